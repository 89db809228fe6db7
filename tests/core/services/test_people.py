"""People, rules and the brand's lock: free until an approver has a PIN, then only with a key."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from core.domain.approval import ApprovalRules, ApprovalScope, ApprovalStep, Way
from core.domain.office import Office, Typeface
from core.domain.people import Role
from core.errors import InvalidInput
from core.events import EventBus, Topic
from core.services.office import OfficeService
from core.services.witness import Key
from tests.core.services.approval_desk import PIN, ApprovalDesk, code_of

PAPER = "c" * 64


def test_an_office_without_people_is_asked_for_nothing(desk: ApprovalDesk) -> None:
    staff = desk.people.staff()
    assert (staff.people, staff.rules, staff.is_guarded) == ((), ApprovalRules(), False)
    post = desk.write()
    desk.publishing.queue(post.id, at=None)
    assert desk.approval.outlook(post.id).submission is None
    assert desk.approval.counts().waiting == 0


def test_people_come_change_and_go_and_the_history_keeps_their_names(desk: ApprovalDesk) -> None:
    desk.staff()
    staff = desk.people.staff()
    assert [one.name for one in staff.people] == ["Rudi", "Budi", "Siti"]
    assert staff.with_pin == {desk.ids["Siti"]}
    assert staff.today == date(2026, 11, 23)
    desk.people.remove(desk.ids["Budi"])
    desk.people.remove("nobody")
    assert [one.name for one in desk.people.staff().people] == ["Rudi", "Siti"]
    assert (desk.people.history()[-1].step, desk.people.history()[-1].note) == (
        ApprovalStep.PERSON_REMOVED,
        "Budi",
    )
    assert desk.heard[-1].topic is Topic.OFFICE


def test_what_is_unclear_about_a_person_is_refused(desk: ApprovalDesk) -> None:
    assert code_of(desk.people.save, desk.people.blank()) == "person_name_missing"


@pytest.mark.parametrize("scope", [ApprovalScope.ALL, ApprovalScope.SENSITIVE])
def test_a_rule_needs_somebody_to_write_and_somebody_else_to_approve(
    desk: ApprovalDesk, scope: ApprovalScope
) -> None:
    rules = ApprovalRules(scope)
    assert code_of(desk.people.save_rules, rules) == "author_needed"
    desk.add("Rudi", Role.ADMIN)
    assert code_of(desk.people.save_rules, rules) == "approver_needed"
    rudi = desk.people.staff().people[0]
    desk.people.save(replace(rudi, roles=frozenset({Role.ADMIN, Role.APPROVER})))
    assert code_of(desk.people.save_rules, rules) == "approver_needed"
    desk.add("Siti", Role.APPROVER)
    desk.people.save_rules(rules)
    assert desk.people.staff().rules.scope is scope


def test_while_posts_need_approvals_the_last_who_can_give_them_stays(desk: ApprovalDesk) -> None:
    desk.staff(checker=False)
    siti = next(one for one in desk.people.staff().people if one.name == "Siti")
    demoted = replace(siti, roles=frozenset({Role.CHECKER}))
    assert code_of(desk.people.remove, siti.id, desk.key()) == "approver_needed"
    assert code_of(desk.people.save, demoted, desk.key()) == "approver_needed"
    assert code_of(desk.people.remove, desk.ids["Rudi"]) == "author_needed"


def test_what_approvers_hold_opens_only_with_a_key(desk: ApprovalDesk) -> None:
    desk.staff()
    siti = next(one for one in desk.people.staff().people if one.name == "Siti")
    deputy = replace(desk.people.blank(), name="Rina", roles=frozenset({Role.APPROVER}))
    stand_in = replace(
        desk.people.blank(),
        name="Tono",
        acts_for=siti.id,
        acts_from=date(2026, 11, 1),
        acts_until=date(2026, 11, 30),
    )
    loose = ApprovalRules(ApprovalScope.NONE)
    for refused in (
        code_of(desk.people.save, deputy),
        code_of(desk.people.save, stand_in),
        code_of(
            desk.people.save, replace(siti, roles=frozenset({Role.ADMIN}), name="Bukan Siti"), Key("x", PIN)
        ),
        code_of(desk.people.save_rules, loose),
        code_of(desk.people.save_rules, loose, Key(desk.ids["Rudi"], PIN)),
        code_of(desk.people.remove, desk.ids["Siti"]),
        code_of(desk.people.set_pin, desk.ids["Siti"], "918273"),
    ):
        assert refused in {"key_needed", "approver_needed"}
    assert code_of(desk.people.save_rules, loose, desk.key(pin="000000")) == "pin_wrong"
    desk.people.save(deputy, desk.key())
    desk.people.save(stand_in, desk.key())
    desk.people.save_rules(loose, desk.key())
    last = desk.people.history()[-1]
    assert (last.step, last.person_name, last.way, last.note) == (
        ApprovalStep.RULES_CHANGED,
        "Siti",
        Way.PIN,
        "none",
    )


def test_what_approvers_do_not_hold_needs_no_key(desk: ApprovalDesk) -> None:
    desk.staff()
    rudi, siti = (
        next(one for one in desk.people.staff().people if one.name == name) for name in ("Rudi", "Siti")
    )
    desk.people.save(replace(rudi, title="Staf Umum"))
    desk.people.save(siti)
    desk.people.save_rules(desk.people.staff().rules)
    assert desk.people.history()[-1].step is ApprovalStep.PERSON_SAVED


def test_a_pin_is_changed_by_its_owner_by_an_approver_or_on_paper(desk: ApprovalDesk) -> None:
    desk.staff()
    budi = desk.ids["Budi"]
    assert code_of(desk.people.set_pin, budi, "111111") == "pin_unusable"
    desk.people.set_pin(budi, "918273")
    assert code_of(desk.people.set_pin, budi, "556677") == "key_needed"
    desk.people.set_pin(budi, "556677", Key(budi, "918273"))
    desk.people.set_pin(budi, "665544", desk.key())
    desk.people.set_pin(desk.ids["Siti"], "135791", Key(desk.ids["Siti"], paper_hash=PAPER))
    last = desk.people.history()[-1]
    assert (last.way, last.media_hash, last.note) == (Way.SHEET, PAPER, "Siti")
    desk.people.set_pin(budi, "", desk.key(pin="135791"))
    assert desk.people.staff().with_pin == {desk.ids["Siti"]}


def test_wrong_tries_are_counted_over_restarts_until_the_wait_is_over(desk: ApprovalDesk) -> None:
    desk.staff()
    siti = desk.ids["Siti"]
    for left in (4, 3, 2, 1):
        with pytest.raises(InvalidInput) as told:
            desk.people.confirm(siti, "000001", "x")
        assert (told.value.code, told.value.params["left"]) == ("pin_wrong", left)
    for pin in ("000001", PIN):
        with pytest.raises(InvalidInput) as told:
            desk.people.confirm(siti, pin, "x")
        assert (told.value.code, told.value.params["minutes"]) == ("pin_blocked", 1)
    desk.clock.advance(minutes=1)
    assert desk.people.confirm(siti, PIN, "x").person.name == "Siti"
    with pytest.raises(InvalidInput) as told:
        desk.people.confirm(siti, "000001", "x")
    assert told.value.params["left"] == 4
    assert "000001" not in str(told.value)


def test_an_approver_agrees_to_something_that_is_no_post(desk: ApprovalDesk) -> None:
    desk.staff()
    who = desk.people.confirm(desk.ids["Siti"], PIN, "Menyembunyikan komentar")
    assert who.role is Role.APPROVER
    last = desk.people.history()[-1]
    assert (last.step, last.person_title, last.note) == (
        ApprovalStep.CONFIRMED,
        "Jabatan Siti",
        "Menyembunyikan komentar",
    )
    assert code_of(desk.people.confirm, desk.ids["Budi"], PIN, "x") == "pin_missing"
    desk.people.set_pin(desk.ids["Budi"], "918273")
    assert code_of(desk.people.confirm, desk.ids["Budi"], "918273", "x") == "not_entitled"


def test_a_stand_in_opens_with_the_name_of_whose_place_is_taken(desk: ApprovalDesk) -> None:
    desk.staff()
    desk.add(
        "Tono",
        pin="918273",
        key=desk.key(),
        acts_for=desk.ids["Siti"],
        acts_from=date(2026, 11, 23),
        acts_until=date(2026, 11, 24),
    )
    desk.people.unlock_brand(Key(desk.ids["Tono"], "918273"))
    last = desk.people.history()[-1]
    assert (last.person_name, last.acting_for) == ("Tono", "Siti")
    desk.clock.advance(days=2)
    assert code_of(desk.people.unlock_brand, Key(desk.ids["Tono"], "918273")) == "key_needed"


# --- the brand -------------------------------------------------------------------------------------------


def test_without_an_approver_the_brand_has_a_plain_switch(
    desk: ApprovalDesk, office: Office, events: EventBus
) -> None:
    offices = OfficeService(desk.database, events, desk.clock)
    offices.save(replace(office, primary_colour="#005BAC"))
    desk.people.lock_brand()
    assert desk.people.staff().brand_is_locked
    assert code_of(offices.save, office) == "brand_locked"
    offices.save(replace(office, primary_colour="#005BAC", employees=90))
    desk.people.unlock_brand()
    offices.save(office)
    assert not desk.people.staff().brand_is_locked


def test_the_first_approver_locks_the_brand_and_a_pin_opens_it_for_an_hour(
    desk: ApprovalDesk, office: Office, events: EventBus
) -> None:
    desk.staff()
    offices = OfficeService(desk.database, events, desk.clock)
    desk.add("Rina", Role.APPROVER, key=desk.key())
    assert [one.step for one in desk.people.history()].count(ApprovalStep.BRAND_LOCKED) == 1
    for change in (
        {"footer_handle": "@baru"}, {"footer_line": "baru.go.id"}, {"heading_typeface": Typeface.SOURCE_SERIF},
        {"body_typeface": Typeface.SOURCE_SERIF},
    ):  # fmt: skip
        assert code_of(offices.save, replace(office, **change)) == "brand_locked"
    assert code_of(desk.people.unlock_brand) == "key_needed"
    assert code_of(desk.people.unlock_brand, Key(desk.ids["Siti"], paper_hash=PAPER)) == "pin_needed"
    desk.people.unlock_brand(desk.key())
    offices.save(replace(office, footer_handle="@baru"))
    desk.clock.time += timedelta(hours=1)
    assert code_of(offices.save, office) == "brand_locked"
    desk.people.unlock_brand(desk.key())
    desk.people.lock_brand()
    assert code_of(offices.save, office) == "brand_locked"


def test_where_approvers_have_no_pin_a_signed_paper_opens_the_brand(desk: ApprovalDesk) -> None:
    desk.people.lock_brand()
    desk.add("Siti", Role.APPROVER)
    desk.people.unlock_brand(Key(desk.ids["Siti"], paper_hash=PAPER))
    assert not desk.people.staff().brand_is_locked
    assert desk.people.history()[-1].media_hash == PAPER
