"""The outbox page over 10,000 rows: the longest time for which scrolling, filtering or searching holds up the window.

A stall is what one turn of the event loop takes, painting included; the database lane works meanwhile and takes its
share of Python's lock, as it does in the program.
"""

from __future__ import annotations

import gc
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from threading import Event
from typing import cast

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QTableView
from pytestqt.qtbot import QtBot

from core.domain.account import Account
from core.domain.delivery import Delivery, DeliveryState, HoldReason, admin_line
from core.domain.ids import new_id
from core.domain.listing import OutboxGroup
from core.domain.post import Post, Publication
from gui.outbox.page import OutboxPage
from scripts.bench import BenchRow
from scripts.bench._workspace import application
from tests.fakes.clock import START
from tests.gui.page_desk import PageDesk, page_desk

_S = DeliveryState
_ROWS, _ROUNDS, _SIZE, _GOAL_MS = 10_000, 3, (1166, 640), 16.0
_WORDS = ("layanan", "antrean", "banjir", "vaksin", "pajak", "wisata", "beasiswa", "lowongan")
#: In turns, so that every group has rows and every state is painted.
_STATES = (
    *(_S.PUBLISHED,) * 9, *(_S.SCHEDULED,) * 4, _S.CONFIRMED, _S.CANCELLED, _S.SKIPPED, _S.PAUSED, _S.EXPIRED,
    _S.UNCERTAIN, _S.NEEDS_FIX, _S.NEEDS_SIGN_IN, _S.READY_FOR_ADMIN, _S.HANDED_OVER, _S.RETRY_WAIT,
)  # fmt: skip


def rows() -> list[BenchRow]:
    """Measure everything that an admin does with a long list, worst turn of several rounds each."""
    app = application()
    kinds = {
        "wheel": _wheel,
        "jumps by thumb": _jumps,
        "arrow keys with the panel": _arrows,
        "filter": _filters,
        "search while typing": _searches,
        "news from the outbox": _changes,
    }
    with _page(app) as (desk, page):
        watch = _Watch(app, desk)
        return [
            BenchRow(f"outbox of 10,000 rows: {name}", watch.worst(acts(page)), "ms", None, _GOAL_MS)
            for name, acts in kinds.items()
        ]


class _Watch:
    """Lets events flow and keeps, for each act, the longest turn until everything it asked for has arrived."""

    def __init__(self, app: QApplication, desk: PageDesk) -> None:
        self._app = app
        self._lanes = desk.context.lanes
        self._pause = Event()

    def worst(self, acts: Sequence[Callable[[], object]]) -> float:
        """Give the longest turn in milliseconds. Each act counts with the best of several rounds: other programs
        hold up this one now and then, a stall of our own comes back every time.
        """
        rounds = [[self._longest(act) for act in acts] for _ in range(_ROUNDS)]
        best = [min(each) for each in zip(*rounds, strict=True)]
        return 1000 * float(max(best))

    def _longest(self, act: Callable[[], object]) -> float:
        turns = [self._turn(act)]
        for _ in range(5000):
            if self._lanes.idle():
                break
            turns.append(self._turn(lambda: None))
            self._pause.wait(0.001)
        return max(*turns, self._turn(lambda: None))

    def _turn(self, act: Callable[[], object]) -> float:
        gc.collect(0)  # as gui.garbage does between turns
        start = time.perf_counter()
        act()
        self._app.processEvents()
        return time.perf_counter() - start


Acts = list[Callable[[], object]]


def _wheel(page: OutboxPage) -> Acts:
    return [page.table.scrollToTop, *[lambda: _send_wheel(page.table, -240)] * 120]


def _send_wheel(table: QTableView, delta: int) -> None:
    at = QPointF(300, 200)
    event = QWheelEvent(
        at, table.viewport().mapToGlobal(at), QPoint(), QPoint(0, delta), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(table.viewport(), event)


def _jumps(page: OutboxPage) -> Acts:
    bar = page.table.verticalScrollBar()
    return [partial(bar.setValue, bar.maximum() * (place * 17 % 30) // 30) for place in range(30)]


def _arrows(page: OutboxPage) -> Acts:
    first = partial(page.table.setCurrentIndex, page.model.index(1, 1))
    return [
        page.table.scrollToTop,
        first,
        *[lambda: _press(page.table, Qt.Key.Key_Down)] * 30,
        page.table.choose_none,
    ]


def _press(table: QTableView, key: Qt.Key) -> None:
    QApplication.sendEvent(table, QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier))


def _filters(page: OutboxPage) -> Acts:
    return [partial(_choose, page, key) for key in (*(one.value for one in OutboxGroup), "all")]


def _choose(page: OutboxPage, key: str) -> None:
    page.chips.select(frozenset({key}))
    page.chips.changed.emit()


def _searches(page: OutboxPage) -> Acts:
    return [partial(_type, page, text) for text in ("b", "ba", "banj", "banjir", "banjir 4", "tidak ada", "")]


def _type(page: OutboxPage, text: str) -> None:
    page.search.setText(text)
    page.search.searched.emit(text)


def _changes(page: OutboxPage) -> Acts:
    return [partial(page.context.bridge.deliveries_changed.emit, "")] * 10


@contextmanager
def _page(app: QApplication) -> Iterator[tuple[PageDesk, OutboxPage]]:
    with (
        tempfile.TemporaryDirectory(prefix="papan-siar-bench-") as folder,
        page_desk(Path(folder), cast(QtBot, None)) as desk,
    ):
        _fill(desk)
        office = desk.context.office()
        page = OutboxPage(replace(desk.context, office=lambda: office))
        page.resize(*_SIZE)
        page.show()
        page.show_page(None)
        desk.settle()
        app.processEvents()
        gc.disable()
        try:
            yield desk, page
        finally:
            gc.enable()
            page.close()


def _fill(desk: PageDesk) -> None:
    owners = [desk.account(display_name=f"Dinas Contoh {number}") for number in range(3)]
    with desk.database.write() as tx:
        for number in range(_ROWS):
            owner = owners[number % len(owners)]
            post, publication = _texts(number, owner)
            delivery = _delivery(number, publication, owner)
            tx.posts.save(post)
            tx.publications.add(publication)
            tx.deliveries.add(delivery, admin_line(delivery, START, "queued"))
        tx.commit()


def _texts(number: int, owner: Account) -> tuple[Post, Publication]:
    topic = _WORDS[number % len(_WORDS)]
    text = f"Informasi {topic} {number} untuk warga Kabupaten Contoh\n\nSelengkapnya di kantor."
    post = Post(new_id(), text, created_at=START, updated_at=START)
    return post, Publication(new_id(), post.id, owner.id, text, created_at=START)


def _delivery(number: int, publication: Publication, owner: Account) -> Delivery:
    state = _STATES[number % len(_STATES)]
    due_at = datetime(2026, 11, 23, tzinfo=UTC) + timedelta(minutes=number)
    out = state in {_S.PUBLISHED, _S.CONFIRMED}
    return Delivery(
        new_id(), publication.id, publication.post_id, owner.id, owner.platform, owner.mode, state, due_at,
        remote_id=str(number) if out else "",
        published_at=due_at if out else None,
        asked=state is _S.UNCERTAIN,
        error_code="rate_limited" if state is _S.RETRY_WAIT else "",
        hold_reason=HoldReason.CRISIS if state is _S.PAUSED else None,
    )  # fmt: skip
