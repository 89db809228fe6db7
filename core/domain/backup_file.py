"""Copies of the office's data: those that lie on this computer, and the one that shall take the data's place."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path


@dataclass(frozen=True, slots=True)
class BackupFile:
    """One backup; ``made_at`` is aware and in UTC."""

    path: Path
    made_at: datetime
    size_bytes: int


@dataclass(frozen=True, slots=True)
class Restoration:
    """What shall be put in the place of the data; the password of a file that has none is empty."""

    path: Path
    password: str = field(default="", repr=False)
