"""The table of platform limits."""

from __future__ import annotations

import pytest

from core.domain.limits import LIMITS, limits_for, with_instance

PLATFORMS = {
    *("facebook", "instagram", "threads", "x", "youtube", "tiktok"),
    *("telegram", "mastodon", "bluesky", "whatsapp", "practice"),
}


def test_every_platform_has_rules_with_a_source_and_a_date() -> None:
    assert set(LIMITS) == PLATFORMS
    for name, limits in LIMITS.items():
        assert limits.platform == name
        assert limits.source
        assert limits.read_on.year == 2026


@pytest.mark.parametrize(
    ("platform", "limit"),
    [("facebook", 63_206), ("instagram", 2_200), ("threads", 500), ("x", 280), ("bluesky", 300)],
)
def test_text_limits(platform: str, limit: int) -> None:
    assert limits_for(platform).text.limit == limit


def test_a_caption_may_be_shorter_than_a_text() -> None:
    telegram = LIMITS["telegram"]
    assert telegram.text_rule(with_media=True).limit == 1_024
    assert telegram.text_rule(with_media=False).limit == 4_096
    assert LIMITS["x"].text_rule(with_media=True).limit == 280


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
    found = limits_for("mastodon", told)
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
    assert (
        with_instance(LIMITS["mastodon"], {"max_characters": 0, "image_size_limit": -1}) == LIMITS["mastodon"]
    )
    assert limits_for("mastodon", {}) is LIMITS["mastodon"]


def test_figures_of_a_platform_without_gif_or_film() -> None:
    from dataclasses import replace

    silent = replace(LIMITS["instagram"], media=replace(LIMITS["instagram"].media, video=None))
    told = with_instance(silent, {"image_size_limit": 5})
    assert told.media.video is None
    assert told.media.max_gif_bytes is None


def test_an_unknown_platform() -> None:
    with pytest.raises(KeyError):
        limits_for("myspace")
