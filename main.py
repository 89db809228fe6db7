"""Papan Siar: the composition root and the command line. Everything is built here and handed over."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from core.clock import SystemClock
from storage.paths import WorkspacePaths, locate
from storage.settings import SettingsFile

if TYPE_CHECKING:
    from core.domain.formats import OfficeZone
    from core.platforms.practice_feed import PracticeFeed
    from core.ports import FittedMedia
    from core.services.assemble import ByHand
    from core.services.backend import Services
    from core.services.templates import TemplatesService
    from gui.backend import Backend, Maintenance, WindowStart
    from storage.unit_of_work import SqlDatabase

VERSION = "0.1.0"
RESOURCES = Path(__file__).resolve().parent / "resources"


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line says; gives the exit code."""
    options = parser().parse_args(arguments)
    home = locate(options.data)
    paths = WorkspacePaths(home.home / "practice") if options.practice else home
    command: Callable[[argparse.Namespace, WorkspacePaths], int] = options.command
    return command(options, paths)


def parser() -> argparse.ArgumentParser:
    """Describe the command line."""
    made = argparse.ArgumentParser(
        prog="papan-siar", description="Social media of a local government office."
    )
    made.add_argument("--data", type=Path, help="the data folder; else PAPAN_SIAR_HOME or the user's own")
    made.add_argument("--practice", action="store_true", help="a sample office that never sends anything")
    made.add_argument("--background", action="store_true", help="start in the tray, without a window")
    made.add_argument("--version", action="version", version=f"Papan Siar {VERSION}")
    made.set_defaults(command=_window)
    commands = made.add_subparsers(metavar="COMMAND")
    sync = commands.add_parser("sync", help="send what is due without a window, then stop")
    sync.add_argument("--once", action="store_true", required=True)
    sync.set_defaults(command=_sync)
    doctor = commands.add_parser("doctor", help="examine keyring, database, versions, clock and line")
    doctor.set_defaults(command=_doctor)
    demo = commands.add_parser("demo", help="walk through the main job and keep a picture of every step")
    demo.add_argument("--out", type=Path, required=True, help="the folder for the pictures")
    demo.add_argument("--language", choices=("id", "en"), default="id")
    demo.set_defaults(command=_demo)
    return made


def _window(options: argparse.Namespace, paths: WorkspacePaths) -> int:
    from gui.console import display

    if display.is_missing():
        return display.tell(SettingsFile(paths.settings).load().language)
    from gui.app import run_window

    return run_window(window_start(paths, practice=options.practice), hidden=options.background)


def _sync(options: argparse.Namespace, paths: WorkspacePaths) -> int:
    from gui.console.sync_once import run

    language = SettingsFile(paths.settings).load().language
    return run(language, lambda: open_backend(paths, practice=options.practice))


def _doctor(_options: argparse.Namespace, paths: WorkspacePaths) -> int:
    from gui.console.doctor import run
    from storage.checkup import probes

    return run(
        SettingsFile(paths.settings).load().language, VERSION, probes(paths), lambda: open_backend(paths)
    )


def _demo(options: argparse.Namespace, _paths: WorkspacePaths) -> int:
    from gui.demo.walk import run

    return run(
        options.out,
        options.language,
        lambda folder, practice: window_start(WorkspacePaths(folder), practice=practice),
    )


def window_start(paths: WorkspacePaths, *, practice: bool = False) -> WindowStart:
    """Gather what the first paint needs; reads nothing but the settings file."""
    from gui.backend import Folders, WindowStart

    store = SettingsFile(paths.settings)
    settings = store.load()
    return WindowStart(
        settings=settings,
        settings_store=store,
        folders=Folders(str(paths.home), str(paths.backups), str(paths.logs)),
        clock=SystemClock(),
        version=VERSION,
        open_backend=lambda: open_backend(paths, practice=practice),
        maintenance=maintenance(paths),
        settings_set_aside=store.report.aside.name if store.report.aside else "",
        practice=practice,
    )


def maintenance(paths: WorkspacePaths) -> Maintenance:
    """Give what can be done to the workspace as a whole."""
    from gui.backend import BackupFile, Maintenance

    def backups() -> Sequence[BackupFile]:
        from storage.backup import backups as found

        stats = [(one, one.stat()) for one in found(paths)]
        return [
            BackupFile(one, datetime.fromtimestamp(stat.st_mtime, UTC), stat.st_size) for one, stat in stats
        ]

    def make_backup(folder: Path | None) -> Path:
        import shutil

        from storage.backup import back_up

        made = back_up(paths, SystemClock().now(), "manual")
        return made if folder is None else Path(shutil.copy2(made, folder))

    def restore(backup: Path) -> None:
        from storage.backup import restore as put_back

        put_back(paths, backup, SystemClock().now())

    return Maintenance(backups, make_backup, restore)


