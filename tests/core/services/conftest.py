"""Real storage, a clock that the test moves, and connectors that only tell their limits."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.domain.account import Account
from core.domain.formats import OfficeZone
from core.domain.office import Office
from core.domain.office_kinds import OfficeKind
from core.events import Changed, EventBus
from core.ports import MediaStore
from core.services.office import OfficeService
from core.services.posts import PostsService
from core.services.publishing import PublishingService
from storage.media import MediaFolder
from storage.migrate import open_database
from storage.paths import WorkspacePaths
from storage.unit_of_work import SqlDatabase
from tests.core.services.approval_desk import ApprovalDesk, make_desk
from tests.fakes.clock import HandClock
from tests.fakes.desk import PlainConnectors, stored_account
from tests.fakes.secrets import MemorySecrets


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def paths(tmp_path: Path) -> WorkspacePaths:
    made = WorkspacePaths(tmp_path / "workspace")
    made.prepare()
    return made


@pytest.fixture
def database(paths: WorkspacePaths) -> Iterator[SqlDatabase]:
    opened = open_database(paths)
    yield opened
    opened.close()


@pytest.fixture
def media(paths: WorkspacePaths) -> MediaStore:
    return MediaFolder(paths.media)


@pytest.fixture
def heard() -> list[Changed]:
    return []


@pytest.fixture
def events(heard: list[Changed]) -> EventBus:
    bus = EventBus()
    bus.subscribe(heard.append)
    return bus


@pytest.fixture
def connectors() -> PlainConnectors:
    return PlainConnectors()


@pytest.fixture
def secrets() -> MemorySecrets:
    return MemorySecrets()


@pytest.fixture
def office(database: SqlDatabase, events: EventBus) -> Office:
    profile = Office("Dinas Kependudukan Contoh", OfficeKind.CIVIL_REGISTRY, OfficeZone.WITA, employees=84)
    OfficeService(database, events).save(profile)
    return profile


@pytest.fixture
def posts(database: SqlDatabase, media: MediaStore, clock: HandClock, events: EventBus) -> PostsService:
    return PostsService(database, media, clock, events)


@pytest.fixture
def publishing(
    database: SqlDatabase, connectors: PlainConnectors, clock: HandClock, events: EventBus
) -> PublishingService:
    return PublishingService(database, connectors, clock, events, lambda: 30)  # type: ignore[arg-type]


@pytest.fixture
def account(database: SqlDatabase) -> Account:
    return stored_account(database)


@pytest.fixture
def desk(
    database: SqlDatabase,
    media: MediaStore,
    clock: HandClock,
    events: EventBus,
    heard: list[Changed],
    publishing: PublishingService,
    account: Account,
    office: Office,
    paths: WorkspacePaths,
) -> ApprovalDesk:
    return make_desk(database, media, clock, events, heard, publishing, account, paths.exports / "sheets")
