"""Lines: by words, without hyphens, of even length."""

from __future__ import annotations

import time

import pytest
from PySide6.QtGui import QGuiApplication

from core.domain.office import Typeface
from core.domain.template.basics import TextStyle
from gui.studio.motifs import motifs, svg_path
from gui.studio.typeset import _least_ragged, break_lines
from gui.studio.typography import SCALE, FontKey, advance, load_fonts, qfont, step_font
from tests.gui.studio.lint import MIN_FOOTNOTE

BODY = FontKey(Typeface.MANROPE, 32, 500)


@pytest.fixture(autouse=True)
def fonts(qapp: QGuiApplication) -> None:
    load_fonts()


def test_no_line_is_wider_than_the_measure() -> None:
    text = "Pemeliharaan server Direktorat Jenderal Kependudukan dan Pencatatan Sipil di Jakarta"
    lines = break_lines(text, BODY, 400)
    assert all(wide <= 400 for wide in lines.widths)
    assert " ".join(lines.texts).replace("\u00a0", " ") == text
    assert not any(line.endswith("-") for line in lines.texts)


def test_headlines_are_even() -> None:
    plain = break_lines(
        "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas dua belas", BODY, 420
    )
    even = break_lines(
        "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas dua belas",
        BODY,
        420,
        balanced=True,
    )
    assert len(even.texts) == len(plain.texts)
    assert max(even.widths) - min(even.widths) <= max(plain.widths) - min(plain.widths)


@pytest.mark.parametrize("text", ["Buka pukul 08.00 WITA", "Rp2 miliar setahun", "17 Agustus 2026"])
def test_what_belongs_together_stays_together(text: str) -> None:
    lines = break_lines(f"kata kata kata {text}", BODY, advance(BODY, text) + 60)
    assert any(text.split(" ", 1)[-1] in line.replace("\u00a0", " ") for line in lines.texts)


def test_a_long_address_breaks_where_it_may() -> None:
    lines = break_lines("https://survei.lomboktimurkab.go.id/layanan/loket", BODY, 300)
    assert lines.broke_word
    assert all(wide <= 300 for wide in lines.widths)
    assert all(line.endswith(("/", ".", "-")) for line in lines.texts[:-1])


def test_too_many_lines_end_in_an_ellipsis() -> None:
    lines = break_lines("kata " * 50, BODY, 300, 2)
    assert lines.is_cut
    assert len(lines.texts) == 2
    assert lines.texts[-1].endswith("…")


def test_paragraphs_are_kept() -> None:
    assert break_lines("satu\ndua", BODY, 900).texts == ("satu", "dua")


def test_the_families_are_the_pinned_ones() -> None:
    from PySide6.QtGui import QFontInfo

    assert QFontInfo(qfont(BODY)).family() == "Manrope"
    assert QFontInfo(qfont(FontKey(Typeface.SOURCE_SERIF, 40, 600))).family() == "Source Serif Pro"


@pytest.mark.parametrize("style", list(TextStyle))
@pytest.mark.parametrize("scale", [0.1, 0.6, 1.0])
def test_no_step_falls_below_what_a_phone_shows(style: TextStyle, scale: float) -> None:
    assert step_font(style, scale).pixels == max(SCALE[style].smallest, round(SCALE[style].largest * scale))
    assert step_font(style, scale).pixels >= MIN_FOOTNOTE


def test_motifs_are_read_and_named() -> None:
    assert {"mosaik", "kawung", "parang", "tenun", "mega", "surya", "bukit"} <= motifs().keys()
    assert all(art.name.id and art.name.en for art in motifs().values())


def test_path_data() -> None:
    path = svg_path("M0 0 L10 0 Q15 5,10 10 C8 12 2 12 0 10 Z")
    assert path.contains(path.boundingRect().center())


@pytest.mark.parametrize("text", ["TIDAK DIPUNGUT BIAYA", "AVA TO VA", "Waktu Layanan"])
def test_a_text_goes_into_its_own_width(text: str) -> None:
    font = FontKey(Typeface.MANROPE, 52, 700, -0.5)
    assert break_lines(text, font, advance(font, text)).texts == (text,)


def test_an_address_breaks_before_its_long_parts() -> None:
    lines = break_lines("layanan.dukcapil.lomboktimurkab.go.id", BODY, 360)
    assert lines.texts == ("layanan.dukcapil.", "lomboktimurkab.go.id")
    narrow = break_lines("lomboktimurkab.go.id", BODY, 280)
    assert narrow.texts == ("lomboktimurkab.", "go.id")


def test_dots_between_parts_end_no_line() -> None:
    lines = break_lines("@dukcapil.lotim  ·  #DukcapilMelayani", BODY, 330)
    assert lines.texts == ("@dukcapil.lotim", "#DukcapilMelayani")


def test_small_words_go_on_with_the_next() -> None:
    lines = break_lines("Pelayanan keliling dan pendaftaran", BODY, 400, balanced=True)
    assert [line.replace("\u00a0", " ") for line in lines.texts] == ["Pelayanan keliling", "dan pendaftaran"]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Uang kita memperbaiki jalan, puskesmas, dan sekolah di 21 kecamatan", 4),
        ("Warga Sapit berobat tanpa harus turun ke kota", 3),
        ("Penerimaan PPPK tenaga kesehatan dan guru tahun 2026", 3),
    ],
)
def test_a_headline_has_even_lines_and_hangs_no_small_word(
    qapp: QGuiApplication, text: str, lines: int
) -> None:
    load_fonts()
    font = step_font(TextStyle.HEADLINE, 0.8)
    width = advance(font, text) / (lines - 0.6)
    broken = break_lines(text, font, width, balanced=True)
    assert " ".join(broken.texts).replace("\u00a0", " ") == text
    assert not any(line.split()[-1] in {"dan", "di", "ke"} for line in broken.texts[:-1])
    assert min(broken.widths) > max(broken.widths) * 0.45


def test_a_headline_of_very_many_words_is_still_even(qapp: QGuiApplication) -> None:
    load_fonts()
    font = step_font(TextStyle.HEADLINE, 0.6)
    broken = break_lines("kata " * 60, font, 900, balanced=True)
    assert len(" ".join(broken.texts).split()) == 60


def test_words_that_need_another_number_of_lines_keep_the_even_ones(qapp: QGuiApplication) -> None:
    load_fonts()
    font = step_font(TextStyle.HEADLINE, 0.6)
    assert _least_ragged(["Pengumuman", "penting"], 1, font, 200) == []
    assert break_lines("satu\ndua tiga", font, 900, balanced=True).texts == ("satu", "dua tiga")


@pytest.mark.parametrize("text", ["0" * 5_000, "kata " * 1_000, "@" * 5_000, "i" * 5_000])
def test_what_no_picture_could_hold_is_cut_at_once(qapp: QGuiApplication, text: str) -> None:
    load_fonts()
    began = time.process_time()
    broken = break_lines(text, step_font(TextStyle.BODY, 1.0), 900)
    assert broken.is_cut
    assert broken.texts[-1].endswith("…")
    assert max(broken.widths) <= 900
    assert time.process_time() - began < 0.5
