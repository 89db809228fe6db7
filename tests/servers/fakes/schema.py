"""Comparing JSON with a platform's own OpenAPI file, as far as such files are right. Reads ``PLATFORM_SPECS``."""

import json
import os
import re
from functools import cache
from pathlib import Path
from typing import Any

Schema = dict[str, Any]
_KINDS: dict[str, type | tuple[type, ...]] = {
    "object": dict,
    "array": list,
    "string": str,
    "integer": int,
    "number": (int, float),
    "boolean": bool,
    "null": type(None),
}


@cache
def load(name: str) -> Schema | None:
    """The contract, or None where the folder is not named or does not hold it."""
    folder = os.environ.get("PLATFORM_SPECS", "")
    path = Path(folder) / name
    if not folder or not path.exists():
        return None
    content: Schema = json.loads(path.read_text(encoding="utf-8"))
    return content


class Contract:
    """One OpenAPI 3.1 file."""

    def __init__(self, spec: Schema) -> None:
        self._spec = spec
        patterns = ((re.compile(re.sub(r"\{[^}]+\}", "[^/]+", path)), path) for path in spec["paths"])
        # Fixed paths win over those with a name in them.
        self._paths = sorted(patterns, key=lambda one: "{" in one[1])

    def operation(self, method: str, path: str) -> Schema | None:
        for pattern, name in self._paths:
            if pattern.fullmatch(path) and method.lower() in self._spec["paths"][name]:
                found: Schema = self._spec["paths"][name][method.lower()]
                return found
        return None

    def unknown_query(self, operation: Schema, names: set[str]) -> set[str]:
        """Names in a query that the contract does not know; ``id[]`` is the list ``id``."""
        known = {self._resolved(one)["name"] for one in operation.get("parameters", ())}
        return {name for name in names if name.removesuffix("[]") not in known}

    def body_schema(self, operation: Schema) -> Schema:
        """What may be in the body: the fields of every alternative together."""
        contents = operation.get("requestBody", {}).get("content", {})
        fields: Schema = {}
        for content in contents.values():
            for one in self._alternatives(content["schema"]):
                fields |= one.get("properties", {})
        return fields

    def answer_schema(self, operation: Schema, status: int) -> Schema | None:
        contents = operation["responses"].get(str(status), {}).get("content", {})
        found: Schema | None = contents.get("application/json", {}).get("schema")
        return found

    def problems(self, value: object, schema: Schema, where: str = "$") -> list[str]:
        """What is wrong with a value."""
        schema = self._resolved(schema)
        for several in ("oneOf", "anyOf"):
            if several in schema:
                found = [self.problems(value, one, where) for one in schema[several]]
                return [] if any(not one for one in found) else min(found, key=len)
        kinds = schema.get("type", [])
        kinds = [kinds] if isinstance(kinds, str) else kinds
        if kinds and not any(self._is_kind(value, kind) for kind in kinds):
            return [f"{where}: {type(value).__name__} instead of {' or '.join(kinds)}"]
        if "enum" in schema and value not in schema["enum"]:
            return [f"{where}: {value!r} is not one of {schema['enum']}"]
        if isinstance(value, dict):
            return self._object_problems(value, schema, where)
        if isinstance(value, list) and "items" in schema:
            pairs = enumerate(value)
            return [
                line
                for number, one in pairs
                for line in self.problems(one, schema["items"], f"{where}[{number}]")
            ]
        return []

    def _object_problems(self, value: dict[str, object], schema: Schema, where: str) -> list[str]:
        missing = [f"{where}.{name} is missing" for name in schema.get("required", ()) if name not in value]
        fields = schema.get("properties", {})
        inside = (
            self.problems(one, fields[name], f"{where}.{name}")
            for name, one in value.items()
            if name in fields
        )
        return missing + [line for lines in inside for line in lines]

    def _alternatives(self, schema: Schema) -> list[Schema]:
        schema = self._resolved(schema)
        several = [*schema.get("oneOf", ()), *schema.get("allOf", ()), *schema.get("anyOf", ())]
        return [schema, *(found for one in several for found in self._alternatives(one))]

    def _resolved(self, schema: Schema) -> Schema:
        while "$ref" in schema:
            target: Any = self._spec
            for name in schema["$ref"].removeprefix("#/").split("/"):
                target = target[name]
            schema = target
        return schema

    @staticmethod
    def _is_kind(value: object, kind: str) -> bool:
        if kind in {"integer", "number"} and isinstance(value, bool):
            return False
        return isinstance(value, _KINDS[kind])
