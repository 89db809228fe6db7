"""Papan Siar: the composition root. Everything is built here and handed over (docs/adr/0010)."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from core.clock import SystemClock
from gui.console.arguments import DEMO, DOCTOR, SYNC, USAGE, VERSION, WINDOW, Options, read
from gui.plain_imports import use_plain_imports
from storage.paths import WorkspacePaths, locate
from storage.settings import SettingsFile

if TYPE_CHECKING:
    from core.domain.settings import Language
    from gui.backend import Backend
    from gui.window_start import WindowStart

RELEASE = "0.1.0"
RESOURCES = Path(__file__).resolve().parent / "resources"


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line says; gives the exit code."""
    use_plain_imports()
    options = read(sys.argv[1:] if arguments is None else arguments)
    home = locate(options.data)
    paths = WorkspacePaths(home.home / "practice") if options.practice else home
    return COMMANDS[options.command](options, paths)


def _window(options: Options, paths: WorkspacePaths) -> int:
    gc.disable()  # the window collects by hand (gui/garbage.py), and starting makes nothing worth a look
    from gui.console import display

    if display.is_missing():
        return display.tell(_language(paths))
    from gui.app import run_window

    return run_window(window_start(paths, practice=options.practice), hidden=options.background)


def _sync(options: Options, paths: WorkspacePaths) -> int:
    from gui.console.sync_once import run

    return run(_language(paths), lambda: open_backend(paths, practice=options.practice))


def _doctor(_options: Options, paths: WorkspacePaths) -> int:
    from gui.console.doctor import run
    from storage.checkup import probes

    return run(_language(paths), RELEASE, probes(paths), lambda: open_backend(paths))


def _demo(options: Options, _paths: WorkspacePaths) -> int:
    from gui.demo.walk import run

    def start(folder: Path, practice: bool) -> WindowStart:
        return window_start(WorkspacePaths(folder), practice=practice)

    return run(options.out, options.language, start)


def _usage(options: Options, paths: WorkspacePaths) -> int:
    from gui.console.usage import run

    return run(_language(paths), options.misused)


def _version(_options: Options, _paths: WorkspacePaths) -> int:
    print(f"Papan Siar {RELEASE}")
    return 0


COMMANDS: dict[str, Callable[[Options, WorkspacePaths], int]] = {
    WINDOW: _window,
    SYNC: _sync,
    DOCTOR: _doctor,
    DEMO: _demo,
    USAGE: _usage,
    VERSION: _version,
}


def _language(paths: WorkspacePaths) -> Language:
    return SettingsFile(paths.settings).load().language


def window_start(paths: WorkspacePaths, *, practice: bool = False) -> WindowStart:
    """Gather what the first paint needs; reads nothing but the settings file."""
    from gui.window_start import Folders, WindowStart
    from storage.maintenance import Maintenance

    store, clock = SettingsFile(paths.settings), SystemClock()
    settings = store.load()
    return WindowStart(
        settings=settings,
        settings_store=store,
        folders=Folders(str(paths.home), str(paths.backups), str(paths.logs)),
        clock=clock,
        version=RELEASE,
        open_backend=lambda: open_backend(paths, practice=practice),
        maintenance=Maintenance(paths, clock),
        settings_set_aside=store.report.aside.name if store.report.aside else "",
        practice=practice,
    )


def open_backend(paths: WorkspacePaths, *, practice: bool = False) -> Backend:
    """Open the workspace and build everything on it; imports the heavy libraries, so call it in a lane.

    Raises ``StorageFailed``.
    """
    from core.assemble import assemble, fill_practice
    from gui.backend import Backend, Practice
    from gui.media_fitting import MediaFitting
    from storage.workspace import Workspace

    workspace = Workspace(paths, SystemClock())
    computer = workspace.computer(MediaFitting, RESOURCES)
    core = assemble(computer)
    services, secrets = core.services, workspace.secrets
    if practice:
        from gui.studio.illustrate import Illustrate  # the whole studio, which no other start needs

        fill_practice(core, computer, Illustrate(RESOURCES / "templates", services.posts, services.media))

    def close() -> None:
        core.close()
        workspace.close()

    return Backend(
        services,
        core.sync,
        core.start,
        close,
        core.loop.run_once,
        core.network,
        lambda: secrets.backend_name,
        Practice(core.feed, core.switch),
    )


if __name__ == "__main__":
    sys.exit(main())
