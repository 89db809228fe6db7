"""Deliveries whose time has come: they become due, are handed to the admin, or ask because they are late."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from core.domain.account import ChannelMode
from core.domain.delivery import Delivery, DeliveryState
from core.domain.holds import PASSING, HoldRules, is_over
from core.events import Changed, Topic
from core.sync import moves
from core.sync.book import Page
from core.sync.kit import LINE_MARK, Kit
from core.sync.moves import PROMOTE, Fault

_S = DeliveryState

CLOCK_WRONG = "clock_wrong"
#: A delivery that was queued this long before its time was planned for a clock's hour; others leave "now".
_PLANNED_AHEAD = timedelta(minutes=1)
#: The write lock is held for this many rows at most.
_ROWS_AT_ONCE = 200


def promote(kit: Kit, page: Page) -> int:
    """Move what is due by the clock; gives how many rows moved."""
    now = kit.clock.now()
    rows = page.tx.deliveries.promotable(now)[:_ROWS_AT_ONCE]
    if not rows:
        return 0
    rules = kit.rules(page.tx)
    return sum(_promote_one(kit, page, one, now, rules) for one in rows)


def tidy(kit: Kit, page: Page) -> None:
    """Look at everything that waits: what grew late asks, what the admin finishes is shown to the admin, what was
    held for some hours (Nyepi, an election period) goes on after them, or asks if it is late by then.
    """
    now = kit.clock.now()
    for one in page.tx.deliveries.in_states({_S.DUE, _S.RETRY_WAIT, _S.WAITING_APPROVAL}):
        if is_late(one, now):
            page.put(expired(one, now))
        elif one.mode is ChannelMode.ASSISTED and one.state is _S.DUE:
            hand_to_admin(page, one, now)
    passing = [one for one in page.tx.deliveries.in_states({_S.PAUSED}) if one.hold_reason in PASSING]
    rules = kit.rules(page.tx) if passing else HoldRules()
    for one in passing:
        if is_over(one, rules, now):
            page.put(moves.moved(replace(one, hold_reason=None), _S.SCHEDULED, now, PROMOTE))


def promote_waiting_for_line(kit: Kit, page: Page) -> None:
    """Let go on what waited for nothing but the line, in its old order."""
    now = kit.clock.now()
    for one in page.tx.deliveries.in_states({_S.RETRY_WAIT}):
        if LINE_MARK in one.error_params and kit.could_work_for(
            page.tx.accounts.get(one.account_id), one.kind
        ):
            page.put(moves.moved(replace(one, next_try_at=None), _S.DUE, now, PROMOTE))


def is_late(delivery: Delivery, now: datetime) -> bool:
    """Tell whether it must not begin any more; a commit that may have been applied is settled instead."""
    return delivery.commit_started_at is None and delivery.is_late(now)


def expired(delivery: Delivery, now: datetime) -> moves.Change:
    """Let a late delivery ask."""
    fault = Fault("late", {"minutes": round((now - delivery.due_at).total_seconds() / 60)})
    return moves.moved(replace(delivery, next_try_at=None), _S.EXPIRED, now, PROMOTE, fault)


def hand_to_admin(page: Page, delivery: Delivery, now: datetime) -> None:
    """Show a due assisted delivery to the admin once its undo window is over."""
    if delivery.send_not_before is None or delivery.send_not_before <= now:
        page.put(moves.moved(delivery, _S.READY_FOR_ADMIN, now, PROMOTE))


def _promote_one(kit: Kit, page: Page, delivery: Delivery, now: datetime, rules: HoldRules) -> bool:
    if delivery.state is _S.SCHEDULED and kit.line.clock_is_wrong and _is_planned(delivery):
        return _hold_for_clock(kit, page, delivery)
    if is_late(delivery, now):
        page.put(expired(delivery, now))
        return True
    if (reason := kit.reason_to_hold(page.tx, delivery, rules)) is not None:
        page.put(moves.held(delivery, reason, now))
        return True
    due = page.put(moves.moved(replace(delivery, next_try_at=None), _S.DUE, now, PROMOTE))
    if due.mode is ChannelMode.ASSISTED:
        hand_to_admin(page, due, now)
    return True


def _is_planned(delivery: Delivery) -> bool:
    return delivery.created_at is not None and delivery.due_at - delivery.created_at > _PLANNED_AHEAD


def _hold_for_clock(kit: Kit, page: Page, delivery: Delivery) -> bool:
    """Keep a planned post until the computer's clock is right: its hour means nothing before."""
    if delivery.error_code != CLOCK_WRONG:
        skew_s = round(kit.line.clock_skew_s or 0.0)
        page.put(
            moves.moved(
                delivery, _S.SCHEDULED, kit.clock.now(), PROMOTE, Fault(CLOCK_WRONG, {"skew_s": skew_s})
            )
        )
        page.announce(Changed(Topic.ATTENTION, delivery.id, CLOCK_WRONG))
    return False
