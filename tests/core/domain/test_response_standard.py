"""Until when an office answers."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from core.domain.calendar_days import load_calendar
from core.domain.engagement import Comment
from core.domain.formats import OfficeZone
from core.domain.inbox import CommentLabel, CommentStatus
from core.domain.intake import first_case, standard_of
from core.domain.office import Office
from core.domain.office_kinds import OfficeKind
from core.domain.response_standard import DEFAULTS, Standard, due_at
from core.domain.working_days import plain_working_days

CALENDAR = load_calendar(Path(__file__).parents[3] / "resources" / "calendar")
FRIDAY = datetime(2026, 12, 18, 8, tzinfo=UTC)
WITA = OfficeZone.WITA
L = CommentLabel


def until(label: CommentLabel, at: datetime = FRIDAY, *, forwarded: bool = False) -> str:
    due = due_at(DEFAULTS[label], at, WITA, CALENDAR.add_working_days, forwarded=forwarded)
    return WITA.local(due).strftime("%Y-%m-%d %H:%M")


def test_every_label_has_a_standard() -> None:
    assert set(DEFAULTS) == set(CommentLabel)
    assert all(one.days or one.hours for one in DEFAULTS.values())


def test_weekends_holidays_and_joint_leave_do_not_count() -> None:
    assert until(L.QUESTION) == "2026-12-21 23:59", "Friday to Monday"
    # 24 December is joint leave and 25 December a holiday in the decree for 2026.
    assert until(L.COMPLAINT) == "2026-12-29 23:59"


def test_the_day_is_that_of_the_office() -> None:
    late_evening_in_utc = datetime(2026, 11, 23, 17, tzinfo=UTC)
    assert until(L.QUESTION, late_evening_in_utc) == "2026-11-25 23:59", "already Tuesday in WITA"


def test_what_life_depends_on_counts_hours_on_any_day() -> None:
    sunday = datetime(2026, 11, 22, 3, tzinfo=UTC)
    due = due_at(DEFAULTS[L.EMERGENCY], sunday, WITA, plain_working_days)
    assert due == sunday + timedelta(hours=1)


def test_a_long_complaint_owes_a_first_word_until_it_is_forwarded() -> None:
    monday = datetime(2026, 11, 23, 1, tzinfo=UTC)
    assert until(L.COMPLAINT_CHECKED, monday) == "2026-11-26 23:59"
    assert until(L.COMPLAINT_CHECKED, monday, forwarded=True) == "2026-12-11 23:59"


def test_the_offices_own_standard_comes_first() -> None:
    own = Standard(L.QUESTION, 3)
    assert standard_of(L.QUESTION, (Standard(L.HOAX, 2), own)) is own
    assert standard_of(L.PRAISE, (own,)) is DEFAULTS[L.PRAISE]


@pytest.mark.parametrize(
    "office", [None, Office("Dinas", OfficeKind.HEALTH, WITA, call_centre="0812-3456-7890")]
)
def test_a_first_case(office: Office | None) -> None:
    comment = Comment("k", "a", "d", "c", "Siti", "Kapan buka?", FRIDAY)
    case = first_case(comment, office, (), plain_working_days)
    assert (case.label, case.status, case.label_chosen) == (L.QUESTION, CommentStatus.NEW, False)
    assert case.due_at is not None
    hidden = first_case(replace(comment, hidden=True), office, (), plain_working_days)
    assert hidden.status is CommentStatus.HIDDEN
    ours = first_case(replace(comment, by_us=True), office, (), plain_working_days)
    assert (ours.status, ours.due_at) == (CommentStatus.CLOSED, None)


def test_the_call_centres_number_is_no_leak() -> None:
    office = Office("Dinas", OfficeKind.HEALTH, WITA, call_centre="0812-3456-7890")
    comment = Comment("k", "a", "d", "c", "Siti", "Apakah 0812-3456-7890 benar nomornya?", FRIDAY)
    assert not first_case(comment, office, (), plain_working_days).personal_data
    assert first_case(comment, None, (), plain_working_days).personal_data
