"""Whatever happens to power, network, disk and clock: published exactly once, or the admin is asked."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from core.domain.delivery import UNAPPROVED
from tests.fakes.faults import DiskFault, Fault
from tests.fakes.simulation import Tally, World, quick_folder, run_schedule

SCHEDULES, STEPS = 60, 50
RANDOM_SCHEDULES = 300
TOTAL = Tally()

_OPTIONS = st.fixed_dictionaries(
    {},
    optional={
        "bytes": st.sampled_from(("1", "2500")),
        "first_comment": st.just("Tanya di sini."),
        "tidies": st.just("1"),
        "slow_film": st.just("1"),
    },
)


class Office(RuleBasedStateMachine):
    """An admin, a bad line, an old disk and a power cut now and then."""

    def __init__(self) -> None:
        super().__init__()
        self._leave = ExitStack()
        self.world = World(self._leave.enter_context(quick_folder()), seed=0)

    @initialize(way=st.integers(0, 3))
    def begin(self, way: int) -> None:
        self.world.queue(way)

    @rule(
        way=st.integers(0, 3),
        in_s=st.sampled_from((0, 20, 600)),
        grace_s=st.sampled_from((None, 60, 7200)),
        text=st.sampled_from(("", "Selamat pagi")),
        unapproved=st.booleans(),
        options=_OPTIONS,
    )
    def queue(
        self, way: int, in_s: int, grace_s: int | None, text: str, unapproved: bool, options: dict[str, str]
    ) -> None:
        self.world.queue(way, in_s, grace_s, text, needs_approval=unapproved, **options)

    @rule()
    def approve(self) -> None:
        self.world.approve()

    @rule(request=st.sampled_from(Fault), disk=st.sampled_from(DiskFault))
    def step(self, request: Fault, disk: DiskFault) -> None:
        self.world.plan.requests.append(request)
        self.world.plan.disk.append(disk)
        self.world.step()

    @rule(faults=st.lists(st.sampled_from(Fault), max_size=6), seconds=st.sampled_from((1.0, 25.0, 400.0)))
    def work_for_a_while(self, faults: list[Fault], seconds: float) -> None:
        self.world.plan.requests.extend(faults)
        self.world.run()
        self.world.pass_time(seconds)

    @rule(disk=st.lists(st.sampled_from(DiskFault), min_size=1, max_size=8))
    def work_on_a_bad_disk(self, disk: list[DiskFault]) -> None:
        self.world.plan.disk.extend(disk)
        self.world.run()

    @rule()
    def kill(self) -> None:
        self.world.restart()

    @rule(seconds=st.sampled_from((-90000.0, -3600.0, 3600.0, 90000.0)))
    def set_clock(self, seconds: float) -> None:
        self.world.clock.jump(seconds)
        self.world.pass_time(1.0)

    @rule(seconds=st.sampled_from((10.0, 70.0, 4000.0)))
    def wait(self, seconds: float) -> None:
        self.world.pass_time(seconds)

    @rule()
    def answer(self) -> None:
        self.world.answer_asked()

    @rule()
    def sign_in_and_mend(self) -> None:
        self.world.mend()

    @rule(index=st.integers(0, 9))
    def cancel(self, index: int) -> None:
        self.world.cancel_one(index)

    @rule(index=st.integers(0, 9), online=st.booleans())
    def pause_and_hint(self, index: int, online: bool) -> None:
        self.world.pause_one(index)
        self.world.watch.hint(online)

    @invariant()
    def nothing_doubled_lost_or_silently_late(self) -> None:
        self.world.check()

    def teardown(self) -> None:
        try:
            TOTAL.add(self.world.finish())
        finally:
            self.world.close()
            self._leave.close()


@pytest.fixture(scope="module", autouse=True)
def tally(request: pytest.FixtureRequest) -> Iterator[None]:
    yield
    capture = request.config.pluginmanager.getplugin("capturemanager")
    with capture.global_and_fixture_disabled():
        print(f"\noutbox simulation: {TOTAL}")


def test_any_order_of_events_ends_with_each_post_exactly_once() -> None:
    run_state_machine_as_test(
        Office,
        settings=settings(
            max_examples=SCHEDULES,
            stateful_step_count=STEPS,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )


def test_an_unapproved_post_never_leaves_whatever_happens(tmp_path: Path) -> None:
    world = World(tmp_path, seed=3)
    ids = [world.queue(way, in_s, grace_s, needs_approval=True) for way, in_s, grace_s in _UNAPPROVED]
    for fault in (Fault.NONE, *Fault):
        world.plan.requests.append(fault)
        world.run()
        world.pass_time(1800.0)
        world.restart()
        world.mend()
    assert world.server.posts == []
    assert {one.state for one in world.deliveries()} <= UNAPPROVED
    world.approve()
    world.run()
    assert world.finish().published == len(ids)
    world.close()


_UNAPPROVED = ((0, 0, None), (1, 20, 7200), (2, 600, 60), (3, 0, 0))


def test_random_schedules_of_faults() -> None:
    """The seeds of ``scripts/soak.py``; one that fails there is added here."""
    ran = Tally()
    with quick_folder() as folder:
        for seed in (*range(RANDOM_SCHEDULES), 5157):
            ran.add(run_schedule(folder, seed))
    TOTAL.add(ran)
    assert ran.clean
    assert ran.asked > 0, "the plan has to drive some into asking"
    assert ran.kills > 50


def test_a_failing_seed_plays_the_same_way_again(tmp_path: Path) -> None:
    first, second = run_schedule(tmp_path, 7), run_schedule(tmp_path, 7)
    assert first == second
