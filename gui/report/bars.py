"""What posts were for, as bars with the target marked on each."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.domain.formats import Language, percent
from core.domain.post import PostFunction
from core.domain.report import Report
from core.domain.report_rules import FUNCTION_MIX
from gui.labels import function_word
from gui.theme import SPACE_S, Theme

translate = QCoreApplication.translate

_ROLES = {PostFunction.INFORM: "accent", PostFunction.EDUCATE: "ok", PostFunction.ENTERTAIN: "violet"}
_BAR_HEIGHT, _ROW = 10, 42


class MixBars(QWidget):
    """One bar for each function; the mark is where the target lies."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shares: dict[PostFunction, int] = {}
        self._language = Language.ID
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(translate("Report", "Composition of the posts"))
        theme.changed.connect(self.update)

    def show_report(self, report: Report, language: Language) -> None:
        """Show the shares of a month."""
        self._language = language
        self._shares = {one: report.now.mix_percent[one.value] for one in PostFunction}
        self.setAccessibleDescription("; ".join(self._words(one) for one in PostFunction))
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for three rows."""
        return QSize(200, len(PostFunction) * self._theme.px(_ROW))

    def minimumSizeHint(self) -> QSize:
        """Keep the rows."""
        return self.sizeHint()

    def _words(self, function: PostFunction) -> str:
        share, wanted = (
            percent(one / 100, 0, self._language)
            for one in (self._shares.get(function, 0), FUNCTION_MIX[function.value])
        )
        return translate("Report", "{0} {1}, target {2}").format(function_word(function), share, wanted)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw words, bars and the marks of the targets."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place, function in enumerate(PostFunction):
            self._paint_row(painter, function, place * self._theme.px(_ROW))

    def _paint_row(self, painter: QPainter, function: PostFunction, top: int) -> None:
        theme, share = self._theme, self._shares.get(function, 0)
        words_height = self.fontMetrics().height()
        painter.setPen(theme.colour("text"))
        words = self.fontMetrics().elidedText(
            self._words(function), Qt.TextElideMode.ElideRight, self.width()
        )
        painter.drawText(QRectF(0, top, self.width(), words_height), Qt.AlignmentFlag.AlignLeft, words)
        bar = QRectF(0, top + words_height + 2, self.width() - SPACE_S, theme.px(_BAR_HEIGHT))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("hairline"))
        painter.drawRoundedRect(bar, 4, 4)
        if share:
            painter.setBrush(theme.colour(_ROLES[function]))
            painter.drawRoundedRect(QRectF(bar.x(), bar.y(), bar.width() * share / 100, bar.height()), 4, 4)
        painter.setBrush(theme.colour("text"))
        mark = bar.x() + bar.width() * FUNCTION_MIX[function.value] / 100
        painter.drawRect(QRectF(mark - 1, bar.y() - 2, 2, bar.height() + 4))
