"""Counts and checks the draft while it is written, shows what was found, and mends it on request."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, Qt

from core.domain.account import Account
from core.domain.checks import Severity, can_mask, mask
from core.domain.post import Post
from core.domain.publishing import Capabilities
from gui.composer.analysis import Analysis, CheckItem, analyse
from gui.composer.checks_panel import ChecksPanel
from gui.composer.draft import SHARED, Draft
from gui.composer.media_strip import MediaStrip
from gui.composer.options_panel import OptionsPanel
from gui.composer.text_editor import Mark
from gui.composer.text_panel import TextPanel
from gui.page import PageContext
from gui.tasks import Lane

_MARK_ROLES = {Severity.BLOCK: "error", Severity.WARN: "warn", Severity.NOTE: "slate"}


class Checking(QObject):
    """Keeps the newest analysis; what it says about a text that has changed since is never acted upon."""

    def __init__(
        self,
        context: PageContext,
        draft: Draft,
        text: TextPanel,
        media: MediaStrip,
        options: OptionsPanel,
        panel: ChecksPanel,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._draft = draft
        self._text = text
        self._media = media
        self._options = options
        self._panel = panel
        self._analysed: Post | None = None
        self._asked: tuple[Sequence[Account], Mapping[str, Capabilities]] = ((), {})
        self.analysis = Analysis()
        panel.item_chosen.connect(self.show_place)
        panel.remedy_requested.connect(self.mend)

    def refresh(self, accounts: Sequence[Account], offered: Mapping[str, Capabilities]) -> None:
        """Count and check in the background."""
        self._asked = (accounts, offered)
        post, office, now = self._draft.post, self._context.office(), self._context.services.clock.now()
        self._context.lanes.run(
            self,
            lambda: analyse(post, accounts, offered, office, now),
            lambda analysis: self._on_analysed(post, analysis),
            lane=Lane.PARALLEL,
            supersede="analysis",
        )

    def _on_analysed(self, post: Post, analysis: Analysis) -> None:
        if post.id == self._draft.post.id:
            self._analysed, self.analysis = post, analysis
            self._text.show_counts(analysis.counts)
            self._options.show_faults(analysis.faulty_options())
            self.show()

    def show(self) -> None:
        """Show what concerns the open tab, and underline it."""
        tab = self._text.account_id
        items = [one for one in self.analysis.items if self._concerns(one, tab)]
        post = self._draft.post
        has_text = bool(post.base_text.strip() or post.media or post.variants)
        self._panel.show_items(items, has_text=has_text, tab=tab)
        self._text.mark([mark for one in items if (mark := self._mark(one, tab)) is not None])

    def _concerns(self, item: CheckItem, tab: str) -> bool:
        """Tell whether a tab shows a line: its own ones, and the shared ones that it inherits."""
        if SHARED in {tab, item.tab} and item.tab != tab:
            inherits_text = tab != SHARED and not self._draft.has_own_text(tab)
            inherits_media = tab != SHARED and not self._draft.has_own_media(tab)
            return tab == SHARED or (inherits_text if item.finding.field == "text" else inherits_media)
        return item.tab == tab

    def _mark(self, item: CheckItem, tab: str) -> Mark | None:
        finding = item.finding
        about_tab = item.tab == tab or (item.tab == SHARED and not self._draft.has_own_text(tab))
        whole = finding.start == 0 and finding.end >= len(self._draft.text(tab))
        if finding.field != "text" or not about_tab or whole or not self._is_current(item.tab):
            return None
        return Mark(finding.start, finding.end, self._context.theme.colour(_MARK_ROLES[finding.severity]))

    def _is_current(self, tab: str) -> bool:
        """Tell whether the analysis speaks about the text that is on the screen."""
        analysed = self._analysed
        if analysed is None:
            return False
        text = analysed.base_text if tab == SHARED else analysed.text_for(tab)
        return text == self._draft.text(tab)

    def show_place(self, item: CheckItem) -> None:
        """Open the tab of a line and select what it is about."""
        finding = item.finding
        kind, _, number = finding.field.partition(":")
        if kind == "option":
            self.show_option(item.tab, number)
            return
        if item.tab != SHARED:
            self._text.open_tab(item.tab)
        elif kind == "text" and self._draft.has_own_text(self._text.account_id):
            self._text.open_tab(SHARED)
        if kind == "media":
            self._media.add.setFocus(Qt.FocusReason.OtherFocusReason)
        elif kind in {"alt", "image", "file"}:
            self._media.choose(int(number), describe=kind == "alt")
        elif kind == "text" and self._is_current(item.tab):
            self._text.editor.select_span(finding.start, finding.end)

    def mend(self, item: CheckItem) -> None:
        """Mask or replace what a line is about, as one step that Ctrl+Z takes back."""
        finding = item.finding
        kind, _, number = finding.field.partition(":")
        if kind == "alt":
            self._mend_alt(item, int(number))
            return
        if kind == "option":
            self._mend_option(item, number)
            return
        self._text.open_tab(item.tab)
        text = self._draft.text(item.tab)
        if not self._is_current(item.tab):
            self.refresh(*self._asked)
        elif can_mask(finding):
            hidden = mask(text, finding)
            end = len(hidden) - (len(text) - finding.end)
            self._text.editor.replace_span(finding.start, finding.end, hidden[finding.start : end])
        elif finding.replacement is not None:
            self._text.editor.replace_span(finding.start, finding.end, finding.replacement)

    def show_option(self, account_id: str, option_id: str) -> None:
        """Open an account's tab and the cursor in one of its options; the only account's form is on both tabs."""
        if self._options.form is None or self._options.form.account.id != account_id:
            self._text.open_tab(account_id)
        self._options.go_to(option_id)

    def _mend_option(self, item: CheckItem, option_id: str) -> None:
        self.show_option(item.tab, option_id)
        value = self._draft.post.options_for(item.tab).get(option_id, "")
        if can_mask(item.finding) and item.finding.end <= len(value):
            self._draft.set_option(item.tab, option_id, mask(value, item.finding))

    def _mend_alt(self, item: CheckItem, row: int) -> None:
        self.show_place(item)
        media = self._draft.media(self._text.account_id)
        if can_mask(item.finding) and row < len(media):
            self._draft.set_alt_text(self._text.account_id, row, mask(media[row].alt_text, item.finding))
            self._media.refresh()
