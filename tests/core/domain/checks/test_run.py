"""All checks together."""

from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.domain.checks import CheckCode, CheckInput, ImageFacts, Severity, mask, run_checks
from core.domain.post import PostFunction
from core.platforms.catalogue import PLATFORMS

TODAY = date(2026, 8, 14)


def test_a_plain_post_passes() -> None:
    text = (
        "Layanan KTP-el kembali dibuka pada Senin, 17 Agustus 2026 pukul 08.00 WIB. Info: https://bima.go.id"
    )
    image = ImageFacts("Petugas melayani warga di loket perekaman.")
    assert run_checks(CheckInput(text, TODAY, images=(image,), rule=PLATFORMS["x"].limits.text)) == ()


def test_scenario_of_held_personal_data() -> None:
    text = "Atas nama 3301.0117.0890.0003, telepon 0812-3456-7890, Jl. Melati No. 12 RT 03/RW 05"
    image = ImageFacts("Anak-anak ditimbang di posyandu Melati.", has_gps=True, shows_children=True)
    found = run_checks(CheckInput(text, TODAY, images=(image,)))
    assert [one.code for one in found if one.severity is not Severity.NOTE] == [
        CheckCode.NIK,
        CheckCode.PHONE,
        CheckCode.ADDRESS,
        CheckCode.PHOTO_CHILD_CONSENT,
    ]


def test_findings_keep_the_order_of_the_checks() -> None:
    text = "VIRAL bit.ly/a Selasa, 17 Agustus 2026 naik 5% RAHASIA negara paslon 081234567890"
    images = (ImageFacts(),)
    codes = [one.code for one in run_checks(CheckInput(text, TODAY, images=images, election_period=True))]
    assert codes == [
        CheckCode.PHONE,
        CheckCode.NEUTRALITY,
        CheckCode.SECRET,
        CheckCode.NUMBER_WITHOUT_SOURCE,
        CheckCode.ALT_MISSING,
        CheckCode.WEEKDAY_WRONG,
        CheckCode.LINK_SHORTENED,
        CheckCode.CLICKBAIT,
    ]


def test_a_text_that_does_not_fit_the_account() -> None:
    (found,) = run_checks(CheckInput("a" * 300, TODAY, rule=PLATFORMS["x"].limits.text))
    assert found.code is CheckCode.TEXT_DOES_NOT_FIT
    assert found.params == {"rule": "too_long", "used": 300, "limit": 280}


def test_nothing_entertains_during_a_crisis() -> None:
    entertaining = CheckInput("Pantun", TODAY, function=PostFunction.ENTERTAIN, crisis_mode=True)
    assert [one.code for one in run_checks(entertaining)] == [CheckCode.CRISIS_ENTERTAINS]
    assert run_checks(CheckInput("Siaga banjir", TODAY, crisis_mode=True)) == ()


@given(st.text(alphabet="0123456789 .-+/()RpT,:%aJl\n", max_size=120))
def test_any_text_is_checked_and_masked_in_place(text: str) -> None:
    for one in run_checks(CheckInput(text, TODAY)):
        assert 0 <= one.start <= one.end <= len(text)
        if one.code in {CheckCode.NIK, CheckCode.PHONE, CheckCode.NIP, CheckCode.BANK_ACCOUNT}:
            assert len(mask(text, one)) == len(text)


def test_quick_enough_for_every_pause_in_typing() -> None:
    text = "Warga Kota Bima dapat mengurus kartu keluarga di kecamatan mulai pukul 08.00 WITA tanpa biaya. "
    text = (text * 25)[:2000]
    run_checks(CheckInput(text, TODAY))
    best = min(_seconds(text + str(number)) for number in range(20))
    assert best < 0.02  # about 2 ms here; the margin is for a busy machine


def _seconds(text: str) -> float:
    started = time.thread_time()
    run_checks(CheckInput(text, TODAY, election_period=True))
    return time.thread_time() - started


@pytest.mark.parametrize(
    "piece", ["1", "1 ", "@a.", "#1", "Jl. a ", "rekening ", "0812-", "anak korban ", "( "]
)
def test_hostile_text_is_checked_quickly(piece: str) -> None:
    assert _seconds((piece * 20_000)[:20_000]) < 3
