"""The last net: an exception that nobody caught becomes a report on disk and a friendly sentence."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import TracebackType

_KEPT = 20
#: Anything that looks like a key: long runs without spaces, and what follows telling words.
_SECRETS = (
    r"(?i)\b(bearer|token|secret|password|code|key)\b([\"'=:\s]+)\S+"
    r"|(?<![\w/\\.-])[A-Za-z0-9_\-]{32,}(?![\w/\\.])"
)

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

        text = "".join(traceback.format_exception(kind, error, trace))
        logging.getLogger(__name__).error("Uncaught: %s", without_secrets(text))
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
            file.write_text(head + without_secrets(text), "utf-8")
            for old in sorted(self._folder.glob("crash-*.txt"))[:-_KEPT]:
                old.unlink(missing_ok=True)
        except OSError:
            return None
        return file


def without_secrets(text: str) -> str:
    """Black out what could be a key; a traceback shows code, not values, but messages may quote some."""
    import re

    return re.sub(_SECRETS, lambda found: f"{found[1]}{found[2]}…" if found[1] else "…", text)
