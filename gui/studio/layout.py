"""Lays a template's values out on pictures of one size: how many, and what each shows.

Nothing is painted here; the result is a list of pages with placed boxes that the linter can check.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QRectF

from core.domain.day_names import Language
from core.domain.template.basics import PictureSize
from core.domain.template.layers import Layer
from core.domain.template.model import REGIONS, Look, Slide, Template, Values
from core.domain.template.reading import Reading
from gui.studio.boxes import Page, TextBox
from gui.studio.brand import Brand
from gui.studio.build import Block, Context
from gui.studio.compose import Composer, Fit, region_of
from gui.studio.flow import Plan, plans
from gui.studio.frame import frame_of
from gui.studio.typography import load_fonts

MAX_WORDS = 60
"""Words of prose on one picture (domain 4.1); cells of tables, figures and the foot do not count."""
_WORD = re.compile(r"[^\W\d_]{2,}")
_COUNTED_REGIONS = frozenset({"judul", "isi", "ajakan"})
_CUTS = (8, 6, 4, 3, 2, 1)


@dataclass(frozen=True, slots=True)
class Job:
    """All that decides a series of pictures."""

    template: Template
    values: Values
    brand: Brand
    size: PictureSize
    look: Look
    language: Language
    placeholders: bool = False
    readings: dict[tuple[int, int], Reading] = field(default_factory=dict)
    """By the number of the page and of all pages."""
    measured: dict[tuple[object, ...], Block | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Part:
    """One picture to be: its slide, its rows and items, its place among those of the slide."""

    slide: Slide
    plan: Plan
    turn: int
    turns: int
    fits: bool = True
    is_tight: bool = False


@dataclass(frozen=True, slots=True)
class _Squeeze:
    """What is given up so that a page fits; ``most`` are the largest scales of its regions' type."""

    drop_optional: bool = False
    is_tight: bool = False
    most_lines: int = 0
    probing: bool = False
    most: Mapping[str, float] = field(default_factory=dict)


def find_look(template: Template, look_id: str) -> Look:
    """Give the look of that id, or the first one."""
    return next((look for look in template.looks if look.id == look_id), template.looks[0])


def lay_out(
    template: Template,
    values: Values,
    brand: Brand,
    size: PictureSize,
    look: str,
    language: Language = Language.ID,
    *,
    placeholders: bool = False,
) -> list[Page]:
    """Lay out all pictures of a series; ``placeholders`` shows what is still to be filled in."""
    load_fonts()
    brand = coloured(brand, template)
    job = Job(template, values, brand, size, find_look(template, look), language, placeholders)
    parts: list[_Part] = []
    for slide in job.look.slides[size]:
        if _reading(job, 1, 1).holds(slide.when):
            made = _parts(job, slide)
            parts += made if not parts or _shows_body(job, made[0]) else []
    pages = _alike(job, parts)
    job.measured.clear()  # its blocks hold the contexts that hold it
    return pages


def _alike(job: Job, parts: Sequence[_Part]) -> list[Page]:
    """Lay the pictures out in type of one size: the size of the one that has least room."""
    count = len(parts)
    pages = [_final(job, part, number, count) for number, part in enumerate(parts, start=1)]
    most: dict[str, float] = {}
    for name, scale in ((name, scale) for page in pages for name, scale in page.scales.items()):
        most[name] = min(scale, most.get(name, scale))
    return [
        page if page.scales.items() <= most.items() else _final(job, part, page.number, count, most)
        for page, part in zip(pages, parts, strict=True)
    ]


def _shows_body(job: Job, part: _Part) -> bool:
    """Tell whether a further slide has anything to say; a first one is always shown."""
    return "isi" in _probe(job, part).regions


def coloured(brand: Brand, template: Template) -> Brand:
    """Give the brand in the colours of an own template that has its own."""
    colours = template.colours
    if not colours:
        return brand
    return replace(
        brand,
        primary=colours.get("primary", brand.primary),
        secondary=colours.get("secondary", brand.secondary),
    )


def iter_texts(page: Page) -> Iterator[TextBox]:
    """Give the texts of a page."""
    return (box for box in page.boxes if isinstance(box, TextBox))


def _reading(job: Job, number: int, count: int) -> Reading:
    if (number, count) not in job.readings:
        extra = {
            "office": job.brand.office_name,
            "handle": job.brand.handle,
            "office_zone": job.brand.zone,
            "page": str(number),
            "pages": str(count) if count > 1 else "",
        }
        job.readings[number, count] = Reading(
            job.template, job.values, job.language, extra, placeholders=job.placeholders
        )
    return job.readings[number, count]


# --- how many pictures ------------------------------------------------------------------------------------


def _parts(job: Job, slide: Slide) -> list[_Part]:
    """Share a slide among pages; narrow gaps are for what fits in no other way."""
    parts = _planned(job, slide, is_tight=False)
    if all(part.fits for part in parts):
        return parts
    tight = _planned(job, slide, is_tight=True)
    return tight if all(part.fits for part in tight) else parts


