"""What a row of the outbox says: when, why, and the ledger in plain words."""

from __future__ import annotations

import math
from datetime import datetime
from textwrap import shorten

from PySide6.QtCore import QCoreApplication

from core.domain.acceptance import STEP as ACCEPTED
from core.domain.acceptance import acceptance_of
from core.domain.delivery import Attempt, DeliveryKind, DeliveryState, Outcome, StepKind
from core.domain.formats import (
    Language,
    OfficeZone,
    clock,
    number,
    relative_text,
    short_date,
    size_text,
    time_text,
)
from core.domain.listing import OutboxGroup, OutboxRow
from core.domain.obstacles import HELD, NO_LINE, PORTAL, SIGNED_OUT, waits_for_line
from core.services.holds import Listed
from gui.errors import explain
from gui.labels import acceptance_text, group_word, hold_word, platform_name
from gui.outbox.actions import is_draft
from gui.theme import StateLook

translate = QCoreApplication.translate
_S = DeliveryState
# Two lines of the panel.
_EDIT_LENGTH = 80
_NO_INTERNET = StateLook("ph.cloud-slash", "slate")


def group_head(group: OutboxGroup, count: int, language: Language) -> str:
    """Give the line above a group's deliveries."""
    return f"{group_word(group)} · {number(count, language=language)}"


def post_text(row: OutboxRow | Listed) -> str:
    """Give the post's first words, or what is done below it or to a citizen's comment."""
    told = {
        DeliveryKind.POST: "{0}",
        DeliveryKind.FIRST_COMMENT: translate("OutboxWords", "First comment: {0}"),
        DeliveryKind.REPLY: translate("OutboxWords", "Answer to a comment: {0}"),
        DeliveryKind.HIDE: translate("OutboxWords", "Hide a comment: {0}"),
        DeliveryKind.SHOW: translate("OutboxWords", "Show a comment again: {0}"),
        DeliveryKind.RETRACT: translate("OutboxWords", "Take back an answer: {0}"),
    }[row.kind]
    return told.format(row.title or translate("OutboxWords", "(no text)"))


def badge_state(row: OutboxRow) -> DeliveryState:
    """Give the state whose look a row has: a draft to be finished looks like anything that is ready for the admin, and
    what cannot leave the queue like what stands still for the same reason.
    """
    if is_draft(row):
        return _S.READY_FOR_ADMIN
    if row.state is _S.DUE:
        obstacles = {
            HELD: _S.PAUSED,
            SIGNED_OUT: _S.NEEDS_SIGN_IN,
            NO_LINE: _S.RETRY_WAIT,
            PORTAL: _S.RETRY_WAIT,
        }
        return obstacles.get(row.error_code, row.state)
    return row.state


def badge_look(row: OutboxRow) -> StateLook | None:
    """Give the look that replaces the state's usual one; None if the usual one fits."""
    return _NO_INTERNET if waits_for_line(row) else None


def badge_word(row: OutboxRow) -> str:
    """Give the word that replaces the state's usual one; empty if the usual one fits."""
    if waits_for_line(row):
        return translate("OutboxWords", "Waiting for internet")
    if is_draft(row):
        return translate("OutboxWords", "Finish it in the app")
    if row.state is _S.UNCERTAIN and not row.asked:
        return translate("OutboxWords", "Being checked")
    return ""


def moment_text(moment: datetime, now: datetime, zone: OfficeZone, language: Language) -> str:
    """Write a time as shortly as it is clear: the hour today, the day and hour otherwise."""
    local, today = zone.local(moment), zone.local(now).date()
    hour = f"{clock(local.time(), language)} {zone}"
    if local.date() == today:
        return hour
    return f"{short_date(local.date(), language)} {hour}"


def tried_again(moment: str) -> str:
    """Say when the next try is."""
    return translate("OutboxWords", "tried again at {0}").format(moment)


def when_text(row: OutboxRow, now: datetime, zone: OfficeZone, language: Language) -> str:
    """Say when it left, leaves, or is tried again."""
    if row.state in {_S.PUBLISHED, _S.CONFIRMED} and row.published_at is not None:
        return moment_text(row.published_at, now, zone, language)
    if row.state is _S.RETRY_WAIT and row.next_try_at is not None and row.next_try_at > now:
        hour = time_text(row.next_try_at, zone, language)
        day = zone.local(row.next_try_at).date()
        moment = hour if day == zone.local(now).date() else f"{short_date(day, language)} {hour}"
        return tried_again(moment)
    return moment_text(row.due_at, now, zone, language)


def reason_text(row: OutboxRow, now: datetime, zone: OfficeZone, language: Language) -> str:
    """Say in one line why it stands where it stands, or what happens next."""
    if row.error_code:
        return explain(row.error_code, row.error_params).title
    if row.hold_reason is not None and row.state is _S.PAUSED:
        return hold_word(row.hold_reason)
    if row.state in {_S.SCHEDULED, _S.DUE} and row.send_not_before is not None and row.send_not_before > now:
        seconds = math.ceil((row.send_not_before - now).total_seconds())
        if row.due_at <= row.send_not_before:
            return translate("OutboxWords", "leaves in {0} s, can still be undone").format(seconds)
    if row.state is _S.SCHEDULED:
        return relative_text(row.due_at, now, zone, language)
    return _standing(row, language)


