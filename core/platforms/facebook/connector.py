"""The connector for Facebook Pages.

Handles that it saves with a delivery:

- ``anchor``: the newest published post before the commit, ``-`` if there was none; a read-back stops there.
- ``photo.N``: id of the N-th picture, uploaded but not published; ``photo.N.at`` when.
- ``film…``: see ``facebook_film``.
- ``waited``: the schedule is far enough ahead to be handed over, and near enough.
- ``scheduled_id``: the id of a post that the Page holds for later.

Options of a publication that it reads: ``scheduled_at`` (ISO 8601: hand the schedule over), ``link``,
``kind`` (``reel``), ``title`` (of a film).

Pictures are always uploaded unpublished and then attached, even a single one: the post is committed by a small
request, and the pictures' ids find it again if the answer is lost.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import takewhile

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
from core.errors import Bug, NeedsFix, OutcomeUnknown, PapanSiarError, RetryLater
from core.platforms.bodies import FilePart, mime_of
from core.platforms.facebook import film as films
from core.platforms.facebook.facts import comment_of, identity_of
from core.platforms.facebook.figures import FIGURES, page_figures, post_figures
from core.platforms.facebook.limits import LIMITS
from core.platforms.facebook.options import OPTIONS
from core.platforms.facebook.read_back import find_scheduled, newest_id, one_post, search
from core.platforms.http import Http
from core.platforms.meta.graph import Graph, GraphMaker
from core.platforms.meta.links import find_by_link
from core.platforms.meta.token import token_facts
from core.platforms.meta.usage import Allowance
from core.ports import FittedMedia, Progress, SecretStore

_log = logging.getLogger(__name__)

#: Meta is slow to show what it took; an absence counts after this.
_SETTLE_DELAY = timedelta(seconds=90)
#: Pictures that no post uses vanish after about a day.
_PHOTO_LIVES = timedelta(hours=12)
#: Facebook holds posts from ten minutes to thirty days ahead (its longer horizon is not verified).
_AHEAD = timedelta(minutes=11)
_FURTHEST = timedelta(days=29)
#: Taking back what is about to appear might delete it after it appeared.
_TOO_LATE = timedelta(seconds=60)

_COMMENT_FIELDS = "id,message,from,created_time,parent{id},is_hidden,permalink_url"
_COMMENT_PAGES = 10
_READ_AGAIN = timedelta(days=2)
_EVER = datetime.min.replace(tzinfo=UTC)


class FacebookConnector:
    """Publishes to and reads from one Page per account; ``remote_id`` is the Page's id."""

    platform = "facebook"

    def __init__(self, http: Http, secrets: SecretStore, fitted: FittedMedia, clock: Clock) -> None:
        self._fitted = fitted
        self._clock = clock
        self._allowance = Allowance(clock)
        self._graphs = GraphMaker(http, secrets, clock, self._allowance)

    def capabilities(self, account: Account) -> Capabilities:
        """Tell what a Page can do."""
        return Capabilities(
            limits=with_instance(LIMITS, account.limits),
            settle_by=(SettleBy.HANDLE, SettleBy.READ_BACK),
            settle_delay_s=_SETTLE_DELAY.total_seconds(),
            schedule=True,
            schedule_min_s=int(_AHEAD.total_seconds()),
            options=OPTIONS,
            edit=True,
            delete=True,
            comments=True,
            reply=True,
            hide=True,
            mentions=True,
            retract=True,
            metrics=FIGURES,
            account_metrics=frozenset({Metric.FOLLOWERS}),
        )

    def check(self, account: Account) -> AccountIdentity:
        """Read which Page the token belongs to, and until when and for what it is good."""
        graph = self._graphs.of(account)
        page = graph.read(account.remote_id or "me", "page", ("fields", "id,name,username,link"))
        return identity_of(page, token_facts(graph))

    # --- publishing --------------------------------------------------------------------------------------

    def next_step(self, job: Job) -> Step:
        """Prepare, wait until the schedule can be handed over, then each file, then the commit."""
        if not job.handle("anchor"):
            return Step(StepKind.PREPARE, "prepare")
        if _planned_at(job) is not None and not job.handle("waited"):
            return Step(StepKind.PREPARE, "await schedule")
        return self._next_upload(job) or Step(StepKind.COMMIT, "commit")

    def _next_upload(self, job: Job) -> Step | None:
        if films.film_of(job) is not None:
            return films.next_step(job)
        total = len(job.publication.media)
        missing = (index for index in range(total) if not job.handle(f"photo.{index}"))
        index = next(missing, None)
        return None if index is None else Step(StepKind.UPLOAD, f"upload {index + 1}/{total}", index)

    def perform(self, job: Job, step: Step, progress: Progress) -> StepResult:
        """Do one step; see the module for the handles."""
        graph = self._graphs.of(job.account)
        if step.kind is StepKind.PREPARE:
            return self._await_schedule(job) if job.handle("anchor") else self._prepare(graph, job)
        if step.kind is StepKind.UPLOAD:
            return self._upload(graph, job, step, progress)
        if step.kind is StepKind.COMMIT:
            return self._commit(graph, job, progress)
        raise Bug("unknown_step", step=step.name)

    def _prepare(self, graph: Graph, job: Job) -> StepResult:
        """Note where the list ends now: proves the token before megabytes travel, and needs no clock."""
        return StepResult({"anchor": newest_id(graph, job.account.remote_id)})

    def _await_schedule(self, job: Job) -> StepResult:
        """Hold the post here while it is too early for Facebook to hold it; if too late, until its time."""
        planned_at, now = _planned_at(job), self._clock.now()
        if planned_at is None or planned_at <= now or now + _AHEAD <= planned_at <= now + _FURTHEST:
            return StepResult({"waited": "1"})
        until = planned_at - _FURTHEST if planned_at > now + _FURTHEST else planned_at
        return StepResult(wait_s=(until - now).total_seconds())

    def _upload(self, graph: Graph, job: Job, step: Step, progress: Progress) -> StepResult:
        media = job.publication.media[step.index]
        path = self._fitted(media, job)
        if films.film_of(job) is not None:
            if not job.handle("film"):
                return films.open_upload(graph, job, path)
            return films.send(graph, job, path, progress)
        form = [("published", "false")]
        form += [("alt_text_custom", media.alt_text)] if media.alt_text else []
        # A picture for a scheduled post must be marked so, or Facebook refuses to attach it.
        form += [("temporary", "true")] if self._is_ahead(job) else []
        file = ("source", FilePart(path, mime_of(path, media.mime), media.file_name))
        photo = graph.send_file(f"{job.account.remote_id}/photos", "photo", form, file, progress)
        name = f"photo.{step.index}"
        if not photo.text("id"):
            raise RetryLater("answer_unreadable", host=graph.host)
        return StepResult({name: photo.text("id"), f"{name}.at": self._clock.now().isoformat()})

    def _is_ahead(self, job: Job) -> bool:
        planned_at = _planned_at(job)
        return planned_at is not None and planned_at > self._clock.now()

    def _commit(self, graph: Graph, job: Job, progress: Progress) -> StepResult:
        if self._photos_are_too_old(job):
            names = [f"photo.{index}" for index in range(len(job.publication.media))]
            return StepResult({key: "" for name in names for key in (name, f"{name}.at")})
        now = self._clock.now()
        planned_at = _planned_at(job) if self._is_ahead(job) else None
        if planned_at is not None and not now + _AHEAD <= planned_at <= now + _FURTHEST:
            return StepResult({"waited": ""})
        if films.film_of(job) is not None:
            return self._commit_film(graph, job, planned_at, progress)
        path = f"{job.account.remote_id}/feed"
        form = _feed_form(job, planned_at)
        post_id = graph.do(path, "publish", form, StepKind.COMMIT, progress.sent).text("id")
        if not post_id:
            raise OutcomeUnknown("answer_unreadable", host=graph.host)
        if planned_at is not None:
            held = RemotePost(post_id, published_at=planned_at, scheduled=True)
            return StepResult({"scheduled_id": post_id}, published=held)
        return StepResult(published=self._described(graph, job, post_id))

    def _commit_film(
        self, graph: Graph, job: Job, planned_at: datetime | None, progress: Progress
    ) -> StepResult:
        remote = films.publish(graph, job, planned_at, progress)
        if planned_at is not None:
            return StepResult({"scheduled_id": remote.id}, published=remote)
        try:
            return StepResult(published=films.describe(graph, job))
        except PapanSiarError:
            return StepResult(published=self._undescribed(remote.id))

    def _described(self, graph: Graph, job: Job, post_id: str) -> RemotePost:
        """Read the address of a post that stands there already: failing at that must not undo it."""
        try:
            found = one_post(graph, post_id)
        except PapanSiarError:
            _log.info("The address of %s could not be read", job.delivery.id)
            found = None
        return found if found is not None and found.published_at else self._undescribed(post_id)

    def _undescribed(self, post_id: str) -> RemotePost:
        return RemotePost(post_id, f"https://www.facebook.com/{post_id}", self._clock.now())

    def _photos_are_too_old(self, job: Job) -> bool:
        now = self._clock.now()
        times = (job.handle(f"photo.{index}.at") for index in range(len(job.publication.media)))
        return any(now - datetime.fromisoformat(at) > _PHOTO_LIVES for at in times if at)

    # --- settling ----------------------------------------------------------------------------------------

    def settle(self, job: Job) -> Settlement:
        """Look for the post by the id it was promised, then among what the Page holds and shows.

        Nothing found counts as absent only ``settle_delay_s`` after the commit began; before, ``RetryLater``.
        """
        graph = self._graphs.of(job.account)
        started_at = job.delivery.commit_started_at or job.delivery.due_at
        waited = self._clock.now() - started_at
        if job.handle("film"):
            return films.settle(graph, job, waited, _SETTLE_DELAY)
        if held_id := job.handle("scheduled_id"):
            found = one_post(graph, held_id)
            # Whatever was edited over there, the id stays; an unknown one is looked for among the others.
            if found is not None:
                return Settlement(Proof.PUBLISHED, found)
        planned_at = _planned_at(job)
        if planned_at is not None:
            held = find_scheduled(graph, job, planned_at)
            if held is not None:
                return Settlement(Proof.PUBLISHED, held)
            started_at = min(started_at, planned_at)
        # The first page tells the server's clock, which the search needs to translate ours.
        newest_id(graph, job.account.remote_id)
        result = search(graph, job, started_at)
        if result.found is not None:
            return Settlement(Proof.PUBLISHED, result.found)
        if timedelta(0) <= waited < _SETTLE_DELAY:
            raise RetryLater("settling", wait_s=(_SETTLE_DELAY - waited).total_seconds())
        return Settlement(Proof.ABSENT if result.complete and not result.doubtful else Proof.NONE)

    # --- figures and answers -----------------------------------------------------------------------------

    def metrics(self, account: Account, remote_ids: Sequence[str]) -> Mapping[str, Mapping[Metric, int]]:
        """Read figures; views, reach and clicks only of Pages that Facebook counts them for."""
        self._allowance.spare_for_publishing(account.id)
        return post_figures(self._graphs.of(account), account.remote_id, remote_ids)

    def account_metrics(self, account: Account) -> Mapping[Metric, int]:
        """Read the Page's followers."""
        return page_figures(self._graphs.of(account), account.remote_id)

    def comments(self, account: Account, remote_id: str, cursor: str) -> tuple[tuple[Comment, ...], str]:
        """Give comments and answers, newest first, from two days before the cursor on: what is near it is read
        again, because citizens edit and moderators hide.
        """
        self._allowance.spare_for_publishing(account.id)
        since = datetime.fromisoformat(cursor) - _READ_AGAIN if cursor else _EVER
        query = (("filter", "stream"), ("order", "reverse_chronological"), ("fields", _COMMENT_FIELDS))
        path = f"{remote_id}/comments"
        shown = self._graphs.of(account).each(path, "comments", *query, pages=_COMMENT_PAGES)
        found = tuple(
            takewhile(
                lambda one: one.written_at >= since, (comment_of(one, account, remote_id) for one in shown)
            )
        )
        newest = max((one.written_at.isoformat() for one in found), default="")
        return found, max(cursor, newest)

    def mentions(self, account: Account, cursor: str) -> tuple[tuple[Comment, ...], str]:
        """Give posts of others that tag the Page; the cursor tells the newest one's time."""
        self._allowance.spare_for_publishing(account.id)
        query = ("fields", "id,message,from,created_time,permalink_url")
        shown = self._graphs.of(account).each(f"{account.remote_id}/tagged", "tagged", query)
        found = tuple(replace(comment_of(one, account, ""), parent_remote_id="") for one in shown)
        new = tuple(one for one in found if one.written_at.isoformat() > cursor)
        return new, max((one.written_at.isoformat() for one in new), default=cursor)

    def reply(self, account: Account, remote_id: str, text: str, key: str) -> RemotePost:  # noqa: ARG002
        """Answer a comment or the post itself, as the Page."""
        graph = self._graphs.of(account)
        made = graph.do(f"{remote_id}/comments", "reply", [("message", text)], StepKind.COMMIT)
        if not made.text("id"):
            raise OutcomeUnknown("answer_unreadable", host=graph.host)
        return RemotePost(made.text("id"), f"https://www.facebook.com/{made.text('id')}", self._clock.now())

    def comment(self, account: Account, remote_id: str, text: str, key: str) -> RemotePost:
        """Comment below the post, as the Page."""
        return self.reply(account, remote_id, text, key)

    def hide(self, account: Account, comment_remote_id: str, hidden: bool) -> None:
        """Hide a comment from all but its author and their friends, or show it again."""
        form = [("is_hidden", "true" if hidden else "false")]
        self._graphs.of(account).do(comment_remote_id, "hide", form)

    def edit(self, account: Account, remote_id: str, text: str) -> RemotePost:
        """Replace the text; Facebook lets an app edit only what the same app published."""
        graph = self._graphs.of(account)
        graph.do(remote_id, "edit", [("message", text)])
        found = one_post(graph, remote_id)
        return found or self._undescribed(remote_id)

    def delete(self, account: Account, remote_id: str) -> None:
        """Delete a post; one that is gone already is fine."""
        graph = self._graphs.of(account)
        try:
            graph.remove(remote_id, "delete")
        except NeedsFix as refused:
            # The same number is said of what is gone and of what may not be touched: look before believing it.
            if refused.code != "not_found" or one_post(graph, remote_id) is not None:
                raise

    def resolve(self, account: Account, remote_id: str, url: str) -> str:  # noqa: ARG002 - the id tells as much
        """Find a post by the number or the ``pfbid`` of its link; those stand for posts in lists only."""
        graph = self._graphs.of(account)
        if remote_id.isdigit():
            whole = f"{account.remote_id}_{remote_id}"
            return whole if one_post(graph, whole) is not None else ""
        edge = f"{account.remote_id}/published_posts"
        return find_by_link(graph, self.platform, edge, "permalink_url", remote_id)

    def cancel_schedule(self, account: Account, remote_id: str) -> bool:
        """Take a handed-over post back; False if it is out already, or out within the minute, or gone."""
        graph = self._graphs.of(account)
        if "_" not in remote_id:
            waits = films.is_scheduled(graph, remote_id)
        else:
            held = one_post(graph, remote_id)
            at = held.published_at if held is not None and held.scheduled else None
            waits = at is not None and at - self._clock.now() > _TOO_LATE
        if waits:
            graph.remove(remote_id, "cancel schedule")
        return waits


def _feed_form(job: Job, planned_at: datetime | None) -> list[tuple[str, str]]:
    publication = job.publication
    form = [("message", publication.text)] if publication.text else []
    photos = [job.handle(f"photo.{index}") for index in range(len(publication.media))]
    if photos:
        form.append(("attached_media", json.dumps([{"media_fbid": one} for one in photos])))
    elif publication.options.get("link"):
        form.append(("link", publication.options["link"]))
    return [*form, *films.schedule_form(planned_at)]


def _planned_at(job: Job) -> datetime | None:
    text = job.publication.options.get("scheduled_at", "")
    return datetime.fromisoformat(text).astimezone(UTC) if text else None
