"""The office's profile and brand; stored a moment after the last edit."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLineEdit, QWidget

from core.domain.office import Office
from gui.page import PageContext
from gui.settings.brand_lock import BrandLock
from gui.settings.election_field import ElectionField
from gui.settings.rows import Section
from gui.widgets.brand_editor import Brand, BrandEditor
from gui.widgets.looks import label, line
from gui.widgets.office_form import OfficeForm, Profile

_PAUSE_MS = 600


class OfficeSection(Section):
    """Shows and stores ``Office``. A name left empty or a colour that cannot be read is not stored."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Office and brand"), parent)
        self._context = context
        office = context.office()
        self.form = OfficeForm(
            Profile(office.name, office.kind, office.province, office.zone, office.employees)
        )
        self.brand = BrandEditor(
            context.theme,
            context.lanes,
            context.services.media,
            Brand(office.name, office.primary_colour, office.secondary_colour, office.logo_hash),
        )
        self.handle = QLineEdit(office.footer_handle)
        self.handle.setPlaceholderText("@…")
        self.call_centre = QLineEdit(office.call_centre)
        self.add_whole(self.form)
        self.add_row(
            self.tr("&Handle on infographics"),
            self.handle,
            self.tr("Stands at the foot of every infographic."),
        )
        self.add_row(
            self.tr("&Call centre"),
            self.call_centre,
            self.tr("Official numbers are not reported as personal data when a post is checked."),
        )
        today = office.zone.local(context.services.clock.now()).date()
        self.election = ElectionField(office.election_start, office.election_end, today)
        self.add_row(
            self.tr("&Election period"),
            self.election,
            self.tr("Posts marked as sensitive are held in it. In Bali, posts are also held on Nyepi."),
        )
        self.add_whole(line())
        self.lock = BrandLock(context)
        self.add_whole(self.lock)
        self.add_whole(self.brand)
        self.state = label("", "dim")
        self.add_whole(self.state)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._connect_signals()

    def _connect_signals(self) -> None:
        self.form.changed.connect(self._on_edited)
        self.brand.changed.connect(self._on_edited)
        self.handle.textEdited.connect(self._on_edited)
        self.call_centre.textEdited.connect(self._on_edited)
        self.election.changed.connect(self._on_edited)
        self._pause.timeout.connect(self.store)
        self.lock.lock_changed.connect(self._show_lock)

    def reload_lock(self) -> None:
        """Read whether the brand may be changed."""
        self.lock.reload()

    def _show_lock(self, locked: bool) -> None:
        for field in (self.brand, self.handle, self.form.name):
            field.setEnabled(not locked)

    def office(self) -> Office:
        """Give the office as edited."""
        one, brand = self.form.profile(), self.brand.brand()
        election_start, election_end = self.election.period()
        return replace(
            self._context.office(),
            name=one.name,
            kind=one.kind,
            province=one.province,
            zone=one.zone,
            employees=one.employees,
            primary_colour=brand.primary,
            secondary_colour=brand.secondary,
            logo_hash=brand.logo_hash,
            footer_handle=self.handle.text().strip(),
            call_centre=self.call_centre.text().strip(),
            election_start=election_start,
            election_end=election_end,
        )

    def store(self) -> None:
        """Store now, if what is edited can be."""
        self._pause.stop()
        edited = self.office()
        if edited == self._context.office() or not self.form.check() or not self.brand.is_readable():
            return
        services = self._context.services
        self._context.lanes.run(
            self, lambda: services.office.save(edited), lambda _: self._on_stored(), supersede="office"
        )

    def _on_edited(self, _text: str = "") -> None:
        self.state.setText("")
        self.brand.set_name(self.form.profile().name)
        self._pause.start()

    def _on_stored(self) -> None:
        self.state.setText(self.tr("Stored"))
