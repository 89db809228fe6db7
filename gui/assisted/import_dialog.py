"""Importing figures in three steps: account and file, what the columns are, what will be written."""

from __future__ import annotations

from datetime import datetime, time
from pathlib import Path

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from core.domain.account import Account, by_hand_first
from core.domain.figure_columns import is_enough
from core.domain.figure_sheet import MAX_BYTES
from core.domain.formats import number
from core.errors import InvalidInput
from core.services.figures_import import Draft, Preview
from gui.assisted.columns_form import ColumnsForm
from gui.assisted.import_models import TableModel, fault_table, match_table
from gui.assisted.words import page_name
from gui.errors import explain_error
from gui.labels import platform_name
from gui.page import PageContext
from gui.theme import SPACE_M, SPACE_S, SPACE_XL
from gui.widgets.looks import button, form_label, label
from gui.widgets.scrolled import scrolled

_WIDTH, _HEIGHT = 820, 560
_FILE, _COLUMNS, _PREVIEW = range(3)


class ImportDialog(QDialog):
    """Writes nothing before the last step. Emits ``imported`` with the number of posts that got figures."""

    imported = Signal(int)

    def __init__(self, context: PageContext, parent: QWidget | None = None, *, account_id: str = "") -> None:
        super().__init__(parent)
        self._context = context
        self._wished = account_id
        self._content = b""
        self.draft: Draft | None = None
        self.preview: Preview | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Import figures"))
        room = self.screen().availableGeometry()
        theme = context.theme
        self.resize(min(theme.px(_WIDTH), room.width() - 40), min(theme.px(_HEIGHT), room.height() - 60))
        self.steps = QStackedWidget()
        self.title = label("", "title")
        self.problem = label("", "error", wrap=True)
        self.problem.hide()
        self.back = button(self.tr("Back"))
        self.leave = button(self.tr("Cancel"))
        self.go_on = button("", "primary")
        self.steps.addWidget(self._build_file())
        self.steps.addWidget(self._build_columns())
        self.steps.addWidget(self._build_preview())
        self._lay_out()
        self._connect_signals()
        self._show_step(_FILE)
        self._read_accounts()

    # --- building ----------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_XL)
        column.setSpacing(SPACE_M)
        column.addWidget(self.title)
        column.addWidget(self.steps, 1)
        column.addWidget(self.problem)
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addWidget(self.back)
        row.addStretch(1)
        row.addWidget(self.leave)
        row.addWidget(self.go_on)
        column.addLayout(row)

    def _build_file(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_M)
        self.hint = label("", wrap=True)
        form = QFormLayout()
        form.setHorizontalSpacing(SPACE_M)
        form.setVerticalSpacing(SPACE_S)
        self.accounts = QComboBox()
        form.addRow(form_label(self.tr("&Account"), self.accounts), self.accounts)
        self.day = QDateEdit()
        self.day.setCalendarPopup(True)
        self.day.setDisplayFormat("dd/MM/yyyy")
        today = self._context.office().zone.local(self._context.services.clock.now()).date()
        self.day.setMaximumDate(QDate(today.year, today.month, today.day))
        self.day.setDate(self.day.maximumDate())
        form.addRow(form_label(self.tr("Figures as of"), self.day), self.day)
        self.choose = button(self.tr("Choose the file…"), icon=self._context.theme.icon("ph.file-text"))
        self.file_name = label(self.tr("No file chosen yet."), "dim", wrap=True)
        column.addLayout(form)
        column.addWidget(self.hint)
        column.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.file_name)
        column.addStretch(1)
        return page

    def _build_columns(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_M)
        text = self.tr("Say once what the columns are; the next export of this kind is understood by itself.")
        column.addWidget(label(text, wrap=True))
        self.columns_form = ColumnsForm()
        self.choices = self.columns_form.choices
        column.addWidget(scrolled(self.columns_form), 1)
        return page

    def _build_preview(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_S)
        self.found = label("", "heading", wrap=True)
        self.matches = TableModel(self)
        self.match_table = self._table(self.matches, self.tr("Figures that will be written"))
        self.left_out = label("", "heading", wrap=True)
        self.faults = TableModel(self)
        self.fault_table = self._table(self.faults, self.tr("Rows that are left out"))
        column.addWidget(self.found)
        column.addWidget(self.match_table, 3)
        column.addWidget(self.left_out)
        column.addWidget(self.fault_table, 2)
        return page

    def _table(self, model: TableModel, name: str) -> QTableView:
        view = QTableView()
        view.setModel(model)
        view.setAccessibleName(name)
        view.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        view.setShowGrid(False)
        view.setStyleSheet("QTableView::item { padding: 0 8px; }")  # as the heads
        view.setWordWrap(False)
        view.setTabKeyNavigation(False)
        view.verticalHeader().hide()
        view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        view.verticalHeader().setDefaultSectionSize(self._context.theme.px(30))
        view.horizontalHeader().setHighlightSections(False)
        return view

    def _connect_signals(self) -> None:
        self.accounts.currentIndexChanged.connect(self._on_account)
        self.choose.clicked.connect(self._choose_file)
        self.back.clicked.connect(self._go_back)
        self.leave.clicked.connect(self.reject)
        self.go_on.clicked.connect(self._go_on)
        self.columns_form.changed.connect(self._judge)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.go_on.click)

    # --- steps -------------------------------------------------------------------------------------------

    def _show_step(self, step: int) -> None:
        self.steps.setCurrentIndex(step)
        self._say("")
        self.title.setText(
            (
                self.tr("Import figures: which file?"),
                self.tr("Import figures: what are the columns?"),
                self.tr("Import figures: this will be written"),
            )[step]
        )
        self.back.setVisible(step != _FILE)
        self.go_on.setText(self.tr("Write figures") if step == _PREVIEW else self.tr("Go on"))
        self._judge()

    def _judge(self) -> None:
        step = self.steps.currentIndex()
        ready = {
            _FILE: self.draft is not None,
            _COLUMNS: is_enough(self.columns_form.columns()),
            _PREVIEW: self.preview is not None and bool(self.preview.matches),
        }
        self.go_on.setEnabled(ready[step])

    def _go_back(self) -> None:
        self._show_step(self.steps.currentIndex() - 1)

    def _go_on(self) -> None:
        step = self.steps.currentIndex()
        if step == _PREVIEW:
            self._write()
        elif step == _COLUMNS or (self.draft is not None and self.draft.remembered):
            self._look()
        else:
            self._show_step(_COLUMNS)

    # --- account and file --------------------------------------------------------------------------------

    def _read_accounts(self) -> None:
        self._context.lanes.run(
            self, self._context.services.accounts.list, self._show_accounts, self._say_failure
        )

    def _show_accounts(self, accounts: tuple[Account, ...]) -> None:
        for one in by_hand_first(accounts):
            self.accounts.addItem(f"{one.display_name} · {platform_name(one.platform)}", one)
            if one.id == self._wished:
                self.accounts.setCurrentIndex(self.accounts.count() - 1)

    @property
    def account(self) -> Account | None:
        """Give the account that is chosen."""
        found = self.accounts.currentData()
        return found if isinstance(found, Account) else None

    def _on_account(self) -> None:
        self.draft = None
        if self.account is None:
            return
        self.hint.setText(
            self.tr(
                "Export the figures of single posts from {0} (Insights or Analytics, Content, Export) and choose the "
                "file as it was downloaded: CSV, Excel or ZIP. A table of your own works, too, if it has a column of "
                "links or texts."
            ).format(page_name(self.account.platform))
        )
        if self._content:
            self._open()
        self._judge()

    def _choose_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose the export"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Tables (*.csv *.tsv *.txt *.xlsx *.zip)"), self.tr("All files (*)")])
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.open_file(Path(name)))
        dialog.open()

    def open_file(self, path: Path) -> None:
        """Read an export of the chosen account."""
        self.file_name.setText(path.name)
        self._context.lanes.run(self, lambda: _read(path), self._take, self._refuse_file, supersede="file")

    def _take(self, content: bytes) -> None:
        self._content = content
        self._open()

    def _open(self) -> None:
        account, content = self.account, self._content
        if account is None:
            return
        importing = self._context.services.figures_import
        self._context.lanes.run(
            self,
            lambda: importing.open(account.id, content),
            self._show_draft,
            self._refuse_file,
            supersede="open",
        )

    def _refuse_file(self, error: Exception) -> None:
        self.draft = None
        self._content = b""
        self._say_failure(error)

    def _show_draft(self, draft: Draft) -> None:
        self.draft = draft
        self._say("")
        rows = number(len(draft.sheet.rows), language=self._context.preferences.language)
        name = self.file_name.text().partition(" · ")[0]
        self.file_name.setText(self.tr("{0} · rows: {1}").format(name, rows))
        self.columns_form.show_draft(draft)
        self._judge()

    # --- columns, preview, writing -----------------------------------------------------------------------

    def _look(self) -> None:
        draft, columns = self.draft, self.columns_form.columns()
        if draft is None:
            return
        importing = self._context.services.figures_import
        self._context.lanes.run(
            self,
            lambda: importing.preview(draft, columns),
            self._show_preview,
            self._say_failure,
            supersede="look",
        )

    def _show_preview(self, preview: Preview) -> None:
        self.preview = preview
        language = self._context.preferences.language
        heads, rows = match_table(preview, language)
        self.matches.show_rows(heads, rows, figures_from=3)
        self._share_width(self.match_table, 1)
        heads, rows = fault_table(preview.faults)
        self.faults.show_rows(heads, rows)
        self._share_width(self.fault_table, 1)
        self.found.setText(
            self.tr("Posts that get figures: {0}").format(number(len(preview.matches), language=language))
        )
        self.left_out.setText(
            self.tr("Rows left out: {0}").format(number(len(preview.faults), language=language))
        )
        for widget in (self.left_out, self.fault_table):
            widget.setVisible(bool(preview.faults))
        self._show_step(_PREVIEW)

    def _share_width(self, view: QTableView, wide: int) -> None:
        header = view.horizontalHeader()
        for column in range(view.model().columnCount()):
            mode = (
                QHeaderView.ResizeMode.Stretch if column == wide else QHeaderView.ResizeMode.ResizeToContents
            )
            header.setSectionResizeMode(column, mode)

    def _taken_at(self) -> datetime | None:
        """Give the end of the chosen day; None for today, which means now."""
        if self.day.date() == self.day.maximumDate():
            return None
        chosen, zone = self.day.date(), self._context.office().zone
        day = datetime(chosen.year(), chosen.month(), chosen.day(), tzinfo=zone.tz).date()
        return zone.to_utc(day, time(23, 59))

    def _write(self) -> None:
        preview, moment = self.preview, self._taken_at()
        if preview is None:
            return
        importing = self._context.services.figures_import
        self.go_on.setEnabled(False)
        self._context.lanes.run(
            self, lambda: importing.write(preview, moment), self._done, self._say_failure, supersede="write"
        )

    def _done(self, count: int) -> None:
        self.imported.emit(count)
        self.accept()

    def _say(self, problem: str) -> None:
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))

    def _say_failure(self, error: Exception) -> None:
        self._say(explain_error(error).text)
        self._judge()


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except OSError as error:
        raise InvalidInput("file_unreadable", file=path.name) from error
