"""The rule for one text of a platform: light to import, the counting itself is elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class CountBy(StrEnum):
    """The unit a platform counts in.

    ``UTF16`` also stands where a platform only says "characters": it is never fewer than code points, so what
    fits here fits there. ``TAGS`` is YouTube's: comma-separated, a tag with a space costs two quotes.
    """

    X_WEIGHTED = "x_weighted"
    GRAPHEMES_AND_BYTES = "graphemes_and_bytes"
    MASTODON = "mastodon"
    TELEGRAM = "telegram"
    THREADS = "threads"
    UTF16 = "utf16"
    CHARACTERS = "characters"
    BYTES = "bytes"
    TAGS = "tags"


@dataclass(frozen=True, slots=True)
class TextRule:
    """What a platform allows in one text. ``url_length`` is what a link counts, where that is fixed."""

    count_by: CountBy
    limit: int
    max_bytes: int | None = None
    url_length: int | None = None
    hashtag_limit: int | None = None
    mention_limit: int | None = None
    link_limit: int | None = None
    forbidden: str = ""
