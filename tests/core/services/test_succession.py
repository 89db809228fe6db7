"""A new admin takes over: every account is put down, and the old admin's PIN confirms nothing any more."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy.exc import DatabaseError

from core.domain.account import ChannelMode
from core.domain.approval import ApprovalStep
from core.domain.delivery import DeliveryState
from core.domain.people import Person, Role
from core.domain.succession import Custody, Decree, OpenWork, Party, Succession
from core.errors import InvalidInput
from core.events import EventBus, Topic
from core.services.succession import Handover, SuccessionService
from core.services.witness import Key
from storage.paths import WorkspacePaths
from storage.unit_of_work import SqlDatabase
from tests.core.services.approval_desk import PIN, ApprovalDesk, code_of
from tests.fakes.desk import stored_account
from tests.storage.samples import queued

OTHER_PIN = "918273"
SK = Decree("800/57/2026", date(2026, 11, 20))


@pytest.fixture
def succession(desk: ApprovalDesk, events: EventBus, paths: WorkspacePaths) -> SuccessionService:
    return SuccessionService(desk.database, desk.clock, events, desk.people, paths.exports / "serah-terima")


def person(desk: ApprovalDesk, name: str) -> Person:
    return next(one for one in desk.people.staff().people if one.name == name)


def party(desk: ApprovalDesk, name: str) -> Party:
    return Party(name, f"Jabatan {name}", "", desk.ids[name])


def handover(leaving: Party, arriving: Party, **more: object) -> Handover:
    return Handover(leaving, arriving, SK, Party("Siti"), **more)  # type: ignore[arg-type]


def test_after_the_handover_the_old_admins_pin_confirms_nothing(
    desk: ApprovalDesk, succession: SuccessionService
) -> None:
    desk.add("Rudi", Role.ADMIN, Role.APPROVER, pin=PIN)
    desk.add("Siti", Role.APPROVER, pin=OTHER_PIN, key=desk.key("Rudi"))
    assert desk.people.confirm(desk.ids["Rudi"], PIN, "sebelum").person.name == "Rudi"
    succession.hand_over(
        handover(party(desk, "Rudi"), Party("Dewi", "Pranata Humas", "19900101")), desk.key("Siti", OTHER_PIN)
    )
    assert code_of(desk.people.confirm, desk.ids["Rudi"], PIN, "sesudah") == "pin_missing"
    assert code_of(
        desk.people.save_rules, replace(desk.people.staff().rules, spoken=True), desk.key("Rudi")
    ) == ("key_needed")
    assert [one.name for one in desk.people.staff().people] == ["Siti", "Dewi"]
    dewi = person(desk, "Dewi")
    assert (dewi.roles, dewi.title, dewi.decree_number, dewi.decree_on) == (
        frozenset({Role.ADMIN}), "Pranata Humas", SK.number, SK.day,
    )  # fmt: skip
    last = desk.people.history()[-1]
    assert (last.step, last.note, last.person_name) == (ApprovalStep.HANDED_OVER, "Rudi → Dewi", "Siti")
    assert {one.topic for one in desk.heard} >= {Topic.OFFICE, Topic.ACCOUNTS}


def test_every_account_is_put_down_as_it_stands(
    desk: ApprovalDesk, succession: SuccessionService, database: SqlDatabase
) -> None:
    api = ChannelMode.API
    accounts = [stored_account(database, display_name=f"Akun {n}", mode=api) for n in range(30)]
    assisted = stored_account(database, platform="instagram", mode=ChannelMode.ASSISTED)
    practice = stored_account(database, platform="practice", mode=ChannelMode.PRACTICE)
    removed = stored_account(database, display_name="Lama", removed_at=desk.clock.now())
    succession.keep_custody(Custody(assisted.id, "Surel kantor", "belum tahu"))
    succession.keep_custody(Custody(assisted.id, "Surel kantor", "Rudi", date(2026, 11, 23)))
    done = succession.hand_over(handover(Party("Rudi"), Party("Dewi"), copy_name="salinan.papansalinan"))
    assert {one.account_id for one in done.entries} == {one.id for one in (*accounts, assisted)}
    assert not {removed.id, practice.id} & {one.account_id for one in done.entries}
    held = next(one for one in done.entries if one.account_id == assisted.id)
    assert (held.recovery, held.second_factor, held.checked_on) == (
        "Surel kantor",
        "Rudi",
        date(2026, 11, 23),
    )
    succession.keep_custody(Custody(assisted.id, "Surel Dewi"))
    assert succession.past() == (done,), "what was put down does not change with what is known now"


def test_what_was_not_finished_is_counted(
    desk: ApprovalDesk, succession: SuccessionService, database: SqlDatabase
) -> None:
    desk.staff()
    desk.write("Draf")
    desk.hand_in("Menunggu persetujuan", author_id=desk.ids["Rudi"])
    for state in (
        DeliveryState.SCHEDULED,
        DeliveryState.NEEDS_FIX,
        DeliveryState.UNCERTAIN,
        DeliveryState.PUBLISHED,
    ):
        queued(database, desk.account, state.value, state=state)
    assert succession.outlook().open_work == OpenWork(
        drafts=1, waiting=3, in_doubt=1, comments=0, approvals=1
    )


def test_an_office_without_a_list_of_people_hands_over_without_a_key(
    desk: ApprovalDesk, succession: SuccessionService
) -> None:
    first = succession.hand_over(handover(Party("Rudi"), Party("Dewi")))
    desk.clock.advance(days=400)
    second = succession.hand_over(handover(replace(first.arriving), Party("Ayu")))
    assert [one.name for one in desk.people.staff().people] == ["Ayu"]
    assert succession.past() == (second, first)
    assert second.at > first.at


def test_somebody_of_the_office_keeps_the_roles_held_before(
    desk: ApprovalDesk, succession: SuccessionService
) -> None:
    desk.add("Rudi", Role.ADMIN)
    desk.add("Budi", Role.CHECKER, decree_number="800/1/2025", decree_on=date(2025, 1, 2))
    wanted = replace(handover(party(desk, "Rudi"), party(desk, "Budi")), decree=Decree())
    succession.hand_over(wanted)
    budi = person(desk, "Budi")
    assert budi.roles == {Role.CHECKER, Role.ADMIN}
    assert (budi.decree_number, budi.decree_on) == ("800/1/2025", date(2025, 1, 2)), "no new decree was named"


def test_a_stand_in_of_the_one_who_leaves_stands_in_for_nobody(
    desk: ApprovalDesk, succession: SuccessionService
) -> None:
    desk.add("Rudi", Role.ADMIN, Role.APPROVER)
    day = date(2026, 11, 23)
    desk.add("Budi", Role.CHECKER, acts_for=desk.ids["Rudi"], acts_from=day, acts_until=day)
    succession.hand_over(handover(party(desk, "Rudi"), party(desk, "Budi")))
    assert person(desk, "Budi").acts_for == ""


def test_whoever_has_a_pin_gives_the_office_away_only_with_it(
    desk: ApprovalDesk, succession: SuccessionService
) -> None:
    desk.add("Rudi", Role.ADMIN, pin=PIN)
    wanted = handover(party(desk, "Rudi"), Party("Dewi"))
    assert code_of(succession.hand_over, wanted) == "key_needed"
    assert code_of(succession.hand_over, wanted, desk.key("Rudi", OTHER_PIN)) == "pin_wrong"
    assert succession.past() == ()
    succession.hand_over(wanted, desk.key("Rudi"))
    assert [one.name for one in desk.people.staff().people] == ["Dewi"]


def test_an_approver_agrees_or_the_one_who_leaves_unless_an_approver_changes(
    desk: ApprovalDesk, succession: SuccessionService
) -> None:
    desk.staff()
    key = desk.key()
    desk.people.set_pin(desk.ids["Rudi"], OTHER_PIN, key)
    rudis = Key(desk.ids["Rudi"], OTHER_PIN)
    to_approver = handover(party(desk, "Rudi"), party(desk, "Siti"))
    assert code_of(succession.hand_over, to_approver, rudis) == "approver_needed", "nobody else could approve"
    desk.add("Wati", Role.APPROVER, key=key)
    assert code_of(succession.hand_over, to_approver, rudis) == "key_needed", "an approver's roles change"
    assert code_of(succession.hand_over, handover(Party("Orang luar"), Party("Dewi")), rudis) == "key_needed"
    succession.hand_over(handover(party(desk, "Rudi"), Party("Dewi")), rudis)
    assert [one.name for one in desk.people.staff().people] == ["Budi", "Siti", "Wati", "Dewi"]


@pytest.mark.parametrize(
    ("leaving", "arriving", "code"),
    [
        ("Rudi", "rudi", "same_person"),
        ("", "Dewi", "person_name_missing"),
        ("Rudi", " ", "person_name_missing"),
    ],
)
def test_what_is_unclear_is_refused_before_anything_changes(
    succession: SuccessionService, leaving: str, arriving: str, code: str
) -> None:
    assert code_of(succession.hand_over, handover(Party(leaving), Party(arriving))) == code
    assert succession.past() == ()


def test_a_failure_on_the_way_changes_nothing(
    desk: ApprovalDesk, succession: SuccessionService, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.add("Rudi", Role.ADMIN)

    def full(_self: object, _succession: Succession) -> None:
        raise InvalidInput("person")

    monkeypatch.setattr("storage.successions.Successions.add", full)
    assert code_of(succession.hand_over, handover(party(desk, "Rudi"), Party("Dewi"))) == "person"
    assert [one.name for one in desk.people.staff().people] == ["Rudi"]
    assert desk.people.history()[-1].step is not ApprovalStep.HANDED_OVER


@pytest.mark.parametrize("act", ["UPDATE successions SET copy_name = 'x'", "DELETE FROM successions"])
def test_what_was_put_down_cannot_be_changed(
    desk: ApprovalDesk, succession: SuccessionService, paths: WorkspacePaths, act: str
) -> None:
    succession.hand_over(handover(Party("Rudi"), Party("Dewi")))
    rows = sqlite3.connect(Path(paths.database))
    with pytest.raises((sqlite3.IntegrityError, DatabaseError), match="handovers_are_append_only"):
        rows.execute(act)
    rows.close()


def test_where_no_approver_has_a_pin_the_one_who_leaves_gives_the_key(
    desk: ApprovalDesk, succession: SuccessionService
) -> None:
    desk.add("Rudi", Role.ADMIN, pin=PIN)
    desk.add("Siti", Role.APPROVER)
    succession.hand_over(handover(party(desk, "Rudi"), party(desk, "Siti")), desk.key("Rudi"))
    assert person(desk, "Siti").roles == {Role.ADMIN, Role.APPROVER}


def test_whoever_is_on_the_list_is_known_by_the_name_as_well(
    desk: ApprovalDesk, succession: SuccessionService
) -> None:
    """Otherwise a name typed by hand would leave the old admin's PIN open, and the new one on the list twice."""
    desk.add("Rudi", Role.ADMIN, pin=PIN)
    desk.add("Budi", Role.CHECKER)
    wanted = handover(Party("  rudi "), Party("BUDI"))
    assert code_of(succession.hand_over, wanted) == "key_needed"
    assert succession.draw_up(wanted).leaving.person_id == desk.ids["Rudi"]
    succession.hand_over(wanted, desk.key("Rudi"))
    (budi,) = desk.people.staff().people
    assert (budi.id, budi.name, budi.title) == (desk.ids["Budi"], "Budi", "Jabatan Budi")
    assert budi.roles == {Role.CHECKER, Role.ADMIN}


def test_the_signed_paper_is_kept_with_its_handover(
    desk: ApprovalDesk, succession: SuccessionService
) -> None:
    first = succession.hand_over(handover(Party("Rudi"), Party("Dewi")))
    second = succession.hand_over(handover(Party("Dewi"), Party("Ayu")))
    assert succession.signed() == {}
    succession.attach_signed(second.id, "a" * 64)
    succession.attach_signed(first.id, "b" * 64)
    succession.attach_signed(first.id, "c" * 64)
    assert succession.signed() == {second.id: "a" * 64, first.id: "c" * 64}
