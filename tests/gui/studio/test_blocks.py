"""The building blocks one by one, each in a template of its own: what is placed where."""

from __future__ import annotations

import json
from itertools import pairwise
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QGuiApplication

from core.domain.day_names import Language
from core.domain.template import PictureSize, Template, Values, read_template
from gui.studio.boxes import Box, FillBox, IconBox, LogoBox, MotifBox, Page, PathBox, PhotoBox, QrBox, TextBox
from gui.studio.brand import Brand
from gui.studio.layout import iter_texts, lay_out
from gui.studio.renderer import paint_pages
from tests.core.domain.template.samples import raw_template
from tests.gui.studio.conftest import BRAND, LOGO, is_blank
from tests.gui.studio.lint import lint_page

B = TypeVar("B", bound=Box)
Json = dict[str, Any]
ROWS = [{"place": f"Desa {name}", "hour": f"0{number}.00", "day": f"2026-12-0{number}"}
        for number, name in enumerate(("Sapit", "Suela", "Aikmel", "Lenek"), start=1)]  # fmt: skip


def _template(*layers: Json, **slide: Any) -> Template:
    body = {"isi": {"items": list(layers)}, **slide}
    looks = [{"id": "one", "name": "Satu", "slides": [body]}]
    raw = raw_template(looks=looks)
    raw["fields"].append({"id": "sign", "type": "icon", "label": "Tanda"})
    raw["fields"].append(
        {"id": "data", "type": "rows", "label": "Data", "columns": [
            {"id": "name", "type": "text", "label": "Nama"},
            {"id": "amount", "type": "number", "label": "Nilai"},
        ]}
    )  # fmt: skip
    return read_template(json.dumps(raw, ensure_ascii=False))


def _pages(values: Values, *layers: Json, size: PictureSize = PictureSize.FEED, **slide: Any) -> list[Page]:
    pages = lay_out(_template(*layers, **slide), values, BRAND, size, "one")
    assert [fault for page in pages for fault in lint_page(page, lambda _key: None)] == []
    for image in paint_pages(pages):
        assert not is_blank(image)
    return pages


def _page(values: Values, *layers: Json, size: PictureSize = PictureSize.FEED, **slide: Any) -> Page:
    (page,) = _pages(values, *layers, size=size, **slide)
    return page


def _texts(page: Page) -> list[str]:
    shown = (box for box in iter_texts(page) if box.region not in {"kepala", "kaki"})
    return [" ".join(line.strip() for line in box.lines.texts).replace("\u00a0", " ") for box in shown]


def _boxes(page: Page, kind: type[B], region: str = "isi") -> list[B]:
    return [box for box in page.boxes if isinstance(box, kind) and box.region == region]


def _data(*amounts: object) -> list[dict[str, str]]:
    return [{"name": f"Bidang {letter}", "amount": str(amount)}
            for letter, amount in zip("ABCDEFGH", amounts, strict=False)]  # fmt: skip


# --- charts -----------------------------------------------------------------------------------------------

BARS = {"layer": "bars", "field": "data", "value": "amount", "label": "{name}", "shown": "{amount}"}
DONUT = {"layer": "donut", "field": "data", "value": "amount", "label": "{name}", "shown": "{amount}"}


def test_bars_start_at_zero_and_are_as_long_as_their_values(qapp: QGuiApplication) -> None:
    page = _page({"data": _data(50, 100, 0, -4)}, BARS)
    tracks = [box for box in _boxes(page, FillBox) if box.rect.width() > 900]
    marks = [box for box in _boxes(page, FillBox) if box not in tracks]
    assert len(tracks) == 4 + 1  # the longest bar is as long as its track
    (half,) = marks
    assert half.rect.left() == tracks[0].rect.left()
    assert half.rect.width() == pytest.approx(tracks[0].rect.width() / 2, abs=1)
    assert set(_texts(page)) >= {"50", "100", "Bidang A", "Bidang D"}


