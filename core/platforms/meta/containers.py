"""Publishing as Instagram and Threads do: make a container, wait until it is ready, then publish it by its id.

Handles that it saves with a delivery (``item`` is ``container``, or ``child.N`` of a carousel):

- ``anchor``: the newest own post before, ``-`` if there was none.
- ``url.N``, ``url.N.at``, ``url.N.ref``: where the N-th file can be fetched, since when, and how it is removed.
- ``{item}``, ``{item}.at``: a container's id and when it was made; ``{item}.uri``, ``{item}.sent``: where a film's
  bytes go and whether they are there; ``{item}.polls``, ``{item}.ready``: how often it was looked at, and that it is
  ready.
- ``tried``: publishing was begun, so a container may be used up; ``early``: how often it was refused as not ready;
  ``rounds``: how often everything was made anew.
- ``tidied``: the fetched files were removed.
"""

from __future__ import annotations

import logging
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta
from enum import StrEnum

from core.clock import Clock
from core.domain.account import Account
from core.domain.delivery import DeliveryState, StepKind
from core.domain.post import Media
from core.domain.publishing import Job, Proof, RemotePost, Settlement, Step, StepResult
from core.errors import Bug, NeedsFix, OutcomeUnknown, PapanSiarError, RetryLater
from core.platforms.bodies import mime_of
from core.platforms.fields import Fields
from core.platforms.html_text import fingerprint
from core.platforms.http import Http
from core.platforms.meta.container_steps import (
    Item,
    children_of,
    forgotten,
    making,
    references_of,
    waiting,
    whole_of,
)
from core.platforms.meta.errors import fault_of_container
from core.platforms.meta.graph import Graph, GraphMaker
from core.platforms.meta.usage import Allowance
from core.platforms.public_hosts import PublicHost, public_host_of
from core.ports import FittedMedia, Progress, SecretStore

_log = logging.getLogger(__name__)

#: Meta throws containers away after a day.
_LIVES = timedelta(hours=23)
SETTLE_DELAY = timedelta(seconds=60)
#: How long a used-up container may stay without its post in the list before the admin is asked.
_LISTED_WITHIN = timedelta(minutes=15)
_NEAR = timedelta(minutes=10)
#: Seconds between two looks at a container; the guides ask for one a minute, pictures are ready at once.
_POLLS = (3.0, 5.0, 10.0, 20.0, 30.0)
_POLL_S = 60.0
_MOST_POLLS = 60
_MOST_EARLY = 3
_MOST_ROUNDS = 3

NO_ANCHOR = "-"


class ContainerState(StrEnum):
    """What a container's status may be."""

    IN_PROGRESS = "IN_PROGRESS"
    FINISHED = "FINISHED"
    PUBLISHED = "PUBLISHED"
    EXPIRED = "EXPIRED"
    ERROR = "ERROR"


