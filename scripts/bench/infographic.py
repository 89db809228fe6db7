"""One infographic 1080x1350, drawn and encoded, against the same boxes and lines drawn by hand and encoded."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal

from scripts.bench import BenchRow, median_ms
from scripts.bench._first_paint import memory_kb
from scripts.bench._workspace import application

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

ROOT = Path(__file__).resolve().parents[2]
VALUES = {
    "kind": "closed",
    "service": "Perekaman KTP elektronik",
    "from": "2026-11-26",
    "to": "2026-11-26",
    "reason": "Pemeliharaan jaringan nasional",
    "solution": "Dilayani kembali Jumat, 27 November 2026 di semua loket",
    "contact": "0800-000-0000",
}
BOXES = ((64, 505, 464, 230), (552, 505, 464, 230), (64, 875, 952, 200))
LINES = (
    ("Dinas Kependudukan dan Pencatatan Sipil Kabupaten Contoh", 30, 80, "#FFFFFF"),
    ("TUTUP", 52, 175, "#1A2129"),
    ("Perekaman", 88, 300, "#FFFFFF"),
    ("KTP elektronik", 88, 390, "#FFFFFF"),
    ("26 November 2026", 60, 640, "#B32318"),
    ("Pemeliharaan jaringan nasional", 36, 820, "#1A2129"),
    ("Dilayani kembali Jumat, 27 November 2026", 40, 950, "#1A2129"),
    ("di semua loket", 40, 1010, "#1A2129"),
    ("0800-000-0000", 40, 1160, "#1A2129"),
    ("@dukcapil.contoh", 30, 1280, "#1A2129"),
)
_FORMATS: tuple[tuple[Literal["PNG", "JPEG"], float], ...] = (("JPEG", 50.0), ("PNG", 140.0))
_BITMAP_MB = 1080 * 1350 * 4 / 1e6
_HELD, _MANY = 20, 60


def rows() -> list[BenchRow]:
    """Measure one picture to JPEG and to PNG, and the memory that pictures take."""
    application()
    from core.domain.template.basics import PictureSize
    from core.domain.template.read import read_template
    from gui.studio.brand import Brand
    from gui.studio.renderer import encode, render

    path = ROOT / "resources" / "templates" / "service_notice" / "template.json"
    template = read_template(path.read_text(encoding="utf-8"))
    brand = Brand("Dinas Kependudukan dan Pencatatan Sipil Kabupaten Contoh", "@dukcapil.contoh", zone="WITA")

    def ours(fmt: Literal["PNG", "JPEG"]) -> bytes:
        (image,) = render(template, VALUES, brand, PictureSize.FEED, template.looks[0].id)
        return encode(image, fmt)

    result = [
        BenchRow(
            f"one infographic 1080x1350 to {fmt}",
            median_ms(lambda fmt=fmt: ours(fmt)),  # type: ignore[misc]
            "ms",
            median_ms(lambda fmt=fmt: by_hand(fmt)),  # type: ignore[misc]
            goal,
        )
        for fmt, goal in _FORMATS
    ]
    before = memory_kb()
    kept = [render(template, VALUES, brand, PictureSize.FEED, template.looks[0].id) for _ in range(_HELD)]
    held = (memory_kb() - before) / 1000 / _HELD
    kept.clear()
    before = memory_kb()
    for _ in range(_MANY):
        ours("JPEG")
    grown = (memory_kb() - before) / 1000 / _MANY
    return [
        *result,
        BenchRow("memory of a picture while it is held", held, "MB", _BITMAP_MB),
        BenchRow("memory that each of 60 pictures leaves behind", grown, "MB"),
    ]


def by_hand(fmt: Literal["PNG", "JPEG"]) -> bytes:
    """Draw about the same picture without layout, and encode it the same way."""
    from PySide6.QtGui import QImage, QPainter

    from gui.studio.renderer import encode

    image = QImage(1080, 1350, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    draw_by_hand(painter)
    painter.end()
    return encode(image, fmt)


def draw_by_hand(painter: QPainter) -> None:
    """Draw the boxes and lines of ``VALUES`` in the first look, at places that are known."""
    from PySide6.QtCore import QRectF, Qt
    from PySide6.QtGui import QColor, QFont

    painter.fillRect(QRectF(0, 0, 1080, 1350), QColor("#F4F8FE"))
    painter.setRenderHint(painter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("#B32318"))
    painter.drawRect(QRectF(0, 0, 1080, 470))
    painter.setBrush(QColor("#FFFFFF"))
    for box in BOXES:
        painter.drawRoundedRect(QRectF(*box), 24, 24)
    font = QFont("Manrope")
    for text, size, baseline, colour in LINES:
        font.setPixelSize(size)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        painter.drawText(64, baseline, text)
