"""Ideas for posts that an office may write at any time; the table is ``resources/calendar/topics.csv``."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

from core.domain.day_names import Language
from core.domain.office_kinds import OfficeKind
from core.domain.post import PostFunction

_EVERY_KIND = "all"


@dataclass(frozen=True, slots=True)
class Topic:
    """An idea for a post. ``kinds`` empty suits every office."""

    function: PostFunction
    kinds: frozenset[OfficeKind]
    name_id: str
    name_en: str

    def name(self, language: Language) -> str:
        """Give the idea in a language of the interface."""
        return self.name_en if language is Language.EN else self.name_id


def read_topics(path: Path) -> tuple[Topic, ...]:
    """Read ``topics.csv``: function, kinds (``all`` or joined by ``|``), name_id, name_en."""
    with path.open(encoding="utf-8", newline="") as file:
        return tuple(
            Topic(PostFunction(row["function"]), _kinds(row["kinds"]), row["name_id"], row["name_en"])
            for row in csv.DictReader(file)
        )


def _kinds(words: str) -> frozenset[OfficeKind]:
    return frozenset() if words == _EVERY_KIND else frozenset(OfficeKind(one) for one in words.split("|"))
