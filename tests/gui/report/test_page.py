"""Scenario S10, steps 1 to 3, as whoever makes the report sees it; it is Monday, 23 November 2026, 08.30 WITA."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QInputDialog
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from core.domain.account import Account, AccountKind, ChannelMode
from core.domain.delivery import Delivery, DeliveryState
from core.domain.engagement import Comment, Metric, Snapshot
from core.domain.ids import new_id
from core.domain.inbox import Case, CommentLabel, CommentStatus
from core.domain.people import Role
from core.domain.report import GapKind
from core.domain.report_span import Month
from core.domain.settings import Language
from gui.notices import NoticeKind
from gui.report.listing import Listing
from gui.report.page import ReportPage
from gui.report.saving import Paper
from gui.widgets.rows import ROW
from tests.fakes.clock import START
from tests.gui.page_desk import PageDesk, page_desk

WAY = (DeliveryState.DUE, DeliveryState.PREPARING, DeliveryState.COMMITTING, DeliveryState.PUBLISHED)
DAY = timedelta(days=1)


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[PageDesk]:
    with page_desk(tmp_path, qtbot, Language.ENGLISH) as made:
        yield made


@pytest.fixture
def account(desk: PageDesk) -> Account:
    return desk.account(platform="facebook", mode=ChannelMode.API, display_name="Dukcapil Contoh")


@pytest.fixture
def page(desk: PageDesk) -> ReportPage:
    return ReportPage(desk.context)


def publish(
    desk: PageDesk,
    account: Account,
    text: str,
    at: datetime,
    url: str = "https://contoh.example/1",
    **figures: int,
) -> Delivery:
    """Publish a post in the past and give it one reading an hour later."""
    post = desk.post(text, at, account)
    (delivery,) = desk.services.publishing.queue(post.id, at=at)
    for state in WAY:
        changed = replace(delivery, state=state, remote_id=new_id(), remote_url=url, published_at=at)
        with desk.database.write() as tx:
            delivery = tx.deliveries.record(changed)
            tx.commit()
    if figures:
        told = {Metric(name): value for name, value in figures.items()}
        with desk.database.write() as tx:
            tx.engagement.add_snapshots([Snapshot(delivery.id, account.id, at + timedelta(hours=1), told)])
            tx.commit()
    return delivery


def ask(desk: PageDesk, delivery: Delivery, text: str, label: CommentLabel = CommentLabel.QUESTION) -> Case:
    one = new_id()
    comment = Comment(one, delivery.account_id, delivery.id, one, "Warga", text, START - DAY)
    with desk.database.write() as tx:
        case = tx.inbox.add(Case(comment, label, due_at=START + DAY))
        tx.commit()
    return case


def column(listing: Listing, name: str) -> list[str]:
    model = listing.model
    names = [model.headerData(place, Qt.Orientation.Horizontal) for place in range(model.columnCount())]
    place = names.index(name)
    return [str(model.index(row, place).data()) for row in range(model.rowCount())]


def tiles(page: ReportPage) -> dict[str, tuple[str, str]]:
    return {one.name.text(): (one.value.text(), one.change.text()) for one in page.summary.tiles}


# --- what the page shows -----------------------------------------------------------------------------------------


def test_an_empty_month_says_what_to_do(desk: PageDesk, page: ReportPage) -> None:
    desk.show(page)
    assert page.empty.isVisible()
    assert page.empty.title.text() == "Nothing was published in 1–23 November 2026."
    assert not page.save_button.isEnabled()
    page.main_action()
    assert page.findChildren(QFileDialog) == []
    page.empty.button.click()
    assert desk.requests == [("composer", None)]


def test_thirteen_interactions_of_84_employees_are_15_5_percent_everywhere(
    desk: PageDesk, page: ReportPage, account: Account
) -> None:
    publish(desk, account, "Jadwal keliling", START - 2 * DAY, likes=12, comments=1, shares=0)
    desk.show(page)
    assert page.header.subtitle.text() == "1–23 November 2026 · data as of 21 November 2026, 09:30 WITA"
    shown = tiles(page)
    assert shown["Published posts"] == ("1", "nothing in 1–23 Oct 2026")
    assert shown["Interactions"][0] == "13"
    assert shown["Average post vs staff"] == ("15.5%", "1 of 1 below the baseline")
    assert shown["Answered"] == ("—", "nothing was asked")
    assert column(page.posts, "vs staff") == ["15.5%"]
    assert [one.text() for one in page.summary.sentences] == [
        "During 1–23 November 2026 the office published 1 post on 1 account, after nothing in 1–23 October 2026.",
        (
            "Citizens reacted 13 times, 13 times to an average post, which is 15.5% of 84 employees; "
            "one post stayed below the staff baseline."
        ),
        "No question or complaint of citizens was recorded.",
    ]
    assert page.practice.isHidden()


def test_sums_on_the_page_equal_its_lists(desk: PageDesk, page: ReportPage, account: Account) -> None:
    for days, likes in ((1, 84), (2, 7), (40, 5)):
        publish(desk, account, f"Hari {days}", START - days * DAY, likes=likes, comments=0, shares=0)
    publish(desk, account, "Sebagian", START - 3 * DAY, likes=9)
    publish(desk, account, "Belum dibaca", START - 4 * DAY)
    desk.show(page)
    listed = column(page.posts, "Interactions")
    assert listed == ["—", "9 (partial)", "7", "84"]
    assert tiles(page)["Interactions"][0] == "100 (partial)"
    assert tiles(page)["Published posts"] == ("4", "▲ 300% from 1–23 Oct 2026")
    assert column(page.activity, "Interactions") == ["100 (partial)"]
    page.posts.choose("quiet")
    assert column(page.posts, "Interactions") == ["7", "9 (partial)"]
    page.posts.choose("top")
    assert column(page.posts, "Interactions") == ["84", "9 (partial)", "7"]
    page.posts.choose("programs")
    assert column(page.posts, "Posts") == ["4"]
    assert page.summary.chart.accessibleDescription().startswith("1–23 November 2026 100")


def test_the_month_before_is_two_keys_away(desk: PageDesk, page: ReportPage, account: Account) -> None:
    publish(desk, account, "Oktober", START - 40 * DAY, likes=5, comments=0, shares=0)
    desk.show(page)
    assert page.empty.isVisible()
    assert (page.later_button.isEnabled(), page.earlier_button.isEnabled()) == (False, True)
    page.activateWindow()
    page.setFocus()
    QTest.keyClick(page, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    desk.settle()
    assert page.months.currentData() == Month(2026, 10)
    assert page.header.subtitle.text().startswith("October 2026 · ")
    assert column(page.posts, "Post") == ["Oktober"]
    page.go(1)
    assert page.months.currentData() == Month(2026, 10)
    QTest.keyClick(page, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    desk.settle()
    page.go(1)
    desk.settle()
    page.kinds.setCurrentIndex(page.kinds.findData(AccountKind.OFFICIAL))
    desk.settle()
    assert "another kind" in page.empty.hint.text()
    page.empty.button.click()
    desk.settle()
    assert page.months.currentData() == Month(2026, 11)


def test_in_the_first_days_the_month_that_is_over_is_shown(
    desk: PageDesk, page: ReportPage, account: Account
) -> None:
    publish(desk, account, "November", START - DAY)
    desk.clock.advance(days=10)
    desk.show(page)
    assert page.months.currentData() == Month(2026, 11)
    assert "November 2026 · No figures have been read yet." in page.header.subtitle.text()


def test_reports_are_split_by_kind_and_account(desk: PageDesk, page: ReportPage, account: Account) -> None:
    head = desk.account(
        platform="x", mode=ChannelMode.ASSISTED, display_name="Kepala", kind=AccountKind.OFFICIAL
    )
    publish(desk, account, "Kantor", START - DAY)
    publish(desk, head, "Pimpinan", START - DAY)
    desk.show(page)
    assert len(column(page.posts, "Post")) == 2
    page.kinds.setCurrentIndex(page.kinds.findData(AccountKind.OFFICIAL))
    desk.settle()
    assert column(page.posts, "Post") == ["Pimpinan"]
    page.accounts.setCurrentIndex(page.accounts.findData(account.id))
    desk.settle()
    assert column(page.posts, "Post") == ["Kantor"]


def test_practice_is_said_to_be_practice(desk: PageDesk, page: ReportPage) -> None:
    publish(desk, desk.account(), "Coba", START - DAY)
    desk.show(page)
    assert "Practice data" in page.practice.text.text()
    assert page.practice.isVisible()


def test_ten_questions_and_four_answers_are_forty_percent_and_the_open_ones_are_listed(
    desk: PageDesk, page: ReportPage, account: Account
) -> None:
    delivery = publish(desk, account, "Jadwal", START - 2 * DAY, likes=90, comments=10, shares=0)
    cases = [ask(desk, delivery, f"Kapan buka {number}?") for number in range(10)]
    for case in cases[:4]:
        done = replace(case, status=CommentStatus.ANSWERED, answered_at=START - DAY)
        with desk.database.write() as tx:
            tx.inbox.save(done)
            tx.commit()
    desk.show(page)
    assert tiles(page)["Answered"] == ("40%", "4 of 10 answered")
    assert tiles(page)["Median response time"] == ("same day", "100% in time")
    assert page.summary.sentences[2].text() == (
        "Of 10 questions and complaints, 4 (40%) were answered, half of them within the same day; still waiting: 6."
    )
    page.summary.gaps.opened.emit(page.summary.gap_model.index(0).data(ROW))
    assert page.tabs.currentWidget() is page.gaps
    assert column(page.gaps, "What") == ["Not answered yet"] * 6
    page.gaps.table.setCurrentIndex(page.gaps.model.index(0, 0))
    QTest.keyClick(page.gaps.table, Qt.Key.Key_Return)
    assert desk.last_request == ("inbox", {"comment_id": cases[4].id})


def test_service_is_told_by_kind_by_unit_and_by_aspiration(
    desk: PageDesk, page: ReportPage, account: Account
) -> None:
    delivery = publish(desk, account, "Jadwal", START - 2 * DAY)
    ask(desk, delivery, "Loketnya rusak", CommentLabel.COMPLAINT)
    case = ask(desk, delivery, "Usul: buka Sabtu, hubungi 0812-3456-7890", CommentLabel.ASPIRATION)
    given = replace(case, status=CommentStatus.FORWARDED, forwarded_to="Bidang PIAK", ticket="LPR-1")
    with desk.database.write() as tx:
        tx.inbox.save(given)
        tx.commit()
    desk.show(page)
    assert column(page.comments, "About") == ["Complaint", "Suggestion"]
    page.comments.choose("units")
    assert column(page.comments, "Unit") == ["Bidang PIAK"]
    page.comments.choose("aspirations")
    (shown,) = column(page.comments, "Aspiration")
    assert "3456" not in shown
    assert column(page.comments, "Follow-up") == ["Forwarded · Bidang PIAK · LPR-1"]
    page.comments.table.doubleClicked.emit(page.comments.model.index(0, 0))
    assert desk.last_request == ("inbox", {"comment_id": case.id})


def test_a_tile_leads_to_the_rows_behind_it(desk: PageDesk, page: ReportPage, account: Account) -> None:
    publish(desk, account, "Jadwal", START - DAY, likes=3, comments=0, shares=0)
    desk.show(page)
    QTest.keyClick(page.summary.tiles[3], Qt.Key.Key_Return)
    assert page.tabs.currentWidget() is page.comments
    assert page.comments.empty.isVisible()
    page.summary.tiles[0].pressed.emit()
    assert page.tabs.currentWidget() is page.posts
    page.show_page({"tab": "summary"})
    desk.settle()
    assert page.tabs.currentWidget() is page.summary


def test_gauges_explain_their_formula_and_the_estimate_stays_rough(
    desk: PageDesk, page: ReportPage, account: Account
) -> None:
    publish(desk, account, "Cakupan 98 % warga?", START - DAY)
    desk.show(page)
    culture = page.culture
    assert [one.value.text() for one in culture.gauges] == ["1", "0%", "—", "0"]
    QTest.keyClick(culture.gauges[1], Qt.Key.Key_Space)
    assert culture.formula.text().startswith("Transparency: Of the posts that tell percentages")
    assert culture.spread.text() == "about 6,300 people (rough estimate)"
    culture.share.setValue(50)
    assert culture.spread.text() == "about 12,600 people (rough estimate)"
    assert tiles(page)["Interactions"][0] == "—"


def test_without_employees_it_asks_for_them_first(desk: PageDesk, page: ReportPage, account: Account) -> None:
    office = desk.services.office.require()
    desk.services.office.save(replace(office, employees=0))
    publish(desk, account, "Jadwal", START - DAY, likes=12, comments=1, shares=0)
    desk.show(page)
    assert tiles(page)["Average post vs staff"] == ("—", "enter the employees first")
    assert "enter the number of employees" in page.summary.sentences[1].text()
    assert page.culture.spread.text() == "Enter the number of employees first."
    page.summary.gaps.opened.emit(page.summary.gap_model.index(0).data(ROW))
    page.gaps.table.doubleClicked.emit(page.gaps.model.index(0, 0))
    assert desk.last_request == ("settings", {"section": "office"})


@pytest.mark.parametrize(
    ("kind", "page_name"),
    [
        (GapKind.UNSENT, "outbox"),
        (GapKind.NO_LINK, "outbox"),
        (GapKind.NO_FIGURES, "engagement"),
        (GapKind.PASSIVE, "accounts"),
    ],
)
def test_what_is_missing_leads_to_where_it_is_mended(
    desk: PageDesk, page: ReportPage, account: Account, kind: GapKind, page_name: str
) -> None:
    desk.account(platform="x", mode=ChannelMode.ASSISTED, display_name="Sepi")
    publish(desk, account, "Tanpa tautan", START - DAY, url="")
    late = desk.post("Terlambat", START + DAY, account)
    desk.services.publishing.queue(late.id, at=START + DAY)
    desk.clock.advance(days=2)
    desk.show(page)
    page.gaps.choose(kind.value)
    page.gaps.table.doubleClicked.emit(page.gaps.model.index(0, 0))
    assert desk.last_request[0] == page_name


def test_a_post_opens_on_its_platform_or_else_in_the_outbox(desk: PageDesk, account: Account) -> None:
    opened: list[str] = []
    page = ReportPage(replace(desk.context, open_url=opened.append))
    publish(desk, account, "Dengan tautan", START - 2 * DAY, likes=3, comments=0, shares=0)
    bare = publish(desk, account, "Tanpa tautan", START - DAY, url="")
    desk.show(page)
    page.posts.table.doubleClicked.emit(page.posts.model.index(0, 0))
    page.posts.table.doubleClicked.emit(page.posts.model.index(1, 0))
    page.summary.top.opened.emit(page.summary.top_model.index(0).data(ROW))
    assert opened == ["https://contoh.example/1"] * 2
    assert desk.requests == [("outbox", {"delivery_id": bare.id})]


def test_a_table_is_ordered_by_any_column_and_what_is_not_known_comes_last(
    desk: PageDesk, page: ReportPage, account: Account, qtmodeltester: ModelTester
) -> None:
    for days, likes in ((1, 5), (2, 90), (3, 20)):
        publish(desk, account, f"{likes} suka", START - days * DAY, likes=likes, comments=0, shares=0)
    publish(desk, account, "belum dibaca", START - 4 * DAY)
    desk.show(page)
    table = page.posts.table
    table.sortByColumn(4, Qt.SortOrder.DescendingOrder)
    assert column(page.posts, "Interactions") == ["90", "20", "5", "—"]
    table.sortByColumn(4, Qt.SortOrder.AscendingOrder)
    assert column(page.posts, "Interactions") == ["5", "20", "90", "—"]
    table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    assert column(page.posts, "Post")[-1] == "belum dibaca"
    table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
    assert column(page.posts, "Post") == ["belum dibaca", "20 suka", "90 suka", "5 suka"]
    qtmodeltester.check(page.posts.model)


def test_in_a_narrow_window_columns_give_way_to_the_posts_words(
    desk: PageDesk, page: ReportPage, account: Account
) -> None:
    publish(desk, account, "Jadwal pelayanan keliling", START - DAY, likes=5, comments=0, shares=0)
    desk.show(page)
    page.tabs.setCurrentWidget(page.posts)
    table = page.posts.table

    def shown() -> list[str]:
        names = [page.posts.model.headerData(place, Qt.Orientation.Horizontal) for place in range(8)]
        return [str(name) for place, name in enumerate(names) if not table.isColumnHidden(place)]

    assert "Approved by" in shown()
    table.resize(700, 300)
    assert shown() == ["Post", "Account", "Published (WITA)", "Interactions", "vs staff", "Link"]
    assert sum(table.columnWidth(place) for place in range(8)) <= table.viewport().width()
    table.resize(1_100, 300)
    assert "Approved by" in shown()


def test_what_changes_elsewhere_is_read_again(
    desk: PageDesk, page: ReportPage, account: Account, qtbot: QtBot
) -> None:
    delivery = publish(desk, account, "Jadwal", START - DAY)
    desk.show(page)
    desk.services.engagement.type_in(delivery.id, {Metric.LIKES: 7})
    qtbot.waitUntil(lambda: tiles(page)["Interactions"][0] == "7 (partial)", timeout=5_000)


def test_the_offices_own_target_stands_in_the_first_sentence(
    desk: PageDesk, page: ReportPage, account: Account, qtbot: QtBot
) -> None:
    for days in range(12):
        publish(desk, account, f"Unggahan {days}", START - days * DAY)
    desk.show(page)
    page.ask_target()
    (dialog,) = page.findChildren(QInputDialog)
    dialog.setIntValue(5)
    dialog.accept()
    qtbot.waitUntil(lambda: "of the target of 5 a week" in page.summary.sentences[0].text(), timeout=5_000)
    assert desk.context.preferences.settings.weekly_target == 5
    assert "; that is 73% of" in page.summary.sentences[0].text()


# --- what leaves the office --------------------------------------------------------------------------------------


def people(desk: PageDesk) -> None:
    service = desk.services.people
    service.save(
        replace(
            service.blank(),
            name="Rudi",
            title="Staf",
            roles=frozenset({Role.ADMIN}),
            decree_number="800/12/2026",
        )
    )
    service.save(
        replace(service.blank(), name="Siti Aminah", title="Kepala Dinas", roles=frozenset({Role.APPROVER}))
    )


def test_the_summary_is_asked_for_by_key_and_written_where_it_was_wished(
    desk: PageDesk, page: ReportPage, account: Account, tmp_path: Path
) -> None:
    people(desk)
    publish(desk, account, "Jadwal", START - DAY, likes=12, comments=1, shares=0)
    desk.show(page)
    page.main_action()
    (dialog,) = page.findChildren(QFileDialog)
    assert dialog.selectedFiles()[0].endswith("summary 2026-11.pdf")
    dialog.fileSelected.emit(str(tmp_path / "ringkasan.pdf"))
    dialog.reject()
    desk.settle()
    assert (tmp_path / "ringkasan.pdf").read_bytes().startswith(b"%PDF-")
    assert desk.said == f"“ringkasan.pdf” saved in “{tmp_path.name}”"
    assert desk.notices[-1].action_text == "Open folder"
    assert [one.name for one in tmp_path.glob("*.pdf*")] == ["ringkasan.pdf"]


def test_a_file_that_cannot_be_written_is_said_and_the_old_one_stays(
    desk: PageDesk, page: ReportPage, account: Account, tmp_path: Path
) -> None:
    publish(desk, account, "Jadwal", START - DAY)
    desk.show(page)
    page.save_pdf(Paper.ANNEX, tmp_path / "tidak-ada" / "lampiran.pdf")
    desk.settle()
    assert (desk.said, desk.notices[-1].kind) == ("The file could not be written.", NoticeKind.ERROR)


def test_tables_are_what_an_indonesian_spreadsheet_reads(
    desk: PageDesk, page: ReportPage, account: Account, tmp_path: Path
) -> None:
    publish(desk, account, "=Jadwal; keliling", START - 2 * DAY, likes=12, comments=1, shares=0)
    publish(desk, account, "Sebagian", START - DAY, likes=9)
    publish(desk, account, "Belum", START - 3 * DAY)
    desk.show(page)
    page.ask_folder()
    (dialog,) = page.findChildren(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path))
    dialog.reject()
    desk.settle()
    assert desk.said == f"7 tables saved in “{tmp_path.name}”"
    content = (tmp_path / "posts 2026-11.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig")), delimiter=";"))
    assert [row["Post"] for row in rows] == ["Belum", "'=Jadwal; keliling", "Sebagian"]
    assert [row["Interactions"] for row in rows] == ["", "13", "9"]
    assert [row["Interactions: complete"] for row in rows] == ["", "yes", "partial"]
    assert [row["Shares"] for row in rows] == ["", "0", ""]
    assert rows[1]["vs staff"] == "0,1548"
    assert rows[1]["Published (WITA)"] == "2026-11-21 08:30"
    shown = page.report
    assert shown is not None
    assert sum(int(row["Interactions"] or 0) for row in rows) == shown.now.reached.total
    accounts = (tmp_path / "accounts 2026-11.csv").read_text(encoding="utf-8-sig")
    assert "2026-11-22" in accounts
