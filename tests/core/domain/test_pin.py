"""A PIN is never kept, wrong ones cost time, and simple ones are refused."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from core.domain.pin import PinLock, after_right, after_wrong, check_pin, opens, sealed, wait_left
from core.errors import InvalidInput

NOW = datetime(2026, 11, 23, 0, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    "pin", ["27419", "1234567890123", "27419a", "٢٧٤١٩٠", "111111", "123456", "987654", ""]
)
def test_a_pin_that_is_guessed_at_once_is_refused(pin: str) -> None:
    with pytest.raises(InvalidInput) as told:
        check_pin(pin)
    assert told.value.code == "pin_unusable"
    assert pin not in told.value.params.values()


@pytest.mark.parametrize("pin", ["274190", "112233", "019283746501"])
def test_a_usable_pin_is_taken(pin: str) -> None:
    check_pin(pin)


def test_only_the_pin_itself_opens_and_nothing_shows_it() -> None:
    digest = sealed("274190", bytes(range(16)))
    assert opens("274190", digest)
    assert not opens("274191", digest)
    assert "274190" not in digest
    assert digest != sealed("274190", bytes(16)), "two people with one PIN must not look alike"
    assert digest not in repr(PinLock(digest))


def test_from_the_fifth_wrong_try_on_the_wait_doubles_up_to_an_hour() -> None:
    lock, waits = PinLock("x"), []
    for _ in range(14):
        lock = after_wrong(lock, NOW)
        waits.append(wait_left(lock, NOW).total_seconds() / 60)
    assert waits == [0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 60, 60, 60, 60]
    assert wait_left(lock, NOW + timedelta(hours=1)) == timedelta()
    assert wait_left(after_right(lock), NOW) == timedelta()
    assert after_right(lock).wrong_tries == 0
