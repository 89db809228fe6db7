"""Comments from a table: for accounts that are served by hand, looked at before anything is written."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime

from core.clock import Clock
from core.domain.comment_columns import (
    KNOWN_HEADERS,
    CommentColumns,
    CommentField,
    guess_columns,
    moment_in,
)
from core.domain.engagement import Comment, CommentKind
from core.domain.figure_files import read_export
from core.domain.figure_sheet import Sheet, SheetRow
from core.domain.formats import OfficeZone
from core.domain.ids import new_id
from core.domain.intake import first_case
from core.domain.response_standard import AddWorkingDays
from core.errors import InvalidInput
from core.events import Changed, EventBus, Topic
from core.ports import Database
from core.services.figures_import import RowFault

#: Remote ids of comments from a table, made of what they say: the same table read twice adds nothing.
_TABLED = "table:"


@dataclass(frozen=True, slots=True)
class CommentTable:
    """An opened table with what its columns are thought to be."""

    sheet: Sheet
    columns: CommentColumns


@dataclass(frozen=True, slots=True)
class TabledComment:
    """A row that will be taken; ``written_at`` in UTC."""

    line: int
    author: str
    text: str
    written_at: datetime
    url: str
    key: str


@dataclass(frozen=True, slots=True)
class CommentsPreview:
    """What would be written; nothing has been. ``known`` counts rows that stand in the inbox already."""

    account_id: str
    delivery_id: str
    comments: tuple[TabledComment, ...]
    faults: tuple[RowFault, ...]
    known: int = 0


class CommentsImportService:
    """Imports comments below one account, or below one of its posts."""

    def __init__(
        self, database: Database, clock: Clock, events: EventBus, add_working_days: AddWorkingDays
    ) -> None:
        self._database = database
        self._clock = clock
        self._events = events
        self._add_working_days = add_working_days

    def open(self, content: bytes) -> CommentTable:
        """Read a table; raises ``InvalidInput`` with a code of ``core.domain.figure_sheet``."""
        sheet = read_export(content, KNOWN_HEADERS)
        return CommentTable(sheet, guess_columns(sheet.headers))

    def preview(
        self, account_id: str, delivery_id: str, sheet: Sheet, columns: CommentColumns
    ) -> CommentsPreview:
        """Read every row; raises ``InvalidInput("comment_column_missing")``."""
        if CommentField.TEXT not in columns:
            raise InvalidInput("comment_column_missing")
        now = self._clock.now()
        with self._database.read() as tx:
            office = tx.office.get()
            zone = OfficeZone.WIB if office is None else office.zone
            found: dict[str, TabledComment] = {}
            faults: list[RowFault] = []
            for row in sheet.rows:
                try:
                    one = _read(row, columns, zone, now)
                    found.setdefault(one.key, one)
                except InvalidInput as refused:
                    faults.append(RowFault(row.line, refused.code, refused.params))
            known = tx.inbox.known(account_id, tuple(found))
        fresh = tuple(one for key, one in found.items() if key not in known)
        return CommentsPreview(account_id, delivery_id, fresh, tuple(faults), len(known))

    def write(self, preview: CommentsPreview) -> int:
        """Put the comments into the inbox, each with its own clock; gives how many were new."""
        now = self._clock.now()
        with self._database.write() as tx:
            known = tx.inbox.known(preview.account_id, tuple(one.key for one in preview.comments))
            fresh = [one for one in preview.comments if one.key not in known]
            office, standards = tx.office.get(), tx.inbox.standards()
            for one in fresh:
                comment = _comment(preview, one, now)
                tx.inbox.add(first_case(comment, office, standards, self._add_working_days))
            tx.commit()
        self._events.publish(Changed(Topic.ENGAGEMENT, preview.account_id))
        return len(fresh)


def _comment(preview: CommentsPreview, one: TabledComment, now: datetime) -> Comment:
    return Comment(
        id=new_id(),
        account_id=preview.account_id,
        delivery_id=preview.delivery_id,
        remote_id=one.key,
        author=one.author,
        text=one.text,
        written_at=one.written_at,
        remote_url=one.url,
        fetched_at=now,
        kind=CommentKind.COMMENT,
        typed=True,
    )


def _read(row: SheetRow, columns: CommentColumns, zone: OfficeZone, now: datetime) -> TabledComment:
    """Read a row; raises ``InvalidInput`` with the reason why it is left out."""
    cells = {field: row.cell(place) for field, place in columns.items()}
    text = cells[CommentField.TEXT]
    if not text:
        raise InvalidInput("comment_empty")
    day, hour = cells.get(CommentField.DAY, ""), cells.get(CommentField.HOUR, "")
    author, url = cells.get(CommentField.AUTHOR, ""), cells.get(CommentField.LINK, "")
    told = f"{author}\n{text}\n{day}\n{hour}\n{url}"
    key = _TABLED + hashlib.sha256(told.encode()).hexdigest()[:32]
    safe_url = url if url.startswith("https://") else ""
    return TabledComment(row.line, author, text, moment_in(day, hour, zone, now), safe_url, key)
