"""What remains to be done on each platform after a handover, and whom it may be between."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from core.domain.account import Account, ChannelMode
from core.domain.succession import Custody, Duty, Entry, OpenWork, Party, check_parties, duties, entry_of
from core.errors import InvalidInput
from core.platforms.catalogue import PLATFORMS

D = Duty
SHARED = {D.CHANGE_PASSWORD, D.MOVE_RECOVERY, D.MOVE_SECOND_FACTOR, D.SIGN_OUT_DEVICES}


def entry(platform: str, mode: ChannelMode = ChannelMode.ASSISTED) -> Entry:
    return Entry("1", platform, "Dinas", "@dinas", mode)


@pytest.mark.parametrize(
    ("platform", "expected"),
    [
        ("facebook", {D.MOVE_ROLE}), ("telegram", {D.MOVE_ROLE}),
        ("whatsapp", {D.MOVE_ROLE, D.MOVE_SECOND_FACTOR, D.SIGN_OUT_DEVICES}), ("instagram", SHARED), ("x", SHARED),
        ("youtube", {D.MOVE_ROLE, *SHARED}), ("mastodon", SHARED), ("a platform of tomorrow", SHARED),
        ("bluesky", SHARED - {D.SIGN_OUT_DEVICES}),
    ],
)  # fmt: skip
def test_what_has_to_change_on_a_platform(platform: str, expected: set[Duty]) -> None:
    assert set(duties(entry(platform))) == expected


@pytest.mark.parametrize(
    "platform", [name for name, one in PLATFORMS.items() if ChannelMode.API in one.modes]
)
def test_a_key_that_the_program_holds_is_always_renewed_last(platform: str) -> None:
    assert duties(entry(platform, ChannelMode.API))[-2:] == (D.REVOKE_KEYS, D.SIGN_IN_AGAIN)


def test_an_entry_names_the_account_and_who_holds_what_opens_it() -> None:
    account = Account("1", "instagram", ChannelMode.ASSISTED, "Dinas", "@dinas")
    made = entry_of(account, Custody("1", "Rudi", "Siti", date(2026, 11, 23)))
    assert made == replace(
        entry("instagram"), recovery="Rudi", second_factor="Siti", checked_on=date(2026, 11, 23)
    )


def test_open_work_adds_up() -> None:
    assert OpenWork(1, 2, 3, 4, 5).total == 15


@pytest.mark.parametrize(
    ("leaving", "arriving", "code"),
    [
        (Party(" "), Party("Dewi"), "person_name_missing"),
        (Party("Rudi"), Party(""), "person_name_missing"),
        (Party("Rudi", person_id="1"), Party("Rudi Hartono", person_id="1"), "same_person"),
        (Party("Rudi  Hartono"), Party(" rudi hartono"), "same_person"),
    ],
)
def test_a_handover_is_between_two_people(leaving: Party, arriving: Party, code: str) -> None:
    with pytest.raises(InvalidInput, match=code):
        check_parties(leaving, arriving)


def test_two_who_are_on_no_list_are_two_people() -> None:
    check_parties(Party("Rudi"), Party("Dewi"))
