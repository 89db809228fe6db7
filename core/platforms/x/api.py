"""The X API v2, one method per call (contract 2.167)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import urlsplit

from core.domain.delivery import StepKind
from core.errors import NeedsFix, OutcomeUnknown, RetryLater
from core.platforms.bearer import Access
from core.platforms.bodies import FilePart, Multipart
from core.platforms.fields import Fields
from core.platforms.http import Http, Request
from core.platforms.x.errors import read_error
from core.ports import Progress

Query = Sequence[tuple[str, str]]
Content = Mapping[str, object]

BATCH = 100
_MAX_PAGES = 5
_OWN_FIELDS = "created_at,entities,attachments,note_post,text"
_ANSWER_FIELDS = "created_at,text"


@dataclass(frozen=True, slots=True)
class XHosts:
    """Where the calls go; tests use their own."""

    api: str = "https://api.x.com"
    authorize: str = "https://x.com/i/oauth2/authorize"

    @property
    def token(self) -> str:
        """Give the address of the token endpoint."""
        return f"{self.api}/2/oauth2/token"


class XApi:
    """Calls on behalf of one account. Every call that gives content costs money. Raises the tree of ``core.errors``."""

    def __init__(self, http: Http, hosts: XHosts, access: Access, account_id: str = "") -> None:
        self._http = http
        self._hosts = hosts
        self._access = access
        self._account_id = account_id

    @property
    def host(self) -> str:
        """Give the API's host name without the port."""
        return urlsplit(self._hosts.api).hostname or ""

    def me(self) -> Fields:
        """Give the signed-in account with its counts and its newest post's id."""
        query = [("user.fields", "name,username,public_metrics")]
        return self._data(self._read("/2/users/me", "me", query))

    def own_posts(self, user_id: str, since_id: str) -> tuple[list[Fields], bool]:
        """Give own posts newer than an id, newest first, and whether these are all; each one costs."""
        query = [("max_results", "100"), ("exclude", "retweets"), ("since_id", since_id)]
        found: list[Fields] = []
        for _ in range(_MAX_PAGES):
            page = self._with_fields(f"/2/users/{user_id}/tweets", "own posts", query, _OWN_FIELDS)
            found += page.parts("data")
            token = page.part("meta").text("next_token")
            if not token:
                return found, True
            query = [*query[:3], ("pagination_token", token)]
        return found, False

    def posts(self, ids: Sequence[str], fields: str) -> list[Fields]:
        """Give up to a hundred posts; those that are gone are left out."""
        return self._with_fields("/2/tweets", "posts", [("ids", ",".join(ids))], fields).parts("data")

    def answers(self, post_id: str, since_id: str) -> list[tuple[Fields, str]]:
        """Give the answers of the last seven days newer than ``since_id`` with their authors' names; each costs."""
        query = [("query", f"conversation_id:{post_id}"), ("max_results", "100")]
        query += [("expansions", "author_id"), ("user.fields", "username")]
        query += [("since_id", since_id)] if since_id else []
        page = self._with_fields("/2/tweets/search/recent", "answers", query, _ANSWER_FIELDS)
        names = {one.text("id"): one.text("username") for one in page.part("includes").parts("users")}
        return [(one, names.get(one.text("author_id"), "")) for one in page.parts("data")]

    def publish(self, content: Content, progress: Progress) -> Fields:
        """Publish a post."""
        request = Request("POST", "/2/tweets", "publish", StepKind.COMMIT, json=content)
        told = self._send(request, progress).part("data")
        if not told.text("id"):
            raise OutcomeUnknown("answer_unreadable", host=self.host)
        return told

    def delete(self, post_id: str) -> None:
        """Delete a post."""
        path = f"/2/tweets/{post_id}"
        self._send(Request("DELETE", path, "delete", StepKind.FOLLOW_UP, may_be_empty=True))

    # --- media -------------------------------------------------------------------------------------------

    def open_upload(self, mime: str, category: str, size: int) -> Fields:
        """Announce a file; gives its id and how long X keeps it without a post."""
        content = {"media_type": mime, "media_category": category, "total_bytes": size}
        request = Request("POST", "/2/media/upload/initialize", "open upload", json=content)
        return self._data(self._send(request))

    def append(
        self, media_id: str, index: int, path: Path, offset: int, size: int, progress: Progress
    ) -> None:
        """Send one segment."""
        part = FilePart(path, "application/octet-stream", "segment", offset, size)
        body = Multipart([("segment_index", str(index))], [("media", part)])
        request = Request(
            "POST",
            f"/2/media/upload/{media_id}/append",
            "append",
            StepKind.UPLOAD,
            body=body,
            may_be_empty=True,
        )
        self._exchange(request, progress)

    def finalize(self, media_id: str) -> Fields:
        """Close a file; gives ``processing_info`` where X still works on it."""
        request = Request("POST", f"/2/media/upload/{media_id}/finalize", "finalize", StepKind.UPLOAD)
        return self._data(self._send(request))

    def upload_state(self, media_id: str) -> Fields:
        """Tell how far X is with a closed file."""
        query = [("command", "STATUS"), ("media_id", media_id)]
        return self._data(self._read("/2/media/upload", "upload state", query))

    def describe(self, media_id: str, alt_text: str) -> None:
        """Give a file its alternative text."""
        content = {"id": media_id, "metadata": {"alt_text": {"text": alt_text}}}
        request = Request("POST", "/2/media/metadata", "describe", StepKind.UPLOAD, json=content)
        self._send(replace(request, may_be_empty=True))

    # --- asking ------------------------------------------------------------------------------------------

    def _data(self, told: Fields) -> Fields:
        if not told.part("data").text("id"):
            raise RetryLater("answer_unreadable", host=self.host)
        return told.part("data")

    def _with_fields(self, path: str, label: str, query: Query, fields: str) -> Fields:
        """Name the wanted fields as the contract does; X's guides still call them by their old names."""
        try:
            return self._read(path, label, [*query, ("post.fields", fields)])
        except NeedsFix as refused:
            if refused.code != "request_refused":
                raise
        old = fields.replace("note_post", "note_tweet")
        return self._read(path, label, [*query, ("tweet.fields", old)])

    def _read(self, path: str, label: str, query: Query) -> Fields:
        return self._send(Request("GET", path, label, StepKind.SETTLE, query=query))

    def _send(self, request: Request, progress: Progress | None = None) -> Fields:
        return Fields(self._exchange(request, progress))

    def _exchange(self, request: Request, progress: Progress | None = None) -> object:
        addressed = replace(
            request,
            url=self._hosts.api + request.url,
            label=f"x {request.label}",
            account_id=self._account_id,
        )

        def act(token: str) -> object:
            keyed = replace(addressed, token=token)
            if progress is None:
                answer = self._http.exchange(keyed, read_error=read_error)
            else:
                answer = self._http.exchange(
                    keyed, sent=progress.sent, stopped=progress.stopped, read_error=read_error
                )
            return answer.json() if answer.body.strip() else None

        return self._access.call(act)
