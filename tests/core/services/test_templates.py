"""The office's own templates: kept, shared, imported; hostile files."""

import json
from pathlib import Path
from typing import Any

import pytest

from core.domain.template import TemplateInvalid
from core.domain.template.customise import Customisation
from core.errors import InvalidInput, NotFound, StorageFailed
from core.services.templates import ORDER, TemplatesService
from tests.core.domain.template.samples import FOLDER, IDS, raw_template


@pytest.fixture
def service(tmp_path: Path) -> TemplatesService:
    return TemplatesService(FOLDER, tmp_path / "own")


def _source(**changes: Any) -> str:
    return json.dumps(raw_template(**changes), ensure_ascii=False)


def test_the_program_brings_its_templates_in_the_domains_order(service: TemplatesService) -> None:
    assert [entry.id for entry in service.list()][: len(ORDER)] == list(ORDER)
    assert {entry.id for entry in service.list()} == set(IDS)


def test_an_unknown_order_comes_last(tmp_path: Path) -> None:
    for name in ("zebra", "schedule"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "template.json").write_text(_source(id=name), encoding="utf-8")
    assert [entry.id for entry in TemplatesService(tmp_path).list()] == ["schedule", "zebra"]


def test_a_template_is_read_once(service: TemplatesService) -> None:
    assert service.get("schedule") is service.get("schedule")


def test_what_does_not_exist_is_said(service: TemplatesService) -> None:
    with pytest.raises(NotFound):
        service.get("nothing")


def test_a_file_that_vanishes_between_listing_and_reading(service: TemplatesService, tmp_path: Path) -> None:
    service.save_own(_source())
    path = tmp_path / "own" / "sample.papantemplat"
    path.unlink()
    path.symlink_to(tmp_path / "gone")
    with pytest.raises(NotFound):
        service.source("sample")


def test_own_templates_are_kept_and_listed_by_name(service: TemplatesService, tmp_path: Path) -> None:
    service.save_own(_source(id="one", name="Zaitun"))
    service.save_own(_source(id="two", name="apel"))
    again = TemplatesService(FOLDER, tmp_path / "own")
    assert [(one.id, one.is_own) for one in again.list()[-2:]] == [("two", True), ("one", True)]
    assert again.is_own("one")
    assert not again.is_own("schedule")
    again.delete_own("one")
    again.delete_own("one")
    assert not again.is_own("one")


def test_a_template_of_the_program_is_never_hidden(service: TemplatesService) -> None:
    with pytest.raises(InvalidInput, match="template_id_taken"):
        service.save_own(_source(id="schedule"))


def test_a_spoiled_own_template_is_listed_with_its_fault(service: TemplatesService, tmp_path: Path) -> None:
    service.save_own(_source())
    (tmp_path / "own" / "broken.papantemplat").write_text("{", encoding="utf-8")
    (tmp_path / "own" / "huge.papantemplat").write_text(" " * 500_000, encoding="utf-8")
    (tmp_path / "own" / "binary.papantemplat").write_bytes(b"\xff\xfe\x00")
    problems = {entry.id: entry.problem for entry in service.list() if entry.is_own}
    assert problems["sample"] == ""
    assert "line 1" in problems["broken"]
    assert "template_too_large" in problems["huge"]
    assert "template_not_text" in problems["binary"]


def test_a_duplicate_gets_its_own_id_and_changes(service: TemplatesService) -> None:
    own = Customisation("Jadwal Posyandu", hidden=("quota",), colours={"primary": "#00A651"})
    made = service.customise("schedule", own)
    assert (made.id, made.name.id, made.hidden) == ("jadwal_posyandu", "Jadwal Posyandu", ("quota",))
    assert service.customise("schedule", Customisation("Jadwal Posyandu")).id == "jadwal_posyandu_2"
    assert service.customise("schedule", Customisation("2027!")).id == "templat_2027"
    assert service.customise(made.id, Customisation("Jadwal Posyandu")).id == "jadwal_posyandu_3"


def test_sharing_goes_from_one_office_to_another(service: TemplatesService, tmp_path: Path) -> None:
    made = service.customise("schedule", Customisation("Jadwal Posyandu"))
    service.export_to(made.id, tmp_path / "kirim.papantemplat")
    other = TemplatesService(FOLDER, tmp_path / "other")
    assert other.import_from(tmp_path / "kirim.papantemplat").template.id == "jadwal_posyandu"
    assert other.import_from(tmp_path / "kirim.papantemplat").template.id == "jadwal_posyandu_2"


