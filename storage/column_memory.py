"""How the columns of exports were mapped, by the signature of their headers: one small file of the workspace."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from storage.durable import write_file


class ColumnFile:
    """Implements ``ColumnMemory``. What cannot be read counts as never mapped: asking again costs little."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def recall(self, signature: str) -> Mapping[str, int]:
        return self._stored().get(signature, {})

    def remember(self, signature: str, columns: Mapping[str, int]) -> None:
        stored = {**self._stored(), signature: dict(columns)}
        write_file(self._path, json.dumps(stored, indent=2, sort_keys=True).encode() + b"\n")

    def _stored(self) -> dict[str, dict[str, int]]:
        try:
            stored = json.loads(self._path.read_bytes())
        except (OSError, ValueError):
            return {}
        return (
            {
                name: {str(one): place for one, place in columns.items() if isinstance(place, int)}
                for name, columns in stored.items()
                if isinstance(columns, dict)
            }
            if isinstance(stored, dict)
            else {}
        )
