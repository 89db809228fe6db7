"""Cyclic garbage goes in the GUI thread and nowhere else."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from gui import garbage
from gui.garbage import GuiThreadGarbage, collect_due


class Loop:
    """Refers to itself and tells in which thread it goes."""

    def __init__(self, gone: list[str]) -> None:
        self.me = self
        weakref.finalize(self, lambda: gone.append(threading.current_thread().name))


@pytest.fixture
def thresholds() -> Iterator[None]:
    before, enabled = gc.get_threshold(), gc.isenabled()
    gc.collect()
    yield
    gc.set_threshold(*before)
    (gc.enable if enabled else gc.disable)()


@pytest.mark.usefixtures("thresholds")
def test_nothing_is_due_right_after_collecting() -> None:
    gc.set_threshold(1_000_000, 1_000, 1_000)
    assert collect_due() == -1


@pytest.mark.usefixtures("thresholds")
def test_the_oldest_generation_that_is_due_goes() -> None:
    gone: list[str] = []
    Loop(gone)
    gc.set_threshold(1, 1_000, 1_000)
    assert collect_due() == 0
    assert gone == ["MainThread"]


@pytest.mark.usefixtures("thresholds")
def test_another_thread_never_collects(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(garbage, "_LOOK_EVERY_MS", 10)
    gc.enable()
    made = GuiThreadGarbage()
    gone: list[str] = []
    Loop(gone)
    worker = threading.Thread(target=lambda: [[] for _ in range(50_000)], name="lane")
    worker.start()
    worker.join()
    assert gone == []
    gc.set_threshold(1, 1, 1)
    qtbot.waitUntil(lambda: gone == ["MainThread"])
    made.stop()
    assert gc.isenabled()
