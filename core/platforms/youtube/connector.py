"""The connector for YouTube. Everything is done in private first; the commit only opens the finished video.

A film is uploaded as a private video, gets its thumbnail and captions, and is processed; then one small request
makes it public, unlisted or planned. That request may be repeated at will, and asking for the video tells what
became of it.

Handles that it saves with a delivery:

- ``session``, ``session.at``: the address that takes the bytes, and since when; Google keeps it for a week.
- ``offset``: bytes that YouTube has confirmed.
- ``video``: the id of the private video; from here on nothing is uploaded again.
- ``thumbnail``, ``captions``: ``1``, or the code with which YouTube refused them (the film is published all the same).
- ``processed``: ``1`` once YouTube has looked at the film; ``processing.since`` while it has not.
- ``restarts``: how often a session was lost.

Options of a publication that it reads: those of ``youtube_video``, ``captions`` (the text of an
SRT or WebVTT file) with ``captions_language``.
"""

from __future__ import annotations

import logging
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from core.clock import Clock
from core.domain.account import Account
from core.domain.delivery import StepKind
from core.domain.engagement import Comment, Metric
from core.domain.limits import with_instance
from core.domain.price import Quota
from core.domain.publishing import (
    AccountIdentity,
    Capabilities,
    Job,
    Proof,
    RemotePost,
    SettleBy,
    Settlement,
    Step,
    StepResult,
)
from core.errors import Bug, NeedsFix, RetryLater
from core.platforms.answers import code_word
from core.platforms.bearer import SavedAccess, TokenDesk
from core.platforms.bodies import FilePart, mime_of
from core.platforms.fields import Fields
from core.platforms.http import Http
from core.platforms.youtube.api import BATCH, YouTubeApi, YouTubeHosts
from core.platforms.youtube.comments import comment_of, comments_of
from core.platforms.youtube.facts import (
    CHANNEL_COUNTS,
    OWN_STATUS,
    VIDEO_COUNTS,
    counts,
    identity_of,
    is_locked,
    is_open,
    remote_of,
    url_of,
)
from core.platforms.youtube.limits import LIMITS
from core.platforms.youtube.options import OPTIONS
from core.platforms.youtube.upload import Film, send_film
from core.platforms.youtube.video import (
    PRIVATE,
    SCHEDULE_AHEAD,
    film_of,
    is_same,
    planned_at,
    privacy_of,
    snippet_of,
    status_of,
    thumbnail_of,
    with_description,
)
from core.ports import FittedMedia, Progress, SecretStore, TokenVault

_log = logging.getLogger(__name__)

_SESSION_LIVES = timedelta(days=6)
_MOST_RESTARTS = 3
_PROCESSING_WAIT_S = 20.0
#: Large films are processed for long; after this they are opened as they are, and get sharp later.
_PROCESSING_PATIENCE = timedelta(minutes=30)
_SETTLE_DELAY_S = 20.0
#: Of the office's Google project, for all its channels together.
_QUOTA = Quota(100)
_CLOCKS_DIFFER = timedelta(minutes=10)
_GONE = frozenset({"not_found", "gone"})


