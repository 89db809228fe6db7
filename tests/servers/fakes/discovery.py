"""Comparing requests and answers with one of Google's discovery documents."""

from typing import Any

Schema = dict[str, Any]

#: Query parameters of every Google API, and those of its upload protocols (prose only).
_COMMON = {"alt", "fields", "key", "prettyPrint", "quotaUser", "uploadType", "upload_id"}
_KINDS: dict[str, type | tuple[type, ...]] = {
    "string": str,
    "integer": int,
    "number": (int, float),
    "boolean": bool,
    "array": list,
    "object": dict,
}


class Discovery:
    """One discovery document: methods by HTTP method and path, uploads too."""

    def __init__(self, document: Schema) -> None:
        self._schemas = document["schemas"]
        self._methods: dict[tuple[str, str], Schema] = {}
        for resource in document["resources"].values():
            for method in resource.get("methods", {}).values():
                self._methods[method["httpMethod"], f"/{method['path']}"] = method
                uploads = method.get("mediaUpload", {}).get("protocols", {})
                for protocol in uploads.values():
                    self._methods[method["httpMethod"], protocol["path"]] = method

    def method(self, method: str, path: str) -> Schema | None:
        return self._methods.get((method, path))

    def unknown_query(self, method: Schema, names: set[str]) -> set[str]:
        return names - set(method.get("parameters", {})) - _COMMON

    def request_problems(self, method: Schema, content: object) -> list[str]:
        return self._problems(content, method["request"]) if "request" in method else []

    def answer_problems(self, method: Schema, content: object) -> list[str]:
        return self._problems(content, method["response"]) if "response" in method else []

    def _problems(self, value: object, schema: Schema, where: str = "$") -> list[str]:
        if "$ref" in schema:
            schema = self._schemas[schema["$ref"]]
        kind = schema.get("type", "any")
        if kind in _KINDS and not (isinstance(value, _KINDS[kind]) and _is_no_bool(value, kind)):
            return [f"{where}: {type(value).__name__} instead of {kind}"]
        if "enum" in schema and value not in schema["enum"]:
            return [f"{where}: {value!r} is not one of {schema['enum']}"]
        if isinstance(value, list):
            pairs = enumerate(value)
            return [
                line for at, one in pairs for line in self._problems(one, schema["items"], f"{where}[{at}]")
            ]
        if isinstance(value, dict) and "properties" in schema:
            return self._object_problems(value, schema["properties"], where)
        return []

    def _object_problems(self, value: dict[str, object], fields: Schema, where: str) -> list[str]:
        found = [f"{where}.{name} is not in the contract" for name in value if name not in fields]
        for name, one in value.items():
            if name in fields:
                found += self._problems(one, fields[name], f"{where}.{name}")
        return found


def _is_no_bool(value: object, kind: str) -> bool:
    return kind == "boolean" or not isinstance(value, bool)
