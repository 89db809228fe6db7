"""F1: a few sentences about the page in front, and the keys that work everywhere."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QVBoxLayout, QWidget

from gui.theme import SPACE_L, SPACE_M, SPACE_S, SPACE_XL
from gui.widgets.looks import button, label, line

translate = QCoreApplication.translate


def keys() -> tuple[tuple[str, str], ...]:
    """Give the keys of the shell with what they do."""
    return (
        ("Ctrl+N", translate("Help", "Write a new post")),
        ("Ctrl+Enter", translate("Help", "Do the page's main action")),
        ("Ctrl+K", translate("Help", "Find a page, a post or an action")),
        ("Alt+1 … Alt+9", translate("Help", "Go to a page of the sidebar")),
        ("Ctrl+B", translate("Help", "Narrow or widen the sidebar")),
        ("F5", translate("Help", "Look again")),
        ("F6", translate("Help", "Go to the newest notice, for instance to undo")),
        ("F1", translate("Help", "This help")),
    )


def page_help(name: str) -> str:
    """Say what a page is for and how to work with it."""
    return {
        "home": translate(
            "Help",
            "The day at a glance: what waits for you, what leaves today, what is held and why. Begin at the "
            "top and you are done in 15 minutes.",
        ),
        "calendar": translate(
            "Help",
            "Every planned post and the days that deserve one. Double-click a day to write for it, drag a "
            "post to another day to move it; its hour stays.",
        ),
        "composer": translate(
            "Help",
            "Write once for all accounts, then change the words for one account in its own tab. Everything "
            "is stored while you type; nothing leaves before you queue it.",
        ),
        "outbox": translate(
            "Help",
            "What leaves the office, in order. It waits by itself for the internet and tries again. What "
            "needs you stands at the top, with the reason and the next step.",
        ),
        "inbox": translate(
            "Help",
            "What citizens write, as cases with a clock. Choose what it is, answer here or pass it on, and "
            "note the number; answers leave through the outbox, also after a cut line.",
        ),
        "engagement": translate(
            "Help",
            "How citizens answered, against the number of your employees. A dash means that the platform "
            "does not tell the figure; it never means zero.",
        ),
        "report": translate(
            "Help",
            "A month for the head: what was published, how citizens reacted, how they were served, and what is "
            "missing.",
        ),
        "accounts": translate(
            "Help",
            "The official accounts and how each is served: automatic, by hand, or practice. Keys to accounts "
            "lie in the keyring of this computer only.",
        ),
        "settings": translate(
            "Help",
            "Language and looks, the office's profile, people, handover to a new admin, sending, network and "
            "backups. Changes hold at once; there is nothing to save.",
        ),
        "practice_feed": translate(
            "Help",
            "What your practice accounts have published. Nothing of it has left this computer.",
        ),
    }.get(name, "")


class HelpDialog(QDialog):
    """Shows the help of one page; Escape closes it."""

    def __init__(self, title: str, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Help"))
        self.setMinimumWidth(460)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_XL, SPACE_L, SPACE_XL, SPACE_L)
        column.setSpacing(SPACE_M)
        column.addWidget(label(title, "title"))
        column.addWidget(label(text, wrap=True))
        column.addWidget(line())
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE_L)
        grid.setVerticalSpacing(SPACE_S)
        for row, (key, words) in enumerate(keys()):
            grid.addWidget(label(key, "heading"), row, 0)
            grid.addWidget(label(words, "dim"), row, 1)
        grid.setColumnStretch(1, 1)
        column.addLayout(grid)
        self.close_button = button(self.tr("Close"))
        self.close_button.clicked.connect(self.accept)
        column.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignRight)
