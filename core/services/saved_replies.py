"""The office's ready answers: kept, changed, checked again, and filled in for one citizen."""

from __future__ import annotations

from dataclasses import replace

from core.clock import Clock
from core.domain.ids import new_id
from core.domain.saved_replies import SavedReply, default_replies, filled
from core.errors import InvalidInput, NotFound
from core.ports import Database


class SavedRepliesService:
    """Begins with a few polite answers that the office may change or remove."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def list(self) -> tuple[SavedReply, ...]:
        """Give the answers by title; the first time, those that a new office begins with."""
        with self._database.read() as tx:
            if tx.inbox.had_replies():
                return tx.inbox.replies()
        with self._database.write() as tx:
            today = self._clock.now().date()
            for one in default_replies():
                tx.inbox.save_reply(replace(one, checked_on=today))
            tx.commit()
        with self._database.read() as tx:
            return tx.inbox.replies()

    def save(self, reply: SavedReply) -> SavedReply:
        """Keep an answer; an empty id makes a new one. Raises ``InvalidInput("saved_reply_incomplete")``."""
        if not reply.title.strip() or not reply.text.strip():
            raise InvalidInput("saved_reply_incomplete")
        stored = replace(reply, id=reply.id or new_id(), title=reply.title.strip(), text=reply.text.strip())
        with self._database.write() as tx:
            tx.inbox.save_reply(stored)
            tx.commit()
        return stored

    def remove(self, reply_id: str) -> None:
        """Remove an answer; saving it again brings it back."""
        with self._database.write() as tx:
            tx.inbox.remove_reply(reply_id)
            tx.commit()

    def filled(self, reply: SavedReply, author: str) -> str:
        """Give the answer's text for a citizen, with the greeting of the office's hour."""
        with self._database.read() as tx:
            office = tx.office.get()
        if office is None:
            raise NotFound("no_office")
        return filled(reply, author, office.name, self._clock.now(), office.zone)
