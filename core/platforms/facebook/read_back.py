"""Finding out whether a post whose answer was lost stands on a Facebook Page, by its pictures or its text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from core.domain.publishing import Job, RemotePost
from core.errors import NeedsFix
from core.platforms.fields import Fields
from core.platforms.html_text import fingerprint
from core.platforms.meta.graph import Graph

FIELDS = (
    "id,message,created_time,permalink_url,"
    "attachments{media_type,target{id},subattachments{media_type,target{id}}}"
)
_SCHEDULED_FIELDS = "id,message,scheduled_publish_time,attachments{target{id},subattachments{target{id}}}"
_ONE_FIELDS = "id,message,created_time,permalink_url,is_published,scheduled_publish_time"

#: Saved as anchor for a Page that had published nothing yet.
NO_ANCHOR = "-"

_PAGE = 25
_MAX_PAGES = 6
#: Between two clocks that were compared, and where the order on the Page is trusted.
_NEAR = timedelta(minutes=10)
_FAR = timedelta(hours=26)


@dataclass(frozen=True, slots=True)
class Search:
    """What the search showed: our post, or whether one may be ours, and whether all was looked at."""

    found: RemotePost | None
    doubtful: bool
    complete: bool


def newest_id(graph: Graph, page_id: str) -> str:
    """Give the id of the newest published post; ``NO_ANCHOR`` if there is none."""
    path = f"{page_id}/published_posts"
    return next((one.text("id") for one in graph.each(path, "newest", ("fields", "id"), limit=1)), NO_ANCHOR)


def search(graph: Graph, job: Job, started_at: datetime) -> Search:
    """Look through the Page's posts, newest first, down to the anchor or to the time of the commit.

    A post that shows one of our uploaded pictures is ours even if somebody changed its text since. One with our
    text but other pictures is doubtful. ``job.known_remote_ids`` are left out.
    """
    anchor = job.handle("anchor")
    since = started_at + timedelta(seconds=graph.skew_s) - (_FAR if anchor else _NEAR)
    path, doubtful, seen = f"{job.account.remote_id}/published_posts", False, 0
    for post in graph.each(path, "published posts", ("fields", FIELDS), pages=_MAX_PAGES, limit=_PAGE):
        seen += 1
        made_at = post.moment("created_time")
        if post.text("id") == anchor or (made_at is not None and made_at < since):
            return Search(None, doubtful, complete=True)
        if post.text("id") in job.known_remote_ids:
            continue
        if is_ours(post, job):
            return Search(remote_of(post), doubtful, complete=True)
        doubtful = doubtful or _has_text(post, job)
    return Search(None, doubtful, complete=seen < _PAGE * _MAX_PAGES)


def is_ours(post: Fields, job: Job) -> bool:
    """Tell whether a post is this delivery's: by its pictures if it has any, otherwise by its text."""
    wanted = {job.handle(f"photo.{index}") for index in range(len(job.publication.media))} - {""}
    shown = photo_ids(post)
    return bool(wanted & shown) if wanted else not shown and _has_text(post, job)


def photo_ids(post: Fields) -> set[str]:
    """Give the ids of the pictures that a post shows."""
    attached = post.part("attachments").parts("data")
    several = [one for each in attached for one in each.part("subattachments").parts("data")]
    found = (one.part("target").text("id") for one in (several or attached) if _is_photo(one))
    return {one for one in found if one}


def _is_photo(attachment: Fields) -> bool:
    # Without a media type nothing says that it is a link's preview.
    return attachment.text("media_type") in {"", "photo", "album"}


def _has_text(post: Fields, job: Job) -> bool:
    return fingerprint(post.text("message")) == fingerprint(job.publication.text)


def find_scheduled(graph: Graph, job: Job, planned_at: datetime) -> RemotePost | None:
    """Look for our post among what the Page holds for later, by its pictures or by its text and time."""
    path = f"{job.account.remote_id}/scheduled_posts"
    for post in graph.each(path, "scheduled posts", ("fields", _SCHEDULED_FIELDS), pages=_MAX_PAGES):
        at = post.unix_moment("scheduled_publish_time")
        is_near = at is not None and abs(at - planned_at) < timedelta(minutes=1)
        if post.text("id") not in job.known_remote_ids and is_near and is_ours(post, job):
            return RemotePost(post.text("id"), published_at=at, scheduled=True)
    return None


def one_post(graph: Graph, post_id: str) -> RemotePost | None:
    """Read a post by its id, published or not; None if the Page does not know it (any more)."""
    try:
        post = graph.read(post_id, "post", ("fields", _ONE_FIELDS))
    except NeedsFix as refused:
        if refused.code != "not_found":
            raise
        return None
    return remote_of(post)


def remote_of(post: Fields) -> RemotePost:
    """Read a published or scheduled post."""
    planned_at = post.unix_moment("scheduled_publish_time")
    if "is_published" in post and not post.flag("is_published"):
        return RemotePost(post.text("id"), published_at=planned_at, scheduled=True)
    url = post.text("permalink_url") or f"https://www.facebook.com/{post.text('id')}"
    return RemotePost(post.text("id"), url, post.moment("created_time"))
