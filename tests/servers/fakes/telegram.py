"""The Bot API as its documentation describes it: envelopes, albums, limits and the ways in which it refuses."""

import itertools
import json
import os
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from tests.servers.fakes.base import FakePlatform, Received, Reply

SPEC = "telegram/api.json"
TOKEN = "123456789:AAcontoh-token-bot-kantor-dinas-0001"
BOT_ID = 123456789
CHANNEL_ID = -1001234567890

Entity = dict[str, Any]


@cache
def contract() -> Entity | None:
    """Methods and types of the Bot API, or None where they cannot be read."""
    folder = os.environ.get("PLATFORM_SPECS", "")
    path = Path(folder) / SPEC
    if not folder or not path.exists():
        return None
    content: Entity = json.loads(path.read_text(encoding="utf-8"))
    return content


def refusal(code: int, description: str, **parameters: object) -> Reply:
    """An error as the Bot API words it."""
    told: Entity = {"ok": False, "error_code": code, "description": description}
    return Reply(code, {**told, "parameters": parameters} if parameters else told)


class FakeTelegram(FakePlatform):
    """One bot and the channel @dinas; ``status`` and ``rights`` are the bot's in it."""

    def __init__(self) -> None:
        super().__init__()
        self.token = TOKEN
        self.chat: Entity = {
            "id": CHANNEL_ID,
            "type": "channel",
            "title": "Dinas Kominfo",
            "username": "dinas",
        }
        self.status = "administrator"
        self.rights: Entity = {
            "can_post_messages": True,
            "can_edit_messages": True,
            "can_delete_messages": True,
        }
        self.moved_to = 0
        self.members = 1_204
        self.messages: dict[int, Entity] = {}
        self._ids = itertools.count(11)

    def answer(self, request: Received) -> Reply:
        found = re.fullmatch(r"/bot([^/]*)/(\w+)", request.path)
        if not found or not re.fullmatch(r"\d+:[\w-]+", found[1]):
            return refusal(404, "Not Found")
        if found[1] != self.token:
            return refusal(401, "Unauthorized")
        act = _ROUTES.get(found[2])
        if act is None:
            return refusal(404, "Not Found: method not found")
        return act(self, request) if found[2] == "getMe" else self._in_chat(request, act)

    def _in_chat(self, request: Received, act: "Act") -> Reply:
        asked = request.value("chat_id")
        if self.moved_to and asked == str(self.chat["id"]):
            return refusal(
                400,
                "Bad Request: group chat was upgraded to a supergroup chat",
                migrate_to_chat_id=self.moved_to,
            )
        known = {str(self.moved_to or self.chat["id"]), f"@{self.chat.get('username', '')}"}
        if asked not in known:
            return refusal(400, "Bad Request: chat not found")
        if self.status == "kicked":
            return refusal(403, "Forbidden: bot was kicked from the channel chat")
        return act(self, request)

    def check(self, request: Received, reply: Reply) -> list[str]:
        spec = contract()
        name = request.path.rpartition("/")[2]
        if spec is None:
            return []
        if name not in spec["methods"]:
            return [f"{name} is not in the contract"]
        known = (
            {one["name"]: one for one in spec["methods"][name]["fields"]}
            if "fields" in spec["methods"][name]
            else {}
        )
        given = {key for key, _ in (*request.query, *request.form)} | {
            key for key in request.files if not key.startswith("file")
        }
        found = [f"{name}: field {one}" for one in given - set(known)]
        found += [
            f"{name}: {one} is missing"
            for one, field in known.items()
            if field["required"] and one not in given
        ]
        if reply.status == 200:
            returns = spec["methods"][name]["returns"][0]
            found += [f"{name}: {one}" for one in _type_problems(reply.content["result"], returns, spec)]
        for one in _album(request):
            found += _type_problems(one, f"InputMedia{one['type'].title()}", spec)
        return found

    # --- methods ------------------------------------------------------------------------------------------

    def me(self, request: Received) -> Reply:
        bot = {"id": BOT_ID, "is_bot": True, "first_name": "Bot Dinas", "username": "dinas_bot"}
        return self._ok(bot)

    def get_chat(self, request: Received) -> Reply:
        chat = {**self.chat, "id": self.moved_to or self.chat["id"]}
        facts = {"accent_color_id": 1, "max_reaction_count": 11, "accepted_gift_types": _GIFTS}
        return self._ok({**chat, **facts})

    def member(self, request: Received) -> Reply:
        if request.value("user_id") != str(BOT_ID):
            return refusal(400, "Bad Request: user not found")
        user = {"id": BOT_ID, "is_bot": True, "first_name": "Bot Dinas"}
        rights = self.rights if self.status == "administrator" else {}
        return self._ok({"status": self.status, "user": user, **rights})

    def member_count(self, request: Received) -> Reply:
        return self._ok(self.members)

    def publish(self, request: Received) -> Reply:
        if not self.rights.get("can_post_messages"):
            return refusal(403, "Forbidden: bot is not a member of the channel chat")
        text, caption = request.value("text"), request.value("caption")
        name = request.path.rpartition("/")[2]
        if name == "sendMessage" and not text:
            return refusal(400, "Bad Request: message text is empty")
        if len(text.encode("utf-16-le")) // 2 > 4096 or len(caption.encode("utf-16-le")) // 2 > 1024:
            return refusal(400, "Bad Request: message is too long")
        if any(len(content) > 50_000_000 for _, content in request.files.values()):
            return refusal(413, "Request Entity Too Large")
        kind = name.removeprefix("send").lower()
        return self._ok(self._keep(text or caption, kind, request.files.get(kind)))

    def publish_album(self, request: Received) -> Reply:
        parts = _album(request)
        if any(isinstance(one.get(name, 1), str) for one in parts for name in _NO_TEXTS):
            return refusal(400, "Bad Request: can't parse InputMedia: Field must be of type Boolean")
        if not 2 <= len(parts) <= 10:
            return refusal(400, "Bad Request: wrong number of items")
        missing = [one for one in parts if one["media"].removeprefix("attach://") not in request.files]
        if missing:
            return refusal(400, "Bad Request: wrong file identifier/HTTP URL specified")
        return self._ok(
            [
                self._keep(
                    one.get("caption", ""), one["type"], request.files[one["media"].removeprefix("attach://")]
                )
                for one in parts
            ]
        )

    def edit(self, request: Received) -> Reply:
        number = int(request.value("message_id"))
        message = self.messages.get(number)
        if message is None:
            return refusal(400, "Bad Request: message to edit not found")
        caption = request.path.endswith("Caption")
        if caption is (message["file"] is None):
            return refusal(400, "Bad Request: there is no text in the message to edit")
        message["text"] = request.value("caption" if caption else "text")
        chat = {**self.chat, "id": self.moved_to or self.chat["id"]}
        date = int(self.now().timestamp())
        told = {"message_id": number, "date": date, "chat": chat, "edit_date": date}
        return self._ok({**told, "caption" if caption else "text": message["text"]})

    def delete(self, request: Received) -> Reply:
        for number in json.loads(request.value("message_ids")):
            self.messages.pop(number, None)
        return self._ok(True)

    def _keep(self, text: str, kind: str, file: tuple[str, bytes] | None) -> Entity:
        number = next(self._ids)
        self.messages[number] = {"text": text, "kind": kind, "file": file}
        chat = {**self.chat, "id": self.moved_to or self.chat["id"]}
        told: Entity = {"message_id": number, "date": int(self.now().timestamp()), "chat": chat}
        return {**told, "text" if file is None else "caption": text}

    def _ok(self, result: object) -> Reply:
        return Reply(200, {"ok": True, "result": result})


