"""Which options each platform declares; read without loading its connector."""

from __future__ import annotations

from collections.abc import Mapping

from core.domain.post_options import PostOption
from core.platforms import (
    bluesky_options,
    facebook_options,
    instagram_options,
    mastodon_options,
    practice_options,
    telegram_options,
    threads_options,
    tiktok_options,
    x_options,
    youtube_options,
)

OPTIONS: Mapping[str, tuple[PostOption, ...]] = {
    "bluesky": bluesky_options.OPTIONS,
    "facebook": facebook_options.OPTIONS,
    "instagram": instagram_options.OPTIONS,
    "mastodon": mastodon_options.OPTIONS,
    "practice": practice_options.OPTIONS,
    "telegram": telegram_options.OPTIONS,
    "threads": threads_options.OPTIONS,
    "tiktok": tiktok_options.OPTIONS,
    "x": x_options.OPTIONS,
    "youtube": youtube_options.OPTIONS,
}


def by_hand(platform: str) -> tuple[PostOption, ...]:
    """Give what a person who publishes in the platform's own app can do there as well."""
    return tuple(one for one in OPTIONS.get(platform, ()) if one.by_hand)
