"""Handing the office's accounts over to a new admin: what is handed over, and closing the old admin's access."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from core.clock import Clock
from core.domain.account import ChannelMode
from core.domain.approval import OPEN_STAGES, ApprovalEvent, ApprovalStep
from core.domain.delivery import FINISHED, DeliveryState
from core.domain.ids import new_id
from core.domain.people import Person, Role
from core.domain.succession import (
    Custody,
    Decree,
    Entry,
    OpenWork,
    Party,
    Succession,
    check_parties,
    entry_of,
    recognised,
)
from core.events import Changed, EventBus, Topic
from core.ports import Database, UnitOfWork
from core.services.people import PeopleService, Staff
from core.services.submitting import office_day
from core.services.witness import Key

#: Inside the workspace's exports.
MINUTES_FOLDER = "serah-terima"
_S = DeliveryState
_WAITING = frozenset(DeliveryState) - FINISHED - {_S.UNCERTAIN}


@dataclass(frozen=True, slots=True)
class Outlook:
    """What a handover would be about, as things stand."""

    staff: Staff
    entries: tuple[Entry, ...]
    open_work: OpenWork


@dataclass(frozen=True, slots=True)
class Handover:
    """What the admin decided: who follows whom, by which decree, who takes note of it, and the copy that was made."""

    leaving: Party
    arriving: Party
    decree: Decree
    superior: Party
    copy_name: str = ""


class SuccessionService:
    """Changes raise ``InvalidInput`` and then change nothing."""

    def __init__(
        self, database: Database, clock: Clock, events: EventBus, people: PeopleService, minutes: Path
    ) -> None:
        self._database = database
        self._clock = clock
        self._events = events
        self._people = people
        self.minutes = minutes
        """The folder for printed Berita Acara, for the eyes of people."""

    def outlook(self) -> Outlook:
        """Give all that a handover needs to know."""
        staff = self._people.staff()
        with self._database.read() as tx:
            return Outlook(staff, self._entries(tx), self._open_work(tx))

    def past(self) -> tuple[Succession, ...]:
        """Give every handover, newest first."""
        with self._database.read() as tx:
            return tx.successions.list()

    def attach_signed(self, succession_id: str, media_hash: str) -> None:
        """Keep the scan of the signed Berita Acara with its handover; a later one takes its place."""
        scan = ApprovalEvent(
            new_id(),
            self._clock.now(),
            ApprovalStep.SHEET_ATTACHED,
            note=succession_id,
            media_hash=media_hash,
        )
        with self._database.write() as tx:
            tx.approvals.note(scan)
            tx.commit()
        self._events.publish(Changed(Topic.OFFICE))

    def signed(self) -> Mapping[str, str]:
        """Give by handover the hash of its signed paper."""
        with self._database.read() as tx:
            found = tx.approvals.events()
        return {one.note: one.media_hash for one in found if one.step is ApprovalStep.SHEET_ATTACHED}

    def keep_custody(self, custody: Custody) -> None:
        """Note who holds what of an account; holds until it is noted anew, also without a handover."""
        with self._database.write() as tx:
            tx.successions.save_custody(custody)
            tx.commit()

    def draw_up(self, wanted: Handover) -> Succession:
        """Give the handover as it would be put down now, without doing it; raises what ``check_parties`` raises."""
        with self._database.read() as tx:
            people = tx.people.list()
            leaving, arriving = (recognised(one, people) for one in (wanted.leaving, wanted.arriving))
            check_parties(leaving, arriving)
            now, office = self._clock.now(), tx.office.get()
            return Succession(
                new_id(),
                now,
                office_day(tx, now),
                office.name if office else "",
                leaving,
                arriving,
                wanted.decree,
                wanted.superior,
                self._entries(tx),
                self._open_work(tx),
                wanted.copy_name,
            )

    def hand_over(self, wanted: Handover, key: Key | None = None) -> Succession:
        """Make the new admin the admin, close the old one's access and PIN, and put everything down, all or nothing.

        Raises what ``check_parties`` and ``PeopleService.replace_admin`` raise (``key_needed``, ``approver_needed``).
        """
        made = self.draw_up(wanted)
        arriving = self._arriving(made)
        done = replace(made, arriving=replace(made.arriving, person_id=arriving.id))

        def put_down(tx: UnitOfWork) -> None:
            tx.successions.add(done)

        names = f"{made.leaving.name} → {made.arriving.name}"
        self._people.replace_admin(made.leaving.person_id, arriving, names, key, put_down)
        self._events.publish(Changed(Topic.ACCOUNTS))
        return done

    def _arriving(self, made: Succession) -> Person:
        """Give the new admin as a person of the office, with the roles held before and the decree of now."""
        staff, party, decree = self._people.staff(), made.arriving, made.decree
        known = next((one for one in staff.people if one.id == party.person_id), self._people.blank())
        if known.acts_for and known.acts_for == made.leaving.person_id:
            known = replace(known, acts_for="", acts_from=None, acts_until=None)
        return replace(
            known,
            name=known.name or party.name.strip(),
            title=party.title.strip() or known.title,
            roles=known.roles | {Role.ADMIN},
            decree_number=decree.number or known.decree_number,
            decree_on=decree.day if decree.number else known.decree_on,
        )

    def _entries(self, tx: UnitOfWork) -> tuple[Entry, ...]:
        """Give every account in use but those for practice, which nobody outside can open."""
        custody = tx.successions.custody()
        official = (one for one in tx.accounts.list() if one.mode is not ChannelMode.PRACTICE)
        return tuple(entry_of(one, custody.get(one.id, Custody(one.id))) for one in official)

    def _open_work(self, tx: UnitOfWork) -> OpenWork:
        now = self._clock.now()
        counted = tx.deliveries.status(now, now, now)
        return OpenWork(
            drafts=counted.drafts,
            waiting=len(tx.deliveries.in_states(_WAITING)),
            in_doubt=len(tx.deliveries.in_states({_S.UNCERTAIN})),
            comments=counted.comments_to_answer,
            approvals=len(tx.approvals.newest_in(OPEN_STAGES)),
        )
