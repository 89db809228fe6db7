"""From a keystroke in the studio's form to the repainted picture, against the same boxes drawn by hand."""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from scripts.bench import BenchRow
from scripts.bench._workspace import RESOURCES, application

if TYPE_CHECKING:
    from core.services.templates import TemplatesService
    from gui.studio.panel import StudioPanel

TEMPLATES = ("service_notice", "schedule", "budget_figures", "service_steps")
_TYPED = "Pelayanan keliling dibuka kembali pada hari kerja "
_GOAL_MS = 16.0


def rows() -> list[BenchRow]:
    """Type into the first field of several templates with long samples; 95th percentile of all keys."""
    application()
    floor = statistics.median(_drawn_by_hand() for _ in range(30))
    result = []
    with _panel() as (panel, templates):
        for name in TEMPLATES:
            panel.open_template(name, templates.get(name).samples["long"])
            taken = sorted(_keystrokes(panel))
            p95 = taken[round(len(taken) * 0.95) - 1]
            result.append(BenchRow(f"a keystroke to the picture, {name}, p95", p95, "ms", floor, _GOAL_MS))
    return result


@contextmanager
def _panel() -> Iterator[tuple[StudioPanel, TemplatesService]]:
    from core.domain.day_names import Language
    from core.services.templates import TemplatesService
    from gui.garbage import GuiThreadGarbage
    from gui.studio.brand import Brand
    from gui.studio.kit import StudioKit
    from gui.studio.panel import StudioPanel
    from gui.studio.renderer import no_pictures
    from gui.tasks import Lanes
    from gui.theme import Theme

    app, lanes = application(), Lanes()
    brand = Brand("Dinas Kependudukan dan Pencatatan Sipil Kabupaten Contoh", "@dukcapil.contoh", zone="WITA")
    with tempfile.TemporaryDirectory(prefix="papan-siar-bench-") as folder:
        kit = StudioKit(
            theme=Theme(app), lanes=lanes, language=Language.ID,
            templates=TemplatesService(RESOURCES / "templates", Path(folder)), brand=lambda: brand,
            pictures=no_pictures, keep_picture=str, today=lambda: date(2026, 11, 23),
        )  # fmt: skip
        panel = StudioPanel(kit)
        panel.resize(1140, 660)
        panel.show()
        garbage = GuiThreadGarbage(panel)  # as in the program
        try:
            yield panel, kit.templates
        finally:
            garbage.stop()
            panel.close()
            lanes.wait_idle(10_000)
            lanes.close()


def _keystrokes(panel: StudioPanel) -> Iterator[float]:
    from PySide6.QtCore import QEvent, Qt
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QApplication, QLineEdit

    line = next(one for one in panel.form.findChildren(QLineEdit) if one.isVisible())
    line.setFocus()
    line.clear()
    for letter in _TYPED:
        key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, letter)
        start = time.perf_counter()
        QApplication.sendEvent(line, key)
        panel.canvas.repaint()
        yield (time.perf_counter() - start) * 1000


def _drawn_by_hand() -> float:
    from PySide6.QtGui import QImage, QPainter

    from scripts.bench.infographic import draw_by_hand

    image = QImage(416, 520, QImage.Format.Format_RGB32)
    start = time.perf_counter()
    painter = QPainter(image)
    painter.scale(416 / 1080, 520 / 1350)
    draw_by_hand(painter)
    painter.end()
    return (time.perf_counter() - start) * 1000
