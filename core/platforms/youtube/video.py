"""What a publication says about its film: title, description, tags, who may see it, when.

Options that it reads: ``title`` (else the first line of the text), ``tags`` (comma-separated), ``category_id`` (else
29, Nonprofits & Activism), ``privacy`` (``public``, ``unlisted`` or ``private``; else public), ``made_for_kids`` and
``ai_made`` ("1"), ``scheduled_at`` (ISO 8601: YouTube publishes by itself), ``language`` (else ``id``).
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

from core.domain.post import Media, Publication
from core.errors import NeedsFix
from core.platforms.html_text import fingerprint

PUBLIC, UNLISTED, PRIVATE = "public", "unlisted", "private"
_CATEGORY = "29"
_TITLE_LIMIT = 100
_KEPT = ("title", "categoryId", "tags", "defaultLanguage", "defaultAudioLanguage")

#: YouTube refuses a time that has passed when its clock looks; a post nearer than this waits here instead.
SCHEDULE_AHEAD = timedelta(minutes=5)


def film_of(publication: Publication) -> Media:
    """Give the film; raises ``NeedsFix("video_missing")``."""
    for one in publication.media:
        if one.mime.startswith("video/"):
            return one
    raise NeedsFix("video_missing", platform="YouTube")


def thumbnail_of(publication: Publication) -> Media | None:
    """Give the picture beside the film, which becomes its thumbnail."""
    return next((one for one in publication.media if one.mime.startswith("image/")), None)


def title_of(publication: Publication) -> str:
    """Give the title, cut between words where the first line of the text is too long for one."""
    if title := publication.options.get("title", "").strip():
        return title
    first = next((line.strip() for line in publication.text.splitlines() if line.strip()), "")
    first = first.translate({ord("<"): "‹", ord(">"): "›"})
    if len(first.encode("utf-16-le")) // 2 <= _TITLE_LIMIT:
        return first
    short = first.encode("utf-16-le")[: 2 * (_TITLE_LIMIT - 1)].decode("utf-16-le", "ignore")
    return f"{short.rpartition(' ')[0] or short}…"


def snippet_of(publication: Publication) -> Mapping[str, object]:
    """Give title, description, tags and category."""
    options = publication.options
    tags = [one.strip() for one in options.get("tags", "").split(",") if one.strip()]
    language = options.get("language", "id")
    return {
        "title": title_of(publication),
        "description": publication.text,
        "categoryId": options.get("category_id", _CATEGORY),
        "defaultLanguage": language,
        "defaultAudioLanguage": language,
        **({"tags": tags} if tags else {}),
    }


def with_description(snippet: Mapping[str, object], text: str) -> Mapping[str, object]:
    """Give a video's snippet with another description, and with all that YouTube forgets where a change leaves it
    out.
    """
    return {**{name: snippet[name] for name in _KEPT if name in snippet}, "description": text}


def status_of(
    publication: Publication, privacy: str, publish_at: datetime | None = None
) -> Mapping[str, object]:
    """Give the whole status: YouTube forgets what an update leaves out, and publishes where privacy is missing."""
    options = publication.options
    status: dict[str, object] = {
        "privacyStatus": PRIVATE if publish_at is not None else privacy,
        "embeddable": True,
        "license": "youtube",
        "publicStatsViewable": True,
        "selfDeclaredMadeForKids": options.get("made_for_kids") == "1",
        "containsSyntheticMedia": options.get("ai_made") == "1",
    }
    if publish_at is not None:
        status["publishAt"] = publish_at.strftime("%Y-%m-%dT%H:%M:%SZ")
    return status


def privacy_of(publication: Publication) -> str:
    """Give who shall see it in the end."""
    wanted = publication.options.get("privacy", PUBLIC)
    return wanted if wanted in {UNLISTED, PRIVATE} else PUBLIC


def planned_at(publication: Publication) -> datetime | None:
    """Give the time at which YouTube itself shall publish."""
    text = publication.options.get("scheduled_at", "")
    return datetime.fromisoformat(text).astimezone(UTC) if text else None


def is_same(title: str, description: str, publication: Publication) -> bool:
    """Tell whether a video on the channel carries this publication's words."""
    return fingerprint(title) == fingerprint(title_of(publication)) and fingerprint(
        description
    ) == fingerprint(publication.text)
