"""Comments as service: what a citizen's comment is about, how it stands, and what was done with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from core.domain.delivery import DeliveryKind, DeliveryState
from core.domain.engagement import Comment, CommentKind

#: Options of the publication of an act on a comment: what it acts on, the comment's own parent, and the post
#: (or the mention itself) below which an answer is looked for.
ACT_ON, ACT_BELOW, ACT_ROOT = "act_on", "act_below", "act_root"
#: The id of an answer that stands on the platform under an id that nobody told.
LOCAL = "local:"


class CommentLabel(StrEnum):
    """What a comment is about (domain.md, section 9); each has its own clock."""

    QUESTION = "question"
    COMPLAINT = "complaint"
    COMPLAINT_CHECKED = "complaint_checked"
    COMPLAINT_VISITED = "complaint_visited"
    INFORMATION = "information"
    ASPIRATION = "aspiration"
    CRITICISM = "criticism"
    PRAISE = "praise"
    EMERGENCY = "emergency"
    HOAX = "hoax"
    PERSONAL_DATA = "personal_data"
    SPAM = "spam"
    ABUSE = "abuse"
    OTHER = "other"


#: What an office owes an answer to (N-005): the two-way score counts these.
OWED = frozenset(
    {
        CommentLabel.QUESTION,
        CommentLabel.COMPLAINT,
        CommentLabel.COMPLAINT_CHECKED,
        CommentLabel.COMPLAINT_VISITED,
        CommentLabel.INFORMATION,
        CommentLabel.CRITICISM,
        CommentLabel.EMERGENCY,
    }
)


class CommentStatus(StrEnum):
    """Where the office stands with a comment."""

    NEW = "new"
    ANSWERING = "answering"
    FORWARDED = "forwarded"
    ANSWERED = "answered"
    HIDDEN = "hidden"
    CLOSED = "closed"


#: The office still owes something; past its due time such a comment is late.
OPEN = frozenset({CommentStatus.NEW, CommentStatus.ANSWERING, CommentStatus.FORWARDED})


class CaseStep(StrEnum):
    """One line of a comment's history."""

    LABELLED = "labelled"
    QUEUED = "queued"
    CANCELLED = "cancelled"
    ANSWERED = "answered"
    ANSWERED_BY_HAND = "answered_by_hand"
    ANSWERED_ELSEWHERE = "answered_elsewhere"
    FORWARDED = "forwarded"
    HIDDEN = "hidden"
    SHOWN = "shown"
    RETRACTED = "retracted"
    CLOSED = "closed"
    REOPENED = "reopened"
    EDITED = "edited"
    GONE = "gone"
    BACK = "back"


@dataclass(frozen=True, slots=True)
class CaseEvent:
    """What happened with a comment and when; ``text`` and ``note`` hold the words that belong to the step."""

    comment_id: str
    at: datetime
    step: CaseStep
    text: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Case:
    """A comment with everything that the office noted about it.

    ``label_chosen`` tells a person's choice from a suggestion. ``due_at`` is None for the office's own answers.
    ``action_*`` mirror the newest delivery that acts on the comment. ``draft`` is an answer not sent yet.
    """

    comment: Comment
    label: CommentLabel = CommentLabel.OTHER
    status: CommentStatus = CommentStatus.NEW
    due_at: datetime | None = None
    label_chosen: bool = False
    personal_data: bool = False
    answered_at: datetime | None = None
    forwarded_to: str = ""
    forwarded_at: datetime | None = None
    ticket: str = ""
    reason: str = ""
    approver: str = ""
    draft: str = ""
    action_id: str = ""
    action_kind: DeliveryKind | None = None
    action_state: DeliveryState | None = None

    @property
    def id(self) -> str:
        """Give the comment's id."""
        return self.comment.id

    @property
    def is_open(self) -> bool:
        """Tell whether the office still owes something."""
        return self.status in OPEN

    def is_late(self, now: datetime) -> bool:
        """Tell whether the office's own standard is missed."""
        return self.is_open and self.due_at is not None and now > self.due_at


class InboxView(StrEnum):
    """The lists of the inbox, in the order of their chips."""

    TO_ANSWER = "to_answer"
    LATE = "late"
    FORWARDED = "forwarded"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class InboxFilter:
    """What the inbox shows; ``now`` decides what is late, empty fields let everything through."""

    view: InboxView
    now: datetime
    account_id: str = ""
    words: str = ""
    label: CommentLabel | None = None


@dataclass(frozen=True, slots=True)
class InboxRow:
    """One comment as the list shows it; ``post_title`` is the first line of the post that it stands under."""

    id: str
    account_id: str
    platform: str
    account_name: str
    author: str
    text: str
    written_at: datetime
    kind: CommentKind
    label: CommentLabel
    label_chosen: bool
    status: CommentStatus
    due_at: datetime | None
    personal_data: bool
    hidden: bool
    typed: bool
    gone_at: datetime | None
    action_kind: DeliveryKind | None
    action_state: DeliveryState | None
    post_title: str = ""

    def is_late(self, now: datetime) -> bool:
        """Tell whether the office's own standard is missed."""
        return self.status in OPEN and self.due_at is not None and now > self.due_at


@dataclass(frozen=True, slots=True)
class Served:
    """One comment as the register and the figures count it."""

    label: CommentLabel
    status: CommentStatus
    written_at: datetime
    due_at: datetime | None
    answered_at: datetime | None
    platform: str = ""
    account_name: str = ""
    text: str = ""
    kind: CommentKind = CommentKind.COMMENT
    forwarded_to: str = ""
    ticket: str = ""
    reason: str = ""
    account_id: str = ""
    comment_id: str = ""


@dataclass(frozen=True, slots=True)
class MentionRead:
    """How far an account's mentions were read, and when they are read next."""

    account_id: str
    next_read_at: datetime
    cursor: str = ""
    newest_at: datetime | None = None
    failures: int = 0


@dataclass(frozen=True, slots=True)
class InboxCounts:
    """How many comments each list holds."""

    views: Mapping[InboxView, int] = field(default_factory=dict)

    def of(self, view: InboxView) -> int:
        """Give the count of a list."""
        return self.views.get(view, 0)
