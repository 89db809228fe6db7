"""Takes PySide's hook out of ``import``: it reads the source of every module that is loaded after it, and keeps it.

The hook serves ``from __feature__ import …`` alone, which this program does not use (docs/adr/0090).
"""

from __future__ import annotations

import builtins


def use_plain_imports() -> None:
    """Put Python's own ``__import__`` back; to be called before everything else that a command imports."""
    from PySide6 import QtCore  # noqa: F401 - puts the hook in

    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
