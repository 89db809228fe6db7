"""The words on the screen are those of the .ts files, whatever was compiled before."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication

from core.domain.settings import Language
from gui.translation import FOLDER, Translation

WORDS = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS><TS version="2.1" language="id_ID"><context><name>Window</name>
<message><source>Save</source><translation>{0}</translation></message></context></TS>
"""
ROOT = FOLDER.parents[1]


@pytest.fixture
def translation(qapp: QApplication, tmp_path: Path) -> Iterator[Translation]:
    before = QLocale()
    made = Translation(qapp, tmp_path)
    yield made
    made.remove()
    QLocale.setDefault(before)


def write(folder: Path, word: str, at_s: int) -> None:
    path = folder / "shell_id.ts"
    path.write_text(WORDS.format(word), encoding="utf-8")
    os.utime(path, (at_s, at_s))


def shown(translation: Translation) -> str:
    translation.switch(Language.INDONESIAN)
    return QCoreApplication.translate("Window", "Save")


def test_words_are_compiled_when_they_were_never_and_when_they_changed(
    translation: Translation, tmp_path: Path
) -> None:
    write(tmp_path, "Simpan", 1_000)
    assert shown(translation) == "Simpan"
    assert [path.name for path in tmp_path.glob("*.qm*")] == ["papan_siar_id.qm"]
    write(tmp_path, "Simpan draf", 4_000_000_000)
    assert shown(translation) == "Simpan draf"


def test_words_that_did_not_change_are_not_compiled_again(translation: Translation, tmp_path: Path) -> None:
    write(tmp_path, "Simpan", 1_000)
    shown(translation)
    compiled = (tmp_path / "papan_siar_id.qm").stat().st_mtime_ns
    shown(translation)
    assert (tmp_path / "papan_siar_id.qm").stat().st_mtime_ns == compiled


def test_an_installed_program_shows_what_it_brought(translation: Translation, tmp_path: Path) -> None:
    write(tmp_path, "Simpan", 1_000)
    shown(translation)
    (tmp_path / "shell_id.ts").unlink()
    assert shown(translation) == "Simpan"


def test_words_that_cannot_be_compiled_leave_the_old_ones(translation: Translation, tmp_path: Path) -> None:
    write(tmp_path, "Simpan", 1_000)
    shown(translation)
    (tmp_path / "other_id.ts").write_text("no words at all", encoding="utf-8")
    assert shown(translation) == "Simpan"
    assert [path.name for path in tmp_path.glob("*.qm*")] == ["papan_siar_id.qm"]


def test_a_fresh_clone_speaks_indonesian(tmp_path: Path) -> None:
    """By the plain command in the environment, with nothing compiled beforehand."""
    for name in ("core", "gui", "storage", "resources"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("*.qm*", "__pycache__"))
    shutil.copy2(ROOT / "main.py", tmp_path)
    environment = {**os.environ, "PAPAN_SIAR_HOME": str(tmp_path / "data"), "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(
        [sys.executable, str(tmp_path / "main.py"), "doctor"],
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )
    assert "Basis data" in done.stdout, done.stdout + done.stderr
