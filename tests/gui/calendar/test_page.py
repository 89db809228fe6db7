"""What an admin does in the calendar: see, move, compose, find, delete."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent, QWheelEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication

from core.domain.account import Account, ChannelMode
from core.domain.delivery import DeliveryState
from core.domain.formats import OfficeZone
from core.domain.post import Post, PostFunction
from gui.calendar.grid import POST_MIME
from gui.calendar.page import CalendarPage
from gui.widgets.rows import ROW
from tests.gui.page_desk import PageDesk

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
WITA = OfficeZone.WITA


def at(day: int, hour: int = 8, month: int = 11, year: int = 2026) -> datetime:
    return datetime(year, month, day, hour, tzinfo=WITA.tz).astimezone(UTC)


def reload(desk: PageDesk, calendar: CalendarPage) -> None:
    calendar.reload()
    desk.settle()


def drag(calendar: CalendarPage, post_id: str, day: date) -> None:
    start = calendar.grid.chip_rect(post_id).center()
    end = calendar.grid.day_rect(day).center()
    QTest.mousePress(calendar.grid, LEFT, NONE, start)
    QTest.mouseMove(calendar.grid, (start + end) / 2)
    QTest.mouseMove(calendar.grid, end)
    QTest.mouseRelease(calendar.grid, LEFT, NONE, end)


def queued(desk: PageDesk, account: Account, when: datetime) -> Post:
    post = desk.post("Jadwal keliling", when, account)
    desk.services.publishing.queue(post.id, at=when)
    return post


def test_an_empty_month_says_what_to_do(calendar: CalendarPage) -> None:
    assert calendar.toolbar.header.title.text() == "November 2026"
    assert "Double-click a day" in calendar.hint.text()
    assert calendar.hint.isVisible()


def test_a_post_is_a_chip_on_its_office_day(desk: PageDesk, calendar: CalendarPage) -> None:
    post = desk.post("Dini hari", datetime(2026, 11, 24, 16, 30, tzinfo=UTC))  # 25 November 00.30 WITA
    reload(desk, calendar)
    rect = calendar.grid.chip_rect(post.id)
    assert calendar.grid.day_rect(date(2026, 11, 25)).contains(rect)
    assert not calendar.hint.isVisible()


def test_dragging_keeps_the_hour_and_can_be_undone(desk: PageDesk, calendar: CalendarPage) -> None:
    post = desk.post("Hari Guru", at(24, 14))
    reload(desk, calendar)
    drag(calendar, post.id, date(2026, 11, 26))
    desk.settle()
    assert desk.services.posts.get(post.id).planned_at == at(26, 14)
    assert desk.said == "Moved to Kamis, 26 November 2026."
    assert calendar.grid.day_rect(date(2026, 11, 26)).contains(calendar.grid.chip_rect(post.id))
    undo = desk.notices[-1].action
    assert undo is not None
    undo()
    desk.settle()
    assert desk.services.posts.get(post.id).planned_at == at(24, 14)


def test_dragging_a_queued_post_moves_its_deliveries(desk: PageDesk, calendar: CalendarPage) -> None:
    post = queued(desk, desk.account(), at(24))
    reload(desk, calendar)
    drag(calendar, post.id, date(2026, 11, 27))
    desk.settle()
    (delivery,) = desk.services.posts.deliveries(post.id)
    assert (delivery.state, delivery.due_at) == (DeliveryState.SCHEDULED, at(27))


def test_a_queued_post_never_leaves_at_once_because_of_a_drag(desk: PageDesk, calendar: CalendarPage) -> None:
    post = queued(desk, desk.account(), at(24, 7))
    reload(desk, calendar)
    drag(calendar, post.id, date(2026, 11, 23))  # 07.00 is over: it is 08.30
    desk.settle()
    assert desk.services.posts.deliveries(post.id)[0].due_at == at(24, 7)
    assert "passed" in desk.said or "time_has_passed" in desk.said


def test_a_post_that_is_being_sent_stays_where_it_is(desk: PageDesk, calendar: CalendarPage) -> None:
    post = queued(desk, desk.account(), at(24))
    move_on(desk, post, DeliveryState.DUE, DeliveryState.PREPARING)
    reload(desk, calendar)
    drag(calendar, post.id, date(2026, 11, 27))
    desk.settle()
    assert desk.services.posts.get(post.id).planned_at == at(24)
    assert "being sent" in desk.said


def test_a_published_post_keeps_its_day(desk: PageDesk, calendar: CalendarPage) -> None:
    account = desk.account(platform="x", mode=ChannelMode.ASSISTED)
    post = queued(desk, account, at(24))
    move_on(desk, post, DeliveryState.DUE, DeliveryState.READY_FOR_ADMIN)
    desk.services.publishing.confirm(desk.services.posts.deliveries(post.id)[0].id)
    reload(desk, calendar)
    drag(calendar, post.id, date(2026, 11, 27))
    assert desk.said == "This post is published already. It keeps its day."


def move_on(desk: PageDesk, post: Post, *states: DeliveryState) -> None:
    from dataclasses import replace

    for state in states:
        with desk.database.write() as tx:
            (delivery,) = tx.deliveries.of_post(post.id)
            tx.deliveries.record(replace(delivery, state=state))
            tx.commit()


def test_a_draft_dropped_from_the_list_is_planned_at_eight(desk: PageDesk, calendar: CalendarPage) -> None:
    draft = desk.post("Ide: antrean daring")
    reload(desk, calendar)
    model = calendar.rail.drafts.model()
    data = model.mimeData([model.index(0, 0)])
    assert isinstance(data, QMimeData)
    assert bytes(data.data(POST_MIME).data()).decode() == draft.id
    point = calendar.grid.day_rect(date(2026, 11, 30)).center()
    drop = QDropEvent(QPointF(point), Qt.DropAction.MoveAction, data, LEFT, NONE)
    calendar.grid.dropEvent(drop)
    desk.settle()
    assert desk.services.posts.get(draft.id).planned_at == at(30)
    undo = desk.notices[-1].action
    assert undo is not None
    undo()
    desk.settle()
    assert desk.services.posts.get(draft.id).planned_at is None


def test_a_double_click_composes_at_eight(desk: PageDesk, calendar: CalendarPage) -> None:
    QTest.mouseDClick(calendar.grid, LEFT, NONE, calendar.grid.day_rect(date(2026, 11, 27)).center())
    assert desk.requests == [("composer", {"planned_at": at(27)})]


def test_today_composes_at_the_next_full_hour_and_the_past_not_at_all(
    desk: PageDesk, calendar: CalendarPage
) -> None:
    calendar.main_action()
    assert desk.requests == [("composer", {"planned_at": at(23, 9)})]
    QTest.mouseDClick(calendar.grid, LEFT, NONE, calendar.grid.day_rect(date(2026, 11, 20)).center())
    assert len(desk.requests) == 1
    assert "over" in desk.said


def test_a_double_click_on_a_chip_opens_it(desk: PageDesk, calendar: CalendarPage) -> None:
    post = desk.post("Buka aku", at(25))
    reload(desk, calendar)
    QTest.mouseDClick(calendar.grid, LEFT, NONE, calendar.grid.chip_rect(post.id).center())
    assert desk.requests == [("composer", {"post_id": post.id})]


def test_the_overflow_line_lists_the_whole_day(desk: PageDesk, calendar: CalendarPage) -> None:
    for number in range(9):
        desk.post(f"Unggahan {number}", at(25, 8 + number))
    reload(desk, calendar)
    layout = calendar.grid._layout(date(2026, 11, 25))
    assert layout.more == 9 - len(layout.chips)
    QTest.mouseClick(calendar.grid, LEFT, NONE, layout.more_rect.center())
    model = calendar.detail.day.posts.model()
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == [
        f"Unggahan {n}" for n in range(9)
    ]


def test_keys_walk_choose_open_move_and_delete(desk: PageDesk, calendar: CalendarPage) -> None:
    first, second = desk.post("Satu", at(24, 8)), desk.post("Dua", at(24, 9))
    reload(desk, calendar)
    QTest.keyClick(calendar.grid, Qt.Key.Key_Right)
    assert calendar.grid.current_day == date(2026, 11, 24)
    assert "2 posts" in calendar.grid.accessibleDescription()
    QTest.keyClick(calendar.grid, Qt.Key.Key_Space)
    QTest.keyClick(calendar.grid, Qt.Key.Key_Space)
    assert calendar.grid.chosen_post == second.id
    QTest.keyClick(calendar.grid, Qt.Key.Key_Return)
    assert desk.requests[-1] == ("composer", {"post_id": second.id})
    QTest.keyClick(calendar.grid, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    desk.settle()
    assert desk.services.posts.get(second.id).planned_at == at(1, 9, month=12)
    assert calendar.grid.chosen_post == second.id
    QTest.keyClick(calendar.grid, Qt.Key.Key_Delete)
    desk.settle()
    assert calendar.grid.chip_rect(second.id).isNull()
    QTest.keyClick(calendar.grid, Qt.Key.Key_Home)
    assert calendar.grid.current_day == date(2026, 11, 23)
    QTest.keyClick(calendar.grid, Qt.Key.Key_N)
    assert desk.last_request == ("composer", {"planned_at": at(23, 9)})
    assert desk.services.posts.get(first.id).planned_at == at(24, 8)


def test_months_turn_by_keys_wheel_and_past_the_edge(desk: PageDesk, calendar: CalendarPage) -> None:
    QTest.keyClick(calendar.grid, Qt.Key.Key_PageDown)
    desk.settle()
    assert calendar.toolbar.header.title.text() == "Desember 2026"
    QTest.keyClick(calendar.grid, Qt.Key.Key_PageUp)
    desk.settle()
    wheel = QWheelEvent(
        QPointF(50, 50), QPointF(50, 50), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton, NONE,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(calendar.grid, wheel)
    desk.settle()
    assert calendar.toolbar.header.title.text() == "Desember 2026"
    for _ in range(7):
        QTest.keyClick(calendar.grid, Qt.Key.Key_Down)
        desk.settle()
    assert calendar.grid.current_day > date(2026, 12, 31)
    assert calendar.toolbar.header.title.text() == "Januari 2027"


def test_march_2027_marks_estimated_days(desk: PageDesk, calendar: CalendarPage) -> None:
    calendar.show_page({"date": date(2027, 3, 10)})
    desk.settle()
    assert calendar.grid.current_day == date(2027, 3, 10)
    names = [day.label() for day in calendar.grid.observances(date(2027, 3, 10))]
    assert any("Idulfitri" in name and "(perkiraan)" in name for name in names)
    assert "(perkiraan)" in calendar.grid.tip_at(calendar.grid.day_rect(date(2027, 3, 10)).center())


def test_an_observance_is_used(desk: PageDesk, calendar: CalendarPage) -> None:
    calendar.toolbar.rail.setChecked(True)
    model = calendar.rail.days.model()
    names = [model.index(row, 0).data() for row in range(model.rowCount())]
    row = next(i for i, name in enumerate(names) if "Guru" in name)
    calendar.rail.days.doubleClicked.emit(model.index(row, 0))
    ((page, given),) = desk.requests
    assert page == "composer"
    assert given["observance"] is model.index(row, 0).data(ROW)
    assert given["planned_at"] == at(25)


def test_all_observances_are_more_than_those_of_the_office(desk: PageDesk, calendar: CalendarPage) -> None:
    before = calendar.rail.days.model().rowCount()
    (chip,) = calendar.toolbar.days._chips.values()
    chip.click()
    desk.settle()
    assert calendar.rail.days.model().rowCount() > before


def test_filters_hide_and_say_so(desk: PageDesk, calendar: CalendarPage) -> None:
    one, other = desk.account(), desk.account(platform="x", mode=ChannelMode.ASSISTED, display_name="Bupati")
    fun = desk.post("Kuis", at(25), one, function=PostFunction.ENTERTAIN)
    news = desk.post("Kabar", at(26), other)
    reload(desk, calendar)
    calendar.toolbar.functions._chips["entertain"].click()
    assert calendar.grid.chip_rect(news.id).isNull()
    assert not calendar.grid.chip_rect(fun.id).isNull()
    calendar.toolbar.groups._chips["published"].click()
    assert calendar.hint.text() == "No post matches the filter."
    calendar.clear.click()
    assert not calendar.grid.chip_rect(news.id).isNull()
    calendar.toolbar.accounts.setCurrentIndex(calendar.toolbar.accounts.findData(other.id))
    assert calendar.grid.chip_rect(fun.id).isNull()


def test_search_lists_what_it_found(desk: PageDesk, calendar: CalendarPage) -> None:
    desk.post("Perekaman KTP di Bolo", at(25))
    calendar.rail.search.searched.emit("perekaman")
    desk.settle()
    model = calendar.rail.drafts.model()
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == [
        "25 Nov 2026 · Perekaman KTP di Bolo"
    ]


def test_the_panel_shows_accounts_and_acts(desk: PageDesk, calendar: CalendarPage) -> None:
    account = desk.account(display_name="Dukcapil")
    post = queued(desk, account, at(25))
    reload(desk, calendar)
    calendar.grid.choose_post(post.id)
    desk.settle()
    panel = calendar.detail.post
    assert calendar.detail.currentWidget() is panel
    assert panel.when.text() == "Rabu, 25 November 2026 pukul 08.00 WITA"
    assert panel.accounts.model().index(0, 0).data() == "Dukcapil: Scheduled"
    panel.duplicate.click()
    desk.settle()
    assert [chip.title for chip in desk.services.posts.drafts()] == ["Jadwal keliling"]
    panel.delete.click()
    desk.settle()
    assert "already in the outbox" in desk.said


def test_a_deleted_draft_comes_back(desk: PageDesk, calendar: CalendarPage) -> None:
    post = desk.post("Salah hapus", at(25))
    reload(desk, calendar)
    calendar.grid.choose_post(post.id)
    desk.settle()
    calendar.detail.post.delete.click()
    desk.settle()
    assert calendar.grid.chip_rect(post.id).isNull()
    restore = desk.notices[-1].action
    assert restore is not None
    restore()
    desk.settle()
    assert calendar.grid.chosen_post == post.id


def test_a_week_shows_seven_days(desk: PageDesk, calendar: CalendarPage) -> None:
    calendar.toolbar.span._chips["week"].click()
    desk.settle()
    assert calendar.toolbar.header.title.text() == "23–29 November 2026"
    assert calendar.grid.day_rect(date(2026, 11, 30)).isNull()
    calendar.toolbar.next.click()
    desk.settle()
    assert calendar.grid.current_day == date(2026, 11, 30)


def test_changes_made_elsewhere_arrive(desk: PageDesk, calendar: CalendarPage) -> None:
    post = desk.post("Dari tempat lain", at(25))
    desk.bot.waitUntil(lambda: not calendar.grid.chip_rect(post.id).isNull(), timeout=3000)


@pytest.mark.parametrize("size", [(1000, 560), (1166, 640), (1900, 1000)])
def test_cells_fill_the_grid_without_gaps(desk: PageDesk, size: tuple[int, int]) -> None:
    calendar = desk.show(CalendarPage(desk.context), size=size)
    days = [date(2026, 10, 26) + timedelta(days=n) for n in range(42)]
    rects = [calendar.grid.day_rect(day) for day in days]
    assert rects[0].left() == 0
    assert rects[-1].right() == calendar.grid.width() - 1
    assert rects[-1].bottom() == calendar.grid.height() - 1
    assert all(one.right() + 1 == other.left() for one, other in pairwise(rects[:7]))


def test_the_list_of_drafts_behaves_and_talks(desk: PageDesk, calendar: CalendarPage) -> None:
    desk.post("Ide satu")
    desk.post("")
    reload(desk, calendar)
    calendar.toolbar.rail.setChecked(True)
    assert calendar.rail.isVisible()
    calendar.grab()
    model = calendar.rail.drafts.model()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == ["(no text yet)", "Ide satu"]
    calendar.rail.drafts.setCurrentIndex(model.index(1, 0))
    QTest.keyClick(calendar.rail.drafts, Qt.Key.Key_Return)
    assert desk.last_request[0] == "composer"


def test_a_press_that_does_not_move_is_no_drag(desk: PageDesk, calendar: CalendarPage) -> None:
    post = desk.post("Diam", at(25))
    reload(desk, calendar)
    centre = calendar.grid.chip_rect(post.id).center()
    QTest.mousePress(calendar.grid, LEFT, NONE, centre)
    QTest.mouseMove(calendar.grid, centre + QPoint(1, 1))
    QTest.mouseRelease(calendar.grid, LEFT, NONE, centre)
    desk.settle()
    assert calendar.grid.chosen_post == post.id
    assert not desk.notices
    assert "Diam" in calendar.grid.tip_at(centre)
    QTest.keyClick(calendar.grid, Qt.Key.Key_Escape)
    assert calendar.grid.chosen_post == ""
