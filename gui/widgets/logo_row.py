"""The logos of the office in their order: a click moves one to the front or removes it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QIcon, QImage, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from core.domain.office import MAX_LOGOS
from gui.theme import SPACE_S, Theme
from gui.widgets.looks import button

_SIDE = 36


@dataclass(frozen=True, slots=True)
class Logo:
    """A stored logo and how it looks."""

    media_hash: str
    image: QImage


class LogoRow(QWidget):
    """Shows at most ``MAX_LOGOS``; further ones are not asked for."""

    add_requested = Signal()
    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.logos: tuple[Logo, ...] = ()
        self.buttons = [QToolButton() for _ in range(MAX_LOGOS)]
        self.add = button("", icon=theme.icon("ph.image"))
        self.menu = QMenu(self)
        self.to_front = self.menu.addAction(self.tr("Move to the front"))
        self.remove = self.menu.addAction(self.tr("Remove"))
        self._opened = 0
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_S)
        for place, one in enumerate(self.buttons):
            one.setIconSize(QSize(_SIDE, _SIDE))
            one.setAccessibleName(self.tr("Logo {0}").format(place + 1))
            one.setToolTip(self.tr("Move to the front or remove"))
            one.clicked.connect(partial(self.open_menu, place))
            row.addWidget(one)
        row.addWidget(self.add)
        row.addStretch(1)
        self.add.clicked.connect(self.add_requested)
        self.to_front.triggered.connect(self._move)
        self.remove.triggered.connect(self._remove)
        self.set_logos(())

    def set_logos(self, logos: Sequence[Logo]) -> None:
        """Show other logos without announcing them."""
        self.logos = tuple(logos)[:MAX_LOGOS]
        for place, one in enumerate(self.buttons):
            one.setVisible(place < len(self.logos))
            if place < len(self.logos):
                one.setIcon(QIcon(QPixmap.fromImage(self.logos[place].image)))
        self.add.setText(self.tr("Add a logo…") if self.logos else self.tr("Choose a logo…"))
        self.add.setVisible(len(self.logos) < MAX_LOGOS)

    def take(self, logo: Logo) -> None:
        """Put another logo at the end; the same one twice is one."""
        self._change([*(one for one in self.logos if one.media_hash != logo.media_hash), logo])

    def open_menu(self, place: int) -> None:
        """Offer what can be done with a logo."""
        self._opened = place
        self.to_front.setEnabled(place > 0)
        origin = self.buttons[place]
        self.menu.popup(origin.mapToGlobal(origin.rect().bottomLeft()))

    def _move(self) -> None:
        chosen = self.logos[self._opened]
        self._change([chosen, *(one for one in self.logos if one is not chosen)])

    def _remove(self) -> None:
        self._change([one for place, one in enumerate(self.logos) if place != self._opened])

    def _change(self, logos: Sequence[Logo]) -> None:
        self.set_logos(logos)
        self.changed.emit()
