"""A small template for tests, and the folder of the real ones."""

import json
from pathlib import Path
from typing import Any

from core.domain.day_names import Language
from core.domain.template import Template, Values, read_template
from core.domain.template.reading import Reading

FOLDER = Path(__file__).parents[4] / "resources" / "templates"
IDS = sorted(path.parent.name for path in FOLDER.glob("*/template.json"))


def raw_template(**changes: Any) -> dict[str, Any]:
    """A template as plain JSON data; ``changes`` replace top-level properties."""
    raw: dict[str, Any] = {
        "schema": 1,
        "id": "sample",
        "name": {"id": "Contoh", "en": "Sample"},
        "description": {"id": "Untuk uji", "en": "For tests"},
        "function": "inform",
        "tone_field": "kind",
        "fields": [
            {"id": "title", "type": "text", "label": "Judul", "required": True, "max_length": 20},
            {"id": "kind", "type": "choice", "label": "Jenis", "options": [
                {"value": "open", "label": {"id": "Buka", "en": "Open"}, "sign": {"id": "BUKA", "en": "OPEN"},
                 "tone": "good"},
                {"value": "shut", "label": {"id": "Tutup", "en": "Closed"}},
            ]},
            {"id": "from", "type": "date", "label": "Mulai"},
            {"id": "to", "type": "date", "label": "Sampai"},
            {"id": "start", "type": "time", "label": "Jam"},
            {"id": "end", "type": "time", "label": "Selesai"},
            {"id": "note", "type": "paragraph", "label": "Catatan"},
            {"id": "needs", "type": "lines", "label": "Syarat", "max_items": 3, "max_length": 10},
            {"id": "price", "type": "money", "label": "Harga"},
            {"id": "deposit", "type": "money", "label": "Jaminan"},
            {"id": "count", "type": "number", "label": "Jumlah"},
            {"id": "link", "type": "link", "label": "Tautan"},
            {"id": "agreed", "type": "flag", "label": "Setuju"},
            {"id": "photo", "type": "picture", "label": "Foto"},
            {"id": "stops", "type": "rows", "label": "Jadwal", "max_items": 9, "columns": [
                {"id": "day", "type": "date", "label": "Hari"},
                {"id": "hour", "type": "time", "label": "Pukul"},
                {"id": "place", "type": "text", "label": "Tempat", "required": True},
                {"id": "shown", "type": "flag", "label": "Tampil"},
            ]},
        ],
        "alt_text": {"id": "{title}[, {from:span:to}].", "en": "{title}[, {from:span:to}]."},
        "text": [
            {"id": "*{title}*", "en": "*{title}*"},
            {"id": "• {place}[, {day:short}]", "en": "• {place}[, {day:short}]"},
            {"id": "[Syarat:\n{needs}]", "en": "[Needs:\n{needs}]"},
        ],
        "looks": [{"id": "one", "name": "Satu", "slides": [{"judul": {"items": [
            {"layer": "text", "text": "{title}", "style": "headline"}]}}]}],
    }  # fmt: skip
    return raw | changes


def make_template(**changes: Any) -> Template:
    return read_template(json.dumps(raw_template(**changes), ensure_ascii=False))


def reading_of(values: Values, language: Language = Language.ID, **changes: Any) -> Reading:
    return Reading(make_template(**changes), values, language, {})


def real_template(template_id: str) -> Template:
    return read_template((FOLDER / template_id / "template.json").read_text("utf-8"))
