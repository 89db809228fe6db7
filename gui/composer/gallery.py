"""The gallery of infographic templates: each with a picture of itself in the office's colours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetrics,
    QImage,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPen,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from core.domain.template.basics import PictureSize
from core.domain.template.model import Template
from core.services.templates import TemplatesService
from gui.studio.brand import Brand
from gui.studio.kit import StudioKit
from gui.studio.renderer import render
from gui.tasks import Lane
from gui.theme import SPACE_M, SPACE_S, Theme
from gui.widgets.looks import button, label
from gui.widgets.rows import ROW, AnyIndex, RowsModel

_LEAST_WIDTH, _GAP, _INSET = 186, 8, 8
_PAINTED = QSize(368, 460)
"""Pixels of a painted sample: enough for the widest card on a screen of 150 %."""


@dataclass(slots=True)
class GalleryCard:
    """A template and, once it is painted, its picture."""

    template: Template
    image: QImage
    _shown: QImage = field(default_factory=QImage)

    def fitted(self, size: QSize) -> QImage:
        """Give the picture in so many pixels of the screen; made once, because a painter shrinks roughly."""
        if self._shown.size() != size:
            keep, smooth = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
            self._shown = self.image.scaled(size, keep, smooth)
        return self._shown


def load_templates(templates: TemplatesService) -> tuple[Template, ...]:
    """Read the program's templates and the office's own that can be used."""
    return tuple(templates.get(entry.id) for entry in templates.list() if not entry.problem)


def paint_sample(template: Template, kit: StudioKit) -> QImage:
    """Paint the template's short sample as the gallery shows it."""
    sample = template.samples.get("short", {})
    pages = render(
        template, sample, kit.brand(), PictureSize.FEED, template.looks[0].id, language=kit.language
    )
    keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    return pages[0].scaled(_PAINTED, keep, smooth)


def _tall(width: int) -> int:
    """Give the height of a 4:5 picture."""
    return round(width * 1.25)


class _CardDelegate(QStyledItemDelegate):
    """The picture above the template's name."""

    def __init__(self, theme: Theme, cards: _CardList) -> None:
        super().__init__(cards)
        self._theme = theme
        self._cards = cards

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:  # noqa: ARG002 - Qt's signature
        """All cards are alike."""
        return self._cards.gridSize()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draw the card."""
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        card: GalleryCard = index.data(ROW)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        rect = QRectF(option.rect).adjusted(1, 1, -_GAP - 1, -_GAP - 1)
        painter.setPen(QPen(self._theme.colour("accent" if selected else "hairline"), 2 if selected else 1))
        painter.setBrush(self._theme.colour("accent_soft" if selected else "surface"))
        painter.drawRoundedRect(rect, 6, 6)
        wide = round(rect.width()) - 2 * _INSET
        frame = QRect(round(rect.left()) + _INSET, round(rect.top()) + _INSET, wide, _tall(wide))
        if card.image.isNull():
            painter.fillRect(frame, self._theme.colour("hairline"))
        else:
            ratio = painter.device().devicePixelRatio()
            painter.drawImage(frame, card.fitted(frame.size() * ratio))
        words = QRect(frame.left(), frame.bottom() + 6, wide, round(rect.bottom()) - frame.bottom() - 8)
        painter.setFont(self._theme.font(bold=True))
        painter.setPen(self._theme.colour("text"))
        painter.drawText(words, Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap, index.data())
        painter.restore()


class _CardList(QListView):
    """Cards in lines that fill the width; Enter and a double click open."""

    opened = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setProperty("look", "flat")
        self.setSpacing(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out among as many cards as stay large enough to be told apart."""
        room = self.viewport().width() - 1
        wide = room // max(1, room // self._theme.px(_LEAST_WIDTH))
        words = 2 * QFontMetrics(self._theme.font(bold=True)).lineSpacing() + 2 * _INSET
        tall = _tall(wide - _GAP - 2 * _INSET - 2) + words + _INSET + _GAP
        if self.gridSize() != QSize(wide, tall):
            self.setGridSize(QSize(wide, tall))
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.opened.emit()
        else:
            super().keyPressEvent(event)


class Gallery(QWidget):
    """Shows the templates; tells which one was chosen."""

    template_chosen = Signal(object)
    table_wanted = Signal(object)
    """The template of which many pictures are to be made."""
    closed = Signal()

    def __init__(self, kit: StudioKit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kit = kit
        self._language = kit.language
        self._model = RowsModel(self)
        self.list = _CardList(kit.theme)
        self.list.setModel(self._model)
        self.list.setItemDelegate(_CardDelegate(kit.theme, self.list))
        self.list.setAccessibleName(self.tr("Infographic templates"))
        self.description = label("", "dim", wrap=True)
        self.back = button(self.tr("Back to writing"), "", kit.theme.icon("ph.arrow-left"))
        self.from_table = button(self.tr("From a table…"), "", kit.theme.icon("ph.table"))
        self.use = button(self.tr("Use template"), "primary")
        self._cards: list[GalleryCard] = []
        self._brand: Brand | None = None
        self._lay_out()
        self._connect_signals()

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(SPACE_S)
        foot.addWidget(self.description, 1)
        for widget in (self.back, self.from_table, self.use):
            foot.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_M)
        column.addWidget(label(self.tr("Choose a template"), "heading"))
        column.addWidget(self.list, 1)
        column.addLayout(foot)

    def _connect_signals(self) -> None:
        self.back.clicked.connect(self.closed)
        self.use.clicked.connect(self.choose)
        self.from_table.clicked.connect(self._want_table)
        self.list.opened.connect(self.choose)
        self.list.doubleClicked.connect(lambda _index: self.choose())
        self.list.selectionModel().currentChanged.connect(lambda *_: self._describe())
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.closed)

    def load(self) -> None:
        """Read the templates in the background, then paint those that are new, or all for another brand."""
        templates = self._kit.templates
        self._kit.lanes.run(
            self, lambda: load_templates(templates), self._on_loaded, lane=Lane.PARALLEL, supersede="load"
        )

    def choose(self) -> None:
        """Take the chosen template."""
        index = self.list.currentIndex()
        if index.isValid():
            self.template_chosen.emit(index.data(ROW).template)

    def _want_table(self) -> None:
        index = self.list.currentIndex()
        if index.isValid():
            self.table_wanted.emit(index.data(ROW).template)

    def _on_loaded(self, templates: Sequence[Template]) -> None:
        brand, chosen = self._kit.brand(), max(0, self.list.currentIndex().row())
        painted = {card.template.id: card for card in self._cards} if brand == self._brand else {}
        known = [painted.get(one.id) for one in templates]
        self._brand = brand
        self._cards = [
            card if card is not None and card.template == one else GalleryCard(one, QImage())
            for one, card in zip(templates, known, strict=True)
        ]
        self._model.set_rows([(one, one.template.name.get(self._language)) for one in self._cards])
        self.list.setCurrentIndex(self._model.index(min(chosen, len(self._cards) - 1)))
        for card in (one for one in self._cards if one.image.isNull()):
            self._kit.lanes.run(
                self,
                lambda card=card: paint_sample(card.template, self._kit),  # type: ignore[misc]
                lambda image, card=card: self._on_painted(card, image),  # type: ignore[misc]
                lane=Lane.PARALLEL,
            )

    def _on_painted(self, card: GalleryCard, image: QImage) -> None:
        card.image = image
        self.list.viewport().update()

    def _describe(self) -> None:
        index = self.list.currentIndex()
        words = index.data(ROW).template.description.get(self._language) if index.isValid() else ""
        self.description.setText(words)
