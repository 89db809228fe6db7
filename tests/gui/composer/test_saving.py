"""Nothing that was written is lost: pauses, leaving, a full disk, a killed process."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from core.errors import NotFound
from gui.composer.autosave import SaveState
from gui.composer.page import ComposerPage
from storage.migrate import open_database
from storage.paths import WorkspacePaths
from tests.fakes.faults import DiskFault
from tests.gui.page_desk import PageDesk

ROOT = Path(__file__).parents[3]


def type_text(composer: ComposerPage, text: str) -> None:
    composer.text.editor.insertPlainText(text)


def wait_saved(desk: PageDesk, composer: ComposerPage) -> None:
    desk.bot.waitUntil(lambda: composer.autosave.state is SaveState.SAVED, timeout=5000)


def test_a_new_post_is_stored_with_its_first_letter_and_not_before(
    desk: PageDesk, composer: ComposerPage
) -> None:
    assert composer.footer.state.text() == "Saved as you write"
    with pytest.raises(NotFound):
        desk.services.posts.get(composer.draft.post.id)
    type_text(composer, "P")
    assert composer.footer.state.text() == "Saving…"
    wait_saved(desk, composer)
    assert desk.services.posts.get(composer.draft.post.id).base_text == "P"
    assert composer.footer.state.text() == "Saved 08.30"


def test_what_is_typed_during_a_write_is_written_too(desk: PageDesk, composer: ComposerPage) -> None:
    type_text(composer, "Satu")
    composer.autosave.flush()
    type_text(composer, " dua")
    wait_saved(desk, composer)
    assert desk.services.posts.get(composer.draft.post.id).base_text == "Satu dua"


def test_leaving_the_page_writes_at_once(desk: PageDesk, composer: ComposerPage) -> None:
    type_text(composer, "Segera")
    assert composer.may_leave()
    desk.settle()
    assert desk.services.posts.get(composer.draft.post.id).base_text == "Segera"


def test_hiding_the_window_writes_at_once(desk: PageDesk, composer: ComposerPage) -> None:
    type_text(composer, "Ditutup")
    composer.hide()
    desk.settle()
    assert desk.services.posts.get(composer.draft.post.id).base_text == "Ditutup"


def test_a_full_disk_is_told_the_text_stays_and_saving_is_tried_again(
    desk: PageDesk, composer: ComposerPage
) -> None:
    desk.faults.draw_disk = lambda: DiskFault.FULL_AT_COMMIT
    type_text(composer, "Disk penuh")
    desk.bot.waitUntil(lambda: composer.autosave.state is SaveState.FAILED, timeout=5000)
    assert composer.footer.state.text().startswith("Not saved: ")
    assert composer.text.editor.toPlainText() == "Disk penuh"
    desk.faults.heal()
    wait_saved(desk, composer)  # by its own timer
    assert desk.services.posts.get(composer.draft.post.id).base_text == "Disk penuh"


def test_a_post_left_behind_on_a_full_disk_is_still_written(desk: PageDesk, composer: ComposerPage) -> None:
    desk.faults.draw_disk = lambda: DiskFault.FULL_AT_BEGIN
    type_text(composer, "Tertinggal")
    left = composer.draft.post.id
    composer.show_page({})
    desk.settle()
    desk.faults.heal()
    type_text(composer, "Baru")
    wait_saved(desk, composer)
    desk.settle()
    assert desk.services.posts.get(left).base_text == "Tertinggal"


def test_a_killed_process_loses_nothing_that_was_said_to_be_saved(tmp_path: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.gui.composer.typing_process", str(tmp_path)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    post_id = process.stdout.readline().split()[1]
    process.stdout.readline()  # the second save
    process.kill()
    process.wait()
    process.stdout.close()
    database = open_database(WorkspacePaths(tmp_path / "workspace"))
    with database.read() as tx:
        post = tx.posts.get(post_id)
        assert post.base_text == "Tulisan yang tidak boleh hilang.\nKalimat berikut."
        (account_id,) = post.account_ids
        assert post.options_for(account_id) == {"first_comment": "Komentar yang tidak boleh hilang."}
    database.close()
