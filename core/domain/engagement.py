"""Figures that platforms tell about posts and accounts, kept as they were at a time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Metric(StrEnum):
    """A figure of a post or an account. A platform that does not tell one leaves it out; that is not zero."""

    LIKES = "likes"
    COMMENTS = "comments"
    SHARES = "shares"
    SAVES = "saves"
    VIEWS = "views"
    REACH = "reach"
    CLICKS = "clicks"
    FOLLOWERS = "followers"
    POSTS = "posts"


class FigureSource(StrEnum):
    """Where a figure came from."""

    PLATFORM = "platform"
    TYPED = "typed"
    IMPORTED = "imported"


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The figures of one published delivery as read at ``taken_at``."""

    delivery_id: str
    account_id: str
    taken_at: datetime
    metrics: Mapping[Metric, int]
    source: FigureSource = FigureSource.PLATFORM


@dataclass(frozen=True, slots=True)
class AccountSnapshot:
    """The figures of one account as read at ``taken_at``."""

    account_id: str
    taken_at: datetime
    metrics: Mapping[Metric, int]
    source: FigureSource = FigureSource.PLATFORM


class CommentKind(StrEnum):
    """Where a citizen wrote: below a post of the office, or elsewhere with the office's name in it."""

    COMMENT = "comment"
    MENTION = "mention"


@dataclass(frozen=True, slots=True)
class Comment:
    """A citizen's answer under a post. ``remote_id`` is unique within the account.

    ``typed`` ones were entered by hand. ``edited_at`` and ``gone_at`` tell when a change or a deletion on the
    platform was noticed here.
    """

    id: str
    account_id: str
    delivery_id: str
    remote_id: str
    author: str
    text: str
    written_at: datetime
    remote_url: str = ""
    parent_remote_id: str = ""
    hidden: bool = False
    by_us: bool = False
    fetched_at: datetime | None = None
    kind: CommentKind = CommentKind.COMMENT
    typed: bool = False
    edited_at: datetime | None = None
    gone_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Watch:
    """The engagement watch of a published delivery: when its figures are read next, and how far comments
    are.
    """

    delivery_id: str
    account_id: str
    remote_id: str
    published_at: datetime
    next_read_at: datetime
    comments_cursor: str = ""
    failures: int = 0
