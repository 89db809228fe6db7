"""One infographic 1080x1350, drawn and encoded, against the same boxes and lines drawn by hand and encoded."""

from __future__ import annotations

import os
from pathlib import Path

from scripts.bench import BenchRow, median_ms

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
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


def rows() -> list[BenchRow]:
    """Measure one picture to JPEG and to PNG."""
    from PySide6.QtGui import QGuiApplication

    app = QGuiApplication.instance() or QGuiApplication(["bench"])
    from core.domain.template.basics import PictureSize
    from core.domain.template.read import read_template
    from gui.studio.brand import Brand
    from gui.studio.renderer import encode, render

    path = ROOT / "resources" / "templates" / "service_notice" / "template.json"
    template = read_template(path.read_text(encoding="utf-8"))
    brand = Brand("Dinas Kependudukan dan Pencatatan Sipil Kabupaten Contoh", "@dukcapil.contoh", zone="WITA")

    def ours(fmt: str) -> bytes:
        (image,) = render(template, VALUES, brand, PictureSize.FEED, template.looks[0].id)
        return encode(image, "PNG" if fmt == "PNG" else "JPEG")

    result = [
        BenchRow(
            f"one infographic 1080x1350 to {fmt}",
            median_ms(lambda fmt=fmt: ours(fmt)),  # type: ignore[misc]
            "ms",
            median_ms(lambda fmt=fmt: by_hand(fmt)),  # type: ignore[misc]
            goal,
        )
        for fmt, goal in (("JPEG", 50.0), ("PNG", 140.0))
    ]
    del app
    return result


def by_hand(fmt: str) -> bytes:
    """Draw about the same picture without layout, and encode it the same way."""
    from PySide6.QtCore import QRectF, Qt
    from PySide6.QtGui import QColor, QFont, QImage, QPainter

    from gui.studio.renderer import encode

    image = QImage(1080, 1350, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor("#F4F8FE"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("#B32318"))
    painter.drawRect(QRectF(0, 0, 1080, 470))
    for box in (QRectF(64, 505, 464, 230), QRectF(552, 505, 464, 230), QRectF(64, 875, 952, 200)):
        painter.setBrush(QColor("#FFFFFF"))
        painter.drawRoundedRect(box, 24, 24)
    lines = (
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
    font = QFont("Manrope")
    for text, size, baseline, colour in lines:
        font.setPixelSize(size)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        painter.drawText(64, baseline, text)
    painter.end()
    return encode(image, "PNG" if fmt == "PNG" else "JPEG")
