"""Rows with a head."""

from __future__ import annotations

from dataclasses import dataclass

from core.domain.template.basics import Align, FieldId, Ink, Surface, TextStyle
from core.domain.template.layers.base import Layer
from core.domain.template.phrase import Phrase


@dataclass(frozen=True, slots=True, kw_only=True)
class TableColumn:
    """A column of a table: its head, the text of a cell, a second smaller line, a width in proportion."""

    text: Phrase
    label: Phrase | None = None
    sub: Phrase | None = None
    share: float = 1.0
    align: Align = Align.START
    bold: bool = False
    ink: Ink = Ink.MAIN


@dataclass(frozen=True, slots=True, kw_only=True)
class Table(Layer):
    """The rows of a field with a head and zebra stripes; splits into slides past ``max_rows``."""

    field: FieldId
    columns: tuple[TableColumn, ...]
    style: TextStyle = TextStyle.BODY
    head: Surface = Surface.PRIMARY
    zebra: bool = True
    max_rows: int = 7
