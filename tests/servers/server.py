"""One server process on loopback: started, waited for, stopped by its id, started again on its port."""

import contextlib
import os
import subprocess
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

START_TIMEOUT_S = 30
POLL_S = 0.05


@dataclass(frozen=True)
class TestAccount:
    """An account that exists on a test server."""

    __test__ = False

    username: str
    access_token: str
    password: str = ""


class Unavailable(Exception):
    """This machine cannot have the server; the text says why."""


def give_up(reason: str) -> None:
    """Skips the test, except where the build server runs: there a missing server is a failure."""
    if os.environ.get("CI", "").lower() in {"1", "true", "yes"}:
        pytest.fail(reason, pytrace=False)
    pytest.skip(reason)


@dataclass
class ServerProcess:
    """Runs ``command`` and considers it started once ``is_healthy`` says so."""

    command: list[str]
    folder: Path
    is_healthy: Callable[[], bool]
    environment: dict[str, str] = field(default_factory=dict)
    _process: "subprocess.Popen[bytes] | None" = None

    @property
    def log(self) -> str:
        """What the process wrote so far, of all its runs."""
        path = self.folder / "log"
        return path.read_text(encoding="utf-8", errors="replace") if path.exists() else ""

    @property
    def is_running(self) -> bool:
        return self._process is not None and self._process.poll() is None

    def start(self) -> None:
        """Returns once the server answers; raises RuntimeError with its log when it ends or stays silent."""
        with (self.folder / "log").open("ab") as log:
            self._process = subprocess.Popen(
                self.command,
                cwd=self.folder,
                env={**os.environ, **self.environment},
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
            )
        for _ in range(int(START_TIMEOUT_S / POLL_S)):
            if self.is_healthy():
                return
            with contextlib.suppress(subprocess.TimeoutExpired):
                self._process.wait(POLL_S)
                break
        self.stop()
        raise RuntimeError(f"{self.command[0]} did not start:\n{self.log}")

    def stop(self) -> None:
        """Ends the process as its administrator would, and by force when it does not listen."""
        if self._process is not None:
            self._process.terminate()
            with contextlib.suppress(subprocess.TimeoutExpired):
                self._process.wait(10)
        self.kill()

    def kill(self) -> None:
        """Ends the process at once, as a power cut does."""
        if self._process is not None:
            self._process.kill()
            self._process.wait(10)
        self._process = None