def test_a_highlighted_bar_is_the_only_strong_one(qapp: QGuiApplication) -> None:
    page = _page({"data": _data(50, 100, 80)}, {**BARS, "highlight": 2})
    marks = [box.colour for box in _boxes(page, FillBox) if box.rect.height() > 20]
    assert len(set(marks)) == 3  # track, strong, pale


def test_nothing_to_draw_takes_no_room(qapp: QGuiApplication) -> None:
    for layer in (BARS, DONUT, {**BARS, "layer": "donut"}):
        assert "isi" not in _page({"data": _data("", "x")}, layer).regions
    assert "isi" not in _page({"data": _data(0, 0)}, DONUT).regions


@pytest.mark.parametrize("size", PictureSize)
def test_a_donut_shows_the_shares_with_a_legend(qapp: QGuiApplication, size: PictureSize) -> None:
    page = _page({"data": _data(75, 25), "title": "Rp100 juta"}, {**DONUT, "center": "{title}"}, size=size)
    large, small = _boxes(page, PathBox)
    assert large.rect == small.rect
    assert {"Bidang A", "75", "Bidang B", "25", "Rp100 juta"} == set(_texts(page))
    assert large.path.boundingRect().height() > small.path.boundingRect().height()
    middle = next(box for box in iter_texts(page) if box.field == "title")
    assert large.rect.contains(middle.rect)


def test_a_donut_sums_up_what_an_eye_cannot_tell_apart(qapp: QGuiApplication) -> None:
    values = {"data": _data(40, 3, 30, "2,5", 20, 10, 1)}
    page = _page(values, DONUT)
    assert len(_boxes(page, PathBox)) == 5
    assert {"Lainnya", "6,5"} <= set(_texts(page))
    assert "Bidang B" not in _texts(page)
    (english,) = lay_out(_template(DONUT), values, BRAND, PictureSize.FEED, "one", Language.EN)
    assert {"Others", "6.5"} <= set(_texts(english))


def test_one_share_is_a_whole_ring(qapp: QGuiApplication) -> None:
    (ring,) = _boxes(_page({"data": _data(7)}, DONUT), PathBox)
    assert ring.path.boundingRect().width() == pytest.approx(ring.rect.width(), abs=1)


def test_figures_as_cards_with_an_outline(qapp: QGuiApplication) -> None:
    layer = {"layer": "figures", "field": "data", "value": "{amount}", "label": "{name}", "outline": True}
    page = _page({"data": _data(1200, 34, 5)}, layer)
    outlines = [box for box in _boxes(page, FillBox) if box.stroke]
    assert len(outlines) == 3
    assert outlines[0].rect.top() == outlines[1].rect.top() < outlines[2].rect.top()
    assert "1.200" in _texts(page)


# --- containers and shapes --------------------------------------------------------------------------------

TITLE = {"layer": "text", "text": "{title}"}


@pytest.mark.parametrize("side", ["left", "top"])
def test_cards_have_outlines_and_accents(qapp: QGuiApplication, side: str) -> None:
    card = {"layer": "card", "surface": "tint", "outline": True, "accent": side, "items": [TITLE]}
    page = _page({"title": "Halo"}, card)
    accent, inner, outline = _boxes(page, FillBox)
    assert outline.stroke
    if side == "left":
        assert inner.rect.left() == accent.rect.left() + 14
    else:
        assert inner.rect.top() == accent.rect.top() + 14
    (text,) = _boxes(page, TextBox)
    assert inner.rect.contains(text.rect)


def test_an_empty_card_is_not_drawn(qapp: QGuiApplication) -> None:
    page = _page({}, {"layer": "card", "items": [{"layer": "text", "text": "{note}"}]})
    assert "isi" not in page.regions


