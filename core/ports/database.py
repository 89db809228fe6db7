"""The database behind the core: one repository for each noun, all of one transaction."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import date, datetime
from typing import TYPE_CHECKING, Protocol

from core.domain.account import Account
from core.domain.approval import ApprovalEvent, ApprovalRules, Stage, Submission
from core.domain.delivery import Attempt, Delivery, DeliveryState
from core.domain.engagement import AccountSnapshot, Comment, Metric, Snapshot, Watch
from core.domain.inbox import Case, CaseEvent, InboxFilter, InboxRow, MentionRead, Served
from core.domain.listing import OutboxFilter, OutboxRow, PostChip, PublishedRow, StatusCounts
from core.domain.office import Office
from core.domain.people import Person
from core.domain.pin import PinLock
from core.domain.post import Post, Publication
from core.domain.response_standard import Standard
from core.domain.saved_replies import SavedReply

if TYPE_CHECKING:
    from core.domain.report import AccountFacts, Unsent
    from core.domain.report_posts import ReportPost
    from core.domain.succession import Custody, Succession


class OfficeRepository(Protocol):
    """The one office of the workspace."""

    def get(self) -> Office | None: ...
    def save(self, office: Office) -> None: ...


class AccountRepository(Protocol):
    """Official accounts; removing marks them, because their posts stay in the archive."""

    def list(self, *, removed: bool = False) -> tuple[Account, ...]: ...
    def get(self, account_id: str) -> Account:
        """Give the account, also a removed one; raises ``NotFound``."""
        ...

    def save(self, account: Account) -> None: ...
    def add_bytes(self, account_id: str, day: date, sent: int, received: int) -> None:
        """Add to the account's traffic counter of an office-zone day."""
        ...

    def traffic(self, account_id: str, first: date, last: date) -> tuple[int, int]:
        """Give bytes sent and received from ``first`` to ``last`` inclusive."""
        ...


class PostRepository(Protocol):
    """Posts with their media, variants and chosen accounts."""

    def get(self, post_id: str) -> Post: ...
    def save(self, post: Post) -> None: ...
    def chips_between(self, start: datetime, end: datetime) -> tuple[PostChip, ...]:
        """Give posts planned in [start, end) in time order, without their full text."""
        ...

    def drafts(self, limit: int = 200) -> tuple[PostChip, ...]:
        """Give posts without a place in the calendar, newest change first."""
        ...

    def search(self, words: str, limit: int = 50) -> tuple[PostChip, ...]:
        """Give posts that hold every word as a beginning, the one whose text was first kept last coming first."""
        ...

    def media_in_use(self) -> frozenset[str]:
        """Give the hashes that any post or publication still needs."""
        ...


class PublicationRepository(Protocol):
    """Frozen copies; written once."""

    def add(self, publication: Publication) -> None: ...
    def get(self, publication_id: str) -> Publication: ...


class DeliveryRepository(Protocol):
    """The outbox and its ledger. Every change of state is written with its attempt line, or not at all."""

    def add(self, delivery: Delivery, attempt: Attempt) -> None: ...
    def get(self, delivery_id: str) -> Delivery: ...
    def of_post(self, post_id: str) -> tuple[Delivery, ...]: ...
    def record(self, delivery: Delivery, attempt: Attempt | None = None) -> Delivery:
        """Write a changed delivery and its attempt line; gives it back with the new version.

        Raises ``Bug("illegal_move")`` if the stored state may not become the new one, and
        ``Bug("stale_delivery")`` if somebody else wrote in between (``version`` differs).
        """
        ...

    def in_states(self, states: Iterable[DeliveryState], account_id: str = "") -> tuple[Delivery, ...]:
        """Give deliveries in these states, oldest due first."""
        ...

    def next_claimable(self, now: datetime, skip_accounts: frozenset[str] = frozenset()) -> Delivery | None:
        """Give the delivery to work on next, or None.

        A DUE one whose undo window is over, oldest ``due_at`` first, whose account is not held, in ``api`` or
        ``practice`` mode, and that has no older unfinished post of the same account in DUE, in flight or
        UNCERTAIN before it (order per account). Posts only; see ``waiting_acts``.
        """
        ...

    def waiting_acts(self, now: datetime) -> tuple[Delivery, ...]:
        """Give what is no post, is DUE or will be once its moment that has come is noticed, and is not held, oldest
        first: it leaves whatever its account has under way.
        """
        ...

    def unsettled(self, now: datetime) -> tuple[Delivery, ...]:
        """Give UNCERTAIN deliveries that have not been asked about and whose ``next_try_at`` has come."""
        ...

    def promotable(self, now: datetime) -> tuple[Delivery, ...]:
        """Give SCHEDULED with ``due_at`` and RETRY_WAIT with ``next_try_at`` at or before now, oldest
        first.
        """
        ...

    def next_wake_at(self, now: datetime) -> datetime | None:
        """Give the earliest time after now at which a delivery becomes due, retries, settles or loses its
        undo.
        """
        ...

    def of_comment(self, comment_id: str) -> tuple[Delivery, ...]:
        """Give everything that acts or acted on a comment, oldest first."""
        ...

    def bound_to(self, account_id: str, remote_id: str) -> str:
        """Give the id of the delivery whose post stands on the platform under this id; empty if there is none."""
        ...

    def attempts(self, delivery_id: str) -> tuple[Attempt, ...]: ...
    def rows(self, wanted: OutboxFilter, offset: int, limit: int) -> tuple[OutboxRow, ...]:
        """Give outbox rows by group, then by time (finished: newest first)."""
        ...

    def count(self, wanted: OutboxFilter) -> int: ...
    def status(self, now: datetime, day_start: datetime, day_end: datetime) -> StatusCounts: ...
    def remote_ids(self, account_id: str, since: datetime) -> frozenset[str]:
        """Give remote ids already bound to deliveries of the account, so that none is bound twice."""
        ...

    def published(self, start: datetime, end: datetime, account_id: str = "") -> tuple[PublishedRow, ...]:
        """Give published and confirmed deliveries in [start, end) with newest figures, newest first."""
        ...


