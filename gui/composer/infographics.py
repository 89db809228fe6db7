"""From a template to pictures of the post: the gallery, then the studio; what was made can be edited again."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from core.domain.calendar_days import Day
from core.domain.post import Media, TemplateUse
from core.domain.template.basics import PictureSize
from core.domain.template.model import Template, Values
from core.domain.template.texts import text_version
from gui.composer.draft import Draft, Part
from gui.errors import failure_notice
from gui.page import PageContext
from gui.tasks import Lane

if TYPE_CHECKING:
    from gui.composer.gallery import Gallery
    from gui.studio.panel import RenderedPicture, StudioPanel

_GREETING = "holiday_greeting"
_MADE = "infografis-"


class Infographics(QStackedWidget):
    """Shows gallery or studio; puts the rendered pictures into the draft as one change that can be undone."""

    closed = Signal()
    notice_requested = Signal(object)

    def __init__(self, context: PageContext, draft: Draft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._draft = draft
        self._gallery: Gallery | None = None
        self._studio: StudioPanel | None = None

    @property
    def gallery(self) -> Gallery:
        """Give the gallery; made on its first use, because it brings the renderer."""
        if self._gallery is None:
            from gui.composer.gallery import Gallery
            from gui.studio.kit import kit_from

            self._gallery = Gallery(kit_from(self._context))
            self._gallery.template_chosen.connect(lambda template: self._open(template.id, {}))
            self._gallery.table_wanted.connect(self._open_table)
            self._gallery.closed.connect(self.closed)
            self.addWidget(self._gallery)
        return self._gallery

    def open_gallery(self) -> None:
        """Let a template be chosen."""
        self.gallery.load()
        self.setCurrentWidget(self.gallery)
        self.gallery.list.setFocus()

    def open_again(self) -> None:
        """Go on with the template that the post's pictures were made from."""
        use = self._draft.post.template
        if use is None:
            self.open_gallery()
        else:
            self._open(use.template_id, json.loads(use.values_json), use.size, use.look)

    def open_greeting(self, day: Day) -> None:
        """Begin a greeting for a day of the calendar."""
        values: dict[str, str] = {"occasion": day.name(), "date": day.date.isoformat()}
        if day.ordinal is not None:
            values["ordinal"] = str(day.ordinal)
        self._open(_GREETING, values)

    def main_action(self) -> None:
        """Take the chosen template, or render what the studio shows."""
        if self.currentWidget() is self._gallery and self._gallery is not None:
            self._gallery.choose()
        elif self._studio is not None:
            self._studio.main_action()

    def _open(self, template_id: str, values: Values, size: str = "", look: str = "") -> None:
        studio = self._studio or self._make_studio()
        self.setCurrentWidget(studio)
        studio.open_template(template_id, values, size or PictureSize.FEED.value, look)
        studio.form.begin()

    def _open_table(
        self, template: Template, values: Values | None = None, size: str = "", look: str = ""
    ) -> None:
        """Make many drafts from a table; ``values`` stand where it has no column."""
        from gui.studio.batch_dialog import BatchDialog
        from gui.studio.kit import kit_from

        context = self._context
        dialog = BatchDialog(
            kit_from(context), context.services.posts, context.office().zone, template, values or {}, self,
            size=size, look=look,
        )  # fmt: skip
        dialog.open()

    def _make_studio(self) -> StudioPanel:
        """Import the studio on its first use: it brings fonts and a renderer."""
        from gui.studio.panel import StudioPanel

        studio = StudioPanel(self._context)
        studio.pictures_ready.connect(self._on_pictures)
        studio.values_changed.connect(lambda _values: self._draft.keep_template(studio.state))
        studio.closed.connect(self.closed)
        studio.notice_requested.connect(self.notice_requested)
        studio.template_menu.table_wanted.connect(
            lambda: self._open_table(studio.template, studio.values, studio.state.size, studio.state.look)
        )
        self.addWidget(studio)
        self._studio = studio
        return studio

    # --- what comes back -----------------------------------------------------------------------------------

    def _on_pictures(self, pictures: Sequence[RenderedPicture]) -> None:
        if self._studio is None or not pictures:
            return
        posts, use, post_id = self._context.services.posts, self._studio.state, self._draft.post.id
        template = self._studio.template

        def store() -> tuple[Media, ...]:
            return tuple(
                posts.store_picture(one.image, one.mime, one.width, one.height, one.alt_text)
                for one in pictures
            )

        self._context.lanes.run(
            self,
            store,
            lambda media: self._take(post_id, template, use, media),
            self._on_failed,
            lane=Lane.PARALLEL,
        )

    def _take(self, post_id: str, template: Template, use: TemplateUse, media: tuple[Media, ...]) -> None:
        post = self._draft.post
        if post.id != post_id:
            return
        made = tuple(_named(one, number) for number, one in enumerate(media, start=1))
        kept = tuple(one for one in post.media if not _was_made(one))
        changes: dict[str, object] = {"media": (*made, *kept), "template": use, "function": template.function}
        if not post.base_text.strip():
            changes["base_text"] = text_version(
                template, json.loads(use.values_json), self._context.preferences.language
            )
        self._draft.change(Part.ALL, **changes)
        self.closed.emit()

    def _on_failed(self, error: Exception) -> None:
        self.notice_requested.emit(failure_notice(error))


def _named(media: Media, number: int) -> Media:
    """Mark a picture as made here, so that making it again replaces it."""
    ending = media.mime.removeprefix("image/").replace("jpeg", "jpg")
    return replace(media, file_name=f"{_MADE}{number}.{ending}")


def _was_made(media: Media) -> bool:
    return media.file_name.startswith(_MADE)
