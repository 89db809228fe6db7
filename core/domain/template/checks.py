"""Checks of the values of a template: what is missing, too long or contradicts itself (domain 4.2, 8)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from core.domain.day_names import MONTH_NUMBERS, WEEKDAY_NUMBERS, WEEKDAYS, Language
from core.domain.template.findings import Finding
from core.domain.template.model import Field, FieldType, Level, Row, Template, Value, Values
from core.domain.template.reading import Reading, read_figure, read_time, text_of
from core.domain.template.rules import check_rule
from core.domain.template.shared import CAMPAIGN, PRODUCED_ON, SOURCE
from core.domain.typed import parse_date
from core.errors import InvalidInput

SHORTENERS = (
    "bit.ly",
    "s.id",
    "tinyurl.com",
    "cutt.ly",
    "t.ly",
    "rb.gy",
    "shorturl.at",
    "goo.gl",
    "is.gd",
    "linktr.ee",
)
"""Services that hide where a link goes; an office's own address is asked for instead (domain 8)."""

MAX_LINK = 600
"""Characters of an address that a QR code on a picture still holds in modules of a readable size."""

_DAY_IN_TEXT = re.compile(r"\b([A-Za-z']{3,7}),?\s+(\d{1,2})\s+([A-Za-z]{3,9})\s+(\d{4})\b")
_CLOCK_WORDS = re.compile(
    r"\b(?:jam|pukul)\s+\d{1,2}(?:[.:]\d{2})?\s*(?:pagi|siang|sore|malam)\b", re.IGNORECASE
)
_LINK = re.compile(r"(?:https?://)?[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:[/?#]\S*)?", re.IGNORECASE)
_FIGURES = re.compile(r"\d\s?%|\bRp\s?\d", re.IGNORECASE)
_TEXTUAL = {FieldType.TEXT, FieldType.PARAGRAPH, FieldType.LINES}


@dataclass(frozen=True, slots=True)
class CheckContext:
    """What the checks need to know beside the values: the office's present day and the language."""

    today: date
    language: Language = Language.ID


def check_values(template: Template, values: Values, context: CheckContext) -> tuple[Finding, ...]:
    """Check every field, every row and the template's own rules, errors first."""
    reading = Reading(template, values, context.language, {})
    found = [*_fields(reading), *_whole(reading, values)]
    for rule in template.rules:
        if not any(name in template.hidden for name in rule.fields):
            found += check_rule(rule, reading, context.today)
    return tuple(sorted(found, key=lambda one: list(Level).index(one.level)))


def _fields(reading: Reading) -> Iterator[Finding]:
    for field in reading.template.fields:
        if field.id in reading.template.hidden:
            continue
        value = reading.values.get(field.id)
        if field.type is FieldType.ROWS:
            yield from _rows(field, reading.rows(field.id))
        else:
            yield from _one(field, text_of(value), field.id)


def _rows(field: Field, rows: tuple[Row, ...]) -> Iterator[Finding]:
    yield from _count(field, len(rows), field.id)
    for index, row in enumerate(rows):
        for column in field.columns:
            yield from _one(column, text_of(row.get(column.id)), f"{field.id}/{index}/{column.id}")


def _count(field: Field, count: int, place: str) -> Iterator[Finding]:
    if field.required and count < max(1, field.min_items):
        code = "required" if count == 0 else "too_few"
        yield Finding(Level.ERROR, code, place, {"count": str(count), "wanted": str(field.min_items)})
    if field.max_items and count > field.max_items:
        yield Finding(Level.WARNING, "too_many", place, {"count": str(count), "limit": str(field.max_items)})


def _one(field: Field, text: str, place: str) -> Iterator[Finding]:
    if not text:
        if field.required:
            yield Finding(Level.ERROR, "required", place)
        return
    lines = [line for line in text.splitlines() if line.strip()] if field.type is FieldType.LINES else [text]
    if field.type is FieldType.LINES:
        yield from _count(field, len(lines), place)
    longest = max(len(line.strip()) for line in lines)
    if field.max_length and longest > field.max_length:
        yield Finding(
            Level.WARNING, "too_long", place, {"length": str(longest), "limit": str(field.max_length)}
        )
    yield from _by_type(field, text, place)


