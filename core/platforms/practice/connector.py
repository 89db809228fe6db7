"""The practice platform: everything as with a real one, but nothing ever leaves this computer.

Handles that it saves with a delivery: ``key`` (the id of the post to be, so that publishing twice gives one post)
and ``media.N`` (``1`` once the N-th file is ready). It reads the publication's option ``scheduled_at`` (ISO 8601).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from core.clock import Clock
from core.domain.account import Account
from core.domain.delivery import StepKind
from core.domain.engagement import Comment, Metric
from core.domain.ids import new_id
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
from core.errors import Bug, NeedsFix, NeedsSignIn, NotFound, Offline, OutcomeUnknown, RetryLater
from core.platforms.practice.crowd import MENTION, CrowdMention, mentions_of
from core.platforms.practice.feed import FeedComment, OwnReply, PracticeFeed, PracticePost, post_of_comment
from core.platforms.practice.limits import LIMITS
from core.platforms.practice.options import OPTIONS
from core.platforms.practice.switch import PracticeFault, PracticeSwitch
from core.ports import FittedMedia, Progress

_HOST = "latihan"


class PracticeConnector:
    """Publishes into the local feed, through the same steps as a real platform."""

    platform = "practice"

    def __init__(self, feed: PracticeFeed, fitted: FittedMedia, clock: Clock, switch: PracticeSwitch) -> None:
        self._feed = feed
        self._fitted = fitted
        self._clock = clock
        self._switch = switch

    def capabilities(self, account: Account) -> Capabilities:
        """Tell that everything can be practised."""
        return Capabilities(
            limits=with_instance(LIMITS, account.limits),
            settle_by=(SettleBy.KEY,),
            settle_delay_s=0.0,
            schedule=True,
            schedule_min_s=60,
            options=OPTIONS,
            delete=True,
            comments=True,
            reply=True,
            hide=True,
            mentions=True,
            retract=True,
            metrics=frozenset(
                {Metric.LIKES, Metric.COMMENTS, Metric.SHARES, Metric.SAVES, Metric.VIEWS, Metric.REACH}
            ),
            account_metrics=frozenset({Metric.FOLLOWERS, Metric.POSTS}),
        )

    def check(self, account: Account) -> AccountIdentity:
        """Give the account back as it is."""
        self._meet_fault()
        return AccountIdentity(account.id, account.handle, account.display_name)

    def next_step(self, job: Job) -> Step:
        """Prepare, then each file, then the commit."""
        if not job.handle("key"):
            return Step(StepKind.PREPARE, "prepare")
        total = len(job.publication.media)
        for index in range(total):
            if not job.handle(f"media.{index}"):
                return Step(StepKind.UPLOAD, f"upload {index + 1}/{total}", index)
        return Step(StepKind.COMMIT, "commit")

    def perform(self, job: Job, step: Step, progress: Progress) -> StepResult:
        """Do one step, or meet the fault that is switched on."""
        self._meet_fault()
        if step.kind is StepKind.PREPARE:
            return StepResult({"key": new_id()})
        if step.kind is StepKind.UPLOAD:
            path = self._fitted(job.publication.media[step.index], job)
            progress.sent(path.stat().st_size)
            return StepResult({f"media.{step.index}": "1"})
        if step.kind is StepKind.COMMIT:
            return self._commit(job)
        raise Bug("unknown_step", step=step.name)

    def _commit(self, job: Job) -> StepResult:
        if self._switch.fault is PracticeFault.CONTENT_REFUSED:
            raise NeedsFix("content_refused", status=422, host=_HOST)
        publication, account, now = job.publication, job.account, self._clock.now()
        post = PracticePost(
            id=job.handle("key"),
            account_id=account.id,
            author=account.display_name,
            text=publication.text,
            published_at=max(_planned_at(publication.options) or now, now),
            media=publication.media,
        )
        published = self._feed.publish(post)
        if self._switch.fault is PracticeFault.ANSWER_LOST:
            raise OutcomeUnknown("answer_lost", host=_HOST)
        return StepResult(published=_remote(published, now))

    def settle(self, job: Job) -> Settlement:
        """Look up the post by its key: it is there or it is not."""
        if self._switch.fault is not PracticeFault.ANSWER_LOST:
            self._meet_fault()
        post = self._feed.get(job.handle("key")) if job.handle("key") else None
        if post is None:
            return Settlement(Proof.ABSENT, retry_same=True)
        return Settlement(Proof.PUBLISHED, _remote(post, self._clock.now()))

    def metrics(self, account: Account, remote_ids: Sequence[str]) -> Mapping[str, Mapping[Metric, int]]:  # noqa: ARG002
        """Give the figures of the posts that still stand."""
        self._meet_fault()
        found = ((one, self._feed.get(one)) for one in remote_ids)
        return {one: self._feed.figures(post) for one, post in found if post is not None}

    def account_metrics(self, account: Account) -> Mapping[Metric, int]:
        """Give followers and number of posts."""
        self._meet_fault()
        return self._feed.account_figures(account.id)

    def comments(self, account: Account, remote_id: str, cursor: str) -> tuple[tuple[Comment, ...], str]:
        """Give the comments since the cursor, which is the newest one's time."""
        self._meet_fault()
        post = self._feed.get(remote_id)
        shown = self._feed.comments(post) if post is not None else ()
        new = tuple(one for one in shown if one.written_at.isoformat() > cursor)
        newest = new[-1].written_at.isoformat() if new else cursor
        return tuple(comment_of(one, account) for one in new), newest

    def mentions(self, account: Account, cursor: str) -> tuple[tuple[Comment, ...], str]:
        """Give what invented citizens wrote about the office elsewhere since the cursor, the newest one's time."""
        self._meet_fault()
        told = mentions_of(account.id, self._clock.now())
        new = tuple(one for one in told if one.written_at.isoformat() > cursor)
        found = tuple(mention_of(one, account) for one in new)
        return found, max((one.written_at.isoformat() for one in new), default=cursor)

    def reply(self, account: Account, remote_id: str, text: str, key: str) -> RemotePost:  # noqa: ARG002
        """Answer a comment, the post itself or a mention; the answer is lost if that fault is switched on."""
        self._meet_fault()
        now = self._clock.now()
        if remote_id.startswith(MENTION):
            return RemotePost(key, f"practice:{remote_id}", now)
        try:
            self._feed.reply(post_of_comment(remote_id), OwnReply(key, remote_id, text, now))
        except NotFound:
            raise NeedsFix("not_found", host=_HOST) from None
        if self._switch.fault is PracticeFault.ANSWER_LOST:
            raise OutcomeUnknown("answer_lost", host=_HOST)
        return RemotePost(key, _url(post_of_comment(remote_id)), now)

    def comment(self, account: Account, remote_id: str, text: str, key: str) -> RemotePost:
        """Comment below the post."""
        return self.reply(account, remote_id, text, key)

    def hide(self, account: Account, comment_remote_id: str, hidden: bool) -> None:  # noqa: ARG002
        """Hide a comment from the public, or show it again."""
        self._meet_fault()
        try:
            self._feed.hide(comment_remote_id, hidden)
        except NotFound:
            raise NeedsFix("not_found", host=_HOST) from None

    def delete(self, account: Account, remote_id: str) -> None:
        """Take a post away, or an answer of ours."""
        self._meet_fault()
        self._feed.delete(remote_id)
        self._feed.take_back(account.id, remote_id)

    def cancel_schedule(self, account: Account, remote_id: str) -> bool:  # noqa: ARG002
        """Take a handed-over post back; False if it is out already."""
        self._meet_fault()
        post = self._feed.get(remote_id)
        if post is None or post.published_at <= self._clock.now():
            return False
        self._feed.delete(remote_id)
        return True

    def _meet_fault(self) -> None:
        fault = self._switch.fault
        if fault is PracticeFault.LINE_DOWN:
            raise Offline("no_line", host=_HOST)
        if fault is PracticeFault.SERVER_BUSY:
            raise RetryLater("server_error", wait_s=60, host=_HOST, status=503)
        if fault is PracticeFault.KEY_REFUSED:
            raise NeedsSignIn("token_refused", host=_HOST)


def _planned_at(options: Mapping[str, str]) -> datetime | None:
    text = options.get("scheduled_at", "")
    return datetime.fromisoformat(text).astimezone(UTC) if text else None


def _url(post_id: str) -> str:
    return f"practice:{post_id}"


def _remote(post: PracticePost, now: datetime) -> RemotePost:
    return RemotePost(post.id, _url(post.id), post.published_at, scheduled=post.published_at > now)


def mention_of(told: CrowdMention, account: Account) -> Comment:
    """Give a mention of the crowd as connectors give them."""
    return Comment("", account.id, "", told.id, told.author, told.text, told.written_at)


def comment_of(shown: FeedComment, account: Account) -> Comment:
    """Give a comment of the feed as connectors give them."""
    return Comment(
        id="",
        account_id=account.id,
        delivery_id="",
        remote_id=shown.id,
        author=shown.author,
        text=shown.text,
        written_at=shown.written_at,
        remote_url=_url(post_of_comment(shown.id)),
        parent_remote_id=shown.parent_id,
        hidden=shown.hidden,
        by_us=shown.by_us,
    )
