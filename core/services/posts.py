"""Writing and planning posts: save, move, duplicate, delete with undo, attach pictures."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from core.clock import Clock
from core.domain.acceptance import STEP as ACCEPTED
from core.domain.acceptance import Acceptance, acceptance_of
from core.domain.delivery import FINISHED, Delivery
from core.domain.formats import OfficeZone
from core.domain.ids import new_id
from core.domain.listing import PostChip
from core.domain.post import Media, Post
from core.errors import InvalidInput
from core.events import Changed, EventBus, Topic
from core.ports import Database, MediaStore
from core.services.submitting import void_if_changed

#: More than any platform takes; beyond it the window would stall on every key.
MAX_TEXT_CHARACTERS = 100_000


class PostsService:
    """Posts as the composer and the calendar use them."""

    def __init__(self, database: Database, media: MediaStore, clock: Clock, events: EventBus) -> None:
        self._database = database
        self._media = media
        self._clock = clock
        self._events = events

    def blank(self, planned_at: datetime | None = None, observance: str = "") -> Post:
        """Make a post that is not stored until it is first saved."""
        return Post(id=new_id(), planned_at=planned_at, observance=observance)

    def get(self, post_id: str) -> Post:
        """Give the post; raises ``NotFound``."""
        with self._database.read() as tx:
            return tx.posts.get(post_id)

    def save(self, post: Post) -> Post:
        """Store the post as it is now; the commit is durable when this returns. An approval of another content ends.

        Raises ``InvalidInput("text_too_long")`` past ``MAX_TEXT_CHARACTERS``.
        """
        texts = [post.base_text, *(one.text or "" for one in post.variants)]
        longest = max(len(text) for text in texts)
        if longest > MAX_TEXT_CHARACTERS:
            raise InvalidInput("text_too_long", length=longest, limit=MAX_TEXT_CHARACTERS)
        now = self._clock.now()
        stored = replace(post, created_at=post.created_at or now, updated_at=now)
        with self._database.write() as tx:
            tx.posts.save(stored)
            is_void = void_if_changed(tx, stored, now)
            tx.commit()
        if is_void:
            self._events.publish(Changed(Topic.DELIVERIES))
        self._events.publish(Changed(Topic.POSTS, post.id))
        return stored

    def deliveries(self, post_id: str) -> tuple[Delivery, ...]:
        """Give every delivery that was ever made of the post, oldest first."""
        with self._database.read() as tx:
            return tx.deliveries.of_post(post_id)

    def acceptances(self, post_id: str) -> tuple[tuple[datetime, Acceptance], ...]:
        """Give when and why the post was queued in spite of grave findings, oldest first."""
        found: dict[tuple[datetime, Acceptance], None] = {}
        with self._database.read() as tx:
            for delivery in tx.deliveries.of_post(post_id):
                for line in tx.deliveries.attempts(delivery.id):
                    if line.step == ACCEPTED:
                        found[line.at, acceptance_of(line.params)] = None
        return tuple(found)

    def between(self, start: datetime, end: datetime) -> tuple[PostChip, ...]:
        """Give posts planned in [start, end)."""
        with self._database.read() as tx:
            return tx.posts.chips_between(start, end)

    def drafts(self) -> tuple[PostChip, ...]:
        """Give posts without a day, newest change first."""
        with self._database.read() as tx:
            return tx.posts.drafts()

    def search(self, words: str) -> tuple[PostChip, ...]:
        """Give posts whose text holds the words, best first."""
        with self._database.read() as tx:
            return tx.posts.search(words)

    def move_to_day(self, post_id: str, day: date, zone: OfficeZone) -> Post:
        """Plan an unqueued post on another day of the office's calendar at the same hour.

        Raises ``InvalidInput("already_queued")`` once deliveries exist: those are rescheduled in the outbox.
        """
        with self._database.read() as tx:
            post = tx.posts.get(post_id)
            if any(one.state not in FINISHED for one in tx.deliveries.of_post(post_id)):
                raise InvalidInput("already_queued")
        return self.save(replace(post, planned_at=moved(post.planned_at, day, zone)))

    def duplicate(self, post_id: str) -> Post:
        """Copy a post into a new draft without a day."""
        original = self.get(post_id)
        return self.save(replace(original, id=new_id(), planned_at=None, created_at=None, queued_at=None))

    def delete(self, post_id: str) -> None:
        """Mark a post as deleted; ``restore`` undoes it. Raises ``InvalidInput("already_queued")``."""
        with self._database.write() as tx:
            post = tx.posts.get(post_id)
            if any(one.state not in FINISHED for one in tx.deliveries.of_post(post_id)):
                raise InvalidInput("already_queued")
            tx.posts.save(replace(post, deleted_at=self._clock.now()))
            tx.commit()
        self._events.publish(Changed(Topic.POSTS, post_id))

    def restore(self, post_id: str) -> None:
        """Take back a deletion."""
        with self._database.write() as tx:
            tx.posts.save(replace(tx.posts.get(post_id), deleted_at=None))
            tx.commit()
        self._events.publish(Changed(Topic.POSTS, post_id))

    def store_picture(self, content: bytes, mime: str, width: int, height: int, alt_text: str = "") -> Media:
        """Keep a picture that was made here; sizes in pixels."""
        return Media(self._media.add_bytes(content), mime, width, height, len(content), alt_text)

    def store_file(self, path: Path, mime: str, width: int, height: int) -> Media:
        """Copy a file that the caller has already recognised into the media folder."""
        media_hash = self._media.add_file(path)
        return Media(media_hash, mime, width, height, self._media.size(media_hash), file_name=path.name)


def moved(planned_at: datetime | None, day: date, zone: OfficeZone) -> datetime:
    """Give the time on another day that keeps the office's hour; 08.00 if there was none."""
    local = (planned_at or datetime(2000, 1, 1, 8, tzinfo=zone.tz)).astimezone(zone.tz)
    return datetime.combine(day, local.timetz())
