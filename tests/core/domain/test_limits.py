"""What a server tells about itself replaces what its platform declares."""

from __future__ import annotations

from dataclasses import replace

from core.domain.limits import with_instance
from core.platforms.catalogue import PLATFORMS

MASTODON = PLATFORMS["mastodon"].limits
TELEGRAM = PLATFORMS["telegram"].limits


def test_a_caption_may_be_shorter_than_a_text() -> None:
    assert TELEGRAM.text_rule(with_media=True).limit == 1_024
    assert TELEGRAM.text_rule(with_media=False).limit == 4_096
    assert MASTODON.text_rule(with_media=True) is MASTODON.text


def test_an_instance_overrides_the_defaults() -> None:
    told = {
        "max_characters": 5_000,
        "characters_reserved_per_url": 30,
        "max_media_attachments": 6,
        "image_size_limit": 1_000_000,
        "image_matrix_limit": 9_000_000,
        "video_size_limit": 40_000_000,
        "video_matrix_limit": 2_000_000,
        "description_limit": 420,
        "polls": 4,
    }
    found = with_instance(MASTODON, told)
    assert (found.text.limit, found.text.url_length) == (5_000, 30)
    assert (found.media.max_images, found.media.max_bytes, found.media.max_pixels) == (
        6,
        1_000_000,
        9_000_000,
    )
    assert found.media.max_gif_bytes == 1_000_000
    assert found.media.alt_text_limit == 420
    assert found.media.video is not None
    assert (found.media.video.max_bytes, found.media.video.max_pixels) == (40_000_000, 2_000_000)


def test_nonsense_from_a_server_is_ignored() -> None:
    assert with_instance(MASTODON, {"max_characters": 0, "image_size_limit": -1}) is MASTODON
    assert with_instance(MASTODON, {}) is MASTODON
    assert with_instance(MASTODON, {"image_size_limit": -1, "description_limit": 7}).media == replace(
        MASTODON.media, alt_text_limit=7
    )


def test_figures_of_a_platform_without_gif_or_film() -> None:
    silent = replace(TELEGRAM, media=replace(TELEGRAM.media, video=None, max_gif_bytes=None))
    told = with_instance(silent, {"image_size_limit": 5})
    assert told.media.max_bytes == 5
    assert told.media.video is None
    assert told.media.max_gif_bytes is None
