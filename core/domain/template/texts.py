"""Alt text and text version, drafted from the fields: the facts of a picture are never only pixels."""

from __future__ import annotations

import re

from core.domain.day_names import Language
from core.domain.template.model import Field, FieldType, Template, Values
from core.domain.template.phrase import Phrase
from core.domain.template.reading import Reading
from core.domain.template.shared import SHARED_FIELDS

ALT_TEXT_LIMIT = 1_000
"""Characters; the least that the platforms of the registry accept (Instagram and X: 1,000)."""


def draft_alt_text(template: Template, values: Values, language: str) -> str:
    """Describe the picture for a screen reader: the template's sentence, then its rows; nothing for an empty form."""
    reading = Reading(template, values, Language(language), {})
    if not any(reading.rows(field.id) or reading.raw(field.id) for field in template.fields if _tells(field)):
        return ""
    sentence = " ".join(template.alt_text.write(reading, reading.language).split())
    tables = [field.id for field in template.fields if field.type is FieldType.ROWS]
    rows = [line for field_id in tables for line in _rows(reading, field_id, template.text)]
    whole = _tidy(" ".join([sentence, *(_sentence(row) for row in rows)]))
    return whole if len(whole) <= ALT_TEXT_LIMIT else whole[: ALT_TEXT_LIMIT - 1].rsplit(" ", 1)[0] + "…"


def _tells(field: Field) -> bool:
    """Tell whether a field is filled by a person's own words, not by a default or a picture."""
    return field.type in _TOLD and field.id not in _SHARED


def text_version(template: Template, values: Values, language: str) -> str:
    """Write the same facts as lines of plain text for a caption, WhatsApp or a notice board."""
    reading = Reading(template, values, Language(language), {})
    lines: list[str] = []
    for phrase in template.text:
        rows_field = _rows_field(template, phrase.first_field)
        if rows_field:
            inner = (reading.in_row(rows_field, row) for row in reading.rows(rows_field))
            lines += [phrase.write(row, reading.language) for row in inner]
        else:
            lines.append(_as_lines(phrase.write(reading, reading.language)))
    source = reading.write("source")
    if source:
        label = "Sumber" if reading.language is Language.ID else "Source"
        lines.append(f"{label}: {source}")
    if reading.write("campaign"):
        lines.append(reading.write("campaign"))
    return "\n".join(line for line in lines if line)


def _as_lines(text: str) -> str:
    return "\n".join(part.strip() for part in text.splitlines())


def _rows_field(template: Template, name: str) -> str:
    """Name the rows field that a phrase's first slot is a column of."""
    own = {field.id for field in template.fields}
    for field in template.fields:
        if name not in own and field.column(name) is not None:
            return field.id
    return ""


def _rows(reading: Reading, field_id: str, text: tuple[Phrase, ...]) -> list[str]:
    """Write rows as the text version does, without its bullet; else column by column."""
    own = next((one for one in text if _rows_field(reading.template, one.first_field) == field_id), None)
    inner = (reading.in_row(field_id, row) for row in reading.rows(field_id))
    if own is not None:
        return [own.write(row, reading.language).lstrip("• ") for row in inner]
    field = reading.field(field_id)
    columns = [column.id for column in field.columns if column.type not in _SILENT] if field else []
    return [", ".join(filter(None, map(row.write, columns))) for row in inner]


_TOLD = {FieldType.TEXT, FieldType.PARAGRAPH, FieldType.LINES, FieldType.ROWS}
_SHARED = {field.id for field in SHARED_FIELDS}
_SILENT = {FieldType.PICTURE, FieldType.FLAG, FieldType.ICON}


def _tidy(text: str) -> str:
    """Mend what joining makes: doubled stops, a space before a stop, a comma after nothing."""
    return re.sub(r"\s+(?=[.,;:])|\.(?=\.)|(?<=[!?])\.|^[\s,.;:]+", "", text).strip()


def _sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else f"{text}."
