"""Which waiting deliveries are held, and which may go on afterwards: pure decisions, moved by services and sync."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from core.domain.calendar_days import Calendar, HoldWindow
from core.domain.delivery import Delivery, HoldReason
from core.domain.office import Office
from core.domain.post import Post, PostFunction

#: Held because of the hour, and let go when it is over. A crisis and a held account end by the admin's word.
PASSING = frozenset({HoldReason.NYEPI, HoldReason.ELECTION})
_DAY = timedelta(days=1)


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

    @classmethod
    def of(cls, delivery: Delivery, post: Post) -> Waiting:
        """Take from a post what decides."""
        return cls(delivery, post.function, post.observance, post.sensitive)


@dataclass(frozen=True, slots=True)
class HoldRules:
    """What is on: crisis mode, the province's Nyepi hours, election periods (domain X-4, X-10)."""

    crisis: bool = False
    nyepi: tuple[HoldWindow, ...] = ()
    election: tuple[HoldWindow, ...] = ()

    @property
    def hold_nothing(self) -> bool:
        """Tell whether no post needs to be looked at."""
        return not (self.crisis or self.nyepi or self.election)


def rules_for(office: Office | None, calendar: Calendar, now: datetime) -> HoldRules:
    """Give what the office's profile holds now and from now on. A held account is no such rule: its deliveries stay
    in the queue and are passed over.
    """
    if office is None:
        return HoldRules()
    today = office.zone.local(now).date()
    nyepi = calendar.nyepi_holds(today - _DAY, today.replace(year=today.year + 5, day=1), office.province)
    return HoldRules(office.crisis_mode, nyepi=nyepi, election=_election(office))


def _election(office: Office) -> tuple[HoldWindow, ...]:
    if office.election_start is None or office.election_end is None:
        return ()
    start = office.zone.to_utc(office.election_start, time())
    return (HoldWindow(start, office.zone.to_utc(office.election_end + _DAY, time())),)


def reason_to_hold(one: Waiting, rules: HoldRules, now: datetime) -> HoldReason | None:
    """Give the first reason that holds a delivery; None if it may leave, also because the admin let it go on
    after the same reason held it before (``hold_reason`` of a delivery that is not paused).

    In crisis mode what entertains, greets or is sensitive is held while appeals still go out (domain, scenario
    S7); in an election period what was marked sensitive; on Nyepi everything whose hour falls into it.
    """
    delivery = one.delivery
    leaves_at = max(delivery.due_at, now)
    reasons = (
        (HoldReason.CRISIS, rules.crisis and (one.is_light or one.sensitive)),
        (HoldReason.NYEPI, _within(leaves_at, rules.nyepi)),
        (HoldReason.ELECTION, one.sensitive and _within(leaves_at, rules.election)),
    )
    return next((reason for reason, holds in reasons if holds and reason is not delivery.hold_reason), None)


def is_over(delivery: Delivery, rules: HoldRules, now: datetime) -> bool:
    """Tell whether a held delivery may go on by itself, because the hours that held it have passed."""
    windows = {HoldReason.NYEPI: rules.nyepi, HoldReason.ELECTION: rules.election}
    if delivery.hold_reason is None or delivery.hold_reason not in PASSING:
        return False
    return not _within(max(delivery.due_at, now), windows[delivery.hold_reason])


def _within(at: datetime, windows: tuple[HoldWindow, ...]) -> bool:
    return any(one.start <= at < one.end for one in windows)
