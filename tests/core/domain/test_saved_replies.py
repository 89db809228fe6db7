"""Ready answers: greeting, name, office, and how old they are."""

from datetime import UTC, date, datetime

import pytest

from core.domain.formats import OfficeZone
from core.domain.saved_replies import SavedReply, default_replies, filled, greeting
from core.domain.triage import suggest

WITA = OfficeZone.WITA
REPLY = SavedReply("1", "Terima kasih", "{salam}, Bapak/Ibu {nama}. Terima kasih. Salam, {instansi}")


def at(hour_in_wita: int) -> datetime:
    return WITA.to_utc(date(2026, 11, 23), datetime(2026, 1, 1, hour_in_wita, tzinfo=UTC).time())


@pytest.mark.parametrize(
    ("hour", "words"),
    [
        (2, "Selamat malam"), (7, "Selamat pagi"), (12, "Selamat siang"), (16, "Selamat sore"),
        (21, "Selamat malam"),
    ],
)  # fmt: skip
def test_the_greeting_follows_the_offices_hour(hour: int, words: str) -> None:
    assert greeting(at(hour), WITA) == words


def test_an_answer_is_filled_in() -> None:
    told = filled(REPLY, "Siti  Rahmawati", "Dinas Dukcapil", at(8), WITA)
    assert told == "Selamat pagi, Bapak/Ibu Siti Rahmawati. Terima kasih. Salam, Dinas Dukcapil"


@pytest.mark.parametrize("author", ["", "@warga_kota", "x" * 41])
def test_what_is_no_name_is_left_out(author: str) -> None:
    assert (
        filled(REPLY, author, "Dinas", at(8), WITA) == "Selamat pagi, Bapak/Ibu. Terima kasih. Salam, Dinas"
    )


def test_an_old_answer_is_to_be_checked_again() -> None:
    today = date(2026, 11, 23)
    assert REPLY.is_stale(today)
    assert not SavedReply("1", "t", "x", checked_on=date(2026, 11, 1)).is_stale(today)
    assert SavedReply("1", "t", "x", checked_on=date(2026, 1, 1)).is_stale(today)


def test_the_first_answers_are_polite_and_hold_no_facts() -> None:
    replies = default_replies()
    assert len({one.id for one in replies}) == len(replies)
    for one in replies:
        assert "Bapak/Ibu" in one.text
        assert "{instansi}" in one.text
        assert not suggest(one.text).personal_data
