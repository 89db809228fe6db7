"""What Qt itself says in its menus and dialogs is Indonesian too."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import (
    QApplication,
    QColorDialog,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from core.domain.settings import Language
from gui.translation import Translation


@pytest.fixture(autouse=True)
def _indonesian(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    translation = Translation(qapp)
    translation.switch(Language.INDONESIAN)
    yield
    translation.remove()
    QLocale.setDefault(before)


def _entries(menu: QMenu) -> list[str]:
    return [one.text().replace("&", "").split("\t")[0] for one in menu.actions() if one.text()]


def test_the_menu_of_a_text(qtbot: QtBot) -> None:
    for editor in (QPlainTextEdit("teks"), QLineEdit("teks")):
        qtbot.addWidget(editor)
        menu = editor.createStandardContextMenu()
        assert _entries(menu) == ["Urungkan", "Ulangi", "Potong", "Salin", "Tempel", "Hapus", "Pilih semua"]
        menu.deleteLater()


def test_the_buttons_of_a_dialog(qtbot: QtBot) -> None:
    kinds = QDialogButtonBox.StandardButton
    box = QDialogButtonBox(kinds.Ok | kinds.Cancel | kinds.Yes | kinds.No | kinds.Save | kinds.Close)
    qtbot.addWidget(box)
    assert {one.text().replace("&", "") for one in box.buttons()} == {
        "OK", "Batal", "Ya", "Tidak", "Simpan", "Tutup",
    }  # fmt: skip


def test_the_file_dialog(qtbot: QtBot) -> None:
    dialog = QFileDialog()
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    qtbot.addWidget(dialog)
    assert {"Cari di:", "Nama berkas:", "Jenis berkas:"} <= _labels(dialog)
    assert {"Buka", "Batal"} <= {one.text().replace("&", "") for one in dialog.findChildren(QPushButton)}


def test_the_colour_dialog(qtbot: QtBot) -> None:
    dialog = QColorDialog()
    dialog.setOption(QColorDialog.ColorDialogOption.DontUseNativeDialog)
    qtbot.addWidget(dialog)
    assert {"Warna dasar", "Warna sendiri", "Rona:", "Merah:"} <= _labels(dialog)


def _labels(widget: QWidget) -> set[str]:
    return {one.text().replace("&", "") for one in widget.findChildren(QLabel)}
