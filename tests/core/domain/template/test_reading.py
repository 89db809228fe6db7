"""Values as they are written."""

from datetime import date, time
from typing import Any

import pytest

from core.domain.day_names import Language
from core.domain.template.basics import Tone
from core.domain.template.reading import Reading, read_date, read_figure, read_time, text_of
from tests.core.domain.template.samples import make_template, reading_of

DAY = {"from": "2026-08-17"}


@pytest.mark.parametrize(
    ("form", "indonesian", "english"),
    [
        ("", "Senin, 17 Agustus 2026", "Monday, 17 August 2026"),
        ("long", "Senin, 17 Agustus 2026", "Monday, 17 August 2026"),
        ("full", "17 Agustus 2026", "17 August 2026"),
        ("dayless", "Agustus 2026", "August 2026"),
        ("short", "17 Agu 2026", "17 Aug 2026"),
        ("brief", "Sen,\u00a017\u00a0Agu", "Mon,\u00a017\u00a0Aug"),
        ("day", "17", "17"),
        ("month", "Agustus", "August"),
        ("month_short", "Agu", "Aug"),
        ("year", "2026", "2026"),
        ("weekday", "Senin", "Monday"),
        ("unknown", "Senin, 17 Agustus 2026", "Monday, 17 August 2026"),
    ],
)
def test_days(form: str, indonesian: str, english: str) -> None:
    assert reading_of(DAY).write("from", form) == indonesian
    assert reading_of(DAY, Language.EN).write("from", form) == english


@pytest.mark.parametrize(
    ("end", "written"),
    [
        ("2026-08-19", "17–19 Agustus 2026"),
        ("", "Senin, 17 Agustus 2026"),
        ("2026-08-17", "Senin, 17 Agustus 2026"),
        ("2026-08-01", "Senin, 17 Agustus 2026"),
        ("kapan-kapan", "Senin, 17 Agustus 2026"),
    ],
)
def test_spans_of_days(end: str, written: str) -> None:
    assert reading_of({**DAY, "to": end}).write("from", "span", "to") == written


def test_a_span_without_its_second_field_is_one_day() -> None:
    assert reading_of(DAY).write("from", "span") == "Senin, 17 Agustus 2026"


@pytest.mark.parametrize(
    ("values", "form", "other", "written"),
    [
        ({"start": "08.00", "zone": "WITA"}, "", "", "pukul 08.00 WITA"),
        ({"start": "08.00", "end": "12.30", "zone": "WITA"}, "clock", "end", "pukul 08.00–12.30 WITA"),
        ({"start": "08.00", "end": "nanti"}, "clock", "end", "pukul 08.00"),
        ({"start": "08.00", "end": "12.30"}, "plain", "end", "08.00–12.30"),
        ({"start": "pagi"}, "", "", "pagi"),
    ],
)
def test_hours(values: dict[str, str], form: str, other: str, written: str) -> None:
    assert reading_of(values).write("start", form, other) == written


def test_hours_in_english() -> None:
    assert reading_of({"start": "08.00", "zone": "WIB"}, Language.EN).write("start") == "08:00 WIB"


@pytest.mark.parametrize(
    ("field", "text", "form", "written"),
    [
        ("price", "1250000", "", "Rp1.250.000"),
        ("price", "Rp1.250.000", "", "Rp1.250.000"),
        ("price", "1250000000", "short", "Rp1,25 miliar"),
        ("price", "2000000", "short", "Rp2 juta"),
        ("price", "2500000000000", "short", "Rp2,5 triliun"),
        ("price", "950000", "short", "Rp950.000"),
        ("price", "mahal", "", "mahal"),
        ("count", "1250", "", "1.250"),
        ("count", "15,5", "", "15,5"),
        ("count", "15.50", "", "15,5"),
        ("count", "banyak", "", "banyak"),
        ("kind", "open", "", "Buka"),
        ("kind", "open", "sign", "BUKA"),
        ("kind", "shut", "sign", "Tutup"),
        ("kind", "other", "", "other"),
        ("link", "https://www.lelang.go.id/", "", "lelang.go.id"),
        ("link", "https://lelang.go.id", "full", "https://lelang.go.id"),
        ("agreed", "yes", "", "yes"),
        ("agreed", "no", "", ""),
        ("title", "  Jam layanan ", "", "Jam layanan"),
        ("title", "jam", "upper", "JAM"),
        ("from", "17 agu", "", "17 agu"),
        ("from", "2026-13-40", "", "2026-13-40"),
    ],
)
def test_other_kinds(field: str, text: str, form: str, written: str) -> None:
    assert reading_of({field: text}).write(field, form) == written


