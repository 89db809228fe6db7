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
from gui.widgets.typeface_field import TypefaceField

_PAUSE_MS = 600
_LONGEST_FOOTER = 60
"""Letters; a longer line would not stand beside the source."""


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
        self.footer_line = QLineEdit(office.footer_line)
        self.footer_line.setMaxLength(_LONGEST_FOOTER)
        self.footer_line.setPlaceholderText(office.call_centre)
        self.heading_typeface = TypefaceField(context.theme, office.heading_typeface)
        self.body_typeface = TypefaceField(context.theme, office.body_typeface)
        self._show_typefaces()
        self.call_centre = QLineEdit(office.call_centre)
        self.add_whole(self.form)
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
        self._add_brand_rows()
        self.state = label("", "dim")
        self.add_whole(self.state)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._connect_signals()

    def _add_brand_rows(self) -> None:
        self.add_row(self.tr("Typeface of &headings"), self.heading_typeface)
        self.add_row(
            self.tr("Typeface of the &text"),
            self.body_typeface,
            self.tr(
                "Every infographic takes them. They come with the program and look the same on every computer."
            ),
        )
        self.add_row(
            self.tr("&Handle on infographics"),
            self.handle,
            self.tr("Stands at the foot of every infographic."),
        )
        self.add_row(
            self.tr("&Line at the foot"),
            self.footer_line,
            self.tr(
                "For instance the address of the website. While it is empty, the call centre stands there."
            ),
        )

    def _connect_signals(self) -> None:
        self.form.changed.connect(self._on_edited)
        self.brand.changed.connect(self._on_edited)
        for field in (self.handle, self.footer_line):
            field.textEdited.connect(self._on_edited)
        for typeface in (self.heading_typeface, self.body_typeface):
            typeface.activated.connect(self._on_typeface)
        self.call_centre.textEdited.connect(self._on_edited)
        self.election.changed.connect(self._on_edited)
        self._pause.timeout.connect(self.store)
        self.lock.lock_changed.connect(self._show_lock)

    def _on_typeface(self) -> None:
        self._show_typefaces()
        self._on_edited()

    def _show_typefaces(self) -> None:
        self.brand.sample.show_typefaces(self.heading_typeface.family(), self.body_typeface.family())

    def reload_lock(self) -> None:
        """Read whether the brand may be changed."""
        self.lock.reload()

    def _show_lock(self, locked: bool) -> None:
        for field in self._locked_fields():
            field.setEnabled(not locked)

    def _locked_fields(self) -> tuple[QWidget, ...]:
        return (
            self.brand, self.handle, self.footer_line, self.heading_typeface, self.body_typeface, self.form.name,
        )  # fmt: skip

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
            footer_line=self.footer_line.text().strip(),
            heading_typeface=self.heading_typeface.typeface(),
            body_typeface=self.body_typeface.typeface(),
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
        self.footer_line.setPlaceholderText(self.call_centre.text().strip())
        self._pause.start()

    def _on_stored(self) -> None:
        self.state.setText(self.tr("Stored"))
