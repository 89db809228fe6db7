"""What Mastodon, where an instance tells nothing else takes."""

from __future__ import annotations

from datetime import date

from core.domain.limits import PlatformLimits
from core.domain.media_rules import JPEG, MP4, PNG, QUICKTIME, WEBM, WEBP, MediaRule, VideoRule
from core.domain.text.rule import CountBy, TextRule

_MIB = 1_048_576

LIMITS = PlatformLimits(
    text=TextRule(CountBy.MASTODON, 500, url_length=23),
    media=MediaRule(
        max_images=4,
        mimes=(JPEG, PNG, WEBP),
        max_bytes=16 * _MIB,
        max_pixels=33_177_600,
        max_gif_bytes=16 * _MIB,
        video=VideoRule((MP4, QUICKTIME, WEBM), max_bytes=103_809_024, max_pixels=8_294_400),
        alt_text_limit=1_500,
    ),
    source="Mastodon documentation, defaults; each instance tells its own in GET /api/v2/instance",
    read_on=date(2026, 10, 31),
)
