"""What the composer reads before it shows a post; runs in the database lane."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from core.domain.account import Account
from core.domain.delivery import FINISHED, Delivery, DeliveryState
from core.domain.limits import PlatformLimits
from core.domain.post import Post
from core.services.backend import Services


@dataclass(frozen=True, slots=True)
class Desk:
    """A stored post (None for a new one), the accounts in use with their limits, and the post's deliveries."""

    post: Post | None = None
    accounts: tuple[Account, ...] = ()
    limits: Mapping[str, PlatformLimits] = field(default_factory=dict)
    deliveries: tuple[Delivery, ...] = ()

    @property
    def newest(self) -> tuple[Delivery, ...]:
        """Give the newest delivery of each account, without those that were cancelled."""
        by_account = {one.account_id: one for one in self.deliveries}
        return tuple(one for one in by_account.values() if one.state is not DeliveryState.CANCELLED)

    @property
    def waits(self) -> bool:
        """Tell whether something of the post has still to leave."""
        return any(one.state not in FINISHED for one in self.newest)


def read_desk(services: Services, post_id: str) -> Desk:
    """Read accounts and limits, and the post if it has an id."""
    accounts = services.accounts.list()
    limits = {one.id: services.publishing.capabilities(one).limits for one in accounts}
    if not post_id:
        return Desk(None, accounts, limits)
    return Desk(services.posts.get(post_id), accounts, limits, services.posts.deliveries(post_id))
