"""Where the pictures of a batch go: into drafts on the calendar, or as files into a folder."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from core.services.batch import BatchDrafts, Item, Job
from core.services.posts import PostsService
from gui.studio.export import ExportFile, write_files


@dataclass(frozen=True, slots=True)
class Rendered:
    """One finished picture: JPEG bytes, pixels, alt text."""

    content: bytes
    width: int
    height: int
    alt_text: str


class Keeper(Protocol):
    """Keeps the pictures of an item in one step, so that a killed run knows what is left."""

    def is_done(self, item: Item) -> bool: ...
    def keep(self, item: Item, rendered: Sequence[Rendered]) -> None: ...


class DraftKeeper:
    """Stores pictures, then the draft that shows them."""

    def __init__(self, posts: PostsService, job: Job) -> None:
        self._posts = posts
        self._drafts = BatchDrafts(posts, job)

    def is_done(self, item: Item) -> bool:
        """Tell whether an earlier run made the draft."""
        return self._drafts.is_done(item)

    def keep(self, item: Item, rendered: Sequence[Rendered]) -> None:
        """Store all of an item."""
        store = self._posts.store_picture
        media = (store(one.content, "image/jpeg", one.width, one.height, one.alt_text) for one in rendered)
        self._drafts.keep(item, tuple(media))


class FolderKeeper:
    """Writes JPEG files and the alt text into a folder of its own, named by template and job."""

    def __init__(self, folder: Path, job: Job) -> None:
        self.folder = folder / f"{job.template.id}-{job.size}-{job.key[:8]}"

    def is_done(self, item: Item) -> bool:
        """Tell whether an earlier run wrote the text, which comes last."""
        return (self.folder / f"{item.stem}.txt").is_file()

    def keep(self, item: Item, rendered: Sequence[Rendered]) -> None:
        """Write whole files; the text comes last and marks the item as done."""
        self.folder.mkdir(parents=True, exist_ok=True)
        numbers = [f"-{number}" if len(rendered) > 1 else "" for number in range(1, len(rendered) + 1)]
        files = [
            ExportFile(f"{item.stem}{number}.jpg", one.content)
            for number, one in zip(numbers, rendered, strict=True)
        ]
        text = "\n".join(filter(None, (item.caption, *(one.alt_text for one in rendered))))
        write_files([*files, ExportFile(f"{item.stem}.txt", text.encode())], self.folder)
