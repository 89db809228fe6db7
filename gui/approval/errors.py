"""Explanations of what people and approvals refuse."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

from gui.errors.explanation import Explanation, nothing_changed

translate = QCoreApplication.translate


def _refused(title: str, remedy: str) -> Explanation:
    return Explanation(title, nothing_changed(), remedy)


def _not_decided(title: str, remedy: str) -> Explanation:
    return Explanation(title, translate("Errors", "Nothing was decided; the post waits as before."), remedy)


PEOPLE: Mapping[str, Callable[[], Explanation]] = {
    "person_name_missing": lambda: _refused(
        translate("Errors", "The person has no name."),
        translate("Errors", "Write the name as in the decree."),
    ),
    "same_person": lambda: _refused(
        translate("Errors", "Nobody can hand over to themselves: {name} stands on both sides."),
        translate("Errors", "Choose two different people."),
    ),
    "person_role_missing": lambda: _refused(
        translate("Errors", "The person has no role."), translate("Errors", "Tick at least one role.")
    ),
    "acting_unclear": lambda: _refused(
        translate("Errors", "It is not clear for whom or how long the person acts."),
        translate("Errors", "Choose an approver and a last day that is not before the first."),
    ),
    "author_needed": lambda: _refused(
        translate("Errors", "While posts need approvals, somebody has to be their author."),
        translate("Errors", "Add a person with the role admin, or choose that no post needs an approval."),
    ),
    "approver_needed": lambda: _refused(
        translate("Errors", "While posts need approvals, somebody other than their author has to give them."),
        translate("Errors", "Add a person with the role approver, or choose that no post needs an approval."),
    ),
    "author_missing": lambda: _refused(
        translate("Errors", "It is not known who wrote the post."),
        translate("Errors", "Choose the author. Nobody may approve their own post."),
    ),
    "key_needed": lambda: _refused(
        translate("Errors", "Only an approver may change this."),
        translate("Errors", "Ask an approver for the PIN, or for a signed paper where that is offered."),
    ),
    "pin_needed": lambda: _refused(
        translate("Errors", "The brand is unlocked only with an approver's PIN."),
        translate("Errors", "Ask the approver to type it here."),
    ),
    "pin_unusable": lambda: _refused(
        translate("Errors", "That PIN is too easy to guess or has the wrong length."),
        translate("Errors", "Use {least} to {most} digits that are not all alike and not in a row."),
    ),
    "pin_missing": lambda: _not_decided(
        translate("Errors", "{name} has no PIN yet."),
        translate("Errors", "Set one under Settings, People and approval, or use the printed sheet."),
    ),
    "pin_wrong": lambda: _not_decided(
        translate("Errors", "That PIN is wrong."), translate("Errors", "Tries left before a pause: {left}.")
    ),
    "pin_blocked": lambda: _not_decided(
        translate("Errors", "Too many wrong PINs."),
        translate("Errors", "Wait {minutes} min, or use the printed sheet."),
    ),
    "not_entitled": lambda: _not_decided(
        translate("Errors", "{name} may not decide this today."),
        translate("Errors", "Somebody with that role has to, or who acts for them on this day."),
    ),
    "own_post": lambda: _not_decided(
        translate("Errors", "Nobody decides on their own post, {name} wrote this one."),
        translate("Errors", "Ask another person."),
    ),
    "submission_over": lambda: _refused(
        translate("Errors", "That was decided or taken back already."),
        translate("Errors", "Look at the list again."),
    ),
    "content_changed": lambda: _not_decided(
        translate("Errors", "The post was changed after it was submitted."),
        translate("Errors", "Submit it again, so that what is decided on is what leaves."),
    ),
    "code_wrong": lambda: _not_decided(
        translate("Errors", "The code on the sheet does not belong to this content."),
        translate("Errors", "Look at the code again. If the post was changed since, print a new sheet."),
    ),
    "note_missing": lambda: _not_decided(
        translate("Errors", "It is not said what has to be mended."),
        translate("Errors", "Write one sentence; the author sees it above the draft."),
    ),
    "spoken_reason_missing": lambda: _not_decided(
        translate("Errors", "It is not said why the approval was only spoken."),
        translate("Errors", "Write the reason; it stands in the history."),
    ),
    "spoken_not_allowed": lambda: _not_decided(
        translate("Errors", "This office does not allow spoken approvals."),
        translate("Errors", "Use the PIN or the printed sheet."),
    ),
    "sheet_unreadable": lambda: _not_decided(
        translate("Errors", "{name} is no PDF, JPEG or PNG of up to 25 MB."),
        translate("Errors", "Scan or photograph the signed paper and choose that file."),
    ),
    "sheet_not_written": lambda: _not_decided(
        translate("Errors", "The sheet could not be written to the disk."),
        translate("Errors", "Free some space, or look whether the folder may be written to."),
    ),
    "brand_locked": lambda: _refused(
        translate("Errors", "The brand of the office is locked."),
        translate("Errors", "Unlock it under Settings, Office and brand."),
    ),
    "person": lambda: _refused(
        translate("Errors", "That person is not on the list any more."),
        translate("Errors", "Look at Settings, People and approval."),
    ),
    "submission": lambda: _refused(
        translate("Errors", "What was submitted does not exist any more."),
        translate("Errors", "Look at the list again."),
    ),
}
