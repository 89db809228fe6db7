"""Figures that come by hand: typed in, or from an export that is looked at before it is written."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.modeltest import ModelTester

from core.domain.engagement import Metric
from core.domain.figure_columns import Field
from core.domain.listing import PublishedRow
from gui.assisted.figures_dialog import FiguresDialog
from gui.assisted.import_dialog import ImportDialog
from gui.engagement.page import EngagementPage
from tests.gui.assisted.conftest import HandDesk, Ready, assisted_account

LINK = "https://www.instagram.com/p/DAbc123"
HEAD = "Alamat,Isi,Tgl,Suka,Komentar,Tayangan\n"


@pytest.fixture
def post(hand: HandDesk, ready: Ready) -> PublishedRow:
    row = ready("instagram")
    hand.desk.services.assisted.confirm(row.delivery_id, LINK)
    return published(hand)


def published(hand: HandDesk) -> PublishedRow:
    now = hand.desk.clock.now()
    (row,) = hand.desk.services.engagement.published(now - timedelta(days=1), now + timedelta(days=1))
    return row


@pytest.fixture
def typing(hand: HandDesk, post: PublishedRow) -> FiguresDialog:
    made = FiguresDialog(hand.desk.context, post)
    made.show()
    return made


def test_figures_are_typed_as_the_platform_shows_them(
    hand: HandDesk, typing: FiguresDialog, post: PublishedRow
) -> None:
    assert not typing.store.isEnabled()
    typing.fields[Metric.VIEWS].setText("1,2 rb")
    typing.fields[Metric.LIKES].setText("0")
    stored: list[bool] = []
    typing.stored.connect(lambda: stored.append(True))
    QTest.keyClick(typing, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    hand.desk.settle()
    assert stored == [True]
    assert dict(published(hand).metrics) == {Metric.VIEWS: 1200, Metric.LIKES: 0}


def test_word_is_refused_at_once(typing: FiguresDialog) -> None:
    typing.fields[Metric.LIKES].setText("banyak")
    assert typing.problem.text().startswith("“banyak” was not understood as a number.")
    assert not typing.store.isEnabled()
    typing.fields[Metric.LIKES].setText("5")
    assert typing.problem.text() == ""
    assert typing.store.isEnabled()
    typing.reject()


def test_known_figures_are_shown_and_the_post_can_be_opened(hand: HandDesk, post: PublishedRow) -> None:
    hand.desk.services.engagement.type_in(post.delivery_id, {Metric.LIKES: 1250})
    hand.desk.clock.advance(hours=2)
    dialog = FiguresDialog(hand.desk.context, published(hand))
    assert dialog.fields[Metric.LIKES].placeholderText() == "1,250"
    assert dialog.fields[Metric.VIEWS].placeholderText() == "—"
    assert dialog._reading() == "Figures so far: 2 hours ago."
    dialog.open_post.click()
    assert hand.opened == [LINK]
    dialog.reject()


def test_only_figures_that_the_platform_shows_are_asked(hand: HandDesk, ready: Ready) -> None:
    hand.desk.services.assisted.confirm(ready("mastodon", media=()).delivery_id)
    dialog = FiguresDialog(hand.desk.context, published(hand))
    assert set(dialog.fields) == {Metric.LIKES, Metric.COMMENTS, Metric.SHARES}
    assert not dialog.open_post.isVisibleTo(dialog)
    dialog.reject()


def test_post_that_is_gone_is_told(hand: HandDesk, post: PublishedRow) -> None:
    dialog = FiguresDialog(hand.desk.context, replace(post, delivery_id="0" * 36, title=""))
    dialog.show()
    dialog.fields[Metric.LIKES].setText("5")
    dialog.store.click()
    hand.desk.settle()
    assert dialog.problem.text().startswith("The entry is no longer in the outbox.")
    dialog.reject()


def test_importing_instead(hand: HandDesk, post: PublishedRow) -> None:
    page = QWidget()
    hand.desk.bot.addWidget(page)
    FiguresDialog(hand.desk.context, post, page).import_file.click()
    hand.desk.settle()
    dialog = page.findChild(ImportDialog)
    assert isinstance(dialog, ImportDialog)
    assert dialog.account is not None
    assert dialog.account.id == post.account_id
    dialog.reject()


# --- the import --------------------------------------------------------------------------------------------


@pytest.fixture
def importing(hand: HandDesk, post: PublishedRow) -> ImportDialog:
    assisted_account(hand, "x")
    made = ImportDialog(hand.desk.context, account_id=post.account_id)
    made.show()
    hand.desk.settle()
    return made


def write(folder: Path, text: str, name: str = "Konten.csv") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def choose(dialog: ImportDialog, field: Field, header: str) -> None:
    choice = dialog.choices[field]
    found = [at for at in range(choice.count()) if choice.itemText(at).partition(" (")[0] == header]
    choice.setCurrentIndex(found[0])


def test_columns_are_mapped_looked_at_and_written(
    hand: HandDesk, importing: ImportDialog, tmp_path: Path, qtmodeltester: ModelTester
) -> None:
    assert not importing.go_on.isEnabled()
    rows = f'{LINK},x,23/11/2026,120,,"1.250"\n,Tidak ada,23/11/2026,1,2,3\n,,,4,,\n'
    importing.open_file(write(tmp_path, HEAD + rows))
    hand.desk.settle()
    assert importing.file_name.text() == "Konten.csv · rows: 3"
    importing.go_on.click()
    assert importing.title.text() == "Import figures: what are the columns?"
    assert not importing.go_on.isEnabled()
    choose(importing, Field.LINK, "Alamat")
    choose(importing, Field.TITLE, "Isi")
    importing.go_on.click()
    hand.desk.settle()
    assert importing.found.text() == "Posts that get figures: 1"
    assert importing.left_out.text() == "Rows left out: 2"
    qtmodeltester.check(importing.matches)
    cells = [importing.matches.index(0, one).data() for one in range(importing.matches.columnCount())]
    assert cells == ["2", "Jadwal perekaman KTP-el keliling", "by link", "120", "—", "1,250"]
    assert [importing.faults.index(row, 1).data() for row in range(2)] == [
        "No published post fits “Tidak ada”. It may have been published outside this program.",
        "This row names no post.",
    ]
    assert not importing.grab().isNull()
    counted: list[int] = []
    importing.imported.connect(counted.append)
    importing.go_on.click()
    hand.desk.settle()
    assert counted == [1]
    assert dict(published(hand).metrics) == {Metric.LIKES: 120, Metric.VIEWS: 1250}


def test_second_export_of_a_kind_needs_no_mapping(
    hand: HandDesk, importing: ImportDialog, tmp_path: Path
) -> None:
    draft = hand.desk.services.figures_import.open(
        published(hand).account_id, f"{HEAD}{LINK},,,1,,\n".encode()
    )
    services = hand.desk.services.figures_import
    services.write(services.preview(draft, {Field.LINK: 0, Field.LIKES: 3}))
    hand.desk.clock.advance(days=1)
    importing.open_file(write(tmp_path, f"{HEAD}{LINK},,,7,,\n"))
    hand.desk.settle()
    importing.go_on.click()
    hand.desk.settle()
    assert importing.title.text() == "Import figures: this will be written"
    assert not importing.fault_table.isVisible()
    importing.back.click()
    assert importing.title.text() == "Import figures: what are the columns?"
    importing.back.click()
    assert not importing.back.isVisible()
    importing.reject()


def test_figures_as_of_an_earlier_day(hand: HandDesk, importing: ImportDialog, tmp_path: Path) -> None:
    importing.day.setDate(QDate(2026, 11, 20))
    importing.open_file(write(tmp_path, f"Tautan,Suka\n{LINK},7\n"))
    hand.desk.settle()
    for _ in range(3):
        importing.go_on.click()
        hand.desk.settle()
    (stored,) = hand.desk.services.engagement.series(published(hand).delivery_id)
    assert stored.taken_at.isoformat() == "2026-11-20T15:59:00+00:00"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("satu\ndua\n", "No table with a header"),
        ("PK\x03\x04rusak", "No table with a header"),
        ("\xd0\xcf\x11\xe0", "This is an Excel workbook of the old kind"),
    ],
)
def test_file_that_is_no_export_is_refused(
    hand: HandDesk, importing: ImportDialog, tmp_path: Path, content: str, words: str
) -> None:
    (tmp_path / "Konten.csv").write_bytes(content.encode("latin-1"))
    importing.open_file(tmp_path / "Konten.csv")
    hand.desk.settle()
    assert importing.problem.text().startswith(words)
    assert not importing.go_on.isEnabled()
    importing.reject()


def test_file_that_cannot_be_read(hand: HandDesk, importing: ImportDialog, tmp_path: Path) -> None:
    importing.open_file(tmp_path / "hilang.csv")
    hand.desk.settle()
    assert importing.problem.text().startswith("The file hilang.csv could not be read.")
    importing.reject()


def test_another_account_reads_the_file_anew(hand: HandDesk, importing: ImportDialog, tmp_path: Path) -> None:
    importing.open_file(write(tmp_path, f"Tautan,Suka\n{LINK},7\n"))
    hand.desk.settle()
    importing.accounts.setCurrentIndex(1 - importing.accounts.currentIndex())
    hand.desk.settle()
    assert importing.draft is not None
    assert importing.draft.account.platform == "x"
    importing.go_on.click()
    importing.go_on.click()
    hand.desk.settle()
    assert importing.found.text() == "Posts that get figures: 0"
    assert not importing.go_on.isEnabled()
    importing.reject()


def test_file_is_chosen_in_the_systems_dialog(
    hand: HandDesk, importing: ImportDialog, tmp_path: Path
) -> None:
    path = write(tmp_path, f"Tautan,Suka\n{LINK},7\n")
    importing.choose.click()
    chooser = importing.findChild(QFileDialog)
    assert isinstance(chooser, QFileDialog)
    chooser.reject()
    hand.desk.settle()
    assert importing.file_name.text() == "No file chosen yet."
    importing.choose.click()
    chooser = importing.findChildren(QFileDialog)[-1]
    chooser.fileSelected.emit(str(path))
    chooser.reject()
    hand.desk.settle()
    assert importing.file_name.text() == "Konten.csv · rows: 1"
    importing.reject()


def test_youtubes_archive_is_read_as_it_was_downloaded(
    hand: HandDesk, importing: ImportDialog, tmp_path: Path
) -> None:
    with zipfile.ZipFile(tmp_path / "Konten.zip", "w") as archive:
        archive.writestr("Totals.csv", "Date,Views\n2026-11-23,9\n")
        archive.writestr("Table data.csv", f"Permalink,Views,Likes\nTotal,9,9\n{LINK},1250,12\n")
    importing.open_file(tmp_path / "Konten.zip")
    hand.desk.settle()
    for _ in range(3):
        importing.go_on.click()
        hand.desk.settle()
    assert dict(published(hand).metrics) == {Metric.VIEWS: 1250, Metric.LIKES: 12}


def test_importing_twice_doubles_nothing(hand: HandDesk, post: PublishedRow, tmp_path: Path) -> None:
    path = write(tmp_path, f"Tautan,Suka,Tayangan\n{LINK},7,90\n")
    for day, clicks in ((0, 3), (1, 2), (1, 2)):  # the columns are known from the second time on
        dialog = ImportDialog(hand.desk.context, account_id=post.account_id)
        dialog.show()
        hand.desk.settle()
        dialog.day.setDate(dialog.day.maximumDate().addDays(-day))
        dialog.open_file(path)
        hand.desk.settle()
        for _ in range(clicks):
            dialog.go_on.click()
            hand.desk.settle()
    now = hand.desk.clock.now()
    totals = hand.desk.services.engagement.daily_totals(now - timedelta(days=3), now + timedelta(days=1))
    assert {metrics[Metric.LIKES] for _, metrics in totals if Metric.LIKES in metrics} == {7}
    assert dict(published(hand).metrics) == {Metric.LIKES: 7, Metric.VIEWS: 90}
    assert len(hand.desk.services.engagement.series(post.delivery_id)) == 2


def test_engagement_page_offers_the_import(hand: HandDesk, post: PublishedRow, tmp_path: Path) -> None:
    page = hand.desk.show(EngagementPage(hand.desk.context))
    page.accounts.setCurrentIndex(page.accounts.findData(post.account_id))
    page.import_button.click()
    hand.desk.settle()
    dialog = page.findChild(ImportDialog)
    assert isinstance(dialog, ImportDialog)
    assert dialog.account is not None
    assert dialog.account.id == post.account_id
    dialog.open_file(write(tmp_path, f"Tautan,Suka\n{LINK},7\n"))
    hand.desk.settle()
    for _ in range(3):
        dialog.go_on.click()
        hand.desk.settle()
    assert hand.desk.said == "Posts with new figures: 1"
    assert page.model.index(0, 0).isValid()
