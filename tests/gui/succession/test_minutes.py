"""The Berita Acara on paper: every account, whole rows, in Indonesian whatever the window speaks."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QTextDocument

from core.domain.account import ChannelMode
from core.domain.succession import Decree, Entry, OpenWork, Party, Succession
from core.errors import StorageFailed
from gui.succession import minutes
from gui.succession.minutes import write_minutes
from gui.translation import Speaker

LONG = "Dinas Kependudukan dan Pencatatan Sipil Kabupaten Kepulauan Siau Tagulandang Biaro"
PLATFORMS = ("facebook", "instagram", "x", "threads", "youtube", "tiktok", "telegram", "whatsapp", "mastodon")


def entry(number: int, name: str = "Akun") -> Entry:
    mode = ChannelMode.API if number % 2 else ChannelMode.ASSISTED
    platform = PLATFORMS[number % len(PLATFORMS)]
    return Entry(str(number), platform, f"{name} {number:03}", f"@akun{number:03}", mode)


MADE = Succession(
    "01a202ec-0000-7000-8000-000000abcdef",
    datetime(2026, 11, 22, 3, tzinfo=UTC),
    date(2026, 11, 22),
    "Dinas Dukcapil Contoh",
    Party("Rudi Hartono, S.Kom.", "Staf Umum"),
    Party("Dewi Lestari", "Pranata Humas", "199001012015032001"),
    Decree("800/57/2026", date(2026, 11, 20)),
    Party("H. Ahmad Basri", "Kepala Dinas"),
    (
        replace(entry(0), recovery="Surel kantor", second_factor="Rudi", checked_on=date(2026, 11, 21)),
        entry(1),
    ),
    OpenWork(3, 12, 1, 4, 2),
    "papan-siar-20261122.papansalinan",
)


def words(made: Succession) -> str:
    """What a reader finds on the pages, laid out as for A4."""
    document = laid_out(made)
    return document.toPlainText().replace("\u00a0", " ")


def laid_out(made: Succession) -> QTextDocument:
    document = QTextDocument()
    document.setPageSize(QSizeF(900, 1300))
    minutes._lay_out(document, made, Speaker().translate)
    return document


@pytest.mark.usefixtures("qapp")
def test_it_says_who_what_and_when_as_an_office_writes_it() -> None:
    told = words(MADE)
    for expected in (
        "BERITA ACARA SERAH TERIMA PENGELOLAAN AKUN MEDIA SOSIAL",
        "Pada hari ini, Minggu, tanggal dua puluh dua bulan November tahun dua ribu dua puluh enam (22-11-2026)",
        "PIHAK PERTAMA",
        "800/57/2026 tanggal 20 November 2026",
        "pengelolaan 2 (dua) akun media sosial resmi Dinas Dukcapil Contoh",
        "papan-siar-20261122.papansalinan",
        "NIP 199001012015032001",
        "Kepala Dinas",
        "belum diperiksa",
        "21 Nov 2026",
        "Surel kantor",
        "Ganti kata sandi",
        "Beri PIHAK KEDUA peran admin, lalu cabut peran PIHAK PERTAMA",
    ):
        assert expected in told
    for figure in (3, 12, 1, 4, 2):
        assert str(figure) in told


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("count", [1, 7, 60])
def test_it_lists_every_account_and_tears_none_over_two_pages(count: int) -> None:
    made = replace(MADE, entries=tuple(entry(number, LONG) for number in range(count)))
    told = words(made)
    for number in range(count):
        assert told.count(f"@akun{number:03}") == 2, "once in the list, once with what has to change"
    document = laid_out(made)
    assert minutes._first_torn(document, count) is None
    for table in minutes._tables(document):
        if not table.format().headerRowCount():
            assert not minutes._is_torn(document, document.documentLayout().frameBoundingRect(table))


@pytest.mark.usefixtures("qapp")
def test_what_is_not_known_leaves_room_to_write_it() -> None:
    told = words(replace(MADE, decree=Decree(), superior=Party(""), copy_name="", leaving=Party("Rudi")))
    assert "Salinan data Papan Siar tidak dibuat" in told
    assert told.count("." * 40) >= 7


def written(folder: Path, *, draft: bool) -> list[str]:
    """Write it as a lane does; gives what lies in the folder then."""
    worker = threading.Thread(
        target=write_minutes, args=(folder, MADE, Speaker().translate), kwargs={"draft": draft}
    )
    worker.start()
    worker.join()
    return sorted(one.name for one in folder.iterdir() if one.read_bytes().startswith(b"%PDF-"))


@pytest.mark.usefixtures("qapp")
def test_it_is_written_in_a_lane_as_a_pdf_and_takes_the_drafts_place(tmp_path: Path) -> None:
    folder = tmp_path / "serah-terima"
    assert written(folder, draft=True) == ["konsep-berita-acara-20261122-abcdef.pdf"]
    assert written(folder, draft=False) == ["berita-acara-20261122-abcdef.pdf"]
    assert written(folder, draft=False) == ["berita-acara-20261122-abcdef.pdf"]


@pytest.mark.usefixtures("qapp")
def test_one_that_is_open_in_a_reader_is_shown_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write_minutes(tmp_path, MADE, Speaker().translate)

    def held(_self: Path, _target: Path) -> Path:
        raise PermissionError("another program uses it")

    monkeypatch.setattr(Path, "replace", held)
    assert write_minutes(tmp_path, MADE, Speaker().translate) == path


@pytest.mark.usefixtures("qapp")
def test_a_folder_that_cannot_be_written_to_is_told(tmp_path: Path) -> None:
    (tmp_path / "serah-terima").write_text("a file in the way", encoding="utf-8")
    with pytest.raises(StorageFailed, match="sheet_not_written"):
        write_minutes(tmp_path / "serah-terima", MADE, Speaker().translate)
