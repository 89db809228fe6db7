"""All sizes and slides at once as small pictures, painted in the background."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from core.domain.template.basics import PictureSize
from gui.studio.boxes import Page
from gui.studio.kit import StudioKit
from gui.studio.paint import PagePainter
from gui.widgets.rows import ROW, AnyIndex, RowsModel, RowsView

_WIDE, _TALL = 150, 128


@dataclass(frozen=True, slots=True)
class Thumbnail:
    """A slide of a size as a small picture; ``is_full`` marks text that did not fit."""

    size: PictureSize
    number: int
    count: int
    image: QImage
    is_full: bool = False


def size_name(size: PictureSize) -> str:
    """Name a size by where it is used."""
    from PySide6.QtCore import QCoreApplication

    translate = QCoreApplication.translate
    return {
        PictureSize.FEED: translate("SizeStrip", "Feed 4:5"),
        PictureSize.SQUARE: translate("SizeStrip", "Square"),
        PictureSize.STORY: translate("SizeStrip", "Story"),
        PictureSize.LANDSCAPE: translate("SizeStrip", "Landscape"),
        PictureSize.GRID: translate("SizeStrip", "Grid 3:4"),
    }[size]


def paint_thumbnails(kit: StudioKit, pages: Sequence[Page], ratio: float) -> list[Thumbnail]:
    """Paint pages small; called in a background lane."""
    painter = PagePainter(kit.pictures)
    return [_thumbnail(painter, page, ratio) for page in pages]


def _thumbnail(page_painter: PagePainter, page: Page, ratio: float) -> Thumbnail:
    scale = min(_WIDE / page.size.width, _TALL / page.size.height) * ratio
    size = QSize(round(page.size.width * scale), round(page.size.height * scale))
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    page_painter.paint(painter, page, scale)
    painter.end()
    image.setDevicePixelRatio(ratio)
    return Thumbnail(page.size, page.number, page.count, image, page.is_full)


class _ThumbnailDelegate(QStyledItemDelegate):
    """The picture with a frame, its name below."""

    def __init__(self, kit: StudioKit, parent: QWidget) -> None:
        super().__init__(parent)
        self._kit = kit

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Leave room for the name."""
        return QSize(
            _WIDE + 20, round(_picture_size(index.data(ROW)).height()) + option.fontMetrics.height() + 22
        )

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draw picture and name."""
        one: Thumbnail = index.data(ROW)
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        size = _picture_size(one)
        frame = QRect(0, 0, size.width(), size.height())
        frame.moveTo(option.rect.center().x() - size.width() // 2, option.rect.top() + 8)
        painter.drawImage(frame, one.image)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.setPen(QPen(self._kit.theme.colour("accent" if chosen else "hairline"), 3 if chosen else 1))
        painter.drawRect(frame.adjusted(-2, -2, 1, 1) if chosen else frame)
        words = QRect(
            option.rect.left(), frame.bottom() + 4, option.rect.width(), option.fontMetrics.height() + 4
        )
        painter.setPen(self._kit.theme.colour("error" if one.is_full else "text" if chosen else "dim"))
        painter.setFont(option.font)
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, index.data())
        painter.restore()


def _picture_size(one: Thumbnail) -> QSize:
    scale = min(_WIDE / one.size.width, _TALL / one.size.height)
    return QSize(round(one.size.width * scale), round(one.size.height * scale))


class SizeStrip(RowsView):
    """A list of every size and slide; ``page_chosen`` gives size and slide number from 1."""

    page_chosen = Signal(object, int)

    def __init__(self, kit: StudioKit, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName(self.tr("All sizes"))
        self._rows = RowsModel(self)
        self.setModel(self._rows)
        self.setItemDelegate(_ThumbnailDelegate(kit, self))
        self.setUniformItemSizes(False)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setFixedWidth(_WIDE + 40)
        self.shown: list[Thumbnail] = []
        self._is_setting = False
        self.selectionModel().currentChanged.connect(lambda now, _old: self._on_chosen(now))

    def show_thumbnails(self, thumbnails: Sequence[Thumbnail], size: PictureSize, number: int) -> None:
        """Show other pictures and choose one of them, without announcing it."""
        self._is_setting = True
        at = self.verticalScrollBar().value()
        self.shown = list(thumbnails)
        self._rows.set_rows([(one, _name(one)) for one in thumbnails])
        self.choose(size, number)
        self.verticalScrollBar().setValue(at)
        self._is_setting = False

    def choose(self, size: PictureSize, number: int) -> None:
        """Choose a picture."""
        for row, one in enumerate(self.shown):
            if one.size is size and one.number == number:
                self.setCurrentIndex(self._rows.index(row))
                return

    def _on_chosen(self, index: AnyIndex) -> None:
        if index.isValid() and not self._is_setting:
            one: Thumbnail = index.data(ROW)
            self.page_chosen.emit(one.size, one.number)


def _name(one: Thumbnail) -> str:
    name = size_name(one.size)
    return f"{name} · {one.number}/{one.count}" if one.count > 1 else name
