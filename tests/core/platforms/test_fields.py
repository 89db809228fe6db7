"""Foreign JSON never surprises, and fediverse HTML reads as people see it."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.platforms.fields import Fields, each
from core.platforms.html_text import fingerprint, text_of_html

JSON: st.SearchStrategy[object] = st.deferred(
    lambda: (
        st.none()
        | st.booleans()
        | st.integers()
        | st.floats()
        | st.text()
        | st.lists(JSON, max_size=3)
        | st.dictionaries(st.sampled_from("abcd"), JSON, max_size=3)
    )
)


@given(JSON)
def test_any_json_can_be_read(raw: object) -> None:
    fields = Fields(raw)
    for name in "abcd":
        assert isinstance(fields.text(name), str)
        assert fields.count(name) is None or isinstance(fields.count(name), int)
        assert isinstance(fields.flag(name), bool)
        assert isinstance(fields.part(name).part(name).text(name), str)
        assert all(isinstance(one, Fields) for one in fields.parts(name))
        assert all(isinstance(one, str) for one in (*fields.texts(name), *fields.numbers(name)))
    each(raw)


def test_values_are_read_by_their_kind() -> None:
    fields = Fields(
        {"id": 12, "n": "34", "yes": True, "at": "2026-11-23T07:30:00+07:00", "plain": "2026-11-23"}
    )
    assert (fields.text("id"), fields.count("n"), fields.count("yes"), fields.flag("yes")) == (
        "12",
        34,
        None,
        True,
    )
    assert fields.moment("at") == datetime(2026, 11, 23, 0, 30, tzinfo=UTC)
    assert fields.moment("plain") == datetime(2026, 11, 23, tzinfo=UTC)
    assert fields.moment("id") is None
    assert "id" in fields
    assert fields
    assert not Fields(None)


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>Satu<br>dua</p><p>Tiga &amp; empat</p>", "Satu\ndua\n\nTiga & empat"),
        ("<ul><li>a</li><li>b</li></ul>", "a\nb"),
        ('<a href="x"><span class="invisible">https://</span>contoh.go.id</a>', "https://contoh.go.id"),
        ("tanpa markup", "tanpa markup"),
        ("", ""),
    ],
)
def test_html_reads_as_people_see_it(html: str, text: str) -> None:
    assert text_of_html(html) == text


@pytest.mark.parametrize(
    ("sent", "shown"),
    [
        ("Halo @pemkab@sosial.go.id!", "Halo @pemkab!"),
        ("Pengumuman *penting*", "Pengumuman penting"),
        ("a\n\nb", "a b"),
        ("ＡＢＣ １", "abc 1"),
        ("Selamat 😀", "Selamat"),
    ],
)
def test_what_servers_change_does_not_matter(sent: str, shown: str) -> None:
    assert fingerprint(sent) == fingerprint(shown)


def test_different_texts_stay_different() -> None:
    assert fingerprint("Buka 08.00") != fingerprint("Buka 09.00")
    assert fingerprint("😀") != fingerprint("😢")
    assert fingerprint("") == ""


@given(st.text())
def test_fingerprints_are_stable(text: str) -> None:
    assert fingerprint(f"  {text}\n") == fingerprint(text)
