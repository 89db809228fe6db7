"""Explanations of what platforms, servers and the line answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

from gui.errors.explanation import Explanation, by_itself, post_kept, post_waits

translate = QCoreApplication.translate


def _offline() -> Explanation:
    return Explanation(
        translate("Errors", "There is no internet."),
        post_waits(),
        translate("Errors", "It leaves by itself when the internet is back."),
        "network",
    )


def _unreachable() -> Explanation:
    return Explanation(
        translate("Errors", "{host} could not be reached."), post_waits(), by_itself(), "network"
    )


def _uncertain(title: str) -> Explanation:
    return Explanation(
        title,
        translate("Errors", "It is not sent again before it is known, so that nothing appears twice."),
        translate("Errors", "Look on the platform whether the post is there, then say so here."),
        "settle",
    )


def _held(title: str) -> Explanation:
    return Explanation(
        title,
        post_waits(),
        translate("Errors", "Let it go on from the outbox if it may leave all the same."),
        "outbox",
    )


def _sign_in(title: str) -> Explanation:
    return Explanation(
        title, post_waits(), translate("Errors", "Sign in again on the Accounts page."), "sign_in"
    )


def _fix(title: str, remedy: str) -> Explanation:
    return Explanation(title, post_kept(), remedy, "edit")


SENDING: Mapping[str, Callable[[], Explanation]] = {
    "no_line": _offline,
    "offline": _offline,
    "host_not_found": _unreachable,
    "host_unreachable": _unreachable,
    "timeout": lambda: Explanation(
        translate("Errors", "{host} did not answer in time."), post_waits(), by_itself()
    ),
    "connection_lost": lambda: Explanation(
        translate("Errors", "The connection broke off while sending."),
        translate(
            "Errors", "The post waits in the outbox; what was already uploaded is used again if possible."
        ),
        by_itself(),
    ),
    "stopped": lambda: Explanation(
        translate("Errors", "Sending was interrupted."), post_waits(), by_itself()
    ),
    "interrupted": lambda: Explanation(
        translate("Errors", "The program or the computer stopped in the middle of sending."),
        post_waits(),
        translate("Errors", "It is found out what arrived before anything is sent again."),
    ),
    "proxy_unreachable": lambda: Explanation(
        translate("Errors", "The office's proxy could not be reached."),
        post_waits(),
        translate("Errors", "Check the proxy under Settings, Network, or ask whoever runs the network."),
        "network",
    ),
    "proxy_sign_in": lambda: Explanation(
        translate("Errors", "The office's proxy asks for a name and password."),
        post_waits(),
        translate("Errors", "Enter the proxy with name and password under Settings, Network."),
        "network",
    ),
    "captive_portal": lambda: Explanation(
        translate("Errors", "The network shows a sign-in page instead of the internet."),
        post_waits(),
        translate("Errors", "Open any website in your browser and sign in to the network."),
        "network",
    ),
    "tls_untrusted": lambda: Explanation(
        translate("Errors", "The secure connection to {host} could not be trusted."),
        translate("Errors", "Nothing was sent; the post waits in the outbox."),
        translate(
            "Errors", "If the office inspects traffic, choose its certificate under Settings, Network."
        ),
        "network",
    ),
    "ca_bundle_unreadable": lambda: Explanation(
        translate("Errors", "The office's certificate file cannot be read."),
        post_waits(),
        translate("Errors", "Choose the certificate again under Settings, Network, or remove it."),
        "network",
    ),
    "tls_clock": lambda: Explanation(
        translate("Errors", "The secure connection failed because this computer's clock is wrong."),
        translate("Errors", "Nothing was sent; the post waits in the outbox."),
        translate("Errors", "Set date and time of the computer."),
    ),
    "clock_wrong": lambda: Explanation(
        translate("Errors", "This computer's clock is wrong."),
        translate("Errors", "Scheduled posts are held so that none leaves at the wrong time."),
        translate("Errors", "Set date and time of the computer; the posts go on by themselves."),
    ),
    "rate_limited": lambda: Explanation(
        translate("Errors", "{host} asks to wait: too many requests."), post_waits(), by_itself()
    ),
    "server_error": lambda: Explanation(
        translate("Errors", "{host} has a problem of its own."), post_waits(), by_itself()
    ),
    "answer_unreadable": lambda: Explanation(
        translate("Errors", "{host} gave an answer that makes no sense."), post_waits(), by_itself()
    ),
    "settling": lambda: Explanation(
        translate("Errors", "The platform is being asked whether the post arrived."),
        post_waits(),
        by_itself(),
    ),
    "account_held": lambda: Explanation(
        translate("Errors", "The account is held."),
        post_waits(),
        translate("Errors", "Let the account go on from the Accounts page."),
        "account",
    ),
    "crisis_held": lambda: _held(translate("Errors", "Held: crisis mode.")),
    "nyepi_held": lambda: _held(translate("Errors", "Held: Nyepi.")),
    "election_held": lambda: _held(translate("Errors", "Held: election period.")),
    "late": lambda: Explanation(
        translate("Errors", "Its time has passed by more than you allowed."),
        translate("Errors", "It was not sent, because old news can harm."),
        translate("Errors", "Send it now, choose another time, or cancel it."),
        "late",
    ),
    "replaced": lambda: Explanation(translate("Errors", "A newer version took its place."), post_kept(), ""),
    "answer_lost": lambda: _uncertain(
        translate("Errors", "The answer of {host} was lost: the post may have been published.")
    ),
    "not_proved": lambda: _uncertain(
        translate("Errors", "It could not be found out whether the post was published.")
    ),
    "already_bound": lambda: _uncertain(
        translate("Errors", "The post found on the platform belongs to another delivery.")
    ),
    "moved_over_there": lambda: Explanation(
        translate("Errors", "Somebody chose another time for it on the platform."),
        translate("Errors", "The platform keeps it and publishes it at that time."),
        translate("Errors", "If that is not right, choose another time here or cancel it."),
    ),
    "schedule_gone": lambda: _fix(
        translate("Errors", "The platform no longer holds the schedule of this post."),
        translate("Errors", "Look on the platform, then queue the post again if it is not there."),
    ),
    "token_refused": lambda: _sign_in(
        translate("Errors", "The platform no longer accepts the key of this account.")
    ),
    "token_expired": lambda: _sign_in(translate("Errors", "The key of this account has expired.")),
    "token_missing": lambda: _sign_in(translate("Errors", "There is no key for this account.")),
    "account_inactive": lambda: Explanation(
        translate("Errors", "The platform has suspended or closed this account."),
        post_waits(),
        translate("Errors", "Settle it with the platform, then check the account on the Accounts page."),
        "sign_in",
    ),
    "upload_interrupted": lambda: Explanation(
        translate("Errors", "The upload to {host} broke off."), post_waits(), by_itself()
    ),
    "video_not_allowed": lambda: _fix(
        translate("Errors", "The account may not publish films now ({said})."),
        translate("Errors", "Check the account on the platform, or use a picture instead."),
    ),
    "video_refused": lambda: _fix(
        translate("Errors", "The platform refused the film ({said})."),
        translate("Errors", "Use another film or a picture and queue the post again."),
    ),
    "too_many_hidden": lambda: _fix(
        translate("Errors", "The platform hides at most {limit} answers under a post."),
        translate("Errors", "Show some of the hidden ones again first."),
    ),
    "sign_in_denied": lambda: Explanation(
        translate("Errors", "The sign-in was refused on the platform's page."),
        translate("Errors", "No account was added or changed."),
        translate("Errors", "Try again and allow Papan Siar there."),
        "retry",
    ),
    "sign_in_timed_out": lambda: Explanation(
        translate("Errors", "The browser did not come back within the time."),
        translate("Errors", "No account was added or changed."),
        translate("Errors", "Try again, or use the way with a pasted code."),
        "retry",
    ),
    "request_refused": lambda: _fix(
        translate("Errors", "The platform did not understand the post ({said})."),
        translate("Errors", "Change the text or the picture and queue it again."),
    ),
    "payment_required": lambda: _fix(
        translate("Errors", "The platform wants to be paid for this."),
        translate("Errors", "Serve this account by hand; the program prepares everything."),
    ),
    "forbidden": lambda: _fix(
        translate("Errors", "The platform does not allow this account to do that ({said})."),
        translate("Errors", "Check the account's rights on the platform."),
    ),
    "not_found": lambda: _fix(
        translate("Errors", "{host} does not know what was asked for."),
        translate("Errors", "Check the account; if it moved, sign in again."),
    ),
    "gone": lambda: _fix(
        translate("Errors", "It no longer exists on the platform."),
        translate("Errors", "Queue the post again if it should be published anew."),
    ),
    "conflict": lambda: _fix(
        translate("Errors", "The platform says that this contradicts something there."),
        translate("Errors", "Look on the platform, then queue the post again."),
    ),
    "too_large": lambda: _fix(
        translate("Errors", "The picture is too large for the platform."),
        translate("Errors", "Choose a smaller picture and queue the post again."),
    ),
    "type_refused": lambda: _fix(
        translate("Errors", "The platform does not take this kind of file."),
        translate("Errors", "Use a JPEG or PNG picture and queue the post again."),
    ),
    "content_refused": lambda: _fix(
        translate("Errors", "The platform refused the content of the post ({said})."),
        translate("Errors", "Change the text or the picture and queue it again."),
    ),
    "media_refused": lambda: _fix(
        translate("Errors", "The platform refused the picture ({said})."),
        translate("Errors", "Use another picture and queue the post again."),
    ),
    "refused": lambda: _fix(
        translate("Errors", "The platform refused the post ({said})."),
        translate("Errors", "Change the post and queue it again."),
    ),
    "not_supported": lambda: _fix(
        translate("Errors", "{platform} does not offer this."),
        translate("Errors", "Do it in the platform's own app."),
    ),
    "done_by_hand": lambda: _fix(
        translate("Errors", "This account is served by hand."),
        translate("Errors", "Open the post in the outbox, publish it yourself and confirm it there."),
    ),
    "post_not_found": lambda: _fix(
        translate("Errors", "The post is no longer on the practice platform."),
        translate("Errors", "Queue it again if you want to see it there."),
    ),
    "media_missing": lambda: _fix(
        translate("Errors", "The picture {file} is missing from the media folder."),
        translate("Errors", "Add the picture again and queue the post."),
    ),
    "picture_too_heavy": lambda: _fix(
        translate("Errors", "The picture {file} cannot be made small enough for the platform."),
        translate("Errors", "Choose a simpler or smaller picture."),
    ),
}
