"""Freezes posts into publications with their deliveries: what leaves is decided here, once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from core.clock import Clock
from core.domain.account import Account, ChannelMode
from core.domain.delivery import Delivery, DeliveryState, HoldReason, admin_line
from core.domain.holds import HoldRules, Waiting, reason_to_hold
from core.domain.ids import new_id
from core.domain.post import LatePolicy, Post, Publication
from core.domain.post_options import frozen_options
from core.domain.publishing import SCHEDULED_AT
from core.ports import Connectors, UnitOfWork
from core.services.submitting import carry_over

#: A post that shall leave "now" but meets a dead line asks after a day instead of surprising everybody.
ASAP_GRACE_S = 24 * 3600

_S = DeliveryState


class Freezer:
    """Writes into the transaction of whoever calls. ``rules`` reads what is held now."""

    def __init__(
        self,
        connectors: Connectors,
        clock: Clock,
        undo_window_s: Callable[[], int],
        rules: Callable[[UnitOfWork], HoldRules],
    ) -> None:
        self._connectors = connectors
        self._clock = clock
        self._undo_window_s = undo_window_s
        self._rules = rules

    def freeze(
        self,
        tx: UnitOfWork,
        post: Post,
        account: Account,
        at: datetime | None,
        *,
        hand_over: bool = False,
        needs_approval: bool = False,
    ) -> Delivery:
        """Copy the post as the account publishes it and put the copy into the outbox.

        ``hand_over`` lets the platform keep the schedule where it can hold it until ``at``: such a delivery is due
        now. What needs an approval waits for that before anything else is decided.
        """
        now, text, media = self._clock.now(), post.text_for(account.id), post.media_for(account.id)
        offered = self._connectors.of(account).capabilities(account).options
        options = frozen_options(offered, post.options_for(account.id), media)
        publication = Publication(new_id(), post.id, account.id, text, media, options, now)
        grace_s = None if needs_approval else ASAP_GRACE_S
        late = post.late if at is not None else LatePolicy(grace_s, post.late.expires_at)
        delivery = Delivery(
            id=new_id(),
            publication_id=publication.id,
            post_id=post.id,
            account_id=account.id,
            platform=account.platform,
            mode=account.mode,
            state=_S.SCHEDULED,
            due_at=at or now,
            send_not_before=now + timedelta(seconds=self._undo_window_s()),
            grace_s=late.grace_s,
            expires_at=late.expires_at,
            needs_approval=needs_approval,
            bytes_total=sum(one.size_bytes for one in media),
            created_at=now,
            updated_at=now,
        )
        if needs_approval:
            return self._put(tx, publication, replace(delivery, state=delivery.onward), account, None)
        reason = self._reason_to_hold(tx, delivery, post)
        return self._put(tx, publication, delivery, account, reason, hand_over=hand_over)

    def again(
        self,
        tx: UnitOfWork,
        old: Delivery,
        at: datetime,
        *,
        hand_over: bool = False,
        reason: HoldReason | None = None,
        **changes: object,
    ) -> Delivery:
        """Put the same frozen copy into the outbox for another time, held for ``reason`` if there is one.

        What was promised to a platform for the old time can only be replaced, because a copy never changes.
        """
        now = self._clock.now()
        copy = tx.publications.get(old.publication_id)
        options = {name: value for name, value in copy.options.items() if name != SCHEDULED_AT}
        publication = replace(copy, id=new_id(), options=options, created_at=now)
        delivery = Delivery(
            id=new_id(),
            publication_id=publication.id,
            post_id=old.post_id,
            account_id=old.account_id,
            platform=old.platform,
            mode=old.mode,
            state=_S.SCHEDULED,
            due_at=at,
            grace_s=old.grace_s,
            expires_at=old.expires_at,
            needs_approval=old.needs_approval,
            bytes_total=old.bytes_total,
            created_at=now,
            updated_at=now,
        )
        delivery = replace(delivery, state=delivery.onward, **changes)  # type: ignore[arg-type]
        carry_over(tx, old, publication.id)
        account = tx.accounts.get(old.account_id)
        return self._put(tx, publication, delivery, account, reason, hand_over=hand_over)

    def _put(
        self,
        tx: UnitOfWork,
        publication: Publication,
        delivery: Delivery,
        account: Account,
        reason: HoldReason | None,
        *,
        hand_over: bool = False,
    ) -> Delivery:
        now = self._clock.now()
        if hand_over and reason is None and self._can_hand_over(account, delivery.due_at, now):
            publication = replace(
                publication, options={**publication.options, SCHEDULED_AT: delivery.due_at.isoformat()}
            )
            delivery = replace(delivery, state=_S.DUE)
        tx.publications.add(publication)
        tx.deliveries.add(delivery, admin_line(delivery, now, "queued"))
        if reason is None:
            return delivery
        held = replace(delivery, state=_S.PAUSED, hold_reason=reason)
        return tx.deliveries.record(held, admin_line(held, now, "paused"))

    def _can_hand_over(self, account: Account, at: datetime, now: datetime) -> bool:
        sends = account.mode is not ChannelMode.ASSISTED
        return sends and self._connectors.of(account).capabilities(account).can_hold(at, now)

    def _reason_to_hold(self, tx: UnitOfWork, delivery: Delivery, post: Post) -> HoldReason | None:
        return reason_to_hold(Waiting.of(delivery, post), self._rules(tx), self._clock.now())
