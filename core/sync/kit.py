"""What every part of the outbox works with, and the few questions that all of them ask."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from core.clock import Clock
from core.domain.account import Account, AccountHealth, ChannelMode
from core.domain.delivery import Delivery, DeliveryKind, HoldReason
from core.domain.holds import HoldRules, Waiting, reason_to_hold
from core.domain.publishing import Job, Step
from core.errors import Bug, Offline, PapanSiarError, RetryLater
from core.events import Changed, Topic
from core.ports import Connectors, Steps, UnitOfWork
from core.sync.book import Book, Page
from core.sync.comment_act import CommentAct
from core.sync.desk import Desk
from core.sync.line import PROBE_EVERY_S, LineWatch
from core.sync.moves import Fault
from core.sync.retry import RetryPolicy

#: Marks, among an error's figures, a delivery that waits for nothing but the line.
LINE_MARK = "line"
#: And for how many seconds the platform asked to be left alone: that outlives the program.
REST_MARK = "rest_s"
#: Ids that were bound this long before a commit cannot belong to it.
_BOUND_BEFORE = timedelta(days=7)
_DEFAULT_SETTLE_DELAY_S = 20.0


@dataclass(frozen=True, slots=True)
class Kit:
    """Everything one lane needs; ``worker`` names the lane on the rows that it has in hand."""

    book: Book
    connectors: Connectors
    clock: Clock
    line: LineWatch
    policy: RetryPolicy
    desk: Desk
    worker: str
    stopped: Callable[[], bool]
    rules: Callable[[UnitOfWork], HoldRules]

    def reason_to_hold(
        self, tx: UnitOfWork, delivery: Delivery, rules: HoldRules | None = None
    ) -> HoldReason | None:
        """Tell why the delivery must not leave now, by ``rules`` that were just read or by those in force."""
        rules = self.rules(tx) if rules is None else rules
        if rules.hold_nothing or delivery.kind is not DeliveryKind.POST:
            return None  # citizens are answered in a crisis, too
        return reason_to_hold(Waiting.of(delivery, tx.posts.get(delivery.post_id)), rules, self.clock.now())

    def steps_of(self, job: Job) -> Steps:
        """Give who does the delivery's work: the connector itself, or an act on a comment through it."""
        connector = self.connectors.of(job.account)
        return connector if job.delivery.kind is DeliveryKind.POST else CommentAct(connector)

    def after(self, wait_s: float) -> datetime:
        """Give the wall time ``wait_s`` seconds from now."""
        return self.clock.now() + timedelta(seconds=wait_s)

    def could_work_for(self, account: Account, kind: DeliveryKind = DeliveryKind.POST) -> bool:
        """Tell whether the account could be asked now: its key holds, it does not rest, no other lane does the same
        for it, and there is a line.
        """
        if account.health is AccountHealth.NEEDS_SIGN_IN or self.desk.rests(account.id):
            return False
        if not self.desk.is_free(_hand(account, kind), self.worker):
            return False
        return account.mode is ChannelMode.PRACTICE or self.line.ready(host_of(account))

    def may_work_for(self, account: Account, kind: DeliveryKind = DeliveryKind.POST) -> bool:
        """Tell whether it is also the account's turn: while the line is down they probe one after the other."""
        turn_is_over = self.line.is_down and self.desk.was_probed(account.id)
        return self.could_work_for(account, kind) and not turn_is_over

    def take(self, account: Account, kind: DeliveryKind = DeliveryKind.POST) -> bool:
        """Take the account's posts, or the acts on its comments, in hand and, while the line is down, the right to
        probe.
        """
        if not self.take_quietly(account, kind):
            return False
        if self.line.is_down and account.mode is not ChannelMode.PRACTICE:
            self.desk.probed(account.id)
            if not self.line.allows(host_of(account)):
                self.desk.give_back(self.worker)
                return False
        return True

    def take_quietly(self, account: Account, kind: DeliveryKind) -> bool:
        """Take in hand what needs no line."""
        return self.desk.take(_hand(account, kind), self.worker)

    def offline_wait_s(self, account: Account) -> float:
        """Give the seconds until it makes sense to try the account again after no request reached it."""
        if self.line.is_down:
            self.desk.probed(account.id)
        else:
            self.desk.rest(account.id, PROBE_EVERY_S)
        return self.line.wait_s(host_of(account)) or PROBE_EVERY_S

    def keep_quiet(self, account: Account, delivery: Delivery) -> float:
        """Wait before an absence is proof; gives the seconds."""
        try:
            wait_s = self.connectors.of(account).capabilities(account).settle_delay_s
        except Exception:  # noqa: BLE001 - what is in doubt must be written down whatever a connector does
            wait_s = _DEFAULT_SETTLE_DELAY_S
        self.desk.keep_quiet(delivery.id, wait_s)
        return wait_s


@dataclass(frozen=True, slots=True)
class Work:
    """A step whose start is in the ledger. ``doubted``: an earlier commit of it may have been applied."""

    job: Job
    step: Step
    connector: Steps
    doubted: bool = False


def _hand(account: Account, kind: DeliveryKind) -> str:
    """Name what one lane has in hand at a time: an account's posts, which keep their order, or its acts."""
    return account.id if kind is DeliveryKind.POST else f"{account.id}/acts"


def host_of(account: Account) -> str:
    """Give the server's name where an account has one of its own; empty stands for the line as a whole."""
    return urlsplit(account.server_url).hostname or ""


def read_job(
    tx: UnitOfWork, delivery: Delivery, account: Account | None = None, known: Job | None = None
) -> Job:
    """Read what a connector needs to send, but for an account that was just read in this transaction, and for
    the publication of a ``known`` job, which is frozen.
    """
    publication = known.publication if known else tx.publications.get(delivery.publication_id)
    return Job(delivery, publication, account or tx.accounts.get(delivery.account_id))


def read_job_to_settle(tx: UnitOfWork, delivery: Delivery) -> Job:
    """Read what a connector needs to settle: also the ids that belong to other deliveries."""
    since = (delivery.commit_started_at or delivery.due_at) - _BOUND_BEFORE
    known = tx.deliveries.remote_ids(delivery.account_id, since)
    known |= {one.remote_id for one in tx.deliveries.of_comment(delivery.comment_id)}
    return replace(read_job(tx, delivery), known_remote_ids=known - {delivery.remote_id})


def fault_of(error: Exception) -> Fault:
    """Give the code and figures to keep with a row; a stranger's exception is a bug and keeps its name."""
    if isinstance(error, Offline):
        return Fault(error.code, {**error.params, LINE_MARK: 1})
    if isinstance(error, RetryLater) and error.wait_s is not None:
        return Fault(error.code, {**error.params, REST_MARK: round(error.wait_s)})
    if isinstance(error, PapanSiarError) and not isinstance(error, Bug):
        return Fault(error.code, error.params)
    return Fault("bug", {"error": type(error).__name__})


def needs_sign_in(page: Page, account_id: str, code: str, now: datetime) -> None:
    """Note on the account that its key is refused, so that nothing else of it is tried."""
    account = page.tx.accounts.get(account_id)
    if account.health is not AccountHealth.NEEDS_SIGN_IN:
        page.tx.accounts.save(
            replace(account, health=AccountHealth.NEEDS_SIGN_IN, health_code=code, checked_at=now)
        )
        page.announce(Changed(Topic.ACCOUNTS, account_id))
        page.announce(Changed(Topic.ATTENTION, account_id, AccountHealth.NEEDS_SIGN_IN.value))
