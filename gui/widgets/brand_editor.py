"""Logos and the two colours of the office, with a sample of what they make and a check of the contrast."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QFileDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from core.domain.colour import TEXT_CONTRAST, WHITE, contrast, nudged, parse_hex, to_hex
from core.errors import InvalidInput
from core.ports import MediaStore
from gui.errors import explain_error
from gui.tasks import Lane, Lanes
from gui.theme import SPACE_L, SPACE_M, SPACE_S, Theme
from gui.widgets.colour_field import ColourField
from gui.widgets.logo_row import Logo, LogoRow
from gui.widgets.looks import button, label

_LOGO_SIDE = 240


@dataclass(frozen=True, slots=True)
class Brand:
    """What is edited. ``logo_hash`` holds the hashes of the logos with spaces between; empty means none yet."""

    name: str
    primary: str
    secondary: str
    logo_hash: str = ""


def suggested_primary(primary: str) -> str:
    """Give the nearest colour on which white text can be read; the same one if it already can."""
    rgb = parse_hex(primary)
    return primary if rgb is None else to_hex(nudged(rgb, WHITE, TEXT_CONTRAST))


class BrandSample(QWidget):
    """The head of an infographic in the office's colours."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._brand = Brand("", "#0B6BB8", "#F2A900")
        self.logos: list[QImage] = []
        self._families: tuple[str, str] | None = None
        self.setFixedHeight(168)
        self.setMinimumWidth(176)
        self.setMaximumWidth(264)

    def sizeHint(self) -> QSize:
        """Ask for the width of a readable name."""
        return QSize(264, 168)

    def show_brand(self, brand: Brand) -> None:
        """Draw another brand."""
        self._brand = brand
        self.setAccessibleName(
            self.tr("Sample in the colours {0} and {1}").format(brand.primary, brand.secondary)
        )
        self.update()

    def show_typefaces(self, heading: str, body: str) -> None:
        """Write in these families, which have to be loaded, instead of hinting at lines."""
        self._families = heading, body
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw band, logo, name and lines of text."""
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        clip = QPainterPath()
        clip.addRoundedRect(frame, 8, 8)
        painter.setClipPath(clip)
        painter.fillRect(self.rect(), QColor("#FFFFFF"))
        painter.fillRect(0, 0, self.width(), 84, QColor(self._brand.primary))
        painter.fillRect(0, 84, self.width(), 6, QColor(self._brand.secondary))
        left = self._paint_logos(painter)
        painter.setPen(QColor("#FFFFFF"))
        words = self._brand.name or self.tr("Name of the office")
        place = QRect(left, 8, self.width() - left - 12, 68)
        painter.setFont(self._fitting_font(words, place))
        painter.drawText(place, _WRAPPED, words)
        if self._families:
            self._paint_words(painter)
        else:
            _paint_bars(painter, self.width() - 32)
        painter.setClipping(False)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(self._theme.colour("hairline"))
        painter.drawRoundedRect(frame, 8, 8)

    def _fitting_font(self, words: str, place: QRect) -> QFont:
        font = self._font(1.05, bold=True)
        for size in (0.9, 0.8, 0.7):
            if QFontMetrics(font).boundingRect(place, _WRAPPED, words).height() <= place.height():
                break
            font = self._font(size, bold=True)
        return font

    def _font(self, size: float, *, bold: bool = False, is_heading: bool = False) -> QFont:
        font = self._theme.font(size, bold=bold)
        if self._families:
            font.setFamily(self._families[0 if is_heading else 1])
        return font

    def _paint_words(self, painter: QPainter) -> None:
        for top, words, font in (
            (98, self.tr("This is a headline"), self._font(1.35, bold=True, is_heading=True)),
            (130, self.tr("and this the text below it."), self._font(1.0)),
        ):
            painter.setFont(font)
            painter.setPen(QColor("#1B2430"))
            painter.drawText(QRect(16, top, self.width() - 32, 28), Qt.AlignmentFlag.AlignVCenter, words)

    def _paint_logos(self, painter: QPainter) -> int:
        """Paint the logos side by side, smaller if there are several; give where the name begins."""
        side = 46 if len(self.logos) < 2 else 34
        x = 16.0
        if not self.logos:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(255, 255, 255, 60))
            painter.drawEllipse(QRectF(x, 18, side, side))
            return 72
        for logo in self.logos:
            size = logo.size().scaled(QSize(side, side), Qt.AspectRatioMode.KeepAspectRatio)
            painter.drawImage(QRectF(x, 41 - size.height() / 2, size.width(), size.height()), logo)
            x += size.width() + 6
        return round(x) + 4


def _paint_bars(painter: QPainter, width: int) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("#D5DBE1"))
    for top, share in ((108, 0.9), (124, 1.0), (140, 0.65)):
        painter.drawRoundedRect(16, top, int(width * share), 8, 4, 4)


_WRAPPED = int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap)


class BrandEditor(QWidget):
    """Edits a ``Brand``. A primary colour under white text that cannot be read is refused, with a better
    one."""

    changed = Signal()

    def __init__(
        self, theme: Theme, lanes: Lanes, media: MediaStore, brand: Brand, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lanes = lanes
        self._media = media
        self._brand = brand
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_L)
        row.addLayout(self._build_fields(), 1)
        self.sample = BrandSample(theme)
        row.addWidget(self.sample, 0, Qt.AlignmentFlag.AlignTop)
        self._connect_signals()
        self._show()
        if brand.logo_hash:
            self._load_logos(brand.logo_hash.split())

    def _build_fields(self) -> QVBoxLayout:
        self.logo_row = LogoRow(self._theme)
        self.logo_fault = label("", "error", wrap=True)
        self.logo_fault.hide()
        self.primary = ColourField(self.tr("Main colour"), self._brand.primary)
        self.secondary = ColourField(self.tr("Second colour"), self._brand.secondary)
        grid = QGridLayout()
        grid.setVerticalSpacing(SPACE_M)
        grid.setHorizontalSpacing(SPACE_L)
        for row, words, field in (
            (0, self.tr("Logo"), self.logo_row),
            (2, self.tr("Main colour"), self.primary),
            (3, self.tr("Second colour"), self.secondary),
        ):
            grid.addWidget(label(words), row, 0)
            grid.addWidget(field, row, 1)
        grid.addWidget(self.logo_fault, 1, 1)
        grid.setColumnStretch(1, 1)
        column = QVBoxLayout()
        column.setSpacing(SPACE_S)
        column.addLayout(grid)
        self.fault = label("", "error", wrap=True)
        self.use_suggestion = button("", "")
        column.addWidget(self.fault)
        column.addWidget(self.use_suggestion, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        return column

    def _connect_signals(self) -> None:
        self.logo_row.add_requested.connect(self._choose_logo)
        self.logo_row.changed.connect(self._on_logos)
        self.primary.changed.connect(self._on_colours)
        self.secondary.changed.connect(self._on_colours)
        self.use_suggestion.clicked.connect(self._take_suggestion)

    def brand(self) -> Brand:
        """Give what has been chosen so far."""
        return self._brand

    def is_readable(self) -> bool:
        """Tell whether white text can be read on the main colour (4.5, WCAG 2.2)."""
        rgb = parse_hex(self._brand.primary)
        return rgb is not None and contrast(rgb, WHITE) >= TEXT_CONTRAST

    def set_name(self, name: str) -> None:
        """Show the office's name in the sample."""
        self._take(name=name, announce=False)

    def take_logo_file(self, path: Path) -> None:
        """Read a file as the logo and store it; what cannot be used is explained beside the button."""
        self._lanes.run(
            self, lambda: _stored(path, self._media), self._on_logo, self._on_logo_error, lane=Lane.PARALLEL
        )

    def _choose_logo(self) -> None:
        patterns = "*.png *.jpg *.jpeg *.webp *.svg"
        dialog = QFileDialog(
            self, self.tr("Choose a logo"), str(Path.home()), self.tr("Pictures") + f" ({patterns})"
        )
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.take_logo_file(Path(name)))
        dialog.open()

    def _load_logos(self, hashes: Sequence[str]) -> None:
        def work() -> list[Logo]:
            return [Logo(one, _fitted(self._media.path(one).read_bytes())) for one in hashes]

        self._lanes.run(self, work, self._on_loaded, lambda _: None, lane=Lane.PARALLEL)

    def _on_loaded(self, logos: list[Logo]) -> None:
        self.logo_row.set_logos(logos)
        self._show()

    def _on_logo(self, logo: Logo) -> None:
        self.logo_fault.hide()
        self.logo_row.take(logo)

    def _on_logos(self) -> None:
        self._take(logo_hash=" ".join(one.media_hash for one in self.logo_row.logos))

    def _on_logo_error(self, error: Exception) -> None:
        self.logo_fault.setText(explain_error(error).text)
        self.logo_fault.show()

    def _on_colours(self, _colour: str) -> None:
        self._take(primary=self.primary.colour(), secondary=self.secondary.colour())

    def _take_suggestion(self) -> None:
        better = suggested_primary(self._brand.primary)
        self.primary.set_colour(better)
        self._take(primary=better)

    def _take(self, *, announce: bool = True, **changes: str) -> None:
        self._brand = replace(self._brand, **changes)
        self._show()
        if announce:
            self.changed.emit()

    def _show(self) -> None:
        self.sample.logos = [one.image for one in self.logo_row.logos]
        self.sample.show_brand(self._brand)
        readable = self.is_readable()
        self.fault.setVisible(not readable)
        self.use_suggestion.setVisible(not readable)
        if not readable:
            self.fault.setText(
                self.tr("White text on this main colour cannot be read well. Choose a darker one.")
            )
            better = suggested_primary(self._brand.primary)
            self.use_suggestion.setText(self.tr("Use {0}, the nearest that can").format(better))


def _stored(path: Path, media: MediaStore) -> Logo:
    """Recognise and store a logo. Raises ``InvalidInput``: logo_too_large, logo_unreadable."""
    from gui.studio.logos import MAX_LOGO_BYTES, logo_shape

    try:
        size = path.stat().st_size
        data = path.read_bytes() if size <= MAX_LOGO_BYTES else b""
    except OSError as error:
        raise InvalidInput("logo_unreadable", file=path.name) from error
    if size > MAX_LOGO_BYTES:
        raise InvalidInput(
            "logo_too_large", file=path.name, megabytes=round(size / 1e6), limit=MAX_LOGO_BYTES // 10**6
        )
    if logo_shape(data) == 0.0:
        raise InvalidInput("logo_unreadable", file=path.name)
    return Logo(media.add_bytes(data), _fitted(data))


def _fitted(data: bytes) -> QImage:
    from gui.studio.logos import logo_image, logo_shape

    shape = logo_shape(data) or 1.0
    width = _LOGO_SIDE if shape >= 1 else round(_LOGO_SIDE * shape)
    height = round(width / shape)
    return logo_image(data, width, height)
