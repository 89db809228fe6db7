"""The page Buat unggahan over a real workspace; today is Monday, 23 November 2026, 08.30 WITA."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui.composer.page import ComposerPage
from tests.gui.page_desk import PageDesk, page_desk


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[PageDesk]:
    with page_desk(tmp_path, qtbot) as made:
        yield made


@pytest.fixture
def composer(desk: PageDesk) -> ComposerPage:
    return desk.show(ComposerPage(desk.context), {})