def _by_type(field: Field, text: str, place: str) -> Iterator[Finding]:
    if field.type is FieldType.DATE:
        yield from _date(text, place)
    elif field.type is FieldType.TIME and read_time(text) is None:
        yield Finding(Level.ERROR, "time_not_understood", place, {"typed": text})
    elif field.type in {FieldType.NUMBER, FieldType.MONEY} and read_figure(text) is None:
        yield Finding(Level.ERROR, "number_not_understood", place, {"typed": text})
    elif field.type is FieldType.CHOICE and field.option(text) is None:
        yield Finding(Level.ERROR, "choice_unknown", place, {"typed": text})
    elif field.type is FieldType.LINK:
        yield from _link(text, place)
    elif field.type in _TEXTUAL:
        yield from _wording(text, place)


def _date(text: str, place: str) -> Iterator[Finding]:
    try:
        typed = parse_date(text, date(1, 1, 1))
    except InvalidInput:
        yield Finding(Level.ERROR, "date_not_understood", place, {"typed": text})
        return
    if typed.day.year == 1:
        yield Finding(Level.ERROR, "year_missing", place, {"typed": text})
    elif typed.weekday is not None and typed.weekday_is_wrong:
        yield _weekday_finding(typed.day, typed.weekday, place)


def _weekday_finding(day: date, claimed: int, place: str) -> Finding:
    params = {
        "date": day.isoformat(),
        "claimed_id": WEEKDAYS[Language.ID][claimed],
        "claimed_en": WEEKDAYS[Language.EN][claimed],
    }
    return Finding(Level.ERROR, "weekday_mismatch", place, params)


def _link(text: str, place: str) -> Iterator[Finding]:
    if len(text) > MAX_LINK:
        yield Finding(Level.ERROR, "link_too_long", place, {"limit": str(MAX_LINK)})
    if _LINK.fullmatch(text) is None:
        yield Finding(Level.ERROR, "link_invalid", place, {"typed": text})
        return
    host = re.sub(r"^https?://(www\.)?", "", text.lower()).split("/")[0]
    if host in SHORTENERS:
        yield Finding(Level.WARNING, "link_shortened", place, {"host": host})


def _wording(text: str, place: str) -> Iterator[Finding]:
    for found in _DAY_IN_TEXT.finditer(text):
        yield from _day_in_text(found, place)
    clock = _CLOCK_WORDS.search(text)
    if clock is not None:
        yield Finding(Level.HINT, "clock_words", place, {"typed": clock[0]})
    letters = [letter for letter in text if letter.isalpha()]
    capitals = sum(letter.isupper() for letter in letters)
    if "!!" in text or (len(letters) > 15 and capitals > 0.7 * len(letters)):
        yield Finding(Level.WARNING, "shouting", place)


def _day_in_text(found: re.Match[str], place: str) -> Iterator[Finding]:
    claimed = WEEKDAY_NUMBERS.get(found[1].lower())
    month = MONTH_NUMBERS.get(found[3].lower())
    if claimed is None or month is None:
        return
    try:
        day = date(int(found[4]), month, int(found[2]))
    except ValueError:
        yield Finding(Level.ERROR, "date_not_understood", place, {"typed": found[0]})
        return
    if day.weekday() != claimed:
        yield _weekday_finding(day, claimed, place)


def _whole(reading: Reading, values: Values) -> Iterator[Finding]:
    """Check what concerns all fields: figures want a source, hours a zone, the footer its day."""
    if not reading.raw(PRODUCED_ON):
        yield Finding(Level.WARNING, "produced_on_missing", PRODUCED_ON)
    if not reading.raw(SOURCE) and any(_FIGURES.search(text) for text in _texts(values)):
        yield Finding(Level.WARNING, "source_missing", SOURCE)
    if not reading.zone and any(True for _ in _hours(reading)):
        yield Finding(Level.WARNING, "zone_missing", "zone")
    campaign = reading.raw(CAMPAIGN)
    if campaign and not re.fullmatch(r"#\w+", campaign):
        yield Finding(Level.WARNING, "hashtag_invalid", CAMPAIGN, {"typed": campaign})


def _texts(values: Values) -> Iterator[str]:
    for value in values.values():
        yield from _value_texts(value)


def _value_texts(value: Value) -> Iterator[str]:
    if isinstance(value, str):
        yield value
        return
    for row in value:
        yield from row.values()


def _hours(reading: Reading) -> Iterator[str]:
    for field in reading.template.fields:
        if field.type is FieldType.TIME and reading.raw(field.id):
            yield reading.raw(field.id)
        for column in field.columns:
            if column.type is FieldType.TIME:
                yield from (row[column.id] for row in reading.rows(field.id) if row.get(column.id))
