"""Toasts at the lower right of the window: what happened, and one button, usually "Urungkan"."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from gui.notices import Notice, NoticeKind
from gui.theme import SPACE_L, SPACE_M, SPACE_S, SPACE_XS, Theme
from gui.widgets.looks import button, icon_button, label

_MOST = 3
_WIDTH = 520
#: By how much a toast climbs to leave fields and buttons free: an undo is offered for half a minute.
_STEP = 12
_CONTROLS: tuple[type[QWidget], ...] = (
    QAbstractButton,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QComboBox,
    QAbstractSpinBox,
)
_STAYS_MS = {NoticeKind.INFO: 6000, NoticeKind.OK: 6000, NoticeKind.WARN: 12000, NoticeKind.ERROR: 0}
_WITH_ACTION_MS = 10000
_LOOKS = {
    NoticeKind.INFO: ("ph.info", "accent"),
    NoticeKind.OK: ("ph.check-circle", "ok"),
    NoticeKind.WARN: ("ph.warning", "warn"),
    NoticeKind.ERROR: ("ph.x-circle", "error"),
}


class Toast(QFrame):
    """One notice. Errors stay until they are closed; others go by themselves, but not while read."""

    closed = Signal()

    def __init__(self, theme: Theme, notice: Notice, parent: QWidget) -> None:
        super().__init__(parent)
        self.notice = notice
        icon, role = _LOOKS[notice.kind]
        self.setProperty("look", "card")
        self.setObjectName("toast")
        self.setStyleSheet(f"#toast {{ border: 1px solid {theme.hex(role)}; }}")
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_M, SPACE_S, SPACE_S, SPACE_S)
        row.setSpacing(SPACE_S)
        mark = QLabel()
        mark.setPixmap(theme.pixmap(icon, 20, role, parent.devicePixelRatioF()))
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(SPACE_XS)
        self.text = label(notice.text, wrap=True)
        words.addWidget(self.text)
        if notice.detail:
            words.addWidget(label(notice.detail, "dim", wrap=True))
        row.addLayout(words, 1)
        self.action_button = button(notice.action_text, "link")
        self.action_button.setVisible(bool(notice.action_text))
        row.addWidget(self.action_button)
        self.close_button = icon_button(theme.icon("ph.x", "dim"), self.tr("Close"))
        row.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        usual_ms = _WITH_ACTION_MS if notice.action_text else _STAYS_MS[notice.kind]
        self._stays_ms = notice.stays_ms or usual_ms
        self.setAccessibleName(notice.text)
        self._connect_signals()
        self._wait()

    def _connect_signals(self) -> None:
        self._timer.timeout.connect(self.closed)
        self.close_button.clicked.connect(self.closed)
        self.action_button.clicked.connect(self._act)

    def _act(self) -> None:
        self.closed.emit()
        if self.notice.action is not None:
            self.notice.action()

    def _wait(self) -> None:
        if self._stays_ms and self.notice.kind is not NoticeKind.ERROR:
            self._timer.start(self._stays_ms)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Stay while it is being read."""
        super().enterEvent(event)
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        """Go on counting."""
        super().leaveEvent(event)
        self._wait()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)


class NoticeBar(QWidget):
    """Stacks up to three toasts over the lower right of its parent, newest lowest; the same text only once."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._host = parent
        self._toasts: list[Toast] = []
        self._before: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE_S)
        self.setAccessibleName(self.tr("Notices"))
        parent.installEventFilter(self)
        self.hide()

    def show_notice(self, notice: Notice) -> None:
        """Say it now."""
        for old in [one for one in self._toasts if _is_replaced(one.notice, notice)]:
            self._remove(old)
        if not notice.text:
            return
        while len(self._toasts) >= _MOST:
            self._remove(self._toasts[0])
        toast = Toast(self._theme, notice, self)
        toast.closed.connect(lambda: self._remove(toast))
        self._toasts.append(toast)
        self._column.addWidget(toast)
        toast.show()  # a layout asks no room for what is not shown yet
        self.show()
        self.raise_()
        self._place()

    def notices(self) -> tuple[Notice, ...]:
        """Give what is shown now, oldest first."""
        return tuple(one.notice for one in self._toasts)

    def take_focus(self) -> None:
        """Put the keyboard on the newest toast's button; where it was is taken up again as the toast goes."""
        if not self._toasts:
            return
        holder: QWidget | None = self.window().focusWidget()
        if holder is not None and not self.isAncestorOf(holder):
            self._before = holder
        newest = self._toasts[-1]
        target = newest.action_button if newest.notice.action_text else newest.close_button
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def clear(self) -> None:
        """Take everything away."""
        for toast in tuple(self._toasts):
            self._remove(toast)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the parent's size."""
        if watched is self._host and event.type() == QEvent.Type.Resize and self._toasts:
            self._place()
        return False

    def _remove(self, toast: Toast) -> None:
        if toast not in self._toasts:
            return
        holder: QWidget | None = self.window().focusWidget()
        had_focus = holder is not None and toast.isAncestorOf(holder)
        self._toasts.remove(toast)
        self._column.removeWidget(toast)
        toast.hide()
        toast.deleteLater()
        if had_focus and self._before is not None and isValid(self._before):
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._toasts:
            self._place()
        else:
            self.hide()

    def _place(self) -> None:
        """Stand at the lower right, or where the fewest fields and buttons would be covered."""
        room = self._host.rect()
        width = min(self._theme.px(_WIDTH), room.width() - 2 * SPACE_L)
        height = max(self._column.heightForWidth(width), self._column.sizeHint().height())
        places = [
            QRect(left, room.height() - height - SPACE_S - up, width, height)
            for left in (room.width() - width - SPACE_L, SPACE_L)
            for up in range(0, max(1, room.height() - height - 2 * SPACE_S), _STEP)
        ]
        controls = self._controls()
        self.setGeometry(min(places, key=lambda place: sum(map(place.intersects, controls))))

    def _controls(self) -> list[QRect]:
        """Give where something can be pressed or typed into just now."""
        found = []
        for kind in _CONTROLS:
            for one in self._host.findChildren(kind):
                reads = isinstance(one, QTextEdit) and one.isReadOnly()
                if one.isVisible() and not reads and not self.isAncestorOf(one):
                    found.append(QRect(one.mapTo(self._host, QPoint()), one.size()))
        return found

    def stand_clear(self) -> None:
        """Look for a place again: another page has come to the front."""
        self.raise_()
        if self._toasts:
            self._place()


def _is_replaced(old: Notice, fresh: Notice) -> bool:
    return old.text == fresh.text or (bool(fresh.topic) and old.topic == fresh.topic)
