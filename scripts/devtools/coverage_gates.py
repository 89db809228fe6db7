"""How much of each package the tests must reach, lines and branches together."""

import json
from pathlib import Path
from typing import TypedDict

from scripts.devtools.project import BUILD

REPORT = BUILD / "coverage.json"
ALL = ""
COMPLETE = ("core/domain/", "core/services/", "core/sync/", "storage/outbox.py", "storage/deliveries.py")
GATES = {**dict.fromkeys(COMPLETE, 100.0), ALL: 90.0}


class Summary(TypedDict):
    """The figures that coverage.py writes for one file."""

    covered_lines: int
    num_statements: int
    covered_branches: int
    num_branches: int


def faults(report: Path = REPORT) -> list[str]:
    """One sentence for each gate that is not met, such as by a package that was never measured."""
    if not report.exists():
        return ["Coverage was not measured."]
    files = json.loads(report.read_text(encoding="utf-8"))["files"]
    summaries: dict[str, Summary] = {
        name.replace("\\", "/"): entry["summary"] for name, entry in files.items()
    }
    return [fault for prefix, wanted in GATES.items() if (fault := _fault(summaries, prefix, wanted))]


def _fault(summaries: dict[str, Summary], prefix: str, wanted: float) -> str:
    chosen = {name: summary for name, summary in summaries.items() if name.startswith(prefix)}
    name = prefix.rstrip("/") or "all packages together"
    if not chosen:
        return f"{name}: nothing was measured"
    share = _percent(list(chosen.values()))
    if share >= wanted:
        return ""
    lowest = sorted(chosen, key=lambda path: _percent([chosen[path]]))[:5]
    details = ", ".join(f"{path} {_percent([chosen[path]]):.1f}" for path in lowest)
    return f"{name}: {share:.2f} % of lines and branches, wanted {wanted:g} %; lowest: {details}"


def _percent(summaries: list[Summary]) -> float:
    covered = sum(summary["covered_lines"] + summary["covered_branches"] for summary in summaries)
    total = sum(summary["num_statements"] + summary["num_branches"] for summary in summaries)
    return 100.0 * covered / total if total else 100.0
