"""The words of the interface for the enums of the domain, in the language now in force."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from core.domain.acceptance import Acceptance
from core.domain.account import AccountHealth, AccountKind, ChannelMode
from core.domain.delivery import DeliveryState, HoldReason
from core.domain.engagement import Metric
from core.domain.listing import OutboxGroup
from core.domain.post import PostFunction

translate = QCoreApplication.translate


def state_word(state: DeliveryState | None) -> str:
    """Name where a delivery stands; None is a draft that was never queued."""
    if state is None:
        return translate("Labels", "Draft")
    return {
        DeliveryState.WAITING_APPROVAL: translate("Labels", "Waiting for approval"),
        DeliveryState.SCHEDULED: translate("Labels", "Scheduled"),
        DeliveryState.DUE: translate("Labels", "In the queue"),
        DeliveryState.PREPARING: translate("Labels", "Preparing"),
        DeliveryState.UPLOADING: translate("Labels", "Sending"),
        DeliveryState.COMMITTING: translate("Labels", "Publishing"),
        DeliveryState.PUBLISHED: translate("Labels", "Published"),
        DeliveryState.UNCERTAIN: translate("Labels", "Needs checking"),
        DeliveryState.RETRY_WAIT: translate("Labels", "Waiting to try again"),
        DeliveryState.EXPIRED: translate("Labels", "Time has passed"),
        DeliveryState.NEEDS_SIGN_IN: translate("Labels", "Sign in again"),
        DeliveryState.NEEDS_FIX: translate("Labels", "Failed"),
        DeliveryState.PAUSED: translate("Labels", "Held"),
        DeliveryState.CANCELLED: translate("Labels", "Cancelled"),
        DeliveryState.HANDED_OVER: translate("Labels", "Scheduled on the platform"),
        DeliveryState.READY_FOR_ADMIN: translate("Labels", "Ready for you"),
        DeliveryState.CONFIRMED: translate("Labels", "Published"),
        DeliveryState.SKIPPED: translate("Labels", "Skipped"),
        DeliveryState.WITHDRAWN: translate("Labels", "Deleted on the platform"),
    }[state]


def group_word(group: OutboxGroup) -> str:
    """Name a head of the outbox."""
    return {
        OutboxGroup.NEEDS_YOU: translate("Labels", "Needs you"),
        OutboxGroup.RUNNING: translate("Labels", "Running"),
        OutboxGroup.WAITING: translate("Labels", "Waiting"),
        OutboxGroup.DONE: translate("Labels", "Done"),
    }[group]


def hold_word(reason: HoldReason | None) -> str:
    """Say why a delivery is held; empty for none."""
    if reason is None:
        return ""
    return {
        HoldReason.ADMIN: translate("Labels", "held by you"),
        HoldReason.CRISIS: translate("Labels", "crisis mode"),
        HoldReason.ACCOUNT: translate("Labels", "account is held"),
        HoldReason.NYEPI: translate("Labels", "Nyepi"),
        HoldReason.ELECTION: translate("Labels", "election period"),
    }[reason]


def function_word(function: PostFunction) -> str:
    """Name what a post is for."""
    return {
        PostFunction.INFORM: translate("Labels", "Inform"),
        PostFunction.EDUCATE: translate("Labels", "Educate"),
        PostFunction.ENTERTAIN: translate("Labels", "Entertain"),
    }[function]


def function_mark(function: PostFunction) -> str:
    """Give the one-letter mark of what a post is for."""
    return {
        PostFunction.INFORM: translate("Labels", "i", "mark of an informing post"),
        PostFunction.EDUCATE: translate("Labels", "e", "mark of an educating post"),
        PostFunction.ENTERTAIN: translate("Labels", "h", "mark of an entertaining post"),
    }[function]


def mode_word(mode: ChannelMode) -> str:
    """Name who sends for an account."""
    return {
        ChannelMode.API: translate("Labels", "Automatic"),
        ChannelMode.ASSISTED: translate("Labels", "By hand"),
        ChannelMode.PRACTICE: translate("Labels", "Practice"),
    }[mode]


def kind_word(kind: AccountKind) -> str:
    """Name whose voice an account is."""
    return {
        AccountKind.OFFICE: translate("Labels", "Office account"),
        AccountKind.OFFICIAL: translate("Labels", "Official's account"),
    }[kind]


def health_word(health: AccountHealth) -> str:
    """Name what the last contact said about an account."""
    return {
        AccountHealth.UNKNOWN: translate("Labels", "Not checked yet"),
        AccountHealth.OK: translate("Labels", "Ready"),
        AccountHealth.NEEDS_SIGN_IN: translate("Labels", "Sign in again"),
        AccountHealth.UNREACHABLE: translate("Labels", "Server not reached"),
    }[health]


def finding_word(code: str) -> str:
    """Name a grave finding, as ``core.domain.acceptance`` keeps it."""
    return {
        "nik": translate("Labels", "identity number (NIK or KK)"),
        "bank_account": translate("Labels", "bank account number"),
        "photo_child_consent": translate("Labels", "child without written consent"),
        "child_victim": translate("Labels", "child or victim that may be recognised"),
        "secret": translate("Labels", "confidential words"),
        "secret_file": translate("Labels", "confidential file name"),
    }.get(code, code)


def acceptance_text(accepted: Acceptance) -> str:
    """Say what was accepted and why."""
    found = ", ".join(finding_word(one) for one in accepted.codes)
    return translate("Labels", "Published knowingly in spite of: {0}. Reason: {1}").format(
        found, accepted.reason
    )


def platform_name(platform: str) -> str:
    """Give a platform's own name."""
    from core.platforms.catalogue import PLATFORMS

    if platform == "practice":
        return translate("Labels", "Practice")
    return PLATFORMS[platform].name if platform in PLATFORMS else platform.capitalize()


def metric_word(platform: str, metric: Metric) -> str:
    """Name a figure by the platform's own word (domain N-006)."""
    own = {
        ("x", Metric.SHARES): translate("Labels", "Reposts"),
        ("mastodon", Metric.SHARES): translate("Labels", "Boosts"),
        ("mastodon", Metric.LIKES): translate("Labels", "Favourites"),
        ("threads", Metric.SHARES): translate("Labels", "Reposts"),
        ("bluesky", Metric.SHARES): translate("Labels", "Reposts"),
        ("youtube", Metric.FOLLOWERS): translate("Labels", "Subscribers"),
    }.get((platform, metric))
    return own or _metric(metric)


def _metric(metric: Metric) -> str:
    return {
        Metric.LIKES: translate("Labels", "Likes"),
        Metric.COMMENTS: translate("Labels", "Comments"),
        Metric.SHARES: translate("Labels", "Shares"),
        Metric.SAVES: translate("Labels", "Saves"),
        Metric.VIEWS: translate("Labels", "Views"),
        Metric.REACH: translate("Labels", "Reach"),
        Metric.CLICKS: translate("Labels", "Clicks"),
        Metric.FOLLOWERS: translate("Labels", "Followers"),
        Metric.POSTS: translate("Labels", "Posts"),
    }[metric]
