"""The outbox's engine: one call performs one step of one delivery. Holds no thread and starts none."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from core.clock import Clock
from core.domain.delivery import Delivery
from core.domain.holds import HoldRules
from core.errors import StorageFailed
from core.events import EventBus
from core.ports import Connectors, Database, UnitOfWork
from core.sync.acts import claim_act
from core.sync.begin import claim
from core.sync.book import Book
from core.sync.desk import Desk
from core.sync.kit import Kit, Work
from core.sync.line import JUMP_S, LineWatch
from core.sync.perform import Performer
from core.sync.promote import promote, tidy
from core.sync.recover import mend_waits, recall_rests, recover
from core.sync.retry import RetryPolicy
from core.sync.settle import Settler

_LOOK_EVERY_S = 1.0


class Did(StrEnum):
    """What a call of ``step`` did."""

    NOTHING = "nothing"
    MOVED = "moved"
    SETTLED = "settled"
    STEPPED = "stepped"


@dataclass(frozen=True, slots=True)
class DrainResult:
    """What was done, and the delivery as it stands after it, where it was about one."""

    did: Did
    delivery: Delivery | None = None


class Drain:
    """One lane of the outbox. Call it only while holding the sync lock.

    ``desk`` is shared by the lanes of one process, and stops them. ``rules`` reads what is held now. One lane does
    ``only_acts`` on comments, so that they leave however many large uploads the others are busy with.
    """

    def __init__(  # noqa: PLR0913, PLR0917 - one part for every question that the outbox asks
        self,
        database: Database,
        connectors: Connectors,
        clock: Clock,
        events: EventBus,
        line: LineWatch,
        policy: RetryPolicy,
        worker_id: str,
        desk: Desk | None = None,
        rules: Callable[[UnitOfWork], HoldRules] = lambda _: HoldRules(),
        *,
        only_acts: bool = False,
    ) -> None:
        desk = desk or Desk(clock)
        book = Book(database, events)
        self._kit = Kit(book, connectors, clock, line, policy, desk, worker_id, desk.stopped, rules)
        self._performer = Performer(self._kit)
        self._settler = Settler(self._kit)
        self._only_acts = only_acts
        self._begun: Work | None = None
        self._goes_on = False
        self._look_at_s = 0.0
        self._wall_less_mono: float | None = None

    def begin_pass(self) -> int:
        """Take stock after getting the sync lock: write what the disk refused, recover what was interrupted,
        let late ones ask. Gives how many were recovered. Call while no other lane works.
        """
        self.let_go()
        self._kit.desk.write_remembered()
        recovered = recover(self._kit)
        self._mend_clock()
        self._look_at_s = 0.0
        with self._kit.book.writing() as page:
            promote(self._kit, page)
            tidy(self._kit, page)
        return recovered

    def has_work(self) -> bool:
        """Tell whether a delivery could go now, so that other lanes are worth starting."""
        now = self._kit.clock.now()
        with self._kit.book.reading() as tx:
            return tx.deliveries.next_claimable(now) is not None or bool(tx.deliveries.waiting_acts(now))

    def step(self, *, goes_on: bool = True) -> DrainResult:
        """Do one thing: the next step of what is in hand, or settle, or claim. Raises ``StorageFailed``; what
        was in hand is then recovered by the next ``begin_pass``. Where another call follows (``goes_on``), the
        next delivery is begun in the commit that ends this one.
        """
        self._goes_on = goes_on
        try:
            return self._step()
        except StorageFailed:
            self.let_go()
            raise

    def drain_until_idle(self, most_steps: int = 100_000) -> int:
        """Step until nothing is left that can go now; gives the number of steps. What was begun is finished
        before it stops, because an unsent commit could later not be told from a lost one.
        """
        for count in range(most_steps):
            stops = self._kit.stopped() and self._begun is None
            if stops or self.step(goes_on=count + 1 < most_steps).did is Did.NOTHING:
                return count
        return most_steps

    def _step(self) -> DrainResult:
        if self._begun is not None:
            return self._perform(self._begun)
        if (looked := self._look()) is not None:
            return looked
        if self._only_acts:
            self.let_go()
            return DrainResult(Did.NOTHING)
        work, moved = claim(self._kit)
        if work is not None:
            return self._perform(work)
        self.let_go()
        if moved or (self._kit.line.ready() and self._kit.desk.forget_probes()):
            return DrainResult(Did.MOVED)
        self._look_at_s = 0.0
        return self._look() or DrainResult(Did.NOTHING)

    def _look(self) -> DrainResult | None:
        """Act on comments, and settle what can be settled; between two posts it is looked for once a second at
        most.
        """
        now_s = self._kit.clock.monotonic()
        if now_s < self._look_at_s and not self._only_acts:
            return None
        if (act := claim_act(self._kit)) is not None:
            return self._perform(act)
        settled = self._settler.settle_next() or self._settler.check_next_handed_over()
        if settled is None:
            self._look_at_s = now_s + _LOOK_EVERY_S
            return None
        if settled.work is not None:
            return self._perform(settled.work)
        self.let_go()
        return DrainResult(Did.SETTLED)

    def _perform(self, work: Work) -> DrainResult:
        self._begun = None
        goes_on = self._goes_on and not self._only_acts and self._kit.clock.monotonic() < self._look_at_s
        row, self._begun = self._performer.perform(work, goes_on=goes_on)
        if self._begun is None:
            self.let_go()
        return DrainResult(Did.STEPPED, row)

    def let_go(self) -> None:
        """Put down what is in hand; the row stays as it is until ``begin_pass`` recovers it."""
        self._begun = None
        self._kit.desk.give_back(self._kit.worker)

    def _mend_clock(self) -> None:
        """Look for waits of another time at the start, and whenever the wall clock was set back."""
        clock = self._kit.clock
        offset = clock.now().timestamp() - clock.monotonic()
        if self._wall_less_mono is None:
            recall_rests(self._kit)
        if self._wall_less_mono is None or self._wall_less_mono - offset > JUMP_S:
            mend_waits(self._kit)
        self._wall_less_mono = offset
