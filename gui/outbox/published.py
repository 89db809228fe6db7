"""Changing and deleting what stands on a platform: asked first, with what is lost, then done in the background."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from core.domain.delivery import DeliveryState
from core.domain.engagement import Metric
from core.domain.formats import Language, number
from core.domain.listing import OutboxRow
from core.services.published import Standing
from gui.errors import explain_error
from gui.labels import metric_word, platform_name
from gui.notices import Notice, NoticeKind
from gui.page import PageContext
from gui.tasks import Lane
from gui.theme import SPACE_M, SPACE_S, SPACE_XL
from gui.widgets.counter_label import CounterLabel
from gui.widgets.looks import button, label


class PublishedPosts(QObject):
    """Reads what may be done to a chosen post, asks, and does it outside the GUI thread."""

    found = Signal(str, object)
    """The delivery and its ``Standing``."""
    notice_requested = Signal(object)

    def __init__(self, context: PageContext, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._window = window
        self._standing: Standing | None = None
        self.dialog: EditDialog | DeleteDialog | None = None

    def look(self, row: OutboxRow) -> None:
        """Read what may be done to a post; nothing is asked of the platform yet."""
        if row.state is not DeliveryState.PUBLISHED or row.comment_id:
            return
        published, one = self._context.services.published, row.delivery_id
        self._context.lanes.run(
            self,
            lambda: published.standing(one),
            lambda told: self._on_found(one, told),
            supersede="standing",
        )

    def _on_found(self, delivery_id: str, standing: Standing) -> None:
        self._standing = standing
        self.found.emit(delivery_id, standing)

    def edit(self, row: OutboxRow) -> None:
        """Ask for the new text."""
        if self._standing is None:
            return
        published, one = self._context.services.published, row.delivery_id
        dialog = EditDialog(row, self._standing, self._context.preferences.language, self._window)
        done = self.tr("Changed on the platform. The post in the calendar keeps its own text.")
        dialog.accepted.connect(lambda: self._run(partial(published.edit, one, dialog.text), done))
        self._open(dialog)

    def delete(self, row: OutboxRow) -> None:
        """Tell what is lost, and ask."""
        if self._standing is None:
            return
        published, one = self._context.services.published, row.delivery_id
        dialog = DeleteDialog(row, self._standing, self._context.preferences.language, self._window)
        done = self.tr("Deleted from the platform. The post is kept in the calendar.")
        dialog.accepted.connect(lambda: self._run(lambda: published.delete(one), done))
        self._open(dialog)

    def _open(self, dialog: EditDialog | DeleteDialog) -> None:
        self.dialog = dialog
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _run(self, work: Callable[[], None], done: str) -> None:
        self.notice_requested.emit(Notice(self.tr("Asking the platform…")))
        self._context.lanes.run(
            self,
            work,
            lambda _none: self.notice_requested.emit(Notice(done, NoticeKind.OK)),
            self._on_failed,
            lane=Lane.PARALLEL,
        )

    def _on_failed(self, error: Exception) -> None:
        explained = explain_error(error)
        text = self.tr("Nothing was noted as changed: {0}").format(explained.title)
        self.notice_requested.emit(Notice(text, NoticeKind.ERROR, detail=explained.remedy))


class _Asking(QDialog):
    """A question with two buttons; the dangerous one is never the default."""

    def __init__(self, title: str, word: str, look: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(460)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_XL)
        self.column.setSpacing(SPACE_M)
        self.back = button(self.tr("Back"))
        self.go = button(word, look)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(SPACE_S)
        self._buttons.addStretch(1)
        self._buttons.addWidget(self.back)
        self._buttons.addWidget(self.go)
        self.back.clicked.connect(self.reject)
        self.go.clicked.connect(self.accept)

    def close_up(self) -> None:
        """Put the buttons below what was asked."""
        self.column.addLayout(self._buttons)


class DeleteDialog(_Asking):
    """Says what is deleted, what is lost with it, and what is kept."""

    def __init__(self, row: OutboxRow, standing: Standing, language: Language, parent: QWidget) -> None:
        super().__init__(self.tr("Delete from the platform"), self.tr("Delete"), "danger", parent)
        where = f"{row.account_name} ({platform_name(row.platform)})"
        self.words = label(self.tr("Delete this post of {0}?").format(where), "heading", wrap=True)
        lost = self.tr("It disappears for everybody, with all comments and reactions below it{0}.")
        self.lost = label(lost.format(_figures(row.platform, standing.figures, language)), wrap=True)
        self.kept = label(
            self.tr(
                "This cannot be undone. Text, pictures and history stay in the calendar and the outbox; whoever "
                "took a screenshot still has it. For a mistake, a correction is often better than silence."
            ),
            "dim",
            wrap=True,
        )
        for one in (self.words, self.lost, self.kept):
            self.column.addWidget(one)
        self.close_up()
        self.back.setFocus(Qt.FocusReason.OtherFocusReason)


class EditDialog(_Asking):
    """The text as it stands on the platform, to be changed there."""

    def __init__(self, row: OutboxRow, standing: Standing, language: Language, parent: QWidget) -> None:
        super().__init__(self.tr("Change what is published"), self.tr("Change"), "primary", parent)
        self._standing = standing
        where = f"{row.account_name} ({platform_name(row.platform)})"
        self.column.addWidget(
            label(
                self.tr("Readers of {0} may see that the post was changed.").format(where), "dim", wrap=True
            )
        )
        self.editor = QPlainTextEdit(standing.text)
        self.editor.setTabChangesFocus(True)
        self.editor.setAccessibleName(self.tr("Text on the platform"))
        self.counter = CounterLabel(language)
        self.fault = label("", "error", wrap=True)
        self.column.addWidget(self.editor, 1)
        self.column.addWidget(self.counter, 0, Qt.AlignmentFlag.AlignRight)
        self.column.addWidget(self.fault)
        self.close_up()
        self.editor.textChanged.connect(self._judge)
        self._judge()

    @property
    def text(self) -> str:
        """Give the new text."""
        return self.editor.toPlainText()

    def _judge(self) -> None:
        from core.domain.text_rules import measure

        measured = measure(self.text, self._standing.rule)
        self.counter.set_count(measured.used, measured.limit)
        grave = _has_personal_data(self.text)
        self.fault.setText(
            self.tr("Identity and bank account numbers may not be published.") if grave else ""
        )
        self.fault.setVisible(grave)
        changed = bool(self.text.strip()) and self.text != self._standing.text
        self.go.setEnabled(changed and measured.fits and not grave)


def _has_personal_data(text: str) -> bool:
    from datetime import date

    from core.domain.checks import CheckInput, Severity, run_checks

    given = CheckInput(text, date.min)  # the day does not matter to what is looked for here
    return any(one.severity is Severity.BLOCK for one in run_checks(given))


def _figures(platform: str, figures: Mapping[Metric, int], language: Language) -> str:
    known = [
        f"{metric_word(platform, metric).lower()} {number(value, 0, language)}"
        for metric, value in figures.items()
        if metric in {Metric.LIKES, Metric.COMMENTS, Metric.SHARES} and value
    ]
    return f" ({', '.join(known)})" if known else ""
