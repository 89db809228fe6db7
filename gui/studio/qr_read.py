"""Reads a QR code back from a finished picture (ISO/IEC 18004), as proof that a phone will, too.

The picture is our own and clean, so errors are not corrected: a single wrong module makes the reading fail, which
is what a check should do.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import product
from typing import Any

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, qGray

from gui.studio.qr import QUIET_MODULES, qr_image

Modules = list[list[int]]

_FORMAT_MASK = 0x5412
_FORMAT_POLY = 0x537
_LEVELS = {0b01: "L", 0b00: "M", 0b11: "Q", 0b10: "H"}
_ALPHANUMERIC = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"


class QrUnreadable(ValueError):
    """The code in the picture cannot be read; the message says which part."""


def read_qr(image: QImage, rect: QRectF, side: int) -> str:
    """Read the code that fills ``rect`` with ``side`` modules a line, quiet zone included.

    Raises ``QrUnreadable``.
    """
    modules = _sample(image, rect, side)
    level, mask = _format(modules)
    version = (len(modules) - 17) // 4
    bits = [modules[y][x] ^ _is_masked(mask, y, x) for y, x in _data_places(version)]
    words = [int("".join(map(str, bits[at : at + 8])), 2) for at in range(0, len(bits) - 7, 8)]
    return _text(_untangled(words, version, level), version)


@lru_cache(maxsize=64)
def reads_back(text: str) -> bool:
    """Tell whether the code made of a text gives the whole text again; too long a text does not."""
    try:
        image = qr_image(text)
        return read_qr(image, QRectF(image.rect()), image.width()) == text
    except ValueError:  # unreadable, or more than a code can hold
        return False


def _sample(image: QImage, rect: QRectF, side: int) -> Modules:
    """Take the pixel in the middle of each module."""
    step_x, step_y = rect.width() / side, rect.height() / side
    inner = range(QUIET_MODULES, side - QUIET_MODULES)
    return [
        [
            int(qGray(image.pixel(int(rect.left() + (x + 0.5) * step_x), int(rect.top() + (y + 0.5) * step_y))) < 128)
            for x in inner
        ]
        for y in inner
    ]  # fmt: skip


def _format(modules: Modules) -> tuple[str, int]:
    """Give error correction level and mask from the copy beside the upper left finder."""
    places = [(8, x) for x in (0, 1, 2, 3, 4, 5, 7, 8)] + [(y, 8) for y in (7, 5, 4, 3, 2, 1, 0)]
    read = int("".join(str(modules[y][x]) for y, x in places), 2)
    for code in range(32):
        if _format_bits(code) == read:
            return _LEVELS[code >> 3], code & 7
    raise QrUnreadable("format")


def _format_bits(code: int) -> int:
    rest = code << 10
    for shift in range(4, -1, -1):
        if rest >> (shift + 10) & 1:
            rest ^= _FORMAT_POLY << shift
    return (code << 10 | rest) ^ _FORMAT_MASK


def _is_masked(mask: int, y: int, x: int) -> bool:
    """Tell whether a mask pattern turns a module over."""
    together = y * x % 2 + y * x % 3
    return (
        (y + x) % 2 == 0,
        y % 2 == 0,
        x % 3 == 0,
        (y + x) % 3 == 0,
        (y // 2 + x // 3) % 2 == 0,
        together == 0,
        together % 2 == 0,
        ((y + x) % 2 + y * x % 3) % 2 == 0,
    )[mask]


@lru_cache(maxsize=40)
def _data_places(version: int) -> tuple[tuple[int, int], ...]:
    """Give the places of data modules in reading order: columns in pairs from the right, up and down in turn."""
    side = 17 + 4 * version
    fixed = set(_fixed_places(version, side))
    found: list[tuple[int, int]] = []
    for turn, right in enumerate(_columns(side)):
        rows = range(side) if turn % 2 else range(side - 1, -1, -1)
        found += [(y, x) for y in rows for x in (right, right - 1) if (y, x) not in fixed]
    return tuple(found)


def _fixed_places(version: int, side: int) -> Iterator[tuple[int, int]]:
    """Give the modules of finders with format, timing, alignment and version information."""
    yield from product(range(9), range(9))
    yield from product(range(9), range(side - 8, side))
    yield from product(range(side - 8, side), range(9))
    for place in range(side):
        yield from ((6, place), (place, 6))
    for middle_y, middle_x in _alignments(version, side):
        yield from product(range(middle_y - 2, middle_y + 3), range(middle_x - 2, middle_x + 3))
    if version >= 7:
        yield from product(range(6), range(side - 11, side - 8))
        yield from product(range(side - 11, side - 8), range(6))


def _alignments(version: int, side: int) -> list[tuple[int, int]]:
    from segno import consts

    if version < 2:
        return []
    lines: tuple[int, ...] = consts.ALIGNMENT_POS[version - 2]
    corners = {(6, 6), (6, side - 7), (side - 7, 6)}
    return [place for place in product(lines, lines) if place not in corners]


def _columns(side: int) -> Iterator[int]:
    """Give the right column of each pair; the timing column 6 is skipped."""
    right = side - 1
    while right > 0:
        yield right
        right -= 2 if right != 8 else 3


def _untangled(words: list[int], version: int, level: str) -> list[int]:
    """Put the data words of the blocks, which are interleaved, one block after the other."""
    from segno import consts

    table: Any = consts.ECC
    groups = table[version][consts.ERROR_MAPPING[level]]
    sizes: list[int] = [group.num_data for group in groups for _ in range(group.num_blocks)]
    blocks: list[list[int]] = [[] for _ in sizes]
    at = 0
    for place in range(max(sizes)):
        for block, size in zip(blocks, sizes, strict=True):
            if place < size:
                block.append(words[at])
                at += 1
    return [word for block in blocks for word in block]


def _text(words: list[int], version: int) -> str:
    """Read the segments: numbers, capitals and bytes."""
    bits = "".join(f"{word:08b}" for word in words)
    reader = _Bits(bits)
    content = b""
    while reader.left >= 4 and (mode := reader.take(4)):
        if mode == 0b0100:
            count = reader.take(8 if version < 10 else 16)
            content += bytes(reader.take(8) for _ in range(count))
        elif mode == 0b0010:
            content += _capitals(reader, reader.take(9 if version < 10 else 11 if version < 27 else 13))
        elif mode == 0b0001:
            content += _numbers(reader, reader.take(10 if version < 10 else 12 if version < 27 else 14))
        else:
            raise QrUnreadable(f"mode {mode}")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise QrUnreadable("text") from error


class _Bits:
    """Takes numbers off a row of bits."""

    def __init__(self, bits: str) -> None:
        self._bits = bits
        self._at = 0

    @property
    def left(self) -> int:
        return len(self._bits) - self._at

    def take(self, count: int) -> int:
        if count > self.left:
            raise QrUnreadable("too short")
        self._at += count
        return int(self._bits[self._at - count : self._at], 2)


def _capitals(reader: _Bits, count: int) -> bytes:
    letters = ""
    for _ in range(count // 2):
        pair = reader.take(11)
        if pair >= len(_ALPHANUMERIC) ** 2:
            raise QrUnreadable("letters")
        letters += _ALPHANUMERIC[pair // 45] + _ALPHANUMERIC[pair % 45]
    if count % 2:
        letters += _ALPHANUMERIC[reader.take(6) % 45]
    return letters.encode()


def _numbers(reader: _Bits, count: int) -> bytes:
    digits = "".join(f"{reader.take(10):03d}" for _ in range(count // 3))
    rest = count % 3
    if rest:
        digits += f"{reader.take(4 if rest == 1 else 7):0{rest}d}"
    return digits.encode()
