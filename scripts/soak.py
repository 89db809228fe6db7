"""Plays schedules of faults against the outbox for as long as wanted: ``scripts/dev.py soak --schedules 100000``.

Every schedule is drawn from one number, its seed: which requests and database steps fail and how, when the clock is
set, when the process is killed, what the admin does. A failing seed is printed; ``--seed S --schedules 1`` plays it
again.
"""

from __future__ import annotations

import argparse
import logging
import multiprocessing
import os
import sys
import time
import traceback
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

from tests.fakes.simulation import Tally, quick_folder, run_schedule  # noqa: E402 - the project's folder has to be on the path first

_SHOWN_FAILURES = 20
_PROGRESS_EVERY_S = 10.0


def main() -> int:
    """Run and print; the exit status is 1 if any schedule doubled, lost or silently delayed a post."""
    options = _options()
    logging.disable(logging.CRITICAL)
    total, failed, told_at = Tally(), [], time.monotonic()
    for seed, tally, failure in _played(options.seed, options.schedules, options.processes):
        total.add(tally)
        if failure:
            failed.append(seed)
            sys.stdout.write(f"seed {seed} failed:\n{failure}\n" if len(failed) <= _SHOWN_FAILURES else "")
        if time.monotonic() - told_at > _PROGRESS_EVERY_S:
            told_at = time.monotonic()
            sys.stdout.write(f"{total}\n")
            sys.stdout.flush()
    sys.stdout.write(f"\n{_faults(total)}\n\n{total}\n")
    if failed:
        seeds = " ".join(map(str, failed[:_SHOWN_FAILURES]))
        sys.stdout.write(
            f"{len(failed)} schedules failed; play one again with --schedules 1 --seed S: {seeds}\n"
        )
    return 1 if failed else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="dev.py soak", description=__doc__)
    parser.add_argument("--schedules", type=int, default=1000, help="how many to play (default 1000)")
    parser.add_argument("--seed", type=int, default=0, help="the first schedule's seed (default 0)")
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1, help="how many at a time")
    return parser.parse_args()


def _played(first: int, count: int, processes: int) -> Iterator[tuple[int, Tally, str]]:
    seeds = range(first, first + count)
    if processes == 1 or count == 1:
        yield from map(_play, seeds)
        return
    with multiprocessing.get_context("spawn").Pool(processes, _quiet) as pool:
        yield from pool.imap_unordered(_play, seeds, chunksize=20)


def _quiet() -> None:
    logging.disable(logging.CRITICAL)


def _play(seed: int) -> tuple[int, Tally, str]:
    with quick_folder() as folder:
        try:
            return seed, run_schedule(folder, seed), ""
        except Exception as error:  # noqa: BLE001 - the failure is the result
            found = (
                error.args[1]
                if isinstance(error, AssertionError) and len(error.args) > 1
                else Tally(schedules=1)
            )
            return seed, found, traceback.format_exc(limit=-4)


def _faults(total: Tally) -> str:
    return "\n".join(f"  {count:>9}  {name}" for name, count in sorted(total.faults.items()))


if __name__ == "__main__":
    sys.exit(main())
