"""“Settings for each account”: one line that opens to what the platform of the open tab lets the admin choose."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.domain.account import Account
from core.domain.formats import Language
from core.domain.post_options import PostOption, fitting
from core.domain.publishing import Capabilities
from gui.composer.draft import SHARED, Draft, Part
from gui.composer.option_fields import LineField, OptionField, SubtitlesField, field_of
from gui.composer.option_words import summary
from gui.composer.sending_words import price_sentence, quota_sentence
from gui.labels import platform_name
from gui.theme import SPACE_M, SPACE_S, Theme
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.looks import button, label
from gui.widgets.wrapping_row import WrappingRow

_FIRST_LINE_CHARACTERS = 60


class OptionsForm(QWidget):
    """The inputs of one account: wide ones in lines, choices and ticks side by side below them."""

    subtitles_refused = Signal()

    def __init__(self, draft: Draft, account: Account, offered: Capabilities, language: Language) -> None:
        super().__init__()
        self._draft = draft
        self._offered = offered
        self._language = language
        self.account = account
        self.fields = {one.id: field_of(one, account.platform, language) for one in offered.options}
        self.notes = label("", "dim", wrap=True)
        self._lines: list[tuple[QWidget, tuple[OptionField, ...]]] = []
        self._lay_out()
        self._connect_signals()
        self.refresh()

    def _lay_out(self) -> None:
        """Keep the declared order; small inputs of one kind share a line."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, SPACE_S)
        column.setSpacing(SPACE_S)
        for (wide, _kind), group in groupby(self.fields.values(), lambda one: (one.wide, one.option.kind)):
            if wide:
                for one in group:
                    column.addWidget(one)
            else:
                column.addWidget(self._line_of(tuple(group)))
        column.addWidget(self.notes)

    def _line_of(self, fields: tuple[OptionField, ...]) -> QWidget:
        holder = QWidget()
        row = WrappingRow(holder, spacing=SPACE_M)
        for one in fields:
            row.addWidget(one)
        self._lines.append((holder, fields))
        return holder

    def _connect_signals(self) -> None:
        for option_id, one in self.fields.items():
            one.edited.connect(
                lambda value, typed, option_id=option_id: self._draft.set_option(
                    self.account.id, option_id, value, typed=typed
                )
            )
            if isinstance(one, SubtitlesField):
                one.refused.connect(self.subtitles_refused)

    def refresh(self) -> None:
        """Show the draft's values, and only what means something with its media and choices."""
        post, key = self._draft.post, self.account.id
        values, media = post.options_for(key), post.media_for(key)
        shown = {one.id for one in fitting(self._offered.options, values, media)}
        first_line = next((one.strip() for one in post.text_for(key).splitlines() if one.strip()), "")
        for option_id, one in self.fields.items():
            one.show_value(values.get(option_id, ""))
            one.setVisible(option_id in shown)
            if one.option.from_text and isinstance(one, LineField):
                one.show_standin(first_line[:_FIRST_LINE_CHARACTERS])
        for holder, fields in self._lines:
            holder.setVisible(any(one.option.id in shown for one in fields))
        self._say_notes()

    def _say_notes(self) -> None:
        post, key = self._draft.post, self.account.id
        price = self._offered.price
        notes = [
            price_sentence(price, post.text_for(key), post.media_for(key), self._language) if price else "",
            quota_sentence(self.account, self._offered.quota, self._language),
        ]
        self.notes.setText(" ".join(one for one in notes if one))
        self.notes.setVisible(bool(self.notes.text()))

    def mark(self, option_ids: frozenset[str]) -> None:
        """Frame what is filled in wrongly."""
        for option_id, one in self.fields.items():
            one.mark(option_id in option_ids)


