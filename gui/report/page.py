"""The report page: a month at a glance, its tables, and the papers that leave the office."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QInputDialog,
    QMenu,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from core.domain.account import AccountKind
from core.domain.people import Person
from core.domain.report import Question, Report
from core.domain.report_posts import ReportPost
from core.domain.report_span import Month
from gui.desktop import open_folder
from gui.labels import kind_word
from gui.notices import Notice, NoticeKind
from gui.page import Page, PageContext
from gui.report.culture import CultureView
from gui.report.letterhead import Letter
from gui.report.listing import Listing
from gui.report.places import place_of
from gui.report.saving import Paper, file_name, logo_bytes, pdf_bytes, write_file, write_tables
from gui.report.sheets import (
    accounts_sheet,
    aspirations_sheet,
    gaps_sheet,
    labels_sheet,
    posts_sheet,
    programs_sheet,
    quiet_sheet,
    top_sheet,
    units_sheet,
)
from gui.report.summary import SummaryView, gap_counts
from gui.report.words import data_line, gap_word, month_word, practice_line, span_word
from gui.tasks import Lane
from gui.theme import SPACE_L, SPACE_M
from gui.widgets.account_filter import AccountFilter
from gui.widgets.banner import Banner
from gui.widgets.empty_state import EmptyState
from gui.widgets.looks import button, icon_button
from gui.widgets.page_header import PageHeader
from gui.widgets.wrapping_row import WrappingRow

# In the first days of a month it is the one before that is reported.
_FIRST_DAYS = 7
_CALM_MS = 400
_MOST_A_WEEK = 200
_EVERYTHING = "all"


class ReportPage(Page):
    """Laporan."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        icon = context.theme.icon
        self.report: Report | None = None
        self._people: tuple[Person, ...] = ()
        self.header = PageHeader(self.tr("Report"), " ")
        self.earlier_button = icon_button(icon("ph.caret-left"), self.tr("Month before (Alt+Left)"))
        self.later_button = icon_button(icon("ph.caret-right"), self.tr("Month after (Alt+Right)"))
        self.months, self.kinds, self.accounts = QComboBox(), QComboBox(), AccountFilter(18)
        self.months.setAccessibleName(self.tr("Month"))
        self.months.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.kinds.setAccessibleName(self.tr("Kind of account"))
        self.kinds.addItem(self.tr("All kinds"), None)
        for kind in AccountKind:
            self.kinds.addItem(kind_word(kind), kind)
        self.save_button = button(self.tr("&Save…"), icon=icon("ph.file-arrow-down"))
        self.summary_button = button(self.tr("Summary for the head (PDF)"), "primary")
        self.practice = Banner(context.theme, practice_line(), role="warn", icon="ph.flask", closable=False)
        self.summary, self.culture = SummaryView(context), CultureView(context)
        self.posts = Listing(context, self.tr("Which posts"))
        self.activity = Listing(context, self.tr("Which accounts"))
        self.comments = Listing(context, self.tr("Which comments"))
        self.gaps = Listing(context, self.tr("What is missing"))
        self.tabs = QTabWidget()
        self.empty = EmptyState(context.theme, "ph.file-text", "")
        self._menu = self._build_menu()
        self._calm = QTimer(self)
        self._calm.setSingleShot(True)
        self._calm.setInterval(_CALM_MS)
        self._lay_out()
        self._connect_signals()

    def _build_menu(self) -> QMenu:
        menu = QMenu(self)
        for words, act in (
            (self.tr("Summary for the head (PDF, one page)…"), lambda: self.ask_file(Paper.SUMMARY)),
            (self.tr("Whole report (PDF)…"), lambda: self.ask_file(Paper.REPORT)),
            (self.tr("SKP annex (PDF)…"), lambda: self.ask_file(Paper.ANNEX)),
            (self.tr("Tables for a spreadsheet (CSV)…"), self.ask_folder),
        ):
            menu.addAction(words).triggered.connect(act)
        menu.addSeparator()
        menu.addAction(self.tr("Target of posts a week…")).triggered.connect(self.ask_target)
        self.save_button.setMenu(menu)
        return menu

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_M)
        column.setSpacing(SPACE_M)
        self.header.add_action(self.save_button)
        self.header.add_action(self.summary_button)
        column.addWidget(self.header)
        filters = WrappingRow()
        for widget in (self.earlier_button, self.months, self.later_button, self.kinds, self.accounts):
            filters.addWidget(widget)
        column.addLayout(filters)
        column.addWidget(self.practice)
        tabs: tuple[tuple[QWidget, str], ...] = (
            (self.summary, self.tr("Summary")),
            (self.posts, self.tr("Posts")),
            (self.activity, self.tr("Accounts")),
            (self.comments, self.tr("Service and comments")),
            (self.culture, self.tr("STOC")),
            (self.gaps, self.tr("What is missing")),
        )
        for tab, words in tabs:
            self.tabs.addTab(tab, words)
        self.tabs.tabBar().setDrawBase(False)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.tabs)
        self._stack.addWidget(self.empty)
        column.addWidget(self._stack, 1)

    def _connect_signals(self) -> None:
        self.months.currentIndexChanged.connect(self._on_filter)
        self.kinds.currentIndexChanged.connect(self._on_filter)
        self.accounts.currentIndexChanged.connect(self._on_filter)
        self.earlier_button.clicked.connect(lambda: self.go(1))
        self.later_button.clicked.connect(lambda: self.go(-1))
        QShortcut(QKeySequence("Alt+Left"), self, lambda: self.go(1))
        QShortcut(QKeySequence("Alt+Right"), self, lambda: self.go(-1))
        self.summary_button.clicked.connect(self.main_action)
        self.summary.tab_requested.connect(self._show_tab)
        self.summary.gap_requested.connect(self._show_gaps)
        self.summary.post_opened.connect(self._open_row)
        for listing in (self.posts, self.activity, self.comments, self.gaps):
            listing.opened.connect(self._open_row)
        self.empty.action_requested.connect(self._on_empty_action)
        self._calm.timeout.connect(self._read)
        self.accounts.follow(self.context)
        bridge = self.context.bridge
        for changed in (bridge.deliveries_changed, bridge.engagement_changed, bridge.accounts_changed):
            changed.connect(self._on_changed)
        bridge.office_changed.connect(self._on_changed)
        self.context.preferences.changed.connect(self._on_changed)

    # --- Page --------------------------------------------------------------------------------------------

    def show_page(self, arguments: object) -> None:
        """Read again; arguments may name a ``tab`` to show."""
        wished = arguments if isinstance(arguments, dict) else {}
        if "tab" in wished:
            self._show_tab(str(wished["tab"]))
        self.tabs.setFocus(Qt.FocusReason.OtherFocusReason)
        self.accounts.read()
        services, office = self.context.services, self.context.office()
        self.context.lanes.run(
            self,
            lambda: services.report.months(office),
            self._offer_months,
            self.say_failure,
            supersede="months",
        )

    def main_action(self) -> None:
        """Save the one page for the head."""
        if self.summary_button.isEnabled():
            self.ask_file(Paper.SUMMARY)

    def help_text(self) -> str:
        """Say what the page is for, and its own keys."""
        return self.tr(
            "A month for the head: what was published, how citizens reacted, how they were served, and what is "
            "missing. “—” means that nobody knows the figure; it is not zero. Ctrl+Enter saves the one page, Alt+Left "
            "and Alt+Right change the month, Ctrl+Tab changes the tab, Enter opens a row."
        )

    # --- reading -----------------------------------------------------------------------------------------

    def go(self, steps: int) -> None:
        """Go back by months; a negative number goes forward."""
        place = self.months.currentIndex() + steps
        if 0 <= place < self.months.count():
            self.months.setCurrentIndex(place)

    def _offer_months(self, months: Sequence[Month]) -> None:
        before = self.months.currentData()
        self.months.blockSignals(True)
        self.months.clear()
        for one in months:
            self.months.addItem(month_word(one, self.context.preferences.language), one)
        self.months.setCurrentIndex(months.index(before) if before in months else self._first_shown(months))
        self.months.blockSignals(False)
        self._read()

    def _first_shown(self, months: Sequence[Month]) -> int:
        today = self.context.office().zone.local(self.context.services.clock.now())
        return 1 if today.day <= _FIRST_DAYS and len(months) > 1 else 0

    def _on_filter(self) -> None:
        self._read()

    def _on_changed(self, *_: object) -> None:
        if self.isVisible() and not self._calm.isActive():
            self._calm.start()

    def _read(self) -> None:
        month = self.months.currentData()
        if month is None:
            return
        services, office = self.context.services, self.context.office()
        target = self.context.preferences.settings.weekly_target
        kind = self.kinds.currentData()  # Qt hands an enum of words back as plain words
        question = Question(month, AccountKind(kind) if kind else None, self.accounts.account_id)

        def work() -> tuple[Report, tuple[Person, ...]]:
            return services.report.month(question, office, target), services.people.staff().people

        self.context.lanes.run(self, work, lambda told: self._show(*told), self.say_failure, supersede="read")

    def _show(self, report: Report, people: tuple[Person, ...]) -> None:
        self.report, self._people = report, people
        language = self.context.preferences.language
        place = self.months.currentIndex()
        self.earlier_button.setEnabled(place + 1 < self.months.count())
        self.later_button.setEnabled(place > 0)
        self.header.set_subtitle(f"{span_word(report.span, language)} · {data_line(report, language)}")
        self.practice.setVisible(report.is_practice and not report.is_empty)
        for one in (self.summary_button, self.save_button):
            one.setEnabled(not report.is_empty)
        self._stack.setCurrentIndex(1 if report.is_empty else 0)
        if report.is_empty:
            self._say_empty(report)
            return
        self.summary.show_report(report, language)
        self.culture.show_report(report, language)
        self._show_tables(report)

    def _show_tables(self, report: Report) -> None:
        self.posts.show_sheets(
            (
                (_EVERYTHING, self.tr("All"), posts_sheet(report, report.posts)),
                ("top", self.tr("Best"), top_sheet(report)),
                ("quiet", self.tr("Quiet"), quiet_sheet(report, self.context.preferences.language)),
                ("programs", self.tr("By program"), programs_sheet(report)),
            ),
            report,
        )
        self.activity.show_sheets(((_EVERYTHING, self.tr("All"), accounts_sheet(report)),), report)
        self.comments.show_sheets(
            (
                (_EVERYTHING, self.tr("By kind"), labels_sheet(report)),
                ("units", self.tr("By unit"), units_sheet(report)),
                ("aspirations", self.tr("Aspirations"), aspirations_sheet(report)),
            ),
            report,
        )
        kinds = [
            (kind.value, gap_word(kind), gaps_sheet(report, [one for one in report.gaps if one.kind is kind]))
            for kind in gap_counts(report.gaps)
        ]
        self.gaps.show_sheets(
            ((_EVERYTHING, self.tr("All"), gaps_sheet(report, report.gaps)), *kinds), report
        )

    def _say_empty(self, report: Report) -> None:
        period = span_word(report.span, self.context.preferences.language)
        title = self.tr("Nothing was published in {0}.").format(period)
        if report.is_running:
            hint = self.tr("The report fills by itself as soon as the first post is published.")
            self.empty.set_words(title, hint, self.tr("Create post"))
        else:
            hint = self.tr("Choose another month, another kind or another account above.")
            self.empty.set_words(title, hint, self.tr("Show this month"))

    def _on_empty_action(self) -> None:
        if self.report is not None and self.report.is_running:
            self.page_requested.emit("composer", None)
        else:
            self.months.setCurrentIndex(0)

    # --- going to what a row is about --------------------------------------------------------------------

    def _show_tab(self, name: str) -> None:
        self.tabs.setCurrentWidget({"posts": self.posts, "comments": self.comments}.get(name, self.summary))

    def _show_gaps(self, kind: str) -> None:
        self.gaps.choose(kind)
        self.tabs.setCurrentWidget(self.gaps)

    def _open_row(self, row: object) -> None:
        if isinstance(row, ReportPost) and row.remote_url.startswith(("https://", "http://")):
            self.context.open_url(row.remote_url)
        elif (place := place_of(row)) is not None:
            self.page_requested.emit(*place)

    # --- files -------------------------------------------------------------------------------------------

    def ask_file(self, paper: Paper) -> None:
        """Ask where a PDF shall lie."""
        if self.report is None:
            return
        dialog = QFileDialog(
            self, self.tr("Save the report"), file_name(paper, self.report), self.tr("PDF (*.pdf)")
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.fileSelected.connect(lambda file: self.save_pdf(paper, Path(file)))
        dialog.open()

    def ask_folder(self) -> None:
        """Ask for the folder of the tables."""
        dialog = QFileDialog(self, self.tr("Save the tables into a folder"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda folder: self.save_tables(Path(folder)))
        dialog.open()

    def save_pdf(self, paper: Paper, path: Path) -> None:
        """Make a paper of the month that is shown, and write it, in the background."""
        report, people = self.report, self._people
        if report is None:
            return
        media, language = self.context.services.media, self.context.preferences.language

        def read(media_hash: str) -> bytes:
            return media.path(media_hash).read_bytes()

        def work() -> Path:
            letter = Letter(logo_bytes(read, report.office.logos), people)
            return write_file(path, pdf_bytes(paper, report, letter, language))

        self.context.lanes.run(self, work, self._on_saved, self.say_failure, lane=Lane.PARALLEL)

    def save_tables(self, folder: Path) -> None:
        """Write the tables of the month that is shown into a folder, in the background."""
        report = self.report
        if report is None:
            return
        self.context.lanes.run(
            self,
            lambda: write_tables(folder, report),
            lambda paths: self._say_saved(
                self.tr("{0} tables saved in “{1}”").format(len(paths), folder.name), folder
            ),
            self.say_failure,
            lane=Lane.PARALLEL,
        )

    def _on_saved(self, path: Path) -> None:
        self._say_saved(self.tr("“{0}” saved in “{1}”").format(path.name, path.parent.name), path.parent)

    def _say_saved(self, words: str, folder: Path) -> None:
        self.notice_requested.emit(
            Notice(words, NoticeKind.OK, self.tr("Open folder"), lambda: open_folder(str(folder)))
        )

    # --- the office's own target -------------------------------------------------------------------------

    def ask_target(self) -> None:
        """Ask how many posts a week the office wants to publish (N-025); 0 takes the target away."""
        dialog = QInputDialog(self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setInputMode(QInputDialog.InputMode.IntInput)
        dialog.setWindowTitle(self.tr("Target of posts a week"))
        dialog.setLabelText(self.tr("Posts a week that the office wants to publish (0: no target)"))
        dialog.setIntRange(0, _MOST_A_WEEK)
        dialog.setIntValue(self.context.preferences.settings.weekly_target)
        dialog.intValueSelected.connect(lambda value: self.context.preferences.change(weekly_target=value))
        dialog.open()
