"""Choosing a photo, and its framing: zoom here, dragging on the picture."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QVBoxLayout, QWidget

from core.domain.template.layers import Effect
from core.errors import InvalidInput
from gui.studio.ask_files import ask_file
from gui.studio.editors import Editor
from gui.studio.kit import StudioKit
from gui.studio.photos import cut_photo
from gui.studio.picture_ref import MAX_ZOOM, PictureRef
from gui.tasks import Lane
from gui.theme import SPACE_S, SPACE_XS
from gui.widgets.looks import button, label

_THUMBNAIL = QSize(72, 72)
_MAX_BYTES = 60_000_000
PHOTO_SUFFIXES = ("jpg", "jpeg", "png", "webp", "bmp", "gif")


class PictureEditor(Editor):
    """A thumbnail with "choose", "remove" and a zoom; a file may be dropped on it."""

    def __init__(self, kit: StudioKit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kit = kit
        self._picture: PictureRef | None = None
        self.setAcceptDrops(True)
        self.thumbnail = QLabel()
        self.thumbnail.setFixedSize(_THUMBNAIL)
        self.thumbnail.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.choose = button(self.tr("Choose photo…"))
        self.remove = button(self.tr("Remove"), "quiet")
        self.problem = label("", "error", wrap=True)
        self.zoom = QSlider(Qt.Orientation.Horizontal)
        self.zoom.setRange(100, round(MAX_ZOOM * 100))
        self.zoom.setAccessibleName(self.tr("Zoom"))
        self.zoom.setToolTip(self.tr("Zoom; drag the photo on the picture to move it"))
        self._lay_out()
        self.choose.clicked.connect(self._open_dialog)
        self.remove.clicked.connect(lambda: self._set(None))
        self.zoom.valueChanged.connect(self._on_zoom)
        self._watch(self.choose)
        self._show()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE_XS)
        buttons.addWidget(self.choose)
        buttons.addWidget(self.remove)
        buttons.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(SPACE_XS)
        right.addLayout(buttons)
        right.addWidget(self.zoom)
        right.addWidget(self.problem)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_S)
        row.addWidget(self.thumbnail, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(right, 1)

    def value(self) -> str:
        return str(self._picture) if self._picture else ""

    def set_value(self, value: str) -> None:
        self._picture = PictureRef.parse(value)
        self._show()

    def take_file(self, path: Path) -> None:
        """Read and keep a photo in the background; what is no photo is said below the button."""
        self.problem.hide()
        self._kit.lanes.run(
            self,
            lambda: kept_photo(path, self._kit),
            lambda key: self._set(PictureRef(key)),
            lambda _error: self._refuse(path),
            lane=Lane.PARALLEL,
            supersede="photo",
        )

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept one file."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the dropped file."""
        self.take_file(Path(event.mimeData().urls()[0].toLocalFile()))

    def _open_dialog(self) -> None:
        pattern = " ".join(f"*.{suffix}" for suffix in PHOTO_SUFFIXES)
        ask_file(self, self.tr("Choose photo"), self.tr("Photos") + f" ({pattern})", self.take_file)

    def _refuse(self, path: Path) -> None:
        self.problem.setText(
            self.tr("“{0}” is not a photo that can be read. Nothing was changed.").format(path.name)
        )
        self.problem.show()

    def _set(self, picture: PictureRef | None) -> None:
        self._picture = picture
        self._show()
        self.edited.emit(self.value())

    def _on_zoom(self, percent: int) -> None:
        if self._picture and round(self._picture.zoom * 100) != percent:
            self._picture = replace(self._picture, zoom=percent / 100)
            self.edited.emit(self.value())

    def _show(self) -> None:
        has_photo = self._picture is not None
        self.remove.setVisible(has_photo)
        self.zoom.setVisible(has_photo)
        self.problem.hide()
        self.zoom.blockSignals(True)
        self.zoom.setValue(round(self._picture.zoom * 100) if self._picture else 100)
        self.zoom.blockSignals(False)
        self._show_thumbnail()

    def _show_thumbnail(self) -> None:
        picture, ratio = self._picture, self.devicePixelRatioF()
        if picture is None:
            self.thumbnail.setPixmap(self._kit.theme.pixmap("ph.image", 32, "disabled", ratio))
            return
        size = _THUMBNAIL * ratio
        self._kit.lanes.run(
            self,
            lambda: _thumbnail(picture, size, self._kit),
            lambda image: self._put_thumbnail(image, ratio),
            lane=Lane.PARALLEL,
            supersede="thumbnail",
        )

    def _put_thumbnail(self, image: QImage | None, ratio: float) -> None:
        if image is not None:
            pixmap = QPixmap.fromImage(image)
            pixmap.setDevicePixelRatio(ratio)
            self.thumbnail.setPixmap(pixmap)


def _thumbnail(picture: PictureRef, size: QSize, kit: StudioKit) -> QImage | None:
    data = kit.pictures(picture.key)
    return cut_photo(data, picture, size, Effect.NONE) if data else None


def kept_photo(path: Path, kit: StudioKit) -> str:
    """Store the photo after proving that it can be decoded."""
    if path.stat().st_size > _MAX_BYTES:
        raise InvalidInput("picture_too_heavy", name=path.name)
    data = path.read_bytes()
    if cut_photo(data, PictureRef("probe"), QSize(16, 16), Effect.NONE) is None:
        raise InvalidInput("not_a_picture", name=path.name)
    return kit.keep_picture(data)
