"""The log files: small, rotated, on this computer only, and free of secrets by what is written to them."""

from __future__ import annotations

import logging
from logging.handlers import RotatingFileHandler

from storage.paths import WorkspacePaths

_MOST_BYTES = 512 * 1024
_KEPT = 3
_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"


def start_log(paths: WorkspacePaths) -> logging.Handler:
    """Write the program's log into the workspace; a second call for the same file adds nothing.

    ``urllib3`` and ``keyring`` are kept to warnings: their debug lines name addresses.
    """
    file = paths.logs / "papan-siar.log"
    root = logging.getLogger()
    for known in root.handlers:
        if isinstance(known, RotatingFileHandler) and known.baseFilename == str(file):
            return known
    handler = RotatingFileHandler(file, maxBytes=_MOST_BYTES, backupCount=_KEPT, encoding="utf-8", delay=True)
    handler.setFormatter(logging.Formatter(_FORMAT))
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    for noisy in ("urllib3", "keyring", "alembic"):
        logging.getLogger(noisy).setLevel(logging.WARNING)
    return handler


def stop_log(handler: logging.Handler) -> None:
    """Close the file and stop writing to it."""
    logging.getLogger().removeHandler(handler)
    handler.close()
