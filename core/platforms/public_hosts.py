"""Places of the office on the web from which a platform fetches a picture that it does not take as bytes.

Options of an account: ``public_host`` is ``s3`` or ``webdav``.

- ``s3``: ``s3_endpoint`` (https://s3.contoh.go.id), ``s3_region``, ``s3_bucket``, ``s3_key_id``, secret ``s3_secret``.
  The bucket stays private: what the platform gets is an address that opens one object for a day. ``s3_public_url``
  replaces it where the bucket is public anyway.
- ``webdav``: ``webdav_url`` (the folder), ``webdav_user``, secret ``webdav_password``, and ``webdav_public_url``, under
  which everybody can read the same folder.

Whoever has neither publishes by hand: ``NeedsFix("public_host_missing")``.
"""

from __future__ import annotations

import base64
import mimetypes
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Protocol
from urllib.parse import urlsplit

from core.clock import Clock
from core.domain.account import Account
from core.domain.delivery import StepKind
from core.domain.ids import new_id
from core.errors import InvalidInput, NeedsFix, PapanSiarError
from core.platforms.answers import Answer
from core.platforms.bodies import FilePart
from core.platforms.http import Http, Request
from core.platforms.s3_signature import S3Key, presigned
from core.ports import Progress, SecretStore

_DAY_S = 24 * 3600
_MINUTES_S = 15 * 60

#: What an admin fills in for each kind of host; the names are options and, marked, secrets of the account.
HOST_FIELDS: Mapping[str, tuple[str, ...]] = {
    "s3": ("s3_endpoint", "s3_region", "s3_bucket", "s3_key_id", "s3_secret"),
    "webdav": ("webdav_url", "webdav_user", "webdav_password", "webdav_public_url"),
}
HOST_SECRETS = frozenset({"s3_secret", "webdav_password"})


@dataclass(frozen=True, slots=True)
class Hosted:
    """A file on the web: where it can be read, and the word with which its host removes it."""

    url: str
    reference: str


class PublicHost(Protocol):
    """Holds a file for as long as a platform needs to fetch it. Raises the tree of ``core.errors``."""

    @property
    def lives(self) -> timedelta:
        """Give how long a file can be counted on."""
        ...

    def put(self, path: Path, mime: str, progress: Progress) -> Hosted: ...
    def remove(self, reference: str) -> None: ...


@dataclass(frozen=True, slots=True)
class S3Host:
    """A bucket of any service that speaks S3, addressed by path."""

    http: Http
    clock: Clock
    bucket_url: str
    key: S3Key
    public_url: str = ""
    account_id: str = ""
    lives: timedelta = timedelta(hours=20)

    def put(self, path: Path, mime: str, progress: Progress) -> Hosted:
        """Upload under a name that nobody can guess."""
        name = f"papan-siar/{_new_name(path, mime)}"
        request = _upload(self._opened("PUT", name, _MINUTES_S), path, mime, {}, self.account_id)
        _send(self.http, request, progress)
        url = f"{self.public_url}/{name}" if self.public_url else self._opened("GET", name, _DAY_S)
        return Hosted(url, name)

    def remove(self, reference: str) -> None:
        """Delete the object."""
        url = self._opened("DELETE", reference, _MINUTES_S)
        _send(self.http, Request("DELETE", url, "public host remove", StepKind.FOLLOW_UP, expects_json=False))

    def _opened(self, method: str, name: str, lives_s: int) -> str:
        return presigned(method, f"{self.bucket_url}/{name}", self.key, self.clock.now(), lives_s)


@dataclass(frozen=True, slots=True)
class WebDavHost:
    """A folder of the office's web server that is written by WebDAV and read by everybody."""

    http: Http
    folder_url: str
    authorization: str
    public_url: str
    account_id: str = ""
    lives: timedelta = timedelta(days=3)

    def put(self, path: Path, mime: str, progress: Progress) -> Hosted:
        """Upload under a name that nobody can guess."""
        name = _new_name(path, mime)
        headers = {"Authorization": self.authorization}
        request = _upload(f"{self.folder_url}/{name}", path, mime, headers, self.account_id)
        _send(self.http, request, progress)
        return Hosted(f"{self.public_url}/{name}", name)

    def remove(self, reference: str) -> None:
        """Delete the file."""
        headers = {"Authorization": self.authorization}
        url = f"{self.folder_url}/{reference}"
        _send(
            self.http,
            Request(
                "DELETE", url, "public host remove", StepKind.FOLLOW_UP, headers=headers, expects_json=False
            ),
        )


