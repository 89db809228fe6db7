"""Engagement as the viewer shows it: figures over time, against the number of employees."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from core.clock import Clock
from core.domain.engagement import AccountSnapshot, Comment, FigureSource, Metric, Snapshot
from core.domain.listing import PublishedRow
from core.domain.metrics_rules import Counts, Interactions, interactions
from core.errors import InvalidInput
from core.events import Changed, EventBus, Topic
from core.ports import Database

_EVERY_WATCH = 100_000


@dataclass(frozen=True, slots=True)
class Totals:
    """Sums over the posts of a period. A metric that no post has is absent; ``partial`` ones lack some
    posts.
    """

    posts: int
    metrics: Mapping[Metric, int]
    partial: frozenset[Metric]
    figures_at: datetime | None


class EngagementService:
    """Reads snapshots, and takes figures typed in by hand."""

    def __init__(self, database: Database, clock: Clock, events: EventBus) -> None:
        self._database = database
        self._clock = clock
        self._events = events

    def published(self, start: datetime, end: datetime, account_id: str = "") -> tuple[PublishedRow, ...]:
        """Give posts published in [start, end) with their newest figures, newest first."""
        with self._database.read() as tx:
            return tx.deliveries.published(start, end, account_id)

    def series(self, delivery_id: str) -> tuple[Snapshot, ...]:
        """Give all readings of one post, oldest first."""
        with self._database.read() as tx:
            return tx.engagement.series(delivery_id)

    def account_series(self, account_id: str, start: datetime, end: datetime) -> tuple[AccountSnapshot, ...]:
        """Give all readings of one account, oldest first."""
        with self._database.read() as tx:
            return tx.engagement.account_series(account_id, start, end)

    def daily_totals(
        self, start: datetime, end: datetime, account_id: str = ""
    ) -> tuple[tuple[date, Mapping[Metric, int]], ...]:
        """Give the running total of each figure at the end of each day."""
        with self._database.read() as tx:
            return tx.engagement.daily_totals(start, end, account_id)

    def comments(self, delivery_id: str) -> tuple[Comment, ...]:
        """Give the comments under one post, newest first."""
        with self._database.read() as tx:
            return tx.engagement.comments(delivery_id)

    def read_again(self) -> int:
        """Make every watched post due for reading now; gives how many there are."""
        now = self._clock.now()
        with self._database.write() as tx:
            watches = tx.engagement.due_watches(datetime.max.replace(tzinfo=UTC), _EVERY_WATCH)
            for one in watches:
                tx.engagement.save_watch(replace(one, next_read_at=now))
            tx.commit()
        return len(watches)

    def type_in(self, delivery_id: str, metrics: Mapping[Metric, int]) -> None:
        """Keep figures that the admin read on the platform; raises ``InvalidInput`` for a negative one or
        none.
        """
        if not metrics:
            raise InvalidInput("no_figures")
        if any(value < 0 for value in metrics.values()):
            raise InvalidInput("negative_figure")
        with self._database.write() as tx:
            account_id = tx.deliveries.get(delivery_id).account_id
            tx.engagement.add_snapshots(
                (Snapshot(delivery_id, account_id, self._clock.now(), metrics, FigureSource.TYPED),)
            )
            tx.commit()
        self._events.publish(Changed(Topic.ENGAGEMENT, delivery_id))


def interactions_of(metrics: Mapping[Metric, int]) -> Interactions:
    """Sum likes, comments, shares and saves by the one formula of the office (domain section 7)."""
    return interactions(
        Counts(
            metrics.get(Metric.LIKES),
            metrics.get(Metric.COMMENTS),
            metrics.get(Metric.SHARES),
            metrics.get(Metric.SAVES),
        )
    )


def totals(rows: Sequence[PublishedRow]) -> Totals:
    """Sum the newest figures of the rows; missing figures stay missing."""
    sums: dict[Metric, int] = {}
    known: dict[Metric, int] = {}
    for row in rows:
        for metric, value in row.metrics.items():
            sums[metric] = sums.get(metric, 0) + value
            known[metric] = known.get(metric, 0) + 1
    newest = max((row.taken_at for row in rows if row.taken_at), default=None)
    partial = frozenset(metric for metric, count in known.items() if count < len(rows))
    return Totals(len(rows), sums, partial, newest)
