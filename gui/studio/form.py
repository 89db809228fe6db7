"""The form at the left: one input for each field of the template, the rarely needed ones folded away."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from core.domain.template.findings import Finding
from core.domain.template.model import Field, FieldType, Level, Template, Value, Values
from core.domain.template.shared import SHARED_FIELDS
from gui.studio.editors import (
    ChoiceEditor,
    DateEditor,
    Editor,
    FlagEditor,
    LineEditor,
    ParagraphEditor,
)
from gui.studio.icon_editor import IconEditor
from gui.studio.kit import StudioKit
from gui.studio.picture_editor import PictureEditor
from gui.studio.rows_editor import RowsEditor
from gui.theme import SPACE_M, SPACE_S, SPACE_XS
from gui.widgets.looks import button, label

_SHARED = {field.id for field in SHARED_FIELDS}


def tab_stops(editor: QWidget) -> list[QWidget]:
    """Give what the keyboard reaches inside an input, from top left to bottom right; popups have their own order."""
    return [
        one
        for one in editor.findChildren(QWidget)
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.window() is editor.window()
        and one.focusProxy() is None and not _is_inner(one, editor)
    ]  # fmt: skip


def _is_inner(widget: QWidget, editor: QWidget) -> bool:
    """Tell the parts of a table or a text box, which Qt looks after itself."""
    above = widget.parentWidget()
    while above is not None and above is not editor:
        if isinstance(above, QAbstractScrollArea):
            return True
        above = above.parentWidget()
    return False


def make_editor(field: Field, kit: StudioKit) -> Editor | RowsEditor:
    """Make the input for a field."""
    if field.type is FieldType.ROWS:
        return RowsEditor(field, kit)
    if field.type is FieldType.PICTURE:
        return PictureEditor(kit)
    makers: Mapping[
        FieldType, type[ChoiceEditor | DateEditor | FlagEditor | ParagraphEditor | IconEditor]
    ] = {
        FieldType.CHOICE: ChoiceEditor,
        FieldType.DATE: DateEditor,
        FieldType.FLAG: FlagEditor,
        FieldType.PARAGRAPH: ParagraphEditor,
        FieldType.LINES: ParagraphEditor,
        FieldType.ICON: IconEditor,
    }
    return makers.get(field.type, LineEditor)(field, kit)


class FieldForm(QScrollArea):
    """Inputs for the fields of one template. ``value_edited`` gives the field's id and its new value."""

    value_edited = Signal(str, object)
    place_focused = Signal(str)
    """The field or cell (``rows/2/place``) that the keyboard came to."""

    def __init__(self, kit: StudioKit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kit = kit
        self.editors: dict[str, Editor | RowsEditor] = {}
        self._more: QPushButton | None = None
        self._folded: QWidget | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def open_template(self, template: Template) -> None:
        """Build the inputs of another template."""
        self.editors = {}
        body = QWidget()
        body.setProperty("look", "scrolled")
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, SPACE_M, SPACE_M)
        column.setSpacing(SPACE_M)
        shown = [field for field in template.fields if field.id not in template.hidden]
        own = [field for field in shown if field.id not in _SHARED]
        self._add_fields(column, [field for field in own if not field.advanced])
        self._add_fields(column, [field for field in shown if field.id in _SHARED and not field.advanced])
        self._add_folded(column, [field for field in shown if field.advanced])
        column.addStretch(1)
        self.setWidget(body)
        self._put_in_tab_order()
        self.setMinimumWidth(body.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width())

    def _put_in_tab_order(self) -> None:
        """Go from field to field in the order that is seen; popups inside the inputs would tear the order apart."""
        stops = [stop for editor in self.editors.values() for stop in tab_stops(editor)]
        if self._more is not None and self._folded is not None:
            folded = [stop for stop in stops if self._folded.isAncestorOf(stop)]
            stops = [*(stop for stop in stops if stop not in folded), self._more, *folded]
        for one, following in pairwise(stops):
            QWidget.setTabOrder(one, following)

    def begin(self) -> None:
        """Put the cursor into the first field."""
        first = next(iter(self.editors), "")
        self.go_to(first)

    def _add_fields(self, column: QVBoxLayout, fields: Iterable[Field]) -> None:
        for field in fields:
            column.addWidget(self._entry(field))

    def _add_folded(self, column: QVBoxLayout, fields: list[Field]) -> None:
        """Put the rarely needed fields behind a button."""
        if not fields:
            return
        self._folded = QWidget()
        inner = QVBoxLayout(self._folded)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(SPACE_M)
        self._add_fields(inner, fields)
        self._folded.hide()
        self._more = button(self.tr("More fields"), "quiet", self._kit.theme.icon("ph.caret-down"))
        self._more.setCheckable(True)
        self._more.toggled.connect(self._folded.setVisible)
        column.addWidget(self._more)
        column.addWidget(self._folded)

    def _entry(self, field: Field) -> QWidget:
        """Label above input: the labels are sentences, and the column is narrow."""
        editor = make_editor(field, self._kit)
        self.editors[field.id] = editor
        words = field.label.get(self._kit.language) + (" *" if field.required else "")
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_XS)
        if field.type is not FieldType.FLAG:
            heading = label(words, "heading")
            heading.setBuddy(next(iter(tab_stops(editor)), editor))
            column.addWidget(heading)
        if field.hint and field.type in {FieldType.ROWS, FieldType.PICTURE, FieldType.FLAG}:
            column.addWidget(label(field.hint.get(self._kit.language), "dim", wrap=True))
        editor.setAccessibleName(words)
        for stop in tab_stops(editor)[:1]:
            stop.setAccessibleName(words)
        column.addWidget(editor)
        self._connect(field.id, editor)
        return box

    def _connect(self, field_id: str, editor: Editor | RowsEditor) -> None:
        editor.edited.connect(lambda value: self.value_edited.emit(field_id, value))
        if isinstance(editor, RowsEditor):
            editor.focused.connect(lambda row: self.place_focused.emit(f"{field_id}/{row}/"))
        else:
            editor.focused.connect(lambda: self.place_focused.emit(field_id))

    def set_values(self, values: Values) -> None:
        """Show values without announcing them."""
        for field_id, editor in self.editors.items():
            self.set_value(field_id, values.get(field_id), editor)

    def set_value(
        self, field_id: str, value: Value | None, editor: Editor | RowsEditor | None = None
    ) -> None:
        """Show one value without announcing it."""
        editor = editor or self.editors.get(field_id)
        if isinstance(editor, RowsEditor):
            editor.set_value(() if value is None or isinstance(value, str) else value)
        elif editor is not None:
            editor.set_value(value if isinstance(value, str) else "")

    def show_findings(self, findings: Iterable[Finding]) -> None:
        """Frame the inputs with errors; an empty required field is only asked for, not framed."""
        wrong = {one.field for one in findings if one.level is Level.ERROR and one.code != "required"}
        for field_id, editor in self.editors.items():
            if isinstance(editor, Editor):
                editor.set_wrong(field_id in wrong)

    def go_to(self, place: str) -> None:
        """Put the cursor into a field or a cell (``rows/2/place``), unfolding if need be."""
        field_id, _, cell = place.partition("/")
        editor = self.editors.get(field_id)
        if editor is None:
            return
        if self._folded is not None and self._folded.isAncestorOf(editor) and self._more is not None:
            self._more.setChecked(True)
        self.ensureWidgetVisible(editor, 0, SPACE_S * 4)
        if isinstance(editor, RowsEditor) and cell:
            row, _, column = cell.partition("/")
            editor.show_cell(int(row), column)
        else:
            stops = [one for one in tab_stops(editor) if not one.isHidden()]
            for stop in stops[:1]:
                stop.setFocus(Qt.FocusReason.OtherFocusReason)
