"""Into a Telegram channel with the token of a bot that is its administrator."""

from __future__ import annotations

import re
from collections.abc import Mapping

from core.errors import InvalidInput, NeedsFix, NeedsSignIn
from core.platforms.http import Http
from core.platforms.server_address import server_address
from core.platforms.telegram.api import HOME, TelegramApi
from core.platforms.telegram.connector import identity_of
from core.platforms.typed_sign_in import TypedSignIn
from core.ports import SignInResult

_TOKEN = re.compile(r"\d{3,}:[\w-]{20,}", re.ASCII)
_NAME = re.compile(r"@?(?P<name>[A-Za-z]\w{3,31})", re.ASCII)
_ADDRESS = re.compile(
    r"(?:https?://)?(?:t|telegram)\.me/(?:c/(?P<inner>\d+)|(?:s/)?(?P<name>[A-Za-z]\w{3,31}))(?:/.*)?",
    re.ASCII,
)


class TelegramSignIn(TypedSignIn):
    """Checks that the bot may publish in the channel before anything is stored."""

    def __init__(self, http: Http) -> None:
        self._http = http

    def with_fields(self, server_url: str, fields: Mapping[str, str]) -> SignInResult:
        """Take ``bot_token`` from @BotFather and ``channel``: its @name, its address or its number."""
        token = _TOKEN.search(fields.get("bot_token", ""))
        if token is None:
            raise InvalidInput("bot_token_invalid")
        chat_id = chat_of(fields.get("channel", ""))
        server = server_address(server_url) if server_url.strip() else HOME
        api = TelegramApi(self._http, server, token[0])
        try:
            identity = identity_of(api, chat_id)
        except NeedsSignIn as refused:
            code = "bot_token_invalid" if refused.code == "token_refused" else refused.code
            raise InvalidInput(code, **refused.params) from None
        except NeedsFix as refused:
            raise InvalidInput("channel_not_found", **refused.params) from None
        return SignInResult(identity, server, {"access_token": token[0]})


def chat_of(typed: str) -> str:
    """Make what the Bot API calls a channel of what was typed; raises ``InvalidInput("channel_invalid")``.

    Invitation links name no channel that a bot could find.
    """
    text = typed.strip()
    if re.fullmatch(r"-\d{5,}", text):
        return text
    if found := _ADDRESS.fullmatch(text):
        return f"-100{found['inner']}" if found["inner"] else f"@{found['name']}"
    if found := _NAME.fullmatch(text):
        return f"@{found['name']}"
    raise InvalidInput("channel_invalid")
