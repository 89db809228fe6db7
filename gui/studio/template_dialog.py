"""Making an own template: name, colours, fields on or off, order of fields and blocks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

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
from gui.studio.layout import find_look
from gui.theme import SPACE_M, SPACE_S
from gui.widgets.colour_field import ColourField
from gui.widgets.looks import label

_SHARED = {field.id for field in SHARED_FIELDS}
_ID = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class TemplateQuestion:
    """The template to change, the look whose blocks may be put in order, the office's own colours."""

    template: Template
    look_id: str
    brand: Brand


class TemplateDialog(QDialog):
    """Asks what an own template changes; ``customisation`` gives the answers.

    While the brand is ``locked`` no colours of its own can be given to it, only those that it has be taken away.
    """

    def __init__(self, kit: StudioKit, asked: TemplateQuestion, parent: QWidget, *, locked: bool) -> None:
        super().__init__(parent)
        template, brand = asked.template, asked.brand
        self._kit = kit
        self._template = template
        self._brand = brand
        self._locked = locked
        self._look = find_look(template, asked.look_id)
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
        self.lock_words = label(
            self.tr("Colours are locked. An approver unlocks them under Settings, Office and brand."),
            "dim",
            wrap=True,
        )
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
        column.addWidget(self.lock_words)
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
            field.setEnabled(self.own_colours.isChecked() and not self._locked)
        self.own_colours.setEnabled(not self._locked or bool(self._template.colours))
        self.lock_words.setVisible(self._locked)
        save = self.buttons.button(QDialogButtonBox.StandardButton.Save)
        save.setEnabled(bool(self.name.text().strip()))

    def customisation(self) -> Customisation:
        """Give the answers."""
        return Customisation(
            name=self.name.text().strip(),
            hidden=tuple(_ids(self.fields, Qt.CheckState.Unchecked)),
            field_order=tuple(str(self.fields.item(row).data(_ID)) for row in range(self.fields.count())),
            colours=self._own_colours(),
            block_orders=self._block_orders(),
        )

    def _own_colours(self) -> dict[str, str]:
        """Give the colours that are not the office's; those that are go on following it."""
        if not self.own_colours.isChecked():
            return {}
        known = self._template.colours
        chosen = {key: self.colours[key].colour() for key in COLOURS}
        return {key: one for key, one in chosen.items() if key in known or one != getattr(self._brand, key)}

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
