"""One start in a process of its own: prints at the first paint what it took: processor, modules, memory.

Arguments: ``app FOLDER`` for the program, with ``and work`` again once the workspace has been open for a while;
``bare`` for an empty QMainWindow.
"""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QWidget

ROOT = Path(__file__).resolve().parents[2]
_A_WHILE_MS = 4000


def memory_kb() -> int:
    """Give the resident memory of this process in kB; 0 where the system does not tell.

    Nothing is divided by how many others use it: another program with Qt beside this one would make it look small.
    """
    rollup = Path("/proc/self/smaps_rollup")
    if not rollup.exists():
        return 0
    lines = rollup.read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Rss:"))


def main() -> None:
    """Start what is asked for and report as soon as it has been painted."""
    if sys.argv[1] == "app":
        sys.path.insert(0, str(ROOT))
        program(Path(sys.argv[2]), stays="and work" in sys.argv)
    else:
        bare()


def program(folder: Path, *, stays: bool) -> None:
    """Start Papan Siar on a folder, in the steps of ``main.py``, which opens the workspace after the first paint.

    With ``stays`` report again when its first page has been there for a while.
    """
    gc.disable()
    from gui.plain_imports import use_plain_imports

    use_plain_imports()
    from PySide6.QtCore import QTimer

    from gui.app import make_application
    from gui.session import Session
    from main import window_start
    from storage.paths import WorkspacePaths

    app = make_application(["papan-siar"])
    session = Session(app, window_start(WorkspacePaths(folder)))

    def painted() -> None:
        report()
        if stays:
            session.ready.connect(lambda: QTimer.singleShot(_A_WHILE_MS, done))
        else:
            app.exit()

    def done() -> None:
        report()
        app.exit()

    keep = watch(session.window, painted)
    session.open()
    app.exec()
    session.close()
    del keep


def bare() -> None:
    """Show an empty main window."""
    from PySide6.QtWidgets import QApplication, QMainWindow

    app = QApplication(["bare"])
    window = QMainWindow()

    def painted() -> None:
        report()
        app.exit()

    keep = watch(window, painted)
    window.show()
    app.exec()
    del keep


def watch(window: QWidget, painted: Callable[[], None]) -> QObject:
    """Call ``painted`` after the window's first paint; keep what this gives."""
    from PySide6.QtCore import QEvent, QObject, QTimer

    class Watch(QObject):
        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
            if event.type() is QEvent.Type.Paint:
                window.removeEventFilter(self)
                QTimer.singleShot(0, painted)
            return False

    watcher = Watch()
    window.installEventFilter(watcher)
    return watcher


def report() -> None:
    """Print the processor time that this process took so far (ms), its modules and its memory (kB)."""
    sys.stdout.write(f"{time.process_time() * 1000:.1f} {len(sys.modules)} {memory_kb()}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
