"""What YouTube tells of channels and videos, read into the words of this program."""

from __future__ import annotations

from collections.abc import Mapping

from core.domain.engagement import Metric
from core.domain.publishing import AccountIdentity, RemotePost
from core.platforms.fields import Fields
from core.platforms.youtube.video import PRIVATE

VIDEO_COUNTS = {
    Metric.VIEWS: "viewCount",
    Metric.LIKES: "likeCount",
    Metric.COMMENTS: "commentCount",
}
CHANNEL_COUNTS = {
    Metric.FOLLOWERS: "subscriberCount",
    Metric.POSTS: "videoCount",
    Metric.VIEWS: "viewCount",
}
#: The parts of a status that a client may write.
OWN_STATUS = frozenset(
    {"embeddable", "license", "publicStatsViewable", "selfDeclaredMadeForKids", "containsSyntheticMedia"}
)


def identity_of(channel: Fields) -> AccountIdentity:
    """Say whose channel it is."""
    snippet = channel.part("snippet")
    name = snippet.text("customUrl") or snippet.text("title")
    return AccountIdentity(
        remote_id=channel.text("id"),
        handle=name if name.startswith("@") else f"@{name}",
        display_name=snippet.text("title"),
        options={"profile_url": f"https://www.youtube.com/channel/{channel.text('id')}"},
    )


def remote_of(video: Fields) -> RemotePost:
    """Read a video that is open or planned."""
    publish_at = video.part("status").moment("publishAt")
    told_at = publish_at or video.part("snippet").moment("publishedAt")
    return RemotePost(video.text("id"), url_of(video.text("id")), told_at, scheduled=publish_at is not None)


def url_of(video_id: str) -> str:
    """Give the address at which a video is watched."""
    return f"https://www.youtube.com/watch?v={video_id}"


def is_open(video: Fields, wanted: str) -> bool:
    """Tell whether a video is planned, or seen by whom it shall be."""
    status = video.part("status")
    return bool(status.text("publishAt")) or status.text("privacyStatus") == wanted


def is_locked(video: Fields, wanted: str) -> bool:
    """Tell whether YouTube keeps a video private that shall be seen: Google has not audited the project."""
    return wanted != PRIVATE and video.part("status").text("privacyStatus") == PRIVATE


def counts(told: Fields, names: Mapping[Metric, str]) -> dict[Metric, int]:
    """Read figures, which YouTube sends as texts; one that is missing stays missing."""
    found = {metric: told.count(name) for metric, name in names.items()}
    return {metric: value for metric, value in found.items() if value is not None}
