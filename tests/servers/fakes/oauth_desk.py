"""An OAuth 2 token endpoint with PKCE, as the fakes of Google, TikTok and X share it."""

import base64
import hashlib
import hmac
import itertools
from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import parse_qs, urlencode, urlsplit

from tests.servers.fakes.base import Received, Reply


def s256(verifier: str) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).rstrip(b"=").decode()


def hex256(verifier: str) -> str:
    return hashlib.sha256(verifier.encode()).hexdigest()


@dataclass
class OAuthDesk:
    """Codes and tokens of one app. ``rotates``: each refresh token works once."""

    client_id: str = "klien-kantor"
    client_secret: str = "rahasia-klien"  # empty: a public client
    id_name: str = "client_id"
    challenge_of: Callable[[str], str] = s256
    rotates: bool = False
    refused: str = "invalid_grant"
    extra: dict[str, object] = field(default_factory=dict)
    access: set[str] = field(default_factory=lambda: {"akses-1"})
    refresh: set[str] = field(default_factory=lambda: {"segar-1"})
    codes: dict[str, dict[str, str]] = field(default_factory=dict)
    refreshes: int = 0
    _numbers: "itertools.count[int]" = field(default_factory=lambda: itertools.count(2))

    def expire(self) -> None:
        """Every access token has run out."""
        self.access.clear()

    def revoke(self) -> None:
        """The person took the permission back."""
        self.access.clear()
        self.refresh.clear()

    def allow(self, url: str, scopes: str = "") -> str:
        """The person presses "Allow" on the page; gives where the browser is sent."""
        query = {name: values[0] for name, values in parse_qs(urlsplit(url).query).items()}
        assert query[self.id_name] == self.client_id
        assert query["response_type"] == "code"
        assert query["code_challenge_method"] == "S256"
        assert query["redirect_uri"].startswith("http://127.0.0.1:")
        code = f"kode-{next(self._numbers)}"
        self.codes[code] = {**query, "scope": scopes or query["scope"]}
        return f"{query['redirect_uri']}?{urlencode({'code': code, 'state': query['state']})}"

    def token(self, request: Received) -> Reply:
        known = request.value(self.id_name) == self.client_id
        if not known or not hmac.compare_digest(request.value("client_secret"), self.client_secret):
            return self._refuse(401, "invalid_client")
        if request.value("grant_type") == "refresh_token":
            return self._refresh(request.value("refresh_token"))
        granted = self.codes.pop(request.value("code"), None)
        if granted is None or granted["redirect_uri"] != request.value("redirect_uri"):
            return self._refuse(400, self.refused)
        if granted["code_challenge"] != self.challenge_of(request.value("code_verifier")):
            return self._refuse(400, self.refused)
        return self._give(granted["scope"])

    def _refresh(self, token: str) -> Reply:
        if token not in self.refresh:
            return self._refuse(400, self.refused)
        self.refreshes += 1
        if self.rotates:
            self.refresh.discard(token)
        return self._give("", again=not self.rotates)

    def _give(self, scope: str, *, again: bool = False) -> Reply:
        number = next(self._numbers)
        access, refresh = f"akses-{number}", f"segar-{number}"
        self.access.add(access)
        told: dict[str, object] = {"access_token": access, "token_type": "Bearer", "expires_in": 3600}
        if not again:
            self.refresh.add(refresh)
            told["refresh_token"] = refresh
        return Reply(200, {**told, **({"scope": scope} if scope else {}), **self.extra})

    def _refuse(self, status: int, code: str) -> Reply:
        return Reply(status, {"error": code, "error_description": "Ditolak"})
