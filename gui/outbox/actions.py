"""Which decisions a delivery's state leaves to the admin, the most fitting first."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from core.domain.delivery import DeliveryState

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
    OPEN_LINK = "open_link"
    FIGURES = "figures"
    PUBLISH_BY_HAND = "publish_by_hand"
    SKIP = "skip"


_WAITING = (Act.SEND_NOW, Act.RESCHEDULE, Act.PAUSE, Act.OPEN_POST, Act.CANCEL)

ACTS: Mapping[DeliveryState, tuple[Act, ...]] = MappingProxyType(
    {
        _S.WAITING_APPROVAL: (Act.OPEN_POST, Act.CANCEL),
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
        _S.PAUSED: (Act.RESUME, Act.RESCHEDULE, Act.OPEN_POST, Act.CANCEL),
        _S.HANDED_OVER: (Act.OPEN_LINK, Act.RESCHEDULE, Act.OPEN_POST, Act.CANCEL),
        _S.READY_FOR_ADMIN: (Act.PUBLISH_BY_HAND, Act.RESCHEDULE, Act.SKIP),
        _S.PUBLISHED: (Act.OPEN_LINK, Act.FIGURES, Act.OPEN_POST),
        _S.CONFIRMED: (Act.OPEN_LINK, Act.FIGURES, Act.OPEN_POST),
        _S.CANCELLED: (Act.OPEN_POST,),
        _S.SKIPPED: (Act.OPEN_POST,),
    }
)


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
        Act.OPEN_LINK: translate("OutboxActs", "Open on the platform"),
        Act.FIGURES: translate("OutboxActs", "See engagement"),
        Act.PUBLISH_BY_HAND: translate("OutboxActs", "Publish by hand…"),
        Act.SKIP: translate("OutboxActs", "Do not publish"),
    }[act]
