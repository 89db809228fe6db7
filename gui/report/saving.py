"""Files of the report: which there are, what they are called, and writing them so that none is ever half a file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QIODevice, QSaveFile

from core.domain.formats import Language
from core.domain.report import Report
from core.errors import StorageFailed
from gui.report.letterhead import Letter

translate = QCoreApplication.translate


class Paper(StrEnum):
    """What can be saved; the tables are several files in a folder."""

    SUMMARY = "summary"
    REPORT = "report"
    ANNEX = "annex"
    TABLES = "tables"


def file_name(paper: Paper, report: Report) -> str:
    """Give the name that a PDF is offered under: kind and month."""
    month = f"{report.question.month.year}-{report.question.month.month:02}"
    words = {
        Paper.SUMMARY: translate("Report", "summary {0}.pdf"),
        Paper.REPORT: translate("Report", "report {0}.pdf"),
        Paper.ANNEX: translate("Report", "skp annex {0}.pdf"),
    }
    return words[paper].format(month)


def pdf_bytes(paper: Paper, report: Report, letter: Letter, language: Language) -> bytes:
    """Make one of the three papers; for a background lane."""
    from gui.report.papers import evidence_pdf, report_pdf, summary_pdf

    make: dict[Paper, Callable[[Report, Letter, Language], bytes]] = {
        Paper.SUMMARY: summary_pdf,
        Paper.REPORT: report_pdf,
        Paper.ANNEX: evidence_pdf,
    }
    return make[paper](report, letter, language)


def write_tables(folder: Path, report: Report) -> list[Path]:
    """Write every table as CSV into a folder; raises ``StorageFailed("report_not_written")``."""
    from gui.report.csv_files import csv_tables

    month = f"{report.question.month.year}-{report.question.month.month:02}"
    return [
        write_file(folder / f"{_table_name(key)} {month}.csv", content) for key, content in csv_tables(report)
    ]


def _table_name(key: str) -> str:
    return {
        "posts": translate("Report", "posts"),
        "programs": translate("Report", "programs"),
        "accounts": translate("Report", "accounts"),
        "comments": translate("Report", "comments"),
        "units": translate("Report", "units"),
        "aspirations": translate("Report", "aspirations"),
        "gaps": translate("Report", "missing"),
    }[key]


def write_file(path: Path, content: bytes) -> Path:
    """Put a file in its place as a whole or not at all; raises ``StorageFailed("report_not_written")``."""
    file = QSaveFile(str(path))
    is_whole = (
        file.open(QIODevice.OpenModeFlag.WriteOnly) and file.write(content) == len(content) and file.commit()
    )
    if not is_whole:
        raise StorageFailed("report_not_written", name=path.name, path=str(path.parent))
    return path


def logo_bytes(read: Callable[[str], bytes], hashes: Sequence[str]) -> tuple[bytes, ...]:
    """Read the office's logos; one that is not there is left out, for a report without it is better than none."""
    from core.errors import PapanSiarError

    found = []
    for one in hashes:
        try:
            found.append(read(one))
        except (PapanSiarError, OSError):
            continue
    return tuple(found)
