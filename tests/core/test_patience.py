"""Files that a virus scanner holds open for a moment (Windows), and those that stay closed."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from core.patience import IN_USE, patiently, remove_file, replace_file, winerror_of

PAUSES_S = (0.001, 0.001)


class SharingViolation(PermissionError):
    """What Windows raises for a file that is open elsewhere."""

    winerror = 32


class AccessDenied(PermissionError):
    """What Windows raises for a file about to vanish, and for a folder that is closed to us."""

    winerror = 5


def scanned(times: int, error: type[OSError] = SharingViolation) -> Callable[[], str]:
    """Give an act that is refused so many times, as while a scanner reads the file."""
    left = [times]

    def act() -> str:
        if left[0]:
            left[0] -= 1
            raise error(13, "in use")
        return "done"

    return act


@pytest.mark.parametrize("error", [SharingViolation, AccessDenied])
@pytest.mark.parametrize("times", [0, 1, 2])
def test_a_file_that_is_held_for_a_moment_is_waited_for(times: int, error: type[OSError]) -> None:
    assert patiently(scanned(times, error), PAUSES_S) == "done"


def test_the_patience_ends() -> None:
    with pytest.raises(SharingViolation) as failure:
        patiently(scanned(3), PAUSES_S)
    assert winerror_of(failure.value) in IN_USE


@pytest.mark.parametrize("error", [PermissionError, FileNotFoundError, OSError])
def test_anything_else_is_told_at_once(error: type[OSError]) -> None:
    with pytest.raises(error):
        patiently(scanned(1, error), PAUSES_S)


def test_files_change_places_and_go(tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    old.write_text("old", "utf-8")
    new.write_text("new", "utf-8")
    assert replace_file(new, old) == old
    assert old.read_text("utf-8") == "new"
    remove_file(old)
    remove_file(old)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform != "win32", reason="only Windows refuses to touch an open file")
def test_on_windows_a_reader_is_waited_for(tmp_path: Path) -> None:
    target, fresh = tmp_path / "target", tmp_path / "fresh"
    target.write_text("old", "utf-8")
    fresh.write_text("new", "utf-8")
    reader = target.open("rb")
    with pytest.raises(PermissionError):
        os.replace(fresh, target)  # noqa: PTH105 - what is waited for
    timer = threading.Timer(0.2, reader.close)
    timer.start()
    replace_file(fresh, target)
    timer.join()
    assert target.read_text("utf-8") == "new"
