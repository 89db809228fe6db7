"""Composes one picture: where the regions stand, at which scale they fit, what lies behind them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QRectF

import gui.studio.blocks  # noqa: F401 - registers the builders
from core.domain.template.basics import Side
from core.domain.template.layers import Backdrop, Fill, Motif
from core.domain.template.model import REGIONS, Arrange, Art, Region, Slide, Spread, Turn
from gui.studio.behind import place_behind
from gui.studio.boxes import Box, FillBox, Page, Role
from gui.studio.build import Block, Context, build_all, stack
from gui.studio.flow import Plan
from gui.studio.frame import Frame, art_rect, content_beside, page_rect

_SMALLEST, _STEPS = 0.56, 4
_CLOSE = 0.03
_SHORT_BODY = 0.72
_REGION_GAP, _TIGHT = 34.0, 0.6
_ROOMY = 1.0
"""The scale at which the text leaves room for a larger illustration at its side."""
_AGAIN = 0.66
"""The headline is smaller where it only repeats on a following slide."""


def region_of(slide: Slide, name: str) -> Region:
    """Give a region of a slide by its name."""
    region: Region = getattr(slide, name)
    return region


@dataclass(frozen=True, slots=True)
class Fit:
    """How the type is fitted: ``most`` are the largest scales of the regions, ``probing`` tries the smallest only."""

    most: Mapping[str, float] = field(default_factory=dict)
    probing: bool = False


class Composer:
    """Composes one page: the columns, the heights of the regions, what lies behind."""

    def __init__(
        self, page: Page, slide: Slide, plan: Plan, context: Context, frame: Frame, fit: Fit
    ) -> None:
        self._page = page
        self._slide = slide
        self._plan = plan
        self._context = context
        self._frame = frame
        self._fit = fit
        self._front: list[Box] = []
        self._art: Art | None = None
        self._spare = 0.0
        self._scale = 1.0

    def compose(self) -> None:
        """Lay the page out; where the text leaves room the illustration takes it in a second pass."""
        art = self._slide.art
        self._compose(art)
        if art is not None and art.most > art.share and not self._page.is_full and not self._fit.probing:
            self._enlarge(art)

    def _enlarge(self, art: Art) -> None:
        """Let the illustration have the room that the text leaves; undo it if the text then does not fit."""
        if art.side in {Side.TOP, Side.BOTTOM}:
            share = min(art.most, art.share + self._spare / self._page.size.height)
        else:
            share = art.most if self._scale >= _ROOMY else art.share
        if share > art.share + 0.01:
            self._compose(replace(art, share=share))
            if self._page.is_full:
                self._page.is_full, self._page.overflow = False, 0.0
                self._compose(art)

    def _compose(self, art: Art | None) -> None:
        self._art = art
        self._front.clear()
        size = self._page.size
        pad = self._slide.padding
        cut = self._frame.content.right() - self._frame.head_right if self._frame.head_right else 0.0
        right = pad + (cut if self._slide.centred else 0.0)
        content = content_beside(size, art).adjusted(pad, pad, -right, -pad)
        anchors = self._context.anchors
        anchors |= {"page": page_rect(size), "safe": QRectF(self._frame.safe), "content": QRectF(content)}
        if art is not None:
            anchors["art"] = art_rect(size, art)
        if self._slide.arrange is Arrange.SPLIT:
            self._split(content)
        else:
            self._column(REGIONS, content)
        coat = self._context.palette.coat(self._slide.surface)
        ground = FillBox(rect=page_rect(size), role=Role.DECOR, colour=coat.ground)
        behind: list[Box] = []
        for layer in self._slide.behind:
            if isinstance(layer, Fill | Motif | Backdrop) and self._context.reading.holds(layer.when):
                place_behind(layer, self._context, behind)
        self._page.boxes = [ground, *behind, *self._front]
        self._page.regions = {
            name: anchors[name] for name in REGIONS if name in anchors and anchors[name].height() > 0
        }

    def _split(self, content: QRectF) -> None:
        """Two columns; kepala and kaki run across unless the slide puts them into one."""
        gap = 64.0
        left_width = (content.width() - gap) * self._slide.left_share
        left = QRectF(content.left(), content.top(), left_width, content.height())
        right = QRectF(
            left.right() + gap, content.top(), content.width() - left_width - gap, content.height()
        )
        self._context.anchors.update(left=QRectF(left), right=QRectF(right))
        in_right = [name for name in REGIONS if name in self._slide.right]
        in_left = [name for name in REGIONS if name not in in_right]
        if self._slide.wide_foot:
            foot = self._place_foot(content)
            left.setBottom(foot)
            right.setBottom(foot)
            in_left = [name for name in in_left if name != "kaki"]
        if self._slide.wide_head:
            head = self._place_head(content)
            left.setTop(head)
            right.setTop(head)
            in_left = [name for name in in_left if name != "kepala"]
        self._column(in_left, left)
        self._column(in_right, right)

    def _place_foot(self, content: QRectF) -> float:
        block = self._measure("kaki", content.width(), 1.0)
        if block is None:
            return content.bottom()
        top = content.bottom() - block.height
        self._put("kaki", block, QRectF(content.left(), top, content.width(), block.height))
        return top - self._edge_gap

    def _place_head(self, content: QRectF) -> float:
        block = self._measure("kepala", content.width(), 1.0)
        if block is None:
            return content.top()
        self._put("kepala", block, QRectF(content.left(), content.top(), content.width(), block.height))
        return content.top() + block.height + self._edge_gap

    def _column(self, names: Sequence[str], area: QRectF) -> None:
        """Fix head and foot at the ends, fit the rest between them at the largest scale that fits."""
        art_head = self._head_on_art()
        fixed = {name: self._measure(name, area.width(), 1.0) for name in ("kepala", "kaki") if name in names}
        top, bottom = area.top(), area.bottom()
        head, foot = fixed.get("kepala"), fixed.get("kaki")
        if head and not art_head:
            self._put("kepala", head, QRectF(area.left(), top, area.width(), head.height))
            top += head.height + self._edge_gap
        elif head:
            self._put(
                "kepala", head, QRectF(area.left(), self._frame.content.top(), area.width(), head.height)
            )
        if foot:
            self._put("kaki", foot, QRectF(area.left(), bottom - foot.height, area.width(), foot.height))
            bottom -= foot.height + self._edge_gap * 0.8
        middle = [name for name in names if name not in {"kepala", "kaki"}]
        self._fill(middle, QRectF(area.left(), top, area.width(), bottom - top))

    def _head_on_art(self) -> bool:
        art = self._art
        return art is not None and art.side is Side.TOP and art.holds_head

    def _fill(self, names: Sequence[str], area: QRectF) -> None:
        """Find the largest scale at which judul, isi and ajakan fit below each other."""
        scale, blocks = self._fitted(names, area)
        present = {name: block for name, block in blocks.items() if block is not None}
        gap = self._gap(scale)
        used = sum(block.height for block in present.values()) + gap * (len(present) - 1)
        spare = area.height() - used
        self._spare = max(0.0, spare)
        self._scale = scale
        self._page.scales |= dict.fromkeys(present, scale)
        if spare < -1.0:
            self._page.is_full = True
            self._page.overflow = max(self._page.overflow, -spare)
        self._page.is_full |= any(block.is_cut for block in present.values())
        together = self._slide.spread
        heights = _heights(present, max(0.0, spare) if together is Spread.START else 0.0)
        free = area.height() - sum(heights.values()) - gap * (len(present) - 1)
        own = self._slide.judul.spread if "isi" not in present else Spread.START
        y = area.top() + _share_above(together if together is not Spread.START else own, max(0.0, free))
        for name in names:
            block = present.get(name)
            if block is None:
                self._leave_empty(name, area, y - gap / 2)
                continue
            spot = QRectF(area.left(), y, self._width(name, area), heights[name])
            if name == "ajakan":
                spot.moveBottom(area.bottom())
            self._put(name, block, self._spread(name, block, spot))
            y += heights[name] + gap

    def _leave_empty(self, name: str, area: QRectF, y: float) -> None:
        """Give a region without content its place, so that what lies behind still ends there."""
        at = area.bottom() if name == "ajakan" else y
        self._context.anchors[name] = QRectF(area.left(), at, area.width(), 0)

    def _spread(self, name: str, block: Block, spot: QRectF) -> QRectF:
        """Place a block that does not grow within the height that its region got."""
        spread = self._spread_of(name, block, spot)
        spare = spot.height() - block.height
        if block.grow or spare <= 0:
            return spot
        height = block.height + min(spare, block.stretch)
        rest = spot.height() - height
        down = {Spread.CENTER: rest / 2, Spread.END: rest}.get(spread, 0.0)
        return QRectF(spot.left(), spot.top() + down, spot.width(), height)

    def _spread_of(self, name: str, block: Block, spot: QRectF) -> Spread:
        """Give where a region stands; alone in a column of another colour, a short one stands in its middle."""
        slide = self._slide
        spread = region_of(slide, name).spread
        is_alone = (
            slide.arrange is Arrange.SPLIT and name == "isi" and slide.judul.surface is not slide.isi.surface
        )
        is_short = block.height < spot.height() * _SHORT_BODY
        return Spread.CENTER if is_alone and is_short and spread is Spread.START else spread

    def _fitted(self, names: Sequence[str], area: QRectF) -> tuple[float, dict[str, Block | None]]:
        """Find the scale by closing in on the height; type has floors, so the smallest may still not fit."""
        high = _SMALLEST if self._fit.probing else self._largest(names)
        blocks = self._measured(names, area, high)
        if high == _SMALLEST or self._fits(blocks, area, high):
            return high, blocks
        too_tall = self._height(blocks, high)
        low, best = _SMALLEST, self._measured(names, area, _SMALLEST)
        if not self._fits(best, area, low):
            return low, best
        for _ in range(_STEPS):
            fits_to = self._height(best, low)
            share = (area.height() - fits_to) / max(1.0, too_tall - fits_to)
            middle = round(low + (high - low) * min(0.9, max(0.12, share * 0.97)), 3)
            blocks = self._measured(names, area, middle)
            if self._fits(blocks, area, middle):
                low, best = middle, blocks
            else:
                high, too_tall = middle, self._height(blocks, middle)
            if high - low < _CLOSE:
                break
        return low, best

    def _largest(self, names: Sequence[str]) -> float:
        """Give the largest scale: no larger than the regions have on the other pictures of the series."""
        most = self._fit.most
        return min([self._slide.largest, *(most[name] for name in names if name in most)])

    def _height(self, blocks: Mapping[str, Block | None], scale: float) -> float:
        present = [block for block in blocks.values() if block is not None]
        return sum(block.height for block in present) + self._gap(scale) * (len(present) - 1)

    def _fits(self, blocks: Mapping[str, Block | None], area: QRectF, scale: float) -> bool:
        is_cut = any(block is not None and block.is_cut for block in blocks.values())
        return not is_cut and self._height(blocks, scale) <= area.height() + 0.5

    def _gap(self, scale: float) -> float:
        return self._edge_gap * (0.5 + 0.5 * min(1.1, scale)) * self._slide.airy

    @property
    def _edge_gap(self) -> float:
        return _REGION_GAP * (_TIGHT if self._context.is_tight else 1.0)

    def _measured(self, names: Sequence[str], area: QRectF, scale: float) -> dict[str, Block | None]:
        return {name: self._measure(name, self._width(name, area), scale) for name in names}

    def _width(self, name: str, area: QRectF) -> float:
        """End the headline of the square where a 3:4 crop would cut it."""
        right = self._frame.head_right
        return min(area.right(), right) - area.left() if right and name == "judul" else area.width()

    def _measure(self, name: str, width: float, scale: float) -> Block | None:
        region = region_of(self._slide, name)
        items = self._plan.isi(self._slide) if name == "isi" else region.items
        if region.only is Turn.FIRST and self._page.turn > 1:
            return None
        if region.only is Turn.LAST and self._page.turn < self._page.turns:
            return None
        factor = self._factor(name, region, scale)
        context = replace(
            self._context,
            scale=factor,
            region=name,
            surface=region.surface or self._slide.surface,
            again=name == "judul" and self._page.turn > 1,
        )
        gap = context.gap(region.gap)
        stretch = gap * 1.1 if name == "isi" else 0.0
        block = stack(build_all(items, context, width), gap, region.align, stretch=stretch)
        if block is not None:
            block.height += region.after
        return block

    def _factor(self, name: str, region: Region, scale: float) -> float:
        if name in {"kepala", "kaki"}:
            return region.scale * (self._frame.logo_scale if name == "kepala" else 1.0)
        if name == "judul":
            again = _AGAIN if self._page.turn > 1 else 1.0
            return min(region.largest, scale) * region.scale * self._frame.head_scale * again
        return scale * region.scale * self._frame.type_scale

    def _put(self, name: str, block: Block, rect: QRectF) -> None:
        self._context.anchors[name] = QRectF(rect)
        block.place(rect.adjusted(0, 0, 0, -region_of(self._slide, name).after), self._front)


def _heights(blocks: Mapping[str, Block], spare: float) -> dict[str, float]:
    """Give the spare height to isi, or to whichever grows."""
    heights = {name: block.height for name, block in blocks.items()}
    taker = "isi" if "isi" in blocks else next((name for name, block in blocks.items() if block.grow), "")
    if taker:
        heights[taker] += spare
    return heights


def _share_above(spread: Spread, spare: float) -> float:
    """Give the part of the spare height that goes above the regions that stay together."""
    return {Spread.CENTER: spare * 0.46, Spread.END: spare}.get(spread, 0.0)
