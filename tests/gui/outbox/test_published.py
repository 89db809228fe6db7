"""What stands on a platform: changed or deleted there after a question; a draft finished by hand."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from core.domain.account import Account
from core.domain.delivery import DeliveryState
from core.domain.engagement import Metric, Snapshot
from core.domain.listing import OutboxFilter, OutboxGroup
from core.domain.post import Media
from core.domain.publishing import Capabilities, RemotePost, SettleBy
from core.errors import Offline
from core.platforms.catalogue import PLATFORMS
from gui.outbox.actions import Act
from gui.outbox.page import OutboxPage
from gui.outbox.published import DeleteDialog, EditDialog
from tests.fakes.clock import START
from tests.gui.outbox.conftest import Put
from tests.gui.outbox.test_page import buttons, choose, press
from tests.gui.page_desk import PageDesk

S = DeliveryState


@dataclass
class Remote:
    """A platform that edits and deletes; it notes what it was asked."""

    error: Exception | None = None
    asked: list[str] = field(default_factory=list)

    def capabilities(self, account: Account) -> Capabilities:
        return Capabilities(PLATFORMS["mastodon"].limits, (SettleBy.ASK,), edit=True, delete=True)

    def edit(self, account: Account, remote_id: str, text: str) -> RemotePost:
        self.asked.append(text)
        return RemotePost(remote_id)

    def delete(self, account: Account, remote_id: str) -> None:
        if self.error is not None:
            raise self.error
        self.asked.append(remote_id)


@pytest.fixture
def remote(desk: PageDesk) -> Remote:
    made = Remote()
    desk.connectors.known["practice"] = made  # type: ignore[assignment]
    return made


def out(desk: PageDesk, outbox: OutboxPage, put: Put) -> str:
    sent = put("Layanan buka", S.PUBLISHED, remote_id="r1", published_at=START)
    with desk.database.write() as tx:
        figures = {Metric.LIKES: 12, Metric.COMMENTS: 3, Metric.REACH: 400}
        tx.engagement.add_snapshots([Snapshot(sent.id, sent.account_id, START, figures)])
        tx.commit()
    choose(desk, outbox, sent.id)
    return sent.id


def state(desk: PageDesk, delivery_id: str) -> DeliveryState:
    return desk.services.publishing.get(delivery_id).state


def test_deleting_says_what_is_lost_and_asks(
    desk: PageDesk, outbox: OutboxPage, put: Put, remote: Remote
) -> None:
    sent = out(desk, outbox, put)
    desk.bot.waitUntil(lambda: "Delete from the platform…" in buttons(outbox), timeout=3000)
    press(desk, outbox, Act.DELETE_THERE)
    dialog = outbox.published.dialog
    assert isinstance(dialog, DeleteDialog)
    assert dialog.words.text() == "Delete this post of Dukcapil Contoh (Practice)?"
    assert "(likes 12, comments 3)" in dialog.lost.text()
    dialog.back.click()
    assert remote.asked == []
    press(desk, outbox, Act.DELETE_THERE)
    dialog = outbox.published.dialog
    assert isinstance(dialog, DeleteDialog)
    dialog.go.click()
    desk.settle()
    assert (state(desk, sent), remote.asked) == (S.WITHDRAWN, ["r1"])
    assert desk.said == "Deleted from the platform. The post is kept in the calendar."
    choose(desk, outbox, sent)
    assert buttons(outbox) == ["Open post"]
    assert outbox.details.timeline.model().index(0, 0).data() == "You deleted it from the platform."


def test_what_the_platform_refuses_stays_as_it_was(
    desk: PageDesk, outbox: OutboxPage, put: Put, remote: Remote
) -> None:
    sent = out(desk, outbox, put)
    remote.error = Offline("no_line")
    press(desk, outbox, Act.DELETE_THERE)
    assert outbox.published.dialog is not None
    outbox.published.dialog.go.click()
    desk.settle()
    assert state(desk, sent) is S.PUBLISHED
    assert desk.said.startswith("Nothing was noted as changed:")


def test_the_published_text_is_changed(desk: PageDesk, outbox: OutboxPage, put: Put, remote: Remote) -> None:
    sent = out(desk, outbox, put)
    press(desk, outbox, Act.EDIT_THERE)
    dialog = outbox.published.dialog
    assert isinstance(dialog, EditDialog)
    assert dialog.editor.toPlainText() == "Layanan buka"
    assert not dialog.go.isEnabled()
    dialog.editor.setPlainText("NIK 5206 0117 0890 0003")
    assert dialog.fault.text() == "Identity and bank account numbers may not be published."
    assert not dialog.go.isEnabled()
    dialog.editor.setPlainText("a" * 501)
    assert not dialog.go.isEnabled()
    dialog.editor.setPlainText("Layanan tutup")
    dialog.go.click()
    desk.settle()
    assert remote.asked == ["Layanan tutup"]
    choose(desk, outbox, sent)
    assert outbox.details.timeline.model().index(0, 0).data() == (
        "You changed the published text: “Layanan tutup”"
    )


def test_where_nothing_can_be_done_nothing_is_offered(desk: PageDesk, outbox: OutboxPage, put: Put) -> None:
    out(desk, outbox, put)
    assert buttons(outbox) == ["See engagement", "Open post"]


@pytest.fixture
def draft(desk: PageDesk, outbox: OutboxPage, put: Put) -> str:
    account = desk.account(platform="tiktok", display_name="Dukcapil di TikTok")
    film = Media("f" * 64, "video/mp4", 720, 1280, 2_000_000, "Petugas melayani warga", "layanan.mp4", 12.0)
    told = {"asked": True, "remote_id": "v_inbox"}
    sent = put("Video layanan", S.HANDED_OVER, account=account, media=(film,), **told)
    choose(desk, outbox, sent.id)
    return sent.id


def test_a_draft_needs_the_admin_and_says_what_to_do(desk: PageDesk, outbox: OutboxPage, draft: str) -> None:
    wanted = OutboxFilter(frozenset({OutboxGroup.NEEDS_YOU}))
    assert desk.services.publishing.count(wanted) == 1
    details = outbox.details
    assert details.badge.accessibleName().endswith("Finish it in the app")
    assert details.reason.text().startswith("A draft waits in the inbox of the TikTok app: open the app")
    assert buttons(outbox) == [
        "I published it in the app", "It is published (paste link)…", "I threw the draft away", "Open post",
    ]  # fmt: skip


def test_a_finished_draft_is_published(desk: PageDesk, outbox: OutboxPage, draft: str) -> None:
    press(desk, outbox, Act.FINISHED)
    now = desk.services.publishing.get(draft)
    assert (now.state, now.asked, now.remote_id) == (S.PUBLISHED, False, "v_inbox")
    choose(desk, outbox, draft)
    assert outbox.details.timeline.model().index(0, 0).data() == "You published the draft in the app."


def test_a_discarded_draft_is_over(desk: PageDesk, outbox: OutboxPage, draft: str) -> None:
    press(desk, outbox, Act.DISCARDED)
    assert state(desk, draft) is S.CANCELLED
