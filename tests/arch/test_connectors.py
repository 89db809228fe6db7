"""Connectors do not know each other: one platform's modules begin with its name, only the registry sees all."""

import ast
from pathlib import Path

import pytest

PLATFORMS = Path(__file__).resolve().parents[2] / "core" / "platforms"
MODULES = sorted(path.stem for path in PLATFORMS.glob("*.py") if path.stem != "__init__")


def tree(module: str) -> ast.Module:
    return ast.parse((PLATFORMS / f"{module}.py").read_text(encoding="utf-8"))


def has_connector(module: str) -> bool:
    return any(
        isinstance(node, ast.ClassDef) and node.name.endswith("Connector") for node in tree(module).body
    )


FAMILIES = {module for module in MODULES if has_connector(module)}


def family(module: str) -> str:
    """The connector that a module belongs to, or nothing for what all of them share."""
    first = module.partition("_")[0]
    return first if first in FAMILIES else ""


def imported(module: str) -> set[str]:
    names = [node.module or "" for node in ast.walk(tree(module)) if isinstance(node, ast.ImportFrom)]
    return {name.split(".")[2] for name in names if name.startswith("core.platforms.")}


def test_there_are_connectors() -> None:
    assert {"mastodon", "practice"} <= FAMILIES


@pytest.mark.parametrize("module", [module for module in MODULES if module != "registry"])
def test_module_knows_no_other_connector(module: str) -> None:
    strangers = {name for name in imported(module) if family(name) not in {"", family(module)}}
    assert strangers == set()
