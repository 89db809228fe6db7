"""The real program with a hand on its widgets: reads one JSON command a line, answers one JSON line.

Runs as a process of its own, so that the test can kill it at any moment as a power cut would.
"""

from __future__ import annotations

import json
import os
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QObject, Qt, QTimer, Signal  # noqa: E402 - the paths come first
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QPushButton, QWidget  # noqa: E402

import main  # noqa: E402
from core.domain.formats import OfficeZone  # noqa: E402
from core.domain.office import Office  # noqa: E402
from core.domain.office_kinds import OfficeKind  # noqa: E402
from gui.app import make_application  # noqa: E402
from gui.demo.stage import DemoFailed, Stage  # noqa: E402
from storage.paths import WorkspacePaths  # noqa: E402

LEFT = Qt.MouseButton.LeftButton
OFFICE = Office("Dinas Dukcapil Contoh", OfficeKind.CIVIL_REGISTRY, OfficeZone.WITA, employees=84)
NOTICE = {
    "kind": "closed",
    "service": "Perekaman KTP elektronik",
    "from": "2027-11-26",
    "to": "2027-11-26",
    "reason": "Pemeliharaan jaringan",
    "solution": "Dilayani kembali hari berikutnya di semua loket",
    "contact": "0800-000-0000",
}


