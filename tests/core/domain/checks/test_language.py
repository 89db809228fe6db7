"""Check 9: spelling, plain words, tone."""

from __future__ import annotations

from datetime import date

import pytest

from core.domain.checks import CheckCode, CheckInput, Finding, Severity
from core.domain.checks.language import check_language

TODAY = date(2026, 8, 14)


def _found(text: str) -> list[Finding]:
    return list(check_language(CheckInput(text, TODAY)))


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("himbauan", "imbauan"), ("antrian", "antrean"), ("Resiko", "Risiko"), ("IJIN", "IZIN"),
        ("kadaluarsa", "kedaluwarsa"), ("silahkan", "silakan"), ("merubah", "mengubah"), ("praktek", "praktik"),
        ("aktifitas", "aktivitas"), ("ramadhan", "Ramadan"), ("non  aktif", "nonaktif"),
        ("contact person", "narahubung"), ("apotik", "apotek"), ("analisa", "analisis"), ("tauladan", "teladan"),
        ("Nopember", "November"), ("kwitansi", "kuitansi"), ("obyek", "objek"), ("jadual", "jadwal"),
        ("terimakasih", "terima kasih"), ("dimana", "di mana"), ("diantara", "di antara"), ("seksama", "saksama"),
        ("rubah", "ubah"), ("hoax", "hoaks"), ("Jum'at", "Jumat"), ("Jum’at", "Jumat"),
    ],
)  # fmt: skip
def test_standard_spelling(written: str, right: str) -> None:
    text = f"Ada {written} di sini"
    found = _found(text)
    assert [(one.code, one.severity, one.replacement) for one in found] == [
        (CheckCode.SPELLING, Severity.NOTE, right)
    ]
    assert text[found[0].start : found[0].end] == written
    assert found[0].params == {"written": written, "right": right}


@pytest.mark.parametrize(
    "text",
    [
        "Idul Fitri dan Idulfitri, imbauan, antrean, izin",
        "#himbauan @antrian https://a.go.id/himbauan",
        "Pengumuman Layanan Kartu Keluarga",
        "PENGUMUMAN LAYANAN",
        "Rp1.000 pukul 08.00 WITA",
        "Rangka atap dalam perbaikan",
        "",
    ],
)
def test_what_is_fine(text: str) -> None:
    assert _found(text) == []


@pytest.mark.parametrize(
    ("written", "right"),
    [("Rp. 5.000", "Rp5.000"), ("Rp 5.000", "Rp5.000"), ("pukul 08:00 WITA", "pukul 08.00 WITA")],
)
def test_money_and_time_as_the_spelling_rules_write_them(written: str, right: str) -> None:
    (found,) = _found(written)
    assert written[: found.start] + str(found.replacement) + written[found.end :] == right


@pytest.mark.parametrize(
    ("text", "replacement"),
    [
        ("Dalam rangka HUT RI", "Untuk"),
        ("sehubungan dengan hal tersebut di atas", "karena itu"),
        ("Demikian disampaikan.", None),
        ("silakan melakukan   pendaftaran", "mendaftar"),
    ],
)
def test_stiff_phrases(text: str, replacement: str | None) -> None:
    found = _found(text)
    assert [(one.code, one.replacement) for one in found] == [(CheckCode.STIFF_PHRASE, replacement)]


def test_a_sentence_of_35_words_is_long() -> None:
    assert _found("kata " * 34 + "akhir.")[0].params == {"words": 35}
    assert _found("kata " * 33 + "akhir. Kata lagi.") == []


def test_clickbait_and_rudeness_warn() -> None:
    found = _found("VIRAL!!! WAJIB BACA")
    assert {(one.code, one.severity) for one in found} == {(CheckCode.CLICKBAIT, Severity.WARN)}
    assert [one.params["word"] for one in _found("Dasar kampungan")] == ["kampungan"]


def test_shouting() -> None:
    assert [one.code for one in _found("SELURUH WARGA HARAP SEGERA DATANG KE KANTOR KELURAHAN")] == [
        CheckCode.SHOUTING
    ]
    calm = "seluruh warga harap segera datang ke kantor kelurahan terdekat"
    assert _found(f"PENGUMUMAN PENTING UNTUK WARGA KOTA BIMA DAN SEKITARNYA {calm}") == []
