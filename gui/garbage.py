"""Collects Python's cyclic garbage in the GUI thread only.

Python collects in whatever thread happens to allocate. A closed dialog that refers to itself would then be destroyed by
a lane or by the sync loop in the middle of a query: Qt crashes.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_LOOK_EVERY_MS = 1000


def collect_due() -> int:
    """Collect the oldest generation whose turn has come by Python's own thresholds; -1 if it is none's."""
    counts, thresholds = gc.get_count(), gc.get_threshold()
    due = max((one for one in range(3) if counts[one] > thresholds[one]), default=-1)
    if due >= 0:
        gc.collect(due)
    return due


class GuiThreadGarbage(QObject):
    """Switches automatic collection off and looks once a second by itself, until ``stop``."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY_MS)
        self._timer.timeout.connect(collect_due)
        gc.disable()
        self._timer.start()

    def stop(self) -> None:
        """Hand collecting back to Python; to be called when no other thread is left."""
        self._timer.stop()
        gc.enable()
