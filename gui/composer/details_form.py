"""What the post is for, which campaign it belongs to, and where its figures come from."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from core.domain.post import PostFunction
from gui.composer.draft import Draft, Part
from gui.labels import function_mark, function_word
from gui.theme import SPACE_S
from gui.widgets.filter_chips import FilterChips
from gui.widgets.looks import label


class DetailsForm(QWidget):
    """Function as chips, campaign and data source as short fields."""

    def __init__(self, draft: Draft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        self.function = FilterChips(name=self.tr("Function of the post"))
        self.function.set_chips(
            [(one.value, f"{function_mark(one)}  {function_word(one)}") for one in PostFunction]
        )
        self.function.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.campaign = QLineEdit()
        self.campaign.setPlaceholderText(self.tr("Campaign (optional)"))
        self.campaign.setAccessibleName(self.tr("Campaign"))
        self.source = QLineEdit()
        self.source.setPlaceholderText(self.tr("Data source and date, for figures"))
        self.source.setAccessibleName(self.tr("Data source"))
        self.sensitive = QCheckBox(self.tr("Sensitive"))
        self.sensitive.setToolTip(
            self.tr("Held in crisis mode and in an election period until you let it go on.")
        )
        upper = QHBoxLayout()
        upper.setSpacing(SPACE_S)
        upper.addWidget(label(self.tr("Function"), "dim"))
        upper.addWidget(self.function)
        upper.addWidget(self.sensitive)
        upper.addStretch(1)
        lower = QHBoxLayout()
        lower.setSpacing(SPACE_S)
        lower.addWidget(self.campaign, 1)
        lower.addWidget(self.source, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_S)
        column.addLayout(upper)
        column.addLayout(lower)
        self._connect_signals()
        self.refresh()

    def _connect_signals(self) -> None:
        self.function.changed.connect(self._on_function)
        self.campaign.textEdited.connect(lambda text: self._draft.change(Part.DETAILS, campaign=text))
        self.source.textEdited.connect(lambda text: self._draft.change(Part.DETAILS, data_source=text))
        self.sensitive.toggled.connect(lambda on: self._draft.change(Part.DETAILS, sensitive=on))
        self._draft.loaded.connect(self.refresh)
        self._draft.edited.connect(self._on_edited)

    def refresh(self) -> None:
        """Show the draft's values."""
        post = self._draft.post
        self.function.select(frozenset({post.function.value}))
        with QSignalBlocker(self.sensitive):
            self.sensitive.setChecked(post.sensitive)
        for edit, text in ((self.campaign, post.campaign), (self.source, post.data_source)):
            if edit.text() != text:
                with QSignalBlocker(edit):
                    edit.setText(text)

    def _on_function(self) -> None:
        (chosen,) = self.function.selected()
        self._draft.change(Part.DETAILS, function=PostFunction(chosen))

    def _on_edited(self, part: Part) -> None:
        if part in {Part.DETAILS, Part.ALL}:
            self.refresh()
