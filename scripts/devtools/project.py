"""Where things lie in this repository."""

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
VENV = ROOT / ".venv"
BUILD = ROOT / "build"
REQUIREMENTS = ROOT / "requirements"
I18N = ROOT / "resources" / "i18n"
IN_CI = os.environ.get("CI", "").lower() in {"1", "true", "yes"}


def venv_program(name: str) -> Path:
    """The path of ``name`` (``python``, ``ruff``) in the private environment, existing or not."""
    folder, suffix = ("Scripts", ".exe") if sys.platform == "win32" else ("bin", "")
    return VENV / folder / (name + suffix)


def relative(path: Path) -> str:
    """The path as the person at the terminal would type it."""
    return path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else str(path)


def site_packages() -> Path:
    """Where the private environment keeps its packages."""
    if sys.platform == "win32":
        return VENV / "Lib" / "site-packages"
    return next((VENV / "lib").glob("python3.*/site-packages"))
