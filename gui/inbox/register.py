"""The register of service as a table for Excel: what was asked and how it was served, without names."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from core.domain.formats import OfficeZone
from core.domain.inbox import Served
from core.domain.service_figures import in_time
from core.domain.triage import masked
from gui.inbox.words import label_word, status_word
from gui.labels import platform_name
from gui.semicolons import semicolon_table

translate = QCoreApplication.translate


def register_csv(rows: Sequence[Served], now: datetime, zone: OfficeZone) -> str:
    """Write the register. Authors and links are left out and personal data in the words is masked: the register
    counts service, and needs nobody's name.
    """
    lines = ([str(number), *_line(row, now, zone)] for number, row in enumerate(rows, 1))
    return semicolon_table(_head(), lines)


def _head() -> list[str]:
    return [
        translate("Register", "No."),
        translate("Register", "Platform"),
        translate("Register", "Account"),
        translate("Register", "Written on"),
        translate("Register", "About"),
        translate("Register", "State"),
        translate("Register", "Due on"),
        translate("Register", "Answered on"),
        translate("Register", "Response time (minutes)"),
        translate("Register", "In time"),
        translate("Register", "Forwarded to"),
        translate("Register", "Number there"),
        translate("Register", "Reason"),
        translate("Register", "Comment (personal data masked)"),
    ]


def _line(row: Served, now: datetime, zone: OfficeZone) -> list[str]:
    minutes = ""
    if row.answered_at is not None:
        minutes = str(max(0, round((row.answered_at - row.written_at).total_seconds() / 60)))
    kept = in_time(row, now)
    told = "" if kept is None else translate("Register", "yes") if kept else translate("Register", "no")
    return [
        platform_name(row.platform),
        row.account_name,
        _moment(row.written_at, zone),
        label_word(row.label),
        status_word(row.status),
        _moment(row.due_at, zone),
        _moment(row.answered_at, zone),
        minutes,
        told,
        row.forwarded_to,
        row.ticket,
        row.reason,
        masked(" ".join(row.text.split())),
    ]


def _moment(at: datetime | None, zone: OfficeZone) -> str:
    return zone.local(at).strftime("%Y-%m-%d %H:%M") if at is not None else ""
