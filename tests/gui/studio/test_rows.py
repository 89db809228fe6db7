"""The table of rows: typing, pasting, moving, photos, signs."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QComboBox, QMenu, QStyleOptionViewItem
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from core.domain.template import Field, FieldType, Option, Words
from core.domain.template.basics import FieldId
from gui.studio.icon_picker import ICONS
from gui.studio.kit import StudioKit
from gui.studio.pasted import parse_table
from gui.studio.rows_editor import RowsEditor
from gui.studio.rows_model import MAX_ROWS, RowsTable
from gui.tasks import Lanes
from tests.gui import pictures


def _words(text: str) -> Words:
    return Words(text, f"{text} (en)")


def _column(name: str, kind: FieldType, **more: object) -> Field:
    return Field(id=FieldId(name), type=kind, label=_words(name.title()), **more)  # type: ignore[arg-type]


OPTIONS = (Option(value="open", label=_words("Buka")), Option(value="shut", label=_words("Tutup")))
FIELD = Field(
    id=FieldId("stops"), type=FieldType.ROWS, label=_words("Jadwal"),
    columns=(
        _column("day", FieldType.DATE), _column("place", FieldType.TEXT, required=True),
        _column("kind", FieldType.CHOICE, options=OPTIONS),
        _column("shown", FieldType.FLAG), _column("photo", FieldType.PICTURE), _column("sign", FieldType.ICON),
    ),
)  # fmt: skip


@pytest.fixture
def editor(qtbot: QtBot, kit: StudioKit) -> RowsEditor:
    made = RowsEditor(FIELD, kit)
    qtbot.addWidget(made)
    made.resize(500, 300)
    return made


def test_the_model_keeps_qts_rules(kit: StudioKit, qtmodeltester: ModelTester) -> None:
    model = RowsTable(FIELD, kit)
    model.set_rows([{"place": "Sapit"}, {"place": "Suela", "shown": "yes"}])
    qtmodeltester.check(model)


def test_pasting_understands_days_choices_and_ticks(kit: StudioKit) -> None:
    model = RowsTable(FIELD, kit)
    copied = (
        "Day\tPlace\tKind\tShown\n1/12/2026\t Desa  Sapit \tTutup\tya\nSelasa, 1 Desember 2026\tx\tapa\t-"
    )
    pasted = model.paste(parse_table(copied), 0, 0)
    assert pasted == 2
    assert model.rows() == [
        {"day": "2026-12-01", "place": "Desa Sapit", "kind": "shut", "shown": "yes"},
        {"day": "Selasa, 1 Desember 2026", "place": "x", "kind": "apa"},
    ]


def test_pasting_into_the_middle_keeps_what_is_beside(kit: StudioKit) -> None:
    model = RowsTable(FIELD, kit)
    model.set_rows([{"day": "2026-12-01", "place": "Sapit"}])
    model.paste([["Suela"], ["Aikmel"]], 0, 1)
    assert model.rows() == [{"day": "2026-12-01", "place": "Suela"}, {"place": "Aikmel"}]


def test_words_are_no_photo(kit: StudioKit) -> None:
    model = RowsTable(FIELD, kit)
    model.set_rows([{"photo": "abc"}])
    model.paste([["Sapit", "buka", "", "foto depan", "heart-fill"]], 0, 1)
    assert model.rows() == [{"place": "Sapit", "kind": "open", "photo": "abc", "sign": "heart-fill"}]


def test_a_huge_table_is_cut(kit: StudioKit) -> None:
    model = RowsTable(FIELD, kit)
    assert model.paste([["x"]] * 5_000, 0, 1) == MAX_ROWS


def test_cells_show_what_people_read(kit: StudioKit) -> None:
    model = RowsTable(FIELD, kit)
    model.set_rows(
        [{"day": "2026-12-01", "kind": "shut", "shown": "yes", "photo": "abc", "sign": "heart-fill"}]
    )
    shown = [model.index(0, column).data() for column in range(6)]
    assert shown == ["01-12-2026", "", "Tutup", None, "✓", "heart-fill"]
    assert model.index(0, 3).data(Qt.ItemDataRole.CheckStateRole) is Qt.CheckState.Checked
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Place *"
    assert model.headerData(0, Qt.Orientation.Vertical) == "1"
    assert model.headerData(0, Qt.Orientation.Vertical, Qt.ItemDataRole.FontRole) is None
    assert model.data(QModelIndex()) is None
    assert not model.setData(QModelIndex(), "x")
    assert model.flags(QModelIndex()) is Qt.ItemFlag.NoItemFlags


def test_ticking_a_cell(kit: StudioKit, qtbot: QtBot) -> None:
    model = RowsTable(FIELD, kit)
    model.add_row()
    with qtbot.waitSignal(model.rows_edited):
        model.setData(model.index(0, 3), Qt.CheckState.Checked.value, Qt.ItemDataRole.CheckStateRole)
    assert model.rows() == [{"shown": "yes"}]
    model.setData(model.index(0, 3), Qt.CheckState.Unchecked.value, Qt.ItemDataRole.CheckStateRole)
    assert model.rows() == [{}]


def test_rows_are_added_moved_and_removed(editor: RowsEditor, qtbot: QtBot) -> None:
    editor.set_value([{"place": "satu"}, {"place": "dua"}])
    with qtbot.waitSignal(editor.edited):
        qtbot.mouseClick(editor.add, Qt.MouseButton.LeftButton)
    assert editor.model.rowCount() == 3
    editor.table.setCurrentIndex(editor.model.index(1, 1))
    qtbot.mouseClick(editor.up, Qt.MouseButton.LeftButton)
    assert [row.get("place", "") for row in editor.value()] == ["dua", "satu", ""]
    qtbot.mouseClick(editor.up, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(editor.down, Qt.MouseButton.LeftButton)
    assert [row.get("place", "") for row in editor.value()] == ["satu", "dua", ""]
    editor.table.selectRow(2)
    qtbot.mouseClick(editor.remove, Qt.MouseButton.LeftButton)
    editor.model.remove_rows([99])
    assert [row["place"] for row in editor.value()] == ["satu", "dua"]


def test_pasting_and_clearing_with_the_keyboard(editor: RowsEditor, qtbot: QtBot) -> None:
    editor.show()
    QGuiApplication.clipboard().setText("1/12/2026\tSapit\n2/12/2026\tSuela")
    editor.set_value([{"place": "lama"}])
    editor.table.setCurrentIndex(editor.model.index(0, 0))
    qtbot.keySequence(editor.table, QKeySequence(QKeySequence.StandardKey.Paste))
    assert [row["place"] for row in editor.value()] == ["Sapit", "Suela"]
    editor.table.setCurrentIndex(editor.model.index(1, 1))
    qtbot.keyClick(editor.table, Qt.Key.Key_Delete)
    assert editor.value()[1] == {"day": "2026-12-02"}


def test_choices_are_edited_in_a_box(editor: RowsEditor) -> None:
    editor.set_value([{"kind": "open"}])
    delegate = editor.table.itemDelegate()
    index = editor.model.index(0, 2)
    box = delegate.createEditor(editor, QStyleOptionViewItem(), index)
    assert isinstance(box, QComboBox)
    delegate.setEditorData(box, index)
    assert box.currentData() == "open"
    box.setCurrentIndex(1)
    delegate.setModelData(box, editor.model, index)
    assert editor.value() == [{"kind": "shut"}]
    text = delegate.createEditor(editor, QStyleOptionViewItem(), editor.model.index(0, 1))
    assert not isinstance(text, QComboBox)


def test_a_cell_can_be_shown(editor: RowsEditor) -> None:
    editor.set_value([{"place": "satu"}, {"place": "dua"}])
    editor.show_cell(1, "place")
    assert (editor.table.currentIndex().row(), editor.table.currentIndex().column()) == (1, 1)
    editor.show_cell(0, "unknown")
    assert editor.table.currentIndex().column() == 0


@pytest.mark.qt_log_ignore("grabbing", extend=True)
def test_a_photo_for_a_cell(editor: RowsEditor, lanes: Lanes, tmp_path: Path, qtbot: QtBot) -> None:
    editor.set_value([{"photo": "old"}])
    editor.table.clicked.emit(editor.model.index(0, 4))
    menus = [child for child in editor.findChildren(QMenu) if child.isVisible()]
    assert [len(menu.actions()) for menu in menus] == [2]
    menus[0].actions()[1].trigger()
    menus[0].close()
    assert editor.value() == [{}]
    path = tmp_path / "foto.png"
    path.write_bytes(pictures.encoded(pictures.drawing(64, 48), "png"))
    editor.take_photo(0, 4, path)
    assert lanes.wait_idle(10_000)
    assert len(editor.value()[0]["photo"]) == 64


@pytest.mark.qt_log_ignore("grabbing", extend=True)
def test_a_sign_is_chosen_from_the_grid(editor: RowsEditor, qtbot: QtBot) -> None:
    editor.set_value([{"sign": ICONS[4]}])
    editor.table.clicked.emit(editor.model.index(0, 5))
    signs = editor.picker.signs
    assert editor.picker.isVisible()
    assert signs.model().rowCount() == len(ICONS)
    assert signs.currentIndex().row() == 4
    with qtbot.waitSignal(editor.edited):
        signs.clicked.emit(signs.model().index(0, 0))
    assert editor.value() == [{"sign": ICONS[0]}]
    assert not editor.picker.isVisible()


def test_an_empty_table_says_what_to_do(editor: RowsEditor) -> None:
    editor.show()
    assert editor.hint.isVisible()
    assert not editor.table.isVisible()
    editor.set_value([{"place": "x"}])
    assert not editor.hint.isVisible()
