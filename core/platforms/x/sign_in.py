"""The way into an account on X: its page in the browser, as a public client that the office registered itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from core.clock import Clock
from core.errors import NeedsFix, NeedsSignIn
from core.platforms.bearer import NewAccess, Tokens
from core.platforms.browser_sign_in import BrowserSignIn, is_ticked, trade_code, typed
from core.platforms.http import Http
from core.platforms.oauth import Authorization, Loopback
from core.platforms.x import PORTS
from core.platforms.x.api import XApi, XHosts
from core.platforms.x.connector import CONFIRMED, identity_of, token_desk
from core.ports import SignInResult

#: ``offline.access`` brings the refresh token; without it the key dies after two hours.
SCOPES = "tweet.read tweet.write users.read media.write offline.access"


class XSignIn(BrowserSignIn):
    """Signs in with the field ``client_id`` and the box ``enterprise_confirmed``."""

    def __init__(
        self, http: Http, clock: Clock, hosts: XHosts | None = None, ports: tuple[int, ...] = PORTS
    ) -> None:
        self._http = http
        self._clock = clock
        self._hosts = hosts or XHosts()
        self._ports = ports

    def in_browser(
        self,
        server_url: str,  # noqa: ARG002 - there is one X
        open_url: Callable[[str], None],
        cancelled: Callable[[], bool],
        fields: Mapping[str, str] | None = None,
    ) -> SignInResult:
        """Sign in with the system's browser; raises ``NeedsFix("x_not_allowed")`` unless the contract is confirmed."""
        if not is_ticked(fields, "enterprise_confirmed"):
            raise NeedsFix("x_not_allowed", platform="X")
        client_id = typed(fields, "client_id")
        desk = token_desk(self._http, self._hosts, [("client_id", client_id)])
        with Loopback(ports=self._ports) as loopback:
            asked = Authorization(self._hosts.authorize, client_id, loopback.redirect_uri, SCOPES)
            open_url(asked.url)
            code = loopback.wait(asked.state, cancelled)
            # Codes live for thirty seconds.
            form = [
                ("code", code),
                ("code_verifier", asked.pkce.verifier),
                ("redirect_uri", asked.redirect_uri),
            ]
            tokens = trade_code(desk, form)
        return self._signed_in(tokens, client_id)

    def _signed_in(self, tokens: Tokens, client_id: str) -> SignInResult:
        if tokens.scopes and not {"tweet.write", "media.write"} <= set(tokens.scopes):
            raise NeedsSignIn("rights_missing", platform="X")
        if not tokens.refresh:
            raise NeedsSignIn("no_refresh_token", platform="X")
        identity = identity_of(XApi(self._http, self._hosts, NewAccess(tokens.access)).me())
        options = {
            **identity.options,
            "client_id": client_id,
            CONFIRMED: self._clock.now().isoformat(timespec="seconds"),
        }
        identity = replace(identity, options=options, rights=tokens.scopes)
        secrets = {"access_token": tokens.access, "refresh_token": tokens.refresh}
        return SignInResult(identity, "", secrets)
