"""A copy of the database that lies on this computer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path


@dataclass(frozen=True, slots=True)
class BackupFile:
    """One backup; ``made_at`` is aware and in UTC."""

    path: Path
    made_at: datetime
    size_bytes: int
