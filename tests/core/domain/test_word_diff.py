"""What changed is shown word by word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.domain.word_diff import MOST_WORDS, Change, word_diff


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        ("", "", ""),
        ("Sama", "Sama", "Sama"),
        ("", "Baru", "+Baru+"),
        ("Lama", "", "-Lama-"),
        ("Buka Senin, 08.00", "Buka Selasa, 08.00", "Buka -Senin-+Selasa+, 08.00"),
        ("Buka hari ini", "Kami buka hari ini!", "-Buka-+Kami buka+ hari ini+!+"),
    ],
)
def test_the_pieces_read_in_order(before: str, after: str, shown: str) -> None:
    marks = {Change.SAME: "", Change.ADDED: "+", Change.REMOVED: "-"}
    assert (
        "".join(f"{marks[one.change]}{one.text}{marks[one.change]}" for one in word_diff(before, after))
        == shown
    )


@given(st.text("ab .", max_size=30), st.text("ab .", max_size=30))
def test_nothing_is_lost_of_either_text(before: str, after: str) -> None:
    pieces = word_diff(before, after)
    assert "".join(one.text for one in pieces if one.change is not Change.REMOVED) == after
    assert "".join(one.text for one in pieces if one.change is not Change.ADDED) == before


def test_very_long_texts_stand_one_after_the_other() -> None:
    before = "kata " * MOST_WORDS
    pieces = word_diff(before, "lain")
    assert [(one.change, one.text) for one in pieces] == [(Change.REMOVED, before), (Change.ADDED, "lain")]
