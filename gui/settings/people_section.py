"""Orang dan persetujuan: who writes, checks and approves, and which posts wait for it. Empty until it is needed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSignalBlocker,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QSpinBox,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from core.domain.approval import ApprovalScope
from core.domain.formats import short_date
from core.domain.people import Person, Role
from core.services.people import Staff
from core.services.witness import Key
from gui.approval.key_question import Then, with_key
from gui.approval.words import event_line, moment, role_word, scope_word
from gui.errors import explain_error
from gui.page import PageContext
from gui.settings.person_dialog import PersonDialog, PinDialog
from gui.settings.rows import Section, button_row, choice
from gui.theme import SPACE_M, SPACE_S, Theme
from gui.widgets.looks import button, label, line, pad_spin_box

Index = QModelIndex | QPersistentModelIndex
PERSON = Qt.ItemDataRole.UserRole + 1
BELOW = Qt.ItemDataRole.UserRole + 2
_ROWS_SHOWN, _HISTORY_SHOWN = 6, 8


class PeopleModel(QAbstractListModel):
    """The people with their roles."""

    def __init__(self, context: PageContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._staff = Staff()

    def show_staff(self, staff: Staff) -> None:
        """Show other people."""
        self.beginResetModel()
        self._staff = staff
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Count people."""
        return 0 if parent.isValid() else len(self._staff.people)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give name, roles, decree, and for whom the person acts."""
        if not index.isValid():
            return None
        person = self._staff.people[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{person.name}, {person.title}" if person.title else person.name
        if role in {BELOW, Qt.ItemDataRole.ToolTipRole}:
            return self._words(person)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{index.data()}. {self._words(person)}"
        return person if role == PERSON else None

    def _words(self, person: Person) -> str:
        language = self._context.preferences.language
        roles = ", ".join(role_word(one) for one in Role if one in person.roles)
        decree = ""
        if person.decree_number:
            day = f" ({short_date(person.decree_on, language)})" if person.decree_on else ""
            decree = self.tr("SK {0}").format(person.decree_number) + day
        pin = self.tr("has a PIN") if person.id in self._staff.with_pin else ""
        parts = (roles, self._acting(person), pin, decree)
        return " · ".join(part for part in parts if part)

    def _acting(self, person: Person) -> str:
        if not person.acts_for or person.acts_from is None or person.acts_until is None:
            return ""
        principal = next((one.name for one in self._staff.people if one.id == person.acts_for), "—")
        language = self._context.preferences.language
        days = f"{short_date(person.acts_from, language)} – {short_date(person.acts_until, language)}"
        return self.tr("acts for {0}, {1}").format(principal, days)


class PeopleDelegate(QStyledItemDelegate):
    """Name and position, and below them what the person may do."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        """Give room for two lines."""
        return QSize(200, 2 * option.fontMetrics.height() + 2 * SPACE_S)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one person."""
        painter.save()
        rect: QRect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self._theme.colour("accent_soft"))
        painter.setPen(self._theme.colour("hairline"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        height = option.fontMetrics.height()
        words = QRect(rect.left() + SPACE_M, rect.top() + SPACE_S - 1, rect.width() - 2 * SPACE_M, height)
        for text, ink, bold in ((index.data(), "text", True), (index.data(BELOW), "dim", False)):
            painter.setFont(self._theme.font(bold=bold))
            painter.setPen(self._theme.colour(ink))
            shown = painter.fontMetrics().elidedText(str(text), Qt.TextElideMode.ElideRight, words.width())
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, shown)
            words.translate(0, height + 1)
        painter.restore()


class PeopleSection(Section):
    """An office with one admin sees a sentence and a button; the rules appear with the first person."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("People and approval"), parent)
        self._context = context
        self._staff = Staff()
        self.dialog: PersonDialog | PinDialog | None = None
        self.add_whole(
            label(
                self.tr(
                    "Only for offices in which somebody else looks at posts before they leave. Add yourself as admin "
                    "and the others with their roles."
                ),
                "dim",
                wrap=True,
            )
        )
        self.model = PeopleModel(context, self)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setAccessibleName(self.tr("People"))
        self.list.setItemDelegate(PeopleDelegate(context.theme, self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.add_whole(self.list)
        self.add = button(self.tr("Add person…"))
        self.change = button(self.tr("Change…"))
        self.pin = button(self.tr("PIN…"))
        self.remove = button(self.tr("Remove"))
        self.add_whole(button_row(self.add, self.change, self.pin, self.remove))
        self.rules = self._build_rules()
        self.add_whole(self.rules)
        self.problem = label("", "error", wrap=True)
        self.add_whole(self.problem)
        self.history = label("", "dim", wrap=True)
        self.add_whole(self.history)
        self._connect_signals()
        self._show()

    def _build_rules(self) -> Section:
        rules = Section("")
        rules.setProperty("look", "")
        rules.setContentsMargins(0, 0, 0, 0)
        if (inside := rules.layout()) is not None:
            inside.setContentsMargins(0, 0, 0, 0)
        rules.add_whole(line())
        self.scope = choice([(scope_word(one), one.value) for one in ApprovalScope], ApprovalScope.NONE.value)
        rules.add_row(
            self.tr("&Need an approval"),
            self.scope,
            self.tr("Nobody decides on their own post. One changed letter makes an approval void."),
        )
        self.spoken = rules.add_switch(
            self.tr("Allow spoken approval when it is urgent"),
            False,
            self.tr("The history shows it as spoken, and the signed sheet has to follow."),
        )
        self.days = QSpinBox()
        self.days.setRange(0, 30)
        self.days.setFixedWidth(110)
        pad_spin_box(self.days)
        within = button_row(self.days)
        within.setFocusProxy(self.days)
        rules.add_row(self.tr("Signed sheet within (&days)"), within)
        self.days.setAccessibleName(within.accessibleName())
        return rules

    def _connect_signals(self) -> None:
        self.add.clicked.connect(lambda: self._edit(self._context.services.people.blank()))
        self.change.clicked.connect(lambda: self._with_chosen(self._edit))
        self.list.doubleClicked.connect(lambda _index: self._with_chosen(self._edit))
        self.pin.clicked.connect(lambda: self._with_chosen(self._ask_pin))
        self.remove.clicked.connect(lambda: self._with_chosen(self._remove))
        self.list.selectionModel().currentChanged.connect(self._show_buttons)
        self.scope.currentIndexChanged.connect(self._store_rules)
        self.spoken.toggled.connect(self._store_rules)
        self.days.editingFinished.connect(self._store_rules)
        self._context.bridge.office_changed.connect(self.reload)

    # --- showing -----------------------------------------------------------------------------------------

    def reload(self) -> None:
        """Read people and rules."""
        people = self._context.services.people

        def show(found: tuple[Staff, Sequence[str]]) -> None:
            self._staff, lines = found
            self.history.setText("\n".join(lines))
            self._show()

        def read() -> tuple[Staff, Sequence[str]]:
            zone, language = self._context.office().zone, self._context.preferences.language
            events = people.history()[-_HISTORY_SHOWN:]
            return people.staff(), [
                f"{moment(one, zone, language)}: {event_line(one)}" for one in reversed(events)
            ]

        self._context.lanes.run(self, read, show, supersede="people")

    def _show(self) -> None:
        staff, place = self._staff, self.list.currentIndex().row()
        self.model.show_staff(staff)
        count = len(staff.people)
        if count:
            self.list.setCurrentIndex(self.model.index(min(max(place, 0), count - 1)))
        row = self.list.sizeHintForRow(0) if count else 0
        self.list.setFixedHeight(row * min(count, _ROWS_SHOWN) + 4)
        self.list.setVisible(bool(count))
        for widget in (self.rules, self.history):
            widget.setVisible(bool(count))
        with QSignalBlocker(self.scope), QSignalBlocker(self.spoken), QSignalBlocker(self.days):
            self.scope.setCurrentIndex(self.scope.findData(staff.rules.scope.value))
            self.spoken.setChecked(staff.rules.spoken)
            self.days.setValue(staff.rules.sheet_days)
        needs = staff.rules.scope is not ApprovalScope.NONE
        self.spoken.setEnabled(needs)
        self.days.setEnabled(needs and staff.rules.spoken)
        self._show_buttons()

    def _show_buttons(self, *_: object) -> None:
        chosen = self._chosen() is not None
        for made in (self.change, self.pin, self.remove):
            made.setVisible(bool(self._staff.people))
            made.setEnabled(chosen)

    def _chosen(self) -> Person | None:
        found: Person | None = self.list.currentIndex().data(PERSON)
        return found

    def _with_chosen(self, act: Callable[[Person], None]) -> None:
        if (person := self._chosen()) is not None:
            act(person)

    # --- changing ----------------------------------------------------------------------------------------

    def _edit(self, person: Person) -> None:
        others = [one for one in self._staff.people if one.id != person.id]
        self._open(PersonDialog(self._context.theme, person, others, self._staff.today, self))

    def _store_person(self, edited: Person) -> None:
        people = self._context.services.people
        self._guarded(lambda key: people.save(edited, key), self._accept_dialog, self._refuse_in_dialog)

    def _ask_pin(self, person: Person) -> None:
        self._pin_of = person.id
        self._open(PinDialog(self._context.theme, person.name, self))

    _pin_of = ""

    def _store_pin(self, pin: str) -> None:
        people, owner = self._context.services.people, self._pin_of
        self._guarded(
            lambda key: people.set_pin(owner, pin, key),
            self._accept_dialog,
            self._refuse_in_dialog,
            own=owner,
        )

    def _open(self, dialog: PersonDialog | PinDialog) -> None:
        """Show a dialog in the place of the one before."""
        if self.dialog is not None:
            self.dialog.deleteLater()
        self.dialog = dialog
        if isinstance(dialog, PersonDialog):
            dialog.stored_requested.connect(self._store_person)
        else:
            dialog.chosen.connect(self._store_pin)
        dialog.open()

    def _accept_dialog(self) -> None:
        if self.dialog is not None:
            self.dialog.accept()

    def _refuse_in_dialog(self, error: Exception) -> None:
        if self.dialog is not None:
            self.dialog.refuse(error)

    def _remove(self, person: Person) -> None:
        people = self._context.services.people
        self._guarded(lambda key: people.remove(person.id, key), lambda: None, self._refuse)

    def _store_rules(self) -> None:
        people = self._context.services.people
        wanted = replace(
            self._staff.rules,
            scope=ApprovalScope(self.scope.currentData()),
            spoken=self.spoken.isChecked(),
            sheet_days=self.days.value(),
        )
        if wanted != self._staff.rules:
            self._guarded(lambda key: people.save_rules(wanted, key), lambda: None, self._refuse)

    def _guarded(
        self,
        work: Callable[[Key | None], None],
        on_done: Callable[[], object],
        on_error: Callable[[Exception], object],
        own: str = "",
    ) -> None:
        self.problem.setText("")

        def done() -> None:
            on_done()
            self.reload()

        with_key(self._context, self, self._staff, work, Then(done, on_error, self.reload), own=own)

    def _refuse(self, error: Exception) -> None:
        explained = explain_error(error)
        self.problem.setText(f"{explained.title} {explained.remedy}".strip())
        self.reload()
