"""The X API v2 as its contract 2.167 and its error bodies of 2026 describe it."""

import html
import itertools
import json
import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Any

from core.platforms.x.read_back import id_at
from tests.servers.fakes import schema
from tests.servers.fakes.base import FakePlatform, Received, Reply
from tests.servers.fakes.oauth_desk import OAuthDesk

SPEC = "x/openapi-2.167.json"
OWN, CITIZEN = "2244994945", "1111111111"
_PROBLEMS = "https://api.x.com/2/problems/"
_SEGMENT = 5_000_000

Entity = dict[str, Any]

#: Answers that were seen in public threads, word for word.
DUPLICATE = Reply(
    403,
    {
        "detail": "You are not allowed to create a Tweet with duplicate content.",
        "type": "about:blank",
        "title": "Forbidden",
        "status": 403,
    },
    {"x-rate-limit-limit": "100"},
)
CREDITS_OLD = Reply(
    402,
    {
        "account_id": 1111111111111111111,
        "title": "CreditsDepleted",
        "detail": "Your enrolled account [1111111111111111111] does not have any credits to fulfill this request.",
        "type": "https://api.twitter.com/2/problems/credits",
    },
)
CREDITS_NEW = Reply(
    402,
    {
        "detail": "credits depleted",
        "status": 402,
        "title": "Payment Required",
        "type": f"{_PROBLEMS}credits-depleted",
    },
)
USAGE_CAP = Reply(
    429,
    {
        "account_id": "1",
        "product_name": "standard-basic",
        "title": "UsageCapExceeded",
        "period": "Monthly",
        "scope": "Product",
        "detail": "Usage cap exceeded: Monthly product cap",
        "type": "https://api.twitter.com/2/problems/usage-capped",
    },
    {"x-rate-limit-limit": "40000", "x-rate-limit-remaining": "39999"},
)


def problem(status: int, kind: str, detail: str = "Ditolak") -> Reply:
    """A problem document with a type of X's own."""
    return Reply(
        status, {"type": f"{_PROBLEMS}{kind}", "title": "Ditolak", "detail": detail, "status": status}
    )


