"""Filling a month with drafts, as the admin does it."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication

from core.domain.listing import PostChip
from gui.calendar.fill_dialog import FillDialog
from gui.calendar.page import CalendarPage
from gui.notices import Notice
from tests.gui.page_desk import PageDesk

MARCH = date(2027, 3, 1)


def open_dialog(desk: PageDesk, calendar: CalendarPage, day: date) -> FillDialog:
    calendar.show_page({"date": day})
    desk.settle()
    calendar.toolbar.fill.click()
    desk.settle()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, FillDialog)
    return dialog


def planned(desk: PageDesk) -> tuple[PostChip, ...]:
    return desk.services.posts.between(datetime(2027, 2, 28, tzinfo=UTC), datetime(2027, 4, 1, tzinfo=UTC))


@pytest.fixture
def dialog(desk: PageDesk, calendar: CalendarPage) -> FillDialog:
    return open_dialog(desk, calendar, MARCH)


def rows(dialog: FillDialog) -> list[list[str]]:
    model = dialog.model
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_it_proposes_and_says_what_the_mix_becomes(dialog: FillDialog, calendar: CalendarPage) -> None:
    shown = rows(dialog)
    assert dialog.windowTitle() == f"Fill {calendar.toolbar.header.title.text()}"
    assert any("Nyepi" in row[0] for row in shown)
    assert any("wait for the official date" in row[0] for row in shown)
    assert "inform 60 %" in dialog.mix.text()
    QAbstractItemModelTester(dialog.model)


def test_four_are_accepted_and_become_drafts(
    dialog: FillDialog, desk: PageDesk, calendar: CalendarPage
) -> None:
    dialog.model.tick_all(False)
    assert not dialog.make_button.isEnabled()
    table = dialog.table
    for row in range(4):
        table.setCurrentIndex(dialog.model.index(row, 0))
        QTest.keyClick(table, Qt.Key.Key_Space)
    ideas = [row[0] for row in rows(dialog)[:4]]
    notices: list[Notice] = []
    calendar.notice_requested.connect(notices.append)
    dialog.make_button.click()
    desk.settle()
    drafts = planned(desk)
    titles = {one.title for one in drafts}
    assert len(titles) == 4
    assert all(any(idea.startswith(title) for idea in ideas) for title in titles)
    assert all(calendar.grid.chip_rect(one.post_id).isValid() for one in drafts)
    assert notices[-1].action is not None
    notices[-1].action()
    desk.settle()
    assert planned(desk) == ()


def test_all_can_be_ticked_and_none(dialog: FillDialog) -> None:
    dialog.model.tick_all(True)
    assert len(dialog.model.ticked) == dialog.model.rowCount()
    dialog.all_button.click()
    assert dialog.model.ticked == ()
    dialog.all_button.click()
    assert len(dialog.model.ticked) == dialog.model.rowCount()


def test_a_month_that_is_over_lacks_nothing(desk: PageDesk, calendar: CalendarPage) -> None:
    dialog = open_dialog(desk, calendar, date(2026, 10, 1))
    assert dialog.text.text().startswith("Nothing is missing")
    assert not dialog.table.isVisible()
    assert not dialog.make_button.isEnabled()


def test_a_week_is_filled_alone(desk: PageDesk, calendar: CalendarPage) -> None:
    calendar.toolbar.span.select(frozenset({"week"}))
    calendar.toolbar.span.changed.emit()
    dialog = open_dialog(desk, calendar, date(2027, 3, 1))
    days = {one.day for one in dialog.model.ticked}
    assert days
    assert max(days) <= date(2027, 3, 7)
