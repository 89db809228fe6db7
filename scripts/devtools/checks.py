"""``dev.py test``: every check runs even when one fails, and a table at the end says which did."""

import os
import shlex
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from scripts.devtools import coverage_gates, translations
from scripts.devtools.console import Failed, say
from scripts.devtools.project import BUILD, IN_CI, ROOT, venv_program

#: What runs on Windows, too; the tests and the scripts also start servers and read /proc.
PROGRAM = ("main.py", "core", "gui", "storage")
PYTEST_LIMIT_S = 75 * 60
#: Each has a message bus and takes 0.4 GB. Some tests wait more than they work, hence one more than there are cores.
MOST_WORKERS = 6


@dataclass(frozen=True)
class Result:
    """How one check ended; ``output`` is shown when it failed."""

    name: str
    ok: bool
    seconds: float
    output: str = ""

    @property
    def line(self) -> str:
        """The row of the table."""
        return f"{self.name:<16} {'ok' if self.ok else 'FAILED':<8} {self.seconds:7.1f}"


def run_all(arguments: list[str]) -> int:
    """Returns 0 when every check passed. With pytest arguments only pytest runs, without coverage."""
    wide = "--all" in arguments or IN_CI
    rest = [argument for argument in arguments if argument != "--all"]
    if rest:
        return _pytest(rest, wide=wide)
    BUILD.mkdir(exist_ok=True)
    started = time.monotonic()
    with ThreadPoolExecutor(max_workers=1) as pool:  # beside pytest, which leaves one core idle
        static = [pool.submit(_timed, name, check) for name, check in _static_checks().items()]
        results = [_timed("pytest", lambda: _measured_pytest(wide=wide))]
        results = [*(future.result() for future in static), *results]
    results.append(_timed("coverage gates", lambda: "\n".join(coverage_gates.faults())))
    _report(results, time.monotonic() - started)
    return 0 if all(result.ok for result in results) else 1


def _static_checks() -> dict[str, Callable[[], str]]:
    return {
        "ruff format": lambda: _program("ruff", "format", "--check", "."),
        "ruff check": lambda: _program("ruff", "check", "."),
        "mypy --strict": lambda: _program("mypy"),
        "mypy, Windows": lambda: _program(
            "mypy", "--platform=win32", "--cache-dir=.mypy_cache/win32", *PROGRAM
        ),
        "import-linter": lambda: _program("lint-imports"),
        "vulture": lambda: _program("vulture"),
        "translations": lambda: "\n".join(translations.check()),
    }


def _timed(name: str, check: Callable[[], str]) -> Result:
    """Runs one check, whose answer is the text of what is wrong, empty when nothing is."""
    started = time.monotonic()
    try:
        output = check()
    except (Failed, OSError) as error:
        output = str(error) or repr(error)
    result = Result(name, not output, time.monotonic() - started, output)
    say(f"\n{result.line}" + (f"\n{output}" if output else ""))
    return result


def _program(name: str, *arguments: str) -> str:
    command = [str(venv_program(name)), *arguments]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "NO_COLOR": "1"}
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False, errors="replace"
    )
    return f"{done.stdout}{done.stderr}".strip() or "failed without a word" if done.returncode else ""


def _measured_pytest(*, wide: bool) -> str:
    coverage_gates.REPORT.unlink(missing_ok=True)
    report = coverage_gates.REPORT.relative_to(ROOT).as_posix()
    measured = ["--cov", "--cov-report=term-missing", f"--cov-report=json:{report}", "--durations=12"]
    code = _pytest([*_spread(), *measured], wide=wide)
    return f"pytest ended with code {code}; its own words are above" if code else ""


def _spread() -> list[str]:
    """Arguments that spread the test files over processes, each with a message bus and a keyring of its own."""
    workers = min((os.cpu_count() or 1) + 1, MOST_WORKERS)
    python = shlex.join([*_session(), str(venv_program("python"))])
    processes = [f"--tx={workers}*popen//python={python}"] if _session() else [f"--numprocesses={workers}"]
    return [*processes, "--dist=loadfile", "--no-loadscope-reorder", "--max-worker-restart=0"]


def _session() -> list[str]:
    """The beginning of a command that gets a message bus of its own with an unlocked keyring."""
    if sys.platform != "linux":
        return []
    return ["dbus-run-session", "--", str(venv_program("python")), "-m", "scripts.devtools.keyring_session"]


def _pytest(arguments: list[str], *, wide: bool) -> int:
    """Runs pytest offscreen, its output as it comes; in a session of its own unless its workers have theirs."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"} | ({"BLUESKY_SERVERS": "1"} if wide else {})
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # hundreds of programs are started; compile them once
    command = [str(venv_program("python")), "-m", "pytest", *arguments]
    if "--dist=loadfile" not in arguments:
        command = [*_session(), *command]
    try:
        return subprocess.run(
            command, cwd=ROOT, env=environment, check=False, timeout=PYTEST_LIMIT_S
        ).returncode
    except subprocess.TimeoutExpired:
        say(f"pytest did not end within {PYTEST_LIMIT_S // 60} minutes.")
        return 124


def _report(results: list[Result], seconds: float) -> None:
    for result in results:
        if not result.ok:
            say(f"\n=== {result.name} ===\n{result.output}")
    say(f"\n{'check':<16} {'result':<8} seconds")
    for result in results:
        say(result.line)
    failed = [result.name for result in results if not result.ok]
    say(f"{len(results) - len(failed)} of {len(results)} checks passed in {seconds:.0f} s")
    if failed:
        say(f"FAILED: {', '.join(failed)}")
