"""The text of the post: one tab for all accounts and one for each, with a counter by each platform's own rule."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QTabBar, QVBoxLayout, QWidget

from core.domain.account import Account
from core.domain.formats import Language, number
from core.domain.text_rules import TextMeasure
from gui.composer.draft import SHARED, Draft, Part
from gui.composer.text_editor import Mark, TextEditor
from gui.labels import platform_name
from gui.theme import SPACE_S, SPACE_XS, Theme
from gui.widgets.counter_label import CounterLabel
from gui.widgets.looks import button, label

# A tab with a longer name would push the others out of sight.
_TAB_NAME_CHARACTERS = 14


class TextPanel(QWidget):
    """Tabs, editor, and the line that tells whether an account follows the shared text."""

    tab_changed = Signal(str)
    """The account whose tab is shown; empty for the shared one."""
    pictures_offered = Signal(list)
    text_cut = Signal(int)

    def __init__(self, draft: Draft, theme: Theme, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        self._theme = theme
        self._language = language
        self._accounts: tuple[Account, ...] = ()
        self._counts: Mapping[str, TextMeasure] = {}
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(True)
        self.tabs.setElideMode(Qt.TextElideMode.ElideNone)
        self.tabs.setAccessibleName(self.tr("Text for all accounts or for one"))
        self.editor = TextEditor()
        self.editor.setAccessibleName(self.tr("Text of the post"))
        self.editor.setPlaceholderText(
            self.tr("Write the caption here. Start with what people need to know.")
        )
        self.own = label("", "dim")
        self.share = button(self.tr("Back to the shared text"), "link")
        self.counter = CounterLabel(language)
        self._lay_out()
        self._connect_signals()
        self.show_accounts(())

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(SPACE_S)
        foot.addWidget(self.own)
        foot.addWidget(self.share)
        foot.addStretch(1)
        foot.addWidget(self.counter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_XS)
        column.addWidget(self.tabs)
        column.addWidget(self.editor, 1)
        column.addLayout(foot)

    def _connect_signals(self) -> None:
        self.tabs.currentChanged.connect(self._on_tab)
        self.editor.typed.connect(self._on_typed)
        self.editor.pictures_offered.connect(self.pictures_offered)
        self.editor.text_cut.connect(self.text_cut)
        self.share.clicked.connect(lambda: self._draft.share_text(self.account_id))
        self._draft.edited.connect(self._on_edited)
        self._draft.loaded.connect(self._on_loaded)

    @property
    def account_id(self) -> str:
        """Give the account whose tab is shown; empty for the shared one."""
        return self.tabs.tabData(self.tabs.currentIndex()) or SHARED

    @property
    def shown_text(self) -> str:
        """Give the text as it stands in the editor."""
        return self._draft.text(self.account_id)

    def show_accounts(self, accounts: Sequence[Account]) -> None:
        """Offer a tab for each chosen account; the one that is open stays open if it still exists."""
        before = self.account_id if self.tabs.count() else SHARED
        self._accounts = tuple(accounts)
        with QSignalBlocker(self.tabs):
            while self.tabs.count():
                self.tabs.removeTab(0)
            self.tabs.addTab(self.tr("All accounts"))
            self.tabs.setTabData(0, SHARED)
            for account in self._accounts:
                index = self.tabs.addTab(self._theme.platform_icon(account.platform, "dim"), "")
                self.tabs.setTabData(index, account.id)
                name = f"{account.display_name} · {platform_name(account.platform)}"
                self.tabs.setTabToolTip(index, name)
            self.tabs.setCurrentIndex(self._index_of(before))
        self._show_counts()
        self._on_tab()

    def open_tab(self, account_id: str) -> None:
        """Bring an account's tab to the front; the shared one if it has none."""
        self.tabs.setCurrentIndex(self._index_of(account_id))

    def show_counts(self, counts: Mapping[str, TextMeasure]) -> None:
        """Show how much of each account's limit is used."""
        self._counts = counts
        self._show_counts()

    def mark(self, marks: Sequence[Mark]) -> None:
        """Underline parts of the shown text."""
        self.editor.mark(marks)

    def _index_of(self, account_id: str) -> int:
        found = (i for i in range(self.tabs.count()) if self.tabs.tabData(i) == account_id)
        return next(found, 0)

    def _show_counts(self) -> None:
        for index in range(1, self.tabs.count()):
            account = self._accounts[index - 1]
            self.tabs.setTabText(index, self._tab_text(account))
            over = self._counts.get(account.id)
            is_over = over is not None and not over.fits
            self.tabs.setTabTextColor(index, self._theme.colour("error" if is_over else "dim"))
        self._show_counter()

    def _tab_text(self, account: Account) -> str:
        own = "* " if self._draft.has_own_text(account.id) else ""
        name = self._short_name(account)
        measured = self._counts.get(account.id)
        if measured is None:
            return f"{own}{name}"
        used, limit = number(measured.used, 0, self._language), number(measured.limit, 0, self._language)
        return f"{own}{name}  {'! ' if not measured.fits else ''}{used}/{limit}"

    def _short_name(self, account: Account) -> str:
        """Give the platform's name; the account's own where two are on the same platform."""
        if sum(one.platform == account.platform for one in self._accounts) == 1:
            return platform_name(account.platform)
        name = account.display_name
        return name if len(name) <= _TAB_NAME_CHARACTERS else name[: _TAB_NAME_CHARACTERS - 1] + "…"

    def _show_counter(self) -> None:
        """Count for the open account; on the shared tab for the account with the least room left."""
        own = self._counts.get(self.account_id)
        inheriting = [one for key, one in self._counts.items() if not self._draft.has_own_text(key)]
        tightest = min(inheriting, key=lambda one: one.remaining, default=None)
        measured = own or (tightest if self.account_id == SHARED else None)
        if measured is not None:
            self.counter.set_count(measured.used, measured.limit)
        else:
            self.counter.set_count(len(self.shown_text), 0)

    def _on_tab(self) -> None:
        self.editor.show_text(self.account_id, self.shown_text)
        self._show_inheritance()
        self._show_counter()
        self.tab_changed.emit(self.account_id)

    def _on_typed(self) -> None:
        self._draft.set_text(self.account_id, self.editor.toPlainText())

    def _on_edited(self, part: Part) -> None:
        if part in {Part.TEXT, Part.ALL}:
            if self.editor.toPlainText() != self.shown_text:
                self.editor.show_text(self.account_id, self.shown_text)
            self._show_inheritance()
            if not self._counts:
                self._show_counter()

    def _on_loaded(self) -> None:
        self.editor.forget_documents()
        self._counts = {}
        self._on_tab()

    def _show_inheritance(self) -> None:
        shared = self.account_id == SHARED
        own = self._draft.has_own_text(self.account_id)
        follows = self.tr("Follows the shared text. Type to write a version of its own.")
        self.own.setText("" if shared else self.tr("Own version for this account.") if own else follows)
        self.share.setVisible(own)