@pytest.mark.parametrize(("align", "place"), [("start", 0.0), ("center", 0.5), ("end", 1.0)])
def test_alignment(qapp: QGuiApplication, align: str, place: float) -> None:
    rule = {"layer": "rule", "width": 200, "align": align}
    icon = {"layer": "icon", "icon": "phone-fill", "surface": "primary", "align": align}
    chip = {"layer": "chip", "text": "{title}", "align": align, "caps": True, "radius": 8}
    page = _page({"title": "Baru"}, rule, icon, chip)
    region = page.regions["isi"]
    fills = _boxes(page, FillBox)
    (glyph,) = _boxes(page, IconBox)
    assert fills[1].rect.contains(glyph.rect)
    for box in (*fills, glyph):
        wide = region.width() - box.rect.width()
        assert box.rect.left() - region.left() == pytest.approx(wide * place, abs=26)
    assert _texts(page) == ["BARU"]


def test_the_admin_swaps_a_sign(qapp: QGuiApplication) -> None:
    icon = {"layer": "icon", "icon": "phone-fill", "icon_field": "sign"}
    (plain,) = _boxes(_page({}, icon), IconBox)
    (own,) = _boxes(_page({"sign": "heart-fill"}, icon), IconBox)
    assert (plain.icon, own.icon, own.field) == ("phone-fill", "heart-fill", "sign")


def test_rows_give_each_its_share(qapp: QGuiApplication) -> None:
    page = _page(
        {"title": "Kiri", "note": "Kanan"},
        {"layer": "row", "shares": [3, 1], "gap": 20, "align": "end",
         "items": [TITLE, {"layer": "text", "text": "{note}", "style": "body"}]},
    )  # fmt: skip
    left, right = _boxes(page, TextBox)
    width = page.regions["isi"].width()
    assert right.rect.left() - left.rect.left() == pytest.approx((width - 20) * 0.75 + 20, abs=1)
    assert right.rect.bottom() == pytest.approx(left.rect.bottom(), abs=1)


def test_rows_lend_room_to_what_would_wrap(qapp: QGuiApplication) -> None:
    page = _page(
        {"title": "Kiri", "note": "Sisi kanan butuh"},
        {
            "layer": "row",
            "shares": [1, 1],
            "items": [TITLE, {"layer": "text", "text": "{note}", "style": "title"}],
        },
    )
    left, right = _boxes(page, TextBox)
    assert len(right.lines.texts) == 1
    assert left.rect.width() < right.rect.width()


def test_an_item_of_its_own_width_leaves_room_for_the_other(qapp: QGuiApplication) -> None:
    page = _page(
        {"title": "Sebuah judul yang sangat panjang dan tidak habis-habis", "note": "Kanan"},
        {
            "layer": "row",
            "shares": [0, 1],
            "items": [TITLE, {"layer": "text", "text": "{note}", "style": "body"}],
        },
    )
    _, right = _boxes(page, TextBox)
    assert right.rect.width() > page.regions["isi"].width() * 0.3


def test_facts_stand_below_each_other_where_they_would_wrap(qapp: QGuiApplication) -> None:
    fact = {"layer": "fact", "icon": "phone-fill", "text": "{note}", "variant": "line"}
    row = {"layer": "row", "shares": [1, 1], "items": [fact, fact]}
    values = {"note": "Kecamatan Sembalun dan Kecamatan Suela"}
    narrow = {"layer": "card", "padding": 120, "items": [row]}
    for layer, is_below in ((row, False), (narrow, True)):
        first, second = _boxes(_page(values, layer), TextBox)
        assert (second.rect.top() > first.rect.bottom()) is is_below


