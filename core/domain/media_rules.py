"""What pictures and films a platform takes, and the plan that makes a picture fit.

Only arithmetic: pixels are cut and encoded elsewhere, with the metadata left out and the colours in sRGB.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import isqrt

from core.domain.text.graphemes import utf16_count

JPEG = "image/jpeg"
PNG = "image/png"
GIF = "image/gif"
WEBP = "image/webp"
MP4 = "video/mp4"
QUICKTIME = "video/quicktime"
WEBM = "video/webm"
_ROUNDING = 1e-6
"""Keeps 1080 / 0.8 from becoming 1349."""


@dataclass(frozen=True, slots=True)
class VideoRule:
    """What a film may be. Lengths in seconds; ``None`` where the platform names no limit."""

    mimes: tuple[str, ...]
    max_bytes: int | None = None
    min_s: float = 0
    max_s: float | None = None
    min_width: int = 1
    max_width: int | None = None
    min_height: int = 1
    max_pixels: int | None = None
    min_ratio: float | None = None
    max_ratio: float | None = None


@dataclass(frozen=True, slots=True)
class MediaRule:
    """What a platform takes with one post. Ratios are width : height. ``max_images`` 0 means no pictures.

    ``max_gif_bytes`` is set where an animated GIF is taken, alone. ``mixes`` tells whether a film may stand
    beside pictures. ``same_ratio`` tells that later pictures are cut to the shape of the first.
    """

    max_images: int
    mimes: tuple[str, ...] = (JPEG, PNG)
    max_bytes: int | None = None
    min_width: int = 1
    min_height: int = 1
    max_width: int | None = None
    max_side_sum: int | None = None
    max_pixels: int | None = None
    min_ratio: float | None = None
    max_ratio: float | None = None
    same_ratio: bool = False
    max_gif_bytes: int | None = None
    video: VideoRule | None = None
    max_videos: int = 1
    mixes: bool = False
    min_items: int = 0
    alt_text_limit: int | None = None
    alt_required: bool = False

    @property
    def takes_alt_text(self) -> bool:
        """Tell whether the platform keeps alternative texts."""
        return self.alt_text_limit is not None


class FitNote(StrEnum):
    """What fitting does to a picture, for the preview's sentence."""

    CROPPED = "cropped"
    SHRUNK = "shrunk"
    CONVERTED = "converted"
    COMPRESSED = "compressed"
    STILL_FRAME = "still_frame"
    TOO_SMALL = "too_small"


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in pixels of the original picture."""

    left: int
    top: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class EncodeTry:
    """One try: scale to this size, encode with this quality (``None``: lossless), keep if small enough."""

    width: int
    height: int
    quality: int | None


@dataclass(frozen=True, slots=True)
class FitPlan:
    """How to make a picture fit: cut ``crop``, then take the first of ``tries`` within ``max_bytes``.

    ``keeps_pixels`` tells that the file is fine and only loses its metadata. ``cut_share`` is the part of the
    picture's area that is lost, 0 to 1.
    """

    crop: Box
    width: int
    height: int
    mime: str
    max_bytes: int | None
    tries: tuple[EncodeTry, ...]
    notes: tuple[FitNote, ...]
    cut_share: float

    @property
    def keeps_pixels(self) -> bool:
        """Tell whether nothing but the metadata changes."""
        return not set(self.notes) - {FitNote.TOO_SMALL}


_JPEG_QUALITIES = (92, 88, 84, 80, 75, 70)
_SMALLER = ((85, 80), (70, 80), (50, 75), (35, 70))
"""Percent of the size and quality, once the full size would not fit even at the lowest quality."""


def plan_image(
    width: int,
    height: int,
    size_bytes: int,
    mime: str,
    rule: MediaRule,
    *,
    ratio: float | None = None,
) -> FitPlan:
    """Plan the least change that makes a picture fit ``rule``: cut around the middle, never made larger than it is.

    ``ratio`` forces a shape (the first picture's, where a platform cuts all alike).
    """
    crop = _crop(width, height, rule, ratio)
    target_width, target_height = _fitting_size(crop.width, crop.height, rule)
    is_heavy = _is_heavy(size_bytes, mime, rule)
    target_mime = _target_mime(mime, rule, is_heavy=is_heavy)
    is_cropped = (crop.width, crop.height) != (width, height)
    is_shrunk = target_width < crop.width
    stills = mime == GIF and target_mime != GIF
    facts = {
        FitNote.CROPPED: is_cropped,
        FitNote.SHRUNK: is_shrunk,
        FitNote.STILL_FRAME: stills,
        FitNote.CONVERTED: target_mime != mime and not stills,
        FitNote.COMPRESSED: is_heavy and target_mime == mime,
        FitNote.TOO_SMALL: target_width < rule.min_width or target_height < rule.min_height,
    }
    return FitPlan(
        crop=crop,
        width=target_width,
        height=target_height,
        mime=target_mime,
        max_bytes=rule.max_gif_bytes if target_mime == GIF else rule.max_bytes,
        tries=_tries(target_width, target_height, target_mime, rule),
        notes=tuple(note for note, holds in facts.items() if holds),
        cut_share=1 - crop.width * crop.height / (width * height),
    )


def _crop(width: int, height: int, rule: MediaRule, ratio: float | None) -> Box:
    low = ratio or rule.min_ratio
    high = ratio or rule.max_ratio
    kept_width, kept_height = width, height
    if high is not None and width / height > high:
        kept_width = max(1, int(height * high + _ROUNDING))
    elif low is not None and width / height < low:
        kept_height = max(1, int(width / low + _ROUNDING))
    return Box((width - kept_width) // 2, (height - kept_height) // 2, kept_width, kept_height)


def _fitting_size(width: int, height: int, rule: MediaRule) -> tuple[int, int]:
    scale = 1.0
    if rule.max_width is not None:
        scale = min(scale, rule.max_width / width)
    if rule.max_side_sum is not None:
        scale = min(scale, rule.max_side_sum / (width + height))
    if rule.max_pixels is not None and width * height > rule.max_pixels:
        # The integer root rounds down, so the product stays within the limit.
        scale = min(scale, isqrt(rule.max_pixels * width // height) / width)
    return max(1, int(width * scale + _ROUNDING)), max(1, int(height * scale + _ROUNDING))


def _is_heavy(size_bytes: int, mime: str, rule: MediaRule) -> bool:
    limit = rule.max_gif_bytes if mime == GIF else rule.max_bytes
    return limit is not None and size_bytes > limit


def _target_mime(mime: str, rule: MediaRule, *, is_heavy: bool) -> str:
    if mime == GIF:
        is_taken = rule.max_gif_bytes is not None and not is_heavy
    else:
        is_taken = mime in rule.mimes and not (is_heavy and mime == PNG)
    return mime if is_taken else _first_taken((JPEG, PNG), rule.mimes)


def _first_taken(wanted: Sequence[str], mimes: Sequence[str]) -> str:
    return next((mime for mime in wanted if mime in mimes), JPEG)


def _tries(width: int, height: int, mime: str, rule: MediaRule) -> tuple[EncodeTry, ...]:
    if mime in {PNG, GIF}:
        return (EncodeTry(width, height, None),)
    smaller = ((width * percent // 100, height * percent // 100, quality) for percent, quality in _SMALLER)
    allowed = [EncodeTry(*one) for one in smaller if one[0] >= rule.min_width and one[1] >= rule.min_height]
    return (*(EncodeTry(width, height, quality) for quality in _JPEG_QUALITIES), *allowed)


class MediaProblemCode(StrEnum):
    """Why a platform would refuse the media of a post."""

    TOO_MANY_IMAGES = "too_many_images"
    TOO_MANY_VIDEOS = "too_many_videos"
    NO_VIDEO_TAKEN = "no_video_taken"
    NO_IMAGE_TAKEN = "no_image_taken"
    MIXED = "mixed"
    MEDIA_MISSING = "media_missing"
    ALT_MISSING = "alt_missing"
    ALT_TOO_LONG = "alt_too_long"
    IMAGE_TOO_SMALL = "image_too_small"
    VIDEO_FORMAT = "video_format"
    VIDEO_TOO_BIG = "video_too_big"
    VIDEO_TOO_SHORT = "video_too_short"
    VIDEO_TOO_LONG = "video_too_long"
    VIDEO_SIZE = "video_size"
    VIDEO_RATIO = "video_ratio"


@dataclass(frozen=True, slots=True)
class MediaProblem:
    """One problem; ``index`` is the item's place (0 is the first), ``None`` if it concerns the whole set."""

    code: MediaProblemCode
    index: int | None = None
    used: float = 0
    limit: float = 0


@dataclass(frozen=True, slots=True)
class MediaFacts:
    """What the rules need to know of one picture or film."""

    mime: str
    width: int
    height: int
    size_bytes: int
    alt_text: str = ""
    duration_s: float = 0.0

    @property
    def is_video(self) -> bool:
        """Tell a film from a picture."""
        return self.mime.startswith("video/")


def media_problems(items: Sequence[MediaFacts], rule: MediaRule) -> tuple[MediaProblem, ...]:
    """List what fitting cannot mend: wrong number, mixture, missing alternative texts, unfit films."""
    found = _set_problems(items, rule)
    for index, item in enumerate(items):
        found += _alt_problems(index, item, rule)
        if item.is_video and rule.video is not None:
            found += _video_problems(index, item, rule.video)
        elif not item.is_video and (item.width < rule.min_width or item.height < rule.min_height):
            found.append(MediaProblem(MediaProblemCode.IMAGE_TOO_SMALL, index, item.width, rule.min_width))
    return tuple(found)


def _set_problems(items: Sequence[MediaFacts], rule: MediaRule) -> list[MediaProblem]:
    videos = sum(item.is_video for item in items)
    images = len(items) - videos
    max_videos = rule.max_videos if rule.video is not None else 0
    too_many = MediaProblemCode.TOO_MANY_IMAGES if rule.max_images else MediaProblemCode.NO_IMAGE_TAKEN
    too_many_videos = MediaProblemCode.TOO_MANY_VIDEOS if max_videos else MediaProblemCode.NO_VIDEO_TAKEN
    facts = (
        (images > rule.max_images, MediaProblem(too_many, None, images, rule.max_images)),
        (videos > max_videos, MediaProblem(too_many_videos, None, videos, max_videos)),
        (bool(images and videos) and not rule.mixes, MediaProblem(MediaProblemCode.MIXED)),
        (
            len(items) < rule.min_items,
            MediaProblem(MediaProblemCode.MEDIA_MISSING, None, len(items), rule.min_items),
        ),
    )
    return [problem for holds, problem in facts if holds]


def _alt_problems(index: int, item: MediaFacts, rule: MediaRule) -> list[MediaProblem]:
    if rule.alt_text_limit is None:
        return []
    length = utf16_count(item.alt_text.strip())
    if length > rule.alt_text_limit:
        return [MediaProblem(MediaProblemCode.ALT_TOO_LONG, index, length, rule.alt_text_limit)]
    if rule.alt_required and not length and not item.is_video:
        return [MediaProblem(MediaProblemCode.ALT_MISSING, index)]
    return []


def _video_problems(index: int, item: MediaFacts, rule: VideoRule) -> list[MediaProblem]:
    ratio = item.width / item.height if item.width and item.height else None
    size = item.size_bytes
    max_width = rule.max_width or item.width
    max_pixels = rule.max_pixels or item.width * item.height
    wrong_size = (
        item.width > max_width
        or item.width < rule.min_width
        or item.height < rule.min_height
        or item.width * item.height > max_pixels
    )
    facts = (
        (item.mime not in rule.mimes, MediaProblemCode.VIDEO_FORMAT, 0, 0),
        (_exceeds(size, rule.max_bytes), MediaProblemCode.VIDEO_TOO_BIG, size, rule.max_bytes),
        (0 < item.duration_s < rule.min_s, MediaProblemCode.VIDEO_TOO_SHORT, item.duration_s, rule.min_s),
        (_exceeds(item.duration_s, rule.max_s), MediaProblemCode.VIDEO_TOO_LONG, item.duration_s, rule.max_s),
        (ratio is not None and wrong_size, MediaProblemCode.VIDEO_SIZE, item.width, rule.max_width),
        (_is_outside(ratio, rule), MediaProblemCode.VIDEO_RATIO, 0, 0),
    )  # fmt: skip
    return [MediaProblem(code, index, used, limit or 0) for holds, code, used, limit in facts if holds]


def _exceeds(used: float, limit: float | None) -> bool:
    return limit is not None and used > limit


def _is_outside(ratio: float | None, rule: VideoRule) -> bool:
    if ratio is None:
        return False
    low = rule.min_ratio is not None and ratio < rule.min_ratio
    return low or (rule.max_ratio is not None and ratio > rule.max_ratio)
