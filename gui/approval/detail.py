"""The chosen submission: what is decided on, and the buttons that decide."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from core.domain.approval import Stage
from core.domain.formats import date_time_text
from core.domain.people import Role
from core.services.approval import Detail
from core.services.people import Staff
from gui.approval.content import PICTURE, PICTURE_SIDE, SHEET, Inks, content_html
from gui.approval.words import STAGE_ROLES, person_line, sheet_due_words, stage_word
from gui.page import PageContext
from gui.theme import SPACE_L, SPACE_S
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.looks import button, label, set_look
from gui.widgets.thumbnails import Thumbnails
from gui.widgets.wrapping_row import WrappingRow


class Decision(StrEnum):
    """What can be done to a submission."""

    APPROVE = "approve"
    FORWARD = "forward"
    RETURN = "return"
    SHEET = "sheet"
    SPOKEN = "spoken"
    PRINT = "print"
    ATTACH = "attach"
    OPEN = "open"


class DetailPanel(QFrame):
    """Emits ``decided`` with a ``Decision``, and ``sheet_requested`` with the hash of a signed sheet."""

    decided = Signal(object)
    sheet_requested = Signal(str)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._detail: Detail | None = None
        self._staff = Staff()
        self.setProperty("look", "card")
        self._thumbnails = Thumbnails(context.services.media, context.lanes, self)
        self.title = ElidedLabel()
        self.title.setProperty("look", "heading")
        self.stage = label("", wrap=True)
        self.when = label("", "dim", wrap=True)
        self.content = QTextBrowser()
        self.content.setOpenLinks(False)
        self.content.setFrameShape(QFrame.Shape.NoFrame)
        self.content.setStyleSheet("QTextBrowser { border: none; background: transparent; padding: 0; }")
        self.content.setAccessibleName(self.tr("What is decided on, and its history"))
        self.buttons = {one: self._button(one) for one in Decision}
        self._lay_out()
        self._connect_signals()

    def _button(self, decision: Decision) -> QPushButton:
        words, look = {
            Decision.APPROVE: (self.tr("Approve with PIN…"), "primary"),
            Decision.FORWARD: (self.tr("Pass on…"), "primary"),
            Decision.RETURN: (self.tr("Return…"), ""),
            Decision.SHEET: (self.tr("Approved on paper…"), ""),
            Decision.SPOKEN: (self.tr("Spoken approval…"), ""),
            Decision.PRINT: (self.tr("Print approval sheet"), ""),
            Decision.ATTACH: (self.tr("Add the signed sheet…"), "primary"),
            Decision.OPEN: (self.tr("Open post"), ""),
        }[decision]
        made = button(words, look)
        made.setObjectName(f"decide-{decision.value}")
        made.clicked.connect(lambda: self.decided.emit(decision))
        return made

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_L)
        column.setSpacing(SPACE_S)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        column.addLayout(head)
        for widget in (self.stage, self.when):
            column.addWidget(widget)
        column.addWidget(self.content, 1)
        row = WrappingRow()
        for made in self.buttons.values():
            row.addWidget(made)
        column.addLayout(row)

    def _connect_signals(self) -> None:
        self.content.anchorClicked.connect(self._on_link)
        self._thumbnails.loaded.connect(self._on_picture)
        self._context.theme.changed.connect(self._show_content)

    @property
    def detail(self) -> Detail | None:
        """Give what is shown."""
        return self._detail

    def show_detail(self, detail: Detail, staff: Staff) -> None:
        """Show another submission, or the same one as it stands now."""
        self._detail, self._staff = detail, staff
        zone, language = self._context.office().zone, self._context.preferences.language
        submission = detail.submission
        self.title.setText(detail.post.title or self.tr("(no text)"))
        self.stage.setText(stage_word(submission.stage))
        role = STAGE_ROLES[submission.stage]
        self.stage.setStyleSheet(f"color: {self._context.theme.hex(role)}; font-weight: 600;")
        if submission.sheet_due is not None:
            self.when.setText(f"{sheet_due_words(submission.sheet_due, staff.today, language)}.")
        elif submission.planned_at is None:
            self.when.setText(self.tr("Leaves as soon as it is approved."))
        else:
            at = detail.due_at or submission.planned_at
            self.when.setText(self.tr("Planned for {0}.").format(date_time_text(at, zone, language)))
        author = next((one for one in staff.people if one.id == submission.author_id), None)
        if author is not None:
            written = self.tr("Written by {0}.").format(person_line(author))
            self.when.setText(f"{self.when.text()} {written}")
        self._show_content()
        self._show_buttons()

    def _show_content(self) -> None:
        if self._detail is None:
            return
        theme = self._context.theme
        inks = Inks(*(theme.hex(one) for one in ("text", "dim", "ok", "error", "accent")))
        place = self.content.verticalScrollBar().value()
        self.content.setHtml(
            content_html(self._detail, inks, self._context.office().zone, self._context.preferences.language)
        )
        for media in {one.hash for copy in self._detail.publications for one in copy.media}:
            self._put_picture(media)
        self.content.verticalScrollBar().setValue(place)

    def _put_picture(self, media_hash: str) -> None:
        image = self._thumbnails.image(media_hash)
        if not image.isNull():
            small = image.scaledToWidth(min(image.width(), 2 * PICTURE_SIDE))
            self.content.document().addResource(
                QTextDocument.ResourceType.ImageResource, QUrl(PICTURE + media_hash), small
            )

    def _on_picture(self, media_hash: str) -> None:
        self._put_picture(media_hash)
        document = self.content.document()
        document.markContentsDirty(0, document.characterCount())

    def _on_link(self, url: QUrl) -> None:
        self.sheet_requested.emit(url.toString().removeprefix(SHEET))

    # --- what may be decided -----------------------------------------------------------------------------

    def offered(self) -> frozenset[Decision]:
        """Give the decisions that fit the submission, the rules and the people of today."""
        if self._detail is None:
            return frozenset()
        submission, staff = self._detail.submission, self._staff
        offered = {Decision.OPEN}
        if submission.is_open:
            offered |= {Decision.RETURN, Decision.PRINT, Decision.SHEET}
            if any(one.person.id in staff.with_pin for one in staff.may(Role.APPROVER)):
                offered.add(Decision.APPROVE)
            if submission.stage is Stage.CHECKING and staff.may(Role.CHECKER):
                offered.add(Decision.FORWARD)
            if staff.rules.spoken:
                offered.add(Decision.SPOKEN)
        if submission.sheet_due is not None:
            offered |= {Decision.ATTACH, Decision.PRINT}
        return frozenset(offered)

    def _show_buttons(self) -> None:
        offered = self.offered()
        for decision, made in self.buttons.items():
            made.setVisible(decision in offered)
        # One step stands out: while a checker has to look first, that is passing on.
        set_look(self.buttons[Decision.APPROVE], "" if Decision.FORWARD in offered else "primary")
