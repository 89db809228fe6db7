"""The Threads API as its official request collection and guides describe it."""

import json
import os
import re
from functools import cache
from pathlib import Path
from typing import Any

from tests.servers.fakes.base import Received, Reply
from tests.servers.fakes.containers import FakeContainers
from tests.servers.fakes.meta import MISSING, Entity, error, names_of

ACCOUNT = "24000000000000001"
TOO_EARLY = error(
    24,
    4279009,
    "The requested resource does not exist",
    is_transient=False,
    error_user_title="Tidak dapat menemukan media",
    error_user_msg="Media dengan id 11111111111111111 tidak ditemukan.",
)
#: Described by the guide, not in the collection.
_GAPS = {"link_attachment", "topic_tag"}


class FakeThreads(FakeContainers):
    """The account @dinascontoh with ``th_token``."""

    version = "v1.0"

    def __init__(self) -> None:
        super().__init__()
        self.tokens = {"th_token": ACCOUNT, "th_token2": ACCOUNT}
        self.quota = (3, 250)

    def check(self, request: Received, reply: Reply) -> list[str]:
        known = _collection()
        if known is None:
            return []
        path = re.sub(r"/\d+", "/{id}", request.path.removeprefix(f"/{self.version}"))
        if (request.method, path) not in known:
            return [] if reply.status == 404 else [f"{request.method} {path} is not in the collection"]
        names, fields = known[request.method, path]
        sent = {name for name, _ in (*request.query, *request.form)} - {"limit", "after", "appsecret_proof"}
        complaints = [f"{request.method} {path}: {name}" for name in sorted(sent - names - _GAPS)]
        asked = names_of(request.value("fields"))
        return complaints + [f"{path}: reads {name}" for name in asked if fields and name not in fields]

    def renew(self, request: Received) -> Reply:
        if request.value("grant_type") != "th_refresh_token":
            return error(100)
        return Reply(200, {"access_token": "th_token2", "token_type": "bearer", "expires_in": 5_184_000})

    def me(self, request: Received) -> Reply:
        return Reply(200, {"id": ACCOUNT, "username": "dinascontoh", "name": "Dinas Contoh"})

    def limit(self, request: Received) -> Reply:
        used, total = self.quota
        return Reply(
            200, {"data": [{"quota_usage": used, "config": {"quota_total": total, "quota_duration": 86400}}]}
        )

    def make(self, request: Received) -> Reply:
        kind, url = request.value("media_type"), request.value("image_url") or request.value("video_url")
        children = [one for one in request.value("children").split(",") if one]
        text = request.value("text")
        if kind == "CAROUSEL" and not 2 <= len(children) <= 20:
            return error(100, 0, "Param children must have between 2 and 20 items")
        if kind in {"IMAGE", "VIDEO"} and not self.fetches(url):
            return error(1, 2207052, "Media download has failed", is_transient=False)
        if kind not in {"TEXT", "IMAGE", "VIDEO", "CAROUSEL"} or (kind == "TEXT" and not text):
            return error(100, 0, "Param text is required")
        if len(text) > 500:
            return error(100, 0, "Param text must be at most 500 characters long.")
        fields: dict[str, Any] = {
            "text": text, "kind": kind, "alt": request.value("alt_text"), "url": url, "children": children,
            "upload": False, "parent": request.value("reply_to_id"), "link": request.value("link_attachment"),
        }  # fmt: skip
        return Reply(200, {"id": self.add_container(ACCOUNT, fields)["id"]})

    def publish(self, request: Received) -> Reply:
        found = self.containers.get(request.value("creation_id"))
        if found is None or self.state_of(found) == "IN_PROGRESS" or self.too_early:
            self.too_early = max(0, self.too_early - 1)
            return TOO_EARLY
        if self.quota[0] >= self.quota[1]:
            return error(9, 2207042, "Application request limit reached")
        return self.published(self.add_post(ACCOUNT, found))

    def own(self, request: Received) -> Reply:
        shown = [self._shown(one) for one in reversed(self.of(ACCOUNT)) if not one["parent"]]
        return self.page_of(request, shown)

    def _shown(self, post: Entity) -> Entity:
        return {
            "id": post["id"], "text": post["text"], "timestamp": self.time_of(post),
            "username": post.get("by", "dinascontoh"),
            "permalink": f"https://www.threads.com/@dinascontoh/post/D{post['id'][-8:]}",
        }  # fmt: skip

    def node(self, request: Received, node_id: str) -> Reply:
        if node_id in self.containers:
            return self.container(request, node_id)
        return Reply(200, self._shown(self.posts[node_id])) if node_id in self.posts else MISSING

    def insights(self, request: Received, post_id: str) -> Reply:
        figures = {
            "views": 900,
            "likes": self.likes.get(post_id, 0),
            "replies": len(self._below(post_id)),
            "reposts": 2,
        }
        return Reply(200, {"data": self.insight_values(request, figures)})

    def own_insights(self, request: Received) -> Reply:
        told = {"name": "followers_count", "period": "day", "total_value": {"value": 77}}
        return Reply(200, {"data": [told]})

    def citizen(self, parent: str, text: str) -> Entity:
        made = self.write("55", text)
        made |= {"parent": parent, "by": "warga"}
        return made

    def _below(self, parent: str) -> list[Entity]:
        direct = [one for one in self.posts.values() if one["parent"] == parent]
        return [*direct, *(below for one in direct for below in self._below(one["id"]))]

    def conversation(self, request: Received, post_id: str) -> Reply:
        told = [
            {
                **self._shown(one), "replied_to": {"id": one["parent"]},
                "is_reply_owned_by_me": one["owner"] == ACCOUNT,
                "hide_status": one.get("hide", "NOT_HUSHED"),
            }
            for one in self._below(post_id)
        ]  # fmt: skip
        return self.page_of(request, told)

    def manage_reply(self, request: Received, reply_id: str) -> Reply:
        if reply_id not in self.posts:
            return MISSING
        self.posts[reply_id]["hide"] = "HIDDEN" if request.value("hide") == "true" else "NOT_HUSHED"
        return Reply(200, {"success": True})

    def mention(self, text: str) -> str:
        made = self.write("55", text)
        made |= {"parent": "x", "by": "warga"}
        return str(made["id"])

    def mentions(self, request: Received) -> Reply:
        named = [one for one in reversed(self.posts.values()) if one["parent"] == "x"]
        return self.page_of(request, [self._shown(one) for one in named])

    def delete(self, request: Received, post_id: str) -> Reply:
        if self.posts.pop(post_id, None) is None:
            return MISSING
        return Reply(200, {"success": True, "deleted_id": post_id})


