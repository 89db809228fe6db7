"""Compiles the words of a source tree, so that nobody ever sees old ones; an installed program brings its own."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from pathlib import Path

import PySide6

from core.patience import replace_file

_NAME = "papan_siar"
_LIMIT_S = 30


def compile_words(folder: Path, language: str) -> Path | None:
    """Write the catalogue of one language with the ``lrelease`` that comes with Qt; None when it could not.

    Several programs may do so at once: each writes a file of its own and puts it in place whole.
    """
    catalogue = folder / f"{_NAME}_{language}.qm"
    made = folder / f"{catalogue.name}.{os.getpid()}"
    program = Path(PySide6.__file__).with_name("lrelease.exe" if sys.platform == "win32" else "lrelease")
    sources = [str(path) for path in sorted(folder.glob(f"*_{language}.ts"))]
    try:
        subprocess.run(
            [str(program), "-silent", *sources, "-qm", str(made)],
            check=True,
            capture_output=True,
            timeout=_LIMIT_S,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),  # no console flashes up on Windows
        )
        return replace_file(made, catalogue)
    except (OSError, subprocess.SubprocessError):  # a read-only folder, or a Qt without its tools
        with contextlib.suppress(OSError):
            made.unlink()
        return None
