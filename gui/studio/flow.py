"""How a slide continues on following ones: rows are shared out evenly, blocks that may spill move on."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from core.domain.template.layers import Layer
from core.domain.template.model import FieldType, Slide
from core.domain.template.reading import Reading

MAX_SLIDES = 10
"""Pictures in one post, the least that the platforms of the registry accept."""
_DEFAULT_ROWS = 7


@dataclass(frozen=True, slots=True)
class Plan:
    """What one page shows of the slide: the rows of each field, and which of isi's items (all if ``None``)."""

    windows: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    items: tuple[int, ...] | None = None

    def isi(self, slide: Slide) -> tuple[Layer, ...]:
        """Give the items of isi that this page shows."""
        if self.items is None:
            return slide.isi.items
        return tuple(slide.isi.items[index] for index in self.items)


def plans(slide: Slide, reading: Reading) -> Iterator[list[Plan]]:
    """Give series of plans with ever more pages. The rows of the first flowing layer are split; the last
    items of isi that may spill move to a page of their own, and in need the others too."""
    flow = _flow(slide.isi.items, reading)
    count = _count(flow, reading) if flow else 0
    least = max(1, math.ceil(count / _max_rows(flow))) if flow else 1
    spilling = _spilling(slide, reading)
    yield from _growing(slide, flow, count, least, spilling)
    rest = [index for index, layer in enumerate(slide.isi.items) if index and reading.holds(layer.when)]
    if rest != spilling:
        yield from _growing(slide, flow, count, least, rest)


def _growing(
    slide: Slide, flow: Layer | None, count: int, least: int, spilling: Sequence[int]
) -> Iterator[list[Plan]]:
    for total in range(least, MAX_SLIDES + 1):
        for spilled in range(len(spilling) + 1):
            parts = total - (1 if spilled else 0)
            if parts < least or parts > max(1, count):
                continue
            yield _series(slide, flow, count, parts, spilling[len(spilling) - spilled :])
        if total > least + len(spilling) and total >= max(1, count):
            return


def _series(slide: Slide, flow: Layer | None, count: int, parts: int, spilled: Sequence[int]) -> list[Plan]:
    kept = tuple(index for index in range(len(slide.isi.items)) if index not in spilled)
    items = kept if spilled else None
    if flow is None:
        series = [Plan({}, items)]
    else:
        name = str(getattr(flow, "field", ""))
        series = [Plan({name: window}, items) for window in _shares(count, parts)]
    return [*series, Plan({}, tuple(spilled))] if spilled else series


def _shares(count: int, parts: int) -> list[tuple[int, int]]:
    """Share rows out evenly, the first pages one more: 9 rows in 2 parts are 5 and 4."""
    found, start = [], 0
    for part in range(parts):
        size = count // parts + (1 if part < count % parts else 0)
        found.append((start, start + size))
        start += size
    return found


def _flow(items: Sequence[Layer], reading: Reading) -> Layer | None:
    """Find the first layer that shows rows and may be continued."""
    for layer in items:
        if not reading.holds(layer.when):
            continue
        name = getattr(layer, "field", None)
        if name and _count(layer, reading) and _may_split(layer):
            return layer
        inner: Sequence[Layer] = getattr(layer, "items", ())
        found = _flow(inner, reading)
        if found is not None:
            return found
    return None


def _may_split(layer: Layer) -> bool:
    return type(layer).__name__ in {"Table", "Agenda", "Timeline", "Gallery", "List", "Steps", "Bars"}


def _max_rows(layer: Layer | None) -> int:
    return max(1, int(getattr(layer, "max_rows", _DEFAULT_ROWS)))


def _count(layer: Layer, reading: Reading) -> int:
    name = str(getattr(layer, "field", ""))
    field_of = reading.field(name)
    if field_of is not None and field_of.type is FieldType.ROWS:
        return len(reading.rows(name))
    return len(reading.lines(name))


def _spilling(slide: Slide, reading: Reading) -> list[int]:
    """Give the places of isi's filled items that may move on; the first item always stays."""
    return [
        index
        for index, layer in enumerate(slide.isi.items)
        if index and layer.spill and reading.holds(layer.when)
    ]
