"""Puts a month's report together from what storage tells of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from core.domain.account import Account, ChannelMode
from core.domain.inbox import CommentLabel, Served
from core.domain.metrics_rules import Activity
from core.domain.office import Office
from core.domain.post import PostFunction
from core.domain.report import (
    AccountFacts,
    AccountRow,
    Gap,
    GapKind,
    Question,
    Report,
    Unsent,
    account_row,
    blocks,
    program_rows,
)
from core.domain.report_posts import ReportPost, running_total, sums
from core.domain.report_rules import StocCounts, stoc
from core.domain.report_service import (
    ServiceReport,
    WorkingDays,
    label_rows,
    open_questions,
    service_report,
    stoc_counts,
    unit_rows,
)
from core.domain.report_span import Span


@dataclass(frozen=True, slots=True)
class SpanFacts:
    """What was published and written within a span, on the chosen accounts."""

    span: Span
    posts: tuple[ReportPost, ...] = ()
    served: tuple[Served, ...] = ()


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything that a report is made of; ``jumps`` are days of odd follower gains by account."""

    question: Question
    office: Office
    made_at: datetime
    now: SpanFacts
    before: SpanFacts
    accounts: tuple[Account, ...]
    account_facts: Mapping[str, AccountFacts]
    unsent: tuple[Unsent, ...] = ()
    jumps: Mapping[str, tuple[datetime, ...]] = field(default_factory=dict)
    weekly_target: int = 0


def chosen_accounts(question: Question, accounts: Sequence[Account]) -> tuple[Account, ...]:
    """Give the accounts that a report is about. What was only practised is no work of the office: practice accounts
    count where one is asked for, or where there is nothing else.
    """
    wanted = tuple(one for one in accounts if question.takes(one))
    real = tuple(one for one in wanted if one.mode is not ChannelMode.PRACTICE)
    return wanted if question.account_id else real or wanted


def make_report(facts: Facts, working_days: WorkingDays) -> Report:
    """Derive every figure, table and list of a month."""
    zone, employees, now = facts.office.zone, facts.office.employees, facts.made_at
    posts, served = facts.now.posts, facts.now.served
    total = sums(posts, employees)
    service = service_report(served, now, zone, working_days)
    accounts = _accounts(facts)
    return Report(
        question=facts.question,
        office=facts.office,
        made_at=now,
        span=facts.now.span,
        compared=facts.before.span,
        is_running=facts.question.month.runs_on(zone.local(now).date()),
        is_practice=any(one.account.mode is ChannelMode.PRACTICE for one in accounts),
        posts=posts,
        now=total,
        before=sums(facts.before.posts, employees),
        service=service,
        service_before=service_report(facts.before.served, now, zone, working_days),
        accounts=accounts,
        programs=program_rows(posts),
        labels=label_rows(served, now),
        units=unit_rows(served, now),
        aspirations=tuple(one for one in served if one.label is CommentLabel.ASPIRATION),
        gauges=stoc(_stoc(posts, service)),
        blocks=blocks(posts, total, service),
        gaps=tuple(_gaps(facts, accounts)),
        lines=(
            running_total(posts, facts.now.span, zone),
            running_total(facts.before.posts, facts.before.span, zone),
        ),
        weekly_target=facts.weekly_target,
    )


def _stoc(posts: Sequence[ReportPost], service: ServiceReport) -> StocCounts:
    told = [one for one in posts if one.tells_figures]
    informing = sum(one.function is PostFunction.INFORM for one in posts)
    return stoc_counts(service, informing, len(told), sum(one.is_sourced for one in told))


def _accounts(facts: Facts) -> tuple[AccountRow, ...]:
    """List accounts that there were within the span: not those added later, nor those removed before."""
    start, end = facts.now.span.bounds(facts.office.zone)
    posted = {one.account_id for one in facts.now.posts}
    rows = []
    for one in facts.accounts:
        told = facts.account_facts[one.id]
        is_of_then = told.added_at < end and (one.removed_at is None or one.removed_at >= start)
        if is_of_then or one.id in posted:
            rows.append(account_row(one, told, facts.now.posts, facts.now.span.last, facts.office.zone))
    return tuple(sorted(rows, key=lambda row: (-row.posts, row.account.display_name.casefold())))


def _gaps(facts: Facts, accounts: Sequence[AccountRow]) -> Iterator[Gap]:
    if facts.office.employees <= 0:
        yield Gap(GapKind.EMPLOYEES)
    for unsent in facts.unsent:
        yield Gap(GapKind.UNSENT, unsent.title, unsent.account_name, unsent.due_at, unsent.delivery_id)
    for asked in open_questions(facts.now.served):
        yield Gap(GapKind.OPEN_QUESTION, asked.text, asked.account_name, asked.written_at, asked.comment_id)
    yield from _account_gaps(facts, accounts)
    for kind, lacks in _LACKS.items():
        for post in filter(lacks, facts.now.posts):
            yield Gap(kind, post.title, post.account_name, post.published_at, post.delivery_id)


def _account_gaps(facts: Facts, accounts: Sequence[AccountRow]) -> Iterator[Gap]:
    for row in accounts:
        name = row.account.display_name
        for at in facts.jumps.get(row.account.id, ()):
            yield Gap(GapKind.ODD_FOLLOWERS, name, name, at, row.account.id)
    for row in accounts:
        if row.activity is Activity.PASSIVE and row.account.removed_at is None:
            name, last_at = row.account.display_name, facts.account_facts[row.account.id].last_at
            yield Gap(GapKind.PASSIVE, name, name, last_at, row.account.id)


_LACKS: Mapping[GapKind, Callable[[ReportPost], bool]] = {
    GapKind.NO_LINK: lambda post: not post.remote_url,
    GapKind.NO_FIGURES: lambda post: post.reached.total is None,
    GapKind.PART_FIGURES: lambda post: post.reached.partial,
    GapKind.NO_SOURCE: lambda post: post.tells_figures and not post.is_sourced,
}
