"""What the shell itself says: that something failed, was set aside, or stands in the way of sending."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from core.domain.connectivity import Line, LineState
from core.domain.formats import Language, OfficeZone, date_text
from gui.notices import Notice, NoticeKind

if TYPE_CHECKING:
    from gui.errors.explanation import Explanation

translate = QCoreApplication.translate
_CLOCK_IS_WRONG_S = 600
# A flash disk or a change of zone can explain some hours, but no day.
_CLOCK_WENT_BACK = timedelta(hours=20)


def keyring_missing() -> str:
    """Say that keys of accounts last for this run only."""
    return translate(
        "Session",
        "This computer offers no keyring. Keys to accounts are kept until you quit and never "
        "written to disk; after the next start you sign in again.",
    )


def settings_set_aside(name: str) -> Notice:
    """Say under which name a broken settings file was kept."""
    return Notice(
        translate("Session", "The settings file could not be read and was set aside as {0}.").format(name),
        NoticeKind.WARN,
        detail=translate(
            "Session", "Posts and accounts are untouched. The usual settings are in force again."
        ),
    )


def failed(explained: Explanation, restore: Callable[[], object] | None = None) -> Notice:
    """Say that something did not work out; ``restore`` is offered where a backup is the remedy."""
    detail = explained.detail
    if restore is None or explained.action != "restore":
        return Notice(explained.title, NoticeKind.ERROR, detail=detail)
    words = translate("Session", "Restore…")
    return Notice(explained.title, NoticeKind.ERROR, words, restore, detail)


def clock_banner(now: datetime, written_at: datetime | None, zone: OfficeZone, language: Language) -> str:
    """Say without any line that the clock went back: data cannot have been written in the future."""
    if written_at is None or written_at - now < _CLOCK_WENT_BACK:
        return ""
    today, then = (date_text(zone.local(one).date(), language) for one in (now, written_at))
    return translate(
        "Session",
        "This computer's clock says {0}, but the data was last stored on {1}. Set the clock: scheduled posts "
        "wait for their hour, and nothing is lost.",
    ).format(today, then)


def crashed(file: str) -> Notice:
    """Say that the program met a fault of its own and where the report of it lies."""
    from gui.desktop import open_folder

    folder = str(Path(file).parent) if file else ""
    return Notice(
        translate("Session", "Something in the program went wrong, and it goes on."),
        NoticeKind.ERROR,
        translate("Session", "Show the report") if file else "",
        (lambda: open_folder(folder)) if file else None,
        translate(
            "Session", "What you wrote is stored. If it happens again, send the report to the maintainers."
        ),
    )


def line_action(line: Line) -> str:
    """Name what the strip about the line offers; empty when it only tells."""
    shows_portal = line.state is LineState.PORTAL and not _clock_is_wrong(line)
    return translate("Session", "Open the browser") if shows_portal else ""


def line_banner(line: Line) -> str:
    """Say what keeps posts from leaving although there is a line; empty when nothing does."""
    if _clock_is_wrong(line):
        return translate(
            "Session",
            "This computer's clock is {0} minutes off. Scheduled posts are held so that none leaves at "
            "the wrong time. Set the clock; nothing is lost.",
        ).format(round(abs(line.clock_skew_s or 0.0) / 60))
    if line.state is LineState.PORTAL:
        return translate(
            "Session",
            "This network shows a sign-in page instead of the internet. Everything waits in the outbox. "
            "Open any website in your browser and sign in to the network.",
        )
    return ""


def _clock_is_wrong(line: Line) -> bool:
    return abs(line.clock_skew_s or 0.0) > _CLOCK_IS_WRONG_S
