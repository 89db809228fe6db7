"""Figures from a platform's own export: columns mapped once, rows matched to posts, looked at before writing."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum

from core.clock import Clock
from core.domain.account import Account
from core.domain.engagement import FigureSource, Metric, Snapshot
from core.domain.figure_columns import (
    FINDING,
    KNOWN_HEADERS,
    Columns,
    Field,
    count_in,
    days_in,
    guess_columns,
    is_enough,
)
from core.domain.figure_files import read_export
from core.domain.figure_sheet import Sheet, SheetRow
from core.domain.formats import OfficeZone
from core.domain.links import id_key, link_of
from core.domain.listing import PublishedRow
from core.errors import InvalidInput, Param
from core.events import Changed, EventBus, Topic
from core.ports import ColumnMemory, Database

#: Exports tell days in a zone of their own.
_DAY_SLACK = timedelta(days=1)
#: How far back posts are looked for when the export tells no days.
_LOOKS_BACK = timedelta(days=3 * 366)
_SUMMARY = frozenset({"total", "totals", "jumlah", "grand total"})
_SHORTEST_TITLE = 8
_SHOWN_TITLE = 60


class FoundBy(StrEnum):
    """How a row's post was recognised."""

    LINK = "link"
    POST_ID = "post_id"
    TITLE = "title"


@dataclass(frozen=True, slots=True)
class Draft:
    """An opened export with what its columns are thought to be; ``remembered``: mapped in an earlier import."""

    account: Account
    sheet: Sheet
    columns: Columns
    remembered: bool

    @property
    def signature(self) -> str:
        """Name this kind of export."""
        return self.sheet.signature(self.account.platform)


@dataclass(frozen=True, slots=True)
class Match:
    """A row whose post was found; only figures that the export tells."""

    line: int
    post: PublishedRow
    metrics: Mapping[Metric, int]
    found_by: FoundBy


@dataclass(frozen=True, slots=True)
class RowFault:
    """A row that is not taken, and why."""

    line: int
    code: str
    params: Mapping[str, Param] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Preview:
    """What would be written. Nothing has been."""

    draft: Draft
    columns: Columns
    matches: tuple[Match, ...]
    faults: tuple[RowFault, ...]


class FiguresImportService:
    """Imports figures of one account at a time."""

    def __init__(self, database: Database, memory: ColumnMemory, clock: Clock, events: EventBus) -> None:
        self._database = database
        self._memory = memory
        self._clock = clock
        self._events = events

    def open(self, account_id: str, content: bytes) -> Draft:
        """Read an export; raises ``InvalidInput`` with a code of ``core.domain.figure_sheet``."""
        with self._database.read() as tx:
            account = tx.accounts.get(account_id)
        sheet = read_export(content, KNOWN_HEADERS)
        known = self._remembered(sheet, account.platform)
        return Draft(account, sheet, known or guess_columns(sheet.headers), remembered=bool(known))

    def _remembered(self, sheet: Sheet, platform: str) -> Columns:
        stored = self._memory.recall(sheet.signature(platform))
        fields = {one.value for one in Field}
        return {
            Field(name): place
            for name, place in stored.items()
            if name in fields and 0 <= place < len(sheet.headers)
        }

    def preview(self, draft: Draft, columns: Columns) -> Preview:
        """Match every row to a post and read its figures; raises ``InvalidInput("columns_missing")``."""
        if not is_enough(columns):
            raise InvalidInput("columns_missing")
        rows = _Rows(draft, columns)
        with self._database.read() as tx:
            office = tx.office.get()
            zone = OfficeZone.WIB if office is None else office.zone
            start, end = rows.span(self._clock.now())
            posts = _Posts(draft.account, tx.deliveries.published(start, end, draft.account.id), zone)
        matches: dict[str, Match] = {}
        faults = []
        for row in rows.told():
            try:
                found = rows.match(row, posts)
                if earlier := matches.get(found.post.delivery_id):
                    raise InvalidInput("post_twice", line=earlier.line)
                matches[found.post.delivery_id] = found
            except InvalidInput as refused:
                faults.append(RowFault(row.line, refused.code, refused.params))
        return Preview(draft, columns, tuple(matches.values()), tuple(faults))

    def write(self, preview: Preview, taken_at: datetime | None = None) -> int:
        """Keep the figures as they were at ``taken_at`` (now if None) and remember the columns; gives how many
        posts got figures. Raises ``InvalidInput("no_figures")`` if there is nothing to keep.
        """
        if not preview.matches:
            raise InvalidInput("no_figures")
        now = self._clock.now()
        account = preview.draft.account
        moment = min(now, taken_at or now)
        with self._database.write() as tx:
            tx.engagement.add_snapshots(
                [
                    Snapshot(one.post.delivery_id, account.id, moment, one.metrics, FigureSource.IMPORTED)
                    for one in preview.matches
                ]
            )
            tx.commit()
        self._memory.remember(
            preview.draft.signature, {one.value: place for one, place in preview.columns.items()}
        )
        self._events.publish(Changed(Topic.ENGAGEMENT))
        return len(preview.matches)


