"""What a platform takes, as data with its source and the date it was read. Each platform declares its own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from core.domain.media_rules import MediaRule, VideoRule
from core.domain.text.rule import TextRule


@dataclass(frozen=True, slots=True)
class PlatformLimits:
    """One platform's rules. ``caption`` replaces ``text`` when media go along; ``title``, ``tags`` are extra.

    In ``source`` "third party" is somebody else's report, "unverified" was not found in the platform's words.
    """

    text: TextRule
    media: MediaRule
    source: str
    read_on: date
    caption: TextRule | None = None
    title: TextRule | None = None
    tags: TextRule | None = None

    def text_rule(self, *, with_media: bool) -> TextRule:
        """Give the rule for the text of a post with or without pictures or a film."""
        return self.caption if with_media and self.caption is not None else self.text


def with_instance(limits: PlatformLimits, told: Mapping[str, int]) -> PlatformLimits:
    """Replace the defaults by what an instance tells; unknown names and figures below 1 are ignored.

    Names are those of Mastodon's ``configuration``: ``max_characters``, ``characters_reserved_per_url``,
    ``max_media_attachments``, ``image_size_limit``, ``image_matrix_limit``, ``video_size_limit``,
    ``video_matrix_limit``, ``description_limit``.
    """
    known = {name: value for name, value in told.items() if value > 0}
    if not known:
        return limits
    text = replace(
        limits.text,
        limit=known.get("max_characters", limits.text.limit),
        url_length=known.get("characters_reserved_per_url", limits.text.url_length),
    )
    image_size = known.get("image_size_limit", limits.media.max_bytes)
    media = replace(
        limits.media,
        max_images=known.get("max_media_attachments", limits.media.max_images),
        max_bytes=image_size,
        max_gif_bytes=None if limits.media.max_gif_bytes is None else image_size,
        max_pixels=known.get("image_matrix_limit", limits.media.max_pixels),
        alt_text_limit=known.get("description_limit", limits.media.alt_text_limit),
        video=_with_instance_video(limits.media.video, known),
    )
    return replace(limits, text=text, media=media)


def _with_instance_video(video: VideoRule | None, known: Mapping[str, int]) -> VideoRule | None:
    if video is None:
        return None
    return replace(
        video,
        max_bytes=known.get("video_size_limit", video.max_bytes),
        max_pixels=known.get("video_matrix_limit", video.max_pixels),
    )
