"""One input for each kind of option: a line, a few lines, a list of choices, a tick, a file of subtitles."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from core.domain.formats import Language
from core.domain.post_options import TICKED, OptionKind, PostOption, subtitle_count
from core.domain.text.rule import TextRule
from gui.composer.option_words import choice_word, option_hint, option_label
from gui.theme import SPACE_S
from gui.widgets.counter_label import CounterLabel
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.looks import button, form_label, set_invalid

#: Labels of the fields that fill a line stand one below the other.
_LABEL_WIDTH = 128
#: More than any platform takes; a wrong file must not fill the memory.
_MOST_SUBTITLE_BYTES = 2_000_000


class OptionField(QWidget):
    """An input with its label. ``edited`` gives the value as it is stored, and whether it was typed by letters."""

    edited = Signal(str, bool)
    #: Whether the field takes a line of its own.
    wide = True

    def __init__(self, option: PostOption, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.option = option
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(SPACE_S)

    def show_value(self, value: str) -> None:
        """Show what the draft holds."""
        raise NotImplementedError

    def mark(self, invalid: bool) -> None:
        """Give the input a red frame, or take it away."""


class _Counter(CounterLabel):
    """Counts by the option's rule; says nothing while the field is empty."""

    def __init__(self, rule: TextRule | None, language: Language) -> None:
        super().__init__(language)
        self._rule = rule
        self.setMinimumWidth(self.fontMetrics().horizontalAdvance("000 / 000"))
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setVisible(rule is not None)

    def count(self, text: str) -> None:
        """Show how much is used."""
        if self._rule is not None:
            from core.domain.text_rules import length_of

            self.set_count(length_of(text, self._rule), self._rule.limit)
        if not text:
            self.setText("")


class LineField(OptionField):
    """A single line: title, tags, link, topic."""

    def __init__(self, option: PostOption, language: Language) -> None:
        super().__init__(option)
        self.input = QLineEdit()
        self.input.setPlaceholderText(option_hint(option.id))
        counted = option.rule if option.kind is not OptionKind.LINK else None
        self._counter = _Counter(counted, language)
        self.row.addWidget(form_label(option_label(option.id), self.input, _LABEL_WIDTH))
        self.row.addWidget(self.input, 1)
        self.row.addWidget(self._counter)
        self.setFocusProxy(self.input)
        self.input.textEdited.connect(self._on_edited)

    def show_value(self, value: str) -> None:
        """Show what the draft holds."""
        if self.input.text() != value:
            with QSignalBlocker(self.input):
                self.input.setText(value)
        self._counter.count(value)

    def show_standin(self, text: str) -> None:
        """Show in the empty field what the platform will get instead."""
        self.input.setPlaceholderText(text or option_hint(self.option.id))

    def mark(self, invalid: bool) -> None:
        """Give the input a red frame, or take it away."""
        set_invalid(self.input, invalid)

    def _on_edited(self, text: str) -> None:
        self._counter.count(text)
        self.edited.emit(text, True)


class _FewLines(QPlainTextEdit):
    """Two lines high, more by scrolling; Tab goes on to the next field."""

    def sizeHint(self) -> QSize:
        """Ask for two lines."""
        return QSize(super().sizeHint().width(), 2 * self.fontMetrics().lineSpacing() + 16)

    def minimumSizeHint(self) -> QSize:
        """Keep two lines."""
        return QSize(80, self.sizeHint().height())


class TextField(OptionField):
    """A few lines: the first comment."""

    def __init__(self, option: PostOption, language: Language) -> None:
        super().__init__(option)
        self.input = _FewLines()
        self.input.setTabChangesFocus(True)
        self.input.setPlaceholderText(option_hint(option.id))
        self.input.setFixedHeight(self.input.sizeHint().height())
        self._counter = _Counter(option.rule, language)
        top = Qt.AlignmentFlag.AlignTop
        self.row.addWidget(form_label(option_label(option.id), self.input, _LABEL_WIDTH), 0, top)
        self.row.addWidget(self.input, 1)
        self.row.addWidget(self._counter, 0, top)
        self.setFocusProxy(self.input)
        self.input.textChanged.connect(self._on_edited)

    def show_value(self, value: str) -> None:
        """Show what the draft holds."""
        if self.input.toPlainText() != value:
            with QSignalBlocker(self.input):
                self.input.setPlainText(value)
        self._counter.count(value)

    def mark(self, invalid: bool) -> None:
        """Give the input a red frame, or take it away."""
        set_invalid(self.input, invalid)

    def _on_edited(self) -> None:
        text = self.input.toPlainText()
        self._counter.count(text)
        self.edited.emit(text, True)


