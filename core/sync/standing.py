"""What begins in the commit that publishes a post: its engagement is watched, its first comment is queued."""

from __future__ import annotations

from datetime import datetime

from core.domain.delivery import Delivery, DeliveryKind, DeliveryState
from core.domain.engagement import Watch
from core.domain.first_comment import first_comment_of
from core.domain.post import Publication
from core.sync.book import Page


def stands(page: Page, delivery: Delivery, publication: Publication, now: datetime) -> None:
    """Begin it for a post that is public; nothing for one that a platform still holds, and for acts on comments."""
    if delivery.state is not DeliveryState.PUBLISHED or delivery.kind is not DeliveryKind.POST:
        return
    published_at = delivery.published_at or now
    page.tx.engagement.save_watch(
        Watch(delivery.id, delivery.account_id, delivery.remote_id, published_at, now)
    )
    if follows := first_comment_of(delivery, publication, now):
        page.add(*follows, now)
