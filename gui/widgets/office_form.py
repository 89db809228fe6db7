"""Name, kind, province, time zone and staff of the office: asked at the first start, changed in the
settings."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QFormLayout, QLineEdit, QSpinBox, QWidget

from core.domain.formats import OfficeZone
from core.domain.office_kinds import OfficeKind
from core.domain.provinces import PROVINCES, zone_of
from gui.office_words import office_kind_word
from gui.theme import SPACE_L, SPACE_M
from gui.widgets.looks import form_label, label, pad_spin_box, set_invalid

_MOST_EMPLOYEES = 99_999
LABEL_WIDTH = 190


@dataclass(frozen=True, slots=True)
class Profile:
    """What the form edits; ``employees`` 0 means not told."""

    name: str = ""
    kind: OfficeKind = OfficeKind.GENERAL
    province: str = ""
    zone: OfficeZone = OfficeZone.WIB
    employees: int = 0


def zone_words(zone: OfficeZone) -> str:
    """Give a zone with its distance to UTC and a city."""
    return {
        OfficeZone.WIB: "WIB · UTC+7 · Jakarta",
        OfficeZone.WITA: "WITA · UTC+8 · Makassar",
        OfficeZone.WIT: "WIT · UTC+9 · Jayapura",
    }[zone]


class OfficeForm(QWidget):
    """Emits ``changed`` at every edit. Choosing a province sets its time zone, which can still be changed."""

    changed = Signal()

    def __init__(self, profile: Profile, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = QLineEdit(profile.name)
        self.name.setMaxLength(200)
        self.name.setCursorPosition(0)
        self.name.setPlaceholderText(self.tr("As on the letterhead"))
        self.kind = _choice([(office_kind_word(one), one) for one in OfficeKind], profile.kind)
        self.province = _choice([("—", ""), *((one, one) for one in PROVINCES)], profile.province)
        self.zone = _choice([(zone_words(one), one) for one in OfficeZone], profile.zone)
        self.employees = QSpinBox()
        self.employees.setRange(0, _MOST_EMPLOYEES)
        self.employees.setGroupSeparatorShown(True)
        self.employees.setSpecialValueText(self.tr("not told yet"))
        self.employees.setValue(profile.employees)
        self.employees.setFixedWidth(160)
        pad_spin_box(self.employees)
        for box in (self.kind, self.province):
            _make_searchable(box)
        self._build()
        self._connect_signals()

    def _build(self) -> None:
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(SPACE_L)
        form.setVerticalSpacing(SPACE_M)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.name_fault = label(
            self.tr("Write the name of the office; it stands on every infographic."), "error"
        )
        self.name_fault.hide()
        form.addRow(form_label(self.tr("&Name of the office"), self.name, LABEL_WIDTH), self.name)
        form.addRow("", self.name_fault)
        for words, field in (
            (self.tr("&Kind"), self.kind),
            (self.tr("&Province"), self.province),
            (self.tr("Time &zone"), self.zone),
            (self.tr("Number of &employees"), self.employees),
        ):
            form.addRow(form_label(words, field, LABEL_WIDTH), field)
        hint = label(
            self.tr("Engagement is measured against the number of employees; it can be filled in later."),
            "dim",
            wrap=True,
        )
        form.addRow("", hint)

    def _connect_signals(self) -> None:
        self.name.textEdited.connect(self._on_name)
        self.kind.currentIndexChanged.connect(self._on_edited)
        self.province.currentIndexChanged.connect(self._on_province)
        self.zone.currentIndexChanged.connect(self._on_edited)
        self.employees.valueChanged.connect(self._on_edited)

    def profile(self) -> Profile:
        """Give what stands in the form."""
        return Profile(
            self.name.text().strip(),
            OfficeKind(self.kind.currentData()),
            self.province.currentData() or "",
            OfficeZone(self.zone.currentData()),
            self.employees.value(),
        )

    def check(self) -> bool:
        """Mark what is missing and go there; True if nothing is."""
        named = bool(self.name.text().strip())
        set_invalid(self.name, not named)
        self.name_fault.setVisible(not named)
        if not named:
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        return named

    def _on_name(self, _text: str) -> None:
        if self.name.text().strip():
            set_invalid(self.name, False)
            self.name_fault.hide()
        self.changed.emit()

    def _on_province(self, _index: int) -> None:
        zone = zone_of(self.province.currentData() or "")
        if zone is not None:
            self.zone.setCurrentIndex(self.zone.findData(zone.value))
        self.changed.emit()

    def _on_edited(self, _value: int) -> None:
        self.changed.emit()


def _choice(entries: list[tuple[str, str]], chosen: str) -> QComboBox:
    box = QComboBox()
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(20)
    box.setMaxVisibleItems(14)
    for words, value in entries:
        box.addItem(words, str(value))
    box.setCurrentIndex(max(0, box.findData(str(chosen))))
    return box


def _make_searchable(box: QComboBox) -> None:
    """Let letters anywhere in an entry find it; free text is not taken."""
    box.setEditable(True)
    box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    completer = box.completer() or QCompleter(box)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
    if (popup := completer.popup()) is not None:
        popup.setProperty("look", "rows")  # as high as the entries of the open list
    edit = box.lineEdit()
    if edit is not None:
        edit.setCursorPosition(0)
        edit.editingFinished.connect(lambda: _show_chosen(box, edit))


def _show_chosen(box: QComboBox, edit: QLineEdit) -> None:
    """Take the first entry that holds what was typed, else stay with the chosen one; show it from its
    beginning."""
    typed = edit.text().strip()
    if typed and typed != box.itemText(box.currentIndex()):
        found = box.findText(typed, Qt.MatchFlag.MatchContains)
        box.setCurrentIndex(found if found >= 0 else box.currentIndex())
    box.setEditText(box.itemText(box.currentIndex()))
    edit.setCursorPosition(0)
