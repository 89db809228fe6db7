"""Films for Bluesky: sent to its video service, which converts them and puts them on the account's server."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode, urlsplit

from core.clock import Clock
from core.domain.delivery import StepKind
from core.errors import NeedsFix, NeedsSignIn, PapanSiarError, RetryLater
from core.platforms.answers import Answer, shown
from core.platforms.bluesky.api import BlueskyApi, read_error
from core.platforms.bodies import FilePart
from core.platforms.fields import Fields
from core.platforms.http import Http, Request
from core.ports import Progress

VIDEO_URL = "https://video.bsky.app"

#: The service hands the film on with our token, so it lives long enough for the conversion.
_TOKEN_LIVES_S = 30 * 60


@dataclass(frozen=True, slots=True)
class VideoJob:
    """A film at the service: ``blob`` is JSON for the post once it is converted, empty before."""

    id: str
    blob: str = ""


class BlueskyVideo:
    """Talks to the video service for one account. Raises the tree of ``core.errors``."""

    def __init__(self, http: Http, clock: Clock, url: str = VIDEO_URL) -> None:
        self._http = http
        self._clock = clock
        self._url = url.rstrip("/")

    def check_limits(self, api: BlueskyApi, account_id: str) -> None:
        """Ask whether the account may send a film today; raises ``NeedsFix("video_not_allowed")``."""
        method = "app.bsky.video.getUploadLimits"
        token = api.service_token(f"did:web:{urlsplit(self._url).netloc.replace(':', '%3A')}", method)
        told = self._call(
            Request(
                "GET",
                f"{self._url}/xrpc/{method}",
                "bluesky video limits",
                token=token,
                account_id=account_id,
            )
        )
        if "canUpload" in told and not told.flag("canUpload"):
            said = told.text("message") or told.text("error")
            raise NeedsFix("video_not_allowed", host=urlsplit(self._url).hostname, said=shown(said))

    def upload(self, api: BlueskyApi, account_id: str, did: str, path: Path, progress: Progress) -> VideoJob:
        """Send a film; gives the job that converts it. The same film again gives the same job."""
        expires_at = int(self._clock.now().timestamp() + api.skew_s) + _TOKEN_LIVES_S
        token = api.service_token(f"did:web:{api.host}", "com.atproto.repo.uploadBlob", expires_at)
        query = urlencode({"did": did, "name": f"{path.stem[:40]}.mp4"})
        request = Request(
            "POST",
            f"{self._url}/xrpc/app.bsky.video.uploadVideo?{query}",
            "bluesky video upload",
            StepKind.UPLOAD,
            token=token,
            body=FilePart(path, "video/mp4"),
            account_id=account_id,
        )
        try:
            return _job(self._call(request, progress))
        except _Known as known:
            return _job(known.told)

    def job(self, account_id: str, job_id: str) -> VideoJob | None:
        """Look how far a job is; None if the service no longer knows it."""
        address = f"{self._url}/xrpc/app.bsky.video.getJobStatus"
        request = Request(
            "GET", address, "bluesky video job", query=[("jobId", job_id)], account_id=account_id
        )
        try:
            return _job(self._call(request))
        except NeedsFix as refused:
            if refused.code not in {"not_found", "request_refused"}:
                raise
            return None

    def _call(self, request: Request, progress: Progress | None = None) -> Fields:
        if progress is None:
            return Fields(self._http.exchange(request, read_error=_read_error).json())
        answer = self._http.exchange(
            request, sent=progress.sent, stopped=progress.stopped, read_error=_read_error
        )
        return Fields(answer.json())


class _Known(NeedsFix):
    """The service has had this film before; its answer names the job."""

    def __init__(self, told: Fields) -> None:
        super().__init__("conflict")
        self.told = told


def _read_error(answer: Answer) -> PapanSiarError | None:
    fault = read_error(answer)
    if isinstance(fault, NeedsSignIn):
        # The token was made for this call: its refusal says nothing about the account's own.
        return RetryLater("server_error", host=answer.host, status=answer.status)
    if answer.status == 409 and (told := _fields(answer)) and _status(told).text("jobId"):
        return _Known(told)
    return fault


def _fields(answer: Answer) -> Fields:
    try:
        return Fields(answer.json())
    except ValueError:
        return Fields(None)


def _status(told: Fields) -> Fields:
    """Older versions of the service answer without the part that the lexicon names."""
    return told.part("jobStatus") or told


def _job(told: Fields) -> VideoJob:
    status = _status(told)
    if status.text("state") == "JOB_STATE_FAILED":
        said = status.text("message") or status.text("error")
        raise NeedsFix("video_refused", reason=status.text("failureCode"), said=shown(said))
    if not status.text("jobId"):
        raise RetryLater("answer_unreadable")
    blob = status.raw("blob")
    return VideoJob(status.text("jobId"), json.dumps(blob) if blob else "")
