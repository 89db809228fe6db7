"""Where the things that a row is about can be looked at and mended."""

from __future__ import annotations

from core.domain.inbox import Served
from core.domain.report import Gap, GapKind
from core.domain.report_posts import ReportPost


def place_of(row: object) -> tuple[str, object] | None:
    """Give the page of a row with its arguments; None where there is none."""
    if isinstance(row, ReportPost):
        return "outbox", {"delivery_id": row.delivery_id}
    if isinstance(row, Served):
        return "inbox", {"comment_id": row.comment_id}
    return _of_gap(row) if isinstance(row, Gap) else None


def _of_gap(gap: Gap) -> tuple[str, object]:
    if gap.kind is GapKind.EMPLOYEES:
        return "settings", {"section": "office"}
    if gap.kind is GapKind.OPEN_QUESTION:
        return "inbox", {"comment_id": gap.target}
    if gap.kind in {GapKind.PASSIVE, GapKind.ODD_FOLLOWERS}:
        return "accounts", None
    if gap.kind in {GapKind.NO_FIGURES, GapKind.PART_FIGURES}:
        return "engagement", {"delivery_id": gap.target}
    return "outbox", {"delivery_id": gap.target}
