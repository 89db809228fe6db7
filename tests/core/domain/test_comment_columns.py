"""Which columns a table of comments has, and when a comment in it was written."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from core.domain.comment_columns import CommentField, guess_columns, moment_in
from core.domain.formats import OfficeZone
from core.errors import InvalidInput

F = CommentField
WITA = OfficeZone.WITA
#: Monday, 23 November 2026, 09.00 WITA.
NOW = datetime(2026, 11, 23, 1, tzinfo=UTC)


def test_headers_of_offices_and_of_exports_are_understood() -> None:
    own = guess_columns(["No.", "Tanggal", "Jam", "Nama akun", "Isi komentar", "Tautan"])
    assert own == {F.TEXT: 4, F.AUTHOR: 3, F.DAY: 1, F.HOUR: 2, F.LINK: 5}
    assert guess_columns(["created_time", "from", "message"]) == {F.TEXT: 2, F.AUTHOR: 1, F.DAY: 0}
    assert guess_columns(["a", "b"]) == {}


def test_one_column_is_not_taken_for_two_things() -> None:
    assert guess_columns(["Komentar", "Waktu"]) == {F.TEXT: 0, F.DAY: 1}


@pytest.mark.parametrize(
    ("day", "hour", "wanted"),
    [
        ("20/11/2026", "14.05", datetime(2026, 11, 20, 6, 5, tzinfo=UTC)),
        ("Jumat, 20 November 2026 pukul 14.05 WITA", "", datetime(2026, 11, 20, 6, 5, tzinfo=UTC)),
        ("2026-11-20 14:05:33", "", datetime(2026, 11, 20, 6, 5, tzinfo=UTC)),
        ("20-11-2026 2:05 PM", "", datetime(2026, 11, 20, 6, 5, tzinfo=UTC)),
        ("20-11-2026 12:05 am", "", datetime(2026, 11, 19, 16, 5, tzinfo=UTC)),
        ("2026-11-20T06:05:00+0000", "", datetime(2026, 11, 20, 6, 5, tzinfo=UTC)),
        ("2026-11-20", "", datetime(2026, 11, 20, 4, tzinfo=UTC)),
        ("23/11/2026", "", NOW),
        ("", "", NOW),
    ],
)
def test_the_moment_is_read_as_offices_and_platforms_write_it(day: str, hour: str, wanted: datetime) -> None:
    assert moment_in(day, hour, WITA, NOW) == wanted


@pytest.mark.parametrize(
    ("day", "hour", "code"),
    [
        ("entah kapan", "", "date_not_understood"),
        ("20/11/2026", "sore", "time_not_understood"),
        ("20/11/2026 25.00", "", "time_not_understood"),
        ("24/11/2026", "", "moment_ahead"),
        ("23/11/2026", "10.00", "moment_ahead"),
        ("23/11/2026 10.00", "", "moment_ahead"),
    ],
)
def test_what_cannot_be_is_refused_with_its_reason(day: str, hour: str, code: str) -> None:
    with pytest.raises(InvalidInput) as told:
        moment_in(day, hour, WITA, NOW)
    assert told.value.code == code
