"""Values as they are written on a picture, in an alt text or a caption."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as data_field
from datetime import date, time
from functools import lru_cache

from core.domain.day_names import MONTHS, MONTHS_SHORT, WEEKDAYS, Language
from core.domain.formats import clock, date_range, date_text, number, rupiah
from core.domain.template.basics import Tone
from core.domain.template.model import Field, FieldType, Option, Row, Template, Value, Values
from core.domain.template.phrase import Phrase
from core.domain.template.shared import ZONE
from core.domain.typed import parse_date, parse_time
from core.errors import InvalidInput

_PROMPTED = {
    FieldType.TEXT, FieldType.PARAGRAPH, FieldType.DATE, FieldType.TIME, FieldType.MONEY, FieldType.NUMBER,
    FieldType.PHONE,
}  # fmt: skip
_NO_YEAR = date(1, 1, 1)
_LONGEST_FIGURE = 24
"""Signs of a figure that is still exact; nothing that an office counts is longer."""
_FIGURE = re.compile(r"-?\d{1,3}(?:\.\d{3})+(?:,\d+)?|-?\d+(?:[.,]\d+)?")


@lru_cache(maxsize=4_096)
def read_date(text: str) -> date | None:
    """Read a stored or typed day; ``None`` when it is not understood or lacks its year."""
    try:
        found = parse_date(text, _NO_YEAR).day
    except InvalidInput:
        return None
    return found if found.year > 1 else None


@lru_cache(maxsize=1_024)
def read_time(text: str) -> time | None:
    """Read a stored or typed hour; ``None`` when it is not understood."""
    try:
        return parse_time(text).at
    except InvalidInput:
        return None


def read_figure(text: str) -> float | None:
    """Read a number as Indonesia writes it: ``1.250``, ``15,5``, ``Rp1.250.000,-``; ``None`` if it is none."""
    bare = re.sub(r"^rp\.?|[\s%]|,[-–]$", "", text.strip().lower())
    if _FIGURE.fullmatch(bare) is None or len(bare) > _LONGEST_FIGURE:
        return None
    if re.fullmatch(r"-?\d{1,3}(?:\.\d{3})+(?:,\d+)?", bare):
        bare = bare.replace(".", "")
    return float(bare.replace(",", "."))


def text_of(value: Value | None) -> str:
    """Give a plain value trimmed; rows and absent values are empty text."""
    return value.strip() if isinstance(value, str) else ""


@dataclass(frozen=True, slots=True)
class Reading:
    """A template's values in one language. ``extra`` are words that no field holds, such as the office.

    The values must not change meanwhile: what was written once is remembered, because a layout asks many times.
    """

    template: Template
    values: Values
    language: Language
    extra: Mapping[str, str]
    columns: tuple[Field, ...] = ()
    placeholders: bool = False
    """Write the label of a required text that is still empty, for the picture while it is being made."""
    _written: dict[tuple[str, str, str], str] = data_field(default_factory=dict, repr=False, compare=False)
    _words: dict[int, tuple[Phrase, str]] = data_field(default_factory=dict, repr=False, compare=False)
    _in_rows: dict[tuple[str, int], tuple[Row, Reading]] = data_field(
        default_factory=dict, repr=False, compare=False
    )

    def in_row(self, field_id: str, row: Row) -> Reading:
        """Read a row: its columns come before the template's fields."""
        key = (field_id, id(row))  # the row is kept beside its reading, so that its id stays its own
        if key not in self._in_rows:
            field = self.field(field_id)
            columns = field.columns if field else ()
            values = {**self.values, **row}
            made = Reading(self.template, values, self.language, self.extra, columns, self.placeholders)
            self._in_rows[key] = (row, made)
        return self._in_rows[key][1]

    def words(self, phrase: Phrase) -> str:
        """Fill a sentence of the template in, once: a table tries its cells in many sizes of type."""
        key = id(phrase)  # the sentence is kept beside its words, so that its id stays its own
        if key not in self._words:
            self._words[key] = (phrase, phrase.write(self, self.language))
        return self._words[key][1]

    def field(self, name: str) -> Field | None:
        """Find a column of the present row or a field."""
        for fields in (self.columns, self.template.fields):
            for field in fields:
                if field.id == name:
                    return field
        return None

    def raw(self, name: str) -> str:
        """Give the stored text; empty if the field is hidden or not filled in."""
        if name in self.template.hidden:
            return ""
        return text_of(self.values.get(name))

    def rows(self, name: str) -> tuple[Row, ...]:
        """Give the rows that hold anything."""
        value = self.values.get(name)
        if value is None or isinstance(value, str) or name in self.template.hidden:
            return ()
        return tuple(row for row in value if any(cell.strip() for cell in row.values()))

    def lines(self, name: str) -> tuple[str, ...]:
        """Give the lines that hold anything."""
        return tuple(line.strip() for line in self.raw(name).splitlines() if line.strip())

    def option(self, name: str) -> Option | None:
        """Give the chosen option of a choice."""
        field = self.field(name)
        return field.option(self.raw(name)) if field else None

    @property
    def tone(self) -> Tone:
        """Give the meaning of the whole picture."""
        option = self.option(self.template.tone_field) if self.template.tone_field else None
        return option.tone if option else Tone.BRAND

    def holds(self, condition: str) -> bool:
        """Evaluate ``field``, ``!field``, ``field=value``, ``field!=value``, ``field>length`` or ``!field>length``.

        An empty condition is always true; lengths are characters.
        """
        if not condition:
            return True
        name, longer, length = condition.lstrip("!").partition(">")
        if longer:
            return (len(self.raw(name)) > int(length)) != condition.startswith("!")
        name, equals, wanted = condition.partition("=")
        if equals:
            return (self.raw(name.rstrip("!")) == wanted) != name.endswith("!")
        name = condition.lstrip("!")
        is_filled = bool(self.rows(name)) or self.write(name) != ""
        return is_filled != condition.startswith("!")

    def write(self, name: str, form: str = "", other: str = "") -> str:
        """Write a value; what cannot be understood is written as it was typed."""
        key = (name, form, other)
        if key not in self._written:
            self._written[key] = self._write(name, form, other)
        return self._written[key]

    def _write(self, name: str, form: str, other: str) -> str:
        if name in self.extra:
            return self.extra[name]
        if name == ZONE:
            return self.zone
        raw = self.raw(name)
        field = self.field(name)
        if field is None:
            return raw
        if field.type is FieldType.ROWS:
            return self._count(name)
        if not raw:
            return self._placeholder(field)
        return self._typed(field, raw, form, other)

    def _placeholder(self, field: Field) -> str:
        is_asked = self.placeholders and field.required and field.type in _PROMPTED
        return f"‹{field.label.get(self.language)}›" if is_asked else ""

    def _typed(self, field: Field, raw: str, form: str, other: str) -> str:
        match field.type:
            case FieldType.DATE:
                return self._date(raw, form, other)
            case FieldType.TIME:
                return self._time(raw, form, other)
            case FieldType.CHOICE:
                return self._choice(field, raw, form)
            case FieldType.MONEY:
                return self._money(raw, form)
            case FieldType.NUMBER:
                figure = read_figure(raw)
                return raw if figure is None else _plain_number(figure, self.language)
            case FieldType.FLAG:
                return raw if raw == "yes" else ""
            case FieldType.LINK:
                return re.sub(r"^https?://(www\.)?", "", raw).rstrip("/") if form != "full" else raw
            case _:
                return raw.upper() if form == "upper" else raw

    def _count(self, name: str) -> str:
        count = len(self.rows(name))
        return str(count) if count else ""

    def _choice(self, field: Field, raw: str, form: str) -> str:
        option = field.option(raw)
        if option is None:
            return raw
        words = option.sign if form == "sign" and option.sign else option.label
        return words.get(self.language)

    def _date(self, raw: str, form: str, other: str) -> str:
        day = read_date(raw)
        if day is None:
            return raw
        if form == "span":
            last = read_date(self.raw(other)) if other else None
            return (
                date_range(day, last, self.language)
                if last and last > day
                else _day(day, "long", self.language)
            )
        return _day(day, form or "long", self.language)

    def _time(self, raw: str, form: str, other: str) -> str:
        at = read_time(raw)
        if at is None:
            return raw
        until = read_time(self.raw(other)) if other else None
        shown = clock(at, self.language)
        if until is not None:
            shown += f"–{clock(until, self.language)}"
        if form == "plain":
            return shown
        shown = f"{shown} {self.zone}".strip()
        return f"pukul {shown}" if self.language is Language.ID else shown

    @property
    def zone(self) -> str:
        """Give WIB, WITA or WIT; empty if the office has not told."""
        return self.raw(ZONE) or self.extra.get("office_zone", "")

    def _money(self, raw: str, form: str) -> str:
        figure = read_figure(raw)
        if figure is None:
            return raw
        return _short_money(figure, self.language) if form == "short" else rupiah(figure, self.language)