class _Posts:
    """The account's posts as an export may name them."""

    def __init__(self, account: Account, posts: Sequence[PublishedRow], zone: OfficeZone) -> None:
        self._account = account
        self._by_id = {key: one for one in posts if (key := self.key_of(one.remote_url))}
        self._titled = [(_plain(one.title), zone.local(one.published_at).date(), one) for one in posts]

    def key_of(self, url: str) -> str:
        """Give what names the post in a link; empty if nothing does."""
        try:
            return id_key(self._account.platform, link_of(self._account, url, any_owner=True).remote_id)
        except InvalidInput:
            return ""

    def by_link(self, url: str) -> PublishedRow | None:
        return self._by_id.get(self.key_of(url))

    def by_id(self, remote_id: str) -> PublishedRow | None:
        return self._by_id.get(id_key(self._account.platform, remote_id))

    def by_title(self, title: str, days: frozenset[date]) -> PublishedRow:
        """Give the one post with this beginning, near one of the days if any are told."""
        wanted = _plain(title)
        found = [
            one
            for plain, day, one in self._titled
            if _begins_alike(plain, wanted)
            and (not days or any(abs(day - told) <= _DAY_SLACK for told in days))
        ]
        if len(found) == 1:
            return found[0]
        raise InvalidInput("several_posts" if found else "post_not_found", title=title[:_SHOWN_TITLE])


class _Rows:
    """The rows of an export under one mapping of its columns."""

    def __init__(self, draft: Draft, columns: Columns) -> None:
        self._draft = draft
        self._columns = columns

    def told(self) -> tuple[SheetRow, ...]:
        """Give the rows without the sums that some exports add."""
        finding = [place for one, place in self._columns.items() if one in FINDING]
        return tuple(
            row
            for row in self._draft.sheet.rows
            if not any(row.cell(place).casefold() in _SUMMARY for place in finding)
        )

    def _cell(self, row: SheetRow, wanted: Field) -> str:
        place = self._columns.get(wanted)
        return "" if place is None else row.cell(place)

    def _days(self, row: SheetRow) -> frozenset[date]:
        cell = self._cell(row, Field.DAY)
        return days_in(cell) if cell else frozenset()

    def span(self, now: datetime) -> tuple[datetime, datetime]:
        """Give the time in which posts of this export can have been published."""
        days: set[date] = set()
        for row in self.told():
            try:
                told = self._days(row)
            except InvalidInput:
                told = frozenset()
            if not told:
                return now - _LOOKS_BACK, now + _DAY_SLACK
            days |= told
        first = datetime.combine(min(days, default=now.date()), now.timetz().replace(hour=0, minute=0))
        return first - 2 * _DAY_SLACK, now + _DAY_SLACK

    def match(self, row: SheetRow, posts: _Posts) -> Match:
        """Find the row's post and read its figures; raises ``InvalidInput`` with the reason."""
        metrics = self._metrics(row)
        if not metrics:
            raise InvalidInput("no_figures")
        link, remote_id = self._cell(row, Field.LINK), self._cell(row, Field.POST_ID)
        if link and (found := posts.by_link(link)):
            return Match(row.line, found, metrics, FoundBy.LINK)
        if remote_id and (found := posts.by_id(remote_id)):
            return Match(row.line, found, metrics, FoundBy.POST_ID)
        title = self._cell(row, Field.TITLE)
        if not title:
            named = (link or remote_id)[:_SHOWN_TITLE]
            raise InvalidInput("post_not_found", title=named) if named else InvalidInput("row_names_no_post")
        return Match(row.line, posts.by_title(title, self._days(row)), metrics, FoundBy.TITLE)

    def _metrics(self, row: SheetRow) -> Mapping[Metric, int]:
        found = {}
        for one, place in self._columns.items():
            if one.metric is not None and (value := count_in(row.cell(place))) is not None:
                found[one.metric] = value
        return found


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _begins_alike(one: str, other: str) -> bool:
    """Tell whether the shorter text begins the longer one; very short ones must be equal."""
    short, long = sorted((one, other), key=len)
    if len(short) < _SHORTEST_TITLE:
        return bool(short) and short == long
    return long.startswith(short)
