"""Which days a report tells of, and which it is compared with."""

from datetime import UTC, date, datetime

import pytest

from core.domain.formats import OfficeZone
from core.domain.report_span import Month, Span, months_between

NOVEMBER = Month(2026, 11)


@pytest.mark.parametrize(
    ("month", "first", "last", "days"),
    [
        (Month(2026, 2), date(2026, 2, 1), date(2026, 2, 28), 28),
        (Month(2028, 2), date(2028, 2, 1), date(2028, 2, 29), 29),
        (Month(2026, 12), date(2026, 12, 1), date(2026, 12, 31), 31),
    ],
)
def test_the_days_of_a_month(month: Month, first: date, last: date, days: int) -> None:
    assert (month.first, month.last, Span(month.first, month.last).days) == (first, last, days)


def test_months_go_over_the_new_year() -> None:
    assert Month(2026, 12).next == Month(2027, 1)
    assert Month(2027, 1).before == Month(2026, 12)
    assert months_between(Month(2026, 11), Month(2027, 1)) == (Month(2027, 1), Month(2026, 12), NOVEMBER)
    assert months_between(NOVEMBER, NOVEMBER) == (NOVEMBER,)


def test_a_month_that_is_over_is_compared_with_the_whole_month_before() -> None:
    later = date(2026, 12, 1)
    assert not NOVEMBER.runs_on(later)
    assert NOVEMBER.so_far(later) == Span(date(2026, 11, 1), date(2026, 11, 30))
    assert NOVEMBER.compared(later) == Span(date(2026, 10, 1), date(2026, 10, 31))


def test_a_month_that_runs_is_compared_with_as_many_days_of_the_month_before() -> None:
    today = date(2026, 11, 22)
    assert NOVEMBER.runs_on(today)
    assert NOVEMBER.so_far(today) == Span(date(2026, 11, 1), today)
    assert NOVEMBER.compared(today) == Span(date(2026, 10, 1), date(2026, 10, 22))


def test_the_shorter_month_before_ends_with_its_last_day() -> None:
    assert Month(2026, 3).compared(date(2026, 3, 30)).last == date(2026, 2, 28)


def test_a_span_begins_and_ends_at_the_offices_midnight() -> None:
    start, end = Span(date(2026, 11, 1), date(2026, 11, 30)).bounds(OfficeZone.WITA)
    assert start == datetime(2026, 10, 31, 16, tzinfo=UTC)
    assert end == datetime(2026, 11, 30, 16, tzinfo=UTC)
