"""A whole window over a real workspace, with a clock that the test moves and a line that it cuts."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from core.domain.backup_file import BackupFile
from core.domain.calendar_days import load_calendar
from core.domain.connectivity import Line, LineState
from core.domain.office import Office
from core.domain.settings import Language, Settings
from core.errors import InvalidInput, PapanSiarError
from core.events import EventBus
from core.platforms.practice.feed import PracticeFeed
from core.platforms.practice.switch import PracticeSwitch
from core.ports import SignIn, SignInResult
from core.services.assemble import ByHand, make_services
from core.services.network import NetworkService
from core.services.templates import TemplatesService
from gui.backend import Backend, Practice
from gui.window_start import Folders, WindowStart
from storage.column_memory import ColumnFile
from storage.media import MediaFolder
from storage.migrate import open_database
from storage.paths import WorkspacePaths
from storage.unit_of_work import SqlDatabase
from tests.fakes.clock import HandClock
from tests.fakes.desk import PlainConnectors
from tests.fakes.secrets import MemorySecrets

RESOURCES = Path(__file__).parents[2] / "resources"


@dataclass
class KeptSettings:
    """A settings file in memory."""

    saved: list[Settings] = field(default_factory=list)

    def load(self) -> Settings:
        return self.saved[-1] if self.saved else Settings()

    def save(self, settings: Settings) -> None:
        self.saved.append(settings)


@dataclass
class HandLine:
    """A sync loop that counts how often it was woken; the test says how the line is."""

    clock: HandClock
    state: LineState = LineState.OFFLINE
    skew_s: float | None = None
    woken: int = 0
    system_words: list[bool] = field(default_factory=list)

    def system_says(self, online: bool) -> None:
        self.system_words.append(online)

    def wake(self) -> None:
        self.woken += 1

    def line(self) -> Line:
        return Line(self.state, self.clock.now() - timedelta(minutes=20), clock_skew_s=self.skew_s)


@dataclass
class HandSignIn:
    """Ways into a platform whose answers the test prepares."""

    answer: SignInResult | PapanSiarError | None = None
    asked: list[tuple[str, ...]] = field(default_factory=list)
    waits: Callable[[Callable[[], bool]], None] = lambda _cancelled: None

    def of(self, platform: str) -> SignIn:
        return self

    def in_browser(
        self,
        server_url: str,
        open_url: Callable[[str], None],
        cancelled: Callable[[], bool],
        fields: Mapping[str, str] | None = None,
    ) -> SignInResult:
        self.asked.append(("browser", server_url, *(fields or {}).values()))
        open_url(f"https://{server_url}/oauth")
        self.waits(cancelled)
        return self._answer()

    def code_page(self, server_url: str) -> tuple[str, str]:
        self.asked.append(("page", server_url))
        if isinstance(self.answer, PapanSiarError):
            raise self.answer
        return f"https://{server_url}/code", "state-1"

    def with_code(self, state: str, code: str) -> SignInResult:
        self.asked.append(("code", state, code))
        return self._answer()

    def with_token(self, server_url: str, token: str) -> SignInResult:
        self.asked.append(("token", server_url, token))
        return self._answer()

    def with_fields(self, server_url: str, fields: Mapping[str, str]) -> SignInResult:
        self.asked.append(("fields", server_url, *fields.values()))
        return self._answer()

    def _answer(self) -> SignInResult:
        if isinstance(self.answer, PapanSiarError):
            raise self.answer
        assert self.answer is not None
        return self.answer


@dataclass
class WindowDesk:
    """What the composition root would build, on a folder of the test."""

    folder: Path
    clock: HandClock = field(default_factory=HandClock)
    settings: Settings = field(default_factory=lambda: Settings(language=Language.ENGLISH, tray=False))
    office: Office | None = None
    failure: Exception | None = None
    keys_persist: bool = True
    keyring_asked: int = 0
    settings_set_aside: str = ""
    store: KeptSettings = field(default_factory=KeptSettings)
    sign_in: HandSignIn = field(default_factory=HandSignIn)
    connectors: PlainConnectors = field(default_factory=PlainConnectors)
    restored: list[Path] = field(default_factory=list)
    restore_failure: Exception | None = None
    backup_failure: Exception | None = None
    opened: list[Backend] = field(default_factory=list)
    closed: int = 0
    written_at: datetime | None = None
    copy_password: str = ""
    """What the newest copy was sealed with."""
    between: Callable[[], None] = lambda: None
    """What happens while a copy is being written."""
    line: HandLine = field(init=False)
    events: EventBus = field(default_factory=EventBus)
    secrets: MemorySecrets = field(default_factory=MemorySecrets)
    databases: list[SqlDatabase] = field(default_factory=list)
    networks: list[Settings] = field(default_factory=list)
    """What was handed to whoever sends, with the proxy's password."""

    def __post_init__(self) -> None:
        self.line = HandLine(self.clock)

    @property
    def paths(self) -> WorkspacePaths:
        return WorkspacePaths(self.folder)

    @property
    def backend(self) -> Backend:
        return self.opened[-1]

    def start(self) -> WindowStart:
        """Give what the window is started with."""
        return WindowStart(
            settings=self.settings,
            settings_store=self.store,
            folders=Folders(str(self.folder), str(self.paths.backups), str(self.paths.logs)),
            clock=self.clock,
            version="9.9",
            open_backend=self.open_backend,
            maintenance=self,
            settings_set_aside=self.settings_set_aside,
        )

    def open_backend(self) -> Backend:
        """Open the workspace, or fail as the test wants."""
        if self.failure is not None:
            raise self.failure
        self.paths.prepare()
        database = open_database(self.paths)
        self.databases.append(database)
        media = MediaFolder(self.paths.media)
        connectors: Any = self.connectors
        sign_ins: Any = self.sign_in
        services = make_services(
            database,
            media,
            self.secrets,
            connectors,
            sign_ins,
            load_calendar(RESOURCES / "calendar"),
            self.clock,
            self.events,
            lambda: 30,
            ByHand(
                lambda one, _job: media.path(one.hash),
                self.paths.exports,
                ColumnFile(self.paths.import_columns),
            ),
            TemplatesService(RESOURCES / "templates"),
        )
        if self.office is not None and services.office.get() is None:
            services.office.save(self.office)

        def close() -> None:
            self.closed += 1
            database.close()

        feed = PracticeFeed(self.folder / "practice-feed", self.clock)
        self.opened.append(
            Backend(
                services,
                self.line,
                lambda: None,
                close,
                lambda _wait_s: True,
                NetworkService(self.secrets, self.store, self.networks.append, self.paths.certificate),
                self._keyring,
                practice=Practice(feed, PracticeSwitch()),
            )
        )
        return self.backend

    def _keyring(self) -> str:
        self.keyring_asked += 1
        return "Test Keyring" if self.keys_persist else ""

    def backups(self) -> Sequence[BackupFile]:
        return [
            BackupFile(one, self.clock.now() - timedelta(hours=number + 1), one.stat().st_size)
            for number, one in enumerate(sorted(self.paths.backups.glob("*.db")))
        ]

    def last_written_at(self) -> datetime | None:
        return self.written_at

    def make_backup(self) -> Path:
        if self.backup_failure is not None:
            raise self.backup_failure
        target = self.paths.backups / "papan-siar-made.db"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(b"backup")
        return target

    def make_copy(
        self, folder: Path, progress: Callable[[int, int], bool], password: str = ""
    ) -> Path | None:
        if self.backup_failure is not None:
            raise self.backup_failure
        for done in (40, 100):
            self.between()
            if not progress(done, 100):
                return None
        self.copy_password = password
        target = folder / ("papan-siar-copy.papansalinan" if password else "papan-siar-copy.zip")
        target.write_bytes(b"copy")
        return target

    def asks_password(self, backup: Path) -> bool:
        return backup.suffix == ".papansalinan"

    def try_password(self, backup: Path, password: str) -> None:
        if password != self.copy_password:
            raise InvalidInput("copy_password_wrong")

    def restore(self, backup: Path, password: str = "") -> None:
        if self.restore_failure is not None:
            raise self.restore_failure
        self.restored.append(backup)

    def with_settings(self, **changes: Any) -> WindowDesk:
        """Change the settings that the window starts with."""
        self.settings = self.settings._replace(**changes)
        return self
