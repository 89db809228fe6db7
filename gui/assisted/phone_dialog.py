"""Handing a kit to a phone: off until allowed once, then a QR code that lives for ten minutes."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from core.domain.formats import duration_text
from core.services.assisted import Kit
from core.services.phone_page import Offer, PhoneFile, PhoneWords
from core.services.phone_transfer import Ended, Sharing
from gui.errors import explain_error
from gui.page import PageContext
from gui.studio.qr import qr_image
from gui.theme import SPACE_M, SPACE_S, SPACE_XL
from gui.widgets.looks import button, label

_SIDE = 240
_LOOK_EVERY_MS = 500


class QrView(QWidget):
    """A QR code about ``side`` pixels wide, black on white in both themes: cameras need the contrast."""

    def __init__(self, side: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._side = side
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def text(self) -> str:
        """Give what the code says."""
        return self._text

    def show_text(self, text: str) -> None:
        """Encode another text; each of its modules gets whole pixels."""
        self._text = text
        self.setAccessibleName(text)
        modules = qr_image(text).width()
        self.setFixedSize(*(2 * (modules * max(2, round(self._side / modules)),)))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the code."""
        if self._text:
            QPainter(self).drawImage(self.rect(), qr_image(self._text))


class PhoneDialog(QDialog):
    """Explains, asks for permission once, and shows the code while the page is open."""

    def __init__(self, context: PageContext, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._kit = kit
        self._sharing: Sharing | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("To a phone"))
        self.setFixedWidth(context.theme.px(440))
        self.words = label("", wrap=True)
        self.code = QrView(context.theme.px(_SIDE))
        self.address = label("", "dim", wrap=True)
        self.address.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.state = label("", "dim", wrap=True)
        self.start = button("", "primary")
        self.forbid = button(self.tr("Do not allow any more"), "link")
        self.leave = button(self.tr("Close"))
        self._look = QTimer(self)
        self._look.setInterval(_LOOK_EVERY_MS)
        self._lay_out()
        self._connect_signals()
        self._show_closed("")
        self.start.setFocus()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_XL)
        column.setSpacing(SPACE_M)
        column.addWidget(self.words)
        column.addWidget(self.code, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.address)
        column.addWidget(self.state)
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addWidget(self.forbid)
        row.addStretch(1)
        row.addWidget(self.leave)
        row.addWidget(self.start)
        column.addLayout(row)

    def _connect_signals(self) -> None:
        self.start.clicked.connect(self._start)
        self.forbid.clicked.connect(self._forbid)
        self.leave.clicked.connect(self.reject)
        self.finished.connect(self._stop)
        self._look.timeout.connect(self._look_again)

    @property
    def _is_allowed(self) -> bool:
        return self._context.preferences.settings.phone_transfer

    def _show_closed(self, why: str) -> None:
        self._look.stop()
        self.code.hide()
        self.address.hide()
        self.state.setText(why)
        self.state.setVisible(bool(why))
        self.forbid.setVisible(self._is_allowed)
        self.start.setText(
            self.tr("Show the code") if self._is_allowed else self.tr("Allow and show the code")
        )
        self.start.show()
        self.words.setText(
            self.tr(
                "For ten minutes this computer shows the caption and the pictures of this one post to one phone in "
                "the same network (office Wi-Fi). Nothing else can be reached, and nothing goes to the internet. "
                "Do not use it in a public Wi-Fi."
            )
        )
        self.adjustSize()

    def _start(self) -> None:
        self._context.preferences.change(phone_transfer=True)
        self.start.setEnabled(False)
        phone, offer = self._context.services.phone, self._offer()
        self._context.lanes.run(self, lambda: phone.start(offer), self._show_open, self._say_failure)

    def _offer(self) -> Offer:
        files = tuple(
            PhoneFile(one.path, one.mime, one.media.alt_text)
            for one in self._kit.items
            if one.path is not None
        )
        return Offer(self._kit.account.display_name, self._kit.text, files, self._phone_words())

    def _phone_words(self) -> PhoneWords:
        return PhoneWords(
            language=self._context.preferences.language.value,
            heading=self._kit.account.display_name,
            steps=self.tr("Copy the caption, keep the pictures, then publish in the app."),
            copy_caption=self.tr("Copy caption"),
            copy_alt_text=self.tr("Copy alternative text"),
            copied=self.tr("Copied"),
            keep=self.tr("Keep on this phone"),
            no_pictures=self.tr("This post has no pictures."),
            gone=self.tr("This address is not valid any more. Ask for a new code on the computer."),
        )

    def _show_open(self, sharing: Sharing) -> None:
        self._sharing = sharing
        self.start.setEnabled(True)
        self.start.hide()
        self.forbid.hide()
        self.words.setText(
            self.tr(
                "Point the phone's camera at the code and open the page. If it does not open: phone and computer must "
                "be in the same Wi-Fi, and this computer's firewall must let Papan Siar through. If Windows asks, "
                "allow it for private networks."
            )
        )
        self.code.show_text(sharing.url)
        self.code.show()
        self.address.setText(sharing.url)
        self.address.show()
        self.state.show()
        self._look_again()
        self._look.start()
        self.adjustSize()

    def _look_again(self) -> None:
        sharing = self._sharing
        if sharing is None:
            return
        if sharing.ended is Ended.ATTACKED:
            self._show_closed(self.tr("Closed: somebody tried to guess the address."))
        elif sharing.ended is not None:
            self._show_closed(self.tr("The ten minutes are over; the page is closed."))
        else:
            left = duration_text(sharing.remaining_s, self._context.preferences.language)
            text = self.tr("A phone has opened the page. Closes in {0}.") if sharing.was_opened else ""
            self.state.setText((text or self.tr("Closes in {0}.")).format(left))

    def _forbid(self) -> None:
        self._context.preferences.change(phone_transfer=False)
        self._show_closed("")

    def _stop(self) -> None:
        """Close the page in the lane that opened it: after it, even if it is only being opened."""
        self._look.stop()
        self._context.lanes.run(self._context.lanes, self._context.services.phone.stop)

    def _say_failure(self, error: Exception) -> None:
        self.start.setEnabled(True)
        self._show_closed(explain_error(error).text)
