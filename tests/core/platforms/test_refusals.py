"""Each row of the error tables, answered by a server to a real call, names its remedy in Indonesian."""

from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

import core.errors
from core.domain.delivery import StepKind
from core.domain.settings import Language
from core.errors import PapanSiarError, RetryLater
from core.platforms.bearer import NewAccess, TokenDesk
from core.platforms.bluesky.api import BlueskyApi, SessionKeys, refresh
from core.platforms.bluesky.records import Place
from core.platforms.bodies import FilePart
from core.platforms.mastodon.api import MastodonApi
from core.platforms.meta.errors import fault_of_container
from core.platforms.telegram.api import TelegramApi
from core.platforms.tiktok.api import TikTokApi, TikTokHosts
from core.platforms.tiktok.errors import failure_of
from core.platforms.x.api import XApi, XHosts
from core.platforms.x.connector import token_desk
from core.platforms.youtube.api import YouTubeApi, YouTubeHosts
from core.platforms.youtube.connector import YouTubeConnector
from gui.errors import explain_error, is_explained
from gui.translation import Translation
from tests.core.platforms.goldens.ours import LONG, MOVIE, NO_PROGRESS, POSTER, World, _graph
from tests.core.platforms.refusals import Row, rows
from tests.fakes.clock import HandClock
from tests.servers.fakes.base import FakePlatform, Received, Reply

NOW = datetime(2026, 11, 23, 0, 30, tzinfo=UTC)
ROWS = rows()
TOKEN = "123456789:AAkunci_bot_untuk_uji_coba_saja_xyz"


class Refusing(FakePlatform):
    """Answers everything with one row."""

    def __init__(self, row: Row) -> None:
        super().__init__()
        self.row = row
        self.now = lambda: NOW

    def answer(self, request: Received) -> Reply:
        headers = {name: _dated(value) for name, value in self.row.headers.items()}
        content = {"items": [self.row.body]} if self.row.call == "processing" else self.row.body
        return Reply(self.row.status, content, headers)


def _dated(value: str) -> str:
    """``{now+600}`` is a Unix time, ``{iso+120}`` a written one."""
    kind, _, seconds = value.strip("{}").partition("+")
    if not value.startswith(("{now+", "{iso+")):
        return value
    at = NOW + timedelta(seconds=int(seconds))
    return str(int(at.timestamp())) if kind == "now" else at.isoformat()


@pytest.fixture(scope="module")
def indonesian(qapp: QApplication) -> Iterator[None]:
    translation = Translation(qapp)
    translation.switch(Language.INDONESIAN)
    yield
    translation.remove()


def _meta(platform: str) -> Callable[[World], Mapping[str, Callable[[], object]]]:
    def calls(world: World) -> Mapping[str, Callable[[], object]]:
        graph = _graph(world, world.account(platform, "1001"))
        film = world.files(MOVIE, None)
        return {
            "read": lambda: graph.read("1001", "x"),
            "publish": lambda: graph.do("1001/feed", "publish", [("message", "x")], StepKind.COMMIT),
            "upload": lambda: graph.send_bytes(f"{world.base_url}/rupload", "film", film, 0, NO_PROGRESS),
        }

    return calls


def _x(world: World) -> Mapping[str, Callable[[], object]]:
    hosts = XHosts(world.base_url)
    api = XApi(world.http, hosts, NewAccess("kunci"))
    return {
        "publish": lambda: api.publish({"text": "x"}, NO_PROGRESS),
        "read": api.me,
        "token": lambda: token_desk(world.http, hosts, []).refresh("lama"),
    }


def _youtube(world: World) -> Mapping[str, Callable[[], object]]:
    hosts = YouTubeHosts(world.base_url, token=f"{world.base_url}/token")
    api = YouTubeApi(world.http, world.clock, hosts, NewAccess("kunci"))
    connector = YouTubeConnector(world.http, world.secrets, world.vault, world.files, world.clock, hosts)
    desk = TokenDesk(world.http, hosts.token, "YouTube", [])
    return {
        "publish": lambda: api.update_status("v", {"privacyStatus": "public"}),
        "read": lambda: api.videos(["v"], "status"),
        "processing": world.step(connector, world.account("youtube", "UC"), (LONG,), {}, {"video": "v"}),
        "token": lambda: desk.refresh("lama"),
    }


