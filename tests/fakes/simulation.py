"""A whole office in one process: real storage, the real outbox, the model platform, and everything that can go wrong.

One ``World`` is one schedule of events. It knows the truth (what stands on the platform for which delivery) and
checks after every event that nothing is doubled, lost, bound to another post, or late without being asked.
"""

from __future__ import annotations

import random
import tempfile
import uuid
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import timedelta
from functools import cache
from pathlib import Path

from core.domain.account import Account, AccountHealth, ChannelMode
from core.domain.delivery import IN_FLIGHT, Delivery, DeliveryKind, DeliveryState, admin_line
from core.domain.first_comment import OPTION
from core.domain.holds import HoldRules
from core.domain.listing import OutboxGroup, group_of
from core.domain.post import Post, Publication
from core.errors import StorageFailed
from core.events import EventBus
from core.services.publishing import PublishingService
from core.sync.desk import Desk
from core.sync.drain import Did, Drain
from core.sync.line import LineWatch
from core.sync.retry import RetryPolicy
from storage.migrate import create
from storage.unit_of_work import SqlDatabase
from tests.fakes.clock import WallClock
from tests.fakes.faults import DiskFault, Fault, FaultPlan, Killed
from tests.fakes.faulty_database import FaultyDatabase
from tests.fakes.model_platform import WAYS, ModelConnectors, ModelLine, ModelServer

_S = DeliveryState
#: In these the program says that nothing stands on the platform.
SAYS_ABSENT = frozenset({_S.EXPIRED, _S.NEEDS_FIX, _S.NEEDS_SIGN_IN, _S.SCHEDULED, _S.DUE, _S.PAUSED})
_MOST_STEPS = 400


@dataclass
class Tally:
    """What a run of schedules amounts to."""

    schedules: int = 0
    events: int = 0
    published: int = 0
    duplicates: int = 0
    lost: int = 0
    silently_late: int = 0
    asked: int = 0
    kills: int = 0
    faults: Counter[str] = field(default_factory=Counter)

    @property
    def clean(self) -> bool:
        return not (self.duplicates or self.lost or self.silently_late)

    def add(self, other: Tally) -> None:
        for name in (
            "schedules",
            "events",
            "published",
            "duplicates",
            "lost",
            "silently_late",
            "asked",
            "kills",
        ):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.faults.update(other.faults)

    def __str__(self) -> str:
        return (
            f"schedules {self.schedules}, events {self.events}, kills {self.kills}, published {self.published}, "
            f"duplicates {self.duplicates}, lost {self.lost}, silently late {self.silently_late}, asked {self.asked}"
        )


@contextmanager
def quick_folder() -> Iterator[Path]:
    """Give a folder in memory, where there is one: not the disk's speed is tried here but what it may refuse."""
    memory = Path("/dev/shm")
    with tempfile.TemporaryDirectory(prefix="soak-", dir=memory if memory.is_dir() else None) as folder:
        yield Path(folder)


