"""What every connector must do, and besides: no answer whatsoever of a fake brings it down."""

import logging
import os
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import timedelta
from random import Random
from typing import Protocol

import pytest

from core.domain.ids import new_id
from core.domain.post import Media
from core.errors import InvalidInput, NeedsFix, NeedsSignIn, OutcomeUnknown, RetryLater
from core.ports import Commenting, Editing, Resolving
from tests.core.platforms.contract import Bench, ConnectorContract
from tests.core.platforms.films import FILM
from tests.core.platforms.strange import Quoter, Spoiler
from tests.core.platforms.world import PICTURES, TEXT, Courier, delivery_of
from tests.fakes.secrets import MemorySecrets
from tests.servers.fakes.base import FakePlatform, Reply

#: What a connector may raise; ``Bug`` and everything foreign is a fault of ours.
#: No real key has it; it stands behind each that the program sends.
CANARY = "Zq7vKw2mXs9tBn4rLd6yHc8jPf3gUe5a"
#: What no server hears: keys that only sign, and the dates that are kept beside a key.
_SIGNING = ("s3_", "webdav_", "access_token_")
NOT_A_BUG = (RetryLater, NeedsSignIn, NeedsFix, OutcomeUnknown, InvalidInput)
JOURNEYS = int(os.environ.get("STRANGE_JOURNEYS", "12"))


class FakeBench(Bench, Protocol):
    """A bench whose other side is a fake of ours."""

    @property
    def server(self) -> FakePlatform: ...
    @property
    def secrets(self) -> MemorySecrets: ...


@dataclass
class Journey:
    """Everything that a connector can be asked for, one after the other."""

    contract: ConnectorContract
    bench: FakeBench
    random: Random
    remote_id: str = "1"
    comment_id: str = "1"
    told: Callable[[object], None] = lambda _: None

    @property
    def acts(self) -> tuple[Callable[[], object], ...]:
        connector, account = self.bench.connector, self.bench.account
        return (
            lambda: connector.check(account),
            lambda: self._publish(()),
            lambda: self._publish(PICTURES),
            lambda: self._publish((FILM,)),
            self._hand_over,
            lambda: connector.metrics(account, [self.remote_id, new_id()]),
            lambda: connector.account_metrics(account),
            self._resolve,
            lambda: connector.mentions(account, ""),
            self._react,
            self._read_comments,
            self._comment_first,
            lambda: connector.reply(account, self.comment_id, "Baik.", new_id()),
            lambda: connector.hide(account, self.comment_id, True),
            lambda: connector.delete(account, self.remote_id),
            lambda: connector.cancel_schedule(account, self.remote_id),
        )

    def _react(self) -> None:
        with suppress(LookupError):  # what was spoiled may have left nothing to react to
            self.bench.citizens_react(self.remote_id)

    def _publish(self, media: tuple[Media, ...]) -> None:
        self._bring(self.contract.delivery(self.bench, media=media))

    def _hand_over(self) -> None:
        bench = self.bench
        options = {"scheduled_at": (bench.clock.now() + timedelta(days=1)).isoformat()}
        self._bring(delivery_of(bench.connector, bench.account, bench.clock, TEXT, (FILM,), options))

    def _bring(self, courier: Courier) -> None:
        for _ in range(40):
            try:
                published = courier.step().published
                self.told(dict(courier.job.delivery.handles))
            except NOT_A_BUG as error:
                self.told(traceback.format_exception(error))
                if self.random.randrange(3):
                    continue
                break
            if published is not None:
                self.remote_id = published.id
                break
        courier.settle()

    def _resolve(self) -> None:
        connector, account = self.bench.connector, self.bench.account
        if isinstance(connector, Resolving):
            for known in ("12345", "pfbid0abc", "at://lain.example/app.bsky.feed.post/3k", "Cabc-_1"):
                connector.resolve(account, known, f"https://contoh.example/@a/{known}")

    def _comment_first(self) -> None:
        connector = self.bench.connector
        if isinstance(connector, Commenting):
            connector.comment(self.bench.account, self.remote_id, "Pertama.", new_id())

    def _read_comments(self) -> None:
        found, cursor = self.bench.connector.comments(self.bench.account, self.remote_id, "")
        for one in found:
            one.text.encode()
            one.author.encode()
        self.comment_id = found[0].remote_id if found else "1"
        self.bench.connector.comments(self.bench.account, self.remote_id, cursor)


@dataclass
class EmptyFrom:
    """Lets ``good`` answers pass; all later ones are ``body``."""

    good: int
    body: str

    def __call__(self, reply: Reply) -> Reply:
        self.good -= 1
        return reply if self.good >= 0 else replace(reply, content=self.body, status=200)


