"""How well an office serves: vectors of domain.md, N-005 and section 7."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from core.domain.inbox import CommentLabel, CommentStatus, Served
from core.domain.service_figures import in_time, service_figures

NOW = datetime(2026, 11, 23, 1, tzinfo=UTC)
HOUR = timedelta(hours=1)
OPEN = Served(CommentLabel.QUESTION, CommentStatus.NEW, NOW - 10 * HOUR, NOW + HOUR, None)


def answered(after_h: float, due_h: float = 24) -> Served:
    at = NOW - 48 * HOUR
    return Served(CommentLabel.COMPLAINT, CommentStatus.ANSWERED, at, at + due_h * HOUR, at + after_h * HOUR)


def test_ten_questions_and_four_answers_are_forty_percent() -> None:
    figures = service_figures([*[OPEN] * 6, *[answered(one) for one in (1, 2, 3, 10)]], NOW)
    assert (figures.asked, figures.answered, figures.answered_share) == (10, 4, 0.4)
    assert figures.median_response_s == 2.5 * 3600
    assert (figures.in_time_share, figures.late) == (1.0, 0)


def test_what_is_late_counts_against_the_standard_and_what_runs_does_not() -> None:
    late = replace(OPEN, due_at=NOW - HOUR)
    figures = service_figures([OPEN, late, answered(1), answered(30)], NOW)
    assert (figures.late, figures.in_time_share) == (1, 1 / 3)


def test_nothing_asked_is_a_dash_and_never_zero() -> None:
    figures = service_figures([], NOW)
    assert (figures.answered_share, figures.in_time_share, figures.median_response_s) == (None, None, None)
    assert service_figures([OPEN], NOW).in_time_share is None


def test_only_what_is_owed_an_answer_counts() -> None:
    praise = replace(answered(1), label=CommentLabel.PRAISE)
    spam = replace(OPEN, label=CommentLabel.SPAM, status=CommentStatus.HIDDEN)
    figures = service_figures([praise, spam], NOW)
    assert (figures.asked, figures.hidden) == (0, 1)


def test_one_line_of_the_register() -> None:
    assert in_time(answered(1), NOW) is True
    assert in_time(answered(30), NOW) is False
    assert in_time(replace(answered(30), due_at=None), NOW) is True
    assert in_time(OPEN, NOW) is None
    assert in_time(replace(OPEN, due_at=NOW - HOUR), NOW) is False
    assert in_time(replace(OPEN, due_at=None), NOW) is None


def test_an_answer_dated_before_its_question_took_no_time() -> None:
    assert service_figures([answered(-1)], NOW).median_response_s == 0
