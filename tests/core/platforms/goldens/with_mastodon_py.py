"""What ``Mastodon.py`` sends."""

from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from typing import Any

from tests.core.platforms.goldens.actions import CAPTION, PICTURE, PLANNED, REPLY
from tests.core.platforms.goldens.recorder import Answer, Golden, Recorder

LIBRARY = "Mastodon.py"
KEY = "0192f3a0-0000-7000-8000-000000000001"
STATUS = {
    "id": "103254962155278888",
    "created_at": "2026-11-23T00:30:00.000Z",
    "content": "<p>x</p>",
    "account": {"id": "1", "username": "dinas", "acct": "dinas"},
    "media_attachments": [],
}


def answer(method: str, path: str) -> Answer:
    results: dict[str, Any] = {
        "/api/v1/accounts/1/statuses": [STATUS],
        "/api/v1/scheduled_statuses": [],
        "/api/v2/media": {"id": "22", "type": "image", "url": "http://server/22.png"},
        "/api/v1/accounts/verify_credentials": STATUS["account"],
        "/api/v1/statuses/103254962155278888/context": {"ancestors": [], "descendants": []},
    }
    return 200, {}, results.get(path, {} if method == "DELETE" else STATUS)


def record(folder: Path) -> Golden:
    client_class = import_module("mastodon").Mastodon
    picture = folder / "a.png"
    picture.write_bytes(PICTURE)
    found: Golden = {}
    with Recorder(answer).running() as recorder:
        client = client_class(
            access_token="kunci",
            api_base_url=recorder.base_url,
            version_check_mode="none",
            ratelimit_method="throw",
        )
        # Otherwise it asks for the server's version again and again, without an end.
        client._Mastodon__version_check_tried = client._Mastodon__version_check_worked = True
        client.mastodon_major, client.mastodon_minor, client.mastodon_patch = 4, 5, 0
        status_id = STATUS["id"]
        planned = datetime.fromtimestamp(PLANNED, UTC)
        calls = {
            "who am i": client.account_verify_credentials,
            "picture": lambda: client.media_post(str(picture), mime_type="image/png", description="Poster"),
            "post": lambda: client.status_post(
                CAPTION,
                media_ids=["22", "23"],
                visibility="public",
                language="id",
                spoiler_text="Peringatan",
                sensitive=True,
                idempotency_key=KEY,
            ),
            "scheduled post": lambda: client.status_post(CAPTION, scheduled_at=planned, idempotency_key=KEY),
            "answer": lambda: client.status_post(REPLY, in_reply_to_id=status_id, idempotency_key=KEY),
            "edit": lambda: client.status_update(status_id, CAPTION, media_ids=["22"]),
            "own posts": lambda: client.account_statuses("1", exclude_reblogs=True, limit=40),
            "comments": lambda: client.status_context(status_id),
            "figures": lambda: client.status(status_id),
            "scheduled posts": client.scheduled_statuses,
            "cancel schedule": lambda: client.scheduled_status_delete("9"),
            "delete": lambda: client.status_delete(status_id),
        }
        for name, call in calls.items():
            call()
            found[name] = {"request": recorder.take()[-1]}
    return found
