"""The building blocks of a look. Each class is one ``"layer"`` kind of the JSON, named in lower case there.
What each property does is told in ``docs/templates.md``; how it is drawn in the module of the same name in
``gui/studio/blocks`` (``behind``: in ``gui/studio``).

Lengths are pixels on the picture. Colours are never given: a layer names a ``Surface`` and an ``Ink``.
"""

from core.domain.template.layers.base import Effect, Layer, Marker, Shape, Variant
from core.domain.template.layers.behind import Area, Backdrop, Edge, Fill, Motif
from core.domain.template.layers.charts import Bars, Donut, Figures, Levels
from core.domain.template.layers.chrome import Footer, Masthead
from core.domain.template.layers.containers import Card, Column, Icon, Row, Rule, Space
from core.domain.template.layers.dates import Agenda, Dates, Timeline
from core.domain.template.layers.lists import List, Steps
from core.domain.template.layers.media import Gallery, People, Picture, Qr
from core.domain.template.layers.tables import Table, TableColumn
from core.domain.template.layers.texts import Chip, Fact, Figure, Quote, Text

__all__ = [
    "LAYERS",
    "Agenda",
    "Area",
    "Backdrop",
    "Bars",
    "Card",
    "Chip",
    "Column",
    "Dates",
    "Donut",
    "Edge",
    "Effect",
    "Fact",
    "Figure",
    "Figures",
    "Fill",
    "Footer",
    "Gallery",
    "Icon",
    "Layer",
    "Levels",
    "List",
    "Marker",
    "Masthead",
    "Motif",
    "People",
    "Picture",
    "Qr",
    "Quote",
    "Row",
    "Rule",
    "Shape",
    "Space",
    "Steps",
    "Table",
    "TableColumn",
    "Text",
    "Timeline",
    "Variant",
]

LAYERS: dict[str, type[Layer]] = {
    cls.__name__.lower(): cls
    for cls in (
        Column, Row, Card, Text, Chip, Fact, List, Steps, Table, Agenda, Figure, Figures, Bars, Donut, Dates,
        Timeline, Levels, Quote, Qr, Picture, Gallery, People, Icon, Rule, Space, Masthead, Footer,
        Fill, Motif, Backdrop,
    )
}  # fmt: skip
"""JSON name to class."""
