"""What TikTok takes."""

from __future__ import annotations

from datetime import date

from core.domain.limits import PlatformLimits
from core.domain.media_rules import JPEG, MP4, QUICKTIME, WEBM, WEBP, MediaRule, VideoRule
from core.domain.text.rule import CountBy, TextRule

_MB = 1_000_000

LIMITS = PlatformLimits(
    text=TextRule(CountBy.UTF16, 2_200),
    media=MediaRule(
        max_images=35,
        mimes=(JPEG, WEBP),
        max_bytes=20 * _MB,
        max_width=1_080,
        video=VideoRule(
            (MP4, QUICKTIME, WEBM),
            max_bytes=4_000 * _MB,
            max_s=600,
            min_width=360,
            max_width=4_096,
            min_height=360,
        ),
        min_items=1,
    ),
    source="TikTok Content Posting API: video title in UTF-16 units, media transfer guide",
    read_on=date(2026, 10, 31),
)
