"""Every template still looks as it did when a person last looked at it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

from tests.gui.studio.conftest import FOLDER
from tests.gui.studio.golden import FOLDER_OF_GOLDENS, difference, golden_path, golden_sheet
from tests.gui.studio.test_every_template import IDS, template_of

MEAN, LARGEST = 3.0, 45.0
"""Per channel, of 255. The reference's compression takes half of it; text that moved by a line goes far beyond."""


@pytest.mark.parametrize("template_id", IDS)
def test_a_template_looks_as_agreed(qapp: QGuiApplication, template_id: str, tmp_path: Path) -> None:
    wanted = QImage(str(golden_path(template_id)))
    sheet = golden_sheet(template_of(template_id))
    mean, largest = difference(sheet, wanted)
    shown = tmp_path / f"{template_id}.png"
    if mean > MEAN or largest > LARGEST:
        sheet.save(str(shown))
    assert (mean <= MEAN, largest <= LARGEST) == (True, True), (
        f"{template_id} differs by {mean:.2f} on average, {largest:.0f} at most; compare {shown}"
    )


def test_there_is_a_reference_for_every_template_and_no_other() -> None:
    assert sorted(path.stem for path in FOLDER_OF_GOLDENS.iterdir()) == IDS
    assert sorted(path.parent.name for path in FOLDER.glob("*/template.json")) == IDS


@pytest.mark.parametrize("move", [1, 4])
def test_a_moved_picture_is_noticed(qapp: QGuiApplication, move: int) -> None:
    wanted = QImage(str(golden_path("schedule")))
    moved = QImage(wanted.size(), QImage.Format.Format_RGB32)
    moved.fill(QColor("white"))
    painter = QPainter(moved)
    painter.drawImage(0, move, wanted)
    painter.end()
    mean, largest = difference(moved, wanted)
    assert mean > MEAN or largest > LARGEST


def test_a_missing_reference_is_noticed(qapp: QGuiApplication) -> None:
    assert difference(golden_sheet(template_of("survey")), QImage())[0] > MEAN
