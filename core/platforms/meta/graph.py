"""Meta's Graph API as Facebook, Instagram and Threads share it: addresses, proofs, pages of lists, uploads.

Options of an account that it reads: ``api_version`` (``v26.0``). Secrets: ``access_token`` and, where the office's
app asks for proofs, ``app_secret``. A token stands in an address only where Meta takes
it nowhere else: to be inspected and to be renewed.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import quote, urlsplit

from core.clock import Clock
from core.domain.account import Account
from core.domain.delivery import StepKind
from core.errors import NeedsFix, NeedsSignIn, PapanSiarError
from core.platforms.answers import Answer
from core.platforms.bodies import FilePart, Multipart
from core.platforms.fields import Fields
from core.platforms.http import Http, Request
from core.platforms.meta.errors import read_upload_error, reads_errors
from core.platforms.meta.usage import Allowance
from core.platforms.network import origin_of, parts_of
from core.ports import Progress, SecretStore

FACEBOOK = "https://graph.facebook.com"
INSTAGRAM = "https://graph.instagram.com"
THREADS = "https://graph.threads.net"
#: v26 of 2026-07-29; Meta keeps a version for about two years.
VERSION = "v26.0"
THREADS_VERSION = "v1.0"

Form = Sequence[tuple[str, str]]
_PAGE = 50


@dataclass(frozen=True, slots=True)
class Door:
    """Which host and version are asked, on whose behalf."""

    base_url: str
    version: str
    account_id: str = ""


class Graph:
    """Calls the Graph API with one token. Raises the tree of ``core.errors``."""

    def __init__(
        self, http: Http, clock: Clock, allowance: Allowance, door: Door, token: str, app_secret: str = ""
    ) -> None:
        self._http = http
        self._clock = clock
        self._allowance = allowance
        self._door = door
        self._token = token
        self._proof = proof_of(token, app_secret) if app_secret else ""

    @property
    def host(self) -> str:
        """Give the host's name without the port."""
        return urlsplit(self._door.base_url).hostname or ""

    @property
    def skew_s(self) -> float:
        """Give how far the host's clock is ahead of ours, in seconds."""
        return self._http.skew_s(self.host)

    def read(self, path: str, label: str, *query: tuple[str, str]) -> Fields:
        """Read one object."""
        return Fields(self._exchange(Request("GET", path, label, StepKind.SETTLE, query=query)).json())

    def inspect(self) -> Fields:
        """Read what the token is good for; the one call that takes a token nowhere but in the address."""
        asked = quote(self._token, safe="")
        return self.read(f"debug_token?input_token={asked}", "inspect").part("data")

    def renew(self, grant: str) -> Fields:
        """Trade a long-lived token for one that lasts longer; here, too, it is taken only in the address."""
        query = f"grant_type={grant}&access_token={quote(self._token, safe='')}"
        url = f"{self._door.base_url}/refresh_access_token?{query}"
        request = Request("GET", url, "meta renew token", StepKind.SETTLE, account_id=self._door.account_id)
        read_error = reads_errors(self._clock.now(), commits=False)
        return Fields(self._http.exchange(request, read_error=read_error).json())

    def each(
        self, path: str, label: str, *query: tuple[str, str], pages: int = 1, limit: int = _PAGE
    ) -> Iterator[Fields]:
        """Give the entries of a list, page after page, at most ``pages`` of them."""
        after = ""
        for _ in range(pages):
            asked = [*query, ("limit", str(limit)), *([("after", after)] if after else [])]
            page = self.read(path, label, *asked)
            yield from page.parts("data")
            paging = page.part("paging")
            last, after = after, paging.part("cursors").text("after")
            if not paging.text("next") or not after or after == last:
                return

    def do(
        self,
        path: str,
        label: str,
        form: Form,
        kind: StepKind = StepKind.FOLLOW_UP,
        sent: Callable[[int], None] | None = None,
    ) -> Fields:
        """Change something; ``kind`` says what a lost answer means."""
        return Fields(self._exchange(Request("POST", path, label, kind, form=form), sent=sent).json())

    def remove(self, path: str, label: str) -> None:
        """Delete an object."""
        self._exchange(Request("DELETE", path, label, StepKind.FOLLOW_UP, may_be_empty=True))

    def send_file(
        self, path: str, label: str, form: Form, file: tuple[str, FilePart], progress: Progress
    ) -> Fields:
        """Upload a file, or a piece of it, as one field of a form."""
        body = Multipart(form, [file])
        request = Request("POST", path, label, StepKind.UPLOAD, body=body)
        return Fields(self._exchange(request, sent=progress.sent, stopped=progress.stopped).json())

    def send_bytes(self, url: str, label: str, path: Path, offset: int, progress: Progress) -> None:
        """Upload the rest of a film from ``offset`` to an address that Meta gave for it."""
        if not self._is_metas(url):
            # The token goes along: nowhere but to Meta, whatever an answer says.
            raise NeedsFix("address_invalid", host=parts_of(url).hostname)
        headers = {
            "Authorization": f"OAuth {self._token}",
            "offset": str(offset),
            "file_size": str(path.stat().st_size),
        }
        request = Request(
            "POST",
            url,
            f"meta {label}",
            StepKind.UPLOAD,
            body=FilePart(path, offset=offset),
            headers=headers,
            account_id=self._door.account_id,
        )

        def read_error(answer: Answer) -> PapanSiarError | None:
            return read_upload_error(answer) or reads_errors(self._clock.now(), commits=False)(answer)

        self._http.exchange(request, sent=progress.sent, stopped=progress.stopped, read_error=read_error)

    def _is_metas(self, url: str) -> bool:
        parts = parts_of(url)
        if origin_of(parts) == origin_of(parts_of(self._door.base_url)):
            return True
        return parts.scheme == "https" and (parts.hostname or "").endswith(".facebook.com")

    def _exchange(
        self,
        request: Request,
        sent: Callable[[int], None] | None = None,
        stopped: Callable[[], bool] = lambda: False,
    ) -> Answer:
        proof = [("appsecret_proof", self._proof)] if self._proof else []
        version = f"/{self._door.version}" if self._door.version else ""
        complete = replace(
            request,
            url=f"{self._door.base_url}{version}/{request.url}",
            label=f"meta {request.label}",
            token=self._token,
            query=[*request.query, *proof],
            account_id=self._door.account_id,
        )
        commits = request.kind is StepKind.COMMIT
        answer = self._http.exchange(
            complete,
            sent=sent,
            stopped=stopped,
            read_error=reads_errors(self._clock.now(), commits=commits),
        )
        self._allowance.note(self._door.account_id, answer.headers)
        return answer


def proof_of(token: str, app_secret: str) -> str:
    """Give ``appsecret_proof``: the token's HMAC-SHA256 under the app's secret, in hex."""
    return hmac.new(app_secret.encode(), token.encode(), hashlib.sha256).hexdigest()


@dataclass(frozen=True, slots=True)
class GraphMaker:
    """Opens the Graph API for accounts of one platform."""

    http: Http
    secrets: SecretStore
    clock: Clock
    allowance: Allowance
    base_url: str = FACEBOOK
    version: str = VERSION

    def of(self, account: Account) -> Graph:
        """Open it with the account's token; raises ``NeedsSignIn("token_missing")``."""
        token = self.secrets.get(account.id, "access_token")
        if not token:
            raise NeedsSignIn("token_missing")
        door = Door(
            account.server_url.rstrip("/") or self.base_url,
            account.options.get("api_version") or self.version,
            account.id,
        )
        secret = self.secrets.get(account.id, "app_secret") or ""
        return Graph(self.http, self.clock, self.allowance, door, token, secret)
