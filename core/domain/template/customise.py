"""An own template from an existing one: another name and colours, fields on or off, another order."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from dataclasses import field as data_field
from typing import Any

from core.domain.day_names import Language
from core.domain.template.basics import PictureSize
from core.domain.template.layers import Layer
from core.domain.template.model import Look, Template
from core.domain.template.phrase import Phrase
from core.domain.template.shared import SHARED_FIELDS

COLOURS = ("primary", "secondary")
_SHARED = {field.id for field in SHARED_FIELDS}


@dataclass(frozen=True, slots=True)
class Customisation:
    """What an own template changes.

    ``hidden`` fields are neither asked for nor shown; ``field_order`` is the order of the form; ``block_orders``
    give, for a look, the new order of the blocks of isi on its first slide as their old places; ``colours``
    replace ``primary`` and ``secondary`` of the office (hex).
    """

    name: str
    hidden: tuple[str, ...] = ()
    field_order: tuple[str, ...] = ()
    colours: Mapping[str, str] = data_field(default_factory=dict)
    block_orders: Mapping[str, tuple[int, ...]] = data_field(default_factory=dict)


def customised(source: str, template_id: str, changes: Customisation) -> str:
    """Give the JSON text of the changed template under its new id."""
    raw: dict[str, Any] = json.loads(source)
    raw |= {"id": template_id, "name": {"id": changes.name, "en": changes.name}}
    raw["hidden"] = list(changes.hidden)
    raw["colours"] = {key: changes.colours[key] for key in COLOURS if changes.colours.get(key)}
    raw["fields"] = sorted(raw["fields"], key=lambda one: _place(one["id"], changes.field_order))
    for look in raw["looks"]:
        order = changes.block_orders.get(look["id"])
        if order:
            _reorder(look["slides"][0], order)
    return json.dumps(raw, ensure_ascii=False, indent=2)


def _place(field_id: str, order: Sequence[str]) -> int:
    return order.index(field_id) if field_id in order else len(order)


def _reorder(slide: dict[str, Any], order: Sequence[int]) -> None:
    """Put the blocks in another order, on every size that has the same number of them."""
    sizes: dict[str, dict[str, Any]] = slide.get("on", {})
    for holder in (slide, *sizes.values()):
        body: dict[str, Any] = holder.get("isi", {})
        items: list[Any] = body.get("items", [])
        if sorted(order) == list(range(len(items))):
            body["items"] = [items[place] for place in order]


def hideable(template: Template) -> tuple[str, ...]:
    """Give the fields that may be switched off: those that are not required and not part of every footer."""
    return tuple(one.id for one in template.fields if not one.required and one.id not in _SHARED)


def block_names(template: Template, look: Look, language: Language) -> tuple[str, ...]:
    """Name the blocks of isi on a look's first slide by the first field that each shows."""
    items = look.slides[PictureSize.FEED][0].isi.items
    labels: dict[str, str] = {field.id: field.label.get(language) for field in template.fields}
    labels |= {column.id: field.label.get(language) for field in template.fields for column in field.columns}
    return tuple(labels.get(_first_field(item), "—") for item in items)


def _first_field(layer: Layer) -> str:
    """Find the field that a block shows, looking into containers."""
    own = getattr(layer, "field", None) or getattr(layer, "start", None)
    if isinstance(own, str):
        return own
    for name in ("text", "value", "label"):
        phrase = getattr(layer, name, None)
        if isinstance(phrase, Phrase) and phrase.first_field:
            return phrase.first_field
    inner: Sequence[Layer] = getattr(layer, "items", ())
    return next((found for item in inner if (found := _first_field(item))), "")
