"""An outbox full of posts with pictures for the test servers, the processes that send it, and what servers hold."""

from __future__ import annotations

import html
import json
import multiprocessing
import random
import re
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from typing import Any

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage

from core.domain.account import Account, AccountHealth, ChannelMode
from core.domain.delivery import Delivery, DeliveryState
from core.domain.ids import new_id
from core.domain.post import LatePolicy, Media, Post
from core.events import EventBus
from core.platforms.http import Http
from core.platforms.network import NetworkSettings
from core.services.posts import PostsService
from core.services.publishing import PublishingService
from storage.media import MediaFolder
from storage.migrate import open_database
from storage.paths import WorkspacePaths
from storage.unit_of_work import SqlDatabase
from tests.e2e.sender import MastodonOnly, Sending, send
from tests.servers.http import request

ALL_STATES = frozenset(DeliveryState)


@dataclass(frozen=True)
class Wall:
    """An account as the servers know it: the post of alice on snac2, say. ``port`` is where a line to it ends."""

    server_url: str
    token: str
    port: int


class Outbox:
    """The workspace, seen from the test's process."""

    def __init__(self, home: Path, told: Sending, *, picture_side: int) -> None:
        self.told = replace(told, home=home)
        self._paths = WorkspacePaths(home)
        clock, events = self.told.clock, EventBus()
        self.database: SqlDatabase = open_database(self._paths, clock)
        media = MediaFolder(self._paths.media)
        self._posts = PostsService(self.database, media, clock, events)
        self._side = picture_side
        self._random = random.Random(told.seed)
        self._clock, self._events = clock, events
        self._walls: dict[str, Wall] = {}
        self.texts: dict[str, str] = {}

    def close(self) -> None:
        self.database.close()

    def add_account(self, wall: Wall) -> Account:
        """Store an account that is reached through the line at ``wall.port``; asks the server who it is."""
        through = re.sub(r":\d+$", f":{wall.port}", wall.server_url)
        made = Account(new_id(), "mastodon", ChannelMode.API, "Dinas", "@dinas", server_url=through)
        self.told = replace(self.told, tokens={**self.told.tokens, made.id: wall.token})
        http = Http(NetworkSettings(), self._clock)
        told = MastodonOnly(self.told, http).of(made).check(made)
        http.close()
        made = replace(
            made,
            remote_id=told.remote_id,
            limits=told.limits,
            options=told.options,
            health=AccountHealth.OK,
        )
        with self.database.write() as tx:
            tx.accounts.save(made)
            tx.commit()
        self._walls[made.id] = wall
        return made

    def queue(self, account: Account) -> Delivery:
        """Queue one post with a picture that no other post has, to leave at once and however late."""
        publishing = PublishingService(
            self.database, MastodonOnly(self.told, Http(NetworkSettings(), self._clock)), self._clock,
            self._events, lambda: 0,
        )  # fmt: skip
        text = f"Pengumuman {self.told.home.name} nomor {len(self.texts) + 1}: loket 3 tetap buka."
        picture = replace(self._picture(), alt_text=f"Gambar untuk {text}")
        post = Post(new_id(), text, media=(picture,), account_ids=(account.id,), late=LatePolicy(None, None))
        self._posts.save(post)
        (made,) = publishing.queue(post.id, at=None)
        self.texts[made.id] = text
        return made

    def _picture(self) -> Media:
        side = self._side
        noise = QImage(
            self._random.randbytes(side * side * 3), side, side, side * 3, QImage.Format.Format_RGB888
        )
        content = QByteArray()
        buffer = QBuffer(content)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        noise.save(buffer, "PNG")  # type: ignore[call-overload]  # the stub wants bytes, Qt wants a name
        return self._posts.store_picture(bytes(content.data()), "image/png", side, side)

    def in_states(self, states: Iterable[DeliveryState] = ALL_STATES) -> tuple[Delivery, ...]:
        with self.database.read() as tx:
            return tx.deliveries.in_states(states)

    def wait_until_settled(self, within_s: float) -> None:
        """Return when nothing is left that goes on by itself, or when the time is over."""
        self._wait(lambda: all(is_final(one) for one in self.in_states()), within_s, 0.1)

    def wait_for(self, state: DeliveryState, within_s: float) -> None:
        """Return when a delivery is in this state, or when the time is over."""
        self._wait(lambda: bool(self.in_states({state})), within_s, 0.005)

    @staticmethod
    def _wait(is_over: Callable[[], bool], within_s: float, look_every_s: float) -> None:
        until, pause = time.monotonic() + within_s, threading.Event()
        while time.monotonic() < until and not is_over():
            pause.wait(look_every_s)

    def standing(self) -> Mapping[str, int]:
        """Count, for each queued delivery's id, the posts with its text that the servers hold."""
        counts: Counter[tuple[str, str]] = Counter()
        for account_id, wall in self._walls.items():
            counts.update((account_id, text) for text in statuses(wall))
        accounts = {one.id: one.account_id for one in self.in_states()}
        return {one: counts[accounts[one], text] for one, text in self.texts.items()}

    @contextmanager
    def sending(self, seed: int = 0) -> Iterator[Sender]:
        """Let a process of its own send until the block ends; it is killed then if it still lives."""
        sender = Sender(replace(self.told, seed=seed))
        try:
            yield sender
        finally:
            sender.kill()


class Sender:
    """One sending process. It comes out of a server process that has everything imported, so it starts quickly."""

    def __init__(self, told: Sending) -> None:
        context = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload(["tests.e2e.sender"])
        self._talk: Connection
        self._talk, there = context.Pipe()
        self._process: ForkServerProcess = context.Process(target=send, args=(told, there), daemon=True)
        self._process.start()
        there.close()
        assert self._talk.poll(60)
        assert self._talk.recv() == "sending"

    def wait(self, seconds: float) -> bool:
        """Let it send for a while; True if it ended by itself."""
        self._process.join(seconds)
        return not self._process.is_alive()

    def stop(self) -> list[float]:
        """End it in order; gives the times at which a request reached nobody."""
        self._talk.send("stop")
        assert self._talk.poll(90)
        told: list[float] = self._talk.recv()
        self._process.join(10)
        return told

    def kill(self) -> None:
        """SIGKILL: no handler runs, nothing is flushed."""
        if self._process.is_alive():
            self._process.kill()
        self._process.join(10)
        self._talk.close()


def is_final(one: Delivery) -> bool:
    """Tell whether a delivery is published, or asks."""
    return one.state is DeliveryState.PUBLISHED or (one.state is DeliveryState.UNCERTAIN and one.asked)


def statuses(wall: Wall) -> list[str]:
    """Give the texts of everything on the account's wall that carries one picture."""
    me = _get(wall, "/api/v1/accounts/verify_credentials")
    found: dict[str, str] = {}
    before = ""
    for _ in range(20):
        page = _get(wall, f"/api/v1/accounts/{me['id']}/statuses?limit=40{before}")
        fresh = [one for one in page if one["id"] not in found]
        found.update((one["id"], one["content"]) for one in fresh if len(one["media_attachments"]) == 1)
        if not fresh:
            return [_text(content) for content in found.values()]
        before = f"&max_id={page[-1]['id']}"
    raise AssertionError("the wall does not end")


def _text(content: str) -> str:
    return html.unescape(re.sub(r"<[^>]+>", "", content)).strip()


def _get(wall: Wall, path: str) -> Any:
    answer = request("GET", wall.server_url + path, token=wall.token)
    assert answer.status == 200, answer.text
    return json.loads(answer.text)
