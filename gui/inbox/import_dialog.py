"""Comments from a table into the inbox: file, columns and what will be noted, on one page."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from core.domain.account import Account
from core.domain.comment_columns import CommentField
from core.domain.figure_sheet import MAX_BYTES
from core.domain.formats import date_time_text, number
from core.domain.listing import PublishedRow
from core.errors import InvalidInput
from core.services.comments_import import CommentsPreview, CommentTable
from gui.assisted.import_models import TableModel, fault_table
from gui.errors import explain_error
from gui.inbox.words import author_word
from gui.labels import platform_name
from gui.page import PageContext
from gui.theme import SPACE_L, SPACE_M, SPACE_S, SPACE_XL
from gui.widgets.looks import button, form_label, label

_WIDTH, _HEIGHT = 820, 600
_NOTHING = -1
_LABEL_WIDTH = 110


class ImportCommentsDialog(QDialog):
    """Writes nothing before its button is pressed. Emits ``imported`` with the number of new comments."""

    imported = Signal(int)

    def __init__(
        self,
        context: PageContext,
        accounts: Sequence[Account],
        published: Sequence[PublishedRow],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._published = tuple(published)
        self._table: CommentTable | None = None
        self.preview: CommentsPreview | None = None
        self.setWindowTitle(self.tr("Import comments"))
        room, theme = self.screen().availableGeometry(), context.theme
        self.resize(min(theme.px(_WIDTH), room.width() - 40), min(theme.px(_HEIGHT), room.height() - 60))
        self.account, self.post = QComboBox(), QComboBox()
        for one in accounts:
            self.account.addItem(f"{one.display_name} · {platform_name(one.platform)}", one.id)
        self.choose = button(self.tr("Choose the &file…"), icon=theme.icon("ph.file-text"))
        self.file_name = label(
            self.tr("A table (CSV or Excel) with one comment in each row and a header above."),
            "dim",
            wrap=True,
        )
        self.columns = {one: QComboBox() for one in CommentField}
        self.found = label("", "heading", wrap=True)
        self.comments = TableModel(self)
        self.comments_view = self._view(self.comments, self.tr("Comments that will be noted"))
        self.left_out = label("", "heading", wrap=True)
        self.faults = TableModel(self)
        self.faults_view = self._view(self.faults, self.tr("Rows that are left out"))
        self.problem = label("", "error", wrap=True)
        self.back = button(self.tr("Cancel"))
        self.go = button(self.tr("Note the comments"), "primary")
        self._lay_out()
        self._connect_signals()
        self._show_posts()
        self._show_nothing()

    # --- building ----------------------------------------------------------------------------------------

    def _view(self, model: TableModel, name: str) -> QTableView:
        view = QTableView()
        view.setModel(model)
        view.setAccessibleName(name)
        view.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        view.setShowGrid(False)
        view.setStyleSheet("QTableView::item { padding: 0 8px; }")  # as the heads
        view.setWordWrap(False)
        view.setTabKeyNavigation(False)
        view.verticalHeader().hide()
        view.verticalHeader().setDefaultSectionSize(self._context.theme.px(30))
        view.horizontalHeader().setHighlightSections(False)
        return view

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_XL, SPACE_L, SPACE_XL, SPACE_L)
        column.setSpacing(SPACE_S)
        file = QHBoxLayout()
        file.setSpacing(SPACE_M)
        file.addWidget(self.choose)
        file.addWidget(self.file_name, 1)
        place = [(self.tr("&Account"), self.account), (self.tr("Below the &post"), self.post)]
        column.addWidget(_form(place))
        column.addLayout(file)
        self._columns_form = _form([(self._column_word(one), box) for one, box in self.columns.items()])
        column.addWidget(self._columns_form)
        for widget in (self.found, self.comments_view, self.left_out, self.faults_view, self.problem):
            column.addWidget(widget)
        column.setStretchFactor(self.comments_view, 3)
        column.setStretchFactor(self.faults_view, 2)
        column.addStretch(0)
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addStretch(1)
        row.addWidget(self.back)
        row.addWidget(self.go)
        column.addLayout(row)

    def _column_word(self, field: CommentField) -> str:
        return {
            CommentField.TEXT: self.tr("Column of the &comments"),
            CommentField.AUTHOR: self.tr("&Written by"),
            CommentField.DAY: self.tr("&Day"),
            CommentField.HOUR: self.tr("&Hour"),
            CommentField.LINK: self.tr("&Link"),
        }[field]

    def _connect_signals(self) -> None:
        self.account.currentIndexChanged.connect(self._show_posts)
        for box in (self.post, *self.columns.values()):
            box.currentIndexChanged.connect(self._look)
        self.choose.clicked.connect(self._choose_file)
        self.back.clicked.connect(self.reject)
        self.go.clicked.connect(self._write)

    # --- file and columns --------------------------------------------------------------------------------

    def _show_posts(self) -> None:
        self.post.blockSignals(True)
        self.post.clear()
        self.post.addItem(self.tr("Several, or not known"), "")
        for one in self._published:
            if one.account_id == self.account.currentData():
                self.post.addItem(one.title or self.tr("(no text)"), one.delivery_id)
        self.post.blockSignals(False)
        self._look()

    def _choose_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose the table"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Tables (*.csv *.tsv *.txt *.xlsx *.zip)"), self.tr("All files (*)")])
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.open_file(Path(name)))
        dialog.open()

    def open_file(self, path: Path) -> None:
        """Read a table and show what its rows hold."""
        importing = self._context.services.comments_import

        def done(table: CommentTable) -> None:
            rows = number(len(table.sheet.rows), language=self._context.preferences.language)
            self.file_name.setText(self.tr("{0} · rows: {1}").format(path.name, rows))
            self._show_columns(table)

        self._context.lanes.run(
            self, lambda: importing.open(_read(path)), done, self._refuse_file, supersede="file"
        )

    def _refuse_file(self, error: Exception) -> None:
        self._table = None
        self._show_nothing()
        self.problem.setText(explain_error(error).text)
        self.problem.show()

    def _show_columns(self, table: CommentTable) -> None:
        self._table = table
        for field, box in self.columns.items():
            box.blockSignals(True)
            box.clear()
            box.addItem(self.tr("(not in this file)"), _NOTHING)
            for place, header in enumerate(table.sheet.headers):
                box.addItem(header, place)
            box.setCurrentIndex(box.findData(table.columns.get(field, _NOTHING)))
            box.blockSignals(False)
        self._look()

    # --- what will be noted ------------------------------------------------------------------------------

    def _look(self) -> None:
        table = self._table
        if table is None:
            return
        columns = {field: box.currentData() for field, box in self.columns.items() if box.currentIndex() > 0}
        importing, account = self._context.services.comments_import, str(self.account.currentData() or "")
        post = str(self.post.currentData() or "")
        self._context.lanes.run(
            self,
            lambda: importing.preview(account, post, table.sheet, columns),
            self._show_preview,
            self._say_failure,
            supersede="look",
        )

    def _show_nothing(self) -> None:
        self.preview = None
        self.go.setEnabled(False)
        self._columns_form.setVisible(self._table is not None)
        for widget in (self.found, self.comments_view, self.left_out, self.faults_view, self.problem):
            widget.hide()

    def _show_preview(self, preview: CommentsPreview) -> None:
        language, zone = self._context.preferences.language, self._context.office().zone
        self._show_nothing()
        self.preview = preview
        heads = [self.tr("Line"), self.tr("Written by"), self.tr("Comment"), self.tr("Written on")]
        rows = [
            [
                str(one.line),
                author_word(one.author),
                " ".join(one.text.split()),
                date_time_text(one.written_at, zone, language),
            ]
            for one in preview.comments
        ]
        self.comments.show_rows(heads, rows)
        _share_width(self.comments_view, 2)
        self.faults.show_rows(*fault_table(preview.faults))
        _share_width(self.faults_view, 1)
        self.found.setText(self._found_words(preview))
        self.left_out.setText(
            self.tr("Rows left out: {0}").format(number(len(preview.faults), language=language))
        )
        self.found.show()
        self.comments_view.setVisible(bool(preview.comments))
        for widget in (self.left_out, self.faults_view):
            widget.setVisible(bool(preview.faults))
        self.go.setEnabled(bool(preview.comments))

    def _found_words(self, preview: CommentsPreview) -> str:
        language = self._context.preferences.language
        new = self.tr("New comments: {0}").format(number(len(preview.comments), language=language))
        if not preview.known:
            return new
        known = self.tr("already in the inbox: {0}").format(number(preview.known, language=language))
        return f"{new} · {known}"

    def _write(self) -> None:
        preview, importing = self.preview, self._context.services.comments_import
        if preview is None:
            return
        self.go.setEnabled(False)
        self._context.lanes.run(self, lambda: importing.write(preview), self._done, self._say_failure)

    def _done(self, count: int) -> None:
        self.imported.emit(count)
        self.accept()

    def _say_failure(self, error: Exception) -> None:
        self._show_nothing()
        self.problem.setText(explain_error(error).text)
        self.problem.show()


def _form(fields: Sequence[tuple[str, QComboBox]]) -> QWidget:
    """Put fields into two columns."""
    made = QWidget()
    grid = QGridLayout(made)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(SPACE_M)
    grid.setVerticalSpacing(SPACE_S)
    for place, (name, box) in enumerate(fields):
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(14)
        row, side = divmod(place, 2)
        grid.addWidget(form_label(name, box, _LABEL_WIDTH), row, 2 * side)
        grid.addWidget(box, row, 2 * side + 1)
    grid.setColumnStretch(1, 1)
    grid.setColumnStretch(3, 1)
    return made


def _share_width(view: QTableView, wide: int) -> None:
    header = view.horizontalHeader()
    for column in range(view.model().columnCount()):
        stretches = column == wide
        header.setSectionResizeMode(
            column, QHeaderView.ResizeMode.Stretch if stretches else QHeaderView.ResizeMode.ResizeToContents
        )


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except OSError as error:
        raise InvalidInput("file_unreadable", file=path.name) from error