def test_gradients_and_rings_behind(qapp: QGuiApplication) -> None:
    area = ["page.left", "page.top", "page.right", "page.top+10%"]
    fill = {"layer": "fill", "area": area, "surface": "primary", "to": "deep", "turn": 0}
    motif = {"layer": "motif", "area": ["page.left", "page.bottom-200", "page.right", "page.bottom"],
             "motif": "kawung", "shape": "round", "radius": 30}  # fmt: skip
    nowhere = {"layer": "fill", "area": "unknown", "surface": "primary"}
    page = _page({"title": "x"}, TITLE, behind=[fill, motif, nowhere],
                 kepala={"items": [{"layer": "masthead", "plate": True}]}, kaki={})  # fmt: skip
    ground, made = [box for box in page.boxes if isinstance(box, FillBox) and not box.region]
    assert made.to is not None
    assert made.rect == QRectF(0, 0, 1080, 135)
    assert ground.rect.height() == 1350
    assert [box.motif for box in page.boxes if isinstance(box, MotifBox)] == ["kawung"]


@pytest.mark.parametrize(
    ("side", "area"),
    [
        ("top", QRectF(0, 0, 1080, 540)),
        ("bottom", QRectF(0, 810, 1080, 540)),
        ("left", QRectF(0, 0, 432, 1350)),
        ("right", QRectF(648, 0, 432, 1350)),
    ],
)
def test_an_illustration_takes_its_side(qapp: QGuiApplication, side: str, area: QRectF) -> None:
    motif = {"layer": "motif", "area": "art", "motif": "bukit"}
    for inset in (0, 40):
        art = {"side": side, "share": 0.4, "inset": inset}
        page = _page({"title": "Halo"}, TITLE, behind=[motif], art=art)
        (box,) = [box for box in page.boxes if isinstance(box, MotifBox)]
        assert box.rect == area.adjusted(inset, inset, -inset, -inset)
        assert not area.intersects(_boxes(page, TextBox)[0].rect)


# --- lists, days, tables ----------------------------------------------------------------------------------


@pytest.mark.parametrize("marker", ["dot", "check", "cross", "number", "icon"])
def test_lists_have_a_marker_for_each_line(qapp: QGuiApplication, marker: str) -> None:
    layer = {"layer": "list", "field": "needs", "marker": marker, "rule": True}
    if marker == "icon":
        layer["icon"] = "key-fill"
    page = _page({"needs": "KTP-el\nKartu Keluarga\n\nSurat"}, layer)
    assert [text for text in _texts(page) if not text.isdigit()] == ["KTP-el", "Kartu Keluarga", "Surat"]
    icons = {box.icon for box in _boxes(page, IconBox)}
    assert icons == {"check": {"check-bold"}, "cross": {"x-bold"}, "icon": {"key-fill"}}.get(marker, set())


def test_a_list_of_rows_takes_its_first_column(qapp: QGuiApplication) -> None:
    page = _page({"data": _data(1, 2)}, {"layer": "list", "field": "data"})
    assert _texts(page) == ["Bidang A", "Bidang B"]


def test_steps_along_a_path(qapp: QGuiApplication) -> None:
    page = _page({"needs": "Daftar\nTunggu\nAmbil"}, {"layer": "steps", "field": "needs", "gap": 40})
    tops = [box.rect.top() for box in iter_texts(page) if box.field.startswith("needs")]
    assert tops == sorted(tops)
    assert {"1", "2", "3", "Daftar"} <= set(_texts(page))
    assert "isi" not in _page({}, {"layer": "steps", "field": "needs"}).regions


def test_days_as_leaves_beside_each_other(qapp: QGuiApplication) -> None:
    layer = {"layer": "dates", "start": "from", "end": "to", "start_time": "start", "end_time": "end",
             "outline": True, "start_label": "Mulai", "end_label": "Sampai"}  # fmt: skip
    values = {"from": "2026-12-01", "to": "2026-12-24", "start": "08.00", "end": "15.30"}
    two = _texts(_page(values, layer))
    assert {"1", "24", "Selasa", "Des 2026", "08.00 WITA", "Kamis", "Mulai", "Sampai"} <= set(two)
    one = _texts(_page({"from": "2026-12-01", "start": "08.00"}, layer))
    assert {"1", "Selasa", "Desember 2026", "pukul 08.00 WITA"} <= set(one)
    assert "Sampai" not in one
    typed = _texts(_page({"from": "segera", "to": "besok"}, layer))
    assert {"segera", "besok"} <= set(typed)
    assert "isi" not in _page({}, layer).regions


