"""The log files: small, rotated, on this computer only, and free of secrets: by what is written, and by a last net."""

from __future__ import annotations

import logging
from contextlib import suppress
from logging.handlers import RotatingFileHandler
from pathlib import Path

from core.secrecy import without_secrets
from storage.paths import WorkspacePaths

_MOST_BYTES = 512 * 1024
_KEPT = 3
_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"


class _Discreet(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        return without_secrets(super().format(record))


class _QuietFile(RotatingFileHandler):
    def doRollover(self) -> None:  # noqa: N802 - the name of logging
        """Begin a new file; go on in the old one while another Papan Siar has it open, which Windows then refuses to
        rename: the base class would have pushed the older files out by then.
        """
        if self.stream is not None:
            self.stream.close()
            self.stream = None  # the base class does so too, and opens it again
        file = Path(self.baseFilename)
        with suppress(OSError):
            file.replace(file.with_suffix(".turning")).replace(file)
            super().doRollover()

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - the name of logging
        """Say nothing: on a full disk the terminal would fill with tracebacks, of which nobody is told anything."""


def start_log(paths: WorkspacePaths) -> logging.Handler:
    """Write the program's log into the workspace; a second call for the same file adds nothing.

    ``urllib3`` is kept to errors: its warnings name whole addresses, and a bot's token is a part of them.
    """
    file = paths.logs / "papan-siar.log"
    root = logging.getLogger()
    for known in root.handlers:
        if isinstance(known, RotatingFileHandler) and known.baseFilename == str(file):
            return known
    handler = _QuietFile(file, maxBytes=_MOST_BYTES, backupCount=_KEPT, encoding="utf-8", delay=True)
    handler.setFormatter(_Discreet(_FORMAT))
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    for noisy in ("keyring", "alembic"):
        logging.getLogger(noisy).setLevel(logging.WARNING)
    logging.getLogger("urllib3").setLevel(logging.ERROR)
    return handler


def stop_log(handler: logging.Handler) -> None:
    """Close the file and stop writing to it."""
    logging.getLogger().removeHandler(handler)
    with suppress(OSError):  # a full disk does not take the last line
        handler.close()
