"""What was chosen in the composer and has to be set in the platform's own app: first comment, title, who can see it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.domain.post_options import OptionKind, PostOption, subtitle_count
from core.platforms.catalogue import PLATFORMS
from core.services.assisted import Kit
from gui.composer.option_words import choice_word, option_label
from gui.theme import SPACE_S, SPACE_XS
from gui.widgets.card import Card
from gui.widgets.looks import button, label

_COPIED = frozenset({OptionKind.LINE, OptionKind.TEXT, OptionKind.LINK, OptionKind.TAGS})


class OptionsCard(Card):
    """One line for each choice; written ones can be copied. Hidden where nothing was chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Set there as well"), parent)
        self.hide()

    def show_kit(self, kit: Kit) -> None:
        """Show what a kit asks for."""
        for option in PLATFORMS[kit.account.platform].options_by_hand:
            if value := kit.options.get(option.id, ""):
                self.body.addWidget(self._line(option, value, kit.account.platform))
        self.setVisible(self.body.count() > 0)

    def _line(self, option: PostOption, value: str, platform: str) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_S)
        words = QVBoxLayout()
        words.setSpacing(SPACE_XS)
        words.addWidget(label(option_label(option.id), "dim"))
        shown = label(self._shown(option, value, platform), wrap=True)
        shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        shown.setAccessibleName(f"{option_label(option.id)}: {shown.text()}")
        words.addWidget(shown)
        row.addLayout(words, 1)
        if option.kind in _COPIED:
            copy = button(self.tr("Copy"))
            copy.setAccessibleName(self.tr("Copy {0}").format(option_label(option.id)))
            copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(value))
            row.addWidget(copy, 0, Qt.AlignmentFlag.AlignTop)
        return holder

    def _shown(self, option: PostOption, value: str, platform: str) -> str:
        if option.kind is OptionKind.CHOICE:
            return choice_word(option.id, value, platform)
        if option.kind is OptionKind.SUBTITLES:
            return self.tr("Lines of speech: {0}").format(subtitle_count(value))
        return self.tr("Yes") if option.kind is OptionKind.FLAG else value
