"""Reads a template file. The dataclasses of ``model`` and ``layers`` are the schema: what they do not name is
a fault, told with its line. Nothing in a template is ever run, opened or fetched."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import MISSING, fields, is_dataclass, replace
from dataclasses import Field as DataField
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Any, ClassVar, NoReturn, Union, get_args, get_origin, get_type_hints

from core.domain.template.basics import FieldId, PictureSize, Side, Words
from core.domain.template.layers import LAYERS, Area, Edge, Layer
from core.domain.template.model import SCHEMA_VERSION, Field, FieldType, Look, Slide, Template
from core.domain.template.phrase import Phrase, PhraseError, parse_phrase
from core.domain.template.problems import Path, Problem, TemplateInvalid, problem_at, syntax_problem
from core.domain.template.shared import SHARED_FIELDS

MAX_BYTES = 400_000
MAX_DEPTH = 24
MAX_ITEMS = 400
MAX_TEXT = 2_000
MAX_PROBLEMS = 50
MAX_PIXELS = 4_000
RANGES: dict[str, tuple[float, float]] = {
    "airy": (0.3, 3), "columns": (1, 6), "largest": (0.5, 3), "left_share": (0.2, 0.8), "max_lines": (0, 40),
    "max_rows": (1, 20), "most": (0, 0.9), "opacity": (0, 1), "radius": (-1, MAX_PIXELS), "ratio": (0, 5),
    "scale": (0.3, 3), "share": (0, 20), "turn": (-360, 360),
}  # fmt: skip
"""What numbers may be, by property; the others are 0 to ``MAX_PIXELS``. A foreign template exhausts no computer."""

_NO_TEXT = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")
_COLOUR = re.compile("#[0-9a-fA-F]{6}")
_ID = re.compile(r"[a-z][a-z0-9_]{0,47}")
_CONDITION = re.compile(r"!?([a-z][a-z0-9_]*)(?:>\d{1,4})?|([a-z][a-z0-9_]*)!?=[\w -]*")
_EDGE = re.compile(r"([a-z][a-z0-9_]*)\.(left|top|right|bottom)(?:([+-]\d{1,3})%)?(?:([+-]\d{1,4}))?")
_SIZES = {size.name.lower(): size for size in PictureSize}
_RESERVED = ("office", "handle", "zone", "page", "pages")

Json = Any  # the JSON boundary: every value is checked before it leaves this module
Kind = Any  # a type of the schema, as the annotations give it
Made = Any  # an object of such a type


class _Fault(Exception):
    """One fault, to be collected by the nearest container so that its siblings are still read."""


def read_template(text: str) -> Template:
    """Read and check a template; the fields that every template has are added. Raises ``TemplateInvalid``."""
    if len(text.encode()) > MAX_BYTES:
        raise TemplateInvalid((Problem(1, 1, "template", f"larger than {MAX_BYTES:,} bytes"),))
    try:
        raw = json.loads(text, object_pairs_hook=_unique, parse_constant=_refuse_constant)
    except json.JSONDecodeError as error:
        raise TemplateInvalid((syntax_problem(text, error),)) from error
    except (ValueError, RecursionError) as error:
        reason = "nested too deeply" if isinstance(error, RecursionError) else str(error)
        raise TemplateInvalid((Problem(1, 1, "template", reason),)) from error
    reader = _Reader()
    template = reader.template(raw)
    if template is None or reader.faults:
        raise TemplateInvalid(tuple(problem_at(text, path, said) for path, said in reader.faults))
    own = {field.id for field in template.fields}
    return replace(template, fields=(*template.fields, *(f for f in SHARED_FIELDS if f.id not in own)))


def _unique(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
    found = dict(pairs)
    if len(found) != len(pairs):
        doubled = next(key for key, _ in pairs if sum(key == other for other, _ in pairs) > 1)
        raise ValueError(f"“{doubled}” is given twice")
    return found


def _refuse_constant(name: str) -> float:
    raise ValueError(f"{name} is not a number here")


class _Reader:
    """Turns plain JSON into the schema's dataclasses and collects the faults with their paths."""

    def __init__(self) -> None:
        self.faults: list[tuple[Path, str]] = []
        self._names: set[str] = set(_RESERVED)
        self._rows: dict[str, Field] = {}
        self._size: PictureSize | None = None

    def template(self, raw: Json) -> Template | None:
        try:
            self._check_frame(raw)
            self._learn_names(raw)
            found = self._object(Template, raw, (), skip=("schema",))
        except _Fault:
            return None
        return found if isinstance(found, Template) else None

    def _check_frame(self, raw: Json) -> None:
        if not isinstance(raw, dict):
            self._fail((), "a template is an object in { }")
        if raw.get("schema") != SCHEMA_VERSION:
            self._fail(("schema",), f"this program reads schema {SCHEMA_VERSION}")
        if _is_deep(raw):
            self._fail((), f"nested deeper than {MAX_DEPTH} levels")

    def _learn_names(self, raw: dict[str, Json]) -> None:
        """Read the fields first: everything after them may only speak of these."""
        own = self._many(Field, raw.get("fields", []), ("fields",))
        self.faults.clear()  # they are read again, with the rest, and then reported once
        for one in (*own, *SHARED_FIELDS):
            self._names.add(one.id)
            if one.type is FieldType.ROWS:
                self._rows[one.id] = one
                self._names.update(column.id for column in one.columns)

    # --- values by type ---------------------------------------------------------------------------------

    def _value(self, kind: Kind, raw: Json, path: Path) -> Made:
        origin: Kind = get_origin(kind)
        if origin in {Union, UnionType}:
            return self._union(get_args(kind), raw, path)
        if origin in {tuple, Sequence}:
            return tuple(self._many(get_args(kind)[0], raw, path))
        if origin is Mapping:
            return self._mapping(get_args(kind), raw, path)
        reader = self._PLAIN.get(kind)
        if reader is not None:
            return reader(self, raw, path)
        if isinstance(kind, type) and issubclass(kind, StrEnum):
            return self._word(kind, raw, path)
        if kind is Layer:
            return self._layer(raw, path)
        if is_dataclass(kind):
            return self._object(kind, raw, path)
        raise TypeError(f"the schema uses {kind}, which the reader does not know")

    def _union(self, kinds: tuple[Kind, ...], raw: Json, path: Path) -> Made:
        if NoneType in kinds:
            rest = [kind for kind in kinds if kind is not NoneType]
            return None if raw is None else self._value(rest[0], raw, path)
        rows = next((kind for kind in kinds if get_origin(kind) is not None), None)
        return self._value(rows if isinstance(raw, list) and rows else str, raw, path)

    def _many(self, kind: Kind, raw: Json, path: Path) -> list[Made]:
        if not isinstance(raw, list):
            self._fail(path, "a list in [ ] is expected")
        if len(raw) > MAX_ITEMS:
            self._fail(path, f"more than {MAX_ITEMS} items")
        found = []
        for index, item in enumerate(raw):
            try:
                found.append(self._value(kind, item, (*path, index)))
            except _Fault:
                continue
        return found

    def _mapping(self, kinds: tuple[Kind, ...], raw: Json, path: Path) -> dict[str, Any]:
        if not isinstance(raw, dict) or len(raw) > MAX_ITEMS:
            self._fail(path, "an object in { } is expected")
        return {
            self._text(key, path): self._value(kinds[1], value, (*path, key)) for key, value in raw.items()
        }

    def _word(self, kind: type[StrEnum], raw: Json, path: Path) -> StrEnum:
        try:
            return kind(raw)
        except ValueError:
            known = ", ".join(kind)
            self._fail(path, f"“{raw}” is none of: {known}")

    def _layer(self, raw: Json, path: Path) -> Layer:
        if not isinstance(raw, dict):
            self._fail(path, "a layer is an object in { }")
        cls = LAYERS.get(str(raw.get("layer")))
        if cls is None:
            known = ", ".join(LAYERS)
            self._fail((*path, "layer"), f"“{raw.get('layer')}” is none of: {known}")
        found: Layer = self._object(cls, raw, path, skip=("layer",))
        return found

    def _object(self, cls: Kind, raw: Json, path: Path, skip: tuple[str, ...] = ()) -> Made:
        if cls is Look:
            return self._look(raw, path)
        if not isinstance(raw, dict):
            self._fail(path, "an object in { } is expected")
        schema = _schema(cls)
        given = self._given(raw, path)
        for key in given:
            if key not in schema and key not in skip:
                self._note((*path, key), f"unknown property; known: {', '.join(schema)}")
        return self._build(cls, schema, given, path)

    def _build(self, cls: Kind, schema: dict[str, tuple[Any, bool]], given: _Given, path: Path) -> Made:
        found, is_whole = {}, True
        for name, (kind, is_required) in schema.items():
            try:
                if name in given:
                    found[name] = self._property(name, kind, *given[name])
                elif is_required:
                    self._fail(path, f"“{name}” is missing")
            except _Fault:
                is_whole = False
        if not is_whole:
            raise _Fault
        return self._checked(cls(**found), path)

    def _given(self, raw: dict[str, Json], path: Path) -> _Given:
        """Give each property with its path; those under ``on`` for the present size win."""
        given = {key: (value, (*path, key)) for key, value in raw.items() if key != "on"}
        for sizes, names, changes in self._overrides(raw, path):
            if self._size in sizes:
                given |= {key: (value, (*path, "on", names, key)) for key, value in changes.items()}
        return given

    def _overrides(self, raw: dict[str, Json], path: Path) -> Iterator[tuple[set[PictureSize], str, Json]]:
        overrides = raw.get("on", {})
        if not isinstance(overrides, dict):
            self._fail((*path, "on"), "an object of sizes in { } is expected")
        for names, changes in overrides.items():
            sizes = {_SIZES.get(name.strip()) for name in names.split(",")}
            if None in sizes or not isinstance(changes, dict):
                self._fail((*path, "on", names), f"sizes are: {', '.join(_SIZES)}")
            yield {size for size in sizes if size}, names, changes

    def _property(self, name: str, kind: Kind, raw: Json, path: Path) -> Made:
        if name == "when":
            return self._condition(raw, path)
        if name == "id" and not (isinstance(raw, str) and _ID.fullmatch(raw)):
            self._fail(path, "an id has small letters, digits and _, at most 48")
        value = raw if name == "id" else self._value(kind, raw, path)
        if isinstance(value, int | float):
            least, most = RANGES.get(name, (0, MAX_PIXELS))
            if not least <= value <= most:
                self._fail(path, f"a number from {least} to {most} is expected")
        return value

    def _checked(self, made: Made, path: Path) -> Made:
        """Check what concerns several properties at once."""
        if isinstance(made, Field) and made.type is FieldType.CHOICE and not made.options:
            self._fail(path, "a choice needs options")
        if isinstance(made, Field) and made.type is FieldType.ROWS and not made.columns:
            self._fail(path, "rows need columns")
        if isinstance(made, Look) and not all(made.slides.values()):
            self._fail((*path, "slides"), "a look needs a slide")
        if isinstance(made, Template) and not made.looks:
            self._fail((*path, "looks"), "a template needs a look")
        if isinstance(made, Template) and not all(map(_COLOUR.fullmatch, made.colours.values())):
            self._fail((*path, "colours"), "colours are #RRGGBB")
        column = getattr(made, "value", None) if isinstance(made, Layer) else None
        rows = self._rows.get(getattr(made, "field", "")) if isinstance(made, Layer) else None
        if rows is not None and isinstance(column, str) and rows.column(column) is None:
            self._fail((*path, "value"), f"“{rows.id}” has no column “{column}”")
        return made

    # --- the special ones -------------------------------------------------------------------------------

    def _look(self, raw: Json, path: Path) -> Look:
        """Read the slides once for every size that differs."""
        if not isinstance(raw, dict) or "slides" not in raw:
            self._fail(path, "a look is an object with id, name and slides")
        mentioned = _sizes_mentioned(raw)
        plain = self._slides(raw, path, None)
        slides = {
            size: self._slides(raw, path, size) if size.name.lower() in mentioned else plain
            for size in PictureSize
        }
        head = {key: value for key, value in raw.items() if key != "slides"}
        schema = {key: value for key, value in _schema(Look).items() if key != "slides"}
        for key in head.keys() - schema.keys():
            self._note((*path, key), f"unknown property; known: {', '.join(_schema(Look))}")
        made: Look = self._build(
            lambda **found: Look(slides=slides, **found), schema, self._given(head, path), path
        )
        return made

    def _slides(self, raw: dict[str, Json], path: Path, size: PictureSize | None) -> tuple[Slide, ...]:
        self._size = size
        found = tuple(self._many(Slide, raw["slides"], (*path, "slides")))
        self._size = None
        return found

    def _text(self, raw: Json, path: Path) -> str:
        if not isinstance(raw, str) or len(raw) > MAX_TEXT:
            self._fail(path, f"a text of at most {MAX_TEXT} characters is expected")
        if _NO_TEXT.search(raw):
            self._fail(path, "the text holds control characters or half of a character")
        return raw

    def _number(self, raw: Json, path: Path) -> float:
        if isinstance(raw, bool) or not isinstance(raw, int | float):
            self._fail(path, "a number is expected")
        if abs(raw) > MAX_PIXELS:  # infinity and whole numbers of a thousand digits, too
            self._fail(path, f"a number up to {MAX_PIXELS} is expected")
        return float(raw)

    def _whole(self, raw: Json, path: Path) -> int:
        if isinstance(raw, bool) or not isinstance(raw, int) or abs(raw) > MAX_PIXELS:
            self._fail(path, "a whole number is expected")
        return raw

    def _flag(self, raw: Json, path: Path) -> bool:
        if not isinstance(raw, bool):
            self._fail(path, "true or false is expected")
        return raw

    def _field_id(self, raw: Json, path: Path) -> FieldId:
        if not isinstance(raw, str) or raw not in self._names:
            self._fail(path, f"“{raw}” is not a field of this template")
        return FieldId(raw)

    def _condition(self, raw: Json, path: Path) -> str:
        found = _CONDITION.fullmatch(self._text(raw, path))
        if found is None:
            self._fail(path, "a condition is field, !field, field=value, field!=value or field>length")
        self._field_id(found[1] or found[2], path)
        return str(raw)

    def _words(self, raw: Json, path: Path) -> Words:
        return Words(*self._pair(raw, path))

    def _phrase(self, raw: Json, path: Path) -> Phrase:
        try:
            phrase = parse_phrase(*self._pair(raw, path))
        except PhraseError as error:
            self._fail(path, str(error))
        for slot in phrase.slots():
            for name in filter(None, (slot.name, slot.other)):
                if name not in self._names:
                    self._fail(path, f"“{name}” is not a field of this template")
        return phrase

    def _pair(self, raw: Json, path: Path) -> tuple[str, str]:
        if isinstance(raw, str):
            return self._text(raw, path), raw
        if not isinstance(raw, dict) or raw.keys() != {"id", "en"}:
            self._fail(path, 'a text, or {"id": …, "en": …}, is expected')
        return self._text(raw["id"], (*path, "id")), self._text(raw["en"], (*path, "en"))

    def _area(self, raw: Json, path: Path) -> Area:
        if isinstance(raw, str):
            raw = [f"{raw}.{side}" for side in ("left", "top", "right", "bottom")]
        if not isinstance(raw, list) or len(raw) != 4:
            self._fail(path, "an area is an anchor or its left, top, right and bottom edge")
        return Area(*(self._edge(part, (*path, index)) for index, part in enumerate(raw)))

    def _edge(self, raw: Json, path: Path) -> Edge:
        found = _EDGE.fullmatch(self._text(raw, path))
        if found is None:
            self._fail(path, "an edge is anchor.left, .top, .right or .bottom, then +10% and +24")
        return Edge(found[1], Side(found[2]), int(found[3] or 0) / 100, float(found[4] or 0))

    def _note(self, path: Path, message: str) -> None:
        if len(self.faults) < MAX_PROBLEMS and (path, message) not in self.faults:
            self.faults.append((path, message))

    def _fail(self, path: Path, message: str) -> NoReturn:
        self._note(path, message)
        raise _Fault

    _PLAIN: ClassVar[dict[Kind, Callable[[_Reader, Json, Path], Made]]] = {
        str: _text,
        float: _number,
        int: _whole,
        bool: _flag,
        FieldId: _field_id,
        Words: _words,
        Phrase: _phrase,
        Area: _area,
    }


_Given = dict[str, tuple[Json, Path]]


@cache
def _schema(cls: Kind) -> dict[str, tuple[Any, bool]]:
    """Give the properties of a class: type, and whether it has to be given."""
    hints = get_type_hints(cls)
    return {one.name: (hints[one.name], _is_required(one)) for one in fields(cls)}


def _is_required(one: DataField[Any]) -> bool:
    return one.default is MISSING and one.default_factory is MISSING


def _is_deep(raw: Json) -> bool:
    """Go down level by level: a function that called itself would end with the stack at a few hundred."""
    level: list[Json] = [raw]
    for _ in range(MAX_DEPTH):
        level = [child for node in level for child in _children(node)]
    return bool(level)


def _children(node: Json) -> Iterable[Json]:
    return node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()


def _sizes_mentioned(raw: Json) -> set[str]:
    if isinstance(raw, list):
        return set().union(*(_sizes_mentioned(item) for item in raw))
    if not isinstance(raw, dict):
        return set()
    changes = raw.get("on")
    own = (
        {name.strip() for names in changes for name in names.split(",")}
        if isinstance(changes, dict)
        else set()
    )
    return own.union(*(_sizes_mentioned(value) for value in raw.values()))
