"""The last net: an exception that nobody caught becomes a report on disk and a friendly sentence."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from types import TracebackType

_KEPT = 20
Report = Callable[[Path | None], None]


class CrashHook:
    """Installed once. Writes reports into ``folder`` and calls ``report`` with the file, in whatever
    thread."""

    def __init__(self, folder: Path, version: str, now: Callable[[], datetime], report: Report) -> None:
        self._folder = folder
        self._version = version
        self._now = now
        self._report = report
        self._before = (sys.excepthook, threading.excepthook)

    def install(self) -> None:
        """Catch what reaches the top of any thread."""
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception

    def remove(self) -> None:
        """Put the hooks of before back."""
        sys.excepthook, threading.excepthook = self._before

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._before[0](kind, error, trace)
            return
        import logging
        import traceback

        from core.secrecy import without_secrets

        text = without_secrets("".join(traceback.format_exception(kind, error, trace)))
        logging.getLogger(__name__).error("Uncaught: %s", text)
        self._report(self._write(text))

    def _on_thread_exception(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self._on_exception(args.exc_type, args.exc_value, args.exc_traceback)

    def _write(self, text: str) -> Path | None:
        import platform

        now = self._now()
        head = f"Papan Siar {self._version}\nPython {platform.python_version()}, {platform.platform()}\n{now}\n\n"
        file = self._folder / f"crash-{now:%Y%m%d-%H%M%S-%f}.txt"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            file.write_text(head + text, "utf-8")
        except OSError:
            return None
        for old in sorted(self._folder.glob("crash-*.txt"))[:-_KEPT]:
            with suppress(OSError):  # open in an editor on Windows: the next report tries again
                old.unlink()
        return file
