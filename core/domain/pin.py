"""A person's PIN: only what a slow function makes of it is kept, and wrong tries cost time."""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from itertools import pairwise

from core.errors import InvalidInput

LENGTHS = range(6, 13)
SALT_BYTES = 16
FREE_TRIES = 5
#: Cost, block size and lanes of scrypt: 16 MB and some 50 ms on an office computer.
_COST, _BLOCK, _LANES = 1 << 14, 8, 1
_FIRST_WAIT, _LONGEST_WAIT = timedelta(minutes=1), timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class PinLock:
    """What is kept of a PIN. ``wrong_tries`` counts since the last right one; before ``blocked_until`` none counts."""

    digest: str = field(default="", repr=False)
    wrong_tries: int = 0
    blocked_until: datetime | None = None


def check_pin(pin: str) -> None:
    """Raise ``InvalidInput("pin_unusable")`` unless it is 6 to 12 digits that are not all alike or in a row."""
    digits = [ord(one) for one in pin]
    steps = {later - earlier for earlier, later in pairwise(digits)}
    if len(pin) not in LENGTHS or not (pin.isascii() and pin.isdigit()) or steps in ({0}, {1}, {-1}):
        raise InvalidInput("pin_unusable", least=LENGTHS[0], most=LENGTHS[-1])


def sealed(pin: str, salt: bytes) -> str:
    """Give what is kept of a PIN, with its salt and the cost in front."""
    return (
        f"scrypt${_COST}${_BLOCK}${_LANES}${salt.hex()}${_stretched(pin, salt, _COST, _BLOCK, _LANES).hex()}"
    )


def opens(pin: str, digest: str) -> bool:
    """Tell whether the PIN is the one that was sealed; takes the same time for every wrong one."""
    _, cost, block, lanes, salt, kept = digest.split("$")
    made = _stretched(pin, bytes.fromhex(salt), int(cost), int(block), int(lanes))
    return hmac.compare_digest(made, bytes.fromhex(kept))


def _stretched(pin: str, salt: bytes, cost: int, block: int, lanes: int) -> bytes:
    return hashlib.scrypt(pin.encode(), salt=salt, n=cost, r=block, p=lanes, maxmem=64 * 1024 * 1024)


def wait_left(lock: PinLock, now: datetime) -> timedelta:
    """Give how long no try counts; nothing if one may be made."""
    return timedelta() if lock.blocked_until is None else max(lock.blocked_until - now, timedelta())


def after_wrong(lock: PinLock, now: datetime) -> PinLock:
    """Give the lock after a wrong try: from the fifth on the wait doubles, from a minute up to an hour."""
    tries = lock.wrong_tries + 1
    beyond = tries - FREE_TRIES
    until = None if beyond < 0 else now + min(_FIRST_WAIT * 2 ** min(beyond, 10), _LONGEST_WAIT)
    return replace(lock, wrong_tries=tries, blocked_until=until)


def after_right(lock: PinLock) -> PinLock:
    """Give the lock after the right PIN."""
    return replace(lock, wrong_tries=0, blocked_until=None)
