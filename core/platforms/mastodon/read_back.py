"""Finding out whether a post whose answer was lost stands on a Mastodon server, trusting no clock."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from core.domain.publishing import Job
from core.errors import NeedsFix
from core.platforms.fields import Fields
from core.platforms.html_text import fingerprint, text_of_html
from core.platforms.mastodon.api import MastodonApi

PAGE = 40
#: What is looked for nearly always stands among the newest; forty statuses are as many bytes as three pictures.
FIRST_PAGE = 5
_MAX_PAGES = 10
_MAX_SOURCES = 5

#: Between two clocks that were compared, and where the order on the server is trusted (a clock set to the
#: wrong day or zone).
_NEAR = timedelta(minutes=10)
_FAR = timedelta(hours=26)

#: Saved as anchor for an account that had published nothing yet.
NO_ANCHOR = "-"


class Likeness(StrEnum):
    """How much a status on the server looks like the lost one."""

    SAME = "same"
    SIMILAR = "similar"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Search:
    """What the search showed: our status, or whether one may be ours, and whether all was looked at."""

    found: Fields | None
    doubtful: bool
    complete: bool


def search(api: MastodonApi, job: Job, started_at: datetime, skew_s: Callable[[], float]) -> Search:
    """Look through the account's own statuses, newest first, down to the anchor or to the time of the commit.

    ``skew_s`` tells how far the server's clock is ahead of ours, as the newest answer shows: some servers send all
    they have however little is asked for, so nothing is asked for the clock alone. ``job.known_remote_ids`` are left
    out.
    """
    anchor = job.handle("anchor")
    earliest = started_at - (_FAR if anchor else _NEAR)
    doubtful, sources_left = False, _MAX_SOURCES
    pages = _Pages(api, job.account.remote_id)
    for status in pages:
        made_at = status.moment("created_at")
        if status.text("id") == anchor or (
            made_at is not None and made_at < earliest + timedelta(seconds=skew_s())
        ):
            return Search(None, doubtful, complete=True)
        if status.text("id") in job.known_remote_ids:
            continue
        likeness = _likeness(status, job)
        if likeness is Likeness.OTHER and sources_left and has_all_media(status, job):
            sources_left -= 1
            likeness = _likeness_of_source(api, status, job)
        if likeness is Likeness.SAME:
            return Search(status, doubtful, complete=True)
        doubtful = doubtful or likeness is Likeness.SIMILAR
    return Search(None, doubtful, complete=pages.reached_the_end)


def find_by_address(api: MastodonApi, remote_id: str, url: str) -> str:
    """Give the id of an account's own status by its page or its ActivityPub address; empty if it is not among the
    newest four hundred.
    """
    for status in _Pages(api, remote_id):
        if url and url in {status.text("url"), status.text("uri")}:
            return status.text("id")
    return ""


class _Pages:
    """Statuses of an account, page after page, newest first."""

    def __init__(self, api: MastodonApi, remote_id: str) -> None:
        self._api = api
        self._remote_id = remote_id
        self.reached_the_end = False

    def __iter__(self) -> Iterator[Fields]:
        before = ""
        for size in (FIRST_PAGE, *(PAGE,) * _MAX_PAGES):
            page = self._api.own_statuses(self._remote_id, size, before)
            yield from page
            last = page[-1].text("id") if page else ""
            if not page or last == before:
                self.reached_the_end = True
                return
            before = last


def has_all_media(status: Fields, job: Job) -> bool:
    """Tell whether the server shows as many files as were sent; some join two that are equal."""
    wanted = job.publication.media
    return len(status.parts("media_attachments")) in {len(wanted), len({one.hash for one in wanted})}


def _likeness(status: Fields, job: Job) -> Likeness:
    written = status.text("text") or text_of_html(status.text("content"))
    return _compare(written, status, job)


def _likeness_of_source(api: MastodonApi, status: Fields, job: Job) -> Likeness:
    if status.text("text"):
        return Likeness.OTHER
    try:
        return _compare(api.source(status.text("id")), status, job)
    except NeedsFix:
        return Likeness.OTHER


def _compare(written: str, status: Fields, job: Job) -> Likeness:
    if fingerprint(written) != fingerprint(job.publication.text):
        return Likeness.OTHER
    return Likeness.SAME if has_all_media(status, job) else Likeness.SIMILAR


def is_same_scheduled(scheduled: Fields, job: Job, at: datetime | None) -> bool:
    """Tell whether something that the server holds for later is this delivery's."""
    parameters = scheduled.part("params")
    planned_at = scheduled.moment("scheduled_at")
    return (
        scheduled.text("id") not in job.known_remote_ids
        and fingerprint(parameters.text("text")) == fingerprint(job.publication.text)
        and planned_at is not None
        and at is not None
        and abs(planned_at - at) < timedelta(minutes=1)
    )
