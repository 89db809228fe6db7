"""Environments of their own for what tests need beside the program: installed once from a lock with hashes."""

import hashlib
import shutil
import subprocess
import sys
import venv
from pathlib import Path

from tests.servers.cache import installing, server_cache
from tests.servers.server import Unavailable

LOCKS = Path(__file__).resolve().parents[2] / "requirements"


def environment(name: str) -> Path:
    """The folder of programs of an environment with ``requirements/<name>.txt``; raises Unavailable."""
    folder, lock = server_cache(name), LOCKS / f"{name}.txt"
    programs = folder / "venv" / ("Scripts" if sys.platform == "win32" else "bin")
    stamp, wanted = folder / "installed", hashlib.sha256(lock.read_bytes()).hexdigest()
    with installing(folder):
        if not stamp.exists() or stamp.read_text(encoding="ascii") != wanted:
            shutil.rmtree(folder / "venv", ignore_errors=True)
            venv.create(folder / "venv", with_pip=True)
            command = [
                str(programs / "python"),
                "-m",
                "pip",
                "install",
                "-q",
                "--require-hashes",
                "-r",
                str(lock),
            ]
            done = subprocess.run(command, capture_output=True, text=True, check=False)
            if done.returncode:
                raise Unavailable(f"{name} could not be installed: {done.stderr.strip()[-300:]}")
            stamp.write_text(wanted, encoding="ascii")
    return programs
