"""Acts on comments that leave the computer: they go into the outbox, as posts do, and leave exactly once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from core.clock import Clock
from core.domain.account import Account, ChannelMode
from core.domain.delivery import FINISHED, Delivery, DeliveryKind, DeliveryState, admin_line
from core.domain.engagement import CommentKind
from core.domain.ids import new_id
from core.domain.inbox import ACT_BELOW, ACT_ON, ACT_ROOT, Case, CommentLabel
from core.domain.people import Role
from core.domain.post import Publication
from core.domain.publishing import Capabilities
from core.domain.text_rules import TextMeasure, measure
from core.errors import InvalidInput
from core.events import Changed, EventBus, Topic
from core.ports import Connectors, Database, UnitOfWork
from core.services.people import PeopleService
from core.services.witness import Key

#: An answer that met a dead line for a day asks before it surprises a citizen.
_GRACE_S = 24 * 3600
#: How much of a criticism the history of the office quotes.
_SUBJECT = 80
#: Mastodon's answers begin with the name of whom they answer, of which 30 characters count at most.
_NAME = "@" + "x" * 30 + " "


class AnswersService:
    """Answers, hides, shows again, and takes answers back."""

    def __init__(
        self,
        database: Database,
        connectors: Connectors,
        clock: Clock,
        events: EventBus,
        undo_window_s: Callable[[], int],
        people: PeopleService,
    ) -> None:
        self._database = database
        self._connectors = connectors
        self._clock = clock
        self._events = events
        self._undo_window_s = undo_window_s
        self._people = people

    def reply(self, comment_id: str, text: str) -> Delivery:
        """Queue an answer. Raises ``InvalidInput``: answer_empty, answer_too_long, reply_not_offered, comment_gone,
        act_under_way, account_removed.
        """
        if not text.strip():
            raise InvalidInput("answer_empty")
        measured = self._fit(comment_id, text.strip())
        if not measured.fits:
            raise InvalidInput("answer_too_long", figure=measured.used, limit=measured.limit)
        return self._queue(comment_id, DeliveryKind.REPLY, text.strip())

    def hide(self, comment_id: str, reason: str, approver: str = "", key: Key | None = None) -> Delivery:
        """Queue hiding a comment. Criticism nobody hides alone (N-061): one of the office's approvers gives the
        ``key``; an office that has entered none names its ``approver``.

        Raises ``InvalidInput``: why_missing, key_needed, approver_missing, and what ``reply`` and ``Witness`` raise.
        """
        if not reason.strip():
            raise InvalidInput("why_missing")
        agreed = self._agreed(comment_id, approver.strip(), key)
        return self._queue(
            comment_id,
            DeliveryKind.HIDE,
            "",
            lambda case: replace(case, reason=reason.strip(), approver=agreed),
        )

    def _agreed(self, comment_id: str, approver: str, key: Key | None) -> str:
        with self._database.read() as tx:
            case = tx.inbox.get(comment_id)
            # Nobody is asked to agree to what cannot be done.
            self._check(tx, case, tx.accounts.get(case.comment.account_id), DeliveryKind.HIDE)
        if case.label is not CommentLabel.CRITICISM:
            return approver
        if not self._people.staff().may(Role.APPROVER):
            if not approver:
                raise InvalidInput("approver_missing")
            return approver
        if key is None:
            raise InvalidInput("key_needed")
        subject = " ".join(case.comment.text.split())[:_SUBJECT]
        who = self._people.confirm(key.person_id, key.pin, subject, key.paper_hash).person
        return ", ".join(part for part in (who.name, who.title) if part)

    def show(self, comment_id: str) -> Delivery:
        """Queue showing a hidden comment again."""
        return self._queue(comment_id, DeliveryKind.SHOW, "")

    def retract(self, comment_id: str, answer_remote_id: str) -> Delivery:
        """Queue taking back one of the office's own answers below a comment."""
        return self._queue(comment_id, DeliveryKind.RETRACT, "", on=answer_remote_id)

    def measured(self, account: Account, text: str) -> TextMeasure:
        """Count an answer by the platform's own rule."""
        return _measured(self._connectors.of(account).capabilities(account), account, text)

    def _fit(self, comment_id: str, text: str) -> TextMeasure:
        with self._database.read() as tx:
            account = tx.accounts.get(tx.inbox.get(comment_id).comment.account_id)
        return self.measured(account, text)

    def _queue(
        self,
        comment_id: str,
        kind: DeliveryKind,
        text: str,
        prepare: Callable[[Case], Case] = lambda case: case,
        on: str = "",
    ) -> Delivery:
        with self._database.write() as tx:
            case = tx.inbox.get(comment_id)
            account = tx.accounts.get(case.comment.account_id)
            self._check(tx, case, account, kind)
            tx.inbox.save(prepare(case))
            delivery = self._add(tx, case, account, kind, text, on)
            tx.commit()
        self._events.publish(Changed(Topic.DELIVERIES, delivery.id))
        self._events.publish(Changed(Topic.ENGAGEMENT, account.id))
        return delivery

    def _check(self, tx: UnitOfWork, case: Case, account: Account, kind: DeliveryKind) -> None:
        if account.removed_at is not None:
            raise InvalidInput("account_removed")
        if case.comment.gone_at is not None:
            raise InvalidInput("comment_gone")
        if not offers(kind, account, self._connectors.of(account).capabilities(account), case):
            raise InvalidInput("reply_not_offered")
        if any(one.state not in FINISHED for one in tx.deliveries.of_comment(case.id)):
            raise InvalidInput("act_under_way")

    def _add(
        self, tx: UnitOfWork, case: Case, account: Account, kind: DeliveryKind, text: str, on: str
    ) -> Delivery:
        now, comment = self._clock.now(), case.comment
        root = tx.deliveries.get(comment.delivery_id).remote_id if comment.delivery_id else comment.remote_id
        publication = Publication(
            new_id(),
            "",
            account.id,
            text or comment.text,
            options={
                ACT_ON: on or comment.remote_id,
                ACT_BELOW: comment.parent_remote_id,
                ACT_ROOT: root or comment.remote_id,
            },
            created_at=now,
        )
        delivery = Delivery(
            id=new_id(),
            publication_id=publication.id,
            post_id="",
            account_id=account.id,
            platform=account.platform,
            mode=account.mode,
            state=DeliveryState.SCHEDULED,
            due_at=now,
            send_not_before=now + timedelta(seconds=self._undo_window_s()),
            grace_s=_GRACE_S,
            created_at=now,
            updated_at=now,
            kind=kind,
            comment_id=case.id,
        )
        tx.publications.add(publication)
        tx.deliveries.add(delivery, admin_line(delivery, now, "queued"))
        return delivery


def offers(kind: DeliveryKind, account: Account, capabilities: Capabilities, case: Case) -> bool:
    """Tell whether the program itself can do this for the comment; else it is done in the platform's own app."""
    if account.mode is ChannelMode.ASSISTED or case.comment.typed:
        return False
    if kind is DeliveryKind.REPLY:
        return capabilities.reply
    if kind is DeliveryKind.RETRACT:
        return capabilities.retract
    return capabilities.hide and case.comment.kind is CommentKind.COMMENT


def _measured(capabilities: Capabilities, account: Account, text: str) -> TextMeasure:
    rule = capabilities.limits.text_rule(with_media=False)
    return measure(_NAME + text if account.platform == "mastodon" else text, rule)
