"""What Threads takes."""

from __future__ import annotations

from datetime import date

from core.domain.limits import PlatformLimits
from core.domain.media_rules import JPEG, MP4, PNG, QUICKTIME, MediaRule, VideoRule
from core.domain.text.rule import CountBy, TextRule

_MB = 1_000_000
_MIB = 1_048_576

LIMITS = PlatformLimits(
    text=TextRule(CountBy.THREADS, 500, link_limit=5),
    media=MediaRule(
        max_images=20,
        mimes=(JPEG, PNG),
        max_bytes=8 * _MIB,
        min_width=320,
        max_width=1_440,
        min_ratio=1 / 10,
        max_ratio=10,
        video=VideoRule((MP4, QUICKTIME), max_bytes=1_000 * _MB, max_s=300),
        max_videos=20,
        mixes=True,
        alt_text_limit=1_000,
    ),
    source="Threads API: text posts and media specifications; five links is third party",
    read_on=date(2026, 10, 31),
)