class ChoiceField(OptionField):
    """A list of choices; one without a way of the platform's own begins with "please choose"."""

    wide = False

    def __init__(self, option: PostOption, platform: str) -> None:
        super().__init__(option)
        self.input = QComboBox()
        self.input.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.input.setMinimumWidth(96)  # with large letters on a small screen a choice may be cut
        values = [one.value for one in option.choices]
        for value in values if "" in values else ["", *values]:
            self.input.addItem(choice_word(option.id, value, platform), value)
        self.row.addWidget(form_label(option_label(option.id), self.input))
        self.row.addWidget(self.input)
        self.setFocusProxy(self.input)
        self.input.activated.connect(lambda _row: self.edited.emit(self.input.currentData(), False))

    def show_value(self, value: str) -> None:
        """Show what the draft holds."""
        self.input.setCurrentIndex(max(0, self.input.findData(value)))

    def mark(self, invalid: bool) -> None:
        """Give the input a red frame, or take it away."""
        set_invalid(self.input, invalid)


class FlagField(OptionField):
    """A box to tick."""

    wide = False

    def __init__(self, option: PostOption) -> None:
        super().__init__(option)
        self.input = QCheckBox(option_label(option.id))
        self.row.addWidget(self.input)
        self.setFocusProxy(self.input)
        self.input.clicked.connect(lambda on: self.edited.emit(TICKED if on else "", False))

    def show_value(self, value: str) -> None:
        """Show what the draft holds."""
        self.input.setChecked(value == TICKED)


class SubtitlesField(OptionField):
    """A file of subtitles, kept as its text; the field tells how many lines of speech are in it."""

    refused = Signal()
    """The chosen file cannot be read as text."""

    def __init__(self, option: PostOption) -> None:
        super().__init__(option)
        self.input = button(self.tr("Choose a file…"))
        self.words = ElidedLabel("", Qt.TextElideMode.ElideRight)
        self.words.setProperty("look", "dim")
        self.remove = button(self.tr("Remove"), "link")
        self.row.addWidget(form_label(option_label(option.id), self.input, _LABEL_WIDTH))
        self.row.addWidget(self.input)
        self.row.addWidget(self.words, 1)
        self.row.addWidget(self.remove)
        self.setFocusProxy(self.input)
        self.input.clicked.connect(self._ask)
        self.remove.clicked.connect(lambda: self.edited.emit("", False))
        self.show_value("")

    def show_value(self, value: str) -> None:
        """Show what the draft holds."""
        none = self.tr("SRT or WebVTT, helps people who cannot hear it")
        count = self.tr("Lines of speech: {0}").format(subtitle_count(value))
        self.words.setText(count if value else none)
        self.remove.setVisible(bool(value))

    def take(self, path: Path) -> None:
        """Read a file; one that is no text is refused."""
        try:
            content = path.read_bytes()[:_MOST_SUBTITLE_BYTES].decode("utf-8-sig")
        except (OSError, UnicodeDecodeError):
            self.refused.emit()
            return
        self.edited.emit(content.replace("\r\n", "\n"), False)

    def _ask(self) -> None:
        dialog = QFileDialog(self.window(), self.tr("Choose subtitles"))
        dialog.setNameFilters([self.tr("Subtitles (*.srt *.vtt)")])
        dialog.fileSelected.connect(lambda name: self.take(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def field_of(option: PostOption, platform: str, language: Language) -> OptionField:
    """Make the input that fits an option."""
    if option.kind is OptionKind.CHOICE:
        return ChoiceField(option, platform)
    if option.kind is OptionKind.FLAG:
        return FlagField(option)
    if option.kind is OptionKind.SUBTITLES:
        return SubtitlesField(option)
    if option.kind is OptionKind.TEXT:
        return TextField(option, language)
    return LineField(option, language)
