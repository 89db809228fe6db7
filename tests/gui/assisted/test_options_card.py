"""What was chosen in the composer is told to whoever publishes by hand."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QPushButton

from tests.gui.assisted.conftest import HandDesk, Ready
from tests.gui.assisted.test_dialog import opened


def test_what_is_to_be_set_there_is_listed_and_copied(hand: HandDesk, ready: Ready) -> None:
    srt = "1\n00:00:01,000 --> 00:00:02,000\nSelamat pagi\n"
    row = ready(
        "youtube",
        title="Perekaman KTP di desa",
        privacy="unlisted",
        captions=srt,
        made_for_kids="1",
        first_comment="Tanya jadwal di sini.",
    )
    dialog, _ = opened(hand, row)
    assert dialog.options.isVisible()
    said = [one.text() for one in dialog.options.findChildren(QLabel)]
    assert said == [
        "Set there as well", "Title", "Perekaman KTP di desa", "Who can see it", "Who has the link",
        "Subtitles", "Lines of speech: 1", "Made for children", "Yes", "First comment", "Tanya jadwal di sini.",
    ]  # fmt: skip
    copies = dialog.options.findChildren(QPushButton)
    assert [one.accessibleName() for one in copies] == ["Copy Title", "Copy First comment"]
    copies[1].click()
    assert hand.clipboard == "Tanya jadwal di sini."
    dialog.reject()


def test_where_nothing_was_chosen_nothing_is_said(hand: HandDesk, ready: Ready) -> None:
    dialog, _ = opened(hand, ready("facebook"))
    assert not dialog.options.isVisible()
    dialog.reject()
