"""An office with an admin, a checker and an approver, for tests of approvals."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from core.domain.account import Account
from core.domain.approval import ApprovalRules, ApprovalScope, ApprovalStep, Submission
from core.domain.delivery import Delivery, DeliveryState
from core.domain.people import Role
from core.domain.post import Post
from core.errors import InvalidInput
from core.events import Changed, EventBus
from core.ports import Database, MediaStore
from core.services.approval import ApprovalService
from core.services.people import PeopleService
from core.services.posts import PostsService
from core.services.publishing import PublishingService
from core.services.witness import Key, Witness
from tests.fakes.clock import HandClock

PIN = "274190"


@dataclass
class ApprovalDesk:
    """The services on one workspace and short ways through them."""

    database: Database
    clock: HandClock
    posts: PostsService
    publishing: PublishingService
    account: Account
    people: PeopleService
    approval: ApprovalService
    heard: list[Changed]
    ids: dict[str, str] = field(default_factory=dict)

    def add(self, name: str, *roles: Role, pin: str = "", key: Key | None = None, **more: Any) -> str:
        person = replace(
            self.people.blank(), name=name, title=f"Jabatan {name}", roles=frozenset(roles), **more
        )
        self.people.save(person, key)
        if pin:
            self.people.set_pin(person.id, pin, key)
        self.ids[name] = person.id
        return person.id

    def staff(
        self, *, checker: bool = True, scope: ApprovalScope = ApprovalScope.ALL, spoken: bool = False
    ) -> None:
        """Rudi writes, Budi checks, Siti approves with a PIN."""
        self.add("Rudi", Role.ADMIN)
        if checker:
            self.add("Budi", Role.CHECKER)
        self.add("Siti", Role.APPROVER)
        self.people.save_rules(ApprovalRules(scope, spoken=spoken))
        self.people.set_pin(self.ids["Siti"], PIN)

    def key(self, name: str = "Siti", pin: str = PIN) -> Key:
        return Key(self.ids[name], pin)

    def write(self, text: str = "Loket buka", **changes: object) -> Post:
        return self.posts.save(
            replace(self.posts.blank(), base_text=text, account_ids=(self.account.id,), **changes)  # type: ignore[arg-type]
        )

    def hand_in(self, text: str = "Loket buka", at: datetime | None = None, **more: object) -> Submission:
        """Write and queue a post; gives its submission."""
        post = self.write(text)
        self.publishing.queue(post.id, at=at, **more)  # type: ignore[arg-type]
        return self.newest(post.id)

    def newest(self, post_id: str) -> Submission:
        found = self.approval.outlook(post_id).submission
        assert found is not None
        return found

    def delivery(self, post_id: str) -> Delivery:
        """The newest delivery of the post."""
        return self.posts.deliveries(post_id)[-1]

    def states(self, post_id: str) -> list[DeliveryState]:
        return [one.state for one in self.posts.deliveries(post_id)]

    def steps(self, post_id: str) -> list[ApprovalStep]:
        with self.database.read() as tx:
            return [one.step for one in tx.approvals.events(post_id)]

    def change(self, post_id: str, **changes: object) -> None:
        self.posts.save(replace(self.posts.get(post_id), **changes))  # type: ignore[arg-type]

    def approve(self, submission: Submission, name: str = "Siti", pin: str = PIN) -> None:
        self.approval.approve_by_pin(submission.id, self.ids[name], pin)


def make_desk(
    database: Database,
    media: MediaStore,
    clock: HandClock,
    events: EventBus,
    heard: list[Changed],
    publishing: PublishingService,
    account: Account,
    sheets: Path,
) -> ApprovalDesk:
    witness = Witness(database, clock)
    return ApprovalDesk(
        database,
        clock,
        PostsService(database, media, clock, events),
        publishing,
        account,
        PeopleService(database, clock, events, witness),
        ApprovalService(database, media, clock, events, publishing.freezer, witness, lambda: 30, sheets),
        heard,
    )


def code_of(work: object, *args: object) -> str:
    """Call and give the code of what it refuses."""
    try:
        work(*args)  # type: ignore[operator]
    except InvalidInput as refused:
        return refused.code
    return ""
