"""What a comment seems to be about, and why."""

import pytest

from core.domain.inbox import CommentLabel
from core.domain.triage import masked, suggest

L = CommentLabel


@pytest.mark.parametrize(
    ("text", "label", "because"),
    [
        ("Min, kalau hari Sabtu buka tidak ya?", L.QUESTION, "?"),
        ("Mohon info syarat pindah domisili", L.QUESTION, "mohon info"),
        ("Tolong lampu jalan dekat pasar diperbaiki, sudah dua minggu mati.", L.COMPLAINT, "diperbaiki"),
        ("Air PDAM di tempat kami keruh sejak Senin. Lapor ke mana ya?", L.COMPLAINT, "keruh"),
        ("Katanya mulai bulan depan bayar, benarkah?", L.HOAX, "katanya"),
        ("Kecewa, pelayanannya lambat.", L.CRITICISM, "kecewa"),
        ("Usul, jam bukanya sampai sore.", L.ASPIRATION, "usul"),
        ("Terima kasih infonya, sangat membantu.", L.PRAISE, "terima kasih"),
        ("Ada KEBAKARAN di Jalan Melati, tolong!", L.EMERGENCY, "kebakaran"),
        ("Main slot gacor di sini, pasti maxwin!", L.SPAM, "slot"),
        ("Dasar goblok semua", L.ABUSE, "goblok"),
        ("Saya mengajukan permohonan informasi anggaran.", L.INFORMATION, "permohonan informasi"),
    ],
)
def test_a_label_is_suggested_with_the_words_that_speak_for_it(
    text: str, label: CommentLabel, because: str
) -> None:
    found = suggest(text)
    assert found.label is label
    assert because in found.because
    assert not found.personal_data


@pytest.mark.parametrize("text", ["Hadir, Min.", "Laptop saya dimatikan", ""])
def test_nothing_speaks_for_any_label(text: str) -> None:
    assert suggest(text) == suggest("Hadir, Min.")
    assert suggest(text).label is L.OTHER


def test_personal_data_comes_before_everything_else() -> None:
    found = suggest("Ada kebakaran! NIK saya 5206014508900003")
    assert (found.label, found.personal_data) == (L.PERSONAL_DATA, True)
    assert found.because == ("5206014508900003",)


def test_the_offices_own_number_is_no_leak() -> None:
    text = "Terima kasih, sudah saya telepon 0812-3456-7890"
    assert suggest(text).personal_data
    assert suggest(text, ("0812-3456-7890",)).label is L.PRAISE


def test_an_address_alone_is_left_to_the_reader() -> None:
    assert suggest("Pohon di Jl. Melati No. 12 RT 03/RW 05 rusak").label is L.COMPLAINT


def test_personal_data_and_names_of_accounts_are_masked() -> None:
    text = "@budi.s@warga.test NIK 5206014508900003, HP 0812-3456-7890, e-mail siti@gmail.com"
    hidden = masked(text)
    assert "5206014508900003" not in hidden
    assert "3456" not in hidden
    assert "budi" not in hidden
    assert "siti@" not in hidden
    assert masked("Kapan buka?") == "Kapan buka?"
