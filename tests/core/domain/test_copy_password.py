"""The hint beside the password of a copy."""

from __future__ import annotations

import pytest

from core.domain.copy_password import Strength, strength, suggested

S = Strength


@pytest.mark.parametrize(
    ("password", "told"),
    [
        ("", S.SHORT), ("aK9$xQ2!vB", S.SHORT), ("aaaaaaaaaaaaaaaaaaaa", S.WEAK), ("123456789012345", S.WEAK),
        ("password2026!", S.WEAK), ("rahasia kantor", S.WEAK), ("diskominfo 2026", S.WEAK), ("081234567890", S.WEAK),
        ("perahu kemiri langit", S.FAIR), ("perahu kemiri langit embun", S.STRONG), ("aK9$xQ2!vB7#", S.FAIR),
        ("2026 2026 2026 2026", S.WEAK),
    ],
)  # fmt: skip
def test_what_is_told_of_a_password(password: str, told: Strength) -> None:
    assert strength(password) is told


def test_the_offices_own_name_is_guessed_first() -> None:
    assert strength("Kepulauan Anambas Biru").is_enough
    assert not strength(
        "Kepulauan Anambas Biru", ["Kecamatan Anambas", "Kabupaten Kepulauan Anambas"]
    ).is_enough


def test_one_to_offer_is_strong_and_never_the_same() -> None:
    made = {suggested() for _ in range(200)}
    assert len(made) == 200
    assert {strength(one) for one in made} == {S.STRONG}
    assert {len(one) for one in made} == {27}
