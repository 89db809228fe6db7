"""The brand: colours that stay readable, logos that reach nothing."""

from __future__ import annotations

import gzip

import pytest
from PySide6.QtGui import QGuiApplication, QImage

from core.domain.colour import TEXT_CONTRAST, contrast
from core.domain.template.basics import Ink, PictureSize, Surface, Tone
from gui.studio.boxes import FillBox, LogoBox, Role
from gui.studio.brand import Brand, is_readable
from gui.studio.layout import lay_out
from gui.studio.logos import is_safe_svg, logo_image, logo_shape, stands_out
from tests.gui import pictures
from tests.gui.studio.conftest import LOGO, is_blank
from tests.gui.studio.test_every_template import template_of


def test_a_failing_colour_is_nudged_and_said() -> None:
    brand = Brand("Dinas", primary="#00A651", secondary="#F58220")
    assert [(note.which, note.given) for note in brand.notes] == [("primary", "#00A651")]
    assert is_readable(brand.notes[0].used, "#FFFFFF")
    assert not is_readable("#00A651", "#FFFFFF")
    assert not is_readable("blue", "#FFFFFF")


def test_a_spoiled_colour_becomes_the_programs_own() -> None:
    brand = Brand("Dinas", primary="nothing")
    assert brand.primary_rgb == (11, 107, 184)
    assert brand.notes[0].which == "primary"


@pytest.mark.parametrize("tone", list(Tone))
@pytest.mark.parametrize("primary", ["#0B6BB8", "#00A651", "#F2C200", "#FFFFFF", "#000000", "#C8102E"])
def test_every_ink_reads_on_every_surface(tone: Tone, primary: str) -> None:
    palette = Brand("Dinas", primary=primary, secondary="#F2A900").palette(tone)
    for surface in Surface:
        coat = palette.coat(surface)
        for ink in (Ink.MAIN, Ink.SOFT, Ink.ACCENT, Ink.TONE):
            assert contrast(coat.ink(ink), coat.ground) >= TEXT_CONTRAST - 0.01, (surface, ink)


@pytest.mark.parametrize(
    "inside",
    [
        '<image href="file:///etc/passwd"/>', '<image xlink:href="http://example.com/x.png"/>',
        "<script>alert(1)</script>", '<use href="other.svg#a"/>', "<foreignObject/>",
        '<style>@import url("http://example.com/a.css");</style>', '<path style="fill:url(http://example.com/#a)"/>',
    ],
)  # fmt: skip
def test_a_logo_that_reaches_outside_is_refused(qapp: QGuiApplication, inside: str) -> None:
    hostile = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{inside}</svg>'.encode()
    assert not is_safe_svg(hostile)
    assert logo_shape(hostile) == 0.0
    assert is_blank(logo_image(hostile, 40, 40))


def _svg(inside: str) -> bytes:
    names = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
    return f'<svg {names} viewBox="0 0 9 9">{inside}</svg>'.encode()


def _bomb(depth: int, link: str) -> bytes:
    parts = ['<g id="a0"><rect width="1" height="1"/></g>']
    parts += [f'<g id="a{n}">{link.format(n - 1) * 10}</g>' for n in range(1, depth)]
    return _svg(f"<defs>{''.join(parts)}</defs>{link.format(depth - 1)}")


@pytest.mark.parametrize(
    "hostile",
    [
        _bomb(9, '<use xlink:href="#a{0}"/>'),
        _bomb(9, '<rect width="9" height="9" fill="url(#a{0})"/>'),
        _svg('<g id="a"><use xlink:href="#b"/></g><g id="b"><use xlink:href="#a"/></g>'),
        _svg("<g>" * 50_000 + "</g>" * 50_000),
        _svg("<g>" * 120 + "</g>" * 120),
        _svg('<rect width="1" height="1"/>' * 30_000),
        _svg("<g>"),
        b'<?xml version="1.0" encoding="utf-16"?>' + _svg('<rect width="9" height="9"/>'),
        (
            '<?xml version="1.0" encoding="utf-16"?>'
            + _svg('<image xlink:href="file:///etc/hostname"/>').decode()
        ).encode("utf-16"),
        gzip.compress(_svg('<rect width="9" height="9"/>')),
    ],
    ids=range(10),
)
def test_a_logo_that_would_hold_the_program_up_is_refused(qapp: QGuiApplication, hostile: bytes) -> None:
    assert logo_shape(hostile) == 0.0
    assert is_blank(logo_image(hostile, 40, 40))


