"""How a film is cut for TikTok and what goes with it. Sizes in bytes.

Rules of the media transfer guide: pieces of 5 to 64 MB, sent in order; their number is the size divided by the
piece, rounded down, at most 1,000; the last one takes the rest along; what is smaller than 5 MB goes in one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from core.domain.post import Media, Publication
from core.errors import NeedsFix
from core.platforms.fields import Fields

#: The smallest that is allowed, because a line that breaks loses the piece under way.
PIECE = 5 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Pieces:
    """A film of ``total`` bytes cut into ``count`` pieces of ``size``, the last one up to twice as long."""

    total: int
    size: int

    @property
    def count(self) -> int:
        """Give the number of pieces."""
        return max(1, self.total // self.size)

    @property
    def last_start(self) -> int:
        """Give where the last piece begins, the one that completes the film."""
        return (self.count - 1) * self.size

    def length_at(self, offset: int) -> int:
        """Give the length of the piece that begins at ``offset``."""
        return self.total - offset if offset >= self.last_start else self.size

    def whole(self, received: int) -> int:
        """Give where to go on when the server holds ``received`` bytes: it only takes whole pieces."""
        return min(received // self.size * self.size, self.last_start)

    def source(self) -> Mapping[str, object]:
        """Announce the film as TikTok wants it."""
        return {
            "source": "FILE_UPLOAD",
            "video_size": self.total,
            "chunk_size": self.size,
            "total_chunk_count": self.count,
        }


def cut(total: int) -> Pieces:
    """Cut a film of ``total`` bytes."""
    return Pieces(total, total if total < 2 * PIECE else PIECE)


def film_of(publication: Publication) -> Media:
    """Give the film; raises ``NeedsFix``, also for pictures, which TikTok only fetches from verified addresses."""
    for one in publication.media:
        if one.mime.startswith("video/"):
            return one
    code = "pictures_by_hand" if publication.media else "video_missing"
    raise NeedsFix(code, platform="TikTok")


def post_of(publication: Publication, film: Media, creator: Fields) -> Mapping[str, object]:
    """Say how a direct post appears, within what the creator may choose; raises ``NeedsFix``.

    Comments, duets and stitches stay off unless ``allow_comment``, ``allow_duet``, ``allow_stitch`` are "1": TikTok's
    guidelines forbid to preset them, and the audience as well.
    """
    options = publication.options
    privacy, offered = options.get("privacy", ""), creator.texts("privacy_level_options")
    if privacy not in offered:
        raise NeedsFix("privacy_not_offered", platform="TikTok", offered=", ".join(offered))
    longest_s = creator.count("max_video_post_duration_sec")
    if longest_s is not None and film.duration_s > longest_s:
        raise NeedsFix("video_duration", platform="TikTok", limit=longest_s)
    toggles = {
        f"disable_{name}": options.get(f"allow_{name}") != "1" or creator.flag(f"{name}_disabled")
        for name in ("comment", "duet", "stitch")
    }
    flags = {
        "brand_content_toggle": options.get("paid_partnership") == "1",
        "brand_organic_toggle": options.get("own_promotion") == "1",
        "is_aigc": options.get("ai_made") == "1",
    }
    return {"title": publication.text, "privacy_level": privacy, **toggles, **flags}
