"""Persetujuan: what waits for a checker or an approver at the left, what is decided on at the right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QItemSelectionModel
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListView, QStackedWidget, QVBoxLayout, QWidget

from core.domain.approval import Stage, sheet_code
from core.domain.people import Capacity, Role
from core.services.approval import Detail, Outlook, SubmissionRow
from core.services.people import Staff
from gui.approval.detail import Decision, DetailPanel
from gui.approval.model import SUBMISSION, SubmissionDelegate, SubmissionModel
from gui.approval.questions import question_for
from gui.approval.sheet import write_sheet
from gui.approval.witness_dialog import Answer, WitnessDialog, clear_closed
from gui.notices import Notice, NoticeKind
from gui.page import Page, PageContext
from gui.tasks import Lane
from gui.theme import SPACE_L, SPACE_M
from gui.widgets.empty_state import EmptyState
from gui.widgets.filter_chips import FilterChips
from gui.widgets.page_header import PageHeader
from gui.widgets.search_field import SearchField
from gui.widgets.thumbnails import decoded
from gui.widgets.wrapping_row import WrappingRow

_LIST_WIDTH = 340
_WAITING, _RETURNED, _APPROVED = "waiting", "returned", "approved"
_LISTS = {
    Stage.RETURNED: _RETURNED,
    Stage.VOID: _RETURNED,
    Stage.APPROVED: _APPROVED,
}


class ApprovalPage(Page):
    """``show_page({"post_id": …})`` chooses a post's newest submission, ``{"list": "returned"}`` a list."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._staff = Staff()
        self._rows: Sequence[SubmissionRow] = ()
        self._wanted = ""
        self.dialog: WitnessDialog | None = None
        self.chips = FilterChips(name=self.tr("Show"))
        self.chips.set_chips(
            [
                (_WAITING, self.tr("Waiting")),
                (_RETURNED, self.tr("Returned")),
                (_APPROVED, self.tr("Approved")),
            ]
        )
        self.search = SearchField(context.theme, self.tr("Search title, author or note"))
        self.model = SubmissionModel(context, self)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setItemDelegate(SubmissionDelegate(context.theme, self.list))
        self.list.setMouseTracking(True)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setAccessibleName(self.tr("Submissions"))
        self.empty = EmptyState(context.theme, "ph.user-circle", "")
        self.detail = DetailPanel(context)
        self._lay_out()
        self._connect_signals()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_M)
        column.setSpacing(SPACE_M)
        subtitle = self.tr("What is decided here is bound to every letter; a change makes it void.")
        column.addWidget(PageHeader(self.tr("Approvals"), subtitle))
        filters = WrappingRow()
        for field in (self.chips, self.search):
            filters.addWidget(field)
        column.addLayout(filters)
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_L)
        self.list.setFixedWidth(min(self.context.theme.px(_LIST_WIDTH), 420))
        row.addWidget(self.list)
        row.addWidget(self.detail, 1)
        self.stack = QStackedWidget()
        self.stack.addWidget(both)
        self.stack.addWidget(self.empty)
        column.addWidget(self.stack, 1)

    def _connect_signals(self) -> None:
        self.chips.changed.connect(self._reload)
        self.search.searched.connect(self._show_found)
        QShortcut(QKeySequence.StandardKey.Find, self, self.search.setFocus)
        self.list.selectionModel().currentChanged.connect(self._on_chosen)
        self.detail.decided.connect(self._on_decided)
        self.detail.sheet_requested.connect(self._show_signed)
        bridge = self.context.bridge
        bridge.posts_changed.connect(self._on_changed)
        bridge.office_changed.connect(self._on_changed)

    # --- Page --------------------------------------------------------------------------------------------

    def show_page(self, arguments: object) -> None:
        """Read again."""
        wished = arguments if isinstance(arguments, dict) else {}
        if "list" in wished:
            self.chips.select(frozenset({str(wished["list"])}))
        if wished.get("post_id"):
            self._find(str(wished["post_id"]))
        else:
            self._reload()
        self.list.setFocus()

    def main_action(self) -> None:
        """Press the first decision that is offered."""
        for one in (Decision.FORWARD, Decision.APPROVE, Decision.ATTACH):
            if self.detail.isVisible() and one in self.detail.offered():
                self._on_decided(one)
                return

    def help_text(self) -> str:
        """Tell the way of a submission."""
        return self.tr(
            "A submitted post waits here. The checker passes it on or returns it with a note; the approver approves "
            "with the PIN on this computer, or signs the printed sheet, whose scan is added. What was new since the "
            "last approval is underlined, what went is struck through. Nobody decides on their own post."
        )

    # --- reading -----------------------------------------------------------------------------------------

    def _find(self, post_id: str) -> None:
        """Open the list in which the post's newest submission stands now."""
        approval = self.context.services.approval

        def found(outlook: Outlook) -> None:
            if outlook.submission is not None:
                self._wanted = outlook.submission.id
                self.search.clear()
                self.chips.select(frozenset({_LISTS.get(outlook.submission.stage, _WAITING)}))
            self._reload()

        self.context.lanes.run(self, lambda: approval.outlook(post_id), found, supersede="find")

    def _on_changed(self, _changed: str = "") -> None:
        if self.isVisible():
            self._reload()

    def _reload(self) -> None:
        services = self.context.services
        (chosen,) = self.chips.selected()
        read: dict[str, Callable[[], tuple[SubmissionRow, ...]]] = {
            _WAITING: services.approval.waiting,
            _RETURNED: services.approval.returned,
            _APPROVED: services.approval.approved,
        }

        def work() -> tuple[Staff, dict[str, tuple[SubmissionRow, ...]]]:
            return services.people.staff(), {key: rows() for key, rows in read.items()}

        def show(found: tuple[Staff, dict[str, tuple[SubmissionRow, ...]]]) -> None:
            self._staff, rows = found
            self._rows = rows[chosen]
            self._show_counts(rows)
            self._show_found()

        self.context.lanes.run(self, work, show, supersede="list")

    def _show_counts(self, rows: dict[str, tuple[SubmissionRow, ...]]) -> None:
        words = {
            _WAITING: self.tr("Waiting"),
            _RETURNED: self.tr("Returned"),
            _APPROVED: self.tr("Approved"),
        }
        for key, name in words.items():
            count = len(rows[key]) if key != _APPROVED else 0
            self.chips.set_text(key, f"{name} {count}" if count else name)

    def _show_found(self, _words: str = "") -> None:
        """Show those of the list that hold all words of the search."""
        words = self.search.text().casefold().split()
        self._show_rows([one for one in self._rows if all(word in _spoken(one) for word in words)])

    def _show_rows(self, rows: Sequence[SubmissionRow]) -> None:
        before = self._wanted or (self.detail.detail.submission.id if self.detail.detail else "")
        self._wanted = ""
        self.model.show_rows(rows)
        self.stack.setCurrentIndex(0 if rows else 1)
        if not rows:
            self._say_empty()
            return
        place = max(0, self.model.place_of(before))
        self.list.selectionModel().setCurrentIndex(
            self.model.index(place), QItemSelectionModel.SelectionFlag.ClearAndSelect
        )
        self._on_chosen()

    def _say_empty(self) -> None:
        if self._rows:
            self.empty.set_words(self.tr("Nothing here holds these words."), self.tr("Another search helps."))
            return
        (chosen,) = self.chips.selected()
        words = {
            _WAITING: self.tr("Nothing waits for a decision."),
            _RETURNED: self.tr("Nothing was returned."),
            _APPROVED: self.tr("Nothing was approved yet."),
        }[chosen]
        self.empty.set_words(words, self.tr("What is submitted in the composer appears here."))

    def _on_chosen(self, *_: object) -> None:
        one: SubmissionRow | None = self.list.currentIndex().data(SUBMISSION)
        if one is None:
            return
        approval, staff = self.context.services.approval, self._staff
        key = one.submission.id
        self.context.lanes.run(
            self,
            lambda: approval.detail(key),
            lambda detail: self.detail.show_detail(detail, staff),
            self.say_failure,
            supersede="detail",
        )

    # --- deciding ----------------------------------------------------------------------------------------

    def _on_decided(self, decision: Decision) -> None:
        detail = self.detail.detail
        if detail is None:
            return
        if decision is Decision.OPEN:
            self.page_requested.emit("composer", {"post_id": detail.submission.post_id})
        elif decision is Decision.PRINT:
            self._print(detail)
        else:
            self._ask(decision, detail)

    def _ask(self, decision: Decision, detail: Detail) -> None:
        clear_closed(self)
        key = detail.submission.id
        question = question_for(decision, detail, self._staff)
        work = partial(self._work, decision, key)
        self.dialog = WitnessDialog(self.context.theme, self.context.lanes, question, work, self)
        self.dialog.agreed.connect(partial(self._on_agreed, decision, key))
        self.dialog.open()

    def _on_agreed(self, decision: Decision, key: str) -> None:
        self.context.sync.wake()
        self.notice_requested.emit(Notice(self._done_words(decision), NoticeKind.OK))
        self._wanted = key
        self._reload()

    def _work(self, decision: Decision, key: str, answer: Answer) -> None:
        """Carry a decision out, in the database lane."""
        approval = self.context.services.approval

        def stored(path: Path | None) -> str:
            return approval.store_sheet(path) if path is not None else ""

        {
            Decision.FORWARD: lambda: approval.pass_on(key, answer.person_id, answer.pin, answer.note),
            Decision.RETURN: lambda: approval.give_back(key, answer.person_id, answer.note, answer.pin),
            Decision.APPROVE: lambda: approval.approve_by_pin(key, answer.person_id, answer.pin),
            Decision.SHEET: lambda: approval.approve_by_sheet(
                key, answer.person_id, answer.code, stored(answer.paper)
            ),
            Decision.SPOKEN: lambda: approval.approve_spoken(key, answer.person_id, answer.note),
            Decision.ATTACH: lambda: approval.attach_sheet(key, answer.code, stored(answer.paper)),
        }[decision]()

    def _done_words(self, decision: Decision) -> str:
        return {
            Decision.FORWARD: self.tr("Passed on to the approver."),
            Decision.RETURN: self.tr("Returned. The note stands above the draft."),
            Decision.APPROVE: self.tr("Approved. It leaves at its time."),
            Decision.SHEET: self.tr("Approved. It leaves at its time."),
            Decision.SPOKEN: self.tr("Approved by word of mouth. The signed sheet is still to come."),
            Decision.ATTACH: self.tr("The signed sheet is kept with the post."),
        }[decision]

    # --- paper -------------------------------------------------------------------------------------------

    def _print(self, detail: Detail) -> None:
        """Write the sheet as a PDF and show it in the computer's own reader, which prints it."""
        services, office = self.context.services, self.context.office()
        language, staff = self.context.preferences.language, self._staff
        name = f"{sheet_code(detail.submission.content_hash)}.pdf"
        author = next((one for one in staff.people if one.id == detail.submission.author_id), None)
        approvers: tuple[Capacity, ...] = staff.may(Role.APPROVER)

        def work() -> Path:
            return write_sheet(
                services.approval.sheets / name,
                detail,
                office,
                author,
                approvers,
                language,
                lambda media_hash, side: decoded(services.media.path(media_hash), side),
            )

        self.context.lanes.run(self, work, self._show_file, self.say_failure, lane=Lane.PARALLEL)

    def _show_signed(self, sheet_hash: str) -> None:
        approval = self.context.services.approval
        self.context.lanes.run(
            self,
            lambda: approval.sheet_copy(sheet_hash),
            self._show_file,
            self.say_failure,
            lane=Lane.PARALLEL,
        )

    def _show_file(self, path: Path) -> None:
        self.context.open_url(path.as_uri())


def _spoken(one: SubmissionRow) -> str:
    """Give the words of a submission by which it is searched."""
    return f"{one.title} {one.author} {one.note}".casefold()
