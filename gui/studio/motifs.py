"""Patterns and illustrations drawn from the primitives of ``resources/templates/motifs.json``.

A motif is a tile that repeats, shapes turned around a centre, or one scene that covers the area. Its colours are
numbers: 0 to 3 stand for the colours that the layer gives, -1 for the ground.
"""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath

from core.domain.colour import Rgb
from core.domain.template.basics import Words

_FILE = Path(__file__).parents[2] / "resources" / "templates" / "motifs.json"
_ARGUMENTS = {"M": 2, "L": 2, "C": 6, "Q": 4, "Z": 0}

LEAST_CELL = 16.0
"""Smaller tiles are dust, and their number would stop the computer."""


@dataclass(frozen=True, slots=True)
class MotifShape:
    """A shape in the motif's own coordinates."""

    path: QPainterPath
    fill: int
    opacity: float


@dataclass(frozen=True, slots=True)
class MotifArt:
    """A motif ready to paint."""

    id: str
    name: Words
    kind: str
    cell: tuple[float, float] = (100, 100)
    across: float = 6
    turn: bool = False
    variants: tuple[tuple[MotifShape, ...], ...] = ()
    shapes: tuple[MotifShape, ...] = ()
    over: tuple[MotifShape, ...] = ()
    turns: int = 1
    center: tuple[float, float] = (0.5, 0.5)
    reach: float = 0.5


@lru_cache(maxsize=1)
def motifs() -> dict[str, MotifArt]:
    """Read every motif, once."""
    raw = json.loads(_FILE.read_text("utf-8"))
    return {key: _motif(key, value) for key, value in raw.items()}


def _motif(key: str, raw: dict[str, Any]) -> MotifArt:
    plain: dict[str, Any] = {
        name: raw[name] for name in ("kind", "across", "turn", "turns", "reach") if name in raw
    }
    pairs: dict[str, Any] = {name: tuple(raw[name]) for name in ("cell", "center") if name in raw}
    return MotifArt(
        id=key,
        name=Words(**raw["name"]),
        variants=tuple(_shapes(variant) for variant in raw.get("variants", ())),
        shapes=_shapes(raw.get("shapes", ())),
        over=_shapes(raw.get("over", ())),
        **plain,
        **pairs,
    )


def _shapes(raw: Sequence[dict[str, Any]]) -> tuple[MotifShape, ...]:
    return tuple(MotifShape(_path(one), int(one["fill"]), float(one.get("opacity", 1.0))) for one in raw)


def _path(raw: dict[str, Any]) -> QPainterPath:
    path = QPainterPath()
    if "d" in raw:
        return svg_path(str(raw["d"]))
    name = next(key for key in ("circle", "ring", "rect", "pie") if key in raw)
    numbers = [float(value) for value in raw[name]]
    if name == "rect":
        path.addRect(QRectF(*numbers))
        return path
    x, y, radius, *rest = numbers
    if name == "pie":
        path.moveTo(x, y)
        path.arcTo(QRectF(x - radius, y - radius, 2 * radius, 2 * radius), rest[0], rest[1])
        path.closeSubpath()
        return path
    path.addEllipse(QPointF(x, y), radius, radius)
    if name == "ring":
        path.addEllipse(QPointF(x, y), radius - rest[0], radius - rest[0])
    return path


def svg_path(text: str) -> QPainterPath:
    """Read path data with the absolute commands M, L, C, Q and Z."""
    path = QPainterPath()
    parts = text.replace(",", " ").split()
    tokens = [piece for part in parts for piece in _split_token(part)]
    index = 0
    while index < len(tokens):
        command = tokens[index]
        count = _ARGUMENTS[command]
        numbers = [float(token) for token in tokens[index + 1 : index + 1 + count]]
        _append(path, command, numbers)
        index += 1 + count
    return path


def _split_token(part: str) -> list[str]:
    """Part ``M10`` and ``10Z`` into command and number."""
    if part[0].isalpha() and len(part) > 1:
        return [part[0], part[1:]]
    if part[-1].isalpha() and len(part) > 1:
        return [part[:-1], part[-1]]
    return [part]


def _append(path: QPainterPath, command: str, numbers: Sequence[float]) -> None:
    if command == "M":
        path.moveTo(*numbers)
    elif command == "L":
        path.lineTo(*numbers)
    elif command == "C":
        path.cubicTo(*numbers)
    elif command == "Q":
        path.quadTo(*numbers)
    else:
        path.closeSubpath()


