"""The connector for Mastodon and for servers that speak its client API.

Handles that it saves with a delivery:

- ``key``: the Idempotency-Key of every try to publish (honoured for an hour by genuine Mastodon).
- ``anchor``: the newest own status before the commit, ``-`` if there was none; a read-back stops there.
- ``media.N``, ``media.N.at``, ``media.N.pending``: id and time of the N-th uploaded file, and whether the
  server is still converting it; ``media.N.again``: that it was lost once.
- ``scheduled_id``: the id of a status that the server holds for later.

Options of a publication that it reads: ``scheduled_at`` (ISO 8601: hand the schedule over), ``visibility``,
``language``, ``spoiler_text``, ``sensitive`` ("1").
"""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit

from core.clock import Clock
from core.domain.account import Account
from core.domain.delivery import StepKind
from core.domain.engagement import Comment, Metric
from core.domain.ids import new_id
from core.domain.limits import with_instance
from core.domain.post import Publication
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
from core.errors import Bug, NeedsFix, NeedsSignIn, OutcomeUnknown, RetryLater
from core.platforms.bodies import mime_of
from core.platforms.fields import Fields
from core.platforms.http import Http
from core.platforms.mastodon.api import MastodonApi
from core.platforms.mastodon.facts import comment_of, figures_of, identity_of, remote_of
from core.platforms.mastodon.limits import LIMITS
from core.platforms.mastodon.options import OPTIONS
from core.platforms.mastodon.read_back import (
    NO_ANCHOR,
    find_by_address,
    has_all_media,
    is_same_scheduled,
    search,
)
from core.ports import FittedMedia, Progress, SecretStore

_log = logging.getLogger(__name__)

_PREPARE = "prepare"
_COMMIT = "commit"
_SETTLE_DELAY = timedelta(seconds=20)
_CONVERTING_WAIT_S = 3.0
_CONVERTING_PATIENCE = timedelta(hours=1)
_MENTIONS = 30
_BATCH = 20

#: Mastodon forgets a key after an hour and an unused file after a day; both are left well alone before.
_KEY_LIVES = timedelta(minutes=50)
_FILE_LIVES = timedelta(hours=12)

#: Mastodon refuses to hold a post for less than five minutes; a post nearer than this waits here instead.
_SCHEDULE_AHEAD = timedelta(seconds=330)


