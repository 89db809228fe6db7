"""The menu of own templates: save, change, share, import, delete."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from core.domain.template.model import Template
from core.domain.template.problems import TemplateInvalid
from core.services.templates import Imported
from gui.notices import Notice, NoticeKind
from gui.studio.ask_files import ask_file, ask_target
from gui.studio.brand import Brand
from gui.studio.kit import StudioKit
from gui.studio.template_dialog import TemplateDialog, TemplateQuestion

SUFFIX = "papantemplat"


class TemplateMenu(QMenu):
    """Acts on the template that is open; ``template_ready`` gives one that should be opened instead."""

    template_ready = Signal(object)
    template_deleted = Signal()
    table_wanted = Signal()
    notice_requested = Signal(object)
    failed = Signal(object)

    def __init__(self, kit: StudioKit, parent: QWidget) -> None:
        super().__init__(parent)
        self._kit = kit
        self._window = parent
        self._template: Template | None = None
        self._look = ""
        self._brand: Brand | None = None
        self.save_as = self.addAction(self.tr("Save as own template…"))
        self.change = self.addAction(self.tr("Change this template…"))
        self.addSeparator()
        self.share = self.addAction(self.tr("Share as a file…"))
        self.take = self.addAction(self.tr("Import a template…"))
        self.addSeparator()
        self.from_table = self.addAction(self.tr("Many pictures from a table…"))
        self.addSeparator()
        self.delete = self.addAction(self.tr("Delete this template"))
        self.save_as.triggered.connect(lambda: self._open_dialog(keep_id=False))
        self.change.triggered.connect(lambda: self._open_dialog(keep_id=True))
        self.share.triggered.connect(self._ask_where)
        self.take.triggered.connect(self._ask_which)
        self.from_table.triggered.connect(self.table_wanted)
        self.delete.triggered.connect(self.delete_template)

    def offer(self, template: Template, look: str, brand: Brand, *, is_own: bool) -> None:
        """Take the template that is open."""
        self._template, self._look, self._brand = template, look, brand
        self.change.setEnabled(is_own)
        self.delete.setEnabled(is_own)

    def _open_dialog(self, *, keep_id: bool) -> None:
        if self._template is None or self._brand is None:
            return
        asked = TemplateQuestion(self._template, self._look, self._brand)
        self._work(
            self._kit.templates.brand_is_locked,
            lambda locked: self._show_dialog(asked, keep_id=keep_id, locked=locked),
        )

    def _show_dialog(self, asked: TemplateQuestion, *, keep_id: bool, locked: bool) -> None:
        template = asked.template
        dialog = TemplateDialog(self._kit, asked, self._window, locked=locked)
        if keep_id:
            dialog.name.setText(template.name.get(self._kit.language))
        dialog.accepted.connect(lambda: self.apply(template.id, dialog, keep_id=keep_id))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def apply(self, template_id: str, dialog: TemplateDialog, *, keep_id: bool) -> None:
        """Keep what the dialog asks for."""
        changes = dialog.customisation()
        self._work(
            lambda: self._kit.templates.customise(template_id, changes, keep_id=keep_id),
            lambda made: self._ready(made, self.tr("Template “{0}” saved")),
        )

    def share_to(self, path: Path) -> None:
        """Write the template into one file."""
        if self._template is None:
            return
        template_id = self._template.id
        self._work(
            lambda: self._kit.templates.export_to(template_id, path),
            lambda _none: self._say(self.tr("“{0}” saved").format(path.name)),
        )

    def import_from(self, path: Path) -> None:
        """Check a file from elsewhere and open it."""
        self._work(
            lambda: self._kit.templates.import_from(path),
            self._on_imported,
        )

    def _on_imported(self, imported: Imported) -> None:
        words = self.tr("Template “{0}” imported")
        if imported.lost_colours:
            words = self.tr("Template “{0}” imported in the office's colours: the brand is locked")
        self._ready(imported.template, words)

    def delete_template(self) -> None:
        """Delete the open template; the notice offers to bring it back."""
        if self._template is None:
            return
        template = self._template

        def delete() -> str:
            source = self._kit.templates.source(template.id)
            self._kit.templates.delete_own(template.id)
            return source

        self._work(delete, self._on_deleted)

    def _on_deleted(self, source: str) -> None:
        name = self._template.name.get(self._kit.language) if self._template else ""

        def restore() -> None:
            self._work(
                lambda: self._kit.templates.save_own(source),
                lambda made: self._ready(made, self.tr("Template “{0}” is back")),
            )

        words = self.tr("Template “{0}” deleted").format(name)
        self.notice_requested.emit(
            Notice(words, NoticeKind.INFO, action_text=self.tr("Undo"), action=restore)
        )
        self.template_deleted.emit()

    def _ready(self, template: Template, words: str) -> None:
        self._say(words.format(template.name.get(self._kit.language)))
        self.template_ready.emit(template)

    def _say(self, words: str) -> None:
        self.notice_requested.emit(Notice(words, NoticeKind.OK))

    def _work(self, fn: Callable[[], object], on_done: Callable[..., object]) -> None:
        self._kit.lanes.run(self, fn, on_done, self._on_error)

    def _on_error(self, error: Exception) -> None:
        """Tell the line at fault of a template; everything else is the panel's to explain."""
        if isinstance(error, TemplateInvalid):
            first = error.problems[0]
            words = self.tr("This file is not a usable template. Nothing was changed.")
            self.notice_requested.emit(Notice(words, NoticeKind.ERROR, detail=str(first)))
        else:
            self.failed.emit(error)

    def _ask_where(self) -> None:
        name = f"{self._template.id if self._template else 'templat'}.{SUFFIX}"
        ask_target(self._window, self.tr("Share as a file"), name, self.share_to)

    def _ask_which(self) -> None:
        pattern = self.tr("Templates") + f" (*.{SUFFIX} *.json)"
        ask_file(self._window, self.tr("Import a template"), pattern, self.import_from)