def _standing(row: OutboxRow, language: Language) -> str:
    if is_draft(row):
        return translate(
            "OutboxWords",
            "A draft waits in the inbox of the {0} app: open the app, finish the draft and publish it there. It is "
            "noticed here by itself, or say it below.",
        ).format(platform_name(row.platform))
    if row.state in {_S.PREPARING, _S.UPLOADING, _S.COMMITTING} and row.bytes_total:
        sent = size_text(min(row.bytes_sent, row.bytes_total), language)
        return translate("OutboxWords", "{0} of {1} sent").format(sent, size_text(row.bytes_total, language))
    return {
        _S.UNCERTAIN: translate("OutboxWords", "The answer was lost: it may be published or not"),
        _S.EXPIRED: translate("OutboxWords", "Its time has passed; nothing was sent"),
        _S.READY_FOR_ADMIN: translate("OutboxWords", "Prepared: publish it in the platform's own app"),
        _S.WAITING_APPROVAL: translate("OutboxWords", "Leaves once it is approved"),
        _S.HANDED_OVER: translate(
            "OutboxWords", "The platform publishes it, also while this computer is off"
        ),
        _S.DUE: translate("OutboxWords", "Next in the queue"),
    }.get(row.state, "")


def attempt_text(attempt: Attempt, language: Language) -> str:
    """Say one line of the ledger in plain words."""
    if attempt.step == ACCEPTED:
        return acceptance_text(acceptance_of(attempt.params))
    if attempt.step == "edited":
        text = shorten(str(attempt.params.get("text", "")), _EDIT_LENGTH, placeholder="…")
        return translate("OutboxWords", "You changed the published text: “{0}”").format(text)
    words = _admin_words().get(attempt.step) if attempt.outcome is Outcome.MOVED_BY_ADMIN else None
    text = words or _outcome_words(attempt)
    if attempt.code:
        text = f"{text} {explain(attempt.code, attempt.params).title}"
    if attempt.bytes_sent:
        text = f"{text} ({size_text(attempt.bytes_sent, language)})"
    return text


def _admin_words() -> dict[str, str]:
    return {
        "queued": translate("OutboxWords", "Put into the outbox."),
        "send_now": translate("OutboxWords", "You chose: send now."),
        "rescheduled": translate("OutboxWords", "You chose another time."),
        "paused": translate("OutboxWords", "Held."),
        "resumed": translate("OutboxWords", "Goes on."),
        "cancelled": translate("OutboxWords", "Cancelled."),
        "undone": translate("OutboxWords", "Taken back within the undo time."),
        "taken_back": translate("OutboxWords", "Taken back from the platform."),
        "approved": translate("OutboxWords", "Approved."),
        "returned": translate("OutboxWords", "Returned to be mended."),
        "approval_void": translate("OutboxWords", "Changed afterwards: it has to be approved anew."),
        "replaced": translate("OutboxWords", "Replaced by a newer version of the post."),
        "seen_by_admin": translate("OutboxWords", "You saw it published."),
        "absent_by_admin": translate("OutboxWords", "You saw that it is not published; it is sent again."),
        "confirmed": translate("OutboxWords", "You published it by hand."),
        "skipped": translate("OutboxWords", "You decided not to publish it."),
        "finished_by_admin": translate("OutboxWords", "You published the draft in the app."),
        "discarded": translate("OutboxWords", "You threw the draft away; nothing is published."),
        "withdrawn": translate("OutboxWords", "You deleted it from the platform."),
        "signed_in": translate("OutboxWords", "Signed in again; goes on."),
    }


def _outcome_words(attempt: Attempt) -> str:
    if attempt.outcome is Outcome.MOVED_BY_PROGRAM:
        return _moved_words(attempt.state_after)
    if attempt.kind is StepKind.SETTLE:
        return _settle_words(attempt.outcome)
    step = {
        StepKind.PREPARE: translate("OutboxWords", "Preparing"),
        StepKind.UPLOAD: translate("OutboxWords", "Sending the pictures"),
        StepKind.COMMIT: translate("OutboxWords", "Publishing"),
        StepKind.FOLLOW_UP: translate("OutboxWords", "Finishing"),
    }[attempt.kind]
    ended = {
        Outcome.STARTED: translate("OutboxWords", "begun."),
        Outcome.DONE: translate("OutboxWords", "done."),
        Outcome.RETRY: translate("OutboxWords", "did not succeed, tried again later."),
        Outcome.REFUSED: translate("OutboxWords", "refused."),
        Outcome.UNKNOWN: translate("OutboxWords", "the answer was lost."),
    }.get(attempt.outcome, "")
    return f"{step}: {ended}" if ended else step


def _settle_words(outcome: Outcome) -> str:
    return {
        Outcome.STARTED: translate("OutboxWords", "Looking on the platform whether it is there…"),
        Outcome.PROVED_PUBLISHED: translate("OutboxWords", "Looked on the platform: it is published."),
        Outcome.PROVED_ABSENT: translate("OutboxWords", "Looked on the platform: it is not there."),
        Outcome.RETRY: translate("OutboxWords", "Could not look on the platform yet."),
    }.get(outcome, translate("OutboxWords", "Looked on the platform: nothing proves either way."))


def _moved_words(state: DeliveryState) -> str:
    return {
        _S.DUE: translate("OutboxWords", "Its time has come."),
        _S.EXPIRED: translate("OutboxWords", "Its time has passed; nothing was sent."),
        _S.RETRY_WAIT: translate("OutboxWords", "Interrupted; it goes on from here."),
        _S.UNCERTAIN: translate("OutboxWords", "Interrupted while publishing: it has to be checked."),
        _S.READY_FOR_ADMIN: translate("OutboxWords", "Prepared for you."),
        _S.PAUSED: translate("OutboxWords", "Held."),
        _S.SCHEDULED: translate("OutboxWords", "Scheduled."),
    }.get(state, translate("OutboxWords", "Moved on."))
