"""Every template, look, size and language with short, long and missing content, as a strict designer sees it."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication

from core.domain.day_names import Language
from core.domain.office import Typeface
from core.domain.template import PictureSize, Template, Values, read_template
from core.domain.template.customise import Customisation, customised, hideable
from core.domain.template.problems import TemplateInvalid
from gui.icons import IconFonts
from gui.studio.brand import Brand
from gui.studio.icon_picker import ICONS
from gui.studio.layout import iter_texts, lay_out
from gui.studio.motifs import motifs
from gui.studio.renderer import paint_pages
from tests.gui.studio.conftest import BRAND, FOLDER, LOGO, Album
from tests.gui.studio.contents import STRANGE, contents, with_text
from tests.gui.studio.lint import lint_page

IDS = sorted(path.parent.name for path in FOLDER.glob("*/template.json"))
NEVER = {"overlap", "outside", "contrast", "clipped", "small", "code", "dense code"}
"""What no text may bring about; that a text is too long and was cut is said, and may happen."""
OFFICES = {
    "three logos and a line of its own": replace(
        BRAND, footer="Call center 0800-123-4567 · WA 0811-3900-1234", logos=(LOGO, LOGO, LOGO)
    ),
    "no logo": Brand("Kantor Desa Sapit", "@desa.sapit", zone="WITA"),
    "a name of 133 letters": replace(
        BRAND,
        office_name="Dinas Pemberdayaan Perempuan, Perlindungan Anak, Pengendalian Penduduk dan Keluarga Berencana "
        "Kabupaten Kepulauan Siau Tagulandang Biaro",
    ),
}
TYPEFACES = [
    (heading, body)
    for heading in (Typeface.MANROPE, Typeface.SOURCE_SERIF)
    for body in (Typeface.MANROPE, Typeface.SOURCE_SERIF)
]
BRANDS = {
    "green and orange": ("#00A651", "#F58220"),
    "yellow and black": ("#F2C200", "#1B1B1B"),
    "red and white": ("#C8102E", "#FFFFFF"),
    "white and green": ("#FFFFFF", "#00A651"),
    "black and grey": ("#111111", "#888888"),
    "purple and cyan": ("#7A1FA2", "#26C6DA"),
}


def template_of(template_id: str) -> Template:
    return read_template((FOLDER / template_id / "template.json").read_text("utf-8"))


@pytest.mark.parametrize("template_id", IDS)
def test_no_page_has_a_fault(qapp: QGuiApplication, template_id: str, album: Album, photo: str) -> None:
    template = template_of(template_id)
    faults = [
        f"{look.id} {name} {size} {language} {page.number}/{page.count}: {fault.kind}: {fault.detail}"
        for look in template.looks
        for name, values in contents(template, photo)
        for size in PictureSize
        for language in Language
        for page in lay_out(template, values, BRAND, size, look.id, language)
        for fault in lint_page(page, album.get)
    ]
    assert faults == []


@pytest.mark.parametrize("template_id", IDS)
@pytest.mark.parametrize("office", OFFICES.values(), ids=OFFICES)
def test_every_office_fits(qapp: QGuiApplication, template_id: str, office: Brand, album: Album) -> None:
    template = template_of(template_id)
    faults = [
        f"{look.id} {name} {size} {page.number}/{page.count}: {fault.kind}: {fault.detail}"
        for look in template.looks
        for name in ("short", "long")
        for size in PictureSize
        for page in lay_out(template, template.samples[name], office, size, look.id)
        for fault in lint_page(page, album.get)
    ]
    assert faults == []


@pytest.mark.parametrize("template_id", IDS)
@pytest.mark.parametrize("typefaces", TYPEFACES, ids="-".join)
def test_every_typeface_fits(
    qapp: QGuiApplication, template_id: str, typefaces: tuple[Typeface, Typeface], album: Album
) -> None:
    template = template_of(template_id)
    heading, body = typefaces
    pages = [
        page
        for look in template.looks
        for name in ("short", "long")
        for size in PictureSize
        for page in lay_out(
            template, template.samples[name], replace(BRAND, heading=heading, body=body), size, look.id
        )
    ]
    assert [fault for page in pages for fault in lint_page(page, album.get)] == []
    used = {box.font.typeface for page in pages for box in iter_texts(page)}
    assert used == {heading, body}


@pytest.mark.parametrize("template_id", IDS)
def test_no_picture_of_a_series_has_larger_type_than_another(qapp: QGuiApplication, template_id: str) -> None:
    template = template_of(template_id)
    for look in template.looks:
        for size in PictureSize:
            pages = lay_out(template, template.samples["long"], BRAND, size, look.id)
            for region in ("isi", "ajakan"):
                scales = {page.scales[region] for page in pages if region in page.scales}
                assert len(scales) <= 1, (look.id, size, region)


@pytest.mark.parametrize("template_id", IDS)
def test_no_row_and_no_line_is_lost_between_pictures(qapp: QGuiApplication, template_id: str) -> None:
    template = template_of(template_id)
    values = template.samples["long"]
    for look in template.looks:
        for size in PictureSize:
            pages = lay_out(template, values, BRAND, size, look.id)
            shown = [box.field for page in pages for box in iter_texts(page)]
            for name, value in values.items():
                numbers = {field.split("/")[1] for field in shown if field.startswith(f"{name}/")}
                wanted = (
                    {str(number) for number in range(len(value))} if not isinstance(value, str) else set()
                )
                assert not numbers or not wanted or numbers == wanted, (look.id, size, name)


@pytest.mark.parametrize("template_id", IDS)
def test_no_text_breaks_a_picture(qapp: QGuiApplication, template_id: str, album: Album) -> None:
    template = template_of(template_id)
    faults = [
        f"{look.id} {name} {size} {page.number}/{page.count}: {fault.kind}: {fault.detail}"
        for look in template.looks
        for name, text in STRANGE.items()
        for size in (PictureSize.FEED, PictureSize.SQUARE, PictureSize.LANDSCAPE)
        for page in lay_out(
            template, with_text(template, template.samples["short"], text), BRAND, size, look.id
        )
        for fault in lint_page(page, album.get)
        if fault.kind in NEVER
    ]
    assert faults == []


@pytest.mark.parametrize("template_id", IDS)
def test_no_own_template_has_a_fault(qapp: QGuiApplication, template_id: str, album: Album) -> None:
    """Every field off that may be off, other colours, and the blocks in the opposite order."""
    official = template_of(template_id)
    source = (FOLDER / template_id / "template.json").read_text("utf-8")
    orders = {look.id: range(len(look.slides[PictureSize.FEED][0].isi.items)) for look in official.looks}
    colours = {"primary": "#7A1FA2", "secondary": "#26C6DA"}
    for hidden, is_turned in ((hideable(official), False), ((), True)):
        turned = {look: tuple(reversed(order)) for look, order in orders.items()} if is_turned else {}
        changes = Customisation("Milik kami", hidden=hidden, colours=colours, block_orders=turned)
        own = read_template(customised(source, "own", changes))
        faults = [
            f"{look.id} {name} {size} {page.number}/{page.count}: {fault.kind}: {fault.detail}"
            for look in own.looks
            for name in ("short", "long")
            for size in PictureSize
            for page in lay_out(own, own.samples[name], BRAND, size, look.id)
            for fault in lint_page(page, album.get)
            if fault.kind in NEVER or not is_turned
        ]
        assert faults == []


def test_the_example_of_the_documentation_is_fit_to_post(qapp: QGuiApplication, album: Album) -> None:
    text = (FOLDER.parents[1] / "docs" / "templates.md").read_text("utf-8")
    template = read_template(text.partition("```json")[2].partition("```")[0])
    faults = [
        f"{name} {size} {language}: {fault.kind}: {fault.detail}"
        for name in ("short", "long")
        for size in PictureSize
        for language in Language
        for page in lay_out(template, template.samples[name], BRAND, size, "tegas", language)
        for fault in lint_page(page, album.get)
    ]
    assert faults == []


@pytest.mark.parametrize("colours", BRANDS.values(), ids=BRANDS)
def test_any_brand_stays_readable(qapp: QGuiApplication, colours: tuple[str, str], album: Album) -> None:
    brand = Brand("Dinas Kesehatan Kabupaten Contoh", "@dinkes", *colours, zone="WIB")
    faults = [
        f"{template_id} {look.id}: {fault.kind}: {fault.detail}"
        for template_id in IDS
        for look in template_of(template_id).looks
        for page in lay_out(template_of(template_id), template_of(template_id).samples["short"], brand,
                            PictureSize.FEED, look.id)
        for fault in lint_page(page, album.get)
    ]  # fmt: skip
    assert faults == []


@pytest.mark.parametrize("template_id", IDS)
def test_the_looks_differ_in_composition(qapp: QGuiApplication, template_id: str) -> None:
    template = template_of(template_id)
    values = template.samples["short"]
    places = [
        {name: rect.toRect().getRect() for name, rect in page.regions.items()}
        for look in template.looks
        for page in lay_out(template, values, BRAND, PictureSize.FEED, look.id)[:1]
    ]
    assert places[0] != places[1]


@pytest.mark.parametrize("template_id", IDS)
def test_every_sign_and_motif_exists(qapp: QGuiApplication, template_id: str) -> None:
    import re

    text = (FOLDER / template_id / "template.json").read_text("utf-8")
    fonts = IconFonts()
    for name in {*re.findall(r'"(?:icon|chip_icon)": "([a-z-]+)"', text), *ICONS} - {"tone"}:
        fonts.glyph(f"ph.{name}")
    motif_names = set(re.findall(r'"(?:motif|fallback)": "([a-z]+)"', text))
    assert motif_names <= motifs().keys()


def test_nine_rows_become_two_pictures(qapp: QGuiApplication) -> None:
    template = template_of("schedule")
    rows = [
        {
            "date": f"2026-12-{day:02}",
            "start": "08.00",
            "end": "12.00",
            "place": f"Kantor Desa Nomor {day}, Kec. Suela",
        }
        for day in range(1, 10)
    ]
    values: Values = {
        "title": "Jadwal keliling",
        "stops": rows,
        "contact": "0811-3900-1234",
        "produced_on": "2026-11-23",
    }
    for size in (PictureSize.FEED, PictureSize.GRID, PictureSize.STORY, PictureSize.LANDSCAPE):
        pages = lay_out(template, values, BRAND, size, "tabel")
        assert [page.number for page in pages] == [1, 2], size
        shown = [
            {box.field.split("/")[1] for box in page.boxes if box.field.startswith("stops/")}
            for page in pages
        ]
        assert [len(rows) for rows in shown] == [5, 4]


def test_seven_rows_stay_on_one_picture(qapp: QGuiApplication) -> None:
    rows = [{"date": f"2026-12-{day:02}", "start": "08.00", "place": f"Desa {day}"} for day in range(1, 8)]
    values: Values = {"title": "Jadwal", "stops": rows, "contact": "112"}
    assert len(lay_out(template_of("schedule"), values, BRAND, PictureSize.FEED, "tabel")) == 1


def test_too_much_text_is_cut_but_never_overlaps(qapp: QGuiApplication, album: Album) -> None:
    long = "kata " * 400
    for template_id in IDS:
        template = template_of(template_id)
        values: Values = {field.id: long for field in template.fields if field.type in {"text", "paragraph"}}
        for look in template.looks:
            for size in PictureSize:
                for page in lay_out(template, values, BRAND, size, look.id):
                    kinds = {fault.kind for fault in lint_page(page, album.get)}
                    assert not kinds & {"overlap", "outside", "contrast", "clipped"}, (
                        template_id,
                        look.id,
                        size,
                    )


def test_a_word_that_never_ends(qapp: QGuiApplication, album: Album) -> None:
    template = template_of("service_notice")
    values = {**template.samples["short"], "service": "Pneumonoultramicroscopicsilicovolcanoconiosis" * 2}
    for size in PictureSize:
        for page in lay_out(template, values, BRAND, size, "tegas"):
            assert not {fault.kind for fault in lint_page(page, album.get)} & {
                "clipped",
                "outside",
                "overlap",
            }


def test_the_folder_holds_what_the_gallery_shows() -> None:
    assert Path(FOLDER / "motifs.json").exists()
    assert len(IDS) == 17


def _numbers(node: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Give the place of every number in a JSON document."""
    items = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for key, value in items:
        yield from _numbers(value, (*path, key))
    if isinstance(node, int | float) and not isinstance(node, bool):
        yield path


