"""How much an SVG draws once every reference is followed: ten lines can ask for a billion shapes."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from PySide6.QtCore import QXmlStreamReader

MOST_SHAPES = 60_000
_PLAIN = frozenset({"", "utf-8", "us-ascii", "iso-8859-1", "windows-1252"})
"""Encodings in which a search through the bytes misses no letter of ASCII."""
_MOST_ELEMENTS, _DEEPEST = 20_000, 100
_REFERENCE = re.compile(r"\s*#([^\s)'\"]+)|url\(\s*['\"]?#([^\s)'\"]+)")


@dataclass(slots=True)
class _Part:
    """What lies inside the element of an id: its own elements and the ids that they refer to."""

    elements: int = 0
    references: Counter[str] = field(default_factory=Counter)


def is_drawable(data: bytes) -> bool:
    """Tell whether an SVG is whole, in plain letters, without circles, and draws no more than a logo may."""
    parts = _parts(data)
    if parts is None:
        return False
    costs: dict[str, int] = {}
    try:
        return _cost("", parts, costs, frozenset()) <= MOST_SHAPES
    except RecursionError:
        return False


def _parts(data: bytes) -> dict[str, _Part] | None:
    """Read the file once; nothing for one that is broken, too large or too deep. The empty id is the whole of it."""
    reader = QXmlStreamReader(data.decode("utf-8", "replace"))
    parts: dict[str, _Part] = {"": _Part()}
    open_ids: list[str] = [""]
    while not reader.atEnd():
        token = reader.readNext()
        if token is QXmlStreamReader.TokenType.StartElement:
            if len(open_ids) > _DEEPEST or parts[""].elements >= _MOST_ELEMENTS:
                return None
            open_ids.append(_take(reader, parts, open_ids))
        elif token is QXmlStreamReader.TokenType.EndElement:
            open_ids.pop()
    encoding = str(reader.documentEncoding()).lower()
    return None if reader.hasError() or encoding not in _PLAIN else parts


def _take(reader: QXmlStreamReader, parts: dict[str, _Part], open_ids: list[str]) -> str:
    """Count an element for whatever it lies in; give its id."""
    attributes = reader.attributes()
    own = attributes.value("id")
    values = (attributes.at(number).value() for number in range(attributes.size()))
    found = [one or other for value in values for one, other in _REFERENCE.findall(value)]
    if own:
        parts.setdefault(own, _Part())
    for name in {*open_ids, own}:
        parts[name].elements += 1
        parts[name].references.update(found)
    return own


def _cost(name: str, parts: dict[str, _Part], costs: dict[str, int], above: frozenset[str]) -> int:
    """Count the elements of a part and of all that it refers to; a part that holds itself has no end."""
    if name in above:
        return MOST_SHAPES + 1
    if name not in costs:
        part = parts.get(name, _Part())
        inner = above | {name}
        total = part.elements
        for reference, times in part.references.items():
            total = min(MOST_SHAPES + 1, total + times * _cost(reference, parts, costs, inner))
        costs[name] = total
    return costs[name]