class EngagementRepository(Protocol):
    """Snapshots, appended; watches that say what is read next; comments as the posts' pages show them."""

    def add_snapshots(self, snapshots: Sequence[Snapshot]) -> None: ...
    def add_account_snapshots(self, snapshots: Sequence[AccountSnapshot]) -> None: ...
    def series(self, delivery_id: str) -> tuple[Snapshot, ...]: ...
    def account_series(
        self, account_id: str, start: datetime, end: datetime
    ) -> tuple[AccountSnapshot, ...]: ...
    def daily_totals(
        self, start: datetime, end: datetime, account_id: str = ""
    ) -> tuple[tuple[date, Mapping[Metric, int]], ...]:
        """Give, for each UTC day, the sum over posts of the newest figure known at that day's end."""
        ...

    def comments(
        self, delivery_id: str = "", account_id: str = "", limit: int = 500
    ) -> tuple[Comment, ...]: ...
    def save_watch(self, watch: Watch) -> None: ...
    def remove_watch(self, delivery_id: str) -> None: ...
    def due_watches(self, now: datetime, limit: int = 200) -> tuple[Watch, ...]: ...
    def next_watch_at(self) -> datetime | None: ...


class InboxRepository(Protocol):
    """Comments with their cases and history, and what the office decided once about answering."""

    def get(self, comment_id: str) -> Case:
        """Give the case; raises ``NotFound``."""
        ...

    def known(self, account_id: str, remote_ids: Sequence[str]) -> Mapping[str, Case]:
        """Give by remote id what is stored already."""
        ...

    def of_delivery(self, delivery_id: str) -> tuple[Case, ...]:
        """Give everything below a post, oldest first."""
        ...

    def thread(self, comment: Comment) -> tuple[Comment, ...]:
        """Give the comment with what stands directly above, below and beside it, oldest first."""
        ...

    def add(self, case: Case) -> Case:
        """Store a comment that is not known yet."""
        ...

    def save(self, case: Case, event: CaseEvent | None = None) -> None: ...
    def events(self, comment_id: str) -> tuple[CaseEvent, ...]: ...
    def rows(self, wanted: InboxFilter, offset: int, limit: int) -> tuple[InboxRow, ...]:
        """Give citizens' comments: open ones by due time, all of them newest first."""
        ...

    def count(self, wanted: InboxFilter) -> int: ...
    def served(self, start: datetime, end: datetime, account_id: str = "") -> tuple[Served, ...]:
        """Give citizens' comments written in [start, end), oldest first."""
        ...

    def units(self, limit: int = 20) -> tuple[str, ...]:
        """Give where matters were forwarded to, the newest first."""
        ...

    def standards(self) -> tuple[Standard, ...]:
        """Give the standards that the office changed."""
        ...

    def save_standard(self, standard: Standard) -> None: ...
    def replies(self) -> tuple[SavedReply, ...]: ...
    def had_replies(self) -> bool:
        """Tell whether there ever was a ready answer, also one that was removed."""
        ...

    def save_reply(self, reply: SavedReply) -> None: ...
    def remove_reply(self, reply_id: str) -> None: ...
    def mention_reads(self) -> Mapping[str, MentionRead]:
        """Give how far the mentions of each account were read."""
        ...

    def save_mention_read(self, read: MentionRead) -> None: ...


