"""The typical mistakes that templates catch (domain 4.2)."""

from datetime import date
from typing import Any

import pytest

from core.domain.template import CheckContext, check_values
from tests.core.domain.template.samples import make_template, real_template

TODAY = CheckContext(date(2026, 11, 23))


def _found(rule: dict[str, Any], values: dict[str, Any]) -> list[str]:
    template = make_template(rules=[rule])
    kinds = [one for one in check_values(template, values, TODAY) if one.code == rule["rule"]]
    return [one.field for one in kinds]


@pytest.mark.parametrize(
    ("rule", "values", "places"),
    [
        ({"rule": "not_before", "fields": ["to"], "other": "from"}, {"from": "2026-12-05", "to": "2026-12-01"}, ["to"]),
        ({"rule": "not_before", "fields": ["to"], "other": "from"}, {"from": "2026-12-01", "to": "2026-12-01"}, []),
        ({"rule": "not_before", "fields": ["to"]}, {"to": "2026-12-01"}, []),
        ({"rule": "expected", "fields": ["note"]}, {}, ["note"]),
        ({"rule": "expected", "fields": ["stops"]}, {"stops": [{"place": "x"}]}, []),
        ({"rule": "expected", "fields": ["note"], "other": "kind", "equals": "shut"}, {"kind": "open"}, []),
        ({"rule": "expected", "fields": ["note"], "other": "kind", "equals": "shut"}, {"kind": "shut"}, ["note"]),
        ({"rule": "expected", "fields": ["note"], "other": "kind"}, {"kind": "shut"}, ["note"]),
        ({"rule": "expected", "fields": ["note"], "other": "kind"}, {}, []),
        ({"rule": "past", "fields": ["to"]}, {"to": "2026-11-22"}, ["to"]),
        ({"rule": "past", "fields": ["to"]}, {"to": "2026-11-23"}, []),
        ({"rule": "past", "fields": ["stops"], "column": "day"},
         {"stops": [{"day": "2027-01-01"}, {"day": "2026-01-01"}]}, ["stops/1/day"]),
        ({"rule": "future", "fields": ["from"]}, {"from": "2026-11-24"}, ["from"]),
        ({"rule": "future", "fields": ["from"]}, {"from": "2026-11-23"}, []),
        ({"rule": "more_than", "fields": ["price"], "other": "deposit"}, {"price": "100", "deposit": "100"}, ["price"]),
        ({"rule": "more_than", "fields": ["price"], "other": "deposit"}, {"price": "Rp200", "deposit": "100"}, []),
        ({"rule": "more_than", "fields": ["price"]}, {"price": "200"}, []),
        ({"rule": "avoid", "fields": ["note"], "words": ["murah", "viral"]}, {"note": "MURAH dan viral"},
         ["note", "note"]),
        ({"rule": "avoid", "fields": ["note"], "words": ["murah"]}, {"note": "kemurahan hati"}, []),
        ({"rule": "avoid", "fields": ["stops"], "words": ["rahasia"]}, {"stops": [{"place": "Rahasia"}]},
         ["stops/0/place"]),
        ({"rule": "must_contain", "fields": ["link"], "words": [".go.id"]}, {"link": "contoh.com"}, ["link"]),
        ({"rule": "must_contain", "fields": ["link"], "words": [".go.id"]}, {"link": "X.GO.ID"}, []),
        ({"rule": "confirmed", "fields": ["agreed"]}, {}, ["agreed"]),
        ({"rule": "confirmed", "fields": ["agreed"]}, {"agreed": "yes"}, []),
        ({"rule": "confirmed", "fields": ["agreed"], "other": "note"}, {}, []),
        ({"rule": "ordinal", "fields": ["count"], "other": "from", "column": "title", "bases": {"Kemerdekaan": 1945}},
         {"title": "HUT Kemerdekaan RI", "from": "2026-08-17", "count": "80"}, ["count"]),
        ({"rule": "ordinal", "fields": ["count"], "other": "from", "column": "title", "bases": {"Kemerdekaan": 1945}},
         {"title": "HUT Kemerdekaan RI", "from": "2026-08-17", "count": "81"}, []),
        ({"rule": "ordinal", "fields": ["count"], "other": "from", "column": "title", "bases": {"Kemerdekaan": 1945}},
         {"title": "Hari Ibu", "from": "2026-12-22", "count": "80"}, []),
        ({"rule": "max_words", "fields": ["title"], "limit": 2}, {"title": "satu dua tiga"}, ["title"]),
        ({"rule": "max_words", "fields": ["title"], "limit": 3}, {"title": "satu dua tiga"}, []),
        ({"rule": "no_personal_data", "fields": ["note"]}, {"note": "NIK 5203 0117 0890 0003"}, ["note"]),
        ({"rule": "no_personal_data", "fields": ["note"]}, {"note": "hubungi 0812-3456-7890"}, ["note"]),
        ({"rule": "no_personal_data", "fields": ["note"]}, {"note": "Rp1.500.000.000, 1500-991, 17-08-2026"}, []),
        ({"rule": "row_needs", "fields": ["stops"], "other": "place", "column": "day"},
         {"stops": [{"place": "x"}, {"place": "y", "day": "2026-12-01"}]}, ["stops/0/day"]),
        ({"rule": "row_needs", "fields": ["stops"], "other": "shown", "equals": "yes", "column": "day"},
         {"stops": [{"place": "x"}, {"place": "y", "shown": "yes", "day": "no"}]}, ["stops/1/day"]),
        ({"rule": "unit", "fields": ["note"]}, {"note": "412,7"}, ["note"]),
        ({"rule": "unit", "fields": ["note"]}, {"note": "Rp412,7 miliar"}, []),
        ({"rule": "unit", "fields": ["stops"], "column": "place"}, {"stops": [{"place": "12"}, {"place": "1.250"}]},
         ["stops/1/place"]),
        ({"rule": "unit", "fields": ["note"]}, {"note": "banyak"}, []),
        ({"rule": "same_as", "fields": ["note"], "other": "title"}, {"note": "Sama", "title": "sama"}, ["note"]),
        ({"rule": "same_as", "fields": ["note"], "other": "title"}, {"note": "Sama"}, []),
    ],
)  # fmt: skip
def test_rules(rule: dict[str, Any], values: dict[str, Any], places: list[str]) -> None:
    assert _found(rule, values) == places


