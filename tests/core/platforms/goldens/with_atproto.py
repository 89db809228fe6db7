"""What ``atproto``, the Python SDK of the AT Protocol, sends to a data server."""

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

from tests.core.platforms.goldens.actions import CAPTION, PICTURE, REPLY
from tests.core.platforms.goldens.recorder import Answer, Golden, Recorder

LIBRARY = "atproto"
DID, KEY = "did:plc:ewvi7nxzyoun6zhxrhs64oiz", "3kgayoxt5nc2v"
POST = f"at://{DID}/app.bsky.feed.post/{KEY}"
CID = "bafyreidfayvfuwqa7qlnopdjiqrxzs6blmoeu4rujcjtnci5beludirz2a"
BLOB = {"$type": "blob", "ref": {"$link": CID}, "mimeType": "image/png", "size": len(PICTURE)}
CREATED = "2026-11-23T00:30:00.000Z"


def answer(method: str, path: str) -> Answer:
    call = path.rpartition(".")[2]
    author = {"did": DID, "handle": "dinas.bsky.social"}
    post = {"$type": "app.bsky.feed.post", "text": "x", "createdAt": CREATED}
    view = {"uri": POST, "cid": CID, "author": author, "record": post, "indexedAt": CREATED}
    session = {"handle": "dinas.bsky.social", "did": DID, "accessJwt": "a", "refreshJwt": "r"}
    results: dict[str, Any] = {
        "uploadBlob": {"blob": BLOB},
        "putRecord": {"uri": POST, "cid": CID},
        "getRecord": {"uri": POST, "cid": CID, "value": post},
        "deleteRecord": {},
        "getPosts": {"posts": [view]},
        "getPostThread": {"thread": {"$type": "app.bsky.feed.defs#threadViewPost", "post": view}},
        "getProfile": author,
        "resolveHandle": {"did": DID},
        "refreshSession": session,
        "createSession": session,
    }
    return 200, {}, results[call]


def record(folder: Path) -> Golden:
    atproto: Any = import_module("atproto")
    models = atproto.models
    found: Golden = {}
    with Recorder(answer).running() as recorder:
        client = atproto.Client(base_url=recorder.base_url)
        client.request.set_additional_headers({"Authorization": "Bearer kunci"})
        repo, feed = client.com.atproto.repo, client.app.bsky.feed
        image = models.AppBskyEmbedImages.Image(
            alt="Poster",
            image=import_module("atproto_client.models.blob_ref").BlobRef.model_validate(BLOB),
            aspect_ratio=models.AppBskyEmbedDefs.AspectRatio(width=40, height=30),
        )
        post = models.AppBskyFeedPost.Record(
            text=CAPTION,
            created_at=CREATED,
            langs=["id"],
            facets=client.detect_facets(CAPTION),
            embed=models.AppBskyEmbedImages.Main(images=[image]),
        )
        place = {"repo": DID, "collection": "app.bsky.feed.post", "rkey": KEY}
        parent = models.ComAtprotoRepoStrongRef.Main(uri=POST, cid=CID)
        answered = models.AppBskyFeedPost.Record(
            text=REPLY,
            created_at=CREATED,
            langs=["id"],
            reply=models.AppBskyFeedPost.ReplyRef(parent=parent, root=parent),
        )
        gate = models.AppBskyFeedThreadgate.Record(post=POST, created_at=CREATED, hidden_replies=[POST])
        data = models.ComAtprotoRepoPutRecord.Data
        calls: dict[str, Callable[[], Any]] = {
            "sign in": lambda: client.com.atproto.server.create_session(
                {"identifier": "dinas.bsky.social", "password": "sandi-apl"}
            ),
            "picture": lambda: repo.upload_blob(PICTURE, headers={"Content-Type": "image/png"}),
            "post": lambda: repo.put_record(data(**place, record=post, swap_record=None)),
            "answer": lambda: repo.put_record(data(**place, record=answered)),
            "hide": lambda: repo.put_record(
                data(repo=DID, collection="app.bsky.feed.threadgate", rkey=KEY, record=gate)
            ),
            "read back": lambda: repo.get_record(place),
            "delete": lambda: repo.delete_record(place),
            "figures": lambda: feed.get_posts({"uris": [POST, f"{POST}2"]}),
            "comments": lambda: feed.get_post_thread({"uri": POST, "depth": 10, "parent_height": 0}),
            "followers": lambda: client.app.bsky.actor.get_profile({"actor": DID}),
            "who is mentioned": lambda: client.com.atproto.identity.resolve_handle({"handle": "a.example"}),
        }
        for name, call in calls.items():
            call()
            found[name] = {"request": recorder.take()[0]}
    return found
