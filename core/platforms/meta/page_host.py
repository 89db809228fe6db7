"""An unpublished photo on the linked Facebook Page as the public address of a picture.

Not verified against the platform: that Instagram takes the image address of a Page's photo is nobody's promise.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from core.errors import NeedsFix
from core.platforms.bodies import FilePart
from core.platforms.meta.graph import Graph
from core.platforms.public_hosts import Hosted
from core.ports import Progress


@dataclass(frozen=True, slots=True)
class PagePhotoHost:
    """The Page that an Instagram account is linked to; needs the right to publish there."""

    graph: Graph
    page_id: str
    lives: timedelta = timedelta(hours=12)

    def put(self, path: Path, mime: str, progress: Progress) -> Hosted:
        """Upload without publishing, and give the address of the largest rendering."""
        form = [("published", "false"), ("temporary", "true")]
        file = ("source", FilePart(path, mime))
        photo_id = self.graph.send_file(f"{self.page_id}/photos", "hosted photo", form, file, progress).text(
            "id"
        )
        images = self.graph.read(photo_id, "hosted photo", ("fields", "images")).parts("images")
        largest = max(images, key=lambda one: one.count("width") or 0, default=None)
        if largest is None or not largest.text("source"):
            raise NeedsFix("public_host_unreadable", host=self.graph.host)
        return Hosted(largest.text("source"), photo_id)

    def remove(self, reference: str) -> None:
        """Delete the photo."""
        self.graph.remove(reference, "remove hosted photo")
