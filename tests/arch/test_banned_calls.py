"""Calls that ruff cannot see, made through an object: ``app.processEvents()``, ``path.write_text(words)``."""

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


#: Where the encoding stands among the arguments; without it Windows takes that of its region.
ENCODING_AT = {"read_text": 0, "write_text": 1}


@pytest.mark.parametrize("package", ["core", "gui", "storage", "scripts", "tests"])
def test_every_text_file_has_an_encoding(package: str) -> None:
    calls = [
        (path, node)
        for path in sorted((ROOT / package).rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
    ]
    assert [f"{path.name}:{node.lineno}" for path, node in calls if _says_no_encoding(node)] == []


def _says_no_encoding(call: ast.Call) -> bool:
    place = ENCODING_AT.get(call.func.attr) if isinstance(call.func, ast.Attribute) else None
    named = {keyword.arg for keyword in call.keywords}
    return place is not None and len(call.args) <= place and "encoding" not in named
