"""The main job from the first start to the figures, with real widgets and the practice platform."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import (
    QCoreApplication,
    QMessageLogContext,
    QModelIndex,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QListView

from core.domain.delivery import DeliveryState
from core.domain.settings import Language
from gui.console.terminal import say
from gui.demo.stage import DemoFailed, Stage
from gui.session import Session
from gui.translation import Translation
from gui.widgets.rows import ROW
from gui.window_start import WindowStart

translate = QCoreApplication.translate
Opener = Callable[[Path, bool], WindowStart]
_TEXT = {
    Language.INDONESIAN: (
        "Pelayanan perekaman KTP elektronik tutup sementara pada Kamis, 26 November 2026 karena pemeliharaan "
        "jaringan. Layanan dibuka kembali hari berikutnya. Cek antrean daring sebelum datang, ya. "
        "#DukcapilContoh"
    ),
    Language.ENGLISH: (
        "Recording of electronic ID cards is closed on Thursday, 26 November 2026 for network maintenance. "
        "It reopens the next day. Please check the online queue before you come. #DukcapilContoh"
    ),
}
_ANSWER = "Selamat pagi, Bapak/Ibu. Terima kasih atas perhatiannya; sudah kami tindak lanjuti. Salam, admin."
_NOTICE = {
    "kind": "closed",
    "service": "Perekaman KTP elektronik",
    "from": "2026-11-26",
    "to": "2026-11-26",
    "reason": "Pemeliharaan jaringan",
    "solution": "Dilayani kembali Jumat, 27 November 2026 di semua loket",
    "contact": "0800-000-0000",
}


def run(out: Path, language: str, open_start: Opener) -> int:
    """Walk, and write a numbered PNG of every step into ``out``; gives 0, or 1 if a step failed."""
    if sys.platform.startswith("linux") and not (
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    ):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from gui.app import make_application

    qInstallMessageHandler(_tell)
    app = make_application(sys.argv[:1])
    pictures = _Pictures(out)
    chosen = Language(language)
    keep = Translation(app)
    keep.switch(chosen)
    if not _is_writable(out):
        say(translate("Demo", "No pictures can be written to {0}. Nothing was done.").format(out), sys.stderr)
        say(translate("Demo", "Choose another folder with --out."), sys.stderr)
        return 1
    try:
        with tempfile.TemporaryDirectory(prefix="papan-siar-demo-") as folder:

            def stage(name: str, *, practice: bool) -> Stage:
                start = open_start(Path(folder) / name, practice)
                settings = start.settings._replace(language=chosen, tray=False, reduced_motion=True)
                return Stage(app, start._replace(settings=settings), pictures.keep)

            with _closing(stage("first", practice=False)) as first:
                first_start(first)
            with _closing(stage("office", practice=True)) as office:
                main_job(office, chosen)
    except DemoFailed as failed:
        words = translate("Demo", "The demo stopped, for it could not: {0}. The pictures so far are in {1}.")
        say(words.format(failed, out), sys.stderr)
        return 1
    say(translate("Demo", "{0} pictures in {1}").format(pictures.count, out))
    return 0


def _tell(_kind: QtMsgType, _context: QMessageLogContext, words: str) -> None:
    """Pass on what Qt says, but for what its plugin without a screen says of every window."""
    if not words.startswith("This plugin does not support"):
        say(words, sys.stderr)


def _is_writable(folder: Path) -> bool:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            return True
    except OSError:
        return False


class _Pictures:
    """Numbers the pictures in the order in which they are made."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.count = 0

    def keep(self, name: str, session: Session) -> Path:
        self.count += 1
        path = self._folder / f"{self.count:02}-{name}.png"
        if not session.window.grab().save(str(path)):
            raise DemoFailed(f"write {path}")
        return path


@contextmanager
def _closing(stage: Stage) -> Iterator[Stage]:
    try:
        yield stage
    finally:
        stage.close()


def first_start(stage: Stage) -> None:
    """Answer the questions of the first start, up to the choice of the first account."""
    from gui.onboarding.page import OnboardingPage

    page = stage.session.window.findChild(OnboardingPage)
    if not isinstance(page, OnboardingPage):
        raise DemoFailed("begin the first start")
    stage.keep("first-start-language")
    page.next_button.click()
    page.office_form.name.setText("Dinas Kependudukan dan Pencatatan Sipil Kabupaten Contoh")
    page.office_form.name.textEdited.emit(page.office_form.name.text())
    page.office_form.zone.setCurrentIndex(1)
    page.office_form.employees.setValue(84)
    stage.keep("first-start-office")
    page.next_button.click()
    stage.keep("first-start-brand")
    page.next_button.click()
    stage.keep("first-start-account")
    page.practice.click()
    stage.until(lambda: stage.session.window.current_page() is not None, "finish the first start")
    stage.keep("home-first-day")


