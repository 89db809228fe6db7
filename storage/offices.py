"""The repository of the one office."""

from __future__ import annotations

from sqlalchemy import select

from core.domain.office import Office
from storage.engine import Transaction
from storage.mappers import columns_of, office_of, office_values
from storage.tables import office as offices
from storage.upsert import upsert

_ONLY = "office"
_GET = select(*columns_of(offices, Office))
_SAVE = upsert(offices)


class Offices:
    """Implements ``OfficeRepository``."""

    def __init__(self, transaction: Transaction) -> None:
        self._tx = transaction

    def get(self) -> Office | None:
        row = self._tx.connection.execute(_GET).first()
        return None if row is None else office_of(row)

    def save(self, office: Office) -> None:
        self._tx.connection.execute(_SAVE, {"id": _ONLY, **office_values(office), **self._tx.marks()})
