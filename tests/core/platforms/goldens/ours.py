"""The same actions as the libraries', done by our connectors against the same recorder."""

import json
from collections.abc import Callable, Mapping
from contextlib import nullcontext
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from core.domain.account import Account, ChannelMode
from core.domain.post import Media
from core.platforms.bearer import NewAccess
from core.platforms.bluesky.api import BlueskyApi, SessionKeys
from core.platforms.bluesky.records import Place, embed_of, gate_record, post_record, reply_to
from core.platforms.bodies import FilePart
from core.platforms.facebook.connector import FacebookConnector
from core.platforms.facebook.figures import _insights
from core.platforms.fields import Fields
from core.platforms.http import Http
from core.platforms.instagram.connector import InstagramConnector
from core.platforms.mastodon.connector import MastodonConnector
from core.platforms.meta.graph import Graph, GraphMaker
from core.platforms.meta.usage import Allowance
from core.platforms.network import NetworkSettings
from core.platforms.telegram.connector import TelegramConnector
from core.platforms.x.api import XApi, XHosts
from core.platforms.x.connector import CONFIRMED, XConnector
from core.platforms.youtube.api import YouTubeApi, YouTubeHosts
from core.platforms.youtube.connector import YouTubeConnector
from core.ports import Connector, Progress
from core.sync.tokens import TokenKeeper
from tests.core.platforms.goldens import with_aiogram as tg
from tests.core.platforms.goldens import with_atproto as bs
from tests.core.platforms.goldens import with_facebook_business as fb
from tests.core.platforms.goldens import with_google as yt
from tests.core.platforms.goldens import with_mastodon_py as md
from tests.core.platforms.goldens import with_xdk as x
from tests.core.platforms.goldens.actions import CAPTION, COMMENT, FILM, LINK, PICTURE, PLANNED, REPLY
from tests.core.platforms.world import Courier, FittedFiles, delivery_of
from tests.fakes.clock import HandClock
from tests.fakes.secrets import MemorySecrets

POSTER = Media("poster", "image/png", 40, 30, 6, "Poster", "a.png")
MAP = Media("peta", "image/png", 40, 30, 6, "", "b.png")
GIF = Media("gerak", "image/gif", 40, 30, 6, "", "a.gif")
MOVIE = Media("film", "video/mp4", 1280, 720, 1000, "", "film.mp4", 31.0)
LONG = Media("panjang", "video/mp4", 1280, 720, yt.TOTAL, "", "film.mp4", 31.0)

Act = Callable[[], object]
NO_PROGRESS = Progress(lambda _: None, lambda _: None, lambda: False)


class _Files(FittedFiles):
    """Files as small as the libraries' own; their names end as the platform is told."""

    def __call__(self, media: Media, job: object) -> Path:
        path = self._folder / f"{media.hash}.{media.mime.rpartition('/')[2]}"
        content = {"film": FILM, "panjang": b"x" * yt.TOTAL}.get(media.hash, PICTURE)
        path.write_bytes(content)
        return path


@dataclass
class World:
    """What every connector is made of here; ``base_url`` is the recorder's."""

    base_url: str
    folder: Path

    def __post_init__(self) -> None:
        self.clock = HandClock(datetime.fromtimestamp(PLANNED, UTC) - timedelta(days=1))
        self.http = Http(NetworkSettings(read_timeout_s=5), self.clock)
        self.secrets = MemorySecrets({("a", "access_token"): "kunci"})
        self.vault = TokenKeeper(self.secrets, lambda _: nullcontext())
        self.files = _Files(self.folder, lambda _: b"")

    def account(self, platform: str, remote_id: str, options: Mapping[str, str] | None = None) -> Account:
        return Account(
            "a", platform, ChannelMode.API, "Dinas", "@dinas", server_url=self.base_url, remote_id=remote_id,
            options=options or {},
        )  # fmt: skip

    def courier(
        self,
        connector: Connector,
        account: Account,
        media: tuple[Media, ...] = (),
        options: Mapping[str, str] | None = None,
        handles: Mapping[str, str] | None = None,
        text: str = CAPTION,
    ) -> Courier:
        courier = delivery_of(connector, account, self.clock, text, media, options)
        courier.save(handles or {})
        return courier

    def step(self, *arguments: object, **named: object) -> Act:
        """The next step of a delivery with these handles."""
        return lambda: self.courier(*arguments, **named).step()  # type: ignore[arg-type]


