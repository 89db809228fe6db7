"""What a month's report is made of, read in one transaction."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta

from core.domain.account import Account
from core.domain.engagement import Metric
from core.domain.follower_jumps import DAYS_AFTER, DAYS_BEFORE, LEAST_JUMP, odd_days
from core.domain.formats import OfficeZone
from core.domain.office import Office
from core.domain.report import Question, Report
from core.domain.report_build import Facts, SpanFacts, chosen_accounts, make_report
from core.domain.report_service import WorkingDays
from core.domain.report_span import Span
from core.domain.working_days import working_days_between
from core.ports import UnitOfWork

_REACHED = (Metric.LIKES, Metric.COMMENTS, Metric.SHARES, Metric.SAVES)
#: Gives the days from one to another on which offices are closed.
OffDays = Callable[[date, date], frozenset[date]]


def read_report(
    tx: UnitOfWork, question: Question, office: Office, now: datetime, off_days: OffDays, weekly_target: int
) -> Report:
    """Read and derive the report of a month for an office as it is now."""
    zone = office.zone
    today = zone.local(now).date()
    span, compared = question.month.so_far(today), question.month.compared(today)
    accounts = chosen_accounts(question, (*tx.accounts.list(), *tx.accounts.list(removed=True)))
    ids = tuple(one.id for one in accounts)
    start, end = span.bounds(zone)
    facts = Facts(
        question,
        office,
        now,
        _span_facts(tx, span, zone, ids),
        _span_facts(tx, compared, zone, ids),
        accounts,
        tx.reports.account_facts(end, ids),
        tx.reports.unsent(start, min(end, now), ids),
        {one.id: _jumps(tx, one, span, zone) for one in accounts},
        weekly_target,
    )
    return make_report(facts, _working_days(off_days(compared.first, today)))


def _working_days(off_days: frozenset[date]) -> WorkingDays:
    """Count working days, each pair of days once: many comments share theirs."""
    known: dict[tuple[date, date], int] = {}

    def count(written: date, answered: date) -> int:
        key = (written, answered)
        if key not in known:
            known[key] = working_days_between(written, answered, off_days)
        return known[key]

    return count


def _span_facts(tx: UnitOfWork, span: Span, zone: OfficeZone, ids: tuple[str, ...]) -> SpanFacts:
    start, end = span.bounds(zone)
    wanted = frozenset(ids)
    served = tx.inbox.served(start, end)
    return SpanFacts(
        span,
        tx.reports.posts(start, end, ids),
        tuple(one for one in served if one.account_id in wanted),
    )


def _jumps(tx: UnitOfWork, account: Account, span: Span, zone: OfficeZone) -> tuple[datetime, ...]:
    """Give the days of odd follower gains; interactions are read only where followers jumped at all."""
    wide = Span(span.first - timedelta(days=DAYS_BEFORE), span.last + timedelta(days=DAYS_AFTER))
    start, end = wide.bounds(zone)
    followers: dict[date, int] = {}
    for one in tx.engagement.account_series(account.id, start, end):
        if Metric.FOLLOWERS in one.metrics:
            followers[zone.local(one.taken_at).date()] = one.metrics[Metric.FOLLOWERS]
    if not followers or max(followers.values()) - min(followers.values()) <= LEAST_JUMP:
        return ()
    daily = tx.engagement.daily_totals(start, end, account.id)
    reached = {day: _reached(figures) for day, figures in daily}
    return tuple(Span(day, day).bounds(zone)[0] for day in odd_days(span, followers, reached))


def _reached(figures: Mapping[Metric, int]) -> int:
    return sum(figures.get(metric, 0) for metric in _REACHED)
