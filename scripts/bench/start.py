"""Start to first paint, modules and memory, interleaved with a bare QMainWindow on the same machine."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from scripts.bench import BenchRow

CHILD = Path(__file__).with_name("_first_paint.py")
OFFICE = Path(__file__).with_name("_office.py")
RUNS = 7


class Start(NamedTuple):
    """What one start took until its first paint; ``memory_mb`` is resident and counts nothing as shared."""

    wall_ms: float
    processor_ms: float
    modules: float
    memory_mb: float


def rows() -> list[BenchRow]:
    """Measure ``RUNS`` pairs after a warm-up; medians."""
    with tempfile.TemporaryDirectory(prefix="papan-siar-bench-") as folder:
        start(["app", folder, "and work"])
        pairs = [(start(["bare"]), start(["app", folder])) for _ in range(RUNS + 1)][1:]
        subprocess.run([sys.executable, str(OFFICE), folder], check=True)
        working = start(["app", folder, "and work"], lines=2)
    bare, program = _median([one for one, _ in pairs]), _median([one for _, one in pairs])
    return [
        BenchRow("start to first paint, warm", program.wall_ms, "ms", bare.wall_ms, 1.5, goal_is_ratio=True),
        BenchRow("the same, processor time", program.processor_ms, "ms", bare.processor_ms),
        BenchRow("modules at first paint", program.modules, "", bare.modules, 220),
        BenchRow("memory at first paint (resident)", program.memory_mb, "MB", bare.memory_mb, 65),
        BenchRow("memory with an office open (resident)", working.memory_mb, "MB", bare.memory_mb, 120),
    ]


def _median(starts: list[Start]) -> Start:
    return Start(*(statistics.median(figures) for figures in zip(*starts, strict=True)))


def start(arguments: list[str], lines: int = 1) -> Start:
    """Start a process; the time is that until its first line, the rest is what its last line says."""
    environment = {**os.environ, "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # a start is warm when the bytecode is there
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
    processor_ms, modules, kilobytes = said.split()
    return Start(took_ms, float(processor_ms), int(modules), int(kilobytes) / 1024)
