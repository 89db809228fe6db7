"""Platforms do not know each other: each is a package of its own, found by being there."""

import ast
from pathlib import Path

import pytest

PLATFORMS = Path(__file__).resolve().parents[2] / "core" / "platforms"
MODULES = sorted(path.relative_to(PLATFORMS) for path in PLATFORMS.rglob("*.py"))
#: A package with a connector; what several platforms share (``meta``) has none.
CONNECTORS = {path.parent.name for path in PLATFORMS.glob("*/connector.py")}
#: Hands the practice platform what its page shares with it.
SEES_PRACTICE = Path("platform.py")


def imported(module: Path) -> set[str]:
    """The packages and modules of ``core.platforms`` that a module imports from."""
    tree = ast.parse((PLATFORMS / module).read_text(encoding="utf-8"))
    names = [node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    return {name.split(".")[2] for name in names if name.startswith("core.platforms.")}


def test_there_are_connectors() -> None:
    assert {"mastodon", "practice"} <= CONNECTORS


@pytest.mark.parametrize("module", MODULES, ids=str)
def test_module_knows_no_other_platform(module: Path) -> None:
    own = "practice" if module == SEES_PRACTICE else module.parent.name
    assert imported(module) & CONNECTORS <= {own}
