"""What the linter and the golden pictures are made of: short, long, missing, with photos."""

from __future__ import annotations

from collections.abc import Iterator

from core.domain.template import FieldType, Template, Values
from core.domain.template.model import Value

STRANGE = {
    "a word without end": "Pneumonoultramicroscopicsilicovolcanoconiosisdanteman",
    "an address": "https://layanan.dukcapil.lomboktimurkab.go.id/permohonan/kartu-identitas-anak?bahasa=id#unggah",
    "pictographs": "Vaksinasi 💉 gratis 👨‍👩‍👧‍👦 di balai desa 🇮🇩",
    "Arabic": "بسم الله الرحمن الرحيم وبارك الله فيكم",
    "Javanese": "ꦥꦼꦩꦼꦫꦶꦤ꧀ꦠꦃꦢꦺꦱ ꦩꦫꦺꦴꦱ ꦕꦺꦴꦤ꧀ꦠꦺꦴ",
    "capitals": "DINAS PEMBERDAYAAN MASYARAKAT DAN DESA KABUPATEN",
    "200 letters": ("Pemberitahuan tentang perubahan tempat dan waktu pelayanan administrasi kependudukan keliling "
                    "bagi seluruh warga kecamatan yang belum melakukan perekaman sampai dengan akhir tahun ini juga "
                    "ya, kawan")[:200],
}  # fmt: skip
"""What a person may type or paste into any text, however unwise."""
CAPTION = "Warga antre dengan tertib di loket layanan baru"


def contents(template: Template, photo: str) -> Iterator[tuple[str, Values]]:
    yield "short", template.samples["short"]
    yield "long", template.samples["long"]
    yield "missing", {}
    for field in template.fields:
        shown = {str(template.samples[name].get(field.id, "")) for name in ("short", "long")}
        for option in field.options:
            if option.value not in shown and field.id != "zone":
                yield f"{field.id}={option.value}", {**template.samples["long"], field.id: option.value}
    if _has_photos(template):
        yield "short with photos", with_photos(template, template.samples["short"], photo)
        yield "long with photos", with_photos(template, template.samples["long"], photo)


def with_photos(template: Template, values: Values, photo: str) -> Values:
    """Put a photo into every place for one; rows of photos get four."""
    found: dict[str, Value] = dict(values)
    for field in template.fields:
        if field.type is FieldType.PICTURE:
            found[field.id] = photo
        columns = [column.id for column in field.columns if column.type is FieldType.PICTURE]
        if columns:
            given = found.get(field.id) or ()
            rows = [dict(row) for row in given if not isinstance(row, str)]
            texts = [column.id for column in field.columns if column.type is FieldType.TEXT]
            rows = rows or [dict.fromkeys(texts, CAPTION) for _ in range(min(4, field.max_items))]
            found[field.id] = [{**row, **dict.fromkeys(columns, photo)} for row in rows]
    return found


def with_text(template: Template, values: Values, text: str) -> Values:
    """Put a text into every field and cell that takes text."""
    found: dict[str, Value] = dict(values)
    for field in template.fields:
        if field.type in {FieldType.TEXT, FieldType.PARAGRAPH}:
            found[field.id] = text
        texts = {column.id for column in field.columns if column.type is FieldType.TEXT}
        given = found.get(field.id)
        if texts and given and not isinstance(given, str):
            found[field.id] = [
                {name: text if name in texts and old else old for name, old in row.items()} for row in given
            ]
    return found


def _has_photos(template: Template) -> bool:
    fields = [*template.fields, *(column for field in template.fields for column in field.columns)]
    return any(field.type is FieldType.PICTURE for field in fields)
