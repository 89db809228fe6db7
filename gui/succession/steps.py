"""The later steps of a handover: unfinished work and the copy, what happens, and what remains to be done."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QTextBrowser, QVBoxLayout, QWidget

from core.domain.formats import number
from core.domain.succession import Duty, Entry, OpenWork, Succession, duties
from gui.page import PageContext
from gui.settings.copying import Copying
from gui.succession.words import account_line, duty_words, party_line, work_rows
from gui.theme import SPACE_L, SPACE_M, SPACE_S, Theme
from gui.widgets.looks import button, label, line

translate = QCoreApplication.translate


class WorkStep(QWidget):
    """The third step: what is not finished, and a copy of everything."""

    notice_requested = Signal(object)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "scrolled")
        self._language = context.preferences.language
        self.copying = Copying(context)
        self.copied = label("", wrap=True)
        self.copied.hide()
        self.copy_name = ""
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(SPACE_L)
        self._grid.setVerticalSpacing(SPACE_S)
        self._grid.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, SPACE_M, 0)
        column.setSpacing(SPACE_M)
        column.addWidget(label(self.tr("Not finished now"), "heading"))
        column.addLayout(self._grid)
        column.addWidget(line())
        column.addWidget(label(self.tr("A copy of everything"), "heading"))
        told = self.tr(
            "Posts, history and pictures in one file for the office's archive. The Berita Acara names the file. Give "
            "the second party its password apart from it."
        )
        column.addWidget(label(told, "dim", wrap=True))
        column.addWidget(self.copying)
        column.addWidget(self.copied)
        column.addStretch(1)
        self.copying.notice_requested.connect(self.notice_requested)
        self.copying.copied.connect(self._on_copied)

    def show_work(self, work: OpenWork) -> None:
        """Show how much of each there is; called once."""
        for row, (words, count) in enumerate(work_rows(work, translate)):
            shown = label(number(count, 0, self._language), "heading" if count else "dim")
            shown.setAccessibleName(f"{words}: {count}")
            self._grid.addWidget(shown, row, 0, Qt.AlignmentFlag.AlignRight)
            self._grid.addWidget(label(words), row, 1)

    def _on_copied(self, path: object) -> None:
        self.copy_name = getattr(path, "name", "")
        self.copied.setText(self.tr("Copied and read back: {0}").format(self.copy_name))
        self.copied.show()


class Reading(QTextBrowser):
    """A text that is only read, without a frame; the keys scroll it."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setStyleSheet("QTextBrowser { border: none; background: transparent; padding: 0; }")

    def show_points(self, points: list[tuple[str, list[str]]], mark: str) -> None:
        """Show heads, each with its points below."""
        parts = []
        for head, lines in points:
            below = "".join(f"<p style='margin:2px 0 2px 16px'>{mark} {escape(one)}</p>" for one in lines)
            parts.append(f"<p style='margin:10px 0 2px 0'><b>{escape(head)}</b></p>{below}")
        self.setHtml(f"<div style='color:{self._theme.hex('text')}'>{''.join(parts)}</div>")


class ReviewStep(QWidget):
    """The fourth step: what will happen, before it happens."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.points = Reading(theme, self.tr("What happens"))
        self.look = button(self.tr("Look at the Berita Acara (draft)"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_M)
        column.addWidget(self.points, 1)
        column.addWidget(self.look, 0, Qt.AlignmentFlag.AlignLeft)

    def show_draft(self, made: Succession) -> None:
        """Say what the handover does."""
        unchecked = sum(one.checked_on is None for one in made.entries)
        closed = self.tr("{0} is taken off the list of people, and the PIN opens nothing any more.")
        happens = [
            *([closed.format(party_line(made.leaving))] if made.leaving.person_id else []),
            self.tr("{0} becomes admin.").format(party_line(made.arriving)),
            self.tr(
                "The Berita Acara is written, with {0} accounts, and opened for printing and signing."
            ).format(len(made.entries)),
            self.tr("It stands in the history of the office and cannot be changed afterwards."),
        ]
        missing = [
            words
            for words, is_missing in (
                (self.tr("Accounts that nobody has checked: {0}.").format(unchecked), unchecked > 0),
                (self.tr("No copy of the data was made."), not made.copy_name),
                (self.tr("The number of the decree (SK) is not known."), not made.decree.number),
            )
            if is_missing
        ]
        points = [(self.tr("When you hand over"), happens)]
        if missing:
            points.append((self.tr("Still missing; it can be handed over all the same"), missing))
        self.points.show_points(points, "•")


class RestStep(QWidget):
    """The last step: what the new admin has to change on each platform."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.points = Reading(theme, self.tr("What remains to be done"))
        self.open = button(self.tr("Open the Berita Acara"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_M)
        column.addWidget(self.points, 1)
        column.addWidget(self.open, 0, Qt.AlignmentFlag.AlignLeft)

    def show_rest(self, made: Succession) -> None:
        """List what has to change, per account."""
        points = [
            (account_line(one), [_words(duty, one, made) for duty in duties(one)]) for one in made.entries
        ]
        self.points.show_points(points, "☐")


def _words(duty: Duty, entry: Entry, made: Succession) -> str:
    return duty_words(duty, entry.platform, made, translate)
