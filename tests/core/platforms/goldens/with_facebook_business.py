"""What Meta's own ``facebook-business`` sends for a Page and an Instagram account."""

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

from tests.core.platforms.goldens.actions import CAPTION, COMMENT, FILM, LINK, PICTURE, PLANNED, REPLY
from tests.core.platforms.goldens.recorder import Answer, Golden, Recorder

LIBRARY = "facebook-business"
PAGE, POST, ACCOUNT = "1001", "1001_7", "17841400000000001"


def answer(method: str, path: str) -> Answer:
    return 200, {}, {"id": "55", "success": True, "data": []}


def record(folder: Path) -> Golden:
    session = import_module("facebook_business.session").FacebookSession
    api = import_module("facebook_business.api").FacebookAdsApi
    found: Golden = {}
    with Recorder(answer).running() as recorder:
        session.GRAPH = recorder.base_url
        client = api.init(access_token="kunci", api_version="v26.0", crash_log=False)
        for name, (act, known) in actions(client, folder).items():
            act()
            (request,) = recorder.take()
            found[name] = {"request": request, "known": sorted(known)}
    return found


def actions(client: Any, folder: Path) -> dict[str, tuple[Callable[[], Any], list[str]]]:
    """Each action, and every name that the library itself knows for it (it checks parameters by them)."""
    film = folder / "film.mp4"
    film.write_bytes(FILM)

    picture = folder / "a.png"
    picture.write_bytes(PICTURE)

    def with_file(path: Path, edge: str, params: dict[str, Any], name: str) -> Callable[[], Any]:
        def act() -> Any:
            with path.open("rb") as file:
                return client.call("POST", (PAGE, edge), params=params, files={name: file})

        return act

    def made(
        kind: str, method: str, fbid: str, params: dict[str, Any]
    ) -> tuple[Callable[[], Any], list[str]]:
        module = import_module(f"facebook_business.adobjects.{kind.lower()}")
        node = getattr(module, kind)(fbid, api=client)
        checked = getattr(node, method)(params=params, pending=True)
        return lambda: getattr(node, method)(params=params), list(checked._param_checker._type_check_info)

    def read(kind: str, method: str, fbid: str, fields: list[str]) -> tuple[Callable[[], Any], list[str]]:
        module = import_module(f"facebook_business.adobjects.{kind.lower()}")
        node = getattr(module, kind)(fbid, api=client)
        checked = getattr(node, method)(pending=True)
        names = list(checked._param_checker._type_check_info)
        return lambda: getattr(node, method)(fields=fields), names

    photo = {"published": False, "alt_text_custom": "Poster"}
    piece = {"upload_phase": "transfer", "upload_session_id": "sesi", "start_offset": "0"}
    knows_photo = made("Page", "create_photo", PAGE, photo)[1]
    knows_video = made("Page", "create_video", PAGE, piece)[1]
    return {
        "text with a link": made(
            "Page", "create_feed", PAGE, {"message": CAPTION, "link": LINK, "published": True}
        ),
        "scheduled text": made(
            "Page",
            "create_feed",
            PAGE,
            {
                "message": CAPTION,
                "published": False,
                "scheduled_publish_time": PLANNED,
                "unpublished_content_type": "SCHEDULED",
            },
        ),
        "post with pictures": made(
            "Page",
            "create_feed",
            PAGE,
            {
                "message": CAPTION,
                "attached_media": [{"media_fbid": "501"}, {"media_fbid": "502"}],
                "published": True,
            },
        ),
        "picture": (with_file(picture, "photos", photo, "source"), knows_photo),
        "open film": made("Page", "create_video", PAGE, {"upload_phase": "start", "file_size": len(FILM)}),
        "film piece": (with_file(film, "videos", piece, "video_file_chunk"), knows_video),
        "publish film": made(
            "Page",
            "create_video",
            PAGE,
            {
                "upload_phase": "finish",
                "upload_session_id": "sesi",
                "description": CAPTION,
                "published": True,
            },
        ),
        "open reel": made("Page", "create_video_reel", PAGE, {"upload_phase": "start"}),
        "publish reel": made(
            "Page",
            "create_video_reel",
            PAGE,
            {
                "upload_phase": "finish",
                "video_id": "9001",
                "video_state": "PUBLISHED",
                "description": CAPTION,
            },
        ),
        "own posts": read("Page", "get_published_posts", PAGE, ["id"]),
        "scheduled posts": read("Page", "get_scheduled_posts", PAGE, ["id"]),
        "post figures": made(
            "PagePost", "get_insights", POST, {"metric": "post_media_view", "period": "lifetime"}
        ),
        "comments": made(
            "PagePost", "get_comments", POST, {"filter": "stream", "order": "reverse_chronological"}
        ),
        "answer a comment": made("Comment", "create_comment", "77", {"message": REPLY}),
        "hide a comment": made("Comment", "api_update", "77", {"is_hidden": True}),
        "delete a post": made("PagePost", "api_delete", POST, {}),
        "instagram picture": made(
            "IGUser",
            "create_media",
            ACCOUNT,
            {"image_url": "https://contoh.go.id/a.jpg", "caption": CAPTION, "alt_text": "Poster"},
        ),
        "instagram child": made(
            "IGUser",
            "create_media",
            ACCOUNT,
            {"image_url": "https://contoh.go.id/a.jpg", "is_carousel_item": True, "alt_text": "Poster"},
        ),
        "instagram carousel": made(
            "IGUser",
            "create_media",
            ACCOUNT,
            {"media_type": "CAROUSEL", "children": ["11", "12"], "caption": CAPTION},
        ),
        "instagram reel": made(
            "IGUser",
            "create_media",
            ACCOUNT,
            {"media_type": "REELS", "upload_type": "resumable", "caption": CAPTION},
        ),
        "instagram publish": made("IGUser", "create_media_publish", ACCOUNT, {"creation_id": "11"}),
        "instagram quota": read("IGUser", "get_content_publishing_limit", ACCOUNT, ["config", "quota_usage"]),
        "instagram comment": made("IGMedia", "create_comment", "31", {"message": COMMENT}),
        "instagram answer": made("IGComment", "create_reply", "41", {"message": REPLY}),
        "instagram hide": made("IGComment", "api_update", "41", {"hide": True}),
        "instagram figures": made(
            "IGMedia", "get_insights", "31", {"metric": ["reach", "views", "saved", "shares"]}
        ),
    }
