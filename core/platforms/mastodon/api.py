"""The Mastodon client API, one method per endpoint (documentation of 4.7)."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import urlsplit

from core.domain.delivery import StepKind
from core.errors import InvalidInput, NeedsFix, NeedsSignIn, PapanSiarError, RetryLater
from core.platforms.answers import Answer
from core.platforms.bodies import FilePart, Multipart
from core.platforms.fields import Fields, each
from core.platforms.http import Http, Request
from core.platforms.network import parts_of
from core.ports import Progress

Form = Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Instance:
    """What a server tells about itself. ``limits`` are named as in ``configuration``.

    ``domain`` stands behind the second @ of its accounts' names; it is not always the host that is asked.
    """

    domain: str
    version: str
    limits: Mapping[str, int]
    mimes: tuple[str, ...]

    @property
    def is_genuine(self) -> bool:
        """Tell Mastodon itself (and its forks) from servers that only speak its language: they say so in brackets, by
        their name, or by a version that Mastodon had before it could hold a schedule.
        """
        return bool(_GENUINE.match(self.version)) and not _OTHERS.search(self.version)


@dataclass(frozen=True, slots=True)
class UploadedMedia:
    """A file that the server holds; ``is_ready`` is False while it is still converting it."""

    id: str
    is_ready: bool


class MastodonApi:
    """Calls one server with one token. Raises the tree of ``core.errors``."""

    def __init__(self, http: Http, server_url: str, token: str = "", account_id: str = "") -> None:
        self._http = http
        self._server_url = server_url.rstrip("/")
        self._token = token
        self._account_id = account_id

    @property
    def host(self) -> str:
        """Give the server's host name without the port."""
        return urlsplit(self._server_url).hostname or ""

    def instance(self) -> Instance:
        """Read limits and version, from the endpoint's version 1 where there is no version 2."""
        fields = self._instance("/api/v2/instance") or self._instance("/api/v1/instance")
        if fields is None:
            raise InvalidInput("not_a_mastodon_server", host=self.host)
        media = fields.part("configuration").part("media_attachments")
        return Instance(
            _domain(fields) or self.host,
            fields.text("version"),
            _limits(fields),
            tuple(media.texts("supported_mime_types")),
        )

    def _instance(self, path: str) -> Fields | None:
        try:
            told = Fields(self._read(path, "instance").json())
        except (NeedsFix, NeedsSignIn):
            return None
        return told if "version" in told else None

    def own_account(self) -> Fields:
        """Give the account that the token belongs to."""
        return Fields(self._read("/api/v1/accounts/verify_credentials", "verify").json())

    def account(self, remote_id: str) -> Fields:
        """Give an account with its counts."""
        return Fields(self._read(f"/api/v1/accounts/{remote_id}", "account").json())

    def token_scopes(self) -> tuple[str, ...]:
        """Give the rights of the application (from 4.3); nothing where the server does not tell."""
        try:
            told = Fields(self._read("/api/v1/apps/verify_credentials", "app").json())
        except (NeedsFix, NeedsSignIn):
            return ()
        return tuple(told.texts("scopes"))

    def own_statuses(self, remote_id: str, limit: int, before: str = "") -> list[Fields]:
        """Give statuses of an account without its reblogs, newest first, older than ``before``."""
        query = [("exclude_reblogs", "1"), ("limit", str(limit))]
        query += [("max_id", before)] if before else []
        return each(self._read(f"/api/v1/accounts/{remote_id}/statuses", "own statuses", query).json())

    def status(self, status_id: str) -> Fields:
        """Give one status."""
        return Fields(self._read(f"/api/v1/statuses/{status_id}", "status").json())

    def statuses(self, ids: Sequence[str]) -> list[Fields]:
        """Give several statuses at once (from 4.3); those that are gone are left out."""
        return each(self._read("/api/v1/statuses", "statuses", [("id[]", one) for one in ids]).json())

    def source(self, status_id: str) -> str:
        """Give the text of a status as it was written."""
        return Fields(self._read(f"/api/v1/statuses/{status_id}/source", "source").json()).text("text")

    def replies(self, status_id: str) -> list[Fields]:
        """Give everything below a status."""
        return Fields(self._read(f"/api/v1/statuses/{status_id}/context", "context").json()).parts(
            "descendants"
        )

    def mentions(self, since: str, limit: int) -> list[Fields]:
        """Give notifications of mentions newer than ``since``, newest first."""
        query = [("types[]", "mention"), ("limit", str(limit)), *([("since_id", since)] if since else [])]
        return each(self._read("/api/v1/notifications", "mentions", query).json())

    def upload(self, path: Path, mime: str, alt_text: str, progress: Progress) -> UploadedMedia:
        """Send a file with its alternative text."""
        fields = [("description", alt_text)] if alt_text else []
        body = Multipart(fields, [("file", FilePart(path, mime))])
        try:
            answer = self._upload("/api/v2/media", body, progress)
        except NeedsFix as refused:
            if refused.code != "not_found":
                raise
            # Mastodon before 3.1.3, and what was modelled on it.
            answer = self._upload("/api/v1/media", body, progress)
        uploaded = UploadedMedia(Fields(answer.json()).text("id"), answer.status != 202)
        if not uploaded.id:
            raise RetryLater("answer_unreadable", host=self.host)
        return uploaded

    def _upload(self, path: str, body: Multipart, progress: Progress) -> Answer:
        request = self._addressed(Request("POST", path, "upload", StepKind.UPLOAD, body=body))
        return self._http.exchange(
            request, sent=progress.sent, stopped=progress.stopped, read_error=_read_upload_error
        )

    def is_media_ready(self, media_id: str) -> bool:
        """Tell whether the server has converted a file; raises ``NeedsFix`` if it cannot or lost it."""
        answer = self._read(f"/api/v1/media/{media_id}", "media", read_error=_read_upload_error)
        return answer.status != 206

    def publish(self, form: Form, key: str, sent: Callable[[int], None] | None = None) -> Fields:
        """Publish or schedule a status; the same key gives the same status where it is honoured."""
        headers = {"Idempotency-Key": key}
        request = Request("POST", "/api/v1/statuses", "publish", StepKind.COMMIT, form=form, headers=headers)
        return Fields(self._http.exchange(self._addressed(request), sent=sent, read_error=_read_error).json())

    def edit(self, status_id: str, form: Form) -> Fields:
        """Replace text, media and alternative texts of a status."""
        return Fields(self._do("PUT", f"/api/v1/statuses/{status_id}", "edit", form).json())

    def delete(self, status_id: str) -> None:
        """Delete a status."""
        self._do("DELETE", f"/api/v1/statuses/{status_id}", "delete")

    def scheduled(self, limit: int = 40) -> list[Fields]:
        """Give what the server holds for later."""
        return each(self._read("/api/v1/scheduled_statuses", "scheduled", [("limit", str(limit))]).json())

    def scheduled_one(self, scheduled_id: str) -> Fields:
        """Give one scheduled status."""
        return Fields(self._read(f"/api/v1/scheduled_statuses/{scheduled_id}", "scheduled one").json())

    def cancel_scheduled(self, scheduled_id: str) -> None:
        """Take back a scheduled status."""
        self._do("DELETE", f"/api/v1/scheduled_statuses/{scheduled_id}", "cancel scheduled")

    def _read(
        self,
        path: str,
        label: str,
        query: Form = (),
        read_error: Callable[[Answer], PapanSiarError | None] | None = None,
    ) -> Answer:
        request = Request("GET", path, label, StepKind.SETTLE, query=query)
        return self._http.exchange(self._addressed(request), read_error=read_error or _read_error)

    def _do(self, method: str, path: str, label: str, form: Form | None = None) -> Answer:
        request = Request(method, path, label, StepKind.FOLLOW_UP, form=form, may_be_empty=form is None)
        return self._http.exchange(self._addressed(request), read_error=_read_error)

    def _addressed(self, request: Request) -> Request:
        """Complete a request that so far holds only the path on the server."""
        return replace(
            request,
            url=self._server_url + request.url,
            label=f"mastodon {request.label}",
            token=self._token,
            account_id=self._account_id,
        )