def test_days_as_a_line(qapp: QGuiApplication) -> None:
    layer = {"layer": "dates", "start": "from", "end": "to", "variant": "line", "start_time": "start"}
    page = _page({"from": "2026-12-01", "to": "2026-12-24", "start": "08.00"}, layer)
    assert [box.icon for box in _boxes(page, IconBox)] == ["arrow-right-bold"]
    alone = _page({"from": "2026-12-01"}, layer)
    assert _boxes(alone, IconBox) == []
    narrow = _page(
        {"from": "2026-12-01", "to": "2026-12-24"}, layer, arrange="split", right=["isi"], left_share=0.3
    )
    first, second = _boxes(narrow, TextBox)
    assert first.rect.bottom() < second.rect.top()


@pytest.mark.parametrize("variant", ["plain", "cards"])
def test_an_agenda_has_a_leaf_for_each_day(qapp: QGuiApplication, variant: str) -> None:
    layer = {
        "layer": "agenda",
        "field": "stops",
        "date": "day",
        "title": "{place}",
        "sub": "{hour}",
        "variant": variant,
    }
    page = _page({"stops": [*ROWS[:2], {"place": "Desa Lenek"}, {"day": "2026-12-09"}]}, layer)
    assert {"Sel", "1", "Des", "Desa Sapit", "pukul 01.00 WITA", "–"} <= set(_texts(page))
    assert "9" not in _texts(page)  # an entry without a title is not one


def test_stages_along_a_line(qapp: QGuiApplication) -> None:
    layer = {"layer": "timeline", "field": "stops", "label": "{place}", "date": "[{day:full}]"}
    page = _page({"stops": [*ROWS[:2], {"place": "Desa Lenek"}]}, layer)
    assert _texts(page) == ["Desa Sapit", "1 Desember 2026", "Desa Suela", "2 Desember 2026", "Desa Lenek"]
    assert "isi" not in _page({}, layer).regions
    assert _texts(_page({"stops": ROWS[:1]}, layer)) == ["Desa Sapit", "1 Desember 2026"]


def test_tables_leave_out_empty_columns_and_draw_lines_or_stripes(qapp: QGuiApplication) -> None:
    columns = [{"text": "{place}", "label": "Tempat"}, {"text": "{hour}", "label": "Pukul"}]
    table = {"layer": "table", "field": "stops", "columns": columns}
    page = _page({"stops": [{"place": "Sapit"}, {"place": "Suela"}, {"place": "Aikmel"}]}, table)
    assert _texts(page) == ["Tempat", "Sapit", "Suela", "Aikmel"]
    lined = _page({"stops": [{"place": "Sapit"}, {"place": "Suela"}]}, {**table, "zebra": False})
    assert [box for box in _boxes(lined, FillBox) if box.rect.height() == 2]
    headless = _page({"stops": ROWS}, {**table, "columns": [{"text": "{place}", "sub": "{hour}"}]})
    assert _texts(headless)[:2] == ["Desa Sapit", "pukul 01.00 WITA"]


def test_many_rows_go_to_a_second_slide_and_the_foot_says_so(qapp: QGuiApplication) -> None:
    rows = [{"place": f"Desa {number}"} for number in range(9)]
    table = {"layer": "table", "field": "stops", "columns": [{"text": "{place}"}]}
    first, second = _pages({"stops": rows}, table, judul={"items": [{"layer": "text", "text": "{title}"}]})
    assert (len(_texts(first)), len(_texts(second))) == (5, 4)
    feet = [" ".join(box.lines.texts) for box in iter_texts(second) if box.region == "kaki"]
    assert any("2/2" in foot for foot in feet)