def _tiktok(world: World) -> Mapping[str, Callable[[], object]]:
    hosts = TikTokHosts(world.base_url)
    api = TikTokApi(world.http, hosts, NewAccess("kunci"))
    part = FilePart(world.files(MOVIE, None), "video/mp4")
    return {
        "publish": lambda: api.open_post({}, {}),
        "upload": lambda: api.send(f"{world.base_url}/up", part, 1000, StepKind.COMMIT, NO_PROGRESS),
        "token": lambda: TokenDesk(world.http, hosts.token, "TikTok", []).refresh("lama"),
    }


def _telegram(world: World) -> Mapping[str, Callable[[], object]]:
    api = TelegramApi(world.http, world.base_url, TOKEN)
    return {
        "publish": lambda: api.send("sendMessage", [("chat_id", "1"), ("text", "x")], [], NO_PROGRESS),
        "read": lambda: api.member_count("1"),
        "channel": lambda: api.chat("1"),
    }


def _mastodon(world: World) -> Mapping[str, Callable[[], object]]:
    api = MastodonApi(world.http, world.base_url, "kunci")
    picture = world.files(POSTER, None)
    return {
        "publish": lambda: api.publish([("status", "x")], "k"),
        "read": lambda: api.status("1"),
        "upload": lambda: api.upload(picture, "image/png", "", NO_PROGRESS),
    }


def _bluesky(world: World) -> Mapping[str, Callable[[], object]]:
    api = BlueskyApi(world.http, world.base_url, SessionKeys("kunci"))
    return {
        "publish": lambda: api.create(Place("did:x:y", "app.bsky.feed.post", "k"), {"text": "x"}),
        "read": lambda: api.posts(["at://x"]),
        "upload": lambda: api.upload(FilePart(world.files(POSTER, None), "image/png"), NO_PROGRESS),
        "token": lambda: refresh(world.http, world.base_url, "a", "lama"),
    }


CALLS: Mapping[str, Callable[[World], Mapping[str, Callable[[], object]]]] = {
    "facebook": _meta("facebook"),
    "instagram": _meta("instagram"),
    "threads": _meta("threads"),
    "x": _x,
    "youtube": _youtube,
    "tiktok": _tiktok,
    "telegram": _telegram,
    "mastodon": _mastodon,
    "bluesky": _bluesky,
}


def fault_of(row: Row, folder: Path) -> PapanSiarError:
    """What our connector makes of a row."""
    if row.call == "container":
        return fault_of_container(str(row.body), "graph")
    if row.call == "processing" and row.platform == "tiktok":
        return failure_of(str(row.body))
    with Refusing(row) as server:
        world = World(server.base_url, folder)
        world.clock = HandClock(NOW)
        with pytest.raises(PapanSiarError) as told:
            CALLS[row.platform](world)[row.call]()
        world.http.close()
    return told.value


@pytest.mark.usefixtures("indonesian")
@pytest.mark.parametrize("row", ROWS, ids=str)
def test_a_refusal_names_its_remedy(row: Row, tmp_path: Path) -> None:
    fault = fault_of(row, tmp_path)
    assert (type(fault), fault.code) == (getattr(core.errors, row.kind), row.code)
    if row.wait_s is not None:
        assert isinstance(fault, RetryLater)
        assert fault.wait_s == row.wait_s
    told = explain_error(fault)
    assert is_explained(fault.code)
    assert (told.title, told.remedy) == (row.title, row.remedy)


def test_every_row_has_sentences() -> None:
    assert [
        str(one) for one in ROWS if not (one.title and (one.remedy or one.code == "answer_unreadable"))
    ] == []