def main_job(stage: Stage, language: Language) -> None:
    """Plan in the calendar, write with an infographic, queue, send, and read the figures."""
    from gui.calendar.page import CalendarPage
    from gui.home.page import HomePage

    stage.open("home", HomePage)
    stage.keep("home")
    stage.open("calendar", CalendarPage)
    stage.keep("calendar")
    post_id = write(stage, language)
    publish(stage, post_id)
    look_around(stage)


def write(stage: Stage, language: Language) -> str:
    """Write a post with an infographic and queue it; gives its id."""
    from PySide6.QtCore import Qt

    from gui.composer.page import ComposerPage
    from gui.studio.panel import StudioPanel

    composer = stage.open("composer", ComposerPage)
    account = composer.accounts.model().index(0, 0)
    composer.accounts.model().setData(account, Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    composer.text.editor.setPlainText(_TEXT[language])
    stage.keep("composer-text")
    composer.media.template.click()
    gallery = composer.infographics.gallery
    stage.until(lambda: gallery.list.model().rowCount() > 0, "read the templates")
    stage.keep("composer-templates")
    gallery.list.setCurrentIndex(_index_of(gallery.list, "service_notice"))
    gallery.use.click()
    stage.calm()
    studio = composer.infographics.findChild(StudioPanel)
    if not isinstance(studio, StudioPanel):
        raise DemoFailed("open the studio")
    for field, value in _NOTICE.items():
        studio.set_place(field, value)
    stage.keep("studio")
    studio.main_action()
    stage.until(lambda: bool(composer.draft.post.media), "render the infographic")
    stage.keep("composer-picture")
    composer.footer.schedule.choose_now(True)
    composer.footer.go.click()
    stage.keep("composer-confirm")
    composer.confirm.confirm.click()
    post_id = composer.draft.post.id
    stage.until(lambda: bool(_deliveries(stage, post_id)), "queue the post")
    stage.keep("composer-queued")
    return post_id


def publish(stage: Stage, post_id: str) -> None:
    """Watch the post wait in the outbox, send it, and look at it in the practice feed."""
    from gui.outbox.actions import Act
    from gui.outbox.page import OutboxPage
    from gui.practice_feed.page import PracticeFeedPage

    (delivery,) = _deliveries(stage, post_id)
    outbox = stage.open("outbox", OutboxPage, {"delivery_id": delivery})
    stage.keep("outbox-waiting")
    outbox.details.act_requested.emit(Act.SEND_NOW, outbox.details.row)
    publishing = stage.services.publishing
    stage.until(lambda: publishing.get(delivery).state is DeliveryState.PUBLISHED, "publish the post")
    outbox.table.choose(delivery)
    stage.keep("outbox-published")
    stage.open("practice_feed", PracticeFeedPage)
    stage.keep("practice-feed")


def look_around(stage: Stage) -> None:
    """Keep the pages that the main job leads to, and one of them in the dark theme."""
    from core.domain.settings import ThemeChoice
    from gui.accounts.page import AccountsPage
    from gui.engagement.page import EngagementPage
    from gui.report.page import ReportPage
    from gui.settings.page import SettingsPage

    engagement = stage.open("engagement", EngagementPage)
    engagement.table.setCurrentIndex(engagement.model.index(2, 0))
    stage.keep("engagement")
    stage.open("report", ReportPage)
    stage.keep("report")
    _answer_a_citizen(stage)
    stage.open("accounts", AccountsPage)
    stage.keep("accounts")
    stage.open("settings", SettingsPage)
    stage.keep("settings")
    stage.session.preferences.change(theme=ThemeChoice.DARK)
    stage.calm()
    stage.session.window.open_page("home")
    stage.keep("home-dark")


def _answer_a_citizen(stage: Stage) -> None:
    """Look at what citizens wrote, take a saved reply and send it."""
    from core.domain.inbox import CommentStatus, InboxView
    from gui.inbox.page import InboxPage

    inbox = stage.open("inbox", InboxPage, {"view": InboxView.TO_ANSWER.value})
    view = inbox.detail.view
    if view is None:
        raise DemoFailed("read the comments")
    inbox.detail.answer.editor.setPlainText(_ANSWER)
    stage.keep("inbox")
    inbox.main_action()
    service = stage.services.inbox
    stage.until(lambda: service.view(view.case.id).case.status is not CommentStatus.NEW, "queue the answer")
    stage.open("inbox", InboxPage, {"comment_id": view.case.id})
    stage.keep("inbox-answering")


def _index_of(gallery: QListView, template_id: str) -> QModelIndex:
    model = gallery.model()
    found = (model.index(row, 0) for row in range(model.rowCount()))
    return next(one for one in found if one.data(ROW).template.id == template_id)


def _deliveries(stage: Stage, post_id: str) -> tuple[str, ...]:
    return tuple(one.id for one in stage.services.posts.deliveries(post_id))
