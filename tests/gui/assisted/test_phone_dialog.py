"""A kit on its way to a phone: permission, code, countdown, end."""

from __future__ import annotations

import http.client
from urllib.parse import urlsplit

import pytest

from core.errors import InvalidInput
from core.services import phone_server
from core.services.phone_transfer import PhoneTransfer
from gui.assisted.phone_dialog import PhoneDialog
from tests.gui.assisted.conftest import HandDesk, Ready


@pytest.fixture
def dialog(hand: HandDesk, ready: Ready) -> PhoneDialog:
    kit = hand.desk.services.assisted.prepare(ready("instagram").delivery_id)
    made = PhoneDialog(hand.desk.context, kit)
    made.show()
    return made


def fetch(url: str, path: str = "") -> bytes:
    parts = urlsplit(url)
    connection = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=5)
    connection.request("GET", parts.path + path)
    body = connection.getresponse().read()
    connection.close()
    return body


def test_it_is_off_until_the_admin_allows_it(hand: HandDesk, dialog: PhoneDialog) -> None:
    assert not hand.desk.context.preferences.settings.phone_transfer
    assert dialog.start.text() == "Allow and show the code"
    assert not dialog.code.isVisible()
    assert not dialog.forbid.isVisible()
    dialog.reject()
    hand.desk.settle()


def test_code_leads_a_phone_to_caption_and_pictures(hand: HandDesk, dialog: PhoneDialog) -> None:
    dialog.start.click()
    hand.desk.settle()
    url = dialog.code.text
    assert dialog.code.isVisible()
    assert dialog.address.text() == url
    assert not dialog.grab().isNull()
    page = fetch(url).decode()
    assert "Jadwal perekaman KTP-el keliling\nSenin" in page
    assert "Copy caption" in page
    assert fetch(url, "01-jadwal-perekaman-ktp-el-keliling-senin.jpg").startswith(b"\xff\xd8")
    dialog._look.timeout.emit()
    assert dialog.state.text() == "A phone has opened the page. Closes in 10 min."
    dialog.reject()
    hand.desk.settle()
    with pytest.raises(ConnectionError):
        fetch(url)


def test_it_closes_after_ten_minutes_and_can_be_opened_again(hand: HandDesk, dialog: PhoneDialog) -> None:
    dialog.start.click()
    hand.desk.settle()
    first = dialog.code.text
    assert dialog.state.text() == "Closes in 10 min."
    hand.desk.clock.advance(minutes=11)
    hand.desk.bot.waitUntil(lambda: dialog.state.text().startswith("The ten minutes are over"))
    assert not dialog.code.isVisible()
    assert dialog.start.text() == "Show the code"
    dialog.start.click()
    hand.desk.settle()
    assert dialog.code.text != first
    dialog.reject()
    hand.desk.settle()


def test_guessing_closes_it(hand: HandDesk, dialog: PhoneDialog) -> None:
    dialog.start.click()
    hand.desk.settle()
    wrong = dialog.code.text[:-1] + "x/"
    for _ in range(phone_server.MOST_WRONG):
        fetch(wrong)
    hand.desk.bot.waitUntil(lambda: "tried to guess" in dialog.state.text())
    dialog.reject()
    hand.desk.settle()


def test_permission_can_be_taken_back(hand: HandDesk, dialog: PhoneDialog) -> None:
    hand.desk.context.preferences.change(phone_transfer=True)
    dialog._show_closed("")
    dialog.forbid.click()
    assert not hand.desk.context.preferences.settings.phone_transfer
    assert dialog.start.text() == "Allow and show the code"
    dialog.reject()
    hand.desk.settle()


def test_computer_without_a_network_says_so(
    hand: HandDesk, dialog: PhoneDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nowhere() -> str:
        raise InvalidInput("no_lan")

    monkeypatch.setattr(hand.desk.services.phone, "_address", nowhere)
    assert isinstance(hand.desk.services.phone, PhoneTransfer)
    dialog.start.click()
    hand.desk.settle()
    assert dialog.state.text().startswith("This computer is in no local network")
    assert dialog.start.isEnabled()
    dialog.reject()
    hand.desk.settle()


def test_closing_before_it_is_open_leaves_nothing_open(hand: HandDesk, dialog: PhoneDialog) -> None:
    dialog.start.click()
    dialog.reject()
    hand.desk.settle()
    assert hand.desk.services.phone._current is None
