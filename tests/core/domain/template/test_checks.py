"""What the checks find in filled-in values."""

from datetime import date
from typing import Any

import pytest

from core.domain.template import CheckContext, Level, check_values
from tests.core.domain.template.samples import IDS, make_template, real_template

TODAY = CheckContext(date(2026, 11, 23))
WHOLE = {"title": "Jam layanan", "produced_on": "2026-11-23", "zone": "WITA"}


def _codes(values: dict[str, Any], **changes: Any) -> list[tuple[str, str]]:
    found = check_values(make_template(**changes), {**WHOLE, **values}, TODAY)
    return [(one.code, one.field) for one in found]


def test_complete_values_have_no_findings() -> None:
    assert _codes({}) == []


@pytest.mark.parametrize(
    ("values", "code", "place"),
    [
        ({"title": ""}, "required", "title"),
        ({"title": "x" * 21}, "too_long", "title"),
        ({"needs": "a\nb\nc\nd"}, "too_many", "needs"),
        ({"needs": "longer than ten"}, "too_long", "needs"),
        ({"from": "kapan"}, "date_not_understood", "from"),
        ({"from": "17 agustus"}, "year_missing", "from"),
        ({"from": "Selasa, 17 Agustus 2026"}, "weekday_mismatch", "from"),
        ({"start": "pagi"}, "time_not_understood", "start"),
        ({"count": "banyak"}, "number_not_understood", "count"),
        ({"price": "murah"}, "number_not_understood", "price"),
        ({"kind": "other"}, "choice_unknown", "kind"),
        ({"link": "tidak ada"}, "link_invalid", "link"),
        ({"link": "https://contoh.go.id/" + "a" * 600}, "link_too_long", "link"),
        ({"link": "https://www.bit.ly/x"}, "link_shortened", "link"),
        ({"note": "Buka Selasa, 17 Agustus 2026 saja"}, "weekday_mismatch", "note"),
        ({"note": "Buka Senin, 31 Februari 2026 saja"}, "date_not_understood", "note"),
        ({"note": "Datang jam 8 pagi"}, "clock_words", "note"),
        ({"note": "WAJIB DIBACA SEMUA WARGA"}, "shouting", "note"),
        ({"note": "Viral!!"}, "shouting", "note"),
        ({"produced_on": ""}, "produced_on_missing", "produced_on"),
        ({"note": "Naik 15 %"}, "source_missing", "source"),
        ({"stops": [{"place": "Biaya Rp 5.000"}]}, "source_missing", "source"),
        ({"zone": "", "start": "08.00"}, "zone_missing", "zone"),
        ({"zone": "", "stops": [{"place": "x", "hour": "08.00"}]}, "zone_missing", "zone"),
        ({"campaign": "Uang Kita"}, "hashtag_invalid", "campaign"),
        ({"stops": [{"day": "2026-12-01"}]}, "required", "stops/0/place"),
        ({"stops": [{"place": "x"}, {"place": "y", "day": "Rabu, 1 Desember 2026"}]}, "weekday_mismatch",
         "stops/1/day"),
        ({"stops": [{"place": str(n)} for n in range(10)]}, "too_many", "stops"),
    ],
)  # fmt: skip
def test_findings(values: dict[str, Any], code: str, place: str) -> None:
    assert (code, place) in _codes(values)


@pytest.mark.parametrize(
    "values",
    [
        {"from": "Senin, 17 Agustus 2026"},
        {"note": "Buka Senin, 17 Agustus 2026"},
        {"note": "Kecamatan Suela, 3 Kelompok 2026"},
        {"note": "Kamis 5 Mangga 2026"},
        {"link": "https://lelang.go.id/a?b=1"},
        {"campaign": "#UangKita", "start": "08.00"},
        {"note": "Naik 15 %", "source": "BPS"},
        {"stops": [{"place": "x", "shown": "yes"}]},
    ],
)
def test_what_is_right_is_not_reported(values: dict[str, Any]) -> None:
    assert _codes(values) == []


def test_rows_may_be_asked_for() -> None:
    fields = [{"id": "stops", "type": "rows", "label": "Jadwal", "required": True, "min_items": 2,
               "columns": [{"id": "place", "type": "text", "label": "Tempat"}]}]  # fmt: skip
    look = {"id": "one", "name": "Satu", "slides": [{}]}
    plain = {"fields": fields, "alt_text": "x", "text": [], "tone_field": "", "looks": [look]}
    assert ("required", "stops") in _codes({}, **plain)
    assert ("too_few", "stops") in _codes({"stops": [{"place": "x"}]}, **plain)


def test_hidden_fields_are_not_asked_for() -> None:
    rules = [{"rule": "expected", "fields": ["note"]}]
    assert _codes({"title": ""}, hidden=["title", "note"], rules=rules) == []


def test_errors_come_first() -> None:
    found = check_values(make_template(), {"note": "Viral!! jam 8 pagi"}, TODAY)
    assert [one.level for one in found] == [Level.ERROR, Level.WARNING, Level.WARNING, Level.HINT]


def test_a_wrong_weekday_tells_the_right_one() -> None:
    found = check_values(make_template(), {**WHOLE, "from": "Selasa, 17 Agustus 2026"}, TODAY)
    assert dict(found[0].params) == {"date": "2026-08-17", "claimed_id": "Selasa", "claimed_en": "Tuesday"}


@pytest.mark.parametrize("template_id", IDS)
@pytest.mark.parametrize("name", ["short", "long"])
def test_the_samples_are_in_order(template_id: str, name: str) -> None:
    template = real_template(template_id)
    serious = [
        (one.code, one.field)
        for one in check_values(template, template.samples[name], TODAY)
        if one.level is not Level.HINT and one.code != "past" and not one.field.startswith("photos")
    ]
    assert serious == []
