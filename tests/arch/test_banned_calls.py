"""Calls that ruff cannot see, made through an object: ``app.processEvents()``, ``thread.terminate()``."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
REASONS = {
    "processEvents": "it re-enters the program; use gui/tasks.py",
    "terminate": "it leaves locks held; ask the work to end by its token",
}
FILES = [
    ROOT / "main.py",
    *(path for name in ("core", "gui", "storage") for path in (ROOT / name).rglob("*.py")),
]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_banned_call(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Attribute) and node.attr in REASONS:
            pytest.fail(f"{path.name}:{node.lineno} {node.attr}: {REASONS[node.attr]}", pytrace=False)
