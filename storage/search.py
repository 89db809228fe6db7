"""Finding posts and frozen copies by words: the one place that speaks SQLite's full-text language.

For PostgreSQL only this file and ``sqlite_rules`` need a second version.
"""

from __future__ import annotations

import re
from typing import Any

from sqlalchemy import ColumnElement, Integer, Select, column, table, text
from sqlalchemy.dialects.sqlite import insert

from storage.tables import searchable

_WORD = re.compile(r"\w+")
_index = table("searchable_words", column("rowid", Integer))
_statement = insert(searchable)
#: An unchanged text costs no new index entries: autosave runs on every pause of typing.
REMEMBER = _statement.on_conflict_do_update(
    index_elements=["owner_id"],
    set_={"words": _statement.excluded.words},
    where=searchable.c.words != _statement.excluded.words,
)


def matching(words: str) -> str:
    """Give the full-text expression for what was typed: every word, each as a beginning. Without a word nothing
    matches.
    """
    return " ".join(f'"{word}"*' for word in _WORD.findall(words)) or '""'


def holding_words(statement: Select[Any], owner: ColumnElement[str]) -> Select[Any]:
    """Keep only rows whose owner (a post's or a copy's id) holds the words of parameter ``matching``."""
    return (
        statement.join(searchable, searchable.c.owner_id == owner)
        .join(_index, _index.c.rowid == searchable.c.number)
        .where(text("searchable_words MATCH :matching"))
    )


#: Newest owner first: the index gives this order by itself, ranking would read every match.
NEWEST_FIRST = _index.c.rowid.desc()
