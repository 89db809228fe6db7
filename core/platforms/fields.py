"""Reading foreign JSON without trusting it: every field has a type and may be missing."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime


class Fields:
    """One JSON object. A field that is missing or of another type reads as empty, None or nothing."""

    __slots__ = ("_raw",)

    def __init__(self, raw: object) -> None:
        self._raw: Mapping[str, object] = raw if isinstance(raw, Mapping) else {}

    def __bool__(self) -> bool:
        return bool(self._raw)

    def __contains__(self, name: str) -> bool:
        return name in self._raw

    def text(self, name: str) -> str:
        """Give a text; numbers become text, because platforms send ids either way."""
        value = self._raw.get(name)
        if isinstance(value, int) and not isinstance(value, bool):
            return str(value)
        return value if isinstance(value, str) else ""

    def count(self, name: str) -> int | None:
        """Give a whole number, also one sent as text; None if there is none."""
        value = self._raw.get(name)
        if isinstance(value, str) and value.isascii() and value.isdigit():
            return int(value)
        return value if isinstance(value, int) and not isinstance(value, bool) else None

    def flag(self, name: str) -> bool:
        """Tell whether a field is true."""
        return self._raw.get(name) is True

    def moment(self, name: str) -> datetime | None:
        """Give an ISO 8601 time in UTC; one without a zone is taken as UTC."""
        try:
            moment = datetime.fromisoformat(self.text(name))
        except ValueError:
            return None
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)

    def raw(self, name: str) -> Mapping[str, object]:
        """Give a nested object as it is, to be handed back to the platform; empty if there is none."""
        value = self._raw.get(name)
        return value if isinstance(value, Mapping) else {}

    def part(self, name: str) -> Fields:
        """Give a nested object."""
        return Fields(self._raw.get(name))

    def parts(self, name: str) -> list[Fields]:
        """Give a list of nested objects."""
        return each(self._raw.get(name))

    def numbers(self, name: str) -> list[str]:
        """Give a list of ids as texts, also where they were sent as numbers."""
        value = self._raw.get(name)
        kept = value if isinstance(value, list) else []
        return [str(one) for one in kept if isinstance(one, str | int) and not isinstance(one, bool)]

    def texts(self, name: str) -> list[str]:
        """Give a list of texts."""
        value = self._raw.get(name)
        return [one for one in value if isinstance(one, str)] if isinstance(value, list) else []


def each(raw: object) -> list[Fields]:
    """Read a JSON list of objects; anything else is an empty list."""
    return [Fields(one) for one in raw if isinstance(one, Mapping)] if isinstance(raw, list) else []
