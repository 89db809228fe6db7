"""The words of the interface for the enums of the domain, in the language now in force."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from core.domain.account import AccountHealth, AccountKind, ChannelMode
from core.domain.delivery import DeliveryState, HoldReason
from core.domain.engagement import FigureSource, Metric
from core.domain.listing import OutboxGroup
from core.domain.post import PostFunction

tr = QCoreApplication.translate


def state_word(state: DeliveryState | None) -> str:
    """Name where a delivery stands; None is a draft that was never queued."""
    if state is None:
        return tr("Labels", "Draft")
    return {
        DeliveryState.WAITING_APPROVAL: tr("Labels", "Waiting for approval"),
        DeliveryState.SCHEDULED: tr("Labels", "Scheduled"),
        DeliveryState.DUE: tr("Labels", "In the queue"),
        DeliveryState.PREPARING: tr("Labels", "Preparing"),
        DeliveryState.UPLOADING: tr("Labels", "Sending"),
        DeliveryState.COMMITTING: tr("Labels", "Publishing"),
        DeliveryState.PUBLISHED: tr("Labels", "Published"),
        DeliveryState.UNCERTAIN: tr("Labels", "Needs checking"),
        DeliveryState.RETRY_WAIT: tr("Labels", "Waiting to try again"),
        DeliveryState.EXPIRED: tr("Labels", "Time has passed"),
        DeliveryState.NEEDS_SIGN_IN: tr("Labels", "Sign in again"),
        DeliveryState.NEEDS_FIX: tr("Labels", "Failed"),
        DeliveryState.PAUSED: tr("Labels", "Held"),
        DeliveryState.CANCELLED: tr("Labels", "Cancelled"),
        DeliveryState.HANDED_OVER: tr("Labels", "Scheduled on the platform"),
        DeliveryState.READY_FOR_ADMIN: tr("Labels", "Ready for you"),
        DeliveryState.CONFIRMED: tr("Labels", "Published"),
        DeliveryState.SKIPPED: tr("Labels", "Skipped"),
    }[state]


def group_word(group: OutboxGroup) -> str:
    """Name a head of the outbox."""
    return {
        OutboxGroup.NEEDS_YOU: tr("Labels", "Needs you"),
        OutboxGroup.RUNNING: tr("Labels", "Running"),
        OutboxGroup.WAITING: tr("Labels", "Waiting"),
        OutboxGroup.DONE: tr("Labels", "Done"),
    }[group]


def hold_word(reason: HoldReason | None) -> str:
    """Say why a delivery is held; empty for none."""
    if reason is None:
        return ""
    return {
        HoldReason.ADMIN: tr("Labels", "held by you"),
        HoldReason.CRISIS: tr("Labels", "crisis mode"),
        HoldReason.ACCOUNT: tr("Labels", "account is held"),
        HoldReason.NYEPI: tr("Labels", "Nyepi"),
        HoldReason.ELECTION: tr("Labels", "election period"),
    }[reason]


def function_word(function: PostFunction) -> str:
    """Name what a post is for."""
    return {
        PostFunction.INFORM: tr("Labels", "Inform"),
        PostFunction.EDUCATE: tr("Labels", "Educate"),
        PostFunction.ENTERTAIN: tr("Labels", "Entertain"),
    }[function]


def function_mark(function: PostFunction) -> str:
    """Give the one-letter mark of what a post is for."""
    return {
        PostFunction.INFORM: tr("Labels", "i", "mark of an informing post"),
        PostFunction.EDUCATE: tr("Labels", "e", "mark of an educating post"),
        PostFunction.ENTERTAIN: tr("Labels", "h", "mark of an entertaining post"),
    }[function]


def mode_word(mode: ChannelMode) -> str:
    """Name who sends for an account."""
    return {
        ChannelMode.API: tr("Labels", "Automatic"),
        ChannelMode.ASSISTED: tr("Labels", "By hand"),
        ChannelMode.PRACTICE: tr("Labels", "Practice"),
    }[mode]


def kind_word(kind: AccountKind) -> str:
    """Name whose voice an account is."""
    return {
        AccountKind.OFFICE: tr("Labels", "Office account"),
        AccountKind.OFFICIAL: tr("Labels", "Official's account"),
    }[kind]


def health_word(health: AccountHealth) -> str:
    """Name what the last contact said about an account."""
    return {
        AccountHealth.UNKNOWN: tr("Labels", "Not checked yet"),
        AccountHealth.OK: tr("Labels", "Ready"),
        AccountHealth.NEEDS_SIGN_IN: tr("Labels", "Sign in again"),
        AccountHealth.UNREACHABLE: tr("Labels", "Server not reached"),
    }[health]


def source_word(source: FigureSource) -> str:
    """Name where a figure came from."""
    return {
        FigureSource.PLATFORM: tr("Labels", "from the platform"),
        FigureSource.TYPED: tr("Labels", "typed in"),
        FigureSource.IMPORTED: tr("Labels", "imported"),
    }[source]


_PLATFORMS = {
    "mastodon": "Mastodon",
    "facebook": "Facebook",
    "instagram": "Instagram",
    "x": "X",
    "threads": "Threads",
    "tiktok": "TikTok",
    "youtube": "YouTube",
    "telegram": "Telegram",
    "bluesky": "Bluesky",
    "linkedin": "LinkedIn",
    "whatsapp": "WhatsApp",
}


def platform_name(platform: str) -> str:
    """Give a platform's own name."""
    if platform == "practice":
        return tr("Labels", "Practice")
    return _PLATFORMS.get(platform, platform.capitalize())


def metric_word(platform: str, metric: Metric) -> str:
    """Name a figure by the platform's own word (domain N-006)."""
    own = {
        ("x", Metric.SHARES): tr("Labels", "Reposts"),
        ("mastodon", Metric.SHARES): tr("Labels", "Boosts"),
        ("mastodon", Metric.LIKES): tr("Labels", "Favourites"),
        ("threads", Metric.SHARES): tr("Labels", "Reposts"),
        ("bluesky", Metric.SHARES): tr("Labels", "Reposts"),
        ("youtube", Metric.FOLLOWERS): tr("Labels", "Subscribers"),
    }.get((platform, metric))
    return own or _metric(metric)


def _metric(metric: Metric) -> str:
    return {
        Metric.LIKES: tr("Labels", "Likes"),
        Metric.COMMENTS: tr("Labels", "Comments"),
        Metric.SHARES: tr("Labels", "Shares"),
        Metric.SAVES: tr("Labels", "Saves"),
        Metric.VIEWS: tr("Labels", "Views"),
        Metric.REACH: tr("Labels", "Reach"),
        Metric.CLICKS: tr("Labels", "Clicks"),
        Metric.FOLLOWERS: tr("Labels", "Followers"),
        Metric.POSTS: tr("Labels", "Posts"),
    }[metric]
