"""A workspace with real storage and services and one page over it, for tests of pages."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, fields, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar, cast

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.domain.account import Account
from core.domain.calendar_days import load_calendar
from core.domain.connectivity import Line, LineState
from core.domain.formats import OfficeZone
from core.domain.office import Office
from core.domain.office_kinds import OfficeKind
from core.domain.post import Post
from core.domain.settings import Language, Settings, ThemeChoice
from core.events import EventBus
from core.ports import SignIns
from core.services.assemble import ByHand, make_services
from core.services.backend import Services
from core.services.templates import TemplatesService
from gui.bridge import Bridge
from gui.notices import Notice
from gui.page import Page, PageContext
from gui.preferences import Preferences
from gui.tasks import Lanes
from gui.theme import Theme
from storage.column_memory import ColumnFile
from storage.media import MediaFolder
from storage.migrate import open_database
from storage.paths import WorkspacePaths
from storage.unit_of_work import SqlDatabase
from tests.fakes.clock import HandClock
from tests.fakes.desk import PlainConnectors, stored_account
from tests.fakes.faults import FaultPlan
from tests.fakes.faulty_database import FaultyDatabase
from tests.fakes.secrets import MemorySecrets

P = TypeVar("P", bound=Page)
RESOURCES = Path(__file__).parents[2] / "resources"


class _Store:
    def load(self) -> Settings:
        return Settings()

    def save(self, settings: Settings) -> None:
        """Nothing is kept between tests."""


@dataclass
class IdleSync:
    """A sync loop that only counts how often it was woken."""

    woken: int = 0
    words: list[bool] = field(default_factory=list)
    state: LineState = LineState.ONLINE

    def wake(self) -> None:
        self.woken += 1

    def system_says(self, online: bool) -> None:
        self.words.append(online)

    def line(self) -> Line:
        return Line(self.state, datetime(2026, 11, 23, tzinfo=UTC))


@dataclass
class PageDesk:
    """The workspace, what a page asked the shell for, and short ways to set things up."""

    context: PageContext
    database: SqlDatabase
    clock: HandClock
    bot: QtBot
    sync: IdleSync
    faults: FaultPlan
    connectors: PlainConnectors
    opened: list[str]
    """Addresses that were opened in the browser."""
    notices: list[Notice] = field(default_factory=list)
    requests: list[tuple[str, Any]] = field(default_factory=list)

    @property
    def services(self) -> Services:
        return self.context.services

    def show(self, page: P, arguments: object = None, size: tuple[int, int] = (1166, 640)) -> P:
        """Bring a page to the front and wait until it has read what it shows."""
        self.bot.addWidget(page)
        page.notice_requested.connect(self.notices.append)
        page.page_requested.connect(lambda name, given: self.requests.append((name, given)))
        page.resize(*size)
        page.show()
        page.show_page(arguments)
        self.settle()
        return page

    def settle(self) -> None:
        """Wait until the lanes have nothing left to do."""
        assert self.context.lanes.wait_idle(10_000)

    def account(self, **changes: object) -> Account:
        return stored_account(self.database, **changes)

    def post(self, text: str, at: datetime | None = None, *accounts: Account, **changes: object) -> Post:
        posts = self.services.posts
        made = replace(
            posts.blank(at),
            base_text=text,
            account_ids=tuple(one.id for one in accounts),
            **changes,  # type: ignore[arg-type]
        )
        return posts.save(made)

    @property
    def last_request(self) -> tuple[str, Any]:
        """Give the newest wish for another page."""
        return self.requests[-1]

    @property
    def said(self) -> str:
        """Give the newest notice."""
        return self.notices[-1].text if self.notices else ""


@contextmanager
def page_desk(folder: Path, bot: QtBot, language: Language = Language.INDONESIAN) -> Iterator[PageDesk]:
    """Open a workspace for an office in WITA; everything is closed at the end."""
    paths = WorkspacePaths(folder / "workspace")
    paths.prepare()
    database = open_database(paths)
    clock, events, connectors = HandClock(), EventBus(), PlainConnectors()
    office = Office("Dinas Dukcapil Contoh", OfficeKind.CIVIL_REGISTRY, OfficeZone.WITA, employees=84)
    faults = FaultPlan()
    media = MediaFolder(paths.media)
    services = make_services(
        FaultyDatabase(database, faults),
        media,
        MemorySecrets(),
        cast(Any, connectors),
        cast(SignIns, None),  # nobody signs in over a page alone; ``WindowDesk`` has ways
        load_calendar(RESOURCES / "calendar"),
        clock,
        events,
        lambda: 30,
        ByHand(lambda one, _job: media.path(one.hash), paths.exports, ColumnFile(paths.import_columns)),
        TemplatesService(RESOURCES / "templates", paths.templates),
    )
    services.office.save(office)
    lanes, sync, opened = Lanes(), IdleSync(), list[str]()
    app = cast(QApplication, QApplication.instance())
    theme = Theme(app)
    theme.apply(ThemeChoice.LIGHT, 100)
    bridge = Bridge(events, sync.line)
    preferences = Preferences(Settings(language=language), _Store(), lanes)
    parts: dict[str, Any] = {
        "services": services,
        "lanes": lanes,
        "bridge": bridge,
        "preferences": preferences,
        "office": services.office.require,
        "theme": theme,
        "sync": sync,
        "open_url": opened.append,
    }
    context = PageContext(**{one.name: parts.get(one.name) for one in fields(PageContext)})  # type: ignore[arg-type]
    try:
        yield PageDesk(context, database, clock, bot, sync, faults, connectors, opened)
    finally:
        lanes.wait_idle()
        bridge.close()
        assert lanes.close()
        database.close()
