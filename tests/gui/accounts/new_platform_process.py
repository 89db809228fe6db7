"""A process beside whose platforms another one lies; walks an account of it through the program.

Prints as JSON what a person sees of it and what its connector was asked.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any, cast

from PySide6.QtWidgets import QApplication, QWidget

from core.domain.account import Account, ChannelMode
from core.platforms.catalogue import PLATFORMS
from core.platforms.platform import Parts
from core.platforms.registry import Registry, SignInRegistry
from gui.accounts.add_dialog import AddAccountDialog
from gui.composer.option_words import option_label
from gui.composer.page import ComposerPage
from gui.labels import platform_name
from tests.gui.page_desk import PageDesk, page_desk

NAME = "pixelfed"


def walk(desk: PageDesk) -> dict[str, Any]:
    parent = QWidget()
    dialog = AddAccountDialog(desk.context, parent)
    dialog.choose(NAME)
    offered = [dialog.platforms.item(row).text() for row in range(dialog.platforms.count())]
    account = desk.account(platform=NAME, mode=ChannelMode.ASSISTED)
    composer = ComposerPage(desk.context)
    composer.show_page({})
    desk.settle()
    composer.draft.set_accounts((account.id,))
    composer.text.editor.insertPlainText("Layanan buka besok. " * 10)
    desk.settle()
    (problem,) = desk.services.publishing.problems(composer.draft.post)
    return {
        "offered": offered,
        "title": dialog.title.text(),
        "name": platform_name(NAME),
        "has_icon": not desk.context.theme.platform_icon(NAME).isNull(),
        "problem": [problem.code, problem.figure, problem.limit],
        "option": [option_label(one.id) for one in PLATFORMS[NAME].options],
    }


def main(folder: Path) -> None:
    _app = QApplication([])
    with page_desk(folder, cast(Any, None)) as desk:
        seen = walk(desk)
    parts = cast(Parts, None)  # it needs nothing to work with
    account = Account("a", NAME, ChannelMode.API, "Dinas", "@dinas")
    seen["connector"] = type(Registry(parts).of(account)).__name__
    seen["sign_in"] = type(SignInRegistry(parts).of(NAME)).__name__
    print(json.dumps(seen), flush=True)
    os._exit(0)  # widgets that still live would be destroyed after their application


if __name__ == "__main__":
    main(Path(sys.argv[1]))
