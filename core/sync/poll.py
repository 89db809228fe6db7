"""Brings engagement in: figures in one batch per account, comments where they grew, followers once a day."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from core.clock import Clock
from core.domain.account import Account, AccountHealth, ChannelMode
from core.domain.engagement import AccountSnapshot, Comment, Metric, Snapshot, Watch
from core.domain.working_days import plain_working_days
from core.errors import NeedsSignIn, RetryLater
from core.events import Changed, EventBus, Topic
from core.ports import Connector, Connectors, Database, UnitOfWork
from core.sync.book import Book
from core.sync.cadence import ACCOUNT_EVERY, Cadence
from core.sync.intake import Intake
from core.sync.kit import host_of, needs_sign_in
from core.sync.line import LineWatch
from core.sync.mentions import MentionReader
from core.sync.pasted_links import follow
from core.sync.retry import RetryPolicy

_log = logging.getLogger(__name__)

#: A post that the platform does not know any more is asked for this often, then left alone.
_MISSES = 5
_BACK_OFF = RetryPolicy(lambda: 0.5, 300.0)
Figures = Mapping[str, Mapping[Metric, int]]


@dataclass(frozen=True, slots=True)
class _Batch:
    account: Account
    watches: tuple[Watch, ...]
    counts: Mapping[str, int | None]


@dataclass(frozen=True, slots=True)
class _Brought:
    """What stands below one post; ``whole`` if it is as much as the platform counts, so that nothing is missing."""

    watch: Watch
    found: tuple[Comment, ...]
    whole: bool


class Poller:
    """Reads one account at a time, so that a due post never waits behind a round of figures.

    ``cadence`` is asked anew each time, because the admin may switch low-data mode.
    """

    def __init__(
        self,
        database: Database,
        connectors: Connectors,
        clock: Clock,
        events: EventBus,
        line: LineWatch,
        cadence: Callable[[], Cadence],
        intake: Intake | None = None,
    ) -> None:
        self._book = Book(database, events)
        self._intake = intake or Intake(plain_working_days)
        self._connectors = connectors
        self._clock = clock
        self._line = line
        self._cadence = cadence
        self._account_not_before: dict[str, datetime] = {}
        self._mentions = MentionReader(self._book, connectors, clock, cadence, self._may_ask, self._intake)

    def step(self) -> bool:
        """Read what is due of one account; False if nothing is due or may be asked now."""
        if batch := self._next_batch():
            self._read_posts(batch)
            return True
        if account := self._next_account():
            self._read_account(account)
            return True
        return self._mentions.step()

    # --- what is due ------------------------------------------------------------------------------------

    def _next_batch(self) -> _Batch | None:
        now = self._clock.now()
        with self._book.reading() as tx:
            due = tx.engagement.due_watches(now)
            for account_id in dict.fromkeys(one.account_id for one in due):
                account = tx.accounts.get(account_id)
                if self._may_ask(account):
                    mine = tuple(one for one in due if one.account_id == account_id)
                    return _Batch(account, mine, {one.delivery_id: _comment_count(tx, one) for one in mine})
        return None

    def _next_account(self) -> Account | None:
        now = self._clock.now()
        with self._book.reading() as tx:
            for account in tx.accounts.list():
                if self._account_not_before.get(account.id, now) > now or not self._may_ask(account):
                    continue
                self._account_not_before[account.id] = now + ACCOUNT_EVERY
                capable = self._connectors.of(account).capabilities(account).account_metrics
                if capable and not tx.engagement.account_series(
                    account.id, now - ACCOUNT_EVERY, now + ACCOUNT_EVERY
                ):
                    return account
        return None

    def _may_ask(self, account: Account) -> bool:
        if account.mode is ChannelMode.ASSISTED or account.health is AccountHealth.NEEDS_SIGN_IN:
            return False
        if account.removed_at is not None:
            return False
        return account.mode is ChannelMode.PRACTICE or self._line.allows(host_of(account))

    # --- reading ----------------------------------------------------------------------------------------

    def _read_posts(self, batch: _Batch) -> None:
        cadence, now = self._cadence(), self._clock.now()
        wanted = [one for one in batch.watches if not _rests(one, cadence, now)]
        connector = self._connectors.of(batch.account)
        try:
            figures = connector.metrics(batch.account, [one.remote_id for one in wanted]) if wanted else {}
            named, figures = follow(self._book, connector, batch.account, wanted, figures)
        except Exception as error:  # noqa: BLE001 - figures are never worth a stopped loop
            self._failed(batch, error)
            return
        watches = {one.delivery_id: one for one in batch.watches}
        told, brought = dict(figures), list[_Brought]()
        for one in named:
            if one.remote_id not in told:
                watches[one.delivery_id] = replace(one, failures=one.failures + 1)
                continue
            watches[one.delivery_id] = replace(one, failures=0)
            if not _grew(told[one.remote_id], batch.counts[one.delivery_id]):
                continue
            found = self._comments(connector, batch.account, one)
            if found is None:
                told[one.remote_id] = _uncounted(told[one.remote_id])
                continue
            brought.append(_Brought(one, found[0], _is_whole(told[one.remote_id], found[0])))
            watches[one.delivery_id] = replace(one, failures=0, comments_cursor=found[1])
        self._store(batch.account, tuple(watches.values()), told, brought, cadence)

    def _comments(
        self, connector: Connector, account: Account, watch: Watch
    ) -> tuple[tuple[Comment, ...], str] | None:
        """Give what stands below a post and the new cursor; None if it could not be read."""
        if not connector.capabilities(account).comments:
            return (), watch.comments_cursor
        try:
            found, cursor = connector.comments(account, watch.remote_id, watch.comments_cursor)
        except Exception as error:  # noqa: BLE001 - the cursor stays, so the next reading brings them
            _note(error, "Comments")
            return None
        return tuple(self._placed(one, watch) for one in found), cursor

    def _store(
        self,
        account: Account,
        watches: tuple[Watch, ...],
        figures: Figures,
        brought: list[_Brought],
        cadence: Cadence,
    ) -> None:
        """Write figures, comments and how far they were read, all in one commit."""
        now = self._clock.now()
        with self._book.writing() as page:
            told = (one for one in watches if figures.get(one.remote_id))
            page.tx.engagement.add_snapshots(
                [Snapshot(one.delivery_id, one.account_id, now, figures[one.remote_id]) for one in told]
            )
            self._intake.take(page.tx, [one for each in brought for one in each.found], now)
            for each in brought:
                if each.whole:
                    self._intake.forget_missing(page.tx, each.watch.delivery_id, each.found, now)
            for one in watches:
                self._reschedule(page.tx, one, cadence)
            page.announce(Changed(Topic.ENGAGEMENT, account.id))

    def _reschedule(self, tx: UnitOfWork, watch: Watch, cadence: Cadence) -> None:
        now = self._clock.now()
        age = now - watch.published_at
        if cadence.is_over(age) or watch.failures >= _MISSES:
            tx.engagement.remove_watch(watch.delivery_id)
        else:
            tx.engagement.save_watch(replace(watch, next_read_at=now + cadence.wait(age)))

    def _placed(self, comment: Comment, watch: Watch) -> Comment:
        return replace(
            comment, account_id=watch.account_id, delivery_id=watch.delivery_id, fetched_at=self._clock.now()
        )

    def _read_account(self, account: Account) -> None:
        try:
            figures = self._connectors.of(account).account_metrics(account)
        except Exception as error:  # noqa: BLE001 - figures are never worth a stopped loop
            _note(error, "Account figures")
            self._account_not_before[account.id] = self._clock.now() + timedelta(hours=1)
            return
        if not figures:
            return
        with self._book.writing() as page:
            page.tx.engagement.add_account_snapshots(
                [AccountSnapshot(account.id, self._clock.now(), figures)]
            )
            page.announce(Changed(Topic.ENGAGEMENT, account.id))

    def _failed(self, batch: _Batch, error: Exception) -> None:
        """Read the whole batch again later; a failing key stops all reading of the account."""
        _note(error, "Figures")
        now = self._clock.now()
        asked_s = error.wait_s if isinstance(error, RetryLater) else None
        with self._book.writing() as page:
            if isinstance(error, NeedsSignIn):
                needs_sign_in(page, batch.account.id, error.code, now)
            for one in batch.watches:
                failures = min(one.failures + 1, _MISSES - 1)
                wait = timedelta(seconds=_BACK_OFF.wait_s(failures, asked_s))
                page.tx.engagement.save_watch(replace(one, failures=failures, next_read_at=now + wait))
            page.announce(Changed(Topic.ENGAGEMENT, batch.account.id))


def _rests(watch: Watch, cadence: Cadence, now: datetime) -> bool:
    age = now - watch.published_at
    return cadence.is_over(age) or cadence.is_skipped(age)


def _comment_count(tx: UnitOfWork, watch: Watch) -> int | None:
    """Give the number of comments at the last reading, so that they are fetched only when there are more."""
    series = tx.engagement.series(watch.delivery_id)
    return series[-1].metrics.get(Metric.COMMENTS) if series else 0


def _grew(figures: Mapping[Metric, int], before: int | None) -> bool:
    count = figures.get(Metric.COMMENTS)
    return count is None or before is None or count != before


def _uncounted(figures: Mapping[Metric, int]) -> Mapping[Metric, int]:
    """Forget a count whose comments did not come, so that the next reading asks for them again."""
    return {metric: value for metric, value in figures.items() if metric is not Metric.COMMENTS}


def _is_whole(figures: Mapping[Metric, int], found: tuple[Comment, ...]) -> bool:
    count = figures.get(Metric.COMMENTS)
    return count is not None and len(found) >= count


def _note(error: Exception, what: str) -> None:
    _log.info("%s could not be read: %s", what, error)
