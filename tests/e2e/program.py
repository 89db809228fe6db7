"""The program under test as a process: started, told what to do, killed like by a power cut."""

from __future__ import annotations

import json
import os
import select
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

DRIVER = Path(__file__).with_name("driver.py")
ROOT = DRIVER.parents[2]


class Program:
    """One run of the driver on a workspace. Answers are awaited for at most ``timeout_s`` seconds."""

    def __init__(self, home: Path, log: Path) -> None:
        self._log = log.open("ab")
        self._process = subprocess.Popen(
            [sys.executable, str(DRIVER), str(home)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._log,
            cwd=ROOT,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
            bufsize=0,
        )
        assert self._read(60) == {"ready": True}

    def do(self, what: str, timeout_s: float = 120.0, **arguments: object) -> Any:
        """Tell the program to do something; gives what it answered, raises if it failed."""
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps({"do": what, **arguments}).encode() + b"\n")
        said = self._read(timeout_s)
        assert "error" not in said, said["error"]
        return said["ok"]

    def tell(self, what: str, **arguments: object) -> None:
        """Tell the program to do something and do not wait for it."""
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps({"do": what, **arguments}).encode() + b"\n")

    def kill(self) -> None:
        """End it as a power cut would: no handler runs, nothing is flushed."""
        self._process.send_signal(signal.SIGKILL)
        self._end()

    def close(self) -> None:
        """End it in order, or hard if it does not listen any more."""
        if self._process.poll() is None:
            self.tell("quit")
            try:
                self._process.wait(20)
            except subprocess.TimeoutExpired:
                self._process.kill()
        self._end()

    def _end(self) -> None:
        self._process.wait(20)
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                pipe.close()
        self._log.close()

    def _read(self, timeout_s: float) -> dict[str, Any]:
        out = self._process.stdout
        assert out is not None
        line = b""
        while not line.endswith(b"\n"):
            ready, _, _ = select.select([out], [], [], timeout_s)
            assert ready, f"no answer within {timeout_s} s"
            piece = out.read(1 << 16)
            assert piece, "the program ended"
            line += piece
        said: dict[str, Any] = json.loads(line)
        return said
