"""What X's own ``xdk`` sends."""

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

from tests.core.platforms.goldens.actions import CAPTION, PICTURE
from tests.core.platforms.goldens.recorder import Answer, Golden, Recorder

LIBRARY = "xdk"
USER, POST, MEDIA = "2244994945", "1993700000000000000", "1880028106020515840"


def answer(method: str, path: str) -> Answer:
    if method == "GET":
        one = path.endswith(("/me", "/upload"))
        data: object = {"id": USER, "name": "Dinas", "username": "dinas"} if one else []
        return 200, {}, {"data": data, "meta": {"result_count": 0}}
    return 200, {}, {"data": {"id": MEDIA, "text": CAPTION, "deleted": True, "hidden": True}}


def record(folder: Path) -> Golden:
    client_class: Any = import_module("xdk").Client
    found: Golden = {}
    with Recorder(answer).running() as recorder:
        client = client_class(base_url=recorder.base_url, access_token="kunci")
        media = {"media_type": "image/png", "media_category": "tweet_image", "total_bytes": len(PICTURE)}
        words = {"id": MEDIA, "metadata": {"alt_text": {"text": "Poster"}}}
        post = {"text": CAPTION, "media": {"media_ids": [MEDIA]}, "reply_settings": "following"}
        calls: dict[str, Callable[[], Any]] = {
            "who am i": lambda: client.users.get_me(user_fields=["name", "username", "public_metrics"]),
            "post": lambda: client.posts.create(post),
            "open upload": lambda: client.media.initialize_upload(media),
            "append": lambda: client.media.append_upload(MEDIA, {"media": "Z2FtYmFy", "segment_index": 0}),
            "finalize": lambda: client.media.finalize_upload(MEDIA),
            "upload state": lambda: client.media.get_upload_status(MEDIA, command="STATUS"),
            "alternative text": lambda: client.media.create_metadata(words),
            "delete": lambda: client.posts.delete(POST),
            "figures": lambda: client.posts.get_by_ids([POST, "2"], post_fields=["public_metrics"]),
            "own posts": lambda: next(
                client.users.get_posts(USER, max_results=100, exclude=["retweets"], since_id=POST)
            ),
            "answers": lambda: next(
                client.posts.search_recent(
                    f"conversation_id:{POST}",
                    max_results=100,
                    expansions=["author_id"],
                    user_fields=["username"],
                )
            ),
        }
        for name, call in calls.items():
            call()
            found[name] = {"request": recorder.take()[0]}
    return found