_GIFTS = dict.fromkeys(
    ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels"), False
)
#: In a form every value is a text; in the JSON of an album these must not be.
_NO_TEXTS = ("width", "height", "duration", "supports_streaming")


def _album(request: Received) -> list[Entity]:
    parts: list[Entity] = json.loads(request.value("media", "[]"))
    return parts


_PLAIN: dict[str, type] = {"Integer": int, "String": str, "Boolean": bool, "Float": float}


def _type_problems(value: object, kind: str, spec: Entity) -> list[str]:
    """Compare with the contract; fields that are required there and that nobody reads may be left out."""
    if kind.startswith("Array of "):
        inner = kind.removeprefix("Array of ")
        if not isinstance(value, list):
            return [f"{value!r} is no array"]
        return [line for one in value for line in _type_problems(one, inner, spec)]
    if kind in _PLAIN:
        return [] if isinstance(value, _PLAIN[kind]) else [f"{value!r} is no {kind}"]
    described = spec["types"].get(kind, {})
    if not isinstance(value, dict):
        return [f"{value!r} is no {kind}"]
    if "fields" not in described:
        return []
    known = {one["name"]: one for one in described["fields"]}
    found = [f"{kind}.{name} is unknown" for name in value if name not in known]
    for name, one in value.items():
        if name in known and len(known[name]["types"]) == 1:
            found += _type_problems(one, known[name]["types"][0], spec)
    return found


Act = Callable[[FakeTelegram, Received], Reply]
_F = FakeTelegram
_ROUTES: dict[str, Act] = {
    "getMe": _F.me,
    "getChat": _F.get_chat,
    "getChatMember": _F.member,
    "getChatMemberCount": _F.member_count,
    "sendMessage": _F.publish,
    "sendPhoto": _F.publish,
    "sendVideo": _F.publish,
    "sendAnimation": _F.publish,
    "sendMediaGroup": _F.publish_album,
    "deleteMessages": _F.delete,
    "editMessageText": _F.edit,
    "editMessageCaption": _F.edit,
}
