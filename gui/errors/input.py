"""Explanations of what was typed, pasted, dropped or opened and cannot be used."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

from gui.errors.explanation import Explanation, nothing_changed, post_kept

translate = QCoreApplication.translate


def _refused(title: str, remedy: str, action: str = "") -> Explanation:
    return Explanation(title, nothing_changed(), remedy, action)


def _not_queued(title: str, remedy: str) -> Explanation:
    return Explanation(title, translate("Errors", "The draft is stored; it was not queued."), remedy, "edit")


def _no_sign_in(title: str, remedy: str) -> Explanation:
    return Explanation(title, translate("Errors", "No account was added or changed."), remedy, "retry")


INPUT: Mapping[str, Callable[[], Explanation]] = {
    "no_account": lambda: _not_queued(
        translate("Errors", "No account is chosen."), translate("Errors", "Choose where the post should go.")
    ),
    "empty": lambda: _not_queued(
        translate("Errors", "There is neither text nor picture."),
        translate("Errors", "Write something or add a picture."),
    ),
    "api_version_invalid": lambda: _no_sign_in(
        translate("Errors", "“{version}” is no version of Meta's API."),
        translate("Errors", "Write it like v26.0, or leave the field empty."),
    ),
    "text_empty": lambda: _refused(
        translate("Errors", "There is no text."),
        translate("Errors", "Write something, or delete the post instead."),
    ),
    "reason_missing": lambda: _not_queued(
        translate("Errors", "What was found needs a written reason."),
        translate("Errors", "Mend it, or write why the post may leave all the same."),
    ),
    "text_too_long": lambda: _not_queued(
        translate("Errors", "The text is too long ({figure} of {limit})."),
        translate("Errors", "Shorten it, or write a shorter version for that account in its own tab."),
    ),
    "too_many_pages": lambda: _not_queued(
        translate("Errors", "The infographic has more pages than the platform takes ({figure} of {limit})."),
        translate("Errors", "Shorten its text, or split it into two posts."),
    ),
    "too_many_pictures": lambda: _not_queued(
        translate("Errors", "There are too many pictures for one of the accounts ({figure} of {limit})."),
        translate("Errors", "Take some out, or choose fewer for that account in its own tab."),
    ),
    "alt_text_missing": lambda: _not_queued(
        translate("Errors", "A picture has no alternative text."),
        translate("Errors", "Describe in one sentence what it shows; blind citizens have it read to them."),
    ),
    "account_removed": lambda: _not_queued(
        translate("Errors", "One of the accounts was removed."), translate("Errors", "Choose other accounts.")
    ),
    "expires_before": lambda: _not_queued(
        translate("Errors", "The post would no longer be worth publishing at the time it is planned for."),
        translate("Errors", "Choose an earlier time, or a later end."),
    ),
    "already_queued": lambda: _refused(
        translate("Errors", "The post is already in the outbox."),
        translate("Errors", "Change its time there, or cancel it first."),
        "outbox",
    ),
    "handed_over": lambda: _refused(
        translate("Errors", "The platform itself holds this post until its time."),
        translate("Errors", "Take it back from the platform in the outbox first."),
        "outbox",
    ),
    "handed_over_unclear": lambda: _refused(
        translate("Errors", "The platform does not say whether it still holds the post."),
        translate("Errors", "The outbox finds out by itself; look there in a while."),
        "outbox",
    ),
    "already_published": lambda: _refused(
        translate("Errors", "The platform has published the post already."),
        translate("Errors", "The outbox fetches its link; delete it on the platform if it must go."),
        "outbox",
    ),
    "not_possible_now": lambda: _refused(
        translate("Errors", "That is not possible in the state in which the post is now."),
        translate("Errors", "Look at the outbox again."),
        "outbox",
    ),
    "being_sent": lambda: _refused(
        translate("Errors", "The post is being sent just now."),
        translate("Errors", "Wait until the outbox shows how it ended."),
        "outbox",
    ),
    "already_finished": lambda: _refused(
        translate("Errors", "The post has already reached its end in the outbox."),
        translate("Errors", "To publish again, duplicate it."),
        "outbox",
    ),
    "time_has_passed": lambda: _refused(
        translate("Errors", "That time has passed."), translate("Errors", "Choose a later time.")
    ),
    "account_busy": lambda: _refused(
        translate("Errors", "The outbox still holds posts of this account."),
        translate("Errors", "Let them finish or cancel them in the outbox, then remove the account."),
        "outbox",
    ),
    "account_name_missing": lambda: _refused(
        translate("Errors", "The account has no name."),
        translate("Errors", "Write how it is called on the platform."),
    ),
    "office_name_missing": lambda: _refused(
        translate("Errors", "The office has no name."),
        translate("Errors", "Write its name; it stands on every infographic."),
    ),
    "employees_negative": lambda: _refused(
        translate("Errors", "The number of employees is below zero."), translate("Errors", "Enter 0 or more.")
    ),
    "no_figures": lambda: _refused(
        translate("Errors", "No figure was entered."),
        translate("Errors", "Enter at least one; leave unknown ones empty."),
    ),
    "negative_figure": lambda: _refused(
        translate("Errors", "A figure is below zero."), translate("Errors", "Enter 0 or more.")
    ),
    "date_not_understood": lambda: _refused(
        translate("Errors", "“{typed}” was not understood as a date."),
        translate("Errors", "Write it like 17 Agustus 2026 or 17/8/2026."),
    ),
    "time_not_understood": lambda: _refused(
        translate("Errors", "“{typed}” was not understood as a time."),
        translate("Errors", "Write it like 08.00."),
    ),
    "number_not_understood": lambda: _refused(
        translate("Errors", "“{typed}” was not understood as a number."),
        translate("Errors", "Write it like 1.250."),
    ),
    "calendar_row_not_understood": lambda: _refused(
        translate("Errors", "Line {line} of {file} was not understood."),
        translate("Errors", "Mend that line or take the file away; the built-in calendar is used meanwhile."),
    ),
    "address_invalid": lambda: _no_sign_in(
        translate("Errors", "This is no address of a server."),
        translate("Errors", "Write it like sosial.contoh.go.id."),
    ),
    "address_insecure": lambda: _no_sign_in(
        translate("Errors", "{host} is not asked without encryption."),
        translate("Errors", "Use an address that begins with https://."),
    ),
    "not_a_mastodon_server": lambda: _no_sign_in(
        translate("Errors", "{host} is not a Mastodon server."),
        translate("Errors", "Check the address of the server."),
    ),
    "not_a_bluesky_server": lambda: _no_sign_in(
        translate("Errors", "{host} is not a Bluesky server."),
        translate("Errors", "Leave the server empty for bsky.social, or check its address."),
    ),
    "handle_invalid": lambda: _no_sign_in(
        translate("Errors", "This is no user name of Bluesky."),
        translate("Errors", "Write it like dukcapil.bsky.social."),
    ),
    "app_password_missing": lambda: _no_sign_in(
        translate("Errors", "There is no app password."),
        translate("Errors", "Make one in the app's settings and paste it; never the main password."),
    ),
    "code_missing": lambda: _no_sign_in(
        translate("Errors", "There is no code in what was pasted."),
        translate("Errors", "Copy the whole code from the page."),
    ),
    "code_refused": lambda: _no_sign_in(
        translate("Errors", "{host} did not accept the code."),
        translate("Errors", "Codes work once and for a short time: fetch a new one."),
    ),
    "token_not_accepted": lambda: _no_sign_in(
        translate("Errors", "The server did not accept the key."),
        translate("Errors", "Copy the whole access token from the server's settings."),
    ),
    "state_differs": lambda: _no_sign_in(
        translate("Errors", "The code belongs to another sign-in."),
        translate("Errors", "Start again from this window."),
    ),
    "sign_in_expired": lambda: _no_sign_in(
        translate("Errors", "This sign-in has expired."), translate("Errors", "Start again.")
    ),
    "sign_in_cancelled": lambda: _no_sign_in(translate("Errors", "The sign-in was cancelled."), ""),
    "not_a_picture": lambda: _refused(
        translate("Errors", "{file} is not a picture that can be used."),
        translate("Errors", "Use JPEG, PNG, WebP or GIF."),
    ),
    "picture_heic": lambda: _refused(
        translate("Errors", "{file} is a phone's HEIC photo, which no platform takes."),
        translate("Errors", "Send it from the phone as JPEG, or open it and save it as JPEG."),
    ),
    "film_damaged": lambda: _refused(
        translate("Errors", "{file} is not a whole MP4 or MOV film."),
        translate("Errors", "Copy it anew, or save it as MP4 (H.264)."),
    ),
    "film_file_too_large": lambda: _refused(
        translate("Errors", "{file} is larger than {limit} GB."),
        translate("Errors", "Save it smaller, for instance in 720p."),
    ),
    "picture_unreadable": lambda: _refused(
        translate("Errors", "{file} could not be opened."),
        translate("Errors", "Check that the file is still there and copy it to this computer first."),
    ),
    "picture_damaged": lambda: _refused(
        translate("Errors", "The picture {file} is damaged."),
        translate("Errors", "Open and save it again in a picture program, or take another."),
    ),
    "picture_too_large": lambda: _refused(
        translate("Errors", "{file} has {megapixels} megapixels; up to {limit} can be used."),
        translate("Errors", "Save it smaller; 2,000 pixels wide is plenty."),
    ),
    "picture_file_too_large": lambda: _refused(
        translate("Errors", "{file} has {megabytes} MB; up to {limit} MB can be used."),
        translate("Errors", "Save it smaller; 2,000 pixels wide is plenty."),
    ),
    "logo_unreadable": lambda: _refused(
        translate("Errors", "{file} cannot be used as a logo."),
        translate("Errors", "Use a PNG, JPEG or plain SVG file."),
    ),
    "logo_too_large": lambda: _refused(
        translate("Errors", "{file} has {megabytes} MB; a logo may have up to {limit} MB."),
        translate("Errors", "Save it smaller; 1,000 pixels wide is plenty."),
    ),
    "file_unreadable": lambda: _refused(
        translate("Errors", "The file {file} could not be read."),
        translate("Errors", "Copy it to this computer and try again."),
    ),
    "proxy_address": lambda: _refused(
        translate("Errors", "This is no address of a proxy."),
        translate("Errors", "Write it like http://proxy.kantor.go.id:8080."),
        "network",
    ),
    "certificate_not_understood": lambda: _refused(
        translate("Errors", "The file {file} holds no certificate."),
        translate("Errors", "Ask whoever runs the network for the certificate as a .pem or .cer file."),
        "network",
    ),
    "no_office": lambda: _refused(
        translate("Errors", "The office has not been set up yet."),
        translate("Errors", "Finish the first start."),
    ),
    "post": lambda: Explanation(
        translate("Errors", "The post no longer exists."), "", translate("Errors", "Go back to the calendar.")
    ),
    "account": lambda: Explanation(
        translate("Errors", "The account no longer exists."),
        "",
        translate("Errors", "Look at the Accounts page."),
    ),
    "delivery": lambda: Explanation(
        translate("Errors", "The entry is no longer in the outbox."),
        post_kept(),
        translate("Errors", "Look at the outbox again."),
    ),
    "publication": lambda: Explanation(
        translate("Errors", "The frozen copy of the post is missing."),
        post_kept(),
        translate("Errors", "Queue the post again."),
    ),
    "template_too_large": lambda: _refused(
        translate("Errors", "The template {name} is too large."),
        translate("Errors", "Make its pictures smaller, then try again."),
    ),
    "template_not_text": lambda: _refused(
        translate("Errors", "{name} is not a template."),
        translate("Errors", "Choose a template's JSON file."),
    ),
    "template_id_taken": lambda: _refused(
        translate("Errors", "A template with this name is there already."),
        translate("Errors", "Give the new one another id."),
    ),
    "election_period_invalid": lambda: _refused(
        translate("Errors", "The election period ends before it begins."),
        translate("Errors", "Enter both days, the later one as its end."),
    ),
    "template": lambda: Explanation(
        translate("Errors", "The template no longer exists."),
        post_kept(),
        translate("Errors", "Choose another template."),
    ),
    "media": lambda: Explanation(
        translate("Errors", "A picture is missing from the media folder."),
        post_kept(),
        translate("Errors", "Add the picture again."),
    ),
}
