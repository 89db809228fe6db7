"""Comments as service: decisions of the admin, answers into the outbox, ready answers, standards."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from core.domain.account import Account, ChannelMode
from core.domain.approval import ApprovalStep, Way
from core.domain.calendar_days import load_calendar
from core.domain.delivery import Delivery, DeliveryKind, DeliveryState
from core.domain.engagement import Comment, CommentKind
from core.domain.ids import new_id
from core.domain.inbox import Case, CaseStep, CommentLabel, CommentStatus, InboxFilter, InboxView, MentionRead
from core.domain.office import Office
from core.domain.people import Role
from core.domain.post import Publication
from core.domain.response_standard import Standard
from core.domain.saved_replies import SavedReply
from core.errors import InvalidInput, NotFound
from core.events import Changed, EventBus, Topic
from core.services.answers import AnswersService
from core.services.holds import HoldsService
from core.services.inbox import InboxService
from core.services.people import PeopleService
from core.services.published import PublishedService
from core.services.publishing import PublishingService
from core.services.saved_replies import SavedRepliesService
from core.services.witness import Key, Witness
from storage.unit_of_work import SqlDatabase
from tests.fakes.clock import START, HandClock
from tests.fakes.desk import PlainConnectors, stored_account

CALENDAR = load_calendar(Path(__file__).parents[3] / "resources" / "calendar")
L, S = CommentLabel, CommentStatus


@pytest.fixture
def inbox(
    database: SqlDatabase, connectors: PlainConnectors, clock: HandClock, events: EventBus
) -> InboxService:
    return InboxService(database, connectors, clock, events, CALENDAR.add_working_days)  # type: ignore[arg-type]


@pytest.fixture
def people(database: SqlDatabase, clock: HandClock, events: EventBus) -> PeopleService:
    return PeopleService(database, clock, events, Witness(database, clock))


@pytest.fixture
def answers(
    database: SqlDatabase,
    connectors: PlainConnectors,
    clock: HandClock,
    events: EventBus,
    people: PeopleService,
) -> AnswersService:
    return AnswersService(database, connectors, clock, events, lambda: 30, people)  # type: ignore[arg-type]


@pytest.fixture
def replies(database: SqlDatabase, clock: HandClock) -> SavedRepliesService:
    return SavedRepliesService(database, clock)


@pytest.fixture
def account(database: SqlDatabase) -> Account:
    return stored_account(database)


def arrived(
    database: SqlDatabase,
    account: Account,
    text: str = "Kapan buka?",
    label: CommentLabel = L.QUESTION,
    **changes: object,
) -> Case:
    made = Comment(new_id(), account.id, "", f"c-{new_id()}", "Siti", text, START - timedelta(hours=1))
    comment = replace(made, **changes)  # type: ignore[arg-type]
    with database.write() as tx:
        case = tx.inbox.add(Case(comment, label, due_at=START + timedelta(hours=9)))
        tx.commit()
    return case


def published(database: SqlDatabase, account: Account, text: str = "Jadwal keliling") -> Delivery:
    from tests.storage.samples import line

    publication = Publication(new_id(), "", account.id, text)
    delivery = Delivery(
        new_id(), publication.id, "", account.id, account.platform, account.mode, DeliveryState.PUBLISHED, START,
        remote_id=f"post-{new_id()}", remote_url="https://x.test/post",
    )  # fmt: skip
    with database.write() as tx:
        tx.publications.add(publication)
        tx.deliveries.add(delivery, line(delivery))
        tx.commit()
    return delivery


def case_of(database: SqlDatabase, case: Case) -> Case:
    with database.read() as tx:
        return tx.inbox.get(case.id)


# --- reading -----------------------------------------------------------------------------------------------


def test_the_page_of_a_comment_holds_all_that_belongs_to_it(
    database: SqlDatabase, inbox: InboxService, answers: AnswersService, account: Account
) -> None:
    delivery = published(database, account)
    case = arrived(database, account, delivery_id=delivery.id, kind=CommentKind.COMMENT)
    sent = answers.reply(case.id, "Besok")
    view = inbox.view(case.id)
    assert (view.post_text, view.post_url) == ("Jadwal keliling", "https://x.test/post")
    assert (view.account.id, view.capabilities.reply) == (account.id, True)
    assert view.action is not None
    assert (view.action.id, [one.id for one in view.thread]) == (sent.id, [case.id])
    assert [one.step for one in view.events] == [CaseStep.QUEUED]
    with pytest.raises(NotFound):
        inbox.view("unknown")


def test_a_mention_has_no_post(database: SqlDatabase, inbox: InboxService, account: Account) -> None:
    case = arrived(database, account, kind=CommentKind.MENTION)
    view = inbox.view(case.id)
    assert (view.post_text, view.post_url, view.action) == ("", "", None)


def test_lists_counts_and_figures(database: SqlDatabase, inbox: InboxService, account: Account) -> None:
    late = arrived(database, account)
    with database.write() as tx:
        tx.inbox.save(replace(late, due_at=START - timedelta(minutes=1)))
        tx.commit()
    arrived(database, account, "Terima kasih", L.PRAISE)
    wanted = InboxFilter(InboxView.TO_ANSWER, START)
    counts = inbox.counts(wanted)
    assert [counts.of(one) for one in InboxView] == [2, 1, 0, 2]
    assert [one.text for one in inbox.rows(wanted, 0, 10)] == ["Kapan buka?", "Terima kasih"]
    figures = inbox.figures(START - timedelta(days=1), START)
    assert (figures.asked, figures.late, figures.in_time_share) == (1, 1, 0.0)
    assert len(inbox.served(START - timedelta(days=1), START, account.id)) == 2


def test_reading_now_makes_mentions_due(
    database: SqlDatabase, inbox: InboxService, account: Account, clock: HandClock
) -> None:
    later = MentionRead(account.id, START + timedelta(hours=6), "17")
    with database.write() as tx:
        tx.inbox.save_mention_read(later)
        tx.commit()
    inbox.read_mentions_again()
    with database.read() as tx:
        assert tx.inbox.mention_reads() == {account.id: replace(later, next_read_at=clock.now())}


# --- decisions ---------------------------------------------------------------------------------------------


def test_a_label_moves_the_due_time_by_working_days(
    database: SqlDatabase, inbox: InboxService, account: Account, office: Office, heard: list[Changed]
) -> None:
    case = inbox.set_label(arrived(database, account).id, L.COMPLAINT)
    assert case.due_at is not None
    assert office.zone.local(case.due_at).strftime("%d %H:%M") == "30 23:59", "five working days from Monday"
    assert Changed(Topic.ENGAGEMENT, account.id) in heard


def test_without_an_office_the_clock_is_that_of_jakarta(
    database: SqlDatabase, inbox: InboxService, account: Account
) -> None:
    due = inbox.set_label(arrived(database, account).id, L.QUESTION).due_at
    assert due is not None
    assert due.hour == 16, "23.59 WIB"


def test_forwarding_gives_a_long_complaint_its_full_time(
    database: SqlDatabase, inbox: InboxService, account: Account, office: Office
) -> None:
    case = inbox.set_label(arrived(database, account).id, L.COMPLAINT_VISITED)
    first = case.due_at
    sent = inbox.forward(case.id, " Bidang PU ", " LP-1 ")
    assert (sent.status, sent.forwarded_to, sent.ticket) == (S.FORWARDED, "Bidang PU", "LP-1")
    assert first is not None
    assert sent.due_at is not None
    assert sent.due_at > first + timedelta(days=60)
    assert inbox.set_label(case.id, L.COMPLAINT_CHECKED).due_at != first
    assert inbox.units() == ("Bidang PU",)
    with pytest.raises(InvalidInput, match="unit_missing"):
        inbox.forward(case.id, "  ")


def test_closing_needs_a_reason_and_can_be_taken_back(
    database: SqlDatabase, inbox: InboxService, account: Account
) -> None:
    case = arrived(database, account)
    with pytest.raises(InvalidInput, match="why_missing"):
        inbox.close(case.id, " ")
    assert inbox.close(case.id, "sudah lisan").status is S.CLOSED
    assert inbox.reopen(case.id).status is S.NEW


def test_an_answer_by_hand_joins_the_thread(
    database: SqlDatabase, inbox: InboxService, account: Account, clock: HandClock
) -> None:
    case = arrived(database, account)
    clock.advance(minutes=5)
    with pytest.raises(InvalidInput, match="answer_empty"):
        inbox.answered_by_hand(case.id, " ")
    assert inbox.answered_by_hand(case.id, "Besok").answered_at == clock.now()
    assert [one.text for one in inbox.view(case.id).thread] == ["Kapan buka?", "Besok"]


def test_what_is_typed_is_kept_and_written_once(
    database: SqlDatabase, inbox: InboxService, account: Account
) -> None:
    case = arrived(database, account)
    inbox.keep_draft(case.id, "Bes")
    inbox.keep_draft(case.id, "Bes")
    assert case_of(database, case).draft == "Bes"


def test_a_comment_is_entered_by_hand(
    database: SqlDatabase, inbox: InboxService, account: Account, office: Office
) -> None:
    delivery = published(database, account)
    case = inbox.add_by_hand(
        account.id, " Made ", " Tolong diperbaiki ", START, " https://x.test/1 ", delivery.id
    )
    kept = case_of(database, case)
    assert (kept.comment.author, kept.comment.text, kept.comment.typed) == ("Made", "Tolong diperbaiki", True)
    assert (kept.label, kept.comment.remote_url) == (L.COMPLAINT, "https://x.test/1")
    with pytest.raises(InvalidInput, match="comment_empty"):
        inbox.add_by_hand(account.id, "", " ", START)


def test_standards_are_the_offices_own(
    database: SqlDatabase, inbox: InboxService, account: Account, office: Office
) -> None:
    standards = inbox.standards()
    assert [one.label for one in standards] == list(CommentLabel)
    inbox.save_standards((Standard(L.QUESTION, hours=3),))
    assert inbox.standards()[0] == Standard(L.QUESTION, hours=3)
    case = inbox.set_label(arrived(database, account).id, L.QUESTION)
    assert case.due_at == case.comment.written_at + timedelta(hours=3)
    for wrong in (Standard(L.QUESTION), Standard(L.QUESTION, days=-1), Standard(L.QUESTION, 1, hours=-1)):
        with pytest.raises(InvalidInput, match="standard_invalid"):
            inbox.save_standards((wrong,))


# --- answers -----------------------------------------------------------------------------------------------


def test_an_answer_waits_for_its_undo_time_and_can_be_cancelled(
    database: SqlDatabase, answers: AnswersService, account: Account, connectors: PlainConnectors,
    clock: HandClock, events: EventBus,
) -> None:  # fmt: skip
    case = arrived(database, account)
    sent = answers.reply(case.id, "  Besok  ")
    assert (sent.kind, sent.post_id, sent.comment_id) == (DeliveryKind.REPLY, "", case.id)
    assert sent.send_not_before == clock.now() + timedelta(seconds=30)
    publishing = PublishingService(database, connectors, clock, events, lambda: 30)  # type: ignore[arg-type]
    assert publishing.publication(sent.id).text == "Besok"
    publishing.cancel(sent.id)
    after = case_of(database, case)
    assert (after.status, after.draft) == (S.NEW, "Besok")


def test_an_answer_below_a_post_is_looked_for_there(
    database: SqlDatabase, answers: AnswersService, account: Account
) -> None:
    delivery = published(database, account)
    case = arrived(database, account, delivery_id=delivery.id)
    sent = answers.reply(case.id, "Besok")
    with database.read() as tx:
        options = tx.publications.get(sent.publication_id).options
    assert options == {"act_on": case.comment.remote_id, "act_below": "", "act_root": delivery.remote_id}


@pytest.mark.parametrize(("text", "code"), [("  ", "answer_empty"), ("x" * 30_000, "answer_too_long")])
def test_an_answer_that_cannot_leave_is_refused(
    database: SqlDatabase, answers: AnswersService, account: Account, text: str, code: str
) -> None:
    with pytest.raises(InvalidInput, match=code):
        answers.reply(arrived(database, account).id, text)


def test_one_act_at_a_time(database: SqlDatabase, answers: AnswersService, account: Account) -> None:
    case = arrived(database, account)
    answers.reply(case.id, "Besok")
    with pytest.raises(InvalidInput, match="act_under_way"):
        answers.reply(case.id, "Lusa")


def test_what_is_gone_or_removed_is_not_answered(
    database: SqlDatabase, answers: AnswersService, account: Account
) -> None:
    with pytest.raises(InvalidInput, match="comment_gone"):
        answers.reply(arrived(database, account, gone_at=START).id, "Besok")
    removed = stored_account(database, removed_at=START)
    with pytest.raises(InvalidInput, match="account_removed"):
        answers.reply(arrived(database, removed).id, "Besok")


def test_platforms_that_take_no_answers_are_answered_by_hand(
    database: SqlDatabase, answers: AnswersService, account: Account, connectors: PlainConnectors
) -> None:
    connectors.of(account).talks = False
    by_hand = stored_account(database, mode=ChannelMode.ASSISTED, platform="x")
    for case in (arrived(database, account), arrived(database, by_hand)):
        with pytest.raises(InvalidInput, match="reply_not_offered"):
            answers.reply(case.id, "Besok")


def test_hiding_criticism_needs_a_reason_and_a_second_person(
    database: SqlDatabase, answers: AnswersService, account: Account
) -> None:
    case = arrived(database, account, "Kecewa sekali", L.CRITICISM)
    with pytest.raises(InvalidInput, match="why_missing"):
        answers.hide(case.id, " ")
    with pytest.raises(InvalidInput, match="approver_missing"):
        answers.hide(case.id, "menghina")
    answers.hide(case.id, "menghina", "Sekretaris")
    kept = case_of(database, case)
    assert (kept.reason, kept.approver, kept.action_kind) == ("menghina", "Sekretaris", DeliveryKind.HIDE)


def test_where_there_are_approvers_one_of_them_agrees_to_hide_criticism(
    database: SqlDatabase, answers: AnswersService, people: PeopleService, account: Account
) -> None:
    siti = replace(people.blank(), name="Siti", title="Sekretaris", roles=frozenset({Role.APPROVER}))
    people.save(siti)
    people.set_pin(siti.id, "246813")
    case = arrived(database, account, "Kecewa   sekali", L.CRITICISM)
    with pytest.raises(InvalidInput, match="key_needed"):
        answers.hide(case.id, "menghina", "Siti, katanya")
    with pytest.raises(InvalidInput, match="pin_wrong"):
        answers.hide(case.id, "menghina", key=Key(siti.id, "135790"))
    answers.hide(case.id, "menghina", key=Key(siti.id, "246813"))
    assert case_of(database, case).approver == "Siti, Sekretaris"
    told = people.history()[-1]
    assert (told.step, told.way, told.note) == (ApprovalStep.CONFIRMED, Way.PIN, "Kecewa sekali")


def test_nobody_is_asked_to_agree_to_what_cannot_be_hidden(
    database: SqlDatabase, answers: AnswersService, people: PeopleService, account: Account
) -> None:
    people.save(replace(people.blank(), name="Siti", roles=frozenset({Role.APPROVER})))
    case = arrived(database, account, "Kecewa sekali", L.CRITICISM, typed=True)
    with pytest.raises(InvalidInput, match="reply_not_offered"):
        answers.hide(case.id, "menghina")


def test_an_approver_may_agree_on_a_signed_paper(
    database: SqlDatabase, answers: AnswersService, people: PeopleService, account: Account
) -> None:
    siti = replace(people.blank(), name="Siti", roles=frozenset({Role.APPROVER}))
    people.save(siti)
    case = arrived(database, account, "Kecewa sekali", L.CRITICISM)
    answers.hide(case.id, "menghina", key=Key(siti.id, paper_hash="c" * 64))
    told = people.history()[-1]
    assert (told.person_name, told.way, told.media_hash) == ("Siti", Way.SHEET, "c" * 64)


def test_spam_is_hidden_without_an_approver(
    database: SqlDatabase, answers: AnswersService, people: PeopleService, account: Account
) -> None:
    people.save(replace(people.blank(), name="Siti", roles=frozenset({Role.APPROVER})))
    case = arrived(database, account, "Slot gacor", L.SPAM)
    answers.hide(case.id, "judi")
    assert case_of(database, case).action_kind is DeliveryKind.HIDE


def test_showing_and_taking_back_are_queued_too(
    database: SqlDatabase, answers: AnswersService, account: Account
) -> None:
    assert answers.show(arrived(database, account, hidden=True).id).kind is DeliveryKind.SHOW
    sent = answers.retract(arrived(database, account).id, "r1")
    with database.read() as tx:
        publication = tx.publications.get(sent.publication_id)
    assert (publication.options["act_on"], publication.text) == ("r1", "Kapan buka?")


def test_a_mention_is_answered_but_not_hidden(
    database: SqlDatabase, answers: AnswersService, account: Account
) -> None:
    case = arrived(database, account, kind=CommentKind.MENTION)
    with pytest.raises(InvalidInput, match="reply_not_offered"):
        answers.hide(case.id, "judi")
    with pytest.raises(InvalidInput, match="reply_not_offered"):
        answers.reply(arrived(database, account, typed=True).id, "Besok")


def test_mastodons_answers_leave_room_for_a_name(database: SqlDatabase, answers: AnswersService) -> None:
    mastodon = stored_account(database, platform="mastodon")
    practice = stored_account(database)
    assert answers.measured(mastodon, "Besok").used == 5 + 32
    assert answers.measured(practice, "Besok").used == 5


def test_an_answer_that_missed_its_day_asks_by_its_words(
    database: SqlDatabase, answers: AnswersService, account: Account, clock: HandClock, events: EventBus
) -> None:
    from tests.storage.samples import line

    sent = answers.reply(arrived(database, account).id, "Besok")
    with database.write() as tx:
        late = replace(sent, state=DeliveryState.EXPIRED)
        tx.deliveries.record(late, line(late))
        tx.commit()
    (listed,) = HoldsService(database, clock, events).missed()
    assert (listed.title, listed.is_light) == ("Besok", False)


def test_an_answer_is_taken_back_in_the_inbox_and_not_like_a_post(
    database: SqlDatabase, answers: AnswersService, account: Account, connectors: PlainConnectors,
    clock: HandClock, events: EventBus,
) -> None:  # fmt: skip
    from tests.storage.samples import line

    sent = answers.reply(arrived(database, account).id, "Besok")
    for state in (
        DeliveryState.DUE,
        DeliveryState.PREPARING,
        DeliveryState.COMMITTING,
        DeliveryState.PUBLISHED,
    ):
        with database.write() as tx:
            sent = tx.deliveries.record(replace(sent, state=state, remote_id="r1"), line(sent))
            tx.commit()
    standing = PublishedService(database, connectors, clock, events).standing(sent.id)  # type: ignore[arg-type]
    assert (standing.can_edit, standing.can_delete) == (False, False)


# --- ready answers -----------------------------------------------------------------------------------------


def test_ready_answers_begin_polite_and_are_the_offices_own(
    replies: SavedRepliesService, office: Office, clock: HandClock
) -> None:
    first = replies.list()
    assert len(first) == 9
    assert all(one.checked_on == date(2026, 11, 23) for one in first)
    mine = replies.save(SavedReply("", " Jam buka ", " {salam}, Bapak/Ibu {nama}. Pukul 08.00. "))
    assert (mine.title, bool(mine.id)) == ("Jam buka", True)
    assert replies.filled(mine, "Siti") == "Selamat pagi, Bapak/Ibu Siti. Pukul 08.00."
    for one in replies.list():
        replies.remove(one.id)
    assert replies.list() == (), "what was removed does not come back by itself"
    for wrong in (SavedReply("", " ", "x"), SavedReply("", "x", " ")):
        with pytest.raises(InvalidInput, match="saved_reply_incomplete"):
            replies.save(wrong)


def test_without_an_office_nobody_greets(replies: SavedRepliesService) -> None:
    with pytest.raises(NotFound, match="no_office"):
        replies.filled(SavedReply("1", "t", "x"), "Siti")
