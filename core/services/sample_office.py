"""A sample office to practise with: four weeks behind it, three ahead, nothing of it ever leaves the
computer."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any, Protocol

from core.clock import Clock
from core.domain import inbox_moves
from core.domain.account import Account, AccountKind
from core.domain.delivery import Attempt, Delivery, DeliveryState, Outcome, StepKind
from core.domain.engagement import Comment, Metric, Snapshot, Watch
from core.domain.formats import OfficeZone
from core.domain.ids import new_id
from core.domain.inbox import Case, CommentStatus
from core.domain.intake import first_case
from core.domain.office import Office
from core.domain.office_kinds import OfficeKind
from core.domain.post import Media, Post, PostFunction, Publication, TemplateUse
from core.domain.publishing import RemotePost
from core.domain.working_days import plain_working_days
from core.ports import Database, UnitOfWork
from core.services.accounts import AccountsService
from core.services.office import OfficeService
from core.services.posts import PostsService
from core.services.publishing import PublishingService

_READ_AFTER = (
    timedelta(hours=1),
    timedelta(hours=6),
    *(timedelta(days=day) for day in (1, 2, 3, 5, 8, 13, 21)),
)


_ANSWERED_AFTER = timedelta(hours=2)
_STILL_OPEN = timedelta(days=2)
#: Every so many-th comment of the week was forgotten, so that there is something late to practise on.
_LEFT_OPEN = 5
#: What is older was answered without exception.
_LONG_AGO = timedelta(days=8)
_ANSWER = "Terima kasih, Bapak/Ibu. Sudah kami catat dan kami tindak lanjuti. Salam, admin."

_DAY = re.compile(r"@day(?:\+(\d+))?")


class Past(Protocol):
    """The practice platform's past."""

    def publish(self, account: Account, publication: Publication, at: datetime) -> RemotePost: ...
    def figures(self, remote_id: str, at: datetime) -> Mapping[Metric, int]: ...
    def comments(self, account: Account, remote_id: str) -> Sequence[Comment]: ...


class Illustrator(Protocol):
    """Makes the pictures of a template; gives none where it cannot."""

    def __call__(self, use: TemplateUse, office: Office) -> Sequence[Media]: ...


@dataclass(frozen=True, slots=True)
class Desk:
    """The services that the sample is written with."""

    database: Database
    clock: Clock
    office: OfficeService
    accounts: AccountsService
    posts: PostsService
    publishing: PublishingService
    past: Past
    illustrate: Illustrator


def fill(desk: Desk, sample: Path) -> None:
    """Write the sample of a JSON file into an empty workspace; does nothing where there is an office
    already."""
    if desk.office.get() is not None:
        return
    content: dict[str, Any] = json.loads(sample.read_text(encoding="utf-8"))
    office = _office(content["office"])
    first, *others = content["accounts"]
    account = desk.accounts.add_practice(first)
    for name in others:
        desk.accounts.rename(desk.accounts.add_practice(name).id, name, AccountKind.OFFICIAL)
    for one in content["posts"]:
        _add_post(desk, office, account, one)
    for one in content["drafts"]:
        desk.posts.save(_post(desk, office, account, one, None))
    desk.office.save(office)


def _office(fields: dict[str, Any]) -> Office:
    return Office(**{**fields, "kind": OfficeKind(fields["kind"]), "zone": OfficeZone(fields["zone"])})


def _post(desk: Desk, office: Office, account: Account, fields: dict[str, Any], at: datetime | None) -> Post:
    use = _template(fields.get("template"), at, office.zone)
    media = tuple(desk.illustrate(use, office)) if use else ()
    return replace(
        desk.posts.blank(at),
        base_text=fields["text"],
        function=PostFunction(fields["function"]),
        account_ids=(account.id,),
        media=media,
        template=use if media else None,
    )


