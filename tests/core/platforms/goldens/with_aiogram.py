"""What ``aiogram``, the most used client of Telegram's Bot API, sends."""

import asyncio
import json
from importlib import import_module
from pathlib import Path
from typing import Any

from tests.core.platforms.goldens.actions import CAPTION, FILM, PICTURE
from tests.core.platforms.goldens.recorder import Answer, Golden, Recorder

LIBRARY = "aiogram"
TOKEN, CHANNEL = "123456789:AAkunci_bot_untuk_uji_coba_saja_xyz", -1001234567890
MESSAGE = {
    "message_id": 7,
    "date": 1_795_408_200,
    "chat": {"id": CHANNEL, "type": "channel", "title": "Dinas"},
}


def answer(method: str, path: str) -> Answer:
    call = path.rpartition("/")[2]
    results: dict[str, Any] = {
        "getMe": {"id": 5, "is_bot": True, "first_name": "Bot", "username": "bot"},
        "sendMediaGroup": [MESSAGE, MESSAGE],
        "getChatMemberCount": 42,
        "deleteMessages": True,
    }
    return 200, {}, {"ok": True, "result": results.get(call, MESSAGE)}


def record(folder: Path) -> Golden:
    return asyncio.run(_record())


async def _record() -> Golden:
    aiogram, types = import_module("aiogram"), import_module("aiogram.types")
    sessions = import_module("aiogram.client.session.aiohttp")
    servers = import_module("aiogram.client.telegram")
    found: Golden = {}
    with Recorder(answer).running() as recorder:
        session = sessions.AiohttpSession(api=servers.TelegramAPIServer.from_base(recorder.base_url))
        bot = aiogram.Bot(TOKEN, session=session)

        def file(content: bytes, name: str) -> Any:
            return types.BufferedInputFile(content, filename=name)

        shape = {"width": 1280, "height": 720, "duration": 31, "supports_streaming": True}
        calls = {
            "who am i": bot.get_me,
            "member count": lambda: bot.get_chat_member_count(CHANNEL),
            "text": lambda: bot.send_message(CHANNEL, CAPTION),
            "picture": lambda: bot.send_photo(CHANNEL, file(PICTURE, "1.png"), caption=CAPTION),
            "film": lambda: bot.send_video(CHANNEL, file(FILM, "1.mp4"), caption=CAPTION, **shape),
            "moving picture": lambda: bot.send_animation(CHANNEL, file(PICTURE, "1.gif"), caption=CAPTION),
            "album": lambda: bot.send_media_group(
                CHANNEL,
                [
                    types.InputMediaPhoto(media=file(PICTURE, "1.png"), caption=CAPTION),
                    types.InputMediaVideo(media=file(FILM, "2.mp4"), **shape),
                ],
            ),
            "delete": lambda: bot.delete_messages(CHANNEL, [7, 8]),
        }
        for name, call in calls.items():
            await call()
            (request,) = recorder.take()
            found[name] = {"request": named(request)}
        await session.close()
    return found


def named(request: Golden) -> Golden:
    """Call the files of a request file0, file1 …: the library draws their names anew each time."""
    files, text = request.get("files", {}), json.dumps(request, ensure_ascii=False)
    for number, name in enumerate(files):
        text = text.replace(f'"{name}":', f'"file{number}":').replace(
            f"attach://{name}", f"attach://file{number}"
        )
    found: Golden = json.loads(text)
    return found
