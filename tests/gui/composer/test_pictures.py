"""Pictures: taken in whatever way, recognised by content, described, ordered, removed and brought back."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QModelIndex, QPoint, Qt, QUrl
from PySide6.QtGui import QColor, QDropEvent, QImage
from PySide6.QtTest import QTest

from core.domain.post import TemplateUse
from core.errors import InvalidInput
from gui.composer.draft import Part
from gui.composer.page import ComposerPage
from gui.composer.pictures import take_file
from gui.composer.text_editor import offered_pictures
from tests.gui.page_desk import PageDesk


def picture(path: Path, colour: str = "#207050", width: int = 1080, height: int = 1350) -> Path:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    assert image.save(str(path))
    return path


def png_header(width: int, height: int) -> bytes:
    """A PNG that tells its size and breaks off in its pixels."""
    body = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    header = struct.pack(">I", 13) + body + struct.pack(">I", zlib.crc32(body))
    begun = struct.pack(">I", 5000) + b"IDAT" + zlib.compress(b"x" * 100)[:20]
    return b"\x89PNG\r\n\x1a\n" + header + begun


def rotated_jpeg(path: Path) -> Path:
    """A JPEG of 40 x 20 pixels whose EXIF says that it was taken upright."""
    image = QImage(40, 20, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "JPG")  # type: ignore[call-overload]
    tiff = b"II*\0\x08\0\0\0" + struct.pack("<HHHIHH", 1, 0x0112, 3, 1, 6, 0) + b"\0\0\0\0"
    exif = b"Exif\0\0" + tiff
    data = bytes(content.data())
    path.write_bytes(data[:2] + b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif + data[2:])
    return path


def take(desk: PageDesk, composer: ComposerPage, *offered: Path | QImage) -> None:
    composer.intake.take(offered, composer.text.account_id)
    desk.settle()


def test_files_become_pictures_and_only_once(desk: PageDesk, composer: ComposerPage, tmp_path: Path) -> None:
    one, two = picture(tmp_path / "satu.png"), picture(tmp_path / "dua.jpg", "#a05020", 1600, 900)
    take(desk, composer, one, two)
    take(desk, composer, one)
    shown = [(media.file_name, media.mime, media.width) for media in composer.draft.post.media]
    assert shown == [("satu.png", "image/png", 1080), ("dua.jpg", "image/jpeg", 1600)]
    assert composer.media.pictures.isVisible()
    assert composer.media.alt_label.text() == "Alternative text for picture 2 of 2 (required)"


def test_a_picture_is_known_by_its_content_not_its_name(
    desk: PageDesk, composer: ComposerPage, tmp_path: Path
) -> None:
    path = picture(tmp_path / "asli.png").rename(tmp_path / "salah.jpg")
    take(desk, composer, path)
    assert composer.draft.post.media[0].mime == "image/png"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"Ini bukan gambar", "is not a picture"),
        (b"", "is not a picture"),
        (png_header(20_000, 10_000), "has 200 megapixels; at most 64 fit"),
        (png_header(100, 100), "is damaged"),
        (b"<html><body>Masuk</body></html>", "is not a picture"),
    ],
    ids=["text", "empty", "200 megapixels", "broken off", "login page"],
)
def test_what_is_no_picture_is_told_and_the_rest_is_kept(
    desk: PageDesk, composer: ComposerPage, tmp_path: Path, content: bytes, words: str
) -> None:
    (tmp_path / "rusak.png").write_bytes(content)
    take(desk, composer, tmp_path / "rusak.png", picture(tmp_path / "baik.png"))
    assert words in desk.said
    assert "rusak.png" in desk.said
    assert [one.file_name for one in composer.draft.post.media] == ["baik.png"]


def test_missing_and_huge_files_are_refused(desk: PageDesk, tmp_path: Path) -> None:
    with pytest.raises(InvalidInput, match="picture_unreadable"):
        take_file(desk.services.posts, tmp_path / "tiada.png")
    huge = tmp_path / "besar.png"
    with huge.open("wb") as file:
        file.truncate(200_000_000)
    with pytest.raises(InvalidInput, match="picture_file_too_large"):
        take_file(desk.services.posts, huge)


def test_an_upright_photo_has_upright_sizes(desk: PageDesk, tmp_path: Path) -> None:
    media = take_file(desk.services.posts, rotated_jpeg(tmp_path / "foto.jpg"))
    assert (media.width, media.height) == (20, 40)


def test_a_bitmap_is_kept_as_png(desk: PageDesk, tmp_path: Path) -> None:
    media = take_file(desk.services.posts, picture(tmp_path / "lama.bmp", width=10, height=10))
    assert (media.mime, media.file_name) == ("image/png", "lama.bmp")


def test_a_pasted_picture_is_taken_and_pasted_table_stays_text(
    desk: PageDesk, composer: ComposerPage
) -> None:
    image = QImage(30, 20, QImage.Format.Format_RGB32)
    image.fill(QColor("blue"))
    data = QMimeData()
    data.setImageData(image)
    composer.text.editor.insertFromMimeData(data)
    desk.settle()
    assert [(one.mime, one.width) for one in composer.draft.post.media] == [("image/png", 30)]
    data.setText("Nama\tJumlah")
    assert offered_pictures(data) == []
    composer.text.editor.insertFromMimeData(data)
    assert composer.draft.post.base_text == "Nama\tJumlah"


def test_files_dropped_anywhere_are_taken(desk: PageDesk, composer: ComposerPage, tmp_path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(picture(tmp_path / "seret.png")))])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    composer.dropEvent(QDropEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data, left, none))
    desk.settle()
    assert [one.file_name for one in composer.draft.post.media] == ["seret.png"]


def test_order_by_keys_buttons_and_dragging(desk: PageDesk, composer: ComposerPage, tmp_path: Path) -> None:
    files = [picture(tmp_path / f"{n}.png", colour) for n, colour in enumerate(("#100", "#010", "#001"))]
    take(desk, composer, *files)

    def names() -> list[str]:
        return [one.file_name for one in composer.draft.post.media]

    composer.media.choose(0)
    QTest.keyClick(composer.media.list, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert names() == ["1.png", "0.png", "2.png"]
    composer.media.later.click()
    assert names() == ["1.png", "2.png", "0.png"]
    assert not composer.media.later.isEnabled()
    model = composer.media.list.model()
    dragged = model.mimeData([model.index(2, 0)])
    model.dropMimeData(dragged, Qt.DropAction.MoveAction, 0, 0, QModelIndex())
    assert names() == ["0.png", "1.png", "2.png"]
    composer.undo.click()
    assert names() == ["1.png", "2.png", "0.png"]


def test_a_removed_picture_comes_back(desk: PageDesk, composer: ComposerPage, tmp_path: Path) -> None:
    take(desk, composer, picture(tmp_path / "hapus.png"))
    composer.media.alt.setPlainText("Antrean warga")
    QTest.keyClick(composer.media.list, Qt.Key.Key_Delete)
    assert not composer.media.pictures.isVisible()
    assert desk.said == "Removed hapus.png."
    undo = desk.notices[-1].action
    assert undo is not None
    undo()
    assert [one.alt_text for one in composer.draft.post.media] == ["Antrean warga"]


def test_each_picture_has_its_own_description(desk: PageDesk, composer: ComposerPage, tmp_path: Path) -> None:
    take(desk, composer, picture(tmp_path / "a.png"), picture(tmp_path / "b.png", "#fff"))
    composer.media.choose(0)
    composer.media.alt.setPlainText("Petugas melayani warga di balai desa")
    composer.media.choose(1)
    assert composer.media.alt.toPlainText() == ""
    composer.media.alt.setPlainText("Papan jadwal pelayanan keliling pekan ini")
    desk.bot.waitUntil(lambda: composer.autosave.is_clean, timeout=3000)
    stored = desk.services.posts.get(composer.draft.post.id)
    assert [one.alt_text.split()[0] for one in stored.media] == ["Petugas", "Papan"]


def test_an_account_can_have_pictures_of_its_own(
    desk: PageDesk, composer: ComposerPage, tmp_path: Path
) -> None:
    account = desk.account()
    composer.show_page(None)
    desk.settle()
    composer.draft.set_accounts((account.id,))
    take(desk, composer, picture(tmp_path / "bersama.png"))
    composer.text.open_tab(account.id)
    composer.media.alt.setPlainText("Untuk semua akun")
    assert composer.draft.post.media[0].alt_text == "Untuk semua akun"
    take(desk, composer, picture(tmp_path / "khusus.png", "#333"))
    assert len(composer.draft.post.media_for(account.id)) == 2
    assert len(composer.draft.post.media) == 1
    composer.media.share.click()
    assert len(composer.draft.post.media_for(account.id)) == 1


def test_the_gallery_shows_every_template(desk: PageDesk, composer: ComposerPage) -> None:
    composer.media.template.click()
    desk.settle()
    gallery = composer.infographics.gallery
    model = gallery.list.model()
    names = {model.index(row, 0).data() for row in range(model.rowCount())}
    assert {"Pengumuman layanan", "Ucapan hari besar"} <= names
    assert gallery.description.text()
    gallery.list.setFocus()
    QTest.keyClick(gallery.list, Qt.Key.Key_Escape)
    assert composer.footer.isVisible()


def test_a_template_use_offers_to_edit_again(desk: PageDesk, composer: ComposerPage) -> None:
    assert not composer.media.edit_template.isVisible()
    composer.draft.change(Part.ALL, template=TemplateUse("service_notice", "a", "1080x1350"))
    assert composer.media.edit_template.isVisible()


def test_an_infographic_becomes_pictures_text_and_can_be_edited_again(
    desk: PageDesk, composer: ComposerPage
) -> None:
    composer.media.template.click()
    desk.settle()
    gallery = composer.infographics.gallery
    names = [gallery.list.model().index(row, 0).data() for row in range(gallery.list.model().rowCount())]
    gallery.list.setCurrentIndex(gallery.list.model().index(names.index("Ucapan hari besar"), 0))
    composer.main_action()
    studio = composer.infographics._studio
    assert studio is not None
    studio.set_value("occasion", "Hari Guru Nasional")
    studio.set_value("date", "2026-11-25")
    assert composer.infographics.isVisible()
    composer.main_action()
    desk.settle()
    assert not composer.infographics.isVisible()
    (made,) = composer.draft.post.media
    assert (made.width, made.height, made.mime) == (1080, 1350, "image/png")
    assert "Hari Guru Nasional" in made.alt_text
    assert "Hari Guru Nasional" in composer.draft.post.base_text
    composer.media.edit_template.click()
    studio.set_value("occasion", "Hari Guru")
    composer.main_action()
    desk.settle()
    (again,) = composer.draft.post.media
    assert again.hash != made.hash
    composer.undo.click()
    assert composer.draft.post.media == (made,)


def test_a_day_of_the_calendar_becomes_a_greeting(desk: PageDesk, composer: ComposerPage) -> None:
    days = desk.services.calendar.month(2026, 11, desk.context.office()).days
    day = next(one for ones in days.values() for one in ones if "Guru" in one.name_id)
    composer.show_page({"observance": day})
    desk.settle()
    composer.day_banner.action.click()
    desk.settle()
    studio = composer.infographics._studio
    assert studio is not None
    assert (studio.values["occasion"], studio.values["date"]) == (day.name(), "2026-11-25")
    studio.set_value("message", "Terima kasih")
    assert composer.draft.post.template is not None
