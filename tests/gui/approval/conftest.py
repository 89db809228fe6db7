"""An office in which Rudi writes, Budi checks and Siti approves; today is Monday, 23 November 2026, 08.30 WITA."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from core.domain.account import Account
from core.domain.approval import ApprovalRules, ApprovalScope
from core.domain.delivery import DeliveryState
from core.domain.people import Role
from core.domain.settings import Language
from core.services.witness import Key
from gui.approval.detail import Decision
from gui.approval.page import ApprovalPage
from gui.approval.witness_dialog import WitnessDialog
from tests.gui.page_desk import PageDesk, page_desk

PIN = "274190"


@dataclass
class Staffed:
    """The workspace with its people, and short ways through the page."""

    desk: PageDesk
    account: Account
    ids: dict[str, str]

    def page(self, arguments: object = None) -> ApprovalPage:
        return self.desk.show(ApprovalPage(self.desk.context), arguments)

    def ask(self, page: ApprovalPage, decision: Decision) -> WitnessDialog:
        page.detail.buttons[decision].click()
        dialog = page.dialog
        assert dialog is not None
        assert dialog.isVisible()
        return dialog

    def answer(self, dialog: WitnessDialog) -> None:
        dialog.go.click()
        self.desk.settle()

    def hand_in(self, text: str, at: Any = None, *accounts: Account, **changes: Any) -> str:
        post = self.desk.post(text, at, *(accounts or (self.account,)), **changes)
        self.desk.services.publishing.queue(post.id, at=at)
        return post.id

    def states(self, post_id: str) -> list[DeliveryState]:
        return [one.state for one in self.desk.services.posts.deliveries(post_id)]

    def key(self) -> Key:
        return Key(self.ids["Siti"], PIN)


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[PageDesk]:
    with page_desk(tmp_path, qtbot, Language.ENGLISH) as made:
        yield made


@pytest.fixture
def staffed(desk: PageDesk) -> Staffed:
    people, ids = desk.services.people, {}
    for name, title, role in (
        ("Rudi", "Staf", Role.ADMIN),
        ("Budi", "Sekretaris", Role.CHECKER),
        ("Siti", "Kepala Dinas", Role.APPROVER),
    ):
        person = replace(people.blank(), name=name, title=title, roles=frozenset({role}))
        people.save(person)
        ids[name] = person.id
    people.save_rules(ApprovalRules(ApprovalScope.ALL, spoken=True))
    people.set_pin(ids["Siti"], PIN)
    deputy = replace(
        people.blank(),
        name="Tono",
        acts_for=ids["Siti"],
        acts_from=date(2026, 11, 20),
        acts_until=date(2026, 11, 30),
    )
    people.save(deputy, Key(ids["Siti"], PIN))
    ids["Tono"] = deputy.id
    return Staffed(desk, desk.account(display_name="Dukcapil Contoh"), ids)
