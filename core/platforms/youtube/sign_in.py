"""The way into a YouTube channel: Google's page in the browser, with a project that is the office's own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from core.clock import Clock
from core.errors import NeedsSignIn
from core.platforms.bearer import NewAccess, TokenDesk, Tokens
from core.platforms.browser_sign_in import BrowserSignIn, trade_code, typed
from core.platforms.http import Http
from core.platforms.oauth import Authorization, Loopback
from core.platforms.youtube.api import YouTubeApi, YouTubeHosts
from core.platforms.youtube.facts import identity_of
from core.ports import SignInResult

#: The one right that covers everything the program does, comments and captions too: nothing can be left unticked.
SCOPE = "https://www.googleapis.com/auth/youtube.force-ssl"


class YouTubeSignIn(BrowserSignIn):
    """Signs in with a "Desktop app" client of the Google Cloud console: fields ``client_id``, ``client_secret``."""

    def __init__(self, http: Http, clock: Clock, hosts: YouTubeHosts | None = None) -> None:
        self._http = http
        self._clock = clock
        self._hosts = hosts or YouTubeHosts()

    def in_browser(
        self,
        server_url: str,  # noqa: ARG002 - there is one YouTube
        open_url: Callable[[str], None],
        cancelled: Callable[[], bool],
        fields: Mapping[str, str] | None = None,
    ) -> SignInResult:
        """Sign in with the system's browser; Google refuses every other kind of window."""
        client_id, client_secret = typed(fields, "client_id"), typed(fields, "client_secret")
        desk = TokenDesk(
            self._http,
            self._hosts.token,
            "YouTube",
            [("client_id", client_id), ("client_secret", client_secret)],
        )
        with Loopback() as loopback:
            # Without "consent" Google gives a refresh token only the first time.
            extra = {"access_type": "offline", "prompt": "consent"}
            asked = Authorization(self._hosts.authorize, client_id, loopback.redirect_uri, SCOPE, extra=extra)
            open_url(asked.url)
            code = loopback.wait(asked.state, cancelled)
        form = [
            ("code", code),
            ("code_verifier", asked.pkce.verifier),
            ("redirect_uri", asked.redirect_uri),
        ]
        tokens = trade_code(desk, form)
        secrets = {
            "access_token": tokens.access,
            "refresh_token": tokens.refresh,
            "client_secret": client_secret,
        }
        return self._signed_in(tokens, client_id, secrets)

    def _signed_in(self, tokens: Tokens, client_id: str, secrets: Mapping[str, str]) -> SignInResult:
        if tokens.scopes and SCOPE not in tokens.scopes:
            raise NeedsSignIn("rights_missing", platform="YouTube")
        if not tokens.refresh:
            raise NeedsSignIn("no_refresh_token", platform="YouTube")
        api = YouTubeApi(self._http, self._clock, self._hosts, NewAccess(tokens.access))
        identity = identity_of(api.own_channel())
        identity = replace(
            identity,
            options={**identity.options, "client_id": client_id},
            rights=tokens.scopes,
            expires_at=tokens.ends_at(self._clock.now()),
        )
        return SignInResult(identity, "", secrets)
