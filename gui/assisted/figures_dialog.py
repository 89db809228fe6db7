"""Figures of one post, typed in as they stand on the platform; from here also the import of an export."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFormLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from core.domain.engagement import Metric
from core.domain.figure_columns import count_in
from core.domain.formats import number, relative_text
from core.domain.listing import PublishedRow
from core.errors import InvalidInput
from gui.errors import explain, explain_error
from gui.labels import metric_word, platform_name
from gui.page import PageContext
from gui.theme import SPACE_M, SPACE_S, SPACE_XL
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.looks import button, form_label, label, set_invalid

_ALL = (
    Metric.VIEWS,
    Metric.REACH,
    Metric.LIKES,
    Metric.COMMENTS,
    Metric.SHARES,
    Metric.SAVES,
    Metric.CLICKS,
)
# What the apps of these platforms show of a post; others may show all of them.
_SHOWN: Mapping[str, frozenset[Metric]] = {
    "mastodon": frozenset({Metric.LIKES, Metric.COMMENTS, Metric.SHARES}),
    "bluesky": frozenset({Metric.LIKES, Metric.COMMENTS, Metric.SHARES}),
    "telegram": frozenset({Metric.VIEWS, Metric.LIKES, Metric.COMMENTS, Metric.SHARES}),
    "whatsapp": frozenset({Metric.VIEWS, Metric.LIKES, Metric.SHARES}),
    "youtube": frozenset({Metric.VIEWS, Metric.LIKES, Metric.COMMENTS, Metric.SHARES}),
}
_WIDTH = 460


class FiguresDialog(QDialog):
    """One field a figure; an empty one means not known, which is not 0. Emits ``stored`` after writing."""

    stored = Signal()

    def __init__(self, context: PageContext, row: PublishedRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._row = row
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Type figures in"))
        self.setMinimumWidth(context.theme.px(_WIDTH))
        known = _SHOWN.get(row.platform, frozenset(_ALL))
        self.fields = {one: QLineEdit() for one in _ALL if one in known or one in row.metrics}
        self.problem = label("", "error", wrap=True)
        self.problem.hide()
        self.open_post = button(self.tr("Open the post"), "link")
        self.open_post.setVisible(bool(row.remote_url))
        self.import_file = button(self.tr("Import a file instead…"), "link")
        self.leave = button(self.tr("Cancel"))
        self.store = button(self.tr("Save"), "primary")
        self._lay_out()
        self._connect_signals()
        self._judge()
        next(iter(self.fields.values())).setFocus()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_XL)
        column.setSpacing(SPACE_S)
        title = ElidedLabel(self._row.title or self.tr("(no text)"))
        title.setProperty("look", "heading")
        head = QHBoxLayout()
        head.addWidget(title, 1)
        head.addWidget(self.open_post)
        column.addLayout(head)
        column.addWidget(
            label(
                f"{self._row.account_name} · {platform_name(self._row.platform)}. {self._reading()}",
                "dim",
                wrap=True,
            )
        )
        form = QFormLayout()
        form.setHorizontalSpacing(SPACE_M)
        form.setVerticalSpacing(SPACE_S)
        language = self._context.preferences.language
        for metric, field in self.fields.items():
            field.setPlaceholderText(number(self._row.metrics.get(metric), language=language))
            field.setAlignment(Qt.AlignmentFlag.AlignRight)
            form.addRow(form_label(metric_word(self._row.platform, metric), field), field)
        column.addLayout(form)
        hint = self.tr("As on the platform: 1.250 or 1,2 rb. Leave empty what it does not tell.")
        column.addWidget(label(hint, "dim", wrap=True))
        column.addWidget(self.problem)
        column.addSpacing(SPACE_S)
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addWidget(self.import_file)
        row.addStretch(1)
        row.addWidget(self.leave)
        row.addWidget(self.store)
        column.addLayout(row)

    def _reading(self) -> str:
        if self._row.taken_at is None:
            return self.tr("No figures yet.")
        now, zone = self._context.services.clock.now(), self._context.office().zone
        when = relative_text(self._row.taken_at, now, zone, self._context.preferences.language)
        return self.tr("Figures so far: {0}.").format(when)

    def _connect_signals(self) -> None:
        for field in self.fields.values():
            field.textChanged.connect(self._judge)
        self.open_post.clicked.connect(lambda: self._context.open_url(self._row.remote_url))
        self.import_file.clicked.connect(self._import)
        self.leave.clicked.connect(self.reject)
        self.store.clicked.connect(self._store)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.store.click)

    def _typed(self) -> dict[Metric, int]:
        """Give what was typed; raises ``InvalidInput`` for the first field that is no number."""
        found = {}
        for metric, field in self.fields.items():
            if (value := count_in(field.text())) is not None:
                found[metric] = value
        return found

    def _judge(self) -> None:
        problem = ""
        for field in self.fields.values():
            try:
                count_in(field.text())
                set_invalid(field, invalid=False)
            except InvalidInput as refused:
                set_invalid(field, invalid=True)
                told = explain(refused.code, refused.params)
                problem = problem or f"{told.title} {told.remedy}"
        self._say(problem)
        self.store.setEnabled(not problem and bool(self._typed()))

    def _store(self) -> None:
        metrics = self._typed()
        engagement = self._context.services.engagement
        self.store.setEnabled(False)
        self._context.lanes.run(
            self,
            lambda: engagement.type_in(self._row.delivery_id, metrics),
            lambda _: self._done(),
            self._say_failure,
        )

    def _done(self) -> None:
        self.stored.emit()
        self.accept()

    def _import(self) -> None:
        from gui.assisted.import_dialog import ImportDialog

        owner = self.parentWidget()
        ImportDialog(self._context, owner, account_id=self._row.account_id).open()
        self.reject()

    def _say(self, problem: str) -> None:
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
        self.adjustSize()

    def _say_failure(self, error: Exception) -> None:
        self._say(explain_error(error).text)
        self.store.setEnabled(True)
