"""The sentences of a template."""

import pytest

from core.domain.day_names import Language
from core.domain.template.phrase import PhraseError, parse_phrase


class _Words:
    def __init__(self, **values: str) -> None:
        self._values = values

    def write(self, name: str, form: str, other: str) -> str:
        value = self._values.get(name, "")
        return f"{value}|{form}|{other}" if form else value


def _write(text: str, **values: str) -> str:
    return parse_phrase(text, "").write(_Words(**values), Language.ID)


@pytest.mark.parametrize(
    ("text", "values", "written"),
    [
        ("Tutup {day}", {"day": "Senin"}, "Tutup Senin"),
        ("Tutup[ {day}].", {}, "Tutup."),
        ("Tutup[ {day} {hour}].", {"day": "Senin"}, "Tutup."),
        ("Tutup[ {day} {hour}].", {"day": "Senin", "hour": "08.00"}, "Tutup Senin 08.00."),
        ("{day:long}", {"day": "x"}, "x|long|"),
        ("{day:span:to}", {"day": "x"}, "x|span|to"),
        ("  {day}  ", {"day": "Senin"}, "Senin"),
        ("{gone}", {}, ""),
    ],
)
def test_filling_in(text: str, values: dict[str, str], written: str) -> None:
    assert _write(text, **values) == written


def test_both_languages_are_kept_apart() -> None:
    phrase = parse_phrase("Tutup", "Closed")
    assert phrase.write(_Words(), Language.EN) == "Closed"
    assert phrase.write(_Words(), Language.ID) == "Tutup"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("[{a} [{b}]]", "inside another"),
        ("{a}]", "without its ["),
        ("[{a}", "without its ]"),
        ("[nothing]", "without any"),
        ("{A}", "is not a {field}"),
        ("{a b}", "is not a {field}"),
        ("{", "is not a {field}"),
        ("}", "is not a {field}"),
        ("{a.__class__}", "is not a {field}"),
        ("{a!r}", "is not a {field}"),
    ],
)
def test_what_cannot_be_read_says_why(text: str, reason: str) -> None:
    with pytest.raises(PhraseError, match=reason.replace("[", r"\[").replace("{", r"\{").replace("}", r"\}")):
        parse_phrase(text, "")


def test_the_first_field_is_what_a_click_edits() -> None:
    assert parse_phrase("[{from:long}] {to}", "").first_field == "from"
    assert parse_phrase("Tutup", "Closed").first_field == ""
    assert [slot.name for slot in parse_phrase("{a}[{b}]", "{c}").slots()] == ["a", "b", "c"]
