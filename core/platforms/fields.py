"""Reading foreign JSON without trusting it: every field has a type and may be missing."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

#: More digits are no figure that a platform could mean, and neither the database nor a clock could hold it.
_WHOLE_NUMBER = re.compile(r"[0-9]{1,15}")
_TRUE = ("true", "1")


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
        return _whole(value) if isinstance(value, str) else ""

    def count(self, name: str) -> int | None:
        """Give a whole number of zero or more, also one sent as text or as 12.0; None if there is none.

        Servers that hide a figure send -1, which is none.
        """
        value = self._raw.get(name)
        if isinstance(value, float) and value.is_integer():
            value = int(value)
        if isinstance(value, bool) or not isinstance(value, int | str):
            return None
        text = str(value).strip()
        return int(text) if _WHOLE_NUMBER.fullmatch(text) else None

    def flag(self, name: str) -> bool:
        """Tell whether a field is true, also where it is sent as a text or as 1."""
        value = self._raw.get(name)
        return value is True or (isinstance(value, int | str) and str(value).lower() in _TRUE)

    def moment(self, name: str) -> datetime | None:
        """Give an ISO 8601 time in UTC; one without a zone is taken as UTC."""
        try:
            moment = datetime.fromisoformat(self.text(name))
            return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
        except (ValueError, OverflowError):
            return None

    def unix_moment(self, name: str) -> datetime | None:
        """Give a time told in seconds since 1970; None where it is missing, 0, or beyond the calendar."""
        seconds = self.count(name)
        return after(_EPOCH, seconds) if seconds else None

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
        return [_whole(str(one)) for one in kept if isinstance(one, str | int) and not isinstance(one, bool)]

    def texts(self, name: str) -> list[str]:
        """Give a list of texts."""
        value = self._raw.get(name)
        return [_whole(one) for one in value if isinstance(one, str)] if isinstance(value, list) else []


_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def after(moment: datetime, seconds: int) -> datetime | None:
    """Give the time so many seconds later; None beyond the calendar, where foreign figures may point."""
    try:
        return moment + timedelta(seconds=seconds)
    except OverflowError:
        return None


def _whole(text: str) -> str:
    """Mend a text that was cut in the middle of an emoji: half a character can be neither stored nor shown."""
    return text if text.isascii() else text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def each(raw: object) -> list[Fields]:
    """Read a JSON list of objects; anything else is an empty list."""
    return [Fields(one) for one in raw if isinstance(one, Mapping)] if isinstance(raw, list) else []
