"""Films in the composer: recognised, measured, kept, refused with a remedy."""

from __future__ import annotations

import struct
from pathlib import Path
from typing import Any

import pytest

from core.domain.account import ChannelMode
from core.errors import InvalidInput
from gui.composer import films
from gui.composer.films import FilmFacts, film_facts, is_film, take_film
from gui.composer.page import ComposerPage
from tests.gui.composer.films import box, film, film_bytes
from tests.gui.composer.test_options import account_on, opened, settle, shown
from tests.gui.page_desk import PageDesk


def test_a_film_is_measured_as_it_is_seen(tmp_path: Path) -> None:
    assert film_facts(film(tmp_path)) == FilmFacts("video/mp4", 1280, 720, 12.5)
    upright = film(tmp_path, "tegak.mov", brand=b"qt  ", upright=True, seconds=61)
    assert film_facts(upright) == FilmFacts("video/quicktime", 720, 1280, 61.0)
    assert film_facts(film(tmp_path, "besar.mp4", long_form=True)).duration_s == 12.5


def test_a_real_film_is_measured(tmp_path: Path) -> None:
    av = pytest.importorskip("av")
    path = tmp_path / "asli.mp4"
    with av.open(str(path), "w") as container:
        stream = container.add_stream("mpeg4", rate=10)
        stream.width, stream.height, stream.pix_fmt = 320, 240, "yuv420p"
        for _ in range(20):
            for packet in stream.encode(av.VideoFrame(320, 240, "yuv420p")):
                container.mux(packet)
        for packet in stream.encode():
            container.mux(packet)
    facts = film_facts(path)
    assert (facts.mime, facts.width, facts.height) == ("video/mp4", 320, 240)
    assert facts.duration_s == pytest.approx(2.0, abs=0.2)


def test_what_is_no_film_is_not_taken_for_one(tmp_path: Path) -> None:
    text = tmp_path / "surat.mp4"
    text.write_text("bukan film sama sekali", encoding="utf-8")
    assert not is_film(text)
    assert not is_film(tmp_path / "tidak-ada.mp4")


@pytest.mark.parametrize(
    "content",
    [
        film_bytes(mdat=False),
        film_bytes()[:200],
        film_bytes(0, 0),
        box(b"ftyp", b"isom", bytes(4)) + box(b"mdat", bytes(8)),
        box(b"ftyp", b"isom", bytes(4)) + box(b"moov", box(b"trak", box(b"mdia"))) + box(b"mdat"),
        box(b"ftyp", b"isom", bytes(4)) + box(b"moov", box(b"mvhd", bytes(4))) + box(b"mdat"),
        box(b"ftyp", b"isom", bytes(4))
        + box(b"moov", film_bytes()[24:][8:140], box(b"trak", box(b"tkhd", b"\0")))
        + box(b"mdat"),
        struct.pack(">I4s", 4, b"ftyp") + film_bytes(),
    ],
)
def test_a_broken_film_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "rusak.mp4"
    path.write_bytes(content)
    with pytest.raises(InvalidInput, match="film_damaged"):
        film_facts(path)


def test_a_film_without_a_clock_has_no_length(tmp_path: Path) -> None:
    content = film_bytes()
    place = content.index(b"mvhd") + 4 + 12
    path = tmp_path / "tanpa-jam.mp4"
    path.write_bytes(content[:place] + bytes(4) + content[place + 4 :])
    assert film_facts(path).duration_s == 0.0