# --- pictures, codes, people ------------------------------------------------------------------------------


@pytest.mark.parametrize("variant", ["plain", "leaf", "line"])
def test_codes_hold_the_whole_address(qapp: QGuiApplication, variant: str) -> None:
    layer = {"layer": "qr", "text": "{link}", "caption": "{link}", "label": "Daftar di", "variant": variant}
    page = _page({"link": "https://www.contoh.go.id/daftar"}, layer)
    (code,) = _boxes(page, QrBox)
    assert code.text in {"https://www.contoh.go.id/daftar", "contoh.go.id/daftar"}
    assert "contoh.go.id/daftar" in _texts(page)
    assert "isi" not in _page({}, layer).regions


@pytest.mark.parametrize("link", ["https://contoh.go.id/" + "a" * 700, "https://contoh.go.id/" + "语" * 590])
def test_an_address_too_long_for_a_code_gets_none(qapp: QGuiApplication, link: str) -> None:
    (page,) = lay_out(
        _template({"layer": "qr", "text": "{link}"}), {"link": link}, BRAND, PictureSize.FEED, "one"
    )
    assert _boxes(page, QrBox) == []


def test_pictures_have_a_caption_or_a_motif_instead(qapp: QGuiApplication) -> None:
    layer = {"layer": "picture", "field": "photo", "caption": "{title}", "ratio": 1.5, "fallback": "bukit"}
    page = _page({"photo": "abc@0.2,0.3", "title": "Loket baru"}, layer)
    (photo,) = _boxes(page, PhotoBox)
    assert photo.rect.width() / photo.rect.height() == pytest.approx(1.5, abs=0.02)
    assert _texts(page) == ["Loket baru"]
    assert [box.motif for box in _boxes(_page({}, layer), MotifBox)] == ["bukit"]
    assert "isi" not in _page({}, {**layer, "fallback": ""}).regions


@pytest.mark.parametrize(("face", "align"), [("serif", "start"), ("sans", "center")])
def test_quotes_have_their_mark(qapp: QGuiApplication, face: str, align: str) -> None:
    layer = {"layer": "quote", "text": "{note}", "face": face, "align": align, "mark": "main"}
    page = _page({"note": "Pelayanan yang cepat itu hak warga."}, layer)
    assert any("hak warga" in text for text in _texts(page))
    assert len(_texts(page)) == 2  # the mark and the words


def test_one_big_number(qapp: QGuiApplication) -> None:
    layer = {
        "layer": "figure",
        "value": "{count}",
        "label": "{title}",
        "note": "{note}",
        "align": "end",
        "ink": "main",
    }
    page = _page({"count": "1250", "title": "Akta terbit", "note": "Januari–Oktober"}, layer)
    assert _texts(page) == ["1.250", "Akta terbit", "Januari–Oktober"]
    assert "isi" not in _page({}, layer).regions


def test_three_logos_keep_their_order_and_clear_space(qapp: QGuiApplication) -> None:
    wide = LOGO.replace(b"0 0 100 110", b"0 0 400 110")
    brand = Brand("Dinas", "@dinas", logos=(LOGO, wide, LOGO, LOGO), zone="WITA")
    (page,) = lay_out(_template(TITLE), {"title": "x"}, brand, PictureSize.FEED, "one")
    logos = [box for box in page.boxes if isinstance(box, LogoBox)]
    assert [box.data for box in logos] == [LOGO, wide, LOGO]
    for one, other in pairwise(logos):
        assert other.rect.left() - one.rect.right() == pytest.approx(84 / 4, abs=0.5)
    assert logos[1].rect.height() < logos[0].rect.height()


def test_an_office_without_anything_has_no_head(qapp: QGuiApplication) -> None:
    (page,) = lay_out(_template(TITLE), {"title": "x"}, Brand("", ""), PictureSize.FEED, "one")
    assert "kepala" not in page.regions
    assert "kaki" not in page.regions
