"""Where an answer is written: ready answers, the platform's own counter, personal data, and the way out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPlainTextEdit, QVBoxLayout, QWidget

from core.domain.delivery import DeliveryKind
from core.domain.saved_replies import SavedReply
from core.domain.triage import masked, suggest
from core.services.answers import offers
from core.services.inbox import CaseView
from gui.page import PageContext
from gui.theme import SPACE_L, SPACE_M, SPACE_S
from gui.widgets.counter_label import CounterLabel
from gui.widgets.looks import button, label

_SAVE_AFTER_MS = 300
_LINES = 3


class AnswerBox(QFrame):
    """Writes one answer; what was typed is kept with its comment."""

    send_requested = Signal(str)
    by_hand_requested = Signal(str)
    draft_changed = Signal(str, str)
    reply_chosen = Signal(object)
    manage_requested = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._view: CaseView | None = None
        self._replies: tuple[SavedReply, ...] = ()
        self.setProperty("look", "panel")
        self.editor = QPlainTextEdit()
        self.editor.setTabChangesFocus(True)
        self.editor.setAccessibleName(self.tr("Answer"))
        self.editor.setFixedHeight(self.fontMetrics().lineSpacing() * _LINES + SPACE_L)
        self.replies_button = button(self.tr("Saved &replies"), icon=context.theme.icon("ph.chat-text"))
        self._menu = QMenu(self)
        self.replies_button.setMenu(self._menu)
        self.counter = CounterLabel(context.preferences.language)
        self.hint = label("", "dim", wrap=True)
        self.leak = label("", "error", wrap=True)
        self.mask_button = button(self.tr("Mask it"), "link")
        self.copy_button = button(self.tr("&Copy and open"))
        self.send_button = button(self.tr("&Send answer"), "primary")
        self.send_button.setToolTip(
            QKeySequence("Ctrl+Return").toString(QKeySequence.SequenceFormat.NativeText)
        )
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_SAVE_AFTER_MS)
        self._lay_out()
        self._connect_signals()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_L, SPACE_S, SPACE_L, SPACE_M)
        column.setSpacing(SPACE_S)
        column.addWidget(self.hint)
        column.addWidget(self.editor)
        warning = QHBoxLayout()
        warning.addWidget(self.leak, 1)
        warning.addWidget(self.mask_button)
        column.addLayout(warning)
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addWidget(self.replies_button)
        row.addWidget(self.counter)
        row.addStretch(1)
        row.addWidget(self.copy_button)
        row.addWidget(self.send_button)
        column.addLayout(row)

    def _connect_signals(self) -> None:
        self.editor.textChanged.connect(self._on_edited)
        self._pause.timeout.connect(self.keep)
        self.send_button.clicked.connect(self.send)
        self.copy_button.clicked.connect(self._copy_and_open)
        self.mask_button.clicked.connect(self._mask)

    # --- what is shown -----------------------------------------------------------------------------------

    @property
    def is_sent_here(self) -> bool:
        """Tell whether the program itself brings the answer out."""
        view = self._view
        return view is not None and offers(DeliveryKind.REPLY, view.account, view.capabilities, view.case)

    def show_case(self, view: CaseView) -> None:
        """Write to another comment, or go on with the same one; what is being typed stays."""
        is_other = self._view is None or self._view.case.id != view.case.id
        if is_other:
            self.keep()
        before, self._view = self._view, view
        given_back = before is not None and not is_other and before.case.draft != view.case.draft
        if is_other or (given_back and not self.editor.toPlainText()):
            self._show_text(view.case.draft)
        if before is None or before.case.label is not view.case.label:
            self._fill_menu()
        self._say()

    def _show_text(self, text: str) -> None:
        self.editor.setPlainText(text)
        self._pause.stop()
        self._judge()

    def _say(self) -> None:
        sends = self.is_sent_here
        self.send_button.setText(self.tr("&Send answer") if sends else self.tr("I have &answered"))
        self.copy_button.setVisible(not sends)
        self.counter.setVisible(sends)
        self.editor.setPlaceholderText(
            self.tr(
                "Write an answer, or take a saved one. It leaves through the outbox, also after a cut line."
            )
            if sends
            else self.tr(
                "Write the answer here, copy it, paste it on the platform, then note that it is done."
            )
        )
        self.hint.setText("" if sends else self._by_hand_words())
        self.hint.setVisible(not sends)
        self._judge()

    def _by_hand_words(self) -> str:
        view = self._view
        if view is not None and view.account.platform == "x":
            return self.tr("X lets no program answer for an office; you answer there, and it is noted here.")
        return self.tr("This account is answered by hand in the platform's own app, and noted here.")

    def show_replies(self, replies: Sequence[SavedReply]) -> None:
        """Offer ready answers, those for the comment's label first."""
        self._replies = tuple(replies)
        self._fill_menu()

    def _fill_menu(self) -> None:
        self._menu.clear()
        chosen = self._view.case.label if self._view is not None else None
        today = self._context.services.clock.now().date()
        for one in sorted(
            self._replies, key=lambda reply: (reply.label is not chosen, reply.title.casefold())
        ):
            stale = self.tr("to be checked again")
            words = f"{one.title} · {stale}" if one.is_stale(today) else one.title
            action = self._menu.addAction(words.replace("&", "&&"))
            action.setToolTip(one.text)
            action.triggered.connect(lambda _=False, reply=one: self.reply_chosen.emit(reply))
        self._menu.addSeparator()
        self._menu.addAction(self.tr("Change the saved replies…")).triggered.connect(self.manage_requested)

    def insert(self, text: str) -> None:
        """Put a ready answer where the cursor is, or in place of nothing."""
        if self.editor.toPlainText().strip():
            self.editor.insertPlainText(text)
        else:
            self.editor.setPlainText(text)
        self._choose_gap()
        self.editor.setFocus()

    def _choose_gap(self) -> None:
        """Select what the office still has to fill in."""
        text = self.editor.toPlainText()
        start = text.find("[")
        end = text.find("]", start)
        if 0 <= start < end:
            cursor = self.editor.textCursor()
            cursor.setPosition(start)
            cursor.setPosition(end + 1, cursor.MoveMode.KeepAnchor)
            self.editor.setTextCursor(cursor)

    # --- writing -----------------------------------------------------------------------------------------

    def text(self) -> str:
        """Give the answer as typed."""
        return self.editor.toPlainText().strip()

    def clear(self) -> None:
        """Empty the field after the answer is on its way."""
        self._show_text("")

    def keep(self) -> None:
        """Let what was typed be stored."""
        self._pause.stop()
        if self._view is not None and self.editor.toPlainText() != self._view.case.draft:
            self.draft_changed.emit(self._view.case.id, self.editor.toPlainText())

    def send(self) -> None:
        """Ask for the answer to be sent, or to be noted as given by hand."""
        if not self.send_button.isEnabled():
            return
        self._pause.stop()
        (self.send_requested if self.is_sent_here else self.by_hand_requested).emit(self.text())

    def _on_edited(self) -> None:
        self._pause.start()
        self._judge()

    def _judge(self) -> None:
        view, text = self._view, self.text()
        fits = True
        if view is not None and self.is_sent_here:
            measured = self._context.services.answers.measured(view.account, text)
            self.counter.set_count(measured.used if text else 0, measured.limit)
            fits = measured.fits
        office = self._context.office()
        leaks = suggest(text, (office.call_centre,)) if text else None
        found = leaks.because if leaks is not None and leaks.personal_data else ()
        self.leak.setText(
            self.tr("Personal data in the answer: {0}. Everybody would read it.").format(", ".join(found))
            if found
            else ""
        )
        for widget in (self.leak, self.mask_button):
            widget.setVisible(bool(found))
        self.send_button.setEnabled(bool(text) and fits and not found and "[" not in text)
        self.send_button.setStatusTip("")
        if "[" in text and not found:
            self.leak.setText(self.tr("Fill in what stands in [brackets]."))
            self.leak.setVisible(True)

    def _mask(self) -> None:
        self.editor.setPlainText(masked(self.editor.toPlainText()))

    def _copy_and_open(self) -> None:
        from PySide6.QtGui import QGuiApplication

        QGuiApplication.clipboard().setText(self.text())
        if self._view is not None and (url := place_to_answer(self._view)):
            self._context.open_url(url)


def place_to_answer(view: CaseView) -> str:
    """Give the page on which the comment is answered by hand; empty if nobody told its address."""
    comment = view.case.comment
    if view.account.platform == "x" and comment.remote_id.isdigit():
        return f"https://x.com/intent/tweet?in_reply_to={comment.remote_id}"
    for url in (comment.remote_url, view.post_url):
        if url.startswith("https://"):
            return url
    return ""
