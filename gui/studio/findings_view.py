"""The findings under the canvas; a click goes to the place."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from core.domain.template.findings import Finding
from core.domain.template.model import Level, Template
from gui.studio.kit import StudioKit
from gui.studio.sentences import place_name, sentence
from gui.theme import SPACE_XS
from gui.widgets.looks import label
from gui.widgets.rows import ROW, AnyIndex, RowsModel, RowsView, paint_ground

_ICONS = {
    Level.ERROR: ("ph.x-circle", "error"),
    Level.WARNING: ("ph.warning", "warn"),
    Level.HINT: ("ph.info", "slate"),
}


_LEAST_HEIGHT, _MOST_HEIGHT = 30, 136


class _FindingDelegate(QStyledItemDelegate):
    """Sign, place in bold, sentence."""

    def __init__(self, kit: StudioKit, parent: QAbstractItemView) -> None:
        super().__init__(parent)
        self._kit = kit
        self._list = parent

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Give each finding as many lines as its words need."""
        width = self._list.viewport().width()
        words = option.fontMetrics.boundingRect(
            QRect(0, 0, max(120, width - 56), 400), Qt.TextFlag.TextWordWrap, index.data()
        )
        return QSize(width, max(28, words.height() + 10))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draw the finding."""
        painter.save()
        paint_ground(painter, option, self._kit.theme)
        icon, role = _ICONS[index.data(ROW).level]
        rect = option.rect
        self._kit.theme.icon(icon, role).paint(painter, QRect(rect.left() + 8, rect.top() + 6, 16, 16))
        painter.setPen(self._kit.theme.colour("text"))
        painter.setFont(option.font)
        words = rect.adjusted(32, 5, -8, -5)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap, index.data())
        painter.restore()


class FindingsView(QWidget):
    """A heading with the count and the list."""

    place_chosen = Signal(str)

    def __init__(self, kit: StudioKit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kit = kit
        self.heading = label("", "heading")
        self._model = RowsModel(self)
        self.list = RowsView(self.tr("Checks"))
        self.list.setModel(self._model)
        self.list.setUniformItemSizes(False)
        self.list.setResizeMode(self.list.ResizeMode.Adjust)
        self.list.setItemDelegate(_FindingDelegate(kit, self.list))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_XS)
        column.addWidget(self.heading)
        column.addWidget(self.list, 1)
        self.list.chosen.connect(lambda finding: self.place_chosen.emit(finding.field))
        self.list.opened.connect(lambda finding: self.place_chosen.emit(finding.field))

    def show_findings(self, template: Template, findings: Sequence[Finding]) -> None:
        """Show another set of findings."""
        rows = [(one, self._words(template, one)) for one in findings]
        self._model.set_rows(rows)
        errors = sum(one.level is Level.ERROR for one in findings)
        if errors == len(findings) and errors:
            words = self.tr("{0} to put right").format(errors)
        elif errors:
            words = self.tr("{0} to put right, {1} to look at").format(errors, len(findings) - errors)
        elif findings:
            words = self.tr("{0} to look at").format(len(findings))
        else:
            words = self.tr("Everything is complete")
        self.heading.setText(words)
        self.list.setVisible(bool(findings))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the picture as much room as the findings do not need."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        heights = [self.list.sizeHintForRow(row) for row in range(self._model.rowCount())]
        self.list.setFixedHeight(min(_MOST_HEIGHT, max(_LEAST_HEIGHT, sum(heights) + 2)))

    def _words(self, template: Template, finding: Finding) -> str:
        place = place_name(template, finding.field, self._kit.language)
        words = sentence(finding, self._kit.language)
        return f"{place}: {words}" if place else words
