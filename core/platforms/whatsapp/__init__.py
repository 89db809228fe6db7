"""WhatsApp channels, which have no API."""

from __future__ import annotations

from datetime import date

from core.domain.account import ChannelMode
from core.domain.limits import PlatformLimits
from core.domain.media_rules import JPEG, MP4, PNG, MediaRule, VideoRule
from core.domain.text.rule import CountBy, TextRule
from core.platforms.platform import Platform

_MB = 1_000_000

PLATFORM = Platform(
    id="whatsapp",
    name="WhatsApp",
    rank=80,
    modes=(ChannelMode.ASSISTED,),
    limits=PlatformLimits(
        text=TextRule(CountBy.UTF16, 65_536),
        media=MediaRule(
            max_images=30,
            mimes=(JPEG, PNG),
            max_bytes=16 * _MB,
            video=VideoRule((MP4,), max_bytes=16 * _MB),
            max_videos=30,
            mixes=True,
        ),
        source="No official figures: shared by hand; sizes unverified",
        read_on=date(2026, 10, 31),
    ),
)
