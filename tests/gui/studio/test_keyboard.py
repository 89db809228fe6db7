"""The form with the keyboard alone: every input is reached once and none holds the cursor back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gui.studio.form import tab_stops
from gui.studio.kit import StudioKit
from gui.studio.panel import StudioPanel
from gui.studio.rows_editor import RowsEditor
from tests.gui.studio.test_every_template import IDS
from tests.gui.studio.test_panel import Settled


def _cursor(panel: StudioPanel) -> QWidget:
    found = panel.focusWidget()
    assert found is not None
    return found


@pytest.mark.parametrize("template_id", IDS)
def test_tab_goes_through_the_fields_in_their_order(
    panel: StudioPanel, qtbot: QtBot, settled: Settled, template_id: str
) -> None:
    panel.open_template(template_id)
    panel.show()
    panel.form.begin()
    wanted = [
        stop
        for editor in panel.form.editors.values()
        for stop in tab_stops(editor)
        if stop.isVisible() and stop.isEnabled()
    ]
    reached = [_cursor(panel)]
    for _ in wanted[1:]:
        qtbot.keyClick(_cursor(panel), Qt.Key.Key_Tab)
        reached.append(_cursor(panel))
    assert reached == wanted
    named = [stop for stop in wanted if not isinstance(stop, QPushButton)]
    assert all(stop.accessibleName() for stop in named), [type(stop) for stop in named]
    settled()


def test_the_last_cell_of_a_table_lets_the_cursor_out(
    panel: StudioPanel, kit: StudioKit, qtbot: QtBot, settled: Settled
) -> None:
    panel.open_template("schedule", kit.templates.get("schedule").samples["short"])
    panel.show()
    rows = panel.form.editors["stops"]
    assert isinstance(rows, RowsEditor)
    last = rows.model.index(rows.model.rowCount() - 1, rows.model.columnCount() - 1)
    rows.table.setFocus()
    rows.table.setCurrentIndex(last)
    (cell,) = rows.table.viewport().findChildren(QLineEdit)
    qtbot.keyClick(cell, Qt.Key.Key_Tab)
    assert _cursor(panel) is rows.add
    settled()


def test_tab_goes_on_to_the_next_cell(
    panel: StudioPanel, kit: StudioKit, qtbot: QtBot, settled: Settled
) -> None:
    panel.open_template("schedule", kit.templates.get("schedule").samples["short"])
    panel.show()
    rows = panel.form.editors["stops"]
    assert isinstance(rows, RowsEditor)
    rows.show_cell(0, "place")
    (cell,) = rows.table.viewport().findChildren(QLineEdit)
    before = rows.table.currentIndex().column()
    qtbot.keyClick(cell, Qt.Key.Key_Tab)
    assert rows.table.currentIndex().column() == before + 1
    settled()