class YouTubeConnector:
    """Publishes to and reads from one channel per account."""

    platform = "youtube"

    def __init__(
        self,
        http: Http,
        secrets: SecretStore,
        tokens: TokenVault,
        fitted: FittedMedia,
        clock: Clock,
        hosts: YouTubeHosts | None = None,
    ) -> None:
        self._http = http
        self._secrets = secrets
        self._tokens = tokens
        self._fitted = fitted
        self._clock = clock
        self._hosts = hosts or YouTubeHosts()

    def capabilities(self, account: Account) -> Capabilities:
        """Tell what YouTube offers: films, planned ones too; a picture beside the film becomes its thumbnail."""
        limits = with_instance(LIMITS, account.limits)
        return Capabilities(
            limits=replace(limits, media=replace(limits.media, max_images=1, mixes=True)),
            settle_by=(SettleBy.HANDLE,),
            settle_delay_s=_SETTLE_DELAY_S,
            alt_text=False,
            schedule=True,
            schedule_min_s=int(SCHEDULE_AHEAD.total_seconds()),
            edit=True,
            options=OPTIONS,
            quota=_QUOTA,
            delete=True,
            comments=True,
            reply=True,
            hide=True,
            metrics=frozenset({Metric.VIEWS, Metric.LIKES, Metric.COMMENTS}),
            account_metrics=frozenset({Metric.FOLLOWERS, Metric.POSTS, Metric.VIEWS}),
        )

    def check(self, account: Account) -> AccountIdentity:
        """Read whose channel the key opens."""
        return identity_of(self._api(account).own_channel())

    # --- publishing --------------------------------------------------------------------------------------

    def next_step(self, job: Job) -> Step:
        """Announce the film, send it, dress it, wait for it, open it."""
        if not job.handle("video"):
            opened = job.handle("session")
            return Step(StepKind.UPLOAD, "upload 1/1") if opened else Step(StepKind.PREPARE, "prepare")
        if thumbnail_of(job.publication) and not job.handle("thumbnail"):
            return Step(StepKind.UPLOAD, "thumbnail")
        if job.publication.options.get("captions") and not job.handle("captions"):
            return Step(StepKind.UPLOAD, "captions")
        if not job.handle("processed"):
            return Step(StepKind.UPLOAD, "processing")
        return Step(StepKind.COMMIT, "commit")

    def perform(self, job: Job, step: Step, progress: Progress) -> StepResult:
        """Do one step; see the module for the handles."""
        api = self._api(job.account)
        if step.kind is StepKind.PREPARE:
            return self._open_session(api, job)
        if step.kind is StepKind.COMMIT:
            return self._commit(api, job)
        if step.name == "processing":
            return self._await_processing(api, job)
        if step.name in {"thumbnail", "captions"}:
            return self._dress(api, job, step.name, progress)
        if step.kind is StepKind.UPLOAD:
            return self._upload(api, job, progress)
        raise Bug("unknown_step", step=step.name)

    def _open_session(self, api: YouTubeApi, job: Job) -> StepResult:
        film = film_of(job.publication)
        path = self._fitted(film, job)
        content = {
            "snippet": snippet_of(job.publication),
            "status": status_of(job.publication, PRIVATE),
        }
        query = [("part", "snippet,status"), ("notifySubscribers", "true")]
        address = api.open_session("videos", query, content, mime_of(path, film.mime), path.stat().st_size)
        return StepResult({"session": address, "session.at": self._clock.now().isoformat()})

    def _upload(self, api: YouTubeApi, job: Job, progress: Progress) -> StepResult:
        """Ask how far it is, even if we think we know: the answer to the last piece may have been lost."""
        media = film_of(job.publication)
        path = self._fitted(media, job)
        film = Film(path, mime_of(path, media.mime), path.stat().st_size, job.handle("session"))
        opened_at = datetime.fromisoformat(job.handle("session.at"))
        if self._clock.now() - opened_at > _SESSION_LIVES:
            return self._restart(api, job)
        try:
            start = api.session_state(film.address, film.total)
            video = send_film(
                api, film, start, progress, lambda offset: progress.checkpoint({"offset": str(offset)})
            )
        except NeedsFix as refused:
            if refused.code not in _GONE:
                raise
            return self._restart(api, job)
        if not video.text("id"):
            raise RetryLater("answer_unreadable", host=api.host)
        return StepResult({"video": video.text("id"), "session": "", "session.at": ""})

    def _restart(self, api: YouTubeApi, job: Job) -> StepResult:
        """Google forgot the session: take the video if it arrived, else announce the film anew, but not for ever."""
        gone = {"session": "", "session.at": "", "offset": ""}
        if arrived := self._arrived(api, job):
            return StepResult({**gone, "video": arrived})
        restarts = int(job.handle("restarts") or "0") + 1
        if restarts > _MOST_RESTARTS:
            raise NeedsFix("upload_keeps_breaking", platform="YouTube")
        return StepResult({**gone, "restarts": str(restarts)})

    def _arrived(self, api: YouTubeApi, job: Job) -> str:
        """Look among the channel's uploads for one with the same words that came after the session was opened."""
        uploads = api.own_channel().part("contentDetails").part("relatedPlaylists").text("uploads")
        skew = timedelta(seconds=self._http.skew_s(api.host))
        since = datetime.fromisoformat(job.handle("session.at")) + skew - _CLOCKS_DIFFER
        for entry in api.playlist(uploads):
            snippet = entry.part("snippet")
            came_at = snippet.moment("publishedAt")
            if came_at is not None and came_at < since:
                continue
            if is_same(snippet.text("title"), snippet.text("description"), job.publication):
                return snippet.part("resourceId").text("videoId")
        return ""

    def _dress(self, api: YouTubeApi, job: Job, what: str, progress: Progress) -> StepResult:
        """Add thumbnail or captions; a channel without the right to them still publishes its film."""
        try:
            if what == "thumbnail":
                self._send_thumbnail(api, job, progress)
            else:
                self._send_captions(api, job, progress)
        except NeedsFix as refused:
            _log.warning("The %s of %s was refused: %s", what, job.delivery.id, refused.code)
            return StepResult({what: refused.code})
        return StepResult({what: "1"})

    def _send_thumbnail(self, api: YouTubeApi, job: Job, progress: Progress) -> None:
        picture = thumbnail_of(job.publication)
        if picture is not None:
            path = self._fitted(picture, job)
            api.set_thumbnail(job.handle("video"), path, mime_of(path, picture.mime), progress)

    def _send_captions(self, api: YouTubeApi, job: Job, progress: Progress) -> None:
        options = job.publication.options
        text = options["captions"].encode()
        language = options.get("captions_language", "id")
        snippet = {"videoId": job.handle("video"), "language": language, "name": ""}
        mime = "application/octet-stream"
        address = api.open_session("captions", [("part", "snippet")], {"snippet": snippet}, mime, len(text))
        with tempfile.TemporaryDirectory(prefix="papan-siar-") as folder:
            path = Path(folder) / "captions"
            path.write_bytes(text)
            api.send(address, FilePart(path, mime), len(text), progress)

    def _await_processing(self, api: YouTubeApi, job: Job) -> StepResult:
        video = self._video(api, job, "status,processingDetails")
        status = video.part("status")
        state = status.text("uploadStatus")
        if state in {"failed", "rejected", "deleted"}:
            reason = status.text("failureReason") or status.text("rejectionReason") or state
            raise NeedsFix(f"video_{state}", platform="YouTube", reason=code_word(reason))
        now = self._clock.now()
        since = datetime.fromisoformat(job.handle("processing.since") or now.isoformat())
        if state == "processed" or now - since > _PROCESSING_PATIENCE:
            at = planned_at(job.publication)
            if at is not None and now < at < now + SCHEDULE_AHEAD:
                return StepResult(wait_s=(at - now).total_seconds())
            return StepResult({"processed": "1", "processing.since": ""})
        return StepResult({"processing.since": since.isoformat()}, wait_s=_PROCESSING_WAIT_S)

    def _commit(self, api: YouTubeApi, job: Job) -> StepResult:
        at = planned_at(job.publication)
        publish_at = at if at is not None and at > self._clock.now() else None
        wanted = privacy_of(job.publication)
        try:
            api.update_status(job.handle("video"), status_of(job.publication, wanted, publish_at))
        except NeedsFix as refused:
            if refused.code in _GONE:
                raise NeedsFix("gone", platform="YouTube") from None
            raise
        video = self._video(api, job, "snippet,status")
        if publish_at is None and is_locked(video, wanted):
            raise NeedsFix("video_locked_private", platform="YouTube", url=url_of(job.handle("video")))
        return StepResult(published=remote_of(video))

    def _video(self, api: YouTubeApi, job: Job, part: str) -> Fields:
        found = api.videos([job.handle("video")], part)
        if not found:
            raise NeedsFix("gone", platform="YouTube")
        return found[0]

    # --- settling ----------------------------------------------------------------------------------------

    def settle(self, job: Job) -> Settlement:
        """Ask for the video whether it is open, or planned; repeating the commit is safe in any case."""
        if not job.handle("video"):
            return Settlement(Proof.ABSENT)
        found = self._api(job.account).videos([job.handle("video")], "snippet,status")
        if not found:
            return Settlement(Proof.ABSENT)
        if is_open(found[0], privacy_of(job.publication)):
            return Settlement(Proof.PUBLISHED, remote_of(found[0]))
        started_at = job.delivery.commit_started_at or job.delivery.due_at
        waited_s = (self._clock.now() - started_at).total_seconds()
        if 0 <= waited_s < _SETTLE_DELAY_S:
            raise RetryLater("settling", wait_s=_SETTLE_DELAY_S - waited_s)
        return Settlement(Proof.ABSENT)

    # --- figures and answers -----------------------------------------------------------------------------

    def metrics(self, account: Account, remote_ids: Sequence[str]) -> Mapping[str, Mapping[Metric, int]]:
        """Read figures, fifty videos with one request."""
        api = self._api(account)
        found: dict[str, Mapping[Metric, int]] = {}
        for start in range(0, len(remote_ids), BATCH):
            for video in api.videos(remote_ids[start : start + BATCH], "statistics"):
                found[video.text("id")] = counts(video.part("statistics"), VIDEO_COUNTS)
        return found

    def account_metrics(self, account: Account) -> Mapping[Metric, int]:
        """Read subscribers (rounded by YouTube; left out where hidden), videos and views."""
        told = self._api(account).own_channel().part("statistics")
        figures = counts(told, CHANNEL_COUNTS)
        if told.flag("hiddenSubscriberCount"):
            figures.pop(Metric.FOLLOWERS, None)
        return figures

    def comments(self, account: Account, remote_id: str, cursor: str) -> tuple[tuple[Comment, ...], str]:
        """Give all comments, hidden ones too, with their answers; the cursor tells the newest one's time.

        YouTube sorts threads by their start, so that no cursor could catch a late answer.
        """
        try:
            found = comments_of(self._api(account), account, remote_id)
        except NeedsFix as refused:
            if refused.code != "comments_off":
                raise
            return (), cursor
        newest = max((one.written_at.isoformat() for one in found), default="")
        return found, max(cursor, newest)

    def mentions(self, account: Account, cursor: str) -> tuple[tuple[Comment, ...], str]:  # noqa: ARG002
        """Know nothing: YouTube has no list of who names a channel."""
        return (), cursor

    def reply(self, account: Account, remote_id: str, text: str, key: str) -> RemotePost:  # noqa: ARG002
        """Answer a comment; answers to answers stand below the top one."""
        told = self._api(account).reply(remote_id.partition(".")[0], text)
        written = comment_of(told, account)
        return RemotePost(written.remote_id, published_at=written.written_at)

    def comment(self, account: Account, remote_id: str, text: str, key: str) -> RemotePost:  # noqa: ARG002
        """Begin a thread below a video."""
        thread = self._api(account).comment(remote_id, text)
        written = comment_of(thread.part("snippet").part("topLevelComment"), account, remote_id)
        return RemotePost(written.remote_id, written.remote_url, written.written_at)

    def hide(self, account: Account, comment_remote_id: str, hidden: bool) -> None:
        """Hold a comment for review, which hides it, or publish it again."""
        self._api(account).moderate(comment_remote_id, "heldForReview" if hidden else "published")

    def edit(self, account: Account, remote_id: str, text: str) -> RemotePost:
        """Replace the description; title, tags and category stay as they are."""
        api = self._api(account)
        found = api.videos([remote_id], "snippet")
        if not found:
            raise NeedsFix("gone", platform="YouTube")
        api.update_snippet(remote_id, with_description(found[0].raw("snippet"), text))
        return RemotePost(remote_id, url_of(remote_id))

    def delete(self, account: Account, remote_id: str) -> None:
        """Delete a video; one that is gone already is fine."""
        try:
            self._api(account).delete_video(remote_id)
        except NeedsFix as refused:
            if refused.code not in _GONE:
                raise

    def cancel_schedule(self, account: Account, remote_id: str) -> bool:
        """Take the planned time away, so that the video stays private; False if it is out or gone."""
        api = self._api(account)
        found = api.videos([remote_id], "status")
        if not found or not found[0].part("status").text("publishAt"):
            return False
        kept = {name: value for name, value in found[0].raw("status").items() if name in OWN_STATUS}
        api.update_status(remote_id, {**kept, "privacyStatus": PRIVATE}, StepKind.FOLLOW_UP)
        return True

    def _api(self, account: Account) -> YouTubeApi:
        app = [
            ("client_id", account.options.get("client_id", "")),
            ("client_secret", self._secrets.get(account.id, "client_secret") or ""),
        ]
        desk = TokenDesk(self._http, self._hosts.token, "YouTube", app, account_id=account.id)
        access = SavedAccess(self._tokens, account.id, desk.refresh)
        return YouTubeApi(self._http, self._clock, self._hosts, access, account.id)
