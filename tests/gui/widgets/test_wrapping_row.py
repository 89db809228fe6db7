"""Rows that wrap, and pages that scroll only where they must."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui.widgets.filter_chips import FilterChips
from gui.widgets.page_room import PageRoom
from gui.widgets.wrapping_row import WrappingRow


@pytest.fixture
def row(qtbot: QtBot) -> QWidget:
    shown = QWidget()
    qtbot.addWidget(shown)
    laid_out = WrappingRow(shown, spacing=10)
    for _ in range(3):
        button = QPushButton()
        button.setFixedSize(100, 20)
        laid_out.addWidget(button)
    return shown


def _places(shown: QWidget) -> list[tuple[int, int]]:
    return [(one.x(), one.y()) for one in shown.findChildren(QPushButton)]


def test_one_line_where_there_is_room(row: QWidget) -> None:
    row.resize(320, 20)
    row.show()
    assert _places(row) == [(0, 0), (110, 0), (220, 0)]


def test_what_does_not_fit_goes_on_below(row: QWidget) -> None:
    row.resize(319, 50)
    row.show()
    assert _places(row) == [(0, 0), (110, 0), (0, 30)]
    assert row.heightForWidth(319) == 50
    assert row.heightForWidth(100) == 80
    assert row.minimumSizeHint().width() == 100


def test_hidden_widgets_take_no_room(row: QWidget) -> None:
    row.resize(320, 20)
    row.show()
    row.findChildren(QPushButton)[0].hide()
    assert row.sizeHint().width() == 210


def test_a_greedy_widget_pushes_the_rest_to_the_end(row: QWidget) -> None:
    gap = QWidget()
    gap.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    layout = row.layout()
    assert isinstance(layout, WrappingRow)
    layout.addWidget(gap)
    last = QPushButton()
    last.setFixedSize(50, 20)
    layout.addWidget(last)
    row.resize(500, 20)
    row.show()
    assert last.geometry().right() == 499


def test_items_can_be_taken_out(row: QWidget) -> None:
    layout = row.layout()
    assert isinstance(layout, WrappingRow)
    assert layout.itemAt(3) is None
    assert layout.takeAt(3) is None
    assert layout.takeAt(0) is not None
    assert layout.count() == 2


def test_chips_wrap_and_keep_all_their_letters(qtbot: QtBot) -> None:
    chips = FilterChips()
    qtbot.addWidget(chips)
    chips.set_chips([(str(number), f"Menunggu keputusan {number}") for number in range(4)])
    chips.resize(260, chips.heightForWidth(260))
    chips.show()
    buttons = chips.findChildren(QPushButton)
    assert all(one.width() >= one.sizeHint().width() for one in buttons)
    assert all(chips.rect().contains(one.geometry()) for one in buttons)
    assert len({one.y() for one in buttons}) > 1


def test_a_page_fills_a_large_room_and_scrolls_in_a_small_one(qtbot: QtBot) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    words = QLabel("Kalimat yang cukup panjang untuk dibungkus. " * 4)
    words.setWordWrap(True)
    foot = QWidget()
    foot.setMinimumSize(120, 150)
    column.addWidget(words)
    column.addWidget(foot, 1)
    room = PageRoom(page)
    qtbot.addWidget(room)
    room.resize(600, 500)
    room.show()
    assert page.size() == room.size()
    assert not room.verticalScrollBar().isVisible()
    room.resize(220, 160)
    assert page.height() > 160
    qtbot.waitUntil(room.verticalScrollBar().isVisible)
    assert not room.horizontalScrollBar().isVisible()
    foot.setMinimumHeight(400)
    qtbot.waitUntil(lambda: page.height() >= 400)
