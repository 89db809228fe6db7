"""The private environment ``.venv``: made once, then kept equal to the lock by a stamp."""

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

from scripts.devtools import system
from scripts.devtools.console import Failed, Progress, say
from scripts.devtools.project import REQUIREMENTS, VENV, relative, site_packages, venv_program

STAMP = VENV / "installed.json"
MEGABYTE = 1_000_000
#: The longest path below the environment that the lock unpacks on Windows: one of Qt's, 151 characters, below
#: ``Lib\\site-packages``.
LONGEST_INSIDE = 170
LONGEST_ON_WINDOWS = 259
# Evaluates the lock's markers with pip's own copy of "packaging": how many packages this machine will get.
_COUNT = """
import re, sys
from pip._vendor.packaging.requirements import Requirement
lines = re.findall(r"^([A-Za-z0-9].*?) *\\\\?$", open(sys.argv[1], encoding="utf-8").read(), re.M)
wanted = [Requirement(line) for line in lines]
print(sum(r.marker is None or r.marker.evaluate() for r in wanted))
"""


def ensure(lock: str) -> None:
    """Makes ``.venv`` hold the packages of ``requirements/<lock>.txt``; at once when its stamp says so."""
    digest = _digest(lock)
    stamp = _read_stamp()
    if stamp.get(lock) == digest:
        return
    started = time.monotonic()
    if not stamp:
        stamp = _create()
    _install(lock)
    stamp[lock] = digest
    if lock == "dev":  # it contains the application's lock, in the same versions
        stamp["app"] = _digest("app")
    STAMP.write_text(json.dumps(stamp), encoding="utf-8")
    say(f"The private environment is ready ({relative(VENV)}, {time.monotonic() - started:.0f} s)")


def _digest(lock: str) -> str:
    return hashlib.sha256((REQUIREMENTS / f"{lock}.txt").read_bytes()).hexdigest()


def _read_stamp() -> dict[str, str]:
    """What is installed, or nothing where the environment is absent, was moved or has lost its Python."""
    try:
        stamp: dict[str, str] = json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if stamp.get("place") == _place() else {}


def _place() -> str:
    """Changes when the folder was moved or the system's Python replaced; either breaks an environment."""
    python = venv_program("python")
    base = _base_of(VENV / "pyvenv.cfg") if sys.platform == "win32" else python.resolve()
    return f"{VENV} {base}" if python.exists() and base.exists() else ""


def _base_of(configuration: Path) -> Path:
    """The Python that an environment was made from; on Windows its own is no link to it but starts it."""
    text = configuration.read_text(encoding="utf-8") if configuration.exists() else ""
    home = re.search(r"^home *= *(.+?) *$", text, re.MULTILINE)
    return Path(home[1] if home else "") / "python.exe"


def _create() -> dict[str, str]:
    """Makes an empty environment, or goes on with one whose installation was cut off."""
    if not _works():
        say(f"Creating the private environment {relative(VENV)}")
        shutil.rmtree(VENV, ignore_errors=True)
        _make()
    return {"place": _place()}


def _refuse_long_path(folder: str) -> None:
    """Says before a download of 100 MB that Windows would not take the files in."""
    excess = len(folder) + 1 + LONGEST_INSIDE - LONGEST_ON_WINDOWS
    if excess > 0:
        raise Failed(
            f"The path of this folder is {excess} characters too long for Windows:\n  {folder}\n"
            "Nothing was installed. Move it nearer to the drive, such as to C:\\papan-siar, and try again."
        )


def _takes_long_paths() -> bool:
    """Whether the system takes any path: on Windows its old limit can be lifted (LongPathsEnabled)."""
    if sys.platform == "win32":
        import winreg

        place = r"SYSTEM\CurrentControlSet\Control\FileSystem"
        try:
            with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, place) as key:
                return bool(winreg.QueryValueEx(key, "LongPathsEnabled")[0])
        except OSError:
            return False
    return True


def _make() -> None:
    if not _takes_long_paths():
        _refuse_long_path(str(VENV))
    base = getattr(sys, "_base_executable", sys.executable)
    probe = subprocess.run([base, "-c", "import venv, ensurepip"], capture_output=True, check=False)
    if probe.returncode:
        system.ensure(
            [f"python{sys.version_info.major}.{sys.version_info.minor}-venv"],
            "A private environment for Python",
        )
    made = subprocess.run([base, "-m", "venv", str(VENV)], capture_output=True, text=True, check=False)
    if made.returncode:
        raise Failed(f"The private environment could not be made:\n{made.stdout}{made.stderr}")


