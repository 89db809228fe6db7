"""A data server with its view, as Bluesky's lexicons and its reference server have it, and its video service."""

import hashlib
import itertools
import json
import re
from collections.abc import Callable
from datetime import UTC
from typing import Any

import regex

from tests.servers.fakes import lexicon
from tests.servers.fakes.base import FakePlatform, Received, Reply

MAX_GRAPHEMES = 300
IMAGE_BYTES = 2_000_000
POST = "app.bsky.feed.post"

Entity = dict[str, Any]


def refusal(status: int, name: str, message: str = "") -> Reply:
    """An error as the servers word it."""
    return Reply(status, {"error": name, "message": message or name})


class FakeBluesky(FakePlatform):
    """alice.test and bob.test with app passwords; sessions expire and are revoked as a test wants."""

    def __init__(self) -> None:
        super().__init__()
        self.dids = {"alice.test": f"did:plc:{'a' * 24}", "bob.test": f"did:plc:{'b' * 24}"}
        self.passwords = {"alice.test": "aaaa-bbbb-cccc-dddd", "bob.test": "eeee-ffff-gggg-hhhh"}
        self.second_factor = ""
        self.inactive = ""
        self.records: dict[str, Entity] = {}
        self.blobs: dict[str, Entity] = {}
        self.figures: dict[str, Entity] = {}
        self.jobs: dict[str, Entity] = {}
        self.converting = 0  # how many more times a film is not ready
        self.video_said: Entity = {"canUpload": True}
        self._access: dict[str, str] = {}
        self._expired: set[str] = set()
        self._refresh: dict[str, str] = {}
        self._service: dict[str, str] = {}
        self._numbers = itertools.count(1)

    # --- what a test asks -------------------------------------------------------------------------------

    def session_of(self, handle: str = "alice.test") -> tuple[str, str]:
        """A new pair of tokens: access and refresh."""
        number = next(self._numbers)
        access, refresh = f"akses-{handle}-{number}", f"segar-{handle}-{number}"
        self._access[access], self._refresh[refresh] = handle, handle
        return access, refresh

    def expire(self) -> None:
        """Two hours pass: every access token is out of date."""
        self._expired |= set(self._access)

    def revoke(self) -> None:
        """The person takes the app password back; access tokens live on until they expire."""
        self._refresh.clear()

    def of(self, handle: str = "alice.test") -> list[Entity]:
        """The posts of an account that answer nobody, oldest first."""
        start = f"at://{self.dids[handle]}/{POST}/"
        found = [one for uri, one in self.records.items() if uri.startswith(start)]
        return [one for one in found if "reply" not in one["value"]]

    def write(self, handle: str, text: str, *, reply_to: str = "", root: str = "") -> Entity:
        """Somebody writes with another program."""
        value: Entity = {"$type": POST, "text": text, "createdAt": self._iso()}
        if reply_to:
            above = self.records[root or reply_to]
            parent = self.records[reply_to]
            value["reply"] = {
                name: {"uri": one["uri"], "cid": one["cid"]}
                for name, one in (("root", above), ("parent", parent))
            }
        key = f"{next(self._numbers):011o}".replace("0", "a").replace("1", "b")
        return self._keep(f"at://{self.dids[handle]}/{POST}/3k{key}", value)

    # --- the server ---------------------------------------------------------------------------------------

    def answer(self, request: Received) -> Reply:
        name = request.path.removeprefix("/xrpc/")
        if name not in _ROUTES:
            return refusal(501, "MethodNotImplemented")
        act, wants = _ROUTES[name]
        if wants == "access" and (refused := self._refuse_token(request)):
            return refused
        return act(self, request)

    def check(self, request: Received, reply: Reply) -> list[str]:
        if not lexicon.is_there():
            return []
        name = request.path.removeprefix("/xrpc/")
        method = lexicon.method_of(name)
        if method is None:
            return [f"{name} has no lexicon"]
        found = [] if request.method == _VERBS[method["type"]] else [f"{name}: {request.method}"]
        # The video service takes two more that its lexicon does not name.
        query = [] if name == "app.bsky.video.uploadVideo" else request.query
        found += lexicon.parameter_problems(method, query, name)
        accepted = method.get("input", {})
        if "schema" in accepted:
            found += lexicon.problems(json.loads(request.body), accepted["schema"], name, strict=True)
        if name == "com.atproto.repo.putRecord" and reply.status == 200:
            found += lexicon.record_problems(json.loads(request.body)["record"])
        if reply.status == 200 and "output" in method:
            found += lexicon.problems(reply.content, method["output"]["schema"], name, strict=True)
        named = {one["name"] for one in method.get("errors", ())} | _EVERYWHERE
        if reply.status >= 400 and reply.content["error"] not in named:
            found.append(f"{name}: error {reply.content['error']} is not among {sorted(named)}")
        return [f"{name}: {one}" for one in found]

    def _refuse_token(self, request: Received) -> Reply | None:
        if not request.bearer:
            return refusal(401, "AuthMissing", "Authentication Required")
        if request.bearer in self._expired:
            return refusal(400, "ExpiredToken", "Token has expired")
        if request.bearer not in self._access:
            return refusal(400, "InvalidToken", "Token could not be verified")
        return refusal(401, self.inactive) if self.inactive.startswith("Account") else None

    def _me(self, request: Received) -> str:
        return self.dids[self._access[request.bearer]]

    def _iso(self) -> str:
        return self.now().astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")

    # --- sessions -----------------------------------------------------------------------------------------

    def create_session(self, request: Received) -> Reply:
        told = json.loads(request.body)
        handle = told["identifier"]
        if handle not in self.passwords or told["password"] != self.passwords[handle]:
            return refusal(401, "AuthenticationRequired", "Invalid identifier or password")
        if self.inactive == "AccountTakedown":
            return refusal(401, "AccountTakedown", "Account has been taken down")
        if self.second_factor and told.get("authFactorToken") != self.second_factor:
            return refusal(
                401, "AuthFactorTokenRequired", "A sign in code has been sent to your email address"
            )
        return Reply(200, self._session(handle))

    def refresh_session(self, request: Received) -> Reply:
        handle = self._refresh.pop(request.bearer, None)
        if handle is None:
            return refusal(400, "ExpiredToken", "Token has been revoked")
        return Reply(200, self._session(handle))

    def _session(self, handle: str) -> Entity:
        access, refresh = self.session_of(handle)
        service = {
            "id": "#atproto_pds",
            "type": "AtprotoPersonalDataServer",
            "serviceEndpoint": self.base_url,
        }
        document = {"id": self.dids[handle], "service": [service]}
        who = {"handle": handle, "did": self.dids[handle], "didDoc": document, "active": not self.inactive}
        who.update({"status": self.inactive} if self.inactive else {})
        return {"accessJwt": access, "refreshJwt": refresh, **who}

    def get_session(self, request: Received) -> Reply:
        handle = self._access[request.bearer]
        who: Entity = {"handle": handle, "did": self.dids[handle], "active": not self.inactive}
        return Reply(200, {**who, "status": self.inactive} if self.inactive else who)

    def service_auth(self, request: Received) -> Reply:
        token = f"jasa-{next(self._numbers)}"
        self._service[token] = request.value("lxm")
        return Reply(200, {"token": token})

    def resolve_handle(self, request: Received) -> Reply:
        did = self.dids.get(request.value("handle"))
        return Reply(200, {"did": did}) if did else refusal(400, "HandleNotFound", "Unable to resolve handle")

    # --- records ------------------------------------------------------------------------------------------

    def upload_blob(self, request: Received) -> Reply:
        mime = request.headers.get("content-type", "")
        return Reply(200, {"blob": self._blob(request.body, mime)})

    def _blob(self, content: bytes, mime: str) -> Entity:
        link = f"bafkrei{hashlib.sha256(content).hexdigest()[:52]}"
        blob = {"$type": "blob", "ref": {"$link": link}, "mimeType": mime, "size": len(content)}
        self.blobs[link] = blob
        return blob

    def put_record(self, request: Received) -> Reply:
        told = json.loads(request.body)
        uri = f"at://{told['repo']}/{told['collection']}/{told['rkey']}"
        if told["repo"] != self._me(request):
            return refusal(401, "AuthenticationRequired")
        if problem := self._problem_of(told):
            return problem
        before, cid = self.records.get(uri), _cid(told["record"])
        swap = told.get("swapRecord", "any")
        if before is not None and before["cid"] == cid:
            return Reply(200, {"uri": uri, "cid": cid})
        if swap != "any" and swap != (before["cid"] if before else None):
            return refusal(400, "InvalidSwap", "Record was at another version")
        self._keep(uri, told["record"])
        return Reply(200, {"uri": uri, "cid": cid, "validationStatus": "valid"})

    def _problem_of(self, told: Entity) -> Reply | None:
        record = told["record"]
        if not re.fullmatch(r"[234567abcdefghij][234567a-z]{12}", told["rkey"]):
            return refusal(400, "InvalidRequest", "Invalid record key")
        if len(regex.findall(r"\X", record.get("text", ""))) > MAX_GRAPHEMES:
            return refusal(
                400,
                "InvalidRequest",
                "Invalid app.bsky.feed.post record: must not be longer than 300 graphemes",
            )
        for blob in _blobs(record.get("embed", {})):
            if blob["ref"]["$link"] not in self.blobs:
                return refusal(400, "BlobNotFound", f"Could not find blob: {blob['ref']['$link']}")
            if blob["size"] > IMAGE_BYTES and blob["mimeType"].startswith("image/"):
                return refusal(400, "InvalidRequest", "Invalid app.bsky.feed.post record: too large")
        return None

    def _keep(self, uri: str, value: Entity) -> Entity:
        self.records[uri] = {"uri": uri, "cid": _cid(value), "value": value}
        return self.records[uri]

    def delete_record(self, request: Received) -> Reply:
        told = json.loads(request.body)
        self.records.pop(f"at://{told['repo']}/{told['collection']}/{told['rkey']}", None)
        return Reply(200, {})

    def get_record(self, request: Received) -> Reply:
        uri = f"at://{request.value('repo')}/{request.value('collection')}/{request.value('rkey')}"
        found = self.records.get(uri)
        return (
            Reply(200, found) if found else refusal(400, "RecordNotFound", f"Could not locate record: {uri}")
        )

    # --- the view -----------------------------------------------------------------------------------------

    def get_posts(self, request: Received) -> Reply:
        uris = request.values("uris")
        if len(uris) > 25:
            return refusal(400, "InvalidRequest", "Error: uris must not have more than 25 elements")
        return Reply(200, {"posts": [self._view(self.records[one]) for one in uris if one in self.records]})

    def get_profile(self, request: Received) -> Reply:
        handle = next(name for name, did in self.dids.items() if did == request.value("actor"))
        counts = {"followersCount": 12, "followsCount": 3, "postsCount": len(self.of(handle))}
        return Reply(200, {**self._author(handle), **counts})

    def get_thread(self, request: Received) -> Reply:
        found = self.records.get(request.value("uri"))
        if found is None:
            return refusal(400, "NotFound", "Post not found")
        told: Entity = {"thread": self._below(found)}
        gate = self.records.get(found["uri"].replace(POST, "app.bsky.feed.threadgate"))
        if gate:
            told["threadgate"] = {"uri": gate["uri"], "cid": gate["cid"], "record": gate["value"]}
        return Reply(200, told)

    def mention(self, text: str) -> str:
        return str(self.write("bob.test", f"@alice.test {text}")["uri"])

    def notifications(self, request: Received) -> Reply:
        named = [one for one in self.records.values() if "@alice.test" in str(one["value"].get("text", ""))]
        shown = [self._view(one) for one in reversed(named)]
        told = [
            {
                "uri": one["uri"], "cid": one["cid"], "author": one["author"], "reason": "mention",
                "record": one["record"], "isRead": False, "indexedAt": one["indexedAt"],
            }
            for one in shown
        ]  # fmt: skip
        return Reply(200, {"notifications": told})

    def _below(self, found: Entity) -> Entity:
        replies = [
            self._below(one) for one in self.records.values()
            if one["value"].get("reply", {}).get("parent", {}).get("uri") == found["uri"]
        ]  # fmt: skip
        gone = {
            "$type": "app.bsky.feed.defs#notFoundPost",
            "uri": "at://did:plc:x/app.bsky.feed.post/3k",
            "notFound": True,
        }
        kind = "app.bsky.feed.defs#threadViewPost"
        return {"$type": kind, "post": self._view(found), "replies": [*replies, gone]}

    def _view(self, found: Entity) -> Entity:
        did = found["uri"].split("/")[2]
        handle = next(name for name, one in self.dids.items() if one == did)
        answers = sum(
            one["value"].get("reply", {}).get("parent", {}).get("uri") == found["uri"]
            for one in self.records.values()
        )
        told: Entity = {
            "uri": found["uri"],
            "cid": found["cid"],
            "author": self._author(handle),
            "record": found["value"],
        }
        figures = {"likeCount": 0, "repostCount": 0, "quoteCount": 0, "replyCount": answers}
        return {
            **told,
            "indexedAt": found["value"]["createdAt"],
            **figures,
            **self.figures.get(found["uri"], {}),
        }

    def _author(self, handle: str) -> Entity:
        return {"did": self.dids[handle], "handle": handle, "displayName": handle.partition(".")[0].title()}

    # --- the video service --------------------------------------------------------------------------------

    def video_limits(self, request: Received) -> Reply:
        if self._service.pop(request.bearer, "") != "app.bsky.video.getUploadLimits":
            return refusal(401, "AuthMissing")
        return Reply(200, self.video_said)

    def upload_video(self, request: Received) -> Reply:
        if self._service.pop(request.bearer, "") != "com.atproto.repo.uploadBlob":
            return refusal(401, "AuthMissing")
        number = hashlib.sha256(request.body).hexdigest()[:8]
        known = number in self.jobs
        self.jobs[number] = {"blob": self._blob(request.body, "video/mp4"), "did": request.value("did")}
        status = {"jobId": number, "did": request.value("did"), "state": "JOB_STATE_CREATED"}
        if known:
            return Reply(409, {"error": "already_exists", "message": "Video already processed", **status})
        return Reply(200, {"jobStatus": status})

    def job_status(self, request: Received) -> Reply:
        job = self.jobs.get(request.value("jobId"))
        if job is None:
            return refusal(404, "NotFound", "job not found")
        status: Entity = {"jobId": request.value("jobId"), "did": job["did"], "state": "JOB_STATE_ENCODING"}
        if job.get("failure"):
            status |= {"state": "JOB_STATE_FAILED", "failureCode": job["failure"], "message": "codec"}
        elif self.converting > 0:
            self.converting -= 1
        else:
            status |= {"state": "JOB_STATE_COMPLETED", "blob": job["blob"]}
        return Reply(200, {"jobStatus": status})


