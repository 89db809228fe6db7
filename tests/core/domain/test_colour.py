"""Contrast and nudging of colours."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.domain.colour import (
    BLACK,
    TEXT_CONTRAST,
    WHITE,
    Rgb,
    contrast,
    luminance,
    mix,
    nudged,
    parse_hex,
    to_hex,
    to_oklch,
    with_lightness,
)

channel = st.integers(0, 255)
colours = st.tuples(channel, channel, channel)


@pytest.mark.parametrize(
    ("hexadecimal", "ratio"),
    [("#00A651", 3.19), ("#F58220", 2.59), ("#005BAC", 6.79), ("#C8102E", 5.88), ("#000000", 21.0)],
)
def test_white_on_the_colours_of_the_domain(hexadecimal: str, ratio: float) -> None:
    colour = parse_hex(hexadecimal)
    assert colour is not None
    assert contrast(WHITE, colour) == pytest.approx(ratio, abs=0.01)


@pytest.mark.parametrize(
    ("text", "colour"),
    [("#0B6BB8", (11, 107, 184)), (" 0b6bb8 ", (11, 107, 184)), ("blue", None), ("#FFF", None), ("", None)],
)
def test_reading_hex(text: str, colour: Rgb | None) -> None:
    assert parse_hex(text) == colour


@given(colours)
def test_hex_goes_there_and_back(colour: Rgb) -> None:
    assert parse_hex(to_hex(colour)) == colour


@given(colours, st.sampled_from([WHITE, BLACK, (245, 190, 40), (30, 60, 110), (128, 128, 128)]))
def test_nudging_reaches_the_contrast_where_any_lightness_can(colour: Rgb, ground: Rgb) -> None:
    best = max(contrast(WHITE, ground), contrast(BLACK, ground))
    towards = contrast(BLACK, ground) if luminance(ground) > 0.18 else contrast(WHITE, ground)
    assert contrast(nudged(colour, ground), ground) >= min(TEXT_CONTRAST, towards, best) - 0.01


def test_nudging_leaves_a_readable_colour_alone() -> None:
    assert nudged((0, 91, 172), WHITE) == (0, 91, 172)


def test_nudging_keeps_the_hue() -> None:
    green = (0, 166, 81)
    changed = nudged(green, WHITE)
    assert contrast(changed, WHITE) >= TEXT_CONTRAST
    assert to_oklch(changed)[2] == pytest.approx(to_oklch(green)[2], abs=0.06)


@pytest.mark.parametrize(("ground", "expected"), [(WHITE, BLACK), (BLACK, WHITE)])
def test_nudging_to_more_than_any_hue_can_reach_gives_black_or_white(ground: Rgb, expected: Rgb) -> None:
    assert nudged((250, 60, 200), ground, 21.0) == expected


@given(colours, st.floats(0.1, 0.98))
def test_any_lightness_gives_a_colour(colour: Rgb, lightness: float) -> None:
    made = with_lightness(colour, lightness)
    assert all(0 <= part <= 255 for part in made)
    assert to_oklch(made)[0] == pytest.approx(lightness, abs=0.04)


def test_chroma_can_be_limited() -> None:
    assert to_oklch(with_lightness((200, 16, 46), 0.5, chroma=0.02))[1] <= 0.025


@pytest.mark.parametrize(("lightness", "expected"), [(1.4, WHITE), (-0.3, BLACK)])
def test_a_lightness_outside_the_scale_ends_in_black_or_white(lightness: float, expected: Rgb) -> None:
    assert with_lightness((10, 90, 200), lightness) == expected


def test_mixing_is_like_paint_of_that_opacity() -> None:
    assert mix(BLACK, WHITE, 0.5) == (128, 128, 128)
    assert mix(BLACK, WHITE, 0.0) == BLACK
