"""Patience with files that another program holds open for a moment: a virus scanner, an indexer, a backup.

Windows refuses to rename, replace or delete a file that is open elsewhere. What such programs open, they close within
tenths of a second; elsewhere nothing is ever refused for this reason, and nothing is tried twice.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

_T = TypeVar("_T")
_PAUSES_S = (0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.64)
#: ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION, ERROR_USER_MAPPED_FILE: surely open in another program.
IN_USE = frozenset({32, 33, 1224})
#: ERROR_ACCESS_DENIED is also said of a file that is open or about to vanish, besides one that is closed to us.
_MAY_PASS = IN_USE | {5}


def winerror_of(error: OSError) -> int | None:
    """Give the error number of Windows, which tells more than ``errno``; None elsewhere."""
    found: int | None = getattr(error, "winerror", None)
    return found


def patiently(work: Callable[[], _T], pauses_s: tuple[float, ...] = _PAUSES_S) -> _T:
    """Do something with a file, again for up to 1.3 seconds while somebody holds it; raises the last ``OSError``."""
    for pause_s in pauses_s:
        try:
            return work()
        except OSError as error:
            if winerror_of(error) not in _MAY_PASS:
                raise
            _pause(pause_s)
    return work()


def replace_file(source: Path, target: Path) -> Path:
    """Give ``source`` the name ``target``, in the place of what was there; both in one folder, so at once."""
    return patiently(lambda: source.replace(target))


def remove_file(path: Path) -> None:
    """Delete a file, if it is there."""
    patiently(lambda: path.unlink(missing_ok=True))


def _pause(seconds: float) -> None:
    from threading import Event  # a start needs no patience

    Event().wait(seconds)
