"""Runs the benchmark modules beside it and prints one table.

Usage: ``scripts/dev.py bench [NAME ...]``; a name is a module of this folder, all of them without one.
A missed goal is shown, and fails the run only with ``--strict``: absolute times belong to a machine.
"""

from __future__ import annotations

import argparse
import importlib
import os
import platform
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

from scripts.bench import BenchRow  # noqa: E402 - the project's folder has to be on the path first

HEAD = f"{'what':50} {'measured':>14} {'floor':>10} {'ratio':>8}  goal"


def main() -> int:
    """Run and print; the exit status is 1 with ``--strict`` and a missed goal, or when a benchmark failed."""
    parser = argparse.ArgumentParser(prog="bench")
    parser.add_argument("names", nargs="*", help="benchmark modules; all of them if none is named")
    parser.add_argument("--strict", action="store_true", help="fail when a goal is missed")
    options = parser.parse_args()
    known = sorted(path.stem for path in Path(__file__).parent.glob("*.py") if not path.stem.startswith("_"))
    if unknown := [name for name in options.names if name not in known]:
        parser.error(f"no such benchmark: {', '.join(unknown)}; there are: {', '.join(known)}")
    sys.stdout.write(f"{_circumstances()}\n\n{HEAD}\n{'-' * len(HEAD)}\n")
    rows = [row for name in options.names or known for row in _measured(name)]
    missed = [row.name for row in rows if row.within is False]
    sys.stdout.write(f"\n{len(rows)} figures, {len(missed)} goals missed\n")
    return 1 if options.strict and missed else 0


def _measured(name: str) -> list[BenchRow]:
    rows: list[BenchRow] = importlib.import_module(f"scripts.bench.{name}").rows()
    for row in rows:
        sys.stdout.write(line(row) + "\n")
        sys.stdout.flush()
    return rows


def line(row: BenchRow) -> str:
    """Lay one figure out as a line of the table."""
    floor = "-" if row.floor is None else f"{row.floor:.2f}"
    ratio = "-" if row.ratio is None else f"{row.ratio:.2f}x"
    goal = ""
    if row.goal is not None:
        goal = f"<= {row.goal:g}{'x' if row.goal_is_ratio else ' ' + row.unit} {'ok' if row.within else 'MISSED'}"
    return f"{row.name:50} {row.value:>9.2f} {row.unit:<4} {floor:>10} {ratio:>8}  {goal}"


def _circumstances() -> str:
    """Tell what the figures depend on: without it they mean nothing."""
    busy = f", load {os.getloadavg()[0]:.1f} before the first of them" if hasattr(os, "getloadavg") else ""
    return (
        f"Python {platform.python_version()}, {platform.system()}, {os.cpu_count()} cores{busy}. The floor is the "
        "same work done barely\n(an empty QMainWindow, QPainter and the encoder alone, raw SQLite), measured in "
        "this run; goals are those of the old office PC."
    )


if __name__ == "__main__":
    sys.exit(main())
