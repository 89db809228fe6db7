"""Many pictures from one table: a row a picture, its columns bound to a template's fields, errors by row."""

from __future__ import annotations

import hashlib
import json
import re
import uuid
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from pathlib import Path

from core.domain.day_names import Language
from core.domain.figure_sheet import MAX_BYTES, Sheet, SheetRow, plain_header, read_sheet
from core.domain.formats import OfficeZone
from core.domain.post import Media, Post, TemplateUse
from core.domain.template.checks import CheckContext, check_values
from core.domain.template.findings import Finding
from core.domain.template.model import Field, FieldType, Level, Template, Value, Values
from core.domain.template.shared import PRODUCED_ON, ZONE
from core.domain.template.texts import text_version
from core.domain.typed import parse_date, parse_time
from core.domain.workbook import read_workbook
from core.errors import InvalidInput, NotFound
from core.services.posts import PostsService

PLANNED_DAY, PLANNED_HOUR, CAPTION = "@day", "@hour", "@caption"
"""What a column may hold beside fields: the day and hour of the post, and its text."""
MAX_PICTURES = 5_000
DEFAULT_HOUR = time(8)
ALT_TEXT = "alt_text"
"""The key under which the studio keeps an alt text that was written by hand."""
_NAMESPACE = uuid.UUID("0e4cf1f6-6b0e-4c8a-93d2-3a52f7d0c1b7")
_ZIP = b"PK\x03\x04"
_YES = frozenset({"1", "ya", "y", "yes", "true", "x", "v", "✓", "benar"})
_HEADERS: Mapping[str, frozenset[str]] = {
    PLANNED_DAY: frozenset({"tanggal tayang", "tanggal unggah", "jadwal tayang", "post date", "publish date"}),
    PLANNED_HOUR: frozenset({"jam tayang", "pukul tayang", "waktu tayang", "post time", "publish time"}),
    CAPTION: frozenset({"caption", "takarir", "teks", "keterangan unggahan"}),
}  # fmt: skip
_FILE = "\x1ffile:"
"""What a picture's value begins with until its file has been stored."""
_PICTURE_SUFFIXES = ("", ".jpg", ".jpeg", ".png", ".webp")

Binding = Mapping[str, int]
"""Target (a field's id, ``rows.column``, or one of the ``@`` words) to the place of a column from 0."""


