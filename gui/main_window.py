"""The one window: sidebar, pages, status line, notices, and the keys that work everywhere."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QByteArray, QCoreApplication, Qt, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from gui.home.skeleton import HomeSkeleton
from gui.navigation import DESTINATIONS, destination, page_word
from gui.sidebar import Sidebar
from gui.status_line import StatusLine
from gui.widgets.looks import tab_before

if TYPE_CHECKING:
    from gui.notices import Notice
    from gui.page import Page, PageContext
    from gui.preferences import Preferences
    from gui.theme import Theme
    from gui.widgets.banner import Banner
    from gui.widgets.notice_bar import NoticeBar
    from gui.widgets.page_room import PageRoom

_SIZE = (1200, 700)
#: Below this width, at the plain size of text, the sidebar shrinks to icons.
_ROOMY = 1000
#: What 1366x768 leaves at a display scale of 150 % is larger than this; a page that needs more scrolls.
_SMALLEST = (720, 420)
_PAGE_KEYS = 9


class _Place(NamedTuple):
    """Where the admin is: a page and what it was opened with."""

    name: str = "home"
    arguments: object = None


class MainWindow(QMainWindow):
    """Shows a skeleton until ``enter`` hands it the open workspace. ``closing`` lets the owner keep it in
    the tray."""

    closing = Signal(QCloseEvent)
    jump_requested = Signal()
    line_try_requested = Signal()
    sign_in_page_requested = Signal()
    restore_requested = Signal(object)

    def __init__(self, theme: Theme, preferences: Preferences) -> None:
        super().__init__()
        self._theme = theme
        self._preferences = preferences
        self._context: PageContext | None = None
        self._place = _Place()
        self._pages: dict[str, Page] = {}
        self._rooms: dict[str, PageRoom] = {}
        self._banners: dict[str, Banner] = {}
        self._has_shortcuts = False
        self.setWindowTitle(QCoreApplication.translate("MainWindow", "Papan Siar"))
        self.setMinimumSize(*_SMALLEST)
        self._restore_geometry()
        self._build()

    # --- building ----------------------------------------------------------------------------------------

    def _build(self) -> None:
        root = QWidget()
        row = QHBoxLayout(root)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.sidebar = Sidebar(self._theme, narrow=self._preferences.settings.sidebar_collapsed)
        row.addWidget(self.sidebar)
        column = QVBoxLayout()
        column.setSpacing(0)
        row.addLayout(column, 1)
        self._banner_column = QVBoxLayout()
        self._banner_column.setSpacing(0)
        column.addLayout(self._banner_column)
        self.stack = QStackedWidget()
        column.addWidget(self.stack, 1)
        self.status = StatusLine(self._theme, self._preferences.language)
        column.addWidget(self.status)
        self._notice_bar: NoticeBar | None = None
        self.skeleton = HomeSkeleton(self._theme, page_word("home"), self.tr("Opening the office's data…"))
        self.stack.addWidget(self.skeleton)
        self.sidebar.set_current("home")
        self.setCentralWidget(root)
        self._connect_signals()

    def _connect_signals(self) -> None:
        self.sidebar.chosen.connect(self.open_page)
        self.sidebar.search_requested.connect(self.jump_requested)
        self.sidebar.collapse_toggled.connect(self._on_collapse_toggled)
        self._theme.changed.connect(self._fit_sidebar)
        self.status.outbox_requested.connect(lambda: self.open_page("outbox"))
        self.status.try_line_requested.connect(self.line_try_requested)
        self.status.sign_in_page_requested.connect(self.sign_in_page_requested)

    def _build_shortcuts(self) -> None:
        from PySide6.QtGui import QKeySequence, QShortcut

        keys: list[tuple[list[str], Callable[[], object]]] = [
            (["Ctrl+N"], lambda: self.open_page("composer", {})),
            (["Ctrl+Return", "Ctrl+Enter"], self._main_action),
            (["Ctrl+K"], self.jump_requested.emit),
            (["F1"], self._show_help),
            (["F5"], self._look_again),
            (["F6"], self._go_to_notice),
            (["Ctrl+B"], lambda: self.sidebar.set_narrow(not self._preferences.settings.sidebar_collapsed)),
        ]
        for number, one in enumerate(DESTINATIONS[:_PAGE_KEYS], 1):
            keys.append(([f"Alt+{number}", f"Ctrl+{number}"], partial(self.open_page, one.name)))
        for sequences, act in keys:
            shortcut = QShortcut(self)
            shortcut.setKeys([QKeySequence(one) for one in sequences])
            shortcut.activated.connect(act)

    # --- what the owner calls ----------------------------------------------------------------------------

    def enter(self, context: PageContext, page: str, arguments: object = None) -> None:
        """Take the open workspace and show a page of it."""
        self._context = context
        if not self._has_shortcuts:  # before there are pages no key leads anywhere
            self._has_shortcuts = True
            self._build_shortcuts()
        self.sidebar.setVisible(True)
        self.status.setVisible(True)
        self.open_page(page, arguments)

    def show_whole(self, widget: QWidget) -> None:
        """Show something instead of all pages: the first start, or why the workspace cannot be opened."""
        self._context = None
        self.sidebar.setVisible(False)
        self.status.setVisible(False)
        self.stack.addWidget(widget)
        self.stack.setCurrentWidget(widget)
        widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_skeleton(self) -> None:
        """Go back to the empty Beranda while the workspace is being opened; pages of an earlier one are
        dropped."""
        self._context = None
        for room in self._rooms.values():
            self.stack.removeWidget(room)
            room.deleteLater()
        self._pages.clear()
        self._rooms.clear()
        self.sidebar.setVisible(True)
        self.status.setVisible(True)
        self.stack.setCurrentWidget(self.skeleton)

    def rebuild(self) -> None:
        """Make everything anew, for another language or text size; the admin stays where they are."""
        context, place = self._context, self._place
        self._pages.clear()
        self._rooms.clear()
        banners = dict(self._banners)
        self._banners.clear()
        for banner in banners.values():
            banner.setParent(None)
        self.setWindowTitle(QCoreApplication.translate("MainWindow", "Papan Siar"))
        self._build()
        if context is not None:
            self.enter(context, place.name, place.arguments)

    def open_page(self, name: str, arguments: object = None) -> None:
        """Bring a page to the front; it is built on its first visit. Nothing happens before ``enter``."""
        if self._context is None:
            return
        current = self.current_page()
        if current is not None and name != self._place.name and not current.may_leave():
            self.sidebar.set_current(self._place.name)
            return
        page = self._pages.get(name) or self._build_page(name, self._context)
        self._place = _Place(name, arguments)
        self.stack.setCurrentWidget(self._rooms[name])
        if self._notice_bar is not None:
            self._notice_bar.stand_clear()  # a page that comes to the front would cover it
        self.sidebar.set_current(name)
        page.show_page(arguments)
        self._keep_focus(name, page)

    def _keep_focus(self, name: str, page: Page) -> None:
        """Leave the keyboard somewhere: a page that took no focus may have hidden what had it."""
        holder: QWidget | None = self.focusWidget()
        if holder is not None and holder.isVisibleTo(self):
            return
        if self.sidebar.lists(name):
            self.sidebar.entry(name).setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            page.setFocus(Qt.FocusReason.OtherFocusReason)
            self.focusNextChild()

    def current_page(self) -> Page | None:
        """Give the page in front; None before the workspace is open."""
        return self._pages.get(self._place.name) if self._context is not None else None

    @property
    def current_name(self) -> str:
        """Give the name of the page in front."""
        return self._place.name

    def may_close(self) -> bool:
        """Ask the page in front."""
        page = self.current_page()
        return page is None or page.may_leave()

    def show_notice(self, notice: Notice) -> None:
        """Show a toast at the foot of the window."""
        self.notice_bar.show_notice(notice)

    @property
    def notice_bar(self) -> NoticeBar:
        """Give the toasts; made when the first one is needed."""
        from gui.widgets.notice_bar import NoticeBar

        if self._notice_bar is None:
            self._notice_bar = NoticeBar(self._theme, self.stack)
        return self._notice_bar

    def set_banner(
        self,
        name: str,
        text: str,
        *,
        icon: str = "ph.warning",
        action: tuple[str, Callable[[], object]] | None = None,
    ) -> None:
        """Show a lasting strip under a name; an empty text takes it away. One that says this already is left as it is,
        closed if somebody closed it.
        """
        old = self._banners.get(name)
        if old is not None and old.text.text() == text:
            return
        if old is not None:
            del self._banners[name]
            self._banner_column.removeWidget(old)
            old.deleteLater()
        if text:
            from gui.widgets.banner import Banner

            banner = Banner(self._theme, text, icon=icon, action_text=action[0] if action else "")
            if action is not None:
                banner.action_requested.connect(action[1])
            self._banners[name] = banner
            self._banner_column.addWidget(banner)
            banner.show()

    def banner_texts(self) -> tuple[str, ...]:
        """Give what the strips say."""
        return tuple(one.text.text() for one in self._banners.values() if not one.isHidden())

    # --- inside ------------------------------------------------------------------------------------------

    def _build_page(self, name: str, context: PageContext) -> Page:
        from gui.widgets.page_room import PageRoom

        room = PageRoom(parent=self.stack)
        self.stack.addWidget(room)
        page = destination(name).build(context, room.viewport())
        room.hold(page)
        page.page_requested.connect(self.open_page)
        page.notice_requested.connect(self.show_notice)
        page.restore_requested.connect(self.restore_requested)
        self._pages[name] = page
        self._rooms[name] = room
        tab_before(
            self, (self.status.line, self.status.waiting)
        )  # the foot of the window comes after its page
        return page

    def _main_action(self) -> None:
        page = self.current_page()
        if page is not None:
            page.main_action()

    def _look_again(self) -> None:
        page = self.current_page()
        if page is not None:
            page.show_page(None)

    def _go_to_notice(self) -> None:
        if self._notice_bar is not None:
            self._notice_bar.take_focus()

    def _show_help(self) -> None:
        from gui.help_panel import HelpDialog, page_help

        name, page = self._place.name, self.current_page()
        text = page.help_text() if page is not None else ""
        dialog = HelpDialog(page_word(name), text or page_help(name), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _on_collapse_toggled(self, narrow: bool) -> None:
        self._preferences.change(sidebar_collapsed=narrow)

    def _restore_geometry(self) -> None:
        kept = QByteArray.fromBase64(self._preferences.settings.window_geometry.encode("ascii", "ignore"))
        if kept.isEmpty() or not self.restoreGeometry(kept):
            self.resize(*_SIZE)

    def keep_geometry(self) -> None:
        """Remember size and place for the next start."""
        kept = self.saveGeometry().toBase64().data()
        self._preferences.change(window_geometry=bytes(kept).decode("ascii"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the room to the page where letters are large or the window is small."""
        super().resizeEvent(event)
        self._fit_sidebar()

    def _fit_sidebar(self) -> None:
        self.sidebar.set_cramped(self.width() < self._theme.px(_ROOMY))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let the owner decide: end, or stay in the tray."""
        self.closing.emit(event)