def test_a_rule_brings_its_own_words_and_level() -> None:
    words = {"id": "Jangan begitu", "en": "Not so"}
    rule = {"rule": "avoid", "fields": ["note"], "words": ["viral"], "level": "error", "message": words}
    (finding,) = [
        one
        for one in check_values(make_template(rules=[rule]), {"note": "viral"}, TODAY)
        if one.code == "avoid"
    ]
    assert (finding.level, finding.message.id if finding.message else "", dict(finding.params)) == (
        "error", "Jangan begitu", {"word": "viral"},
    )  # fmt: skip


@pytest.mark.parametrize(
    ("template_id", "change", "code"),
    [
        ("service_notice", {"to": ""}, "expected"),
        ("service_notice", {"to": "2026-11-01"}, "not_before"),
        ("schedule", {"stops": [{"date": "Rabu, 1 Desember 2026", "start": "08.00", "place": "Desa Sapit"}]},
         "weekday_mismatch"),
        ("schedule", {"stops": [{"date": "2026-12-01", "start": "jam delapan", "place": "Desa Sapit"}]},
         "time_not_understood"),
        ("schedule", {"stops": [{"date": "2026-12-01", "start": "08.00", "place": "Sapit"}]}, "must_contain"),
        ("holiday_greeting", {"occasion": "HUT Kemerdekaan RI", "date": "2026-08-17", "ordinal": "80"}, "ordinal"),
        ("weather_alert", {"to": "2026-11-22", "from": "2026-11-21"}, "past"),
        ("weather_alert", {"issuer": "Grup WhatsApp"}, "must_contain"),
        ("weather_alert", {"hazard": "Badai mengerikan"}, "avoid"),
        ("hoax_clarification", {"claim": "Kirim ke 0812-3456-7890"}, "no_personal_data"),
        ("hoax_clarification", {"fact": "Ada pungutan Rp50.000 untuk cetak KTP-el."}, "same_as"),
        ("fake_account", {"pattern": "Nomor 0812-3456-7890 mengaku Bupati"}, "no_personal_data"),
        ("budget_figures", {"figures": [{"value": "412,7", "label": "belanja", "period": "2026"}]}, "unit"),
        ("budget_figures", {"chart": "bar", "data": []}, "expected"),
        ("leader_agenda", {"event": "Bupati menghadiri gunting pita"}, "avoid"),
        ("vacancy", {"link": "https://s.id/daftar"}, "link_shortened"),
        ("vacancy", {"title": "Lowongan dokter"}, "must_contain"),
        ("auction", {"deposit": "48000000"}, "more_than"),
        ("auction", {"link": "https://contoh.com"}, "must_contain"),
        ("auction", {"object": "Rumah termurah"}, "avoid"),
        ("condolence", {"consent": ""}, "confirmed"),
        ("condolence", {"message": "Wafat karena sakit"}, "avoid"),
        ("leader_quote", {"approved": ""}, "confirmed"),
        ("service_steps", {"steps": "Pemohon menyerahkan berkas\nIsi\nAmbil"}, "avoid"),
        ("service_steps", {"steps": "Isi\nAmbil"}, "too_few"),
        ("contact_hours", {"closed": ""}, "expected"),
        ("activity_gallery", {"photos": [{"photo": "a", "caption": ""}]}, "row_needs"),
        ("survey", {"deadline": ""}, "expected"),
        ("survey", {"questions": "Bukankah layanan kami baik?"}, "avoid"),
        ("question_answer", {"question": "Nomor saya 0812-3456-7890, kapan jadi?"}, "no_personal_data"),
    ],
)  # fmt: skip
def test_each_template_catches_its_typical_mistake(
    template_id: str, change: dict[str, Any], code: str
) -> None:
    template = real_template(template_id)
    before = {one.code for one in check_values(template, template.samples["short"], TODAY)}
    after = [one.code for one in check_values(template, {**template.samples["short"], **change}, TODAY)]
    assert code in after
    assert code not in before or after.count(code) > 1 or template_id == "activity_gallery"
