"""TikTok's Content Posting and Display APIs as their documents of 2026 describe them; there is no formal contract."""

import hashlib
import itertools
import json
import re
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from tests.servers.fakes.base import FakePlatform, Received, Reply
from tests.servers.fakes.oauth_desk import OAuthDesk, hex256

ALL_RIGHTS = "user.info.basic,user.info.stats,video.list,video.upload,video.publish"
_MB = 1_000_000

Entity = dict[str, Any]


def refusal(status: int, code: str) -> Reply:
    """An error as TikTok sends it."""
    return Reply(status, {"data": {}, "error": {"code": code, "message": "Ditolak", "log_id": "20261123"}})


class FakeTikTok(FakePlatform):
    """One creator. ``audited``: whether public posts are allowed; ``polls``: how often a film is still processed."""

    def __init__(self) -> None:
        super().__init__()
        self.desk = OAuthDesk(
            client_id="kunci-kantor",
            id_name="client_key",
            challenge_of=hex256,
            rotates=True,
            extra={"open_id": "buka-1", "refresh_expires_in": 31_536_000},
        )
        self.rights = set(ALL_RIGHTS.split(","))
        self.approved = set(ALL_RIGHTS.split(","))
        self.audited = True
        self.polls = 0
        self.fail_reason = ""
        self.offered = ["PUBLIC_TO_EVERYONE", "SELF_ONLY"]
        self.longest_s = 600
        self.hides_bytes = False  # the status does not tell how many bytes arrived
        self.jobs: dict[str, Entity] = {}
        self.videos: dict[str, Entity] = {}
        self._inits: list[datetime] = []
        self._asked: list[datetime] = []
        self._numbers = itertools.count(7_300_000_000_000_000_001)

    # --- what a test asks -------------------------------------------------------------------------------

    def allow(self, url: str) -> str:
        """The person presses "Authorize"; one right that was not approved for the app kills the whole request."""
        from urllib.parse import parse_qs, urlencode, urlsplit

        query = {name: values[0] for name, values in parse_qs(urlsplit(url).query).items()}
        wanted = set(query["scope"].split(","))
        if not wanted <= self.approved:
            return f"{query['redirect_uri']}?{urlencode({'error': 'invalid_scope', 'state': query['state']})}"
        self.rights = wanted
        return self.desk.allow(url)

    def finish_draft(self, publish_id: str) -> str:
        """The person publishes the draft in the app; gives the id of the video."""
        return self._publish(self.jobs[publish_id])

    # --- the server ---------------------------------------------------------------------------------------

    def answer(self, request: Received) -> Reply:
        if request.path == "/v2/oauth/token/":
            return self.desk.token(request)
        if request.path.startswith("/upload/"):
            return self._bytes(request)
        route = _ROUTES.get((request.method, request.path))
        if route is None:
            return refusal(404, "not_found")
        if request.bearer not in self.desk.access:
            return refusal(401, "access_token_invalid")
        needed, act = route
        if needed and not needed & self.rights:
            return refusal(401, "scope_not_authorized")
        return act(self, request)

    def check(self, request: Received, reply: Reply) -> list[str]:
        """What every client has to do, as far as the documents say it."""
        where = f"{request.method} {request.path}"
        found = []
        if request.path.startswith("/upload/") and "authorization" in request.headers:
            found.append(f"{where}: the key went to the upload address")
        if request.path.startswith("/v2/") and request.method == "POST" and "oauth" not in request.path:
            media_type = request.headers.get("content-type", "")
            found += [] if media_type.startswith("application/json") else [f"{where}: {media_type}"]
        return found

    def user(self, request: Received) -> Reply:
        known = {
            "open_id": ("user.info.basic", "buka-1"),
            "display_name": ("user.info.basic", "Dinas Kominfo"),
            "follower_count": ("user.info.stats", 830),
            "video_count": ("user.info.stats", len(self.videos)),
        }
        wanted = request.value("fields").split(",")
        if any(known[one][0] not in self.rights for one in wanted):
            return refusal(401, "scope_not_authorized")
        return _ok({"user": {one: known[one][1] for one in wanted}})

    def creator(self, request: Received) -> Reply:
        return _ok(
            {
                "creator_nickname": "Dinas Kominfo",
                "privacy_level_options": self.offered,
                "comment_disabled": False,
                "duet_disabled": False,
                "stitch_disabled": True,
                "max_video_post_duration_sec": self.longest_s,
            }
        )

    def open_post(self, request: Received) -> Reply:
        post = json.loads(request.body)["post_info"]
        if post["privacy_level"] not in self.offered:
            return refusal(403, "privacy_level_option_mismatch")
        if not self.audited and post["privacy_level"] != "SELF_ONLY":
            return refusal(403, "unaudited_client_can_only_post_to_private_accounts")
        if len(post["title"].encode("utf-16-le")) // 2 > 2200:
            return refusal(400, "invalid_params")
        return self._open(request, post)

    def open_draft(self, request: Received) -> Reply:
        pending = [one for one in self.jobs.values() if one["post"] is None and "video" not in one]
        if len(pending) >= 5:
            return refusal(403, "spam_risk_too_many_pending_share")
        return self._open(request, None)

    def _open(self, request: Received, post: Entity | None) -> Reply:
        if _too_many(self._inits, self.now(), 6):
            return refusal(429, "rate_limit_exceeded")
        source = json.loads(request.body)["source_info"]
        if not _fits(source):
            return refusal(400, "invalid_params")
        publish_id = f"v_pub_file~v2.{next(self._numbers)}"
        self.jobs[publish_id] = {
            **source,
            "id": publish_id,
            "post": post,
            "received": 0,
            "digest": hashlib.sha256(),
            "opened": self.now(),
            "polls": self.polls,
        }
        return _ok({"publish_id": publish_id, "upload_url": f"{self.base_url}/upload/video/{publish_id}"})

    def _bytes(self, request: Received) -> Reply:
        job = self.jobs.get(request.path.rpartition("/")[2])
        if job is None or self.now() - job["opened"] > timedelta(hours=1):
            return Reply(403, {"error": "expired"})
        span = re.fullmatch(r"bytes (\d+)-(\d+)/(\d+)", request.headers["content-range"])
        assert span is not None
        start, end, total = map(int, span.groups())
        size, last = end - start + 1, (job["total_chunk_count"] - 1) * job["chunk_size"]
        right_size = size == (total - start if start == last else job["chunk_size"])
        if start != job["received"] or total != job["video_size"] or not right_size:
            return Reply(416, {"error": "range"})
        assert len(request.body) == size
        job["digest"].update(request.body)
        job["received"] += size
        return Reply(201 if job["received"] == total else 206)

    def status(self, request: Received) -> Reply:
        if _too_many(self._asked, self.now(), 30):
            return refusal(429, "rate_limit_exceeded")
        job = self.jobs.get(json.loads(request.body)["publish_id"])
        if job is None:
            return refusal(400, "invalid_publish_id")
        told: Entity = {"status": self._state(job), "publicaly_available_post_id": []}
        if not self.hides_bytes:
            told["uploaded_bytes"] = job["received"]
        if told["status"] == "FAILED":
            told["fail_reason"] = self.fail_reason
        if "video" in job and self.videos[job["video"]]["privacy"] == "PUBLIC_TO_EVERYONE":
            told["publicaly_available_post_id"] = [int(job["video"])]
        return _ok(told)

    def _state(self, job: Entity) -> str:
        if "video" in job:
            return "PUBLISH_COMPLETE"
        if job["received"] < job["video_size"]:
            return "PROCESSING_UPLOAD"
        if self.fail_reason or job.get("failed"):
            job["failed"] = True
            return "FAILED"
        job["polls"] -= 1
        if job["polls"] >= 0:
            return "PROCESSING_UPLOAD"
        if job["post"] is None:
            return "SEND_TO_USER_INBOX"
        self._publish(job)
        return "PUBLISH_COMPLETE"

    def _publish(self, job: Entity) -> str:
        post = job["post"] or {"title": "", "privacy_level": "PUBLIC_TO_EVERYONE"}
        made = str(next(self._numbers))
        job["video"] = made
        self.videos[made] = {
            "id": made,
            "title": post["title"],
            "privacy": post["privacy_level"],
            "post": post,
            "digest": job["digest"].hexdigest(),
            "counts": {"view_count": 0, "like_count": 0, "comment_count": 0, "share_count": 0},
        }
        return made

    def query_videos(self, request: Received) -> Reply:
        wanted = json.loads(request.body)["filters"]["video_ids"]
        if len(wanted) > 20:
            return refusal(400, "invalid_params")
        fields = request.value("fields").split(",")
        shown = [self.videos[one] for one in wanted if one in self.videos]
        return _ok({"videos": [self._video(one, fields) for one in shown], "has_more": False})

    def _video(self, video: Entity, fields: list[str]) -> Entity:
        address = f"https://www.tiktok.com/@kominfo/video/{video['id']}"
        known = {"id": video["id"], "share_url": address, **video["counts"]}
        return {name: known[name] for name in fields}


