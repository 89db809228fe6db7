"""The steps of publishing by hand: caption, pictures, page. Each asks its dialog by a signal and can be ticked off."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QWidget

from core.domain.compose_pages import ComposePage
from core.domain.formats import Language, number
from core.services.assisted import Kit, KitItem
from gui.assisted.items import KitItemDelegate, item_words
from gui.assisted.words import page_hint, page_name
from gui.page import PageContext
from gui.theme import SPACE_S, Theme
from gui.widgets.card import Card
from gui.widgets.looks import button, label
from gui.widgets.rows import ROW, RowsModel, RowsView
from gui.widgets.thumbnails import Thumbnails

COPY_KEYS = "Ctrl+Shift+C"
_CAPTION_LINES = 4
_ROWS_SEEN = 3
_TICK = 18


class Step(Card):
    """A numbered card with a tick that appears when the step was done."""

    def __init__(self, theme: Theme, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self.tick = QLabel()
        self.tick.setPixmap(theme.pixmap("ph.check-circle", theme.px(_TICK), "ok", self.devicePixelRatioF()))
        self.tick.setAccessibleName(self.tr("Done"))
        policy = self.tick.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.tick.setSizePolicy(policy)
        self.tick.hide()
        self.add_action(self.tick)

    def set_done(self) -> None:
        """Tick the step off."""
        self.tick.show()

    @property
    def is_done(self) -> bool:
        """Tell whether the step was ticked off."""
        return not self.tick.isHidden()


class _CaptionView(QPlainTextEdit):
    def sizeHint(self) -> QSize:
        """Ask for no more than the least: the window gives what it has left."""
        return self.minimumSize()


class _PictureList(RowsView):
    def sizeHint(self) -> QSize:
        """Ask for no more than the least: the window gives what it has left."""
        return self.minimumSize()


class CaptionStep(Step):
    """The text as it is to be pasted, and the button that copies it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, self.tr("1 · Copy the caption"), parent)
        self.text = _CaptionView()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("Caption"))
        self.text.setMinimumHeight(self.text.fontMetrics().lineSpacing() * _CAPTION_LINES)
        self.body.addWidget(self.text, 1)
        row = QHBoxLayout()
        self.copy = button(self.tr("Copy caption"), icon=theme.icon("ph.copy"))
        self.copy.setToolTip(COPY_KEYS)
        self.count = label("", "dim")
        row.addWidget(self.copy)
        row.addWidget(label(COPY_KEYS, "dim"))
        row.addStretch(1)
        row.addWidget(self.count)
        self.body.addLayout(row)
        self.copy.setEnabled(False)
        self.copy.clicked.connect(self.copy_now)

    def show_text(self, text: str, language: Language) -> None:
        """Show the caption of a kit."""
        self.text.setPlainText(text)
        self.copy.setEnabled(bool(text))
        self.count.setText(self.tr("{0} characters").format(number(len(text), language=language)))

    def copy_now(self) -> None:
        """Put the caption into the clipboard."""
        if self.copy.isEnabled():
            QGuiApplication.clipboard().setText(self.text.toPlainText())
            self.copy.setText(self.tr("Caption copied"))
            self.set_done()


