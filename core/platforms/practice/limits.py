"""What the practice platform takes."""

from __future__ import annotations

from datetime import date

from core.domain.limits import PlatformLimits
from core.domain.media_rules import JPEG, MP4, PNG, QUICKTIME, WEBM, WEBP, MediaRule, VideoRule
from core.domain.text.rule import CountBy, TextRule

_MB = 1_000_000

LIMITS = PlatformLimits(
    text=TextRule(CountBy.GRAPHEMES_AND_BYTES, 2_200),
    media=MediaRule(
        max_images=10,
        mimes=(JPEG, PNG, WEBP),
        max_bytes=10 * _MB,
        max_gif_bytes=10 * _MB,
        video=VideoRule((MP4, QUICKTIME, WEBM)),
        mixes=True,
        alt_text_limit=1_500,
    ),
    source="Our own practice platform",
    read_on=date(2026, 10, 31),
)
