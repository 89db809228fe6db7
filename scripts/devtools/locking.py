"""Writes the lock files: every package with its hashes, for all Pythons and systems, and no index address."""

import re
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

from scripts.devtools.console import Failed, say
from scripts.devtools.project import REQUIREMENTS, ROOT, relative

# Lock -> what it is made from. The application's comes first: the others take its versions over.
LOCKS = {
    "app": ["pyproject.toml"],
    "dev": ["pyproject.toml", "--extra", "dev", "-c", "requirements/app.txt"],
    "video": ["pyproject.toml", "--extra", "video", "-c", "requirements/app.txt"],
    "mastodon-mock": ["requirements/mastodon-mock.in"],
    "goldens": ["requirements/goldens.in"],
}


def main(arguments: list[str]) -> int:
    """Keeps the locked versions as far as they fit; ``--upgrade`` takes the newest."""
    with tempfile.TemporaryDirectory(prefix="papan-siar-lock-") as folder:
        uv = _install_uv(Path(folder))
        for name, source in LOCKS.items():
            path = REQUIREMENTS / f"{name}.txt"
            _compile([*uv, "pip", "compile", *arguments, *source, "-o", str(path)])
            say(f"{relative(path)}: {_count(path)} packages")
    return 0


def _install_uv(folder: Path) -> list[str]:
    """The resolver lives in an environment of its own and is gone afterwards: nobody else needs it."""
    venv.create(folder, with_pip=True)
    python = folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    subprocess.run([str(python), "-m", "pip", "install", "-q", "uv"], check=True)
    return [str(python), "-m", "uv"]


def _compile(command: list[str]) -> None:
    options = ["--universal", "--python-version", "3.11", "--generate-hashes", "--no-config", "--no-header"]
    options += ["--no-emit-index-url", "--no-emit-find-links", "-q"]
    done = subprocess.run([*command, *options], cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        raise Failed(f"The dependencies do not fit together:\n{done.stderr}")


def _count(path: Path) -> int:
    """Counts the packages; an address in a lock would tie everyone to one registry."""
    text = path.read_text(encoding="utf-8")
    if "://" in text:
        raise Failed(f"{relative(path)} names an address.")
    return len(re.findall(r"^[^ #]+==", text, re.MULTILINE))
