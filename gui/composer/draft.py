"""The post on the desk: every edit of it, what can be undone, and which account has a version of its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from core.domain.post import Media, Post, TemplateUse, Variant

# The tab of the text and pictures that all accounts share.
SHARED = ""
_UNDO_DEPTH = 100


class Part(StrEnum):
    """What an edit touched, so that views refresh only what they show."""

    TEXT = "text"
    MEDIA = "media"
    ACCOUNTS = "accounts"
    DETAILS = "details"
    SCHEDULE = "schedule"
    OPTIONS = "options"
    ALL = "all"


class Draft(QObject):
    """Holds the current ``Post`` value. ``edited`` follows an edit, ``loaded`` another post or a fresh copy."""

    edited = Signal(object)
    """The ``Part`` that an edit changed."""
    loaded = Signal()

    def __init__(self, post: Post, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._post = post
        self._undo: list[tuple[Part, dict[str, object]]] = []
        self._redo: list[tuple[Part, dict[str, object]]] = []

    @property
    def post(self) -> Post:
        """Give the post as it stands on the screen."""
        return self._post

    def load(self, post: Post) -> None:
        """Put another post on the desk; nothing of the old one can be undone here."""
        self._post = post
        self._undo.clear()
        self._redo.clear()
        self.loaded.emit()

    def take_stored(self, stored: Post) -> None:
        """Take the fields that others write (queueing, moving in the calendar, times of change) without an edit."""
        self._post = replace(
            self._post,
            created_at=stored.created_at,
            updated_at=stored.updated_at,
            queued_at=stored.queued_at,
            planned_at=stored.planned_at,
        )

    # --- text: undone by the editor itself, letter by letter ---------------------------------------------

    def set_text(self, account_id: str, text: str) -> None:
        """Change the shared text, or make it the account's own."""
        if account_id == SHARED:
            if text != self._post.base_text:
                self._apply(Part.TEXT, {"base_text": text})
        elif text != self._post.text_for(account_id):
            self._apply(Part.TEXT, self._with_variant(replace(self._post.variant(account_id), text=text)))

    def share_text(self, account_id: str) -> None:
        """Let the account follow the shared text again; its own one can be brought back by ``undo``."""
        if self.has_own_text(account_id):
            self._remember(Part.TEXT, self._with_variant(replace(self._post.variant(account_id), text=None)))

    def has_own_text(self, account_id: str) -> bool:
        """Tell whether the account's text differs from the shared one by the admin's will."""
        return account_id != SHARED and self._post.variant(account_id).text is not None

    def text(self, account_id: str) -> str:
        """Give what a tab shows."""
        return self._post.base_text if account_id == SHARED else self._post.text_for(account_id)

    # --- pictures --------------------------------------------------------------------------------------

    def media(self, account_id: str) -> tuple[Media, ...]:
        """Give what a tab's strip shows, in order."""
        return self._post.media if account_id == SHARED else self._post.media_for(account_id)

    def has_own_media(self, account_id: str) -> bool:
        """Tell whether the account has pictures of its own."""
        return account_id != SHARED and self._post.variant(account_id).media is not None

    def set_media(self, account_id: str, media: tuple[Media, ...]) -> None:
        """Replace a tab's pictures; on an account's tab they become its own."""
        if media != self.media(account_id):
            self._remember(Part.MEDIA, self._media_change(account_id, media))

    def add_media(self, account_id: str, added: tuple[Media, ...]) -> None:
        """Append pictures; one that is there already is not taken twice."""
        known = {one.hash for one in self.media(account_id)}
        fresh = tuple(one for one in dict.fromkeys(added) if one.hash not in known)
        self.set_media(account_id, self.media(account_id) + fresh)

    def remove_media(self, account_id: str, index: int) -> None:
        """Take one picture out."""
        media = self.media(account_id)
        self.set_media(account_id, media[:index] + media[index + 1 :])

    def move_media(self, account_id: str, index: int, to: int) -> None:
        """Put a picture at another place of the order."""
        media = list(self.media(account_id))
        if 0 <= to < len(media) and index != to:
            media.insert(to, media.pop(index))
            self.set_media(account_id, tuple(media))

    def set_alt_text(self, account_id: str, index: int, alt_text: str) -> None:
        """Describe a picture, for all accounts that share it; undone letter by letter in its editor."""
        account_id = account_id if self.has_own_media(account_id) else SHARED
        media = self.media(account_id)
        if media[index].alt_text != alt_text:
            changed = (*media[:index], replace(media[index], alt_text=alt_text), *media[index + 1 :])
            self._apply(Part.MEDIA, self._media_change(account_id, changed))

    def share_media(self, account_id: str) -> None:
        """Let the account follow the shared pictures again."""
        if self.has_own_media(account_id):
            self._remember(
                Part.MEDIA, self._with_variant(replace(self._post.variant(account_id), media=None))
            )

    # --- what the platform lets one choose ---------------------------------------------------------------

    def set_option(self, account_id: str, option_id: str, value: str, *, typed: bool = False) -> None:
        """Choose something for an account; empty is the platform's own way. ``typed`` is undone in its editor."""
        variant = self._post.variant(account_id)
        if variant.options.get(option_id, "") == value:
            return
        options = {key: one for key, one in variant.options.items() if key != option_id}
        change = self._with_variant(
            replace(variant, options={**options, **({option_id: value} if value else {})})
        )
        if typed:
            self._apply(Part.OPTIONS, change)
        else:
            self._remember(Part.OPTIONS, change)

    # --- everything else -------------------------------------------------------------------------------

    def set_accounts(self, account_ids: tuple[str, ...]) -> None:
        """Choose where the post goes; versions of accounts that are left out are kept until the post is queued."""
        if account_ids != self._post.account_ids:
            self._remember(Part.ACCOUNTS, {"account_ids": account_ids})

    def change(self, part: Part, **fields: object) -> None:
        """Change plain fields of the post."""
        if any(getattr(self._post, name) != value for name, value in fields.items()):
            self._remember(part, dict(fields))

    def keep_template(self, use: TemplateUse) -> None:
        """Remember what is being filled in; the studio has an undo of its own."""
        if use != self._post.template:
            self._apply(Part.DETAILS, {"template": use})

    @property
    def can_undo(self) -> bool:
        """Tell whether ``undo`` would do something."""
        return bool(self._undo)

    @property
    def can_redo(self) -> bool:
        """Tell whether ``redo`` would do something."""
        return bool(self._redo)

    def undo(self) -> None:
        """Take back the last change of pictures, accounts, details or time."""
        self._step(self._undo, self._redo)

    def redo(self) -> None:
        """Do again what was taken back."""
        self._step(self._redo, self._undo)

    def undo_of_last(self) -> Callable[[], None]:
        """Give an action that undoes the change made just now, and nothing if something else came after it."""
        mark = self._undo[-1] if self._undo else None

        def undo() -> None:
            if self._undo and self._undo[-1] is mark:
                self.undo()

        return undo

    def _step(
        self, source: list[tuple[Part, dict[str, object]]], target: list[tuple[Part, dict[str, object]]]
    ) -> None:
        if source:
            part, fields = source.pop()
            target.append((part, self._now(fields)))
            self._apply(part, fields)

    def _remember(self, part: Part, fields: dict[str, object]) -> None:
        self._undo.append((part, self._now(fields)))
        del self._undo[:-_UNDO_DEPTH]
        self._redo.clear()
        self._apply(part, fields)

    def _now(self, fields: dict[str, object]) -> dict[str, object]:
        return {name: getattr(self._post, name) for name in fields}

    def _apply(self, part: Part, fields: dict[str, object]) -> None:
        self._post = replace(self._post, **fields)  # type: ignore[arg-type]
        self.edited.emit(part)

    def _media_change(self, account_id: str, media: tuple[Media, ...]) -> dict[str, object]:
        if account_id == SHARED:
            return {"media": media}
        return self._with_variant(replace(self._post.variant(account_id), media=media))

    def _with_variant(self, variant: Variant) -> dict[str, object]:
        """Give the change that puts in a variant, or takes it out when it inherits everything."""
        others = tuple(one for one in self._post.variants if one.account_id != variant.account_id)
        return {"variants": others if variant.inherits_all else (*others, variant)}
