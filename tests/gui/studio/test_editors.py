"""The inputs of the form: what they show, what they give, what they announce."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QDate, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from core.domain.template import Field, FieldType, Option, Words
from core.domain.template.basics import FieldId
from gui.studio.editors import ChoiceEditor, DateEditor, FlagEditor, LineEditor, ParagraphEditor
from gui.studio.form import FieldForm
from gui.studio.icon_editor import IconEditor
from gui.studio.icon_picker import ICONS
from gui.studio.kit import StudioKit
from gui.studio.picture_editor import PictureEditor
from gui.tasks import Lanes
from tests.gui import pictures
from tests.gui.choosing import choose
from tests.gui.studio.test_every_template import template_of


def _field(kind: FieldType, **more: object) -> Field:
    return Field(id=FieldId("x"), type=kind, label=Words("Isian", "Field"), **more)  # type: ignore[arg-type]


@pytest.fixture
def picture(kit: StudioKit, qtbot: QtBot) -> PictureEditor:
    made = PictureEditor(kit)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def photo_file(tmp_path: Path) -> Path:
    path = tmp_path / "foto.png"
    path.write_bytes(pictures.encoded(pictures.drawing(64, 48), "png"))
    return path


def test_a_line_counts_near_its_limit(kit: StudioKit, qtbot: QtBot) -> None:
    editor = LineEditor(_field(FieldType.TEXT, max_length=10, hint=Words("mis. KTP", "e.g. ID")), kit)
    qtbot.addWidget(editor)
    editor.show()
    assert editor.input.placeholderText() == "mis. KTP"
    with qtbot.waitSignal(editor.edited) as caught:
        qtbot.keyClicks(editor.input, "a")
    assert caught.args == ["a"]
    assert not editor.counter.isVisible()
    qtbot.keyClicks(editor.input, "bcdefgh")
    assert editor.counter.isVisible()
    assert editor.counter.text() == "8 / 10"
    editor.set_wrong(True)
    editor.set_value("baru")
    assert (editor.value(), editor.counter.isVisible()) == ("baru", False)


def test_lines_count_entries_and_paragraphs_characters(kit: StudioKit, qtbot: QtBot) -> None:
    lines = ParagraphEditor(_field(FieldType.LINES, max_items=3), kit)
    words = ParagraphEditor(_field(FieldType.PARAGRAPH, max_length=10), kit)
    for editor, text, count in ((lines, "satu\n\ndua", "2 / 3"), (words, "sembilan9", "9 / 10")):
        qtbot.addWidget(editor)
        editor.set_value(text)
        assert editor.counter.text() == count
        assert editor.value() == text
        editor.set_wrong(True)
        with qtbot.waitSignal(editor.edited) as caught:
            editor.input.setPlainText("lain")
        assert caught.args == ["lain"]


def test_a_paragraph_grows_with_its_text(kit: StudioKit, qtbot: QtBot) -> None:
    editor = ParagraphEditor(_field(FieldType.PARAGRAPH), kit)
    qtbot.addWidget(editor)
    editor.show()
    low = editor.input.height()
    editor.set_value("\n".join("baris" for _ in range(5)))
    high = editor.input.height()
    editor.set_value("\n".join("baris" for _ in range(40)))
    assert low < high < editor.input.height() < high * 2


def test_an_optional_choice_may_stay_open(kit: StudioKit, qtbot: QtBot) -> None:
    options = (Option(value="a", label=Words("Satu", "One")), Option(value="b", label=Words("Dua", "Two")))
    editor = ChoiceEditor(_field(FieldType.CHOICE, options=options), kit)
    qtbot.addWidget(editor)
    assert [editor.input.itemText(row) for row in range(editor.input.count())] == ["–", "Satu", "Dua"]
    editor.set_value("b")
    assert editor.value() == "b"
    editor.set_value("gone")
    assert editor.value() == ""
    strict = ChoiceEditor(_field(FieldType.CHOICE, options=options, required=True), kit)
    qtbot.addWidget(strict)
    assert strict.value() == "a"


def test_a_tick_is_yes(kit: StudioKit, qtbot: QtBot) -> None:
    editor = FlagEditor(_field(FieldType.FLAG), kit)
    qtbot.addWidget(editor)
    with qtbot.waitSignal(editor.edited) as caught:
        editor.input.click()
    assert caught.args == ["yes"]
    editor.set_value("")
    assert not editor.input.isChecked()


@pytest.mark.parametrize(
    ("typed", "kept", "shown"),
    [
        ("1/12/2026", "2026-12-01", "Selasa, 1 Desember 2026"),
        ("Rabu, 1 Desember 2026", "Rabu, 1 Desember 2026", "Selasa, 1 Desember 2026"),
        ("lusa", "lusa", ""),
    ],
)
def test_days_are_typed_in_any_usual_way(
    kit: StudioKit, qtbot: QtBot, typed: str, kept: str, shown: str
) -> None:
    editor = DateEditor(_field(FieldType.DATE), kit)
    qtbot.addWidget(editor)
    qtbot.keyClicks(editor.input, typed)
    assert (editor.value(), editor.shown.text().replace("\u00a0", " ")) == (kept, shown)
    editor.set_value(kept)
    assert editor.input.text() == typed


@pytest.mark.qt_log_ignore("grabbing", extend=True)
def test_a_day_is_picked_from_a_calendar(kit: StudioKit, qtbot: QtBot) -> None:
    editor = DateEditor(_field(FieldType.DATE), kit)
    qtbot.addWidget(editor)
    editor.show()
    editor.pick.click()
    assert editor.calendar.isVisible()
    assert editor.calendar.selectedDate() == QDate(2026, 11, 23)
    with qtbot.waitSignal(editor.edited) as caught:
        editor.calendar.clicked.emit(QDate(2026, 12, 9))
    assert caught.args == ["2026-12-09"]
    assert editor.input.text() == "09-12-2026"
    assert not editor.calendar.isVisible()


@pytest.mark.qt_log_ignore("grabbing", extend=True)
def test_a_day_is_picked_with_the_keyboard(kit: StudioKit, qtbot: QtBot) -> None:
    editor = DateEditor(_field(FieldType.DATE), kit)
    qtbot.addWidget(editor)
    editor.show()
    editor.pick.click()
    month = editor.calendar.findChild(QTableView)
    assert month is not None
    qtbot.keyClick(month, Qt.Key.Key_Right)
    qtbot.keyClick(month, Qt.Key.Key_Return)
    assert (editor.value(), editor.calendar.isVisible()) == ("2026-11-24", False)
    editor.pick.click()
    qtbot.keyClick(month, Qt.Key.Key_Escape)
    assert (editor.value(), editor.calendar.isVisible()) == ("2026-11-24", False)


@pytest.mark.qt_log_ignore("grabbing", extend=True)
def test_a_sign_is_chosen(kit: StudioKit, qtbot: QtBot) -> None:
    editor = IconEditor(_field(FieldType.ICON, default="phone-fill"), kit)
    qtbot.addWidget(editor)
    editor.show()
    assert editor.value() == "phone-fill"
    editor.input.click()
    assert ICONS[editor.picker.signs.currentIndex().row()] == "phone-fill"
    picker = editor.picker
    with qtbot.waitSignal(editor.edited) as caught:
        index = picker.signs.model().index(1, 0)
        qtbot.mouseClick(
            picker.signs.viewport(), Qt.MouseButton.LeftButton, pos=picker.signs.visualRect(index).center()
        )
    assert caught.args == [ICONS[1]]
    assert editor.value() == ICONS[1]


@pytest.mark.qt_log_ignore("grabbing", extend=True)
def test_a_sign_is_chosen_with_the_arrow_keys(kit: StudioKit, qtbot: QtBot) -> None:
    editor = IconEditor(_field(FieldType.ICON), kit)
    qtbot.addWidget(editor)
    editor.show()
    editor.input.click()
    picker = editor.picker
    for key, at in ((Qt.Key.Key_Down, 7), (Qt.Key.Key_Right, 8), (Qt.Key.Key_Up, 1), (Qt.Key.Key_Up, 1)):
        qtbot.keyClick(picker.signs, key)
        assert picker.signs.currentIndex().row() == at
    with qtbot.waitSignal(editor.edited) as caught:
        qtbot.keyClick(picker.signs, Qt.Key.Key_Return)
    assert caught.args == [ICONS[1]]


def test_a_photo_is_chosen_in_a_dialog(
    picture: PictureEditor, photo_file: Path, lanes: Lanes, qtbot: QtBot
) -> None:
    picture.choose.click()
    choose(picture, None)
    assert picture.value() == ""
    with qtbot.waitSignal(picture.edited, timeout=10_000) as caught:
        picture.choose.click()
        choose(picture, photo_file)
    assert caught.args[0].partition("@")[0] == picture.value().partition("@")[0]
    assert lanes.wait_idle(10_000)
    assert picture.zoom.isVisible()
    with qtbot.waitSignal(picture.edited) as zoomed:
        picture.zoom.setValue(200)
    assert zoomed.args[0].endswith(",2.00")
    with qtbot.waitSignal(picture.edited) as removed:
        picture.remove.click()
    assert removed.args == [""]


def test_a_photo_is_dropped(picture: PictureEditor, photo_file: Path, lanes: Lanes, qtbot: QtBot) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(photo_file))])
    action, no_button, no_key = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
    )
    entering = QDragEnterEvent(QPoint(5, 5), action, data, no_button, no_key)
    picture.dragEnterEvent(entering)
    assert entering.isAccepted()
    with qtbot.waitSignal(picture.edited, timeout=10_000):
        picture.dropEvent(QDropEvent(QPointF(5, 5), action, data, no_button, no_key))
    assert lanes.wait_idle(10_000)
    words = QMimeData()
    words.setText("x")
    refused = QDragEnterEvent(QPoint(5, 5), action, words, no_button, no_key)
    refused.setAccepted(False)
    picture.dragEnterEvent(refused)
    assert not refused.isAccepted()


def test_what_is_no_photo_is_said_beside_it(
    picture: PictureEditor, tmp_path: Path, lanes: Lanes, qtbot: QtBot
) -> None:
    path = tmp_path / "surat.jpg"
    path.write_bytes(b"bukan foto")
    picture.take_file(path)
    qtbot.waitUntil(picture.problem.isVisible, timeout=10_000)
    assert "surat.jpg" in picture.problem.text()
    assert picture.value() == ""
    assert lanes.wait_idle(10_000)


def test_rarely_needed_fields_unfold_when_they_are_asked_for(kit: StudioKit, qtbot: QtBot) -> None:
    form = FieldForm(kit)
    qtbot.addWidget(form)
    form.open_template(template_of("holiday_greeting"))
    form.show()
    folded = form.editors["campaign"]
    assert not folded.isVisible()
    form.go_to("campaign")
    assert folded.isVisible()
    form.go_to("unknown")
