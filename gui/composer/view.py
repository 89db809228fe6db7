"""The widgets of Buat unggahan and their places; what they do together is in ``page``."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from gui.composer.account_chooser import AccountChooser
from gui.composer.autosave import Autosave
from gui.composer.checks_panel import ChecksPanel
from gui.composer.confirm_panel import ConfirmPanel
from gui.composer.details_form import DetailsForm
from gui.composer.draft import Draft
from gui.composer.footer import Footer
from gui.composer.infographics import Infographics
from gui.composer.media_strip import MediaStrip
from gui.composer.options_panel import OptionsPanel
from gui.composer.preview_column import PreviewColumn
from gui.composer.text_panel import TextPanel
from gui.page import Page, PageContext
from gui.theme import SPACE_L, SPACE_M, SPACE_S
from gui.widgets.banner import Banner
from gui.widgets.looks import button, icon_button, label
from gui.widgets.page_header import PageHeader
from gui.widgets.page_room import PageRoom
from gui.widgets.thumbnails import Thumbnails

_CHECKS_WIDTH, _PREVIEW_WIDTH = 224, 300
#: From this width of the page on, at the plain size of text, the previews have a column of their own.
_ROOMY = 900


class ComposerView(Page):
    """Left text and pictures, in the middle the checks, right the previews; one draft behind all of them."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        services, theme, language = context.services, context.theme, context.preferences.language
        self._language = language
        self.draft = Draft(services.posts.blank(), self)
        self.autosave = Autosave(services.posts, context.lanes, lambda: self.draft.post, self)
        thumbnails = Thumbnails(services.media, context.lanes, self)
        self._make_head()
        self.accounts = AccountChooser(theme)
        self.no_accounts = button(self.tr("Add an account first"), "link")
        self.text = TextPanel(self.draft, theme, language)
        self.media = MediaStrip(self.draft, theme, thumbnails)
        self.busy = label("", "dim")
        self.options = OptionsPanel(self.draft, theme, language)
        self.details = DetailsForm(self.draft)
        self.checks = ChecksPanel(theme, language)
        self.previews = PreviewColumn(theme, language, thumbnails)
        self.confirm = ConfirmPanel(theme)
        zone = context.office().zone
        self.footer = Footer(self.draft, self.autosave, theme, language, services.clock, zone)
        self.infographics = Infographics(context, self.draft)
        self._lay_out()
        self._connect_undo()

    def _make_head(self) -> None:
        theme = self.context.theme
        self.header = PageHeader(self.tr("Create post"))
        self.undo = icon_button(theme.icon("ph.arrow-counter-clockwise"), self.tr("Undo (Ctrl+Z)"))
        self.redo = icon_button(theme.icon("ph.arrow-clockwise"), self.tr("Redo (Ctrl+Y)"))
        self.fresh = button(self.tr("New post"), "quiet", theme.icon("ph.plus"))
        outbox, greeting = self.tr("Open outbox"), self.tr("Make greeting picture")
        self.queue_banner = Banner(
            theme, "", role="accent", icon="ph.clock", action_text=outbox, closable=False
        )
        self.approval_banner = Banner(
            theme, "", icon="ph.user-circle", action_text=self.tr("See the approval"), closable=False
        )
        self.day_banner = Banner(theme, "", role="accent", icon="ph.calendar-blank", action_text=greeting)

    def _connect_undo(self) -> None:
        steps = (
            (self.undo, self.draft.undo, QKeySequence.StandardKey.Undo),
            (self.redo, self.draft.redo, "Ctrl+Y"),
        )
        for sign, step, keys in steps:
            sign.clicked.connect(step)
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(step)
        self.draft.edited.connect(lambda _part: self._show_undo())
        self.draft.loaded.connect(self._show_undo)
        self._show_undo()

    def _show_undo(self) -> None:
        self.undo.setEnabled(self.draft.can_undo)
        self.redo.setEnabled(self.draft.can_redo)

    def _lay_out(self) -> None:
        for widget in (self.undo, self.redo, self.fresh):
            self.header.add_action(widget)
        self.side = QStackedWidget()
        self.side.addWidget(PageRoom(self._columns()))
        self.confirm_room = PageRoom(self.confirm)
        self.side.addWidget(self.confirm_room)
        writing = QWidget()
        row = QHBoxLayout(writing)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_L)
        self.left_room = PageRoom(self._left())
        row.addWidget(self.left_room, 1)
        row.addWidget(self.side)
        self.stack = QStackedWidget()
        self.stack.addWidget(writing)
        self.stack.addWidget(self.infographics)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_L, SPACE_M, SPACE_L, SPACE_M)
        column.setSpacing(SPACE_S)
        column.addWidget(self.header)
        column.addWidget(self.queue_banner)
        column.addWidget(self.approval_banner)
        column.addWidget(self.day_banner)
        column.addWidget(self.stack, 1)
        column.addWidget(self.footer)
        self.queue_banner.hide()
        self.approval_banner.hide()
        self.day_banner.hide()

    def _left(self) -> QWidget:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_S)
        column.addWidget(self.accounts)
        column.addWidget(self.no_accounts, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.text, 1)
        column.addWidget(self.busy)
        column.addWidget(self.media)
        column.addWidget(self.options)
        column.addWidget(self.details)
        self.busy.hide()
        self.no_accounts.hide()
        return left

    def _columns(self) -> QWidget:
        columns = QWidget()
        self._side_row = QBoxLayout(QBoxLayout.Direction.LeftToRight, columns)
        self._side_row.setContentsMargins(0, 0, 0, 0)
        self._side_row.setSpacing(SPACE_M)
        self._side_row.addWidget(self.checks, 1)
        self._side_row.addWidget(self.previews, 1)
        return columns

    def show_infographics(self) -> None:
        """Give the whole page to the gallery and the studio, which have an undo and a button of their own."""
        self.stack.setCurrentWidget(self.infographics)
        banners = (self.queue_banner, self.approval_banner, self.day_banner)
        for widget in (self.header, *banners, self.footer):
            widget.hide()

    def show_writing(self) -> None:
        """Give the page back to the text; what the banners say is the page's to know."""
        self.stack.setCurrentIndex(0)
        self.header.show()
        self.footer.show()

    def show_busy(self, text: str) -> None:
        """Say what is being worked on; nothing hides the line."""
        self.busy.setText(text)
        self.busy.setVisible(bool(text))

    def lead_to(self, code: str) -> None:
        """Put the keyboard where a problem is solved."""
        if code == "alt_text_missing":
            media = self.draft.media(self.text.account_id)
            missing = (row for row, one in enumerate(media) if not one.alt_text.strip())
            self.media.choose(next(missing, 0), describe=True)
            return
        pictures = code == "too_many_pictures" or code.startswith("unfit_")
        places: dict[str, QWidget] = {
            "no_account": self.accounts,
            "time_has_passed": self.footer.schedule.hour,
        }
        place = self.media.add if pictures else places.get(code, self.text.editor)
        place.setFocus(Qt.FocusReason.OtherFocusReason)

    def bring_into_view(self, widget: QWidget) -> None:
        """Scroll to what was opened, once it has its place."""
        QTimer.singleShot(0, widget, lambda: self.left_room.ensureWidgetVisible(widget, 0, SPACE_S))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the previews under the checks where the window is too narrow for both beside the text."""
        super().resizeEvent(event)
        roomy = self.width() >= self.context.theme.px(_ROOMY)
        way = QBoxLayout.Direction.LeftToRight if roomy else QBoxLayout.Direction.TopToBottom
        self._side_row.setDirection(way)
        self.checks.setFixedWidth(_CHECKS_WIDTH if roomy else _PREVIEW_WIDTH)
        self.side.setFixedWidth(_CHECKS_WIDTH + _PREVIEW_WIDTH + SPACE_M if roomy else _PREVIEW_WIDTH)