class OptionsPanel(QWidget):
    """Closed it tells in one line what was chosen; open it shows the form of the tab's account.

    On the tab of all accounts it shows the form of the only account, or leads to the tabs of several.
    """

    tab_requested = Signal(str)
    subtitles_refused = Signal()
    opened = Signal(QWidget)
    """What was opened or asked for, to be brought into view."""

    def __init__(self, draft: Draft, theme: Theme, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        self._theme = theme
        self._language = language
        self._tab = SHARED
        self._accounts: tuple[Account, ...] = ()
        self._offered: Mapping[str, Capabilities] = {}
        self._faulty: Mapping[str, frozenset[str]] = {}
        self.form: OptionsForm | None = None
        self.head = button("", "quiet")
        self.head.setCheckable(True)
        self.head.setIconSize(QSize(14, 14))
        self.summary = ElidedLabel("", Qt.TextElideMode.ElideRight)
        self.summary.setProperty("look", "dim")
        self.body = QWidget()
        self._inside = QVBoxLayout(self.body)
        self._inside.setContentsMargins(SPACE_S, 0, 0, 0)
        self._inside.setSpacing(SPACE_S)
        top = QHBoxLayout()
        top.setSpacing(SPACE_S)
        top.addWidget(self.head)
        top.addWidget(self.summary, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.body)
        self._connect_signals()
        self._build()

    def _connect_signals(self) -> None:
        self.head.toggled.connect(self._show_open)
        self.head.toggled.connect(lambda on: self.opened.emit(self.body) if on else None)
        self._theme.changed.connect(self._show_open)
        self._draft.edited.connect(self._on_edited)
        self._draft.loaded.connect(self.refresh)

    # --- what the page tells -------------------------------------------------------------------------------

    def show_accounts(self, accounts: Sequence[Account], offered: Mapping[str, Capabilities]) -> None:
        """Offer the options of these accounts."""
        changed = tuple(accounts) != self._accounts or offered != self._offered
        self._accounts, self._offered = tuple(accounts), offered
        if changed:
            self._build()

    def show_tab(self, account_id: str) -> None:
        """Show what belongs to a tab."""
        if account_id != self._tab:
            self._tab = account_id
            self._build()

    def show_faults(self, faulty: Mapping[str, frozenset[str]]) -> None:
        """Frame what is filled in wrongly: ids of options by account."""
        self._faulty = faulty
        if self.form is not None:
            self.form.mark(faulty.get(self.form.account.id, frozenset()))

    def go_to(self, option_id: str) -> None:
        """Open the form and put the cursor into one of its inputs."""
        self.head.setChecked(True)
        wanted = None if self.form is None else self.form.fields.get(option_id)
        if wanted is not None:
            wanted.setFocus(Qt.FocusReason.OtherFocusReason)
        self.opened.emit(wanted or self.body)

    def refresh(self) -> None:
        """Show the draft's values."""
        if self.form is not None:
            self.form.refresh()
        self._show_summary()

    # --- building ------------------------------------------------------------------------------------------

    def _with_options(self) -> list[Account]:
        return [one for one in self._accounts if self._has_any(one)]

    def _has_any(self, account: Account) -> bool:
        offered = self._offered.get(account.id)
        return offered is not None and bool(offered.options or offered.price or offered.quota)

    def _account(self) -> Account | None:
        """Give the account whose form is shown; None on the shared tab of several."""
        if self._tab == SHARED:
            return self._accounts[0] if len(self._accounts) == 1 and self._with_options() else None
        return next((one for one in self._with_options() if one.id == self._tab), None)

    def _build(self) -> None:
        while (item := self._inside.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        account, self.form = self._account(), None
        if account is not None:
            self.form = OptionsForm(self._draft, account, self._offered[account.id], self._language)
            self.form.subtitles_refused.connect(self.subtitles_refused)
            self.form.mark(self._faulty.get(account.id, frozenset()))
            self._inside.addWidget(self.form)
        elif self._tab == SHARED:
            self._inside.addWidget(self._ways())
        self.setVisible(account is not None or (self._tab == SHARED and bool(self._with_options())))
        name = platform_name(account.platform) if account is not None else ""
        self.head.setText(
            self.tr("Settings for {0}").format(name) if name else self.tr("Settings per account")
        )
        self._show_open()
        self._show_summary()

    def _ways(self) -> QWidget:
        """Lead to each account's tab; a tab's form is about one account only."""
        holder = QWidget()
        row = WrappingRow(holder)
        for account in self._with_options():
            name = f"{platform_name(account.platform)} · {account.display_name}"
            way = button(name if len(name) <= 40 else f"{name[:39]}…", "link")
            way.setToolTip(name)
            way.setAccessibleName(self.tr("Settings for {0}").format(name))
            way.clicked.connect(lambda _=False, key=account.id: self.tab_requested.emit(key))
            row.addWidget(way)
        return holder

    def _show_open(self) -> None:
        shown = self.head.isChecked()
        self.head.setIcon(self._theme.icon("ph.caret-down" if shown else "ph.caret-right", "dim"))
        self.body.setVisible(shown)

    def _show_summary(self) -> None:
        account = self.form.account if self.form is not None else None
        if account is not None:
            text = self._summary_of(account)
        else:
            told = ((platform_name(one.platform), self._summary_of(one)) for one in self._with_options())
            text = "; ".join(f"{name}: {chosen}" for name, chosen in told if chosen)
        self.summary.setText(text)

    def _summary_of(self, account: Account) -> str:
        post, offered = self._draft.post, self._offered[account.id]
        values, media = post.options_for(account.id), post.media_for(account.id)
        shown: Sequence[PostOption] = fitting(offered.options, values, media)
        price = offered.price
        parts = (
            summary(shown, values, account.platform),
            price_sentence(price, post.text_for(account.id), media, self._language, short=True)
            if price
            else "",
        )
        return " · ".join(one for one in parts if one)

    def _on_edited(self, part: Part) -> None:
        if part in {Part.OPTIONS, Part.MEDIA, Part.TEXT, Part.ALL}:
            self.refresh()
