"""Films and reels on a Facebook Page: an upload that goes on where it broke off, then one commit.

Handles: ``film`` (the video's id, given before a byte leaves), ``film.session``, ``film.from`` and ``film.to`` (the
piece that is asked for next), ``film.url`` (of a reel), ``film.sent`` once all bytes are there.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

from core.domain.delivery import StepKind
from core.domain.post import Media
from core.domain.publishing import Job, Proof, RemotePost, Settlement, Step, StepResult
from core.errors import NeedsFix, OutcomeUnknown, RetryLater
from core.platforms.bodies import FilePart, mime_of
from core.platforms.fields import Fields
from core.platforms.meta.graph import Form, Graph
from core.ports import Progress

_STATUS = ("fields", "status")
_WHOLE = ("fields", "status,published,post_id,permalink_url,created_time,scheduled_publish_time")
#: What is sent at once if Meta did not name the end of the next piece.
_PIECE = 4 * 1024 * 1024
#: Reads sometimes fail although the object exists.
_READ_AGAIN = timedelta(minutes=15)
_DEAD = frozenset({"error", "expired", "upload_failed"})


def film_of(job: Job) -> Media | None:
    """Give the film that is published alone; None for a post of pictures or words."""
    media = job.publication.media
    return media[0] if len(media) == 1 and media[0].mime.startswith("video/") else None


def is_reel(job: Job) -> bool:
    """Tell whether the admin asked for a reel (option ``kind``)."""
    return job.publication.options.get("kind") == "reel"


def next_step(job: Job) -> Step | None:
    """Open the upload, then send; None once everything is there."""
    if not job.handle("film"):
        return Step(StepKind.UPLOAD, "open film")
    return None if job.handle("film.sent") else Step(StepKind.UPLOAD, "film")


def open_upload(graph: Graph, job: Job, path: Path) -> StepResult:
    """Ask for an upload; the answer names the video before it exists."""
    edge = "video_reels" if is_reel(job) else "videos"
    form = [("upload_phase", "start")]
    form += [] if is_reel(job) else [("file_size", str(path.stat().st_size))]
    opened = graph.do(f"{job.account.remote_id}/{edge}", "open film", form, StepKind.UPLOAD)
    if not opened.text("video_id"):
        raise RetryLater("answer_unreadable", host=graph.host)
    return StepResult(
        {
            "film": opened.text("video_id"),
            "film.session": opened.text("upload_session_id"),
            "film.from": str(opened.count("start_offset") or 0),
            "film.to": str(opened.count("end_offset") or ""),
            "film.url": opened.text("upload_url"),
        }
    )


def send(graph: Graph, job: Job, path: Path, progress: Progress) -> StepResult:
    """Send what is missing, as the platform itself counts it; an upload it gave up begins anew."""
    status = graph.read(job.handle("film"), "film status", _STATUS).part("status")
    if status.text("video_status") in _DEAD:
        return StepResult(forget())
    arrived = status.part("uploading_phase").count("bytes_transfered")
    start = arrived if arrived is not None else int(job.handle("film.from") or 0)
    if start < path.stat().st_size:
        if is_reel(job):
            graph.send_bytes(job.handle("film.url"), "film", path, start, progress)
        else:
            _send_pieces(graph, job, path, start, progress)
    return StepResult({"film.sent": "1"})


def _send_pieces(graph: Graph, job: Job, path: Path, start: int, progress: Progress) -> None:
    size = path.stat().st_size
    end = int(job.handle("film.to") or 0)
    while start < size:
        end = end if end > start else min(size, start + _PIECE)
        piece = FilePart(
            path, mime_of(path, job.publication.media[0].mime), "film", offset=start, length=end - start
        )
        form = [
            ("upload_phase", "transfer"),
            ("upload_session_id", job.handle("film.session")),
            ("start_offset", str(start)),
        ]
        edge = f"{job.account.remote_id}/videos"
        told = graph.send_file(edge, "film piece", form, ("video_file_chunk", piece), progress)
        next_start, end = told.count("start_offset"), told.count("end_offset") or 0
        if next_start is None or next_start <= start:
            raise RetryLater("upload_interrupted", host=graph.host)
        start = next_start
        progress.checkpoint({"film.from": str(start), "film.to": str(end)})


def publish(graph: Graph, job: Job, planned_at: datetime | None, progress: Progress) -> RemotePost:
    """Finish the upload: from here on the film is public or planned."""
    form = _reel_form(job, planned_at) if is_reel(job) else _film_form(job, planned_at)
    edge = "video_reels" if is_reel(job) else "videos"
    path = f"{job.account.remote_id}/{edge}"
    told = graph.do(path, "publish film", form, StepKind.COMMIT, progress.sent)
    if not told.flag("success"):
        raise OutcomeUnknown("answer_unreadable", host=graph.host)
    return RemotePost(job.handle("film"), published_at=planned_at, scheduled=planned_at is not None)


def _film_form(job: Job, planned_at: datetime | None) -> Form:
    form = [
        ("upload_phase", "finish"),
        ("upload_session_id", job.handle("film.session")),
        ("description", job.publication.text),
    ]
    form += [("title", job.publication.options["title"])] if job.publication.options.get("title") else []
    return [*form, *schedule_form(planned_at)]


def _reel_form(job: Job, planned_at: datetime | None) -> Form:
    form = [
        ("upload_phase", "finish"),
        ("video_id", job.handle("film")),
        ("description", job.publication.text),
        ("video_state", "PUBLISHED" if planned_at is None else "SCHEDULED"),
    ]
    at = [] if planned_at is None else [("scheduled_publish_time", str(int(planned_at.timestamp())))]
    return [*form, *at]


def schedule_form(planned_at: datetime | None) -> Form:
    """Say that the platform shall publish at once, or hold the post until its time."""
    if planned_at is None:
        return [("published", "true")]
    return [
        ("published", "false"),
        ("unpublished_content_type", "SCHEDULED"),
        ("scheduled_publish_time", str(int(planned_at.timestamp()))),
    ]


def settle(graph: Graph, job: Job, waited: timedelta, delay: timedelta) -> Settlement:
    """Ask the video itself whether it was published; one that cannot be read any more proves nothing."""
    video = _whole(graph, job.handle("film"))
    if video is None:
        if timedelta(0) <= waited < _READ_AGAIN:
            raise RetryLater("settling", wait_s=120.0)
        return Settlement(Proof.NONE)
    publishing = video.part("status").part("publishing_phase")
    state = publishing.text("publish_status")
    if state == "scheduled":
        # A post tells it in seconds since 1970; of films the specification says "datetime".
        name = "scheduled_publish_time"
        at = video.unix_moment(name) or video.moment(name)
        return Settlement(Proof.PUBLISHED, RemotePost(job.handle("film"), published_at=at, scheduled=True))
    if state == "published" or video.flag("published"):
        return Settlement(Proof.PUBLISHED, described(video, job))
    if publishing.text("status") == "in_progress" or timedelta(0) <= waited < delay:
        raise RetryLater("settling", wait_s=max(30.0, (delay - waited).total_seconds()))
    return Settlement(Proof.ABSENT)


def described(video: Fields, job: Job) -> RemotePost:
    """Read a published film: by its post where Facebook made one already."""
    page, post = job.account.remote_id, video.text("post_id")
    name = (post if "_" in post else f"{page}_{post}") if post else job.handle("film")
    link = video.text("permalink_url")
    url = f"https://www.facebook.com{link}" if link.startswith("/") else link
    return RemotePost(name, url or f"https://www.facebook.com/{name}", video.moment("created_time"))


def describe(graph: Graph, job: Job) -> RemotePost:
    """Look up what a film that was just published is called."""
    return described(graph.read(job.handle("film"), "film", _WHOLE), job)


def forget() -> dict[str, str]:
    """Give handles that make the next step open a new upload."""
    return {f"film{name}": "" for name in ("", ".session", ".from", ".to", ".url", ".sent")}


def is_scheduled(graph: Graph, film_id: str) -> bool:
    """Tell whether a film still waits for its time."""
    video = _whole(graph, film_id)
    return video is not None and (
        video.part("status").part("publishing_phase").text("publish_status") == "scheduled"
    )


def _whole(graph: Graph, film_id: str) -> Fields | None:
    try:
        return graph.read(film_id, "film", _WHOLE)
    except NeedsFix as refused:
        if refused.code != "not_found":
            raise
        return None
