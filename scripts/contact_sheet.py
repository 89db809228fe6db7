"""Draws every infographic template, look, size and sample on contact sheets, to be looked at by a person.

Usage: ``scripts/dev.py contact-sheet [--out FOLDER] [--language id|en] [TEMPLATE ...]``. One PNG for each template
and ``all.png`` with the first slide of every look.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parents[1]
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QRectF, Qt  # noqa: E402 - the project's folder has to be on the path first
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter  # noqa: E402

from core.domain.day_names import Language  # noqa: E402
from core.domain.office import Typeface  # noqa: E402
from core.domain.template import PictureSize, Template  # noqa: E402
from core.services.templates import TemplatesService  # noqa: E402
from gui.studio.brand import Brand  # noqa: E402
from gui.studio.layout import lay_out  # noqa: E402
from gui.studio.renderer import paint_pages  # noqa: E402
from gui.studio.typography import FontKey, load_fonts, qfont  # noqa: E402

FOLDER = ROOT / "resources" / "templates"
WIDTH, GAP, LABEL = 2_400, 20, 30
ROW_HEIGHT = 420
LOGO = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 110"><path fill="#F2A900" d="M50 2 L96 16 V60 '
    b'C96 86 76 102 50 108 C24 102 4 86 4 60 V16 Z"/><circle cx="50" cy="52" r="24" fill="#0B5FA5"/></svg>'
)
"""A shield of no office."""
BRAND = Brand(
    "Dinas Kependudukan dan Pencatatan Sipil Kabupaten Contoh", "@dukcapil.contoh", "#0B5FA5", "#F2A900",
    logos=(LOGO,), footer="0800-000-0000", zone="WITA",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Shot:
    """A picture with the words under it."""

    image: QImage
    words: str


def main(arguments: Sequence[str] | None = None) -> int:
    """Draw and say where; the exit status is 0."""
    parser = argparse.ArgumentParser(prog="contact-sheet", description=__doc__)
    parser.add_argument("templates", nargs="*", help="ids; all templates if none is named")
    parser.add_argument("--out", type=Path, default=ROOT / "build" / "contact-sheet")
    parser.add_argument("--language", choices=[str(one) for one in Language], default=str(Language.ID))
    options = parser.parse_args(arguments)
    application = QGuiApplication.instance() or QGuiApplication([])
    load_fonts()
    service = TemplatesService(FOLDER)
    chosen = options.templates or [entry.id for entry in service.list()]
    options.out.mkdir(parents=True, exist_ok=True)
    language = Language(options.language)
    for template_id in chosen:
        shots = list(_shots(service.get(template_id), language))
        path = options.out / f"{template_id}.png"
        draw_sheet(shots).save(str(path))
        print(f"{path}: {len(shots)} pictures")
    firsts = [
        _first(service.get(one), look.id, language) for one in chosen for look in service.get(one).looks
    ]
    draw_sheet(firsts).save(str(options.out / "all.png"))
    print(f"{options.out / 'all.png'}: {len(firsts)} looks")
    del application
    return 0


def _shots(template: Template, language: Language) -> Iterator[Shot]:
    for look in template.looks:
        for name, values in template.samples.items():
            for size in PictureSize:
                pages = lay_out(template, values, BRAND, size, look.id, language)
                for page, image in zip(pages, paint_pages(pages), strict=True):
                    number = f" {page.number}/{page.count}" if page.count > 1 else ""
                    yield Shot(image, f"{look.id} · {name} · {size}{number}")


def _first(template: Template, look: str, language: Language) -> Shot:
    values = template.samples["short"]
    pages = lay_out(template, values, BRAND, PictureSize.FEED, look, language)
    return Shot(paint_pages(pages[:1])[0], f"{template.name.get(language)} · {look}")


def draw_sheet(shots: Sequence[Shot]) -> QImage:
    """Lay pictures of one height out in lines, with their words below."""
    lines = list(_lines(shots))
    tall = ROW_HEIGHT + LABEL + GAP
    sheet = QImage(WIDTH, len(lines) * tall + GAP, QImage.Format.Format_RGB32)
    sheet.fill(QColor("#7A828C"))
    painter = QPainter(sheet)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.setFont(qfont(FontKey(Typeface.MANROPE, 17, 600)))
    painter.setPen(Qt.GlobalColor.white)
    for number, line in enumerate(lines):
        x = float(GAP)
        for shot in line:
            wide = shot.image.width() * ROW_HEIGHT / shot.image.height()
            top = GAP + number * tall
            smooth = shot.image.scaledToHeight(ROW_HEIGHT, Qt.TransformationMode.SmoothTransformation)
            painter.drawImage(QRectF(x, top, wide, ROW_HEIGHT), smooth)
            painter.drawText(
                QRectF(x, top + ROW_HEIGHT, wide, LABEL), Qt.AlignmentFlag.AlignCenter, shot.words
            )
            x += wide + GAP
    painter.end()
    return sheet


def _lines(shots: Sequence[Shot]) -> Iterator[list[Shot]]:
    line: list[Shot] = []
    used = float(GAP)
    for shot in shots:
        wide = shot.image.width() * ROW_HEIGHT / shot.image.height() + GAP
        if line and used + wide > WIDTH:
            yield line
            line, used = [], float(GAP)
        line.append(shot)
        used += wide
    if line:
        yield line


if __name__ == "__main__":
    sys.exit(main())
