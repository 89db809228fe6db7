"""How the studio looks: its widgets and where they are. What they do is in ``panel``."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPlainTextEdit,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from gui.studio.canvas import Canvas
from gui.studio.direct import DirectEditing
from gui.studio.export_menu import ExportMenu
from gui.studio.findings_view import FindingsView
from gui.studio.form import FieldForm
from gui.studio.kit import StudioKit
from gui.studio.size_strip import SizeStrip
from gui.studio.template_menu import TemplateMenu
from gui.theme import SPACE_M, SPACE_S
from gui.widgets.filter_chips import FilterChips
from gui.widgets.looks import button, icon_button, label, line
from gui.widgets.phone_preview import PhonePreview


class StudioView(QWidget):
    """Form at the left, picture and findings in the middle, all sizes at the right."""

    def __init__(self, kit: StudioKit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kit = kit
        self._make_widgets()
        self._lay_out()

    def _make_widgets(self) -> None:
        kit, theme = self._kit, self._kit.theme
        self.back = button(self.tr("Back"), "quiet", theme.icon("ph.arrow-left"))
        self.title = label("", "heading")
        self.looks = FilterChips(name=self.tr("Looks"))
        self.views = FilterChips(name=self.tr("View"))
        self.views.set_chips([("picture", self.tr("Picture")), ("phone", self.tr("On a phone"))])
        self.undo = icon_button(theme.icon("ph.arrow-counter-clockwise"), self.tr("Undo"))
        self.redo = icon_button(theme.icon("ph.arrow-clockwise"), self.tr("Redo"))
        self.safe_area = icon_button(theme.icon("ph.frame-corners"), self.tr("Show the safe area"))
        self.safe_area.setCheckable(True)
        self.exports = button(self.tr("Export"), "", theme.icon("ph.export"))
        self.export_menu = ExportMenu(kit, self)
        self.exports.setMenu(self.export_menu)
        self.templates = button(self.tr("Template"), "", theme.icon("ph.layout"))
        self.template_menu = TemplateMenu(kit, self)
        self.templates.setMenu(self.template_menu)
        self.use = button(self.tr("Use these pictures"), "primary")
        self.form = FieldForm(kit)
        self.alt_text = QPlainTextEdit()
        self.alt_text.setTabChangesFocus(True)
        self.alt_text.setFixedHeight(84)
        self.alt_text.setAccessibleName(self.tr("Alt text"))
        self.redraft = button(self.tr("Draft again"), "link")
        self.canvas = Canvas(kit)
        self.direct = DirectEditing(kit, self.canvas)
        self.phone = PhonePreview(theme)
        self.findings = FindingsView(kit)
        self.strip = SizeStrip(kit)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(SPACE_S)
        for widget in (self.back, self.title):
            head.addWidget(widget)
        head.addStretch(1)
        for widget in (self.templates, self.exports, self.use):
            head.addWidget(widget)
        self.stage = QStackedWidget()
        self.stage.addWidget(self.canvas)
        self.stage.addWidget(self._phone_side())
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(SPACE_M, 0, SPACE_M, 0)
        column.setSpacing(SPACE_S)
        column.addLayout(self._tools())
        column.addWidget(self.stage, 1)
        column.addWidget(self.findings)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(self._form_side())
        split.addWidget(middle)
        split.setStretchFactor(0, 0)
        split.setStretchFactor(1, 1)
        split.setSizes([380, 560])
        split.setChildrenCollapsible(False)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(split, 1)
        body.addWidget(self.strip)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(SPACE_S)
        outer.addLayout(head)
        outer.addLayout(body, 1)

    def _tools(self) -> QHBoxLayout:
        """What belongs to the picture: view, look, undo, safe area."""
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addWidget(self.views)
        row.addStretch(1)
        for widget in (self.looks, self.undo, self.redo, self.safe_area):
            row.addWidget(widget)
        return row

    def _form_side(self) -> QWidget:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_S)
        column.addWidget(self.form, 1)
        column.addWidget(line())
        heading = QHBoxLayout()
        heading.addWidget(label(self.tr("Alt text"), "heading"), 1)
        heading.addWidget(self.redraft)
        column.addLayout(heading)
        column.addWidget(self.alt_text)
        return side

    def _phone_side(self) -> QWidget:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.phone, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        return side
