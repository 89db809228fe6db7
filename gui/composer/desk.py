"""What the composer reads before it shows a post; runs in the database lane."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from core.domain.account import Account, ChannelMode
from core.domain.approval import content_hash
from core.domain.delivery import FINISHED, Delivery, DeliveryState
from core.domain.people import Person, Role
from core.domain.post import Post
from core.domain.publishing import Capabilities
from core.services.approval import Outlook
from core.services.backend import Services
from core.services.people import Staff


@dataclass(frozen=True, slots=True)
class Desk:
    """A stored post (None for a new one), the accounts in use with what they take, and the post's deliveries."""

    post: Post | None = None
    accounts: tuple[Account, ...] = ()
    deliveries: tuple[Delivery, ...] = ()
    capabilities: Mapping[str, Capabilities] = field(default_factory=dict)
    staff: Staff = field(default_factory=Staff)
    outlook: Outlook = field(default_factory=Outlook)

    @property
    def newest(self) -> tuple[Delivery, ...]:
        """Give the newest delivery of each account, without those that were cancelled."""
        by_account = {one.account_id: one for one in self.deliveries}
        return tuple(one for one in by_account.values() if one.state is not DeliveryState.CANCELLED)

    @property
    def waits(self) -> bool:
        """Tell whether something of the post has still to leave."""
        return any(one.state not in FINISHED for one in self.newest)

    def needs_approval(self, post: Post) -> bool:
        """Tell whether the post as it is would wait for an approval; unchanged since it was approved it would not."""
        return self.staff.rules.covers(post) and content_hash(post) not in self.outlook.approved_hashes

    def authors(self) -> tuple[Person, ...]:
        """Give who may have written the post, where it has to be chosen."""
        found = tuple(one.person for one in self.staff.may(Role.ADMIN))
        return found if len(found) > 1 else ()

    def holders(self, chosen: Sequence[Account]) -> tuple[Capabilities, ...]:
        """Give what the platforms of these accounts can do that could keep the schedule themselves; none unless
        all that the program sends for can. Accounts that are served by hand do not count.
        """
        sent = [one for one in chosen if one.mode is not ChannelMode.ASSISTED]
        found = tuple(self.capabilities[one.id] for one in sent if one.id in self.capabilities)
        return found if found and all(one.schedule for one in found) else ()


def read_desk(services: Services, post_id: str) -> Desk:
    """Read accounts and what they take, and the post if it has an id."""
    accounts = services.accounts.list()
    capabilities = {one.id: services.publishing.capabilities(one) for one in accounts}
    staff = services.people.staff()
    if not post_id:
        return Desk(None, accounts, capabilities=capabilities, staff=staff)
    post, deliveries = services.posts.get(post_id), services.posts.deliveries(post_id)
    return Desk(post, accounts, deliveries, capabilities, staff, services.approval.outlook(post_id))
