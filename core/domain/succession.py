"""Serah terima: one admin hands the office's accounts over to another (domain N-016, X-5). Pure rules.

Not to be confused with a schedule that is handed over to a platform.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from core.domain.account import Account, ChannelMode
from core.domain.people import Person
from core.errors import InvalidInput


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody as named in the Berita Acara; ``person_id`` is empty for who is not on the office's list."""

    name: str
    title: str = ""
    nip: str = ""
    person_id: str = ""


@dataclass(frozen=True, slots=True)
class Custody:
    """Who holds what opens an account besides its password. Empty words: not known. Never the secrets themselves.

    ``checked_on`` is the office's day on which somebody looked at the platform.
    """

    account_id: str
    recovery: str = ""
    second_factor: str = ""
    checked_on: date | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One account as it stood at the handover."""

    account_id: str
    platform: str
    name: str
    handle: str
    mode: ChannelMode
    recovery: str = ""
    second_factor: str = ""
    checked_on: date | None = None


@dataclass(frozen=True, slots=True)
class OpenWork:
    """What was not finished at the handover; a post in doubt may stand on its platform or not."""

    drafts: int = 0
    waiting: int = 0
    in_doubt: int = 0
    comments: int = 0
    approvals: int = 0

    @property
    def total(self) -> int:
        """Add up."""
        return self.drafts + self.waiting + self.in_doubt + self.comments + self.approvals


@dataclass(frozen=True, slots=True)
class Decree:
    """The SK that appoints the new admin, as far as it is known."""

    number: str = ""
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Succession:
    """A handover, never changed afterwards: everything that its Berita Acara says, on the office's ``day``.

    ``superior`` signs as having taken note; an empty name leaves room to write. ``copy_name`` is the file with a
    copy of the data that was made on the way, if any.
    """

    id: str
    at: datetime
    day: date
    office: str
    leaving: Party
    arriving: Party
    decree: Decree
    superior: Party
    entries: tuple[Entry, ...]
    open_work: OpenWork
    copy_name: str = ""


class Duty(StrEnum):
    """What has to be done on a platform so that the one who left cannot come back in."""

    MOVE_ROLE = "move_role"
    CHANGE_PASSWORD = "change_password"  # noqa: S105
    MOVE_RECOVERY = "move_recovery"
    MOVE_SECOND_FACTOR = "move_second_factor"
    SIGN_OUT_DEVICES = "sign_out_devices"
    REVOKE_KEYS = "revoke_keys"
    SIGN_IN_AGAIN = "sign_in_again"


_D = Duty
#: An account with a password of its own, which several people may know.
_SHARED_LOGIN = (_D.CHANGE_PASSWORD, _D.MOVE_RECOVERY, _D.MOVE_SECOND_FACTOR, _D.SIGN_OUT_DEVICES)
#: Where people hold roles with their own log-in, the role moves and nobody's password does.
_BY_PLATFORM: Mapping[str, tuple[Duty, ...]] = {
    "facebook": (_D.MOVE_ROLE,),
    "telegram": (_D.MOVE_ROLE,),
    "whatsapp": (_D.MOVE_ROLE, _D.MOVE_SECOND_FACTOR, _D.SIGN_OUT_DEVICES),
    "youtube": (_D.MOVE_ROLE, *_SHARED_LOGIN),
    "bluesky": (_D.CHANGE_PASSWORD, _D.MOVE_RECOVERY, _D.MOVE_SECOND_FACTOR),
}


def duties(entry: Entry) -> tuple[Duty, ...]:
    """Give what remains to be done for an account, in the order in which to do it.

    A key that the program holds was given to the log-in of the one who leaves, so it is revoked and asked for anew.
    """
    found = _BY_PLATFORM.get(entry.platform, _SHARED_LOGIN)
    return (*found, _D.REVOKE_KEYS, _D.SIGN_IN_AGAIN) if entry.mode is ChannelMode.API else found


def entry_of(account: Account, custody: Custody) -> Entry:
    """Put down an account as it stands."""
    return Entry(
        account.id, account.platform, account.display_name, account.handle, account.mode,
        custody.recovery, custody.second_factor, custody.checked_on,
    )  # fmt: skip


def check_parties(leaving: Party, arriving: Party) -> None:
    """Raise ``InvalidInput``: ``person_name_missing`` or ``same_person``."""
    if not leaving.name.strip() or not arriving.name.strip():
        raise InvalidInput("person_name_missing")
    same_person = bool(leaving.person_id) and leaving.person_id == arriving.person_id
    if same_person or _plain(leaving.name) == _plain(arriving.name):
        raise InvalidInput("same_person", name=arriving.name)


def recognised(party: Party, people: Iterable[Person]) -> Party:
    """Know somebody of the office's list by the name as well, so that nobody keeps access by being typed by hand."""
    found = next((one.id for one in people if _plain(one.name) == _plain(party.name)), "")
    return party if party.person_id or not found else replace(party, person_id=found)


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())
