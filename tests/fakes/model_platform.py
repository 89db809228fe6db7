"""A platform with honest semantics for each way to make a lost commit safe, on a line that may do anything.

Ways: ``key`` (the server remembers an idempotency key for an hour), ``handle`` (a container that is published
at most once and can be asked), ``read_back`` (nothing but the list of posts), ``none`` (not even that).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, TypeVar

from core.domain.account import Account
from core.domain.delivery import StepKind
from core.domain.engagement import Comment, Metric
from core.domain.ids import new_id
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
from core.errors import NeedsFix, NeedsSignIn, Offline, OutcomeUnknown, PapanSiarError, RetryLater
from core.platforms.catalogue import PLATFORMS
from core.ports import Progress
from core.sync.kit import host_of
from core.sync.line import LineWatch
from tests.fakes.clock import WallClock
from tests.fakes.faults import Fault, FaultPlan, Killed

T = TypeVar("T")
WAYS = ("key", "handle", "read_back", "none")
SETTLE_DELAY_S = 20.0
KEY_LIVES = timedelta(hours=1)
#: A slow server applies a request at most this long after it arrived; the client stopped listening before.
SLOWEST_S = 18.0
CLIENT_PATIENCE_S = 2.0
CHUNK = 1000


@dataclass(frozen=True)
class ModelPost:
    """What stands on the platform. ``truth`` is the delivery that it came from; no connector looks at it."""

    id: str
    account_id: str
    text: str
    at: datetime
    truth: str

    @property
    def remote(self) -> RemotePost:
        return RemotePost(self.id, f"https://model.example/{self.id}", self.at)


@dataclass
class ModelServer:
    """The platform's own memory; its clock is never wrong."""

    clock: WallClock
    posts: list[ModelPost] = field(default_factory=list)
    comments: list[ModelPost] = field(default_factory=list)
    below: dict[str, str] = field(default_factory=dict)
    keys: dict[str, tuple[ModelPost, datetime]] = field(default_factory=dict)
    containers: dict[str, ModelPost | None] = field(default_factory=dict)
    late: list[str] = field(default_factory=list)
    _behind_s: float = 0.0
    _slow: list[tuple[float, Callable[[], object]]] = field(default_factory=list)

    def of_delivery(self, delivery_id: str) -> list[ModelPost]:
        return [one for one in (*self.posts, *self.comments) if one.truth == delivery_id]

    def later(self, apply: Callable[[], object]) -> None:
        self._slow.append((self.clock.monotonic() + SLOWEST_S, apply))

    def catch_up(self) -> None:
        """Apply what a slow server took its time for, as of the time at which it did."""
        now = self.clock.monotonic()
        due = [one for one in self._slow if one[0] <= now]
        self._slow = [one for one in self._slow if one[0] > now]
        for at, apply in due:
            self._behind_s = now - at
            with suppress(PapanSiarError):
                apply()
        self._behind_s = 0.0

    def now(self) -> datetime:
        """Give the time on the server's own clock."""
        return self.clock.true_now() - timedelta(seconds=self._behind_s)

    def publish(self, job: Job, sent_at: datetime) -> ModelPost:
        if job.delivery.is_late(sent_at):
            self.late.append(job.delivery.id)
        post = ModelPost(new_id(), job.account.id, job.publication.text, self.now(), job.delivery.id)
        self.posts.append(post)
        return post

    def comment(self, account_id: str, place: str, text: str, truth: str) -> ModelPost:
        comment = ModelPost(new_id(), account_id, text, self.now(), truth)
        self.comments.append(comment)
        self.below[comment.id] = place
        return comment

    def publish_once(self, key: str, job: Job, sent_at: datetime) -> ModelPost:
        known = self.keys.get(key)
        if known is not None and self.now() - known[1] < KEY_LIVES:
            return known[0]
        post = self.publish(job, sent_at)
        self.keys[key] = (post, self.now())
        return post

    def publish_container(self, container: str, job: Job, sent_at: datetime) -> ModelPost:
        if container not in self.containers:
            raise NeedsFix("container_missing")
        if self.containers[container] is not None:
            raise NeedsFix("already_published")
        post = self.containers[container] = self.publish(job, sent_at)
        return post

    def make_container(self) -> str:
        container = new_id()
        self.containers[container] = None
        return container