@dataclass(frozen=True, slots=True)
class Target:
    """Something that a column can be bound to: its key and, unless it begins with ``@``, the field asked for."""

    key: str
    field: Field | None = None
    parent: Field | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """A table with all that was chosen for it. ``base`` are values for fields that no column is bound to.

    ``folder`` is where the pictures lie that cells name; ``icons`` are the names of the signs that there are.
    """

    template: Template
    sheet: Sheet
    binding: Binding
    look: str
    size: str
    zone: OfficeZone
    today: date
    language: str
    base: Values
    folder: Path | None = None
    icons: frozenset[str] = frozenset()

    @property
    def key(self) -> str:
        """Name the job by its content: the same table with the same choices is the same job again."""
        rows = [[row.line, *row.cells] for row in self.sheet.rows]
        chosen = [self.template.id, self.look, self.size, self.zone.value, sorted(self.binding.items())]
        text = json.dumps([chosen, list(self.sheet.headers), rows], ensure_ascii=False)
        return hashlib.sha256(text.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Item:
    """One picture to be made; ``stem`` begins its files' names, ``post_id`` is the same in every run."""

    line: int
    values: Values
    stem: str
    post_id: str
    planned_at: datetime | None = None
    caption: str = ""


@dataclass(frozen=True, slots=True)
class RowFault:
    """Why a row becomes no picture: its line in the table and what was found."""

    line: int
    finding: Finding


@dataclass(frozen=True, slots=True)
class Plan:
    """What a job comes to: pictures, and rows that have to be put right first."""

    items: tuple[Item, ...]
    faults: tuple[RowFault, ...]


def read_table(content: bytes) -> Sheet:
    """Read CSV (any usual encoding and delimiter) or XLSX; raises ``InvalidInput`` as ``read_sheet`` does."""
    if not content.startswith(_ZIP):
        return read_sheet(content)
    if len(content) > MAX_BYTES:
        megabytes = len(content) // 1_000_000
        raise InvalidInput("figures_file_too_large", megabytes=megabytes, limit=MAX_BYTES // 1_000_000)
    return read_workbook(content)


def targets(template: Template) -> tuple[Target, ...]:
    """List what columns can be bound to. A cell of a rows' column holds a line for each row, or ``|`` between."""
    found = [
        Target(f"{field.id}.{column.id}", column, field) if field.type is FieldType.ROWS
        else Target(field.id, column)
        for field in template.fields
        if field.id not in template.hidden
        for column in (field.columns if field.type is FieldType.ROWS else (field,))
    ]  # fmt: skip
    return (*found, *(Target(key) for key in _HEADERS))


def guess_binding(
    template: Template, headers: Sequence[str], known: Mapping[str, str] | None = None
) -> dict[str, int]:
    """Bind columns as they were bound before (``known``: header by target, empty for none), else those whose
    header is a field's id or label in either language; each column once.
    """
    plain = [plain_header(header) for header in headers]
    binding: dict[str, int] = {}
    for target in targets(template):
        before = (known or {}).get(target.key)
        names = _names(target) if before is None or before not in {*plain, ""} else frozenset({before} - {""})
        free = (place for place, name in enumerate(plain) if name in names and place not in binding.values())
        place = next(free, None)
        if place is not None:
            binding[target.key] = place
    return binding


def known_columns(binding: Binding, template: Template, headers: Sequence[str]) -> dict[str, str]:
    """Give what ``guess_binding`` needs to bind a table with the same headers in the same way again."""
    keys = (target.key for target in targets(template))
    return {key: plain_header(headers[binding[key]]) if key in binding else "" for key in keys}


def _names(target: Target) -> frozenset[str]:
    if target.field is None:
        return _HEADERS[target.key]
    label = target.field.label
    return frozenset(plain_header(name) for name in (target.field.id, target.key, label.id, label.en))


def plan(job: Job) -> Plan:
    """Check every row; raises ``InvalidInput("figures_too_many_rows")`` past ``MAX_PICTURES``."""
    if len(job.sheet.rows) > MAX_PICTURES:
        raise InvalidInput("figures_too_many_rows", limit=MAX_PICTURES)
    items: list[Item] = []
    faults: list[RowFault] = []
    key = job.key
    for row in job.sheet.rows:
        values = _values(job, row)
        found = [*_errors(job, values), *_plan_errors(job, row)]
        if found:
            faults += [RowFault(row.line, finding) for finding in found]
        else:
            items.append(_item(job, row, values, key))
    return Plan(tuple(items), tuple(faults))


def _cell(job: Job, row: SheetRow, target: str) -> str:
    place = job.binding.get(target)
    return "" if place is None else row.cell(place)


def _values(job: Job, row: SheetRow) -> dict[str, Value]:
    template = job.template
    values: dict[str, Value] = {field.id: field.default for field in template.fields if field.default}
    bound = {key.partition(".")[0] for key in job.binding}
    base = {key: value for key, value in job.base.items() if key not in bound and key != ALT_TEXT}
    values |= {PRODUCED_ON: job.today.isoformat(), ZONE: job.zone.value, **base}
    for field in template.fields:
        if field.type is FieldType.ROWS:
            rows = tuple(_rows(job, row, field))
            values |= {field.id: rows} if rows else {}
        elif cell := _cell(job, row, field.id):
            values[field.id] = _stored(field, cell)
    return values


def _rows(job: Job, row: SheetRow, field: Field) -> Iterator[dict[str, str]]:
    """Put together what the columns of a rows field hold, line by line."""
    cells = {
        column: re.split(r"[\n|]", _cell(job, row, f"{field.id}.{column.id}")) for column in field.columns
    }
    for index in range(max(len(lines) for lines in cells.values())):
        made: dict[str, str] = {
            column.id: _stored(column, lines[index].strip())
            for column, lines in ((one, cells[one]) for one in field.columns)
            if index < len(lines)
        }
        if any(made.values()):
            yield made


def _stored(field: Field, cell: str) -> str:
    """Give a cell as the studio stores it: a choice by its value, a flag as ``yes``."""
    wanted = cell.casefold()
    if field.type is FieldType.FLAG:
        return "yes" if wanted in _YES else ""
    if field.type is FieldType.PICTURE:
        return f"{_FILE}{cell}" if cell else ""
    for option in field.options:
        if wanted in {option.value.casefold(), option.label.id.casefold(), option.label.en.casefold()}:
            return option.value
    return cell.replace("|", "\n") if field.type is FieldType.LINES else cell


def _errors(job: Job, values: Values) -> list[Finding]:
    found = check_values(job.template, values, CheckContext(job.today, _language(job)))
    errors = [finding for finding in found if finding.level is Level.ERROR]
    missing = [
        Finding(Level.ERROR, "picture_missing", place, {"name": name})
        for place, name in _named_files(values)
        if find_picture(job.folder, name) is None
    ]
    unknown = [
        Finding(Level.ERROR, "icon_unknown", place, {"typed": name})
        for place, name in _bound_icons(job, values)
        if name not in job.icons
    ]
    return [*errors, *missing, *unknown]


def find_picture(folder: Path | None, name: str) -> Path | None:
    """Find a picture by its name, with or without its ending; only inside the folder, whatever the cell says."""
    if folder is None:
        return None
    for suffix in _PICTURE_SUFFIXES:
        path = (folder / f"{name}{suffix}").resolve()
        if path.is_relative_to(folder.resolve()) and path.is_file():
            return path
    return None


def _cells(values: Values) -> Iterator[tuple[str, str]]:
    """Give every text with its place, cells of rows too."""
    for field_id, value in values.items():
        if isinstance(value, str):
            yield field_id, value
        else:
            yield from (
                (f"{field_id}/{n}/{name}", cell) for n, row in enumerate(value) for name, cell in row.items()
            )


def _named_files(values: Values) -> list[tuple[str, str]]:
    return [(place, text.removeprefix(_FILE)) for place, text in _cells(values) if text.startswith(_FILE)]


def _bound_icons(job: Job, values: Values) -> Iterator[tuple[str, str]]:
    """Give the signs that the table names, not those that the template brings."""
    bound = {key.replace(".", "/") for key in job.binding}
    icons = {
        f"{target.parent.id}/{target.field.id}" if target.parent else target.field.id
        for target in targets(job.template)
        if target.field is not None and target.field.type is FieldType.ICON
    } & bound
    for place, text in _cells(values):
        field_id, *cell = place.split("/")
        if text and "/".join((field_id, *cell[1:])) in icons:
            yield place, text


def with_pictures(item: Item, keep: Callable[[str], str]) -> Item:
    """Replace the files that an item names by what ``keep`` gives for them: the hashes of stored pictures."""

    def kept(text: str) -> str:
        return keep(text.removeprefix(_FILE)) if text.startswith(_FILE) else text

    values: dict[str, Value] = {
        field_id: kept(value) if isinstance(value, str)
        else tuple({name: kept(cell) for name, cell in row.items()} for row in value)
        for field_id, value in item.values.items()
    }  # fmt: skip
    return replace(item, values=values)


def _language(job: Job) -> Language:
    return Language(job.language)


def _plan_errors(job: Job, row: SheetRow) -> list[Finding]:
    try:
        _planned_at(job, row)
    except InvalidInput as refused:
        params = {name: str(value) for name, value in refused.params.items()}
        return [Finding(Level.ERROR, refused.code, PLANNED_DAY, params)]
    return []


def _planned_at(job: Job, row: SheetRow) -> datetime | None:
    """Give the moment of the post; a day cell may carry its hour (``2026-12-01 08.00``)."""
    day, hour = _cell(job, row, PLANNED_DAY), _cell(job, row, PLANNED_HOUR)
    if not day:
        return None
    together = re.fullmatch(r"(\d{4}-\d{2}-\d{2}) (\d{2}\.\d{2})", day)
    if together is not None:
        day, hour = together[1], hour or together[2]
    typed = parse_date(day, job.today)
    if typed.weekday_is_wrong:
        raise InvalidInput("date_not_understood", typed=day)
    at = parse_time(hour).at if hour else DEFAULT_HOUR
    return datetime.combine(typed.day, at, job.zone.tz).astimezone(UTC)


def _item(job: Job, row: SheetRow, values: Values, key: str) -> Item:
    first = next((str(values[one.id]) for one in job.template.fields if isinstance(values.get(one.id), str)
                  and one.type is FieldType.TEXT), job.template.id)  # fmt: skip
    words = re.sub(r"[^a-z0-9]+", "-", first.lower()).strip("-")[:40] or "gambar"
    return Item(
        row.line, values, f"{row.line:05d}-{words}", str(uuid.uuid5(_NAMESPACE, f"{key}/{row.line}")),
        _planned_at(job, row), _cell(job, row, CAPTION),
    )  # fmt: skip


class BatchDrafts:
    """Keeps pictures as drafts. A post is stored after its pictures, in one step, under an id that is the same
    in every run of the job: what is there already is not made again.
    """

    def __init__(self, posts: PostsService, job: Job) -> None:
        self._posts = posts
        self._job = job

    def is_done(self, item: Item) -> bool:
        """Tell whether an earlier run made this post; one that was deleted since is made again."""
        try:
            return self._posts.get(item.post_id).deleted_at is None
        except NotFound:
            return False

    def keep(self, item: Item, media: tuple[Media, ...]) -> Post:
        """Store the draft with its pictures, which are in the media folder already."""
        job = self._job
        kept = {key: value for key, value in item.values.items() if value}
        values = json.dumps(kept, ensure_ascii=False, sort_keys=True)
        use = TemplateUse(job.template.id, job.look, job.size, values)
        text = item.caption or text_version(job.template, item.values, job.language)
        named = tuple(
            replace(one, file_name=f"infografis-{number}.jpg") for number, one in enumerate(media, start=1)
        )
        return self._posts.save(
            Post(item.post_id, text, job.template.function, media=named, planned_at=item.planned_at, template=use)
        )  # fmt: skip
