"""Times and days as the whole numbers that the database keeps."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_EPOCH_ORDINAL = date(1970, 1, 1).toordinal()
_MICROSECOND = timedelta(microseconds=1)
MICROSECONDS_A_DAY = 24 * 3600 * 1_000_000


def to_microseconds(moment: datetime) -> int:
    """Give microseconds since 1970; a naive time raises ``TypeError``, because nobody knows when it was."""
    return (moment - _EPOCH) // _MICROSECOND


def to_column(moment: datetime | None) -> int | None:
    """Give what the database keeps of a time that may be missing."""
    return None if moment is None else to_microseconds(moment)


def from_column(value: int | None) -> datetime | None:
    """Read a time that may be missing."""
    return None if value is None else _EPOCH + _MICROSECOND * value


def day_number(moment: datetime) -> int:
    """Give the UTC day of a time, counted from 1970-01-01."""
    return to_microseconds(moment) // MICROSECONDS_A_DAY


def day_of(number: int) -> date:
    """Give the date of a day number."""
    return date.fromordinal(_EPOCH_ORDINAL + number)
