"""What each platform takes, as data with its source and the date it was read. Facts, not code.

In the notes "third party" is somebody else's report, "unverified" was not found in the platform's words.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType

from core.domain.media_rules import JPEG, MP4, PNG, QUICKTIME, WEBM, WEBP, MediaRule, VideoRule
from core.domain.text.rule import CountBy, TextRule

_MB = 1_000_000
_MIB = 1_048_576


@dataclass(frozen=True, slots=True)
class PlatformLimits:
    """One platform's rules. ``caption`` replaces ``text`` when media go along; ``title``, ``tags`` are extra.

    ``prefill_limit`` is how many characters of a web compose address are safe to open.
    """

    platform: str
    text: TextRule
    media: MediaRule
    source: str
    read_on: date
    caption: TextRule | None = None
    title: TextRule | None = None
    tags: TextRule | None = None
    prefill_limit: int | None = None

    def text_rule(self, *, with_media: bool) -> TextRule:
        """Give the rule for the text of a post with or without pictures or a film."""
        return self.caption if with_media and self.caption is not None else self.text


_READ = date(2026, 10, 31)
_PREFILL = 2_000

_FACEBOOK = PlatformLimits(
    platform="facebook",
    text=TextRule(CountBy.UTF16, 63_206),
    media=MediaRule(
        max_images=10,
        mimes=(JPEG, PNG),
        max_bytes=10 * _MB,
        video=VideoRule((MP4, QUICKTIME), min_s=3),
        alt_text_limit=1_000,
    ),
    source="Graph API v26 photos and feed; 63,206 and ten photos are third party, alt length unverified",
    read_on=_READ,
)
_INSTAGRAM = PlatformLimits(
    platform="instagram",
    text=TextRule(CountBy.UTF16, 2_200, hashtag_limit=30, mention_limit=20),
    media=MediaRule(
        max_images=10,
        mimes=(JPEG,),
        max_bytes=8 * _MIB,
        min_width=320,
        max_width=1_440,
        min_ratio=4 / 5,
        max_ratio=1.91,
        same_ratio=True,
        video=VideoRule((MP4, QUICKTIME), max_bytes=300 * _MB, min_s=3, max_s=15 * 60, max_width=1_920),
        max_videos=10,
        mixes=True,
        min_items=1,
        alt_text_limit=1_000,
    ),
    source="Instagram content publishing API: captions, image and reel specifications",
    read_on=_READ,
)
_THREADS = PlatformLimits(
    platform="threads",
    text=TextRule(CountBy.THREADS, 500, link_limit=5),
    media=MediaRule(
        max_images=20,
        mimes=(JPEG, PNG),
        max_bytes=8 * _MIB,
        min_width=320,
        max_width=1_440,
        min_ratio=1 / 10,
        max_ratio=10,
        video=VideoRule((MP4, QUICKTIME), max_bytes=1_000 * _MB, max_s=300),
        max_videos=20,
        mixes=True,
        alt_text_limit=1_000,
    ),
    source="Threads API: text posts and media specifications; five links is third party",
    read_on=_READ,
)
_X = PlatformLimits(
    platform="x",
    text=TextRule(CountBy.X_WEIGHTED, 280, url_length=23, forbidden="\ufffe\ufeff\uffff"),
    media=MediaRule(
        max_images=4,
        mimes=(JPEG, PNG, WEBP),
        max_bytes=5 * _MB,
        max_gif_bytes=15 * _MB,
        video=VideoRule(
            (MP4, QUICKTIME),
            max_bytes=512 * _MB,
            max_s=140,
            min_width=32,
            min_height=32,
            min_ratio=1 / 3,
            max_ratio=3,
        ),
        alt_text_limit=1_000,
    ),
    source="twitter-text configuration v3; X API media page of August 2026 (later texts allow more)",
    read_on=_READ,
    prefill_limit=_PREFILL,
)
_YOUTUBE = PlatformLimits(
    platform="youtube",
    text=TextRule(CountBy.BYTES, 5_000, forbidden="<>"),
    title=TextRule(CountBy.UTF16, 100, forbidden="<>"),
    tags=TextRule(CountBy.TAGS, 500),
    media=MediaRule(
        max_images=0,
        max_bytes=2 * _MB,
        video=VideoRule((MP4, QUICKTIME, WEBM), max_bytes=274_877_906_944),
        min_items=1,
    ),
    source="YouTube Data API v3 videos resource; 2 MB is the thumbnail (or 50 MB by the discovery file)",
    read_on=_READ,
)
_TIKTOK = PlatformLimits(
    platform="tiktok",
    text=TextRule(CountBy.UTF16, 2_200),
    media=MediaRule(
        max_images=35,
        mimes=(JPEG, WEBP),
        max_bytes=20 * _MB,
        max_width=1_080,
        video=VideoRule(
            (MP4, QUICKTIME, WEBM),
            max_bytes=4_000 * _MB,
            max_s=600,
            min_width=360,
            max_width=4_096,
            min_height=360,
        ),
        min_items=1,
    ),
    source="TikTok Content Posting API: video title in UTF-16 units, media transfer guide",
    read_on=_READ,
)
_TELEGRAM = PlatformLimits(
    platform="telegram",
    text=TextRule(CountBy.TELEGRAM, 4_096),
    caption=TextRule(CountBy.TELEGRAM, 1_024),
    media=MediaRule(
        max_images=10,
        mimes=(JPEG, PNG),
        max_bytes=10 * _MB,
        max_side_sum=10_000,
        min_ratio=1 / 20,
        max_ratio=20,
        max_gif_bytes=50 * _MB,
        video=VideoRule((MP4,), max_bytes=50 * _MB),
        max_videos=10,
        mixes=True,
    ),
    source="Telegram Bot API 10.1; the unit of the text limit is not stated, UTF-16 is the safe reading",
    read_on=_READ,
    prefill_limit=_PREFILL,
)
_MASTODON = PlatformLimits(
    platform="mastodon",
    text=TextRule(CountBy.MASTODON, 500, url_length=23),
    media=MediaRule(
        max_images=4,
        mimes=(JPEG, PNG, WEBP),
        max_bytes=16 * _MIB,
        max_pixels=33_177_600,
        max_gif_bytes=16 * _MIB,
        video=VideoRule((MP4, QUICKTIME, WEBM), max_bytes=103_809_024, max_pixels=8_294_400),
        alt_text_limit=1_500,
    ),
    source="Mastodon documentation, defaults; each instance tells its own in GET /api/v2/instance",
    read_on=_READ,
)
_BLUESKY = PlatformLimits(
    platform="bluesky",
    text=TextRule(CountBy.GRAPHEMES_AND_BYTES, 300, max_bytes=3_000),
    media=MediaRule(
        max_images=4,
        mimes=(JPEG, PNG, WEBP),
        max_bytes=2 * _MB,
        video=VideoRule((MP4,), max_bytes=300 * _MB),
        alt_text_limit=2_000,
        alt_required=True,
    ),
    source="atproto lexicons app.bsky.feed.post and app.bsky.embed; 2,000 for alternative texts is its app's",
    read_on=_READ,
)
_WHATSAPP = PlatformLimits(
    platform="whatsapp",
    text=TextRule(CountBy.UTF16, 65_536),
    media=MediaRule(
        max_images=30,
        mimes=(JPEG, PNG),
        max_bytes=16 * _MB,
        video=VideoRule((MP4,), max_bytes=16 * _MB),
        max_videos=30,
        mixes=True,
    ),
    source="No official figures: shared by hand; sizes unverified, the address of wa.me is kept short",
    read_on=_READ,
    prefill_limit=_PREFILL,
)
_PRACTICE = PlatformLimits(
    platform="practice",
    text=TextRule(CountBy.GRAPHEMES_AND_BYTES, 2_200),
    media=MediaRule(
        max_images=10,
        mimes=(JPEG, PNG, WEBP),
        max_bytes=10 * _MB,
        max_gif_bytes=10 * _MB,
        video=VideoRule((MP4, QUICKTIME, WEBM)),
        mixes=True,
        alt_text_limit=1_500,
    ),
    source="Our own practice platform",
    read_on=_READ,
)

LIMITS: Mapping[str, PlatformLimits] = MappingProxyType(
    {
        one.platform: one
        for one in (
            _FACEBOOK, _INSTAGRAM, _X, _THREADS, _YOUTUBE, _TIKTOK, _TELEGRAM, _MASTODON, _BLUESKY, _WHATSAPP,
            _PRACTICE,
        )
    }
)  # fmt: skip
"""Every platform's rules by its name; Mastodon's are the defaults of an instance that tells nothing."""


def with_instance(limits: PlatformLimits, told: Mapping[str, int]) -> PlatformLimits:
    """Replace the defaults by what an instance tells; unknown names and figures below 1 are ignored.

    Names are those of Mastodon's ``configuration``: ``max_characters``, ``characters_reserved_per_url``,
    ``max_media_attachments``, ``image_size_limit``, ``image_matrix_limit``, ``video_size_limit``,
    ``video_matrix_limit``, ``description_limit``.
    """
    known = {name: value for name, value in told.items() if value > 0}
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


def limits_for(platform: str, told: Mapping[str, int] | None = None) -> PlatformLimits:
    """Give the rules of a platform with what the account's server told; ``KeyError`` for a stranger."""
    return with_instance(LIMITS[platform], told) if told else LIMITS[platform]