class FakeX(FakePlatform):
    """The account @dinas. ``old_names``: it knows ``tweet.fields`` and ``retweet_count`` instead of the contract's."""

    def __init__(self) -> None:
        super().__init__()
        self.desk = OAuthDesk(client_secret="", rotates=True, refused="invalid_request")
        self.old_names = False
        self.polls = 0  # how often a film is still processed
        self.fails_with: Entity = {}
        self.file_lives_s = 86_400
        self.takes_a_segment_twice = True
        self.posts: dict[str, Entity] = {}
        self.media: dict[str, Entity] = {}
        self._numbers = itertools.count(1)
        spec = schema.load(SPEC)
        self._contract = schema.Contract(spec) if spec else None

    # --- what a test asks -------------------------------------------------------------------------------

    def of(self, author: str = OWN) -> list[Entity]:
        return [one for one in self.posts.values() if one["author"] == author]

    def write(self, author: str, text: str, *, media: int = 0, answers: str = "") -> Entity:
        """Somebody writes in the app."""
        keys = [f"3_{next(self._numbers)}" for _ in range(media)]
        return self._add(author, text, keys, answers)

    # --- the server ---------------------------------------------------------------------------------------

    def answer(self, request: Received) -> Reply:
        if request.path == "/2/oauth2/token":
            return self.desk.token(request)
        if request.bearer not in self.desk.access:
            return Reply(
                401, {"title": "Unauthorized", "type": "about:blank", "status": 401, "detail": "Unauthorized"}
            )
        for method, pattern, act in _ROUTES:
            found = re.fullmatch(pattern, request.path)
            if method == request.method and found:
                return act(self, request, *found.groups())
        return Reply(404)

    def check(self, request: Received, reply: Reply) -> list[str]:
        if self._contract is None or self.old_names or request.path == "/2/oauth2/token":
            return []
        where = f"{request.method} {request.path}"
        operation = self._contract.operation(request.method, request.path)
        if operation is None:
            return [f"{where} is not in the contract"]
        names = {name for name, _ in request.query}
        found = [f"{where}: query {name}" for name in self._contract.unknown_query(operation, names)]
        found += self._wrong_fields(where, request)
        body = self._contract.body_schema(operation)
        sent = {name for name, _ in request.form} | set(request.files)
        if request.headers.get("content-type") == "application/json":
            content = json.loads(request.body)
            sent |= set(content)
            found += [
                f"{where}: {line}"
                for line in self._contract.problems(content, {"properties": body, "type": "object"})
            ]
        found += [f"{where}: field {name}" for name in sent - set(body)]
        answered = self._contract.answer_schema(operation, reply.status)
        if answered and reply.content is not None:
            found += [f"{where}: {line}" for line in self._contract.problems(reply.content, answered)]
        return found

    def _wrong_fields(self, where: str, request: Received) -> list[str]:
        assert self._contract is not None
        known = self._contract._spec["components"]["parameters"]
        lists = {
            "post.fields": known["PostFieldsParameter"],
            "user.fields": known["UserFieldsParameter"],
            "expansions": known["PostExpansionsParameter"],
        }
        return [
            f"{where}: {name} {one}"
            for name, parameter in lists.items()
            for value in request.values(name)
            for one in value.split(",")
            if one not in parameter["schema"]["items"]["enum"]
        ]

    def me(self, request: Received) -> Reply:
        metrics = {"followers_count": 640, "following_count": 3, "listed_count": 0}
        name = "tweet_count" if self.old_names else "post_count"
        metrics[name] = len(self.of())
        return Reply(
            200,
            {"data": {"id": OWN, "name": "Dinas Kominfo", "username": "dinas", "public_metrics": metrics}},
        )

    def own_posts(self, request: Received, user_id: str) -> Reply:
        assert user_id == OWN
        since = int(request.value("since_id", "0"))
        shown = [one for one in reversed(self.of()) if int(one["id"]) > since]
        return self._page(request, shown)

    def _page(self, request: Received, shown: list[Entity]) -> Reply:
        if refused := self._wrong_name(request):
            return refused
        start, size = int(request.value("pagination_token", "0")), int(request.value("max_results", "10"))
        page = shown[start : start + size]
        meta: Entity = {"result_count": len(page)}
        if start + size < len(shown):
            meta["next_token"] = str(start + size)
        told: Entity = {"meta": meta}
        if page:
            told["data"] = [self._entity(one) for one in page]
        if "author_id" in request.value("expansions") and page:
            ids = {one["author"] for one in page}
            told["includes"] = {
                "users": [{"id": one, "username": "dinas" if one == OWN else "warga"} for one in sorted(ids)]
            }
        return Reply(200, told)

    def _wrong_name(self, request: Received) -> Reply | None:
        wrong = "post.fields" if self.old_names else "tweet.fields"
        if request.values(wrong):
            return problem(400, "invalid-request", f"The query parameter [{wrong}] is not one of …")
        return None

    def several(self, request: Received) -> Reply:
        if refused := self._wrong_name(request):
            return refused
        ids = request.value("ids").split(",")
        assert len(ids) <= 100
        told: Entity = {}
        if found := [self._entity(self.posts[one]) for one in ids if one in self.posts]:
            told["data"] = found
        return Reply(200, told)

    def search(self, request: Received) -> Reply:
        wanted = request.value("query").removeprefix("conversation_id:")
        since = int(request.value("since_id", "0"))
        shown = [
            one
            for one in reversed(self.posts.values())
            if one["answers"] == wanted and int(one["id"]) > since
        ]
        return self._page(request, shown)

    def publish(self, request: Received) -> Reply:
        content = json.loads(request.body)
        text = content.get("text", "")
        ids = content.get("media", {}).get("media_ids", [])
        recent = [one for one in self.of() if self.now() - one["at"] < timedelta(hours=24)]
        if any(one["text"] == text for one in recent):
            return DUPLICATE
        if len(ids) > 4 or any(one not in self.media or not self._is_ready(one) for one in ids):
            return problem(400, "invalid-request", "Your media IDs are invalid.")
        made = self._add(OWN, text, [self.media[one]["key"] for one in ids], "")
        made["alts"] = tuple(self.media[one].get("alt", "") for one in ids)
        made["digests"] = tuple(self.media[one]["digest"] for one in ids)
        return Reply(201, {"data": {"id": made["id"], "text": text}})

    def delete(self, request: Received, post_id: str) -> Reply:
        if self.posts.pop(post_id, None) is None:
            return problem(404, "resource-not-found")
        return Reply(200, {"data": {"deleted": True}})

    # --- media --------------------------------------------------------------------------------------------

    def open_upload(self, request: Received) -> Reply:
        content = json.loads(request.body)
        number = next(self._numbers)
        media_id = str(1_880_000_000_000_000_000 + number)
        self.media[media_id] = {
            **content,
            "key": f"3_{media_id}",
            "parts": {},
            "closed": False,
            "opened": self.now(),
            "polls": self.polls,
        }
        told = {"id": media_id, "media_key": f"3_{media_id}", "expires_after_secs": self.file_lives_s}
        return Reply(200, {"data": told})

    def append(self, request: Received, media_id: str) -> Reply:
        media = self._alive(media_id)
        index = int(request.value("segment_index"))
        content = request.files["media"][1]
        if media is None or media["closed"] or not 0 <= index <= 999 or len(content) > _SEGMENT:
            return problem(400, "invalid-request")
        if index in media["parts"] and not self.takes_a_segment_twice:
            return problem(400, "invalid-request", "Segment already uploaded.")
        media["parts"][index] = content
        return Reply(200, {"data": {"expires_at": 1_800_000_000}})

    def finalize(self, request: Received, media_id: str) -> Reply:
        media = self._alive(media_id)
        if media is None or media["closed"]:
            return problem(400, "invalid-request")
        whole = b"".join(media["parts"][one] for one in sorted(media["parts"]))
        if len(whole) != media["total_bytes"] or sorted(media["parts"]) != list(range(len(media["parts"]))):
            return problem(400, "invalid-request", "Segments do not add up to provided total file size.")
        media["closed"], media["digest"] = True, sha256(whole).hexdigest()
        return Reply(200, {"data": self._media_entity(media_id)})

    def upload_state(self, request: Received) -> Reply:
        media_id = request.value("media_id")
        media = self._alive(media_id)
        if media is None:
            return problem(404, "resource-not-found")
        media["polls"] -= 1
        return Reply(200, {"data": self._media_entity(media_id)})

    def describe(self, request: Received) -> Reply:
        content = json.loads(request.body)
        text = content["metadata"]["alt_text"]["text"]
        if content["id"] not in self.media or len(text) > 1000:
            return problem(400, "invalid-request")
        self.media[content["id"]]["alt"] = text
        return Reply(
            200, {"data": {"id": content["id"], "associated_metadata": {"alt_text": {"text": text}}}}
        )

    def _alive(self, media_id: str) -> Entity | None:
        media = self.media.get(media_id)
        if media is None or self.now() - media["opened"] > timedelta(seconds=self.file_lives_s):
            return None
        return media

    def _is_ready(self, media_id: str) -> bool:
        media = self._alive(media_id)
        return (
            media is not None
            and media["closed"]
            and self._info(media).get("state", "succeeded") == "succeeded"
        )

    def _media_entity(self, media_id: str) -> Entity:
        media = self.media[media_id]
        made = {"id": media_id, "media_key": media["key"], "size": media["total_bytes"]}
        info = self._info(media)
        return {**made, **({"processing_info": info} if info else {})}

    def _info(self, media: Entity) -> Entity:
        if media["media_category"] == "tweet_image":
            return {}
        if self.fails_with:
            return {"state": "failed", "error": self.fails_with}
        if media["polls"] > 0:
            return {"state": "in_progress", "check_after_secs": 7, "progress_percent": 40}
        return {"state": "succeeded", "progress_percent": 100}

    # --- inside -------------------------------------------------------------------------------------------

    def _add(self, author: str, text: str, keys: list[str], answers: str) -> Entity:
        post_id = str(int(id_at(self.now())) + next(self._numbers))
        made: Entity = {
            "id": post_id,
            "author": author,
            "text": text,
            "keys": keys,
            "answers": answers,
            "at": self.now(),
            "counts": {
                "like_count": 0,
                "reply_count": 0,
                "quote_count": 0,
                "bookmark_count": 0,
                "impression_count": 0,
            },
            "shared": 0,
        }
        self.posts[post_id] = made
        return made

    def _entity(self, post: Entity) -> Entity:
        """As X shows it: links shortened, markup escaped, a link more for the pictures."""
        links: list[Entity] = []

        def shorten(found: re.Match[str]) -> str:
            short = f"https://t.co/a{len(links):09d}"
            full = found[0] if found[0].startswith("http") else f"https://{found[0]}"
            links.append(
                {"start": 0, "end": 1, "url": short, "expanded_url": full, "display_url": full[8:34]}
            )
            return short

        text = html.escape(post["text"], quote=False)
        text = re.sub(r"(?:https?://\S+)|\b[a-z]+\.go\.id\b\S*", shorten, text)
        for link in links:
            link["expanded_url"] = html.unescape(link["expanded_url"])
        if post["keys"]:
            text += " https://t.co/pic0000001"
            key = post["keys"][0]
            links.append(
                {
                    "start": 0,
                    "end": 1,
                    "url": "https://t.co/pic0000001",
                    "expanded_url": f"https://x.com/dinas/status/{post['id']}/photo/1",
                    "display_url": "pic.x.com/pic0000001",
                    "media_key": key,
                }
            )
        shared = "retweet_count" if self.old_names else "repost_count"
        made: Entity = {
            "id": post["id"],
            "text": text,
            "author_id": post["author"],
            "created_at": _iso(post["at"]),
            "entities": {"urls": links},
            "public_metrics": {**post["counts"], shared: post["shared"]},
        }
        if post["keys"]:
            made["attachments"] = {"media_keys": post["keys"]}
        return made


def _iso(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


_F = FakeX
_ID = r"(\d+)"
_ROUTES: tuple[tuple[str, str, Callable[..., Reply]], ...] = (
    ("GET", "/2/users/me", _F.me),
    ("GET", f"/2/users/{_ID}/tweets", _F.own_posts),
    ("GET", "/2/tweets", _F.several),
    ("POST", "/2/tweets", _F.publish),
    ("DELETE", f"/2/tweets/{_ID}", _F.delete),
    ("GET", "/2/tweets/search/recent", _F.search),
    ("POST", "/2/media/upload/initialize", _F.open_upload),
    ("POST", f"/2/media/upload/{_ID}/append", _F.append),
    ("POST", f"/2/media/upload/{_ID}/finalize", _F.finalize),
    ("GET", "/2/media/upload", _F.upload_state),
    ("POST", "/2/media/metadata", _F.describe),
)
