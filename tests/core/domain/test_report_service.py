"""How citizens were served in a month."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from core.domain.formats import OfficeZone
from core.domain.inbox import CommentLabel, CommentStatus, Served
from core.domain.report_rules import stoc
from core.domain.report_service import (
    UnitRow,
    label_rows,
    open_questions,
    service_report,
    stoc_counts,
    unit_rows,
)
from core.domain.working_days import working_days_between

ZONE = OfficeZone.WITA
NOW = datetime(2026, 11, 23, 1, tzinfo=UTC)
#: Friday, 20 November 2026, 09.00 WITA.
FRIDAY = datetime(2026, 11, 20, 1, tzinfo=UTC)
DAY = timedelta(days=1)
ASKED = Served(CommentLabel.QUESTION, CommentStatus.NEW, FRIDAY, NOW + DAY, None)


def answered(after: timedelta, label: CommentLabel = CommentLabel.QUESTION) -> Served:
    return replace(ASKED, label=label, status=CommentStatus.ANSWERED, answered_at=FRIDAY + after)


def working_days(first: date, last: date) -> int:
    return working_days_between(first, last, frozenset())


def test_ten_questions_and_four_answers_are_forty_percent_and_six_are_listed() -> None:
    served = [ASKED] * 6 + [answered(one) for one in (timedelta(hours=1), 3 * DAY, 3 * DAY, 4 * DAY)]
    report = service_report(served, NOW, ZONE, working_days)
    assert (report.figures.answered_share, report.open) == (0.4, 6)
    assert open_questions(served) == (ASKED,) * 6
    assert report.median_days == 1.0  # over the weekend only Monday and Tuesday are working days


def test_an_answer_before_midnight_and_one_dated_too_early_took_no_working_day() -> None:
    served = [answered(timedelta(hours=8)), answered(-DAY)]
    assert service_report(served, NOW, ZONE, working_days).median_days == 0


def test_without_an_answer_there_is_no_median() -> None:
    assert service_report([ASKED], NOW, ZONE, working_days).median_days is None
    praise = answered(DAY, CommentLabel.PRAISE)
    assert service_report([praise], NOW, ZONE, working_days).median_days is None


def test_openness_is_the_answered_share_of_criticism_and_complaints() -> None:
    served = [
        answered(DAY, CommentLabel.CRITICISM),
        replace(ASKED, label=CommentLabel.COMPLAINT),
        replace(ASKED, label=CommentLabel.SPAM, status=CommentStatus.HIDDEN),
        replace(ASKED, label=CommentLabel.ASPIRATION, status=CommentStatus.FORWARDED, forwarded_to="PIAK"),
        replace(ASKED, label=CommentLabel.ASPIRATION),
    ]
    report = service_report(served, NOW, ZONE, working_days)
    assert (report.grievances, report.answered_grievances) == (2, 1)
    assert (report.aspirations, report.followed_up, report.forwarded) == (2, 1, 1)
    gauges = stoc(stoc_counts(report, information_posts=7, number_posts=4, sourced_posts=3))
    assert (gauges.sharing, gauges.transparency, gauges.openness) == (7, 0.75, 0.5)
    assert (gauges.collaboration, gauges.hidden_comments) == (1, 1)


def test_labels_come_in_their_order_and_sum_to_the_comments() -> None:
    late = replace(ASKED, label=CommentLabel.COMPLAINT, due_at=NOW - DAY)
    hidden = replace(ASKED, label=CommentLabel.SPAM, status=CommentStatus.HIDDEN)
    rows = label_rows([hidden, late, answered(DAY), ASKED], NOW)
    assert [one.label for one in rows] == [CommentLabel.QUESTION, CommentLabel.COMPLAINT, CommentLabel.SPAM]
    assert [(one.comments, one.answered, one.open, one.late, one.hidden) for one in rows] == [
        (2, 1, 1, 0, 0),
        (1, 0, 1, 1, 0),
        (1, 0, 0, 0, 1),
    ]
    assert [one.owed for one in rows] == [True, True, False]


def test_units_are_told_apart_and_nobody_else() -> None:
    given = replace(ASKED, status=CommentStatus.FORWARDED, forwarded_to="Bidang PIAK")
    late = replace(given, due_at=NOW - DAY)
    done = replace(answered(DAY), forwarded_to="Bidang PIAK")
    other = replace(given, forwarded_to="Dinas PU", due_at=None)
    assert unit_rows([other, given, late, done, ASKED], NOW) == (
        UnitRow("Bidang PIAK", 3, 1, 2, 1),
        UnitRow("Dinas PU", 1, 0, 1, 0),
    )
