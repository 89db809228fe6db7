"""The rules that a template may ask for: the typical mistakes of domain 4.2, as data."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date

from core.domain.template.findings import Finding
from core.domain.template.model import FieldType, Rule, RuleKind
from core.domain.template.reading import Reading, read_date, read_figure

_NIK = re.compile(r"(?<!\d)\d{2}(?:[ .-]?\d){14}(?!\d)")
_PHONE = re.compile(r"(?<!\d)(?:\+?62|0)8(?:[ .-]?\d){7,11}(?!\d)")


def check_rule(rule: Rule, reading: Reading, today: date) -> list[Finding]:
    """Apply one rule."""
    places = _RULES[rule.rule](rule, reading, today)
    return [Finding(rule.level, rule.rule.value, place, params, rule.message) for place, params in places]


_Places = Iterator[tuple[str, dict[str, str]]]


def _cells(rule: Rule, reading: Reading) -> Iterator[tuple[str, str]]:
    """Give the filled texts that a rule looks at with their places: one column of rows, or all."""
    for name in rule.fields:
        field = reading.field(name)
        if field is None or field.type is not FieldType.ROWS:
            if reading.raw(name):
                yield name, reading.raw(name)
            continue
        columns = [rule.column] if rule.column else [column.id for column in field.columns]
        for index, row in enumerate(reading.rows(name)):
            for column in columns:
                if row.get(column, "").strip():
                    yield f"{name}/{index}/{column}", row[column].strip()


def _not_before(rule: Rule, reading: Reading, _today: date) -> _Places:
    """The field's day must not lie before that of ``other``."""
    first = read_date(reading.raw(rule.other or ""))
    for place, text in _cells(rule, reading):
        last = read_date(text)
        if first and last and last < first:
            yield place, {}


def _expected(rule: Rule, reading: Reading, _today: date) -> _Places:
    """The field should be filled in, where ``other`` is ``equals`` or filled in (or always)."""
    if rule.other and not _applies(rule, reading.raw(rule.other)):
        return
    for name in rule.fields:
        if not reading.raw(name) and not reading.rows(name):
            yield name, {}


def _past(rule: Rule, reading: Reading, today: date) -> _Places:
    """The day lies before the office's present day."""
    for place, text in _cells(rule, reading):
        day = read_date(text)
        if day and day < today:
            yield place, {"date": day.isoformat()}


def _future(rule: Rule, reading: Reading, today: date) -> _Places:
    """The day lies after the office's present day."""
    for place, text in _cells(rule, reading):
        day = read_date(text)
        if day and day > today:
            yield place, {"date": day.isoformat()}


def _more_than(rule: Rule, reading: Reading, _today: date) -> _Places:
    """The figure must be larger than that of ``other``."""
    least = read_figure(reading.raw(rule.other or ""))
    for place, text in _cells(rule, reading):
        figure = read_figure(text)
        if figure is not None and least is not None and figure <= least:
            yield place, {}


def _avoid(rule: Rule, reading: Reading, _today: date) -> _Places:
    """None of the words may occur."""
    for place, text in _cells(rule, reading):
        for word in rule.words:
            if _contains(text, word):
                yield place, {"word": word}


def _must_contain(rule: Rule, reading: Reading, _today: date) -> _Places:
    """One of the words must occur."""
    for place, text in _cells(rule, reading):
        if not any(word.lower() in text.lower() for word in rule.words):
            yield place, {"words": ", ".join(rule.words)}


def _confirmed(rule: Rule, reading: Reading, _today: date) -> _Places:
    """The yes/no field must be yes, where ``other`` is filled in (or always)."""
    if rule.other and not reading.raw(rule.other):
        return
    for name in rule.fields:
        if reading.raw(name) != "yes":
            yield name, {}


def _ordinal(rule: Rule, reading: Reading, _today: date) -> _Places:
    """The ordinal fits the year of the day ``other`` and the base year of the occasion in ``column``."""
    occasion = reading.raw(rule.column).lower()
    day = read_date(reading.raw(rule.other or ""))
    base = next((year for name, year in rule.bases.items() if name.lower() in occasion), None)
    if base is None or day is None:
        return
    for place, text in _cells(rule, reading):
        if text != str(day.year - base):
            yield place, {"wanted": str(day.year - base)}


def _max_words(rule: Rule, reading: Reading, _today: date) -> _Places:
    """At most ``limit`` words."""
    for place, text in _cells(rule, reading):
        count = len(text.split())
        if count > rule.limit:
            yield place, {"count": str(count), "limit": str(rule.limit)}


def _no_personal_data(rule: Rule, reading: Reading, _today: date) -> _Places:
    """No national identity number and no mobile number."""
    for place, text in _cells(rule, reading):
        found = _NIK.search(text) or _PHONE.search(text)
        if found is not None:
            yield place, {"found": found[0]}


def _row_needs(rule: Rule, reading: Reading, _today: date) -> _Places:
    """Rows whose ``other`` column is ``equals`` (or filled in) need ``column`` to be filled in, or yes."""
    for name in rule.fields:
        for index, row in enumerate(reading.rows(name)):
            applies = _applies(rule, row.get(rule.other or "", "").strip())
            if applies and row.get(rule.column, "").strip() in {"", "no"}:
                yield f"{name}/{index}/{rule.column}", {"row": str(index + 1)}


def _unit(rule: Rule, reading: Reading, _today: date) -> _Places:
    """A figure in thousands or with decimals says its unit; small whole numbers count what their label names."""
    for place, text in _cells(rule, reading):
        figure = read_figure(text)
        is_bare = figure is not None and not re.search(r"[A-Za-z%]", text)
        if is_bare and figure is not None and (abs(figure) >= 1_000 or "," in text):
            yield place, {"typed": text}


def _same_as(rule: Rule, reading: Reading, _today: date) -> _Places:
    """The field must not just repeat ``other``."""
    other = reading.raw(rule.other or "").lower()
    for place, text in _cells(rule, reading):
        if other and text.lower() == other:
            yield place, {}


def _applies(rule: Rule, value: str) -> bool:
    return value == rule.equals if rule.equals else bool(value)


def _contains(text: str, word: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text, re.IGNORECASE) is not None


_RULES: dict[RuleKind, Callable[[Rule, Reading, date], _Places]] = {
    RuleKind.NOT_BEFORE: _not_before,
    RuleKind.EXPECTED: _expected,
    RuleKind.PAST: _past,
    RuleKind.FUTURE: _future,
    RuleKind.MORE_THAN: _more_than,
    RuleKind.AVOID: _avoid,
    RuleKind.MUST_CONTAIN: _must_contain,
    RuleKind.CONFIRMED: _confirmed,
    RuleKind.ORDINAL: _ordinal,
    RuleKind.MAX_WORDS: _max_words,
    RuleKind.NO_PERSONAL_DATA: _no_personal_data,
    RuleKind.ROW_NEEDS: _row_needs,
    RuleKind.UNIT: _unit,
    RuleKind.SAME_AS: _same_as,
}
