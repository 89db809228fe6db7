"""What YouTube takes."""

from __future__ import annotations

from datetime import date

from core.domain.limits import PlatformLimits
from core.domain.media_rules import MP4, QUICKTIME, WEBM, MediaRule, VideoRule
from core.domain.text.rule import CountBy, TextRule

_MB = 1_000_000

LIMITS = PlatformLimits(
    text=TextRule(CountBy.BYTES, 5_000, forbidden="<>"),
    title=TextRule(CountBy.UTF16, 100, forbidden="<>"),
    tags=TextRule(CountBy.TAGS, 500),
    media=MediaRule(
        max_images=0,
        max_bytes=2 * _MB,
        video=VideoRule((MP4, QUICKTIME, WEBM), max_bytes=274_877_906_944),
        min_items=1,
    ),
    source="YouTube Data API v3 videos resource; 2 MB is the thumbnail (or 50 MB by the discovery file)",
    read_on=date(2026, 10, 31),
)
