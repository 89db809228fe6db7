"""The office's ready answers: a list, and a form for the chosen one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from core.domain.formats import Language, date_text
from core.domain.inbox import CommentLabel
from core.domain.saved_replies import SavedReply
from gui.inbox.words import label_word
from gui.theme import SPACE_L, SPACE_M, SPACE_S, SPACE_XL
from gui.widgets.looks import button, form_label, label

_REPLY = Qt.ItemDataRole.UserRole


class RepliesDialog(QDialog):
    """Asks for changes by signals; the caller stores them and shows the list anew."""

    save_requested = Signal(object)
    remove_requested = Signal(str)

    def __init__(
        self, replies: Sequence[SavedReply], today: date, language: Language, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._today, self._language = today, language
        self._shown: SavedReply | None = None
        self.setWindowTitle(self.tr("Saved replies"))
        self.resize(760, 460)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Saved replies"))
        self.list.setProperty("look", "rows")
        self.list.setFixedWidth(250)
        self.title = QLineEdit()
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.label = QComboBox()
        self.label.addItem(self.tr("Any"), None)
        for one in CommentLabel:
            self.label.addItem(label_word(one), one)
        self.source = QLineEdit()
        self.source.setPlaceholderText(self.tr("Who or what says so, for instance a regulation"))
        self.checked = label("", "dim", wrap=True)
        self.new_button = button(self.tr("&New"))
        self.remove_button = button(self.tr("&Remove"), "danger")
        self.save_button = button(self.tr("&Save, checked today"), "primary")
        self._lay_out()
        self._connect_signals()
        self.show_replies(replies)

    def _lay_out(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_XL)
        outer.setSpacing(SPACE_M)
        hint = self.tr(
            "{salam} becomes the greeting of the hour, {nama} the citizen's name, {instansi} your office. What stands "
            "in [brackets] must be filled in before the answer can leave."
        )
        outer.addWidget(label(hint, "dim", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(SPACE_L)
        row.addWidget(self.list)
        form = QFormLayout()
        form.setVerticalSpacing(SPACE_S)
        form.addRow(form_label(self.tr("&Title"), self.title), self.title)
        form.addRow(form_label(self.tr("Te&xt"), self.text), self.text)
        form.addRow(form_label(self.tr("For &comments about"), self.label), self.label)
        form.addRow(form_label(self.tr("S&ource"), self.source), self.source)
        form.addRow("", self.checked)
        row.addLayout(form, 1)
        outer.addLayout(row, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE_S)
        buttons.addWidget(self.new_button)
        buttons.addWidget(self.remove_button)
        buttons.addStretch(1)
        self.close_button = button(self.tr("Close"))
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.save_button)
        outer.addLayout(buttons)

    def _connect_signals(self) -> None:
        self.list.currentItemChanged.connect(self._on_chosen)
        self.title.textChanged.connect(self._judge)
        self.text.textChanged.connect(self._judge)
        self.new_button.clicked.connect(self._begin)
        self.remove_button.clicked.connect(self._remove)
        self.save_button.clicked.connect(self._save)
        self.close_button.clicked.connect(self.reject)

    def show_replies(self, replies: Sequence[SavedReply], chosen_id: str = "") -> None:
        """Show the answers as they are stored now."""
        self.list.clear()
        for one in replies:
            item = QListWidgetItem(one.title)
            item.setData(_REPLY, one)
            self.list.addItem(item)
            if one.id == chosen_id:
                self.list.setCurrentItem(item)
        if self.list.currentItem() is None:
            self.list.setCurrentRow(0)
        if not replies:
            self._begin()

    def _on_chosen(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self._show(item.data(_REPLY))

    def _begin(self) -> None:
        self.list.setCurrentItem(None)  # type: ignore[call-overload]
        self._show(SavedReply("", "", ""))
        self.title.setFocus()

    def _show(self, reply: SavedReply) -> None:
        self._shown = reply
        self.title.setText(reply.title)
        self.text.setPlainText(reply.text)
        self.label.setCurrentIndex(max(0, self.label.findData(reply.label)))
        self.source.setText(reply.source)
        self.checked.setText(self._checked_words(reply))
        self.remove_button.setEnabled(bool(reply.id))
        self._judge()

    def _checked_words(self, reply: SavedReply) -> str:
        if not reply.id:
            return ""
        if reply.checked_on is None:
            return self.tr("Never checked.")
        day = date_text(reply.checked_on, self._language)
        words = self.tr("Last checked on {0}.").format(day)
        stale = self.tr("To be checked again.")
        return f"{words} {stale}" if reply.is_stale(self._today) else words

    def _judge(self) -> None:
        self.save_button.setEnabled(bool(self.title.text().strip()) and bool(self.text.toPlainText().strip()))

    def _save(self) -> None:
        if self._shown is not None:
            changed = replace(
                self._shown,
                title=self.title.text(),
                text=self.text.toPlainText(),
                label=CommentLabel(about) if (about := self.label.currentData()) else None,
                source=self.source.text().strip(),
                checked_on=self._today,
            )
            self.save_requested.emit(changed)

    def _remove(self) -> None:
        if self._shown is not None:
            self.remove_requested.emit(self._shown.id)
