"""Alt text and text version."""

from typing import Any

import pytest

from core.domain.day_names import Language
from core.domain.template import draft_alt_text, text_version
from core.domain.template.texts import ALT_TEXT_LIMIT
from tests.core.domain.template.samples import IDS, make_template, real_template

VALUES: dict[str, Any] = {
    "title": "Jadwal keliling.", "from": "2026-12-01", "to": "2026-12-03", "needs": "KTP\nKK", "photo": "abc",
    "stops": [{"place": "Desa Sapit", "day": "2026-12-01", "hour": "08.00", "shown": "yes"}, {"place": "Suela!"}],
    "source": "Bidang Dafduk", "campaign": "#Keliling",
}  # fmt: skip


def test_the_alt_text_tells_everything_but_pictures_and_ticks() -> None:
    assert draft_alt_text(make_template(), VALUES, Language.ID) == (
        "Jadwal keliling., 1–3 Desember 2026. Desa Sapit, 1 Des 2026. Suela!"
    )


def test_doubled_stops_are_mended() -> None:
    template = make_template(alt_text="{title}. [Catatan: {note}.] Selesai ?.")
    text = draft_alt_text(template, {"title": "Tutup.", "note": "Sementara."}, Language.ID)
    assert text == "Tutup. Catatan: Sementara. Selesai ?"


def test_the_alt_text_ends_at_a_word() -> None:
    stops = [{"place": f"Balai Desa Nomor {number} yang jauh sekali"} for number in range(60)]
    text = draft_alt_text(make_template(), {"title": "Jadwal", "stops": stops}, "en")
    assert len(text) <= ALT_TEXT_LIMIT
    assert text.endswith("…")


def test_the_text_version_has_a_line_for_each_row() -> None:
    assert text_version(make_template(), VALUES, Language.ID) == (
        "*Jadwal keliling.*\n• Desa Sapit, 1 Des 2026\n• Suela!\nSyarat:\nKTP\nKK\nSumber: Bidang Dafduk\n#Keliling"
    )


def test_the_text_version_in_english() -> None:
    assert text_version(make_template(), VALUES, "en").splitlines()[3:7] == [
        "Needs:",
        "KTP",
        "KK",
        "Source: Bidang Dafduk",
    ]


def test_empty_values_leave_only_fixed_words() -> None:
    assert text_version(make_template(), {}, Language.ID) == "**"


@pytest.mark.parametrize("template_id", IDS)
@pytest.mark.parametrize("language", list(Language))
def test_the_facts_of_the_picture_are_in_the_texts(template_id: str, language: Language) -> None:
    template = real_template(template_id)
    for sample in template.samples.values():
        alt_text = draft_alt_text(template, sample, language)
        caption = text_version(template, sample, language)
        assert 30 < len(alt_text) <= ALT_TEXT_LIMIT
        assert len(caption.splitlines()) >= 2
        for text in (alt_text, caption):
            assert not any(mark in text for mark in "{}[]‹›"), text


def test_an_empty_form_has_no_alt_text_and_a_comma_after_nothing_goes() -> None:
    assert draft_alt_text(make_template(), {"produced_on": "2026-11-23", "source": "Dafduk"}, "id") == ""
    text = draft_alt_text(make_template(), {"needs": "KTP", "from": "2026-11-26"}, "id")
    assert text.startswith("Kamis, 26 November 2026.")
