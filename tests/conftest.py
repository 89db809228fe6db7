"""What every test gets: no display, no person's files, no internet, a failure for what it leaves behind."""

import gc
import os
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from gui.garbage import collect_due

pytest_plugins = ["tests.servers.fixtures"]

IN_CI = os.environ.get("CI", "").lower() in {"1", "true", "yes"}
LOOPBACK = {"127.0.0.1", "::1", "localhost", "0.0.0.0"}
THREAD_GRACE_S = 2.0

#: Minutes long, mostly waiting: where files are spread over processes these begin first. Each process is given a second
#: file at once, which waits behind the first, so short ones follow.
LONGEST_FIRST = (
    "tests/e2e/test_bad_line.py",
    "tests/e2e/test_kills.py",
    "tests/core/platforms/test_bluesky_servers.py",
    "tests/core/test_secrecy.py",
    "tests/core/test_events.py",
    "tests/arch/test_banned_calls.py",
    "tests/core/sync/test_simulation.py",
    "tests/core/platforms/test_mastodon_servers.py",
    "tests/gui/studio/test_every_template.py",
)

LONGEST_NAME = 24

settings.register_profile("papan", deadline=None, derandomize=IN_CI)
settings.load_profile("papan")


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """Name long bytes after their argument: archives hold the time, and every process must collect the same names."""
    return argname if isinstance(val, bytes) and len(val) > LONGEST_NAME else None


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Let the longest files begin first; in one process the order stays that of the folders."""
    if hasattr(config, "workerinput"):
        rank = {name: number for number, name in enumerate(LONGEST_FIRST)}
        items.sort(key=lambda item: rank.get(item.nodeid.partition("::")[0], len(rank)))


def _refuse_internet(event: str, arguments: tuple[object, ...]) -> None:
    """Lets a test reach only this machine; programs that a test starts (installers) are not concerned."""
    if (
        event == "socket.connect"
        and isinstance(address := arguments[1], tuple)
        and address[0] not in LOOPBACK
    ):
        raise PermissionError(f"A test tried to reach {address[0]}; tests talk to servers on 127.0.0.1 only.")


sys.addaudithook(_refuse_internet)


@pytest.fixture(scope="session", autouse=True)
def private_folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Nothing that a test forgets to redirect may land in the person's own folders."""
    folder = tmp_path_factory.mktemp("person")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "LOCALAPPDATA", "APPDATA"):
            patch.setenv(name, str(folder / name.lower()))
        yield folder


@pytest.fixture(scope="session", autouse=True)
def _garbage_by_hand() -> Iterator[None]:
    """As in the window: no lane may destroy a widget by collecting garbage."""
    gc.disable()
    yield
    gc.enable()


@pytest.fixture(autouse=True)
def no_leaks(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fails a test that leaves a thread, a top-level widget or a running timer behind."""
    threads = set(threading.enumerate())
    widgets = set(_top_level_widgets())
    timers = set(_running_timers())
    yield
    collect_due()
    faults = [f"thread {thread.name}" for thread in _still_alive(set(threading.enumerate()) - threads)]
    _deliver_deletions()
    faults += [f"window {widget!r}" for widget in _top_level_widgets() if widget not in widgets]
    faults += [f"timer of {timer.parent()!r}" for timer in _running_timers() if timer not in timers]
    if faults:
        pytest.fail("The test left behind: " + ", ".join(faults), pytrace=False)


def _still_alive(threads: set[threading.Thread]) -> list[threading.Thread]:
    """A thread that was told to end gets a moment; Qt's own threads (dummies) are Qt's business."""
    own = [thread for thread in threads if not isinstance(thread, threading._DummyThread)]
    for thread in own:
        thread.join(THREAD_GRACE_S)
    return [thread for thread in own if thread.is_alive()]


def _deliver_deletions() -> None:
    if QCoreApplication.instance() is not None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _top_level_widgets() -> list[QWidget]:
    return QApplication.topLevelWidgets() if isinstance(QCoreApplication.instance(), QApplication) else []


def _running_timers() -> list[QTimer]:
    """Timers that belong to the application or to a living window; that of a closed one ends with it."""
    application = QCoreApplication.instance()
    if application is None:
        return []
    owners = [application, *_top_level_widgets()]
    return [timer for owner in owners for timer in owner.findChildren(QTimer) if timer.isActive()]