@cache
def _collection() -> dict[tuple[str, str], tuple[set[str], set[str]]] | None:
    """For each method and path of the official collection: its parameters, and the fields that may be read."""
    folder = os.environ.get("PLATFORM_SPECS", "")
    path = Path(folder) / "meta-threads" / "threads-api.postman_collection.json"
    if not folder or not path.exists():
        return None
    content: Entity = json.loads(path.read_text(encoding="utf-8"))
    variables = {one["key"]: one.get("value", "") for one in content["variable"]}
    found: dict[tuple[str, str], tuple[set[str], set[str]]] = {}
    for request in _requests(content["item"]):
        where, _, query = request["url"]["raw"].partition("?")
        path_name = re.sub(r"\{\{\w+\}\}", "{id}", where.replace("{{api_host}}", "")).rstrip("/")
        names, fields = found.setdefault((request["method"], path_name), (set(), set()))
        for pair in query.split("&"):
            name, _, value = pair.partition("=")
            names.add(name)
            if name == "fields":
                fields |= set(names_of(variables.get(value.strip("{}"), "")))
    # The guide puts the token of a refresh into the query; the collection into its own authorization.
    found["GET", "/refresh_access_token"][0].add("access_token")
    return found


def has_collection() -> bool:
    return _collection() is not None


def _requests(items: list[Entity]) -> list[Entity]:
    found: list[Entity] = []
    for one in items:
        found += _requests(one["item"]) if "item" in one else [one["request"]]
    return found


_F = FakeThreads
_ID = r"(\d+)"
FakeThreads.routes = (
    ("GET", "/{v}/debug_token", _F.debug_token, None),
    ("GET", "/refresh_access_token", _F.renew, None),
    ("GET", "/{v}/me", _F.me, None),
    ("GET", "/{v}/me/threads_publishing_limit", _F.limit, None),
    ("POST", "/{v}/me/threads", _F.make, None),
    ("POST", "/{v}/me/threads_publish", _F.publish, None),
    ("GET", "/{v}/me/threads", _F.own, None),
    ("GET", "/{v}/me/mentions", _F.mentions, None),
    ("GET", "/{v}/me/threads_insights", _F.own_insights, None),
    ("GET", f"/{{v}}/{_ID}/insights", _F.insights, None),
    ("GET", f"/{{v}}/{_ID}/conversation", _F.conversation, None),
    ("POST", f"/{{v}}/{_ID}/manage_reply", _F.manage_reply, None),
    ("GET", f"/{{v}}/{_ID}", _F.node, None),
    ("DELETE", f"/{{v}}/{_ID}", _F.delete, None),
)
