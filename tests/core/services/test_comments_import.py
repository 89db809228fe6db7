"""Comments from a table: looked at first, each with its own clock, never twice."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from core.domain.account import Account, ChannelMode
from core.domain.calendar_days import load_calendar
from core.domain.comment_columns import CommentField
from core.domain.formats import OfficeZone
from core.domain.inbox import Case, CommentLabel, InboxFilter, InboxView
from core.domain.office import Office
from core.domain.office_kinds import OfficeKind
from core.errors import InvalidInput
from core.events import Changed, EventBus, Topic
from core.services.comments_import import CommentsImportService
from storage.unit_of_work import SqlDatabase
from tests.fakes.clock import HandClock
from tests.fakes.desk import stored_account

CALENDAR = load_calendar(Path(__file__).parents[3] / "resources" / "calendar")
TABLE = (
    b"Tanggal;Nama akun;Isi komentar;Tautan\n"
    b"20/11/2026 08.00;Siti;Kapan loket buka?;https://facebook.com/p/1\n"
    b"20/11/2026 09.00;Budi;Pelayanannya mengecewakan;javascript:alert(1)\n"
    b"besok lusa;Tono;Terima kasih;\n"
    b";Rina;;\n"
    b"20/11/2026 08.00;Siti;Kapan loket buka?;https://facebook.com/p/1\n"
)


@pytest.fixture
def importing(database: SqlDatabase, clock: HandClock, events: EventBus) -> CommentsImportService:
    return CommentsImportService(database, clock, events, CALENDAR.add_working_days)


@pytest.fixture
def account(database: SqlDatabase) -> Account:
    with database.write() as tx:
        tx.office.save(Office("Dinas Contoh", OfficeKind.GENERAL, OfficeZone.WITA))
        tx.commit()
    return stored_account(database, platform="facebook", mode=ChannelMode.ASSISTED)


def cases(database: SqlDatabase, clock: HandClock) -> list[Case]:
    with database.read() as tx:
        rows = tx.inbox.rows(InboxFilter(InboxView.ALL, clock.now()), 0, 50)
        return [tx.inbox.get(one.id) for one in rows]


def test_rows_become_comments_with_label_and_due_time(
    importing: CommentsImportService,
    database: SqlDatabase,
    clock: HandClock,
    events: EventBus,
    account: Account,
) -> None:
    heard: list[Changed] = []
    events.subscribe(heard.append)
    table = importing.open(TABLE)
    preview = importing.preview(account.id, "", table.sheet, table.columns)
    assert [(one.line, one.author) for one in preview.comments] == [(2, "Siti"), (3, "Budi")]
    assert [(one.line, one.code) for one in preview.faults] == [
        (4, "date_not_understood"),
        (5, "comment_empty"),
    ]
    assert cases(database, clock) == []
    assert importing.write(preview) == 2
    found = {one.comment.author: one for one in cases(database, clock)}
    asked, criticised = found["Siti"], found["Budi"]
    assert (asked.label, criticised.label) == (CommentLabel.QUESTION, CommentLabel.CRITICISM)
    assert asked.comment.written_at == datetime(2026, 11, 20, tzinfo=UTC)
    assert asked.due_at is not None
    assert asked.due_at > asked.comment.written_at
    assert asked.comment.remote_url == "https://facebook.com/p/1"
    assert not criticised.comment.remote_url
    assert asked.comment.typed
    assert heard[-1] == Changed(Topic.ENGAGEMENT, account.id)


def test_the_same_table_again_adds_nothing(
    importing: CommentsImportService, database: SqlDatabase, clock: HandClock, account: Account
) -> None:
    table = importing.open(TABLE)
    first = importing.preview(account.id, "", table.sheet, table.columns)
    importing.write(first)
    again = importing.preview(account.id, "", table.sheet, table.columns)
    assert (again.comments, again.known) == ((), 2)
    assert importing.write(first) == 0
    assert len(cases(database, clock)) == 2


def test_without_an_office_the_usual_zone_counts_and_without_a_column_of_days_it_is_now(
    importing: CommentsImportService, database: SqlDatabase, clock: HandClock
) -> None:
    account = stored_account(database, platform="x", mode=ChannelMode.ASSISTED)
    table = importing.open(b"Penulis,Komentar\nSiti,Kapan buka?\n")
    preview = importing.preview(account.id, "", table.sheet, table.columns)
    assert preview.comments[0].written_at == clock.now()


def test_the_column_of_the_comments_has_to_be_known(
    importing: CommentsImportService, account: Account
) -> None:
    table = importing.open(b"A,B\nSiti,Kapan buka?\n")
    with pytest.raises(InvalidInput, match="comment_column_missing"):
        importing.preview(account.id, "", table.sheet, table.columns)
    found = importing.preview(account.id, "", table.sheet, {CommentField.TEXT: 1})
    assert [one.text for one in found.comments] == ["Kapan buka?"]
