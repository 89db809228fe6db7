"""``docs/templates.md`` names everything that a template may say, and its example can be read."""

from __future__ import annotations

import re
from dataclasses import fields
from enum import StrEnum
from pathlib import Path
from typing import Any

import pytest

from core.domain.template import PictureSize, read_template
from core.domain.template.basics import Align, Face, Ink, Surface, TextStyle, Tone
from core.domain.template.layers import LAYERS, Effect, Layer, Marker, Shape, TableColumn, Variant
from core.domain.template.model import (
    REGIONS,
    Arrange,
    Art,
    Field,
    FieldType,
    Level,
    Look,
    Option,
    Region,
    Rule,
    RuleKind,
    Slide,
    Spread,
    Template,
    Turn,
)

DOCUMENT = (Path(__file__).parents[4] / "docs" / "templates.md").read_text("utf-8")
NAMED = set(re.findall(r"`([\w-]+)`", DOCUMENT))


def _line_of(kind: str) -> str:
    return [line for line in DOCUMENT.splitlines() if line.startswith(f"| `{kind}` |")][-1]


@pytest.mark.parametrize("kind", LAYERS)
def test_a_layer_is_told_with_all_its_properties(kind: str) -> None:
    shared = {one.name for one in fields(Layer)}
    missing = [one.name for one in fields(LAYERS[kind])
               if one.name not in shared and f"`{one.name}`" not in _line_of(kind)]  # fmt: skip
    assert missing == []


@pytest.mark.parametrize(
    "schema", [Layer, Template, Look, Slide, Region, Art, Field, Option, Rule, TableColumn]
)
def test_every_property_is_told(schema: Any) -> None:
    assert [one.name for one in fields(schema) if one.name not in NAMED] == []


@pytest.mark.parametrize(
    "words",
    [FieldType, Tone, RuleKind, Level, Surface, Ink, TextStyle, Face, Align, Shape, Effect, Marker, Variant, Arrange,
     Spread, Turn],
)  # fmt: skip
def test_every_word_is_told(words: type[StrEnum]) -> None:
    assert [str(word) for word in words if word not in NAMED] == []


def test_regions_and_sizes_are_told() -> None:
    assert set(REGIONS) <= NAMED
    for size in PictureSize:
        assert f"`{size.name.lower()}` ({size.width} × {size.height})" in DOCUMENT


def test_the_example_is_a_template() -> None:
    (example,) = re.findall(r"```json\n(.*?)```", DOCUMENT, re.DOTALL)
    template = read_template(example)
    assert template.id == "road_closed"
    assert set(template.samples) == {"short", "long"}
