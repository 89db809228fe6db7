"""Facebook Pages as Meta's documentation describes them: unpublished pictures, pieces of films, schedules, insights."""

import hashlib
import json
from datetime import UTC, datetime, timedelta
from typing import Any

from tests.servers.fakes.base import Received, Reply
from tests.servers.fakes.meta import MISSING, SERVER, Entity, FakeGraph, error, stamp

PAGE = "1001"
PHOTO_BYTES = 10 * 1024 * 1024
MAX_ATTACHED = 10
PIECE = 100


class FakeFacebook(FakeGraph):
    """The Page 1001 with ``page_token``; ``user_token`` manages it and 1002."""

    def __init__(self) -> None:
        super().__init__()
        self.tokens = {
            "page_token": PAGE,
            "page2_token": "1002",
            "user_token": "user",
            "system_token": "user",
        }
        self.pages: dict[str, Entity] = {
            "1001": {"id": "1001", "name": "Dinas Contoh", "username": "dinascontoh", "followers_count": 250},
            "1002": {"id": "1002", "name": "Kecamatan Contoh", "followers_count": 12},
        }
        self.page_tokens = {"1001": "page_token", "1002": "page2_token"}
        self.posts: dict[str, Entity] = {}
        self.photos: dict[str, Entity] = {}
        self.videos: dict[str, Entity] = {}
        self.comments: dict[str, Entity] = {}
        self.tags: list[Entity] = []
        self.retired_metrics: set[str] = set()
        self.codes_after_publishing = 0  # how many more posts appear although the answer is a 500 with code 2
        self.cut_after = 0  # bytes after which the next upload of a film breaks off, for rupload

    # --- what a test asks -------------------------------------------------------------------------------

    def of(self, page: str = PAGE) -> list[Entity]:
        """What stands there, oldest first."""
        self.happen()
        shown = [one for one in self.posts.values() if one["page"] == page and one["published"]]
        return sorted(shown, key=lambda one: str(one["created"]))

    def write(self, text: str, page: str = PAGE) -> Entity:
        """Somebody publishes with another program."""
        return self._add_post(page, text, [], None)

    def comment(self, post_id: str, text: str, author: str = "Warga") -> Entity:
        return self._add_comment(post_id, text, {"id": "77", "name": author})

    # --- objects ------------------------------------------------------------------------------------------

    def me(self, request: Received) -> Reply:
        return self.page(request, self.owner(request))

    def page(self, request: Received, page: str) -> Reply:
        if page not in self.pages:
            return MISSING
        return Reply(200, {**self.pages[page], "link": f"https://www.facebook.com/{page}"})

    def accounts(self, request: Received) -> Reply:
        if self.owner(request) != "user":
            return error(100, 0, "(#100) Tried accessing nonexisting field (accounts) on node type (Page)")
        pages = [
            {**one, "access_token": self.page_tokens[one["id"]], "tasks": ["CREATE_CONTENT", "MODERATE"]}
            for one in self.pages.values()
            if self.page_tokens[one["id"]]
        ]
        return self.page_of(request, pages)

    def feed(self, request: Received, page: str) -> Reply:
        if self.owner(request) != page:
            return error(190, 2069032, "User access token is not supported. A page access token is required.")
        attached = [str(one["media_fbid"]) for one in json.loads(request.value("attached_media", "[]"))]
        at = self._scheduled_at(request)
        wrong = self._wrong_with(request, attached, at)
        if wrong is not None:
            return wrong
        made = self._add_post(page, request.value("message"), attached, at)
        made["link"] = request.value("link")
        if self.codes_after_publishing:
            self.codes_after_publishing -= 1
            return SERVER
        return Reply(200, {"id": made["id"]})

    def _scheduled_at(self, request: Received) -> datetime | None:
        seconds = request.value("scheduled_publish_time")
        return datetime.fromtimestamp(int(seconds), UTC) if seconds else None

    def _wrong_with(self, request: Received, attached: list[str], at: datetime | None) -> Reply | None:
        newest = self.of()[-1:]
        text = request.value("message")
        unknown = [one for one in attached if one not in self.photos or self.photos[one]["post"]]
        plain = [one for one in attached if one in self.photos and not self.photos[one]["temporary"]]
        if not text and not attached and not request.value("link"):
            return error(100, 0, "(#100) You must supply a message, link or attached media")
        if unknown or len(attached) > MAX_ATTACHED:
            return error(100, 0, "(#100) Invalid parameter attached_media")
        if at is not None and (request.value("published") != "false" or plain):
            return error(100, 0, "(#100) The post cannot be scheduled")
        if at is not None and not timedelta(minutes=10) <= at - self.now() <= timedelta(days=30):
            return error(100, 1363022, "(#100) The specified scheduled publish time is invalid.")
        if not attached and newest and newest[0]["message"] == text and not newest[0]["photos"]:
            return error(506, 0, "(#506) Duplicate status message")
        return None

    def _add_post(self, page: str, text: str, photos: list[str], at: datetime | None) -> Entity:
        post_id = f"{page}_{self.fresh_id()}"
        made = {
            "id": post_id, "page": page, "message": text, "photos": photos, "created": at or self.now(),
            "published": at is None, "at": at, "shares": 0, "reactions": 0, "link": "",
        }  # fmt: skip
        for one in photos:
            self.photos[one]["post"] = post_id
        self.posts[post_id] = made
        return made

    def happen(self) -> None:
        for one in self.posts.values():
            if one["at"] is not None and one["at"] <= self.now():
                one["published"] = True
        for one in self.videos.values():
            if one["at"] is not None and one["at"] <= self.now() and one["state"] == "scheduled":
                one["state"] = "published"
                self._show_film(one)

    def post(self, request: Received, post_id: str) -> Reply:
        found = self.posts.get(post_id)
        return Reply(200, self._shown(found)) if found else MISSING

    def _shown(self, post: Entity) -> Entity:
        shown: Entity = {
            "id": post["id"], "message": post["message"], "created_time": stamp(post["created"]),
            "permalink_url": f"https://www.facebook.com/{post['page']}/posts/{post['id'].partition('_')[2]}",
            "is_published": post["published"],
            "comments": {"data": [], "summary": {"total_count": len(self._below(post["id"]))}},
            "reactions": {"data": [], "summary": {"total_count": post["reactions"]}},
        }  # fmt: skip
        if post["at"] is not None and not post["published"]:
            shown["scheduled_publish_time"] = int(post["at"].timestamp())
        if post["shares"]:
            shown["shares"] = {"count": post["shares"]}
        if post["photos"]:
            pictures = [{"media_type": "photo", "target": {"id": one}} for one in post["photos"]]
            several = {"media_type": "album", "target": {"id": "9"}, "subattachments": {"data": pictures}}
            shown["attachments"] = {"data": [several] if len(pictures) > 1 else pictures}
        elif post["link"]:
            shown["attachments"] = {"data": [{"media_type": "link", "target": {}}]}
        return shown

    def published_posts(self, request: Received, page: str) -> Reply:
        return self.page_of(request, [self._shown(one) for one in reversed(self.of(page))])

    def scheduled_posts(self, request: Received, page: str) -> Reply:
        held = [one for one in self.posts.values() if one["page"] == page and not one["published"]]
        return self.page_of(request, [self._shown(one) for one in held])

    def edit(self, request: Received, post_id: str) -> Reply:
        if post_id in self.comments:
            self.comments[post_id]["is_hidden"] = request.value("is_hidden") == "true"
            return Reply(200, {"success": True})
        if post_id not in self.posts:
            return MISSING
        self.posts[post_id]["message"] = request.value("message")
        return Reply(200, {"success": True})

    def delete(self, request: Received, post_id: str) -> Reply:
        for kept in (self.posts, self.videos, self.comments, self.photos):
            if kept.pop(post_id, None) is not None:
                return Reply(200, {"success": True})
        return MISSING

    def add_photo(self, request: Received, page: str) -> Reply:
        if "source" not in request.files:
            return error(324, 2069019, "(#324) Requires upload file")
        mime, content = request.files["source"]
        if not mime.startswith("image/"):
            return error(1, 1366046, "Your photos couldn't be uploaded.")
        if len(content) > PHOTO_BYTES:
            return error(1, 1366046, "Your photos couldn't be uploaded. Photos should be smaller than 10 MB.")
        made: Entity = {
            "id": self.fresh_id(), "alt": request.value("alt_text_custom"), "post": None,
            "temporary": request.value("temporary") == "true", "sha256": hashlib.sha256(content).hexdigest(),
        }  # fmt: skip
        self.photos[made["id"]] = made
        if request.value("published", "true") == "true":
            post = self._add_post(page, request.value("message"), [made["id"]], None)
            return Reply(200, {"id": made["id"], "post_id": post["id"]})
        return Reply(200, {"id": made["id"]})

    def photo(self, request: Received, photo_id: str) -> Reply:
        if photo_id not in self.photos:
            return MISSING
        images = [
            {
                "width": width,
                "height": width,
                "source": f"https://scontent.example/{photo_id}_{width}.jpg?oh=1",
            }
            for width in (320, 1440, 720)
        ]
        return Reply(200, {"id": photo_id, "images": images})

    # --- films --------------------------------------------------------------------------------------------

    def videos_edge(self, request: Received, page: str) -> Reply:
        phase = request.value("upload_phase")
        if phase == "start":
            film = self._open_film(page, int(request.value("file_size")))
            start, end = "0", str(min(PIECE, film["size"]))
            told = {"upload_session_id": film["session"], "video_id": film["id"]}
            return Reply(200, {**told, "start_offset": start, "end_offset": end})
        film = next(
            (one for one in self.videos.values() if one["session"] == request.value("upload_session_id")), {}
        )
        if not film:
            return error(6000, 1363019, "There was a problem uploading your video file.", is_transient=False)
        if phase == "transfer":
            return self._take_piece(film, request)
        if len(film["bytes"]) != film["size"]:
            return error(6000, 1363033, "The video file you tried to upload is incomplete.")
        return self._finish(film, request, request.value("published", "true") == "true")

    def _take_piece(self, film: Entity, request: Received) -> Reply:
        if int(request.value("start_offset")) != len(film["bytes"]):
            return error(6001, 1363037, "Your upload was not at the expected offset.", is_transient=False)
        film["bytes"] += request.files["video_file_chunk"][1]
        start = len(film["bytes"])
        return Reply(200, {"start_offset": str(start), "end_offset": str(min(start + PIECE, film["size"]))})

    def _open_film(self, page: str, size: int) -> Entity:
        film_id = self.fresh_id()
        film: Entity = {
            "id": film_id, "page": page, "session": f"session-{film_id}", "size": size, "bytes": b"", "at": None,
            "state": "", "text": "", "post": "", "created": self.now(), "video_status": "uploading",
        }  # fmt: skip
        self.videos[film_id] = film
        return film

    def _finish(self, film: Entity, request: Received, published: bool) -> Reply:
        film["text"], film["at"] = request.value("description"), self._scheduled_at(request)
        film["state"] = "scheduled" if film["at"] else "published" if published else "draft"
        film["video_status"] = "ready"
        if film["state"] == "published":
            self._show_film(film)
        if self.codes_after_publishing:
            self.codes_after_publishing -= 1
            return SERVER
        return Reply(200, {"success": True})

    def _show_film(self, film: Entity) -> None:
        film["post"] = self._add_post(film["page"], film["text"], [], None)["id"]

    def reels_edge(self, request: Received, page: str) -> Reply:
        if request.value("upload_phase") == "start":
            film = self._open_film(page, 0)
            return Reply(200, {"video_id": film["id"], "upload_url": self.upload_url(film["id"])})
        film = self.videos.get(request.value("video_id"), {})
        if not film or not film["size"] or len(film["bytes"]) != film["size"]:
            return error(6000, 1363033, "The video file you tried to upload is incomplete.")
        return self._finish(film, request, request.value("video_state") == "PUBLISHED")

    def upload_url(self, film_id: str) -> str:
        return f"{self.base_url}/video-upload/{self.version}/{film_id}"

    def rupload(self, request: Received, film_id: str) -> Reply:
        film = self.videos.get(film_id)
        if film is None:
            return MISSING
        if int(request.headers["offset"]) != len(film["bytes"]):
            told = {
                "retriable": True,
                "type": "OffsetInvalidError",
                "message": "Request starting offset is invalid",
            }
            return Reply(400, {"debug_info": told})
        film["size"] = int(request.headers["file_size"])
        if self.cut_after:
            film["bytes"] += request.body[: self.cut_after]
            self.cut_after = 0
            told = {
                "retriable": True,
                "type": "PartialRequestError",
                "message": "Partial request (did not match length)",
            }
            return Reply(400, {"debug_info": told})
        film["bytes"] += request.body
        return Reply(200, {"success": True})

    def video(self, request: Received, film_id: str) -> Reply:
        film = self.videos[film_id]
        status: Entity = {
            "video_status": film["video_status"],
            "uploading_phase": {"status": "in_progress", "bytes_transfered": len(film["bytes"])},
            "publishing_phase": {
                "status": "complete" if film["state"] else "not_started",
                **({"publish_status": film["state"]} if film["state"] else {}),
            },
        }
        told: Entity = {"id": film_id, "status": status, "published": film["state"] == "published"}
        if film["state"] == "scheduled":
            told["scheduled_publish_time"] = stamp(film["at"])
        if film["post"]:
            told |= {
                "post_id": film["post"],
                "permalink_url": f"/reel/{film_id}/",
                "created_time": stamp(film["created"]),
            }
        return Reply(200, told)

    def node(self, request: Received, node_id: str) -> Reply:
        if node_id in self.pages:
            return self.page(request, node_id)
        if node_id in self.videos:
            return self.video(request, node_id)
        if node_id in self.photos:
            return self.photo(request, node_id)
        return self.post(request, node_id)

    # --- figures and comments -------------------------------------------------------------------------------

    def insights(self, request: Received, post_id: str) -> Reply:
        names = request.value("metric").split(",")
        page = post_id.partition("_")[0]
        if self.pages[page]["followers_count"] < 100:
            return error(100, 2874008, "(#100) The Page has fewer than 100 followers")
        if set(names) & self.retired_metrics:
            return error(100, 0, "(#100) The value must be a valid insights metric")
        figures = {"post_media_view": 900, "post_total_media_view_unique": 640, "post_clicks": 31}
        told = [{"name": one, "period": "lifetime", "values": [{"value": figures[one]}]} for one in names]
        return Reply(200, {"data": told})

    def _below(self, parent: str) -> list[Entity]:
        direct = [one for one in self.comments.values() if one["parent_id"] == parent]
        return [*direct, *(below for one in direct for below in self._below(one["id"]))]

    def list_comments(self, request: Received, parent: str) -> Reply:
        found = self._below(parent) if request.value("filter") == "stream" else []
        newest_first = sorted(found, key=lambda one: str(one["created_time"]), reverse=True)
        return self.page_of(request, [self._shown_comment(one, parent) for one in newest_first])

    def _shown_comment(self, one: Entity, post_id: str) -> Entity:
        shown: Entity = {name: value for name, value in one.items() if name != "parent_id"}
        if one["parent_id"] != post_id:
            shown["parent"] = {"id": one["parent_id"]}
        return shown

    def mention(self, text: str) -> str:
        made = {
            "id": f"2002_{self.fresh_id()}", "message": text, "from": {"id": "2002", "name": "Warga"},
            "created_time": stamp(self.now()), "permalink_url": "https://www.facebook.com/2002/posts/1",
        }  # fmt: skip
        self.tags.insert(0, made)
        return str(made["id"])

    def tagged(self, request: Received, page: str) -> Reply:
        return self.page_of(request, self.tags)

    def add_comment(self, request: Received, parent: str) -> Reply:
        if parent not in self.posts and parent not in self.comments:
            return MISSING
        page = self.owner(request)
        made = self._add_comment(
            parent, request.value("message"), {"id": page, "name": self.pages[page]["name"]}
        )
        return Reply(200, {"id": made["id"]})

    def _add_comment(self, parent: str, text: str, author: dict[str, Any]) -> Entity:
        made: Entity = {
            "id": f"{parent.partition('_')[2] or parent}_{self.fresh_id()}", "message": text, "from": author,
            "created_time": stamp(self.now()), "is_hidden": False, "parent_id": parent,
            "permalink_url": "https://www.facebook.com/permalink",
        }  # fmt: skip
        self.comments[made["id"]] = made
        return made


