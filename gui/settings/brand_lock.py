"""The lock on the office's brand: a plain switch, or an approver's word once there is one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMessageBox, QWidget

from core.domain.formats import clock
from core.domain.people import Role
from core.services.people import Staff
from gui.approval.key_question import Then, with_key
from gui.errors import explain_error
from gui.page import PageContext
from gui.theme import SPACE_S
from gui.widgets.looks import button, label

_TICK_MS = 20_000


class BrandLock(QFrame):
    """Tells ``lock_changed`` whether logos, colours and names may be edited."""

    lock_changed = Signal(bool)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._staff = Staff()
        self.question: QMessageBox | None = None
        self.mark = QLabel()
        self.words = label("", "dim", wrap=True)
        self.switch = button("")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_S)
        row.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.words, 1)
        row.addWidget(self.switch)
        self._tick = QTimer(self)
        self._tick.setInterval(_TICK_MS)
        self._connect_signals()

    def _connect_signals(self) -> None:
        self.switch.clicked.connect(self._on_switch)
        self._tick.timeout.connect(self.reload)
        self._context.bridge.office_changed.connect(self.reload)

    @property
    def is_locked(self) -> bool:
        """Tell whether the brand must not be changed now."""
        return self._staff.brand_is_locked

    def reload(self) -> None:
        """Read whether it is locked."""
        people = self._context.services.people
        self._context.lanes.run(self, people.staff, self._show, supersede="lock")

    def _show(self, staff: Staff) -> None:
        changed = staff.brand_is_locked != self._staff.brand_is_locked
        self._staff = staff
        locked = staff.brand_is_locked
        icon, role = ("ph.lock", "violet") if locked else ("ph.lock-open", "dim")
        self.mark.setPixmap(self._context.theme.pixmap(icon, 18, role, self.devicePixelRatioF()))
        self.words.setText(self._sentence(staff))
        self.switch.setText(self.tr("Unlock…") if locked else self.tr("Lock"))
        until = staff.rules.brand_open_until
        if staff.rules.brand_locked and until is not None and not locked:
            self._tick.start()
        else:
            self._tick.stop()
        if changed:
            self.lock_changed.emit(locked)

    def _sentence(self, staff: Staff) -> str:
        if staff.brand_is_locked:
            return self.tr("Name, logo, colours, typefaces and the words at the foot are locked.")
        until = staff.rules.brand_open_until
        if staff.rules.brand_locked and until is not None:
            office, language = self._context.office(), self._context.preferences.language
            at = clock(office.zone.local(until).time(), language)
            return self.tr("Open until {0} {1}, then locked again.").format(at, office.zone)
        return self.tr("The brand can be changed by anybody at this computer.")

    def _on_switch(self) -> None:
        if not self.is_locked:
            self._run(self._context.services.people.lock_brand)
        elif self._staff.may(Role.APPROVER):
            people = self._context.services.people
            guarded = self._staff.is_guarded
            with_key(
                self._context,
                self,
                self._staff,
                people.unlock_brand,
                Then(self.reload, self._refuse),
                paper=not guarded,
            )
        else:
            self._confirm()

    def _confirm(self) -> None:
        """Without an approver a word of warning is all there is."""
        box = QMessageBox(self)
        box.setWindowTitle(self.tr("Unlock the brand"))
        box.setText(
            self.tr(
                "Every new infographic takes what you change. Unlock name, logo, colours, typefaces and the words "
                "at the foot?"
            )
        )
        box.setStandardButtons(QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.No)
        box.button(QMessageBox.StandardButton.Yes).setText(self.tr("Unlock"))
        box.button(QMessageBox.StandardButton.No).setText(self.tr("Leave it locked"))
        if self.question is not None:
            self.question.deleteLater()
        self.question = box
        box.accepted.connect(lambda: self._run(self._context.services.people.unlock_brand))
        box.open()

    def _run(self, work: Callable[[], None]) -> None:
        self._context.lanes.run(self, work, lambda _: self.reload(), self._refuse)

    def _refuse(self, error: Exception) -> None:
        self.words.setText(explain_error(error).title)
