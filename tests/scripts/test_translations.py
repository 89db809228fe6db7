"""The translation command on a small program: what it finds, writes and complains about."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator

from scripts.devtools import translations

WINDOW = """
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel

class Window(QLabel):
    def fill(self, count: int) -> None:
        self.setText(self.tr("Save"))
        self.setToolTip(self.tr("%n post(s)", "", count))
"""


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "gui" / "composer").mkdir(parents=True)
    (tmp_path / "gui" / "composer" / "window.py").write_text(WINDOW, encoding="utf-8")
    (tmp_path / "gui" / "app.py").write_text("", encoding="utf-8")
    monkeypatch.setattr(translations, "ROOT", tmp_path)
    monkeypatch.setattr(translations, "I18N", tmp_path / "i18n")
    return tmp_path


def finish(folder: Path) -> None:
    """Writes the words that a translator would."""
    path = folder / "i18n" / "composer_id.ts"
    text = path.read_text(encoding="utf-8").replace(' type="unfinished"', "")
    text = text.replace(
        "<source>Save</source>\n        <translation>", "<source>Save</source>\n        <translation>Simpan"
    )
    path.write_text(text.replace("<numerusform>", "<numerusform>%n unggahan"), encoding="utf-8")
    path = folder / "i18n" / "composer_en.ts"
    text = path.read_text(encoding="utf-8").replace(' type="unfinished"', "")
    text = text.replace("<numerusform>", "<numerusform>%n post", 1)
    path.write_text(text.replace("<numerusform></", "<numerusform>%n posts</"), encoding="utf-8")


def test_writes_one_file_per_package_and_names_what_is_missing(
    program: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert translations.main([]) == 1
    names = {path.name for path in (program / "i18n").iterdir()}
    assert names == {"composer_id.ts", "composer_en.ts", "papan_siar_id.qm", "papan_siar_en.qm"}
    said = capsys.readouterr().out
    assert "Not translated: composer_id.ts, Window: 'Save'" in said
    assert "Not translated: composer_en.ts, Window: '%n post(s)'" in said
    assert "composer_en.ts, Window: 'Save'" not in said


def test_finished_words_pass_the_check_and_reach_the_screen(program: Path, qapp: QCoreApplication) -> None:
    translations.main([])
    finish(program)
    assert translations.main([]) == 0
    assert translations.check() == []
    shown = {}
    for language in ("id", "en"):
        translator = QTranslator()
        assert translator.load(str(program / "i18n" / f"papan_siar_{language}.qm"))
        qapp.installTranslator(translator)
        shown[language] = [
            QCoreApplication.translate("Window", "%n post(s)", None, count) for count in (1, 2)
        ]
        shown[language].append(QCoreApplication.translate("Window", "Save"))
        qapp.removeTranslator(translator)
    assert shown == {"id": ["1 unggahan", "2 unggahan", "Simpan"], "en": ["1 post", "2 posts", "Save"]}


def test_check_changes_nothing_and_names_stale_files(program: Path) -> None:
    translations.main([])
    finish(program)
    translations.main([])
    source = program / "gui" / "composer" / "window.py"
    source.write_text(source.read_text(encoding="utf-8").replace('"Save"', '"Save draft"'), encoding="utf-8")
    before = {path.name: path.read_bytes() for path in (program / "i18n").iterdir()}
    faults = "\n".join(translations.check())
    assert "Not translated: composer_id.ts, Window: 'Save draft'" in faults
    assert "composer_id.ts; run python3 scripts/dev.py translate" in faults
    assert {path.name: path.read_bytes() for path in (program / "i18n").iterdir()} == before


def test_the_check_leaves_compiled_words_to_the_program(program: Path) -> None:
    translations.main([])
    finish(program)
    (program / "i18n" / "papan_siar_id.qm").write_bytes(b"old")
    assert translations.check() == []


def test_the_files_of_a_removed_package_go(program: Path) -> None:
    translations.main([])
    shutil.rmtree(program / "gui" / "composer")
    translations.main([])
    assert list((program / "i18n").iterdir()) == []
