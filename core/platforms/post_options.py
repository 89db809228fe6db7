"""Which options each platform declares; read without loading its connector."""

from __future__ import annotations

from collections.abc import Mapping

from core.domain.post_options import PostOption
from core.platforms.bluesky import options as bluesky_options
from core.platforms.facebook import options as facebook_options
from core.platforms.instagram import options as instagram_options
from core.platforms.mastodon import options as mastodon_options
from core.platforms.practice import options as practice_options
from core.platforms.telegram import options as telegram_options
from core.platforms.threads import options as threads_options
from core.platforms.tiktok import options as tiktok_options
from core.platforms.x import options as x_options
from core.platforms.youtube import options as youtube_options

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
