"""Explanations of what the inbox refuses: answers, forwarding, hiding, and what is entered by hand."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

from gui.errors.explanation import Explanation, nothing_changed

translate = QCoreApplication.translate


def _refused(title: str, remedy: str, action: str = "") -> Explanation:
    return Explanation(title, nothing_changed(), remedy, action)


INBOX: Mapping[str, Callable[[], Explanation]] = {
    "answer_empty": lambda: _refused(
        translate("Errors", "The answer is empty."), translate("Errors", "Write it, or take a saved reply.")
    ),
    "answer_too_long": lambda: _refused(
        translate("Errors", "The answer is too long ({figure} of {limit})."),
        translate("Errors", "Shorten it, or answer in two parts."),
    ),
    "reply_not_offered": lambda: _refused(
        translate("Errors", "The program cannot do this on the platform."),
        translate("Errors", "Do it in the platform's own app, then note it here."),
    ),
    "comment_gone": lambda: _refused(
        translate("Errors", "The comment is no longer on the platform."),
        translate("Errors", "There is nothing left to answer; its words stay in the history."),
    ),
    "act_under_way": lambda: _refused(
        translate("Errors", "An answer or another act on this comment is still on its way."),
        translate("Errors", "Wait until it is done, or cancel it in the outbox."),
        "outbox",
    ),
    "approver_missing": lambda: _refused(
        translate("Errors", "Criticism is not hidden by one person alone."),
        translate("Errors", "Name who agreed, or answer it instead."),
    ),
    "why_missing": lambda: _refused(
        translate("Errors", "A reason is missing."),
        translate("Errors", "Say in a few words why; it stays in the register."),
    ),
    "unit_missing": lambda: _refused(
        translate("Errors", "No unit is named."), translate("Errors", "Say to whom the matter goes.")
    ),
    "comment_empty": lambda: _refused(
        translate("Errors", "The comment is empty."), translate("Errors", "Paste what the citizen wrote.")
    ),
    "comment_column_missing": lambda: _refused(
        translate("Errors", "It is not known which column holds the comments."),
        translate("Errors", "Choose that column."),
    ),
    "moment_ahead": lambda: _refused(
        translate("Errors", "“{typed}” lies in the future."),
        translate("Errors", "Check day and hour of this row."),
    ),
    "comment": lambda: _refused(
        translate("Errors", "The comment is no longer here."),
        translate("Errors", "Open the inbox again; the list shows what there is."),
    ),
    "standard_invalid": lambda: _refused(
        translate("Errors", "A response standard has neither days nor hours."),
        translate("Errors", "Give each kind of comment at least one."),
    ),
    "saved_reply_incomplete": lambda: _refused(
        translate("Errors", "A saved reply needs a title and a text."),
        translate("Errors", "Fill in both, then save."),
    ),
}