def _cid(value: object) -> str:
    """Equal content, equal address."""
    return f"bafyrei{hashlib.sha256(json.dumps(value, sort_keys=True).encode()).hexdigest()[:52]}"


def _blobs(embed: Entity) -> list[Entity]:
    return [embed["video"]] if "video" in embed else [one["image"] for one in embed.get("images", ())]


_VERBS = {"query": "GET", "procedure": "POST"}
#: Errors that any method may answer.
_EVERYWHERE = {
    "ExpiredToken", "InvalidToken", "AuthMissing", "AuthenticationRequired", "InvalidRequest", "BlobNotFound",
    "BlobTooLarge", "RateLimitExceeded", "AccountTakedown", "AccountDeactivated", "already_exists", "NotFound",
    "UpstreamFailure", "HandleNotFound",
}  # fmt: skip

_F = FakeBluesky
_ROUTES: dict[str, tuple[Callable[[FakeBluesky, Received], Reply], str]] = {
    "com.atproto.server.createSession": (_F.create_session, ""),
    "com.atproto.server.refreshSession": (_F.refresh_session, ""),
    "com.atproto.server.getSession": (_F.get_session, "access"),
    "com.atproto.server.getServiceAuth": (_F.service_auth, "access"),
    "com.atproto.identity.resolveHandle": (_F.resolve_handle, ""),
    "com.atproto.repo.uploadBlob": (_F.upload_blob, "access"),
    "com.atproto.repo.putRecord": (_F.put_record, "access"),
    "com.atproto.repo.deleteRecord": (_F.delete_record, "access"),
    "com.atproto.repo.getRecord": (_F.get_record, ""),
    "app.bsky.feed.getPosts": (_F.get_posts, "access"),
    "app.bsky.notification.listNotifications": (_F.notifications, "access"),
    "app.bsky.feed.getPostThread": (_F.get_thread, "access"),
    "app.bsky.actor.getProfile": (_F.get_profile, "access"),
    "app.bsky.video.getUploadLimits": (_F.video_limits, "service"),
    "app.bsky.video.uploadVideo": (_F.upload_video, "service"),
    "app.bsky.video.getJobStatus": (_F.job_status, ""),
}