def test_too_large_and_unreadable_films_are_refused(
    desk: PageDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(films, "MAX_FILM_BYTES", 100)
    with pytest.raises(InvalidInput, match="film_file_too_large"):
        take_film(desk.services.posts, film(tmp_path))
    with pytest.raises(InvalidInput, match="picture_unreadable"):
        take_film(desk.services.posts, tmp_path / "tidak-ada.mp4")


def drop(desk: PageDesk, composer: ComposerPage, path: Path) -> None:
    composer.intake.take([path], "")
    desk.settle()
    settle(desk, composer)


def test_a_film_opens_what_only_films_have(desk: PageDesk, composer: ComposerPage, tmp_path: Path) -> None:
    account = account_on(desk, "youtube", display_name="Kanal Dinas")
    composer.show_page(None)
    desk.settle()
    composer.draft.set_accounts((account.id,))
    composer.text.editor.insertPlainText("Perekaman KTP")
    drop(desk, composer, film(tmp_path, seconds=31))
    (media,) = composer.draft.post.media
    assert (media.mime, media.width, media.duration_s, media.file_name) == (
        "video/mp4",
        1280,
        31.0,
        "layanan.mp4",
    )
    opened(composer)
    assert "captions" in shown(composer)
    composer.grab()


def test_a_broken_film_is_told_and_nothing_is_added(
    desk: PageDesk, composer: ComposerPage, tmp_path: Path
) -> None:
    drop(desk, composer, film(tmp_path, mdat=False))
    assert desk.said == (
        "“layanan.mp4” is not a whole MP4 or MOV film. Copy it anew, or save it as MP4 (H.264)."
    )
    assert composer.draft.post.media == ()


@pytest.mark.parametrize(
    ("platform", "how", "said"),
    [
        ("x", {"seconds": 200}, "Dinas: the film lasts 200 seconds, 140 are allowed. Shorten it."),
        ("instagram", {"seconds": 1}, "Dinas: the film lasts 1 seconds, at least 3 are needed."),
        (
            "tiktok",
            {"width": 320, "height": 180},
            "Dinas: the film is 320 pixels wide, which the platform refuses. ",
        ),
    ],
)
def test_a_film_that_a_platform_refuses_stays_here(
    desk: PageDesk, composer: ComposerPage, tmp_path: Path, platform: str, how: dict[str, Any], said: str
) -> None:
    account = desk.account(platform=platform, mode=ChannelMode.ASSISTED, display_name="Dinas")
    composer.show_page(None)
    desk.settle()
    composer.draft.set_accounts((account.id,))
    composer.text.editor.insertPlainText("Perekaman KTP")
    drop(desk, composer, film(tmp_path, **how))
    composer.draft.set_alt_text("", 0, "Petugas melayani warga di loket")
    composer.main_action()
    desk.settle()
    assert desk.said.startswith(said)
    assert desk.services.posts.deliveries(composer.draft.post.id) == ()


def lines(composer: ComposerPage) -> list[str]:
    model = composer.checks.list.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


@pytest.mark.parametrize(
    ("platform", "said"),
    [
        (
            "instagram",
            "Dinas: this platform takes no post without a picture or film. Add one, or leave the account out.",
        ),
        ("youtube", "Dinas: this platform takes only films. Add one, or leave the account out."),
    ],
)
def test_words_alone_are_told_at_once_where_a_platform_takes_none(
    desk: PageDesk, composer: ComposerPage, platform: str, said: str
) -> None:
    picky = desk.account(platform=platform, mode=ChannelMode.ASSISTED, display_name="Dinas")
    easy = desk.account(platform="facebook", mode=ChannelMode.ASSISTED, display_name="Halaman")
    composer.show_page(None)
    desk.settle()
    composer.draft.set_accounts((picky.id, easy.id))
    settle(desk, composer)
    assert said not in lines(composer)
    composer.text.editor.insertPlainText("Loket buka pagi")
    settle(desk, composer)
    assert said in lines(composer)
    row = lines(composer).index(said)
    composer.checks.list.clicked.emit(composer.checks.list.model().index(row, 0))
    assert composer.text.account_id == picky.id
    composer.main_action()
    desk.settle()
    assert desk.said == said
    assert desk.services.posts.deliveries(composer.draft.post.id) == ()


def test_the_words_about_a_film_say_film(desk: PageDesk, composer: ComposerPage, tmp_path: Path) -> None:
    composer.text.editor.insertPlainText("Perekaman KTP")
    drop(desk, composer, film(tmp_path))
    assert composer.media.alt_label.text() == "Alternative text for film 1 of 1 (required)"
    assert "Film 1 has no alternative text." in lines(composer)
    composer.main_action()
    desk.settle()
    composer.draft.set_alt_text("", 0, "video")
    settle(desk, composer)
    assert "Film 1: say what happens in it, not “film”." in lines(composer)