def facebook_business(world: World) -> dict[str, Act]:
    connector = FacebookConnector(world.http, world.secrets, world.files, world.clock)
    account = world.account("facebook", fb.PAGE)
    planned = {"scheduled_at": datetime.fromtimestamp(PLANNED, UTC).isoformat()}
    photos = {"anchor": "-", "photo.0": "501", "photo.1": "502"}
    film = {"anchor": "-", "film": "9001", "film.session": "sesi", "film.to": str(len(FILM))}
    graph = _graph(world, account)

    def post(*arguments: object, **named: object) -> Act:
        return world.step(connector, account, *arguments, **named)

    return {
        "text with a link": post((), {"link": LINK}, {"anchor": "-"}),
        "scheduled text": post((), planned, {"anchor": "-", "waited": "1"}),
        "post with pictures": post((POSTER, MAP), {}, photos),
        "picture": post((POSTER,), {}, {"anchor": "-"}),
        "open film": post((MOVIE,), {}, {"anchor": "-"}),
        "film piece": post((MOVIE,), {}, film),
        "publish film": post((MOVIE,), {}, {**film, "film.sent": "1"}),
        "open reel": post((MOVIE,), {"kind": "reel"}, {"anchor": "-"}),
        "publish reel": post((MOVIE,), {"kind": "reel"}, {**film, "film.sent": "1"}),
        "own posts": post((), {}, {}),
        "scheduled posts": lambda: world.courier(connector, account, (), planned, {"anchor": "-"}).settle(),
        "post figures": lambda: [*_insights(graph, fb.POST)],
        "comments": lambda: connector.comments(account, fb.POST, ""),
        "answer a comment": lambda: connector.reply(account, "77", REPLY, "k"),
        "hide a comment": lambda: connector.hide(account, "77", True),
        "delete a post": lambda: connector.delete(account, fb.POST),
        **_instagram(world),
    }


def _graph(world: World, account: Account) -> Graph:
    return GraphMaker(world.http, world.secrets, world.clock, Allowance(world.clock)).of(account)


def _instagram(world: World) -> dict[str, Act]:
    connector = InstagramConnector(world.http, world.secrets, world.files, world.clock)
    account = world.account("instagram", fb.ACCOUNT, {"login": "facebook", "page_id": fb.PAGE})
    now = world.clock.now().isoformat()
    hosted = {f"url.{n}{k}": v for n in (0, 1) for k, v in (("", "https://contoh.go.id/a.jpg"), (".at", now))}
    start = {"anchor": "-", **hosted}
    ready = {"child.0": "11", "child.1": "12", "child.0.ready": "1", "child.1.ready": "1"}
    whole = {"container": "11", "container.at": now, "container.ready": "1"}

    def post(*arguments: object) -> Act:
        return world.step(connector, account, *arguments)

    return {
        "instagram picture": post((POSTER,), {}, start),
        "instagram child": post((POSTER, MAP), {}, start),
        "instagram carousel": post((POSTER, MAP), {}, {**start, **ready}),
        "instagram reel": post((MOVIE,), {}, start),
        "instagram publish": post((POSTER,), {}, {**start, **whole}),
        "instagram quota": post((POSTER,), {}, {}),
        "instagram comment": lambda: connector.comment(account, "31", COMMENT, "k"),
        "instagram answer": lambda: connector.reply(account, "41", REPLY, "k"),
        "instagram hide": lambda: connector.hide(account, "41", True),
        "instagram figures": lambda: connector.metrics(account, ["31"]),
    }


def aiogram(world: World) -> dict[str, Act]:
    world.secrets.put("a", "access_token", tg.TOKEN)
    connector = TelegramConnector(world.http, world.secrets, world.files)
    account = world.account("telegram", str(tg.CHANNEL))

    def post(*media: Media) -> Act:
        return world.step(connector, account, media, {}, {"chat_id": str(tg.CHANNEL)})

    return {
        "who am i": lambda: connector.check(account),
        "member count": lambda: connector.account_metrics(account),
        "text": post(),
        "picture": post(POSTER),
        "film": post(MOVIE),
        "moving picture": post(GIF),
        "album": post(POSTER, MOVIE),
        "delete": lambda: connector.delete(account, "7,8"),
    }


def xdk(world: World) -> dict[str, Act]:
    hosts = XHosts(world.base_url)
    connector = XConnector(world.http, world.vault, world.files, world.clock, hosts)
    account = world.account("x", x.USER, {CONFIRMED: "1", "client_id": "c"})
    api = XApi(world.http, hosts, NewAccess("kunci"))
    posted = {"since": "1", "media.0": x.MEDIA, "media.0.ready": "1"}
    part = world.files(POSTER, None)
    return {
        "who am i": lambda: connector.check(account),
        "post": world.step(connector, account, (POSTER,), {"reply_settings": "following"}, posted),
        "open upload": world.step(connector, account, (POSTER,), {}, {"since": "1"}),
        "append": lambda: api.append(x.MEDIA, 0, part, 0, len(PICTURE), NO_PROGRESS),
        "finalize": lambda: api.finalize(x.MEDIA),
        "upload state": lambda: api.upload_state(x.MEDIA),
        "alternative text": lambda: api.describe(x.MEDIA, "Poster"),
        "delete": lambda: connector.delete(account, x.POST),
        "figures": lambda: connector.metrics(account, [x.POST, "2"]),
        "own posts": lambda: api.own_posts(x.USER, x.POST),
        "answers": lambda: connector.comments(account, x.POST, ""),
    }


