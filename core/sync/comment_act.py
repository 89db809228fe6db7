"""Comments of the office and acts on those of citizens (answer, hide, show, take back) as steps of the outbox: one
commit that is settled like a post.
"""

from __future__ import annotations

from core.domain.delivery import DeliveryKind, StepKind
from core.domain.engagement import Comment
from core.domain.inbox import ACT_BELOW, ACT_ON, ACT_ROOT
from core.domain.publishing import Job, Proof, RemotePost, Settlement, Step, StepResult
from core.errors import NeedsFix
from core.ports import Commenting, Connector, Progress

#: Leave words behind that can be looked for.
_WRITES = frozenset({DeliveryKind.REPLY, DeliveryKind.FIRST_COMMENT})


class CommentAct:
    """Works for deliveries of every kind but ``POST``. The delivery's id is the key of an answer."""

    def __init__(self, connector: Connector) -> None:
        self._connector = connector

    def next_step(self, job: Job) -> Step:
        """Name the one step there is."""
        return Step(StepKind.COMMIT, job.delivery.kind.value)

    def perform(self, job: Job, step: Step, progress: Progress) -> StepResult:  # noqa: ARG002 - few bytes
        """Do it; what is hidden, shown or taken back twice is as after once."""
        kind, on = job.delivery.kind, job.publication.options[ACT_ON]
        if kind in _WRITES:
            return StepResult(published=self._write(job, on))
        if kind is DeliveryKind.RETRACT:
            self._connector.delete(job.account, on)
        else:
            self._connector.hide(job.account, on, kind is DeliveryKind.HIDE)
        # The outbox binds every finished delivery to an id of its own; this act made nothing that has one.
        return StepResult(published=RemotePost(f"{kind.value}:{job.delivery.id}"))

    def _write(self, job: Job, on: str) -> RemotePost:
        text, key = job.publication.text, job.delivery.id
        if job.delivery.kind is DeliveryKind.REPLY:
            return self._connector.reply(job.account, on, text, key)
        if not isinstance(self._connector, Commenting):
            raise NeedsFix("not_supported", platform=job.account.platform)
        return self._connector.comment(job.account, on, text, key)

    def settle(self, job: Job) -> Settlement:
        """Look for the words below the post or comment; every other act is simply done again."""
        if job.delivery.kind not in _WRITES:
            return Settlement(Proof.NONE, retry_same=True)
        if not self._connector.capabilities(job.account).comments:
            return Settlement(Proof.NONE)
        options = job.publication.options
        for place in dict.fromkeys((options[ACT_ROOT], options[ACT_ON])):
            if (ours := self._ours_below(place, job)) is not None:
                return Settlement(
                    Proof.PUBLISHED, RemotePost(ours.remote_id, ours.remote_url, ours.written_at)
                )
        return Settlement(Proof.ABSENT)

    def _ours_below(self, place: str, job: Job) -> Comment | None:
        """Look below one place. Some servers tell only direct answers of a post, so that one to a comment stands
        below the comment alone; others know no list below a comment, and say so.
        """
        try:
            found, _ = self._connector.comments(job.account, place, "")
        except NeedsFix:
            if place == job.publication.options[ACT_ROOT]:
                raise
            return None
        return next((one for one in found if _is_ours(one, job)), None)


def _is_ours(comment: Comment, job: Job) -> bool:
    """Tell it by its place and its words: no clock is asked, because this computer's may have been set since. Equal
    words of earlier are among the known ids.
    """
    options = job.publication.options
    # Platforms that nest one level deep hang an answer to an answer below the top comment.
    parents = {options[ACT_ON], options.get(ACT_BELOW, ""), options[ACT_ROOT], ""}
    return (
        comment.by_us
        and comment.remote_id not in job.known_remote_ids
        and comment.parent_remote_id in parents
        # Mastodon's answers begin with the name of whom they answer.
        and _plain(comment.text).endswith(_plain(job.publication.text))
    )


def _plain(text: str) -> str:
    return " ".join(text.split())
