"""From a table to drafts: columns found by their heads, wrong rows named, the same job never done twice."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from core.domain.formats import OfficeZone
from core.domain.post import PostFunction
from core.domain.template.model import Template
from core.errors import InvalidInput
from core.services import batch
from core.services.batch import (
    BatchDrafts,
    Job,
    Plan,
    guess_binding,
    known_columns,
    plan,
    read_table,
    targets,
    with_pictures,
)
from core.services.posts import PostsService
from core.services.templates import TemplatesService
from tests.core.domain.workbooks import book, text_row

RESOURCES = Path(__file__).parents[3] / "resources" / "templates"
GREETINGS = (
    "Hari besar;Kata pembuka;Tanggal;Tanggal tayang;Jam tayang;Caption\n"
    "Hari Guru Nasional;memperingati;25-11-2026;25-11-2026;06.30;Terima kasih, guru\n"
    "Hari Ibu;Selamat;22 Desember 2026;;;\n"
)


def template(name: str = "holiday_greeting") -> Template:
    return TemplatesService(RESOURCES).get(name)


def job(text: str | bytes, name: str = "holiday_greeting", **base: str) -> Job:
    sheet = read_table(text.encode() if isinstance(text, str) else text)
    made = template(name)
    return Job(
        template=made, sheet=sheet, binding=guess_binding(made, sheet.headers), look=made.looks[0].id,
        size="1080x1350", zone=OfficeZone.WITA, today=date(2026, 11, 23), language="id", base=base,
    )  # fmt: skip


def faults(made: Plan) -> list[tuple[int, str, str]]:
    return [(fault.line, fault.finding.field, fault.finding.code) for fault in made.faults]


def test_each_row_becomes_a_picture_with_its_day() -> None:
    made = plan(job(GREETINGS))
    assert made.faults == ()
    first, second = made.items
    assert (first.line, first.stem) == (2, "00002-hari-guru-nasional")
    assert first.values["greeting"] == "memperingati"
    assert first.planned_at == datetime(2026, 11, 24, 22, 30, tzinfo=UTC)
    assert first.caption == "Terima kasih, guru"
    assert (second.planned_at, second.values["greeting"], second.values["zone"]) == (None, "selamat", "WITA")


def test_a_workbook_gives_the_same() -> None:
    content = book(
        text_row(1, "Occasion", "Date", "Post date")
        + text_row(2, "Hari Ibu", "22-12-2026", "2026-12-22 07.15")
    )
    (item,) = plan(job(content)).items
    assert item.planned_at == datetime(2026, 12, 21, 23, 15, tzinfo=UTC)


def test_a_day_without_an_hour_is_eight_in_the_morning() -> None:
    (item,) = plan(job("Hari besar,Tanggal,Tanggal tayang\nHari Ibu,22-12-2026,22-12-2026\n")).items
    assert item.planned_at == datetime(2026, 12, 22, 0, 0, tzinfo=UTC)


def test_wrong_rows_are_named_and_left_out() -> None:
    text = (
        "Hari besar,Tanggal,Tanggal tayang\nHari Ibu,32-12-2026,\n,22-12-2026,besok lusa\n"
        'Hari Ibu,22-12-2026,"Senin, 22-12-2026"\nHari Ibu,22-12-2026,\n'
    )
    made = plan(job(text))
    assert [item.line for item in made.items] == [5]
    assert faults(made) == [
        (2, "date", "date_not_understood"),
        (3, "occasion", "required"),
        (3, "@day", "date_not_understood"),
        (4, "@day", "date_not_understood"),
    ]


def test_cells_of_several_lines_become_rows_of_the_picture() -> None:
    text = (
        "Judul,Jadwal: Tanggal,mulai,stops.place,Syarat,Kontak\n"
        'Keliling,01-12-2026|02-12-2026,"08.00\n09.00","Balai Desa A|Balai Desa B||",KTP|KK,0800\n'
    )
    made = job(text, "schedule")
    assert made.binding["stops.place"] == 3
    (item,) = plan(replace(made, binding={**made.binding, "stops.date": 1})).items
    assert item.values["stops"] == (
        {"date": "01-12-2026", "start": "08.00", "end": "", "place": "Balai Desa A", "note": ""},
        {"date": "02-12-2026", "start": "09.00", "place": "Balai Desa B"},
    )
    assert item.values["requirements"] == "KTP\nKK"


def test_values_that_no_column_gives_come_from_the_studio() -> None:
    (item,) = plan(
        job("Hari besar,Tanggal\nHari Ibu,22-12-2026\n", message="Salam hangat", occasion="x", alt_text="y")
    ).items
    assert item.values["message"] == "Salam hangat"
    assert item.values["occasion"] == "Hari Ibu"
    assert "alt_text" not in item.values, "it described another picture"


def test_a_tick_is_understood() -> None:
    flagged = next(field for name in ("auction", "vacancy", "hoax_clarification", "leader_quote", "question_answer",
                                      "weather_alert", "fake_account", "survey", "activity_gallery", "condolence")
                   for field in template(name).fields if field.type.value == "flag")  # fmt: skip
    assert [batch._stored(flagged, word) for word in ("Ya", "x", "tidak")] == ["yes", "yes", ""]


def test_pictures_are_targets_and_hidden_fields_are_not() -> None:
    hidden = replace(template(), hidden=("theme",))
    keys = {target.key for target in targets(hidden)}
    assert {"occasion", "leaders.leader", "leaders.portrait", "@day", "@hour", "@caption"} <= keys
    assert "theme" not in keys


PEOPLE = (
    "Hari besar;Tanggal;Nama;Jabatan;Foto\n"
    "Hari Guru;25-11-2026;Siti|Ahmad;Bupati|Wakil Bupati;siti|ahmad.png\n"
    "Hari Ibu;22-12-2026;Siti;Bupati;../rahasia.jpg\nHari Bumi;22-04-2027;Siti;Bupati;tidak-ada\n"
)


def people(folder: Path | None) -> Job:
    made = job(PEOPLE)
    binding = {"occasion": 0, "date": 1, "leaders.leader": 2, "leaders.position": 3, "leaders.portrait": 4}
    return replace(made, binding=binding, folder=folder)


def test_pictures_are_found_beside_the_table_and_nowhere_else(tmp_path: Path) -> None:
    folder = tmp_path / "tabel"
    folder.mkdir()
    (tmp_path / "rahasia.jpg").write_bytes(b"x")
    (folder / "siti.jpg").write_bytes(b"x")
    (folder / "ahmad.png").write_bytes(b"x")
    made = plan(people(folder))
    (item,) = made.items
    assert faults(made) == [
        (3, "leaders/0/portrait", "picture_missing"), (4, "leaders/0/portrait", "picture_missing"),
    ]  # fmt: skip
    assert made.faults[0].finding.params == {"name": "../rahasia.jpg"}
    stored = with_pictures(item, lambda name: f"hash of {name}")
    assert [row["portrait"] for row in stored.values["leaders"] if not isinstance(row, str)] == [
        "hash of siti", "hash of ahmad.png",
    ]  # fmt: skip
    assert (stored.values["occasion"], stored.post_id) == ("Hari Guru", item.post_id)
    assert len(plan(people(None)).faults) == 4, "without a folder none is found"


def test_a_sign_has_to_exist() -> None:
    text = "Jenis bahaya;Yang dilakukan;Tanda\nBanjir;Naik|Diam;house-fill|rumah\n"
    made = replace(job(text, "weather_alert"), icons=frozenset({"house-fill"}))
    bound = replace(made, binding={"hazard": 0, "do.action": 1, "do.icon": 2})
    unknown = [one for one in faults(plan(bound)) if one[2] == "icon_unknown"]
    assert unknown == [(2, "do/1/icon", "icon_unknown")]
    one = replace(bound, binding={"hazard": 0, "sign": 2})
    assert (2, "sign", "icon_unknown") in faults(plan(one))


def test_columns_are_bound_as_they_were_before() -> None:
    headers = ["Acara", "Hari besar", "Tanggal"]
    bound = {"occasion": 0, "date": 2}
    known = known_columns(bound, template(), headers)
    assert (known["occasion"], known["date"], known["message"]) == ("acara", "tanggal", "")
    assert guess_binding(template(), headers, known) == bound
    assert guess_binding(template(), ["Hari besar", "Tanggal"], known)["occasion"] == 0, "that column is gone"
    assert guess_binding(template(), headers)["occasion"] == 1


def test_the_job_is_known_by_its_content() -> None:
    one = job(GREETINGS)
    assert one.key == job(GREETINGS).key
    assert one.key != replace(one, size="1080x1080").key
    assert plan(one).items[0].post_id == plan(job(GREETINGS)).items[0].post_id


def test_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch, "MAX_PICTURES", 1)
    with pytest.raises(InvalidInput, match="figures_too_many_rows"):
        plan(job(GREETINGS))
    monkeypatch.setattr(batch, "MAX_BYTES", 10)
    with pytest.raises(InvalidInput, match="figures_file_too_large"):
        read_table(book(text_row(1, "a")))


def test_a_name_is_made_even_of_other_scripts() -> None:
    (item,) = plan(job("Hari besar,Tanggal\nالعيد,22-12-2026\n")).items
    assert item.stem == "00002-gambar"


def test_drafts_are_made_once_and_again_when_deleted(posts: PostsService) -> None:
    made = job(GREETINGS)
    drafts, (first, second) = BatchDrafts(posts, made), plan(made).items
    assert not drafts.is_done(first)
    picture = posts.store_picture(b"jpeg", "image/jpeg", 1080, 1350, "Selamat Hari Guru")
    drafts.keep(first, (picture,))
    drafts.keep(second, (picture, picture))
    stored = posts.get(first.post_id)
    assert (stored.base_text, stored.function) == ("Terima kasih, guru", PostFunction.ENTERTAIN)
    assert stored.planned_at == first.planned_at
    assert [one.alt_text for one in stored.media] == ["Selamat Hari Guru"]
    assert stored.template is not None
    assert "Hari Guru Nasional" in stored.template.values_json
    assert "Hari Ibu" in posts.get(second.post_id).base_text
    assert [one.file_name for one in posts.get(second.post_id).media] == [
        "infografis-1.jpg",
        "infografis-2.jpg",
    ]
    assert BatchDrafts(posts, job(GREETINGS)).is_done(first)
    posts.delete(first.post_id)
    assert not drafts.is_done(first)