def atproto(world: World) -> dict[str, Act]:
    api = BlueskyApi(world.http, world.base_url, SessionKeys("kunci"))
    place = Place(bs.DID, "app.bsky.feed.post", bs.KEY)
    pictured = embed_of((POSTER,), (json.dumps(bs.BLOB),))
    parent = Fields({"uri": bs.POST, "cid": bs.CID})
    gate = Place(bs.DID, "app.bsky.feed.threadgate", bs.KEY)
    post = post_record(CAPTION, bs.CREATED, ("id",), {}, embed=pictured)
    answer = post_record(REPLY, bs.CREATED, ("id",), {}, reply=reply_to(parent))
    hidden = gate_record(bs.POST, {}, bs.POST, bs.CREATED, hidden=True)
    return {
        "sign in": lambda: api.create_session("dinas.bsky.social", "sandi-apl", ""),
        "picture": lambda: api.upload(FilePart(world.files(POSTER, None), "image/png"), NO_PROGRESS),
        "post": lambda: api.create(place, post),
        "answer": lambda: api.create(place, answer),
        "hide": lambda: api.put(gate, hidden, ""),
        "read back": lambda: api.record(place),
        "delete": lambda: api.delete(place),
        "figures": lambda: api.posts([bs.POST, f"{bs.POST}2"]),
        "comments": lambda: api.thread(bs.POST),
        "followers": lambda: api.profile(bs.DID),
        "who is mentioned": lambda: api.resolve("a.example"),
    }


def mastodon_py(world: World) -> dict[str, Act]:
    connector = MastodonConnector(world.http, world.secrets, world.files, world.clock)
    account = world.account("mastodon", "1", {"genuine": "1"})
    told = {"visibility": "public", "language": "id", "spoiler_text": "Peringatan", "sensitive": "1"}
    planned = {"scheduled_at": datetime.fromtimestamp(PLANNED, UTC).isoformat()}
    status = str(md.STATUS["id"])
    sent = {"key": md.KEY, "media.0": "22", "media.1": "23"}
    api = connector._api(account)
    return {
        "who am i": lambda: connector.check(account),
        "picture": world.step(connector, account, (POSTER,), {}, {"key": md.KEY}),
        "post": world.step(connector, account, (POSTER, MAP), told, sent),
        "scheduled post": world.step(connector, account, (), planned, {"key": md.KEY}),
        "answer": lambda: api.publish([("status", REPLY), ("in_reply_to_id", status)], md.KEY),
        "edit": lambda: api.edit(status, [("status", CAPTION), ("media_ids[]", "22")]),
        "own posts": lambda: api.own_statuses("1", 40),
        "comments": lambda: connector.comments(account, status, ""),
        "figures": lambda: connector.metrics(account, [status]),
        "scheduled posts": api.scheduled,
        "cancel schedule": lambda: connector.cancel_schedule(account, "9"),
        "delete": lambda: connector.delete(account, status),
    }


def google(world: World) -> dict[str, Act]:
    hosts = YouTubeHosts(world.base_url)
    connector = YouTubeConnector(world.http, world.secrets, world.vault, world.files, world.clock, hosts)
    account = world.account("youtube", yt.CHANNEL)
    api = YouTubeApi(world.http, world.clock, hosts, NewAccess("kunci"))
    options = {"title": "Profil kantor", "tags": "layanan"}
    path = world.files(LONG, None)
    address = f"{world.base_url}/upload/youtube/v3/videos?upload_id=sesi"

    def piece(number: int) -> Act:
        part = FilePart(path, "video/mp4", offset=number * yt.GRAIN, length=yt.GRAIN)
        return lambda: api.send(address, part, yt.TOTAL, NO_PROGRESS)

    return {
        "open film": world.step(connector, account, (LONG,), options),
        **{f"film piece {number}": piece(number) for number in range(3)},
        "own channel": lambda: connector.check(account),
        "thumbnail": lambda: api.set_thumbnail(yt.VIDEO, world.files(POSTER, None), "image/png", NO_PROGRESS),
        "processing": world.step(connector, account, (LONG,), options, {"video": yt.VIDEO}),
        "open to all": world.step(
            connector, account, (LONG,), options, {"video": yt.VIDEO, "processed": "1"}
        ),
        "figures": lambda: connector.metrics(account, [yt.VIDEO, "abc"]),
        "delete": lambda: connector.delete(account, yt.VIDEO),
        "first comment": lambda: connector.comment(account, yt.VIDEO, COMMENT, "k"),
        "comments": lambda: connector.comments(account, yt.VIDEO, ""),
        "answer": lambda: connector.reply(account, "Ugx", REPLY, "k"),
        "hide": lambda: connector.hide(account, "Ugx", True),
        "uploads": lambda: api.playlist("UUdinas"),
    }
