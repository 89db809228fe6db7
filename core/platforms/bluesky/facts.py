"""What Bluesky tells of accounts and posts, read into the words of this program."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

from core.domain.account import Account
from core.domain.engagement import Comment, Metric
from core.domain.publishing import (
    AccountIdentity,
)
from core.errors import NeedsSignIn
from core.platforms.bluesky.api import BlueskyApi
from core.platforms.bluesky.records import (
    PROFILE,
    Place,
    place_of,
)
from core.platforms.fields import Fields


def identity_of(session: Fields, api: BlueskyApi) -> AccountIdentity:
    """Say who a session belongs to; raises ``NeedsSignIn("account_inactive")``."""
    refuse_inactive(session, api)
    did, handle = session.text("did"), session.text("handle")
    profile = api.record(Place(did, PROFILE, "self")) or Fields(None)
    return AccountIdentity(
        remote_id=did,
        handle=f"@{handle}",
        display_name=profile.part("value").text("displayName") or handle,
        options={"profile_url": f"https://bsky.app/profile/{did}"},
    )


def refuse_inactive(session: Fields, api: BlueskyApi) -> None:
    """Raise ``NeedsSignIn("account_inactive")`` for an account that is suspended, deactivated or taken down."""
    if "active" in session and not session.flag("active"):
        raise NeedsSignIn("account_inactive", host=api.host, status=session.text("status"))


def figures_of(post: Fields) -> dict[Metric, int]:
    """Quoting a post shares it, too."""
    shares = [value for name in ("repostCount", "quoteCount") if (value := post.count(name)) is not None]
    counts = {
        Metric.LIKES: post.count("likeCount"),
        Metric.COMMENTS: post.count("replyCount"),
        Metric.SHARES: sum(shares) if shares else None,
    }
    return {metric: value for metric, value in counts.items() if value is not None}


def posts_below(thread: Fields) -> Iterator[Fields]:
    """Give the posts below one; what is deleted or blocked holds no post."""
    for reply in thread.parts("replies"):
        if post := reply.part("post"):
            yield post
        yield from posts_below(reply)


def comment_of(post: Fields, account: Account, hidden: Sequence[str]) -> Comment:
    """Read an answer or a mention; ``hidden`` holds the addresses that the thread's gate hides."""
    author, record = post.part("author"), post.part("record")
    place = place_of(post.text("uri"))
    return Comment(
        id="",
        account_id=account.id,
        delivery_id="",
        remote_id=post.text("uri"),
        author=author.text("displayName") or author.text("handle"),
        text=record.text("text"),
        written_at=post.moment("indexedAt") or record.moment("createdAt") or datetime.now(UTC),
        remote_url=place.url if place else "",
        parent_remote_id=record.part("reply").part("parent").text("uri"),
        hidden=post.text("uri") in hidden,
        by_us=author.text("did") == account.remote_id,
    )
