"""The field for the link of a published post: says at once whether it is one of the right account."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from core.domain.links import PostLink, check_owner, read_link
from core.errors import InvalidInput
from gui.assisted.words import link_problem
from gui.theme import SPACE_XS
from gui.widgets.looks import label, set_invalid, set_look


class LinkField(QWidget):
    """A line to paste into and, below it, what was understood. ``link`` is None until it is the link of a post of
    this account; one by another name counts once the admin says that the account is called so now.
    """

    judged = Signal()

    def __init__(self, platform: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._platform = platform
        self._server = ""
        self._handle = ""
        self.link: PostLink | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_XS)
        self.field = QLineEdit()
        self.field.setPlaceholderText("https://…")
        self.field.setAccessibleName(self.tr("Link of the post"))
        self.field.setClearButtonEnabled(True)
        self.hint = label("", "dim", wrap=True)
        self.renamed = QCheckBox()
        self.renamed.hide()
        column.addWidget(self.field)
        column.addWidget(self.hint)
        column.addWidget(self.renamed)
        self.setFocusProxy(self.field)
        self.field.textChanged.connect(self._on_pasted)
        self.renamed.toggled.connect(self._judge)
        self._judge()

    def expect(self, platform: str, server: str = "", handle: str = "") -> None:
        """Judge by another account."""
        self._platform, self._server, self._handle = platform, server, handle
        self._judge()

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing was pasted."""
        return not self.field.text().strip()

    def _on_pasted(self) -> None:
        self.renamed.setChecked(False)
        self._judge()

    def _judge(self) -> None:
        self.link = None
        problem = ""
        named = ""
        try:
            link = None if self.is_empty else read_link(self._platform, self.field.text(), self._server)
            if link is not None and not self.renamed.isChecked():
                named = link.owner
                check_owner(link, self._platform, self._handle)
                named = ""
            self.link = link
        except InvalidInput as refused:
            problem = link_problem(refused)
        self._offer_name(named)
        set_invalid(self.field, bool(problem))
        set_look(self.hint, "error" if problem else "dim")
        self.hint.setText(problem or self._understood())
        self.hint.setVisible(bool(self.hint.text()))
        self.judged.emit()

    def _offer_name(self, name: str) -> None:
        """Let the admin say that the account was renamed; the box stays as long as it is ticked."""
        if name:
            self.renamed.setText(self.tr("The account is called @{0} now").format(name))
        self.renamed.setVisible(bool(name) or self.renamed.isChecked())

    def _understood(self) -> str:
        if self.link is None:
            return ""
        if not self.link.remote_id:
            return self.tr("A short link: it is kept as it is.")
        return self.tr("Fits: post {0}").format(self.link.remote_id.rpartition("/")[2])
