"""Giving posts a day: what runs in the database lane when one is moved, and when a new one should leave."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from core.domain.delivery import FINISHED
from core.domain.formats import OfficeZone
from core.domain.post import Post
from core.errors import InvalidInput
from core.services.backend import Services
from core.services.posts import moved

# When a new post leaves, unless that has passed.
USUAL_HOUR = time(8, 0)


@dataclass(frozen=True, slots=True)
class Moved:
    """A post after its move, with the time that it had before, for the undo."""

    post: Post
    before: datetime | None


def move_to_day(services: Services, post_id: str, day: date, zone: OfficeZone) -> Moved:
    """Plan a post on another day at its hour, with the deliveries of it that wait.

    Raises ``InvalidInput``: ``time_has_passed`` for one in the queue that would leave at once, and what
    ``PublishingService.move_post`` raises.
    """
    post = services.posts.get(post_id)
    at = moved(post.planned_at, day, zone)
    waits = any(one.state not in FINISHED for one in services.posts.deliveries(post_id))
    if waits and at <= services.clock.now():
        raise InvalidInput("time_has_passed")
    return Moved(services.publishing.move_post(post_id, at), post.planned_at)


def move_back(services: Services, made: Moved) -> None:
    """Undo a move."""
    if made.before is None:
        post = services.posts.get(made.post.id)
        services.posts.save(replace(post, planned_at=None))
    else:
        services.publishing.move_post(made.post.id, made.before)


def sensible_time(day: date, now: datetime, zone: OfficeZone) -> datetime | None:
    """Give 08.00 of the day, the next full hour if that has passed today; None for a day that is over."""
    local = zone.local(now)
    if day < local.date():
        return None
    usual = zone.to_utc(day, USUAL_HOUR)
    if usual > now:
        return usual
    hour = local.replace(minute=0, second=0, microsecond=0) + timedelta(hours=1)
    return hour.astimezone(usual.tzinfo) if hour.date() == day else now
