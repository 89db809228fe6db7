"""A process that types into the composer, says when it is saved, types on, and waits to be killed."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any, cast

from PySide6.QtWidgets import QApplication

from gui.composer.page import ComposerPage
from tests.gui.page_desk import page_desk


def main(folder: Path) -> None:
    app = QApplication([])
    with page_desk(folder, cast(Any, None)) as desk:
        account = desk.account(platform="facebook")
        page = ComposerPage(desk.context)
        page.show()
        page.show_page({})

        def on_saved(post: object) -> None:
            print("saved", page.draft.post.id, flush=True)
            if not page.text.editor.toPlainText().endswith("berikut."):
                page.text.editor.insertPlainText("\nKalimat berikut.")

        page.autosave.saved.connect(on_saved)
        page.text.editor.insertPlainText("Tulisan yang tidak boleh hilang.")
        page.draft.set_accounts((account.id,))
        page.draft.set_option(account.id, "first_comment", "Komentar yang tidak boleh hilang.", typed=True)
        app.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
