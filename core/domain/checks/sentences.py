"""Cutting running Indonesian text into sentences without stumbling over abbreviations and numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator

_END = re.compile(r"[.!?…]+(?=[\s\"')\]]|$)|\n+")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(])(?:Jl|Jln|Gg|No|Kec|Kab|Kel|Prov|RT|RW|dr|drs|Dr|Ir|H|Hj|Plt|Plh|Pj|a\.n|s\.d|dll|dsb|dst|Rp|Yth"
    r"|St|Tgl|Hlm|S|M|[A-Z])$"
)


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Give start and end of each sentence; a line break ends one too."""
    start = 0
    for match in _END.finditer(text):
        if match[0] == "." and _ABBREVIATION.search(text, max(start, match.start() - 6), match.start()):
            continue
        if text[start : match.end()].strip():
            yield start, match.end()
        start = match.end()
    if text[start:].strip():
        yield start, len(text)
