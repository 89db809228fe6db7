"""The Content Posting API and the Display API of TikTok, one method per call (documents of 2026)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from core.domain.delivery import StepKind
from core.errors import NeedsFix, OutcomeUnknown, PapanSiarError, RetryLater
from core.platforms.answers import Answer
from core.platforms.bearer import Access
from core.platforms.bodies import FilePart
from core.platforms.fields import Fields
from core.platforms.http import Http, Request
from core.platforms.tiktok.errors import read_error, refusal_of
from core.ports import Progress

Content = Mapping[str, object]

BATCH = 20


@dataclass(frozen=True, slots=True)
class TikTokHosts:
    """Where the calls go; tests use their own."""

    api: str = "https://open.tiktokapis.com"
    authorize: str = "https://www.tiktok.com/v2/auth/authorize/"

    @property
    def token(self) -> str:
        """Give the address of the token endpoint."""
        return f"{self.api}/v2/oauth/token/"


class TikTokApi:
    """Calls on behalf of one creator. Raises the tree of ``core.errors``."""

    def __init__(self, http: Http, hosts: TikTokHosts, access: Access, account_id: str = "") -> None:
        self._http = http
        self._hosts = hosts
        self._access = access
        self._account_id = account_id

    @property
    def host(self) -> str:
        """Give the API's host name without the port."""
        return urlsplit(self._hosts.api).hostname or ""

    def user(self, fields: Sequence[str]) -> Fields:
        """Give what is asked of the signed-in person; each field needs its right."""
        request = Request(
            "GET", "/v2/user/info/", "user", StepKind.SETTLE, query=[("fields", ",".join(fields))]
        )
        return self._call(request).part("user")

    def creator(self) -> Fields:
        """Tell what this creator may choose now; has to come before each direct post."""
        return self._call(_post("/v2/post/publish/creator_info/query/", "creator", {}))

    def open_draft(self, source: Content) -> Fields:
        """Announce a film for the inbox; nothing is published, whatever becomes of the answer."""
        return self._call(_post("/v2/post/publish/inbox/video/init/", "open draft", {"source_info": source}))

    def open_post(self, post: Content, source: Content) -> Fields:
        """Announce a film that is published once its bytes are there."""
        content = {"post_info": post, "source_info": source}
        return self._call(_post("/v2/post/publish/video/init/", "open post", content))

    def status(self, publish_id: str) -> Fields:
        """Tell how far an announced film is."""
        content = {"publish_id": publish_id}
        return self._call(_post("/v2/post/publish/status/fetch/", "status", content, StepKind.SETTLE))

    def videos(self, ids: Sequence[str], fields: Sequence[str]) -> list[Fields]:
        """Give up to twenty own public videos; others are left out."""
        content = {"filters": {"video_ids": list(ids)}}
        request = replace(
            _post("/v2/video/query/", "videos", content, StepKind.SETTLE),
            query=[("fields", ",".join(fields))],
        )
        return self._call(request).parts("videos")

    def send(self, address: str, file: FilePart, total: int, kind: StepKind, progress: Progress) -> None:
        """Send one piece. The address is a key by itself, so ours stays here.

        Raises ``NeedsFix``: ``address_expired`` after an hour, ``out_of_step`` if another piece is wanted.
        """
        span = f"bytes {file.offset}-{file.offset + file.size - 1}/{total}"
        request = Request(
            "PUT",
            address,
            "tiktok send",
            kind,
            body=file,
            headers={"Content-Range": span},
            account_id=self._account_id,
            expects_json=False,
        )
        answer = self._http.exchange(
            request, sent=progress.sent, stopped=progress.stopped, read_error=_read_upload_error
        )
        # TikTok answers bytes without words, so only the kind of body tells a portal's page from a success.
        if answer.is_page and answer.body:
            if kind is StepKind.COMMIT:
                raise OutcomeUnknown("answer_unreadable", host=answer.host)
            raise RetryLater("captive_portal", host=answer.host)

    def _call(self, request: Request) -> Fields:
        addressed = replace(
            request,
            url=self._hosts.api + request.url,
            label=f"tiktok {request.label}",
            account_id=self._account_id,
        )

        def act(token: str) -> Fields:
            answer = self._http.exchange(replace(addressed, token=token), read_error=read_error)
            told = Fields(answer.json())
            if refused := refusal_of(told.part("error"), answer):
                raise refused
            if "data" not in told:
                raise RetryLater("answer_unreadable", host=self.host)
            return told.part("data")

        return self._access.call(act)


def _post(path: str, label: str, content: Content, kind: StepKind = StepKind.PREPARE) -> Request:
    return Request("POST", path, label, kind, json=content)


def _read_upload_error(answer: Answer) -> PapanSiarError | None:
    if answer.is_page:
        return None
    if answer.status in {403, 404, 410}:
        return NeedsFix("address_expired", platform="TikTok")
    return NeedsFix("out_of_step", platform="TikTok") if answer.status == 416 else None
