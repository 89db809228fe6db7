"""Answers as no contract foresees them: fields missing or of another kind, odd statuses, headers without sense."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from random import Random
from typing import Any

from tests.servers.fakes.base import FakePlatform, Reply

HUGE, HALF_AN_EMOJI = 10**30, "\ud83d"
VALUES: tuple[Any, ...] = (
    None, True, False, 0, -1, 7, HUGE, -HUGE, 1.5, 12.0, float("nan"), float("inf"), "", "0", "-3", "true", "²",
    "9" * 400, HALF_AN_EMOJI, "a\x00b", "\u202egnp", "2026-11-23T07:30:00.000Z", "0001-01-01T00:00:00+14:00",
    "9999-12-31T23:59:59-14:00", "http://[", "http://[::1]:99999/x", "javascript:alert(1)", "../../x", [], {}, [[]],
    [None, 1, "x", {}], {"id": None}, {"data": []}, {"error": {"error": {"error": "x"}}}, "<![x[", "<p>&#xd800;</p>",
)  # fmt: skip
STATUSES = (200, 200, 201, 202, 204, 206, 299, 301, 302, 304, 307, 308, 400, 401, 402, 403, 404, 409, 410, 413, 416,
            418, 422, 425, 429, 451, 500, 501, 502, 503, 504, 520, 599)  # fmt: skip
HEADERS: Mapping[str, tuple[str, ...]] = {
    "Retry-After": ("-1", "nan", "inf", "1e400", "soon", "Wed, 31 Dec 9999 23:59:59 -1400", "999999999999"),
    "X-RateLimit-Reset": ("0001-01-01T00:00:00+14:00", "later", "-5", "9" * 30),
    "X-App-Usage": ("[", "[]", '{"call_count":"x"}', "[" * 3000, '{"call_count":99}'),
    "X-Business-Use-Case-Usage": ('{"1":[{"estimated_time_to_regain_access":1e99}]}', '{"1":{}}'),
    "Location": ("http://[", "", "//", "/lain", "ftp://x/", "http://127.0.0.1:1/"),
    "Range": ("bytes=0-x", "bytes=5-3", "bytes=0-99999999999999"),
    "Content-Type": ("text/html", "", "application/json; charset=nonsense"),
    "WWW-Authenticate": ("Bearer", "NTLM", "Negotiate"),
}  # fmt: skip
BODIES = (
    "",
    "null",
    "[]",
    "{}",
    "0",
    '"x"',
    "[" * 20_000,
    "<html>x</html>",
    "\ufeff{}",
    "{",
    '{"a":1e999}',
    "NaN",
)


@dataclass
class Spoiler:
    """Spoils one answer in ``one_in``; the same ``random`` spoils the same way."""

    random: Random
    one_in: int = 3

    def __call__(self, reply: Reply) -> Reply:
        if self.random.randrange(self.one_in):
            return reply
        kind = self.random.randrange(8)
        if kind == 0:
            return replace(reply, status=self.random.choice(STATUSES))
        if kind == 1:
            name = self.random.choice(tuple(HEADERS))
            return replace(reply, headers={**reply.headers, name: self.random.choice(HEADERS[name])})
        if kind == 2:
            return replace(reply, content=self.random.choice(BODIES), status=self.random.choice(STATUSES))
        return replace(reply, content=self._changed(reply.content))

    def _changed(self, content: Any) -> Any:
        """The same content with one to three places that are gone or hold something else."""
        changed = json.loads(json.dumps(content))
        for _ in range(self.random.randint(1, 3)):
            changed = self._change_one(changed)
        return changed

    def _change_one(self, content: Any) -> Any:
        places = list(_places(content))
        if not places:
            return self.random.choice(VALUES)
        holder, key = self.random.choice(places)
        if isinstance(holder, dict) and self.random.random() < 0.4:
            del holder[key]
        else:
            holder[key] = self.random.choice(VALUES)
        return content


def _places(content: Any) -> list[tuple[Any, Any]]:
    keys: list[Any] = list(content) if isinstance(content, dict) else []
    keys = list(range(len(content))) if isinstance(content, list) else keys
    return [(content, key) for key in keys] + [place for key in keys for place in _places(content[key])]


@dataclass
class Quoter:
    """Refuses one request in three, or answers it so, with all that was sent in every field of the answer."""

    random: Random
    server: FakePlatform

    def __call__(self, reply: Reply) -> Reply:
        if self.random.randrange(3):
            return reply
        one = self.server.heard[-1]
        told = f"{one.path} {one.query} {dict(one.headers)} {one.body[:4000]!r}"
        kind = self.random.choice(("Refused", told))
        error: Any = {
            "message": told,
            "code": self.random.choice((190, 100, 4, 2, told)),
            "type": kind,
            "reason": kind,
        }
        error = self.random.choice((error, kind, {"errors": [error], **error}))
        content = {
            "ok": False,
            "error": error,
            "description": told,
            "message": told,
            "error_description": told,
        }
        content |= {
            "detail": told,
            "title": told,
            "type": kind,
            "error_code": self.random.choice((400, 401, 403, 429)),
        }
        return replace(
            reply, status=self.random.choice((200, 400, 401, 403, 404, 409, 422, 429, 500)), content=content
        )