class MastodonConnector:
    """Publishes to and reads from Mastodon servers."""

    platform = "mastodon"

    def __init__(self, http: Http, secrets: SecretStore, fitted: FittedMedia, clock: Clock) -> None:
        self._http = http
        self._secrets = secrets
        self._fitted = fitted
        self._clock = clock
        self._reads_one_by_one: set[str] = set()

    def capabilities(self, account: Account) -> Capabilities:
        """Tell what the account's server can do; before the first check, what every server can."""
        genuine = _is_genuine(account)
        return Capabilities(
            limits=with_instance(LIMITS, account.limits),
            settle_by=(SettleBy.READ_BACK, SettleBy.KEY) if genuine else (SettleBy.READ_BACK,),
            settle_delay_s=_SETTLE_DELAY.total_seconds(),
            schedule=genuine,
            schedule_min_s=int(_SCHEDULE_AHEAD.total_seconds()),
            options=OPTIONS,
            edit=True,
            delete="snac" not in account.options.get("version", "").lower(),
            comments=True,
            reply=True,
            mentions=True,
            retract=genuine,
            metrics=frozenset({Metric.LIKES, Metric.COMMENTS, Metric.SHARES}),
            account_metrics=frozenset({Metric.FOLLOWERS, Metric.POSTS}),
        )

    def check(self, account: Account) -> AccountIdentity:
        """Read who the token belongs to and what the server allows today."""
        api = self._api(account)
        return identity_of(api.own_account(), api.instance())

    # --- publishing --------------------------------------------------------------------------------------

    def next_step(self, job: Job) -> Step:
        """Prepare (unless the post before told as much), then each file (and its conversion), then the commit."""
        if not job.handle("key"):
            return Step(StepKind.PREPARE, _PREPARE)
        total = len(job.publication.media)
        for index in range(total):
            if not job.handle(f"media.{index}") or job.handle(f"media.{index}.pending"):
                return Step(StepKind.UPLOAD, f"upload {index + 1}/{total}", index)
        return Step(StepKind.COMMIT, _COMMIT)

    def perform(self, job: Job, step: Step, progress: Progress) -> StepResult:
        """Do one step; see the module for the handles."""
        if step.kind is StepKind.PREPARE:
            return self._prepare(job)
        if step.kind is StepKind.UPLOAD:
            return self._upload(job, step.index, progress)
        if step.kind is StepKind.COMMIT:
            return self._commit(job, progress)
        raise Bug("unknown_step", step=step.name)

    def _prepare(self, job: Job) -> StepResult:
        """Note where the list ends now: proves the token before megabytes travel, and needs no clock."""
        newest = self._api(job.account).own_statuses(job.account.remote_id, 1)
        return StepResult(_start_after(newest[0].text("id") if newest else NO_ANCHOR))

    def _upload(self, job: Job, index: int, progress: Progress) -> StepResult:
        name = f"media.{index}"
        if job.handle(f"{name}.pending"):
            return self._await_conversion(job, name, progress)
        media = job.publication.media[index]
        path = self._fitted(media, job)
        mime = mime_of(path, media.mime)
        uploaded = self._api(job.account).upload(path, mime, media.alt_text, progress)
        handles = {name: uploaded.id, f"{name}.at": self._clock.now().isoformat()}
        if uploaded.is_ready:
            return StepResult(handles)
        return StepResult({**handles, f"{name}.pending": "1"}, wait_s=_CONVERTING_WAIT_S)

    def _await_conversion(self, job: Job, name: str, progress: Progress) -> StepResult:
        try:
            ready = self._api(job.account).is_media_ready(job.handle(name))
        except NeedsFix as refused:
            if refused.code != "not_found":
                raise
            if not job.handle(f"{name}.again"):
                return StepResult({**_forget(name), f"{name}.again": "1"})
            # Lost twice: rather, this server cannot be asked. It says so itself if the file is not ready.
            ready = True
        if ready:
            return StepResult({f"{name}.pending": ""})
        self._refuse_endless(job, name, progress)
        return StepResult(wait_s=_CONVERTING_WAIT_S)

    def _refuse_endless(self, job: Job, name: str, progress: Progress) -> None:
        uploaded_at = datetime.fromisoformat(job.handle(f"{name}.at") or self._clock.now().isoformat())
        if self._clock.now() - uploaded_at > _CONVERTING_PATIENCE:
            progress.checkpoint(_forget(name))
            raise NeedsFix("media_refused", host=_host(job.account), status=206, said="")

    def _commit(self, job: Job, progress: Progress) -> StepResult:
        if self._files_are_too_old(job):
            # The server throws away files that no post uses: send them again rather than lose the pictures.
            names = [f"media.{index}" for index in range(len(job.publication.media))]
            return StepResult({key: "" for name in names for key in _forget(name)})
        planned_at, now = _planned_at(job.publication), self._clock.now()
        if planned_at is not None and now < planned_at < now + _SCHEDULE_AHEAD:
            return StepResult(wait_s=(planned_at - now).total_seconds())
        form = _form_of(job, planned_at if planned_at is not None and planned_at > now else None)
        answer = self._api(job.account).publish(form, job.handle("key"), progress.sent)
        if not answer.text("id"):
            raise OutcomeUnknown("answer_unreadable", host=_host(job.account))
        remote = remote_of(answer)
        if remote.scheduled:
            return StepResult({"scheduled_id": remote.id}, published=remote)
        if not has_all_media(answer, job):
            _log.warning("The server dropped pictures of %s", job.delivery.id)
        return StepResult(published=remote, passes_on=_start_after(remote.id))

    def _files_are_too_old(self, job: Job) -> bool:
        now = self._clock.now()
        times = (job.handle(f"media.{index}.at") for index in range(len(job.publication.media)))
        return any(now - datetime.fromisoformat(at) > _FILE_LIVES for at in times if at)

    # --- settling ----------------------------------------------------------------------------------------

    def settle(self, job: Job) -> Settlement:
        """Look for the post: among what the server holds for later if it was handed over, then in the list.

        Nothing found counts as absent only ``settle_delay_s`` after the commit began; before, ``RetryLater``.
        """
        started_at = job.delivery.commit_started_at or job.delivery.due_at
        api = self._api(job.account)
        planned_at = _planned_at(job.publication)
        if planned_at is not None:
            held = self._find_scheduled(api, job, planned_at)
            if held is not None:
                return Settlement(Proof.PUBLISHED, held)
            started_at = min(started_at, planned_at)
        result = search(api, job, started_at, lambda: self._http.skew_s(api.host))
        if result.found is not None:
            return Settlement(Proof.PUBLISHED, remote_of(result.found))
        waited = self._clock.now() - started_at
        if timedelta(0) <= waited < _SETTLE_DELAY:
            raise RetryLater("settling", wait_s=(_SETTLE_DELAY - waited).total_seconds())
        key_lives = _is_genuine(job.account) and waited < _KEY_LIVES
        absent = result.complete and not result.doubtful
        return Settlement(Proof.ABSENT if absent else Proof.NONE, retry_same=key_lives)

    def _find_scheduled(self, api: MastodonApi, job: Job, planned_at: datetime) -> RemotePost | None:
        if scheduled_id := job.handle("scheduled_id"):
            try:
                return remote_of(api.scheduled_one(scheduled_id))
            except NeedsFix:
                return None
        for one in api.scheduled():
            if is_same_scheduled(one, job, planned_at):
                return remote_of(one)
        return None

    # --- figures and answers -----------------------------------------------------------------------------

    def metrics(self, account: Account, remote_ids: Sequence[str]) -> Mapping[str, Mapping[Metric, int]]:
        """Read figures, twenty statuses with one request where the server can (Mastodon 4.3)."""
        found: dict[str, Mapping[Metric, int]] = {}
        for start in range(0, len(remote_ids), _BATCH):
            for status in self._statuses(account, remote_ids[start : start + _BATCH]):
                found[status.text("id")] = figures_of(status)
        return found

    def _statuses(self, account: Account, ids: Sequence[str]) -> list[Fields]:
        api = self._api(account)
        if len(ids) > 1 and account.server_url not in self._reads_one_by_one:
            try:
                return api.statuses(ids)
            except NeedsFix:
                self._reads_one_by_one.add(account.server_url)
        return [status for one in ids if (status := _status_or_none(api, one)) is not None]

    def account_metrics(self, account: Account) -> Mapping[Metric, int]:
        """Read followers and number of posts."""
        told = self._api(account).account(account.remote_id)
        counts = {Metric.FOLLOWERS: told.count("followers_count"), Metric.POSTS: told.count("statuses_count")}
        return {metric: value for metric, value in counts.items() if value is not None}

    def comments(self, account: Account, remote_id: str, cursor: str) -> tuple[tuple[Comment, ...], str]:
        """Give everything below a status: answers of other servers arrive late and out of order, so that no
        cursor could leave any out; it only tells the newest one's time."""
        found = tuple(comment_of(one, account) for one in self._api(account).replies(remote_id))
        newest = max((one.written_at.isoformat() for one in found), default="")
        return found, max(cursor, newest)

    def mentions(self, account: Account, cursor: str) -> tuple[tuple[Comment, ...], str]:
        """Give statuses that name the account, answers to its own among them; the cursor is a notification's id."""
        told = [
            one for one in self._api(account).mentions(cursor, _MENTIONS) if one.text("type") == "mention"
        ]
        found = tuple(
            comment_of(one.part("status"), account) for one in told if one.part("status").text("id")
        )
        return found, told[0].text("id") if told else cursor

    def reply(self, account: Account, remote_id: str, text: str, key: str) -> RemotePost:
        """Answer a status as visibly as it is itself, mentioning its author, who otherwise learns nothing."""
        api = self._api(account)
        parent = api.status(remote_id)
        author = f"@{parent.part('account').text('acct')}"
        is_own = parent.part("account").text("id") == account.remote_id
        status = text if is_own or author in text.split() else f"{author} {text}"
        form = [("status", status), ("in_reply_to_id", remote_id)]
        form += [("visibility", parent.text("visibility"))] if parent.text("visibility") else []
        answer = api.publish(form, key)
        if not answer.text("id"):
            raise OutcomeUnknown("answer_unreadable", host=api.host)
        return remote_of(answer)

    def hide(self, account: Account, comment_remote_id: str, hidden: bool) -> None:  # noqa: ARG002
        """Refuse: Mastodon has no way to hide an answer."""
        raise NeedsFix("not_supported", platform=self.platform)

    def edit(self, account: Account, remote_id: str, text: str, alt_texts: Sequence[str] = ()) -> RemotePost:
        """Replace the text, and the alternative texts in the order of the pictures; pictures stay, and so do the
        warning, the cover and the language, which servers take away where an edit leaves them out.

        Some servers give an edited status a new id: use the one that is returned.
        """
        api = self._api(account)
        now = api.status(remote_id)
        media = [one.text("id") for one in now.parts("media_attachments")]
        form = [("status", text), *(("media_ids[]", one) for one in media)]
        form += [(name, now.text(name)) for name in ("spoiler_text", "language") if now.text(name)]
        form += [("sensitive", "true")] if now.flag("sensitive") else []
        for one, alt_text in zip(media, alt_texts, strict=False):
            form += [("media_attributes[][id]", one), ("media_attributes[][description]", alt_text)]
        return remote_of(api.edit(remote_id, form))

    def delete(self, account: Account, remote_id: str) -> None:
        """Delete a status; one that is gone already is fine."""
        api = self._api(account)
        try:
            api.delete(remote_id)
        except NeedsFix as refused:
            if refused.code not in {"not_found", "gone"}:
                raise
            # snac2 has no such call and answers 404 as well: look before believing it.
            if _status_or_none(api, remote_id) is not None:
                raise NeedsFix("not_supported", platform=self.platform) from None

    def resolve(self, account: Account, remote_id: str, url: str) -> str:  # noqa: ARG002 - it stands in the address
        """Find a post by its address: snac2 and others have ids of their own in theirs."""
        return find_by_address(self._api(account), account.remote_id, url)

    def cancel_schedule(self, account: Account, remote_id: str) -> bool:
        """Take a handed-over post back; False if the server no longer holds it."""
        try:
            self._api(account).cancel_scheduled(remote_id)
        except NeedsFix as refused:
            if refused.code != "not_found":
                raise
            return False
        return True

    def _api(self, account: Account) -> MastodonApi:
        token = self._secrets.get(account.id, "access_token")
        if not token:
            raise NeedsSignIn("token_missing")
        return MastodonApi(self._http, account.server_url, token, account.id)


