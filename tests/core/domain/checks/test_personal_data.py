"""Check 1: personal data, and the strings that must not be taken for it."""

from __future__ import annotations

from datetime import date

import pytest

from core.domain.checks import CheckCode, CheckInput, Finding, ImageFacts, Severity, can_mask, mask
from core.domain.checks.personal_data import check_personal_data

TODAY = date(2026, 8, 14)


def _found(text: str, *allowed: str) -> list[Finding]:
    return sorted(check_personal_data(CheckInput(text, TODAY, allowed=allowed)), key=lambda one: one.start)


def _shown(text: str, *allowed: str) -> list[tuple[CheckCode, str]]:
    return [(one.code, text[one.start : one.end]) for one in _found(text, *allowed)]


@pytest.mark.parametrize(
    "text",
    [
        "Rp1.500.000.000,00",
        "Rp 1.500.000.000.000,00",
        "SK Nomor 480/2636/2020",
        "500.2.3.5/1358/SE/DISKOMINFO/X/2025",
        "1500-991",
        "112",
        "1708",
        "17-08-2026",
        "08-11-2026 08.00 WITA",
        "Pembukaan rekening: 17-08-2026 08.00",
        "Tagihan rekening listrik Rp1.500.000.000",
        "33 01 01 17 08 90 0000",
        "3301320817890001",
        "3301014713900003",
        "3301011700900003",
        "9901011708900003",
        "Jalan Sudirman ditutup",
        "start 3/5",
        "Kode pos 84111, halaman 021",
    ],
)
def test_what_must_not_fire(text: str) -> None:
    assert _shown(text) == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("3301011708900003", CheckCode.NIK),
        ("3301.0117.0890.0003", CheckCode.NIK),
        ("3301 0117 0890 0003", CheckCode.NIK),
        ("33-01-01-57-08-90-0003", CheckCode.NIK),
        ("6271031708900001", CheckCode.NIK),
        ("198501012010011001", CheckCode.NIP),
        ("19850101 201001 1 001", CheckCode.NIP),
        ("081234567890", CheckCode.PHONE),
        ("0812-3456-7890", CheckCode.PHONE),
        ("+62 812 3456 7890", CheckCode.PHONE),
        ("6281234567890", CheckCode.PHONE),
        ("(0374) 42611", CheckCode.PHONE),
        ("0374-426 111", CheckCode.PHONE),
        ("Jl. Melati No. 12 RT 03/RW 05", CheckCode.ADDRESS),
        ("Jalan Gajah Mada Gang Mawar, Blok C-4", CheckCode.ADDRESS),
        ("RT 03 RW 05", CheckCode.ADDRESS),
        ("budi.s@gmail.com", CheckCode.EMAIL),
        ("ani@yahoo.co.id", CheckCode.EMAIL),
    ],
)
def test_the_whole_text_is_one_finding(text: str, code: CheckCode) -> None:
    assert _shown(text) == [(code, text)]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("rekening BRI 1234-01-000123-53-4", "1234-01-000123-53-4"),
        ("No. Rek. 1234567890 a.n. Budi", "1234567890"),
        ("transfer ke Bank Mandiri 1610001234567", "1610001234567"),
    ],
)
def test_bank_accounts_need_their_word(text: str, number: str) -> None:
    assert _shown(text) == [(CheckCode.BANK_ACCOUNT, number)]
    assert _shown(number) == []


def test_the_longest_kind_wins_and_neighbours_are_seen() -> None:
    assert _shown("NIK 3301011708900003 telp 081234567890") == [
        (CheckCode.NIK, "3301011708900003"),
        (CheckCode.PHONE, "081234567890"),
    ]
    assert _shown("081234567890 3301011708900003")[0] == (CheckCode.PHONE, "081234567890")
    assert _shown("3301 0117 0890 0003 12") == [(CheckCode.NIK, "3301 0117 0890 0003")]
    assert _shown("tahun 2026 0812 3456 7890") == [(CheckCode.PHONE, "0812 3456 7890")]
    assert _shown("NIK pada rekening 3301011708900003") == [(CheckCode.NIK, "3301011708900003")]
    assert _shown("NIP dan rekening 198501012010011001") == [(CheckCode.NIP, "198501012010011001")]
    assert _shown("info rekening hubungi 081234567890") == [(CheckCode.PHONE, "081234567890")]
    assert _shown("Jl. Melati No. 081234567890") == [(CheckCode.PHONE, "081234567890")]
    assert _shown("wa.me/6281234567890") == [(CheckCode.PHONE, "6281234567890")]


