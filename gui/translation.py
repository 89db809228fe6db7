"""Loads the Indonesian words. The source strings are English, so English needs none."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from core.domain.settings import Language

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "i18n"

_LOCALES = {
    Language.INDONESIAN: (QLocale.Language.Indonesian, QLocale.Country.Indonesia),
    Language.ENGLISH: (QLocale.Language.English, QLocale.Country.UnitedKingdom),
}


class Translation:
    """The translators now installed; ``switch`` replaces them."""

    def __init__(self, app: QCoreApplication, folder: Path = FOLDER) -> None:
        self._app = app
        self._folder = folder
        self._installed: list[QTranslator] = []

    def switch(self, language: Language) -> None:
        """Speak another language from now on; widgets have to be made anew."""
        self.remove()
        QLocale.setDefault(QLocale(*_LOCALES[language]))
        for file in _catalogues(self._folder, language):
            translator = QTranslator()
            if translator.load(str(file)):
                self._app.installTranslator(translator)
                self._installed.append(translator)

    def remove(self) -> None:
        """Speak the source language again."""
        for old in self._installed:
            self._app.removeTranslator(old)
        self._installed = []


class Speaker:
    """Speaks one language, whatever the window speaks: an official document is in Indonesian."""

    def __init__(self, language: Language = Language.INDONESIAN, folder: Path = FOLDER) -> None:
        self._loaded = []
        for file in _catalogues(folder, language):
            translator = QTranslator()
            if translator.load(str(file)):
                self._loaded.append(translator)

    def translate(self, context: str, text: str, /) -> str:
        """Give the words for a source text; without any, the text itself."""
        return next((words for one in self._loaded if (words := one.translate(context, text))), text)


def _catalogues(folder: Path, language: Language) -> list[Path]:
    """Give the compiled words; in a source tree they are compiled when they are older than their sources."""
    written = _written_at(folder.glob(f"*_{language}.ts"))
    compiled = sorted(folder.glob(f"*_{language}.qm"))
    if written and max(written) > min(_written_at(compiled), default=0):
        from gui.catalogue import compile_words

        fresh = compile_words(folder, language)
        return compiled if fresh is None else [fresh]
    return compiled


def _written_at(files: Iterable[Path]) -> list[int]:
    return [file.stat().st_mtime_ns for file in files]
