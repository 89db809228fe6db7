"""YouTube's Data API v3 with resumable uploads as Google describes them; large bodies go straight to disk."""

import itertools
import json
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from hashlib import sha256
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from types import TracebackType
from typing import Any

from tests.servers.fakes import schema
from tests.servers.fakes.base import FakePlatform, Fault, Received, Reply, received
from tests.servers.fakes.discovery import Discovery
from tests.servers.fakes.oauth_desk import OAuthDesk

SPEC = "youtube/youtube.v3.json"
GRAIN = 256 * 1024
CHANNEL = "UC-dinas-kominfo-contoh00"
UPLOADS = "UU-dinas-kominfo-contoh00"
SCOPE = "https://www.googleapis.com/auth/youtube.force-ssl"
_UPLOAD = "/upload/youtube/v3/"

Entity = dict[str, Any]


def refusal(status: int, reason: str, domain: str = "youtube.common", message: str = "Ditolak") -> Reply:
    """An error as Google sends it."""
    error = {
        "code": status,
        "message": message,
        "errors": [{"message": message, "domain": domain, "reason": reason}],
    }
    return Reply(status, {"error": error})


QUOTA = refusal(
    403,
    "quotaExceeded",
    "youtube.quota",
    "The request cannot be completed because you have exceeded your "
    '<a href="/youtube/v3/getting-started#quota">quota</a>.',
)