def _planned(job: Job, slide: Slide, *, is_tight: bool) -> list[_Part]:
    """Try plans with ever more pages until each fits at the smallest sizes and is short enough."""
    best: list[_Part] = []
    least = (len(REGIONS), 0)
    for series in plans(slide, _reading(job, 1, 1)):
        turns = len(series)
        parts = [
            _Part(slide, plan, turn, turns, is_tight=is_tight) for turn, plan in enumerate(series, start=1)
        ]
        probes = [_probe(job, part) for part in parts]
        badness = _badness(probes)
        if badness == (0, 0):
            return parts
        if not best and badness[0] and _is_hopeless(job, parts[0]):
            return [replace(part, fits=not page.is_full) for part, page in zip(parts, probes, strict=True)]
        if not best or badness < least:
            least = badness
            best = [replace(part, fits=not page.is_full) for part, page in zip(parts, probes, strict=True)]
    return best


def _probe(job: Job, part: _Part) -> Page:
    """Try a page at the smallest sizes only, which tells whether it can fit at all."""
    return _eased(job, part, (part.turn, part.turns), _Squeeze(probing=True, is_tight=part.is_tight))


def _eased(job: Job, part: _Part, place: tuple[int, int], squeeze: _Squeeze) -> Page:
    """Lay out one picture; where it is too full optional layers go."""
    page = _attempt(job, part, place, squeeze)
    if page.is_full and _has_optional(job, part.slide):
        page = _attempt(job, part, place, replace(squeeze, drop_optional=True))
    return page


def _is_hopeless(job: Job, part: _Part) -> bool:
    """Tell whether even a page without body is too full, so that no sharing out helps."""
    return _probe(job, replace(part, plan=Plan({}, ()))).is_full


def _badness(pages: Sequence[Page]) -> tuple[int, int]:
    """Count the pages that do not fit, then the words too many."""
    return sum(page.is_full for page in pages), max(0, max(page.words for page in pages) - MAX_WORDS)


def _has_optional(job: Job, slide: Slide) -> bool:
    return bool(job.brand.footer) or any(
        _mentions_optional(item) for name in REGIONS for item in region_of(slide, name).items
    )


def _mentions_optional(layer: Layer) -> bool:
    inner: Sequence[Layer] = getattr(layer, "items", ())
    return layer.optional or any(_mentions_optional(item) for item in inner)


# --- one picture ------------------------------------------------------------------------------------------


def _final(job: Job, part: _Part, number: int, count: int, most: Mapping[str, float] | None = None) -> Page:
    """Lay out one picture; what then does not fit is cut."""
    page = _eased(job, part, (number, count), _Squeeze(is_tight=part.is_tight, most=most or {}))
    return _cut(job, part, page) if page.is_full or not part.fits else page


def _cut(job: Job, part: _Part, page: Page) -> Page:
    """Shorten texts, then leave out the last items, until nothing overlaps; the page stays marked as full."""
    for most_lines in _CUTS:
        if not page.overflow:
            break
        squeeze = _Squeeze(drop_optional=True, is_tight=True, most_lines=most_lines)
        page = _attempt(job, part, (page.number, page.count), squeeze)
    kept = part.plan.items if part.plan.items is not None else tuple(range(len(part.slide.isi.items)))
    while page.overflow and kept:
        kept = kept[:-1]
        shorter = replace(part, plan=Plan(part.plan.windows, kept))
        squeeze = _Squeeze(drop_optional=True, is_tight=True, most_lines=3)
        page = _attempt(job, shorter, (page.number, page.count), squeeze)
    page.is_full = True
    return page


def _attempt(job: Job, part: _Part, place: tuple[int, int], squeeze: _Squeeze) -> Page:
    number, count = place
    reading = _reading(job, number, count)
    frame = frame_of(job.size)
    context = Context(
        reading=reading,
        brand=job.brand,
        palette=job.brand.palette(reading.tone),
        surface=part.slide.surface,
        hang=frame.hang,
        windows=part.plan.windows,
        drop_optional=squeeze.drop_optional,
        most_lines=squeeze.most_lines,
        is_tight=squeeze.is_tight,
        measured=job.measured,
    )
    page = Page(size=job.size, boxes=[], safe=QRectF(frame.safe), number=number, count=count, turn=part.turn,
                turns=part.turns)  # fmt: skip
    fit = Fit(squeeze.most, probing=squeeze.probing)
    Composer(page, part.slide, part.plan, context, frame, fit).compose()
    page.words = _count_words(page)
    return page


def _count_words(page: Page) -> int:
    """Count prose only: the cells of tables are limited by their rows, a repeated headline was read before."""
    regions = _COUNTED_REGIONS if page.number == 1 else _COUNTED_REGIONS - {"judul"}
    texts = (box for box in iter_texts(page) if box.region in regions and "/" not in box.field)
    return sum(len(_WORD.findall(" ".join(box.lines.texts))) for box in texts)
