"""Explanations of publishing by hand: pasted links, prepared files, the phone, imported figures."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

from gui.errors.explanation import Explanation, nothing_changed, post_waits

translate = QCoreApplication.translate


def _link(title: str, remedy: str) -> Explanation:
    return Explanation(title, nothing_changed(), remedy)


def _row(title: str, remedy: str = "") -> Explanation:
    return Explanation(title, translate("Errors", "This row is left out."), remedy)


def _file(title: str, remedy: str) -> Explanation:
    return Explanation(title, translate("Errors", "No figures were changed."), remedy)


BY_HAND: Mapping[str, Callable[[], Explanation]] = {
    "link_not_address": lambda: _link(
        translate("Errors", "This is no whole address."),
        translate("Errors", "Copy it from the address bar or by the platform's share button."),
    ),
    "link_other_platform": lambda: _link(
        translate("Errors", "This address belongs to {found}, not to {expected}."),
        translate("Errors", "Paste the link of the post on {expected}."),
    ),
    "link_other_server": lambda: _link(
        translate("Errors", "This address is not on {expected}."),
        translate("Errors", "Open the post on the account's own server and copy the link there."),
    ),
    "link_other_account": lambda: _link(
        translate("Errors", "This post is by {found}, not by {expected}."),
        translate("Errors", "Was it published by the wrong account? Otherwise paste the link of {expected}."),
    ),
    "link_shortened": lambda: _link(
        translate("Errors", "This is a shortened address ({found}); it does not tell where it leads."),
        translate("Errors", "Open it and copy the address that the browser shows then."),
    ),
    "link_not_post": lambda: _link(
        translate("Errors", "This address leads to no single post."),
        translate("Errors", "Open the post itself and copy its link."),
    ),
    "no_links": lambda: _link(
        translate("Errors", "{platform} gives posts no links."),
        translate("Errors", "Say that it is published without a link."),
    ),
    "not_ready": lambda: Explanation(
        translate("Errors", "This post no longer waits to be published by hand."),
        nothing_changed(),
        translate("Errors", "Look at the outbox again."),
        "outbox",
    ),
    "kit_not_written": lambda: Explanation(
        translate("Errors", "The files could not be put into the folder {path}."),
        post_waits(),
        translate("Errors", "Close programs that have files of that folder open, and try again."),
        "retry",
    ),
    "no_lan": lambda: Explanation(
        translate("Errors", "This computer is in no local network that a phone could join."),
        translate("Errors", "The files lie in their folder."),
        translate("Errors", "Connect to the office's Wi-Fi, or send the files by cable."),
        "retry",
    ),
    "figures_file_too_large": lambda: _file(
        translate("Errors", "The file has {megabytes} MB; up to {limit} MB can be read."),
        translate("Errors", "Export a shorter period."),
    ),
    "figures_too_many_rows": lambda: _file(
        translate("Errors", "The file has more than {limit} rows."),
        translate("Errors", "Export a shorter period."),
    ),
    "figures_is_workbook": lambda: _file(
        translate("Errors", "This is an Excel workbook of the old kind (.xls)."),
        translate("Errors", "Open it in Excel and save it as .xlsx or as “CSV UTF-8”."),
    ),
    "figures_no_table": lambda: _file(
        translate("Errors", "No table with a header and rows was found in the file."),
        translate("Errors", "Choose the CSV file that the platform exported."),
    ),
    "columns_missing": lambda: _file(
        translate("Errors", "The columns do not tell yet which post a row is and what its figures are."),
        translate("Errors", "Choose at least one column that finds the post and one with figures."),
    ),
    "post_not_found": lambda: _row(
        translate("Errors", "No published post fits “{title}”."),
        translate("Errors", "It may have been published outside this program."),
    ),
    "row_names_no_post": lambda: _row(translate("Errors", "This row names no post.")),
    "several_posts": lambda: _row(
        translate("Errors", "Several posts begin with “{title}”."),
        translate("Errors", "A column with links would tell them apart."),
    ),
    "post_twice": lambda: _row(translate("Errors", "The same post stands on line {line}.")),
}
