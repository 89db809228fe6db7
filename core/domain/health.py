"""What an examination of the program found, without words: those belong to the windows and the terminal."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from core.errors import Param


class Examined(StrEnum):
    """What is examined."""

    SYSTEM = "system"
    LIBRARIES = "libraries"
    FOLDER = "folder"
    DATABASE = "database"
    MEDIA = "media"
    BACKUP = "backup"
    KEYRING = "keyring"
    LINE = "line"
    CLOCK = "clock"


@dataclass(frozen=True, slots=True)
class ProbeResult:
    """One result: good or not, an error code where it is not, and facts to show."""

    what: Examined
    good: bool
    facts: Mapping[str, Param] = field(default_factory=dict)
    code: str = ""


@dataclass(frozen=True, slots=True)
class Probe:
    """Looks at one thing; ``look`` may raise ``PapanSiarError``."""

    what: Examined
    look: Callable[[], ProbeResult]
