"""The fields that every template has (domain 4.2): source, day of production, campaign, time zone."""

from __future__ import annotations

from core.domain.template.basics import FieldId, Words
from core.domain.template.model import Field, FieldType, Option

SOURCE = FieldId("source")
PRODUCED_ON = FieldId("produced_on")
CAMPAIGN = FieldId("campaign")
ZONE = FieldId("zone")

SHARED_FIELDS: tuple[Field, ...] = (
    Field(
        id=SOURCE,
        type=FieldType.TEXT,
        label=Words("Sumber", "Source"),
        hint=Words(
            "Bidang atau lembaga asal data, mis. Bidang Dafduk", "Unit or agency that the facts come from"
        ),
        max_length=60,
    ),
    Field(
        id=PRODUCED_ON,
        type=FieldType.DATE,
        label=Words("Tanggal produksi", "Day of production"),
    ),
    Field(
        id=CAMPAIGN,
        type=FieldType.TEXT,
        label=Words("Tagar kampanye", "Campaign hashtag"),
        hint=Words("Mis. #UangKita", "For example #UangKita"),
        max_length=28,
        advanced=True,
    ),
    Field(
        id=ZONE,
        type=FieldType.CHOICE,
        label=Words("Zona waktu", "Time zone"),
        options=tuple(Option(value=zone, label=Words(zone, zone)) for zone in ("WIB", "WITA", "WIT")),
        advanced=True,
    ),
)
