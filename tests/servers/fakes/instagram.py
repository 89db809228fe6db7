"""Instagram's content publishing API by Facebook Login and by Instagram Login, with the linked Page's photos."""

from typing import Any

from tests.servers.fakes.base import Received, Reply
from tests.servers.fakes.containers import FakeContainers
from tests.servers.fakes.meta import MISSING, Entity, error, stamp

ACCOUNT = "17841400000000001"
PAGE = "1001"
NOT_READY = error(9007, 2207027, "Media ID is not available")
NOT_FETCHED = error(
    9004,
    2207052,
    "Only photo or video can be accepted as media type.",
    is_transient=False,
    error_user_title="Se ha producido un error al descargar el contenido multimedia.",
    error_user_msg="No se ha podido recuperar el contenido multimedia de este URI",
)


class FakeInstagram(FakeContainers):
    """The account @dinascontoh: ``page_token`` by Facebook Login, ``IGtoken`` by Instagram Login."""

    status_field = "status_code"
    fault_field = "status"

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[Entity] = []
        self.tokens = {"page_token": PAGE, "IGtoken": ACCOUNT, "IGtoken2": ACCOUNT}
        self.page_photos: dict[str, bytes] = {}
        self.renewed = "IGtoken2"
        self.linked = True

    def profile(self) -> Entity:
        return {"id": ACCOUNT, "username": "dinascontoh", "name": "Dinas Contoh", "followers_count": 321}

    def me(self, request: Received) -> Reply:
        if self.owner(request) == ACCOUNT:
            return Reply(
                200, {**self.profile(), "id": "900", "user_id": ACCOUNT, "media_count": len(self.of(ACCOUNT))}
            )
        linked = (
            {"instagram_business_account": {"id": ACCOUNT, "username": "dinascontoh"}} if self.linked else {}
        )
        return Reply(200, {"id": PAGE, "name": "Dinas Contoh", **linked})

    def accounts(self, request: Received) -> Reply:
        return error(100, 0, "(#100) Tried accessing nonexisting field (accounts) on node type (Page)")

    def renew(self, request: Received) -> Reply:
        if request.value("grant_type") != "ig_refresh_token":
            return error(100)
        return Reply(200, {"access_token": self.renewed, "token_type": "bearer", "expires_in": 5_184_000})

    def limit(self, request: Received, owner: str) -> Reply:
        used, total = self.quota
        told = {"config": {"quota_total": total, "quota_duration": 86400}, "quota_usage": used}
        return Reply(200, {"data": [told]})

    def make(self, request: Received, owner: str) -> Reply:
        kind, url = request.value("media_type"), request.value("image_url") or request.value("video_url")
        children = [one for one in request.value("children").split(",") if one]
        upload = request.value("upload_type") == "resumable"
        wrong = self._wrong_with(request, kind, url, children, upload=upload)
        if wrong is not None:
            return wrong
        fields: dict[str, Any] = {
            "text": request.value("caption"), "kind": kind or "IMAGE", "alt": request.value("alt_text"), "url": url,
            "children": children, "upload": upload,
        }  # fmt: skip
        made = self.add_container(owner, fields)
        told = {"id": made["id"]}
        if upload:
            told["uri"] = f"{self.base_url}/ig-api-upload/{self.version}/{made['id']}"
        return Reply(200, told)

    def _wrong_with(
        self, request: Received, kind: str, url: str, children: list[str], *, upload: bool
    ) -> Reply | None:
        if kind == "CAROUSEL":
            return None if 2 <= len(children) <= 10 else error(100, 2207028, "carousel")
        if kind == "VIDEO" and request.value("is_carousel_item") != "true":
            return error(100, 2207023, "The media type is unknown")
        if upload and self.owner(request) == ACCOUNT:
            return error(100, 0, "The parameter video_url is required")
        if not upload and not url:
            return error(100, 0, "The parameter image_url is required")
        if url and not self.fetches(url):
            return NOT_FETCHED
        if len(request.value("caption")) > 2200:
            return error(36004, 2207010, "The caption was too long")
        return None

    def rupload(self, request: Received, container_id: str) -> Reply:
        found = self.containers.get(container_id)
        if found is None or request.headers.get("authorization") != "OAuth page_token":
            return Reply(
                400, {"debug_info": {"retriable": False, "type": "ProcessingFailedError", "message": "no"}}
            )
        if len(request.body) != int(request.headers["file_size"]):
            return Reply(
                400, {"debug_info": {"retriable": True, "type": "PartialRequestError", "message": "part"}}
            )
        found["bytes"] = request.body
        return Reply(200, {"success": True, "message": "Upload successful."})

    def publish(self, request: Received, owner: str) -> Reply:
        found = self.containers.get(request.value("creation_id"))
        if found is None:
            return error(24, 2207008, "The requested resource does not exist")
        state = self.state_of(found)
        if state == "EXPIRED":
            return error(-2, 2207020, "The media you are trying to access has expired")
        if state == "IN_PROGRESS" or self.too_early:
            self.too_early = max(0, self.too_early - 1)
            return NOT_READY
        if self.quota[0] >= self.quota[1]:
            return error(9, 2207042, "Application request limit reached")
        return self.published(self.add_post(owner, found))

    def media(self, request: Received, owner: str) -> Reply:
        return self._listed(request, owner, is_story=False)

    def stories(self, request: Received, owner: str) -> Reply:
        return self._listed(request, owner, is_story=True)

    def _listed(self, request: Received, owner: str, *, is_story: bool) -> Reply:
        shown = [one for one in reversed(self.of(owner)) if (one["kind"] == "STORIES") is is_story]
        return self.page_of(request, [self._shown(one) for one in shown])

    def _shown(self, post: Entity) -> Entity:
        shown = {
            "id": post["id"], "timestamp": self.time_of(post),
            "permalink": f"https://www.instagram.com/p/C{post['id'][-8:]}/",
            "like_count": self.likes.get(post["id"], 0),
            "comments_count": sum(one["media"] == post["id"] for one in self.answers.values()),
        }  # fmt: skip
        return {**shown, "caption": post["text"]} if post["text"] else shown

    def node(self, request: Received, node_id: str) -> Reply:
        if node_id == ACCOUNT:
            return Reply(200, {**self.profile(), "media_count": len(self.of(ACCOUNT))})
        if node_id in self.containers:
            return self.container(request, node_id)
        if node_id in self.page_photos:
            source = f"https://scontent.example/{node_id}.jpg?oh=1"
            return Reply(200, {"id": node_id, "images": [{"width": 720, "source": source}]})
        return Reply(200, self._shown(self.posts[node_id])) if node_id in self.posts else MISSING

    def insights(self, request: Received, media_id: str) -> Reply:
        if set(request.value("metric").split(",")) & self.refused_insights:
            return error(100, 0, "(#100) metric[0] must be one of the following values")
        figures = {"reach": 640, "views": 900, "saved": 7, "shares": 2}
        return Reply(200, {"data": self.insight_values(request, figures)})

    def mention(self, text: str) -> str:
        made = {
            "id": self.fresh_id(), "caption": text, "username": "warga", "timestamp": stamp(self.now()),
            "permalink": "https://www.instagram.com/p/Cwarga1/",
        }  # fmt: skip
        self.tags.insert(0, made)
        return made["id"]

    def tagged(self, request: Received, owner: str) -> Reply:
        return self.page_of(request, self.tags)

    # --- comments -----------------------------------------------------------------------------------------

    def comment(self, media_id: str, text: str) -> Entity:
        return self._add_answer(media_id, "", text, {"id": "55", "username": "warga"})

    def _add_answer(self, media: str, parent: str, text: str, author: Entity) -> Entity:
        made: Entity = {
            "id": self.fresh_id(), "media": media, "parent": parent, "text": text, "from": author, "hidden": False,
            "created": self.now(),
        }  # fmt: skip
        self.answers[made["id"]] = made
        return made

    def comments(self, request: Received, media_id: str) -> Reply:
        return self.page_of(request, [self._told(one) for one in self._below(media_id, "")])

    def _below(self, media_id: str, parent: str) -> list[Entity]:
        return [one for one in self.answers.values() if (one["media"], one["parent"]) == (media_id, parent)]

    def _told(self, one: Entity) -> Entity:
        told: Entity = {
            "id": one["id"], "text": one["text"], "timestamp": self.time_of(one), "from": one["from"],
            "username": one["from"]["username"], "hidden": one["hidden"],
        }  # fmt: skip
        below = self._below(one["media"], one["id"])
        return {**told, "replies": {"data": [self._told(each) for each in below]}} if below else told

    def add_comment(self, request: Received, media_id: str) -> Reply:
        if media_id not in self.posts:
            return MISSING
        own = {"id": ACCOUNT, "username": "dinascontoh"}
        return Reply(200, {"id": self._add_answer(media_id, "", request.value("message"), own)["id"]})

    def reply(self, request: Received, comment_id: str) -> Reply:
        found = self.answers.get(comment_id)
        if found is None:
            return MISSING
        own = {"id": ACCOUNT, "username": "dinascontoh"}
        made = self._add_answer(found["media"], comment_id, request.value("message"), own)
        return Reply(200, {"id": made["id"]})

    def change(self, request: Received, comment_id: str) -> Reply:
        if comment_id not in self.answers:
            return MISSING
        self.answers[comment_id]["hidden"] = request.value("hide") == "true"
        return Reply(200, {"success": True})

    def delete(self, request: Received, node_id: str) -> Reply:
        if self.page_photos.pop(node_id, None) is not None:
            return Reply(200, {"success": True})
        return Reply(200, {"success": True}) if self.posts.pop(node_id, None) else MISSING

    def add_photo(self, request: Received, page: str) -> Reply:
        photo_id = self.fresh_id()
        self.page_photos[photo_id] = request.files["source"][1]
        return Reply(200, {"id": photo_id})


