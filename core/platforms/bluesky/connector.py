"""The connector for Bluesky and other servers of the AT Protocol.

Handles that it saves with a delivery:

- ``rkey``: the record key of the post to be; whatever happens, only one record can stand under it.
- ``mentions``: JSON of the handles in the text and the DIDs that they stand for.
- ``created_at``: the time in the record, fixed before the commit, so that repeating it is the same record.
- ``media.N``, ``media.N.at``: what the server answered to the N-th file (JSON), and when.
- ``video.job``, ``video.since``: the job of the video service that converts the film, and since when it is asked.

Option of a publication that it reads: ``language`` (several with a space between; ``id`` if none is named).
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from functools import partial

from core.clock import Clock
from core.domain.account import Account
from core.domain.delivery import StepKind
from core.domain.engagement import Comment, Metric
from core.domain.limits import with_instance
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
from core.errors import Bug, NeedsFix, OutcomeUnknown
from core.platforms.bluesky.api import BlueskyApi, VaultKeys, refresh
from core.platforms.bluesky.facts import comment_of, figures_of, identity_of, posts_below, refuse_inactive
from core.platforms.bluesky.limits import LIMITS
from core.platforms.bluesky.options import OPTIONS
from core.platforms.bluesky.records import (
    MAX_HIDDEN,
    POST,
    THREADGATE,
    Place,
    Record,
    embed_of,
    gate_record,
    mentioned,
    moment_of,
    place_of,
    post_record,
    reply_to,
    tid_of,
)
from core.platforms.bluesky.video import BlueskyVideo
from core.platforms.bodies import FilePart, mime_of
from core.platforms.fields import Fields
from core.platforms.http import Http
from core.ports import FittedMedia, Progress, TokenVault

_BATCH = 25
_MENTIONS = 50
_NAMED = frozenset({"mention", "reply"})
_SETTLE_DELAY = timedelta(seconds=20)
_CONVERTING_WAIT_S, _CONVERTING_WAIT_MOST_S = 3.0, 60.0
_CONVERTING_PATIENCE = timedelta(hours=1)

#: Servers keep a file that no record refers to for an hour at least.
_FILE_LIVES = timedelta(minutes=50)
#: A post that waited longer for the line gets a new time, or it would appear far below in its readers' lists.
_TIME_LIVES = timedelta(minutes=10)


class BlueskyConnector:
    """Publishes to and reads from Bluesky."""

    platform = "bluesky"

    def __init__(
        self,
        http: Http,
        vault: TokenVault,
        fitted: FittedMedia,
        clock: Clock,
        video: BlueskyVideo | None = None,
    ) -> None:
        self._http = http
        self._vault = vault
        self._fitted = fitted
        self._clock = clock
        self._video = video or BlueskyVideo(http, clock)

    def capabilities(self, account: Account) -> Capabilities:
        """Tell what every account can do."""
        return Capabilities(
            limits=with_instance(LIMITS, account.limits),
            settle_by=(SettleBy.HANDLE, SettleBy.KEY),
            settle_delay_s=_SETTLE_DELAY.total_seconds(),
            options=OPTIONS,
            delete=True,
            comments=True,
            reply=True,
            hide=True,
            mentions=True,
            retract=True,
            metrics=frozenset({Metric.LIKES, Metric.COMMENTS, Metric.SHARES}),
            account_metrics=frozenset({Metric.FOLLOWERS, Metric.POSTS}),
        )

    def check(self, account: Account) -> AccountIdentity:
        """Read who the saved session belongs to."""
        api = self._api(account)
        return identity_of(api.session(), api)

    # --- publishing --------------------------------------------------------------------------------------

    def next_step(self, job: Job) -> Step:
        """Prepare, then each file (and a film's conversion), then the commit."""
        if not job.handle("rkey"):
            return Step(StepKind.PREPARE, "prepare")
        total = len(job.publication.media)
        for index in range(total):
            if not job.handle(f"media.{index}"):
                word = "convert" if job.handle("video.job") else "upload"
                return Step(StepKind.UPLOAD, f"{word} {index + 1}/{total}", index)
        return Step(StepKind.COMMIT, "commit")

    def perform(self, job: Job, step: Step, progress: Progress) -> StepResult:
        """Do one step; see the module for the handles."""
        match step.kind:
            case StepKind.PREPARE:
                return self._prepare(job)
            case StepKind.UPLOAD:
                return self._upload(job, step.index, progress)
            case StepKind.COMMIT:
                return self._commit(job, progress)
            case _:
                raise Bug("unknown_step", step=step.name)

    def _prepare(self, job: Job) -> StepResult:
        """Renew the token before megabytes travel, and look up who is mentioned."""
        api = self._api(job.account)
        session = api.session()
        refuse_inactive(session, api)
        if any(one.mime.startswith("video/") for one in job.publication.media):
            self._video.check_limits(api, job.account.id)
        dids = _resolved(api, job.publication.text)
        return StepResult({"rkey": tid_of(job.delivery.id), "mentions": json.dumps(dids)})

    def _upload(self, job: Job, index: int, progress: Progress) -> StepResult:
        media, name = job.publication.media[index], f"media.{index}"
        at = {f"{name}.at": self._clock.now().isoformat()}
        if job.handle("video.job"):
            return self._await_film(job, name, at, progress)
        api, path = self._api(job.account), self._fitted(media, job)
        if media.mime.startswith("video/"):
            film = self._video.upload(api, job.account.id, job.account.remote_id, path, progress)
            return StepResult({"video.job": film.id}, wait_s=_CONVERTING_WAIT_S)
        blob = api.upload(FilePart(path, mime_of(path, media.mime)), progress)
        return StepResult({name: json.dumps(blob), **at})

    def _await_film(self, job: Job, name: str, at: Mapping[str, str], progress: Progress) -> StepResult:
        film = self._video.job(job.account.id, job.handle("video.job"))
        if film is None:
            return StepResult({"video.job": ""})
        if film.blob:
            return StepResult({name: film.blob, "video.job": "", "video.since": "", **at})
        now = self._clock.now()
        since = datetime.fromisoformat(job.handle("video.since") or now.isoformat())
        if now - since > _CONVERTING_PATIENCE:
            progress.checkpoint({"video.job": "", "video.since": ""})
            raise NeedsFix("video_refused", reason="timeout")
        wait_s = max(_CONVERTING_WAIT_S, min(_CONVERTING_WAIT_MOST_S, (now - since).total_seconds() / 4))
        return StepResult({"video.since": since.isoformat()}, wait_s=wait_s)

    def _commit(self, job: Job, progress: Progress) -> StepResult:
        if self._files_are_too_old(job):
            return StepResult(_without_files(job))
        api, place = self._api(job.account), _place(job)
        created_at = job.handle("created_at")
        if not created_at or self._clock.now() - datetime.fromisoformat(created_at) > _TIME_LIVES:
            created_at = self._time_there(api)
            progress.checkpoint({"created_at": created_at})
        try:
            told = api.create(place, _record_of(job, created_at), progress.sent)
        except NeedsFix as refused:
            return self._after_refusal(api, job, refused)
        if told.text("uri") != place.uri:
            raise OutcomeUnknown("answer_unreadable", host=api.host)
        return StepResult(published=_remote(place, created_at))

    def _after_refusal(self, api: BlueskyApi, job: Job, refused: NeedsFix) -> StepResult:
        """Something stands under the key already: an earlier try arrived. Or the files are gone: send them again."""
        if refused.code == "media_lost":
            return StepResult(_without_files(job))
        found = api.record(_place(job)) if refused.code == "conflict" else None
        if found is None:
            raise refused
        return StepResult(published=_remote(_place(job), found.part("value").text("createdAt")))

    def _files_are_too_old(self, job: Job) -> bool:
        now = self._clock.now()
        times = (job.handle(f"media.{index}.at") for index in range(len(job.publication.media)))
        return any(now - datetime.fromisoformat(at) > _FILE_LIVES for at in times if at)

    def _time_there(self, api: BlueskyApi) -> str:
        """Give the server's time: a post dated ahead of it would be hidden, and this clock may be wrong."""
        return moment_of(self._clock.now() + timedelta(seconds=api.skew_s))

    # --- settling ----------------------------------------------------------------------------------------

    def settle(self, job: Job) -> Settlement:
        """Look under the key. If nothing stands there, the same commit may be repeated at any time."""
        place = _place(job)
        found = self._api(job.account).record(place)
        if found is not None:
            return Settlement(Proof.PUBLISHED, _remote(place, found.part("value").text("createdAt")))
        started_at = job.delivery.commit_started_at or job.delivery.due_at
        waited = self._clock.now() - started_at
        may_still_arrive = timedelta(0) <= waited < _SETTLE_DELAY
        return Settlement(Proof.NONE if may_still_arrive else Proof.ABSENT, retry_same=True)

    # --- figures and answers -----------------------------------------------------------------------------

    def metrics(self, account: Account, remote_ids: Sequence[str]) -> Mapping[str, Mapping[Metric, int]]:
        """Read figures, twenty-five posts with one request."""
        api, known = self._api(account), [one for one in remote_ids if place_of(one)]
        found: dict[str, Mapping[Metric, int]] = {}
        for start in range(0, len(known), _BATCH):
            for post in api.posts(known[start : start + _BATCH]):
                found[post.text("uri")] = figures_of(post)
        return found

    def account_metrics(self, account: Account) -> Mapping[Metric, int]:
        """Read followers and number of posts."""
        told = self._api(account).profile(account.remote_id)
        counts = {Metric.FOLLOWERS: told.count("followersCount"), Metric.POSTS: told.count("postsCount")}
        return {metric: value for metric, value in counts.items() if value is not None}

    def comments(self, account: Account, remote_id: str, cursor: str) -> tuple[tuple[Comment, ...], str]:
        """Give everything below a post, ten levels deep: hidden ones may change back, so that nothing is left
        out; the cursor tells the newest one's time.
        """
        told = self._api(account).thread(remote_id)
        hidden = told.part("threadgate").part("record").texts("hiddenReplies")
        found = tuple(comment_of(one, account, hidden) for one in posts_below(told.part("thread")))
        newest = max((one.written_at.isoformat() for one in found), default="")
        return found, max(cursor, newest)

    def mentions(self, account: Account, cursor: str) -> tuple[tuple[Comment, ...], str]:
        """Give posts that name the account or answer it; the cursor is the newest one's time there."""
        told = self._api(account).notifications(_MENTIONS)
        new = [one for one in told if one.text("indexedAt") > cursor]
        found = tuple(comment_of(one, account, ()) for one in new if one.text("reason") in _NAMED)
        return found, max((one.text("indexedAt") for one in new), default=cursor)

    def reply(self, account: Account, remote_id: str, text: str, key: str) -> RemotePost:
        """Answer a post; the same key again is the same answer."""
        api = self._api(account)
        parent = self._required(api, remote_id)
        created_at = self._time_there(api)
        place = Place(account.remote_id, POST, tid_of(key))
        record = post_record(text, created_at, ("id",), _resolved(api, text), reply=reply_to(parent))
        try:
            api.create(place, record)
        except NeedsFix as refused:
            found = api.record(place) if refused.code == "conflict" else None
            if found is None:
                raise
            created_at = found.part("value").text("createdAt")
        return _remote(place, created_at)

    def comment(self, account: Account, remote_id: str, text: str, key: str) -> RemotePost:
        """Answer the own post; the same key again is the same comment."""
        return self.reply(account, remote_id, text, key)

    def hide(self, account: Account, comment_remote_id: str, hidden: bool) -> None:
        """Hide an answer for everybody by the gate of its thread, which must be our own."""
        api = self._api(account)
        above = reply_to(self._required(api, comment_remote_id))["root"]
        root = place_of(Fields(above).text("uri"))
        if root is None or root.repo != account.remote_id or root.uri == comment_remote_id:
            raise NeedsFix("not_supported", platform=self.platform)
        try:
            self._change_gate(api, root, comment_remote_id, hidden=hidden)
        except NeedsFix as refused:
            if refused.code != "conflict":
                raise
            # Somebody else changed the gate in between: once more, over what stands there now.
            self._change_gate(api, root, comment_remote_id, hidden=hidden)

    def _change_gate(self, api: BlueskyApi, root: Place, reply: str, *, hidden: bool) -> None:
        gate = Place(root.repo, THREADGATE, root.key)
        found = api.record(gate) or Fields(None)
        record = gate_record(root.uri, found.raw("value"), reply, self._time_there(api), hidden=hidden)
        if len(Fields(record).texts("hiddenReplies")) > MAX_HIDDEN:
            raise NeedsFix("too_many_hidden", limit=MAX_HIDDEN)
        if hidden or found:
            api.put(gate, record, found.text("cid"))

    def delete(self, account: Account, remote_id: str) -> None:
        """Delete a post and the gate of its thread; what is gone already is fine."""
        place = place_of(remote_id)
        if place is None or place.repo != account.remote_id:
            raise NeedsFix("not_found", platform=self.platform)
        api = self._api(account)
        api.delete(place)
        api.delete(Place(place.repo, THREADGATE, place.key))

    def resolve(self, account: Account, remote_id: str, url: str) -> str:  # noqa: ARG002 - the id tells as much
        """Put the account's lasting name in the place of the one in a link, which may change."""
        place = place_of(remote_id)
        if place is None or place.repo == account.remote_id:
            return ""
        is_own = self._api(account).resolve(place.repo) == account.remote_id
        return Place(account.remote_id, place.collection, place.key).uri if is_own else ""

    def cancel_schedule(self, account: Account, remote_id: str) -> bool:  # noqa: ARG002
        """Refuse: Bluesky holds no schedule."""
        raise NeedsFix("not_supported", platform=self.platform)

    # --- inside ------------------------------------------------------------------------------------------

    def _api(self, account: Account) -> BlueskyApi:
        ask = partial(refresh, self._http, account.server_url, account.id)
        return BlueskyApi(self._http, account.server_url, VaultKeys(self._vault, account.id, ask), account.id)

    def _required(self, api: BlueskyApi, remote_id: str) -> Fields:
        place = place_of(remote_id)
        found = api.record(place) if place else None
        if found is None:
            raise NeedsFix("gone", platform=self.platform)
        return found


def _resolved(api: BlueskyApi, text: str) -> dict[str, str]:
    return {handle: did for handle in mentioned(text) if (did := api.resolve(handle))}


def _place(job: Job) -> Place:
    return Place(job.account.remote_id, POST, job.handle("rkey") or tid_of(job.delivery.id))


def _record_of(job: Job, created_at: str) -> Record:
    publication = job.publication
    blobs = [job.handle(f"media.{index}") for index in range(len(publication.media))]
    return post_record(
        publication.text,
        created_at,
        publication.options.get("language", "id").split(),
        json.loads(job.handle("mentions") or "{}"),
        embed=embed_of(publication.media, blobs),
    )


def _without_files(job: Job) -> dict[str, str]:
    names = (f"media.{index}" for index in range(len(job.publication.media)))
    return {key: "" for name in names for key in (name, f"{name}.at")}


def _remote(place: Place, created_at: str) -> RemotePost:
    moment = Fields({"at": created_at}).moment("at")
    return RemotePost(place.uri, place.url, moment)
