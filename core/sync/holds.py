"""Which waiting deliveries are held, and which may go on afterwards: pure decisions, moved by the services."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from core.domain.calendar_days import HoldWindow
from core.domain.delivery import Delivery, HoldReason
from core.domain.post import PostFunction


@dataclass(frozen=True, slots=True)
class Waiting:
    """A waiting delivery with what its post says about its kind."""

    delivery: Delivery
    function: PostFunction
    observance: str = ""
    sensitive: bool = False

    @property
    def is_light(self) -> bool:
        """Tell whether it entertains or greets, which nobody wants to read beside news of a disaster."""
        return self.function is PostFunction.ENTERTAIN or bool(self.observance)


@dataclass(frozen=True, slots=True)
class HoldRules:
    """What is on: crisis mode, held accounts, the province's Nyepi hours, election periods (domain X-4, X-10)."""

    crisis: bool = False
    accounts: frozenset[str] = frozenset()
    nyepi: tuple[HoldWindow, ...] = ()
    election: tuple[HoldWindow, ...] = ()


@dataclass(frozen=True, slots=True)
class Hold:
    """One delivery to hold, and why."""

    delivery_id: str
    reason: HoldReason


@dataclass(frozen=True, slots=True)
class Resume:
    """One held delivery in the list of what to resume; ``is_late`` ones will ask instead of leaving."""

    delivery: Delivery
    is_late: bool


def to_hold(waiting: Iterable[Waiting], rules: HoldRules) -> tuple[Hold, ...]:
    """Tell which deliveries must not leave at their time.

    In crisis mode greetings and entertainment are held while appeals still go out (domain, scenario S7); in an
    election period what was marked sensitive; on Nyepi everything whose hour falls into it.
    """
    decided = ((one.delivery.id, reason_to_hold(one, rules)) for one in waiting)
    return tuple(Hold(delivery_id, reason) for delivery_id, reason in decided if reason is not None)


def reason_to_hold(one: Waiting, rules: HoldRules) -> HoldReason | None:
    """Give the first reason that holds a delivery; None if it may leave."""
    due_at = one.delivery.due_at
    if one.delivery.account_id in rules.accounts:
        return HoldReason.ACCOUNT
    if rules.crisis and one.is_light:
        return HoldReason.CRISIS
    if _within(due_at, rules.nyepi):
        return HoldReason.NYEPI
    if one.sensitive and _within(due_at, rules.election):
        return HoldReason.ELECTION
    return None


def to_resume(paused: Iterable[Delivery], reason: HoldReason, now: datetime) -> tuple[Resume, ...]:
    """List what one reason holds, in the order of its time, for the admin to let go one by one."""
    mine = sorted((one for one in paused if one.hold_reason is reason), key=lambda one: (one.due_at, one.id))
    return tuple(Resume(one, one.is_late(now)) for one in mine)


def _within(at: datetime, windows: tuple[HoldWindow, ...]) -> bool:
    return any(one.start <= at < one.end for one in windows)
