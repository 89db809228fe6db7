"""Own templates from existing ones."""

import json
from typing import Any

from core.domain.day_names import Language
from core.domain.template import read_template
from core.domain.template.customise import Customisation, block_names, customised, hideable
from tests.core.domain.template.samples import IDS, make_template, raw_template, real_template

TEXT = {"layer": "text", "text": "{note}"}
LIST = {"layer": "list", "field": "needs"}
FIXED = {"layer": "text", "text": "Halo"}
NESTED = {"layer": "card", "items": [FIXED, {"layer": "fact", "icon": "phone-fill", "text": "{title}"}]}
DATES = {"layer": "dates", "start": "from"}
ROWS = {"layer": "text", "text": "{place}"}


def _source(**slide: Any) -> str:
    items = [TEXT, LIST, FIXED, NESTED, DATES, ROWS]
    looks = [{"id": "one", "name": "Satu", "slides": [{"isi": {"items": items}, **slide}]}]
    return json.dumps(raw_template(looks=looks))


def test_everything_can_be_changed() -> None:
    changes = Customisation(
        "Punya kami", ("note",), ("link", "title"), {"primary": "#006644", "other": "x", "secondary": ""},
        {"one": (1, 0, 2, 3, 4, 5)},
    )  # fmt: skip
    source = _source(
        on={"story": {"isi": {"items": [LIST]}}, "square": {"isi": {"items": [LIST, *[TEXT] * 5]}}}
    )
    made = json.loads(customised(source, "punya_kami", changes))
    assert (made["id"], made["name"]["en"], made["hidden"], made["colours"]) == (
        "punya_kami", "Punya kami", ["note"], {"primary": "#006644"},
    )  # fmt: skip
    assert [field["id"] for field in made["fields"]][:3] == ["link", "title", "kind"]
    slide = made["looks"][0]["slides"][0]
    assert slide["isi"]["items"][:2] == [LIST, TEXT]
    assert slide["on"]["square"]["isi"]["items"][:2] == [TEXT, LIST]
    assert slide["on"]["story"]["isi"]["items"] == [LIST]
    assert read_template(json.dumps(made)).id == "punya_kami"


def test_nothing_has_to_change() -> None:
    source = _source()
    made = json.loads(customised(source, "sama", Customisation("Sama")))
    assert made["fields"] == json.loads(source)["fields"]
    assert made["looks"] == json.loads(source)["looks"]


def test_a_size_without_a_body_is_left_alone() -> None:
    made = json.loads(
        customised(_source(on={"story": {"airy": 2}}), "x", Customisation("X", block_orders={"one": (0, 1)}))
    )
    assert made["looks"][0]["slides"][0]["on"] == {"story": {"airy": 2}}


def test_required_and_shared_fields_cannot_be_hidden() -> None:
    assert "title" not in hideable(make_template())
    assert "source" not in hideable(make_template())
    assert "note" in hideable(make_template())


def test_blocks_are_named_by_what_they_show() -> None:
    template = read_template(_source())
    names = block_names(template, template.looks[0], Language.ID)
    assert names == ("Catatan", "Syarat", "—", "Judul", "Mulai", "Jadwal")


def test_the_blocks_of_the_real_templates_have_names() -> None:
    for template_id in IDS:
        template = real_template(template_id)
        for look in template.looks:
            assert len(block_names(template, look, Language.ID)) == len(
                next(iter(look.slides.values()))[0].isi.items
            )
