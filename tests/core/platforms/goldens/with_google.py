"""What Google's own ``google-api-python-client`` sends to YouTube, with its resumable uploads in pieces."""

import json
from importlib import import_module
from pathlib import Path
from typing import Any

from tests.core.platforms.goldens.actions import CAPTION, COMMENT, PICTURE, REPLY
from tests.core.platforms.goldens.recorder import Answer, Golden, Recorder

LIBRARY = "google-api-python-client"
VIDEO, CHANNEL = "dQw4w9WgXcQ", "UCdinas"
GRAIN = 256 * 1024
TOTAL = 2 * GRAIN + 1000
SNIPPET = {
    "title": "Profil kantor",
    "description": CAPTION,
    "categoryId": "29",
    "defaultLanguage": "id",
    "defaultAudioLanguage": "id",
    "tags": ["layanan"],
}
STATUS = {
    "privacyStatus": "private",
    "embeddable": True,
    "license": "youtube",
    "publicStatsViewable": True,
    "selfDeclaredMadeForKids": False,
    "containsSyntheticMedia": False,
}


class Session:
    """Takes three pieces, then gives the video."""

    def __init__(self) -> None:
        self.received = 0

    def answer(self, method: str, path: str) -> Answer:
        if method == "POST" and path.endswith("/youtube/v3/videos"):
            return 200, {"Location": "{base}/upload/youtube/v3/videos?upload_id=sesi"}, None
        if method == "PUT" and path.startswith("/upload"):
            self.received = min(TOTAL, self.received + GRAIN)
            if self.received < TOTAL:
                return 308, {"Range": f"bytes=0-{self.received - 1}"}, None
            return 200, {}, {"id": VIDEO}
        if method == "DELETE" or path.endswith("setModerationStatus"):
            return 204, {}, None
        return 200, {}, {"id": "x", "items": []}


def record(folder: Path) -> Golden:
    film, picture = folder / "film.mp4", folder / "a.png"
    film.write_bytes(b"x" * TOTAL)
    picture.write_bytes(PICTURE)
    found: Golden = {}
    with Recorder(Session().answer).running() as recorder:
        service, file = built(recorder.base_url)
        upload = service.videos().insert(
            part="snippet,status",
            notifySubscribers=True,
            body={"snippet": SNIPPET, "status": STATUS},
            media_body=file(str(film), mimetype="video/mp4", chunksize=GRAIN, resumable=True),
        )
        done = None
        while done is None:
            _, done = upload.next_chunk()
        opened, *pieces = recorder.take()
        found["open film"] = {"request": opened}
        for number, piece in enumerate(pieces):
            found[f"film piece {number}"] = {"request": piece}
        for name, call in calls(service, file(str(picture), mimetype="image/png")).items():
            call.execute()
            found[name] = {"request": recorder.take()[0]}
    return found


def built(base_url: str) -> tuple[Any, Any]:
    discovery, http = import_module("googleapiclient.discovery"), import_module("googleapiclient.http")
    documents = Path(str(discovery.__file__)).parent / "discovery_cache" / "documents"
    document = json.loads((documents / "youtube.v3.json").read_text(encoding="utf-8"))
    document |= {"rootUrl": f"{base_url}/", "baseUrl": f"{base_url}/", "mtlsRootUrl": f"{base_url}/"}
    keys = import_module("google.oauth2.credentials").Credentials(token="kunci")
    authorized = import_module("google_auth_httplib2").AuthorizedHttp(keys, http=http.build_http())
    service = discovery.build_from_document(document, http=authorized)
    return service, http.MediaFileUpload


def calls(service: Any, thumbnail: Any) -> dict[str, Any]:
    comment = {"snippet": {"videoId": VIDEO, "topLevelComment": {"snippet": {"textOriginal": COMMENT}}}}
    threads = service.commentThreads()
    return {
        "own channel": service.channels().list(part="snippet,contentDetails,statistics", mine=True),
        "thumbnail": service.thumbnails().set(videoId=VIDEO, media_body=thumbnail),
        "processing": service.videos().list(part="status,processingDetails", id=VIDEO),
        "open to all": service.videos().update(
            part="status", body={"id": VIDEO, "status": {**STATUS, "privacyStatus": "public"}}
        ),
        "figures": service.videos().list(part="statistics", id=f"{VIDEO},abc"),
        "delete": service.videos().delete(id=VIDEO),
        "first comment": threads.insert(part="snippet", body=comment),
        "comments": threads.list(
            part="snippet,replies",
            videoId=VIDEO,
            moderationStatus="published",
            order="time",
            textFormat="plainText",
            maxResults=100,
        ),
        "answer": service.comments().insert(
            part="snippet", body={"snippet": {"parentId": "Ugx", "textOriginal": REPLY}}
        ),
        "hide": service.comments().setModerationStatus(id="Ugx", moderationStatus="heldForReview"),
        "uploads": service.playlistItems().list(part="snippet", playlistId="UUdinas", maxResults=50),
    }
