"""What a Page tells of itself and of comments, read into the words of this program."""

from __future__ import annotations

from datetime import UTC, datetime

from core.domain.account import Account
from core.domain.engagement import Comment
from core.domain.publishing import (
    AccountIdentity,
)
from core.platforms.fields import Fields
from core.platforms.meta.token import TokenFacts


def identity_of(page: Fields, facts: TokenFacts) -> AccountIdentity:
    """Say which Page a token belongs to."""
    return AccountIdentity(
        remote_id=page.text("id"),
        handle=f"@{page.text('username') or page.text('id')}",
        display_name=page.text("name"),
        options={"profile_url": page.text("link"), "rights": " ".join(facts.rights)},
        expires_at=facts.expires_at,
        rights=facts.rights,
    )


def comment_of(one: Fields, account: Account, post_id: str) -> Comment:
    """Read a comment below ``post_id``."""
    author = one.part("from")
    return Comment(
        id="",
        account_id=account.id,
        delivery_id="",
        remote_id=one.text("id"),
        # Facebook names an author only to apps with the right to read user content.
        author=author.text("name") or "Facebook",
        text=one.text("message"),
        written_at=one.moment("created_time") or datetime.now(UTC),
        remote_url=one.text("permalink_url") or f"https://www.facebook.com/{one.text('id')}",
        parent_remote_id=one.part("parent").text("id") or post_id,
        hidden=one.flag("is_hidden"),
        by_us=author.text("id") == account.remote_id,
    )
