"""Editing on the picture: type over a text, choose from a choice's options, swap a sign; the rest in the form."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRectF, Qt, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QMenu

from core.domain.template.model import Field, FieldType, Template, Value, Values
from gui.studio.canvas import Canvas
from gui.studio.icon_picker import IconPicker
from gui.studio.inline_editor import InlineEditor
from gui.studio.kit import StudioKit

_TYPED = {
    FieldType.TEXT, FieldType.PARAGRAPH, FieldType.LINES, FieldType.PHONE, FieldType.LINK, FieldType.TIME,
    FieldType.NUMBER, FieldType.MONEY,
}  # fmt: skip
_MANY_LINES = {FieldType.PARAGRAPH, FieldType.LINES}


class DirectEditing(QObject):
    """Opens what a click on the canvas asks for."""

    value_edited = Signal(str, str)
    """The place (a field or ``rows/2/column``) and its new text."""
    form_wanted = Signal(str)
    """The place that is better edited in the form."""

    def __init__(self, kit: StudioKit, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._kit = kit
        self._canvas = canvas
        self._template: Template | None = None
        self._values: Values = {}
        self.inline = InlineEditor(canvas)
        self.picker = IconPicker(kit, canvas)
        self.inline.value_edited.connect(self.value_edited)
        canvas.text_clicked.connect(self._on_text)
        canvas.field_clicked.connect(self._on_sign)

    def show_values(self, template: Template, values: Values) -> None:
        """Take what the canvas shows now."""
        self._template, self._values = template, values

    def _on_text(self, place: str, where: QRectF) -> None:
        field, text = self._field(place), self._text(place)
        if field is not None and field.type in _TYPED:
            self.inline.open_at(place, text, where, takes_lines=field.type in _MANY_LINES)
        elif field is not None and field.type is FieldType.CHOICE:
            self._choose_option(place, field, text)
        else:
            self.form_wanted.emit(place)

    def _on_sign(self, place: str) -> None:
        field = self._field(place)
        if field is not None and field.type is FieldType.ICON:
            self.picker.open_at_pointer(lambda name: self.value_edited.emit(place, name), self._text(place))
        elif field is not None and field.type is FieldType.CHOICE:
            self._choose_option(place, field, self._text(place))
        else:
            self.form_wanted.emit(place)

    def _choose_option(self, place: str, field: Field, chosen: str) -> None:
        menu = QMenu(self._canvas)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for option in field.options:
            action = menu.addAction(option.label.get(self._kit.language))
            action.setCheckable(True)
            action.setChecked(option.value == chosen)
            action.triggered.connect(
                lambda _checked=False, value=option.value: self.value_edited.emit(place, value)
            )
        menu.popup(QCursor.pos())

    def _field(self, place: str) -> Field | None:
        name, _, cell = place.partition("/")
        fields = self._template.fields if self._template else ()
        field = next((one for one in fields if one.id == name), None)
        return field.column(cell.partition("/")[2]) if field and cell else field

    def _text(self, place: str) -> str:
        name, _, cell = place.partition("/")
        value: Value = self._values.get(name, "")
        if not isinstance(value, str):
            row, _, column = cell.partition("/")
            value = value[int(row)].get(column, "")
        return value
