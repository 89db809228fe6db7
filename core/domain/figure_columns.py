"""What the columns of an export mean: the headers that platforms use, and how their cells are read.

Headers as seen in exports of 2024 to 2026 in English; the Indonesian ones are the platforms' menus' words, unverified.
Other headers are mapped once by the admin.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from core.domain.day_names import MONTH_NUMBERS
from core.domain.engagement import Metric
from core.domain.figure_sheet import plain_header
from core.domain.typed import parse_count
from core.errors import InvalidInput


class Field(StrEnum):
    """What a column is: something by which the post is found, or one of its figures."""

    LINK = "link"
    POST_ID = "post_id"
    TITLE = "title"
    DAY = "day"
    LIKES = "likes"
    COMMENTS = "comments"
    SHARES = "shares"
    SAVES = "saves"
    VIEWS = "views"
    REACH = "reach"
    CLICKS = "clicks"

    @property
    def metric(self) -> Metric | None:
        """Give the figure; None for what only finds the post."""
        return None if self in FINDING else Metric(self.value)


FINDING = frozenset({Field.LINK, Field.POST_ID, Field.TITLE, Field.DAY})

#: Plain headers in order of preference; the first that the export has is taken.
_HEADERS: Mapping[Field, tuple[str, ...]] = MappingProxyType(
    {
        Field.LINK: (
            "permalink", "post link", "tweet permalink", "video link", "link", "url", "post url", "tautan permanen",
            "tautan postingan", "tautan unggahan", "tautan video", "tautan", "link postingan",
        ),
        Field.POST_ID: (
            "post id", "tweet id", "video id", "content", "id postingan", "id unggahan", "id video", "konten", "id",
        ),
        Field.TITLE: (
            "post text", "tweet text", "video title", "caption", "takarir", "judul video", "teks postingan", "title",
            "judul", "description", "deskripsi", "text", "teks", "unggahan",
        ),
        Field.DAY: (
            "publish time", "video publish time", "post time", "posted", "published", "waktu terbit",
            "waktu publikasi", "waktu posting", "waktu terbit video", "tanggal terbit", "tanggal posting", "date",
            "time", "tanggal", "waktu",
        ),
        Field.LIKES: ("likes", "reactions", "total likes", "favourites", "suka", "reaksi", "total suka"),
        Field.COMMENTS: (
            "comments", "total comments", "comments added", "replies", "komentar", "total komentar",
            "komentar ditambahkan", "balasan",
        ),
        Field.SHARES: (
            "reposts", "retweets", "boosts", "shares", "total shares", "dibagikan", "total dibagikan", "berbagi",
            "diunggah ulang", "posting ulang",
        ),
        Field.SAVES: ("saves", "bookmarks", "add to favorites", "favorites", "disimpan", "simpanan", "markah"),
        Field.VIEWS: (
            "views", "total views", "video views", "impressions", "tayangan", "total tayangan", "penayangan",
            "impresi",
        ),
        Field.REACH: ("reach", "post reach", "jangkauan", "jangkauan postingan"),
        Field.CLICKS: ("total clicks", "link clicks", "url clicks", "clicks", "total klik", "klik tautan", "klik"),
    }
)  # fmt: skip
KNOWN_HEADERS = frozenset(header for headers in _HEADERS.values() for header in headers)

Columns = Mapping[Field, int]
"""For each field the place of its column."""

_UNKNOWN = frozenset({"--", "null", "n.a.", "tidak ada", "tidak tersedia"})
_ISO = re.compile(r"(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_NUMERIC = re.compile(r"(?<!\d)(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)")
_MONTH_FIRST = re.compile(r"([a-z]{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})")
_DAY_FIRST = re.compile(r"(\d{1,2})[\s-]+([a-z]{3,})\.?,?[\s-]+(\d{4})")


def guess_columns(headers: Sequence[str]) -> Columns:
    """Map what the headers tell by themselves; a field whose header is strange is left out."""
    places: dict[str, int] = {}
    for place, header in enumerate(headers):
        places.setdefault(plain_header(header), place)
    found: dict[Field, int] = {}
    for field, names in _HEADERS.items():
        at = next((places[name] for name in names if name in places), None)
        if at is not None and at not in found.values():
            found[field] = at
    return found


def is_enough(columns: Columns) -> bool:
    """Tell whether posts can be found and at least one figure read."""
    finds = FINDING - {Field.DAY}
    return any(one in finds for one in columns) and any(one.metric for one in columns)


def count_in(cell: str) -> int | None:
    """Read a figure in Indonesian or English writing; None where the export tells nothing, which is not 0.

    Raises ``InvalidInput("number_not_understood")``.
    """
    text = cell.strip().strip("'")
    if text.casefold() in _UNKNOWN:
        return None
    return parse_count(re.sub(r"(?<=\d)[.,]0{1,2}$", "", text))


def days_in(cell: str) -> frozenset[date]:
    """Read the day of a post. ``03/04/2026`` may be two days: both are given, the text of the post decides.

    Raises ``InvalidInput("date_not_understood")``.
    """
    text = cell.casefold()
    if found := _ISO.search(text):
        tries = [(found[1], found[2], found[3])]
    elif found := _NUMERIC.search(text):
        tries = [(found[3], found[2], found[1]), (found[3], found[1], found[2])]
    elif found := _MONTH_FIRST.search(text):
        tries = [(found[3], found[1], found[2])]
    elif found := _DAY_FIRST.search(text):
        tries = [(found[3], found[2], found[1])]
    else:
        tries = []
    days = frozenset(day for one in tries if (day := _day(*one)))
    if not days:
        raise InvalidInput("date_not_understood", typed=cell)
    return days


def _day(year: str, month: str, day: str) -> date | None:
    number = int(month) if month.isdigit() else MONTH_NUMBERS.get(month, 0)
    try:
        return date(int(year), number, int(day))
    except ValueError:
        return None
