"""Puts platforms, services and sending together on what this computer and its storage give."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from core.clock import Clock
from core.domain.calendar_days import load_calendar
from core.domain.formats import OfficeZone
from core.domain.media_rules import MediaRule
from core.domain.publishing import Job
from core.events import EventBus
from core.platforms.http import Http
from core.platforms.network import network_settings
from core.platforms.platform import Parts
from core.platforms.practice.feed import PracticeFeed
from core.platforms.practice.past import PracticePast
from core.platforms.practice.switch import PracticeSwitch
from core.platforms.registry import Registry, SignInRegistry
from core.ports import (
    ColumnMemory,
    Database,
    FittedMedia,
    MediaStore,
    SecretStore,
    SettingsStore,
    SyncLock,
)
from core.services.assemble import ByHand, make_services
from core.services.backend import Services
from core.services.housekeeping import Housekeeping
from core.services.key_expiry import KeyExpiry
from core.services.network import NetworkService
from core.services.sample_office import Desk, Illustrator, fill
from core.services.templates import TemplatesService
from core.services.traffic import TrafficBook
from core.sync.assemble import make_line, make_loop, make_vault
from core.sync.cadence import Cadence
from core.sync.handle import SyncHandle
from core.sync.loop import SyncLoop

_STALE_AFTER = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Computer:
    """What lies outside the core. ``resources`` is the program's own folder, the other paths are the office's."""

    clock: Clock
    database: Database
    media: MediaStore
    secrets: SecretStore
    settings: SettingsStore
    columns: ColumnMemory
    sync_lock: SyncLock
    account_lock: Callable[[str], AbstractContextManager[object]]
    fitting: Callable[[Callable[[Job], MediaRule]], FittedMedia]
    """Makes what fits pictures to a platform's rule, which it asks for each job."""
    resources: Path
    templates: Path
    exports: Path
    practice_feed: Path
    certificate: Path
    back_up: Callable[[], object]
    """Makes today's backup unless there is one."""
    delete_unused_media: Callable[[], object]


@dataclass(frozen=True, slots=True)
class Core:
    """The assembled program without a window."""

    services: Services
    network: NetworkService
    sync: SyncHandle
    loop: SyncLoop
    housekeeping: Housekeeping
    feed: PracticeFeed
    switch: PracticeSwitch
    http: Http
    traffic: TrafficBook

    def start(self) -> None:
        """Begin to send, and to keep house behind it."""
        self.loop.start()
        self.housekeeping.start()

    def close(self) -> None:
        """Stop sending and write down what is still in memory; the database stays open. Blocks."""
        self.housekeeping.stop()
        self.loop.stop()
        self.services.phone.stop()
        self.traffic.flush()
        self.http.close()


def assemble(computer: Computer) -> Core:
    """Build everything that needs no Qt and no SQL; opens no connection and starts no thread."""
    clock, database, store = computer.clock, computer.database, computer.settings
    events = EventBus()
    line = make_line(clock, events)

    def zone() -> OfficeZone:
        office = services.office.get()
        return office.zone if office else OfficeZone.WIB

    traffic = TrafficBook(database, clock, zone)
    http = Http(network_settings(store.load()), clock, line, traffic.add)
    network = NetworkService(
        computer.secrets, store, lambda chosen: http.use(network_settings(chosen)), computer.certificate
    )
    network.begin()
    fitted = computer.fitting(lambda job: registry.of(job.account).capabilities(job.account).limits.media)
    feed, switch = PracticeFeed(computer.practice_feed, clock), PracticeSwitch()
    vault = make_vault(computer.secrets, computer.account_lock)
    parts = Parts(http, computer.secrets, vault, fitted, clock, feed, switch)
    registry = Registry(parts)
    calendar = load_calendar(computer.resources / "calendar")
    services = make_services(
        database,
        computer.media,
        computer.secrets,
        registry,
        SignInRegistry(parts),
        calendar,
        clock,
        events,
        lambda: store.load().undo_window_s,
        ByHand(fitted, computer.exports, computer.columns),
        TemplatesService(
            computer.resources / "templates",
            computer.templates,
            lambda: services.people.staff().brand_is_locked,
        ),
    )
    loop = make_loop(
        database,
        registry,
        clock,
        events,
        line,
        computer.sync_lock,
        lambda: Cadence(store.load().watch_days, store.load().low_data),
        calendar,
    )
    housekeeping = Housekeeping(
        (
            computer.back_up,
            lambda: services.accounts.check_stale(_STALE_AFTER),
            KeyExpiry(database, clock, events).warn,
        ),
        (services.assisted.clean, computer.delete_unused_media),
        events,
    )
    return Core(services, network, SyncHandle(loop, line), loop, housekeeping, feed, switch, http, traffic)


def fill_practice(core: Core, computer: Computer, illustrate: Illustrator) -> None:
    """Give an empty practice workspace its sample office."""
    services = core.services
    desk = Desk(
        computer.database,
        computer.clock,
        services.office,
        services.accounts,
        services.posts,
        services.publishing,
        PracticePast(core.feed),
        illustrate,
    )
    fill(desk, computer.resources / "practice" / "sample_office.json")
