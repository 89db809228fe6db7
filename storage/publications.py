"""The repository of frozen copies; the database itself refuses to change one."""

from __future__ import annotations

from sqlalchemy import bindparam, select

from core.domain.post import Media, Publication
from core.errors import NotFound
from storage import search
from storage.engine import Transaction
from storage.mappers import first_hash, first_line, media_of, media_values, publication_of
from storage.prepared import PreparedRead
from storage.tables import publication_media, publications

_p = publications.c
_GET = PreparedRead(
    select(_p.id, _p.post_id, _p.account_id, _p.text, _p.options, _p.created_at, _p.first_media_hash).where(
        _p.id == bindparam("id")
    )
)
_MEDIA = (
    select(publication_media)
    .where(publication_media.c.publication_id == bindparam("id"))
    .order_by(publication_media.c.position)
)


class Publications:
    """Implements ``PublicationRepository``."""

    def __init__(self, transaction: Transaction) -> None:
        self._tx = transaction

    def add(self, publication: Publication) -> None:
        run = self._tx.connection.execute
        values = {
            "id": publication.id,
            "post_id": publication.post_id or None,
            "account_id": publication.account_id,
            "title": first_line(publication.text),
            "text": publication.text,
            "options": dict(publication.options),
            "content_hash": publication.content_hash,
            "first_media_hash": first_hash(publication.media),
            "created_at": publication.created_at or self._tx.now(),
        }
        run(publications.insert(), values)
        if media := media_values(publication.media, publication_id=publication.id):
            run(publication_media.insert(), media)
        run(search.REMEMBER, {"owner_id": publication.id, "words": _words_of(publication)})

    def get(self, publication_id: str) -> Publication:
        row = _GET.first(self._tx, id=publication_id)
        if row is None:
            raise NotFound("publication", id=publication_id)
        *columns, first_media_hash = row
        return publication_of(columns, self._media(publication_id) if first_media_hash else ())

    def _media(self, publication_id: str) -> tuple[Media, ...]:
        return tuple(map(media_of, self._tx.connection.execute(_MEDIA, {"id": publication_id})))


def _words_of(publication: Publication) -> str:
    return "\n".join((publication.text, *(one.alt_text for one in publication.media if one.alt_text)))
