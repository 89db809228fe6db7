"""Beranda: never empty, and every line leads somewhere."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.domain.account import AccountHealth
from core.domain.delivery import Delivery, DeliveryState, HoldReason
from gui.home.page import HomePage
from gui.home.rows import HomeRows
from gui.home.skeleton import HomeSkeleton
from gui.home.view import AccountActivity, Activity
from gui.theme import Theme
from tests.gui.page_desk import PageDesk

Desk = PageDesk
NOON = 4 * 3600  # from 08.30 WITA


@pytest.fixture
def desk(page_of_window: PageDesk) -> PageDesk:
    return page_of_window


def lines(rows: HomeRows) -> list[str]:
    return [str(rows.rows_model.index(row).data()) for row in range(rows.rows_model.rowCount())]


def test_a_new_office_sees_three_next_steps(desk: Desk) -> None:
    page = desk.show(HomePage(desk.context))
    assert page.header.title.text() == "Monday, 23 November 2026"
    assert page.header.subtitle.text() == "08:30 WITA · Dinas Dukcapil Contoh"
    assert page.steps.isVisible()
    for key, wanted in (("account", "accounts"), ("calendar", "calendar"), ("write", "composer")):
        page.steps.chosen.emit(key)
        assert desk.last_request[0] == wanted
    assert page.today_empty.text() == "Nothing is planned for today."
    assert page.account_empty.isVisible()


def test_the_day_at_a_glance(desk: Desk) -> None:
    account = desk.account(display_name="Dukcapil")
    now = desk.clock.now()
    queued = desk.post("Jadwal keliling", now + timedelta(hours=2), account)
    desk.services.publishing.queue(queued.id, at=now + timedelta(hours=2))
    draft = desk.post("Tanpa antrean", now + timedelta(hours=3), account)
    desk.post("Draf", None)
    page = desk.show(HomePage(desk.context))
    assert lines(page.today_rows) == ["10:30 · Jadwal keliling · Scheduled", "11:30 · Tanpa antrean · Draft"]
    assert page.today_tile.accessibleName() == "1 leave today"
    assert page.drafts_tile.accessibleName().endswith("drafts")
    assert not page.steps.isVisible()
    page.today_rows.setCurrentIndex(page.today_rows.rows_model.index(1))
    QTest.keyClick(page.today_rows, Qt.Key.Key_Return)
    assert desk.last_request == ("composer", {"post_id": draft.id})
    for tile, name in (
        (page.needs_tile, "outbox"),
        (page.today_tile, "outbox"),
        (page.drafts_tile, "calendar"),
    ):
        tile.click()
        assert desk.last_request[0] == name
    page.write_button.click()
    assert desk.last_request == ("composer", {})
    page.grab()


def test_what_is_held_tells_why_and_leads_to_the_outbox(desk: Desk) -> None:
    account = desk.account(display_name="Dukcapil", platform="mastodon")
    now = desk.clock.now()
    deliveries: list[Delivery] = []
    for words in ("Satu", "Dua", "Tiga"):
        post = desk.post(words, now, account)
        deliveries += desk.services.publishing.queue(post.id, at=now + timedelta(hours=1))
    with desk.database.write() as tx:
        one = tx.deliveries.record(replace(deliveries[0], state=DeliveryState.DUE))
        one = tx.deliveries.record(replace(one, state=DeliveryState.PREPARING))
        tx.deliveries.record(replace(one, state=DeliveryState.NEEDS_SIGN_IN, error_code="token_refused"))
        tx.commit()
    with desk.database.write() as tx:
        held = replace(deliveries[1], state=DeliveryState.PAUSED, hold_reason=HoldReason.CRISIS)
        tx.deliveries.record(held)
        tx.deliveries.record(replace(deliveries[2], state=DeliveryState.EXPIRED))
        tx.commit()
    page = desk.show(HomePage(desk.context))
    shown = "\n".join(lines(page.stuck_rows))
    assert "Dukcapil: Satu · The platform no longer accepts the key of this account" in shown
    assert "Dukcapil: Tiga · Time has passed" in shown
    assert page.needs_tile.accessibleName() == "2 need you"
    page.stuck_rows.clicked.emit(page.stuck_rows.rows_model.index(0))
    assert desk.last_request[0] == "outbox"
    assert "delivery_id" in desk.last_request[1]
    page.stuck_rows.clicked.emit(page.stuck_rows.rows_model.index(-1))
    page.grab()


def test_one_idea_and_those_after_it(desk: Desk) -> None:
    desk.account()
    page = desk.show(HomePage(desk.context))
    assert page.idea_name.text()
    assert "in " in page.idea_when.text()
    page.use_idea.click()
    name, arguments = desk.last_request
    assert name == "composer"
    assert arguments["observance"].date == arguments["planned_at"].date()
    first = arguments["observance"]
    page.idea_rows.clicked.emit(page.idea_rows.rows_model.index(0))
    assert desk.last_request[1]["observance"] != first


def test_an_idea_that_was_used_makes_room_for_the_next(desk: Desk, qtbot: QtBot) -> None:
    page = desk.show(HomePage(desk.context))
    before = page.idea_name.text()
    page.use_idea.click()
    desk.post("Selamat", desk.last_request[1]["planned_at"])
    qtbot.waitUntil(lambda: page.idea_name.text() != before)


def test_when_every_day_is_taken_it_says_so(desk: Desk) -> None:
    for day in range(1, 32):
        desk.post(f"Hari {day}", desk.clock.now() + timedelta(days=day))
    page = desk.show(HomePage(desk.context))
    assert page.idea_name.text() == "Every coming day already has a post."
    assert not page.use_idea.isVisible()
    page._use_idea()
    assert desk.requests == []
    assert page._steps(page._view)[1].hint.startswith("See the days")  # type: ignore[arg-type]


def test_accounts_show_how_alive_they_are(desk: Desk) -> None:
    desk.account(display_name="Baru")
    desk.account(display_name="Ditahan", held=True)
    desk.account(display_name="Kunci", health=AccountHealth.NEEDS_SIGN_IN)
    page = desk.show(HomePage(desk.context))
    assert lines(page.account_rows) == ["Baru · No post yet", "Ditahan · Held", "Kunci · Sign in again"]
    page.account_rows.clicked.emit(page.account_rows.rows_model.index(0))
    assert desk.last_request[0] == "accounts"


@pytest.mark.parametrize(
    ("days", "activity", "words"),
    [(0, Activity.ACTIVE, "Active · just now"), (7, Activity.ACTIVE, "Active"), (8, Activity.SLOW, "Less active"),
     (30, Activity.SLOW, "Less active"), (31, Activity.PASSIVE, "Passive"), (None, Activity.NEVER, "No post yet")],
)  # fmt: skip
def test_silence_is_classified(desk: Desk, days: int | None, activity: Activity, words: str) -> None:
    page = desk.show(HomePage(desk.context))
    last: datetime | None = None if days is None else desk.clock.now() - timedelta(days=days)
    one = AccountActivity(desk.account(), last, days or 0)
    assert one.activity is activity
    assert page._activity_words(one).startswith(words)
    assert page._account_row(one).note.startswith(words)


def test_the_rows_keep_the_models_promises(desk: Desk, qtmodeltester: object) -> None:
    desk.account(display_name="Dukcapil")
    page = desk.show(HomePage(desk.context))
    qtmodeltester.check(page.account_rows.rows_model)  # type: ignore[attr-defined]
    QTest.keyClick(page.account_rows, Qt.Key.Key_Down)
    QTest.keyClick(page.account_rows, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    page.account_rows.setFocus(Qt.FocusReason.TabFocusReason)
    page.grab()


def test_a_hidden_page_does_not_read(desk: Desk, qtbot: QtBot) -> None:
    page = desk.show(HomePage(desk.context))
    page.hide()
    desk.account(display_name="Diam-diam")
    page._on_changed()
    assert desk.context.lanes.idle()


def test_the_skeleton_stands_where_the_cards_will_be(theme: Theme, qtbot: QtBot) -> None:
    skeleton = HomeSkeleton(theme, "Home", "Opening…")
    qtbot.addWidget(skeleton)
    skeleton.resize(900, 600)
    skeleton.show()
    assert skeleton.grab().toImage().pixelColor(60, 150).name() == theme.hex("surface").lower()
    assert skeleton.accessibleName() == "Home. Opening…"
