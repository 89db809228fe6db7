"""The real program on a bad day: does the steps it is given, then prints as JSON what a person sees.

``python tests/e2e/screen.py HOME`` reads a JSON list of ``[name, argument]``. Runs as a process of its
own, because clocks, full disks and broken files belong to whole processes.
"""

from __future__ import annotations

import json
import os
import sys
import traceback
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QElapsedTimer, QEventLoop, QTimer  # noqa: E402 - the paths come first
from PySide6.QtGui import QGuiApplication  # noqa: E402

import main  # noqa: E402
from core import clock as clocks  # noqa: E402
from core.domain.formats import OfficeZone  # noqa: E402
from core.domain.listing import OutboxFilter  # noqa: E402
from core.domain.office import Office  # noqa: E402
from core.domain.office_kinds import OfficeKind  # noqa: E402
from core.domain.publishing import AccountIdentity  # noqa: E402
from core.ports import SignInResult  # noqa: E402
from gui.app import make_application  # noqa: E402
from gui.composer.autosave import SaveState  # noqa: E402
from gui.composer.page import ComposerPage  # noqa: E402
from gui.failure_page import FailurePage  # noqa: E402
from gui.outbox.page import OutboxPage  # noqa: E402
from gui.session import Session  # noqa: E402
from storage.paths import WorkspacePaths  # noqa: E402
from storage.settings import SettingsFile  # noqa: E402

OFFICE = Office("Dinas Dukcapil Contoh", OfficeKind.CIVIL_REGISTRY, OfficeZone.WITA, employees=84)
BALLAST = "ballast.bin"


