"""What becomes of a comment's case, whoever acts on it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from core.domain import inbox_moves
from core.domain.account import ChannelMode
from core.domain.delivery import Delivery, DeliveryKind, DeliveryState
from core.domain.engagement import Comment, CommentKind
from core.domain.inbox import Case, CaseStep, CommentLabel, CommentStatus, InboxCounts, InboxRow, InboxView

NOW = datetime(2026, 11, 23, 1, tzinfo=UTC)
HOUR = timedelta(hours=1)
ASKED = Comment("k1", "a", "d", "c1", "Siti", "Kapan buka?", NOW - HOUR)
CASE = Case(ASKED, CommentLabel.QUESTION, due_at=NOW + HOUR)
S, K = DeliveryState, DeliveryKind


def act(kind: DeliveryKind = K.REPLY, state: DeliveryState = S.SCHEDULED, **changes: object) -> Delivery:
    made = Delivery("q1", "p1", "", "a", "practice", ChannelMode.PRACTICE, state, NOW)
    return replace(made, kind=kind, comment_id="k1", **changes)  # type: ignore[arg-type]


def follow(case: Case, delivery: Delivery, text: str = "Besok", left: bool = True) -> inbox_moves.CaseMove:
    return inbox_moves.mirrored(case, delivery, text, NOW, answers_left=left)


def step_of(move: inbox_moves.CaseMove) -> CaseStep | None:
    return move.event.step if move.event else None


def test_an_answer_goes_out_once_and_is_told_once() -> None:
    queued = follow(replace(CASE, draft="Besok"), act())
    assert (queued.case.status, queued.case.draft) == (CommentStatus.ANSWERING, "")
    assert queued.event is not None
    assert (queued.event.step, queued.event.text, queued.event.note) == (CaseStep.QUEUED, "Besok", "reply")
    due = follow(queued.case, act(state=S.DUE))
    assert (due.case.action_state, due.event) == (S.DUE, None)
    sent = follow(due.case, act(state=S.PUBLISHED, published_at=NOW + HOUR))
    assert (sent.case.status, sent.case.answered_at) == (CommentStatus.ANSWERED, NOW + HOUR)
    assert step_of(sent) is CaseStep.ANSWERED


def test_a_cancelled_answer_goes_back_into_the_field() -> None:
    queued = follow(CASE, act()).case
    back = follow(queued, act(state=S.CANCELLED), "Besok pukul 08.00")
    assert (back.case.status, back.case.draft, back.case.action_id) == (
        CommentStatus.NEW, "Besok pukul 08.00", ""
    )  # fmt: skip
    assert step_of(back) is CaseStep.CANCELLED


def test_a_cancelled_hiding_touches_neither_draft_nor_state() -> None:
    answered = replace(CASE, status=CommentStatus.ANSWERED, answered_at=NOW, draft="lagi")
    queued = follow(answered, act(K.HIDE)).case
    assert (queued.status, queued.draft) == (CommentStatus.ANSWERED, "lagi")
    back = follow(queued, act(K.HIDE, S.CANCELLED)).case
    assert (back.status, back.draft) == (CommentStatus.ANSWERED, "lagi")


def test_a_second_answer_keeps_the_time_of_the_first() -> None:
    answered = replace(CASE, status=CommentStatus.ANSWERED, answered_at=NOW - HOUR)
    sent = follow(answered, act(state=S.PUBLISHED, published_at=NOW)).case
    assert (sent.answered_at, sent.status) == (NOW - HOUR, CommentStatus.ANSWERED)


def test_an_answer_without_a_told_time_counts_from_now() -> None:
    assert follow(CASE, act(state=S.CONFIRMED)).case.answered_at == NOW


@pytest.mark.parametrize(
    ("kind", "hidden", "status", "step"),
    [
        (K.HIDE, True, CommentStatus.HIDDEN, CaseStep.HIDDEN),
        (K.SHOW, False, CommentStatus.NEW, CaseStep.SHOWN),
    ],
)
def test_hiding_and_showing(kind: DeliveryKind, hidden: bool, status: CommentStatus, step: CaseStep) -> None:
    before = replace(CASE, reason="judi", comment=replace(ASKED, hidden=not hidden))
    move = follow(before, act(kind, S.PUBLISHED))
    assert (move.case.comment.hidden, move.case.status, step_of(move)) == (hidden, status, step)
    assert move.event is not None
    assert move.event.text == "judi"


@pytest.mark.parametrize(
    ("left", "status"), [(True, CommentStatus.ANSWERED), (False, CommentStatus.FORWARDED)]
)
def test_taking_the_last_answer_back_opens_the_case_again(left: bool, status: CommentStatus) -> None:
    before = replace(CASE, status=CommentStatus.ANSWERED, answered_at=NOW, forwarded_at=NOW)
    move = follow(before, act(K.RETRACT, S.PUBLISHED), left=left)
    assert (move.case.status, step_of(move)) == (status, CaseStep.RETRACTED)


def test_a_label_sets_the_clock_and_stays() -> None:
    move = inbox_moves.labelled(CASE, CommentLabel.COMPLAINT, NOW + 5 * HOUR, NOW)
    assert (move.case.label, move.case.label_chosen, move.case.due_at) == (
        CommentLabel.COMPLAINT, True, NOW + 5 * HOUR
    )  # fmt: skip
    assert move.event is not None
    assert move.event.text == "complaint"


def test_forwarding_keeps_its_first_time_and_opens_nothing_that_is_over() -> None:
    first = inbox_moves.forwarded(CASE, "Bidang A", "", NOW + HOUR, NOW).case
    assert (first.status, first.forwarded_at) == (CommentStatus.FORWARDED, NOW)
    later = inbox_moves.forwarded(first, "Bidang A", "LP-12", NOW + HOUR, NOW + HOUR)
    assert (later.case.forwarded_at, later.case.ticket) == (NOW, "LP-12")
    over = replace(CASE, status=CommentStatus.ANSWERED)
    assert inbox_moves.forwarded(over, "PPID", "", NOW, NOW).case.status is CommentStatus.ANSWERED


def test_closing_and_taking_up_again() -> None:
    over = inbox_moves.closed(replace(CASE, draft="…"), "sudah lisan", NOW)
    assert (over.case.status, over.case.reason, over.case.draft) == (CommentStatus.CLOSED, "sudah lisan", "")
    again = inbox_moves.reopened(over.case, NOW)
    assert (again.case.status, again.case.reason, step_of(again)) == (
        CommentStatus.NEW, "", CaseStep.REOPENED
    )  # fmt: skip
    with_unit = inbox_moves.reopened(replace(over.case, forwarded_at=NOW), NOW)
    assert with_unit.case.status is CommentStatus.FORWARDED


def test_an_answer_by_hand_or_elsewhere_counts() -> None:
    by_hand = inbox_moves.answered_by_hand(CASE, "Besok", NOW)
    assert (by_hand.case.status, step_of(by_hand)) == (CommentStatus.ANSWERED, CaseStep.ANSWERED_BY_HAND)
    there = inbox_moves.answered_elsewhere(CASE, replace(ASKED, id="k2", by_us=True, written_at=NOW - HOUR))
    assert (there.case.answered_at, step_of(there)) == (NOW - HOUR, CaseStep.ANSWERED_ELSEWHERE)
    hidden = replace(CASE, comment=replace(ASKED, hidden=True))
    assert inbox_moves.answered_by_hand(hidden, "x", NOW).case.status is CommentStatus.HIDDEN


def test_what_the_platform_says_anew() -> None:
    same = inbox_moves.seen(CASE, replace(ASKED, id="", author="", remote_url="https://x.test/1"), NOW)
    assert (same.event, same.case.comment.author, same.case.comment.remote_url) == (
        None, "Siti", "https://x.test/1"
    )  # fmt: skip
    edited = inbox_moves.seen(CASE, replace(ASKED, text="Jam berapa?"), NOW)
    assert (edited.case.comment.edited_at, step_of(edited)) == (NOW, CaseStep.EDITED)
    assert edited.event is not None
    assert edited.event.text == "Kapan buka?"


def test_hidden_elsewhere_and_shown_elsewhere() -> None:
    hidden = inbox_moves.seen(CASE, replace(ASKED, hidden=True), NOW)
    assert (hidden.case.status, step_of(hidden)) == (CommentStatus.HIDDEN, CaseStep.HIDDEN)
    shown = inbox_moves.seen(hidden.case, ASKED, NOW)
    assert (shown.case.status, step_of(shown)) == (CommentStatus.NEW, CaseStep.SHOWN)
    own = replace(CASE, comment=replace(ASKED, by_us=True), status=CommentStatus.CLOSED)
    assert inbox_moves.seen(own, replace(ASKED, by_us=True, hidden=True), NOW).event is None


def test_a_mention_below_our_post_is_a_comment() -> None:
    mention = replace(ASKED, kind=CommentKind.MENTION, delivery_id="")
    found = inbox_moves.seen(Case(mention), ASKED, NOW).case.comment
    assert (found.kind, found.delivery_id) == (CommentKind.COMMENT, "d")
    still = inbox_moves.seen(Case(mention), mention, NOW).case.comment
    assert still.kind is CommentKind.MENTION


def test_gone_and_back() -> None:
    gone = inbox_moves.gone(CASE, NOW)
    assert (gone.case.status, gone.case.comment.gone_at) == (CommentStatus.CLOSED, NOW)
    back = inbox_moves.seen(gone.case, ASKED, NOW)
    assert (back.case.status, back.case.comment.gone_at, step_of(back)) == (
        CommentStatus.NEW, None, CaseStep.BACK
    )  # fmt: skip
    answered = replace(CASE, status=CommentStatus.ANSWERED)
    assert inbox_moves.gone(answered, NOW).case.status is CommentStatus.ANSWERED
    own = Case(replace(ASKED, by_us=True, gone_at=NOW), status=CommentStatus.CLOSED)
    assert inbox_moves.seen(own, replace(ASKED, by_us=True), NOW).case.status is CommentStatus.CLOSED


def test_what_is_late() -> None:
    assert not CASE.is_late(NOW)
    assert CASE.is_late(NOW + 2 * HOUR)
    assert not replace(CASE, status=CommentStatus.ANSWERED).is_late(NOW + 2 * HOUR)
    assert not replace(CASE, due_at=None).is_late(NOW + 2 * HOUR)
    assert CASE.id == "k1"
    row = InboxRow(
        "k1", "a", "practice", "Dinas", "Siti", "?", NOW, CommentKind.COMMENT, CommentLabel.QUESTION, False,
        CommentStatus.NEW, NOW, False, False, False, None, None, None,
    )  # fmt: skip
    assert row.is_late(NOW + HOUR)
    assert not replace(row, due_at=None).is_late(NOW + HOUR)
    assert InboxCounts({InboxView.LATE: 3}).of(InboxView.LATE) == 3
    assert InboxCounts().of(InboxView.ALL) == 0
