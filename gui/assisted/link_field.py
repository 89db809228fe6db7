"""The field for the link of a published post: says at once whether it is one of the right platform."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from core.domain.links import PostLink, read_link
from core.errors import InvalidInput
from gui.assisted.words import link_problem
from gui.theme import SPACE_XS
from gui.widgets.looks import label, set_invalid, set_look


class LinkField(QWidget):
    """A line to paste into and, below it, what was understood. ``link`` is None until it is a post's link."""

    judged = Signal()

    def __init__(self, platform: str, server: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._platform = platform
        self._server = server
        self.link: PostLink | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_XS)
        self.field = QLineEdit()
        self.field.setPlaceholderText("https://…")
        self.field.setAccessibleName(self.tr("Link of the post"))
        self.field.setClearButtonEnabled(True)
        self.hint = label("", "dim", wrap=True)
        column.addWidget(self.field)
        column.addWidget(self.hint)
        self.setFocusProxy(self.field)
        self.field.textChanged.connect(self._judge)
        self._judge()

    def expect(self, platform: str, server: str = "") -> None:
        """Judge by another account."""
        self._platform, self._server = platform, server
        self._judge()

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing was pasted."""
        return not self.field.text().strip()

    def _judge(self) -> None:
        self.link = None
        problem = ""
        if not self.is_empty:
            try:
                self.link = read_link(self._platform, self.field.text(), self._server)
            except InvalidInput as refused:
                problem = link_problem(refused)
        set_invalid(self.field, bool(problem))
        set_look(self.hint, "error" if problem else "dim")
        self.hint.setText(problem or self._understood())
        self.hint.setVisible(bool(self.hint.text()))
        self.judged.emit()

    def _understood(self) -> str:
        if self.link is None:
            return ""
        if not self.link.remote_id:
            return self.tr("A short link: it is kept as it is.")
        return self.tr("Fits: post {0}").format(self.link.remote_id.rpartition("/")[2])