_F = FakeFacebook
_ID = r"(\d[\d_]*)"
FakeFacebook.routes = (
    ("GET", "/{v}/debug_token", _F.debug_token, None),
    ("GET", "/{v}/me", _F.me, ("Page", "")),
    ("GET", "/{v}/me/accounts", _F.accounts, None),
    ("POST", r"/{v}/(\d+)/feed", _F.feed, ("Page", "feed")),
    ("POST", r"/{v}/(\d+)/photos", _F.add_photo, ("Page", "photos")),
    ("POST", r"/{v}/(\d+)/videos", _F.videos_edge, ("Page", "videos")),
    ("POST", r"/{v}/(\d+)/video_reels", _F.reels_edge, ("Page", "video_reels")),
    ("GET", r"/{v}/(\d+)/published_posts", _F.published_posts, ("Page", "published_posts")),
    ("GET", r"/{v}/(\d+)/tagged", _F.tagged, ("Page", "tagged")),
    ("GET", r"/{v}/(\d+)/scheduled_posts", _F.scheduled_posts, ("Page", "scheduled_posts")),
    ("POST", r"/video-upload/{v}/(\d+)", _F.rupload, None),
    ("GET", f"/{{v}}/{_ID}/insights", _F.insights, ("PagePost", "insights")),
    ("GET", f"/{{v}}/{_ID}/comments", _F.list_comments, ("PagePost", "comments")),
    ("POST", f"/{{v}}/{_ID}/comments", _F.add_comment, ("PagePost", "comments")),
    ("GET", f"/{{v}}/{_ID}", _F.node, None),
    ("POST", f"/{{v}}/{_ID}", _F.edit, None),
    ("DELETE", f"/{{v}}/{_ID}", _F.delete, ("PagePost", "")),
)