def _works() -> bool:
    python = venv_program("python")
    if not python.exists():
        return False
    command = [str(python), "-c", "import sys, pip; print(sys.prefix)"]
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8"}  # a folder may bear any letters
    answer = subprocess.run(command, capture_output=True, env=environment, encoding="utf-8", check=False)
    return answer.stdout.strip() == str(VENV)


def _forget_half_installed(packages: Path) -> None:
    """Lets pip install anew what it was unpacking when it was killed: it would take such a package for complete.

    Its last act but one is to write ``INSTALLER``.
    """
    for folder in packages.glob("*.dist-info"):
        if not (folder / "INSTALLER").exists():
            shutil.rmtree(folder)


def _install(lock: str) -> None:
    _forget_half_installed(site_packages())
    path = REQUIREMENTS / f"{lock}.txt"
    python = str(venv_program("python"))
    count = subprocess.run(
        [python, "-c", _COUNT, str(path)], capture_output=True, text=True, check=False
    ).stdout.strip()
    command = [python, "-m", "pip", "--disable-pip-version-check", "install", "--require-hashes"]
    command += ["--no-deps", "--progress-bar", "off", "-r", str(path)]
    with tempfile.TemporaryDirectory(prefix="papan-siar-pip-") as folder:
        run = PipRun(Path(folder), int(count or 0))
        code = run.execute(command)
    if code:
        hint = "The packages could not be installed. What came so far is kept; the same command continues.\n"
        raise Failed(hint + run.last_lines())


class PipRun:
    """One pip process watched from outside, because its own progress needs a terminal or a newer pip."""

    def __init__(self, folder: Path, package_count: int) -> None:
        self._folder = folder
        self._package_count = package_count
        self._progress = Progress()
        self._ended = threading.Event()
        self._lines: list[str] = []
        self._done_mb = 0.0
        self._current = ("", 0.0)
        self._number = 0

    def execute(self, command: list[str]) -> int:
        """Runs pip with a temporary folder of its own, in which the growing download can be measured."""
        environment = {**os.environ, "TMPDIR": str(self._folder), "TEMP": str(self._folder)}
        environment["PIP_NO_INPUT"] = "1"
        watcher = threading.Thread(target=self._watch, daemon=True)
        with subprocess.Popen(
            command,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            env=environment,
            errors="replace",
        ) as process:
            watcher.start()
            for line in process.stdout or ():
                self._read(line.rstrip())
        self._ended.set()
        watcher.join()
        if self._number and not process.returncode:
            self._progress.end(f"Installed {self._number} packages, {self._total_mb():.0f} MB downloaded")
        return process.returncode

    def last_lines(self) -> str:
        return "\n".join(self._lines[-8:])

    def _read(self, line: str) -> None:
        self._lines.append(line)
        if match := re.match(r"\s+Downloading (\S+?)(?:\.metadata)? \(([\d.]+) (\w+)\)", line):
            self._finish_current()
            unit = {"bytes": 1 / MEGABYTE, "kB": 0.001, "MB": 1.0, "GB": 1000.0}[match[3]]
            if ".metadata" not in line:
                self._current = (match[1].split("-")[0], float(match[2]) * unit)
        elif line.startswith("Collecting "):
            self._finish_current()
            self._number += 1
            self._show()
        elif line.startswith("Installing collected packages"):
            self._finish_current()
            self._progress.show("Unpacking", f"{self._number} packages")

    def _finish_current(self) -> None:
        self._done_mb += self._current[1]
        self._current = ("", 0.0)

    def _total_mb(self) -> float:
        return self._done_mb + self._current[1]

    def _watch(self) -> None:
        """Repaints every half second on a terminal; elsewhere a large download says a line every 10 s."""
        while not self._ended.wait(0.5 if sys.stdout.isatty() else 10):
            name, size = self._current
            if size >= 1:
                arrived = self._arrived_mb()
                left = f"{name} {arrived:.0f} of {size:.0f} MB"
                self._progress.show(self._step() + ("" if sys.stdout.isatty() else f" {arrived:.0f}"), left)

    def _arrived_mb(self) -> float:
        """Size of the file that is being written, by pip's habit of unpacking in ``pip-unpack-*``."""
        sizes = [path.stat().st_size for path in self._folder.glob("pip-unpack-*/*") if path.is_file()]
        return min(max(sizes, default=0) / MEGABYTE, self._current[1])

    def _step(self) -> str:
        return f"Package {self._number} of {self._package_count}, {self._done_mb:.0f} MB so far:"

    def _show(self) -> None:
        if sys.stdout.isatty() or self._number % 5 == 1:
            self._progress.show(self._step(), self._lines[-1].removeprefix("Collecting ").split(" ")[0])
