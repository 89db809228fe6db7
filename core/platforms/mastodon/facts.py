"""What Mastodon tells of accounts and statuses, read into the words of this program."""

from __future__ import annotations

from datetime import UTC, datetime

from core.domain.account import Account
from core.domain.engagement import Comment, Metric
from core.domain.publishing import (
    AccountIdentity,
    RemotePost,
)
from core.platforms.fields import Fields
from core.platforms.html_text import text_of_html
from core.platforms.mastodon.api import Instance


def identity_of(owner: Fields, instance: Instance) -> AccountIdentity:
    """Say who a token belongs to, with the server's limits and version."""
    name = owner.text("username") or owner.text("acct")
    return AccountIdentity(
        remote_id=owner.text("id"),
        handle=f"@{name}@{instance.domain}",
        display_name=owner.text("display_name") or name,
        limits=instance.limits,
        options={
            "version": instance.version,
            "genuine": "1" if instance.is_genuine else "",
            "mimes": " ".join(instance.mimes),
            "profile_url": owner.text("url"),
        },
    )


def remote_of(status: Fields) -> RemotePost:
    """Read a published status, or one that the server holds: then with the hour that it is planned for there."""
    scheduled = "scheduled_at" in status and "created_at" not in status
    return RemotePost(
        id=status.text("id"),
        url=status.text("url") or status.text("uri"),
        published_at=status.moment("scheduled_at" if scheduled else "created_at"),
        scheduled=scheduled,
    )


def figures_of(status: Fields) -> dict[Metric, int]:
    """Read the counts that a server tells; one that it hides stays missing."""
    names = {
        Metric.LIKES: "favourites_count",
        Metric.COMMENTS: "replies_count",
        Metric.SHARES: "reblogs_count",
    }
    counts = {metric: status.count(name) for metric, name in names.items()}
    return {metric: value for metric, value in counts.items() if value is not None}


def comment_of(status: Fields, account: Account) -> Comment:
    """Read an answer or a mention."""
    author = status.part("account")
    return Comment(
        id="",
        account_id=account.id,
        delivery_id="",
        remote_id=status.text("id"),
        author=author.text("display_name") or author.text("acct"),
        text=text_of_html(status.text("content")),
        written_at=status.moment("created_at") or datetime.now(UTC),
        remote_url=status.text("url") or status.text("uri"),
        parent_remote_id=status.text("in_reply_to_id"),
        by_us=author.text("id") == account.remote_id,
    )
