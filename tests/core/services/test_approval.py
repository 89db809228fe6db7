"""Scenario S5 and what could go wrong with it: nothing leaves unapproved, and a decision is bound to its content."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from core.domain.acceptance import Acceptance
from core.domain.approval import ApprovalRules, ApprovalScope, ApprovalStep, Stage, Way, sheet_code
from core.domain.delivery import DeliveryState
from core.domain.people import Role
from core.domain.publishing import Capabilities
from core.errors import Bug, InvalidInput, StorageFailed
from core.events import EventBus, Topic
from core.services.approval import MOST_SHEET_BYTES
from core.services.holds import HoldsService
from tests.core.services.approval_desk import PIN, ApprovalDesk, code_of
from tests.fakes.desk import PlainConnectors

S = DeliveryState
STEP = ApprovalStep
AT = datetime(2026, 11, 23, 8, tzinfo=UTC)
SHEET = "d" * 64


def test_the_way_of_a_post_through_the_office(desk: ApprovalDesk) -> None:
    desk.staff()
    first = desk.hand_in("Loket tutup Senin", AT)
    post_id = first.post_id
    assert (first.stage, desk.states(post_id)) == (Stage.CHECKING, [S.WAITING_APPROVAL])
    desk.approval.give_back(first.id, desk.ids["Budi"], " Harinya salah ")
    assert desk.states(post_id) == [S.CANCELLED]
    (back,) = desk.approval.returned()
    assert (back.note, back.author) == ("Harinya salah", "Rudi")
    assert desk.posts.get(post_id).queued_at is None
    desk.change(post_id, base_text="Loket tutup Selasa")
    desk.publishing.queue(post_id, at=AT)
    second = desk.newest(post_id)
    assert desk.approval.returned() == ()
    desk.approval.pass_on(second.id, desk.ids["Budi"], text="Sudah benar")
    assert desk.newest(post_id).stage is Stage.APPROVING
    desk.approve(second)
    approved = desk.delivery(post_id)
    assert (approved.state, approved.due_at, approved.needs_approval) == (S.SCHEDULED, AT, False)
    assert approved.send_not_before == desk.clock.now() + timedelta(seconds=30)
    desk.change(post_id, base_text="Loket tutup SelasA")
    assert desk.states(post_id)[-1] is S.CANCELLED
    assert desk.newest(post_id).stage is Stage.VOID
    assert desk.steps(post_id) == [
        STEP.SUBMITTED,
        STEP.RETURNED,
        STEP.SUBMITTED,
        STEP.PASSED,
        STEP.APPROVED,
        STEP.VOIDED,
    ]
    assert Topic.DELIVERIES in {one.topic for one in desk.heard}


def test_a_rule_for_sensitive_posts_leaves_the_others_alone(desk: ApprovalDesk) -> None:
    desk.staff(scope=ApprovalScope.SENSITIVE)
    plain, delicate = desk.write(), desk.write(sensitive=True)
    for post in (plain, delicate):
        desk.publishing.queue(post.id, at=None)
    assert desk.states(plain.id) == [S.SCHEDULED]
    assert desk.states(delicate.id) == [S.WAITING_APPROVAL]


def test_the_database_itself_refuses_to_let_an_unapproved_post_go(desk: ApprovalDesk) -> None:
    desk.staff()
    waiting = desk.delivery(desk.hand_in().post_id)
    with desk.database.write() as tx, pytest.raises(Bug, match="approved_first"):
        tx.deliveries.record(replace(waiting, state=S.SCHEDULED))
    assert desk.states(waiting.post_id) == [S.WAITING_APPROVAL]


def test_as_soon_as_possible_counts_from_the_approval(desk: ApprovalDesk) -> None:
    desk.staff(checker=False)
    submission = desk.hand_in()
    assert submission.stage is Stage.APPROVING
    desk.clock.advance(days=2)
    desk.approve(submission)
    approved = desk.delivery(submission.post_id)
    assert approved.due_at == desk.clock.now()
    assert approved.grace_s == 24 * 3600


def test_what_is_late_still_asks_after_it_was_approved(desk: ApprovalDesk) -> None:
    desk.staff(checker=False)
    submission = desk.hand_in(at=AT)
    with desk.database.write() as tx:
        tx.deliveries.record(replace(desk.delivery(submission.post_id), state=S.EXPIRED))
        tx.commit()
    assert desk.approval.waiting()[0].submission.id == submission.id
    desk.approve(submission)
    approved = desk.delivery(submission.post_id)
    assert (approved.state, approved.needs_approval) == (S.EXPIRED, False)
    desk.publishing.send_now(approved.id)
    assert desk.states(submission.post_id) == [S.SCHEDULED]


@pytest.mark.parametrize("way", ["send_now", "reschedule", "send_missed", "move_post"])
def test_nothing_that_the_admin_does_lets_it_go_unapproved(
    desk: ApprovalDesk, events: EventBus, way: str
) -> None:
    desk.staff()
    submission = desk.hand_in(at=AT)
    waiting = desk.delivery(submission.post_id)
    later = AT + timedelta(days=1)
    assert code_of(desk.publishing.send_now, waiting.id) == "not_possible_now"
    assert code_of(desk.publishing.resume, waiting.id) == "not_possible_now"
    with desk.database.write() as tx:
        tx.deliveries.record(replace(waiting, state=S.EXPIRED))
        tx.commit()
    holds = HoldsService(desk.database, desk.clock, events)
    match way:
        case "send_now":
            desk.publishing.send_now(waiting.id)
        case "reschedule":
            desk.publishing.reschedule(waiting.id, later)
        case "send_missed":
            assert holds.send_missed([waiting.id], later) == 1
        case _:
            desk.publishing.move_post(submission.post_id, later)
    assert desk.states(submission.post_id) == [S.WAITING_APPROVAL]
    desk.approve(submission)
    assert desk.states(submission.post_id) == [S.SCHEDULED]


def test_another_time_is_no_other_content(desk: ApprovalDesk) -> None:
    desk.staff()
    submission = desk.hand_in(at=AT)
    later = AT + timedelta(hours=3)
    desk.publishing.reschedule(desk.delivery(submission.post_id).id, later)
    desk.publishing.move_post(submission.post_id, later + timedelta(hours=1))
    assert desk.states(submission.post_id) == [S.WAITING_APPROVAL]
    desk.approve(submission)
    assert desk.delivery(submission.post_id).due_at == later + timedelta(hours=1)


def test_nobody_decides_on_their_own_post(desk: ApprovalDesk) -> None:
    desk.staff()
    desk.add("Rina", Role.ADMIN, Role.APPROVER, Role.CHECKER, pin="918273", key=desk.key())
    own = desk.hand_in(author_id=desk.ids["Rina"])
    assert code_of(desk.approval.approve_by_pin, own.id, desk.ids["Rina"], "918273") == "own_post"
    assert code_of(desk.approval.pass_on, own.id, desk.ids["Rina"], "918273") == "own_post"
    assert desk.states(own.post_id) == [S.WAITING_APPROVAL]
    others = desk.hand_in("Lain", author_id=desk.ids["Rudi"])
    desk.approve(others, "Rina", "918273")
    assert desk.states(others.post_id) == [S.SCHEDULED]


def test_of_several_admins_it_has_to_be_said_who_wrote_it(desk: ApprovalDesk) -> None:
    desk.staff()
    desk.add("Rina", Role.ADMIN)
    post = desk.write()
    for given in ("", "nobody"):
        with pytest.raises(InvalidInput) as told:
            desk.publishing.queue(post.id, at=None, author_id=given)
        assert told.value.code == "author_missing"
    assert desk.states(post.id) == []


def test_only_the_right_people_decide_and_only_once(desk: ApprovalDesk) -> None:
    desk.staff()
    one = desk.hand_in()
    assert code_of(desk.approval.approve_by_pin, one.id, desk.ids["Budi"], PIN) == "pin_missing"
    assert code_of(
        desk.approval.approve_by_sheet, one.id, desk.ids["Budi"], sheet_code(one.content_hash), SHEET
    ) == ("not_entitled")
    assert code_of(desk.approval.give_back, one.id, desk.ids["Rudi"], "x") == "not_entitled"
    assert code_of(desk.approval.give_back, one.id, desk.ids["Budi"], "  ") == "note_missing"
    assert code_of(desk.approval.give_back, one.id, desk.ids["Siti"], "x", "999000") == "pin_wrong"
    assert code_of(desk.approval.approve_by_pin, one.id, desk.ids["Siti"], "999000") == "pin_wrong"
    desk.approval.pass_on(one.id, desk.ids["Budi"])
    assert code_of(desk.approval.pass_on, one.id, desk.ids["Budi"]) == "submission_over"
    desk.approve(one)
    assert code_of(desk.approval.give_back, one.id, desk.ids["Siti"], "x", PIN) == "submission_over"


def test_an_approver_may_return_it_with_the_pin(desk: ApprovalDesk) -> None:
    desk.staff()
    one = desk.hand_in()
    desk.approval.give_back(one.id, desk.ids["Siti"], "Gelar kurang", PIN)
    assert desk.posts.get(one.post_id).planned_at is None, "as soon as possible was then"
    last = desk.approval.outlook(one.post_id).last
    assert last is not None
    assert (last.step, last.way, last.note, last.person_name) == (
        STEP.RETURNED,
        Way.PIN,
        "Gelar kurang",
        "Siti",
    )


def test_the_signed_sheet_counts_only_for_the_content_that_it_shows(desk: ApprovalDesk) -> None:
    desk.staff()
    one = desk.hand_in()
    assert (
        code_of(desk.approval.approve_by_sheet, one.id, desk.ids["Siti"], "0000-0000", SHEET) == "code_wrong"
    )
    desk.approval.approve_by_sheet(one.id, desk.ids["Siti"], sheet_code(one.content_hash).lower(), SHEET)
    last = desk.approval.outlook(one.post_id).last
    assert last is not None
    assert (last.way, last.media_hash, last.content_hash) == (Way.SHEET, SHEET, one.content_hash)
    with desk.database.read() as tx:
        assert SHEET in tx.posts.media_in_use()


def test_a_spoken_approval_has_to_be_allowed_and_owes_a_sheet(desk: ApprovalDesk) -> None:
    desk.staff()
    one, siti = desk.hand_in(), desk.ids["Siti"]
    assert code_of(desk.approval.approve_spoken, one.id, siti, " ") == "spoken_reason_missing"
    assert code_of(desk.approval.approve_spoken, one.id, siti, "Banjir") == "spoken_not_allowed"
    desk.people.save_rules(ApprovalRules(ApprovalScope.ALL, spoken=True, sheet_days=2), desk.key())
    desk.approval.approve_spoken(one.id, siti, "Banjir, beliau di lapangan")
    assert desk.states(one.post_id) == [S.SCHEDULED]
    assert desk.newest(one.post_id).sheet_due == date(2026, 11, 25)
    later = desk.hand_in("Lain")
    desk.approve(later)
    assert [item.submission.id for item in desk.approval.approved()] == [one.id, later.id]
    assert desk.approval.counts().sheets == 1
    code = sheet_code(one.content_hash)
    assert code_of(desk.approval.attach_sheet, one.id, "", SHEET) == "code_wrong"
    desk.approval.attach_sheet(one.id, code, SHEET)
    assert desk.approval.counts().sheets == 0
    last = desk.approval.outlook(one.post_id).last
    assert last is not None
    assert (last.step, last.media_hash) == (STEP.SHEET_ATTACHED, SHEET)


def test_a_stand_in_approves_within_the_dates_only(desk: ApprovalDesk) -> None:
    desk.staff()
    desk.add(
        "Tono",
        pin="918273",
        key=desk.key(),
        acts_for=desk.ids["Siti"],
        acts_from=date(2026, 11, 22),
        acts_until=date(2026, 11, 23),
    )
    one, two = desk.hand_in(), desk.hand_in("Lain")
    desk.approve(one, "Tono", "918273")
    last = desk.approval.outlook(one.post_id).last
    assert last is not None
    assert (last.person_name, last.acting_for) == ("Tono", "Siti")
    desk.clock.time = datetime(2026, 11, 23, 16, tzinfo=UTC)  # 24 November in WITA
    assert code_of(desk.approval.approve_by_pin, two.id, desk.ids["Tono"], "918273") == "not_entitled"


def test_a_change_while_it_waits_takes_it_back_and_the_old_sheet_is_void(desk: ApprovalDesk) -> None:
    desk.staff()
    one = desk.hand_in("Loket buka")
    desk.change(one.post_id, base_text="Loket bukA")
    assert desk.states(one.post_id) == [S.CANCELLED]
    assert [item.submission.stage for item in desk.approval.returned()] == [Stage.VOID]
    assert desk.approval.waiting() == ()
    code = sheet_code(one.content_hash)
    assert code_of(desk.approval.approve_by_sheet, one.id, desk.ids["Siti"], code, SHEET) == "submission_over"
    desk.publishing.queue(one.post_id, at=None)
    two = desk.newest(one.post_id)
    assert code_of(desk.approval.approve_by_sheet, two.id, desk.ids["Siti"], code, SHEET) == "code_wrong"


def test_what_is_not_content_leaves_the_approval_alone(desk: ApprovalDesk) -> None:
    desk.staff()
    one = desk.hand_in(at=AT)
    desk.change(one.post_id, campaign="Layanan", planned_at=AT)
    desk.approve(one)
    desk.change(one.post_id, campaign="Layanan prima")
    assert desk.states(one.post_id) == [S.SCHEDULED]


def test_a_change_that_reached_the_post_by_another_way_is_seen_at_the_decision(desk: ApprovalDesk) -> None:
    desk.staff()
    one = desk.hand_in()
    with desk.database.write() as tx:
        tx.posts.save(replace(tx.posts.get(one.post_id), base_text="Lain"))
        tx.commit()
    assert code_of(desk.approval.approve_by_pin, one.id, desk.ids["Siti"], PIN) == "content_changed"


def test_a_change_undone_needs_no_second_approval(desk: ApprovalDesk) -> None:
    desk.staff()
    one = desk.hand_in("Loket buka", AT)
    desk.approve(one)
    desk.change(one.post_id, base_text="Loket bukA")
    desk.change(one.post_id, base_text="Loket buka")
    assert desk.approval.outlook(one.post_id).approved_hashes == {one.content_hash}
    desk.publishing.queue(one.post_id, at=AT)
    assert desk.states(one.post_id) == [S.CANCELLED, S.SCHEDULED]
    again = desk.newest(one.post_id)
    assert (again.stage, again.author_id) == (Stage.APPROVED, desk.ids["Rudi"])
    assert desk.steps(one.post_id)[-1] is STEP.STILL_APPROVED
    desk.change(one.post_id, base_text="Loket bukA!")
    assert desk.states(one.post_id)[-1] is S.CANCELLED


def test_a_published_post_is_edited_freely(desk: ApprovalDesk) -> None:
    desk.staff()
    one = desk.hand_in()
    desk.approve(one)
    for state in (S.DUE, S.PREPARING, S.COMMITTING, S.PUBLISHED):
        with desk.database.write() as tx:
            tx.deliveries.record(replace(desk.delivery(one.post_id), state=state))
            tx.commit()
    desk.change(one.post_id, base_text="Versi baru")
    assert desk.newest(one.post_id).stage is Stage.APPROVED


def test_what_the_admin_takes_back_is_no_longer_waiting(desk: ApprovalDesk) -> None:
    desk.staff()
    one, two, three = desk.hand_in("Satu"), desk.hand_in("Dua"), desk.hand_in("Tiga")
    assert desk.publishing.undo(one.post_id) == 1
    assert desk.newest(one.post_id).stage is Stage.WITHDRAWN
    desk.publishing.cancel(desk.delivery(two.post_id).id)
    assert [item.submission.id for item in desk.approval.waiting()] == [three.id]
    assert desk.approval.counts().waiting == 1
    desk.change(two.post_id, base_text="Dua!")
    assert desk.newest(two.post_id).stage is Stage.WITHDRAWN
    desk.publishing.queue(three.post_id, at=AT)
    assert desk.steps(three.post_id) == [STEP.SUBMITTED, STEP.WITHDRAWN, STEP.SUBMITTED]


def test_a_post_that_needs_no_approval_any_more_leaves_when_queued_again(desk: ApprovalDesk) -> None:
    desk.staff()
    one = desk.hand_in()
    desk.people.save_rules(ApprovalRules(), desk.key())
    desk.publishing.queue(one.post_id, at=None)
    assert desk.states(one.post_id) == [S.CANCELLED, S.SCHEDULED]
    desk.change(one.post_id, base_text="Bebas")
    assert desk.states(one.post_id)[-1] is S.SCHEDULED


def test_an_author_nobody_recorded_keeps_nobody_from_deciding(desk: ApprovalDesk) -> None:
    desk.staff(checker=False)
    desk.people.save_rules(ApprovalRules(), desk.key())
    desk.people.remove(desk.ids["Rudi"])
    with desk.database.write() as tx:
        tx.approvals.save_rules(ApprovalRules(ApprovalScope.ALL))
        tx.commit()
    one = desk.hand_in()
    assert one.author_id == ""
    assert desk.approval.waiting()[0].author == ""
    desk.approve(one)


def test_the_list_and_the_details_tell_all_that_is_needed(desk: ApprovalDesk) -> None:
    desk.staff()
    one = desk.hand_in("Loket buka Senin", AT)
    (row,) = desk.approval.waiting()
    assert (row.title, row.author, row.due_at) == ("Loket buka Senin", "Rudi", AT)
    assert desk.approval.detail(one.id).before == {}
    desk.approve(one)
    desk.change(one.post_id, base_text="Loket buka Selasa")
    desk.publishing.queue(one.post_id, at=AT)
    detail = desk.approval.detail(desk.newest(one.post_id).id)
    assert detail.publications[0].text == "Loket buka Selasa"
    assert detail.before[desk.account.id].text == "Loket buka Senin"
    assert detail.accounts[desk.account.id].display_name == desk.account.display_name
    assert detail.due_at == AT
    assert [event.step for event in detail.events][-1] is STEP.SUBMITTED
    desk.posts.duplicate(one.post_id)
    assert desk.approval.outlook(one.post_id).submission == desk.newest(one.post_id)


def test_the_approver_sees_why_a_grave_finding_was_accepted(desk: ApprovalDesk) -> None:
    desk.staff()
    reason = Acceptance(("nik",), "Nomor contoh, bukan milik siapa pun")
    one = desk.hand_in("NIK 7371015708900001", accepted=reason)
    assert desk.approval.detail(one.id).accepted == (reason,)


def test_a_schedule_is_handed_to_the_platform_only_once_it_is_approved(
    desk: ApprovalDesk, connectors: PlainConnectors, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = connectors.of(desk.account)
    told = plain.capabilities
    monkeypatch.setattr(
        type(plain), "capabilities", lambda _self, account: replace(told(account), schedule=True)
    )
    assert isinstance(plain.capabilities(desk.account), Capabilities)
    desk.staff()
    one = desk.hand_in(at=AT, hand_over=True)
    assert desk.states(one.post_id) == [S.WAITING_APPROVAL]
    desk.approve(one)
    assert desk.states(one.post_id) == [S.CANCELLED, S.DUE]
    desk.change(one.post_id, base_text="Lain")
    assert desk.states(one.post_id) == [S.CANCELLED, S.CANCELLED]


def test_scans_and_photos_of_papers_are_kept_and_nothing_else(desk: ApprovalDesk, tmp_path: Path) -> None:
    good = tmp_path / "lembar.pdf"
    good.write_bytes(b"%PDF-1.7 ...")
    kept = desk.approval.store_sheet(good)
    shown = desk.approval.sheet_copy(kept)
    assert (shown.suffix, shown.read_bytes()) == (".pdf", good.read_bytes())
    shown.unlink()
    shown.mkdir()
    with pytest.raises(StorageFailed):
        desk.approval.sheet_copy(kept)
    words, huge = tmp_path / "surat.docx", tmp_path / "besar.jpg"
    words.write_bytes(b"PK\x03\x04")
    with huge.open("wb") as file:
        file.write(b"\xff\xd8\xff")
        file.truncate(MOST_SHEET_BYTES + 1)
    for bad in (words, huge, tmp_path / "missing.png"):
        assert code_of(desk.approval.store_sheet, bad) == "sheet_unreadable"


def test_of_many_the_newest_decisions_are_listed_and_all_that_wait(desk: ApprovalDesk) -> None:
    desk.staff()
    ids = []
    for day in range(205):
        ids.append(desk.hand_in(f"Unggahan {day}", AT + timedelta(days=300 - day)).id)
        desk.clock.advance(minutes=1)
    waiting = [one.submission.id for one in desk.approval.waiting()]
    assert waiting == ids[::-1]  # the last one handed in leaves first
    assert desk.approval.counts().waiting == 205
    for one in ids:
        desk.approval.give_back(one, desk.ids["Budi"], "Perbaiki")
    assert [one.submission.id for one in desk.approval.returned()] == ids[:4:-1]
