"""The gallery of infographic templates: each with a picture of itself in the office's colours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from core.domain.formats import Language
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

_CARD = QSize(196, 284)
_PICTURE = QSize(176, 220)


@dataclass(slots=True)
class GalleryCard:
    """A template and, once it is painted, its picture."""

    template: Template
    image: QImage


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
    return pages[0].scaled(_PICTURE * 2, keep, smooth)


class _CardDelegate(QStyledItemDelegate):
    """The picture above the template's name."""

    def __init__(self, theme: Theme, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._language = language

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:  # noqa: ARG002 - Qt's signature
        """All cards are alike."""
        return _CARD

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draw the card."""
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        card: GalleryCard = index.data(ROW)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        rect = QRectF(option.rect).adjusted(4, 4, -4, -4)
        painter.setPen(QPen(self._theme.colour("accent" if selected else "hairline"), 2 if selected else 1))
        painter.setBrush(self._theme.colour("accent_soft" if selected else "surface"))
        painter.drawRoundedRect(rect, 6, 6)
        frame = QRect(option.rect.left() + 10, option.rect.top() + 10, _PICTURE.width(), _PICTURE.height())
        if card.image.isNull():
            painter.fillRect(frame, self._theme.colour("hairline"))
        else:
            painter.drawImage(frame, card.image)
        words = QRect(
            frame.left(), frame.bottom() + 6, frame.width(), option.rect.bottom() - frame.bottom() - 14
        )
        painter.setFont(self._theme.font(bold=True))
        painter.setPen(self._theme.colour("text"))
        painter.drawText(words, Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap, index.data())
        painter.restore()


class _CardList(QListView):
    """Cards in lines; Enter and a double click open."""

    opened = Signal()

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
        self.list = _CardList()
        self.list.setModel(self._model)
        self.list.setItemDelegate(_CardDelegate(kit.theme, self._language, self))
        self.list.setViewMode(QListView.ViewMode.IconMode)
        self.list.setMovement(QListView.Movement.Static)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setProperty("look", "flat")
        self.list.setSpacing(4)
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
