"""What the findings of a template say to a person."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from core.domain.day_names import Language
from core.domain.formats import date_text
from core.domain.template.findings import Finding
from core.domain.template.model import Template

translate = QCoreApplication.translate


def place_name(template: Template, place: str, language: Language) -> str:
    """Name the field or cell of a finding: ``Jadwal, baris 2, Tempat``; empty for the whole picture."""
    field_id, _, cell = place.partition("/")
    field = next((one for one in template.fields if one.id == field_id), None)
    if field is None:
        return ""
    name = field.label.get(language)
    if not cell:
        return name
    row, _, column_id = cell.partition("/")
    column = field.column(column_id)
    words = translate("StudioFindings", "{0}, row {1}").format(name, int(row) + 1)
    return f"{words}, {column.label.get(language)}" if column else words


def sentence(finding: Finding, language: Language) -> str:
    """Say what was found; the template's own words come first."""
    if finding.message is not None:
        return _with_params(finding.message.get(language), finding)
    params = dict(finding.params)
    if finding.code == "weekday_mismatch":
        return _weekday_sentence(params, language)
    words = _sentences().get(finding.code, finding.code)
    return words.format(**params)


def _with_params(text: str, finding: Finding) -> str:
    """Add what the rule found in brackets, so that the place is seen."""
    shown = finding.params.get("word") or finding.params.get("found") or finding.params.get("wanted")
    return f"{text} ({shown})" if shown else text


def _weekday_sentence(params: dict[str, str], language: Language) -> str:
    day = date.fromisoformat(params["date"])
    claimed = params["claimed_id" if language is Language.ID else "claimed_en"]
    words = translate("StudioFindings", "The day does not match: {0}, not {1}.")
    return words.format(date_text(day, language), claimed)


def _sentences() -> dict[str, str]:
    return {
        "required": translate("StudioFindings", "Still empty."),
        "too_few": translate("StudioFindings", "At least {wanted}; there are {count}."),
        "too_many": translate("StudioFindings", "At most {limit}; there are {count}."),
        "too_long": translate(
            "StudioFindings", "{length} characters; at most {limit} stay readable on a phone."
        ),
        "date_not_understood": translate(
            "StudioFindings", "“{typed}” is not a date. Write it like 17-08-2026."
        ),
        "year_missing": translate("StudioFindings", "The year is missing in “{typed}”."),
        "time_not_understood": translate("StudioFindings", "“{typed}” is not a time. Write it like 08.00."),
        "number_not_understood": translate(
            "StudioFindings", "“{typed}” is not a number. Write it like 1.250."
        ),
        "picture_missing": translate(
            "StudioFindings", "There is no picture “{name}” in the folder of the table."
        ),
        "icon_unknown": translate("StudioFindings", "There is no sign “{typed}”."),
        "choice_unknown": translate("StudioFindings", "“{typed}” is not one of the choices."),
        "link_invalid": translate("StudioFindings", "“{typed}” is not an address."),
        "link_too_long": translate(
            "StudioFindings", "A QR code holds at most {limit} characters. Use a shorter address."
        ),
        "link_shortened": translate(
            "StudioFindings", "{host} hides where the link goes. Use the office's own address."
        ),
        "clock_words": translate(
            "StudioFindings", "Write the time with 24 hours (“{typed}” can be misread)."
        ),
        "shouting": translate("StudioFindings", "Capitals and exclamation marks sound like shouting."),
        "produced_on_missing": translate("StudioFindings", "The day of production is missing in the footer."),
        "source_missing": translate("StudioFindings", "Figures need a source."),
        "zone_missing": translate("StudioFindings", "The time zone is missing (WIB, WITA or WIT)."),
        "hashtag_invalid": translate("StudioFindings", "A hashtag starts with # and has no spaces."),
        "full": translate("StudioFindings", "The text does not fit and was shortened on the picture."),
        "many_words": translate("StudioFindings", "{count} words on one picture; people read about 60."),
        "colour_nudged": translate(
            "StudioFindings", "{given} was changed to {used}, so that text on it can be read."
        ),
        "past": translate("StudioFindings", "This day has passed."),
        "future": translate("StudioFindings", "This day is still to come."),
        "expected": translate("StudioFindings", "Better not left empty."),
        "not_before": translate("StudioFindings", "This day lies before the first one."),
        "more_than": translate("StudioFindings", "This must be the larger figure."),
        "avoid": translate("StudioFindings", "Avoid “{word}”."),
        "must_contain": translate("StudioFindings", "One of these is expected: {words}."),
        "confirmed": translate("StudioFindings", "This has to be confirmed."),
        "ordinal": translate("StudioFindings", "The ordinal should be {wanted}."),
        "max_words": translate("StudioFindings", "{count} words; at most {limit}."),
        "no_personal_data": translate("StudioFindings", "Personal data must not be shown: {found}."),
        "row_needs": translate("StudioFindings", "Row {row} is not complete."),
        "unit": translate("StudioFindings", "Say the unit of “{typed}”."),
        "same_as": translate("StudioFindings", "This repeats another field."),
    }
