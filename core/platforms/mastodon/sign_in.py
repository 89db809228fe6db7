"""The three ways into a Mastodon server: the browser, a pasted code, a pasted token."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from urllib.parse import urlsplit

from core.domain.delivery import StepKind
from core.errors import Bug, InvalidInput, NeedsFix, NeedsSignIn
from core.platforms.fields import Fields
from core.platforms.http import Http, Request
from core.platforms.mastodon.api import Instance, MastodonApi
from core.platforms.mastodon.facts import identity_of
from core.platforms.oauth import OUT_OF_BAND, Authorization, Loopback, pasted_code
from core.platforms.server_address import server_address
from core.ports import SignInResult

#: What the program does and nothing more; ``write`` as a whole would include following and blocking.
SCOPES = "read:accounts read:statuses read:notifications write:statuses write:media"

_APP_NAME = "Papan Siar"
_MAX_PENDING = 8


@dataclass(frozen=True, slots=True)
class _Pending:
    """A sign-in that waits for its code."""

    server_url: str
    instance: Instance
    authorization: Authorization
    client_secret: str = field(repr=False)


class MastodonSignIn:
    """Signs in to any server that speaks the Mastodon client API."""

    def __init__(self, http: Http) -> None:
        self._http = http
        self._pending: dict[str, _Pending] = {}
        self._lock = threading.Lock()

    def in_browser(
        self,
        server_url: str,
        open_url: Callable[[str], None],
        cancelled: Callable[[], bool],
        fields: Mapping[str, str] | None = None,  # noqa: ARG002 - the program introduces itself
    ) -> SignInResult:
        """Sign in with the system's browser and a redirect to a port of this computer."""
        with Loopback() as loopback:
            pending = self._begin(server_url, loopback.redirect_uri)
            open_url(pending.authorization.url)
            code = loopback.wait(pending.authorization.state, cancelled)
        return self._finish(pending, code)

    def code_page(self, server_url: str) -> tuple[str, str]:
        """Give the address of a page that shows a code to paste, and a state to hand to ``with_code``."""
        pending = self._begin(server_url, OUT_OF_BAND)
        state = pending.authorization.state
        with self._lock:
            while len(self._pending) >= _MAX_PENDING:
                self._pending.pop(next(iter(self._pending)))
            self._pending[state] = pending
        return pending.authorization.url, state

    def with_code(self, state: str, code: str) -> SignInResult:
        """Trade the pasted code (or the address that holds it) for a token."""
        with self._lock:
            pending = self._pending.get(state)
        if pending is None:
            raise InvalidInput("sign_in_expired")
        result = self._finish(pending, pasted_code(code, state))
        with self._lock:
            self._pending.pop(state, None)
        return result

    def with_token(self, server_url: str, token: str) -> SignInResult:
        """Take a token that the admin made on the server's own settings page."""
        address, clean = server_address(server_url), "".join(token.split())
        if not clean.isascii() or not clean:
            raise InvalidInput("token_missing")
        instance = self._instance(address)
        try:
            return self._signed_in(address, instance, {"access_token": clean})
        except NeedsSignIn as refused:
            raise InvalidInput(refused.code, **refused.params) from None

    def with_fields(self, server_url: str, fields: Mapping[str, str]) -> SignInResult:  # noqa: ARG002
        """Refuse: a Mastodon server asks on its own page."""
        raise Bug("way_unknown", platform="mastodon")

    def _begin(self, server_url: str, redirect_uri: str) -> _Pending:
        """Introduce the program to the server; each sign-in does, because the redirect's port differs."""
        address = server_address(server_url)
        instance = self._instance(address)
        form = [("client_name", _APP_NAME), ("redirect_uris", redirect_uri), ("scopes", SCOPES)]
        app = Fields(self._post(f"{address}/api/v1/apps", "app", form))
        if not app.text("client_id"):
            raise InvalidInput("not_a_mastodon_server", host=urlsplit(address).hostname)
        authorization = Authorization(
            f"{address}/oauth/authorize", app.text("client_id"), redirect_uri, SCOPES
        )
        return _Pending(address, instance, authorization, app.text("client_secret"))

    def _instance(self, address: str) -> Instance:
        try:
            return MastodonApi(self._http, address).instance()
        except NeedsFix:
            raise InvalidInput("not_a_mastodon_server", host=urlsplit(address).hostname) from None

    def _finish(self, pending: _Pending, code: str) -> SignInResult:
        authorization = pending.authorization
        form = [
            ("grant_type", "authorization_code"),
            ("code", code),
            ("client_id", authorization.client_id),
            ("client_secret", pending.client_secret),
            ("redirect_uri", authorization.redirect_uri),
            ("scope", SCOPES),
            ("code_verifier", authorization.pkce.verifier),
        ]
        try:
            told = Fields(self._post(f"{pending.server_url}/oauth/token", "token", form))
        except (NeedsFix, NeedsSignIn):
            raise InvalidInput("code_refused", host=urlsplit(pending.server_url).hostname) from None
        if not told.text("access_token"):
            raise InvalidInput("code_refused", host=urlsplit(pending.server_url).hostname)
        secrets = {"access_token": told.text("access_token"), "client_secret": pending.client_secret}
        result = self._signed_in(pending.server_url, pending.instance, secrets)
        options = {**result.identity.options, "client_id": authorization.client_id}
        rights = tuple(told.text("scope").split()) or result.identity.rights
        return replace(result, identity=replace(result.identity, options=options, rights=rights))

    def _signed_in(self, address: str, instance: Instance, secrets: dict[str, str]) -> SignInResult:
        api = MastodonApi(self._http, address, secrets["access_token"])
        identity = replace(identity_of(api.own_account(), instance), rights=api.token_scopes())
        if not identity.remote_id:
            raise InvalidInput("not_a_mastodon_server", host=api.host)
        return SignInResult(identity, address, secrets)

    def _post(self, url: str, label: str, form: list[tuple[str, str]]) -> object:
        request = Request("POST", url, f"mastodon {label}", StepKind.PREPARE, form=form)
        return self._http.exchange(request).json()
