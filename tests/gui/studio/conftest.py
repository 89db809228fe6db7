"""A studio over the real templates, with photos in memory; it is Monday, 23 November 2026."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.domain.day_names import Language
from core.services.templates import TemplatesService
from gui.studio.brand import Brand
from gui.studio.kit import StudioKit
from gui.studio.panel import StudioPanel
from gui.tasks import Lanes
from gui.theme import Theme
from tests.gui import pictures

FOLDER = Path(__file__).parents[3] / "resources" / "templates"
LOGO = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 110"><path d="M50 2 L96 16 V60 C96 86 76 102 50 108 '
    b'C24 102 4 86 4 60 V16 Z" fill="#F2A900"/></svg>'
)
BRAND = Brand(
    "Dinas Kependudukan dan Pencatatan Sipil Kabupaten Lombok Timur",
    "@dukcapil.lotim",
    logos=(LOGO,),
    zone="WITA",
)
TODAY = date(2026, 11, 23)


class Album:
    """Photos by the hash of their bytes."""

    def __init__(self) -> None:
        self._photos: dict[str, bytes] = {}

    def keep(self, content: bytes) -> str:
        key = hashlib.sha256(content).hexdigest()
        self._photos[key] = content
        return key

    def get(self, key: str) -> bytes | None:
        return self._photos.get(key)


@pytest.fixture
def album() -> Album:
    return Album()


@pytest.fixture
def photo(album: Album) -> str:
    """The hash of a photo of 1600 x 1200."""
    return album.keep(pictures.encoded(pictures.drawing(1600, 1200), "jpeg"))


@pytest.fixture
def lanes(qapp: QApplication) -> Iterator[Lanes]:
    made = Lanes()
    yield made
    assert made.wait_idle(20_000)
    assert made.close()


@pytest.fixture
def kit(theme: Theme, lanes: Lanes, album: Album, tmp_path: Path) -> StudioKit:
    templates = TemplatesService(FOLDER, tmp_path / "own")
    return StudioKit(
        theme=theme, lanes=lanes, language=Language.ID, templates=templates, brand=lambda: BRAND,
        pictures=album.get, keep_picture=album.keep, today=lambda: TODAY,
    )  # fmt: skip


@pytest.fixture
def panel(qtbot: QtBot, kit: StudioKit) -> StudioPanel:
    made = StudioPanel(kit)
    qtbot.addWidget(made)
    made.resize(1140, 660)
    return made


@pytest.fixture
def settled(lanes: Lanes, qtbot: QtBot, panel: StudioPanel) -> Callable[[], None]:
    """Let timers and background work of the panel come to rest."""

    def wait() -> None:
        if panel.strip_timer.isActive():
            qtbot.waitUntil(lambda: not panel.strip_timer.isActive(), timeout=3_000)
        assert lanes.wait_idle(20_000)

    return wait


def is_blank(image: QImage) -> bool:
    """Tell whether a picture has one colour only."""
    small = image.scaled(20, 20)
    return len({small.pixel(x, y) for x in range(20) for y in range(20)}) == 1