def open_backend(paths: WorkspacePaths, *, practice: bool = False) -> Backend:  # noqa: PLR0915 - the one list of parts
    """Open the workspace and build everything on it; imports the heavy libraries, so call it in a lane.

    Raises ``StorageFailed``.
    """
    from core.domain.calendar_days import load_calendar
    from core.domain.formats import OfficeZone
    from core.events import EventBus
    from core.platforms.http import Http
    from core.platforms.network import network_settings
    from core.platforms.practice_feed import PracticeFeed
    from core.platforms.practice_switch import PracticeSwitch
    from core.platforms.registry import Parts, Registry, SignInRegistry
    from core.services.assemble import make_services
    from core.services.housekeeping import Housekeeping
    from core.services.key_expiry import KeyExpiry
    from core.services.network import NetworkService
    from core.services.traffic import TrafficBook
    from core.sync.assemble import make_line, make_loop, make_vault
    from core.sync.cadence import Cadence
    from core.sync.handle import SyncHandle
    from gui.backend import Backend, Practice
    from gui.media_fitting import MediaFitting
    from storage.backup import daily
    from storage.lock import AccountLocks, FileSyncLock
    from storage.logs import start_log, stop_log
    from storage.media import MediaFolder
    from storage.migrate import open_database
    from storage.secrets import KeyringSecrets
    from storage.unused_media import UnusedMedia

    clock, events, store = SystemClock(), EventBus(), SettingsFile(paths.settings)
    settings = store.load()
    database = open_database(paths, clock)
    log = start_log(paths)
    calendar = load_calendar(RESOURCES / "calendar")
    media, secrets, line = MediaFolder(paths.media), KeyringSecrets(), make_line(clock, events)
    feed, switch = PracticeFeed(paths.practice_feed, clock), PracticeSwitch()

    def zone() -> OfficeZone:
        office = services.office.get()
        return office.zone if office else OfficeZone.WIB

    traffic = TrafficBook(database, clock, zone)
    http = Http(network_settings(settings), clock, line, traffic.add)
    fitting = MediaFitting(
        media,
        paths.cache / "fitted",
        lambda job: registry.of(job.account).capabilities(job.account).limits.media,
    )
    network = NetworkService(
        secrets, store, lambda chosen: http.use(network_settings(chosen)), paths.certificate
    )
    network.begin()
    vault = make_vault(secrets, AccountLocks(paths.cache / "locks"))
    parts = Parts(http, secrets, vault, fitting, clock, feed, switch)
    registry = Registry(parts)
    services = make_services(
        database,
        media,
        secrets,
        registry,
        SignInRegistry(parts),
        calendar,
        clock,
        events,
        lambda: store.load().undo_window_s,
        by_hand(paths, fitting),
        infographic_templates(paths),
    )
    sync_lock = FileSyncLock(paths.sync_lock)
    loop = make_loop(
        database,
        registry,
        clock,
        events,
        line,
        sync_lock,
        lambda: Cadence(store.load().watch_days, store.load().low_data),
        calendar,
    )
    if practice:
        fill_practice(database, services, feed)

    unused = UnusedMedia(paths, media, database, clock, sync_lock)
    housekeeping = Housekeeping(
        (
            lambda: daily(paths, clock.now(), store.load().backups_kept),
            lambda: services.accounts.check_stale(timedelta(days=1)),
            KeyExpiry(database, clock, events).warn,
        ),
        (services.assisted.clean, unused.collect),
        events,
    )

    def start() -> None:
        loop.start()
        housekeeping.start()

    def close() -> None:
        housekeeping.stop()
        loop.stop()
        services.phone.stop()
        traffic.flush()
        http.close()
        database.close()
        stop_log(log)

    return Backend(
        services,
        SyncHandle(loop, line),
        start,
        close,
        loop.run_once,
        network,
        secrets.persistent,
        secrets.backend_name,
        Practice(feed, switch),
    )


def by_hand(paths: WorkspacePaths, fitted: FittedMedia) -> ByHand:
    """Give what publishing by hand needs of this computer."""
    from core.services.assemble import ByHand
    from storage.column_memory import ColumnFile

    return ByHand(fitted, paths.exports, ColumnFile(paths.import_columns))


def infographic_templates(paths: WorkspacePaths) -> TemplatesService:
    """Give the templates of the program and the office's own."""
    from core.services.templates import TemplatesService

    return TemplatesService(RESOURCES / "templates", paths.templates)


def fill_practice(database: SqlDatabase, services: Services, feed: PracticeFeed) -> None:
    """Give an empty practice workspace its sample office."""
    from core.platforms.practice_past import PracticePast
    from core.services.sample_office import Desk, fill
    from gui.studio.illustrate import Illustrate

    illustrate = Illustrate(RESOURCES / "templates", services.posts, services.media)
    desk = Desk(
        database,
        services.clock,
        services.office,
        services.accounts,
        services.posts,
        services.publishing,
        PracticePast(feed),
        illustrate,
    )
    fill(desk, RESOURCES / "practice" / "sample_office.json")


if __name__ == "__main__":
    sys.exit(main())
