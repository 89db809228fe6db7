"""Language, theme, text size, motion."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from core.domain.settings import Language, ThemeChoice
from gui.preferences import Preferences
from gui.settings.rows import Section, choice


class LooksSection(Section):
    """Changes hold at once, without a restart."""

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Language and looks"), parent)
        self._preferences = preferences
        now = preferences.settings
        self.language = choice(
            [("Bahasa Indonesia", Language.INDONESIAN), ("English", Language.ENGLISH)], now.language
        )
        self.theme = choice(
            [
                (self.tr("As the desktop"), ThemeChoice.SYSTEM),
                (self.tr("Light"), ThemeChoice.LIGHT),
                (self.tr("Dark"), ThemeChoice.DARK),
            ],
            now.theme,
        )
        self.scale = choice(
            [
                (self.tr("Small (85 %)"), 85),
                (self.tr("Normal (100 %)"), 100),
                (self.tr("Large (120 %)"), 120),
                (self.tr("Very large (150 %)"), 150),
            ],
            now.text_scale,
        )
        self.add_row(self.tr("&Language"), self.language)
        self.add_row(self.tr("&Theme"), self.theme)
        self.add_row(self.tr("Te&xt size"), self.scale)
        self.motion = self.add_switch(
            self.tr("Reduce motion"), now.reduced_motion, self.tr("Nothing slides or fades.")
        )
        self._connect_signals()

    def _connect_signals(self) -> None:
        change = self._preferences.change
        self.language.activated.connect(lambda: change(language=Language(self.language.currentData())))
        self.theme.activated.connect(lambda: change(theme=ThemeChoice(self.theme.currentData())))
        self.scale.activated.connect(lambda: change(text_scale=int(self.scale.currentData())))
        self.motion.toggled.connect(lambda on: change(reduced_motion=on))