def paint_motif(
    painter: QPainter,
    art: MotifArt,
    rect: QRectF,
    colours: Sequence[Rgb],
    ground: Rgb,
    cell: float,
    seed: int,
) -> None:
    """Fill the rectangle with the motif; the caller clips."""
    painter.fillRect(rect, QColor(*ground))
    brushes = [QColor(*colours[index % len(colours)]) for index in range(4)] + [QColor(*ground)]
    if art.kind == "tile":
        _paint_tiles(painter, art, rect, brushes, cell, seed)
    elif art.kind == "radial":
        _paint_radial(painter, art, rect, brushes)
    else:
        _paint_scene(painter, art, rect, brushes)


def _paint_shapes(painter: QPainter, shapes: Sequence[MotifShape], brushes: Sequence[QColor]) -> None:
    for shape in shapes:
        colour = QColor(brushes[shape.fill])
        colour.setAlphaF(shape.opacity)
        painter.fillPath(shape.path, colour)


def _paint_tiles(
    painter: QPainter, art: MotifArt, rect: QRectF, brushes: Sequence[QColor], cell: float, seed: int
) -> None:
    """Repeat the tile in whole numbers across the longer side, so that it never ends in a sliver."""
    across, rows = _counts(art, rect, cell)
    wide, tall = rect.width() / across, rect.height() / rows
    scale = wide / art.cell[0]
    picked = -1
    for row in range(rows):
        for column in range(across):
            picked, turns = _choice(art, column, row, seed, picked)
            painter.save()
            painter.translate(rect.left() + column * wide, rect.top() + row * tall)
            painter.scale(scale, tall / art.cell[1])
            if turns:
                painter.translate(art.cell[0] / 2, art.cell[1] / 2)
                painter.rotate(90 * turns)
                painter.translate(-art.cell[0] / 2, -art.cell[1] / 2)
            if len(art.variants) > 1:
                painter.setClipRect(QRectF(0, 0, art.cell[0] + 0.4, art.cell[1] + 0.4))
            _paint_shapes(painter, art.variants[picked], brushes)
            painter.restore()


def _counts(art: MotifArt, rect: QRectF, cell: float) -> tuple[int, int]:
    """Choose whole numbers of tiles across and down that squeeze the tile least."""
    wished = rect.width() / max(cell, LEAST_CELL) if cell else rect.width() / 1080 * art.across
    ratio = art.cell[1] / art.cell[0]
    best = (1, 1, math.inf)
    for across in range(max(1, math.floor(wished) - 1), math.ceil(wished) + 2):
        tall = rect.width() / across * ratio
        rows = max(1, round(rect.height() / tall))
        squeeze = abs(math.log(rows * tall / rect.height())) + 0.12 * abs(across - wished) / wished
        if squeeze < best[2]:
            best = (across, rows, squeeze)
    return best[0], best[1]


def _choice(art: MotifArt, column: int, row: int, seed: int, before: int) -> tuple[int, int]:
    """Pick a tile by its place; the same seed always gives the same picture, and no tile twice in a row."""
    mixed = (column * 73_856_093) ^ (row * 19_349_663) ^ (seed * 83_492_791)
    mixed = (mixed ^ (mixed >> 13)) * 1_274_126_177 & 0xFFFF_FFFF
    mixed ^= mixed >> 16
    picked = mixed % len(art.variants)
    if picked == before and len(art.variants) > 1:
        picked = (picked + 1 + mixed // 97 % (len(art.variants) - 1)) % len(art.variants)
    return picked, (mixed // 7 % 4) if art.turn else 0


def _paint_radial(painter: QPainter, art: MotifArt, rect: QRectF, brushes: Sequence[QColor]) -> None:
    reach = art.reach * min(rect.width(), rect.height())
    if art.reach > 1:
        reach = art.reach * max(rect.width(), rect.height())
    painter.save()
    painter.translate(rect.left() + art.center[0] * rect.width(), rect.top() + art.center[1] * rect.height())
    painter.scale(reach / 1000, reach / 1000)
    for shape in art.shapes:
        for _ in range(art.turns):
            painter.rotate(360 / art.turns)
            _paint_shapes(painter, (shape,), brushes)
    if art.reach > 1:
        inner = 0.42 * min(rect.width(), rect.height()) / 330 / (reach / 1000)
        painter.scale(inner, inner)
    _paint_shapes(painter, art.over, brushes)
    painter.restore()


def _paint_scene(painter: QPainter, art: MotifArt, rect: QRectF, brushes: Sequence[QColor]) -> None:
    """Cover the area; a wide area keeps the scene's lower part."""
    scale = max(rect.width(), rect.height()) / 1000
    painter.save()
    painter.translate(rect.center().x() - 500 * scale, rect.bottom() - 1000 * scale)
    if rect.width() > rect.height():
        painter.translate(0, (rect.width() - rect.height()) * 0.32)
    painter.scale(scale, scale)
    _paint_shapes(painter, art.shapes, brushes)
    painter.restore()
