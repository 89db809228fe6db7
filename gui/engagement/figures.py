"""What the page reads in one go, and the figures it derives; pure, for the database lane."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import StrEnum

from core.domain.engagement import Metric, Snapshot
from core.domain.formats import OfficeZone
from core.domain.listing import PublishedRow
from core.services.engagement import EngagementService, Totals, interactions_of, totals

LINE_METRICS = (Metric.LIKES, Metric.COMMENTS, Metric.SHARES)
LINE_ROLES = {Metric.LIKES: "accent", Metric.COMMENTS: "ok", Metric.SHARES: "violet"}


class Period(StrEnum):
    """How far back the page looks."""

    WEEK = "7"
    MONTH = "30"
    QUARTER = "90"
    YEAR = "365"


class SortBy(StrEnum):
    """What the table is ordered by."""

    POST = "post"
    ACCOUNT = "account"
    PUBLISHED = "published"
    LIKES = "likes"
    COMMENTS = "comments"
    SHARES = "shares"
    INTERACTIONS = "interactions"


@dataclass(frozen=True, slots=True)
class Question:
    """What the page shows: a period that ends now, one account or all, and the order of the table."""

    period: Period = Period.MONTH
    account_id: str = ""
    sort_by: SortBy = SortBy.PUBLISHED
    descending: bool = True


@dataclass(frozen=True, slots=True)
class Picture:
    """Everything on the page: rows in order, sums now and in the period before, and the daily lines."""

    rows: tuple[PublishedRow, ...]
    now: Totals
    before: Totals
    lines: Mapping[Metric, tuple[tuple[datetime, int | None], ...]]


def interaction_sum(metrics: Mapping[Metric, int]) -> int | None:
    """Give likes, comments, shares and saves together; None if none of them is known."""
    return interactions_of(metrics).total


def read(service: EngagementService, question: Question, now: datetime, zone: OfficeZone) -> Picture:
    """Read rows, sums and lines; a period is whole office days up to now."""
    days = int(question.period)
    midnight = datetime.combine(now.astimezone(zone.tz).date(), time(), tzinfo=zone.tz)
    start = midnight - timedelta(days=days - 1)
    rows = service.published(start, now + timedelta(seconds=1), question.account_id)
    earlier = service.published(start - timedelta(days=days), start, question.account_id)
    daily = service.daily_totals(start, now, question.account_id)
    lines = {
        metric: tuple(
            (datetime.combine(day, time(12), tzinfo=zone.tz), figures.get(metric)) for day, figures in daily
        )
        for metric in LINE_METRICS
    }
    return Picture(ordered(rows, question), totals(rows), totals(earlier), lines)


def ordered(rows: Sequence[PublishedRow], question: Question) -> tuple[PublishedRow, ...]:
    """Order rows; those whose figure is unknown come last either way, newest first among equals."""
    newest = sorted(rows, key=lambda row: row.published_at, reverse=True)
    if question.sort_by is SortBy.PUBLISHED:
        return tuple(newest if question.descending else reversed(newest))
    if question.sort_by in {SortBy.POST, SortBy.ACCOUNT}:
        return tuple(
            sorted(newest, key=lambda row: _words(row, question.sort_by), reverse=question.descending)
        )
    figures = [(_figure(row, question.sort_by), row) for row in newest]
    known = [(figure, row) for figure, row in figures if figure is not None]
    known.sort(key=lambda pair: pair[0], reverse=question.descending)
    return (*(row for _, row in known), *(row for figure, row in figures if figure is None))


def _words(row: PublishedRow, by: SortBy) -> str:
    return (row.title if by is SortBy.POST else row.account_name).casefold()


def _figure(row: PublishedRow, by: SortBy) -> int | None:
    if by is SortBy.INTERACTIONS:
        return interaction_sum(row.metrics)
    return row.metrics.get(Metric(by.value))


def lines_of_post(snapshots: Sequence[Snapshot]) -> dict[Metric, tuple[tuple[datetime, int | None], ...]]:
    """Give one post's lines, a point for each reading."""
    return {
        metric: tuple((one.taken_at, one.metrics.get(metric)) for one in snapshots) for metric in LINE_METRICS
    }


def change(now: int | None, before: int | None) -> float | None:
    """Give the change against the period before as a fraction; None where it cannot be told."""
    if now is None or not before:
        return None
    return (now - before) / before
