"""What the columns of a table of comments mean, and when a comment in it was written.

Headers of exports in English, of tables that offices keep in Indonesian; other headers are mapped by the admin.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, time
from enum import StrEnum
from types import MappingProxyType

from core.domain.figure_sheet import plain_header
from core.domain.formats import OfficeZone
from core.domain.typed import parse_date, parse_time
from core.errors import InvalidInput


class CommentField(StrEnum):
    """What a column holds; only the text is needed."""

    TEXT = "text"
    AUTHOR = "author"
    DAY = "day"
    HOUR = "hour"
    LINK = "link"


#: Plain headers in order of preference; the first that the table has is taken.
_HEADERS: Mapping[CommentField, tuple[str, ...]] = MappingProxyType(
    {
        CommentField.TEXT: (
            "comment text", "comment", "comments", "isi komentar", "komentar", "isi", "message", "pesan", "text",
            "teks", "content",
        ),
        CommentField.AUTHOR: (
            "author", "author name", "username", "user name", "user", "name", "from", "nama akun", "nama pengguna",
            "pengguna", "penulis", "akun", "nama", "warga", "oleh", "dari",
        ),
        CommentField.DAY: (
            "created time", "created at", "comment date", "published at", "timestamp", "date", "posted",
            "tanggal komentar", "waktu komentar", "tanggal", "hari", "ditulis pada", "waktu", "time",
        ),
        CommentField.HOUR: ("jam", "pukul", "hour", "time of day", "time", "waktu"),
        CommentField.LINK: (
            "comment link", "permalink", "link", "url", "tautan komentar", "tautan",
        ),
    }
)  # fmt: skip
KNOWN_HEADERS = frozenset(header for headers in _HEADERS.values() for header in headers)

CommentColumns = Mapping[CommentField, int]
"""For each field the place of its column."""

_HOUR_AT_END = re.compile(
    r"[\s,T]+(?:pukul\s+|jam\s+)?(\d{1,2})[.:](\d{2})(?:[.:]\d{2})?\s*(am|pm)?\s*(?:wib|wita|wit)?$",
    re.IGNORECASE,
)
_NOON = time(12)


def guess_columns(headers: Sequence[str]) -> CommentColumns:
    """Map what the headers tell by themselves."""
    places: dict[str, int] = {}
    for place, header in enumerate(headers):
        places.setdefault(plain_header(header), place)
    found: dict[CommentField, int] = {}
    for field, names in _HEADERS.items():
        free = (places[name] for name in names if name in places and places[name] not in found.values())
        at = next(free, None)
        if at is not None:
            found[field] = at
    return found


def moment_in(day: str, hour: str, zone: OfficeZone, now: datetime) -> datetime:
    """Give in UTC when a comment was written; noon where no hour is told, ``now`` where nothing is.

    Raises ``InvalidInput``: date_not_understood, time_not_understood, or moment_ahead for what lies after ``now``.
    """
    day, hour = day.strip(), hour.strip()
    if not day and not hour:
        return now
    moment = _with_offset(day) or _in_zone(day, hour, zone, now)
    if moment <= now:
        return moment
    if not hour and _told_hour(day) is None and zone.local(moment).date() == zone.local(now).date():
        return now  # noon is a guess, and it has not come yet
    raise InvalidInput("moment_ahead", typed=f"{day} {hour}".strip())


def _with_offset(text: str) -> datetime | None:
    """Read what the platforms' interfaces write: 2026-11-20T06:05:00+0000."""
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    return found.astimezone(UTC) if found.tzinfo is not None else None


def _in_zone(day: str, hour: str, zone: OfficeZone, now: datetime) -> datetime:
    told = _told_hour(day)
    at = parse_time(hour).at if hour else told or _NOON
    wanted = parse_date(_HOUR_AT_END.sub("", f" {day}").strip(), zone.local(now).date())
    return zone.to_utc(wanted.day, at)


def _told_hour(day: str) -> time | None:
    found = _HOUR_AT_END.search(f" {day}")
    if found is None:
        return None
    hours, minutes = int(found[1]), int(found[2])
    if found[3]:
        hours = hours % 12 + (12 if found[3].lower() == "pm" else 0)
    if hours > 23 or minutes > 59:
        raise InvalidInput("time_not_understood", typed=day)
    return time(hours, minutes)
