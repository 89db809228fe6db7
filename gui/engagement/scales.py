"""Round axis marks for figures from zero and for days."""

from __future__ import annotations

import math
from datetime import datetime, timedelta


def figure_marks(largest: float, wanted: int = 4) -> tuple[int, ...]:
    """Give round marks from zero to at least ``largest``; whole numbers only."""
    if largest <= 0:
        return (0, 1)
    rough = largest / wanted
    magnitude = 10 ** math.floor(math.log10(rough))
    step = max(1, int(next(one * magnitude for one in (1, 2, 2.5, 5, 10) if one * magnitude >= rough)))
    return tuple(range(0, math.ceil(largest / step) * step + 1, step))


def time_marks(first: datetime, last: datetime, most: int) -> tuple[datetime, ...]:
    """Give evenly spaced times that include both ends, at most ``most`` of them."""
    if last <= first:
        return (first,)
    days = max(1, (last.date() - first.date()).days)
    gaps = max(1, most - 1)
    step = (last - first) / gaps if days <= 1 else timedelta(days=math.ceil(days / gaps))
    marks = []
    moment = first
    while moment <= last:
        marks.append(moment)
        moment += step
    return tuple(marks)