@dataclass
class Overheard:
    """Everything that the program said: records of every logger, errors in every form, handles and results."""

    lines: list[str] = field(default_factory=list)

    def note(self, said: object) -> None:
        self.lines.append(repr(said))

    def note_error(self, error: BaseException | None) -> None:
        while error is not None:
            self.lines += [*traceback.format_exception(error), str(error), repr(error), repr(vars(error))]
            error = error.__context__

    @contextmanager
    def listening(self) -> Iterator[None]:
        handler = logging.Handler()
        handler.emit = lambda record: self.lines.append(handler.format(record))  # type: ignore[method-assign]
        root = logging.getLogger()
        level = root.level
        root.addHandler(handler)
        root.setLevel(logging.DEBUG)
        try:
            yield
        finally:
            root.removeHandler(handler)
            root.setLevel(level)


class FakeContract(ConnectorContract):
    """The contract of connectors that are tested with a fake."""

    def test_no_answer_raises_anything_but_the_declared_errors(self, bench: FakeBench) -> None:
        """Journeys through every method while one answer in three is spoiled; only the tree of errors comes out."""
        kept = dict(bench.secrets.kept)
        for seed in range(JOURNEYS):
            journey = Journey(self, bench, Random(seed))
            bench.server.spoil = Spoiler(Random(seed))
            for act in journey.acts:
                bench.secrets.kept = dict(kept)
                try:
                    with suppress(*NOT_A_BUG):
                        act()
                except Exception as error:
                    error.add_note(f"seed {seed}")
                    raise
        bench.server.complaints.clear()

    def test_an_edited_post_holds_the_new_words(self, bench: FakeBench) -> None:
        connector = bench.connector
        if not isinstance(connector, Editing):
            assert not connector.capabilities(bench.account).edit
            return
        remote = self.delivery(bench, media=PICTURES).publish()
        told = connector.edit(bench.account, remote.id, "Ralat: layanan buka pukul 09.00 WITA.")
        (post,) = bench.held()
        assert (post.id, post.text) == (told.id, "Ralat: layanan buka pukul 09.00 WITA.")
        if connector.capabilities(bench.account).alt_text:
            assert post.alt_texts == tuple(one.alt_text for one in PICTURES)

    def test_mentions_arrive_once(self, bench: FakeBench) -> None:
        connector, account = bench.connector, bench.account
        if not connector.capabilities(account).mentions:
            assert connector.mentions(account, "") == ((), "")
            return
        bench.clock.advance(minutes=1)
        first = bench.server.mention("Pak, lampu jalan di depan kantor mati.")
        (found,), cursor = connector.mentions(account, "")
        assert (found.remote_id, found.by_us, found.hidden) == (first, False, False)
        assert "lampu jalan" in found.text
        assert found.author
        assert connector.mentions(account, cursor) == ((), cursor)
        bench.clock.advance(minutes=1)
        second = bench.server.mention("Terima kasih, sudah menyala.")
        later, after = connector.mentions(account, cursor)
        assert [one.remote_id for one in later] == [second]
        assert connector.mentions(account, after)[0] == ()

    def test_no_key_is_told_by_logs_errors_and_handles(self, bench: FakeBench) -> None:
        """Journeys while one answer in three quotes the whole request, the key included, in every field of an error."""
        real = {key: value for key, value in bench.secrets.kept.items() if not key[1].startswith(_SIGNING)}
        sent = {key: f"{value}{CANARY}" for key, value in real.items()}
        bench.server.aliases = {sent[key]: value for key, value in real.items()}
        kept, told = {**bench.secrets.kept, **sent}, Overheard()
        with told.listening():
            for seed in range(JOURNEYS):
                bench.server.spoil = Quoter(Random(seed), bench.server)
                journey = Journey(self, bench, Random(seed), told=told.note)
                for act in journey.acts:
                    bench.secrets.kept = dict(kept)
                    try:
                        told.note(act())
                    except NOT_A_BUG as error:
                        told.note_error(error)
        bench.server.complaints.clear()
        assert any(CANARY in repr(one) + repr(one.headers) + repr(one.body) for one in bench.server.heard)
        leaks = [line[max(0, line.find(CANARY) - 400) :][:600] for line in told.lines if CANARY in line]
        assert not leaks, leaks[0]

    @pytest.mark.parametrize("body", ["{}", "[]", "null", '{"data": {}}', '{"data": []}', '{"result": {}}'])
    def test_answers_without_what_was_asked_for_end_the_try(self, bench: FakeBench, body: str) -> None:
        """Nothing is sent over and over without an end, which would eat an office's data volume."""
        for good in range(8):
            courier = self.delivery(bench, media=PICTURES)
            bench.server.spoil = EmptyFrom(good, body)
            try:
                with suppress(*NOT_A_BUG):
                    for _ in range(20):
                        result = courier.step()
                        if result.published is not None or result.wait_s is not None:
                            break
                    else:
                        raise AssertionError(f"goes on and on: {[one.name for one in courier.steps]}")
            finally:
                bench.server.spoil = lambda reply: reply
                bench.server.complaints.clear()