class Screen:
    """One start of the program, with a hand on it."""

    def __init__(self, home: Path) -> None:
        self._home = home
        self._app = make_application(["papan-siar"])
        paths = WorkspacePaths(home)
        start = main.window_start(paths)
        self.session = Session(self._app, start._replace(settings=start.settings._replace(tray=False)))
        self._notices: list[dict[str, str]] = []
        self._answers: list[object] = []
        show = self.session.window.show_notice

        def note(notice: object) -> None:
            self._notices.append({"text": notice.text, "detail": notice.detail})  # type: ignore[attr-defined]
            show(notice)  # type: ignore[arg-type]

        self.session.window.show_notice = note  # type: ignore[method-assign]

    def run(self, steps: list[tuple[str, object]]) -> dict[str, object]:
        opened: list[bool] = []
        self.session.ready.connect(lambda: opened.append(True))
        self.session.failed.connect(lambda: opened.append(False))
        self.session.open()
        self.until(lambda: bool(opened))
        self.calm()
        for name, argument in steps:
            work: Callable[..., object] = getattr(self, name)
            self._answers.append(work(argument) if argument is not None else work())
            self.calm()
        return self.told()

    def told(self) -> dict[str, object]:
        page = self.session.window.stack.currentWidget()
        failure = page if isinstance(page, FailurePage) else None
        return {
            "failure": failure and [failure.title.text(), failure.kept.text(), failure.remedy.text()],
            "can_restore": bool(failure and failure.restore_button.isVisible()),
            "page": self.session.window.current_name,
            "banners": list(self.session.window.banner_texts()),
            "notices": self._notices,
            "answers": self._answers,
        }

    def until(self, reached: Callable[[], bool], timeout_ms: int = 30_000) -> bool:
        loop, poll, time = QEventLoop(), QTimer(), QElapsedTimer()
        poll.timeout.connect(lambda: loop.quit() if reached() or time.elapsed() > timeout_ms else None)
        time.start()
        poll.start(10)
        loop.exec()
        return reached()

    def calm(self) -> None:
        self.session.lanes.wait_idle(20_000)

    # --- steps -------------------------------------------------------------------------------------------

    def office(self) -> None:
        """Finish the first start, with a practice account; its own tests walk through the questions."""
        backend = self.session.backend
        assert backend is not None
        backend.services.office.save(OFFICE)
        backend.services.accounts.add_practice("Latihan")
        self.session._on_onboarded(OFFICE, "home")

    def write(self, text: str) -> str:
        """Type or paste a text into a new post; gives what the footer says about saving."""
        self.session.window.open_page("composer", {})
        self.calm()
        composer = self._composer()
        QGuiApplication.clipboard().setText(text)
        composer.text.editor.paste()
        ended = {SaveState.SAVED, SaveState.FAILED}
        self.until(lambda: composer.autosave.state in ended)
        return composer.footer.state.text()

    def _composer(self) -> ComposerPage:
        page = self.session.window.current_page()
        assert isinstance(page, ComposerPage)
        return page

    def saved_at_last(self) -> str:
        """Wait until the composer's own timer has stored what could not be stored before."""
        composer = self._composer()
        self.until(lambda: composer.autosave.state is SaveState.SAVED, 60_000)
        return composer.text.editor.toPlainText()

    def add_picture(self, path: str) -> list[str]:
        """Choose a file; gives the names of the post's pictures afterwards."""
        composer = self._composer()
        composer.intake.take([Path(path)], "")
        self.calm()
        return [one.file_name for one in composer.draft.post.media]

    def send(self, text: str, platform: str = "practice") -> str:
        """Queue a post for the practice account and wait until something has become of it; gives its state."""
        backend = self.session.backend
        assert backend is not None
        services = backend.services
        (account,) = (one for one in services.accounts.list() if one.platform == platform)
        post = services.posts.save(replace(services.posts.blank(), base_text=text, account_ids=(account.id,)))
        (delivery,) = services.publishing.queue(post.id, at=None)
        self._sent = delivery.id
        return delivery.id

    def state_of_sent(self, wanted: str) -> str:
        backend = self.session.backend
        assert backend is not None
        publishing = backend.services.publishing
        self.until(lambda: publishing.get(self._sent).state.value == wanted, 90_000)
        return publishing.get(self._sent).state.value

    def plan(self, text: str) -> None:
        """Put a post for tomorrow into the outbox."""
        backend = self.session.backend
        assert backend is not None
        services = backend.services
        (account,) = services.accounts.list()
        post = services.posts.save(replace(services.posts.blank(), base_text=text, account_ids=(account.id,)))
        services.publishing.queue(post.id, at=services.clock.now() + timedelta(days=1))

    def wait_for_loop(self) -> None:
        """Wait until the outbox has looked at what the clock says."""
        self.until(lambda: "scheduled" not in self.states(), 15_000)

    def states(self) -> list[str]:
        backend = self.session.backend
        assert backend is not None
        return [one.state.value for one in backend.services.publishing.rows(OutboxFilter(), 0, 50)]

    def feed(self) -> list[str]:
        """Read what the practice platform has published."""
        backend = self.session.backend
        assert backend is not None
        assert backend.practice is not None
        return [one.text for one in backend.practice.feed.posts()]

    def account_with_key(self, server_url: str = "https://127.0.0.1:9") -> None:
        """Store an account as a finished sign-in would."""
        backend = self.session.backend
        assert backend is not None
        identity = AccountIdentity("1", "@dukcapil", "Dukcapil")
        result = SignInResult(identity, server_url, {"access_token": "kenari-kunci-akses"})
        backend.services.accounts.add_signed_in("mastodon", result)

    def send_by_key(self, text: str) -> None:
        """Queue a post for the account with a key."""
        self.send(text, "mastodon")

    def outbox(self) -> list[list[str]]:
        """Read the rows of the outbox as they stand there: state, post, account, when, why."""
        self.session.window.open_page("outbox")
        self.calm()
        page = self.session.window.current_page()
        assert isinstance(page, OutboxPage)
        model = page.model
        rows = [
            [model.index(row, column).data() for column in range(model.columnCount())]
            for row in range(model.rowCount())
        ]
        return [[str(cell) for cell in row] for row in rows]

    def wait_for_banner(self) -> None:
        """Wait until a lasting strip says something."""
        self.until(lambda: bool(self.session.window.banner_texts()))

    def reopen(self) -> None:
        """Open the workspace again, as after a restore."""
        old, self.session.backend = self.session.backend, None
        assert old is not None
        old.close()
        self.session._open_backend()
        self.until(lambda: self.session.backend is not None)

    def fill_disk(self) -> None:
        """Leave not a byte on the disk on which the workspace lies."""
        with (self._home / BALLAST).open("wb", buffering=0) as file:
            for size in (1 << 20, 4096, 1):
                try:
                    while True:
                        file.write(b"x" * size)
                except OSError:
                    continue

    def free_disk(self) -> None:
        (self._home / BALLAST).unlink()
        backend = self.session.backend
        if backend is not None:
            backend.sync.wake()

    def retry(self) -> None:
        """Press the button of the failure page, and wait for what it shows next."""
        page = self.session.window.stack.currentWidget()
        assert isinstance(page, FailurePage)
        page.retry_button.click()
        self.until(lambda: self.session.window.stack.currentWidget() is not page)
        self.until(lambda: self.session.backend is not None)

    def texts(self) -> list[str]:
        """Read what is stored."""
        backend = self.session.backend
        assert backend is not None
        posts = backend.services.posts
        return sorted(posts.get(one.post_id).base_text for one in posts.drafts())


def set_clock(days: float) -> None:
    """Let this process's clock be wrong, as a dead battery or a wrong click leaves it."""
    shift = timedelta(days=days)

    def now(_self: clocks.SystemClock) -> datetime:
        return datetime.now(UTC) + shift

    setattr(clocks.SystemClock, "now", now)  # noqa: B010 - mypy refuses the plain form


def run() -> None:
    home, steps = Path(sys.argv[1]), json.load(sys.stdin)
    set_clock(float(os.environ.get("CLOCK_IS_OFF_DAYS", "0")))
    screen = Screen(home)
    told = screen.run([tuple(one) for one in steps])
    told["undo_window"] = SettingsFile(WorkspacePaths(home).settings).load().undo_window_s
    screen.session.close()
    print(json.dumps(told))


if __name__ == "__main__":
    try:
        run()
    except Exception:  # noqa: BLE001 - the program's own hook writes it to a file only
        traceback.print_exc()
        sys.exit(1)