@cache
def empty_database() -> bytes:
    """Make an empty database once; each schedule begins with a copy of it."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "empty.db"
        create(path)
        return path.read_bytes()


class World:
    """One office, its outbox, its platforms, and the things that happen to them."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.random = random.Random(seed)
        self.path = folder / "papan-siar.db"
        for leftover in folder.glob("papan-siar.db*"):
            leftover.unlink()
        self.path.write_bytes(empty_database())
        self.clock = WallClock()
        self.plan = FaultPlan()
        self.server = ModelServer(self.clock)
        self.tally = Tally(schedules=1)
        self.asked: set[str] = set()
        self.lanes = 0
        self.rules = HoldRules()
        self._count = 0
        self._open()
        self.accounts = [self._add_account(way) for way in WAYS]
        self._begin_pass()

    # --- the process ----------------------------------------------------------------------------------

    def _open(self) -> None:
        self.events = EventBus()
        self.real = SqlDatabase(self.path, self.clock)
        self.database = FaultyDatabase(self.real, self.plan)
        self.policy = RetryPolicy(self.random.random)
        self.watch = LineWatch(self.clock, self.events, self.policy)
        self.line = ModelLine(self.server, self.plan, self.watch)
        self.connectors = ModelConnectors(self.line)
        self.desk = Desk(self.clock)
        self.drain = self.another_lane()
        self.publishing = PublishingService(self.real, self.connectors, self.clock, self.events, lambda: 0)
        self._fresh = True

    def another_lane(self, *, only_acts: bool = False) -> Drain:
        self.lanes += 1
        return Drain(
            self.database,
            self.connectors,
            self.clock,
            self.events,
            self.watch,
            self.policy,
            f"lane-{self.lanes}",
            self.desk,
            lambda _: self.rules,
            only_acts=only_acts,
        )

    def close(self) -> None:
        self.real.close()

    def restart(self) -> None:
        """What a person does after a crash: start the program again, when the line or the disk is better."""
        self.tally.kills += 1
        self.real.close()
        self._open()

    def _begin_pass(self) -> None:
        self.drain.begin_pass()
        self._fresh = False

    def step(self) -> bool:
        """One step of the outbox; False if there was nothing to do. Crashes and a full disk are survived."""
        self.tally.events += 1
        self.server.catch_up()
        try:
            if self._fresh:
                self._begin_pass()
                return True
            done = self.drain.step().did is not Did.NOTHING
        except Killed:
            self.restart()
            return True
        except StorageFailed:
            self._fresh = True
            return True
        finally:
            self.check()
        return done

    def run(self, most_steps: int = _MOST_STEPS) -> None:
        """Step until nothing can be done now; the next pass begins anew."""
        for _ in range(most_steps):
            if not self.step():
                self._fresh = True
                return

    def pass_time(self, seconds: float) -> None:
        self.clock.advance(seconds)
        self.server.catch_up()
        self._fresh = True

    # --- the admin ------------------------------------------------------------------------------------

    def _new_id(self) -> str:
        return str(uuid.UUID(int=self.random.getrandbits(128)))

    def _add_account(self, way: str) -> Account:
        account = Account(
            self._new_id(), way, ChannelMode.API, way, f"@{way}", health=AccountHealth.OK,
            server_url=f"https://{way}.example",
        )  # fmt: skip
        with self.real.write() as tx:
            tx.accounts.save(account)
            tx.commit()
        return account

    def queue(
        self,
        way: int,
        in_s: float = 0.0,
        grace_s: int | None = None,
        text: str = "",
        *,
        needs_approval: bool = False,
        **options: str,
    ) -> str:
        """Put one delivery into the outbox; one that needs an approval waits for ``approve``."""
        now, account = self.clock.now(), self.accounts[way % len(self.accounts)]
        post = Post(self._new_id(), text, account_ids=(account.id,), created_at=now, updated_at=now)
        publication = Publication(
            self._new_id(), post.id, account.id, text or post.id, options=options, created_at=now
        )
        self._count += 1
        delivery = Delivery(
            self._new_id(), publication.id, post.id, account.id, account.platform, account.mode,
            _S.WAITING_APPROVAL if needs_approval else _S.SCHEDULED,
            due_at=now + timedelta(seconds=in_s, microseconds=self._count - 1000),
            grace_s=grace_s, needs_approval=needs_approval, created_at=now, updated_at=now,
        )  # fmt: skip
        with self.real.write() as tx:
            tx.posts.save(post)
            tx.publications.add(publication)
            tx.deliveries.add(delivery, admin_line(delivery, now, "queued"))
            tx.commit()
        return delivery.id

    def deliveries(self) -> tuple[Delivery, ...]:
        with self.real.read() as tx:
            return tx.deliveries.in_states(DeliveryState)

    def answer_asked(self) -> None:
        """The admin looks at the platform, a good while later, and says what is there."""
        self.pass_time(120.0)
        for row in self.deliveries():
            if row.state is _S.UNCERTAIN and row.asked:
                seen = self.server.of_delivery(row.id)
                if seen:
                    self.publishing.was_published(row.id, seen[0].remote.url, seen[0].id)
                else:
                    self.publishing.was_not_published(row.id)

    def mend(self) -> None:
        """The admin signs in again and sends what was refused or grew late."""
        with self.real.write() as tx:
            for one in tx.accounts.list():
                tx.accounts.save(replace(one, health=AccountHealth.OK))
            tx.commit()
        for row in self.deliveries():
            if row.state in {_S.NEEDS_SIGN_IN, _S.NEEDS_FIX, _S.EXPIRED, _S.PAUSED}:
                self.publishing.send_now(row.id)

    def cancel_one(self, index: int) -> None:
        """The admin cancels something that waits."""
        waiting = [one for one in self.deliveries() if one.state in {_S.SCHEDULED, _S.DUE, _S.RETRY_WAIT}]
        if waiting:
            self.publishing.cancel(waiting[index % len(waiting)].id)

    def pause_one(self, index: int) -> None:
        waiting = [one for one in self.deliveries() if one.state in {_S.SCHEDULED, _S.DUE, _S.RETRY_WAIT}]
        if waiting:
            self.publishing.pause(waiting[index % len(waiting)].id)

    def approve(self) -> None:
        """The approver approves everything that waits for it; what grew late meanwhile still asks."""
        with self.real.write() as tx:
            for one in tx.deliveries.in_states({_S.WAITING_APPROVAL, _S.EXPIRED}):
                if one.needs_approval:
                    free = replace(one, needs_approval=False)
                    state = free.onward if one.state is _S.WAITING_APPROVAL else one.state
                    tx.deliveries.record(replace(free, state=state))
            tx.commit()

    # --- the truth ------------------------------------------------------------------------------------

    def check(self) -> None:
        """Compare what the outbox says with what stands on the platform."""
        rows = self.deliveries()
        standing = (*self.server.posts, *self.server.comments)
        copies = Counter(one.truth for one in standing)
        self.tally.duplicates = sum(count - 1 for count in copies.values())
        self.tally.silently_late = len(self.server.late)
        by_id = {one.id: one for one in standing}
        wrong = [one for one in rows if self._is_wrong(one, copies, by_id.get(one.remote_id))]
        self.tally.lost = len(wrong)
        self.asked |= {one.id for one in rows if group_of(one.state, one.asked) is OutboxGroup.NEEDS_YOU}
        self.tally.asked = len(self.asked)
        if not self.tally.clean:
            raise AssertionError(f"{self.tally}; wrong: {wrong}; late: {self.server.late}", self.tally)

    @staticmethod
    def _is_wrong(row: Delivery, copies: Counter[str], bound: object) -> bool:
        if row.needs_approval:
            return copies[row.id] > 0
        if row.state is _S.PUBLISHED:
            return bound is None or getattr(bound, "truth", "") != row.id
        if row.state in {*SAYS_ABSENT, _S.CANCELLED}:
            return copies[row.id] > 0
        return row.state is _S.RETRY_WAIT and row.commit_started_at is None and copies[row.id] > 0

    def _wished_comments(self, published: list[Delivery]) -> int:
        with self.real.read() as tx:
            copies = [tx.publications.get(one.publication_id) for one in published]
        return sum(OPTION in one.options for one in copies)

    def finish(self) -> Tally:
        """Everything is repaired and every question answered: now each delivery stands exactly once."""
        self.plan.heal()
        self.clock.set_by_s = 0.0
        for turn in range(60):
            # What was planned under a clock that ran ahead waits until that time has really come.
            self.pass_time(1800.0 if turn < 10 else 6 * 3600.0)
            self.run()
            self.answer_asked()
            self.approve()
            self.mend()
            if all(one.state in {_S.PUBLISHED, _S.CANCELLED} for one in self.deliveries()):
                break
        rows = self.deliveries()
        stuck = [one for one in rows if one.state not in {_S.PUBLISHED, _S.CANCELLED}]
        published = [one for one in rows if one.state is _S.PUBLISHED]
        copies = Counter(one.truth for one in (*self.server.posts, *self.server.comments))
        self.tally.published = len(published)
        self.tally.lost = len(stuck) + sum(copies[one.id] != 1 for one in published)
        self.tally.lost += abs(self._wished_comments(published) - sum(map(_is_first_comment, rows)))
        self.tally.duplicates = sum(count - 1 for count in copies.values())
        assert not any(one.state in IN_FLIGHT for one in rows), rows
        if not self.tally.clean:
            raise AssertionError(f"{self.tally}; stuck: {stuck}", self.tally)
        return self.tally


