"""Who has to approve what before it leaves, and what an approval is bound to: pure rules."""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from core.domain.people import Capacity
from core.domain.post import Post
from core.errors import InvalidInput

#: How long the brand stays open once an approver has unlocked it.
BRAND_OPEN = timedelta(hours=1)
_CODE_LENGTH, _CODE_GROUP = 8, 4


class ApprovalScope(StrEnum):
    """Which posts need an approval."""

    NONE = "none"
    SENSITIVE = "sensitive"
    ALL = "all"


class Stage(StrEnum):
    """Where a submission stands; the first two are open, the others decided."""

    CHECKING = "checking"
    APPROVING = "approving"
    RETURNED = "returned"
    APPROVED = "approved"
    VOID = "void"
    WITHDRAWN = "withdrawn"


OPEN_STAGES = frozenset({Stage.CHECKING, Stage.APPROVING})


class Way(StrEnum):
    """How a decision was witnessed: by the person's PIN, a signed sheet, over the phone, or by name alone."""

    PIN = "pin"
    SHEET = "sheet"
    SPOKEN = "spoken"
    NAME = "name"


class ApprovalStep(StrEnum):
    """What a line of the history tells."""

    SUBMITTED = "submitted"
    PASSED = "passed"
    RETURNED = "returned"
    APPROVED = "approved"
    STILL_APPROVED = "still_approved"
    VOIDED = "voided"
    WITHDRAWN = "withdrawn"
    SHEET_ATTACHED = "sheet_attached"
    BRAND_LOCKED = "brand_locked"
    BRAND_UNLOCKED = "brand_unlocked"
    RULES_CHANGED = "rules_changed"
    PERSON_SAVED = "person_saved"
    PERSON_REMOVED = "person_removed"
    PIN_SET = "pin_set"
    CONFIRMED = "confirmed"
    HANDED_OVER = "handed_over"


@dataclass(frozen=True, slots=True)
class ApprovalRules:
    """What the office decided. ``sheet_days`` is how soon the signed sheet follows a spoken approval.

    ``brand_open_until`` is the end of the hour for which an approver opened the locked brand.
    """

    scope: ApprovalScope = ApprovalScope.NONE
    spoken: bool = False
    sheet_days: int = 3
    brand_locked: bool = False
    brand_open_until: datetime | None = None

    def covers(self, post: Post) -> bool:
        """Tell whether the post needs an approval."""
        return self.scope is ApprovalScope.ALL or (self.scope is ApprovalScope.SENSITIVE and post.sensitive)

    def holds_brand(self, now: datetime) -> bool:
        """Tell whether logos, colours and names must not be changed now."""
        return self.brand_locked and (self.brand_open_until is None or now >= self.brand_open_until)


@dataclass(frozen=True, slots=True)
class Submission:
    """A post as it was handed in. ``planned_at`` None means: as soon as it is approved.

    ``content_hash`` binds every decision to what was handed in; ``publication_ids`` are its frozen copies.
    ``sheet_due`` is the last day of the office for the signed sheet after a spoken approval.
    """

    id: str
    post_id: str
    content_hash: str
    stage: Stage
    submitted_at: datetime
    author_id: str = ""
    planned_at: datetime | None = None
    hand_over: bool = False
    publication_ids: tuple[str, ...] = ()
    decided_at: datetime | None = None
    sheet_due: date | None = None

    @property
    def is_open(self) -> bool:
        """Tell whether somebody has still to decide."""
        return self.stage in OPEN_STAGES


@dataclass(frozen=True, slots=True)
class ApprovalEvent:
    """One line of the history, never changed: who did what and when, as names were at the time."""

    id: str
    at: datetime
    step: ApprovalStep
    post_id: str = ""
    submission_id: str = ""
    person_id: str = ""
    person_name: str = ""
    person_title: str = ""
    acting_for: str = ""
    way: Way | None = None
    note: str = ""
    content_hash: str = ""
    media_hash: str = ""


def content_hash(post: Post) -> str:
    """Give the SHA-256 of all that leaves: accounts, texts, pictures in order, alternative texts and options.

    The hour is no part of it: a post that is only moved stays approved.
    """
    parts = [
        [
            account_id,
            post.text_for(account_id),
            [[one.hash, one.alt_text] for one in post.media_for(account_id)],
            {name: value for name, value in post.options_for(account_id).items() if value.strip()},
        ]
        for account_id in sorted(post.account_ids)
    ]
    return hashlib.sha256(json.dumps(parts, ensure_ascii=False, sort_keys=True).encode()).hexdigest()


def sheet_code(content: str) -> str:
    """Give the short code of a content hash that stands on the printed sheet: two groups of four."""
    code = content[:_CODE_LENGTH].upper()
    return f"{code[:_CODE_GROUP]}-{code[_CODE_GROUP:]}"


def is_code_of(typed: str, content: str) -> bool:
    """Tell whether what was read off a sheet belongs to this content, however it was typed.

    O and I are no hexadecimal digits, so whoever types them means 0 and 1.
    """
    plain = re.sub(r"[\s.–—-]", "", typed).upper().replace("O", "0").replace("I", "1")
    return plain == content[:_CODE_LENGTH].upper()


def check_open(submission: Submission, current: str) -> None:
    """Raise ``InvalidInput``: ``submission_over`` once decided, ``content_changed`` if the post changed since."""
    if not submission.is_open:
        raise InvalidInput("submission_over", stage=submission.stage.value)
    if submission.content_hash != current:
        raise InvalidInput("content_changed")


def check_decider(submission: Submission, who: Capacity) -> None:
    """Raise ``InvalidInput("own_post")`` if somebody decides on what they wrote, or for whom they wrote it."""
    deciders = {who.person.id} | ({who.acting_for.id} if who.acting_for else set())
    if submission.author_id and submission.author_id in deciders:
        raise InvalidInput("own_post", name=who.person.name)


def first_stage(checkers: tuple[Capacity, ...], author_id: str) -> Stage:
    """Begin with a checker where there is one besides the author, else with the approver."""
    return Stage.CHECKING if any(one.person.id != author_id for one in checkers) else Stage.APPROVING
