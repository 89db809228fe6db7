"""Both themes: contrast, icons, scale, and a look for every state."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon, QImage
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from core.domain.colour import contrast, parse_hex
from core.domain.delivery import DeliveryState
from core.domain.settings import ThemeChoice
from core.platforms.catalogue import PLATFORMS
from gui.theme import DARK, DRAFT_LOOK, LIGHT, STATE_LOOK, Theme

THEMES = {"light": LIGHT, "dark": DARK}
GROUNDS = ("window", "surface", "sidebar", "hover")
INKS = ("text", "dim", "accent", "ok", "warn", "error", "violet", "slate", "grey")


def ratio(tokens: dict[str, str], one: str, other: str) -> float:
    first, second = parse_hex(tokens[one]), parse_hex(tokens[other])
    assert first is not None
    assert second is not None
    return contrast(first, second)


@pytest.mark.parametrize("name", THEMES)
def test_text_can_be_read_on_every_ground(name: str) -> None:
    tokens = dict(THEMES[name])
    pairs = [*itertools.product(INKS, GROUNDS)]
    pairs += [(role, f"{role}_soft") for role in ("ok", "warn", "error", "violet", "slate", "grey", "accent")]
    pairs += [
        ("text", "accent_soft"),
        ("on_accent", "accent"),
        ("on_accent", "accent_hover"),
        ("on_tooltip", "tooltip"),
    ]
    weak = {pair: round(ratio(tokens, *pair), 2) for pair in pairs if ratio(tokens, *pair) < 4.5}
    assert weak == {}


@pytest.mark.parametrize("name", THEMES)
def test_edges_of_inputs_can_be_seen(name: str) -> None:
    tokens = dict(THEMES[name])
    assert {ground: ratio(tokens, "border", ground) >= 3 for ground in ("window", "surface")} == {
        "window": True,
        "surface": True,
    }


def test_both_themes_have_the_same_tokens() -> None:
    assert LIGHT.keys() == DARK.keys()


def test_every_state_and_platform_has_a_look(theme: Theme) -> None:
    assert set(STATE_LOOK) == {state.value for state in DeliveryState}
    for look in (*STATE_LOOK.values(), DRAFT_LOOK):
        assert not theme.icon(look.icon, look.role).isNull()
        assert theme.colour(f"{look.role}_soft").isValid()
    assert theme.state_look(None) is DRAFT_LOOK
    assert theme.state_look(DeliveryState.PUBLISHED).role == "ok"
    globe = theme.platform_icon_name("unheard_of")
    for platform in PLATFORMS:
        assert theme.platform_icon_name(platform) != globe
        assert not theme.platform_icon(platform).isNull()
    assert not theme.platform_icon("unheard_of").isNull()


def ink(image: QImage) -> set[str]:
    colours = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    return {one.name() for one in colours if one.alpha() == 255}


def test_an_icon_follows_the_theme_without_being_made_again(theme: Theme) -> None:
    icon = theme.icon("ph.house-fill", "accent")
    before = ink(icon.pixmap(32, 32).toImage())
    theme.apply(ThemeChoice.DARK, 100)
    assert theme.is_dark
    after = ink(icon.pixmap(QSize(33, 33)).toImage())
    assert LIGHT["accent"].lower() in before
    assert DARK["accent"].lower() in after


def test_disabled_and_chosen_icons_have_their_own_colour(theme: Theme) -> None:
    icon = theme.icon("ph.house-fill", "dim")
    disabled = ink(icon.pixmap(QSize(40, 40), QIcon.Mode.Disabled).toImage())
    chosen = ink(icon.pixmap(QSize(41, 41), QIcon.Mode.Normal, QIcon.State.On).toImage())
    assert LIGHT["disabled"].lower() in disabled
    assert LIGHT["accent"].lower() in chosen


def test_an_icon_is_sharp_at_any_pixel_ratio(theme: Theme) -> None:
    pixmap = theme.pixmap("ph.house", 20, ratio=1.5)
    assert (pixmap.width(), pixmap.devicePixelRatio()) == (30, 1.5)


def test_an_unknown_icon_or_colour_is_an_error(theme: Theme) -> None:
    with pytest.raises(KeyError):
        theme.icon("ph.no-such-thing")
    with pytest.raises(KeyError):
        theme.colour("no_such_role")


def test_the_text_scale_reaches_fonts_and_sizes(theme: Theme, app: QApplication) -> None:
    normal = theme.font().pointSizeF()
    theme.apply(ThemeChoice.LIGHT, 150, reduced_motion=True)
    assert theme.font().pointSizeF() == pytest.approx(normal * 1.5)
    assert app.font().pointSizeF() == pytest.approx(normal * 1.5)
    assert (theme.scale, theme.px(40)) == (150, 60)
    theme.apply(ThemeChoice.LIGHT, 100)


def test_the_desktop_decides_when_asked_to(theme: Theme) -> None:
    theme.apply(ThemeChoice.SYSTEM, 100)
    assert theme.is_dark is theme._system_is_dark()


def test_a_primary_button_is_painted_in_the_accent(theme: Theme, qtbot: QtBot) -> None:
    button = QPushButton("Queue")
    button.setProperty("look", "primary")
    qtbot.addWidget(button)
    button.resize(120, 32)
    button.show()
    assert button.grab().toImage().pixelColor(8, 16).name() == LIGHT["accent"].lower()
    assert theme.hex("accent") == LIGHT["accent"]
