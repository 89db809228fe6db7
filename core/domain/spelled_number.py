"""Numbers in Indonesian words, as official documents write days and years."""

from __future__ import annotations

_SMALL = (
    "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas",
)  # fmt: skip
_STEPS = ((1000, "ribu", "seribu"), (100, "ratus", "seratus"), (10, "puluh", "sepuluh"))


def spelled(value: int) -> str:
    """Write a number from 0 to 999,999: 2026 is ``dua ribu dua puluh enam``."""
    if value < len(_SMALL):
        return _SMALL[value]
    if value < 20:
        return f"{_SMALL[value - 10]} belas"
    size, many, one = next(step for step in _STEPS if value >= step[0])
    count, rest = divmod(value, size)
    words = one if count == 1 else f"{spelled(count)} {many}"
    return f"{words} {spelled(rest)}" if rest else words
