"""Editing on the picture: what a click on a word, a chip or a sign opens."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from core.domain.template import read_template
from gui.studio.canvas import Canvas
from gui.studio.direct import DirectEditing
from gui.studio.icon_picker import ICONS
from gui.studio.kit import StudioKit
from tests.core.domain.template.samples import raw_template

WHERE = QRectF(10, 10, 120, 30)


@pytest.fixture
def canvas(kit: StudioKit, qtbot: QtBot) -> Canvas:
    made = Canvas(kit)
    qtbot.addWidget(made)
    made.resize(400, 500)
    made.show()
    return made


@pytest.fixture
def direct(kit: StudioKit, canvas: Canvas) -> DirectEditing:
    made = DirectEditing(kit, canvas)
    raw = raw_template()
    raw["fields"].append({"id": "sign", "type": "icon", "label": "Tanda"})
    made.show_values(
        read_template(json.dumps(raw)),
        {
            "title": "Halo",
            "kind": "shut",
            "from": "2026-12-01",
            "stops": [{"place": "Sapit"}, {"place": "Suela"}],
        },
    )
    return made


def test_a_cell_is_typed_over(direct: DirectEditing, canvas: Canvas, qtbot: QtBot) -> None:
    canvas.text_clicked.emit("stops/1/place", WHERE)
    assert direct.inline.toPlainText() == "Suela"
    with qtbot.waitSignal(direct.value_edited) as caught:
        qtbot.keyClicks(direct.inline, "A")
    assert caught.args == ["stops/1/place", "A"]


@pytest.mark.qt_log_ignore("grabbing", extend=True)
@pytest.mark.parametrize("signal", ["text", "sign"])
def test_a_choice_is_made_from_its_options(
    direct: DirectEditing, canvas: Canvas, qtbot: QtBot, signal: str
) -> None:
    if signal == "text":
        canvas.text_clicked.emit("kind", WHERE)
    else:
        canvas.field_clicked.emit("kind")
    (menu,) = canvas.findChildren(QMenu)
    assert [(action.text(), action.isChecked()) for action in menu.actions()] == [
        ("Buka", False),
        ("Tutup", True),
    ]
    with qtbot.waitSignal(direct.value_edited) as caught:
        menu.actions()[0].trigger()
    assert caught.args == ["kind", "open"]
    menu.close()


@pytest.mark.qt_log_ignore("grabbing", extend=True)
def test_a_sign_is_swapped(direct: DirectEditing, canvas: Canvas, qtbot: QtBot) -> None:
    canvas.field_clicked.emit("sign")
    signs = direct.picker.signs
    with qtbot.waitSignal(direct.value_edited) as caught:
        signs.clicked.emit(signs.model().index(2, 0))
    assert caught.args == ["sign", ICONS[2]]


@pytest.mark.parametrize("place", ["from", "stops/0/day", "unknown"])
def test_the_rest_is_edited_in_the_form(
    direct: DirectEditing, canvas: Canvas, qtbot: QtBot, place: str
) -> None:
    for signal, arguments in ((canvas.text_clicked, (place, WHERE)), (canvas.field_clicked, (place,))):
        with qtbot.waitSignal(direct.form_wanted) as caught:
            signal.emit(*arguments)
        assert caught.args == [place]
    assert not direct.inline.isVisible()
