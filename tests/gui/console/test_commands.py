"""The commands without a window, run as a person runs them: in a process of their own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

import main
from core.clock import SystemClock
from core.domain.delivery import DeliveryState
from core.domain.formats import OfficeZone
from core.domain.office import Office
from core.domain.office_kinds import OfficeKind
from core.domain.settings import Language, Settings
from gui.backend import Backend
from storage.lock import FileSyncLock
from storage.paths import WorkspacePaths
from storage.settings import SettingsFile

ROOT = Path(__file__).resolve().parents[3]
OFFICE = Office("Dinas Contoh", OfficeKind.GENERAL, OfficeZone.WITA, employees=10)


def run(home: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    bare = {name: value for name, value in os.environ.items() if name not in {"DISPLAY", "WAYLAND_DISPLAY"}}
    return subprocess.run(
        [sys.executable, "main.py", "--data", str(home), *arguments],
        cwd=ROOT,
        env={**bare, "QT_QPA_PLATFORM": "offscreen", **environment},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


@pytest.fixture
def paths(tmp_path: Path) -> WorkspacePaths:
    return WorkspacePaths(tmp_path / "workspace")


@pytest.fixture
def backend(paths: WorkspacePaths, qtbot: QtBot) -> Iterator[Backend]:
    """The workspace as the window has it open, without its sync loop running."""
    del qtbot
    SettingsFile(paths.settings).save(Settings()._replace(undo_window_s=0))
    opened = main.open_backend(paths)
    opened.services.office.save(OFFICE)
    yield opened
    opened.close()


def queue(backend: Backend, text: str) -> str:
    services = backend.services
    account = services.accounts.add_practice("Latihan")
    post = services.posts.save(replace(services.posts.blank(), base_text=text, account_ids=(account.id,)))
    return services.publishing.queue(post.id, at=None)[0].id


def test_sync_once_sends_what_is_due_and_says_so(backend: Backend, paths: WorkspacePaths) -> None:
    delivery = queue(backend, "Dari baris perintah")
    done = run(paths.home, "sync", "--once")
    assert done.returncode == 0, done.stderr
    assert "Terbit: Dari baris perintah · Latihan" in done.stdout
    assert "1 terbit, 0 menunggu, 0 perlu Anda." in done.stdout
    assert backend.services.publishing.get(delivery).state is DeliveryState.PUBLISHED


def test_sync_once_leaves_the_future_alone(backend: Backend, paths: WorkspacePaths) -> None:
    services = backend.services
    account = services.accounts.add_practice("Latihan")
    post = services.posts.save(replace(services.posts.blank(), base_text="Besok", account_ids=(account.id,)))
    services.publishing.queue(post.id, at=SystemClock().now() + timedelta(days=1))
    done = run(paths.home, "sync", "--once")
    assert "0 terbit, 1 menunggu, 0 perlu Anda." in done.stdout


def test_a_window_and_sync_once_share_one_workspace(backend: Backend, paths: WorkspacePaths) -> None:
    """While one process sends, the other waits for its turn and sends nothing twice."""
    delivery = queue(backend, "Bersama")
    lock = FileSyncLock(paths.sync_lock)
    assert lock.try_acquire()
    waiting = subprocess.Popen(
        [sys.executable, "main.py", "--data", str(paths.home), "sync", "--once"],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert backend.services.publishing.get(delivery).state is DeliveryState.SCHEDULED
        lock.release()
        assert backend.send_once(60.0)
        said, _ = waiting.communicate(timeout=120)
    finally:
        waiting.kill()
        waiting.wait(10)
    assert waiting.returncode == 0, said
    lines = backend.services.publishing.attempts(delivery)
    assert sum(line.step == "commit" and line.outcome.value == "started" for line in lines) == 1


def test_without_an_office_it_says_how_to_begin(paths: WorkspacePaths) -> None:
    done = run(paths.home, "sync", "--once")
    assert done.returncode == 4
    assert "isi profil kantor" in done.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="there no variable takes the keyring away")
@pytest.mark.parametrize("language", list(Language))
def test_doctor_speaks_the_language_and_finds_everything_sound_but_the_keyring(
    backend: Backend, paths: WorkspacePaths, language: Language
) -> None:
    store = SettingsFile(paths.settings)
    store.save(store.load()._replace(language=language))
    done = run(paths.home, "doctor", DBUS_SESSION_BUS_ADDRESS="unix:path=/nonexistent")
    word = {Language.INDONESIAN: "Basis data", Language.ENGLISH: "Database"}[language]
    assert f"[ok] {word}:" in done.stdout
    assert "[!!]" in done.stdout
    assert done.returncode == 1
    assert "Traceback" not in done.stdout + done.stderr


@pytest.mark.parametrize("command", [("sync", "--once"), ("doctor",)])
def test_a_damaged_database_is_explained_and_kept(paths: WorkspacePaths, command: tuple[str, ...]) -> None:
    paths.prepare()
    paths.database.write_bytes(b"bukan basis data" * 300)
    done = run(paths.home, *command)
    assert done.returncode == 1
    said = done.stdout + done.stderr
    assert "rusak" in said
    assert "Pulihkan" in said
    assert "Traceback" not in said
    assert paths.database.read_bytes().startswith(b"bukan basis data")


def test_a_folder_that_cannot_be_written_is_explained(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("bukan folder", encoding="utf-8")
    done = run(tmp_path / "file" / "workspace", "sync", "--once")
    assert done.returncode == 1
    assert "tidak dapat ditulisi" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="these always have a display")
def test_without_a_display_it_says_what_works(paths: WorkspacePaths) -> None:
    done = run(paths.home, QT_QPA_PLATFORM="")
    assert done.returncode == 5
    assert "sync --once" in done.stderr
    assert not paths.database.exists()


@pytest.mark.parametrize("asked", [("--help",), ("sync", "-h"), ("demo", "--help")])
def test_help_is_indonesian_and_complete(paths: WorkspacePaths, asked: tuple[str, ...]) -> None:
    done = run(paths.home, *asked)
    assert done.returncode == 0
    assert "Tanpa perintah, jendela dibuka." in done.stdout
    for word in ("sync --once", "doctor", "demo --out FOLDER", "--data FOLDER", "--practice", "--background"):
        assert word in done.stdout
    assert done.stderr == ""
    assert not paths.home.exists()


def test_help_speaks_the_language_of_the_settings(paths: WorkspacePaths) -> None:
    SettingsFile(paths.settings).save(Settings()._replace(language=Language.ENGLISH))
    assert "Without a command the window opens." in run(paths.home, "--help").stdout


@pytest.mark.parametrize(
    "asked",
    [
        ("sync",),
        ("demo",),
        ("publish",),
        ("--practise",),
        ("demo", "--out", "x", "--language", "fr"),
        ("--data",),
    ],
)
def test_what_is_not_understood_is_said_and_does_nothing(
    paths: WorkspacePaths, asked: tuple[str, ...]
) -> None:
    done = run(paths.home, *asked)
    assert done.returncode == 2
    assert "tidak dipahami" in done.stderr
    assert " ".join(asked) in done.stderr
    assert "demo --out FOLDER" in done.stderr
    assert done.stdout == ""
    assert not paths.home.exists()


def test_the_version_is_one_line(paths: WorkspacePaths) -> None:
    done = run(paths.home, "--version")
    assert (done.returncode, done.stdout) == (0, f"Papan Siar {main.RELEASE}\n")


def test_letters_that_the_terminal_lacks_are_replaced(paths: WorkspacePaths) -> None:
    done = run(paths.home, "--help", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert done.returncode == 0
    assert "doctor" in done.stdout


def test_a_demo_that_cannot_write_says_so(paths: WorkspacePaths, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("bukan folder", encoding="utf-8")
    done = run(paths.home, "demo", "--out", str(tmp_path / "file" / "pictures"))
    assert done.returncode == 1
    assert "--out" in done.stderr
    assert "tidak dapat disimpan" in done.stderr
    assert "Traceback" not in done.stderr
