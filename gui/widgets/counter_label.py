"""How much of a limit is used: "212 / 280", red with the surplus once it is passed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QWidget

from core.domain.formats import Language, number
from gui.widgets.looks import set_look


class CounterLabel(QLabel):
    """A counter by the platform's own rule; the figures come from ``core.domain.text_rules``."""

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self.setProperty("look", "dim")

    def set_count(self, used: int, limit: int) -> None:
        """Show ``used`` of ``limit``; a limit of 0 means there is none."""
        shown = number(used, language=self._language)
        if limit:
            shown = f"{shown} / {number(limit, language=self._language)}"
        over = used - limit if limit else 0
        self.setText(shown)
        set_look(self, "error" if over > 0 else "dim")
        if over > 0:
            words = QCoreApplication.translate("CounterLabel", "{0} too many").format(
                number(over, language=self._language)
            )
            self.setText(f"{shown} · {words}")
        self.setAccessibleName(self.text())
