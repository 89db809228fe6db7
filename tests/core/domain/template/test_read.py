"""Reading template files: what is accepted, and on which line a fault is told."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.domain.template import PictureSize, TemplateInvalid, read_template
from core.domain.template.basics import Side, TextStyle
from core.domain.template.layers import Edge, Fill, Text
from tests.core.domain.template.samples import IDS, make_template, raw_template, real_template


def _problems(**changes: Any) -> list[str]:
    with pytest.raises(TemplateInvalid) as caught:
        read_template(json.dumps(raw_template(**changes), indent=1))
    return [f"{one.path}: {one.message}" for one in caught.value.problems]


def _look(*items: Any, **slide: Any) -> list[Any]:
    return [{"id": "one", "name": "Satu", "slides": [{"isi": {"items": list(items)}, **slide}]}]


@pytest.mark.parametrize("template_id", IDS)
def test_every_template_of_the_program_is_read(template_id: str) -> None:
    template = real_template(template_id)
    assert template.id == template_id
    assert len(template.looks) >= 2
    assert {"short", "long"} <= template.samples.keys()


def test_sizes_are_pixels() -> None:
    assert [(size.width, size.height) for size in PictureSize] == [
        (1080, 1350), (1080, 1080), (1080, 1920), (1600, 900), (1080, 1440),
    ]  # fmt: skip


def test_none_was_lost() -> None:
    assert len(IDS) >= 17


def test_shared_fields_come_last_and_can_be_replaced() -> None:
    assert [field.id for field in make_template().fields][-4:] == [
        "source",
        "produced_on",
        "campaign",
        "zone",
    ]
    own = {"id": "source", "type": "text", "label": "Sumber data", "required": True}
    fields = make_template(fields=[*raw_template()["fields"], own]).fields
    assert sum(field.id == "source" for field in fields) == 1


def test_a_size_can_change_any_property() -> None:
    text = {"layer": "text", "text": "Halo", "on": {"story,grid": {"style": "display", "text": "Hai"}}}
    look = make_template(looks=_look(text)).looks[0]
    feed, story = (look.slides[size][0].isi.items[0] for size in (PictureSize.FEED, PictureSize.STORY))
    assert isinstance(feed, Text)
    assert isinstance(story, Text)
    assert (feed.style, story.style) == (TextStyle.BODY, TextStyle.DISPLAY)
    assert look.slides[PictureSize.FEED] is look.slides[PictureSize.SQUARE]


def test_areas_are_edges_of_anchors() -> None:
    fill = {
        "layer": "fill",
        "surface": "deep",
        "area": ["page.left", "judul.bottom+24", "page.right-10%-8", "isi.top"],
    }
    whole = {"layer": "fill", "surface": "deep", "area": "page"}
    slide = make_template(looks=_look(behind=[fill, whole])).looks[0].slides[PictureSize.FEED][0]
    first, second = slide.behind
    assert isinstance(first, Fill)
    assert isinstance(second, Fill)
    assert first.area.top == Edge("judul", Side.BOTTOM, 0.0, 24)
    assert first.area.right == Edge("page", Side.RIGHT, -0.1, -8)
    assert second.area.bottom == Edge("page", Side.BOTTOM)


def test_rows_in_samples_are_read() -> None:
    samples = {"short": {"title": "x", "stops": [{"place": "Sapit"}]}}
    assert make_template(samples=samples).samples["short"]["stops"] == ({"place": "Sapit"},)


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"schema": 2}, "schema: this program reads schema 1"),
        ({"id": "Not An Id"}, "id: an id has small letters"),
        ({"function": "sing"}, "function: “sing” is none of: inform, educate, entertain"),
        ({"name": {"id": "x"}}, 'name: a text, or {"id": …, "en": …}, is expected'),
        ({"name": {"id": "x", "en": 3}}, "name.en: a text of at most"),
        ({"colour": "red"}, "colour: unknown property"),
        ({"fields": {}}, "fields: a list in [ ] is expected"),
        ({"fields": ["title"]}, "fields[0]: an object in { } is expected"),
        ({"fields": [{"id": "a", "type": "text"}]}, "fields[0]: “label” is missing"),
        ({"fields": [{"id": "a", "type": "choice", "label": "A"}]}, "fields[0]: a choice needs options"),
        ({"fields": [{"id": "a", "type": "rows", "label": "A"}]}, "fields[0]: rows need columns"),
        ({"fields": [{"id": "a", "type": "text", "label": "A", "max_length": 1.5}]}, "max_length: a whole number"),
        ({"fields": [{"id": "a", "type": "text", "label": "A", "max_length": True}]}, "max_length: a whole number"),
        ({"fields": [{"id": "a", "type": "text", "label": "A", "required": "yes"}]}, "required: true or false"),
        ({"alt_text": "{gone}"}, "alt_text: “gone” is not a field"),
        ({"alt_text": "{title:span:gone}"}, "alt_text: “gone” is not a field"),
        ({"alt_text": "[x]"}, "alt_text: a [part] without any {field}"),
        ({"rules": [{"rule": "past", "fields": ["gone"]}]}, "rules[0].fields[0]: “gone” is not a field"),
        ({"rules": [{"rule": "guess"}]}, "rules[0].rule: “guess” is none of"),
        ({"samples": []}, "samples: an object in { } is expected"),
        ({"looks": ["one"]}, "looks[0]: a look is an object"),
        ({"looks": [{"id": "one", "name": "x", "slides": [], "size": 3}]}, "looks[0].size: unknown property"),
        ({"looks": _look("text")}, "items[0]: a layer is an object"),
        ({"looks": _look({"layer": "script"})}, "items[0].layer: “script” is none of"),
        ({"looks": _look({"layer": "text"})}, "items[0]: “text” is missing"),
        ({"looks": _look({"layer": "text", "text": "x", "scale": "big"})}, "scale: a number is expected"),
        ({"looks": _look({"layer": "text", "text": "x", "scale": 99999})}, "scale: a number up to"),
        ({"looks": _look({"layer": "text", "text": "x", "when": "a b"})}, "when: a condition is"),
        ({"looks": _look({"layer": "text", "text": "x", "when": "gone=1"})}, "when: “gone” is not a field"),
        ({"looks": _look({"layer": "text", "text": "x", "on": {"huge": {}}})}, "on.huge: sizes are: feed, square"),
        ({"looks": _look({"layer": "text", "text": "x", "on": []})}, "on: an object of sizes"),
        ({"looks": _look({"layer": "bars", "field": "stops", "value": "gone", "label": "{place}", "shown": "{place}"})},
         "value: “stops” has no column “gone”"),
        ({"looks": _look(behind=[{"layer": "fill", "surface": "deep", "area": ["page.left"]}])}, "area: an area is"),
        ({"looks": _look(behind=[{"layer": "fill", "surface": "deep", "area": "page..up"}])}, "area[0]: an edge is"),
        ({"looks": _look({"layer": "text", "text": "x", "on": 5})}, "on: an object of sizes"),
        ({"looks": _look({"layer": "text", "text": "x", "on": [1]})}, "on: an object of sizes"),
        ({"looks": _look({"layer": "text", "text": "x", "on": None})}, "on: an object of sizes"),
        ({"looks": _look({"layer": "text", "text": "x", "scale": 10**400})}, "scale: a number up to"),
        ({"looks": []}, "looks: a template needs a look"),
        ({"looks": [{"id": "one", "name": "x", "slides": []}]}, "looks[0].slides: a look needs a slide"),
        ({"name": "half \ud800"}, "name: the text holds control characters or half"),
        ({"name": "bell \x07"}, "name: the text holds control characters"),
        ({"samples": {"a\x00": {}}}, "samples: the text holds control characters"),
        ({"colours": {"primary": "url(file:///etc/passwd)"}}, "colours: colours are #RRGGBB"),
        ({"k" * 5_000: 1}, "kkk…: unknown property"),
    ],
)  # fmt: skip
def test_faults_name_their_place(changes: dict[str, Any], told: str) -> None:
    assert any(told in problem for problem in _problems(**changes))


def test_faults_tell_their_line() -> None:
    text = json.dumps(raw_template(), indent=1, ensure_ascii=False).replace(
        '"type": "money"', '"type": "cash"', 1
    )
    with pytest.raises(TemplateInvalid) as caught:
        read_template(text)
    (problem,) = caught.value.problems
    assert text.splitlines()[problem.line - 1].strip() == '"type": "cash",'
    assert str(problem).startswith(f"line {problem.line}, column {problem.column}: fields[8].type: ")
    assert caught.value.params["line"] == problem.line


def test_several_faults_are_told_together() -> None:
    assert len(_problems(function="sing", tone_field=3, colour="red")) == 3


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("{", "line 1"),
        ('{\n "schema": 1,\n "id" "x"}', "line 3"),
        ("[]", "a template is an object"),
        ('{"schema": 1, "schema": 1}', "“schema” is given twice"),
        ('{"schema": NaN}', "NaN is not a number here"),
        ("[" * 50_000, "nested too deeply"),
        (
            json.dumps(raw_template(extra={"a": [[[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]]]})),
            "nested deeper",
        ),
        (json.dumps(raw_template(text=["x"] * 500)), "more than 400 items"),
        (json.dumps(raw_template(alt_text="x" * 3_000)), "at most 2000 characters"),
    ],
)
def test_spoiled_files(text: str, told: str) -> None:
    with pytest.raises(TemplateInvalid) as caught:
        read_template(text)
    assert told in str(caught.value.problems[0])


def test_a_file_may_be_as_large_as_documented() -> None:
    text = json.dumps(raw_template())
    assert read_template(text + " " * (400_000 - len(text.encode()))).id == "sample"
    with pytest.raises(TemplateInvalid, match="larger than 400,000 bytes"):
        read_template(text + " " * (400_001 - len(text.encode())))


def test_faults_are_counted_up_to_a_limit() -> None:
    with pytest.raises(TemplateInvalid) as caught:
        read_template(json.dumps(raw_template(fields=[1] * 300)))
    assert len(caught.value.problems) == 50


ANY_JSON: st.SearchStrategy[Any] = st.deferred(
    lambda: (
        st.none()
        | st.booleans()
        | st.integers()
        | st.text()
        | st.lists(ANY_JSON, max_size=5)
        | st.dictionaries(st.text(), ANY_JSON, max_size=5)
    )
)


@given(ANY_JSON)
def test_any_json_is_a_template_or_a_told_fault(raw: Any) -> None:
    with pytest.raises(TemplateInvalid):
        read_template(json.dumps(raw))


@given(st.text())
def test_any_text_is_a_template_or_a_told_fault(text: str) -> None:
    with pytest.raises(TemplateInvalid):
        read_template(text)


def test_a_type_that_the_reader_does_not_know_is_a_bug_of_the_program() -> None:
    from core.domain.template.read import _Reader

    with pytest.raises(TypeError, match="does not know"):
        _Reader()._value(bytes, b"", ())


@pytest.mark.parametrize(
    ("layer", "message"),
    [
        ({"layer": "text", "text": "x", "max_lines": -1}, "a number from 0 to 40 is expected"),
        ({"layer": "text", "text": "x", "scale": 0}, "a number from 0.3 to 3 is expected"),
        ({"layer": "column", "items": [], "gap": -1}, "a number from 0 to 4000 is expected"),
    ],
)
def test_numbers_stay_in_their_range(layer: dict[str, Any], message: str) -> None:
    (found,) = _problems(looks=_look(layer))
    assert found.endswith(message)


@pytest.mark.parametrize("levels", [25, 200, 480, 900, 5_000])
def test_however_deep_a_file_is_it_is_refused(levels: int) -> None:
    raw = json.dumps(raw_template())
    with pytest.raises(TemplateInvalid, match="nested"):
        read_template(f'{raw[:-1]}, "x": {"[" * levels}{"]" * levels}}}')