_F = FakeInstagram
_ID = r"(\d+)"
FakeInstagram.routes = (
    ("GET", "/{v}/debug_token", _F.debug_token, None),
    ("GET", "/refresh_access_token", _F.renew, None),
    ("GET", "/{v}/me/accounts", _F.accounts, None),
    ("GET", "/{v}/me", _F.me, None),
    ("GET", f"/{{v}}/{_ID}/content_publishing_limit", _F.limit, ("IGUser", "content_publishing_limit")),
    ("POST", f"/{{v}}/{_ID}/media", _F.make, ("IGUser", "media")),
    ("POST", f"/{{v}}/{_ID}/media_publish", _F.publish, ("IGUser", "media_publish")),
    ("GET", f"/{{v}}/{_ID}/media", _F.media, ("IGUser", "media")),
    ("GET", f"/{{v}}/{_ID}/tags", _F.tagged, ("IGUser", "tags")),
    ("GET", f"/{{v}}/{_ID}/stories", _F.stories, ("IGUser", "stories")),
    ("GET", f"/{{v}}/{_ID}/comments", _F.comments, ("IGMedia", "comments")),
    ("POST", f"/{{v}}/{_ID}/comments", _F.add_comment, ("IGMedia", "comments")),
    ("POST", f"/{{v}}/{_ID}/replies", _F.reply, ("IGComment", "replies")),
    ("GET", f"/{{v}}/{_ID}/insights", _F.insights, ("IGMedia", "insights")),
    ("POST", f"/{{v}}/{_ID}/photos", _F.add_photo, ("Page", "photos")),
    ("POST", f"/ig-api-upload/{{v}}/{_ID}", _F.rupload, None),
    ("GET", f"/{{v}}/{_ID}", _F.node, None),
    ("POST", f"/{{v}}/{_ID}", _F.change, ("IGComment", "")),
    ("DELETE", f"/{{v}}/{_ID}", _F.delete, ("IGMedia", "")),
)
