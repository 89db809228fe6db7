"""Comments of a video: threads with their answers, those that wait for review marked as hidden."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

from core.domain.account import Account
from core.domain.engagement import Comment
from core.platforms.fields import Fields
from core.platforms.youtube.api import YouTubeApi


def comments_of(api: YouTubeApi, account: Account, video_id: str) -> tuple[Comment, ...]:
    """Give all comments below a video; raises ``NeedsFix("comments_off")``."""
    found: list[Comment] = []
    for status in ("published", "heldForReview"):
        for thread in api.threads(video_id, status):
            found += _of_thread(api, account, video_id, thread, hidden=status == "heldForReview")
    return tuple(found)


def _of_thread(
    api: YouTubeApi, account: Account, video_id: str, thread: Fields, *, hidden: bool
) -> Iterator[Comment]:
    top = thread.part("snippet").part("topLevelComment")
    yield comment_of(top, account, video_id, hidden=hidden)
    told = thread.part("replies").parts("comments")
    # A thread brings only some of its answers along.
    total = thread.part("snippet").count("totalReplyCount") or 0
    for answer in told if len(told) >= total else api.replies(top.text("id")):
        yield comment_of(answer, account, video_id, hidden=hidden)


def comment_of(comment: Fields, account: Account, video_id: str = "", *, hidden: bool = False) -> Comment:
    """Read one comment."""
    snippet = comment.part("snippet")
    video = video_id or snippet.text("videoId")
    return Comment(
        id="",
        account_id=account.id,
        delivery_id="",
        remote_id=comment.text("id"),
        author=snippet.text("authorDisplayName"),
        text=snippet.text("textOriginal") or snippet.text("textDisplay"),
        written_at=snippet.moment("publishedAt") or datetime.now(UTC),
        remote_url=f"https://www.youtube.com/watch?v={video}&lc={comment.text('id')}",
        parent_remote_id=snippet.text("parentId"),
        hidden=hidden or snippet.text("moderationStatus") in {"heldForReview", "likelySpam", "rejected"},
        by_us=snippet.part("authorChannelId").text("value") == account.remote_id,
    )