def test_identity_numbers_and_accounts_block_the_rest_warns() -> None:
    text = "3301011708900003, rekening 1234567890, 0812-3456-7890, Jl. Melati No. 12"
    assert [one.severity for one in _found(text)] == [
        Severity.BLOCK,
        Severity.BLOCK,
        Severity.WARN,
        Severity.WARN,
    ]


def test_official_numbers_are_left_alone() -> None:
    assert _shown("Hubungi 0812-3456-7890", "+62 812 3456 7890") == []
    assert _shown("(0374) 42611", "0374 42611") == []
    assert _shown("Jl. Melati No. 12", "Kantor: Jl. Melati No. 12, Kota Bima", " ") == []
    assert _shown("RT 1/2", "RT 1/2") == []
    assert _shown("RT 1/2", "RT 1/20") == [(CheckCode.ADDRESS, "RT 1/2")]


def test_alternative_texts_and_template_fields_are_read_too() -> None:
    given = CheckInput(
        "",
        TODAY,
        images=(ImageFacts("Petugas 081234567890"),),
        fields=(("narahubung", "081234567891"),),
    )
    assert [one.field for one in check_personal_data(given)] == ["alt:0", "narahubung"]


def test_photos() -> None:
    images = (
        ImageFacts(shows_children=True, shows_people=True),
        ImageFacts(shows_people=True, has_gps=True),
        ImageFacts(shows_children=True, has_consent=True),
        ImageFacts(),
    )
    found = list(check_personal_data(CheckInput("", TODAY, images=images)))
    assert [one.params["number"] for one in found] == [1, 2, 2]
    assert [(one.field, one.code, one.severity) for one in found] == [
        ("image:0", CheckCode.PHOTO_CHILD_CONSENT, Severity.BLOCK),
        ("image:1", CheckCode.PHOTO_CONSENT, Severity.WARN),
        ("image:1", CheckCode.PHOTO_LOCATION, Severity.NOTE),
    ]


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("NIK 3301 0117 0890 0003.", "NIK xxxx xxxx xxxx xxxx."),
        ("NIP 198501012010011001", "NIP xxxxxxxxxxxxxxxxxx"),
        ("Telp. 0812-3456-7890", "Telp. 0812-xxxx-xx90"),
        ("Alamat Jl. Melati No. 12 RT 03/RW 05, Bima", "Alamat [alamat disamarkan], Bima"),
        ("Surel budi@gmail.com", "Surel b•••@gmail.com"),
        ("No. Rek. 1234567890 a.n.", "No. Rek. xxxxxxxxxx a.n."),
    ],
)
def test_masking_removes_the_finding(text: str, masked: str) -> None:
    finding = _found(text)[0]
    assert can_mask(finding)
    assert mask(text, finding) == masked
    assert _found(masked) == []


def test_masking_leaves_other_findings_unchanged() -> None:
    finding = Finding(CheckCode.SPELLING, Severity.NOTE, 0, 3)
    assert not can_mask(finding)
    assert mask("abc", finding) == "abc"


def test_a_nik_begins_with_one_of_the_provinces() -> None:
    """Codes of Permendagri 72/2019; those of the four new Papuan provinces are 93 to 96."""
    known = {number for number in range(100) if _shown(f"{number:02}01011708900003")}
    assert known == {
        *(11, 12, 13, 14, 15, 16, 17, 18, 19, 21, 31, 32, 33, 34, 35, 36, 51, 52, 53),
        *(61, 62, 63, 64, 65, 71, 72, 73, 74, 75, 76, 81, 82, 91, 92, 93, 94, 95, 96),
    }


def test_a_nik_holds_a_day_of_birth_which_is_forty_more_for_women() -> None:
    known = {day for day in range(100) if _shown(f"330101{day:02}08900003")}
    assert known == {*range(1, 32), *range(41, 72)}


@pytest.mark.parametrize(
    "number",
    ["188501012010011001", "198513012010011001", "198501322010011001", "198501011810011001",
     "198501012010131001", "198501012010013001"],
)  # fmt: skip
def test_what_is_shaped_like_a_nip_but_is_none(number: str) -> None:
    """Century, month and day of birth, century and month of the appointment, sex."""
    assert CheckCode.NIP not in {one.code for one in _found(number)}