class Hand(QObject):
    """Does what it is told with mouse and keyboard events on the widgets."""

    told = Signal(str)

    def __init__(self, home: Path) -> None:
        super().__init__()
        self._app = make_application(["papan-siar"])
        start = main.window_start(WorkspacePaths(home))
        settings = start.settings._replace(tray=False, reduced_motion=True, undo_window_s=0)
        start.settings_store.save(settings)
        self._stage = Stage(self._app, start._replace(settings=settings), lambda _name, _session: home)
        self._queue: list[dict[str, Any]] = []
        self.told.connect(self._on_told)

    def run(self) -> None:
        threading.Thread(target=self._listen, daemon=True).start()
        answer({"ready": True})
        self._app.exec()

    def _listen(self) -> None:
        for line in sys.stdin:
            self.told.emit(line)

    def _on_told(self, line: str) -> None:
        """Queue it: a command lets events flow, and the next line may arrive meanwhile."""
        self._queue.append(json.loads(line))
        if len(self._queue) == 1:
            QTimer.singleShot(0, self._next)

    def _next(self) -> None:
        command = self._queue[0]
        try:
            work: Callable[..., object] = getattr(self, command.pop("do"))
            answer({"ok": work(**command)})
        except Exception as error:  # noqa: BLE001 - the test shows it
            answer({"error": repr(error)})
        self._queue.pop(0)
        if self._queue:
            QTimer.singleShot(0, self._next)

    # --- commands ----------------------------------------------------------------------------------------

    def set_up_office(self) -> None:
        """Finish the first start; its own tests walk through the questions."""
        self._stage.services.office.save(OFFICE)
        self._stage.session._on_onboarded(OFFICE, "home")
        self._stage.calm()

    def add_account(self, server: str, token: str) -> str:
        from gui.accounts.add_dialog import AddAccountDialog
        from gui.accounts.page import AccountsPage

        page = self._stage.open("accounts", AccountsPage, {"add": True})
        dialog = page.findChild(AddAccountDialog)
        assert isinstance(dialog, AddAccountDialog)
        dialog.choose("mastodon")
        form = dialog.step().sign_in
        form.server.setText(server)
        press(form.other_ways)
        form.token.setText(token)
        press(form.token_button)
        accounts = self._stage.services.accounts
        self._stage.until(lambda: bool(accounts.list()) or form.fault.isVisible(), "sign in", 30_000)
        assert accounts.list(), form.fault.text()
        self._stage.calm()
        return self._stage.services.accounts.list()[0].handle

    def compose(self, text: str, alt_text: str) -> str:
        from gui.composer.page import ComposerPage
        from gui.studio.panel import StudioPanel
        from gui.widgets.rows import ROW

        page = self._stage.open("composer", ComposerPage)
        self._stage.calm()
        if not page.draft.post.account_ids:  # the only account there is comes ticked
            page.accounts.setCurrentIndex(page.accounts.model().index(0, 0))
            QTest.keyClick(page.accounts, Qt.Key.Key_Space)
        QTest.keyClicks(page.text.editor, text)
        press(page.media.template)
        gallery = page.infographics.gallery
        self._stage.until(lambda: gallery.list.model().rowCount() > 0, "read the templates")
        for row in range(gallery.list.model().rowCount()):
            index = gallery.list.model().index(row, 0)
            if index.data(ROW).template.id == "service_notice":
                gallery.list.setCurrentIndex(index)
        press(gallery.use)
        self._stage.calm()
        studio = page.infographics.findChild(StudioPanel)
        assert isinstance(studio, StudioPanel)
        for field, value in NOTICE.items():
            studio.set_place(field, value)
        self._stage.calm()
        studio.main_action()
        self._stage.until(lambda: bool(page.draft.post.media), "render the infographic")
        self._stage.calm()
        page.media.alt.setPlainText(alt_text)
        self._stage.calm()
        page.footer.schedule.choose_now(True)
        press(page.footer.go)
        self._stage.until(page.confirm.confirm.isVisible, "ask for confirmation", 10_000)
        press(page.confirm.confirm)
        post_id = page.draft.post.id
        posts = self._stage.services.posts
        self._stage.until(lambda: bool(posts.deliveries(post_id)), "queue the post", 10_000)
        return post_id

    def outbox(self) -> list[list[str]]:
        """Give what a person reads in the outbox, row by row, heads left out."""
        from gui.outbox.model import Column, Role
        from gui.outbox.page import OutboxPage

        page = self._stage.open("outbox", OutboxPage)
        page.model.reload()
        self._stage.calm()
        rows = [row for row in range(page.model.rowCount()) if page.model.index(row, 0).data(Role.ROW)]
        return [[str(page.model.index(row, column).data()) for column in Column] for row in rows]

    def wait_for_state(self, post_id: str, states: list[str], within_s: float) -> str:
        """Wait until the post's delivery is in one of the states; gives the one it is in."""
        posts = self._stage.services.posts

        def state() -> str:
            return posts.deliveries(post_id)[-1].state.value

        try:
            self._stage.until(lambda: state() in states, f"become {states}", int(within_s * 1000))
        except DemoFailed as failed:
            raise AssertionError(f"{failed}; it is {state()}: {self.ledger(post_id)}") from failed
        return state()

    def wait_for_failures(self, post_id: str, count: int, within_s: float) -> int:
        """Wait until the ledger holds so many tries that did not succeed; gives how many there are."""

        def failures() -> int:
            return sum(outcome == "retry" for _, outcome, _ in self.ledger(post_id))

        self._stage.until(lambda: failures() >= count, f"fail {count} times", int(within_s * 1000))
        return failures()

    def send_now(self, post_id: str) -> None:
        """Choose the delivery in the outbox and press its button."""
        from gui.outbox.page import OutboxPage

        delivery = self._stage.services.posts.deliveries(post_id)[-1].id
        page = self._stage.open("outbox", OutboxPage, {"delivery_id": delivery})
        found = page.details.findChild(QPushButton, "act-send_now")
        assert isinstance(found, QPushButton)
        press(found)
        self._stage.calm()

    def ledger(self, post_id: str) -> list[list[str]]:
        delivery = self._stage.services.posts.deliveries(post_id)[-1]
        lines = self._stage.services.publishing.attempts(delivery.id)
        return [[one.step, one.outcome.value, one.code] for one in lines]

    def engagement(self, delivery_of: str) -> dict[str, str]:
        """Read the figures anew and give what the viewer shows of the post."""
        from gui.engagement.page import EngagementPage

        delivery = self._stage.services.posts.deliveries(delivery_of)[-1].id
        page = self._stage.open("engagement", EngagementPage, {"delivery_id": delivery})
        before = len(self._stage.services.engagement.series(delivery))
        press(page.refresh_button)
        series = self._stage.services.engagement.series
        self._stage.until(lambda: len(series(delivery)) > before, "read the figures", 30_000)
        self._stage.calm()
        return {
            "figures": page.panel.figures.text(),
            "ratio": page.panel.ratio.text(),
            "taken": page.panel.taken.text(),
        }

    def shot(self, path: str) -> None:
        self._stage.session.window.grab().save(path)

    def quit(self) -> None:
        self._stage.close()
        QTimer.singleShot(0, self._app.quit)


def press(widget: QWidget) -> None:
    """Click in the middle of a widget."""
    QTest.mouseClick(widget, LEFT)


def answer(message: dict[str, object]) -> None:
    sys.stdout.write(json.dumps(message) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    Hand(Path(sys.argv[1])).run()
