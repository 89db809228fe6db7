"""What an admin sees and decides in the outbox."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox, QPushButton
from pytestqt.modeltest import ModelTester

from core.domain.account import Account, AccountHealth, ChannelMode
from core.domain.connectivity import LineState
from core.domain.delivery import DeliveryState, HoldReason
from core.domain.listing import OutboxGroup
from core.domain.settings import ThemeChoice
from core.events import Changed, Topic
from gui.labels import state_word
from gui.outbox.actions import ACTS, Act, act_word
from gui.outbox.dialogs import LinkDialog, TimeDialog
from gui.outbox.model import WINDOW, Column, OutboxModel, Role
from gui.outbox.page import OutboxPage
from tests.fakes.clock import START
from tests.gui.outbox.conftest import WAYS, Put, comment_below, record
from tests.gui.page_desk import PageDesk

S = DeliveryState
TOMORROW = START + timedelta(days=1)
#: Without an undo window.
NOW: dict[str, object] = {"send_not_before": None}


def refresh(desk: PageDesk, outbox: OutboxPage) -> None:
    outbox.model.reload()
    desk.settle()


def shown(outbox: OutboxPage) -> list[str]:
    """Give the first two columns of every row, heads as they are."""
    model = outbox.model
    rows = []
    for row in range(model.rowCount()):
        if model.index(row, 0).data(Role.HEAD) is not None:
            rows.append(str(model.index(row, 0).data()))
        else:
            rows.append(f"{model.index(row, 0).data()}: {model.index(row, 1).data()}")
    return rows


def choose(desk: PageDesk, outbox: OutboxPage, delivery_id: str) -> None:
    refresh(desk, outbox)
    assert outbox.table.choose(delivery_id)
    desk.settle()


def buttons(outbox: OutboxPage) -> list[str]:
    return [one.text() for one in outbox.details.findChildren(QPushButton) if one.isVisibleTo(outbox.details)]


def press(desk: PageDesk, outbox: OutboxPage, act: Act) -> None:
    found = outbox.details.findChild(QPushButton, f"act-{act.value}")
    assert isinstance(found, QPushButton)
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)
    desk.settle()


def test_an_empty_outbox_says_what_comes_here_and_leads_to_the_composer(
    desk: PageDesk, outbox: OutboxPage
) -> None:
    assert outbox.empty.isVisible()
    assert outbox.empty.title.text() == "The outbox is empty."
    outbox.empty.button.click()
    assert desk.requests == [("composer", None)]


def test_groups_stand_under_their_heads_and_what_needs_the_admin_is_first(
    desk: PageDesk, outbox: OutboxPage, put: Put
) -> None:
    put("Besok", S.SCHEDULED, TOMORROW)
    put("Sudah", S.PUBLISHED, remote_id="1", published_at=START)
    put("Terlambat", S.EXPIRED, TOMORROW)
    refresh(desk, outbox)
    assert shown(outbox) == [
        "Needs you · 1",
        "Time has passed: Terlambat",
        "Waiting · 1",
        "Scheduled: Besok",
        "Done · 1",
        "Published: Sudah",
    ]


@pytest.mark.parametrize("state", list(WAYS))
def test_every_state_has_a_word_and_leaves_its_decisions(
    desk: PageDesk, outbox: OutboxPage, put: Put, state: DeliveryState
) -> None:
    delivery = put("Apa pun", state, TOMORROW, remote_url="https://contoh.example/1")
    choose(desk, outbox, delivery.id)
    if state is not S.UNCERTAIN:
        assert outbox.details.badge.text() == state_word(state)
    assert buttons(outbox) == [act_word(one) for one in ACTS[state]]


@pytest.mark.parametrize(
    ("line", "badge", "reason", "remedy"),
    [
        (LineState.ONLINE, "In the queue", "Next in the queue", ""),
        (LineState.UNKNOWN, "In the queue", "Next in the queue", ""),
        (LineState.OFFLINE, "Waiting for internet", "There is no internet.", "It leaves by itself"),
        (LineState.PORTAL, "Waiting for internet", "The network shows a sign-in page", "Open any website"),
    ],
)
def test_what_is_in_the_queue_says_what_the_line_keeps_from_it(
    desk: PageDesk, outbox: OutboxPage, put: Put, line: LineState, badge: str, reason: str, remedy: str
) -> None:
    owner = desk.account(platform="mastodon", mode=ChannelMode.API)
    delivery, practised = put("Menunggu", S.DUE, account=owner, **NOW), put("Latihan", S.DUE, **NOW)
    desk.sync.state = line
    desk.services.events.publish(Changed(Topic.CONNECTIVITY))
    desk.settle()
    choose(desk, outbox, delivery.id)
    details = outbox.details
    assert (details.badge.text(), details.reason.text().startswith(reason)) == (badge, True)
    assert remedy in details.remedy.text()
    assert f"{badge}: Menunggu" in shown(outbox)
    choose(desk, outbox, practised.id)
    assert outbox.details.reason.text() == "Next in the queue", "practice needs no line"


@pytest.mark.parametrize(
    ("code", "act", "wished"),
    [
        ("captive_portal", Act.OPEN_BROWSER, "http://example.com/"),
        ("proxy_sign_in", Act.NETWORK, ("settings", {"section": "network"})),
        ("tls_untrusted", Act.NETWORK, ("settings", {"section": "network"})),
    ],
)
def test_what_waits_for_the_network_leads_to_its_remedy(
    desk: PageDesk, outbox: OutboxPage, put: Put, code: str, act: Act, wished: object
) -> None:
    delivery = put("Menunggu", S.RETRY_WAIT, error_code=code, next_try_at=TOMORROW)
    choose(desk, outbox, delivery.id)
    assert buttons(outbox)[0] == act_word(act)
    press(desk, outbox, act)
    assert wished in [*desk.opened, *desk.requests]


def test_a_server_that_was_not_reached_is_no_dead_line_while_others_answer(
    desk: PageDesk, outbox: OutboxPage, put: Put
) -> None:
    owner = desk.account(platform="mastodon", mode=ChannelMode.API)
    later = {"error_code": "host_unreachable", "error_params": {"host": "sosial.contoh.go.id", "line": 1}}
    delivery = put("Menunggu", S.RETRY_WAIT, account=owner, next_try_at=TOMORROW, **later)
    choose(desk, outbox, delivery.id)
    assert outbox.details.badge.text() == "Waiting to try again"
    assert outbox.details.reason.text() == "sosial.contoh.go.id could not be reached."
    desk.sync.state = LineState.OFFLINE
    choose(desk, outbox, delivery.id)
    assert outbox.details.badge.text() == "Waiting for internet"
    assert outbox.details.reason.text() == "There is no internet."


@pytest.mark.parametrize(
    ("changes", "badge", "reason", "act"),
    [
        ({"held": True}, "Held", "The account is held.", Act.SEE_ACCOUNT),
        (
            {"health": AccountHealth.NEEDS_SIGN_IN},
            "Sign in again",
            "The platform no longer accepts the key of this account.",
            Act.SIGN_IN,
        ),
    ],
)
def test_what_its_account_keeps_in_the_queue_says_so_and_leads_there(
    desk: PageDesk,
    outbox: OutboxPage,
    put: Put,
    changes: dict[str, object],
    badge: str,
    reason: str,
    act: Act,
) -> None:
    owner = desk.account(**changes)
    delivery = put("Menunggu", S.DUE, account=owner)
    choose(desk, outbox, delivery.id)
    details = outbox.details
    assert (details.badge.text(), details.reason.text()) == (badge, reason)
    assert "Accounts page" in details.remedy.text()
    assert buttons(outbox)[0] == act_word(act)
    press(desk, outbox, act)
    assert desk.last_request == ("accounts", {"account_id": owner.id})
    with desk.database.write() as tx:
        tx.accounts.save(replace(owner, held=False, health=AccountHealth.OK))
        tx.commit()
    desk.services.events.publish(Changed(Topic.ACCOUNTS, owner.id))
    desk.bot.waitUntil(lambda: outbox.details.badge.text() == "In the queue")


def test_a_first_comment_is_told_as_one_and_leads_to_its_post(
    desk: PageDesk, outbox: OutboxPage, put: Put
) -> None:
    post = put("Jadwal", S.UNCERTAIN, asked=True)
    desk.services.publishing.was_published(post.id, "https://contoh.example/1", "1")
    stuck = comment_below(desk, post, "Tanya di sini.")
    for step in WAYS[S.UNCERTAIN]:
        stuck = record(desk, replace(stuck, state=step))
    record(desk, replace(stuck, asked=True))
    choose(desk, outbox, stuck.id)
    assert "Needs checking: First comment: Tanya di sini." in shown(outbox)
    assert buttons(outbox) == [act_word(one) for one in (Act.ARRIVED, Act.ABSENT, Act.CANCEL)]
    outbox.table.doubleClicked.emit(outbox.table.currentIndex())
    assert desk.last_request == ("composer", {"post_id": post.post_id})
    press(desk, outbox, Act.ARRIVED)
    assert desk.services.publishing.get(stuck.id).state is S.PUBLISHED


def test_a_dead_line_is_waiting_not_failure(desk: PageDesk, outbox: OutboxPage, put: Put) -> None:
    delivery = put(
        "Menunggu", S.RETRY_WAIT, error_code="no_line", next_try_at=START + timedelta(minutes=70), tries=0
    )
    choose(desk, outbox, delivery.id)
    assert outbox.details.badge.text() == "Waiting for internet"
    assert outbox.details.when.text() == "tried again at 09:40 WITA"
    assert outbox.details.remedy.text()


def test_what_failed_says_what_happened_what_was_kept_and_what_to_do(
    desk: PageDesk, outbox: OutboxPage, put: Put
) -> None:
    delivery = put("Ditolak", S.NEEDS_FIX, error_code="content_refused")
    choose(desk, outbox, delivery.id)
    details = outbox.details
    assert all(
        widget.text() and widget.isVisible() for widget in (details.reason, details.kept, details.remedy)
    )


def test_send_now_moves_it_and_wakes_the_sender(desk: PageDesk, outbox: OutboxPage, put: Put) -> None:
    delivery = put("Sekarang", S.SCHEDULED, TOMORROW)
    choose(desk, outbox, delivery.id)
    press(desk, outbox, Act.SEND_NOW)
    assert desk.services.publishing.get(delivery.id).due_at == START
    assert desk.sync.woken == 1


def test_hold_and_let_go_on(desk: PageDesk, outbox: OutboxPage, put: Put) -> None:
    delivery = put("Tahan", S.SCHEDULED, TOMORROW)
    choose(desk, outbox, delivery.id)
    press(desk, outbox, Act.PAUSE)
    assert desk.services.publishing.get(delivery.id).state is S.PAUSED
    choose(desk, outbox, delivery.id)
    assert outbox.details.reason.text() == "held by you"
    press(desk, outbox, Act.RESUME)
    assert desk.services.publishing.get(delivery.id).state is S.SCHEDULED


def test_cancelling_keeps_the_post_and_says_so(desk: PageDesk, outbox: OutboxPage, put: Put) -> None:
    delivery = put("Batal", S.SCHEDULED, TOMORROW)
    choose(desk, outbox, delivery.id)
    press(desk, outbox, Act.CANCEL)
    assert desk.services.publishing.get(delivery.id).state is S.CANCELLED
    assert "kept in the calendar" in desk.said
    assert desk.services.posts.get(delivery.post_id).base_text == "Batal"


def test_another_time_is_asked_for_in_the_office_zone(desk: PageDesk, outbox: OutboxPage, put: Put) -> None:
    delivery = put("Geser", S.SCHEDULED, TOMORROW)
    choose(desk, outbox, delivery.id)
    press(desk, outbox, Act.RESCHEDULE)
    dialog = outbox.findChild(TimeDialog)
    assert isinstance(dialog, TimeDialog)
    assert dialog.time.time().toString("HH.mm") == "08.30"
    dialog.time.setTime(dialog.time.time().addSecs(3600))
    dialog.accept()
    desk.settle()
    assert desk.services.publishing.get(delivery.id).due_at == TOMORROW + timedelta(hours=1)


def test_an_uncertain_one_offers_three_choices_and_takes_only_a_whole_link(
    desk: PageDesk, outbox: OutboxPage, put: Put
) -> None:
    delivery = put("Entah", S.UNCERTAIN, asked=True)
    choose(desk, outbox, delivery.id)
    assert outbox.model.count_of(OutboxGroup.NEEDS_YOU) == 1
    press(desk, outbox, Act.SEEN)
    dialog = outbox.findChild(LinkDialog)
    assert isinstance(dialog, LinkDialog)
    accept = dialog.buttons.button(QDialogButtonBox.StandardButton.Ok)
    assert not accept.isEnabled()
    dialog.link.field.setText("sudah ada di sana")
    assert not accept.isEnabled()
    assert dialog.link.hint.text()
    dialog.link.field.setText(" https://contoh.example/@dinas/101 ")
    accept.click()
    desk.settle()
    after = desk.services.publishing.get(delivery.id)
    assert (after.state, after.remote_url) == (S.PUBLISHED, "https://contoh.example/@dinas/101")
    assert after.remote_id == "101"


def test_one_that_is_being_looked_up_runs_and_is_not_asked_about(
    desk: PageDesk, outbox: OutboxPage, put: Put
) -> None:
    delivery = put("Dicek", S.UNCERTAIN)
    choose(desk, outbox, delivery.id)
    assert outbox.model.count_of(OutboxGroup.RUNNING) == 1
    assert outbox.details.badge.text() == "Being checked"


def test_it_is_not_there_sends_again(desk: PageDesk, outbox: OutboxPage, put: Put) -> None:
    delivery = put("Belum", S.UNCERTAIN, asked=True)
    choose(desk, outbox, delivery.id)
    press(desk, outbox, Act.ABSENT)
    assert desk.services.publishing.get(delivery.id).state is S.SCHEDULED


def test_sign_in_post_and_figures_lead_to_their_pages(desk: PageDesk, outbox: OutboxPage, put: Put) -> None:
    locked = put("Kunci", S.NEEDS_SIGN_IN, error_code="token_refused")
    choose(desk, outbox, locked.id)
    press(desk, outbox, Act.SIGN_IN)
    published = put("Terbit", S.PUBLISHED, remote_id="9", published_at=START)
    choose(desk, outbox, published.id)
    press(desk, outbox, Act.FIGURES)
    press(desk, outbox, Act.OPEN_POST)
    assert desk.requests == [
        ("accounts", {"account_id": locked.account_id}),
        ("engagement", {"delivery_id": published.id}),
        ("composer", {"post_id": published.post_id}),
    ]


def test_a_decision_that_came_too_late_is_explained_and_changes_nothing(
    desk: PageDesk, outbox: OutboxPage, put: Put
) -> None:
    delivery = put("Balapan", S.SCHEDULED, TOMORROW)
    choose(desk, outbox, delivery.id)
    desk.services.publishing.cancel(delivery.id)
    press(desk, outbox, Act.SEND_NOW)
    assert desk.services.publishing.get(delivery.id).state is S.CANCELLED
    assert desk.said


def test_chips_account_and_words_narrow_the_list(
    desk: PageDesk, outbox: OutboxPage, put: Put, account: Account
) -> None:
    other = desk.account(display_name="Kepala Dinas")
    put("Jadwal keliling", S.SCHEDULED, TOMORROW)
    put("Hari Guru", S.SCHEDULED, TOMORROW, account=other)
    outbox.show_page(None)
    desk.settle()
    outbox.search.setText("guru")
    outbox.search.searched.emit("guru")
    desk.settle()
    assert shown(outbox) == ["Waiting · 1", "Scheduled: Hari Guru"]
    outbox.search.clear()
    outbox.accounts.setCurrentIndex(outbox.accounts.findData(account.id))
    desk.settle()
    assert shown(outbox) == ["Waiting · 1", "Scheduled: Jadwal keliling"]
    outbox.show_page({"group": OutboxGroup.DONE.value})
    desk.settle()
    assert outbox.empty.title.text() == "Nothing here under this filter."


def test_arguments_choose_a_delivery(desk: PageDesk, outbox: OutboxPage, put: Put) -> None:
    put("Satu", S.SCHEDULED, TOMORROW)
    wanted = put("Dua", S.SCHEDULED, TOMORROW)
    outbox.show_page({"delivery_id": wanted.id})
    desk.settle()
    assert outbox.details.title.text() == "Dua"
    assert outbox.details.timeline.model().rowCount() == 1


def test_the_details_close_by_button_and_by_escape(desk: PageDesk, outbox: OutboxPage, put: Put) -> None:
    wanted = put("Satu", S.SCHEDULED, TOMORROW)
    choose(desk, outbox, wanted.id)
    outbox.details.close_button.click()
    assert outbox.details.isHidden()
    desk.services.publishing.pause(wanted.id)
    outbox.show_page(None)
    desk.settle()
    assert outbox.details.isHidden()
    choose(desk, outbox, wanted.id)
    assert outbox.details.isVisible()
    outbox.activateWindow()
    outbox.table.setFocus()
    desk.bot.waitUntil(outbox.table.hasFocus)
    QTest.keyClick(outbox.table, Qt.Key.Key_Escape)
    assert outbox.details.isHidden()


def test_crisis_mode_holds_what_waits_and_tells_how_many(
    desk: PageDesk, outbox: OutboxPage, put: Put
) -> None:
    put("Satu", S.SCHEDULED, TOMORROW)
    put("Dua", S.SCHEDULED, TOMORROW)
    outbox.hold_button.click()
    desk.settle()
    assert "2 held" in desk.said
    assert {one.reason for one in desk.services.holds.held()} == {HoldReason.CRISIS}
    assert desk.services.office.require().crisis_mode


def test_the_undo_time_counts_down_in_words(desk: PageDesk, outbox: OutboxPage, put: Put) -> None:
    delivery = put("Segera", S.SCHEDULED, None)
    choose(desk, outbox, delivery.id)
    assert outbox.details.reason.text() == "leaves in 30 s, can still be undone"


def test_the_keyboard_walks_over_rows_and_enters_the_details(
    desk: PageDesk, outbox: OutboxPage, put: Put
) -> None:
    put("Satu", S.SCHEDULED, TOMORROW)
    put("Dua", S.SCHEDULED, TOMORROW + timedelta(hours=1))
    refresh(desk, outbox)
    outbox.table.setFocus()
    QTest.keyClick(outbox.table, Qt.Key.Key_Down)
    QTest.keyClick(outbox.table, Qt.Key.Key_Down)
    desk.settle()
    assert outbox.details.title.text() == "Dua"


def test_many_rows_are_read_in_windows_as_one_scrolls(
    desk: PageDesk, outbox: OutboxPage, put: Put, qtmodeltester: ModelTester
) -> None:
    for number in range(WINDOW + 5):
        put(f"Nomor {number:03}", S.SCHEDULED, TOMORROW + timedelta(minutes=number))
    refresh(desk, outbox)
    model: OutboxModel = outbox.model
    assert model.rowCount() == WINDOW + 6
    last = model.index(WINDOW + 5, Column.POST)
    assert last.data() == "…"
    desk.settle()
    assert last.data() == f"Nomor {WINDOW + 4:03}"
    qtmodeltester.check(model, force_py=True)


def test_times_of_other_days_carry_their_date(desk: PageDesk, outbox: OutboxPage, put: Put) -> None:
    put("Natal", S.SCHEDULED, datetime(2026, 12, 25, 0, 0, tzinfo=UTC))
    refresh(desk, outbox)
    assert outbox.model.index(1, Column.WHEN).data() == "25 Dec 2026 08:00 WITA"


def test_seconds_are_counted_only_while_something_can_be_undone(
    desk: PageDesk, outbox: OutboxPage, put: Put
) -> None:
    put("Segera", S.SCHEDULED, START, send_not_before=START + timedelta(seconds=12))
    refresh(desk, outbox)
    row = outbox.model.index(1, Column.REASON)
    assert row.data() == "leaves in 12 s, can still be undone"
    desk.clock.advance(seconds=5)
    assert outbox.model.tick()
    assert row.data() == "leaves in 7 s, can still be undone"
    desk.clock.advance(seconds=8)
    assert outbox.model.tick()
    assert "undone" not in str(row.data())
    assert not outbox.model.tick()
    desk.clock.advance(seconds=61)
    assert outbox.model.tick(), "“in 3 minutes” changes with the minutes"


def test_the_list_follows_another_theme_at_once(desk: PageDesk, outbox: OutboxPage, put: Put) -> None:
    put("Besok", S.SCHEDULED, TOMORROW)
    refresh(desk, outbox)
    light = outbox.table.grab().toImage()
    desk.context.theme.apply(ThemeChoice.DARK, 100)
    dark = outbox.table.grab().toImage()
    desk.context.theme.apply(ThemeChoice.LIGHT, 100)
    place = outbox.table.visualRect(outbox.model.index(1, Column.STATE)).center()
    assert light.pixelColor(place) != dark.pixelColor(place)
    assert outbox.table.grab().toImage().pixelColor(place) == light.pixelColor(place)


def test_every_filter_stays_readable_beside_the_panel_with_large_letters(
    desk: PageDesk, outbox: OutboxPage, put: Put
) -> None:
    sent = put("Besok", S.SCHEDULED, TOMORROW)
    desk.context.theme.apply(ThemeChoice.LIGHT, 150)
    outbox.resize(860, 600)
    choose(desk, outbox, sent.id)
    QTest.qWait(0)
    chips = [one for one in outbox.chips.findChildren(QPushButton) if one.isVisible()]
    room = outbox.chips.rect()
    assert len(chips) == 5
    assert all(room.contains(one.geometry()) for one in chips), [one.geometry() for one in chips]
    assert all(one.width() >= one.sizeHint().width() for one in chips)
    desk.context.theme.apply(ThemeChoice.LIGHT, 100)
