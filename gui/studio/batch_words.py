"""What a batch says to a person: columns, rows and their faults, files that are no tables."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from core.domain.day_names import Language
from core.domain.formats import clock, short_date
from core.domain.template.texts import draft_alt_text
from core.errors import PapanSiarError
from core.services.batch import CAPTION, PLANNED_DAY, PLANNED_HOUR, Job, Plan, RowFault, Target
from gui.errors import explain_error
from gui.studio.sentences import place_name, sentence

SHOWN_FAULTS, _SHOWN_ITEMS = 500, 100


def target_name(target: Target, language: Language) -> str:
    """Name what a column can be bound to."""
    if target.field is None:
        return _own_names()[target.key]
    name = target.field.label.get(language)
    return f"{target.parent.label.get(language)}: {name}" if target.parent else name


def _own_names() -> dict[str, str]:
    return {
        PLANNED_DAY: QCoreApplication.translate("Batch", "Day of the post"),
        PLANNED_HOUR: QCoreApplication.translate("Batch", "Hour of the post"),
        CAPTION: QCoreApplication.translate("Batch", "Text of the post"),
    }


def preview_rows(job: Job, plan: Plan, language: Language) -> list[tuple[str, str, str]]:
    """Show what is wrong first, over two columns, then how the first pictures will be described."""
    rows = [(str(fault.line), fault_words(job, fault, language), "") for fault in plan.faults[:SHOWN_FAULTS]]
    for item in plan.items[:_SHOWN_ITEMS]:
        planned = _planned(item.planned_at, job, language) if item.planned_at else "–"
        rows.append((str(item.line), planned, draft_alt_text(job.template, item.values, language)))
    return rows


def _planned(moment: datetime, job: Job, language: Language) -> str:
    local = job.zone.local(moment)
    return f"{short_date(local.date(), language)}, {clock(local.time(), language)}"


def fault_words(job: Job, fault: RowFault, language: Language) -> str:
    """Say which field of a row is wrong, and why."""
    found = fault.finding
    name = _own_names().get(found.field) or place_name(job.template, found.field, language)
    words = sentence(found, language)
    return f"⚠ {name}: {words}" if name else f"⚠ {words}"


def error_words(error: Exception) -> str:
    """Say why a table or a run was refused."""
    if isinstance(error, PapanSiarError) and error.code in _refusals():
        return _refusals()[error.code].format(**error.params)
    explained = explain_error(error)
    return f"{explained.title} {explained.remedy}".strip()


def _refusals() -> dict[str, str]:
    return {
        "figures_no_table": QCoreApplication.translate(
            "Batch", "No table was found. The first row has to name the columns, the rows follow below."
        ),
        "figures_is_workbook": QCoreApplication.translate(
            "Batch", "This is an old Excel file (XLS). Save it as XLSX or CSV, then choose it again."
        ),
        "figures_too_many_rows": QCoreApplication.translate(
            "Batch", "The table has more than {limit} rows. Split it into several files."
        ),
        "figures_file_too_large": QCoreApplication.translate(
            "Batch", "The table is larger than {limit} MB. Split it into several files."
        ),
    }
