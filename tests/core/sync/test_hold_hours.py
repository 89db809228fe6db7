"""Posts that must not leave now: the outbox holds them at their time, or right before they would be published."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from core.domain.calendar_days import HoldWindow
from core.domain.delivery import Delivery, HoldReason
from core.domain.delivery import DeliveryState as S
from core.domain.holds import HoldRules
from tests.fakes.clock import START
from tests.fakes.simulation import World

KEY = 0
HOUR = 3600.0
NYEPI = HoldRules(nyepi=(HoldWindow(START + timedelta(hours=1), START + timedelta(hours=25)),))


def row(world: World, delivery_id: str) -> Delivery:
    with world.real.read() as tx:
        return tx.deliveries.get(delivery_id)


def greet(world: World, delivery_id: str) -> None:
    """Let a queued post be a greeting."""
    with world.real.write() as tx:
        tx.posts.save(replace(tx.posts.get(row(world, delivery_id).post_id), observance="Hari Guru"))
        tx.commit()


def pass_nyepi(world: World, grace_s: int | None) -> Delivery:
    """Queue a post for the middle of Nyepi before the office's province was known, and live through the day."""
    queued = world.queue(KEY, in_s=2 * HOUR, grace_s=grace_s)
    world.rules = NYEPI
    world.pass_time(2 * HOUR)
    world.run()
    held = row(world, queued)
    assert (held.state, held.hold_reason) == (S.PAUSED, HoldReason.NYEPI)
    world.pass_time(23 * HOUR - 1)
    world.drain.begin_pass()
    assert row(world, queued).state is S.PAUSED
    world.pass_time(1)
    world.drain.begin_pass()
    world.run()
    return row(world, queued)


def test_after_nyepi_a_post_that_is_not_late_leaves(world: World) -> None:
    gone = pass_nyepi(world, grace_s=None)
    assert (gone.state, gone.hold_reason) == (S.PUBLISHED, None)


def test_after_nyepi_a_late_post_asks(world: World) -> None:
    assert pass_nyepi(world, grace_s=7200).state is S.EXPIRED


def test_a_crisis_holds_a_greeting_at_its_time_and_lets_an_appeal_leave(world: World) -> None:
    greeting, appeal = world.queue(KEY, in_s=60), world.queue(KEY, in_s=60)
    greet(world, greeting)
    world.rules = HoldRules(crisis=True)
    world.pass_time(60)
    world.run()
    assert row(world, greeting).hold_reason is HoldReason.CRISIS
    assert row(world, appeal).state is S.PUBLISHED
    world.drain.begin_pass()
    assert row(world, greeting).state is S.PAUSED


def test_what_the_admin_lets_go_on_leaves_in_the_middle_of_the_crisis(world: World) -> None:
    greeting = world.queue(KEY)
    greet(world, greeting)
    world.rules = HoldRules(crisis=True)
    world.run()
    world.publishing.resume(greeting)
    world.run()
    assert row(world, greeting).state is S.PUBLISHED


def test_what_is_under_way_when_a_crisis_begins_stops_before_it_is_published(world: World) -> None:
    greeting = world.queue(KEY, bytes="3000")
    greet(world, greeting)
    world.drain.step()
    assert row(world, greeting).state is S.UPLOADING
    world.rules = HoldRules(crisis=True)
    world.run()
    held = row(world, greeting)
    assert (held.state, held.hold_reason) == (S.PAUSED, HoldReason.CRISIS)
    assert world.server.posts == []
