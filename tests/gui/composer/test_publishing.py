"""From writing to the outbox: problems, confirmation, schedule, undo, a new version."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QDate, Qt, QTime
from PySide6.QtTest import QTest

from core.domain.account import Account, AccountKind, ChannelMode
from core.domain.delivery import DeliveryState
from core.domain.formats import OfficeZone
from core.domain.post import LatePolicy
from core.services.freeze import ASAP_GRACE_S
from gui.composer.page import ComposerPage
from tests.gui.page_desk import PageDesk

TOMORROW_8 = datetime(2026, 11, 24, 0, 0, tzinfo=UTC)  # 08.00 WITA


def ready(desk: PageDesk, composer: ComposerPage, *accounts: Account, text: str = "Layanan buka.") -> None:
    composer.show_page({"planned_at": TOMORROW_8})
    desk.settle()
    composer.draft.set_accounts(tuple(one.id for one in accounts))
    composer.text.editor.insertPlainText(text)
    desk.bot.waitUntil(lambda: not composer._refresh_timer.isActive(), timeout=3000)
    desk.settle()


def go(desk: PageDesk, composer: ComposerPage) -> None:
    composer.main_action()
    desk.settle()


def states(desk: PageDesk, composer: ComposerPage) -> list[DeliveryState]:
    return [one.state for one in desk.services.posts.deliveries(composer.draft.post.id)]


def test_one_office_account_is_queued_by_the_same_key_twice(desk: PageDesk, composer: ComposerPage) -> None:
    ready(desk, composer, desk.account(display_name="Dukcapil"))
    assert composer.footer.go.text() == "Schedule"
    go(desk, composer)
    assert composer.confirm.isVisible()
    assert composer.confirm.when.text() == "It leaves on Selasa, 24 November 2026 pukul 08.00 WITA."
    assert composer.confirm.list.model().index(0, 0).data() == "Dukcapil"
    assert states(desk, composer) == []
    go(desk, composer)
    (delivery,) = desk.services.posts.deliveries(composer.draft.post.id)
    assert (delivery.state, delivery.due_at, delivery.grace_s) == (DeliveryState.SCHEDULED, TOMORROW_8, 7200)
    assert desk.sync.woken == 1
    assert desk.notices[-1].stays_ms == 30_000
    assert composer.queue_banner.isVisible()
    assert "Practice (Dukcapil): Scheduled" in composer.queue_banner.text.text()


def test_several_accounts_need_a_tick_each(desk: PageDesk, composer: ComposerPage) -> None:
    office = desk.account(display_name="Dukcapil")
    official = desk.account(
        platform="x", mode=ChannelMode.ASSISTED, display_name="Bupati", kind=AccountKind.OFFICIAL
    )
    ready(desk, composer, office, official)
    go(desk, composer)
    assert not composer.confirm.confirm.isEnabled()
    go(desk, composer)
    assert states(desk, composer) == []
    rows = composer.confirm.list
    for row in range(2):
        where = rows.visualRect(rows.model().index(row, 0)).center()
        QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, where)
    assert composer.confirm.confirm.isEnabled()
    composer.confirm.confirm.click()
    desk.settle()
    assert states(desk, composer) == [DeliveryState.SCHEDULED] * 2


def test_an_officials_account_alone_needs_a_tick(desk: PageDesk, composer: ComposerPage) -> None:
    ready(desk, composer, desk.account(kind=AccountKind.OFFICIAL))
    go(desk, composer)
    assert not composer.confirm.confirm.isEnabled()
    QTest.keyClick(composer.confirm.list, Qt.Key.Key_Space)


def test_a_grave_finding_is_knowingly_accepted_or_mended(desk: PageDesk, composer: ComposerPage) -> None:
    ready(desk, composer, desk.account(), text="NIK 5206 0117 0890 0003")
    go(desk, composer)
    confirm = composer.confirm
    assert confirm.grave.text() == "Identity number (NIK or KK). Never publish it."
    QTest.keyClicks(confirm.reason, "sudah")
    assert not confirm.confirm.isEnabled()
    assert "at least 10 characters" in confirm.reason_hint.text()
    confirm.back.click()
    assert not confirm.isVisible()
    assert composer.footer.isEnabled()
    go(desk, composer)
    assert confirm.reason.toPlainText() == ""
    QTest.keyClicks(confirm.reason, "Contoh NIK palsu untuk pelatihan")
    confirm.confirm.click()
    desk.settle()
    ((_at, kept),) = desk.services.posts.acceptances(composer.draft.post.id)
    assert (kept.codes, kept.reason) == (("nik",), "Contoh NIK palsu untuk pelatihan")


def test_what_nothing_was_found_in_asks_for_no_reason(desk: PageDesk, composer: ComposerPage) -> None:
    ready(desk, composer, desk.account())
    go(desk, composer)
    assert not composer.confirm.reason.isVisible()
    assert not composer.confirm.costs.isVisible()
    go(desk, composer)
    assert desk.services.posts.acceptances(composer.draft.post.id) == ()


def test_what_a_post_on_x_costs_is_said_before_it_leaves(desk: PageDesk, composer: ComposerPage) -> None:
    account = desk.account(platform="x", mode=ChannelMode.API, display_name="Dukcapil")
    ready(desk, composer, account, text="Info: https://contoh.go.id")
    assert composer.options.summary.text() == "costs about US$0,20"
    go(desk, composer)
    assert composer.confirm.costs.text() == (
        "Dukcapil (X): Costs about US$0,20, because the text holds a link; without a link US$0,015."
    )


def test_an_edit_during_the_confirmation_ends_it(desk: PageDesk, composer: ComposerPage) -> None:
    ready(desk, composer, desk.account())
    go(desk, composer)
    composer.text.editor.insertPlainText("!")
    assert not composer.confirm.isVisible()


def test_undo_leaves_nothing_to_be_sent(desk: PageDesk, composer: ComposerPage) -> None:
    ready(desk, composer, desk.account())
    go(desk, composer)
    go(desk, composer)
    undo = desk.notices[-1].action
    assert undo is not None
    undo()
    desk.settle()
    assert desk.said == "Taken back. Nothing of it leaves."
    assert states(desk, composer) == [DeliveryState.CANCELLED]
    desk.bot.waitUntil(lambda: not composer.queue_banner.isVisible(), timeout=3000)
    assert composer.footer.go.text() == "Schedule"


def test_too_late_to_undo_says_so(desk: PageDesk, composer: ComposerPage) -> None:
    ready(desk, composer, desk.account())
    go(desk, composer)
    go(desk, composer)
    undo = desk.notices[-1].action
    assert undo is not None
    for state in (DeliveryState.DUE, DeliveryState.PREPARING):
        with desk.database.write() as tx:
            (delivery,) = tx.deliveries.of_post(composer.draft.post.id)
            tx.deliveries.record(replace(delivery, state=state))
            tx.commit()
    undo()
    desk.settle()
    assert desk.said.startswith("Too late")


def test_a_queued_post_edited_becomes_a_new_version_when_scheduled_again(
    desk: PageDesk, composer: ComposerPage
) -> None:
    ready(desk, composer, desk.account(), text="Versi satu")
    go(desk, composer)
    go(desk, composer)
    post_id = composer.draft.post.id
    composer.show_page({"post_id": post_id})
    desk.settle()
    assert "new version" in composer.queue_banner.text.text()
    assert composer.footer.go.text() == "Schedule again"
    composer.text.editor.selectAll()
    composer.text.editor.insertPlainText("Versi dua")
    go(desk, composer)
    go(desk, composer)
    first, second = desk.services.posts.deliveries(post_id)
    assert (first.state, second.state) == (DeliveryState.CANCELLED, DeliveryState.SCHEDULED)
    assert desk.services.publishing.publication(first.id).text == "Versi satu"
    assert desk.services.publishing.publication(second.id).text == "Versi dua"


def test_as_soon_as_possible_waits_a_day_for_the_line(desk: PageDesk, composer: ComposerPage) -> None:
    ready(desk, composer, desk.account())
    composer.footer.schedule.choose_now(True)
    assert composer.footer.go.text() == "Publish now"
    assert not composer.footer.schedule.day.isVisible()
    go(desk, composer)
    assert composer.confirm.when.text() == "It leaves as soon as possible."
    go(desk, composer)
    (delivery,) = desk.services.posts.deliveries(composer.draft.post.id)
    assert (delivery.due_at, delivery.grace_s) == (desk.clock.now(), ASAP_GRACE_S)


def test_what_is_missing_is_said_and_shown(desk: PageDesk, composer: ComposerPage) -> None:
    composer.show_page({"planned_at": TOMORROW_8})
    go(desk, composer)
    assert desk.said == "Choose at least one account first."
    account = desk.account(platform="x", mode=ChannelMode.ASSISTED, display_name="Bupati")
    ready(desk, composer, account, text="")
    go(desk, composer)
    assert desk.said == "Bupati: there is neither text nor a picture yet."
    composer.text.editor.insertPlainText("a" * 300)
    go(desk, composer)
    assert desk.said == "Bupati: the text has 300 characters, 280 are allowed."
    assert composer.text.account_id == ""


def test_a_picture_without_description_holds_the_post(desk: PageDesk, composer: ComposerPage) -> None:
    from PySide6.QtGui import QColor, QImage

    ready(desk, composer, desk.account())
    image = QImage(20, 20, QImage.Format.Format_RGB32)
    image.fill(QColor("green"))
    composer.intake.take([image], "")
    desk.settle()
    go(desk, composer)
    assert desk.said == "Every picture and film needs an alternative text before it leaves."
    assert not composer.confirm.isVisible()


def test_a_time_in_the_past_is_refused(desk: PageDesk, composer: ComposerPage) -> None:
    ready(desk, composer, desk.account())
    composer.footer.schedule.day.setDate(QDate(2026, 11, 23))
    composer.footer.schedule.hour.setTime(QTime(8, 0))
    go(desk, composer)
    assert desk.said.startswith("That time is over.")


def test_day_and_hour_are_the_offices(desk: PageDesk, composer: ComposerPage) -> None:
    composer.footer.schedule.day.setDate(QDate(2026, 12, 1))
    composer.footer.schedule.hour.setTime(QTime(16, 30))
    assert composer.draft.post.planned_at == datetime(2026, 12, 1, 8, 30, tzinfo=UTC)
    composer.undo.click()
    assert composer.footer.schedule.hour.time() != QTime(16, 30)


@pytest.mark.parametrize(
    ("choice", "policy"),
    [
        ("1800", LatePolicy(1800)),
        ("21600", LatePolicy(21600)),
        ("any", LatePolicy(None, None)),
        ("day", LatePolicy(None, datetime(2026, 11, 24, 15, 59, tzinfo=UTC))),
        ("until", LatePolicy(None, datetime(2026, 11, 24, 15, 59, tzinfo=UTC))),
    ],
)
def test_how_late_it_may_leave(
    desk: PageDesk, composer: ComposerPage, choice: str, policy: LatePolicy
) -> None:
    ready(desk, composer, desk.account())
    late = composer.footer.schedule.late
    late.setCurrentIndex(late.findData(choice))
    late.activated.emit(late.currentIndex())
    assert composer.draft.post.late == policy
    assert composer.footer.schedule.until.isVisible() is (policy.expires_at is not None)


def test_a_limit_before_the_time_is_refused(desk: PageDesk, composer: ComposerPage) -> None:
    ready(desk, composer, desk.account())
    late = composer.footer.schedule.late
    late.setCurrentIndex(late.findData("until"))
    late.activated.emit(late.currentIndex())
    until = composer.footer.schedule.until
    until.setDateTime(until.dateTime().addDays(-1))
    assert composer.draft.post.late.expires_at == datetime(2026, 11, 23, 15, 59, tzinfo=UTC)
    go(desk, composer)
    assert "may not leave after" in desk.said


def test_a_move_in_the_calendar_reaches_the_open_post(desk: PageDesk, composer: ComposerPage) -> None:
    ready(desk, composer, desk.account())
    desk.bot.waitUntil(lambda: composer.autosave.is_clean, timeout=3000)
    desk.settle()
    later = TOMORROW_8 + timedelta(days=3)
    desk.services.publishing.move_post(composer.draft.post.id, later)
    desk.bot.waitUntil(lambda: composer.draft.post.planned_at == later, timeout=3000)
    shown = composer.footer.schedule.day.date()
    assert (shown.day(), shown.month()) == (OfficeZone.WITA.local(later).day, 11)


def test_the_outbox_opens_at_the_post(desk: PageDesk, composer: ComposerPage) -> None:
    ready(desk, composer, desk.account())
    go(desk, composer)
    go(desk, composer)
    composer.queue_banner.action.click()
    assert desk.requests[-1] == ("outbox", {"post_id": composer.draft.post.id})


def test_times_follow_the_offices_zone(desk: PageDesk, composer: ComposerPage) -> None:
    ready(desk, composer, desk.account())
    desk.services.office.save(replace(desk.services.office.require(), zone=OfficeZone.WIB))
    desk.bot.waitUntil(lambda: composer.footer.schedule.zone_label.text() == "WIB", timeout=3000)
    assert composer.footer.schedule.hour.time() == QTime(7, 0)
