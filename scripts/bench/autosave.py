"""What saving a draft costs the disk, and what a key costs the window."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from itertools import count

from PySide6.QtWidgets import QApplication, QPlainTextEdit

from core.domain.formats import Language
from core.domain.post import Media
from core.domain.settings import ThemeChoice
from gui.composer.autosave import Autosave
from gui.composer.draft import Draft
from gui.composer.text_panel import TextPanel
from gui.tasks import Lanes
from gui.theme import Theme
from scripts.bench import BenchRow, median_ms
from scripts.bench._workspace import BenchWorkspace, application, workspace

_TEXT = "Pelayanan perekaman KTP-el keliling hadir di Kecamatan Bolo. " * 10


def rows() -> list[BenchRow]:
    """Measure one save against one plain sqlite3 update, and one key against a bare editor."""
    app = application()
    with workspace() as made:
        return [_save(made), _key(app, made)]


def _save(made: BenchWorkspace) -> BenchRow:
    pictures = tuple(
        Media(f"{n:064x}", "image/png", 1080, 1350, 200_000, "Teks alternatif") for n in range(4)
    )
    post = replace(made.posts.blank(), base_text=_TEXT, media=pictures)
    numbers = count()
    value = median_ms(lambda: made.posts.save(replace(post, base_text=f"{_TEXT}{next(numbers)}")), runs=40)
    connection = sqlite3.connect(made.paths.database, isolation_level=None)
    connection.execute("PRAGMA synchronous=FULL")

    def plain() -> None:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute(
            "UPDATE posts SET base_text = ? WHERE id = ?", (f"{_TEXT}{next(numbers)}", post.id)
        )
        connection.execute("COMMIT")

    floor = median_ms(plain, runs=40)
    connection.close()
    return BenchRow("autosave, 4 pictures, to the disk", value, "ms", floor, goal=15)


def _key(app: QApplication, made: BenchWorkspace) -> BenchRow:
    """Time the GUI thread's part of one key in a text of 600 characters."""
    theme = Theme(app)
    theme.apply(ThemeChoice.LIGHT, 100)
    lanes, draft = Lanes(), Draft(made.posts.blank())
    autosave = Autosave(made.posts, lanes, lambda: draft.post)
    draft.edited.connect(lambda _part: autosave.touch())
    panel, bare = TextPanel(draft, theme, Language.ID), QPlainTextEdit()
    for editor in (panel.editor, bare):
        editor.resize(580, 260)
        editor.setPlainText(_TEXT)
    value = median_ms(lambda: panel.editor.insertPlainText("a"), runs=200)
    floor = median_ms(lambda: bare.insertPlainText("a"), runs=200)
    autosave.flush()
    lanes.wait_idle()
    lanes.close()
    return BenchRow("one key in the composer, GUI thread", value, "ms", floor, goal=4)
