"""What Ctrl+K offers: every page, the common actions, and posts by their words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QPoint, Qt

from core.domain.formats import short_date
from core.domain.listing import PostChip
from core.domain.settings import ThemeChoice
from gui.jump import JumpDialog, JumpEntry
from gui.main_window import MainWindow
from gui.navigation import DESTINATIONS, page_word
from gui.page import PageContext

translate = QCoreApplication.translate


def open_jump(context: PageContext, window: MainWindow) -> JumpDialog:
    """Show the palette over the window."""
    dialog = JumpDialog(context.theme, jump_entries(context, window), window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.post_search_requested.connect(partial(_search, context, window, dialog))
    corner = window.mapToGlobal(QPoint((window.width() - dialog.width()) // 2, window.height() // 8))
    dialog.move(corner)
    dialog.show()
    dialog.field.setFocus(Qt.FocusReason.OtherFocusReason)
    return dialog


def jump_entries(context: PageContext, window: MainWindow) -> list[JumpEntry]:
    """List pages with their keys, then actions."""
    pages = [
        JumpEntry(page_word(one.name), one.icon, partial(window.open_page, one.name), f"Alt+{number}")
        for number, one in enumerate(DESTINATIONS, 1)
    ]
    go: Callable[..., object] = window.open_page
    settings = context.preferences.settings
    other = ThemeChoice.LIGHT if context.theme.is_dark else ThemeChoice.DARK
    looks = translate("Jump", "Light theme") if context.theme.is_dark else translate("Jump", "Dark theme")
    actions = [
        JumpEntry(translate("Jump", "Write a new post"), "ph.plus", partial(go, "composer", {}), "Ctrl+N"),
        JumpEntry(
            translate("Jump", "Add an account"), "ph.user-plus", partial(go, "accounts", {"add": True})
        ),
        JumpEntry(
            translate("Jump", "Make a backup"),
            "ph.floppy-disk-back",
            partial(go, "settings", {"section": "backup"}),
        ),
        JumpEntry(
            translate("Jump", "Office profile and brand"),
            "ph.buildings",
            partial(go, "settings", {"section": "office"}),
        ),
        JumpEntry(
            translate("Jump", "Hand over to a new admin"),
            "ph.handshake",
            partial(go, "settings", {"section": "succession"}),
        ),
        JumpEntry(translate("Jump", "Try the internet now"), "ph.arrows-clockwise", context.sync.wake),
        JumpEntry(
            looks,
            "ph.sun" if context.theme.is_dark else "ph.moon",
            partial(context.preferences.change, theme=other),
        ),
        JumpEntry(translate("Jump", "Practice feed"), "ph.flask", partial(go, "practice_feed")),
    ]
    if settings.sidebar_collapsed:
        actions.append(
            JumpEntry(
                translate("Jump", "Widen the sidebar"),
                "ph.caret-double-right",
                partial(window.sidebar.set_narrow, False),
                "Ctrl+B",
            )
        )
    return pages + actions


def _search(context: PageContext, window: MainWindow, dialog: JumpDialog, words: str) -> None:
    if len(words) < 2:
        dialog.show_posts(())
        return

    def show(found: tuple[PostChip, ...]) -> None:
        dialog.show_posts(_post_entries(context, window, found))

    context.lanes.run(dialog, lambda: context.services.posts.search(words), show, supersede="search")


def _post_entries(context: PageContext, window: MainWindow, found: Sequence[PostChip]) -> list[JumpEntry]:
    zone, language = context.office().zone, context.preferences.language
    return [
        JumpEntry(
            one.title or translate("Jump", "Post without text"),
            "ph.article",
            partial(window.open_page, "composer", {"post_id": one.post_id}),
            short_date(zone.local(one.planned_at).date(), language) if one.planned_at else "",
        )
        for one in found
    ]
