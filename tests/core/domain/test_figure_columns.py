"""The headers of real exports, and cells in both languages' writing."""

from datetime import date

import pytest

from core.domain.engagement import Metric
from core.domain.figure_columns import Field, count_in, days_in, guess_columns, is_enough
from core.errors import InvalidInput

X = (
    "Post id,Date,Post text,Post Link,Impressions,Likes,Engagements,Bookmarks,Shares,New follows,Replies,Reposts,"
    "Profile visits,Detail Expands,URL Clicks,Hashtag Clicks,Permalink Clicks"
)
INSTAGRAM = (
    "Post ID,Account ID,Account username,Account name,Description,Duration (sec),Publish time,Permalink,Post type,"
    "Data comment,Date,Views,Reach,Likes,Shares,Follows,Comments,Saves"
)
FACEBOOK = (
    "Post ID,Page ID,Page name,Title,Description,Duration (sec),Publish time,Caption type,Permalink,Is crosspost,"
    "Is share,Post type,Languages,Custom labels,Funded content status,Data comment,Date,Views,Reach,Reactions,"
    "Comments,Shares,Total clicks"
)
TIKTOK = (
    "Video title,Video link,Post time,Total likes,Total comments,Total shares,Total views,Total play time,"
    "Average watch time,Watched full video,Add to favorites"
)
YOUTUBE = (
    "Content,Video title,Video publish time,Duration,Views,Watch time (hours),Subscribers,Impressions,"
    "Impressions click-through rate (%),Likes,Comments added,Shares"
)


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        (
            X,
            (
                "link=Post Link post_id=Post id title=Post text day=Date likes=Likes comments=Replies shares=Reposts "
                "saves=Bookmarks views=Impressions clicks=URL Clicks"
            ),
        ),
        (
            INSTAGRAM,
            (
                "link=Permalink post_id=Post ID title=Description day=Publish time likes=Likes comments=Comments "
                "shares=Shares saves=Saves views=Views reach=Reach"
            ),
        ),
        (
            FACEBOOK,
            (
                "link=Permalink post_id=Post ID title=Title day=Publish time likes=Reactions comments=Comments "
                "shares=Shares views=Views reach=Reach clicks=Total clicks"
            ),
        ),
        (
            TIKTOK,
            (
                "link=Video link title=Video title day=Post time likes=Total likes comments=Total comments "
                "shares=Total shares saves=Add to favorites views=Total views"
            ),
        ),
        (
            YOUTUBE,
            (
                "post_id=Content title=Video title day=Video publish time likes=Likes comments=Comments added "
                "shares=Shares views=Views"
            ),
        ),
        ("Tanggal,Judul,Tautan,Suka", "link=Tautan title=Judul day=Tanggal likes=Suka"),
        ("A,B", ""),
    ],
)
def test_headers_of_exports_are_known(headers: str, expected: str) -> None:
    names = headers.split(",")
    found = guess_columns(names)
    assert " ".join(f"{one}={names[place]}" for one, place in found.items()) == expected
    assert is_enough(found) is bool(expected)


def test_first_of_two_equal_headers_counts() -> None:
    assert guess_columns(["Likes", "Likes"]) == {Field.LIKES: 0}


@pytest.mark.parametrize(
    ("columns", "enough"),
    [
        ({Field.LINK: 0, Field.LIKES: 1}, True),
        ({Field.DAY: 0, Field.LIKES: 1}, False),
        ({Field.TITLE: 0, Field.DAY: 1}, False),
        ({}, False),
    ],
)
def test_a_post_must_be_found_and_a_figure_read(columns: dict[Field, int], enough: bool) -> None:
    assert is_enough(columns) is enough


def test_fields_are_figures_or_find_posts() -> None:
    assert Field.LIKES.metric is Metric.LIKES
    assert Field.TITLE.metric is None


@pytest.mark.parametrize(
    ("cell", "count"),
    [
        ("1.250", 1250), ("1,250", 1250), ("1.250,00", 1250), ("1,250.00", 1250), ("12.0", 12), ("'18400", 18400),
        ("1,2 rb", 1200), ("3.4K", 3400), ("0", 0), ("", None), ("-", None), ("--", None), ("Tidak tersedia", None),
    ],
)  # fmt: skip
def test_figures_in_both_writings(cell: str, count: int | None) -> None:
    assert count_in(cell) == count


def test_word_is_no_figure() -> None:
    with pytest.raises(InvalidInput, match="number_not_understood"):
        count_in("banyak")


@pytest.mark.parametrize(
    ("cell", "days"),
    [
        ("2026-11-23", {(2026, 11, 23)}),
        ("2026-11-23 00:30 +0000", {(2026, 11, 23)}),
        ("2026-11-23T00:30:00", {(2026, 11, 23)}),
        ("11/23/2026 08:30", {(2026, 11, 23)}),
        ("23/11/2026", {(2026, 11, 23)}),
        ("03/04/2026", {(2026, 3, 4), (2026, 4, 3)}),
        ("Mon, Nov 23, 2026", {(2026, 11, 23)}),
        ("Nov 23rd 2026", {(2026, 11, 23)}),
        ("Senin, 23 November 2026 08.30", {(2026, 11, 23)}),
        ("23-Agu-2026", {(2026, 8, 23)}),
    ],
)
def test_days_as_exports_write_them(cell: str, days: set[tuple[int, int, int]]) -> None:
    assert days_in(cell) == {date(*one) for one in days}


@pytest.mark.parametrize("cell", ["Lifetime", "31/31/2026", "Foo 3, 2026"])
def test_what_is_no_day(cell: str) -> None:
    with pytest.raises(InvalidInput, match="date_not_understood"):
        days_in(cell)
