"""How everything looks: colours of both themes, spacing, text sizes, icons. One object for every page."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QIcon, QPalette, QPixmap
from PySide6.QtWidgets import QApplication

from core.domain.settings import ThemeChoice
from gui.icons import GlyphEngine, IconFonts

if TYPE_CHECKING:
    from core.domain.delivery import DeliveryState

SPACE_XS, SPACE_S, SPACE_M, SPACE_L, SPACE_XL = 4, 8, 12, 16, 24
CONTROL_HEIGHT = 32
ROW_HEIGHT = 38
RADIUS = 6
SIDEBAR_WIDTH, SIDEBAR_ICONS_WIDTH = 200, 56

LIGHT: Mapping[str, str] = MappingProxyType(
    {
        "window": "#F4F6F8",
        "surface": "#FFFFFF",
        "sidebar": "#E9EDF1",
        "hover": "#EEF2F6",
        "sidebar_hover": "#DDE3EA",
        "hairline": "#D8DEE5",
        "border": "#848E9B",
        "text": "#1A2129",
        "dim": "#536070",
        "disabled": "#97A1AD",
        "accent": "#0B6BB8",
        "accent_hover": "#095B9D",
        "accent_pressed": "#074B82",
        "accent_soft": "#DFECF8",
        "on_accent": "#FFFFFF",
        "ok": "#1B7A3D",
        "ok_soft": "#DDF1E3",
        "warn": "#8A5300",
        "warn_soft": "#FBEBCF",
        "error": "#B3261E",
        "error_soft": "#FBE3E1",
        "violet": "#6A3FA8",
        "violet_soft": "#ECE4F8",
        "slate": "#4C5D70",
        "slate_soft": "#E3E9EF",
        "grey": "#566070",
        "grey_soft": "#E8EBEF",
        "tooltip": "#1F2730",
        "on_tooltip": "#F3F5F7",
        "shadow": "#1A2129",
    }
)
DARK: Mapping[str, str] = MappingProxyType(
    {
        "window": "#14181D",
        "surface": "#1C2229",
        "sidebar": "#101317",
        "hover": "#262D36",
        "sidebar_hover": "#1F262E",
        "hairline": "#303943",
        "border": "#6F7C8B",
        "text": "#E7EBEF",
        "dim": "#A4B0BD",
        "disabled": "#66717E",
        "accent": "#5BB0F0",
        "accent_hover": "#7CC1F5",
        "accent_pressed": "#9AD0F8",
        "accent_soft": "#1C3A54",
        "on_accent": "#06233A",
        "ok": "#67C98A",
        "ok_soft": "#173524",
        "warn": "#E9B44C",
        "warn_soft": "#3B2D10",
        "error": "#F28B82",
        "error_soft": "#43201D",
        "violet": "#BBA0EC",
        "violet_soft": "#312648",
        "slate": "#9FB2C6",
        "slate_soft": "#28323D",
        "grey": "#A4AEBB",
        "grey_soft": "#2A313A",
        "tooltip": "#E7EBEF",
        "on_tooltip": "#14181D",
        "shadow": "#000000",
    }
)


class StateLook(NamedTuple):
    """Icon name and colour role of a state; its word is in ``gui.labels``. Each role has a "_soft" ground."""

    icon: str
    role: str


DRAFT_LOOK = StateLook("ph.pencil-simple", "grey")

#: By the values of ``DeliveryState`` (a StrEnum, so a member finds its value): its module is not needed to paint.
STATE_LOOK: Mapping[str, StateLook] = MappingProxyType(
    {
        "waiting_approval": StateLook("ph.user-circle", "violet"),
        "scheduled": StateLook("ph.clock", "accent"),
        "due": StateLook("ph.clock-clockwise", "accent"),
        "preparing": StateLook("ph.arrow-circle-up", "accent"),
        "uploading": StateLook("ph.arrow-circle-up", "accent"),
        "committing": StateLook("ph.arrow-circle-up", "accent"),
        "published": StateLook("ph.check-circle", "ok"),
        "uncertain": StateLook("ph.question", "warn"),
        "retry_wait": StateLook("ph.hourglass-medium", "slate"),
        "expired": StateLook("ph.calendar-x", "warn"),
        "needs_sign_in": StateLook("ph.key", "warn"),
        "needs_fix": StateLook("ph.x-circle", "error"),
        "paused": StateLook("ph.pause-circle", "slate"),
        "cancelled": StateLook("ph.prohibit", "grey"),
        "handed_over": StateLook("ph.handshake", "accent"),
        "ready_for_admin": StateLook("ph.hand-palm", "warn"),
        "confirmed": StateLook("ph.check-circle", "ok"),
        "skipped": StateLook("ph.skip-forward-circle", "grey"),
        "withdrawn": StateLook("ph.trash", "grey"),
    }
)

#: Platforms whose brand has another name in the font of brands, or none.
_PLATFORM_ICON = {"x": "fa6b.x-twitter", "practice": "ph.flask"}


class Theme(QObject):
    """The look now in force. ``changed`` asks whoever keeps coloured pictures to make them again."""

    changed = Signal()

    def __init__(self, app: QApplication, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._dark = False
        self._scale = 100
        self._fonts = IconFonts()
        self._icons: dict[tuple[str, str], QIcon] = {}
        self._colours: dict[str, QColor] = {}
        self._base_points = max(9.0, min(10.0, app.font().pointSizeF()))
        self._tokens: Mapping[str, str] = LIGHT

    # --- what pages read ---------------------------------------------------------------------------------

    @property
    def is_dark(self) -> bool:
        """Tell which of the two themes is in force."""
        return self._dark

    @property
    def scale(self) -> int:
        """Give the text scale in percent."""
        return self._scale

    def colour(self, role: str) -> QColor:
        """Give the colour of a role ("accent", "text", "ok_soft"); raises ``KeyError`` for another."""
        if role not in self._colours:
            self._colours[role] = QColor(self._tokens[role])
        return self._colours[role]

    def hex(self, role: str) -> str:
        """Give the colour of a role as ``#RRGGBB``, for rich text and style sheets."""
        return self._tokens[role]

    def px(self, size: int) -> int:
        """Give a size of the 4-px grid in pixels at the text scale in force."""
        return round(size * self._scale / 100)

    def font(self, factor: float = 1.0, *, bold: bool = False) -> QFont:
        """Give the interface font, ``factor`` times as large as body text."""
        font = QFont(self._app.font())
        font.setPointSizeF(self._base_points * self._scale / 100 * factor)
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        return font

    def icon(self, name: str, role: str = "text") -> QIcon:
        """Give an icon (``ph.house``) that follows the theme and the pixel ratio by itself; cached."""
        if (name, role) not in self._icons:
            family, character = self._fonts.glyph(name)
            self._icons[name, role] = QIcon(
                GlyphEngine(family, character, lambda mode, state: self._icon_colour(role, mode, state))
            )
        return self._icons[name, role]

    def pixmap(self, name: str, size: int, role: str = "text", ratio: float = 1.0) -> QPixmap:
        """Give an icon as a picture of ``size`` logical pixels, for labels; make it again on ``changed``."""
        return self.icon(name, role).pixmap(QSize(size, size), ratio)

    def state_look(self, state: DeliveryState | None) -> StateLook:
        """Give icon and colour role of a delivery's state; None is a draft."""
        return DRAFT_LOOK if state is None else STATE_LOOK[state]

    def platform_icon(self, platform: str, role: str = "text") -> QIcon:
        """Give the sign of a platform."""
        return self.icon(self.platform_icon_name(platform), role)

    def platform_icon_name(self, platform: str) -> str:
        """Name the sign of a platform: its brand, or a globe where the font of brands has none of that name."""
        name = _PLATFORM_ICON.get(platform, f"fa6b.{platform}")
        return name if self._fonts.has(name) else "ph.globe"

    # --- what the shell sets -----------------------------------------------------------------------------

    def apply(self, choice: ThemeChoice, scale: int, *, reduced_motion: bool = False) -> None:
        """Put a theme and a text scale (percent) into force for the whole application."""
        from gui.stylesheet import stylesheet

        self._dark = choice is ThemeChoice.DARK or (choice is ThemeChoice.SYSTEM and self._system_is_dark())
        self._scale = scale
        self._tokens = DARK if self._dark else LIGHT
        self._colours.clear()
        self._app.setEffectEnabled(Qt.UIEffect.UI_AnimateMenu, not reduced_motion)
        self._app.setFont(self.font())
        self._app.setPalette(self._palette())
        title_pt = self.font(1.5).pointSizeF()
        self._app.setStyleSheet(stylesheet(self._tokens, self.px, title_pt, dark=self._dark))
        self.changed.emit()

    def _system_is_dark(self) -> bool:
        return self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark

    def _icon_colour(self, role: str, mode: QIcon.Mode, state: QIcon.State) -> QColor:
        if mode is QIcon.Mode.Disabled:
            return self.colour("disabled")
        if state is QIcon.State.On and role == "dim":
            return self.colour("accent")
        return self.colour(role)

    def _palette(self) -> QPalette:
        palette = QPalette()
        roles = QPalette.ColorRole
        for role, name in {
            roles.Window: "window",
            roles.WindowText: "text",
            roles.Base: "surface",
            roles.AlternateBase: "window",
            roles.Text: "text",
            roles.Button: "surface",
            roles.ButtonText: "text",
            roles.BrightText: "error",
            roles.Highlight: "accent_soft",
            roles.HighlightedText: "text",
            roles.Link: "accent",
            roles.LinkVisited: "violet",
            roles.PlaceholderText: "dim",
            roles.ToolTipBase: "tooltip",
            roles.ToolTipText: "on_tooltip",
            roles.Mid: "hairline",
            roles.Midlight: "hover",
            roles.Dark: "border",
            roles.Light: "surface",
            roles.Shadow: "shadow",
            roles.Accent: "accent",
        }.items():
            palette.setColor(role, self.colour(name))
        for role in (roles.WindowText, roles.Text, roles.ButtonText, roles.HighlightedText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.colour("disabled"))
        return palette
