"""What connector tests share: media with real files, and a courier that works as the outbox does."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from core.domain.account import Account
from core.domain.delivery import Delivery, DeliveryState, StepKind
from core.domain.first_comment import OPTION, first_comment_of
from core.domain.ids import new_id
from core.domain.post import Media, Publication
from core.domain.publishing import Job, RemotePost, Settlement, Step, StepResult
from core.ports import Connector, Progress
from tests.fakes.clock import HandClock

TEXT = "Pengumuman *layanan* 😀\n\nMulai 08.00–16.00 WITA: https://contoh.go.id/jadwal-panjang-sekali?x=1&y=2 #Layanan"
PICTURES = (
    Media("hash-a", "image/png", 40, 30, 1, "Poster jadwal, huruf “besar”", "a.png"),
    Media("hash-b", "image/png", 41, 30, 1, "Peta lokasi", "b.png"),
)


class FittedFiles:
    """Fitted media: one real file per picture, with a content of its own."""

    def __init__(self, folder: Path, content_of: Callable[[Media], bytes]) -> None:
        self._folder = folder
        self._content_of = content_of

    def __call__(self, media: Media, job: Job) -> Path:
        path = self._folder / f"{media.hash}.png"
        path.write_bytes(self._content_of(media))
        return path


@dataclass
class Courier:
    """Takes one delivery through its steps, saving handles after each, as the outbox does."""

    connector: Connector
    job: Job
    clock: HandClock
    steps: list[Step] = field(default_factory=list)
    results: list[StepResult] = field(default_factory=list)
    sent: int = 0
    stopped: bool = False

    def step(self) -> StepResult:
        step = self.connector.next_step(self.job)
        if step.kind is StepKind.COMMIT:
            self._change(commit_started_at=self.clock.now())
        self.steps.append(step)
        result = self.connector.perform(self.job, step, self.progress)
        self.results.append(result)
        self.save(result.handles)
        if result.wait_s is not None:
            self.clock.advance(seconds=result.wait_s)
        return result

    @property
    def progress(self) -> Progress:
        return Progress(self.save, self._count, lambda: self.stopped)

    def publish(self) -> RemotePost:
        """All steps to the end; twenty are plenty for any platform."""
        for _ in range(20):
            published = self.step().published
            if published is not None:
                return published
        raise AssertionError(f"not published after {self.steps}")

    def until_commit(self) -> None:
        for _ in range(20):
            if self.connector.next_step(self.job).kind is StepKind.COMMIT:
                return
            self.step()
        raise AssertionError("no commit came")

    def settle(self, known: frozenset[str] = frozenset()) -> Settlement:
        return self.connector.settle(replace(self.job, known_remote_ids=known))

    def save(self, handles: Mapping[str, str]) -> None:
        merged = {**self.job.delivery.handles, **handles}
        self._change(handles={name: value for name, value in merged.items() if value})

    def _count(self, size: int) -> None:
        self.sent += size

    def _change(self, **changes: object) -> None:
        delivery = replace(self.job.delivery, **changes)  # type: ignore[arg-type]
        self.job = replace(self.job, delivery=delivery)


def first_comment_below(courier: Courier, remote: RemotePost, text: str) -> Job:
    """What the outbox makes of the first comment of a post that the courier has published."""
    post = replace(courier.job.delivery, state=DeliveryState.PUBLISHED, remote_id=remote.id)
    wished = replace(courier.job.publication, options={OPTION: text})
    follows = first_comment_of(post, wished, courier.clock.now())
    assert follows is not None
    words, act = follows
    return Job(replace(act, commit_started_at=courier.clock.now()), words, courier.job.account)


def delivery_of(
    connector: Connector,
    account: Account,
    clock: HandClock,
    text: str = TEXT,
    media: tuple[Media, ...] = (),
    options: Mapping[str, str] | None = None,
) -> Courier:
    publication = Publication(new_id(), new_id(), account.id, text, media, options or {})
    delivery = Delivery(
        new_id(),
        publication.id,
        publication.post_id,
        account.id,
        account.platform,
        account.mode,
        DeliveryState.PREPARING,
        clock.now(),
    )
    return Courier(connector, Job(delivery, publication, account), clock)