#: Mastodon holds schedules since 2.7; forks write +glitch and the like behind the number.
_GENUINE = re.compile(r"(?:[3-9]|[1-9]\d)\.\d+\.\d+")
_OTHERS = re.compile(
    r"\(|\s|compatible|gotosocial|gts|pleroma|akkoma|misskey|firefish|iceshrimp|sharkey|friendica|pixelfed|takahe"
    r"|mitra|snac|hollo|wafrn",
    re.IGNORECASE,
)


def _domain(fields: Fields) -> str:
    """Give the domain behind the names of accounts; version 1 tells it as ``uri``, some as an address."""
    told = fields.text("account_domain") or fields.text("domain") or fields.text("uri")
    return parts_of(told).hostname or told if "://" in told else told


def _limits(fields: Fields) -> dict[str, int]:
    """Read limits from where Mastodon tells them and, where it does not, from where Pleroma and others do."""
    found: dict[str, int] = {}
    for name, place in _ELSEWHERE:
        _note(found, name, fields.count(place))
    for part, names in _LIMIT_NAMES.items():
        for name in names:
            _note(found, name, fields.part("configuration").part(part).count(name))
    return found


def _note(found: dict[str, int], name: str, value: int | None) -> None:
    if value:
        found[name] = value


_ELSEWHERE = (
    ("max_characters", "max_toot_chars"),
    ("max_media_attachments", "max_media_attachments"),
    ("description_limit", "description_limit"),
    ("image_size_limit", "upload_limit"),
    ("video_size_limit", "upload_limit"),
)


_LIMIT_NAMES = {
    "statuses": ("max_characters", "characters_reserved_per_url", "max_media_attachments"),
    "media_attachments": (
        "image_size_limit",
        "image_matrix_limit",
        "video_size_limit",
        "video_matrix_limit",
        "description_limit",
    ),
}


def _read_error(answer: Answer) -> PapanSiarError | None:
    """Recognise snac2's answer to a bad token: 422 without a word."""
    if answer.status == 422 and not answer.body.strip():
        return NeedsSignIn("token_refused")
    return None


def _read_upload_error(answer: Answer) -> PapanSiarError | None:
    if answer.status == 422 and answer.body.strip():
        return NeedsFix("media_refused", status=422, said=answer.words())
    return _read_error(answer)