class FakeYouTube(FakePlatform):
    """One channel. ``keeps_partial``: pieces that break off are kept up to a whole grain, as Google may do."""

    def __init__(self) -> None:
        super().__init__()
        self.desk = OAuthDesk()
        self.folder = tempfile.TemporaryDirectory(prefix="fake-youtube-")
        self.public_url = self.base_url  # what sessions are named by; a proxy stands in its own name there
        self.keeps_partial = False
        self.loses_next_piece = False  # the next piece is taken in and its answer never arrives
        self.locks_private = False
        self.polls_to_process = 0
        self.fails_with: Entity = {}
        self.comments_off = False
        self.inserts_left = 100
        self.units_left = 10_000
        self.videos: dict[str, Entity] = {}
        self.threads: dict[str, Entity] = {}
        self.thumbnails: dict[str, bytes] = {}
        self.captions: dict[str, bytes] = {}
        self.sessions: dict[str, Entity] = {}
        self._numbers = itertools.count(1)
        document = schema.load(SPEC)
        self._contract = Discovery(document) if document else None

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        super().__exit__(kind, error, trace)
        self.folder.cleanup()

    # --- what a test asks -------------------------------------------------------------------------------

    def seen(self) -> list[Entity]:
        """The videos that people can see now, oldest first."""
        self._publish_what_is_due()
        return [one for one in self.videos.values() if one["status"]["privacyStatus"] != "private"]

    def write_comment(self, video_id: str, author: str, text: str, channel: str = "UC-warga") -> str:
        thread_id = f"Ugx{next(self._numbers):08d}"
        self.threads[thread_id] = self._comment(thread_id, video_id, author, text, channel)
        self.threads[thread_id]["replies"] = []
        self.videos[video_id]["statistics"]["commentCount"] = str(len(self.threads))
        return thread_id

    # --- reading requests ---------------------------------------------------------------------------------

    def take(self, handler: BaseHTTPRequestHandler) -> None:
        """Bytes of a session go to disk as they come; everything else is read as usual."""
        session = self.sessions.get(handler.path.partition("upload_id=")[2])
        length = int(handler.headers.get("Content-Length") or 0)
        if handler.command != "PUT" or session is None or not length:
            super().take(handler)
            return
        got = self._stream(session, handler, length)
        if got == length:
            if self.loses_next_piece:
                self.loses_next_piece = False
                # Twice, because the program opens a kept connection anew that turns out to be dead.
                self.plan(Fault.RESET_APPLIED, "PUT", _UPLOAD, count=2)
            self.serve(received(handler, b""), handler)
            return
        handler.close_connection = True
        if self.keeps_partial:
            start = _start(handler.headers["Content-Range"])
            with self._lock:
                session["offset"] = max(session["offset"], start + got // GRAIN * GRAIN)

    def _stream(self, session: Entity, handler: BaseHTTPRequestHandler, length: int) -> int:
        start, got = _start(handler.headers["Content-Range"]), 0
        with Path(session["path"]).open("r+b") as file:
            file.seek(start)
            try:
                while got < length and (piece := handler.rfile.read1(min(65_536, length - got))):
                    file.write(piece)
                    got += len(piece)
            except OSError:
                pass
        return got

    # --- the server ---------------------------------------------------------------------------------------

    def answer(self, request: Received) -> Reply:
        self._publish_what_is_due()
        if request.path == "/token":
            return self.desk.token(request)
        if request.bearer not in self.desk.access:
            return refusal(401, "authError", "global", "Invalid Credentials")
        if request.path.startswith(_UPLOAD):
            return self._upload(request)
        act = _ROUTES.get((request.method, request.path))
        if act is None:
            return refusal(404, "notFound", "global")
        self.units_left -= 1 if request.method == "GET" else 50
        if self.units_left < 0:
            return QUOTA
        return act(self, request)

    def check(self, request: Received, reply: Reply) -> list[str]:
        if self._contract is None or request.path == "/token" or request.value("upload_id"):
            return []
        where = f"{request.method} {request.path}"
        method = self._contract.method(request.method, request.path)
        if method is None:
            return [f"{where} is not in the contract"]
        names = {name for name, _ in request.query}
        found = [f"{where}: query {name}" for name in self._contract.unknown_query(method, names)]
        if request.body and request.headers.get("content-type") == "application/json":
            found += [
                f"{where}: {line}"
                for line in self._contract.request_problems(method, json.loads(request.body))
            ]
        if reply.status == 200 and reply.content is not None:
            found += [f"{where}: {line}" for line in self._contract.answer_problems(method, reply.content)]
        return found

    # --- uploads ------------------------------------------------------------------------------------------

    def _upload(self, request: Received) -> Reply:
        if request.value("upload_id"):
            return self._bytes(request)
        if request.path.endswith("/thumbnails/set"):
            self.thumbnails[request.value("videoId")] = request.body
            return Reply(200, {"kind": "youtube#thumbnailSetResponse", "items": []})
        return self._open(request, request.path.removeprefix(_UPLOAD))

    def _open(self, request: Received, kind: str) -> Reply:
        content = json.loads(request.body)
        if kind == "videos" and (refused := self._wrong_with(request, content)):
            return refused
        key = f"sesi-{next(self._numbers)}"
        path = Path(self.folder.name, key)
        path.touch()
        total = int(request.headers["x-upload-content-length"])
        self.sessions[key] = {"path": path, "total": total, "offset": 0, "content": content, "kind": kind}
        return Reply(
            200, None, {"Location": f"{self.public_url}{request.path}?uploadType=resumable&upload_id={key}"}
        )

    def _wrong_with(self, request: Received, content: Entity) -> Reply | None:
        self.inserts_left -= 1
        snippet = content["snippet"]
        title, size = snippet["title"], int(request.headers["x-upload-content-length"])
        rules = (
            (self.inserts_left < 0, QUOTA),
            (
                not title or len(title) > 100 or set(title) & set("<>"),
                refusal(400, "invalidTitle", "youtube.video"),
            ),
            (
                len(snippet["description"].encode()) > 5000 or set(snippet["description"]) & set("<>"),
                refusal(400, "invalidDescription", "youtube.video"),
            ),
            (
                len(",".join(snippet.get("tags", []))) > 500,
                refusal(400, "invalidTags", "youtube.video"),
            ),
            (
                not snippet.get("categoryId", "22").isdigit(),
                refusal(400, "invalidCategoryId", "youtube.video"),
            ),
            (not size, refusal(400, "mediaBodyRequired", "youtube.video")),
            ("privacyStatus" not in content.get("status", {}), refusal(400, "invalidVideoMetadata")),
        )
        return next((reply for holds, reply in rules if holds), None)

    def _bytes(self, request: Received) -> Reply:
        session = self.sessions.get(request.value("upload_id"))
        if session is None:
            return Reply(404, "Not Found")
        if "made" in session:
            return Reply(200, session["made"])
        span = request.headers.get("content-range", "")
        size = int(request.headers.get("content-length") or 0)
        if size and _start(span) > session["offset"]:
            return Reply(400, "There is a gap")
        if size:
            if size % GRAIN and _start(span) + size != session["total"]:
                return Reply(400, "No multiple of 256 KiB")
            session["offset"] = max(session["offset"], _start(span) + size)
        if session["offset"] < session["total"]:
            held = {"Range": f"bytes=0-{session['offset'] - 1}"} if session["offset"] else {}
            return Reply(308, None, held)
        session["made"] = self._make(session)
        return Reply(200, session["made"])

    def _make(self, session: Entity) -> Entity:
        content = session["content"]
        if session["kind"] == "captions":
            self.captions[content["snippet"]["videoId"]] = Path(session["path"]).read_bytes()
            return {"kind": "youtube#caption", "id": "teks-1", "snippet": content["snippet"]}
        video_id = f"vid{next(self._numbers):08d}"
        with Path(session["path"]).open("rb") as file:
            digest = _digest(file.read)
        made: Entity = {
            "kind": "youtube#video",
            "id": video_id,
            "snippet": {**content["snippet"], "channelId": CHANNEL, "publishedAt": _iso(self.now())},
            "status": {**content["status"], "uploadStatus": "uploaded"},
            "statistics": {"viewCount": "0", "likeCount": "0", "commentCount": "0"},
            "processingDetails": {"processingStatus": "processing"},
            "_sha256": digest,
            "_polls": self.polls_to_process,
        }
        self.videos[video_id] = made
        return _shown(made, "id,snippet,status")

    # --- videos -------------------------------------------------------------------------------------------

    def list_videos(self, request: Received) -> Reply:
        wanted = request.value("id").split(",")
        assert len(wanted) <= 50
        parts = request.value("part")
        if "processingDetails" in parts:
            for one in wanted:
                self._process(self.videos.get(one))
        found = [_shown(self.videos[one], parts) for one in wanted if one in self.videos]
        return Reply(200, {"kind": "youtube#videoListResponse", "items": found})

    def _process(self, video: Entity | None) -> None:
        if video is None or video["status"]["uploadStatus"] != "uploaded":
            return
        video["_polls"] -= 1
        if video["_polls"] < 0:
            video["status"] |= self.fails_with or {"uploadStatus": "processed"}

    def update_video(self, request: Received) -> Reply:
        content = json.loads(request.body)
        video = self.videos.get(content["id"])
        if video is None:
            return refusal(404, "videoNotFound", "youtube.video")
        if "snippet" in content:
            return self._update_snippet(video, content["snippet"])
        wanted = content["status"]
        planned = wanted.get("publishAt")
        if planned and (
            wanted["privacyStatus"] != "private" or datetime.fromisoformat(planned) <= self.now()
        ):
            return refusal(400, "invalidPublishAt", "youtube.video")
        kept = {name: video["status"][name] for name in ("uploadStatus",)}
        video["status"] = {**wanted, **kept}
        if self.locks_private:
            video["status"]["privacyStatus"] = "private"
        return Reply(200, _shown(video, "id,status"))

    def _update_snippet(self, video: Entity, snippet: Entity) -> Reply:
        """What is left out is forgotten; without title or category nothing is changed."""
        if not snippet.get("title"):
            return refusal(400, "invalidTitle", "youtube.video")
        if not snippet.get("categoryId"):
            return refusal(400, "invalidCategoryId", "youtube.video")
        kept = {
            name: video["snippet"][name] for name in ("publishedAt", "channelId") if name in video["snippet"]
        }
        video["snippet"] = {**kept, **snippet}
        return Reply(200, _shown(video, "id,snippet"))

    def delete_video(self, request: Received) -> Reply:
        if self.videos.pop(request.value("id"), None) is None:
            return refusal(404, "videoNotFound", "youtube.video")
        return Reply(204)

    def _publish_what_is_due(self) -> None:
        for one in self.videos.values():
            planned = one["status"].get("publishAt")
            if planned and datetime.fromisoformat(planned) <= self.now():
                del one["status"]["publishAt"]
                one["status"]["privacyStatus"] = "public"

    # --- the channel --------------------------------------------------------------------------------------

    def channels(self, request: Received) -> Reply:
        seen = len(self.seen())
        made = {
            "kind": "youtube#channel",
            "id": CHANNEL,
            "snippet": {"title": "Dinas Kominfo Contoh", "customUrl": "@kominfocontoh"},
            "contentDetails": {"relatedPlaylists": {"uploads": UPLOADS}},
            "statistics": {
                "subscriberCount": "1200",
                "videoCount": str(seen),
                "viewCount": "54000",
                "hiddenSubscriberCount": False,
            },
        }
        return Reply(200, {"kind": "youtube#channelListResponse", "items": [made]})

    def playlist(self, request: Received) -> Reply:
        assert request.value("playlistId") == UPLOADS
        items = [
            {
                "kind": "youtube#playlistItem",
                "id": f"isi-{one['id']}",
                "snippet": {
                    "title": one["snippet"]["title"],
                    "description": one["snippet"]["description"],
                    "publishedAt": one["snippet"]["publishedAt"],
                    "resourceId": {"kind": "youtube#video", "videoId": one["id"]},
                },
            }
            for one in reversed(self.videos.values())
        ]
        return Reply(200, {"kind": "youtube#playlistItemListResponse", "items": items[:50]})

    # --- comments -----------------------------------------------------------------------------------------

    def list_threads(self, request: Received) -> Reply:
        if self.comments_off:
            return refusal(403, "commentsDisabled", "youtube.commentThread")
        wanted = request.value("moderationStatus")
        shown = [
            one
            for one in self.threads.values()
            if one["video"] == request.value("videoId") and one["moderation"] == wanted
        ]
        start = int(request.value("pageToken", "0"))
        more = {"nextPageToken": str(start + 20)} if start + 20 < len(shown) else {}
        items = [self._thread_entity(one) for one in shown[start : start + 20]]
        return Reply(200, {"kind": "youtube#commentThreadListResponse", "items": items, **more})

    def _thread_entity(self, thread: Entity) -> Entity:
        made: Entity = {
            "kind": "youtube#commentThread",
            "id": thread["id"],
            "snippet": {
                "videoId": thread["video"],
                "topLevelComment": _comment_entity(thread),
                "totalReplyCount": len(thread["replies"]),
                "canReply": True,
                "isPublic": True,
            },
        }
        if thread["replies"]:
            made["replies"] = {"comments": [_comment_entity(one) for one in thread["replies"][:5]]}
        return made

    def list_replies(self, request: Received) -> Reply:
        thread = self.threads[request.value("parentId")]
        items = [_comment_entity(one) for one in thread["replies"]]
        return Reply(200, {"kind": "youtube#commentListResponse", "items": items})

    def add_thread(self, request: Received) -> Reply:
        snippet = json.loads(request.body)["snippet"]
        text = snippet["topLevelComment"]["snippet"]["textOriginal"]
        made = self.write_comment(snippet["videoId"], "@kominfocontoh", text, CHANNEL)
        return Reply(200, self._thread_entity(self.threads[made]))

    def add_reply(self, request: Received) -> Reply:
        snippet = json.loads(request.body)["snippet"]
        thread = self.threads.get(snippet["parentId"])
        if thread is None:
            return refusal(404, "parentCommentNotFound", "youtube.comment")
        reply_id = f"{thread['id']}.{next(self._numbers)}"
        made = self._comment(reply_id, thread["video"], "@kominfocontoh", snippet["textOriginal"], CHANNEL)
        made["parent"] = thread["id"]
        thread["replies"].append(made)
        return Reply(200, _comment_entity(made))

    def moderate(self, request: Received) -> Reply:
        thread = self.threads.get(request.value("id"))
        if thread is None:
            return refusal(404, "commentNotFound", "youtube.comment")
        thread["moderation"] = request.value("moderationStatus")
        return Reply(204)

    def _comment(self, comment_id: str, video_id: str, author: str, text: str, channel: str) -> Entity:
        return {
            "id": comment_id,
            "video": video_id,
            "author": author,
            "channel": channel,
            "text": text,
            "at": _iso(self.now()),
            "moderation": "published",
        }


def _start(content_range: str) -> int:
    return int(content_range.removeprefix("bytes ").partition("-")[0])


def _digest(read: Callable[[int], bytes]) -> str:
    made = sha256()
    while piece := read(1 << 20):
        made.update(piece)
    return made.hexdigest()


def _shown(video: Entity, parts: str) -> Entity:
    names = {"id", "kind", *parts.split(",")}
    return {name: value for name, value in video.items() if name in names}


def _comment_entity(comment: Entity) -> Entity:
    snippet = {
        "videoId": comment["video"],
        "authorDisplayName": comment["author"],
        "authorChannelId": {"value": comment["channel"]},
        "textOriginal": comment["text"],
        "textDisplay": comment["text"],
        "publishedAt": comment["at"],
    }
    if "parent" in comment:
        snippet["parentId"] = comment["parent"]
    return {"kind": "youtube#comment", "id": comment["id"], "snippet": snippet}


def _iso(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


_F = FakeYouTube
_ROUTES: dict[tuple[str, str], Callable[[FakeYouTube, Received], Reply]] = {
    ("GET", "/youtube/v3/channels"): _F.channels,
    ("GET", "/youtube/v3/playlistItems"): _F.playlist,
    ("GET", "/youtube/v3/videos"): _F.list_videos,
    ("PUT", "/youtube/v3/videos"): _F.update_video,
    ("DELETE", "/youtube/v3/videos"): _F.delete_video,
    ("GET", "/youtube/v3/commentThreads"): _F.list_threads,
    ("POST", "/youtube/v3/commentThreads"): _F.add_thread,
    ("GET", "/youtube/v3/comments"): _F.list_replies,
    ("POST", "/youtube/v3/comments"): _F.add_reply,
    ("POST", "/youtube/v3/comments/setModerationStatus"): _F.moderate,
}