@pytest.mark.parametrize(
    "head",
    [
        b"",
        (
            b'<?xml version="1.0" encoding="UTF-8"?>\n<!-- Creator: CorelDRAW -->\n<!DOCTYPE svg PUBLIC '
            b'"-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n'
        ),
        b'<?xml version="1.0" encoding="iso-8859-1"?>\n',
    ],
)
def test_a_drawing_programs_logo_is_shown(qapp: QGuiApplication, head: bytes) -> None:
    shapes = '<g id="star"><path fill="#0b5fa5" d="M0 0h2v2z"/></g>' + '<use xlink:href="#star" x="3"/>' * 40
    logo = head + _svg(f'<linearGradient id="ink"/><rect fill="url(#ink)" width="9" height="9"/>{shapes}')
    assert logo_shape(logo) == 1.0
    assert not is_blank(logo_image(logo, 40, 40))


def test_an_entity_bomb_is_refused() -> None:
    bomb = (
        b'<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "aaaa">]><svg xmlns="http://www.w3.org/2000/svg"/>'
    )
    assert not is_safe_svg(bomb)


def test_vector_and_bitmap_logos(qapp: QGuiApplication) -> None:
    bitmap = pictures.encoded(pictures.drawing(600, 300), "png")
    assert logo_shape(LOGO) == pytest.approx(100 / 110)
    assert logo_shape(bitmap) == 2.0
    for data in (LOGO, bitmap, pictures.encoded(pictures.drawing(3000, 1500), "jpeg")):
        assert not is_blank(logo_image(data, 80, 40))


@pytest.mark.parametrize(
    "data", [b"", b"nothing", b"<svg", b"<svg xmlns='http://www.w3.org/2000/svg'></svg>", b"x" * 5_000_000]
)
def test_what_is_no_logo_takes_no_room(qapp: QGuiApplication, data: bytes) -> None:
    assert logo_shape(data) == 0.0
    assert isinstance(logo_image(data, 10, 10), QImage)


def _shield(colour: str) -> bytes:
    return LOGO.replace(b"#F2A900", colour.encode())


@pytest.mark.parametrize(
    ("logo", "ground", "expected"),
    [
        ("#F2A900", (242, 169, 0), False),
        ("#F2A900", (11, 95, 165), True),
        ("#F2A900", (255, 255, 255), True),
        ("#C8102E", (180, 35, 24), False),
        ("#FFFFFF", (250, 250, 252), False),
        ("#0B5FA5", (11, 43, 79), True),
    ],
)
def test_a_logo_is_told_from_its_ground(
    qapp: QGuiApplication, logo: str, ground: tuple[int, int, int], expected: bool
) -> None:
    assert stands_out(_shield(logo), ground) is expected


def _plates(logo: str, look: str) -> list[tuple[int, int, int]]:
    template = template_of("question_answer")
    brand = Brand("Dinas", secondary="#F2A900", logos=(_shield(logo),))
    (page,) = lay_out(template, template.samples["short"], brand, PictureSize.FEED, look)
    (badge,) = (box for box in page.boxes if isinstance(box, LogoBox))
    return [box.colour for box in page.boxes if isinstance(box, FillBox) and box.role is Role.PLATE
            and box.region == "kepala" and box.rect.contains(badge.rect)]  # fmt: skip


def test_a_logo_that_would_be_lost_stands_on_a_tile(qapp: QGuiApplication) -> None:
    assert _plates("#F2A900", "majalah") == [(255, 255, 255)]
    assert _plates("#0B5FA5", "majalah") == []
    (dark,) = _plates("#FFFFFF", "percakapan") or [(0, 0, 0)]
    assert contrast(dark, (255, 255, 255)) > TEXT_CONTRAST
