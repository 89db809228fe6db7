"""Where the workspace lies on the disk."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from storage.failures import from_os

HOME_VARIABLE = "PAPAN_SIAR_HOME"


class WorkspacePaths(NamedTuple):
    """The data folder of one office and the places in it."""

    home: Path

    @property
    def database(self) -> Path:
        return self.home / "papan-siar.db"

    @property
    def media(self) -> Path:
        return self.home / "media"

    @property
    def backups(self) -> Path:
        return self.home / "backups"

    @property
    def logs(self) -> Path:
        return self.home / "logs"

    @property
    def exports(self) -> Path:
        return self.home / "exports"

    @property
    def cache(self) -> Path:
        """Give the folder of things that can be made again, such as thumbnails."""
        return self.home / "cache"

    @property
    def settings(self) -> Path:
        return self.home / "settings.json"

    @property
    def templates(self) -> Path:
        """Give the folder of the office's own infographic templates."""
        return self.home / "templates"

    @property
    def practice_feed(self) -> Path:
        """Give the folder of what was published on the practice platform."""
        return self.home / "practice-feed"

    @property
    def import_columns(self) -> Path:
        """Give the file that remembers what the columns of exports were mapped to."""
        return self.home / "import-columns.json"

    @property
    def certificate(self) -> Path:
        """Give the file of the office network's own certificate authority."""
        return self.home / "office-network.pem"

    @property
    def sync_lock(self) -> Path:
        return self.home / "sync.lock"

    def prepare(self) -> None:
        """Create the folders, readable by this user only, and prove that they can be written to.

        Raises ``StorageFailed`` (read_only, disk_full) with the path.
        """
        import tempfile  # a start paints first

        try:
            self.home.mkdir(mode=0o700, parents=True, exist_ok=True)
            for folder in (self.media, self.backups, self.logs, self.exports, self.cache):
                folder.mkdir(mode=0o700, exist_ok=True)
            with tempfile.TemporaryFile(dir=self.home) as probe:
                probe.write(b"probe")
        except OSError as error:
            raise from_os(error, self.home) from error


def locate(given: Path | None = None, environment: Mapping[str, str] = os.environ) -> WorkspacePaths:
    """Find the data folder: the ``--data`` argument, else ``PAPAN_SIAR_HOME``, else the user's own folder."""
    if given is not None:
        return WorkspacePaths(given.expanduser().absolute())
    if named := environment.get(HOME_VARIABLE):
        return WorkspacePaths(Path(named).expanduser().absolute())
    from platformdirs import user_data_path

    return WorkspacePaths(user_data_path("papan-siar", appauthor=False))
