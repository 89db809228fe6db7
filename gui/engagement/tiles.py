"""The row of five figures with their change; a click orders the table by that figure."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from core.domain.engagement import Metric
from core.domain.formats import Language, number, percent
from core.services.engagement import Totals
from gui.engagement.figures import Picture, SortBy, change, interaction_sum
from gui.theme import SPACE_M, SPACE_S
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.looks import label, set_look

translate = QCoreApplication.translate


class Tile(QFrame):
    """One figure: its name, its value, and the change against the period before."""

    pressed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_M, SPACE_S, SPACE_M, SPACE_S)
        column.setSpacing(0)
        self._name = name
        self.name = ElidedLabel(name, Qt.TextElideMode.ElideRight)
        self.name.setProperty("look", "dim")
        self.value = label("—", "title")
        self.change = ElidedLabel(mode=Qt.TextElideMode.ElideRight)
        self.change.setProperty("look", "small")
        for widget in (self.name, self.value, self.change):
            column.addWidget(widget)

    def set_name(self, name: str) -> None:
        """Name another figure."""
        self._name = name
        self.name.setText(name)

    def show_figure(self, value: str, against: str) -> None:
        """Show a figure and its change in words."""
        self.value.setText(value)
        self.change.setText(against)
        self.setAccessibleName(f"{self._name}: {value}. {against}")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell that it was clicked."""
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.pressed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter and Space do what a click does."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.pressed.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus as the hover of a card."""
        super().focusInEvent(event)
        set_look(self, "focused-card")

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the focus frame away."""
        super().focusOutEvent(event)
        set_look(self, "card")


class TileRow(QWidget):
    """Posts, likes, comments, shares and interactions of a period."""

    sort_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_M)
        self.tiles = {
            SortBy.PUBLISHED: Tile(self.tr("Posts")),
            SortBy.LIKES: Tile(self.tr("Likes")),
            SortBy.COMMENTS: Tile(self.tr("Comments")),
            SortBy.SHARES: Tile(self.tr("Shares")),
            SortBy.INTERACTIONS: Tile(self.tr("Interactions")),
        }
        for by, tile in self.tiles.items():
            row.addWidget(tile, 1)
            tile.pressed.connect(lambda chosen=by: self.sort_requested.emit(chosen))

    def show_picture(self, picture: Picture, language: Language) -> None:
        """Show the sums of a period beside those before it."""
        now, before = picture.now, picture.before
        figures = {
            SortBy.PUBLISHED: (now.posts, before.posts, False),
            SortBy.INTERACTIONS: (
                interaction_sum(now.metrics),
                interaction_sum(before.metrics),
                bool(now.partial & set(_PARTS)),
            ),
            **{SortBy(one.value): _of(now, before, one) for one in _PARTS},
        }
        for by, (value, earlier, partial) in figures.items():
            shown = number(value, language=language)
            self.tiles[by].show_figure(shown, _against(value, earlier, language, partial=partial))


_PARTS = (Metric.LIKES, Metric.COMMENTS, Metric.SHARES)


def _of(now: Totals, before: Totals, metric: Metric) -> tuple[int | None, int | None, bool]:
    return now.metrics.get(metric), before.metrics.get(metric), metric in now.partial


def _against(value: int | None, earlier: int | None, language: Language, *, partial: bool) -> str:
    words = translate("Tiles", "some posts do not tell") if partial else ""
    moved = change(value, earlier)
    if moved is None:
        return words or translate("Tiles", "no comparison")
    sign = "▲" if moved > 0 else "▼" if moved < 0 else "="
    against = translate("Tiles", "{0} {1} against before").format(sign, percent(abs(moved), 0, language))
    return f"{against} · {words}" if words else against