def _new_name(path: Path, mime: str) -> str:
    """Make a name that nobody can guess; web servers tell a file's type by its ending, which films here lack."""
    return f"{new_id()}{path.suffix.lower() or mimetypes.guess_extension(mime) or ''}"


def _upload(url: str, path: Path, mime: str, headers: Mapping[str, str], account_id: str) -> Request:
    return Request(
        "PUT",
        url,
        "public host upload",
        StepKind.UPLOAD,
        body=FilePart(path, mime),
        headers=headers,
        account_id=account_id,
        expects_json=False,
    )


def _send(http: Http, request: Request, progress: Progress | None = None) -> None:
    if progress is None:
        http.exchange(request, read_error=_read_error)
    else:
        http.exchange(request, sent=progress.sent, stopped=progress.stopped, read_error=_read_error)


def _read_error(answer: Answer) -> PapanSiarError | None:
    if answer.status in {413, 507}:
        return NeedsFix("public_host_full", host=answer.host, status=answer.status)
    if answer.status in {401, 403, 404, 405, 409}:
        return NeedsFix("public_host_refused", host=answer.host, status=answer.status)
    return None


def public_host_of(http: Http, secrets: SecretStore, clock: Clock, account: Account) -> PublicHost | None:
    """Give the host that the account names; None if it names none."""
    kind = account.options.get("public_host", "")
    if kind not in HOST_FIELDS:
        return None
    kept = {name: secrets.get(account.id, name) or "" for name in HOST_FIELDS[kind] if name in HOST_SECRETS}
    return host_of_fields(http, clock, {**account.options, **kept}, account.id)


def host_of_fields(http: Http, clock: Clock, fields: Mapping[str, str], account_id: str = "") -> PublicHost:
    """Build a host of what was filled in; raises ``InvalidInput`` (``field_missing``, ``address_insecure``)."""
    kind = fields.get("public_host", "")
    values = {name: fields.get(name, "").strip() for name in HOST_FIELDS.get(kind, ())}
    for name, value in values.items():
        if not value:
            raise InvalidInput("field_missing", field=name)
    if kind == "s3":
        key = S3Key(values["s3_key_id"], values["s3_secret"], values["s3_region"])
        bucket_url = f"{_address(values['s3_endpoint'])}/{values['s3_bucket'].strip('/')}"
        public_url = fields.get("s3_public_url", "").strip()
        return S3Host(http, clock, bucket_url, key, _address(public_url) if public_url else "", account_id)
    pair = f"{values['webdav_user']}:{values['webdav_password']}".encode()
    authorization = f"Basic {base64.b64encode(pair).decode()}"
    public_url = _address(values["webdav_public_url"])
    return WebDavHost(http, _address(values["webdav_url"]), authorization, public_url, account_id)


def _address(typed: str) -> str:
    address = typed if "://" in typed else f"https://{typed}"
    if not urlsplit(address).hostname:
        raise InvalidInput("address_invalid", host=typed[:100])
    return address.rstrip("/")


_PROBE = b"Papan Siar"


def try_out(http: Http, host: PublicHost) -> None:
    """Put a small file there, read it back as a stranger would, and remove it.

    Raises ``InvalidInput`` with the code of what went wrong: a host is tried before any post depends on it.
    """
    progress = Progress(lambda _: None, lambda _: None, lambda: False)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "papan-siar.txt"
        path.write_bytes(_PROBE)
        try:
            hosted = host.put(path, "text/plain", progress)
            answer = http.exchange(
                Request("GET", hosted.url, "public host read", StepKind.SETTLE, expects_json=False),
                read_error=_read_error,
            )
        except NeedsFix as refused:
            raise InvalidInput(refused.code, **refused.params) from None
        host.remove(hosted.reference)
    if answer.body != _PROBE:
        raise InvalidInput("public_host_unreadable", host=urlsplit(hosted.url).hostname)
