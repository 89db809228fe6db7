"""How posts leave, and how the network is reached."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from core.domain.settings import ProxyChoice
from gui.preferences import Preferences
from gui.settings.rows import Section, button_row, choice
from gui.widgets.looks import button, label, set_invalid


class SendingSection(Section):
    """The undo window and how late a post may leave."""

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Sending"), parent)
        self._preferences = preferences
        now = preferences.settings
        self.undo = choice(
            [(self.tr("{0} seconds").format(one), one) for one in (10, 30, 60, 120)], now.undo_window_s
        )
        self.grace = choice(
            [
                (self.tr("30 minutes"), 1800),
                (self.tr("1 hour"), 3600),
                (self.tr("2 hours"), 7200),
                (self.tr("6 hours"), 21600),
                (self.tr("24 hours"), 86400),
            ],
            now.grace_s,
        )
        self.watch = choice(
            [(self.tr("{0} days").format(one), one) for one in (14, 30, 60, 90)], now.watch_days
        )
        self.add_row(
            self.tr("Time to &undo"),
            self.undo,
            self.tr("So long after queueing nothing leaves and one click takes it back."),
        )
        self.add_row(
            self.tr("&Late by at most"),
            self.grace,
            self.tr("A post that could not leave in this time asks you instead of surprising everybody."),
        )
        self.add_row(
            self.tr("&Read figures for"),
            self.watch,
            self.tr("So long after publishing engagement is read from the platform."),
        )
        self._connect_signals()

    def _connect_signals(self) -> None:
        change = self._preferences.change
        self.undo.activated.connect(lambda: change(undo_window_s=int(self.undo.currentData())))
        self.grace.activated.connect(lambda: change(grace_s=int(self.grace.currentData())))
        self.watch.activated.connect(lambda: change(watch_days=int(self.watch.currentData())))


class NetworkSection(Section):
    """Proxy, the office's own certificate, and saving data."""

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Network"), parent)
        self._preferences = preferences
        now = preferences.settings
        self.proxy = choice(
            [
                (self.tr("As the system"), ProxyChoice.SYSTEM),
                (self.tr("None"), ProxyChoice.NONE),
                (self.tr("This one"), ProxyChoice.MANUAL),
            ],
            now.proxy,
        )
        self.address = QLineEdit(now.proxy_url)
        self.address.setPlaceholderText("http://proxy.kantor.go.id:8080")
        self.address_fault = label(self.tr("Write it like http://proxy.kantor.go.id:8080."), "error")
        self.address_fault.hide()
        self.certificate = label(now.ca_bundle or self.tr("none"), "dim", wrap=True)
        self.choose_certificate = button(self.tr("Choose…"))
        self.forget_certificate = button(self.tr("Remove"), "link")
        self.add_row(self.tr("&Proxy"), self.proxy)
        self.add_row(self.tr("Proxy &address"), self.address)
        self.add_whole(self.address_fault)
        self.add_row(
            self.tr("&Certificate of the office"),
            button_row(self.choose_certificate, self.forget_certificate, self.certificate),
            self.tr("Only where the office's firewall inspects secure traffic."),
        )
        self.low_data = self.add_switch(
            self.tr("Save data"),
            now.low_data,
            self.tr("Smaller pictures where the platform allows it, figures less often. For phone hotspots."),
        )
        self._connect_signals()
        self._show()

    def _connect_signals(self) -> None:
        self.proxy.activated.connect(self._on_proxy)
        self.address.editingFinished.connect(self._on_address)
        self.choose_certificate.clicked.connect(self._choose)
        self.forget_certificate.clicked.connect(lambda: self.take_certificate(""))
        self.low_data.toggled.connect(lambda on: self._preferences.change(low_data=on))

    def _on_proxy(self) -> None:
        self._preferences.change(proxy=ProxyChoice(self.proxy.currentData()))
        self._show()

    def _on_address(self) -> None:
        typed = self.address.text().strip()
        address = QUrl(typed)
        good = not typed or (address.scheme() in {"http", "https", "socks5"} and bool(address.host()))
        set_invalid(self.address, not good)
        self.address_fault.setVisible(not good)
        if good:
            self._preferences.change(proxy_url=typed)

    def take_certificate(self, path: str) -> None:
        """Use a certificate file from now on; empty for none."""
        self._preferences.change(ca_bundle=path)
        self._show()

    def _choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose a certificate"), str(Path.home()), "*.pem *.crt *.cer")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.take_certificate)
        dialog.open()

    def _show(self) -> None:
        now = self._preferences.settings
        self.address.setEnabled(now.proxy is ProxyChoice.MANUAL)
        self.certificate.setText(now.ca_bundle or self.tr("none"))
        self.forget_certificate.setVisible(bool(now.ca_bundle))
