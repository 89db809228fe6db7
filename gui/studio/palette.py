"""The colours of a picture, made from the two colours of the office; text always reaches a contrast of 4.5."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from core.domain.colour import (
    MARK_CONTRAST,
    TEXT_CONTRAST,
    WHITE,
    Rgb,
    contrast,
    mix,
    nudged,
    to_oklch,
    with_lightness,
)
from core.domain.template.basics import Ink, Surface, Tone

TONES: dict[Tone, Rgb] = {
    Tone.ALERT: (180, 35, 24),
    Tone.WARN: (181, 71, 8),
    Tone.CAUTION: (245, 190, 40),
    Tone.GOOD: (6, 108, 66),
    Tone.INFO: (23, 92, 172),
    Tone.MUTED: (71, 84, 103),
}
_DARK_INK: Rgb = (22, 27, 34)


@dataclass(frozen=True, slots=True)
class Coat:
    """A surface with the colours that may be used on it."""

    ground: Rgb
    main: Rgb
    soft: Rgb
    accent: Rgb
    line: Rgb
    tone: Rgb

    def ink(self, ink: Ink) -> Rgb:
        """Give the colour of an ink on this surface."""
        return {
            Ink.MAIN: self.main,
            Ink.SOFT: self.soft,
            Ink.ACCENT: self.accent,
            Ink.LINE: self.line,
            Ink.TONE: self.tone,
        }[ink]


@dataclass(frozen=True, slots=True)
class Palette:
    """Every surface of a picture."""

    coats: dict[Surface, Coat]

    def coat(self, surface: Surface) -> Coat:
        """Give a surface's colours."""
        return self.coats[surface]


@lru_cache(maxsize=64)
def make_palette(primary: Rgb, secondary: Rgb, tone: Tone) -> Palette:
    """Derive all surfaces; ``primary`` and ``secondary`` are the nudged colours of the brand."""
    ink = with_lightness(primary, 0.22, chroma=0.035)
    toned = primary if tone is Tone.BRAND else TONES[tone]
    deep = with_lightness(primary, min(0.30, to_oklch(primary)[0] * 0.62), chroma=0.085)
    grounds: dict[Surface, Rgb] = {
        Surface.PAPER: with_lightness(primary, 0.978, chroma=0.006),
        Surface.WHITE: WHITE,
        Surface.TINT: with_lightness(primary, 0.935, chroma=0.03),
        Surface.PRIMARY: primary,
        Surface.DEEP: deep,
        Surface.SECONDARY: secondary,
        Surface.INK: ink,
        Surface.TONE: toned,
        Surface.TONE_TINT: with_lightness(toned, 0.94, chroma=0.04),
        Surface.TONE_DEEP: deep if tone is Tone.BRAND else with_lightness(toned, 0.3, chroma=0.1),
        Surface.ALERT: TONES[Tone.ALERT],
        Surface.ALERT_TINT: with_lightness(TONES[Tone.ALERT], 0.945, chroma=0.035),
        Surface.GOOD: TONES[Tone.GOOD],
        Surface.GOOD_TINT: with_lightness(TONES[Tone.GOOD], 0.945, chroma=0.035),
        Surface.MUTED: TONES[Tone.MUTED],
        Surface.MUTED_TINT: with_lightness(TONES[Tone.MUTED], 0.92, chroma=0.008),
    }
    accents = {
        Surface.TONE: secondary,
        Surface.TONE_TINT: toned,
        Surface.ALERT_TINT: TONES[Tone.ALERT],
        Surface.GOOD_TINT: TONES[Tone.GOOD],
        Surface.PRIMARY: secondary,
        Surface.DEEP: secondary,
        Surface.TONE_DEEP: secondary,
        Surface.INK: secondary,
        Surface.SECONDARY: primary,
    }
    return Palette(
        {one: _coat(ground, accents.get(one, primary), ink, toned) for one, ground in grounds.items()}
    )


def _coat(ground: Rgb, accent: Rgb, ink: Rgb, tone: Rgb) -> Coat:
    main = readable_on(ground, ink)
    soft = nudged(mix(main, ground, 0.3), ground)
    line = mix(ground, main, 0.14 if main != WHITE else 0.24)
    return Coat(ground, main, soft, nudged(accent, ground), line, nudged(tone, ground))


def readable_on(ground: Rgb, ink: Rgb = _DARK_INK) -> Rgb:
    """Choose white where it reads on the ground, else the dark ink."""
    if contrast(WHITE, ground) >= TEXT_CONTRAST:
        return WHITE
    return ink if contrast(ink, ground) >= TEXT_CONTRAST else _DARK_INK


def usable_brand_colour(colour: Rgb) -> Rgb:
    """Darken a colour on which white nearly reads until it does; lighter ones keep and take dark text.

    The limit is domain 4.1: white on #00A651 has 3.19 and fails, so the green becomes a little darker.
    """
    if contrast(WHITE, colour) >= TEXT_CONTRAST or contrast(WHITE, colour) < MARK_CONTRAST:
        return colour
    return nudged(colour, WHITE)