@lru_cache(maxsize=4_096)
def _day(day: date, form: str, language: Language) -> str:
    month = MONTHS[language][day.month - 1]
    month_short = MONTHS_SHORT[language][day.month - 1]
    weekday = WEEKDAYS[language][day.weekday()]
    forms = {
        "long": date_text(day, language),
        "full": date_text(day, language, weekday=False),
        "dayless": f"{month} {day.year}",
        "short": f"{day.day} {month_short} {day.year}",
        "brief": f"{weekday[:3]},\u00a0{day.day}\u00a0{month_short}",
        "day": str(day.day),
        "month": month,
        "month_short": month_short,
        "year": str(day.year),
        "weekday": weekday,
    }
    return forms.get(form, forms["long"])


_SCALES = {
    Language.ID: ((1e12, "triliun"), (1e9, "miliar"), (1e6, "juta")),
    Language.EN: ((1e12, "trillion"), (1e9, "billion"), (1e6, "million")),
}


def _short_money(amount: float, language: Language) -> str:
    """Write ``Rp1,25 miliar``; exact amounts below a million stay whole."""
    for scale, word in _SCALES[language]:
        if abs(amount) >= scale:
            return f"Rp{_plain_number(round(amount / scale, 2), language)} {word}"
    return rupiah(amount, language)


def _plain_number(figure: float, language: Language) -> str:
    """Write a number with as many decimals as it was given, at most two."""
    text = f"{figure:.2f}".rstrip("0")
    decimals = len(text.partition(".")[2])
    return number(figure, decimals, language)
