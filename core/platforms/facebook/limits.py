"""What a Facebook Page takes."""

from __future__ import annotations

from datetime import date

from core.domain.limits import PlatformLimits
from core.domain.media_rules import JPEG, MP4, PNG, QUICKTIME, MediaRule, VideoRule
from core.domain.text.rule import CountBy, TextRule

_MB = 1_000_000

LIMITS = PlatformLimits(
    text=TextRule(CountBy.UTF16, 63_206),
    media=MediaRule(
        max_images=10,
        mimes=(JPEG, PNG),
        max_bytes=10 * _MB,
        video=VideoRule((MP4, QUICKTIME), min_s=3),
        alt_text_limit=1_000,
    ),
    source="Graph API v26 photos and feed; 63,206 and ten photos are third party, alt length unverified",
    read_on=date(2026, 10, 31),
)
