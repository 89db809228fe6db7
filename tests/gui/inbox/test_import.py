"""Comments from a table: chosen, looked at, noted, on one page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from core.domain.account import Account, ChannelMode
from core.domain.comment_columns import CommentField
from core.domain.settings import Language
from gui.inbox.import_dialog import ImportCommentsDialog
from gui.inbox.page import InboxPage
from tests.gui.page_desk import PageDesk, page_desk

TABLE = "Tanggal;Nama;Komentar\n20/11/2026 08.00;Siti;Kapan loket buka?\nkapan-kapan;Budi;Terima kasih\n"


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[PageDesk]:
    with page_desk(tmp_path, qtbot, Language.ENGLISH) as made:
        yield made


@pytest.fixture
def account(desk: PageDesk) -> Account:
    return desk.account(platform="facebook", mode=ChannelMode.ASSISTED, display_name="Dinas")


def settle(desk: PageDesk) -> None:
    for _ in range(4):
        desk.settle()


def asked(desk: PageDesk) -> tuple[InboxPage, ImportCommentsDialog]:
    page = desk.show(InboxPage(desk.context))
    page.acting.import_comments()
    settle(desk)
    (dialog,) = page.findChildren(ImportCommentsDialog)
    return page, dialog


def choose(box: QComboBox, place: object) -> None:
    box.setCurrentIndex(box.findData(place))


def test_a_table_is_looked_at_before_its_comments_are_noted(
    desk: PageDesk, account: Account, tmp_path: Path
) -> None:
    page, dialog = asked(desk)
    assert not dialog.columns[CommentField.TEXT].isVisible()
    file = tmp_path / "komentar.csv"
    file.write_text(TABLE, "utf-8")
    dialog.open_file(file)
    settle(desk)
    assert dialog.file_name.text() == "komentar.csv · rows: 2"
    assert dialog.found.text() == "New comments: 1"
    assert dialog.left_out.text() == "Rows left out: 1"
    assert dialog.comments.index(0, 2).data() == "Kapan loket buka?"
    dialog.grab()
    dialog.go.click()
    settle(desk)
    assert desk.said == "New comments in the inbox: 1"
    assert page.model.rowCount() == 1
    _, again = asked(desk)
    again.open_file(file)
    settle(desk)
    assert again.found.text() == "New comments: 0 · already in the inbox: 1"
    assert not again.go.isEnabled()
    again.reject()


def test_columns_that_are_not_understood_are_chosen(desk: PageDesk, account: Account, tmp_path: Path) -> None:
    _, dialog = asked(desk)
    file = tmp_path / "tabel.csv"
    file.write_text("A;B\nSiti;Kapan loket buka?\n", "utf-8")
    dialog.open_file(file)
    settle(desk)
    assert "which column" in dialog.problem.text()
    assert not dialog.go.isEnabled()
    choose(dialog.columns[CommentField.TEXT], 1)
    settle(desk)
    assert not dialog.problem.isVisible()
    assert dialog.go.isEnabled()
    dialog.reject()


def test_a_file_that_is_no_table_is_explained(desk: PageDesk, account: Account, tmp_path: Path) -> None:
    _, dialog = asked(desk)
    dialog.open_file(tmp_path / "tidak-ada.csv")
    settle(desk)
    assert "tidak-ada.csv" in dialog.problem.text()
    dialog.reject()


def test_without_an_account_one_is_added_first(desk: PageDesk) -> None:
    page = desk.show(InboxPage(desk.context))
    page.acting.import_comments()
    settle(desk)
    assert desk.requests[-1] == ("accounts", {"add": True})
