"""The way around: groups of pages at the left, with counts, shrinking to icons."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QLabel, QSizePolicy, QVBoxLayout, QWidget

from gui.navigation import DESTINATIONS, group_word, page_word
from gui.theme import SIDEBAR_ICONS_WIDTH, SIDEBAR_WIDTH, SPACE_S, SPACE_XS, Theme
from gui.widgets.looks import focus_shows, label

_ICON = 20
_ENTRY_HEIGHT = 36


class SidebarButton(QAbstractButton):
    """One entry: icon, words, and a count when there is something to count."""

    def __init__(self, theme: Theme, icon: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon_name = icon
        self._count = 0
        self._urgent = False
        self._words = words
        self.narrow = False
        self.setText(words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._tell()

    def set_count(self, count: int, *, urgent: bool = False) -> None:
        """Show a count; 0 hides it. Urgent ones wait for the admin."""
        self._count, self._urgent = count, urgent
        self._tell()
        self.update()

    def set_narrow(self, narrow: bool) -> None:
        """Show only the icon, with the words as a tooltip."""
        self.narrow = narrow
        self._tell()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Give the height of an entry."""
        return QSize(SIDEBAR_ICONS_WIDTH, max(_ENTRY_HEIGHT, self.fontMetrics().height() + 14))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw ground, mark of the current page, icon, words and count."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        role = "accent" if self.isChecked() else "text"
        left = (self.width() - _ICON) // 2 if self.narrow else 12
        mark = QRect(left, (self.height() - _ICON) // 2, _ICON, _ICON)
        icon = f"{self._icon_name}-fill" if self.isChecked() else self._icon_name
        self._theme.icon(icon, role if self.isEnabled() else "disabled").paint(painter, mark)
        if not self.narrow:
            self._paint_words(painter, mark.right() + 12)
        self._paint_count(painter)

    def _paint_ground(self, painter: QPainter) -> None:
        ground = self.rect().adjusted(1, 1, -1, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isChecked():
            painter.setBrush(self._theme.colour("accent_soft"))
            painter.drawRoundedRect(ground, 6, 6)
        elif self.underMouse() and self.isEnabled():
            painter.setBrush(self._theme.colour("sidebar_hover"))
            painter.drawRoundedRect(ground, 6, 6)
        if focus_shows(self):
            pen = painter.pen()
            pen.setStyle(Qt.PenStyle.SolidLine)
            pen.setColor(self._theme.colour("accent"))
            pen.setWidth(2)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(ground, 6, 6)

    def _paint_words(self, painter: QPainter, left: int) -> None:
        painter.setFont(self._theme.font(bold=self.isChecked()))
        painter.setPen(self._theme.colour("text" if self.isEnabled() else "disabled"))
        room = QRect(left, 0, self.width() - left - (44 if self._count else 8), self.height())
        words = painter.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)

    def _paint_count(self, painter: QPainter) -> None:
        if not self._count:
            return
        role = "warn" if self._urgent else "slate"
        painter.setFont(self._theme.font(0.75 if self.narrow else 0.85, bold=True))
        shown = str(self._count) if self._count < 100 else "99+"
        width = max(16, painter.fontMetrics().horizontalAdvance(shown) + (6 if self.narrow else 12))
        if self.narrow:  # over a corner of the icon, which stays to be recognised
            pill = QRect(self.width() - width, 1, width, 14)
        else:
            pill = QRect(self.width() - width - 8, (self.height() - 20) // 2, width, 20)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(role))
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
        painter.setPen(self._theme.colour("surface"))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, shown)

    def _tell(self) -> None:
        self.setAccessibleName(f"{self._words}, {self._count}" if self._count else self._words)
        self.setToolTip(self._words if self.narrow else "")


class Sidebar(QFrame):
    """All entries. ``chosen`` asks for a page; the window answers with ``set_current``."""

    chosen = Signal(str)
    search_requested = Signal()
    collapse_toggled = Signal(bool)

    def __init__(self, theme: Theme, *, narrow: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._narrow = narrow
        self._cramped = False
        self._headings: list[QLabel] = []
        self.setObjectName("sidebar")
        self.setAccessibleName(self.tr("Pages"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(SPACE_S, SPACE_S, SPACE_S, SPACE_S)
        self._column.setSpacing(2)
        self._search = SidebarButton(theme, "ph.magnifying-glass", self.tr("Find… (Ctrl+K)"))
        self._column.addWidget(self._search)
        self._entries = self._build_entries()
        self._column.addStretch(1)
        self._fold = SidebarButton(theme, "ph.caret-double-left", self.tr("Narrow the sidebar"))
        self._column.addWidget(self._fold)
        self._connect_signals()
        self._show_width()
        theme.changed.connect(self._colour)
        self._colour()

    def _build_entries(self) -> dict[str, SidebarButton]:
        entries: dict[str, SidebarButton] = {}
        group = ""
        for number, one in enumerate(DESTINATIONS, 1):
            if one.group != group:
                group = one.group
                self._add_heading(group_word(group))
            entry = SidebarButton(self._theme, one.icon, page_word(one.name))
            entry.setCheckable(True)
            entry.setStatusTip(f"Alt+{number}")
            entries[one.name] = entry
            self._column.addWidget(entry)
        return entries

    def _add_heading(self, words: str) -> None:
        heading = label(words, "dim")
        heading.setContentsMargins(12, SPACE_S, 0, SPACE_XS)
        heading.setFont(self._theme.font(0.85, bold=True))
        self._headings.append(heading)
        self._column.addWidget(heading)

    def _connect_signals(self) -> None:
        for name, entry in self._entries.items():
            entry.clicked.connect(lambda _=False, wanted=name: self.chosen.emit(wanted))
        self._search.clicked.connect(self.search_requested)
        self._fold.clicked.connect(self._on_fold)

    def set_narrow(self, narrow: bool) -> None:
        """Shrink to icons or widen again."""
        if narrow != self._narrow:
            self._narrow = narrow
            self._show_width()
            self.collapse_toggled.emit(narrow)

    def set_cramped(self, cramped: bool) -> None:
        """Shrink to icons for as long as the window has no room, without changing what the admin chose."""
        if cramped != self._cramped:
            self._cramped = cramped
            self._show_width()

    def _on_fold(self) -> None:
        if self._cramped:
            self.set_cramped(False)
            self.set_narrow(False)
        else:
            self.set_narrow(not self._narrow)

    def set_current(self, name: str) -> None:
        """Mark the page that is shown; none for a page that is not listed."""
        for one, entry in self._entries.items():
            entry.setChecked(one == name)

    def set_count(self, name: str, count: int, *, urgent: bool = False) -> None:
        """Show a count at a page."""
        self._entries[name].set_count(count, urgent=urgent)

    def entry(self, name: str) -> SidebarButton:
        """Give the entry of a page."""
        return self._entries[name]

    def lists(self, name: str) -> bool:
        """Tell whether a page has an entry."""
        return name in self._entries

    def _show_width(self) -> None:
        narrow = self._narrow or self._cramped
        self.setFixedWidth(SIDEBAR_ICONS_WIDTH if narrow else self._theme.px(SIDEBAR_WIDTH))
        for entry in (self._search, *self._entries.values(), self._fold):
            entry.set_narrow(narrow)
        for heading in self._headings:
            heading.setVisible(not narrow)

    def _colour(self) -> None:
        self.setStyleSheet(
            f"#sidebar {{ background: {self._theme.hex('sidebar')}; border: none;"
            f" border-right: 1px solid {self._theme.hex('hairline')}; }}"
        )
