"""Many pictures from one table: choose the file, say what the columns are, see what is wrong, make drafts."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QProgressBar,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from core.domain.figure_sheet import MAX_BYTES, Sheet
from core.domain.formats import OfficeZone, number
from core.domain.template.basics import PictureSize
from core.domain.template.model import Template, Values
from core.errors import InvalidInput
from core.services.batch import Job, Plan, Target, guess_binding, known_columns, plan, read_table, targets
from core.services.posts import PostsService
from gui.assisted.import_models import TableModel
from gui.studio.ask_files import ask_file, ask_folder
from gui.studio.batch_keepers import DraftKeeper, FolderKeeper, Keeper
from gui.studio.batch_rows import rows_view
from gui.studio.batch_run import BatchRun, BatchWork, Progress
from gui.studio.batch_words import SHOWN_FAULTS, error_words, preview_rows, target_name
from gui.studio.icon_picker import ICONS
from gui.studio.kit import StudioKit
from gui.studio.picture_editor import kept_photo
from gui.tasks import Lane
from gui.theme import SPACE_M, SPACE_S, SPACE_XL
from gui.widgets.looks import button, form_label, label

_WIDTH, _HEIGHT = 980, 620
_NOTHING = -1


class BatchDialog(QDialog):
    """Works on one template; ``base`` are values for whatever no column gives."""

    drafts_made = Signal(object)
    """The ``Progress`` of a run that ended or was cancelled."""

    def __init__(
        self, kit: StudioKit, posts: PostsService, zone: OfficeZone, template: Template, base: Values,
        parent: QWidget | None = None, *, size: str = "", look: str = "",
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._kit, self._posts, self._zone = kit, posts, zone
        self._template, self._base = template, dict(base)
        self._sheet: Sheet | None = None
        self._folder: Path | None = None
        self._job: Job | None = None
        self.plan: Plan | None = None
        self.run: BatchRun | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Pictures from a table"))
        room, px = self.screen().availableGeometry(), kit.theme.px
        self.resize(min(px(_WIDTH), room.width() - 40), min(px(_HEIGHT), room.height() - 60))
        self._make_widgets(size, look)
        self._lay_out()
        self._connect_signals()
        self._show_state()

    # --- building -----------------------------------------------------------------------------------------------

    def _make_widgets(self, size: str, look: str) -> None:
        language = self._kit.language
        self.choose = button(self.tr("Choose a table…"), "", self._kit.theme.icon("ph.file-text"))
        self.file_name = label(
            self.tr(
                "CSV or Excel (XLSX); each row becomes one picture. Photos are named by their files beside it."
            ),
            "dim",
            wrap=True,
        )
        self.looks, self.sizes = QComboBox(), QComboBox()
        for one in self._template.looks:
            self.looks.addItem(one.name.get(language), one.id)
        for size_one in PictureSize:
            self.sizes.addItem(size_one.value.replace("x", " × "), size_one.value)
        self.looks.setCurrentIndex(max(0, self.looks.findData(look)))
        self.sizes.setCurrentIndex(max(0, self.sizes.findData(size)))
        self.output = QComboBox()
        self.output.addItem(self.tr("Drafts on the calendar"), "drafts")
        self.output.addItem(self.tr("Files in a folder…"), "folder")
        self.columns: dict[str, QComboBox] = {one.key: QComboBox() for one in targets(self._template)}
        self.summary = label("", "heading", wrap=True)
        self.rows = TableModel(self)
        self.table = rows_view(self.rows, self.tr("Rows of the table"), self._kit.theme.px(30))
        self.problem = label("", "error", wrap=True)
        self.problem.hide()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.leave = button(self.tr("Close"))
        self.go = button(self.tr("Make drafts"), "primary")

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(SPACE_M)
        head.addWidget(self.choose)
        head.addWidget(self.file_name, 1)
        choices = (
            (self.tr("&Look"), self.looks), (self.tr("&Size"), self.sizes), (self.tr("&Becomes"), self.output),
        )  # fmt: skip
        for words, box in choices:
            head.addWidget(form_label(words, box))
            head.addWidget(box)
        body = QHBoxLayout()
        body.setSpacing(SPACE_XL)
        body.addLayout(self._titled(self.tr("What the columns are"), self._column_form()), 2)
        right = QVBoxLayout()
        right.setSpacing(SPACE_S)
        right.addWidget(self.summary)
        right.addWidget(self.table, 1)
        body.addLayout(right, 3)
        foot = QHBoxLayout()
        foot.setSpacing(SPACE_S)
        foot.addWidget(self.bar, 1)
        foot.addStretch(0)
        foot.addWidget(self.leave)
        foot.addWidget(self.go)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_XL)
        column.setSpacing(SPACE_M)
        column.addLayout(head)
        column.addLayout(body, 1)
        column.addWidget(self.problem)
        column.addLayout(foot)

    def _titled(self, words: str, widget: QWidget) -> QVBoxLayout:
        made = QVBoxLayout()
        made.setSpacing(SPACE_S)
        made.addWidget(label(words, "heading"))
        made.addWidget(widget, 1)
        return made

    def _column_form(self) -> QWidget:
        ground = QWidget()
        ground.setProperty("look", "scrolled")
        form = QFormLayout(ground)
        form.setContentsMargins(0, 0, SPACE_M, 0)
        form.setHorizontalSpacing(SPACE_M)
        form.setVerticalSpacing(SPACE_S)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for target in targets(self._template):
            box = self.columns[target.key]
            box.setMinimumContentsLength(10)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            name = form_label(self._label(target), box)
            name.setWordWrap(True)
            name.setFixedWidth(self._kit.theme.px(150))
            form.addRow(name, box)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setMinimumWidth(self._kit.theme.px(375))
        area.setWidget(ground)
        return area

    def _label(self, target: Target) -> str:
        star = " *" if target.field is not None and target.field.required else ""
        return target_name(target, self._kit.language).replace("&", "&&") + star

    def _connect_signals(self) -> None:
        self.choose.clicked.connect(self._ask_file)
        self.leave.clicked.connect(self._on_leave)
        self.go.clicked.connect(self.start)
        self.output.currentIndexChanged.connect(self._show_state)
        for box in (self.looks, self.sizes, *self.columns.values()):
            box.currentIndexChanged.connect(self._look_again)

    # --- file and columns ---------------------------------------------------------------------------------------

    def _ask_file(self) -> None:
        kinds = self.tr("Tables (*.csv *.tsv *.txt *.xlsx)")
        ask_file(self, self.tr("Choose a table"), kinds, self.open_file)

    def open_file(self, path: Path) -> None:
        """Read a table and guess its columns; pictures that it names lie beside it."""
        self.file_name.setText(path.name)
        self._folder = path.parent
        templates, name = self._kit.templates, self._template.id
        self._kit.lanes.run(
            self,
            lambda: (_read(path), templates.columns(name)),
            self._on_sheet,
            self._on_refused,
            lane=Lane.PARALLEL,
            supersede="file",
        )

    def _on_refused(self, error: Exception) -> None:
        self._sheet, self._job, self.plan = None, None, None
        self.rows.show_rows((), ())
        self._say(error_words(error))
        self._show_state()

    def _on_sheet(self, read: tuple[Sheet, dict[str, str]]) -> None:
        sheet, known = read
        self._sheet = sheet
        binding = guess_binding(self._template, sheet.headers, known)
        for key, box in self.columns.items():
            box.blockSignals(True)
            box.clear()
            box.addItem(self.tr("(none)"), _NOTHING)
            for place, header in enumerate(sheet.headers):
                box.addItem(header or self.tr("Column {0}").format(place + 1), place)
            box.setCurrentIndex(box.findData(binding.get(key, _NOTHING)))
            box.blockSignals(False)
        self._look_again()

    def _look_again(self) -> None:
        """Check all rows with what is chosen now."""
        if self._sheet is None or self.run is not None:
            return
        binding = {
            key: int(box.currentData())
            for key, box in self.columns.items()
            if box.currentData() not in {None, _NOTHING}
        }
        job = Job(
            template=self._template, sheet=self._sheet, binding=binding, look=str(self.looks.currentData()),
            size=str(self.sizes.currentData()), zone=self._zone, today=self._kit.today(),
            language=self._kit.language.value, base=self._base, folder=self._folder, icons=frozenset(ICONS),
        )  # fmt: skip
        self.plan = None
        self._show_state()
        self._kit.lanes.run(
            self,
            lambda: (job, plan(job)),
            self._on_plan,
            self._on_refused,
            lane=Lane.PARALLEL,
            supersede="plan",
        )

    def _on_plan(self, made: tuple[Job, Plan]) -> None:
        self._job, self.plan = made
        self._say("")
        heads = (self.tr("Row"), self.tr("Planned"), self.tr("What it says"))
        self.rows.show_rows(heads, preview_rows(self._job, self.plan, self._kit.language))
        self.table.clearSpans()
        for row in range(min(len(self.plan.faults), SHOWN_FAULTS)):
            self.table.setSpan(row, 1, 1, 2)
        self.table.setColumnWidth(0, self._kit.theme.px(56))
        self.table.setColumnWidth(1, self._kit.theme.px(150))
        self._show_state()

    # --- running ------------------------------------------------------------------------------------------------

    def start(self) -> None:
        """Make the pictures of every row that is right; for files, ask for the folder first."""
        if self._job is None or self.plan is None or not self.plan.items or self.run is not None:
            return
        if self.output.currentData() == "folder":
            start = str(self._folder or "")
            ask_folder(self, self.tr("Save into folder"), start, self._begin_in)
        else:
            self._begin(self._job, DraftKeeper(self._posts, self._job))

    def _begin_in(self, folder: Path) -> None:
        if self._job is not None and self.run is None:
            self._begin(self._job, FolderKeeper(folder, self._job))

    def _begin(self, job: Job, keeper: Keeper) -> None:
        kit, items = self._kit, self.plan.items if self.plan else ()
        headers = job.sheet.headers
        columns = known_columns(job.binding, job.template, headers)
        kit.lanes.run(
            self, lambda: kit.templates.remember_columns(job.template.id, columns), lane=Lane.PARALLEL
        )
        work = BatchWork(job, items, kit.brand(), kit.pictures, keeper, lambda path: kept_photo(path, kit))
        self.run = BatchRun(kit.lanes, work, len(items), self)
        self.run.progressed.connect(self._on_progress)
        self.run.finished.connect(self._on_finished)
        self.run.stopped.connect(self._on_stopped)
        self.bar.setRange(0, len(items))
        self.bar.setValue(0)
        self._show_state()
        self.run.start()

    def _on_progress(self, progress: Progress) -> None:
        self.bar.setValue(progress.seen)
        self.summary.setText(
            self.tr("{0} of {1} pictures").format(self._figure(progress.seen), self._figure(progress.total))
        )

    def _on_finished(self, progress: Progress) -> None:
        if progress.seen == progress.total:
            self.plan = None  # nothing is left to be made of this table
        self._end()
        words = self._made_words(progress.made)
        if progress.skipped:
            more = self.tr("{0} were there already").format(self._figure(progress.skipped))
            words = f"{words}; {more}"
        if progress.seen < progress.total:
            words = self.tr("Stopped: {0}. Starting again goes on from here.").format(words)
        self.summary.setText(words)
        if progress.failed:
            lines = ", ".join(map(str, progress.failed[:20]))
            self._say(self.tr("These rows could not be drawn: {0}.").format(lines))
        self.drafts_made.emit(progress)

    def _made_words(self, made: int) -> str:
        if self.output.currentData() == "folder":
            return self.tr("{0} pictures saved").format(self._figure(made))
        return self.tr("{0} drafts made").format(self._figure(made))

    def _on_stopped(self, error: Exception) -> None:
        self._end()
        more = self.tr("The drafts made so far are kept; starting again goes on from here.")
        self._say(f"{error_words(error)} {more}")

    def _end(self) -> None:
        if self.run is not None:
            self.run.deleteLater()
        self.run = None
        self._show_state()

    def _on_leave(self) -> None:
        if self.run is not None:
            self.leave.setEnabled(False)
            self.run.cancel()
        else:
            self.reject()

    def reject(self) -> None:
        """Leave; a run that is under way stops after the pictures at hand."""
        if self.run is not None:
            self.run.cancel()
        super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop a run as ``reject`` does."""
        if self.run is not None:
            self.run.cancel()
        super().closeEvent(event)

    # --- showing ------------------------------------------------------------------------------------------------

    def _figure(self, value: int) -> str:
        return number(value, language=self._kit.language)

    def _say(self, words: str) -> None:
        self.problem.setText(words)
        self.problem.setVisible(bool(words))

    def _show_state(self) -> None:
        is_running, ready = self.run is not None, len(self.plan.items) if self.plan else 0
        for widget in (self.choose, self.looks, self.sizes, self.output, *self.columns.values()):
            widget.setEnabled(not is_running)
        self.bar.setVisible(is_running)
        self.leave.setEnabled(True)
        self.leave.setText(self.tr("Stop") if is_running else self.tr("Close"))
        self.go.setEnabled(bool(ready) and not is_running)
        if ready:
            into_folder = self.output.currentData() == "folder"
            words = self.tr("Save {0} pictures…") if into_folder else self.tr("Make {0} drafts")
            self.go.setText(words.format(self._figure(ready)))
        if not is_running:
            self._summarise(ready)

    def _summarise(self, ready: int) -> None:
        if self.plan is None:
            reading = self.tr("Checking the rows…") if self._sheet else self.tr("No table chosen yet")
            self.summary.setText(reading)
            return
        wrong = len({fault.line for fault in self.plan.faults})
        words = self.tr("{0} rows are ready").format(self._figure(ready))
        more = self.tr("{0} rows have to be put right and are left out").format(self._figure(wrong))
        self.summary.setText(f"{words}; {more}" if wrong else words)


def _read(path: Path) -> Sheet:
    try:
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise InvalidInput("file_unreadable", file=path.name, errno=error.errno) from error
    return read_table(content)
