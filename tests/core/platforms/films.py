"""Films for connectors that take nothing else: as the media folder holds them, named by their hash."""

import random
from collections.abc import Mapping
from pathlib import Path

from core.domain.post import Media
from core.domain.publishing import Job

FILM = Media("film-a", "video/mp4", 1280, 720, 1, "", "layanan.mp4", 31.0)
POSTER = Media("poster-a", "image/jpeg", 1280, 720, 1, "Poster", "poster.jpg")


class FilmFiles:
    """Real files of 1,000 bytes, or of the size given for their hash."""

    def __init__(self, folder: Path, sizes: Mapping[str, int] | None = None) -> None:
        self._folder = folder
        self._sizes = sizes or {}

    def __call__(self, media: Media, job: Job) -> Path:
        return self.path(media)

    def path(self, media: Media) -> Path:
        path = self._folder / media.hash
        if not path.exists():
            path.write_bytes(random.Random(media.hash).randbytes(self._sizes.get(media.hash, 1000)))
        return path
