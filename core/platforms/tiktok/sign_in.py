"""The way into a TikTok account: its page in the browser, with an app that is the office's own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from hashlib import sha256
from urllib.parse import urlencode

from core.clock import Clock
from core.errors import InvalidInput, NeedsSignIn
from core.platforms.bearer import NewAccess, TokenDesk, Tokens
from core.platforms.browser_sign_in import BrowserSignIn, is_ticked, trade_code, typed
from core.platforms.http import Http
from core.platforms.oauth import Authorization, Loopback
from core.platforms.tiktok.api import TikTokApi, TikTokHosts
from core.platforms.tiktok.connector import LIST, PUBLISH, STATS, identity_of
from core.ports import SignInResult

UPLOAD = "video.upload"
#: Without these nothing works. One right that TikTok has not approved for the app kills the whole sign-in, so the
#: others are asked for only where the admin ticked them.
NEEDED = ("user.info.basic", UPLOAD)


class TikTokSignIn(BrowserSignIn):
    """Signs in with fields ``client_key``, ``client_secret`` and the boxes ``figures`` and ``direct_post``."""

    def __init__(self, http: Http, clock: Clock, hosts: TikTokHosts | None = None) -> None:
        self._http = http
        self._clock = clock
        self._hosts = hosts or TikTokHosts()

    def in_browser(
        self,
        server_url: str,  # noqa: ARG002 - there is one TikTok
        open_url: Callable[[str], None],
        cancelled: Callable[[], bool],
        fields: Mapping[str, str] | None = None,
    ) -> SignInResult:
        """Sign in with the system's browser; raises ``InvalidInput("scope_not_approved")`` for rights that TikTok has
        not approved for the office's app.
        """
        key, secret = typed(fields, "client_key"), typed(fields, "client_secret")
        app = [("client_key", key), ("client_secret", secret)]
        desk = TokenDesk(self._http, self._hosts.token, "TikTok", app)
        with Loopback() as loopback:
            asked = Authorization(
                self._hosts.authorize, key, loopback.redirect_uri, ",".join(_wanted(fields))
            )
            open_url(authorize_url(asked))
            code = self._wait(loopback, asked, cancelled)
        form = [
            ("code", code),
            ("code_verifier", asked.pkce.verifier),
            ("redirect_uri", asked.redirect_uri),
        ]
        tokens = trade_code(desk, form)
        secrets = {
            "access_token": tokens.access,
            "refresh_token": tokens.refresh,
            "client_secret": secret,
        }
        return self._signed_in(tokens, key, secrets)

    def _wait(self, loopback: Loopback, asked: Authorization, cancelled: Callable[[], bool]) -> str:
        try:
            return loopback.wait(asked.state, cancelled)
        except NeedsSignIn as denied:
            if denied.params.get("reason") in {"invalid_scope", "scope_not_authorized"}:
                raise InvalidInput("scope_not_approved", platform="TikTok") from None
            raise

    def _signed_in(self, tokens: Tokens, key: str, secrets: Mapping[str, str]) -> SignInResult:
        if UPLOAD not in tokens.scopes:
            raise NeedsSignIn("rights_missing", platform="TikTok")
        api = TikTokApi(self._http, self._hosts, NewAccess(tokens.access))
        identity = identity_of(api.user(["open_id", "display_name"]))
        identity = replace(
            identity,
            options={"client_key": key, "rights": " ".join(tokens.scopes)},
            rights=tokens.scopes,
            expires_at=tokens.ends_at(self._clock.now()),
        )
        return SignInResult(identity, "", secrets)


def _wanted(fields: Mapping[str, str] | None) -> list[str]:
    figures = [STATS, LIST] if is_ticked(fields, "figures") else []
    return [*NEEDED, *figures, *([PUBLISH] if is_ticked(fields, "direct_post") else [])]


def authorize_url(asked: Authorization) -> str:
    """Give the address of the page: TikTok has names of its own, and its challenge is the digest in hexadecimal
    instead of RFC 7636's base64url (as working clients send it; TikTok's own page was not seen).
    """
    query = {
        "client_key": asked.client_id,
        "response_type": "code",
        "scope": asked.scopes,
        "redirect_uri": asked.redirect_uri,
        "state": asked.state,
        "code_challenge": sha256(asked.pkce.verifier.encode("ascii")).hexdigest(),
        "code_challenge_method": "S256",
    }
    return f"{asked.page}?{urlencode(query)}"