def _template(fields: dict[str, Any] | None, at: datetime | None, zone: OfficeZone) -> TemplateUse | None:
    """Read a template's use; ``@day+2`` in a value stands for two days after the post's own."""
    if fields is None or at is None:
        return None
    today = zone.local(at).date()
    dated = {
        name: _DAY.sub(lambda found: _shifted(today, found), text) for name, text in fields["values"].items()
    }
    values = json.dumps(dated, ensure_ascii=False)
    return TemplateUse(fields["id"], fields.get("look", ""), fields.get("size", "1080x1350"), values)


def _shifted(day: date, found: re.Match[str]) -> str:
    return (day + timedelta(days=int(found[1] or 0))).isoformat()


def _add_post(desk: Desk, office: Office, account: Account, fields: dict[str, Any]) -> None:
    now = desk.clock.now()
    day = now.astimezone(office.zone.tz).date() + timedelta(days=fields["day"])
    at = office.zone.to_utc(day, time.fromisoformat(fields["time"]))
    post = desk.posts.save(_post(desk, office, account, fields, at))
    if at < now - timedelta(minutes=5):
        _publish_in_the_past(desk, post, account, at)
    elif fields.get("queue"):
        desk.publishing.queue(post.id, at=at)


def _publish_in_the_past(desk: Desk, post: Post, account: Account, at: datetime) -> None:
    publication = Publication(new_id(), post.id, account.id, post.base_text, post.media, created_at=at)
    remote = desk.past.publish(account, publication, at)
    delivery = Delivery(
        id=new_id(),
        publication_id=publication.id,
        post_id=post.id,
        account_id=account.id,
        platform=account.platform,
        mode=account.mode,
        state=DeliveryState.PUBLISHED,
        due_at=at,
        remote_id=remote.id,
        remote_url=remote.url,
        published_at=at,
        created_at=at,
        updated_at=at,
    )
    line = Attempt(
        new_id(), delivery.id, at, "commit", StepKind.COMMIT, Outcome.DONE, delivery.state, ended_at=at
    )
    with desk.database.write() as tx:
        tx.publications.add(publication)
        tx.deliveries.add(delivery, line)
        tx.posts.save(replace(post, queued_at=at))
        _add_readings(desk, tx, delivery, at)
        _add_comments(desk, tx, delivery, account)
        tx.commit()


def _add_readings(desk: Desk, tx: UnitOfWork, delivery: Delivery, at: datetime) -> None:
    now = desk.clock.now()
    moments = [at + after for after in _READ_AFTER if at + after < now]
    readings = [
        Snapshot(delivery.id, delivery.account_id, moment, figures)
        for moment in moments
        if (figures := desk.past.figures(delivery.remote_id, moment))
    ]
    tx.engagement.add_snapshots(readings)
    tx.engagement.save_watch(Watch(delivery.id, delivery.account_id, delivery.remote_id, at, now))


def _add_comments(desk: Desk, tx: UnitOfWork, delivery: Delivery, account: Account) -> None:
    """Fill the inbox: most old comments were answered in time, some wait, a few are late."""
    now = desk.clock.now()
    for number, told in enumerate(desk.past.comments(account, delivery.remote_id)):
        comment = replace(told, id=new_id(), account_id=account.id, delivery_id=delivery.id, fetched_at=now)
        case = tx.inbox.add(first_case(comment, tx.office.get(), (), plain_working_days))
        at = comment.written_at + _ANSWERED_AFTER * (1 + number % 4)
        left_open = at > now - _LONG_AGO and (number + len(comment.text)) % _LEFT_OPEN == 0
        if at < now - _STILL_OPEN and not left_open:
            moved = inbox_moves.answered_by_hand(case, _ANSWER, at)
            tx.inbox.save(moved.case, moved.event)
            tx.inbox.add(Case(_answer_to(comment, at), status=CommentStatus.CLOSED))


def _answer_to(comment: Comment, at: datetime) -> Comment:
    one = new_id()
    return replace(
        comment,
        id=one,
        remote_id=f"sample:{one}",
        parent_remote_id=comment.remote_id,
        author="",
        text=_ANSWER,
        written_at=at,
        by_us=True,
        typed=True,
    )
