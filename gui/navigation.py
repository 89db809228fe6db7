"""The pages: their order, names, icons and keys, and how each is built on its first visit."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple, cast

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from gui.page import Page, PageContext

translate = QCoreApplication.translate


class Destination(NamedTuple):
    """One page. ``module`` and ``class_name`` are imported on the first visit; ``group`` heads the
    sidebar."""

    name: str
    icon: str
    group: str
    module: str
    class_name: str

    def build(self, context: PageContext, parent: QWidget) -> Page:
        """Import and make the page in its place: what is moved to another parent later is styled again."""
        made = cast(
            "Callable[[PageContext, QWidget], Page]", getattr(import_module(self.module), self.class_name)
        )
        return made(context, parent)


DESTINATIONS: tuple[Destination, ...] = (
    Destination("home", "ph.house", "plan", "gui.home.page", "HomePage"),
    Destination("calendar", "ph.calendar-blank", "plan", "gui.calendar.page", "CalendarPage"),
    Destination("composer", "ph.note-pencil", "do", "gui.composer.page", "ComposerPage"),
    Destination("outbox", "ph.paper-plane-tilt", "do", "gui.outbox.page", "OutboxPage"),
    Destination("inbox", "ph.chats-circle", "do", "gui.inbox.page", "InboxPage"),
    Destination("engagement", "ph.chart-line-up", "review", "gui.engagement.page", "EngagementPage"),
    Destination("report", "ph.file-text", "review", "gui.report.page", "ReportPage"),
    Destination("accounts", "ph.identification-badge", "manage", "gui.accounts.page", "AccountsPage"),
    Destination("settings", "ph.gear-six", "manage", "gui.settings.page", "SettingsPage"),
)

#: Reached from other pages only; not in the sidebar.
HIDDEN: tuple[Destination, ...] = (
    Destination("practice_feed", "ph.flask", "", "gui.practice_feed.page", "PracticeFeedPage"),
    Destination("approval", "ph.user-circle", "", "gui.approval.page", "ApprovalPage"),
)


def destination(name: str) -> Destination:
    """Give a page by name; raises ``KeyError``."""
    for one in (*DESTINATIONS, *HIDDEN):
        if one.name == name:
            return one
    raise KeyError(name)


def page_word(name: str) -> str:
    """Name a page in the language now in force."""
    return {
        "home": translate("Navigation", "Home"),
        "calendar": translate("Navigation", "Calendar"),
        "composer": translate("Navigation", "Write a post"),
        "outbox": translate("Navigation", "Outbox"),
        "inbox": translate("Navigation", "Inbox"),
        "engagement": translate("Navigation", "Engagement"),
        "report": translate("Navigation", "Report"),
        "accounts": translate("Navigation", "Accounts"),
        "settings": translate("Navigation", "Settings"),
        "practice_feed": translate("Navigation", "Practice feed"),
        "approval": translate("Navigation", "Approvals"),
    }[name]


def group_word(group: str) -> str:
    """Name a group of the sidebar; the last one has none."""
    return {
        "plan": translate("Navigation", "Plan"),
        "do": translate("Navigation", "Carry out"),
        "review": translate("Navigation", "Evaluate"),
    }.get(group, "")