class PeopleRepository(Protocol):
    """The people of the office; removing marks them, because the history names them."""

    def list(self) -> tuple[Person, ...]:
        """Give those who were not removed, in the order in which they were added."""
        ...

    def get(self, person_id: str) -> Person:
        """Give the person, also a removed one; raises ``NotFound``."""
        ...

    def save(self, person: Person) -> None: ...
    def lock(self, person_id: str) -> PinLock:
        """Give what is kept of the person's PIN; an empty digest means that there is none."""
        ...

    def save_lock(self, person_id: str, lock: PinLock) -> None: ...
    def with_pin(self) -> frozenset[str]: ...


class ApprovalRepository(Protocol):
    """The office's rules, what was handed in, and the history, which is only ever added to."""

    def rules(self) -> ApprovalRules: ...
    def save_rules(self, rules: ApprovalRules) -> None: ...
    def save(self, submission: Submission) -> None: ...
    def get(self, submission_id: str) -> Submission:
        """Give the submission; raises ``NotFound``."""
        ...

    def of_post(self, post_id: str) -> tuple[Submission, ...]:
        """Give every submission of a post, oldest first."""
        ...

    def newest_in(
        self, stages: Iterable[Stage], limit: int = 200, *, newest_first: bool = False
    ) -> tuple[Submission, ...]:
        """Give each living post's newest submission if it is in one of the stages, oldest first unless
        ``newest_first``.
        """
        ...

    def without_sheet(self) -> tuple[Submission, ...]:
        """Give what was approved over the phone and still waits for its signed sheet, soonest due first."""
        ...

    def note(self, event: ApprovalEvent) -> None: ...
    def events(self, post_id: str = "") -> tuple[ApprovalEvent, ...]:
        """Give a post's history, or without a post what concerns the office, oldest first."""
        ...


class ReportRepository(Protocol):
    """What a month's report reads beside the lists of the pages."""

    def posts(self, start: datetime, end: datetime, account_ids: Sequence[str]) -> tuple[ReportPost, ...]:
        """Give what these accounts published in [start, end), oldest first."""
        ...

    def account_facts(self, end: datetime, account_ids: Sequence[str]) -> Mapping[str, AccountFacts]:
        """Give each account's last post and followers as they were known before ``end``."""
        ...

    def unsent(self, start: datetime, end: datetime, account_ids: Sequence[str]) -> tuple[Unsent, ...]:
        """Give posts that were due in [start, end) and neither left nor were given up."""
        ...

    def first_post_at(self) -> datetime | None:
        """Give when the first post of all was published."""
        ...


class SuccessionRepository(Protocol):
    """Who holds what of each account, and the handovers, which are only ever added to."""

    def custody(self) -> Mapping[str, Custody]:
        """Give by account what is known."""
        ...

    def save_custody(self, custody: Custody) -> None: ...
    def add(self, succession: Succession) -> None: ...
    def list(self) -> tuple[Succession, ...]:
        """Give every handover, newest first."""
        ...


class UnitOfWork(Protocol):
    """One transaction. Leaving the block without ``commit`` rolls back."""

    @property
    def office(self) -> OfficeRepository: ...
    @property
    def accounts(self) -> AccountRepository: ...
    @property
    def posts(self) -> PostRepository: ...
    @property
    def publications(self) -> PublicationRepository: ...
    @property
    def deliveries(self) -> DeliveryRepository: ...
    @property
    def engagement(self) -> EngagementRepository: ...
    @property
    def inbox(self) -> InboxRepository: ...
    @property
    def people(self) -> PeopleRepository: ...
    @property
    def approvals(self) -> ApprovalRepository: ...
    @property
    def successions(self) -> SuccessionRepository: ...
    @property
    def reports(self) -> ReportRepository: ...
    def attempt(self) -> AbstractContextManager[None]:
        """Undo what the block writes, and nothing before it, if it raises; after ``StorageFailed`` all is undone."""
        ...

    def commit(self) -> None:
        """Make everything durable; raises ``StorageFailed``."""
        ...


class Database(Protocol):
    """Opens transactions. ``write`` takes the write lock at once (BEGIN IMMEDIATE), ``read`` never does."""

    def write(self) -> AbstractContextManager[UnitOfWork]: ...
    def read(self) -> AbstractContextManager[UnitOfWork]: ...
