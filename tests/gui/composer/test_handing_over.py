"""Handing the schedule over to a platform that keeps it, and what is held at once."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QDate, QTime

from core.domain.account import Account, ChannelMode
from core.domain.delivery import DeliveryState
from core.domain.publishing import SCHEDULED_AT, Capabilities
from gui.composer.page import ComposerPage
from tests.fakes.desk import PlainConnector
from tests.gui.composer.test_publishing import go, ready
from tests.gui.page_desk import PageDesk

plain = PlainConnector.capabilities


@pytest.fixture(autouse=True)
def mastodon_keeps_schedules(monkeypatch: pytest.MonkeyPatch) -> None:
    def capabilities(self: PlainConnector, account: Account) -> Capabilities:
        return replace(plain(self, account), schedule=account.platform == "mastodon", schedule_min_s=330)

    monkeypatch.setattr(PlainConnector, "capabilities", capabilities)


@pytest.fixture
def mastodon(desk: PageDesk) -> Account:
    return desk.account(platform="mastodon", mode=ChannelMode.API, display_name="Dukcapil")


def plan(composer: ComposerPage, day: QDate, hour: QTime) -> None:
    composer.footer.schedule.day.setDate(day)
    composer.footer.schedule.hour.setTime(hour)


def test_the_platform_keeps_the_schedule_if_the_admin_wants_it(
    desk: PageDesk, composer: ComposerPage, mastodon: Account
) -> None:
    ready(desk, composer, mastodon)
    plan(composer, QDate(2026, 11, 24), QTime(8, 0))
    box = composer.footer.schedule.hand_over
    assert box.isVisible()
    assert not box.isChecked()
    box.click()
    go(desk, composer)
    assert "The platform keeps the schedule" in composer.confirm.when.text()
    composer.confirm.confirm.click()
    desk.settle()
    (delivery,) = desk.services.posts.deliveries(composer.draft.post.id)
    assert delivery.state is DeliveryState.DUE
    assert SCHEDULED_AT in desk.services.publishing.publication(delivery.id).options


def test_without_the_tick_it_waits_here(desk: PageDesk, composer: ComposerPage, mastodon: Account) -> None:
    ready(desk, composer, mastodon)
    plan(composer, QDate(2026, 11, 24), QTime(8, 0))
    go(desk, composer)
    composer.confirm.confirm.click()
    desk.settle()
    (delivery,) = desk.services.posts.deliveries(composer.draft.post.id)
    assert delivery.state is DeliveryState.SCHEDULED


def test_it_is_not_offered_for_too_near_a_time_or_for_now(
    desk: PageDesk, composer: ComposerPage, mastodon: Account
) -> None:
    ready(desk, composer, mastodon)
    schedule = composer.footer.schedule
    plan(composer, QDate(2026, 11, 23), QTime(8, 35))
    assert not schedule.hand_over.isVisible()
    plan(composer, QDate(2026, 11, 24), QTime(8, 0))
    schedule.hand_over.click()
    assert schedule.hands_over
    schedule.choose_now(True)
    assert not schedule.hand_over.isVisible()
    assert not schedule.hands_over


def test_it_is_offered_only_if_all_that_are_sent_by_the_program_can(
    desk: PageDesk, composer: ComposerPage, mastodon: Account
) -> None:
    by_hand = desk.account(platform="instagram", mode=ChannelMode.ASSISTED, display_name="Instagram")
    telegram = desk.account(platform="telegram", mode=ChannelMode.API, display_name="Telegram")
    ready(desk, composer, mastodon)
    plan(composer, QDate(2026, 11, 24), QTime(8, 0))
    composer.draft.set_accounts((mastodon.id, by_hand.id))
    desk.settle()
    assert composer.footer.schedule.hand_over.isVisible()
    composer.draft.set_accounts((mastodon.id, by_hand.id, telegram.id))
    desk.settle()
    assert not composer.footer.schedule.hand_over.isVisible()
    composer.draft.set_accounts((by_hand.id,))
    desk.settle()
    assert not composer.footer.schedule.hand_over.isVisible()


def test_what_is_sensitive_can_be_said_and_is_stored(
    desk: PageDesk, composer: ComposerPage, mastodon: Account
) -> None:
    ready(desk, composer, mastodon)
    box = composer.details.sensitive
    box.click()
    desk.settle()
    composer.autosave.flush()
    desk.settle()
    assert desk.services.posts.get(composer.draft.post.id).sensitive
    composer.draft.undo()
    assert not box.isChecked()
