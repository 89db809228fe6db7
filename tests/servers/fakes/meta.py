"""What the fakes of Facebook, Instagram and Threads share: tokens, the error envelope, pages of lists, the contract."""

import json
import os
import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

from tests.servers.fakes.base import FakePlatform, Received, Reply

Entity = dict[str, Any]
Act = Callable[..., Reply]

#: Names that every call takes, and those the contract is known to lack (its README says so).
_ALWAYS = {"fields", "limit", "after", "before", "appsecret_proof", "access_token"}
_GAPS = {
    ("Page", "photos"): {"source"},
    ("Page", "video_reels"): set[str](),
    ("IGUser", "media"): set[str](),
}


def error(
    code: int, subcode: int = 0, message: str = "(#0) An error occurred", *, status: int = 400, **more: object
) -> Reply:
    """Meta's envelope; ``more`` adds or replaces fields of the error."""
    told: Entity = {"message": message, "type": "OAuthException", "code": code, "fbtrace_id": "AbCdEfGhIjK"}
    if subcode:
        told["error_subcode"] = subcode
    return Reply(status, {"error": {**told, **more}})


#: Answers as they were seen in public reports.
EXPIRED = error(
    190, 463, "Error validating access token: Session has expired on Monday, 19-Jun-23 06:29:46 PDT."
)
INVALID = error(190, 0, "Invalid OAuth access token - Cannot parse access token", status=401)
SERVER = error(
    2, 0, "An unexpected error has occurred. Please retry your request later.", status=500, is_transient=True
)
MISSING = error(
    100,
    33,
    "Unsupported get request. Object with ID does not exist, cannot be loaded due to missing permissions, or does "
    "not support this operation.",
    type="GraphMethodException",
)


def busy(wait_s: int) -> Reply:
    """The account has used up its calls."""
    usage = {"1001": [{"type": "pages", "call_count": 100, "total_cputime": 12, "total_time": 13}]}
    usage["1001"][0]["estimated_time_to_regain_access"] = wait_s // 60
    body = error(80001, 0, "(#80001) There have been too many calls to this Page account.", status=403)
    return Reply(body.status, body.content, {"X-Business-Use-Case-Usage": json.dumps(usage)})


def stamp(moment: datetime) -> str:
    """A time as Graph writes it."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S+0000")


@cache
def _spec(name: str) -> Entity | None:
    folder = os.environ.get("PLATFORM_SPECS", "")
    path = Path(folder) / "meta-graph" / "specs" / f"{name}.json"
    if not folder or not path.exists():
        return None
    content: Entity = json.loads(path.read_text(encoding="utf-8"))
    return content


def has_contract() -> bool:
    return _spec("Page") is not None


def complaints_about(node: str, edge: str, request: Received) -> list[str]:
    """Names in a request that Meta's own description of the edge does not have."""
    spec = _spec(node)
    if spec is None:
        return []
    where = f"{request.method} {node}/{edge}"
    found = [
        one
        for one in spec["apis"]
        if one["method"] == request.method and one.get("endpoint", "").strip("/") == edge
    ]
    if not found:
        return [f"{where} is not in the contract"]
    known = {one["name"] for one in found[0].get("params", ())} | _ALWAYS | _GAPS.get((node, edge), set())
    names = {name for name, _ in (*request.query, *request.form)} | set(request.files)
    complaints = [f"{where}: field {name}" for name in sorted(names - known)]
    if request.method == "GET":
        complaints += _field_complaints(where, found[0]["return"], request.value("fields"))
    return complaints


def _field_complaints(where: str, node: str, asked: str) -> list[str]:
    spec = _spec(node)
    if spec is None or not asked:
        return []
    known = {one["name"] for one in spec["fields"]} | {"id"}
    known |= {one.get("endpoint", "").strip("/") for one in spec["apis"] if one["method"] == "GET"}
    return [f"{where}: reads {name} of {node}" for name in names_of(asked) if name not in known]


def names_of(fields: str) -> list[str]:
    """The outermost names of ``a,b{c,d},e.limit(0).summary(true)``."""
    flat = fields
    while "{" in flat:
        flat = re.sub(r"\{[^{}]*\}", "", flat)
    return [re.sub(r"\..*", "", one) for one in flat.split(",") if one]


class FakeGraph(FakePlatform):
    """One Graph host. ``tokens`` maps a token to whose it is; a route names the edge of the contract it stands for."""

    version = "v26.0"
    routes: tuple[tuple[str, str, Act, tuple[str, str] | None], ...] = ()

    def __init__(self) -> None:
        super().__init__()
        self.tokens: dict[str, str] = {}
        self.dead: dict[str, Reply] = {}
        self.inspected: dict[str, Entity] = {}
        self.app_secret = ""
        self.usage: Mapping[str, str] = {}
        self._number = 1_000_000

    def fresh_id(self) -> str:
        self._number += 1
        return f"17{self._number:015d}"

    def token_of(self, request: Received) -> str:
        return request.headers.get("authorization", "").partition(" ")[2]

    def owner(self, request: Received) -> str:
        return self.tokens[self.token_of(request)]

    def answer(self, request: Received) -> Reply:
        self.happen()
        token = self.token_of(request)
        if request.path == "/refresh_access_token":
            token = request.value("access_token")
        elif "access_token" in {name for name, _ in request.query}:
            self.complaints.append("a token stands in an address")
        if token in self.dead:
            return self.dead[token]
        if token not in self.tokens:
            return INVALID
        found = self._route(request)
        if found is None:
            return error(803, 0, "(#803) Some of the aliases you requested do not exist", status=404)
        act, groups = found
        reply = act(self, request, *groups)
        return Reply(reply.status, reply.content, {**self.usage, **reply.headers})

    def _route(self, request: Received) -> tuple[Act, tuple[str, ...]] | None:
        for method, pattern, act, _ in self.routes:
            match = re.fullmatch(pattern.replace("{v}", re.escape(self.version)), request.path)
            if method == request.method and match:
                return act, match.groups()
        return None

    def check(self, request: Received, reply: Reply) -> list[str]:
        for method, pattern, _, edge in self.routes:
            match = re.fullmatch(pattern.replace("{v}", re.escape(self.version)), request.path)
            if method == request.method and match:
                return complaints_about(*edge, request) if edge else []
        # An id that no object could have is asked for on purpose by some tests.
        known = request.method == "GET" and request.path.count("/") == 2
        return [] if known else [f"{request.method} {request.path}: no such path"]

    def happen(self) -> None:
        """What time does by itself: a schedule comes due."""

    def debug_token(self, request: Received) -> Reply:
        told = self.inspected.get(request.value("input_token"))
        if told is None:
            return error(100, 0, "(#100) You must provide an app access token or a user access token")
        return Reply(200, {"data": told})

    def page_of(self, request: Received, entries: list[Entity], most: int = 100) -> Reply:
        """A list as Graph cuts it: cursors are the position of the last entry."""
        start = int(request.value("after", "0"))
        limit = min(most, int(request.value("limit", "25")))
        shown = entries[start : start + limit]
        paging: Entity = {"cursors": {"before": str(start), "after": str(start + len(shown))}}
        if start + limit < len(entries):
            paging["next"] = f"{self.base_url}/next"
        return Reply(200, {"data": shown, **({"paging": paging} if shown else {})})
