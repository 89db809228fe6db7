"""What a Telegram channel takes."""

from __future__ import annotations

from datetime import date

from core.domain.limits import PlatformLimits
from core.domain.media_rules import JPEG, MP4, PNG, MediaRule, VideoRule
from core.domain.text.rule import CountBy, TextRule

_MB = 1_000_000

LIMITS = PlatformLimits(
    text=TextRule(CountBy.TELEGRAM, 4_096),
    caption=TextRule(CountBy.TELEGRAM, 1_024),
    media=MediaRule(
        max_images=10,
        mimes=(JPEG, PNG),
        max_bytes=10 * _MB,
        max_side_sum=10_000,
        min_ratio=1 / 20,
        max_ratio=20,
        max_gif_bytes=50 * _MB,
        video=VideoRule((MP4,), max_bytes=50 * _MB),
        max_videos=10,
        mixes=True,
    ),
    source="Telegram Bot API 10.1; the unit of the text limit is not stated, UTF-16 is the safe reading",
    read_on=date(2026, 10, 31),
)
