"""What X takes."""

from __future__ import annotations

from datetime import date

from core.domain.limits import PlatformLimits
from core.domain.media_rules import JPEG, MP4, PNG, QUICKTIME, WEBP, MediaRule, VideoRule
from core.domain.text.rule import CountBy, TextRule

_MB = 1_000_000

LIMITS = PlatformLimits(
    text=TextRule(CountBy.X_WEIGHTED, 280, url_length=23, forbidden="\ufffe\ufeff\uffff"),
    media=MediaRule(
        max_images=4,
        mimes=(JPEG, PNG, WEBP),
        max_bytes=5 * _MB,
        max_gif_bytes=15 * _MB,
        video=VideoRule(
            (MP4, QUICKTIME),
            max_bytes=512 * _MB,
            max_s=140,
            min_width=32,
            min_height=32,
            min_ratio=1 / 3,
            max_ratio=3,
        ),
        alt_text_limit=1_000,
    ),
    source="twitter-text configuration v3; X API media page of August 2026 (later texts allow more)",
    read_on=date(2026, 10, 31),
)
