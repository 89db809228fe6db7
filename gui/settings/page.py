"""Pengaturan: sections at the left, one card at the right. What is changed holds at once."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from gui.page import Page, PageContext
from gui.settings.computer_section import AboutSection, BackupSection, StartSection
from gui.settings.looks_section import LooksSection
from gui.settings.network_section import NetworkSection
from gui.settings.office_section import OfficeSection
from gui.settings.people_section import PeopleSection
from gui.settings.rows import Section
from gui.settings.sending_section import SendingSection
from gui.succession.section import SuccessionSection
from gui.theme import SPACE_L, SPACE_XL
from gui.widgets.page_header import PageHeader
from gui.widgets.scrolled import scrolled

_NAMES = ("looks", "office", "people", "succession", "sending", "network", "backup", "start", "about")
_ICONS = {
    "looks": "ph.translate",
    "office": "ph.buildings",
    "people": "ph.users",
    "succession": "ph.handshake",
    "sending": "ph.paper-plane-tilt",
    "network": "ph.globe-simple",
    "backup": "ph.floppy-disk-back",
    "start": "ph.power",
    "about": "ph.info",
}
_CARD_WIDTH = 780


class SettingsPage(Page):
    """``show_page({"section": "backup"})`` opens a section."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_XL, SPACE_L, SPACE_XL, SPACE_L)
        column.setSpacing(SPACE_L)
        column.addWidget(
            PageHeader(
                self.tr("Settings"), self.tr("What you change holds at once; there is nothing to save.")
            )
        )
        row = QHBoxLayout()
        row.setSpacing(SPACE_L)
        column.addLayout(row, 1)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Sections"))
        self.list.setFixedWidth(min(260, context.theme.px(210)))
        self.list.setIconSize(QSize(18, 18))
        self.list.setProperty("look", "flat")
        row.addWidget(self.list)
        self.stack = QStackedWidget()
        row.addWidget(self.stack, 1)
        self._build_sections()
        self._connect_signals()
        self.list.setCurrentRow(0)

    def _build_sections(self) -> None:
        context = self.context
        self.looks = LooksSection(context.preferences)
        self.office = OfficeSection(context)
        self.people = PeopleSection(context)
        self.succession = SuccessionSection(context)
        self.sending = SendingSection(context.preferences)
        self.network = NetworkSection(context)
        self.backup = BackupSection(context)
        self.start = StartSection(context.preferences, context.start)
        self.about = AboutSection(context)
        sections = (
            self.looks,
            self.office,
            self.people,
            self.succession,
            self.sending,
            self.network,
            self.backup,
            self.start,
            self.about,
        )
        for name, section in zip(_NAMES, sections, strict=True):
            icon = context.theme.icon(_ICONS[name], "dim")
            item = QListWidgetItem(icon, section.title.text())
            item.setSizeHint(QSize(160, context.theme.px(38)))
            self.list.addItem(item)
            section.setMaximumWidth(context.theme.px(_CARD_WIDTH))
            room = QWidget()
            section.setParent(room)
            self.stack.addWidget(room)

    def _connect_signals(self) -> None:
        self.list.currentRowChanged.connect(self._on_section)
        for section in (self.backup, self.start, self.succession):
            section.notice_requested.connect(self.notice_requested)
        self.backup.restore_requested.connect(self.restore_requested)

    def show_page(self, arguments: object) -> None:
        """Open the wanted section, or stay where it was."""
        if isinstance(arguments, Mapping) and arguments.get("section") in _NAMES:
            self.list.setCurrentRow(_NAMES.index(str(arguments["section"])))
        self.list.setFocus()
        self.backup.reload()
        self.people.reload()
        self.succession.reload()
        self.office.reload_lock()

    def may_leave(self) -> bool:
        """Store what was just edited."""
        self.office.store()
        return True

    def main_action(self) -> None:
        """Store at once what would be stored in a moment."""
        self.office.store()

    def _on_section(self, row: int) -> None:
        self.office.store()
        room = self.stack.widget(row)
        if room is not None:
            self._lay_out(room)
        self.stack.setCurrentIndex(row)

    @staticmethod
    def _lay_out(room: QWidget) -> None:
        """Style and lay out a section when it is first looked at: all of them at once took an eighth of a second."""
        section = room.findChild(Section)
        if room.layout() is None and section is not None:
            column = QVBoxLayout(room)
            column.setContentsMargins(0, 0, 0, 0)
            column.addWidget(_scrolled(section))


def _scrolled(section: QWidget) -> QScrollArea:
    holder = QWidget()
    holder.setProperty("look", "scrolled")
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(section)
    column.addStretch(1)
    return scrolled(holder)
