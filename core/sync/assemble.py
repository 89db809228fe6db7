"""Puts the outbox's parts together: lanes on one desk, the poller, and the loop that drives them."""

from __future__ import annotations

import os
import random
from collections.abc import Callable
from contextlib import AbstractContextManager

from core.clock import Clock
from core.domain.calendar_days import Calendar
from core.domain.holds import HoldRules, rules_for
from core.events import EventBus
from core.ports import Connectors, Database, SecretStore, SyncLock, TokenVault, UnitOfWork
from core.sync.cadence import Cadence
from core.sync.desk import Desk
from core.sync.drain import Drain
from core.sync.intake import Intake
from core.sync.line import LineWatch
from core.sync.loop import SyncLoop
from core.sync.poll import Poller
from core.sync.retry import RetryPolicy
from core.sync.tokens import TokenKeeper

#: One lane for a large upload, one for everybody else, and one for nothing but acts on comments.
LANES = 3


def make_line(clock: Clock, events: EventBus) -> LineWatch:
    """Make the watch over the line, which connectors report to."""
    return LineWatch(clock, events, RetryPolicy(random.random))


def make_loop(
    database: Database,
    connectors: Connectors,
    clock: Clock,
    events: EventBus,
    line: LineWatch,
    lock: SyncLock,
    cadence: Callable[[], Cadence],
    calendar: Calendar,
) -> SyncLoop:
    """Make the loop of one process; it does nothing until ``start`` or ``run_once``."""

    def rules(tx: UnitOfWork) -> HoldRules:
        return rules_for(tx.office.get(), calendar, clock.now())

    desk, policy = Desk(clock), RetryPolicy(random.random)
    lanes = [
        Drain(
            database,
            connectors,
            clock,
            events,
            line,
            policy,
            f"{os.getpid()}-{number}",
            desk,
            rules,
            only_acts=number == LANES - 1,
        )
        for number in range(LANES)
    ]
    poller = Poller(database, connectors, clock, events, line, cadence, Intake(calendar.add_working_days))
    return SyncLoop(database, clock, events, line, lock, desk, lanes, poller)


def make_vault(
    secrets: SecretStore, between_processes: Callable[[str], AbstractContextManager[object]]
) -> TokenVault:
    """Make what renews tokens; ``between_processes`` holds an account's lock over all processes."""
    return TokenKeeper(secrets, between_processes)
