"""Start to first paint, modules and memory, interleaved with a bare QMainWindow on the same machine."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from scripts.bench import BenchRow

CHILD = Path(__file__).with_name("_first_paint.py")
RUNS = 7


def rows() -> list[BenchRow]:
    """Measure ``RUNS`` pairs after one warm-up; medians."""
    with tempfile.TemporaryDirectory(prefix="papan-siar-bench-") as folder:
        start(["app", folder, "and work"])
        pairs = [(start(["bare"]), start(["app", folder])) for _ in range(RUNS + 1)][1:]
        working_kb = start(["app", folder, "and work"], lines=2)[2]
    bare, program = [one for one, _ in pairs], [one for _, one in pairs]

    def median(of: list[tuple[float, int, int]], what: int) -> float:
        return statistics.median(one[what] for one in of)

    return [
        BenchRow(
            "start to first paint, warm", median(program, 0), "ms", median(bare, 0), 1.5, goal_is_ratio=True
        ),
        BenchRow("modules at first paint", median(program, 1), "", median(bare, 1), 220),
        BenchRow("memory at first paint (PSS)", median(program, 2) / 1024, "MB", median(bare, 2) / 1024, 65),
        BenchRow(
            "memory with the workspace open (PSS)", working_kb / 1024, "MB", median(bare, 2) / 1024, 120
        ),
    ]


def start(arguments: list[str], lines: int = 1) -> tuple[float, int, int]:
    """Start a process; gives ms until its first line, then modules and kB of its last one."""
    environment = {**os.environ, "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}
    begin = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, str(CHILD), *arguments], stdout=subprocess.PIPE, env=environment, text=True
    ) as process:
        assert process.stdout is not None  # noqa: S101 - a pipe was asked for
        said = process.stdout.readline()
        took_ms = (time.perf_counter() - begin) * 1000
        for _ in range(lines - 1):
            said = process.stdout.readline()
        process.stdout.read()
    modules, kilobytes = said.split()
    return took_ms, int(modules), int(kilobytes)
