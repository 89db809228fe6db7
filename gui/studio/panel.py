"""The studio: form at the left, the live picture in the middle, all sizes at the right."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QImage, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from core.domain.post import TemplateUse
from core.domain.template.basics import PictureSize
from core.domain.template.checks import CheckContext, check_values
from core.domain.template.findings import Finding
from core.domain.template.model import FieldType, Level, Template, Value, Values
from core.domain.template.shared import PRODUCED_ON, ZONE
from core.domain.template.texts import draft_alt_text, text_version
from gui.errors import failure_notice
from gui.page import PageContext
from gui.studio.boxes import Page
from gui.studio.history import History, StudioState
from gui.studio.kit import StudioKit, kit_from
from gui.studio.layout import MAX_WORDS, lay_out
from gui.studio.renderer import encode, paint_pages
from gui.studio.size_strip import Thumbnail, paint_thumbnails
from gui.studio.view import StudioView
from gui.tasks import Lane
from gui.widgets.phone_preview import PreviewPost

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "templates"
_STRIP_DELAY_MS = 350
ALT_TEXT = "alt_text"
"""The key under which an alt text that the admin wrote is kept among the values."""


@dataclass(frozen=True, slots=True)
class RenderedPicture:
    """A finished picture: encoded bytes, pixels, the alt text, and its place in the series from 0."""

    image: bytes
    width: int
    height: int
    alt_text: str
    slide: int
    mime: str = "image/png"


class StudioPanel(StudioView):
    """Edits one use of a template and renders its pictures."""

    values_changed = Signal(object)
    pictures_ready = Signal(object)
    """The list of ``RenderedPicture`` of the chosen size."""
    closed = Signal()
    notice_requested = Signal(object)

    def __init__(self, context: PageContext | StudioKit, parent: QWidget | None = None) -> None:
        super().__init__(context if isinstance(context, StudioKit) else kit_from(context), parent)
        self._brand = self._kit.brand()
        self._template: Template | None = None
        self._values: dict[str, Value] = {}
        self._size = PictureSize.FEED
        self._look = ""
        self._number = 1
        self._pages: list[Page] = []
        self._history = History()
        self._findings: tuple[Finding, ...] = ()
        self.strip_timer = QTimer(self)
        self.strip_timer.setSingleShot(True)
        self.strip_timer.setInterval(_STRIP_DELAY_MS)
        self._connect_signals()

    def _connect_signals(self) -> None:
        self.back.clicked.connect(self.closed)
        self.use.clicked.connect(self.main_action)
        self.undo.clicked.connect(lambda: self._restore(self._history.undo()))
        self.redo.clicked.connect(lambda: self._restore(self._history.redo()))
        self.safe_area.toggled.connect(self._show_safe_area)
        self.looks.changed.connect(self._on_look)
        self.views.changed.connect(self._on_view)
        self.form.value_edited.connect(self.set_value)
        self.form.place_focused.connect(self.canvas.mark)
        self.direct.value_edited.connect(self.set_place)
        self.direct.form_wanted.connect(self.form.go_to)
        self.canvas.picture_moved.connect(self.set_place)
        self.findings.place_chosen.connect(self.form.go_to)
        self.strip.page_chosen.connect(self._on_page_chosen)
        self.alt_text.textChanged.connect(self._on_alt_text)
        self.redraft.clicked.connect(self._redraft)
        self.export_menu.aboutToShow.connect(self._offer_export)
        self.template_menu.aboutToShow.connect(self._offer_template)
        for menu in (self.export_menu, self.template_menu):
            menu.notice_requested.connect(self.notice_requested)
            menu.failed.connect(self._on_failed)
        self.template_menu.template_ready.connect(self._open_own)
        self.template_menu.template_deleted.connect(self.closed)
        self.strip_timer.timeout.connect(self._paint_strip)
        self.strip_timer.timeout.connect(self._on_view)
        for keys, action in (("Ctrl+Z", self.undo), ("Ctrl+Y", self.redo), ("Ctrl+Shift+Z", self.redo)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(action.click)

    # --- what the composer uses -------------------------------------------------------------------------------

    def open_template(
        self, template_id: str, values: Values | None = None, size: str = "", look: str = ""
    ) -> None:
        """Begin to edit: given values, the template's defaults, the office's zone and today as production day."""
        self._brand = self._kit.brand()
        template = self._kit.templates.get(template_id)
        self._template = template
        defaults: dict[str, Value] = {field.id: field.default for field in template.fields if field.default}
        own: dict[str, Value] = {PRODUCED_ON: self._kit.today().isoformat(), ZONE: self._brand.zone}
        self._values = {**defaults, **own, **dict(values or {})}
        self._size = PictureSize(size) if size else PictureSize.FEED
        self._look = look if any(one.id == look for one in template.looks) else template.looks[0].id
        self._number = 1
        self.title.setText(template.name.get(self._kit.language))
        self.looks.set_chips([(one.id, one.name.get(self._kit.language)) for one in template.looks])
        self.looks.select(frozenset({self._look}))
        self.form.open_template(template)
        self.form.set_values(self._values)
        self._history.start(self._snapshot())
        self._refresh()

    @property
    def template(self) -> Template:
        """Give the template that is open; raises ``RuntimeError`` before ``open_template``."""
        if self._template is None:
            raise RuntimeError("no template is open")
        return self._template

    @property
    def values(self) -> Values:
        """Give the values as they are now."""
        return dict(self._values)

    @property
    def state(self) -> TemplateUse:
        """Give everything needed to go on later."""
        kept = {key: value for key, value in self._values.items() if value}
        text = json.dumps(kept, ensure_ascii=False, sort_keys=True)
        return TemplateUse(self.template.id, self._look, self._size.value, text)

    @property
    def found(self) -> tuple[Finding, ...]:
        """Give the findings as they are shown."""
        return self._findings

    @property
    def pages(self) -> Sequence[Page]:
        """Give the laid-out slides of the chosen size."""
        return self._pages

    def main_action(self) -> None:
        """Render the chosen size at full resolution in the background, then announce the pictures."""
        if self._template is None:
            return
        pages, alt_text = self._laid_out(placeholders=False), self.alt_text.toPlainText().strip()
        count = len(pages)
        self.use.setEnabled(False)

        def made() -> list[RenderedPicture]:
            images = paint_pages(pages, self._kit.pictures)
            return [
                RenderedPicture(encode(image, "PNG"), image.width(), image.height(),
                                _numbered(alt_text, index, count), index)
                for index, image in enumerate(images)
            ]  # fmt: skip

        self._kit.lanes.run(
            self, made, self._on_rendered, self._on_failed, lane=Lane.PARALLEL, supersede="render"
        )

    def _on_rendered(self, pictures: list[RenderedPicture]) -> None:
        self.use.setEnabled(True)
        self.pictures_ready.emit(pictures)

    def _on_failed(self, error: Exception) -> None:
        self.use.setEnabled(True)
        self.notice_requested.emit(failure_notice(error))

    def _offer_export(self) -> None:
        """Tell the export menu what there is now; it lays out again in its own lane."""
        template, values, brand, look = self.template, dict(self._values), self._brand, self._look
        language = self._kit.language

        def laid_out(size: PictureSize) -> list[Page]:
            return lay_out(template, values, brand, size, look, language)

        texts = (values.get(field.id) for field in template.fields if field.type is FieldType.TEXT)
        first = next((text for text in texts if text), "")
        text = text_version(template, values, language)
        title = f"{template.name.get(language)} {first}"
        self.export_menu.offer(laid_out, self._size, title, text, self._pages)

    def _offer_template(self) -> None:
        is_own = self._kit.templates.is_own(self.template.id)
        self.template_menu.offer(self.template, self._look, self._brand, is_own=is_own)

    def _open_own(self, template: Template) -> None:
        self.open_template(template.id, self._values, self._size.value, self._look)

    # --- changes ----------------------------------------------------------------------------------------------

    def set_value(self, field: str, value: Value) -> None:
        """Take a new value of a field, as if it had been typed."""
        if self._values.get(field, "") == value:
            return
        self._values[field] = value
        self._history.push(self._snapshot(), merge=field if isinstance(value, str) else "")
        self._refresh()
        self.values_changed.emit(self.values)

    def set_place(self, place: str, text: str) -> None:
        """Take a new text of a field or of a cell (``rows/2/place``), and show it in the form."""
        field, _, cell = place.partition("/")
        if not cell:
            self.set_value(field, text)
        else:
            row, _, column = cell.partition("/")
            rows = [dict(one) for one in self._rows(field)]
            rows[int(row)][column] = text
            self.set_value(field, rows)
        self.form.set_value(field, self._values.get(field))

    def _rows(self, field: str) -> Sequence[Mapping[str, str]]:
        value = self._values.get(field)
        return () if value is None or isinstance(value, str) else value

    def _snapshot(self) -> StudioState:
        return StudioState(dict(self._values), self._size.value, self._look)

    def _restore(self, state: StudioState | None) -> None:
        if state is None:
            return
        self._values, self._size, self._look = dict(state.values), PictureSize(state.size), state.look
        self.looks.select(frozenset({self._look}))
        self.form.set_values(self._values)
        self._refresh()
        self.values_changed.emit(self.values)

    def _on_look(self) -> None:
        self._look = next(iter(self.looks.selected()), self._look)
        self._history.push(self._snapshot())
        self._refresh()
        self.values_changed.emit(self.values)

    def _on_page_chosen(self, size: PictureSize, number: int) -> None:
        self._number = number
        if size is not self._size:
            self._size = size
            self._history.push(self._snapshot())
            self._refresh()
            self.values_changed.emit(self.values)
        else:
            self._show_page()

    def _on_alt_text(self) -> None:
        """Keep what the admin writes; the drafted text is not kept, so that it follows the fields."""
        text = self.alt_text.toPlainText().strip()
        drafted = draft_alt_text(self.template, self._values, self._kit.language) if self._template else ""
        kept = "" if text == drafted else text
        if self._values.get(ALT_TEXT, "") != kept:
            self._values[ALT_TEXT] = kept
            self._history.push(self._snapshot(), merge=ALT_TEXT)
            self.redraft.setVisible(bool(kept))
            self.values_changed.emit(self.values)

    def _redraft(self) -> None:
        self._values.pop(ALT_TEXT, None)
        self._refresh()

    # --- showing ----------------------------------------------------------------------------------------------

    def _refresh(self) -> None:
        """Lay the chosen size out at once; the strip of all sizes follows when the typing rests."""
        template = self.template
        self._pages = self._laid_out(placeholders=True)
        self._number = min(self._number, len(self._pages))
        self._show_page()
        self._show_alt_text()
        self.direct.show_values(template, self._values)
        context = CheckContext(self._kit.today(), self._kit.language)
        self._findings = (*check_values(template, self._values, context), *self._picture_findings())
        self.findings.show_findings(template, self._findings)
        self.form.show_findings(self._findings)
        self.undo.setEnabled(self._history.can_undo)
        self.redo.setEnabled(self._history.can_redo)
        self.strip_timer.start()

    def _laid_out(self, *, placeholders: bool) -> list[Page]:
        return lay_out(
            self.template, self._values, self._brand, self._size, self._look, self._kit.language,
            placeholders=placeholders,
        )  # fmt: skip

    def _show_page(self) -> None:
        if self._pages:
            self.canvas.set_page(self._pages[self._number - 1])
        self.strip.choose(self._size, self._number)

    def _show_alt_text(self) -> None:
        own = self._values.get(ALT_TEXT, "")
        text = own if isinstance(own, str) and own else draft_alt_text(
            self.template, self._values, self._kit.language
        )  # fmt: skip
        self.redraft.setVisible(bool(own))
        if text != self.alt_text.toPlainText():
            self.alt_text.blockSignals(True)
            self.alt_text.setPlainText(text)
            self.alt_text.blockSignals(False)

    def _picture_findings(self) -> list[Finding]:
        """Say what the layout met: text that did not fit, too many words, colours that were changed."""
        found = []
        if any(page.is_full for page in self._pages):
            found.append(Finding(Level.WARNING, "full"))
        words = max((page.words for page in self._pages), default=0)
        if words > MAX_WORDS:
            found.append(Finding(Level.WARNING, "many_words", params={"count": str(words)}))
        found += [
            Finding(Level.HINT, "colour_nudged", params={"given": note.given, "used": note.used})
            for note in self._brand.notes
        ]
        return found

    def _paint_strip(self) -> None:
        template, values, brand, look = self.template, dict(self._values), self._brand, self._look
        kit, ratio = self._kit, self.devicePixelRatioF()

        def painted() -> list[Thumbnail]:
            pages = [
                page
                for size in PictureSize
                for page in lay_out(template, values, brand, size, look, kit.language)
            ]
            return paint_thumbnails(kit, pages, ratio)

        self._kit.lanes.run(
            self, painted, self._on_strip, self._on_failed, lane=Lane.PARALLEL, supersede="strip"
        )

    def _on_strip(self, thumbnails: list[Thumbnail]) -> None:
        self.strip.show_thumbnails(thumbnails, self._size, self._number)

    def _show_safe_area(self, shown: bool) -> None:
        self.canvas.shows_safe_area = shown
        self.canvas.update()

    def _on_view(self) -> None:
        is_phone = "phone" in self.views.selected()
        self.stage.setCurrentIndex(1 if is_phone else 0)
        if is_phone:
            self._show_phone()

    def _show_phone(self) -> None:
        """Show the series as a feed would, 360 pixels wide."""
        pages, kit = list(self._pages), self._kit

        def small() -> list[QImage]:
            return [image.scaledToWidth(720, Qt.TransformationMode.SmoothTransformation)
                    for image in paint_pages(pages, kit.pictures)]  # fmt: skip

        def shown(images: list[QImage]) -> None:
            self.phone.set_post(PreviewPost("instagram", self._brand.office_name, self._brand.handle,
                                            images=images, text_below=True))  # fmt: skip

        kit.lanes.run(self, small, shown, self._on_failed, lane=Lane.PARALLEL, supersede="phone")


def _numbered(alt_text: str, index: int, count: int) -> str:
    return alt_text if count == 1 else f"({index + 1}/{count}) {alt_text}"