def test_rows_are_written_as_their_number() -> None:
    rows: list[dict[str, str]] = [{"place": "Sapit"}, {"place": ""}, {"place": "Suela"}]
    assert reading_of({"stops": rows}).write("stops") == "2"
    assert reading_of({}).write("stops") == ""
    assert reading_of({"stops": "no rows"}).rows("stops") == ()
    assert [row["place"] for row in reading_of({"stops": rows}).rows("stops")] == ["Sapit", "Suela"]


def test_a_row_comes_before_the_fields() -> None:
    reading = reading_of({"title": "Jadwal", "stops": [{"place": "Sapit", "day": "2026-12-01"}]})
    row = reading.in_row("stops", reading.rows("stops")[0])
    assert (row.write("place"), row.write("day", "short"), row.write("title")) == (
        "Sapit",
        "1 Des 2026",
        "Jadwal",
    )
    assert reading.in_row("unknown", {"place": "x"}).write("place") == "x"


def test_lines_leave_empty_ones_out() -> None:
    assert reading_of({"needs": "KTP\n\n  KK \n"}).lines("needs") == ("KTP", "KK")


def test_words_that_no_field_holds() -> None:
    reading = Reading(make_template(), {}, Language.ID, {"office": "Dinas", "office_zone": "WIT"})
    assert (reading.write("office"), reading.write("zone"), reading.write("nowhere")) == ("Dinas", "WIT", "")


def test_hidden_fields_are_empty() -> None:
    values: dict[str, Any] = {"title": "Jam", "stops": [{"place": "Sapit"}]}
    reading = reading_of(values, hidden=["title", "stops"])
    assert (reading.write("title"), reading.rows("stops")) == ("", ())


def test_the_tone_follows_the_choice() -> None:
    assert reading_of({"kind": "open"}).tone is Tone.GOOD
    assert reading_of({"kind": ""}).tone is Tone.BRAND
    assert reading_of({"kind": "open"}, tone_field="").tone is Tone.BRAND
    assert reading_of({}).option("nowhere") is None


@pytest.mark.parametrize(
    ("condition", "values", "holds"),
    [
        ("", {}, True),
        ("title", {"title": "x"}, True),
        ("title", {}, False),
        ("!title", {}, True),
        ("stops", {"stops": [{"place": "x"}]}, True),
        ("stops", {"stops": [{"place": " "}]}, False),
        ("kind=open", {"kind": "open"}, True),
        ("kind=open", {"kind": "shut"}, False),
        ("kind!=open", {"kind": "shut"}, True),
        ("kind!=open", {"kind": "open"}, False),
        ("title>3", {"title": "four"}, True),
        ("title>3", {"title": "one"}, False),
        ("!title>3", {"title": "one"}, True),
    ],
)
def test_conditions(condition: str, values: dict[str, str], holds: bool) -> None:
    assert reading_of(values).holds(condition) is holds


def test_placeholders_name_what_is_asked_for() -> None:
    reading = Reading(make_template(), {}, Language.ID, {}, placeholders=True)
    assert reading.write("title") == "‹Judul›"
    assert reading.write("note") == ""


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("1.250", 1250.0), ("1.250.000,5", 1250000.5), ("15,5 %", 15.5), ("Rp 1.250", 1250.0), ("-3", -3.0),
        ("12.5", 12.5), ("", None), ("dua", None), ("1.2.3", None),
    ],
)  # fmt: skip
def test_figures(text: str, figure: float | None) -> None:
    assert read_figure(text) == figure


def test_days_and_hours_that_are_none() -> None:
    assert read_date("17 agustus") is None
    assert read_date("Senin, 17 Agustus 2026") == date(2026, 8, 17)
    assert read_time("25.00") is None
    assert read_time("8") == time(8)
    assert text_of(None) == ""
    assert text_of([{"place": "x"}]) == ""


def test_a_row_is_read_once() -> None:
    row = {"place": "Sapit"}
    reading = Reading(make_template(), {"stops": [row]}, Language.ID, {})
    assert reading.in_row("stops", row) is reading.in_row("stops", row)
    assert reading.in_row("stops", dict(row)).write("place") == "Sapit"


def test_a_figure_without_end_is_not_understood() -> None:
    assert read_figure("9" * 400) is None
    assert read_figure("999.999.999.999.999,25") == 999_999_999_999_999.25
