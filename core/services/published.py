"""Posts that stand on a platform: what can still be done to them there, changing their text, deleting them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from core.clock import Clock
from core.domain.account import Account
from core.domain.delivery import (
    MOVES,
    Attempt,
    Delivery,
    DeliveryKind,
    DeliveryState,
    admin_line,
    check_move,
)
from core.domain.engagement import Metric
from core.domain.inbox import ACT_ON
from core.domain.text_rules import TextRule, measure
from core.errors import InvalidInput
from core.events import Changed, EventBus, Topic
from core.ports import Connector, Connectors, Database, Editing, UnitOfWork

_S = DeliveryState
#: The step of the ledger line that keeps the text as it stands since.
EDITED, WITHDRAWN = "edited", "withdrawn"


@dataclass(frozen=True, slots=True)
class Standing:
    """A post as it stands on its platform: its text as far as this program knows, what may be done, its figures."""

    text: str
    rule: TextRule
    can_edit: bool
    can_delete: bool
    figures: Mapping[Metric, int] = field(default_factory=dict)


_STOPPABLE = frozenset(state for state, following in MOVES.items() if _S.CANCELLED in following)


class _Found(NamedTuple):
    row: Delivery
    account: Account
    connector: Connector
    standing: Standing


class PublishedService:
    """``edit`` and ``delete`` ask the platform and wait for it: call them in a parallel lane.

    They raise what connectors raise (nothing was written down then; both may be repeated), and ``InvalidInput``:
    ``not_possible_now``, ``text_too_long``, ``text_empty``.
    """

    def __init__(self, database: Database, connectors: Connectors, clock: Clock, events: EventBus) -> None:
        self._database = database
        self._connectors = connectors
        self._clock = clock
        self._events = events

    def standing(self, delivery_id: str) -> Standing:
        """Tell what may be done to a post; nothing unless the program published it."""
        return self._find(delivery_id).standing

    def edit(self, delivery_id: str, text: str) -> None:
        """Replace the text on the platform; pictures, comments and figures stay."""
        row, account, connector, standing = self._find(delivery_id)
        if not (standing.can_edit and isinstance(connector, Editing)):
            raise InvalidInput("not_possible_now", state=row.state.value)
        if not text.strip():
            raise InvalidInput("text_empty")
        measured = measure(text, standing.rule)
        if not measured.fits:
            raise InvalidInput("text_too_long", length=measured.used, limit=measured.limit)
        remote = connector.edit(account, row.remote_id, text)
        with self._database.write() as tx:
            fresh = tx.deliveries.get(delivery_id)
            new = replace(fresh, remote_id=remote.id, remote_url=remote.url or fresh.remote_url)
            line = replace(admin_line(new, self._clock.now(), EDITED), params={"text": text})
            tx.deliveries.record(new, line)
            tx.commit()
        self._announce(row)

    def delete(self, delivery_id: str) -> None:
        """Delete the post on the platform with everything below it; the post itself stays in the calendar."""
        row, account, connector, standing = self._find(delivery_id)
        if not standing.can_delete:
            raise InvalidInput("not_possible_now", state=row.state.value)
        connector.delete(account, row.remote_id)
        with self._database.write() as tx:
            fresh = tx.deliveries.get(delivery_id)
            check_move(fresh.state, _S.WITHDRAWN)
            gone = replace(fresh, state=_S.WITHDRAWN)
            tx.deliveries.record(gone, admin_line(gone, self._clock.now(), WITHDRAWN))
            tx.engagement.remove_watch(delivery_id)
            self._cancel_first_comment(tx, row)
            tx.commit()
        self._announce(row)

    def _cancel_first_comment(self, tx: UnitOfWork, post: Delivery) -> None:
        """Let nothing be written any more below a post that is gone."""
        stoppable = tx.deliveries.in_states(_STOPPABLE, post.account_id)
        for one in (one for one in stoppable if one.kind is DeliveryKind.FIRST_COMMENT):
            if tx.publications.get(one.publication_id).options[ACT_ON] == post.remote_id:
                gone = replace(one, state=_S.CANCELLED)
                tx.deliveries.record(gone, admin_line(gone, self._clock.now(), "cancelled"))

    def _find(self, delivery_id: str) -> _Found:
        with self._database.read() as tx:
            row = tx.deliveries.get(delivery_id)
            account, publication = tx.accounts.get(row.account_id), tx.publications.get(row.publication_id)
            text = _newest_text(tx.deliveries.attempts(row.id), publication.text)
            series = tx.engagement.series(row.id)
            is_covered = bool(row.post_id) and tx.approvals.rules().covers(tx.posts.get(row.post_id))
        connector = self._connectors.of(account)
        offered = connector.capabilities(account)
        # What acted on a comment is taken back in the inbox, where its case follows.
        here = row.state is _S.PUBLISHED and bool(row.remote_id) and row.kind is DeliveryKind.POST
        standing = Standing(
            text,
            offered.limits.text_rule(with_media=bool(publication.media)),
            # A new text would stand there unapproved: such a post is published anew instead.
            here and offered.edit and isinstance(connector, Editing) and bool(text) and not is_covered,
            here and offered.delete,
            series[-1].metrics if series else {},
        )
        return _Found(row, account, connector, standing)

    def _announce(self, row: Delivery) -> None:
        self._events.publish(Changed(Topic.DELIVERIES, row.id))
        self._events.publish(Changed(Topic.POSTS, row.post_id))


def _newest_text(attempts: tuple[Attempt, ...], published: str) -> str:
    """Give the text since the last change that was made through this program."""
    texts = (str(one.params.get("text", "")) for one in reversed(attempts) if one.step == EDITED)
    return next(texts, published)