def _is_genuine(account: Account) -> bool:
    return account.options.get("genuine") == "1"


def _host(account: Account) -> str:
    return urlsplit(account.server_url).hostname or ""


def _start_after(newest: str) -> dict[str, str]:
    return {"key": new_id(), "anchor": newest}


def _forget(name: str) -> dict[str, str]:
    return {name: "", f"{name}.at": "", f"{name}.pending": ""}


def _form_of(job: Job, planned_at: datetime | None) -> list[tuple[str, str]]:
    form = [("status", job.publication.text)]
    form += [("media_ids[]", job.handle(f"media.{index}")) for index in range(len(job.publication.media))]
    options = job.publication.options
    form += [
        (name, options[name]) for name in ("visibility", "language", "spoiler_text") if options.get(name)
    ]
    if options.get("sensitive") == "1":
        form.append(("sensitive", "true"))
    if planned_at is not None:
        form.append(("scheduled_at", planned_at.strftime("%Y-%m-%dT%H:%M:%S.000Z")))
    return form


def _planned_at(publication: Publication) -> datetime | None:
    text = publication.options.get("scheduled_at", "")
    return datetime.fromisoformat(text).astimezone(UTC) if text else None


def _status_or_none(api: MastodonApi, status_id: str) -> Fields | None:
    try:
        return api.status(status_id)
    except NeedsFix as refused:
        if refused.code in {"not_found", "gone"}:
            return None
        raise
