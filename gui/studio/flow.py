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
    """Give series of plans with ever more pages.

    The rows of the first flowing layer are split. Items of isi that may spill then stand on the last page only,
    or on a page of their own; in need the other items do, too.
    """
    flow = _flow(slide.isi.items, reading)
    count = _count(flow, reading) if flow else 0
    least = max(1, math.ceil(count / _max_rows(flow))) if flow else 1
    ways = _Ways(slide, flow, count, least)
    spilling = _spilling(slide, reading)
    yield from ways.growing(spilling)
    rest = [index for index, layer in enumerate(slide.isi.items) if index and reading.holds(layer.when)]
    if rest != spilling:
        yield from ways.growing(rest)


@dataclass(frozen=True, slots=True)
class _Ways:
    """The ways to share a slide among pages."""

    slide: Slide
    flow: Layer | None
    count: int
    least: int

    def growing(self, spilling: Sequence[int]) -> Iterator[list[Plan]]:
        """Go from few pages to many; at each number keep as much together as goes, and repeat nothing if possible."""
        most = max(1, self.count)
        tails = [spilling[len(spilling) - spilled :] for spilled in range(1, len(spilling) + 1)]
        for total in range(self.least, MAX_SLIDES + 1):
            if total == 1:
                yield self._series(total, ())
            yield from self._with_pages_apart(total, tails)
            if 2 <= total <= most:
                for tail in (one for one in reversed(tails) if not self._holds_flow(one)):
                    yield from (self._series(total, tail, lighter) for lighter in (0, 1, 2))
                yield self._series(total, ())
            if total > most + len(spilling):
                return

    def _holds_flow(self, tail: Sequence[int]) -> bool:
        """Tell whether the rows themselves are in a tail: on the last page alone most of them would be lost."""
        return any(_contains(self.slide.isi.items[index], self.flow) for index in tail)

    def _with_pages_apart(self, total: int, tails: Sequence[Sequence[int]]) -> Iterator[list[Plan]]:
        """Put the tail on one or more pages of its own."""
        for pages in range(1, total - self.least + 1):
            if total - pages > max(1, self.count):
                continue
            for tail in tails:
                for groups in _groups(tuple(tail), pages):
                    own = [Plan({}, group) for group in groups]
                    yield [*self._series(total - pages, tail, apart=True), *own]

    def _series(
        self, parts: int, tail: Sequence[int], lighter: int = 0, *, apart: bool = False
    ) -> list[Plan]:
        """Share the rows out; ``tail`` stands on the last page unless it has a page ``apart``."""
        kept = tuple(index for index in range(len(self.slide.isi.items)) if index not in tail)
        items = kept if tail else None
        if self.flow is None:
            return [Plan({}, items)]
        name = str(getattr(self.flow, "field", ""))
        windows = _shares(self.count, parts, lighter)
        series = [Plan({name: window}, items) for window in windows]
        if tail and not apart:
            series[-1] = Plan({name: windows[-1]})
        return series


def _groups(items: tuple[int, ...], count: int) -> Iterator[list[tuple[int, ...]]]:
    """Give every way to cut a sequence into so many parts."""
    if count == 1:
        yield [items]
        return
    for first in range(1, len(items) - count + 2):
        for rest in _groups(items[first:], count - 1):
            yield [items[:first], *rest]


def _shares(count: int, parts: int, lighter: int = 0) -> list[tuple[int, int]]:
    """Share rows out evenly, the first pages one more: 9 rows in 2 parts are 5 and 4.

    ``lighter`` moves that many rows from the last page to the ones before.
    """
    last = max(1, count // parts - lighter) if parts > 1 else count
    found, start = [], 0
    for part in range(parts):
        rest, pages = count - start, parts - part
        size = rest if pages == 1 else math.ceil((rest - last) / (pages - 1))
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


def _contains(layer: Layer, sought: Layer | None) -> bool:
    inner: Sequence[Layer] = getattr(layer, "items", ())
    return layer is sought or any(_contains(one, sought) for one in inner)


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
