"""How the internet is reached: proxy, the office's own certificate, saving data, handing posts to a phone."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from core.domain.proxy import Proxy, read_proxy
from core.domain.settings import ProxyChoice
from core.errors import InvalidInput
from gui.errors import explain_error
from gui.page import PageContext
from gui.settings.rows import Section, button_row, choice
from gui.tasks import Lane
from gui.widgets.looks import button, label, set_invalid


class NetworkSection(Section):
    """Everything holds from the next request on. The proxy's password goes to the keyring and is never shown."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Network"), parent)
        self._context = context
        self._preferences = context.preferences
        now = self._preferences.settings
        self.proxy = choice(
            [
                (self.tr("As the system"), ProxyChoice.SYSTEM),
                (self.tr("None"), ProxyChoice.NONE),
                (self.tr("This one"), ProxyChoice.MANUAL),
            ],
            now.proxy,
        )
        self.address = QLineEdit()
        self.address.setPlaceholderText("http://proxy.kantor.go.id:8080")
        self.address_fault = label(self.tr("Write it like http://proxy.kantor.go.id:8080."), "error")
        self.address_fault.hide()
        self.user = QLineEdit()
        self.password = QLineEdit()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.forget_password = button(self.tr("Forget password"), "link")
        self.password_state = label("", "dim", wrap=True)
        self.certificate = label("", "dim", wrap=True)
        self.certificate_fault = label("", "error", wrap=True)
        self.certificate_fault.hide()
        self.choose_certificate = button(self.tr("Choose…"))
        self.forget_certificate = button(self.tr("Remove"), "link")
        self._add_rows()
        self.low_data = self.add_switch(
            self.tr("Save data"),
            now.low_data,
            self.tr("Smaller pictures where the platform allows it, figures less often. For phone hotspots."),
        )
        self.phone = self.add_switch(
            self.tr("Allow handing a post to a phone by QR code"),
            now.phone_transfer,
            self.tr(
                "Each time you ask for it, this computer shows one page to one phone in the same network: "
                "the caption and the pictures of one post, for ten minutes, at an address that nobody can "
                "guess and that is never used again. Otherwise nothing listens."
            ),
        )
        self._show()
        self._show_password(is_kept=False)
        self._connect_signals()
        self._look_for_password()

    def _add_rows(self) -> None:
        self.add_row(self.tr("&Proxy"), self.proxy)
        self.add_row(self.tr("Proxy &address"), self.address)
        self.add_below(self.address_fault)
        self.add_row(self.tr("User &name"), self.user, self.tr("Only if the proxy asks for one."))
        self.add_row(self.tr("Pass&word"), self.password)
        self._password_row = button_row(self.forget_password, self.password_state)
        self.add_below(self._password_row)
        self.add_row(
            self.tr("&Certificate of the office"),
            button_row(self.choose_certificate, self.forget_certificate, self.certificate),
            self.tr("Only where the office's firewall inspects secure traffic."),
        )
        self.add_below(self.certificate_fault)

    def _connect_signals(self) -> None:
        self.proxy.activated.connect(self._on_proxy)
        self.address.editingFinished.connect(self._on_address)
        self.user.editingFinished.connect(self._on_address)
        self.password.editingFinished.connect(self._on_password)
        self.forget_password.clicked.connect(lambda: self._keep_password(""))
        self.choose_certificate.clicked.connect(self._choose)
        self.forget_certificate.clicked.connect(self.drop_certificate)
        self.low_data.toggled.connect(lambda on: self._preferences.change(low_data=on))
        self.phone.toggled.connect(lambda on: self._preferences.change(phone_transfer=on))
        self._preferences.changed.connect(lambda _, after: self.phone.setChecked(after.phone_transfer))

    # --- the proxy ---------------------------------------------------------------------------------------

    def _on_proxy(self) -> None:
        self._preferences.change(proxy=ProxyChoice(self.proxy.currentData()))
        self._show()

    def _on_address(self) -> None:
        try:
            typed = read_proxy(self.address.text())
        except InvalidInput:
            typed = None
        set_invalid(self.address, typed is None)
        self.address_fault.setVisible(typed is None)
        if typed is None:
            return
        proxy = replace(typed, user=typed.user or self.user.text().strip(), password="")
        had_user = bool(self._proxy().user)
        self._preferences.change(proxy_url=proxy.stored)
        self._show()
        if typed.password:  # pasted as one line: it belongs into the keyring as well
            self._keep_password(typed.password)
        elif had_user and not proxy.user:
            self._keep_password("")

    def _on_password(self) -> None:
        if self.password.text():
            self._keep_password(self.password.text())

    def _keep_password(self, password: str) -> None:
        backend, settings = self._context.backend, self._preferences.settings

        def keep() -> str:
            backend.network.keep_password(password, settings)
            return backend.keyring()

        self.password.clear()
        self._context.lanes.run(
            self,
            keep,
            lambda keyring: self._on_kept(is_kept=bool(password), keyring=keyring),
            lambda error: self._say_password(explain_error(error).text),
            supersede="password",
        )

    def _on_kept(self, *, is_kept: bool, keyring: str) -> None:
        self._show_password(is_kept=is_kept, keyring=keyring)
        self._context.sync.wake()

    def _look_for_password(self) -> None:
        """Ask the keyring only where a proxy with a name is in use: asking may make it ask the admin."""
        if self._proxy().user:
            backend = self._context.backend
            self._context.lanes.run(
                self,
                lambda: (backend.network.has_password(), backend.keyring()),
                lambda found: self._show_password(is_kept=found[0], keyring=found[1]),
                supersede="password",
            )

    def _show_password(self, *, is_kept: bool, keyring: str = "") -> None:
        self.password.setPlaceholderText("••••••••" if is_kept else "")
        self.forget_password.setVisible(is_kept)
        if not is_kept:
            self._say_password("")
        elif keyring:
            self._say_password(self.tr("Kept in the keyring of this computer."))
        else:
            self._say_password(self.tr("Kept until you quit: this computer offers no keyring."))

    def _say_password(self, words: str) -> None:
        self.password_state.setText(words)
        self._password_row.setVisible(bool(words))

    def _proxy(self) -> Proxy:
        try:
            return read_proxy(self._preferences.settings.proxy_url)
        except InvalidInput:
            return Proxy()

    # --- the certificate ---------------------------------------------------------------------------------

    def _choose(self) -> None:
        dialog = QFileDialog(
            self, self.tr("Choose a certificate"), str(Path.home()), "*.pem *.crt *.cer *.der"
        )
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.take_certificate(Path(name)))
        dialog.open()

    def take_certificate(self, path: Path) -> None:
        """Use a certificate file from now on, if it is one."""
        network = self._context.backend.network
        self._context.lanes.run(
            self,
            lambda: network.keep_certificate(path),
            self._use_certificate,
            lambda error: self._say_certificate(explain_error(error).text),
            lane=Lane.PARALLEL,
            supersede="certificate",
        )

    def drop_certificate(self) -> None:
        """Go on without a certificate of the office."""
        self._use_certificate("")

    def _use_certificate(self, path: str) -> None:
        self._say_certificate("")
        self._preferences.change(ca_bundle=path)
        self._show()

    def _say_certificate(self, problem: str) -> None:
        self.certificate_fault.setText(problem)
        self.certificate_fault.setVisible(bool(problem))

    def _show(self) -> None:
        now, proxy = self._preferences.settings, self._proxy()
        manual = now.proxy is ProxyChoice.MANUAL
        self.address.setText(proxy.address)
        self.user.setText(proxy.user)
        self.password.setEnabled(manual and bool(proxy.user))
        for field in (self.address, self.user):
            field.setEnabled(manual)
        self.certificate.setText(now.ca_bundle or self.tr("none"))
        self.forget_certificate.setVisible(bool(now.ca_bundle))