def test_a_file_of_the_program_is_imported_under_another_id(service: TemplatesService) -> None:
    assert service.import_from(FOLDER / "schedule" / "template.json").template.id == "jadwal"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"\xff\xfe", "template_not_text"),
        (b" " * 600_000, "template_too_large"),
        (b"{", "template_invalid"),
        (b'{"schema": 1, "assets": ["../../etc/passwd"]}', "template_invalid"),
        (_source(looks=[{"id": "one", "name": "x", "slides": [{"behind": [
            {"layer": "backdrop", "area": "page", "field": "file:///etc/passwd"}]}]}]).encode(), "template_invalid"),
        (_source(looks=[{"id": "one", "name": "x", "slides": [{"isi": {"items": [
            {"layer": "image", "url": "http://example.com/x.png"}]}}]}]).encode(), "template_invalid"),
        (b'{"a":' * 40_000 + b"1" + b"}" * 40_000, "template_invalid"),
    ],
)  # fmt: skip
def test_hostile_files_are_refused(
    service: TemplatesService, tmp_path: Path, content: bytes, code: str
) -> None:
    path = tmp_path / "hostile.papantemplat"
    path.write_bytes(content)
    with pytest.raises(InvalidInput, match=code):
        service.import_from(path)
    assert [entry for entry in service.list() if entry.is_own] == []


def test_a_missing_file_is_said(service: TemplatesService, tmp_path: Path) -> None:
    with pytest.raises(InvalidInput, match="file_unreadable"):
        service.import_from(tmp_path / "gone")


def test_without_a_folder_nothing_is_kept() -> None:
    service = TemplatesService(FOLDER)
    assert len(service.list()) == len(IDS)
    with pytest.raises(StorageFailed):
        service.save_own(_source())


def test_a_disk_that_takes_nothing_is_said(tmp_path: Path) -> None:
    (tmp_path / "own").write_text("a file where the folder should be", encoding="utf-8")
    with pytest.raises(StorageFailed):
        TemplatesService(FOLDER, tmp_path / "own").save_own(_source())


def test_a_file_with_faults_tells_its_lines(service: TemplatesService, tmp_path: Path) -> None:
    path = tmp_path / "x.papantemplat"
    path.write_text(_source(function="sing"), encoding="utf-8")
    with pytest.raises(TemplateInvalid) as caught:
        service.import_from(path)
    assert caught.value.problems[0].path == "function"


def test_the_columns_of_the_last_table_are_remembered(service: TemplatesService, tmp_path: Path) -> None:
    assert service.columns("schedule") == {}
    service.remember_columns("schedule", {"title": "judul"})
    service.remember_columns("survey", {"topic": ""})
    assert service.columns("schedule") == {"title": "judul"}
    assert service.columns("survey") == {"topic": ""}
    assert service.list() == TemplatesService(FOLDER).list(), "the file is no template"
    TemplatesService(FOLDER).remember_columns("schedule", {})
    assert TemplatesService(FOLDER).columns("schedule") == {}


@pytest.mark.parametrize("content", ["", "[]", '{"schedule": 1}'])
def test_spoiled_columns_are_forgotten(service: TemplatesService, tmp_path: Path, content: str) -> None:
    service.remember_columns("schedule", {})
    (path,) = tmp_path.rglob("columns.json")
    path.write_text(content, encoding="utf-8")
    assert service.columns("schedule") == {}


def test_a_locked_brand_keeps_its_colours(service: TemplatesService, tmp_path: Path) -> None:
    green = {"primary": "#006644"}
    own = service.customise("schedule", Customisation("Hijau", colours=green))
    service.export_to(own.id, tmp_path / "kirim.papantemplat")
    locked = TemplatesService(FOLDER, tmp_path / "own", lambda: True)
    for template_id in ("schedule", own.id):
        with pytest.raises(InvalidInput, match="brand_locked"):
            locked.customise(template_id, Customisation("Merah", colours={"primary": "#AA0000"}))
    assert locked.customise(own.id, Customisation("Hijau tua", colours=green)).colours == green
    assert locked.customise("schedule", Customisation("Biasa")).colours == {}
    made = locked.import_from(tmp_path / "kirim.papantemplat")
    assert (made.template.colours, made.lost_colours) == ({}, True)
    assert not locked.import_from(FOLDER / "schedule" / "template.json").lost_colours
    assert service.import_from(tmp_path / "kirim.papantemplat").template.colours == green


def test_no_template_gets_the_name_of_a_device(service: TemplatesService, tmp_path: Path) -> None:
    """Windows would open the serial port instead of the file, whatever its ending."""
    with pytest.raises(InvalidInput, match="template_id_taken"):
        service.save_own(_source(id="com1"))
    (tmp_path / "kirim.papantemplat").write_text(_source(id="aux", name="Aux"), encoding="utf-8")
    assert service.import_from(tmp_path / "kirim.papantemplat").template.id == "aux_2"


def test_what_cannot_be_read_is_listed_with_its_fault(service: TemplatesService, tmp_path: Path) -> None:
    (tmp_path / "own" / "folder.papantemplat").mkdir(parents=True)
    (entry,) = (one for one in service.list() if one.is_own)
    assert "file_unreadable" in entry.problem