_BREAKS: Mapping[Fault, Callable[[], PapanSiarError]] = {
    Fault.REFUSED: lambda: Offline("host_unreachable"),
    Fault.UNAUTHORIZED: lambda: NeedsSignIn("token_refused"),
    Fault.FORBIDDEN: lambda: NeedsFix("refused"),
    Fault.LIMITED: lambda: RetryLater("rate_limited"),
    Fault.LIMITED_WITH_WAIT: lambda: RetryLater("rate_limited", wait_s=900.0),
    Fault.PORTAL: lambda: RetryLater("captive_portal"),
}
_LOST = {
    Fault.RESET_BEFORE: "connection_lost",
    Fault.RESET_AFTER: "connection_lost",
    Fault.RESET_DURING_ANSWER: "connection_lost",
    Fault.SLOW: "timeout",
    Fault.ERROR_BEFORE: "server_error",
    Fault.ERROR_AFTER: "server_error",
    Fault.MALFORMED: "answer_unreadable",
}
_APPLIED = {Fault.RESET_AFTER, Fault.RESET_DURING_ANSWER, Fault.ERROR_AFTER, Fault.MALFORMED}
_JUMP_S = {Fault.JUMP_FORWARD: 7200.0, Fault.JUMP_BACK: -7200.0}


@dataclass
class ModelLine:
    """Carries requests to the server, or what the plan says instead, and tells the line watch."""

    server: ModelServer
    plan: FaultPlan
    watch: LineWatch
    requests: list[float] = field(default_factory=list)
    while_down: list[float] = field(default_factory=list)

    def request(self, host: str, apply: Callable[[], T], *, commit: bool = False) -> T:
        """Do ``apply`` on the server, or not, and give its answer, or not."""
        clock = self.server.clock
        (self.while_down if self.watch.is_down else self.requests).append(clock.monotonic())
        self.server.catch_up()
        fault = self.plan.next_request()
        clock.jump(_JUMP_S.get(fault, 0.0))
        if fault is Fault.KILL_BEFORE:
            raise Killed
        if fault in _BREAKS:
            raise self._met(host, _BREAKS[fault]())
        if fault is Fault.SLOW:
            self.server.later(apply)
            clock.advance(CLIENT_PATIENCE_S)
        if fault in _APPLIED:
            apply()
        if fault in _LOST:
            code = _LOST[fault]
            raise self._met(host, OutcomeUnknown(code) if commit else RetryLater(code))
        answer = self._answer(host, apply)
        if fault is Fault.KILL_AFTER:
            raise Killed
        return answer

    def _answer(self, host: str, apply: Callable[[], T]) -> T:
        try:
            answer = apply()
        except PapanSiarError as refused:
            raise self._met(host, refused) from None
        self.watch.met(host, None)
        self.watch.server_time(host, self.server.now())
        return answer

    def _met(self, host: str, error: PapanSiarError) -> PapanSiarError:
        self.watch.met(host, error)
        return error


