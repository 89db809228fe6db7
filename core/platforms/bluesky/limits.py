"""What Bluesky takes."""

from __future__ import annotations

from datetime import date

from core.domain.limits import PlatformLimits
from core.domain.media_rules import JPEG, MP4, PNG, WEBP, MediaRule, VideoRule
from core.domain.text.rule import CountBy, TextRule

_MB = 1_000_000

LIMITS = PlatformLimits(
    text=TextRule(CountBy.GRAPHEMES_AND_BYTES, 300, max_bytes=3_000),
    media=MediaRule(
        max_images=4,
        mimes=(JPEG, PNG, WEBP),
        max_bytes=2 * _MB,
        video=VideoRule((MP4,), max_bytes=300 * _MB),
        alt_text_limit=2_000,
        alt_required=True,
    ),
    source="atproto lexicons app.bsky.feed.post and app.bsky.embed; 2,000 for alternative texts is its app's",
    read_on=date(2026, 10, 31),
)
