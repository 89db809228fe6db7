"""The four figures of service of the last thirty days, in one line."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from core.domain.formats import MISSING, Language, duration_text, number, percent
from core.domain.service_figures import ServiceFigures
from gui.theme import SPACE_L, SPACE_XS
from gui.widgets.looks import label


class FiguresLine(QWidget):
    """Name and value of each figure; the tooltip tells how it is computed."""

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._names: dict[QLabel, str] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(SPACE_L)
        self.asked = self._add(
            self.tr("Asked in 30 days"),
            self.tr("Questions, complaints, criticism, requests and emergencies of the last 30 days"),
        )
        self.answered = self._add(
            self.tr("Answered"), self.tr("Answered ones divided by those that were asked")
        )
        self.in_time = self._add(
            self.tr("In time"),
            self.tr("Answered within the standard, divided by those answered or late"),
        )
        self.median = self._add(
            self.tr("Median response time"),
            self.tr("Half of the answers came sooner than this, half later"),
        )
        self._row.addStretch(1)

    def _add(self, name: str, tip: str) -> QLabel:
        pair = QHBoxLayout()
        pair.setSpacing(SPACE_XS)
        value = label(MISSING, "heading")
        told = label(name, "dim")
        for one in (told, value):
            one.setToolTip(tip)
            pair.addWidget(one)
        value.setAccessibleDescription(tip)
        self._row.addLayout(pair)
        self._names[value] = name
        return value

    def show_figures(self, figures: ServiceFigures) -> None:
        """Show the figures; what is not known is a dash."""
        answered = percent(figures.answered_share, 0, self._language)
        if figures.answered_share is not None:
            answered = f"{answered} ({number(figures.answered, language=self._language)})"
        shown = {
            self.asked: number(figures.asked, language=self._language),
            self.answered: answered,
            self.in_time: percent(figures.in_time_share, 0, self._language),
            self.median: MISSING
            if figures.median_response_s is None
            else duration_text(figures.median_response_s, self._language),
        }
        for widget, text in shown.items():
            widget.setText(text)
            widget.setAccessibleName(f"{self._names[widget]}: {text}")
