"""The lists with ticks: what a crisis holds, and what missed its time."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.modeltest import ModelTester

from core.domain.account import Account
from core.domain.delivery import Delivery, DeliveryState
from core.errors import Offline
from gui.outbox.actions import Act
from gui.outbox.checklist import Checklist, HeldDialog, MissedDialog
from gui.outbox.dialogs import TimeDialog
from gui.outbox.page import OutboxPage
from tests.fakes.clock import START
from tests.fakes.desk import PlainConnector
from tests.gui.outbox.conftest import Put, comment_below, record
from tests.gui.page_desk import PageDesk

S = DeliveryState
TOMORROW = START + timedelta(days=1)


@dataclass
class Keeper:
    """Stands in for a platform that is asked to let go of a schedule."""

    lets_go: bool = True
    asked: list[str] = field(default_factory=list)

    def cancel(self, account: Account, remote_id: str) -> bool:
        self.asked.append(remote_id)
        if not self.lets_go:
            raise Offline("host_unreachable")
        return True


@pytest.fixture
def keeper(monkeypatch: pytest.MonkeyPatch) -> Keeper:
    made = Keeper()
    monkeypatch.setattr(
        PlainConnector, "cancel_schedule", lambda _self, *given: made.cancel(*given), raising=False
    )
    return made


def state(desk: PageDesk, delivery: Delivery) -> DeliveryState:
    return desk.services.publishing.get(delivery.id).state


def shown(dialog: Checklist) -> list[list[str]]:
    model = dialog.model
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def click(desk: PageDesk, one: QPushButton) -> None:
    QTest.mouseClick(one, Qt.MouseButton.LeftButton)
    desk.settle()


def tick(dialog: Checklist, row: int, on: bool = True) -> None:
    tick_state = Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
    assert dialog.model.setData(dialog.model.index(row, 0), tick_state, Qt.ItemDataRole.CheckStateRole)


def opened(desk: PageDesk, outbox: OutboxPage, kind: type[Checklist]) -> Checklist:
    desk.settle()
    found = outbox.findChild(kind)
    assert isinstance(found, kind)
    return found


@pytest.fixture
def crisis(desk: PageDesk, outbox: OutboxPage, put: Put) -> HeldDialog:
    put("Jadwal keliling", S.SCHEDULED, TOMORROW)
    put("Selamat Hari Guru", S.SCHEDULED, TOMORROW + timedelta(hours=1))
    click(desk, outbox.hold_button)
    found = opened(desk, outbox, HeldDialog)
    assert isinstance(found, HeldDialog)
    return found


def test_a_crisis_lists_what_is_held_and_lets_go_on_one_by_one(
    desk: PageDesk, outbox: OutboxPage, crisis: HeldDialog
) -> None:
    assert not crisis.isModal()
    assert crisis.windowTitle() == "Crisis mode"
    assert [row[0] for row in shown(crisis)] == ["Jadwal keliling", "Selamat Hari Guru"]
    assert {row[3] for row in shown(crisis)} == {"crisis mode"}
    assert not crisis.go_button.isEnabled()
    tick(crisis, 0)
    click(desk, crisis.go_button)
    assert [row[0] for row in shown(crisis)] == ["Selamat Hari Guru"]
    assert desk.said == "1 go on."
    assert desk.sync.woken


def test_a_first_comment_is_held_and_listed_as_one(desk: PageDesk, outbox: OutboxPage, put: Put) -> None:
    comment_below(desk, put("Jadwal", S.PUBLISHED, remote_id="1", published_at=START), "Tanya di sini.")
    click(desk, outbox.hold_button)
    assert [row[0] for row in shown(opened(desk, outbox, HeldDialog))] == ["First comment: Tanya di sini."]


def test_ending_the_crisis_leaves_the_list_of_what_to_resume(
    desk: PageDesk, outbox: OutboxPage, crisis: HeldDialog
) -> None:
    click(desk, crisis.end_button)
    assert not desk.services.office.require().crisis_mode
    assert crisis.windowTitle() == "Held posts"
    assert not crisis.end_button.isVisible()
    assert desk.said == "Crisis mode ended. 2 still held."
    click(desk, crisis.all_button)
    assert crisis.all_button.text() == "Untick all"
    click(desk, crisis.cancel_button)
    assert shown(crisis) == []
    assert not crisis.all_button.isEnabled()


def test_while_the_crisis_lasts_the_button_opens_its_list(
    desk: PageDesk, outbox: OutboxPage, crisis: HeldDialog
) -> None:
    outbox.show_page(None)
    desk.settle()
    assert outbox.hold_button.text() == "Crisis mode…"
    click(desk, outbox.hold_button)
    assert len(outbox.findChildren(HeldDialog)) == 2
    assert desk.services.office.require().crisis_mode


def test_greetings_are_named_and_late_ones_are_told(
    desk: PageDesk, outbox: OutboxPage, account: Account, put: Put
) -> None:
    put("Pasar murah", S.SCHEDULED, TOMORROW)
    post = desk.post("Selamat Hari Guru", TOMORROW, account, observance="Hari Guru")
    desk.services.publishing.queue(post.id, at=TOMORROW)
    desk.services.holds.begin_crisis()
    desk.clock.advance(days=2)
    dialog = HeldDialog(desk.context, outbox)
    desk.settle()
    assert [row[3] for row in shown(dialog)] == [
        "crisis mode, its time has passed",
        "crisis mode, greeting or entertainment, its time has passed",
    ]


@pytest.mark.parametrize(
    ("lets_go", "words", "ends"),
    [
        (True, "1 taken back from their platform and held here.", S.CANCELLED),
        (False, "1 stay scheduled on their platform: it did not let go of them.", S.HANDED_OVER),
    ],
)
def test_a_crisis_takes_back_what_platforms_would_publish(
    desk: PageDesk,
    outbox: OutboxPage,
    put: Put,
    keeper: Keeper,
    lets_go: bool,
    words: str,
    ends: DeliveryState,
) -> None:
    keeper.lets_go = lets_go
    kept = put("Titipan", S.HANDED_OVER, TOMORROW, remote_id="s1")
    click(desk, outbox.hold_button)
    assert desk.said == words
    assert state(desk, kept) is ends


@pytest.fixture
def late(desk: PageDesk, put: Put) -> list[Delivery]:
    made = [put("Pasar murah", S.SCHEDULED, TOMORROW), put("Jadwal", S.SCHEDULED, TOMORROW)]
    desk.clock.advance(days=3)
    return [record(desk, replace(one, state=S.EXPIRED, error_code="late")) for one in made]


@pytest.fixture
def missed(desk: PageDesk, outbox: OutboxPage, late: list[Delivery]) -> MissedDialog:
    outbox.show_page({"missed": True})
    found = opened(desk, outbox, MissedDialog)
    assert isinstance(found, MissedDialog)
    return found


def test_the_outbox_says_how_many_missed_their_time(
    desk: PageDesk, outbox: OutboxPage, late: list[Delivery]
) -> None:
    outbox.show_page(None)
    desk.settle()
    desk.settle()
    assert outbox.missed.isVisible()
    assert outbox.missed.text.text() == "2 missed their time while the computer or the line was off."
    click(desk, outbox.missed.action)
    assert [row[0] for row in shown(opened(desk, outbox, MissedDialog))] == ["Pasar murah", "Jadwal"]


def test_all_missed_ones_leave_now_with_one_press(
    desk: PageDesk, outbox: OutboxPage, missed: MissedDialog, late: list[Delivery]
) -> None:
    click(desk, missed.send_button)
    assert {state(desk, one) for one in late} == {S.SCHEDULED}
    assert desk.said == "2 leave now."
    desk.bot.waitUntil(lambda: not outbox.findChildren(MissedDialog))


def test_each_missed_one_can_have_another_end(
    desk: PageDesk, outbox: OutboxPage, missed: MissedDialog, late: list[Delivery]
) -> None:
    tick(missed, 1, on=False)
    click(desk, missed.cancel_button)
    assert [state(desk, one) for one in late] == [S.CANCELLED, S.EXPIRED]
    tick(missed, 0)
    click(desk, missed.time_button)
    dialog = missed.findChild(TimeDialog)
    assert isinstance(dialog, TimeDialog)
    dialog.day.setDate(dialog.day.date().addDays(2))
    dialog.accept()
    desk.settle()
    row = desk.services.publishing.get(late[1].id)
    assert (row.state, row.due_at > desk.clock.now()) == (S.SCHEDULED, True)
    assert desk.said == "1 got another time."


def test_a_full_disk_is_told_and_nothing_is_decided(
    desk: PageDesk,
    outbox: OutboxPage,
    missed: MissedDialog,
    late: list[Delivery],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def full(*_: object) -> int:
        raise Offline("host_unreachable", host="contoh.go.id")

    monkeypatch.setattr(type(desk.services.holds), "cancel", full)
    click(desk, missed.cancel_button)
    assert "contoh.go.id" in desk.said
    assert {state(desk, one) for one in late} == {S.EXPIRED}


def test_the_list_keeps_the_models_promises(missed: MissedDialog, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(missed.model)
    model = missed.model
    assert model.headerData(0, Qt.Orientation.Horizontal) == "Post"
    assert model.headerData(0, Qt.Orientation.Vertical) is None
    assert not model.setData(model.index(0, 0), "text")


def choose(desk: PageDesk, outbox: OutboxPage, one: Delivery, act: Act) -> None:
    outbox.model.reload()
    desk.settle()
    assert outbox.table.choose(one.id)
    desk.settle()
    found = outbox.details.findChild(QPushButton, f"act-{act.value}")
    assert isinstance(found, QPushButton)
    click(desk, found)


def test_a_handed_over_schedule_is_cancelled_on_the_platform(
    desk: PageDesk, outbox: OutboxPage, put: Put, keeper: Keeper
) -> None:
    kept = put("Titipan", S.HANDED_OVER, TOMORROW, remote_id="s1")
    choose(desk, outbox, kept, Act.CANCEL)
    assert keeper.asked == ["s1"]
    assert state(desk, kept) is S.CANCELLED
    assert desk.said == "Taken back from the platform: nothing is published."


def test_a_handed_over_schedule_gets_another_time(
    desk: PageDesk, outbox: OutboxPage, put: Put, keeper: Keeper
) -> None:
    kept = put("Titipan", S.HANDED_OVER, TOMORROW, remote_id="s1")
    choose(desk, outbox, kept, Act.RESCHEDULE)
    dialog = outbox.findChild(TimeDialog)
    assert isinstance(dialog, TimeDialog)
    dialog.accept()
    desk.settle()
    assert [one.state for one in desk.services.posts.deliveries(kept.post_id)] == [S.CANCELLED, S.SCHEDULED]


def test_a_handed_over_schedule_leaves_from_here_now(
    desk: PageDesk, outbox: OutboxPage, put: Put, keeper: Keeper
) -> None:
    kept = put("Titipan", S.HANDED_OVER, TOMORROW, remote_id="s1")
    choose(desk, outbox, kept, Act.SEND_NOW)
    old, new = desk.services.posts.deliveries(kept.post_id)
    assert (old.state, new.state, new.due_at) == (S.CANCELLED, S.SCHEDULED, START)
    assert desk.said == "Taken back from the platform: it leaves from here now."


def test_without_a_line_the_platform_keeps_it(
    desk: PageDesk, outbox: OutboxPage, put: Put, keeper: Keeper
) -> None:
    keeper.lets_go = False
    kept = put("Titipan", S.HANDED_OVER, TOMORROW, remote_id="s1")
    choose(desk, outbox, kept, Act.CANCEL)
    assert state(desk, kept) is S.HANDED_OVER
    assert desk.notices[-1].kind.value == "error"
