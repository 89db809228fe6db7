"""Which decisions a delivery's state leaves to the admin, the most fitting first."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from core.domain.delivery import DeliveryKind, DeliveryState
from core.domain.listing import OutboxRow
from core.domain.obstacles import HELD, PORTAL, SIGNED_OUT

translate = QCoreApplication.translate
_S = DeliveryState


class Act(StrEnum):
    """One decision."""

    SEND_NOW = "send_now"
    RESCHEDULE = "reschedule"
    PAUSE = "pause"
    RESUME = "resume"
    CANCEL = "cancel"
    SEEN = "seen"
    ABSENT = "absent"
    SIGN_IN = "sign_in"
    OPEN_POST = "open_post"
    OPEN_COMMENT = "open_comment"
    ARRIVED = "arrived"
    OPEN_LINK = "open_link"
    FIGURES = "figures"
    PUBLISH_BY_HAND = "publish_by_hand"
    SKIP = "skip"
    DECIDE = "decide"
    FINISHED = "finished"
    DISCARDED = "discarded"
    EDIT_THERE = "edit_there"
    DELETE_THERE = "delete_there"
    SEE_ACCOUNT = "see_account"
    OPEN_BROWSER = "open_browser"
    NETWORK = "network"


_WAITING = (Act.SEND_NOW, Act.RESCHEDULE, Act.PAUSE, Act.OPEN_POST, Act.CANCEL)

ACTS: Mapping[DeliveryState, tuple[Act, ...]] = MappingProxyType(
    {
        _S.WAITING_APPROVAL: (Act.DECIDE, Act.RESCHEDULE, Act.OPEN_POST, Act.CANCEL),
        _S.SCHEDULED: _WAITING,
        _S.DUE: _WAITING,
        _S.RETRY_WAIT: _WAITING,
        _S.PREPARING: (Act.OPEN_POST,),
        _S.UPLOADING: (Act.OPEN_POST,),
        _S.COMMITTING: (Act.OPEN_POST,),
        _S.UNCERTAIN: (Act.SEEN, Act.ABSENT, Act.CANCEL),
        _S.EXPIRED: (Act.RESCHEDULE, Act.SEND_NOW, Act.OPEN_POST, Act.CANCEL),
        _S.NEEDS_SIGN_IN: (Act.SIGN_IN, Act.SEND_NOW, Act.CANCEL),
        _S.NEEDS_FIX: (Act.OPEN_POST, Act.SEND_NOW, Act.CANCEL),
        _S.PAUSED: (Act.RESUME, Act.SEND_NOW, Act.RESCHEDULE, Act.OPEN_POST, Act.CANCEL),
        _S.HANDED_OVER: (Act.OPEN_LINK, Act.SEND_NOW, Act.RESCHEDULE, Act.OPEN_POST, Act.CANCEL),
        _S.READY_FOR_ADMIN: (Act.PUBLISH_BY_HAND, Act.RESCHEDULE, Act.SKIP),
        _S.PUBLISHED: (Act.OPEN_LINK, Act.FIGURES, Act.OPEN_POST),
        _S.CONFIRMED: (Act.OPEN_LINK, Act.FIGURES, Act.OPEN_POST),
        _S.CANCELLED: (Act.OPEN_POST,),
        _S.SKIPPED: (Act.OPEN_POST,),
        _S.WITHDRAWN: (Act.OPEN_POST,),
    }
)


#: A draft that a person finishes in the platform's app.
_DRAFT = (Act.FINISHED, Act.SEEN, Act.DISCARDED, Act.OPEN_POST)
#: What an act on a comment has instead; it has no figures, and leaves as soon as it can.
_ON_COMMENTS = {Act.OPEN_POST: Act.OPEN_COMMENT, Act.SEEN: Act.ARRIVED}
_ON_FIRST_COMMENTS = {Act.SEEN: Act.ARRIVED}
_ONLY_POSTS = frozenset({Act.FIGURES, Act.RESCHEDULE})


#: What leads out of what keeps a delivery waiting.
_REMEDIES = {
    HELD: Act.SEE_ACCOUNT,
    SIGNED_OUT: Act.SIGN_IN,
    PORTAL: Act.OPEN_BROWSER,
    "proxy_unreachable": Act.NETWORK,
    "proxy_sign_in": Act.NETWORK,
    "tls_untrusted": Act.NETWORK,
    "ca_bundle_unreadable": Act.NETWORK,
}


def is_draft(row: OutboxRow) -> bool:
    """Tell whether the platform holds it as a draft, for a person to finish."""
    return row.state is _S.HANDED_OVER and row.asked


def acts_of(row: OutboxRow) -> tuple[Act, ...]:
    """Give the decisions that this row leaves; a link is offered only where there is one."""
    if is_draft(row):
        return _DRAFT
    acts = tuple(one for one in ACTS[row.state] if one is not Act.OPEN_LINK or row.remote_url)
    if row.state in {_S.DUE, _S.RETRY_WAIT} and row.error_code in _REMEDIES:
        acts = (_REMEDIES[row.error_code], *acts)
    if row.kind is DeliveryKind.POST:
        return acts
    others = _ON_FIRST_COMMENTS if row.kind is DeliveryKind.FIRST_COMMENT else _ON_COMMENTS
    return tuple(others.get(one, one) for one in acts if one not in _ONLY_POSTS)


def act_word(act: Act) -> str:
    """Give the button's words."""
    return {
        Act.SEND_NOW: translate("OutboxActs", "Send now"),
        Act.RESCHEDULE: translate("OutboxActs", "Choose another time…"),
        Act.PAUSE: translate("OutboxActs", "Hold"),
        Act.RESUME: translate("OutboxActs", "Let it go on"),
        Act.CANCEL: translate("OutboxActs", "Cancel"),
        Act.SEEN: translate("OutboxActs", "It is published (paste link)…"),
        Act.ABSENT: translate("OutboxActs", "It is not, send again"),
        Act.SIGN_IN: translate("OutboxActs", "Sign in again"),
        Act.OPEN_POST: translate("OutboxActs", "Open post"),
        Act.OPEN_COMMENT: translate("OutboxActs", "Open comment"),
        Act.ARRIVED: translate("OutboxActs", "It is there"),
        Act.OPEN_LINK: translate("OutboxActs", "Open on the platform"),
        Act.FIGURES: translate("OutboxActs", "See engagement"),
        Act.PUBLISH_BY_HAND: translate("OutboxActs", "Publish by hand…"),
        Act.SKIP: translate("OutboxActs", "Do not publish"),
        Act.DECIDE: translate("OutboxActs", "See the approval"),
        Act.FINISHED: translate("OutboxActs", "I published it in the app"),
        Act.DISCARDED: translate("OutboxActs", "I threw the draft away"),
        Act.EDIT_THERE: translate("OutboxActs", "Change what is published…"),
        Act.DELETE_THERE: translate("OutboxActs", "Delete from the platform…"),
        Act.SEE_ACCOUNT: translate("OutboxActs", "See the account"),
        Act.OPEN_BROWSER: translate("OutboxActs", "Open the browser"),
        Act.NETWORK: translate("OutboxActs", "Network settings"),
    }[act]