@pytest.mark.parametrize("template_id", IDS)
def test_no_number_of_a_foreign_template_does_harm(qapp: QGuiApplication, template_id: str) -> None:
    """Whatever stands in place of its numbers, a template is refused or drawn, and drawn soon."""
    chance = random.Random(template_id)
    source = (FOLDER / template_id / "template.json").read_text("utf-8")
    places = [path for path in _numbers(json.loads(source)) if path[0] == "looks"]
    for path in chance.sample(places, min(14, len(places))):
        raw = json.loads(source)
        node = raw
        for key in path[:-1]:
            node = node[key]
        node[path[-1]] = chance.choice([-4000, -1, 0, 0.001, 0.5, 3, 4000])
        try:
            template = read_template(json.dumps(raw))
        except TemplateInvalid:
            continue
        size = chance.choice(list(PictureSize))
        for look in template.looks:
            pages = lay_out(template, template.samples["long"], BRAND, size, look.id)
            assert all(image.width() == size.width for image in paint_pages(pages))


def test_dust_is_no_motif(qapp: QGuiApplication) -> None:
    source = (FOLDER / "schedule" / "template.json").read_text("utf-8")
    template = read_template(source.replace('"cell": 90', '"cell": 0.001'))
    (image,) = paint_pages(lay_out(template, template.samples["short"], BRAND, PictureSize.FEED, "agenda"))
    assert image.height() == PictureSize.FEED.height
