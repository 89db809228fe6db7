"""The first start in five steps, offline: language, office, brand, people, first account."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from core.domain.approval import ApprovalRules, ApprovalScope
from core.domain.office import Office
from core.domain.people import Person, Role
from core.domain.settings import Language
from core.services.people import PeopleService
from gui.errors import explain_error
from gui.notices import Notice, NoticeKind
from gui.onboarding import draft as drafts
from gui.onboarding.choice import Choice
from gui.onboarding.draft import FirstStart
from gui.onboarding.people_form import Helpers, PeopleForm
from gui.page import PageContext
from gui.theme import SPACE_L, SPACE_M, SPACE_S, SPACE_XL
from gui.widgets.brand_editor import Brand, BrandEditor
from gui.widgets.buttons import is_enter
from gui.widgets.looks import button, label
from gui.widgets.office_form import OfficeForm, Profile
from gui.widgets.scrolled import scrolled

translate = QCoreApplication.translate

_WIDTH, _HEIGHT, _BAR_ROOM = 640, 340, SPACE_M
_OFFICE, _BRAND, _PEOPLE, _LAST = 1, 2, 3, 4


class OnboardingPage(QWidget):
    """Asks, keeps every answer, and ends with a stored office and the page to go to."""

    finished = Signal(object, str)
    notice_requested = Signal(object)
    restore_requested = Signal()

    def __init__(
        self, context: PageContext, draft: FirstStart | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._folder = Path(context.start.folders.data)
        self._draft = draft or drafts.read(self._folder)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_XL)
        outer.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(SPACE_M)
        column.addStretch(1)
        outer.addLayout(column)
        outer.addStretch(1)
        self.progress = label("", "dim")
        self.title = label("", "title", wrap=True)
        self.hint = label("", "dim", wrap=True)
        for one in (self.progress, self.title, self.hint):
            column.addWidget(one)
        column.addSpacing(SPACE_M)
        self.steps = QStackedWidget()
        self.steps.addWidget(self._build_language())
        self.steps.addWidget(self._build_office())
        self.steps.addWidget(self._build_brand())
        self.steps.addWidget(self._build_people())
        self.steps.addWidget(self._build_account())
        scroll = scrolled(self.steps)
        scroll.setFixedWidth(context.theme.px(_WIDTH) + _BAR_ROOM)
        scroll.viewport().setAutoFillBackground(False)
        self.steps.setAutoFillBackground(False)
        scroll.setMaximumHeight(context.theme.px(_HEIGHT))
        column.addWidget(scroll, 60)  # on a small screen the questions come before the air around them
        column.addLayout(self._build_buttons())
        self.setTabOrder(self.next_button, self.back_button)
        column.addStretch(2)
        self._connect_signals()
        self._show_step(self._draft.step)

    # --- building ----------------------------------------------------------------------------------------

    def _build_language(self) -> QWidget:
        theme = self._context.theme
        self.indonesian = Choice(theme, "ph.translate", "Bahasa Indonesia", "")
        self.english = Choice(theme, "ph.translate", "English", "")
        chosen = self._context.preferences.settings.language
        for one, language in ((self.indonesian, Language.INDONESIAN), (self.english, Language.ENGLISH)):
            one.setCheckable(True)
            one.setAutoExclusive(True)
            one.setChecked(language is chosen)
        self.restore = Choice(
            theme,
            "ph.clock-counter-clockwise",
            self.tr("Restore from a backup…"),
            self.tr("From another computer or a flash disk: posts, pictures and history come back."),
        )
        return _column(self.indonesian, self.english, self.restore)

    def _build_office(self) -> QWidget:
        one = self._draft
        self.office_form = OfficeForm(Profile(one.name, one.kind, one.province, one.zone, one.employees))
        return _column(self.office_form)

    def _build_brand(self) -> QWidget:
        one, context = self._draft, self._context
        self.brand = BrandEditor(
            context.theme,
            context.lanes,
            context.services.media,
            Brand(one.name, one.primary, one.secondary, one.logo_hash),
        )
        return _column(self.brand)

    def _build_people(self) -> QWidget:
        self.people_form = PeopleForm(self._draft.helpers)
        return _column(self.people_form)

    def _build_account(self) -> QWidget:
        theme = self._context.theme
        self.practice = Choice(
            theme,
            "ph.flask",
            self.tr("Practice first"),
            self.tr(
                "A practice account that never publishes outside this computer. Real accounts can join later."
            ),
        )
        self.add_account = Choice(
            theme,
            "ph.user-plus",
            self.tr("Add an official account"),
            self.tr("Automatic where the platform allows it, otherwise prepared here and finished by you."),
        )
        self.later = Choice(
            theme,
            "ph.clock",
            self.tr("Later"),
            self.tr("Plan and write first; accounts can be added any time."),
        )
        return _column(self.practice, self.add_account, self.later)

    def _build_buttons(self) -> QHBoxLayout:
        self.back_button = button(self.tr("Back"), "")
        self.next_button = button(self.tr("Continue"), "primary")
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addWidget(self.back_button)
        row.addStretch(1)
        row.addWidget(self.next_button)
        row.setContentsMargins(0, SPACE_L, _BAR_ROOM, 0)  # level with the fields, which leave room for a bar
        return row

    def _connect_signals(self) -> None:
        self.indonesian.clicked.connect(lambda: self._speak(Language.INDONESIAN))
        self.english.clicked.connect(lambda: self._speak(Language.ENGLISH))
        self.office_form.changed.connect(self._on_office)
        self.brand.changed.connect(self._on_brand)
        self.people_form.changed.connect(self._on_people)
        self.practice.clicked.connect(lambda: self._finish("practice"))
        self.add_account.clicked.connect(lambda: self._finish("accounts"))
        self.later.clicked.connect(lambda: self._finish("home"))
        self.restore.clicked.connect(self.restore_requested)
        self.back_button.clicked.connect(lambda: self._go(self._draft.step - 1))
        self.next_button.clicked.connect(self._next)

    # --- steps -------------------------------------------------------------------------------------------

    @property
    def draft(self) -> FirstStart:
        """Give the answers so far and the step in front."""
        return self._draft

    def _next(self) -> None:
        if self._draft.step == _OFFICE and not self.office_form.check():
            return
        if self._draft.step == _BRAND and not self.brand.is_readable():
            self.brand.use_suggestion.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if self._draft.step == _PEOPLE and not self.people_form.check():
            return
        self._go(self._draft.step + 1)

    def _go(self, step: int) -> None:
        self._keep(replace(self._draft, step=step))
        self._show_step(step)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with Enter from any field that has no use for it."""
        if is_enter(event) and self.next_button.isVisible():
            self.next_button.click()
        else:
            super().keyPressEvent(event)

    def _show_step(self, step: int) -> None:
        self.steps.setCurrentIndex(step)
        for one in self.steps.findChildren(QWidget, "", Qt.FindChildOption.FindDirectChildrenOnly):
            shown = one is self.steps.currentWidget()  # the others don't say how much room they would need
            policy = QSizePolicy.Policy.Preferred if shown else QSizePolicy.Policy.Ignored
            one.setSizePolicy(policy, policy)
        self.progress.setText(self.tr("Step {0} of {1}").format(step + 1, _LAST + 1))
        title, hint = self._words(step)
        self.title.setText(title)
        self.hint.setText(hint)
        self.back_button.setVisible(step > 0)
        self.next_button.setVisible(step < _LAST)
        self._show_next_word()
        first: tuple[QWidget, ...] = (
            self.next_button,
            self.office_form.name,
            self.brand.logo_row.add,
            self.people_form.names[Role.ADMIN],
            self.practice,
        )
        self.setFocusProxy(first[step])  # where the window puts the cursor as the page comes
        first[step].setFocus(Qt.FocusReason.OtherFocusReason)
        if step == _BRAND:
            self.brand.set_name(self._draft.name)

    def _show_next_word(self) -> None:
        """Say that the step with the people may be left out, as long as nobody was named."""
        skips = self._draft.step == _PEOPLE and self._draft.helpers.is_empty
        self.next_button.setText(self.tr("Skip") if skips else self.tr("Continue"))

    def _words(self, step: int) -> tuple[str, str]:
        return (
            (
                self.tr("Welcome to Papan Siar"),
                self.tr("Plan, write and publish the posts of your office. No internet is needed to begin."),
            ),
            (
                self.tr("Your office"),
                self.tr("It decides which observances the calendar shows and whose time is meant."),
            ),
            (
                self.tr("Logo and colours"),
                self.tr("They stand on every infographic. Everything can be changed later."),
            ),
            (
                self.tr("Who helps?"),
                self.tr(
                    "Only if somebody checks or approves posts. It may stay empty and be filled in later."
                ),
            ),
            (self.tr("The first account"), self.tr("How do you want to begin?")),
        )[step]

    # --- answers -----------------------------------------------------------------------------------------

    def _speak(self, language: Language) -> None:
        self._context.preferences.change(language=language)

    def _on_office(self) -> None:
        one = self.office_form.profile()
        self._keep(
            replace(
                self._draft,
                name=one.name,
                kind=one.kind,
                province=one.province,
                zone=one.zone,
                employees=one.employees,
            )
        )

    def _on_brand(self) -> None:
        one = self.brand.brand()
        self._keep(
            replace(self._draft, primary=one.primary, secondary=one.secondary, logo_hash=one.logo_hash)
        )

    def _on_people(self) -> None:
        self._keep(replace(self._draft, helpers=self.people_form.helpers()))
        self._show_next_word()

    def _keep(self, draft: FirstStart) -> None:
        self._draft = draft
        self._context.lanes.run(self, lambda: drafts.write(self._folder, draft), supersede="draft")

    def _finish(self, way: str) -> None:
        office, services, folder = self._draft.office(), self._context.services, self._folder
        name, helpers = self.tr("Practice account"), self._draft.helpers

        def work() -> Office:
            services.office.save(office)
            if not services.people.staff().people:
                _store_people(services.people, helpers)
            if way == "practice" and not services.accounts.list():
                services.accounts.add_practice(name)
            drafts.forget(folder)
            return office

        self.steps.setEnabled(False)
        self._context.lanes.run(
            self, work, lambda made: self._on_stored(made, way), self._on_failed, supersede="draft"
        )

    def _on_stored(self, office: Office, way: str) -> None:
        self.finished.emit(office, "accounts" if way == "accounts" else "home")

    def _on_failed(self, error: Exception) -> None:
        self.steps.setEnabled(True)
        explained = explain_error(error)
        self.notice_requested.emit(Notice(explained.title, NoticeKind.ERROR, detail=explained.remedy))
        if getattr(error, "code", "") == "office_name_missing":
            self._go(1)


def _store_people(people: PeopleService, helpers: Helpers) -> None:
    """Store everybody who was named; one name in two roles is one person."""
    roles: dict[str, set[Role]] = {}
    found: dict[str, Person] = {}
    for role, helper, decree in (
        (Role.ADMIN, helpers.admin, helpers.decree),
        (Role.CHECKER, helpers.checker, ""),
        (Role.APPROVER, helpers.approver, ""),
    ):
        if helper.name:
            key = helper.name.casefold()
            blank = replace(people.blank(), name=helper.name, title=helper.title, decree_number=decree)
            found.setdefault(key, blank)
            roles.setdefault(key, set()).add(role)
    for key, person in found.items():
        people.save(replace(person, roles=frozenset(roles[key])))
    if helpers.approves_all:
        people.save_rules(ApprovalRules(ApprovalScope.ALL))


def _column(*widgets: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, SPACE_M, 0)
    column.setSpacing(SPACE_M)
    for one in widgets:
        column.addWidget(one)
    column.addStretch(1)
    return holder
