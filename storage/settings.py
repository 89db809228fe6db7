"""The settings file. Standard library only: it is read before the window's first paint."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from enum import Enum
from pathlib import Path
from typing import Any, NamedTuple

from core.domain.settings import Settings
from core.errors import StorageFailed
from core.patience import patiently
from storage.durable import write_file
from storage.failures import from_os

_DEFAULTS = Settings()
#: A thousand times what the settings take; a larger file is something else.
_MOST_BYTES = 1_000_000
_RANGES: Mapping[str, tuple[int, int]] = {
    "text_scale": (50, 300),
    "undo_window_s": (0, 3600),
    "grace_s": (0, 30 * 24 * 3600),
    "watch_days": (1, 366),
    "backups_kept": (1, 366),
    "weekly_target": (0, 200),
}


class LoadReport(NamedTuple):
    """What was wrong with the file: ``problem`` is broken, unreadable or empty; ``aside`` is where the file lies
    now, and ``invalid`` names settings whose value was unusable and is the default now.
    """

    problem: str = ""
    aside: Path | None = None
    invalid: tuple[str, ...] = ()


class SettingsFile:
    """Implements ``SettingsStore``; ``report`` tells about the last ``load``."""

    def __init__(self, path: Path, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self._path = path
        self._now = now
        self.report = LoadReport()

    def load(self) -> Settings:
        """Read the file; defaults where it says nothing. What cannot be read is set aside, never overwritten."""
        stored = self._stored()
        values, invalid = _known(stored)
        if invalid:
            self.report = LoadReport(self.report.problem, self.report.aside, invalid)
        return Settings(**values)

    def save(self, settings: Settings) -> None:
        """Write durably and keep unknown keys; a proxy's password belongs to the keyring and is left out."""
        from core.domain.proxy import without_password  # a start reads before it writes

        stored = self._stored()
        if self.report.problem and self.report.aside is None:
            raise StorageFailed("read_only", path=str(self._path))
        try:
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise from_os(error, self._path.parent) from error
        values = settings._asdict() | {"proxy_url": without_password(settings.proxy_url)}
        text = json.dumps({**stored, **values}, ensure_ascii=False, indent=2, sort_keys=True)
        write_file(self._path, text.encode() + b"\n")

    def _stored(self) -> dict[str, Any]:
        try:
            content = patiently(self._content)
        except FileNotFoundError:
            self.report = LoadReport()
            return {}
        except OSError:
            return self._set_aside("unreadable")
        if len(content) > _MOST_BYTES:
            return self._set_aside("broken")
        try:
            stored = json.loads(content)
        except (ValueError, RecursionError):
            return self._set_aside("broken")
        if not isinstance(stored, dict):
            return self._set_aside("broken")
        self.report = LoadReport()
        return stored

    def _content(self) -> bytes:
        with self._path.open("rb") as file:
            return file.read(_MOST_BYTES + 1)

    def _set_aside(self, problem: str) -> dict[str, Any]:
        stamp = self._now().astimezone(UTC).strftime("%Y%m%d-%H%M%S-%f")
        aside = self._path.with_name(f"{self._path.stem}.broken-{stamp}.json")
        try:
            self._path.rename(aside)
            self.report = LoadReport(problem, aside)
        except OSError:
            self.report = LoadReport(problem)
        return {}


def _known(stored: Mapping[str, Any]) -> tuple[dict[str, Any], tuple[str, ...]]:
    """Split into usable values and the names of settings whose value is not."""
    values: dict[str, Any] = {}
    invalid = []
    for name in Settings._fields:
        if name not in stored:
            continue
        try:
            values[name] = _value(name, stored[name])
        except (TypeError, ValueError):
            invalid.append(name)
    return values, tuple(invalid)


def _value(name: str, raw: object) -> object:
    default = getattr(_DEFAULTS, name)
    if isinstance(default, Enum):
        return type(default)(raw)
    if type(raw) is not type(default):
        raise TypeError(name)
    low, high = _RANGES.get(name, (raw, raw))
    if not low <= raw <= high:  # type: ignore[operator]
        raise ValueError(name)
    return raw
