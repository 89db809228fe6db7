"""How often a published post's figures are read: often while it is young, ever less, then no more."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

_MINUTE, _HOUR, _DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
#: Up to this age, every so often.
_STEPS = ((_HOUR, 10 * _MINUTE), (_DAY, _HOUR), (7 * _DAY, 6 * _HOUR))
_LATER = _DAY
#: On an expensive line all waits are this much longer, and what is older than a week is left alone.
_LOW_DATA_FACTOR = 4
_LOW_DATA_AGE = 7 * _DAY
ACCOUNT_EVERY = timedelta(hours=20)


@dataclass(frozen=True, slots=True)
class Cadence:
    """How eagerly to read; ``stop_after_days`` is the age at which a post is watched no more."""

    stop_after_days: int = 30
    low_data: bool = False

    def is_over(self, age: timedelta) -> bool:
        """Tell whether the post is too old to be read again."""
        return age >= timedelta(days=self.stop_after_days)

    def is_skipped(self, age: timedelta) -> bool:
        """Tell whether low-data mode leaves this post alone for now."""
        return self.low_data and age > _LOW_DATA_AGE

    def wait(self, age: timedelta) -> timedelta:
        """Give the time until the next reading of a post of this age."""
        every = next((every for limit, every in _STEPS if age < limit), _LATER)
        return every * _LOW_DATA_FACTOR if self.low_data else every
