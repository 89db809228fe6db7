"""What Instagram takes."""

from __future__ import annotations

from datetime import date

from core.domain.limits import PlatformLimits
from core.domain.media_rules import JPEG, MP4, QUICKTIME, MediaRule, VideoRule
from core.domain.text.rule import CountBy, TextRule

_MB = 1_000_000
_MIB = 1_048_576

LIMITS = PlatformLimits(
    text=TextRule(CountBy.UTF16, 2_200, hashtag_limit=30, mention_limit=20),
    media=MediaRule(
        max_images=10,
        mimes=(JPEG,),
        max_bytes=8 * _MIB,
        min_width=320,
        max_width=1_440,
        min_ratio=4 / 5,
        max_ratio=1.91,
        same_ratio=True,
        video=VideoRule((MP4, QUICKTIME), max_bytes=300 * _MB, min_s=3, max_s=15 * 60, max_width=1_920),
        max_videos=10,
        mixes=True,
        min_items=1,
        alt_text_limit=1_000,
    ),
    source="Instagram content publishing API: captions, image and reel specifications",
    read_on=date(2026, 10, 31),
)
