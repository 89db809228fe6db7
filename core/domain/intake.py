"""A comment's first case: the label that its words suggest, and the time until which it is answered."""

from __future__ import annotations

from collections.abc import Sequence

from core.domain.engagement import Comment
from core.domain.formats import OfficeZone
from core.domain.inbox import Case, CommentLabel, CommentStatus
from core.domain.office import Office
from core.domain.response_standard import DEFAULTS, AddWorkingDays, Standard, due_at


def standard_of(label: CommentLabel, own: Sequence[Standard]) -> Standard:
    """Give the office's own standard for a label, or the usual one."""
    return next((one for one in own if one.label is label), DEFAULTS[label])


def first_case(
    comment: Comment, office: Office | None, own: Sequence[Standard], add_working_days: AddWorkingDays
) -> Case:
    """Triage a new comment; answers of the office need nothing."""
    if comment.by_us:
        return Case(comment, status=CommentStatus.CLOSED)
    from core.domain.triage import suggest  # with all checks; most readings bring no comment

    suggestion = suggest(comment.text, (office.call_centre,) if office else ())
    zone = office.zone if office else OfficeZone.WIB
    return Case(
        comment,
        label=suggestion.label,
        status=CommentStatus.HIDDEN if comment.hidden else CommentStatus.NEW,
        due_at=due_at(standard_of(suggestion.label, own), comment.written_at, zone, add_working_days),
        personal_data=suggestion.personal_data,
    )
