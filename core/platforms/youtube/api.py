"""The YouTube Data API v3, one method per call (discovery document of 2026-11-04), and resumable uploads."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar
from urllib.parse import urlsplit

from core.clock import Clock
from core.domain.delivery import StepKind
from core.errors import NeedsFix, OutcomeUnknown, PapanSiarError, RetryLater
from core.platforms.answers import Answer
from core.platforms.bearer import Access
from core.platforms.bodies import FilePart
from core.platforms.fields import Fields
from core.platforms.http import Http, Request
from core.platforms.network import is_loopback, parts_of
from core.platforms.youtube.errors import read_error
from core.ports import Progress

Query = Sequence[tuple[str, str]]
Content = Mapping[str, object]
Told = TypeVar("Told")

#: Pieces of a resumable upload are multiples of this (Google's protocol), except the last one.
GRAIN = 256 * 1024
BATCH = 50
_MAX_PAGES = 10
_GOES_ON = 308
_RANGE = re.compile(r"bytes=0-(\d+)")


@dataclass(frozen=True, slots=True)
class YouTubeHosts:
    """Where the calls go; tests use their own."""

    api: str = "https://www.googleapis.com"
    authorize: str = "https://accounts.google.com/o/oauth2/v2/auth"
    token: str = "https://oauth2.googleapis.com/token"  # noqa: S105 - an address


@dataclass(frozen=True, slots=True)
class Upload:
    """How far an upload session is: bytes that the server holds, and the video once it has them all."""

    received: int
    video: Fields | None = None


class YouTubeApi:
    """Calls on behalf of one channel. Raises the tree of ``core.errors``."""

    def __init__(
        self, http: Http, clock: Clock, hosts: YouTubeHosts, access: Access, account_id: str = ""
    ) -> None:
        self._http = http
        self._clock = clock
        self._hosts = hosts
        self._access = access
        self._account_id = account_id

    @property
    def host(self) -> str:
        """Give the API's host name without the port."""
        return urlsplit(self._hosts.api).hostname or ""

    # --- reading -----------------------------------------------------------------------------------------

    def own_channel(self) -> Fields:
        """Give the channel of the signed-in person; raises ``NeedsFix("no_channel")`` if there is none."""
        query = [("part", "snippet,contentDetails,statistics"), ("mine", "true")]
        found = self._read("channels", query).parts("items")
        if not found:
            raise NeedsFix("no_channel", platform="YouTube")
        return found[0]

    def videos(self, ids: Sequence[str], part: str) -> list[Fields]:
        """Give up to fifty videos; those that are gone are left out."""
        return self._read("videos", [("part", part), ("id", ",".join(ids))]).parts("items")

    def playlist(self, playlist_id: str) -> list[Fields]:
        """Give the newest entries of a playlist: the channel's uploads."""
        query = [("part", "snippet"), ("playlistId", playlist_id), ("maxResults", str(BATCH))]
        return self._read("playlistItems", query).parts("items")

    def threads(self, video_id: str, status: str) -> Iterator[Fields]:
        """Give the comment threads of a video that are ``published`` or ``heldForReview``, newest first."""
        return self._pages(
            "commentThreads",
            [
                ("part", "snippet,replies"),
                ("videoId", video_id),
                ("moderationStatus", status),
                ("order", "time"),
                ("textFormat", "plainText"),
            ],
        )

    def replies(self, comment_id: str) -> Iterator[Fields]:
        """Give every answer to a top comment."""
        return self._pages(
            "comments", [("part", "snippet"), ("parentId", comment_id), ("textFormat", "plainText")]
        )

    # --- changing ----------------------------------------------------------------------------------------

    def update_status(self, video_id: str, status: Content, kind: StepKind = StepKind.COMMIT) -> Fields:
        """Replace the whole status of a video; parts that are left out are forgotten by YouTube."""
        return self._write("PUT", "videos", [("part", "status")], {"id": video_id, "status": status}, kind)

    def update_snippet(self, video_id: str, snippet: Content) -> Fields:
        """Replace title, description, tags and category; what is left out is forgotten by YouTube."""
        content = {"id": video_id, "snippet": snippet}
        return self._write("PUT", "videos", [("part", "snippet")], content, StepKind.FOLLOW_UP)

    def delete_video(self, video_id: str) -> None:
        """Delete a video."""
        self._act("DELETE", "videos", [("id", video_id)])

    def comment(self, video_id: str, text: str) -> Fields:
        """Write a comment below a video."""
        snippet = {"videoId": video_id, "topLevelComment": {"snippet": {"textOriginal": text}}}
        content = {"snippet": snippet}
        return self._write("POST", "commentThreads", [("part", "snippet")], content, StepKind.COMMIT)

    def reply(self, parent_id: str, text: str) -> Fields:
        """Answer a top comment."""
        content = {"snippet": {"parentId": parent_id, "textOriginal": text}}
        return self._write("POST", "comments", [("part", "snippet")], content, StepKind.COMMIT)

    def moderate(self, comment_id: str, status: str) -> None:
        """Make a comment ``published`` or ``heldForReview``."""
        self._act("POST", "comments/setModerationStatus", [("id", comment_id), ("moderationStatus", status)])

    # --- uploads -----------------------------------------------------------------------------------------

    def open_session(self, kind: str, query: Query, content: Content, mime: str, size: int) -> str:
        """Announce a file of ``size`` bytes; gives the address that its bytes go to.

        The address works without a key for a week, so it is only believed on the API's own host.
        """
        headers = {"X-Upload-Content-Type": mime, "X-Upload-Content-Length": str(size)}
        request = Request(
            "POST",
            f"/upload/youtube/v3/{kind}",
            f"open {kind}",
            StepKind.PREPARE,
            query=[("uploadType", "resumable"), *query],
            json=content,
            headers=headers,
            expects_json=False,
        )
        address = self._exchange(request).headers.get("location", "")
        if not self._is_trusted(address):
            raise RetryLater("answer_unreadable", host=self.host)
        return address

    def session_state(self, address: str, total: int) -> Upload:
        """Ask what a session holds; the video comes with it once all bytes arrived."""
        headers = {"Content-Range": f"bytes */{total}"}
        return self._put(Request("PUT", address, "state", StepKind.SETTLE, headers=headers), total)

    def send(self, address: str, file: FilePart, total: int, progress: Progress) -> Upload:
        """Send a stretch of the file and hear how far the server is."""
        headers = {"Content-Range": f"bytes {file.offset}-{file.offset + file.size - 1}/{total}"}
        request = Request("PUT", address, "send", StepKind.UPLOAD, body=file, headers=headers)
        return self._put(request, total, progress)

    def set_thumbnail(self, video_id: str, path: Path, mime: str, progress: Progress) -> None:
        """Give a video its picture."""
        request = Request(
            "POST",
            "/upload/youtube/v3/thumbnails/set",
            "thumbnail",
            StepKind.UPLOAD,
            query=[("videoId", video_id), ("uploadType", "media")],
            body=FilePart(path, mime),
        )
        self._exchange(request, progress)

    def _put(self, request: Request, total: int, progress: Progress | None = None) -> Upload:
        answer = self._exchange(
            replace(request, takes=frozenset({_GOES_ON}), expects_json=False), progress, is_absolute=True
        )
        if answer.status == _GOES_ON:
            told = _RANGE.fullmatch(answer.headers.get("range", ""))
            return Upload(min(int(told[1]) + 1, total) if told else 0)
        try:
            return Upload(total, Fields(answer.json()))
        except ValueError:
            raise RetryLater("answer_unreadable", host=self.host) from None

    def _is_trusted(self, address: str) -> bool:
        parts, own = parts_of(address), parts_of(self._hosts.api)
        return parts.hostname == own.hostname and (
            parts.scheme == "https" or is_loopback(parts.hostname or "")
        )

    # --- asking ------------------------------------------------------------------------------------------

    def _pages(self, path: str, query: Query) -> Iterator[Fields]:
        token = ""
        for _ in range(_MAX_PAGES):
            more = [("pageToken", token)] if token else []
            page = self._read(path, [*query, ("maxResults", "100"), *more])
            yield from page.parts("items")
            token = page.text("nextPageToken")
            if not token:
                return

    def _read(self, path: str, query: Query) -> Fields:
        request = Request("GET", f"/youtube/v3/{path}", path, StepKind.SETTLE, query=query)
        return Fields(self._exchange(request).json())

    def _write(self, method: str, path: str, query: Query, content: Content, kind: StepKind) -> Fields:
        request = Request(method, f"/youtube/v3/{path}", path, kind, query=query, json=content)
        told = Fields(self._exchange(request).json())
        if not told.text("id"):
            raise OutcomeUnknown("answer_unreadable", host=self.host)
        return told

    def _act(self, method: str, path: str, query: Query) -> None:
        request = Request(
            method, f"/youtube/v3/{path}", path, StepKind.FOLLOW_UP, query=query, may_be_empty=True
        )
        self._exchange(request)

    def _exchange(
        self, request: Request, progress: Progress | None = None, *, is_absolute: bool = False
    ) -> Answer:
        url = request.url if is_absolute else self._hosts.api + request.url
        addressed = replace(request, url=url, label=f"youtube {request.label}", account_id=self._account_id)

        def act(token: str) -> Answer:
            keyed = replace(addressed, token=token)
            if progress is None:
                return self._http.exchange(keyed, read_error=self._read_error)
            return self._http.exchange(
                keyed, sent=progress.sent, stopped=progress.stopped, read_error=self._read_error
            )

        return self._access.call(act)

    @property
    def _read_error(self) -> Callable[[Answer], PapanSiarError | None]:
        return lambda answer: read_error(answer, self._clock.now())
