"""The text that goes to SP4N-LAPOR! or to a unit: what happened and where, with personal data masked."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from core.domain.formats import Language, OfficeZone, date_time_text
from core.domain.triage import masked
from core.services.inbox import CaseView
from gui.labels import platform_name

translate = QCoreApplication.translate


def lapor_text(view: CaseView, office: str, zone: OfficeZone, language: Language) -> str:
    """Give the text, ready to be pasted. The author's name stays out: the link leads to it where it is needed."""
    comment = view.case.comment
    lines = [
        translate("Lapor", "Comment received by {0} on social media").format(office),
        translate("Lapor", "Account: {0} ({1})").format(
            view.account.display_name, platform_name(view.account.platform)
        ),
        translate("Lapor", "Written on: {0}").format(date_time_text(comment.written_at, zone, language)),
    ]
    if comment.remote_url.startswith("https://"):
        lines.append(translate("Lapor", "Link: {0}").format(comment.remote_url))
    if view.post_text:
        lines.append(translate("Lapor", "Below the post: {0}").format(view.post_text.strip().splitlines()[0]))
    lines += ["", translate("Lapor", "What it says:"), masked(comment.text)]
    return "\n".join(lines)
