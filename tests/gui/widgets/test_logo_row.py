"""The logos of the office: up to three, in an order that can be changed, shown where they will stand."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui.studio.kit import kit_from
from gui.widgets.brand_editor import Brand, BrandEditor
from tests.gui import pictures
from tests.gui.page_desk import PageDesk, page_desk


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[PageDesk]:
    with page_desk(tmp_path, qtbot) as opened:
        yield opened


def _editor(desk: PageDesk, logos: str = "") -> BrandEditor:
    context = desk.context
    brand = Brand("Dinas Contoh", "#0B6BB8", "#F2A900", logos)
    made = BrandEditor(context.theme, context.lanes, context.services.media, brand)
    desk.bot.addWidget(made)
    made.show()
    desk.settle()
    return made


def _file(folder: Path, side: int) -> Path:
    path = folder / f"{side}.png"
    path.write_bytes(pictures.encoded(pictures.drawing(side, side), "png"))
    return path


@pytest.mark.qt_log_ignore("grabbing", extend=True)
def test_three_logos_have_an_order(desk: PageDesk, tmp_path: Path) -> None:
    editor = _editor(desk)
    row = editor.logo_row
    assert not any(one.isVisible() for one in row.buttons)
    for side in (40, 60, 80, 40):
        editor.take_logo_file(_file(tmp_path, side))
        desk.settle()
    second, third, first = editor.brand().logo_hash.split()
    assert [one.isVisible() for one in row.buttons] == [True, True, True]
    assert not row.add.isVisible(), "three are enough"
    row.buttons[2].click()
    assert row.menu.isVisible()
    row.to_front.trigger()
    row.menu.close()
    assert editor.brand().logo_hash.split() == [first, second, third]
    assert [image.width() for image in editor.sample.logos] == [240, 240, 240]
    row.buttons[0].click()
    assert not row.to_front.isEnabled()
    row.remove.trigger()
    row.menu.close()
    assert editor.brand().logo_hash.split() == [second, third]
    assert row.add.isVisible()
    assert not editor.grab().isNull()


def test_stored_logos_are_shown_again_and_stand_on_every_picture(desk: PageDesk, tmp_path: Path) -> None:
    first = _editor(desk)
    for side in (40, 60):
        first.take_logo_file(_file(tmp_path, side))
        desk.settle()
    logos = first.brand().logo_hash
    again = _editor(desk, logos)
    assert [one.media_hash for one in again.logo_row.logos] == logos.split()
    office = desk.services.office.require()
    desk.services.office.save(type(office)(office.name, office.kind, logo_hash=f"{logos} {'0' * 64}"))
    brand = kit_from(desk.context).brand()
    assert len(brand.logos) == 2, "one that is gone is left out"
