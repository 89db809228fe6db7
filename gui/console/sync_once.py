"""``main.py sync --once``: send what is due, say what became of it, stop."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import QCoreApplication

from core.domain.settings import Language
from core.errors import PapanSiarError
from gui.backend import Backend
from gui.console.terminal import begin, say, say_failure

translate = QCoreApplication.translate

DONE, FAILED, BUSY, NO_OFFICE = 0, 1, 3, 4
# A window that is sending gives the right back after each pass.
_LOCK_TIMEOUT_S = 60.0


def run(language: Language, open_backend: Callable[[], Backend]) -> int:
    """Send once; gives 0 when everything that could go went, 1 on a failure, 3 if another process sends."""
    keep = begin(language)
    try:
        backend = open_backend()
    except PapanSiarError as failure:
        say_failure(failure)
        return FAILED
    try:
        return _send(backend)
    except PapanSiarError as failure:
        say_failure(failure)
        return FAILED
    finally:
        backend.close()
        del keep


def _send(backend: Backend) -> int:
    services = backend.services
    office = services.office.get()
    if office is None:
        say(translate("SyncOnce", "There is no office yet: start Papan Siar once and set it up."))
        return NO_OFFICE
    began_at = services.clock.now()
    if not backend.send_once(_LOCK_TIMEOUT_S):
        say(translate("SyncOnce", "Another Papan Siar is sending right now; nothing was done here."))
        return BUSY
    left = services.engagement.published(began_at, services.clock.now() + timedelta(seconds=1))
    counts = services.overview.status(office)
    for row in left:
        say(
            translate("SyncOnce", "Published: {0} · {1} {2}").format(
                row.title, row.account_name, row.remote_url
            )
        )
    say(
        translate("SyncOnce", "{0} published, {1} waiting, {2} need you.").format(
            len(left), counts.waiting + counts.running, counts.needs_you
        )
    )
    return DONE
