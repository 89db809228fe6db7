"""Plans that make pictures fit, and what fitting cannot mend."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.domain.media_rules import (
    GIF,
    JPEG,
    MP4,
    PNG,
    WEBP,
    Box,
    FitNote,
    FitPlan,
    MediaFacts,
    MediaProblem,
    MediaProblemCode,
    MediaRule,
    media_problems,
    plan_image,
)
from core.platforms.catalogue import PLATFORMS

ANYTHING = MediaRule(max_images=10)


def _plan(platform: str, width: int, height: int, size: int = 100_000, mime: str = JPEG) -> FitPlan:
    return plan_image(width, height, size, mime, PLATFORMS[platform].limits.media)


def test_a_picture_that_fits_only_loses_its_metadata() -> None:
    plan = _plan("instagram", 1080, 1350)
    assert plan.keeps_pixels
    assert (plan.crop, plan.width, plan.height, plan.cut_share) == (Box(0, 0, 1080, 1350), 1080, 1350, 0)


def test_a_tall_picture_is_cut_to_the_platforms_ratio() -> None:
    plan = _plan("instagram", 1080, 1920)
    assert plan.notes == (FitNote.CROPPED,)
    assert plan.crop == Box(0, 285, 1080, 1350)
    assert plan.cut_share == pytest.approx(1 - 1350 / 1920)


def test_a_wide_picture_keeps_its_middle() -> None:
    plan = plan_image(4000, 1000, 1, JPEG, PLATFORMS["instagram"].limits.media)
    assert plan.crop == Box(1045, 0, 1910, 1000)
    assert (plan.width, plan.height) == (1440, 753)
    assert plan.notes == (FitNote.CROPPED, FitNote.SHRUNK)


def test_the_first_pictures_shape_can_be_forced() -> None:
    plan = plan_image(1000, 500, 1, JPEG, ANYTHING, ratio=1)
    assert plan.crop == Box(250, 0, 500, 500)
    assert plan_image(500, 1000, 1, JPEG, ANYTHING, ratio=1).crop == Box(0, 250, 500, 500)


def test_nothing_is_made_larger() -> None:
    plan = _plan("instagram", 200, 200)
    assert (plan.width, plan.height) == (200, 200)
    assert plan.notes == (FitNote.TOO_SMALL,)
    assert plan.keeps_pixels


def test_formats_are_converted() -> None:
    assert _plan("instagram", 800, 800, mime=PNG).mime == JPEG
    assert _plan("instagram", 800, 800, mime=PNG).notes == (FitNote.CONVERTED,)
    assert _plan("facebook", 800, 800, mime=WEBP).mime == JPEG
    assert plan_image(9, 9, 1, PNG, MediaRule(1, mimes=(WEBP,))).mime == JPEG
    assert plan_image(9, 9, 1, WEBP, MediaRule(1, mimes=(PNG,))).tries[0].quality is None


def test_a_heavy_png_becomes_a_jpeg_and_a_heavy_jpeg_is_compressed() -> None:
    png = _plan("bluesky", 3000, 2000, 5_000_000, PNG)
    assert (png.mime, png.notes, png.max_bytes) == (JPEG, (FitNote.CONVERTED,), 2_000_000)
    jpeg = _plan("bluesky", 3000, 2000, 5_000_000)
    assert jpeg.notes == (FitNote.COMPRESSED,)
    assert not jpeg.keeps_pixels
    assert [one.quality for one in jpeg.tries[:6]] == [92, 88, 84, 80, 75, 70]
    assert (jpeg.tries[6].width, jpeg.tries[6].height, jpeg.tries[6].quality) == (2550, 1700, 80)
    assert jpeg.tries[-1].width == 1050


def test_the_ladder_stops_at_the_smallest_allowed_width() -> None:
    rule = replace(PLATFORMS["instagram"].limits.media, min_width=320)
    assert min(one.width for one in plan_image(400, 400, 1, JPEG, rule).tries) == 340


def test_animated_pictures() -> None:
    assert _plan("x", 600, 600, mime=GIF).keeps_pixels
    assert _plan("x", 600, 600, mime=GIF).max_bytes == 15_000_000
    heavy = _plan("x", 600, 600, 16_000_000, GIF)
    assert (heavy.mime, heavy.notes) == (JPEG, (FitNote.STILL_FRAME,))
    assert _plan("facebook", 600, 600, mime=GIF).notes == (FitNote.STILL_FRAME,)


def test_sum_of_sides_and_number_of_pixels() -> None:
    telegram = _plan("telegram", 12_000, 8_000)
    assert (telegram.width, telegram.height) == (6_000, 4_000)
    mastodon = _plan("mastodon", 10_000, 10_000)
    assert mastodon.width * mastodon.height <= 33_177_600
    assert mastodon.width == 5760


@given(
    st.sampled_from(sorted(PLATFORMS)),
    st.integers(1, 20_000),
    st.integers(1, 20_000),
    st.sampled_from([JPEG, PNG, WEBP, GIF]),
)
def test_every_plan_keeps_the_rule(platform: str, width: int, height: int, mime: str) -> None:
    rule = PLATFORMS[platform].limits.media
    plan = plan_image(width, height, 1_000, mime, rule)
    assert 0 <= plan.crop.left <= width - plan.crop.width
    assert 0 <= plan.crop.top <= height - plan.crop.height
    assert 1 <= plan.width <= min(plan.crop.width, rule.max_width or width)
    assert 1 <= plan.height <= plan.crop.height
    assert plan.width * plan.height <= (rule.max_pixels or width * height)
    assert plan.width + plan.height <= (rule.max_side_sum or width + height)
    assert plan.tries


def _codes(items: list[MediaFacts], platform: str) -> list[MediaProblemCode]:
    return [one.code for one in media_problems(items, PLATFORMS[platform].limits.media)]


PHOTO = MediaFacts(JPEG, 1080, 1350, 300_000, "Petugas merekam sidik jari warga.")
FILM = MediaFacts(MP4, 720, 1280, 5_000_000, duration_s=20)


@pytest.mark.parametrize("platform", sorted(set(PLATFORMS) - {"youtube"}))
def test_one_described_photo_is_fine(platform: str) -> None:
    assert _codes([PHOTO], platform) == []


def test_numbers_and_mixtures() -> None:
    code = MediaProblemCode
    assert _codes([PHOTO] * 5, "x") == [code.TOO_MANY_IMAGES]
    assert _codes([PHOTO, FILM], "x") == [code.MIXED]
    assert _codes([PHOTO, FILM], "instagram") == []
    assert _codes([FILM, FILM], "x") == [code.TOO_MANY_VIDEOS]
    assert _codes([PHOTO, FILM], "youtube") == [code.NO_IMAGE_TAKEN, code.MIXED]
    assert _codes([], "instagram") == [code.MEDIA_MISSING]
    silent = replace(PLATFORMS["x"].limits.media, video=None)
    assert [one.code for one in media_problems([FILM], silent)] == [code.NO_VIDEO_TAKEN]


def test_alternative_texts() -> None:
    bare = replace(PHOTO, alt_text=" ")
    assert _codes([bare], "bluesky") == [MediaProblemCode.ALT_MISSING]
    assert _codes([bare], "mastodon") == []
    assert PLATFORMS["bluesky"].limits.media.takes_alt_text
    assert not PLATFORMS["telegram"].limits.media.takes_alt_text
    long = replace(PHOTO, alt_text="a" * 1_001)
    assert media_problems([PHOTO, long], PLATFORMS["x"].limits.media) == (
        MediaProblem(MediaProblemCode.ALT_TOO_LONG, 1, 1_001, 1_000),
    )
    assert _codes([long], "telegram") == []


def test_a_picture_smaller_than_the_platform_takes() -> None:
    assert _codes([replace(PHOTO, width=300)], "instagram") == [MediaProblemCode.IMAGE_TOO_SMALL]


@pytest.mark.parametrize(
    ("platform", "film", "expected"),
    [
        ("x", replace(FILM, mime="video/x-msvideo"), MediaProblemCode.VIDEO_FORMAT),
        ("telegram", replace(FILM, size_bytes=60_000_000), MediaProblemCode.VIDEO_TOO_BIG),
        ("instagram", replace(FILM, duration_s=2), MediaProblemCode.VIDEO_TOO_SHORT),
        ("x", replace(FILM, duration_s=141), MediaProblemCode.VIDEO_TOO_LONG),
        ("tiktok", replace(FILM, width=300, height=600), MediaProblemCode.VIDEO_SIZE),
        ("tiktok", replace(FILM, width=600, height=300), MediaProblemCode.VIDEO_SIZE),
        ("instagram", replace(FILM, width=2000), MediaProblemCode.VIDEO_SIZE),
        ("mastodon", replace(FILM, width=3840, height=2400), MediaProblemCode.VIDEO_SIZE),
        ("x", replace(FILM, width=200, height=700), MediaProblemCode.VIDEO_RATIO),
        ("x", replace(FILM, width=700, height=200), MediaProblemCode.VIDEO_RATIO),
    ],
)
def test_films_that_do_not_fit(platform: str, film: MediaFacts, expected: MediaProblemCode) -> None:
    assert _codes([film], platform) == [expected]


def test_a_film_of_unknown_size_and_length_is_not_judged() -> None:
    assert _codes([MediaFacts(MP4, 0, 0, 1_000)], "x") == []
