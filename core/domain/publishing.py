"""What a connector is handed and what it answers: steps, handles, remote posts and proofs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from core.domain.account import Account
from core.domain.delivery import Delivery, StepKind
from core.domain.engagement import Metric
from core.domain.limits import PlatformLimits
from core.domain.post import Publication
from core.domain.post_options import PostOption
from core.domain.price import Price, Quota

#: The option of a publication that hands its schedule over to the platform; ISO 8601.
SCHEDULED_AT = "scheduled_at"


class SettleBy(StrEnum):
    """How a connector finds out what became of an ambiguous commit, in the order it should be tried."""

    KEY = "key"
    HANDLE = "handle"
    READ_BACK = "read_back"
    ASK = "ask"


@dataclass(frozen=True, slots=True)
class Capabilities:
    """What a connector can do for an account: the interface offers nothing else.

    ``settle_delay_s`` is how long after a lost commit a read-back that finds nothing counts as proof of
    absence: a slow server may apply a request after we stopped listening. ``options`` are what may be chosen for a
    post.
    """

    limits: PlatformLimits
    settle_by: tuple[SettleBy, ...]
    settle_delay_s: float = 20.0
    alt_text: bool = True
    schedule: bool = False
    schedule_min_s: int = 0
    edit: bool = False
    delete: bool = False
    comments: bool = False
    reply: bool = False
    hide: bool = False
    mentions: bool = False
    retract: bool = False
    metrics: frozenset[Metric] = frozenset()
    account_metrics: frozenset[Metric] = frozenset()
    options: tuple[PostOption, ...] = ()
    price: Price | None = None
    quota: Quota | None = None

    def can_hold(self, at: datetime, now: datetime) -> bool:
        """Tell whether the platform itself can publish at this time."""
        return self.schedule and at - now >= timedelta(seconds=self.schedule_min_s)


@dataclass(frozen=True, slots=True)
class Step:
    """The next thing to do for a delivery; ``name`` goes into the ledger ("upload 1/2", "commit")."""

    kind: StepKind
    name: str
    index: int = 0


@dataclass(frozen=True, slots=True)
class RemotePost:
    """A post as it stands on the platform.

    ``scheduled``: it is not public yet. ``draft``: it never will be unless a person finishes it in the platform's app.
    """

    id: str
    url: str = ""
    published_at: datetime | None = None
    scheduled: bool = False
    draft: bool = False


@dataclass(frozen=True, slots=True)
class StepResult:
    """What a step achieved. ``handles`` are merged into the delivery's; an empty value removes one.

    ``published`` ends the delivery. ``wait_s`` asks to go on later (a film is being processed): not a
    failure. ``passes_on`` are handles with which the account's next post may begin within the minute, because
    this answer told already what a request of its own would ask (where the account's list ends, that the key holds).
    """

    handles: Mapping[str, str] = field(default_factory=dict)
    published: RemotePost | None = None
    wait_s: float | None = None
    passes_on: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Job:
    """One delivery with everything its connector needs, read in one transaction."""

    delivery: Delivery
    publication: Publication
    account: Account
    known_remote_ids: frozenset[str] = frozenset()

    def handle(self, name: str) -> str:
        """Give a saved handle; empty if the platform gave none yet."""
        return self.delivery.handles.get(name, "")


class Proof(StrEnum):
    """What settling showed."""

    PUBLISHED = "published"
    ABSENT = "absent"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Settlement:
    """The answer to "was it published?". ``remote`` is set when the proof is ``PUBLISHED``.

    ``retry_same`` says that repeating the commit with the saved handles is safe (an idempotency key, a record
    key or a container): the outbox then simply sends again.
    """

    proof: Proof
    remote: RemotePost | None = None
    retry_same: bool = False


@dataclass(frozen=True, slots=True)
class AccountIdentity:
    """Who a key belongs to, as the platform tells: for the account page and to compare on signing in
    again.
    """

    remote_id: str
    handle: str
    display_name: str
    limits: Mapping[str, int] = field(default_factory=dict)
    options: Mapping[str, str] = field(default_factory=dict)
    expires_at: datetime | None = None
    rights: tuple[str, ...] = ()