class PicturesStep(Step):
    """The kit's pictures in order, their folder, and their alternative texts."""

    folder_requested = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        theme = context.theme
        super().__init__(theme, self.tr("2 · Open the pictures"), parent)
        self._language = context.preferences.language
        self.model = RowsModel(self)
        self.list = _PictureList(self.tr("Pictures"))
        self._thumbnails = Thumbnails(context.services.media, context.lanes, self)
        self._delegate = KitItemDelegate(theme, self._thumbnails, self.list)
        self.list.setItemDelegate(self._delegate)
        self.list.setModel(self.model)
        self.list.setMinimumHeight(theme.px(56) * _ROWS_SEEN)
        self.note = label("", "dim", wrap=True)
        self.folder = button(self.tr("Open folder"), icon=theme.icon("ph.folder-open"))
        self.alt_text = button(self.tr("Copy alternative text"), icon=theme.icon("ph.copy"))
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self.note)
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        for one in (self.folder, self.alt_text):
            one.setEnabled(False)
            row.addWidget(one)
        row.addStretch(1)
        self.body.addLayout(row)
        self._connect_signals()

    def _connect_signals(self) -> None:
        self._thumbnails.loaded.connect(lambda _: self.list.viewport().update())
        self.folder.clicked.connect(self._open_folder)
        self.alt_text.clicked.connect(self.copy_alt_text)
        self.list.opened.connect(self.copy_alt_text)
        self.list.selectionModel().currentChanged.connect(self._judge)

    def show_kit(self, kit: Kit) -> None:
        """Show the pictures of a kit; the first one is chosen."""
        self._takes_alt_text = kit.takes_alt_text
        rows = []
        for one in kit.items:
            name, words = item_words(one, self._language)
            rows.append(((one, name, words), f"{name}. {words}"))
        self.model.set_rows(rows)
        self.list.setVisible(bool(rows))
        self.folder.setEnabled(True)
        self.note.setText(self._note(kit))
        self.note.setVisible(bool(self.note.text()))
        if rows:
            self.list.setCurrentIndex(self.model.index(0, 0))
        self._judge()

    _takes_alt_text = True

    def _note(self, kit: Kit) -> str:
        if not kit.items:
            return self.tr("This post has no pictures.")
        if not kit.takes_alt_text:
            return self.tr("This platform has no field for alternative texts.")
        return ""

    @property
    def chosen(self) -> KitItem | None:
        """Give the picture that is chosen in the list."""
        row = self.list.currentIndex().data(ROW)
        return None if row is None else row[0]

    def copy_alt_text(self) -> None:
        """Put the chosen picture's alternative text into the clipboard and go on to the next picture."""
        item = self.chosen
        if item is None or not self.alt_text.isEnabled():
            return
        place = self.list.currentIndex().row()
        QGuiApplication.clipboard().setText(item.media.alt_text)
        self.alt_text.setText(self.tr("Text {0} copied").format(place + 1))
        if place + 1 < self.model.rowCount():
            self.list.setCurrentIndex(self.model.index(place + 1, 0))

    def _judge(self) -> None:
        item = self.chosen
        self.alt_text.setVisible(self._takes_alt_text and self.model.rowCount() > 0)
        self.alt_text.setEnabled(self._takes_alt_text and item is not None and bool(item.media.alt_text))

    def _open_folder(self) -> None:
        self.set_done()
        self.folder_requested.emit()

    def paths(self) -> tuple[Path, ...]:
        """Give the files as shown, in order; those that could not be prepared are left out."""
        items = [self.model.index(row, 0).data(ROW)[0] for row in range(self.model.rowCount())]
        return tuple(one.path for one in items if one.path is not None)


class PageStep(Step):
    """The platform's own page, or its app on a phone."""

    page_requested = Signal(str)
    phone_requested = Signal()

    def __init__(self, theme: Theme, platform: str, parent: QWidget | None = None) -> None:
        title = self.tr("3 · Publish it on {0}").format(page_name(platform))
        super().__init__(theme, title, parent)
        self._platform = platform
        self._url = ""
        self.hint = label("", wrap=True)
        self.doubt = label("", "dim", wrap=True)
        self.open = button(
            self.tr("Open {0}").format(page_name(platform)), icon=theme.platform_icon(platform)
        )
        self.phone = button(self.tr("To a phone…"), icon=theme.icon("ph.qr-code"))
        self.body.addWidget(self.hint)
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        for one in (self.open, self.phone):
            one.setEnabled(False)
            row.addWidget(one)
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addWidget(self.doubt)
        self.open.clicked.connect(self._open_page)
        self.phone.clicked.connect(self.phone_requested)

    def show_kit(self, kit: Kit) -> None:
        """Say what is left to do on the page."""
        self._url = kit.page.url
        self.open.setEnabled(bool(self._url))
        self.phone.setEnabled(True)
        self.hint.setText(page_hint(self._platform, kit.page, pictures=len(kit.items)))
        self.doubt.setText(self._doubt(kit.page))
        self.doubt.setVisible(bool(self.doubt.text()))

    def _doubt(self, page: ComposePage) -> str:
        if not page.url:
            return self.tr(
                "Open your server by yourself: the account's name does not tell it (@name@server)."
            )
        if page.documented:
            return ""
        if page.filled:
            return self.tr("If the caption does not stand there, paste it.")
        return self.tr("If the page does not open at the right place, look for “Create post” there.")

    def _open_page(self) -> None:
        self.set_done()
        self.page_requested.emit(self._url)
