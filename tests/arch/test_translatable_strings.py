"""Strings that Qt's extractor would miss or put into the wrong context, found by reading the source as it does."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted((ROOT / "gui").rglob("*.py"))


def called_name(call: ast.Call) -> str:
    """``tr`` for a bare call, ``.tr`` for one through an object; QPainter has a translate() of its own."""
    if isinstance(call.func, ast.Attribute):
        owner = call.func.value
        if isinstance(owner, ast.Name) and owner.id in {"QCoreApplication", "QApplication"}:
            return call.func.attr
        return "." + call.func.attr
    return call.func.id if isinstance(call.func, ast.Name) else ""


def is_literal(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def faults(tree: ast.AST) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            for inner in ast.walk(node):
                if isinstance(inner, ast.Call) and called_name(inner) in {".tr", "translate"}:
                    yield inner.lineno, "the extractor does not look into f-strings: translate before"
        if not isinstance(node, ast.Call):
            continue
        name = called_name(node)
        if name == "tr":
            yield node.lineno, 'a bare tr() gets the wrong context: call it translate("Context", "…")'
        elif name == ".tr" and not (node.args and is_literal(node.args[0])):
            yield node.lineno, "self.tr() needs a literal; put values in with .format()"
        elif name == ".tr" and len(node.args) > 1:
            yield (
                node.lineno,
                'self.tr() takes the text alone; for plurals translate("Context", "%n …", None, count)',
            )
        elif name == "translate" and not all(map(is_literal, node.args[:2])):
            yield node.lineno, "translate() needs a literal context and a literal text"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_string_can_be_extracted(path: Path) -> None:
    found = [f"line {line}: {words}" for line, words in faults(ast.parse(path.read_text(encoding="utf-8")))]
    assert found == []


@pytest.mark.parametrize(
    "source",
    [
        'tr("Calendar", "no posts")',
        'self.tr(f"{count} posts")',
        "self.tr(text)",
        'self.tr("%n post(s)", "", count)',
        "f\"{words} {self.tr('once more')}\"",
        'QCoreApplication.translate("Labels", text)',
        "translate(CONTEXT, 'Save')",
    ],
)
def test_faulty_calls_are_noticed(source: str) -> None:
    assert list(faults(ast.parse(source)))


def test_good_calls_pass() -> None:
    good = (
        'self.tr("Hello {0}").format(x); translate("Labels", "%n post(s)", None, 3); painter.translate(x, y)'
    )
    assert list(faults(ast.parse(good))) == []
