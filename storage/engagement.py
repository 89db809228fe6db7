"""The repository of figures and watches. ``storage.rollup`` keeps daily totals in step."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from operator import attrgetter
from typing import Any

from sqlalchemy import Select, bindparam, func, select

from core.domain.engagement import AccountSnapshot, Comment, FigureSource, Metric, Snapshot, Watch
from storage.engine import Transaction
from storage.mappers import (
    columns_of,
    comment_of,
    figure_values,
    figures_of,
    watch_of,
    watch_values,
)
from storage.moments import to_microseconds
from storage.prepared import Prepared
from storage.rollup import Reading, Rollup, daily_totals
from storage.tables import account_snapshots, comments, deliveries, snapshots, watches
from storage.upsert import add_figures, upsert

_POSTS_AT_ONCE = 100
_TIME = attrgetter("taken_at")
_SERIES = (
    select(snapshots, deliveries.c.account_id)
    .join(deliveries, deliveries.c.id == snapshots.c.delivery_id)
    .where(snapshots.c.delivery_id == bindparam("delivery_id"))
    .order_by(snapshots.c.taken_at)
)
_ACCOUNT_SERIES = (
    select(account_snapshots)
    .where(
        account_snapshots.c.account_id == bindparam("account_id"),
        account_snapshots.c.taken_at >= bindparam("start"),
        account_snapshots.c.taken_at < bindparam("end"),
    )
    .order_by(account_snapshots.c.taken_at)
)
_COMMENTS: Select[Any] = (
    select(*columns_of(comments, Comment))
    .where(comments.c.gone_at.is_(None))
    .order_by(comments.c.written_at.desc(), comments.c.id.desc())
    .limit(bindparam("limit"))
)
_SAVE_WATCH = Prepared(upsert(watches))
_WATCHES = select(*columns_of(watches, Watch)).order_by(watches.c.next_read_at, watches.c.delivery_id)
_DUE_WATCHES = _WATCHES.where(watches.c.next_read_at <= bindparam("now")).limit(bindparam("limit"))
_FORGET_WATCH = watches.delete().where(watches.c.delivery_id == bindparam("id"))
_NEXT_WATCH = select(func.min(watches.c.next_read_at))
_ADD_SNAPSHOTS = add_figures(snapshots)
_ADD_ACCOUNT_SNAPSHOTS = add_figures(account_snapshots)


class Engagement:
    """Implements ``EngagementRepository``."""

    def __init__(self, transaction: Transaction) -> None:
        self._tx = transaction

    def add_snapshots(self, snapshots: Sequence[Snapshot]) -> None:
        """Append readings; the account is that of the delivery. Raises ``NotFound`` for an unknown delivery."""
        by_post: dict[str, list[Snapshot]] = {}
        for one in snapshots:
            by_post.setdefault(one.delivery_id, []).append(one)
        posts = sorted(by_post)  # in the order of the key, because the table is a tree by it
        for first in range(0, len(posts), _POSTS_AT_ONCE):
            self._add_series(
                [sorted(by_post[one], key=_TIME) for one in posts[first : first + _POSTS_AT_ONCE]]
            )

    def _add_series(self, told: list[list[Snapshot]]) -> None:
        rows: list[tuple[object, ...]] = []
        readings: dict[str, list[Reading]] = {}
        for series in told:
            delivery_id = series[0].delivery_id
            readings[delivery_id] = times = [(to_microseconds(one.taken_at), one.metrics) for one in series]
            rows += [
                (delivery_id, at, one.source.value, *figure_values(metrics))
                for (at, metrics), one in zip(times, series, strict=True)
            ]
        rollup = Rollup(self._tx.connection)
        rollup.take(readings)
        self._tx.connection.exec_driver_sql(_ADD_SNAPSHOTS, rows)
        rollup.write()

    def add_account_snapshots(self, snapshots: Sequence[AccountSnapshot]) -> None:
        rows = [
            (one.account_id, to_microseconds(one.taken_at), one.source.value, *figure_values(one.metrics))
            for one in snapshots
        ]
        if rows:
            self._tx.connection.exec_driver_sql(_ADD_ACCOUNT_SNAPSHOTS, rows)

    def series(self, delivery_id: str) -> tuple[Snapshot, ...]:
        rows = self._tx.connection.execute(_SERIES, {"delivery_id": delivery_id})
        return tuple(
            Snapshot(row.delivery_id, row.account_id, row.taken_at, figures_of(row), FigureSource(row.source))
            for row in rows
        )

    def account_series(self, account_id: str, start: datetime, end: datetime) -> tuple[AccountSnapshot, ...]:
        rows = self._tx.connection.execute(
            _ACCOUNT_SERIES, {"account_id": account_id, "start": start, "end": end}
        )
        return tuple(
            AccountSnapshot(row.account_id, row.taken_at, figures_of(row), FigureSource(row.source))
            for row in rows
        )

    def daily_totals(
        self, start: datetime, end: datetime, account_id: str = ""
    ) -> tuple[tuple[date, Mapping[Metric, int]], ...]:
        return daily_totals(self._tx.connection, start, end, account_id)

    def comments(self, delivery_id: str = "", account_id: str = "", limit: int = 500) -> tuple[Comment, ...]:
        """Give comments of a delivery, of an account, or all; newest first."""
        statement = _COMMENTS
        if delivery_id:
            statement = statement.where(comments.c.delivery_id == delivery_id)
        if account_id:
            statement = statement.where(comments.c.account_id == account_id)
        return tuple(map(comment_of, self._tx.connection.execute(statement, {"limit": limit})))

    def save_watch(self, watch: Watch) -> None:
        _SAVE_WATCH.run(self._tx, watch_values(watch))

    def remove_watch(self, delivery_id: str) -> None:
        self._tx.connection.execute(_FORGET_WATCH, {"id": delivery_id})

    def due_watches(self, now: datetime, limit: int = 200) -> tuple[Watch, ...]:
        rows = self._tx.connection.execute(_DUE_WATCHES, {"now": now, "limit": limit})
        return tuple(map(watch_of, rows))

    def next_watch_at(self) -> datetime | None:
        return self._tx.connection.execute(_NEXT_WATCH).scalar()
