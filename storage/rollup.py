"""Keeps what charts and lists ask for in step with the snapshots, in the transaction that adds them.

``newest_figures`` holds the last known figure of each delivery. ``daily_changes`` holds by how much the figures of
an account's posts grew on a UTC day, so that a total over a million snapshots is a sum over days.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime

from sqlalchemy import Connection, Integer, bindparam, case, func, select

from core.domain.engagement import Metric
from core.errors import NotFound
from storage.mappers import figure_values, figures_of
from storage.moments import MICROSECONDS_A_DAY, day_number, day_of, to_microseconds
from storage.tables import METRICS, daily_changes, deliveries, newest_figures, snapshots
from storage.upsert import add_figures, sum_figures

Reading = tuple[int, Mapping[Metric, int]]
"""A time in microseconds and what was read then."""
Figures = dict[Metric, int]
Days = dict[int, Figures]

_KNOWN = (
    select(deliveries.c.id, deliveries.c.account_id, newest_figures)
    .outerjoin(newest_figures, newest_figures.c.delivery_id == deliveries.c.id)
    .where(deliveries.c.id.in_(bindparam("ids", expanding=True)))
)
_STORED = (
    select(snapshots)
    .where(snapshots.c.delivery_id == bindparam("delivery_id"))
    .order_by(snapshots.c.taken_at)
)
_day = case(
    (daily_changes.c.day < bindparam("first"), bindparam("first", type_=Integer) - 1),
    else_=daily_changes.c.day,
)
#: All days before the first count as one.
_UP_TO = (
    select(
        _day.label("day"),
        *(func.sum(daily_changes.c[metric.value]).label(metric.value) for metric in METRICS),
    )
    .where(daily_changes.c.day < bindparam("end"))
    .group_by(_day)
)
_SAVE_NEWEST = add_figures(newest_figures)
_SAVE_CHANGES = sum_figures(daily_changes)


class Rollup:
    """Takes the readings of some deliveries and writes their consequences."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._changes: dict[str, Days] = {}
        self._newest: list[tuple[str | int | None, ...]] = []

    def take(self, readings: Mapping[str, Sequence[Reading]]) -> None:
        """Account for new readings by delivery id, each in time order; call before they are inserted.

        Raises ``NotFound`` for a delivery that does not exist.
        """
        for delivery_id, account_id, taken_at, known in self._known(list(readings)):
            days = self._changes.setdefault(account_id, {})
            new, figures = readings[delivery_id], known
            if new[0][0] <= taken_at:  # an import of the past, or a second reading of one moment
                new, figures = self._retold(delivery_id, new, days), {}
            _spread(new, figures, days)
            self._newest.append((delivery_id, new[-1][0], *figure_values(figures)))

    def write(self) -> None:
        """Write the newest figures and the changes of each day."""
        changed = [
            (account_id, day, *figure_values(figures))
            for account_id, days in self._changes.items()
            for day, figures in days.items()
        ]
        self._connection.exec_driver_sql(_SAVE_NEWEST, self._newest)
        self._connection.exec_driver_sql(_SAVE_CHANGES, changed)

    def _known(self, ids: list[str]) -> list[tuple[str, str, int, Figures]]:
        rows = self._connection.execute(_KNOWN, {"ids": ids}).all()
        if len(rows) != len(ids):
            raise NotFound("delivery")
        return [
            (
                row.id,
                row.account_id,
                -1 if row.taken_at is None else to_microseconds(row.taken_at),
                figures_of(row),
            )
            for row in rows
        ]

    def _retold(self, delivery_id: str, new: Sequence[Reading], days: Days) -> Sequence[Reading]:
        """Take back what the stored readings had added, and give them together with the new ones."""
        rows = self._connection.execute(_STORED, {"delivery_id": delivery_id})
        stored: dict[int, Mapping[Metric, int]] = {
            to_microseconds(row.taken_at): figures_of(row) for row in rows
        }
        _spread(stored.items(), {}, days, sign=-1)
        for moment, figures in new:
            stored[moment] = {**stored.get(moment, {}), **figures}
        return sorted(stored.items())


def _spread(readings: Iterable[Reading], known: Figures, days: Days, sign: int = 1) -> None:
    """Add to each day by how much figures grew; ``known`` ends as the newest figures."""
    for moment, figures in readings:
        day = moment // MICROSECONDS_A_DAY
        changes = days.get(day)
        if changes is None:
            changes = days[day] = {}
        for metric, value in figures.items():
            changes[metric] = changes.get(metric, 0) + sign * (value - known.get(metric, 0))
            known[metric] = value


def daily_totals(
    connection: Connection, start: datetime, end: datetime, account_id: str
) -> tuple[tuple[date, Mapping[Metric, int]], ...]:
    """Give the running totals at the end of each UTC day that [start, end) touches."""
    first, last = day_number(start), -(-to_microseconds(end) // MICROSECONDS_A_DAY)
    statement = _UP_TO.where(daily_changes.c.account_id == account_id) if account_id else _UP_TO
    changes: Days = {}
    for row in connection.execute(statement, {"first": first, "end": last}):
        changes[row.day] = figures_of(row)
    totals: Figures = changes.pop(first - 1, {})
    told = []
    for day in range(first, last):
        grown = {metric: totals.get(metric, 0) + value for metric, value in changes.get(day, {}).items()}
        totals = {**totals, **grown}
        told.append((day_of(day), totals))
    return tuple(told)
