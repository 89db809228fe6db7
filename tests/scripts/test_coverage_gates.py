"""The gates on made-up reports."""

import json
from pathlib import Path

from scripts.devtools import coverage_gates


def report(folder: Path, **files: tuple[int, int]) -> Path:
    """``files``: path with ``__`` for ``/`` -> covered and all lines and branches."""
    content = {
        name.replace("__", "/") + ".py": {
            "summary": {
                "covered_lines": covered,
                "num_statements": total,
                "covered_branches": 0,
                "num_branches": 0,
            }
        }
        for name, (covered, total) in files.items()
    }
    path = folder / "coverage.json"
    path.write_text(json.dumps({"files": content}), encoding="utf-8")
    return path


FULL = {
    "core__domain__a": (10, 10),
    "core__services__a": (10, 10),
    "core__sync__a": (10, 10),
    "storage__outbox": (10, 10),
    "storage__deliveries": (10, 10),
}


def test_all_gates_met(tmp_path: Path) -> None:
    assert coverage_gates.faults(report(tmp_path, **FULL, gui__a=(80, 100), storage__a=(100, 100))) == []


def test_one_missed_line_of_the_core_is_named(tmp_path: Path) -> None:
    (fault,) = coverage_gates.faults(report(tmp_path, **FULL, core__sync__drain=(99, 100)))
    assert fault.startswith("core/sync: 99.09 %")
    assert "core/sync/drain.py 99.0" in fault


def test_everything_together_needs_ninety_percent(tmp_path: Path) -> None:
    (fault,) = coverage_gates.faults(report(tmp_path, **FULL, gui__a=(800, 1000)))
    assert fault.startswith("all packages together: 80.95 %")


def test_a_package_that_was_not_measured_fails(tmp_path: Path) -> None:
    faults = coverage_gates.faults(report(tmp_path, gui__a=(1, 1)))
    assert [fault.split(":")[0] for fault in faults] == list(
        map(str.rstrip, coverage_gates.COMPLETE, "/////")
    )
    assert coverage_gates.faults(tmp_path / "absent.json") == ["Coverage was not measured."]
