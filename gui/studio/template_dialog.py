"""Making an own template: name, colours, fields on or off, order of fields and blocks."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from core.domain.template.customise import COLOURS, Customisation, block_names, hideable
from core.domain.template.model import Template
from core.domain.template.shared import SHARED_FIELDS
from gui.studio.brand import Brand
from gui.studio.kit import StudioKit
from gui.theme import SPACE_M, SPACE_S
from gui.widgets.colour_field import ColourField
from gui.widgets.looks import label

_SHARED = {field.id for field in SHARED_FIELDS}
_ID = Qt.ItemDataRole.UserRole


class TemplateDialog(QDialog):
    """Asks what an own template changes; ``customisation`` gives the answers."""

    def __init__(self, kit: StudioKit, template: Template, look: str, brand: Brand, parent: QWidget) -> None:
        super().__init__(parent)
        self._kit = kit
        self._template = template
        self._look = next((one for one in template.looks if one.id == look), template.looks[0])
        self.setWindowTitle(self.tr("Own template"))
        self.name = QLineEdit(self.tr("{0} (own)").format(template.name.get(kit.language)))
        self.own_colours = QCheckBox(self.tr("Own colours instead of the office's"))
        self.own_colours.setChecked(bool(template.colours))
        self.colours = {
            "primary": ColourField(self.tr("First colour"), template.colours.get("primary", brand.primary)),
            "secondary": ColourField(
                self.tr("Second colour"), template.colours.get("secondary", brand.secondary)
            ),
        }
        self.fields = _list(self.tr("Fields"))
        self.blocks = _list(self.tr("Blocks"))
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        self._fill()
        self._lay_out()
        self._connect_signals()
        self._show_state()

    def _fill(self) -> None:
        off = set(hideable(self._template))
        for field in self._template.fields:
            if field.id in _SHARED:
                continue
            item = QListWidgetItem(field.label.get(self._kit.language))
            item.setData(_ID, field.id)
            if field.id not in off:
                item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsUserCheckable)
            else:
                is_on = field.id not in self._template.hidden
                item.setCheckState(Qt.CheckState.Checked if is_on else Qt.CheckState.Unchecked)
            self.fields.addItem(item)
        for place, name in enumerate(block_names(self._template, self._look, self._kit.language)):
            item = QListWidgetItem(name)
            item.setData(_ID, place)
            self.blocks.addItem(item)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setSpacing(SPACE_S)
        column.addWidget(label(self.tr("Name"), "heading"))
        column.addWidget(self.name)
        column.addSpacing(SPACE_S)
        column.addWidget(self.own_colours)
        row = QHBoxLayout()
        for field in self.colours.values():
            row.addWidget(field)
        column.addLayout(row)
        lists = QHBoxLayout()
        lists.setSpacing(SPACE_M)
        lists.addLayout(_titled(self.tr("Fields: tick to show, drag to order"), self.fields))
        lists.addLayout(_titled(self.tr("Blocks on the picture: drag to order"), self.blocks))
        column.addLayout(lists, 1)
        column.addWidget(self.buttons)
        self.resize(620, 520)

    def _connect_signals(self) -> None:
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.own_colours.toggled.connect(self._show_state)
        self.name.textChanged.connect(self._show_state)

    def _show_state(self) -> None:
        for field in self.colours.values():
            field.setEnabled(self.own_colours.isChecked())
        save = self.buttons.button(QDialogButtonBox.StandardButton.Save)
        save.setEnabled(bool(self.name.text().strip()))

    def customisation(self) -> Customisation:
        """Give the answers."""
        colours = {key: self.colours[key].colour() for key in COLOURS} if self.own_colours.isChecked() else {}
        return Customisation(
            name=self.name.text().strip(),
            hidden=tuple(_ids(self.fields, Qt.CheckState.Unchecked)),
            field_order=tuple(str(self.fields.item(row).data(_ID)) for row in range(self.fields.count())),
            colours=colours,
            block_orders=self._block_orders(),
        )

    def _block_orders(self) -> dict[str, tuple[int, ...]]:
        order = tuple(int(self.blocks.item(row).data(_ID)) for row in range(self.blocks.count()))
        return {self._look.id: order} if order != tuple(range(len(order))) else {}


def _list(name: str) -> QListWidget:
    made = QListWidget()
    made.setAccessibleName(name)
    made.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
    return made


def _titled(words: str, widget: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.addWidget(label(words, "dim", wrap=True))
    column.addWidget(widget, 1)
    return column


def _ids(widget: QListWidget, state: Qt.CheckState) -> Sequence[str]:
    items = [widget.item(row) for row in range(widget.count())]
    checkable = [item for item in items if item.flags() & Qt.ItemFlag.ItemIsUserCheckable]
    return [str(item.data(_ID)) for item in checkable if item.checkState() is state]
