"""The chosen comment: who wrote it, what it is about, how long there is, its thread, and the answer."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from core.domain.delivery import FINISHED, DeliveryKind, DeliveryState
from core.domain.engagement import Comment, CommentKind
from core.domain.formats import relative_text
from core.domain.inbox import LOCAL, CommentLabel, CommentStatus
from core.domain.triage import suggest
from core.services.answers import offers
from core.services.inbox import CaseView
from gui.errors import explain
from gui.inbox.answer_box import AnswerBox, place_to_answer
from gui.inbox.thread import ThreadView
from gui.inbox.words import (
    LATE_LOOK,
    act_words,
    author_word,
    due_words,
    label_word,
    route_word,
    status_word,
)
from gui.labels import platform_name
from gui.page import PageContext
from gui.theme import SPACE_L, SPACE_M, SPACE_S
from gui.widgets.banner import Banner
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.looks import button, label, line, set_look
from gui.widgets.wrapping_row import WrappingRow

_MOST_REASONS = 4


class CommentDetail(QFrame):
    """Shows one comment; decisions are asked for by signals, the page takes them."""

    label_chosen = Signal(object)
    forward_requested = Signal()
    hide_requested = Signal()
    show_requested = Signal()
    close_requested = Signal()
    reopen_requested = Signal()
    retract_requested = Signal(str)
    clarify_requested = Signal()
    act_decision_requested = Signal(str)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._view: CaseView | None = None
        self.setProperty("look", "panel")
        self.author = ElidedLabel()
        self.author.setProperty("look", "heading")
        self.place = ElidedLabel()
        self.place.setProperty("look", "dim")
        self.open_button = button(self.tr("&Open on the platform"), "link")
        self.label = QComboBox()
        self.label.setAccessibleName(self.tr("What it is about"))
        for one in CommentLabel:
            self.label.addItem(label_word(one), one)
        self.due = label("", "dim")
        self.because = label("", "dim", wrap=True)
        self.forward_button = button(self.tr("&Forward…"))
        self.hide_button = button(self.tr("&Hide…"))
        self.show_button = button(self.tr("S&how again"))
        self.close_button = button(self.tr("&Done without answer…"))
        self.reopen_button = button(self.tr("Take &up again"))
        self.retract_button = button(self.tr("Take our answer &back"))
        self.clarify_button = button(self.tr("Write a c&larification"))
        theme = context.theme
        self.leak = Banner(theme, "", role="error", icon="ph.identification-card", closable=False)
        self.act = Banner(
            theme, "", icon="ph.paper-plane-tilt", action_text=self.tr("Outbox"), closable=False
        )
        self.seen_button = button(self.tr("It is there"), "link")
        self.absent_button = button(self.tr("It is not, send again"), "link")
        self.thread_view = ThreadView(context)
        self.answer = AnswerBox(context)
        self._lay_out()
        self._connect_signals()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(SPACE_L, SPACE_M, SPACE_L, SPACE_S)
        head.setSpacing(SPACE_S)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self.author)
        names.addWidget(self.place)
        top = QHBoxLayout()
        top.addLayout(names, 1)
        top.addWidget(self.open_button)
        head.addLayout(top)
        about = WrappingRow(spacing=SPACE_M)
        about.addWidget(self.label)
        about.addWidget(self.due)
        head.addLayout(about)
        head.addWidget(self.because)
        acts = WrappingRow()
        for one in self._buttons():
            acts.addWidget(one)
        head.addLayout(acts)
        column.addLayout(head)
        column.addWidget(line())
        column.addWidget(self.leak)
        column.addWidget(self._build_act())
        room = QVBoxLayout()
        room.setContentsMargins(SPACE_L, SPACE_M, SPACE_S, 0)
        room.addWidget(self.thread_view)
        column.addLayout(room, 1)
        column.addWidget(line())
        column.addWidget(self.answer)

    def _build_act(self) -> QWidget:
        self._act_row = QWidget()
        row = QHBoxLayout(self._act_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.act, 1)
        row.addWidget(self.seen_button)
        row.addWidget(self.absent_button)
        return self._act_row

    def _buttons(self) -> tuple[QWidget, ...]:
        return (
            self.forward_button,
            self.clarify_button,
            self.hide_button,
            self.show_button,
            self.close_button,
            self.reopen_button,
            self.retract_button,
        )

    def _connect_signals(self) -> None:
        self.open_button.clicked.connect(self._open)
        self.label.activated.connect(lambda: self.label_chosen.emit(CommentLabel(self.label.currentData())))
        self.forward_button.clicked.connect(self.forward_requested)
        self.hide_button.clicked.connect(self.hide_requested)
        self.show_button.clicked.connect(self.show_requested)
        self.close_button.clicked.connect(self.close_requested)
        self.reopen_button.clicked.connect(self.reopen_requested)
        self.clarify_button.clicked.connect(self.clarify_requested)
        self.retract_button.clicked.connect(lambda: self.retract_requested.emit(self._newest_answer()))
        self.act.action_requested.connect(lambda: self.act_decision_requested.emit("outbox"))
        self.seen_button.clicked.connect(lambda: self.act_decision_requested.emit("seen"))
        self.absent_button.clicked.connect(lambda: self.act_decision_requested.emit("absent"))

    @property
    def view(self) -> CaseView | None:
        """Give the comment that is shown."""
        return self._view

    def show_case(self, view: CaseView) -> None:
        """Show a comment, or the same one as it stands now."""
        self._view = view
        self._say_head(view)
        self._say_about(view)
        self._show_buttons(view)
        self._say_warnings(view)
        self.thread_view.show_case(view)
        self.answer.show_case(view)
        self.answer.setVisible(view.case.comment.gone_at is None)

    def _say_head(self, view: CaseView) -> None:
        comment = view.case.comment
        now, zone = self._context.services.clock.now(), self._context.office().zone
        when = relative_text(comment.written_at, now, zone, self._context.preferences.language)
        mention = self.tr("mentions the office") if comment.kind is CommentKind.MENTION else ""
        typed = self.tr("entered by hand") if comment.typed else ""
        place = f"{view.account.display_name} · {platform_name(view.account.platform)}"
        self.author.setText(author_word(comment.author))
        self.place.setText(" · ".join(one for one in (place, when, mention, typed) if one))
        self.open_button.setVisible(bool(place_to_answer(view)))

    def _say_about(self, view: CaseView) -> None:
        case = view.case
        with QSignalBlocker(self.label):
            self.label.setCurrentIndex(self.label.findData(case.label))
        now, zone = self._context.services.clock.now(), self._context.office().zone
        due = due_words(case.status, case.due_at, now, zone, self._context.preferences.language)
        self.due.setText(" · ".join(one for one in (status_word(case.status), due) if one))
        set_look(self.due, LATE_LOOK.role if case.is_late(now) else "dim")
        because = ""
        if not case.label_chosen:
            found = suggest(case.comment.text).because[:_MOST_REASONS]
            quoted = ", ".join(f"“{one}”" for one in found)
            because = self.tr("Suggested because of {0}.").format(quoted) if found else ""
        unit = self.tr("With {0}").format(case.forwarded_to) if case.forwarded_to else ""
        ticket = self.tr("number {0}").format(case.ticket) if case.ticket else ""
        where = ", ".join(one for one in (unit, ticket) if one)
        told = (because, route_word(case.label) if case.is_open else "", f"{where}." if where else "")
        self.because.setText(" ".join(one for one in told if one))
        self.because.setVisible(bool(self.because.text()))

    def _show_buttons(self, view: CaseView) -> None:
        case = view.case
        idle = view.action is None or view.action.state in FINISHED
        may = {one: idle and offers(one, view.account, view.capabilities, case) for one in DeliveryKind}
        standing = case.comment.gone_at is None
        open_or_answered = case.status is not CommentStatus.CLOSED
        self.forward_button.setVisible(standing and open_or_answered)
        self.clarify_button.setVisible(case.label is CommentLabel.HOAX and case.is_open)
        self.hide_button.setVisible(standing and not case.comment.hidden and may[DeliveryKind.HIDE])
        self.show_button.setVisible(standing and case.comment.hidden and may[DeliveryKind.SHOW])
        self.close_button.setVisible(case.is_open and idle)
        self.reopen_button.setVisible(
            case.status in {CommentStatus.CLOSED, CommentStatus.ANSWERED} and standing
        )
        self.retract_button.setVisible(bool(self._newest_answer()) and may[DeliveryKind.RETRACT])

    def _newest_answer(self) -> str:
        view = self._view
        if view is None:
            return ""
        below: list[Comment] = [
            one
            for one in view.thread
            if one.by_us
            and one.parent_remote_id == view.case.comment.remote_id
            and not one.typed
            and not one.remote_id.startswith(LOCAL)
        ]
        return below[-1].remote_id if below else ""

    def _say_warnings(self, view: CaseView) -> None:
        case = view.case
        exposed = case.personal_data and not case.comment.hidden and case.comment.gone_at is None
        self.leak.set_text(self._leak_words(view))
        self.leak.setVisible(exposed)
        words = ""
        if view.action is not None and view.action.state not in FINISHED:
            words = act_words(view.action.kind, view.action.state)
            if view.action.error_code:
                words = f"{words}. {explain(view.action.error_code, view.action.error_params).title}"
        asks = view.action is not None and view.action.state is DeliveryState.UNCERTAIN and view.action.asked
        if asks:
            words = self.tr("Nobody knows whether the answer arrived. Look at the platform: is it there?")
        self.act.set_text(words)
        self._act_row.setVisible(bool(words))
        self.act.action.setVisible(bool(words) and not asks)
        for one in (self.seen_button, self.absent_button):
            one.setVisible(asks)

    def _leak_words(self, view: CaseView) -> str:
        found = ", ".join(suggest(view.case.comment.text).because)
        if offers(DeliveryKind.HIDE, view.account, view.capabilities, view.case):
            return self.tr("Personal data stands here for everybody: {0}. Hide the comment.").format(found)
        return self.tr(
            "Personal data stands here for everybody: {0}. Hide or report the comment on the platform."
        ).format(found)

    def _open(self) -> None:
        if self._view is not None:
            self._context.open_url(place_to_answer(self._view))
