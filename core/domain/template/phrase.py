"""The sentences of a template: ``Tutup [{from:long}][ s.d. {to:long}]``.

``{field}`` or ``{field:format}`` is replaced by the written value; a part in square brackets is left out when
any field in it is empty. There is nothing else, so a template cannot compute, loop or reach anything.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from core.domain.day_names import Language

_SLOT = re.compile(r"\{([a-z][a-z0-9_]*)(?::([a-z_]+))?(?::([a-z][a-z0-9_]*))?\}")
_TOKEN = re.compile(r"\{[^{}\[\]]*\}|\[|\]|[^\[\]{}]+|[{}]")


class PhraseError(ValueError):
    """The sentence cannot be read; the message says why, in English."""


class Writer(Protocol):
    """Writes a field's value in a language; empty text when there is none."""

    def write(self, name: str, form: str, other: str) -> str: ...


@dataclass(frozen=True, slots=True)
class Slot:
    """A place for a value: the field, how to write it, and a second field for spans."""

    name: str
    form: str = ""
    other: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """A part that is left out when one of its slots is empty."""

    parts: tuple[Part, ...]


Part = str | Slot | Group


@dataclass(frozen=True, slots=True)
class Phrase:
    """A sentence in both languages."""

    id: tuple[Part, ...]
    en: tuple[Part, ...]

    def write(self, writer: Writer, language: Language) -> str:
        """Fill the sentence in; surrounding space is trimmed."""
        parts = self.id if language is Language.ID else self.en
        return "".join(_write(part, writer) for part in parts).strip()

    def slots(self) -> Iterator[Slot]:
        """Give every slot of both languages."""
        yield from _slots(self.id)
        yield from _slots(self.en)

    @property
    def first_field(self) -> str:
        """Name the field that a click on this text edits; empty for fixed words."""
        return next((slot.name for slot in self.slots()), "")


def parse_phrase(indonesian: str, english: str) -> Phrase:
    """Read both versions; raises ``PhraseError``."""
    return Phrase(_parse(indonesian), _parse(english))


def _parse(text: str) -> tuple[Part, ...]:
    outer: list[Part] = []
    group: list[Part] | None = None
    for piece in _TOKEN.findall(text):
        if piece == "[":
            if group is not None:
                raise PhraseError(f"a [part] inside another [part] in “{text}”")
            group = []
        elif piece == "]":
            outer.append(Group(_closed(group, text)))
            group = None
        else:
            (outer if group is None else group).append(_part(piece, text))
    if group is not None:
        raise PhraseError(f"a [ without its ] in “{text}”")
    return tuple(outer)


def _closed(group: list[Part] | None, text: str) -> tuple[Part, ...]:
    if group is None:
        raise PhraseError(f"a ] without its [ in “{text}”")
    if not any(isinstance(part, Slot) for part in group):
        raise PhraseError(f"a [part] without any {{field}} in “{text}”")
    return tuple(group)


def _part(piece: str, text: str) -> Part:
    if not piece.startswith(("{", "}")):
        return piece
    found = _SLOT.fullmatch(piece)
    if found is None:
        raise PhraseError(f"“{piece}” is not a {{field}} in “{text}”")
    return Slot(found[1], found[2] or "", found[3] or "")


def _write(part: Part, writer: Writer) -> str:
    if isinstance(part, str):
        return part
    if isinstance(part, Slot):
        return writer.write(part.name, part.form, part.other)
    written = [_write(inner, writer) for inner in part.parts]
    is_whole = all(text for inner, text in zip(part.parts, written, strict=True) if isinstance(inner, Slot))
    return "".join(written) if is_whole else ""


def _slots(parts: tuple[Part, ...]) -> Iterator[Slot]:
    for part in parts:
        if isinstance(part, Slot):
            yield part
        elif isinstance(part, Group):
            yield from _slots(part.parts)