@dataclass
class ModelConnector:
    """Speaks to the model platform in one of the ways."""

    platform: str
    line: ModelLine

    @property
    def server(self) -> ModelServer:
        return self.line.server

    def capabilities(self, account: Account) -> Capabilities:
        ways = {"key": SettleBy.KEY, "handle": SettleBy.HANDLE, "read_back": SettleBy.READ_BACK}
        way = ways.get(self.platform, SettleBy.ASK)
        return Capabilities(
            PLATFORMS["practice"].limits, (way,), SETTLE_DELAY_S, comments=way is not SettleBy.ASK
        )

    # --- sending --------------------------------------------------------------------------------------

    def next_step(self, job: Job) -> Step:
        size = int(job.publication.options.get("bytes", "0"))
        if job.delivery.remote_id:
            wants = bool(job.publication.options.get("tidies")) and not job.handle("tidied")
            return Step(StepKind.FOLLOW_UP if wants else StepKind.COMMIT, "tidy")
        if not job.handle("prepared"):
            return Step(StepKind.PREPARE, "prepare")
        if int(job.handle("offset") or "0") < size:
            return Step(StepKind.UPLOAD, "upload 1/1")
        if job.publication.options.get("slow_film") and not job.handle("processed"):
            return Step(StepKind.PREPARE, "wait for the film")
        return Step(StepKind.COMMIT, "commit")

    def perform(self, job: Job, step: Step, progress: Progress) -> StepResult:
        if step.kind is StepKind.UPLOAD:
            return self._upload(job, progress)
        if step.kind is StepKind.COMMIT:
            remote = self._commit(job, progress)
            reads_back = self.platform == "read_back"
            passes_on = {"prepared": "1", "anchor": remote.id} if reads_back else {}
            return StepResult(published=remote, passes_on=passes_on)
        if step.kind is StepKind.FOLLOW_UP:
            self._request(job, new_id)
            return StepResult({"tidied": "1"})
        if step.name == "prepare":
            return StepResult({"prepared": "1", **self._prepare(job)})
        return StepResult({"processed": "1"}, wait_s=30.0)

    def _prepare(self, job: Job) -> Mapping[str, str]:
        if self.platform == "key":
            made_at = self._request(job, self.server.now)
            return {"key": new_id(), "key.at": made_at.isoformat()}
        if self.platform == "handle":
            return {"container": self._request(job, self.server.make_container)}
        if self.platform == "read_back":
            seen = self._request(job, lambda: [p.id for p in self._posts_of(job)])
            return {"anchor": seen[-1] if seen else "-"}
        return {}

    def _upload(self, job: Job, progress: Progress) -> StepResult:
        offset, size = int(job.handle("offset") or "0"), int(job.publication.options["bytes"])
        while offset < size:
            if progress.stopped():
                raise RetryLater("stopped")
            chunk = min(CHUNK, size - offset)
            progress.sent(chunk)
            self._request(job, lambda: None)
            offset += chunk
            progress.checkpoint({"offset": str(offset)})
        return StepResult({"offset": str(offset)})

    def _commit(self, job: Job, progress: Progress) -> RemotePost:
        sent_at = self.server.clock.now()
        progress.sent(len(job.publication.text))

        def apply() -> ModelPost:
            if self.platform == "key":
                return self.server.publish_once(job.handle("key"), job, sent_at)
            if self.platform == "handle":
                return self.server.publish_container(job.handle("container"), job, sent_at)
            return self.server.publish(job, sent_at)

        return self._request(job, apply, commit=True).remote

    # --- settling -------------------------------------------------------------------------------------

    def settle(self, job: Job) -> Settlement:
        if self.platform == "key":
            now = self._request(job, self.server.now)
            fresh = now - datetime.fromisoformat(job.handle("key.at")) < KEY_LIVES - timedelta(minutes=5)
            return Settlement(Proof.NONE, retry_same=fresh)
        if self.platform == "handle":
            post = self._request(job, lambda: self.server.containers[job.handle("container")])
            return Settlement(Proof.PUBLISHED, post.remote) if post else Settlement(Proof.ABSENT)
        posts = self._request(job, lambda: self._posts_of(job))
        for post in reversed(posts):
            if post.id == job.handle("anchor"):
                break
            if post.text == job.publication.text and post.id not in job.known_remote_ids:
                return Settlement(Proof.PUBLISHED, post.remote)
        return Settlement(Proof.ABSENT)

    def _posts_of(self, job: Job) -> list[ModelPost]:
        return [one for one in self.server.posts if one.account_id == job.account.id]

    def _request(self, job: Job, apply: Callable[[], T], *, commit: bool = False) -> T:
        return self.line.request(host_of(job.account), apply, commit=commit)

    # --- figures --------------------------------------------------------------------------------------

    def metrics(self, account: Account, remote_ids: Sequence[str]) -> Mapping[str, Mapping[Metric, int]]:
        return self.line.request("figures", lambda: {one: {Metric.LIKES: 3} for one in remote_ids})

    def account_metrics(self, account: Account) -> Mapping[Metric, int]:
        return self.line.request("figures", lambda: {Metric.FOLLOWERS: 10})

    def comments(self, account: Account, remote_id: str, cursor: str) -> tuple[tuple[Comment, ...], str]:
        shown = self.line.request(
            host_of(account),
            lambda: [one for one in self.server.comments if self.server.below[one.id] == remote_id],
        )
        return tuple(
            Comment("", account.id, "", one.id, "Kami", one.text, one.at, by_us=True) for one in shown
        ), cursor

    def comment(self, account: Account, remote_id: str, text: str, key: str) -> RemotePost:
        def apply() -> ModelPost:
            return self.server.comment(account.id, remote_id, text, key)

        return self.line.request(host_of(account), apply, commit=True).remote

    def mentions(self, account: Account, cursor: str) -> tuple[tuple[Comment, ...], str]:
        return (), cursor

    def check(self, account: Account) -> AccountIdentity:
        raise NotImplementedError

    def reply(self, *arguments: Any) -> RemotePost:
        raise NotImplementedError

    def hide(self, *arguments: Any) -> None:
        raise NotImplementedError

    def delete(self, *arguments: Any) -> None:
        raise NotImplementedError

    def cancel_schedule(self, *arguments: Any) -> bool:
        raise NotImplementedError


@dataclass
class ModelConnectors:
    """Finds the connector that speaks an account's way: the platform's name is the way."""

    line: ModelLine

    def of(self, account: Account) -> ModelConnector:
        return ModelConnector(account.platform, self.line)
