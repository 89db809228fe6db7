"""Checks 2 to 4: children, neutrality, secrets."""

from __future__ import annotations

from datetime import date

import pytest

from core.domain.checks import CheckCode, CheckInput, ImageFacts, Severity
from core.domain.checks.people import check_neutrality, check_people, check_secrets

TODAY = date(2026, 8, 14)


@pytest.mark.parametrize(
    "text",
    [
        "Anak korban pencabulan telah didampingi.",
        "Siswi berinisial A menjadi saksi.",
        "Polisi menangkap pelaku. Korban masih di bawah umur.",
    ],
)
def test_children_in_criminal_cases(text: str) -> None:
    found = list(check_people(CheckInput(text, TODAY)))
    assert [(one.code, one.severity) for one in found] == [(CheckCode.CHILD_VICTIM, Severity.BLOCK)]


@pytest.mark.parametrize(
    "text",
    [
        "Hari Anak Nasional.",
        "Anak muda pelaku UMKM mendapat pelatihan.",
        "Bantuan untuk anak korban banjir di Sape.",
        "Pelaku ditangkap. Anak-anak kembali bersekolah.",
        "Anak-anak saksikan pawai budaya.",
        "Korban sudah dimakamkan.",
    ],
)
def test_harmless_sentences(text: str) -> None:
    assert list(check_people(CheckInput(text, TODAY))) == []


def test_the_words_are_told_with_their_place() -> None:
    given = CheckInput("", TODAY, images=(ImageFacts("Foto korban, seorang balita."),))
    found = next(check_people(given))
    assert (found.field, found.start, found.end) == ("alt:0", 5, 27)
    assert found.params == {"child": "balita", "case": "korban"}


def test_neutrality_only_in_the_election_period() -> None:
    text = "Warga menyambut paslon nomor urut 2 dari Golkar. Kampanye komunikasi Uang Kita."
    assert list(check_neutrality(CheckInput(text, TODAY))) == []
    found = check_neutrality(CheckInput(text, TODAY, election_period=True))
    assert [one.params["word"] for one in found] == ["paslon", "nomor urut", "Golkar"]


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("Surat ini bersifat rahasia", Severity.BLOCK),
        ("SIFAT: TERBATAS", Severity.BLOCK),
        ("Kop surat\n*RAHASIA*\nIsi", Severity.BLOCK),
        ("Laporan (RAHASIA)", Severity.BLOCK),
        ("informasi yang dikecualikan", Severity.BLOCK),
        ("Sesuai nota dinas kepala bidang", Severity.WARN),
        ("data RAHASIA negara", Severity.WARN),
    ],
)
def test_marks_of_classified_papers(text: str, severity: Severity) -> None:
    found = list(check_secrets(CheckInput(text, TODAY)))
    assert [(one.code, one.severity) for one in found] == [(CheckCode.SECRET, severity)]


@pytest.mark.parametrize("text", ["Rahasia hidup sehat", "KUOTA TERBATAS!", "tempat terbatas", ""])
def test_everyday_words_are_no_secrets(text: str) -> None:
    assert list(check_secrets(CheckInput(text, TODAY))) == []


@pytest.mark.parametrize("name", ["nota dinas rahasia.pdf", "Nota_Dinas-12.docx", "data TERBATAS.xlsx"])
def test_secret_file_names_block(name: str) -> None:
    given = CheckInput("", TODAY, file_names=("pawai.jpg", name))
    found = list(check_secrets(given))
    assert [(one.code, one.severity, one.field) for one in found] == [
        (CheckCode.SECRET_FILE, Severity.BLOCK, "file:1")
    ]
