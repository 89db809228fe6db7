"""The office's profile and crisis mode."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from core.domain.office import Office, Typeface
from core.errors import InvalidInput, NotFound
from core.events import Changed, EventBus, Topic
from core.services.office import OfficeService
from storage.unit_of_work import SqlDatabase


def test_before_the_first_start_there_is_no_office(database: SqlDatabase, events: EventBus) -> None:
    service = OfficeService(database, events)
    assert service.get() is None
    with pytest.raises(NotFound, match="no_office"):
        service.require()


def test_a_saved_office_is_read_back_whole(
    database: SqlDatabase, events: EventBus, office: Office, heard: list[Changed]
) -> None:
    service = OfficeService(database, events)
    changed = replace(
        office,
        logo_hash="ab" * 32,
        province="Bali",
        call_centre="0800",
        footer_handle="@kantor",
        footer_line="dukcapil.contoh.go.id",
        heading_typeface=Typeface.SOURCE_SERIF,
        body_typeface=Typeface.MANROPE,
    )
    service.save(changed)
    assert service.require() == changed
    assert heard[-1] == Changed(Topic.OFFICE)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"name": "  "}, "office_name_missing"),
        ({"employees": -1}, "employees_negative"),
        ({"election_start": date(2029, 1, 1)}, "election_period_invalid"),
        (
            {"election_start": date(2029, 1, 2), "election_end": date(2029, 1, 1)},
            "election_period_invalid",
        ),
    ],
)
def test_an_unusable_profile_is_refused_and_the_old_one_stays(
    database: SqlDatabase, events: EventBus, office: Office, changes: dict[str, object], code: str
) -> None:
    service = OfficeService(database, events)
    with pytest.raises(InvalidInput, match=code):
        service.save(replace(office, **changes))  # type: ignore[arg-type]
    assert service.require() == office


def test_an_election_period_needs_both_days(database: SqlDatabase, events: EventBus, office: Office) -> None:
    period = replace(office, election_start=date(2029, 1, 1), election_end=date(2029, 2, 14))
    OfficeService(database, events).save(period)
    assert OfficeService(database, events).require() == period
