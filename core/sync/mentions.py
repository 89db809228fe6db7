"""Brings in what names the office elsewhere: one request per account, rarely where nobody ever does."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta

from core.clock import Clock
from core.domain.account import Account
from core.domain.engagement import Comment, CommentKind
from core.domain.inbox import MentionRead
from core.errors import RetryLater
from core.events import Changed, Topic
from core.ports import Connectors
from core.sync.book import Book
from core.sync.cadence import Cadence
from core.sync.intake import Intake
from core.sync.retry import RetryPolicy

_log = logging.getLogger(__name__)

#: A newly added account is asked as if it had been named a day ago.
_FIRST_AGE = timedelta(days=1)
#: However long nobody named the office, it is asked this often: a rumour begins anywhere.
_LONGEST = timedelta(hours=6)
_BACK_OFF = RetryPolicy(lambda: 0.5, 300.0, 6 * 3600.0)


@dataclass(frozen=True, slots=True)
class MentionReader:
    """Reads one account at a time; ``may_ask`` says whether an account may be asked now."""

    book: Book
    connectors: Connectors
    clock: Clock
    cadence: Callable[[], Cadence]
    may_ask: Callable[[Account], bool]
    intake: Intake

    def step(self) -> bool:
        """Read the mentions of the first account that is due; False if none is."""
        found = self._next()
        if found is None:
            return False
        account, read = found
        try:
            told, cursor = self.connectors.of(account).mentions(account, read.cursor)
        except Exception as error:  # noqa: BLE001 - mentions are never worth a stopped loop
            self._failed(account, read, error)
        else:
            self._store(account, read, told, cursor)
        return True

    def _next(self) -> tuple[Account, MentionRead] | None:
        now = self.clock.now()
        with self.book.reading() as tx:
            reads = tx.inbox.mention_reads()
            for account in tx.accounts.list():
                read = reads.get(account.id) or MentionRead(account.id, now)
                if read.next_read_at <= now and self._offers(account) and self.may_ask(account):
                    return account, read
        return None

    def _offers(self, account: Account) -> bool:
        return self.connectors.of(account).capabilities(account).mentions

    def _store(self, account: Account, read: MentionRead, told: tuple[Comment, ...], cursor: str) -> None:
        """Write mentions and how far they were read in one commit, the cursor last."""
        now = self.clock.now()
        named = [
            replace(one, account_id=account.id, kind=CommentKind.MENTION) for one in told if not one.by_us
        ]
        newest = max((one.written_at for one in named), default=read.newest_at)
        with self.book.writing() as page:
            self.intake.take(page.tx, named, now)
            age = now - (newest or now - _FIRST_AGE)
            wait = min(self.cadence().wait(age), _LONGEST * (4 if self.cadence().low_data else 1))
            page.tx.inbox.save_mention_read(MentionRead(account.id, now + wait, cursor, newest))
            page.announce(Changed(Topic.ENGAGEMENT, account.id))

    def _failed(self, account: Account, read: MentionRead, error: Exception) -> None:
        _log.info("Mentions could not be read: %s", error)
        now = self.clock.now()
        asked_s = error.wait_s if isinstance(error, RetryLater) else None
        with self.book.writing() as page:
            # A right that is missing only for mentions signs nobody out: posts and figures would notice.
            failures = read.failures + 1
            wait = timedelta(seconds=_BACK_OFF.wait_s(failures, asked_s))
            page.tx.inbox.save_mention_read(replace(read, failures=failures, next_read_at=now + wait))
            page.announce(Changed(Topic.ENGAGEMENT, account.id))
