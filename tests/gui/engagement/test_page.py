"""What an admin reads on the engagement page; it is Monday, 23 November 2026, 08.30 WITA."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from core.domain.account import Account
from core.domain.delivery import Delivery, DeliveryState
from core.domain.engagement import Comment, Metric, Snapshot
from core.domain.ids import new_id
from core.domain.inbox import Case
from core.domain.settings import Language
from gui.engagement.chart import LineChart, Series
from gui.engagement.figures import SortBy, change
from gui.engagement.page import EngagementPage
from gui.engagement.scales import figure_marks, time_marks
from gui.engagement.table import Column
from tests.fakes.clock import START
from tests.gui.page_desk import PageDesk, page_desk

LIKES, COMMENTS, SHARES = Metric.LIKES, Metric.COMMENTS, Metric.SHARES
WAY = (DeliveryState.DUE, DeliveryState.PREPARING, DeliveryState.COMMITTING, DeliveryState.PUBLISHED)


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[PageDesk]:
    with page_desk(tmp_path, qtbot, Language.ENGLISH) as made:
        yield made


@pytest.fixture
def account(desk: PageDesk) -> Account:
    return desk.account(display_name="Dukcapil Contoh")


@pytest.fixture
def page(desk: PageDesk) -> EngagementPage:
    return EngagementPage(desk.context)


def publish(desk: PageDesk, account: Account, text: str, at: datetime, **figures: int) -> Delivery:
    """Publish a post in the past and give it one reading an hour later."""
    post = desk.post(text, at, account)
    (delivery,) = desk.services.publishing.queue(post.id, at=at)
    for state in WAY:
        changed = replace(
            delivery, state=state, remote_id=new_id(), remote_url="https://contoh.example/1", published_at=at
        )
        with desk.database.write() as tx:
            delivery = tx.deliveries.record(changed)
            tx.commit()
    if figures:
        read(desk, delivery, at + timedelta(hours=1), **figures)
    return delivery


def read(desk: PageDesk, delivery: Delivery, at: datetime, **figures: int) -> None:
    metrics = {Metric(name): value for name, value in figures.items()}
    with desk.database.write() as tx:
        tx.engagement.add_snapshots([Snapshot(delivery.id, delivery.account_id, at, metrics)])
        tx.commit()


def column(page: EngagementPage, which: Column) -> list[str]:
    return [str(page.model.index(row, which).data()) for row in range(page.model.rowCount())]


def tile(page: EngagementPage, by: SortBy) -> str:
    return page.tiles.tiles[by].value.text()


def test_without_posts_it_says_when_figures_come(desk: PageDesk, page: EngagementPage) -> None:
    desk.show(page)
    assert page.empty.isVisible()
    assert "published in this period" in page.empty.title.text()
    page.empty.button.click()
    assert desk.requests == [("composer", None)]


def test_thirteen_interactions_of_84_employees_are_15_5_percent_and_below_the_baseline(
    desk: PageDesk, page: EngagementPage, account: Account
) -> None:
    delivery = publish(desk, account, "Jadwal", START - timedelta(days=1), likes=12, comments=1, shares=0)
    desk.show(page, {"delivery_id": delivery.id})
    assert page.panel.ratio.text() == "15.5%"
    assert page.panel.baseline.text() == "13 interactions of 84 employees, below the staff baseline"
    assert column(page, Column.RATIO) == ["15.5%"]
    assert page.panel.taken.text() == "Figures of 22 November 2026, 09:30 WITA"
    assert "Figures of" in page.header.subtitle.text()


def test_a_closed_panel_stays_closed_when_figures_arrive(
    desk: PageDesk, page: EngagementPage, account: Account
) -> None:
    delivery = publish(desk, account, "Jadwal", START - timedelta(days=1), likes=12)
    desk.show(page, {"delivery_id": delivery.id})
    assert page.panel.isVisible()
    page.panel.close_button.click()
    page.show_page(None)
    desk.settle()
    assert page.panel.isHidden()


def test_missing_figures_are_a_dash_and_sums_say_partial(
    desk: PageDesk, page: EngagementPage, account: Account
) -> None:
    publish(desk, account, "Semua", START - timedelta(days=2), likes=5, comments=1, shares=2)
    publish(desk, account, "Sebagian", START - timedelta(days=1), likes=3)
    publish(desk, account, "Belum", START - timedelta(hours=1))
    desk.show(page)
    assert column(page, Column.SHARES) == ["—", "—", "2"]
    assert column(page, Column.INTERACTIONS) == ["—", "3*", "8"]
    assert column(page, Column.RATIO)[0] == "—"
    assert tile(page, SortBy.LIKES) == "8"
    assert "some posts do not tell" in page.tiles.tiles[SortBy.SHARES].change.text()


def test_no_employees_is_a_request_and_not_a_division(
    desk: PageDesk, page: EngagementPage, account: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.services.office.save(replace(desk.services.office.require(), employees=0))
    context = replace(desk.context, office=desk.services.office.require)
    lonely = EngagementPage(context)
    delivery = publish(desk, account, "Nol", START - timedelta(days=1), likes=12)
    desk.show(lonely, {"delivery_id": delivery.id})
    assert lonely.panel.ratio.text() == "—"
    assert "number of employees" in lonely.panel.baseline.text()
    page.deleteLater()


def test_the_period_before_is_compared(desk: PageDesk, page: EngagementPage, account: Account) -> None:
    publish(desk, account, "Dulu", START - timedelta(days=35), likes=10, comments=0, shares=0)
    publish(desk, account, "Kini", START - timedelta(days=3), likes=15, comments=0, shares=0)
    desk.show(page)
    assert tile(page, SortBy.PUBLISHED) == "1"
    assert page.tiles.tiles[SortBy.LIKES].change.text() == "▲ 50% against before"
    assert change(None, 5) is None
    assert change(5, 0) is None


def test_a_figure_orders_the_table_and_unknown_ones_come_last(
    desk: PageDesk, page: EngagementPage, account: Account
) -> None:
    publish(desk, account, "Sedikit", START - timedelta(days=1), likes=1)
    publish(desk, account, "Tanpa", START - timedelta(days=2))
    publish(desk, account, "Banyak", START - timedelta(days=3), likes=9)
    desk.show(page)
    QTest.mouseClick(page.tiles.tiles[SortBy.LIKES], Qt.MouseButton.LeftButton)
    desk.settle()
    assert column(page, Column.POST) == ["Banyak", "Sedikit", "Tanpa"]
    page.table.horizontalHeader().setSortIndicator(Column.LIKES, Qt.SortOrder.AscendingOrder)
    desk.settle()
    assert column(page, Column.POST) == ["Sedikit", "Banyak", "Tanpa"]
    page.table.horizontalHeader().setSortIndicator(Column.POST, Qt.SortOrder.AscendingOrder)
    desk.settle()
    assert column(page, Column.POST) == ["Banyak", "Sedikit", "Tanpa"]


def test_tiles_are_pressed_by_keyboard_too(desk: PageDesk, page: EngagementPage, account: Account) -> None:
    publish(desk, account, "A", START - timedelta(days=1), likes=1, comments=4, shares=0)
    publish(desk, account, "B", START - timedelta(days=2), likes=9, comments=9, shares=0)
    desk.show(page)
    QTest.keyClick(page.tiles.tiles[SortBy.COMMENTS], Qt.Key.Key_Space)
    desk.settle()
    assert column(page, Column.POST) == ["B", "A"]


def test_the_chosen_post_shows_its_line_and_what_citizens_wrote(
    desk: PageDesk, page: EngagementPage, account: Account
) -> None:
    delivery = publish(desk, account, "Jadwal", START - timedelta(days=1), likes=2, comments=1, shares=0)
    read(desk, delivery, START, likes=7, comments=2, shares=1)
    comment = Comment(new_id(), account.id, delivery.id, "c1", "warga_satu", "Jam berapa buka?", START)
    with desk.database.write() as tx:
        tx.inbox.add(Case(comment))
        tx.commit()
    desk.show(page, {"delivery_id": delivery.id})
    assert page.panel.comments_title.text() == "Comments (1)"
    assert page.panel.comments.model().index(0, 0).data() == "Jam berapa buka?"
    QTest.keyClick(page.panel.chart, Qt.Key.Key_End)
    assert page.panel.chart.cursor_text() == "23 Nov 2026 08:30 · Likes 7 · Comments 2 · Shares 1"


def test_account_and_period_narrow_the_page(desk: PageDesk, page: EngagementPage, account: Account) -> None:
    other = desk.account(display_name="Kepala Dinas")
    publish(desk, account, "Kantor", START - timedelta(days=2), likes=1)
    publish(desk, other, "Pejabat", START - timedelta(days=20), likes=1)
    desk.show(page)
    assert column(page, Column.POST) == ["Kantor", "Pejabat"]
    page.accounts.setCurrentIndex(page.accounts.findData(other.id))
    desk.settle()
    assert column(page, Column.POST) == ["Pejabat"]
    page.periods.select(frozenset({"7"}))
    page.periods.changed.emit()
    desk.settle()
    assert page.empty.isVisible()


def test_new_figures_appear_while_the_page_is_open(
    desk: PageDesk, page: EngagementPage, account: Account, qtbot: QtBot
) -> None:
    delivery = publish(desk, account, "Hidup", START - timedelta(days=1), likes=1)
    desk.show(page, {"delivery_id": delivery.id})
    desk.clock.advance(hours=1)
    with qtbot.waitSignal(desk.context.bridge.engagement_changed):
        desk.services.engagement.type_in(delivery.id, {LIKES: 40})
    desk.settle()
    assert tile(page, SortBy.LIKES) == "40"
    assert page.panel.figures.text() == "Likes 40 · Comments — · Shares —"


def test_reading_now_makes_watched_posts_due(desk: PageDesk, page: EngagementPage, account: Account) -> None:
    publish(desk, account, "Tonton", START - timedelta(days=1), likes=1)
    desk.show(page)
    page.main_action()
    desk.settle()
    assert desk.sync.woken == 1
    assert desk.said


def test_the_table_is_a_sound_model(
    desk: PageDesk, page: EngagementPage, account: Account, qtmodeltester: ModelTester
) -> None:
    publish(desk, account, "Satu", START - timedelta(days=1), likes=1)
    desk.show(page)
    qtmodeltester.check(page.model, force_py=True)


def test_a_chart_reads_values_off_by_mouse_and_keyboard(desk: PageDesk, qtbot: QtBot) -> None:
    days = [START + timedelta(days=day) for day in range(4)]
    chart = LineChart(
        desk.context.theme, lambda at: f"{at.day}", lambda value: "—" if value is None else str(value)
    )
    qtbot.addWidget(chart)
    chart.resize(400, 200)
    chart.show_series([Series("Suka", "accent", tuple(zip(days, (1, None, 5, 9), strict=True)))], "kosong")
    chart.show()
    assert chart.accessibleDescription() == "Suka 9"
    for key, said in (
        (Qt.Key.Key_Home, "23 · Suka 1"),
        (Qt.Key.Key_Right, "24 · Suka —"),
        (Qt.Key.Key_End, "26 · Suka 9"),
        (Qt.Key.Key_Left, "25 · Suka 5"),
        (Qt.Key.Key_Escape, ""),
    ):
        QTest.keyClick(chart, key)
        assert chart.cursor_text() == said
    QTest.mouseMove(chart, chart.rect().center())
    QTest.mouseMove(chart, chart.rect().bottomRight())
    qtbot.waitUntil(lambda: chart.cursor_text() == "26 · Suka 9")


def test_an_empty_chart_says_so(desk: PageDesk, qtbot: QtBot) -> None:
    chart = LineChart(desk.context.theme, str, str)
    qtbot.addWidget(chart)
    chart.show_series([], "Belum ada angka")
    assert chart.accessibleDescription() == "Belum ada angka"


@pytest.mark.parametrize(
    ("largest", "marks"),
    [
        (0, (0, 1)),
        (3, (0, 1, 2, 3)),
        (10, (0, 2, 4, 6, 8, 10)),
        (294, (0, 100, 200, 300)),
        (5_000, (0, 2_000, 4_000, 6_000)),
    ],
)
def test_marks_are_round_whole_and_reach_the_largest(largest: int, marks: tuple[int, ...]) -> None:
    assert figure_marks(largest)[-1] >= largest
    assert figure_marks(largest) == marks


def test_time_marks_fit_their_room() -> None:
    last = START + timedelta(days=30)
    assert len(time_marks(START, last, 5)) <= 5
    assert time_marks(START, START, 5) == (START,)
    assert len(time_marks(START, START + timedelta(hours=6), 4)) == 4