def _is_first_comment(row: Delivery) -> bool:
    return row.kind is DeliveryKind.FIRST_COMMENT


_REQUEST_FAULTS = tuple(one for one in Fault if one is not Fault.NONE)
_DISK_FAULTS = tuple(one for one in DiskFault if one is not DiskFault.NONE)


def run_schedule(folder: Path, seed: int) -> Tally:
    """Play one schedule drawn from ``seed``: every request and every database step may fail in every way."""
    world = World(folder, seed)
    dice = world.random
    request_rate, disk_rate = dice.choice((0.05, 0.2, 0.5, 0.7)), dice.choice((0.0, 0.0, 0.02, 0.1))
    likely = dice.sample(_REQUEST_FAULTS, dice.choice((2, 3, 5, len(_REQUEST_FAULTS))))
    ways = dice.choice(((0, 1, 2, 3), (0,), (1,), (2,), (3,)))

    def draw_request() -> Fault:
        fault = dice.choice(likely) if dice.random() < request_rate else Fault.NONE
        world.tally.faults[fault.value] += 1
        return fault

    def draw_disk() -> DiskFault:
        fault = dice.choice(_DISK_FAULTS) if dice.random() < disk_rate else DiskFault.NONE
        world.tally.faults[fault.value] += 1
        return fault

    world.plan.draw_request, world.plan.draw_disk = draw_request, draw_disk
    events = (
        world.run,
        world.run,
        lambda: [world.step() for _ in range(3)],
        lambda: _queue(world, dice, ways),
    )
    rare = (
        world.answer_asked,
        world.mend,
        lambda: world.cancel_one(dice.randrange(9)),
        lambda: world.pause_one(dice.randrange(9)),
        lambda: world.clock.jump(dice.choice((-90000, -3600, -300, 300, 3600, 90000))),
        world.restart,
        lambda: world.watch.hint(dice.random() < 0.5),
    )
    try:
        for _ in range(dice.randrange(1, 5)):
            _queue(world, dice, ways)
        for _ in range(dice.randrange(3, 12)):
            dice.choice(events)()
            if dice.random() < 0.3:
                dice.choice(rare)()
            world.pass_time(dice.choice((1, 1, 10, 15, 30, 70, 400, 4000)))
        return world.finish()
    finally:
        world.close()


def _queue(world: World, dice: random.Random, ways: tuple[int, ...]) -> None:
    options: dict[str, str] = {}
    if dice.random() < 0.3:
        options["bytes"] = str(dice.randrange(1, 4000))
    if dice.random() < 0.2:
        options["first_comment"] = "Tanya di sini."
    if dice.random() < 0.1:
        options["tidies"] = "1"
    if dice.random() < 0.2:
        options["slow_film"] = "1"
    world.queue(
        dice.choice(ways),
        dice.choice((0, 0, 20, 600)),
        dice.choice((None, None, 0, 60, 600, 7200)),
        dice.choice(("", "Selamat pagi")),
        needs_approval=False,
        **options,
    )