class ContainerPosts(ABC):
    """The scheme; a platform adds its addresses and names."""

    platform: str
    #: The edge that makes containers, the one that publishes, the one that lists posts.
    edges: tuple[str, str, str]
    #: The names of a post's text and of a container's status.
    text_field: str
    status_field: str
    fault_field: str

    def __init__(
        self, graphs: GraphMaker, http: Http, secrets: SecretStore, fitted: FittedMedia, clock: Clock
    ) -> None:
        self._http = http
        self._secrets = secrets
        self._fitted = fitted
        self._clock = clock
        self._graphs = graphs
        self._allowance: Allowance = graphs.allowance

    # --- what a platform says ---------------------------------------------------------------------------

    @abstractmethod
    def _owner(self, account: Account) -> str:
        """Give whose edges are asked: an id or ``me``."""

    @abstractmethod
    def _check_quota(self, graph: Graph, account: Account) -> None:
        """Raise ``RetryLater("quota_used_up")`` if today's posts are used up."""

    @abstractmethod
    def _item_form(self, job: Job, media: Media, url: str, *, is_child: bool) -> list[tuple[str, str]]:
        """Describe a container of one file; ``url`` is empty for a film whose bytes are sent afterwards."""

    @abstractmethod
    def _post_form(self, job: Job, children: Sequence[str]) -> list[tuple[str, str]]:
        """Describe a container of several others, or of words alone."""

    @abstractmethod
    def _list_edge(self, job: Job) -> str:
        """Give the list in which the published post appears."""

    def _takes_bytes(self, account: Account, media: Media) -> bool:  # noqa: ARG002
        """Tell whether the file's bytes are sent to the platform itself."""
        return False

    def _own_host(self, graph: Graph, account: Account) -> PublicHost | None:  # noqa: ARG002
        """Give a host that the platform itself brings; None if it has none."""
        return None

    # --- steps ------------------------------------------------------------------------------------------

    def next_step(self, job: Job) -> Step:
        """Prepare, then each container (its file, its bytes), wait until they are ready, then the commit."""
        if job.delivery.state is DeliveryState.PUBLISHED and self._is_unfinished(job):
            return Step(StepKind.FOLLOW_UP, "tidy")
        if not job.handle("anchor"):
            return Step(StepKind.PREPARE, "prepare")
        children = children_of(job)
        for one in children:
            if step := making(job, one):
                return step
        for one in children:
            if step := waiting(job, one):
                return step
        whole = whole_of(job)
        return making(job, whole) or waiting(job, whole) or Step(StepKind.COMMIT, "commit")

    def perform(self, job: Job, step: Step, progress: Progress) -> StepResult:
        """Do one step; see the module for the handles."""
        graph = self._graphs.of(job.account)
        if step.kind is StepKind.PREPARE:
            return self._prepare(graph, job)
        if step.kind is StepKind.UPLOAD:
            return self._upload(graph, job, step, progress)
        if step.kind is StepKind.COMMIT:
            return self._commit(graph, job, progress)
        if step.kind is StepKind.FOLLOW_UP:
            return self._tidy(graph, job)
        raise Bug("unknown_step", step=step.name)

    def _prepare(self, graph: Graph, job: Job) -> StepResult:
        self._check_quota(graph, job.account)
        newest = next(self._recent(graph, job, limit=1), None)
        return StepResult({"anchor": newest.text("id") if newest is not None else NO_ANCHOR})

    def _upload(self, graph: Graph, job: Job, step: Step, progress: Progress) -> StepResult:
        item = next(one for one in (*children_of(job), whole_of(job)) if step.name.endswith(f" {one.label}"))
        if not job.handle(item.handle):
            return self._make(graph, job, item, progress)
        if job.handle(f"{item.handle}.uri") and not job.handle(f"{item.handle}.sent"):
            return self._send_bytes(graph, job, item, progress)
        return self._await(graph, job, item, progress)

    def _make(self, graph: Graph, job: Job, item: Item, progress: Progress) -> StepResult:
        children = children_of(job)
        if item.index < 0:
            form = self._post_form(job, [job.handle(one.handle) for one in children])
        else:
            media = job.publication.media[item.index]
            takes_bytes = self._takes_bytes(job.account, media)
            url = "" if takes_bytes else self._hosted(graph, job, item.index, progress)
            form = self._item_form(job, media, url, is_child=bool(children))
        path = f"{self._owner(job.account)}/{self.edges[0]}"
        made = graph.do(path, "container", form, StepKind.PREPARE)
        if not made.text("id"):
            raise RetryLater("answer_unreadable", host=graph.host)
        name = item.handle
        now = self._clock.now().isoformat()
        return StepResult({name: made.text("id"), f"{name}.at": now, f"{name}.uri": made.text("uri")})

    def _send_bytes(self, graph: Graph, job: Job, item: Item, progress: Progress) -> StepResult:
        """Send the film from its first byte: Instagram does not tell how far a broken upload came."""
        media = job.publication.media[item.index]
        path = self._fitted(media, job)
        try:
            graph.send_bytes(job.handle(f"{item.handle}.uri"), "film", path, 0, progress)
        except NeedsFix:
            progress.checkpoint(forgotten(job))
            raise
        return StepResult({f"{item.handle}.sent": "1"})

    def _await(self, graph: Graph, job: Job, item: Item, progress: Progress) -> StepResult:
        state, told = self._status(graph, job.handle(item.handle))
        if state in {ContainerState.FINISHED, ContainerState.PUBLISHED}:
            return StepResult({f"{item.handle}.ready": "1"})
        if state is ContainerState.EXPIRED:
            return self._anew(job, graph)
        polls = int(job.handle(f"{item.handle}.polls") or 0)
        if state is ContainerState.ERROR or polls >= _MOST_POLLS:
            # Otherwise "try again" would meet the same dead container.
            progress.checkpoint(forgotten(job))
            raise fault_of_container(told, graph.host)
        wait_s = _POLLS[polls] if polls < len(_POLLS) else _POLL_S
        return StepResult({f"{item.handle}.polls": str(polls + 1)}, wait_s=wait_s)

    def _status(self, graph: Graph, container_id: str) -> tuple[ContainerState, str]:
        fields = f"id,{self.status_field},{self.fault_field}"
        told = graph.read(container_id, "container status", ("fields", fields))
        try:
            return ContainerState(told.text(self.status_field)), told.text(self.fault_field)
        except ValueError:
            return ContainerState.IN_PROGRESS, ""

    def _anew(self, job: Job, graph: Graph) -> StepResult:
        """Make everything once more; bounded, because a platform that loses each container will lose the next."""
        rounds = int(job.handle("rounds") or 0) + 1
        if rounds >= _MOST_ROUNDS:
            raise NeedsFix("container_failed", host=graph.host)
        return StepResult({**forgotten(job), "rounds": str(rounds)})

    # --- the file's public address ----------------------------------------------------------------------

    def _hosted(self, graph: Graph, job: Job, index: int, progress: Progress) -> str:
        host, name = self._host(graph, job.account), f"url.{index}"
        since = job.handle(f"{name}.at")
        if since and self._clock.now() - datetime.fromisoformat(since) < host.lives:
            return job.handle(name)
        media = job.publication.media[index]
        path = self._fitted(media, job)
        hosted = host.put(path, mime_of(path, media.mime), progress)
        now = self._clock.now().isoformat()
        progress.checkpoint({name: hosted.url, f"{name}.at": now, f"{name}.ref": hosted.reference})
        return hosted.url

    def _host(self, graph: Graph, account: Account) -> PublicHost:
        chosen = public_host_of(self._http, self._secrets, self._clock, account)
        host = chosen or self._own_host(graph, account)
        if host is None:
            raise NeedsFix("public_host_missing", platform=self.platform)
        return host

    # --- the commit -------------------------------------------------------------------------------------

    def _commit(self, graph: Graph, job: Job, progress: Progress) -> StepResult:
        container = job.handle("container")
        if self._clock.now() - datetime.fromisoformat(job.handle("container.at")) > _LIVES:
            return self._anew(job, graph)
        if job.handle("tried"):
            # A container is published once; what a second try would answer is not documented.
            if self._status(graph, container)[0] is ContainerState.PUBLISHED:
                return StepResult(published=self._found_or_unknown(graph, job))
        else:
            progress.checkpoint({"tried": "1"})
        try:
            post_id = self._publish(graph, job.account, container, progress.sent)
        except RetryLater as refused:
            return self._refused(graph, job, refused, progress)
        return StepResult(published=self._described(graph, post_id))

    def _publish(
        self,
        graph: Graph,
        account: Account,
        container: str,
        sent: Callable[[int], None] | None = None,
    ) -> str:
        path = f"{self._owner(account)}/{self.edges[1]}"
        form = [("creation_id", container)]
        post_id = graph.do(path, "publish", form, StepKind.COMMIT, sent).text("id")
        if not post_id:
            raise OutcomeUnknown("answer_unreadable", host=graph.host)
        return post_id

    def _refused(self, graph: Graph, job: Job, refused: RetryLater, progress: Progress) -> StepResult:
        """Wait a little for a container that is not ready; after three times make a new one."""
        if refused.code == "container_expired":
            return self._anew(job, graph)
        if refused.code not in {"container_not_ready", "container_missing"}:
            raise refused
        early = int(job.handle("early") or 0) + 1
        if early >= _MOST_EARLY:
            return self._anew(job, graph)
        progress.checkpoint({"early": str(early)})
        raise refused

    def _found_or_unknown(self, graph: Graph, job: Job) -> RemotePost:
        started_at = job.delivery.commit_started_at or self._clock.now()
        found = self._find(graph, job, started_at)
        if found is None:
            raise OutcomeUnknown("container_published", host=graph.host)
        return found

    def _described(self, graph: Graph, post_id: str) -> RemotePost:
        """Read the address of a post that stands there already: failing at that must not undo it."""
        try:
            post = graph.read(post_id, "post", ("fields", "id,permalink,timestamp"))
            return RemotePost(post_id, post.text("permalink"), post.moment("timestamp") or self._clock.now())
        except PapanSiarError:
            return RemotePost(post_id, published_at=self._clock.now())

    # --- settling ---------------------------------------------------------------------------------------

    def settle(self, job: Job) -> Settlement:
        """Ask the container: a published one is looked up in the list, any other was not published.

        Absence is believed only a minute after the commit began; before, ``RetryLater``.
        """
        graph, now = self._graphs.of(job.account), self._clock.now()
        started_at = job.delivery.commit_started_at or job.delivery.due_at
        waited = now - started_at
        try:
            state = self._status(graph, job.handle("container"))[0]
        except NeedsFix as refused:
            if waited > _LIVES:
                return Settlement(Proof.NONE)
            # Reads sometimes fail so although the object exists.
            raise RetryLater("settling", wait_s=60.0, number=refused.params.get("number")) from None
        if state is not ContainerState.PUBLISHED:
            if timedelta(0) <= waited < SETTLE_DELAY:
                raise RetryLater("settling", wait_s=(SETTLE_DELAY - waited).total_seconds())
            return Settlement(Proof.ABSENT)
        found = self._find(graph, job, started_at)
        if found is not None:
            return Settlement(Proof.PUBLISHED, found)
        if waited < _LISTED_WITHIN:
            raise RetryLater("settling", wait_s=60.0)
        return Settlement(Proof.NONE)

    def _find(self, graph: Graph, job: Job, started_at: datetime) -> RemotePost | None:
        """Look for the post with our text since the commit; None also if several could be it."""
        since = started_at + timedelta(seconds=graph.skew_s) - _NEAR
        candidates = []
        for post in self._recent(graph, job):
            made_at = post.moment("timestamp")
            if post.text("id") == job.handle("anchor") or (made_at is not None and made_at < since):
                break
            if post.text("id") not in job.known_remote_ids and self._is_same(post, job):
                candidates.append(post)
        if len(candidates) != 1:
            return None
        one = candidates[0]
        return RemotePost(one.text("id"), one.text("permalink"), one.moment("timestamp"))

    def _is_same(self, post: Fields, job: Job) -> bool:
        return fingerprint(post.text(self.text_field)) == fingerprint(job.publication.text)

    def _recent(self, graph: Graph, job: Job, limit: int = 10) -> Iterator[Fields]:
        path = f"{self._owner(job.account)}/{self._list_edge(job)}"
        fields = f"id,{self.text_field},timestamp,permalink"
        return graph.each(path, "own posts", ("fields", fields), limit=limit)

    # --- afterwards -------------------------------------------------------------------------------------

    def _is_unfinished(self, job: Job) -> bool:
        return bool(references_of(job)) and not job.handle("tidied")

    def _tidy(self, graph: Graph, job: Job) -> StepResult:
        """Remove the files that the platform has fetched."""
        for one in references_of(job):
            try:
                self._host(graph, job.account).remove(one)
            except PapanSiarError:
                # A file that nobody can guess may stay; the post stands.
                _log.info("A file for %s stays on its host", self.platform)
        return StepResult({"tidied": "1"})
