"""Where downloaded servers stay between test runs; deleting the folder costs only the next download."""

import os
import sys
from pathlib import Path

from filelock import FileLock


def server_cache(name: str) -> Path:
    """The folder of one server below the person's cache folder."""
    if sys.platform == "win32":
        base = Path(os.environ["USERPROFILE"]) / "AppData" / "Local"
    else:
        base = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    folder = base / "papan-siar-tests" / name
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def installing(folder: Path) -> FileLock:
    """Held while a server is installed, so that two test runs do not write into one folder."""
    return FileLock(folder.with_suffix(".lock"), timeout=600)
