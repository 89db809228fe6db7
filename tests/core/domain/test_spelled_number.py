"""Numbers as official documents write them."""

import pytest

from core.domain.spelled_number import spelled


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (0, "nol"), (1, "satu"), (10, "sepuluh"), (11, "sebelas"), (12, "dua belas"), (19, "sembilan belas"),
        (20, "dua puluh"), (22, "dua puluh dua"), (100, "seratus"), (111, "seratus sebelas"),
        (999, "sembilan ratus sembilan puluh sembilan"), (1000, "seribu"), (1100, "seribu seratus"),
        (2026, "dua ribu dua puluh enam"), (2027, "dua ribu dua puluh tujuh"), (15_015, "lima belas ribu lima belas"),
    ],
)  # fmt: skip
def test_spelled(value: int, words: str) -> None:
    assert spelled(value) == words
