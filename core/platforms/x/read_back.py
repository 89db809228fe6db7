"""Finding out whether a post whose answer was lost stands on X, and what X's ids tell about time."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from core.domain.publishing import Job
from core.platforms.fields import Fields
from core.platforms.html_text import fingerprint
from core.platforms.x.api import XApi

#: Ids count milliseconds since this moment, above 22 bits of other things.
_EPOCH = datetime(2010, 11, 4, 1, 42, 54, 657_000, tzinfo=UTC)
_LOW_BITS = 22
_ID = re.compile(r"[0-9]{1,20}")
_SCHEME = re.compile(r"https?://", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Search:
    """What the search showed: the id of our post, whether one may be ours, and whether all was looked at."""

    found: str
    doubtful: bool
    complete: bool


def id_at(moment: datetime) -> str:
    """Give the lowest id that a post made at ``moment`` or later has."""
    return str(max(1, ((moment - _EPOCH) // timedelta(milliseconds=1)) << _LOW_BITS))


def number_of(post_id: str) -> int:
    """Give an id as the number that sorts it by time; 0 for what is none."""
    return int(post_id) if _ID.fullmatch(post_id) else 0


def moment_of(post_id: str) -> datetime | None:
    """Give when a post was made, by X's own clock."""
    number = number_of(post_id)
    return _EPOCH + timedelta(milliseconds=number >> _LOW_BITS) if number else None


def search(api: XApi, job: Job) -> Search:
    """Look through the account's own posts since this delivery was prepared; ``job.known_remote_ids`` are left out."""
    posts, complete = api.own_posts(job.account.remote_id, job.handle("since"))
    doubtful = False
    for post in posts:
        same_words = _plain(text_of(post)) == _plain(job.publication.text)
        if not same_words or post.text("id") in job.known_remote_ids:
            continue
        if len(post.part("attachments").texts("media_keys")) == len(job.publication.media):
            return Search(post.text("id"), doubtful, complete)
        doubtful = True
    return Search("", doubtful, complete)


def text_of(post: Fields) -> str:
    """Give the words as they were written: links in full, those that X adds for pictures taken away."""
    whole = post.part("note_post") or post.part("note_tweet") or post
    text = whole.text("text")
    for link in whole.part("entities").parts("urls") or post.part("entities").parts("urls"):
        is_media = bool(link.text("media_key")) or link.text("display_url").startswith("pic.")
        text = text.replace(link.text("url"), "" if is_media else link.text("expanded_url"))
    return html.unescape(text)


def _plain(text: str) -> str:
    """X writes a scheme before links that were typed without one."""
    return fingerprint(_SCHEME.sub("", text))
