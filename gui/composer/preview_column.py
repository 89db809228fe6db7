"""The post as each chosen account's followers will see it on a phone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.domain.account import Account
from core.domain.formats import Language, percent
from core.domain.post import Post
from core.domain.post_options import frozen_options
from core.domain.publishing import Capabilities
from gui.composer.cut_pictures import cut_pictures
from gui.composer.draft import SHARED
from gui.composer.option_words import choice_word
from gui.labels import platform_name
from gui.theme import SPACE_M, SPACE_S, Theme
from gui.widgets.looks import label
from gui.widgets.phone_preview import PhonePreview, PreviewPost
from gui.widgets.scrolled import scrolled
from gui.widgets.thumbnails import Thumbnails

# Beyond this a preview per account tells nothing new; a tab shows its own account.
_MOST = 4
# More text than a card shows, whatever its fold.
_CHARACTERS = 1200
# Lines before "see more"; the others show everything.
_FOLDS = {"facebook": 2, "instagram": 2, "tiktok": 2, "threads": 2, "youtube": 2, "practice": 2}
_FULL_LINES = 14
_NOTED = ("kind", "privacy", "visibility")
_CAPTION_BELOW = frozenset({"instagram", "tiktok"})


class PreviewColumn(QWidget):
    """Feed cards, one below the other, in a scrolling column."""

    def __init__(
        self, theme: Theme, language: Language, thumbnails: Thumbnails, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._language = language
        self._thumbnails = thumbnails
        self._offered: Mapping[str, Capabilities] = {}
        self._shown: tuple[Post, tuple[Account, ...], str] | None = None
        self.cards = [PhonePreview(theme) for _ in range(_MOST)]
        self.rest = label("", "dim", wrap=True)
        inside = QWidget()
        inside.setProperty("look", "scrolled")
        stack = QVBoxLayout(inside)
        stack.setContentsMargins(0, 0, 4, 0)
        stack.setSpacing(SPACE_M)
        for card in self.cards:
            stack.addWidget(card)
        stack.addWidget(self.rest)
        stack.addStretch(1)
        self.area = scrolled(inside, self.tr("Preview on a phone"), across=False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_S)
        column.addWidget(label(self.tr("Preview on a phone"), "heading"))
        column.addWidget(self.area, 1)
        thumbnails.loaded.connect(lambda _hash: self._refresh())

    def show_post(
        self, post: Post, accounts: Sequence[Account], tab: str, offered: Mapping[str, Capabilities]
    ) -> None:
        """Show the cards of the chosen accounts, or only the one whose tab is open."""
        self._offered = offered
        wanted = tuple(one for one in accounts if tab in {SHARED, one.id})
        self._shown = (post, wanted, tab)
        self._refresh()

    def _refresh(self) -> None:
        if self._shown is None:
            return
        post, accounts, _tab = self._shown
        previews = [self._of(post, one) for one in accounts[:_MOST]] or [self._plain(post)]
        for card, preview in zip(self.cards, previews, strict=False):
            card.set_post(preview)
        for number, card in enumerate(self.cards):
            card.setVisible(number < len(previews))
        hidden = len(accounts) - _MOST
        self.rest.setText(self.tr("{0} more accounts: open their tabs to see them.").format(hidden))
        self.rest.setVisible(hidden > 0)

    def _of(self, post: Post, account: Account) -> PreviewPost:
        values = self._values(post, account)
        offered = self._offered.get(account.id)
        rule = offered.limits.media if offered is not None else None
        images, lost = cut_pictures(post.media_for(account.id)[:4], rule, self._thumbnails.image)
        cut = self.tr("Picture cut by {0}").format(percent(lost, 0, self._language)) if lost else ""
        return PreviewPost(
            platform=account.platform,
            account_name=account.display_name,
            handle=account.handle or platform_name(account.platform),
            text=post.text_for(account.id)[:_CHARACTERS],
            images=images,
            fold_lines=_FOLDS.get(account.platform, _FULL_LINES),
            text_below=account.platform in _CAPTION_BELOW,
            note=" · ".join(one for one in (_note(values, account.platform), cut) if one),
            title=values.get("title", ""),
            link=values.get("link", ""),
            comment=values.get("first_comment", ""),
            film=any(one.is_video for one in post.media_for(account.id)[:1]),
        )

    def _values(self, post: Post, account: Account) -> Mapping[str, str]:
        """Give what would leave of what was chosen."""
        offered = self._offered.get(account.id)
        options = offered.options if offered is not None else ()
        return frozen_options(options, post.options_for(account.id), post.media_for(account.id))

    def _plain(self, post: Post) -> PreviewPost:
        return PreviewPost(
            platform="",
            account_name=self.tr("Choose an account"),
            text=post.base_text[:_CHARACTERS],
            images=[self._thumbnails.image(one.hash) for one in post.media[:4]],
            fold_lines=_FULL_LINES,
        )


def _note(values: Mapping[str, str], platform: str) -> str:
    """Say what readers notice first: a content warning, another form, or that not everybody sees it."""
    chosen = ((one, values.get(one, "")) for one in _NOTED)
    words = [choice_word(one, value, platform) for one, value in chosen if value]
    warning = values.get("spoiler_text", "")
    return " · ".join([*([warning] if warning else []), *words])
