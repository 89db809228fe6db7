"""Length of a text as X counts it: twitter-text configuration v3, 280 weighted characters."""

from __future__ import annotations

import re
import unicodedata

from core.domain.text.graphemes import emoji_pattern
from core.domain.text.urls import url_spans

URL_WEIGHT = 23
_HEAVY = re.compile("[^\u0000-\u10ff\u2000-\u200d\u2010-\u201f\u2032-\u2037]")


def weighted_length(text: str) -> int:
    """Count after NFC: light scripts 1, others 2, an emoji 2, a link 23."""
    normal = unicodedata.normalize("NFC", text)
    total, done = 0, 0
    for span in url_spans(normal):
        total += _weight(normal[done : span.start]) + URL_WEIGHT
        done = span.end
    return total + _weight(normal[done:])


def _weight(piece: str) -> int:
    if piece.isascii():
        return len(piece)
    rest, emoji = emoji_pattern().subn("", piece)
    return len(rest) + len(_HEAVY.findall(rest)) + 2 * emoji
