"""The settings of this computer as the window uses them: one current value, saved behind the scenes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.domain.formats import Language as FormatLanguage
from gui.tasks import Lanes

if TYPE_CHECKING:
    from core.domain.settings import Settings
    from core.ports import SettingsStore


class Preferences(QObject):
    """Holds the current ``Settings``; ``change`` takes effect at once and is written in the database lane."""

    changed = Signal(object, object)
    """The settings before and after."""

    def __init__(
        self, settings: Settings, store: SettingsStore, lanes: Lanes, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._store = store
        self._lanes = lanes

    @property
    def settings(self) -> Settings:
        """Give the settings now in force."""
        return self._settings

    @property
    def language(self) -> FormatLanguage:
        """Give the language in the form that ``core.domain.formats`` takes."""
        return FormatLanguage(self._settings.language.value)

    def change(self, **changes: object) -> None:
        """Change fields of the settings; nothing happens when all of them are as they were."""
        before = self._settings
        after = before._replace(**changes)  # type: ignore[arg-type]
        if after == before:
            return
        self._settings = after
        self._lanes.run(self, lambda: self._store.save(after), supersede="save")
        self.changed.emit(before, after)