def _ok(data: Entity) -> Reply:
    return Reply(200, {"data": data, "error": {"code": "ok", "message": "", "log_id": "20261123"}})


def _too_many(times: list[datetime], now: datetime, most: int) -> bool:
    times[:] = [one for one in times if now - one < timedelta(minutes=1)]
    times.append(now)
    return len(times) > most


def _fits(source: Entity) -> bool:
    """The rules of the media transfer guide."""
    total, piece, count = source["video_size"], source["chunk_size"], source["total_chunk_count"]
    if source["source"] != "FILE_UPLOAD" or not 0 < total <= 4000 * _MB or count != max(1, total // piece):
        return False
    if total < 5 * _MB:
        return bool(piece == total)
    last = total - (count - 1) * piece
    return bool(5 * _MB <= piece <= 64 * _MB and last <= 128 * _MB and count <= 1000)


_F = FakeTikTok
_ANY_VIDEO = {"video.upload", "video.publish"}
_ROUTES: dict[tuple[str, str], tuple[set[str], Callable[[FakeTikTok, Received], Reply]]] = {
    ("GET", "/v2/user/info/"): (set(), _F.user),
    ("POST", "/v2/post/publish/creator_info/query/"): ({"video.publish"}, _F.creator),
    ("POST", "/v2/post/publish/video/init/"): ({"video.publish"}, _F.open_post),
    ("POST", "/v2/post/publish/inbox/video/init/"): ({"video.upload"}, _F.open_draft),
    ("POST", "/v2/post/publish/status/fetch/"): (_ANY_VIDEO, _F.status),
    ("POST", "/v2/video/query/"): ({"video.list"}, _F.query_videos),
}
