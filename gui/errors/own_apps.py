"""Explanations for platforms that are entered with an app of the office's own: YouTube, TikTok, X."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

from gui.errors.explanation import Explanation, post_kept

translate = QCoreApplication.translate


def _not_added(title: str, remedy: str) -> Explanation:
    return Explanation(title, translate("Errors", "No account was added or changed."), remedy, "retry")


def _fix(title: str, remedy: str) -> Explanation:
    return Explanation(title, post_kept(), remedy, "edit")


def _app_page() -> str:
    return translate("Errors", "Copy it from the app's page on the platform's developer site.")


OWN_APPS: Mapping[str, Callable[[], Explanation]] = {
    "client_id_missing": lambda: _not_added(
        translate("Errors", "The ID of the office's app is missing."), _app_page()
    ),
    "client_key_missing": lambda: _not_added(
        translate("Errors", "The ID of the office's app is missing."), _app_page()
    ),
    "client_secret_missing": lambda: _not_added(
        translate("Errors", "The secret of the office's app is missing."), _app_page()
    ),
    "app_not_accepted": lambda: _not_added(
        translate("Errors", "{platform} does not know the app, or its secret is wrong."),
        translate("Errors", "Copy ID and secret once more from the app's page on the developer site."),
    ),
    "x_not_allowed": lambda: Explanation(
        translate("Errors", "X allows government offices only under an Enterprise contract."),
        translate("Errors", "Nothing was sent to X, and nothing was asked there."),
        translate(
            "Errors",
            "Serve the account by hand: the program prepares everything and opens X's page for writing. With such "
            "a contract, sign in and confirm it.",
        ),
        "edit",
    ),
    "pictures_by_hand": lambda: _fix(
        translate("Errors", "{platform} takes pictures only by hand."),
        translate("Errors", "Add a film, or publish the pictures in the platform's own app."),
    ),
    "video_rejected": lambda: _fix(
        translate("Errors", "{platform} rejected the film ({reason})."),
        translate("Errors", "Look there for what is wrong, then queue the post again with another film."),
    ),
    "video_deleted": lambda: _fix(
        translate("Errors", "The film was deleted on {platform} before it could be published."),
        translate("Errors", "Queue the post again if it should be published anew."),
    ),
}
