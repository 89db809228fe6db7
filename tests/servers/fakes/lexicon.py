"""Comparing JSON with the lexicons of the AT Protocol. Reads ``PLATFORM_SPECS``; knows only what is published."""

import json
import os
import re
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import regex

Schema = dict[str, Any]
FOLDER = "bluesky/lexicons"
_KINDS: Mapping[str, type] = {"string": str, "integer": int, "boolean": bool, "array": list, "object": dict}
_FORMATS = {
    "at-uri": r"at://[\w.:%-]+(/[\w.-]+(/[\w.~:-]+)?)?",
    "did": r"did:[a-z]+:[\w.:%-]+",
    "handle": r"([a-zA-Z0-9]([\w-]*[a-zA-Z0-9])?\.)+[a-zA-Z]([\w-]*[a-zA-Z0-9])?",
    "nsid": r"[a-zA-Z][\w-]*(\.[a-zA-Z][\w-]*)+",
    "tid": r"[234567abcdefghij][234567a-z]{12}",
    "record-key": r"[\w.:~-]{1,512}",
    "datetime": r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)",
    "uri": r"\w+:\S+",
    "language": r"[a-z]{2,3}(-[\w-]+)?",
}


@cache
def _document(name: str) -> Schema | None:
    folder = os.environ.get("PLATFORM_SPECS", "")
    *parts, last = name.split(".")
    path = Path(folder, FOLDER, *parts, f"{last}.json")
    if not folder or not path.exists():
        return None
    content: Schema = json.loads(path.read_text(encoding="utf-8"))
    return content


def is_there() -> bool:
    """Whether the contracts can be read here."""
    return _document("app.bsky.feed.post") is not None


def method_of(name: str) -> Schema | None:
    """A procedure or a query."""
    document = _document(name)
    return document["defs"]["main"] if document else None


def parameter_problems(method: Schema, query: Iterable[tuple[str, str]], home: str) -> list[str]:
    """What is wrong with a query's parameters."""
    schema = method.get("parameters", {"properties": {}})
    given: dict[str, Any] = {}
    for name, value in query:
        kind = schema["properties"].get(name, {}).get("type")
        if kind == "array":
            given.setdefault(name, []).append(value)
        else:
            given[name] = int(value) if kind == "integer" else value
    return _object(given, schema, f"{home}?", home, strict=True)


def problems(value: object, schema: Schema, home: str, *, strict: bool) -> list[str]:
    """What is wrong with a body; ``strict`` complains about names that the lexicon does not know."""
    return _problems(value, schema, "$", home, strict=strict)


def record_problems(record: Mapping[str, Any]) -> list[str]:
    """What is wrong with a record of a collection that is known here."""
    name = str(record.get("$type", ""))
    document = _document(name)
    if document is None:
        return [f"no lexicon for the record {name!r}"]
    return _problems(record, document["defs"]["main"]["record"], name, name, strict=True)


def _problems(value: object, schema: Schema, where: str, home: str, *, strict: bool) -> list[str]:
    schema, home = _resolved(schema, home)
    kind = schema["type"]
    if kind == "union":
        return _union(value, schema, where, home, strict=strict)
    if kind == "blob":
        return _blob(value, schema, where)
    if kind in {"unknown", "cid-link"}:
        fits = isinstance(value, dict) and (kind == "unknown" or "$link" in value)
        return [] if fits else [f"{where}: {value!r} is no {kind}"]
    if not isinstance(value, _KINDS[kind]) or (kind == "integer" and isinstance(value, bool)):
        return [f"{where}: {type(value).__name__} instead of {kind}"]
    if isinstance(value, str):
        return _string(value, schema, where)
    if isinstance(value, list):
        return _array(value, schema, where, home, strict=strict)
    if isinstance(value, dict):
        return _object(value, schema, where, home, strict=strict)
    return _integer(value, schema, where) if isinstance(value, int) else []


def _integer(value: int, schema: Schema, where: str) -> list[str]:
    fits = schema.get("minimum", value) <= value <= schema.get("maximum", value)
    return [] if fits else [f"{where}: {value} is out of bounds"]


def _resolved(schema: Schema, home: str) -> tuple[Schema, str]:
    while schema["type"] == "ref":
        document, _, name = schema["ref"].partition("#")
        home = document or home
        found = _document(home)
        assert found is not None, home
        schema = found["defs"][name or "main"]
    return schema, home


def _string(value: str, schema: Schema, where: str) -> list[str]:
    found = []
    if len(value.encode()) > schema.get("maxLength", len(value.encode())):
        found.append(f"{where}: {len(value.encode())} bytes")
    graphemes = len(regex.findall(r"\X", value))
    if graphemes > schema.get("maxGraphemes", graphemes):
        found.append(f"{where}: {graphemes} graphemes")
    if "enum" in schema and value not in schema["enum"]:
        found.append(f"{where}: {value!r} is not in {schema['enum']}")
    pattern = _FORMATS.get(schema.get("format", ""))
    if pattern and not re.fullmatch(pattern, value, re.ASCII):
        found.append(f"{where}: {value!r} is no {schema['format']}")
    if schema.get("format") == "at-identifier" and not (
        re.fullmatch(_FORMATS["did"], value) or re.fullmatch(_FORMATS["handle"], value)
    ):
        found.append(f"{where}: {value!r} is no account")
    return found


def _array(value: list[Any], schema: Schema, where: str, home: str, *, strict: bool) -> list[str]:
    found = [f"{where}: {len(value)} items"] if len(value) > schema.get("maxLength", len(value)) else []
    for number, one in enumerate(value):
        found += _problems(one, schema["items"], f"{where}[{number}]", home, strict=strict)
    return found


def _object(value: Mapping[str, Any], schema: Schema, where: str, home: str, *, strict: bool) -> list[str]:
    fields, nullable = schema.get("properties", {}), schema.get("nullable", ())
    found = [f"{where}.{name} is missing" for name in schema.get("required", ()) if name not in value]
    for name, one in value.items():
        if name in fields and not (one is None and name in nullable):
            found += _problems(one, fields[name], f"{where}.{name}", home, strict=strict)
        elif strict and name not in fields and name != "$type":
            found.append(f"{where}.{name} is unknown")
    return found


def _union(value: object, schema: Schema, where: str, home: str, *, strict: bool) -> list[str]:
    name = value.get("$type", "") if isinstance(value, dict) else ""
    refs = {_absolute(ref, home) for ref in schema["refs"]}
    full = name if "#" in name else f"{name}#main"
    if full not in refs:
        return [f"{where}: {name!r} is not one of {sorted(refs)}"]
    return _problems(value, {"type": "ref", "ref": full}, where, home, strict=strict)


def _absolute(ref: str, home: str) -> str:
    document, _, name = ref.partition("#")
    return f"{document or home}#{name or 'main'}"


def _blob(value: object, schema: Schema, where: str) -> list[str]:
    if not isinstance(value, dict) or value.get("$type") != "blob":
        return [f"{where}: no blob"]
    found = [] if "$link" in value.get("ref", {}) else [f"{where}: no link to the blob"]
    accepted = schema.get("accept", ["*/*"])
    if not any(value.get("mimeType", "").startswith(one.rstrip("*")) or one == "*/*" for one in accepted):
        found.append(f"{where}: {value.get('mimeType')} is not taken")
    if value.get("size", 0) > schema.get("maxSize", value.get("size", 0)):
        found.append(f"{where}: {value['size']} bytes")
    return found
