"""The repository of posts with their variants and media."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from functools import lru_cache
from itertools import groupby
from types import MappingProxyType
from typing import Any

from sqlalchemy import Row, Select, Text, bindparam, func, select, type_coerce

from core.domain.delivery import DeliveryState
from core.domain.listing import PostChip
from core.domain.post import Media, Post, Variant
from core.errors import NotFound
from storage import search
from storage.engine import Transaction
from storage.mappers import FUNCTIONS, STATES, media_of, media_values, post_of, post_values
from storage.tables import (
    accounts,
    approval_events,
    deliveries,
    office,
    post_media,
    post_variants,
    posts,
    publication_media,
)
from storage.upsert import upsert

#: A deleted post can be restored; after this long its pictures may go.
KEEP_MEDIA_OF_DELETED = timedelta(days=30)
_HASH = re.compile(r"\b[0-9a-f]{64}\b")

_GET = select(posts).where(posts.c.id == bindparam("id"))
_VARIANTS = (
    select(post_variants).where(post_variants.c.post_id == bindparam("id")).order_by(post_variants.c.position)
)
_MEDIA = (
    select(post_media)
    .where(post_media.c.post_id == bindparam("id"))
    .order_by(post_media.c.account_id, post_media.c.position)
)
_SAVE = upsert(posts)
_FORGET_VARIANTS = post_variants.delete().where(post_variants.c.post_id == bindparam("id"))
_FORGET_MEDIA = post_media.delete().where(post_media.c.post_id == bindparam("id"))

_states = (
    select(func.aggregate_strings(deliveries.c.state, ","))
    .where(deliveries.c.post_id == posts.c.id)
    .scalar_subquery()
)
_CHIP: Select[Any] = select(
    posts.c.id,
    posts.c.title,
    posts.c.planned_at,
    posts.c.function,
    type_coerce(posts.c.account_ids, Text),
    _states,
    posts.c.first_media_hash,
    posts.c.template_id,
    posts.c.updated_at,
).where(posts.c.deleted_at.is_(None))
_BETWEEN = _CHIP.where(
    posts.c.planned_at >= bindparam("start"), posts.c.planned_at < bindparam("end")
).order_by(posts.c.planned_at, posts.c.id)
_DRAFTS = (
    _CHIP.where(posts.c.planned_at.is_(None))
    .order_by(posts.c.updated_at.desc(), posts.c.id.desc())
    .limit(bindparam("limit"))
)
_SEARCH = search.holding_words(_CHIP, posts.c.id).order_by(search.NEWEST_FIRST).limit(bindparam("limit"))
_PLATFORMS = select(accounts.c.id, accounts.c.platform)
_POSTS_IN_USE = select(posts.c.id, posts.c.template_values).where(
    posts.c.deleted_at.is_(None) | (posts.c.deleted_at > bindparam("since"))
)


class Posts:
    """Implements ``PostRepository``."""

    def __init__(self, transaction: Transaction) -> None:
        self._tx = transaction

    def get(self, post_id: str) -> Post:
        run, key = self._tx.connection.execute, {"id": post_id}
        row = run(_GET, key).first()
        if row is None:
            raise NotFound("post", id=post_id)
        media = {
            account: tuple(map(media_of, rows))
            for account, rows in groupby(run(_MEDIA, key), key=lambda one: one.account_id)
        }
        variants = tuple(_variant(one, media) for one in run(_VARIANTS, key))
        return post_of(row, variants, media.get("", ()))

    def save(self, post: Post) -> None:
        run, key = self._tx.connection.execute, {"id": post.id}
        marks = self._tx.marks()
        marks["created_at"] = post.created_at or marks["created_at"]
        marks["updated_at"] = post.updated_at or marks["updated_at"]
        run(_SAVE, {**post_values(post), **marks})
        run(_FORGET_MEDIA, key)
        run(_FORGET_VARIANTS, key)
        if variants := _variant_values(post):
            run(post_variants.insert(), variants)
        if media := _all_media_values(post):
            run(post_media.insert(), media)
        run(search.REMEMBER, {"owner_id": post.id, "words": _words_of(post)})

    def chips_between(self, start: datetime, end: datetime) -> tuple[PostChip, ...]:
        return self._chips(_BETWEEN, {"start": start, "end": end})

    def drafts(self, limit: int = 200) -> tuple[PostChip, ...]:
        return self._chips(_DRAFTS, {"limit": limit})

    def search(self, words: str, limit: int = 50) -> tuple[PostChip, ...]:
        return self._chips(_SEARCH, {"matching": search.matching(words), "limit": limit})

    def media_in_use(self) -> frozenset[str]:
        """Give hashes of living posts, of deleted ones that can be restored, of frozen copies, signed sheets, logos.

        Template values are searched for hashes too: a photo in an infographic is needed to edit it again.
        """
        run = self._tx.connection.execute
        used = set(run(select(publication_media.c.hash).distinct()).scalars())
        used.update(one for logos in run(select(office.c.logo_hash)).scalars() for one in logos.split())
        used.update(
            run(select(approval_events.c.media_hash).where(approval_events.c.media_hash != "")).scalars()
        )
        since = self._tx.now() - KEEP_MEDIA_OF_DELETED
        living = {row.id: row.template_values for row in run(_POSTS_IN_USE, {"since": since})}
        for values in living.values():
            used.update(_HASH.findall(values))
        media = run(select(post_media.c.post_id, post_media.c.hash))
        used.update(media_hash for post_id, media_hash in media if post_id in living)
        return frozenset(used)

    def _chips(self, statement: Select[Any], values: Mapping[str, object]) -> tuple[PostChip, ...]:
        platforms = {row.id: row.platform for row in self._tx.connection.execute(_PLATFORMS)}

        @lru_cache(maxsize=1000)  # a month has thousands of posts and few different sets of accounts
        def chosen(account_ids: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
            ids = tuple(json.loads(account_ids))
            return ids, tuple(dict.fromkeys(platforms[one] for one in ids if one in platforms))

        rows = self._tx.connection.execute(statement, values).all()
        return tuple([_chip(row, *chosen(row[4])) for row in rows])


def _chip(row: Sequence[Any], account_ids: tuple[str, ...], platforms: tuple[str, ...]) -> PostChip:
    post_id, title, planned_at, function, _, states, media_hash, template_id, updated_at = row
    return PostChip(
        post_id,
        title,
        planned_at,
        FUNCTIONS[function],
        account_ids,
        platforms,
        _counted(states),
        media_hash,
        template_id,
        updated_at,
    )


@lru_cache(maxsize=1000)
def _counted(states: str | None) -> Mapping[DeliveryState, int]:
    counts: dict[DeliveryState, int] = {}
    for state in states.split(",") if states else ():
        counts[STATES[state]] = counts.get(STATES[state], 0) + 1
    return MappingProxyType(counts)


def _variant(row: Row[Any], media: Mapping[str, tuple[Media, ...]]) -> Variant:
    own = media.get(row.account_id, ()) if row.own_media else None
    return Variant(row.account_id, row.text, own, row.options)


def _variant_values(post: Post) -> list[dict[str, object]]:
    return [
        {
            "post_id": post.id,
            "account_id": one.account_id,
            "position": place,
            "text": one.text,
            "own_media": one.media is not None,
            "options": dict(one.options),
        }
        for place, one in enumerate(post.variants)
    ]


def _all_media_values(post: Post) -> list[dict[str, Any]]:
    values = media_values(post.media, post_id=post.id, account_id="")
    for one in post.variants:
        values += media_values(one.media or (), post_id=post.id, account_id=one.account_id)
    return values


def _words_of(post: Post) -> str:
    every_media = (*post.media, *(media for one in post.variants for media in one.media or ()))
    texts: Iterable[str] = (
        post.base_text,
        *(one.text or "" for one in post.variants),
        post.campaign,
        post.observance,
        *(media.alt_text for media in every_media),
    )
    return "\n".join(one for one in texts if one)
