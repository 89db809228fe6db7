"""The inputs of the form: one kind for each type of field. All of them speak plain text."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QEvent, QLocale, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import (
    QCalendarWidget,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from core.domain.day_names import Language
from core.domain.formats import date_text
from core.domain.template.model import Field, FieldType
from core.domain.template.reading import read_date
from gui.studio.kit import StudioKit
from gui.theme import SPACE_XS
from gui.widgets.counter_label import CounterLabel
from gui.widgets.looks import hide_unless, icon_button, label, set_invalid


class Editor(QWidget):
    """An input that holds one text. ``edited`` tells what the person changed, never what was set."""

    edited = Signal(str)
    focused = Signal()

    def value(self) -> str:
        """Give the text as it is stored."""
        raise NotImplementedError

    def set_value(self, value: str) -> None:
        """Show a text without announcing it."""
        raise NotImplementedError

    def set_wrong(self, wrong: bool) -> None:
        """Mark the input as the place of an error."""

    def _watch(self, widget: QWidget) -> None:
        """Announce when the keyboard comes here, so that the picture can show the place."""
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice the focus of the inner widget."""
        if event.type() == QEvent.Type.FocusIn:
            self.focused.emit()
        return super().eventFilter(watched, event)


class LineEditor(Editor):
    """One line with a counter where the field has a limit."""

    def __init__(self, field: Field, kit: StudioKit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._limit = field.max_length
        self.input = QLineEdit()
        self.input.setPlaceholderText(field.hint.get(kit.language) if field.hint else "")
        self.counter = CounterLabel(kit.language)
        hide_unless(self.counter, self._limit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.input)
        column.addWidget(self.counter, 0, Qt.AlignmentFlag.AlignRight)
        self.input.textEdited.connect(self._on_edited)
        self._watch(self.input)
        self._count()

    def value(self) -> str:
        return self.input.text()

    def set_value(self, value: str) -> None:
        if value != self.input.text():
            self.input.setText(value)
        self._count()

    def set_wrong(self, wrong: bool) -> None:
        set_invalid(self.input, wrong)

    def _on_edited(self, text: str) -> None:
        self._count()
        self.edited.emit(text)

    def _count(self) -> None:
        used = len(self.input.text())
        self.counter.setVisible(bool(self._limit) and used > self._limit * 0.6)
        self.counter.set_count(used, self._limit)


class _GrowingText(QPlainTextEdit):
    """A text box as tall as its text, from two to seven lines."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.textChanged.connect(self.fit)

    def fit(self) -> None:
        """Take the height of the text."""
        lines = min(7, max(2, round(self.document().size().height())))
        margins = self.contentsMargins()
        tall = self.fontMetrics().lineSpacing() * lines + 2 * round(self.document().documentMargin())
        self.setFixedHeight(tall + margins.top() + margins.bottom() + 10)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Fit again: the first time the width is known."""
        super().focusInEvent(event)
        self.fit()


class ParagraphEditor(Editor):
    """Several lines; for ``lines`` fields each line is one entry."""

    def __init__(self, field: Field, kit: StudioKit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field = field
        self.input = _GrowingText()
        self.input.setPlaceholderText(field.hint.get(kit.language) if field.hint else "")
        self.counter = CounterLabel(kit.language)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.input)
        column.addWidget(self.counter, 0, Qt.AlignmentFlag.AlignRight)
        self._is_setting = False
        self.input.textChanged.connect(self._on_changed)
        self._watch(self.input)
        self._count()
        self.input.fit()

    def value(self) -> str:
        return self.input.toPlainText()

    def set_value(self, value: str) -> None:
        if value != self.input.toPlainText():
            self._is_setting = True
            self.input.setPlainText(value)
            self._is_setting = False
        self._count()

    def set_wrong(self, wrong: bool) -> None:
        set_invalid(self.input, wrong)

    def _on_changed(self) -> None:
        self._count()
        if not self._is_setting:
            self.edited.emit(self.value())

    def _count(self) -> None:
        """Count characters, or lines where each is an entry."""
        text = self.value()
        if self._field.type is FieldType.LINES:
            used, limit = sum(1 for line in text.splitlines() if line.strip()), self._field.max_items
        else:
            used, limit = len(text), self._field.max_length
        self.counter.setVisible(bool(limit) and used > limit * 0.6)
        self.counter.set_count(used, limit)


class ChoiceEditor(Editor):
    """One of the options."""

    def __init__(self, field: Field, kit: StudioKit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.input = QComboBox()
        if not field.required:
            self.input.addItem("–", "")
        for option in field.options:
            self.input.addItem(option.label.get(kit.language), option.value)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.input)
        self.input.activated.connect(lambda _index: self.edited.emit(self.value()))
        self._watch(self.input)

    def value(self) -> str:
        return str(self.input.currentData() or "")

    def set_value(self, value: str) -> None:
        self.input.setCurrentIndex(max(0, self.input.findData(value)))


class FlagEditor(Editor):
    """Yes or no."""

    def __init__(self, field: Field, kit: StudioKit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.input = QCheckBox(field.label.get(kit.language))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.input)
        self.input.clicked.connect(lambda _checked: self.edited.emit(self.value()))
        self._watch(self.input)

    def value(self) -> str:
        return "yes" if self.input.isChecked() else ""

    def set_value(self, value: str) -> None:
        self.input.setChecked(value == "yes")


class DateEditor(Editor):
    """A day, typed in any usual way or picked; below it the day as it will be written."""

    def __init__(self, field: Field, kit: StudioKit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kit = kit
        self.input = QLineEdit()
        self.input.setPlaceholderText(self.tr("e.g. 17-08-2026"))
        self.pick = icon_button(kit.theme.icon("ph.calendar-blank"), self.tr("Choose a day"))
        self.calendar = _calendar(kit.language, self)
        self.calendar.clicked.connect(self._take)
        self.calendar.activated.connect(self._take)
        self.pick.clicked.connect(self._open_calendar)
        self.shown = label("", "dim")
        row = QHBoxLayout()
        row.setSpacing(SPACE_XS)
        row.addWidget(self.input, 1)
        row.addWidget(self.pick)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.shown)
        del field
        self.input.textEdited.connect(self._on_edited)
        self._watch(self.input)
        self._describe()

    def value(self) -> str:
        """Give ISO for a plainly typed day; a named weekday stays, so that it can be checked."""
        text = self.input.text().strip()
        day = read_date(text)
        return day.isoformat() if day and not any(letter.isalpha() for letter in text) else text

    def set_value(self, value: str) -> None:
        if value != self.value():
            day = read_date(value)
            is_iso = day is not None and value == day.isoformat()
            self.input.setText(f"{day:%d-%m-%Y}" if day and is_iso else value)
        self._describe()

    def set_wrong(self, wrong: bool) -> None:
        set_invalid(self.input, wrong)

    def _on_edited(self, _text: str) -> None:
        self._describe()
        self.edited.emit(self.value())

    def _describe(self) -> None:
        day = read_date(self.input.text())
        self.shown.setText(date_text(day, self._kit.language) if day else "")
        self.shown.setVisible(day is not None)

    def _open_calendar(self) -> None:
        """Open the calendar below the button, or above it where the screen ends."""
        day = read_date(self.input.text()) or self._kit.today()
        self.calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        room, size = self.screen().availableGeometry(), self.calendar.sizeHint()
        at = self.pick.mapToGlobal(self.pick.rect().bottomRight()) - QPoint(size.width(), 0)
        if at.y() + size.height() > room.bottom():
            at.setY(self.pick.mapToGlobal(QPoint()).y() - size.height())
        self.calendar.move(max(room.left(), at.x()), max(room.top(), at.y()))
        self.calendar.show()
        self.calendar.setFocus()

    def _take(self, chosen: QDate) -> None:
        self.calendar.close()
        self.set_value(date(chosen.year(), chosen.month(), chosen.day()).isoformat())
        self.edited.emit(self.value())
        self.input.setFocus()


def _calendar(language: Language, parent: QWidget) -> QCalendarWidget:
    """Make a month that opens as a popup."""
    made = QCalendarWidget(parent)
    made.setWindowFlag(Qt.WindowType.Popup)
    made.setLocale(
        QLocale(QLocale.Language.Indonesian if language is Language.ID else QLocale.Language.English)
    )
    made.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
    made.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    return made
