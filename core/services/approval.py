"""Checking, returning and approving what was handed in; every decision is bound to the content it was made on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from operator import itemgetter
from pathlib import Path

from core.clock import Clock
from core.domain.acceptance import STEP as ACCEPTED
from core.domain.acceptance import Acceptance, acceptance_of
from core.domain.account import Account
from core.domain.approval import (
    OPEN_STAGES,
    ApprovalEvent,
    ApprovalStep,
    Stage,
    Submission,
    Way,
    check_decider,
    check_open,
    content_hash,
    is_code_of,
)
from core.domain.delivery import Delivery, DeliveryState, admin_line
from core.domain.listing import ApprovalCounts
from core.domain.people import Capacity, Role
from core.domain.post import Post, Publication
from core.errors import InvalidInput, StorageFailed
from core.events import Changed, EventBus, Topic
from core.ports import Database, MediaStore, UnitOfWork
from core.services.freeze import ASAP_GRACE_S, Freezer
from core.services.submitting import cancel, newest_of, note, unsent
from core.services.witness import Witness

_S = DeliveryState
_RETURNED = frozenset({Stage.RETURNED, Stage.VOID})
#: More than any office lets wait; what was decided is listed for looking back, so the newest are enough.
_MOST_WAITING = 2_000
#: A photographed sheet of paper; more is a film or a mistake.
MOST_SHEET_BYTES = 25 * 1024 * 1024
_SHEET_BEGINS = {b"%PDF-": ".pdf", b"\xff\xd8\xff": ".jpg", b"\x89PNG\r\n\x1a\n": ".png"}


@dataclass(frozen=True, slots=True)
class SubmissionRow:
    """A submission as the list shows it. ``note`` is what was written at the last decision."""

    submission: Submission
    title: str
    author: str
    due_at: datetime | None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Detail:
    """A submission with everything to decide on. ``before`` holds, by account, what was approved last,
    ``accepted`` why the author hands it in in spite of grave findings.
    """

    submission: Submission
    post: Post
    accounts: Mapping[str, Account]
    publications: tuple[Publication, ...]
    before: Mapping[str, Publication]
    events: tuple[ApprovalEvent, ...]
    due_at: datetime | None = None
    accepted: tuple[Acceptance, ...] = ()


@dataclass(frozen=True, slots=True)
class Outlook:
    """What the composer has to know about a stored post: its newest submission and the last line of its history
    that speaks of a decision.
    """

    submission: Submission | None = None
    last: ApprovalEvent | None = None
    approved_hashes: frozenset[str] = field(default_factory=frozenset)


#: Inside the workspace's exports.
SHEETS_FOLDER = "lembar-persetujuan"


class ApprovalService:
    """Decisions raise ``InvalidInput`` (see ``check_open``, ``check_decider``, ``Witness``) and then change nothing."""

    def __init__(
        self,
        database: Database,
        media: MediaStore,
        clock: Clock,
        events: EventBus,
        freezer: Freezer,
        witness: Witness,
        undo_window_s: Callable[[], int],
        sheets: Path,
    ) -> None:
        self._database = database
        self._media = media
        self._clock = clock
        self._events = events
        self._freezer = freezer
        self._witness = witness
        self._undo_window_s = undo_window_s
        self.sheets = sheets
        """The folder for printed sheets and for copies of signed ones, for the eyes of people."""

    # --- reading -----------------------------------------------------------------------------------------

    def waiting(self) -> tuple[SubmissionRow, ...]:
        """List what waits for a checker or an approver, what leaves first in front; what was cancelled meanwhile is
        left out.
        """
        with self._database.read() as tx:
            found = (_row_of(tx, one) for one in tx.approvals.newest_in(OPEN_STAGES, _MOST_WAITING))
            waiting = [(one.due_at, one) for one in found if one.due_at is not None]
        return tuple(one for _, one in sorted(waiting, key=itemgetter(0)))

    def returned(self) -> tuple[SubmissionRow, ...]:
        """List what was sent back or lost its approval by a change and was not handed in again, newest first."""
        with self._database.read() as tx:
            found = tx.approvals.newest_in(_RETURNED, newest_first=True)
            return tuple(_row_of(tx, one) for one in found)

    def approved(self) -> tuple[SubmissionRow, ...]:
        """List what was approved last, newest first, with those that owe a signed sheet in front."""
        with self._database.read() as tx:
            owed = tx.approvals.without_sheet()
            known = {one.id for one in owed}
            newest = tx.approvals.newest_in({Stage.APPROVED}, newest_first=True)
            others = [one for one in newest if one.id not in known]
            return tuple(_row_of(tx, one) for one in (*owed, *others))

    def counts(self) -> ApprovalCounts:
        """Count for Beranda."""
        with self._database.read() as tx:
            open_ones = tx.approvals.newest_in(OPEN_STAGES, _MOST_WAITING)
            waiting = [one for one in open_ones if unsent(tx, one)]
            returned = tx.approvals.newest_in(_RETURNED)
            return ApprovalCounts(len(waiting), len(returned), len(tx.approvals.without_sheet()))

    def detail(self, submission_id: str) -> Detail:
        """Give everything to decide on; raises ``NotFound``."""
        with self._database.read() as tx:
            submission = tx.approvals.get(submission_id)
            copies = tuple(map(tx.publications.get, submission.publication_ids))
            events = tx.approvals.events(submission.post_id)
            return Detail(
                submission,
                tx.posts.get(submission.post_id),
                {one.account_id: tx.accounts.get(one.account_id) for one in copies},
                copies,
                {one.account_id: one for one in _approved_before(tx, submission, events)},
                events,
                _due_at(tx, submission),
                _accepted(tx, submission),
            )

    def outlook(self, post_id: str) -> Outlook:
        """Tell the composer where the post stands."""
        with self._database.read() as tx:
            events = tx.approvals.events(post_id)
            approved = {one.content_hash for one in events if one.step is ApprovalStep.APPROVED}
            return Outlook(newest_of(tx, post_id), next(reversed(events), None), frozenset(approved))

    # --- deciding ----------------------------------------------------------------------------------------

    def pass_on(self, submission_id: str, person_id: str, pin: str = "", text: str = "") -> None:
        """A checker found nothing (more) to mend; raises ``submission_over`` if it was passed on already."""
        way = Way.PIN if self._witness.hear_if_set(person_id, pin) else Way.NAME
        with self._database.write() as tx:
            submission, who = self._open(tx, submission_id, person_id, Role.CHECKER)
            if submission.stage is not Stage.CHECKING:
                raise InvalidInput("submission_over", stage=submission.stage.value)
            tx.approvals.save(replace(submission, stage=Stage.APPROVING))
            note(tx, submission, ApprovalStep.PASSED, self._clock.now(), who, way, text.strip())
            tx.commit()
        self._announce(submission.post_id)

    def give_back(self, submission_id: str, person_id: str, text: str, pin: str = "") -> None:
        """A checker or an approver sends it back to be mended; raises ``note_missing`` unless it is said what."""
        if not text.strip():
            raise InvalidInput("note_missing")
        way = Way.PIN if self._witness.hear_if_set(person_id, pin) else Way.NAME
        now = self._clock.now()
        with self._database.write() as tx:
            submission, who = self._open(tx, submission_id, person_id, Role.APPROVER, Role.CHECKER)
            cancel(tx, unsent(tx, submission), now, "returned")
            tx.approvals.save(replace(submission, stage=Stage.RETURNED, decided_at=now))
            note(tx, submission, ApprovalStep.RETURNED, now, who, way, text.strip())
            post = tx.posts.get(submission.post_id)
            # "As soon as possible" was then; it must not look like a day that was planned and has passed.
            at = None if submission.planned_at is None else post.planned_at
            tx.posts.save(replace(post, planned_at=at, queued_at=None, updated_at=now))
            tx.commit()
        self._announce(submission.post_id)

    def approve_by_pin(self, submission_id: str, person_id: str, pin: str) -> None:
        """An approver approves on this computer."""
        self._witness.hear(person_id, pin)
        self._approve(submission_id, person_id, Way.PIN)

    def approve_by_sheet(self, submission_id: str, person_id: str, code: str, sheet_hash: str) -> None:
        """An approver signed the printed sheet; raises ``code_wrong`` if that sheet shows another content."""
        self._check_code(submission_id, code)
        self._approve(submission_id, person_id, Way.SHEET, media_hash=sheet_hash)

    def approve_spoken(self, submission_id: str, person_id: str, reason: str) -> None:
        """An approver agreed over the phone; the signed sheet follows. Raises ``spoken_not_allowed`` where the office
        has not allowed this, and ``spoken_reason_missing``.
        """
        if not reason.strip():
            raise InvalidInput("spoken_reason_missing")
        self._approve(submission_id, person_id, Way.SPOKEN, reason.strip())

    def attach_sheet(self, submission_id: str, code: str, sheet_hash: str) -> None:
        """Add the signed sheet that a spoken approval owes."""
        self._check_code(submission_id, code)
        with self._database.write() as tx:
            submission = tx.approvals.get(submission_id)
            tx.approvals.save(replace(submission, sheet_due=None))
            now = self._clock.now()
            note(tx, submission, ApprovalStep.SHEET_ATTACHED, now, None, Way.SHEET, media_hash=sheet_hash)
            tx.commit()
        self._announce(submission.post_id)

    def store_sheet(self, path: Path) -> str:
        """Keep the scan or photo of a signed paper and give its hash; raises ``sheet_unreadable`` for anything but a
        PDF, JPEG or PNG of up to ``MOST_SHEET_BYTES``.
        """
        try:
            with path.open("rb") as file:
                begins = file.read(8)
            size = path.stat().st_size
        except OSError as error:
            raise InvalidInput("sheet_unreadable", name=path.name) from error
        if size > MOST_SHEET_BYTES or not begins.startswith(tuple(_SHEET_BEGINS)):
            raise InvalidInput("sheet_unreadable", name=path.name)
        return self._media.add_file(path)

    def sheet_copy(self, sheet_hash: str) -> Path:
        """Copy a signed paper to where other programs can show it; raises ``NotFound`` and ``StorageFailed``."""
        with self._media.open(sheet_hash) as file:
            content = file.read()
        suffix = next((one for begin, one in _SHEET_BEGINS.items() if content.startswith(begin)), "")
        path = self.sheets / f"{sheet_hash[:12]}{suffix}"
        try:
            self.sheets.mkdir(mode=0o700, parents=True, exist_ok=True)
            path.write_bytes(content)
        except OSError as error:
            raise StorageFailed("sheet_not_written", path=str(path)) from error
        return path

    # --- inside ------------------------------------------------------------------------------------------

    def _open(
        self, tx: UnitOfWork, submission_id: str, person_id: str, *roles: Role
    ) -> tuple[Submission, Capacity]:
        """Check that it may still be decided, on this content, by this person."""
        submission = tx.approvals.get(submission_id)
        check_open(submission, content_hash(tx.posts.get(submission.post_id)))
        who = self._witness.entitled(tx, person_id, *roles)
        check_decider(submission, who)
        return submission, who

    def _check_code(self, submission_id: str, code: str) -> None:
        with self._database.read() as tx:
            if not is_code_of(code, tx.approvals.get(submission_id).content_hash):
                raise InvalidInput("code_wrong")

    def _approve(
        self, submission_id: str, person_id: str, way: Way, text: str = "", media_hash: str = ""
    ) -> None:
        now = self._clock.now()
        with self._database.write() as tx:
            submission, who = self._open(tx, submission_id, person_id, Role.APPROVER)
            sheet_due = None
            if way is Way.SPOKEN:
                rules = tx.approvals.rules()
                if not rules.spoken:
                    raise InvalidInput("spoken_not_allowed")
                sheet_due = self._witness.today(tx) + timedelta(days=rules.sheet_days)
            decided = replace(submission, stage=Stage.APPROVED, decided_at=now, sheet_due=sheet_due)
            tx.approvals.save(decided)
            note(tx, decided, ApprovalStep.APPROVED, now, who, way, text, media_hash)
            for one in unsent(tx, submission):
                self._release(tx, submission, one, now)
            tx.commit()
        self._announce(submission.post_id)

    def _release(self, tx: UnitOfWork, submission: Submission, waiting: Delivery, now: datetime) -> None:
        """Let a delivery go its usual way; what is late already still asks, and there is time to take it back."""
        free = replace(waiting, needs_approval=False, updated_at=now)
        if waiting.state is _S.EXPIRED:
            tx.deliveries.record(free, admin_line(free, now, "approved"))
            return
        if submission.hand_over:
            cancel(tx, (waiting,), now, "approved")
            self._freezer.again(tx, free, waiting.due_at, hand_over=True)
            return
        free = replace(
            free, state=_S.SCHEDULED, send_not_before=now + timedelta(seconds=self._undo_window_s())
        )
        if submission.planned_at is None:
            free = replace(free, due_at=max(waiting.due_at, now), grace_s=ASAP_GRACE_S)
        tx.deliveries.record(free, admin_line(free, now, "approved"))

    def _announce(self, post_id: str) -> None:
        self._events.publish(Changed(Topic.DELIVERIES))
        self._events.publish(Changed(Topic.POSTS, post_id))


def _row_of(tx: UnitOfWork, submission: Submission) -> SubmissionRow:
    last = next(
        (
            one
            for one in reversed(tx.approvals.events(submission.post_id))
            if one.submission_id == submission.id
        ),
        None,
    )
    author = tx.people.get(submission.author_id).name if submission.author_id else ""
    return SubmissionRow(
        submission,
        tx.posts.get(submission.post_id).title,
        author,
        _due_at(tx, submission),
        last.note if last else "",
    )


def _due_at(tx: UnitOfWork, submission: Submission) -> datetime | None:
    """Give when the first of its deliveries that have not begun is due; None if there are none."""
    return min((one.due_at for one in unsent(tx, submission)), default=None)


def _accepted(tx: UnitOfWork, submission: Submission) -> tuple[Acceptance, ...]:
    """Give each reason once, in the order in which it was given."""
    ids = frozenset(submission.publication_ids)
    copies = [one for one in tx.deliveries.of_post(submission.post_id) if one.publication_id in ids]
    lines = [line for one in copies for line in tx.deliveries.attempts(one.id) if line.step == ACCEPTED]
    return tuple(dict.fromkeys(acceptance_of(line.params) for line in lines))


def _approved_before(
    tx: UnitOfWork, submission: Submission, events: Iterable[ApprovalEvent]
) -> tuple[Publication, ...]:
    approved = {one.submission_id for one in events if one.step is ApprovalStep.APPROVED} - {submission.id}
    earlier = [
        one
        for one in tx.approvals.of_post(submission.post_id)
        if one.id in approved and one.submitted_at <= submission.submitted_at
    ]
    return tuple(map(tx.publications.get, earlier[-1].publication_ids)) if earlier else ()
