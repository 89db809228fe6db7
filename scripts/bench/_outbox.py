"""An outbox with deliveries in it, a recorder of its writes, and a server to send to, for benchmarks."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Self, cast

from sqlalchemy import event

from core.clock import SystemClock
from core.domain.account import Account, AccountHealth, ChannelMode
from core.domain.delivery import Delivery, DeliveryState, StepKind, admin_line
from core.domain.ids import new_id
from core.domain.post import Post, Publication
from core.domain.publishing import Capabilities, Job, RemotePost, SettleBy, Step, StepResult
from core.events import EventBus
from core.platforms.catalogue import PLATFORMS
from core.ports import Connectors, Progress
from core.sync.drain import Drain
from core.sync.line import LineWatch
from core.sync.retry import RetryPolicy
from storage.unit_of_work import SqlDatabase

_SERVER = Path(__file__).with_name("_small_server.py")
WORDS = "Pelayanan keliling hari ini di Kantor Kelurahan Sukamaju, pukul 08.00 sampai 14.00 WITA. Bawa KTP dan KK."


class _Instant:
    """A platform that costs nothing: what remains is the outbox itself."""

    platform = "practice"

    def of(self, account: Account) -> _Instant:  # noqa: ARG002
        return self

    def capabilities(self, account: Account) -> Capabilities:  # noqa: ARG002
        return Capabilities(PLATFORMS["practice"].limits, (SettleBy.ASK,))

    def next_step(self, job: Job) -> Step:  # noqa: ARG002
        return Step(StepKind.COMMIT, "commit")

    def perform(self, job: Job, step: Step, progress: Progress) -> StepResult:  # noqa: ARG002
        return StepResult(published=RemotePost(job.delivery.id))


def instant_platform() -> Connectors:
    """Give connectors that answer at once, without a network."""
    return cast(Connectors, _Instant())


def add_account(database: SqlDatabase, platform: str, server_url: str = "") -> Account:
    """Store an account that is ready to send."""
    account = Account(
        new_id(), platform, ChannelMode.API, "Dinas", "@dinas", health=AccountHealth.OK,
        server_url=server_url, remote_id="1",
    )  # fmt: skip
    with database.write() as tx:
        tx.accounts.save(account)
        tx.commit()
    return account


def add_due(database: SqlDatabase, account: Account, count: int) -> None:
    """Put text deliveries into the outbox that are due now."""
    now = datetime.now(UTC)
    with database.write() as tx:
        for number in range(count):
            post = Post(new_id(), f"{WORDS} {number}", created_at=now, updated_at=now)
            publication = Publication(new_id(), post.id, account.id, post.base_text, created_at=now)
            due_at = now - timedelta(seconds=10) + timedelta(microseconds=number)
            delivery = Delivery(
                new_id(), publication.id, post.id, account.id, account.platform, account.mode,
                DeliveryState.DUE, due_at, created_at=now,
            )  # fmt: skip
            tx.posts.save(post)
            tx.publications.add(publication)
            tx.deliveries.add(delivery, admin_line(delivery, now, "queued"))
        tx.commit()


def make_drain(database: SqlDatabase, connectors: Connectors) -> Drain:
    """Make one lane as the program does."""
    clock, events, policy = SystemClock(), EventBus(), RetryPolicy(lambda: 0.5)
    line = LineWatch(clock, events, policy)
    return Drain(database, connectors, clock, events, line, policy, "bench")


class Recorder:
    """Keeps every write of a database, to play it again with bare ``sqlite3``: the same transactions in the same
    order with the same durability (a synchronised commit each), and nothing read.
    """

    def __init__(self) -> None:
        self.written: list[tuple[str, Any]] = []

    @contextmanager
    def recording(self, database: SqlDatabase) -> Iterator[None]:
        """Record what the block writes; the database must not have been used yet."""
        written = self.written

        def note(statement: str, values: Any) -> None:  # noqa: ANN401 - whatever the driver takes
            if statement.split(None, 1)[0] in {"INSERT", "UPDATE", "DELETE", "BEGIN"}:
                written.append((statement, values))

        class Cursor(sqlite3.Cursor):
            def execute(self, sql: str, parameters: Any = (), /) -> Self:  # noqa: ANN401
                note(sql, parameters)
                return super().execute(sql, parameters)

        class Connection(sqlite3.Connection):
            def cursor(self, *_: object, **__: object) -> Cursor:  # type: ignore[override]
                return super().cursor(Cursor)

            def execute(self, sql: str, parameters: Any = (), /) -> sqlite3.Cursor:  # noqa: ANN401
                note(sql, parameters)
                return super().execute(sql, parameters)

            def commit(self) -> None:
                written.append(("COMMIT", ()))
                super().commit()

        def connect(
            _dialect: object, _record: object, where: tuple[str], how: dict[str, Any]
        ) -> sqlite3.Connection:
            return sqlite3.connect(*where, **how, factory=Connection)

        event.listen(database._writer, "do_connect", connect)
        yield

    def replay(self, path: Path) -> None:
        """Write the same again."""
        connection = sqlite3.connect(path, isolation_level=None)
        for pragma in ("journal_mode=WAL", "foreign_keys=ON", "synchronous=FULL"):
            connection.execute(f"PRAGMA {pragma}")
        for statement, values in self.written:
            connection.execute(statement, values)
        connection.close()


@contextmanager
def small_server() -> Iterator[str]:
    """Run a server of its own process that takes statuses and lists them; gives its address."""
    process = subprocess.Popen([sys.executable, str(_SERVER)], stdout=subprocess.PIPE, text=True)
    try:
        port = process.stdout.readline() if process.stdout else ""
        yield f"http://127.0.0.1:{int(port)}"
    finally:
        process.terminate()
        process.communicate()
