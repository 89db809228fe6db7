"""What the composer says about pictures that cannot be used and posts that cannot leave yet."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from core.domain.account import Account
from core.domain.approval import Stage
from core.domain.delivery import Delivery
from core.domain.formats import Language, number
from core.errors import InvalidInput
from core.services.approval import Outlook
from core.services.problems import Problem
from gui.composer.option_words import fault_sentence
from gui.errors import explain
from gui.labels import platform_name, state_word

translate = QCoreApplication.translate


def approval_sentence(outlook: Outlook) -> str:
    """Say where an approval stands, if the author has to know; empty if there is nothing to say."""
    submission, last = outlook.submission, outlook.last
    if submission is None or last is None:
        return ""
    if submission.stage is Stage.RETURNED:
        return translate("Composer", "Returned by {0}: “{1}”").format(last.person_name, last.note)
    if submission.stage is Stage.VOID:
        return translate(
            "Composer", "Changed after it was submitted, so nothing of it leaves. Submit it again."
        )
    if submission.is_open:
        return translate("Composer", "Waits for approval. A change to the post takes it back.")
    return ""


def picture_sentence(name: str, error: InvalidInput) -> str:
    """Say why a picture was not taken and what helps."""
    params = {key: str(value) for key, value in error.params.items()}
    shown = name or translate("Composer", "The pasted picture")
    pattern = {
        "not_a_picture": translate(
            "Composer", "“{name}” is not a picture that can be read. Save it as JPEG or PNG."
        ),
        "picture_heic": translate(
            "Composer",
            "“{name}” is a phone's HEIC photo, which no platform takes. Send it from the phone as JPEG, or open it "
            "and save it as JPEG.",
        ),
        "picture_damaged": translate(
            "Composer", "“{name}” is damaged. Open it elsewhere and save it anew as JPEG or PNG."
        ),
        "picture_unreadable": translate(
            "Composer", "“{name}” cannot be opened. Copy it to this computer first."
        ),
        "picture_too_large": translate(
            "Composer", "“{name}” has {megapixels} megapixels; at most {limit} fit. Make it smaller first."
        ),
        "picture_file_too_large": translate(
            "Composer", "“{name}” has {megabytes} MB; at most {limit} MB fit. Make it smaller first."
        ),
        "film_file_too_large": translate(
            "Composer", "“{name}” is larger than {limit} GB. Save it smaller, for instance in 720p."
        ),
        "film_damaged": translate(
            "Composer", "“{name}” is not a whole MP4 or MOV film. Copy it anew, or save it as MP4 (H.264)."
        ),
    }.get(error.code, translate("Composer", "“{name}” could not be used."))
    return pattern.format(name=shown, **{k: v for k, v in params.items() if k != "file"})


def queue_sentence(newest: Sequence[Delivery], accounts: Sequence[Account], *, waits: bool) -> str:
    """Say where the post stands for each account, and what scheduling it again would do."""
    names = {one.id: one.display_name for one in accounts}
    parts = [
        f"{platform_name(one.platform)} ({names[one.account_id]}): {state_word(one.state)}"
        if one.account_id in names
        else f"{platform_name(one.platform)}: {state_word(one.state)}"
        for one in newest
    ]
    kept = translate("Composer", "Changes become a new version once you schedule again.")
    over = translate("Composer", "Scheduling again publishes it once more.")
    return f"{' · '.join(parts)}. {kept if waits else over}"


def problem_sentence(problem: Problem, accounts: Sequence[Account], language: Language) -> str:
    """Say what keeps the post from leaving, for which account, and what to do."""
    name = next((one.display_name for one in accounts if one.id == problem.account_id), "")
    if problem.option:
        said = fault_sentence(problem.code, problem.option, problem.figure, problem.limit, language)
        return f"{name}: {said}" if name else said
    if problem.code in _media_patterns():
        return refusal(problem.code, name, problem.figure, problem.limit, language)
    pattern = {
        "no_account": translate("Composer", "Choose at least one account first."),
        "account_removed": translate(
            "Composer", "One of the accounts was removed. Choose the accounts anew."
        ),
        "empty": translate("Composer", "{name}: there is neither text nor a picture yet."),
        "text_too_long": translate(
            "Composer", "{name}: the text has {figure} characters, {limit} are allowed."
        ),
        "alt_text_missing": translate(
            "Composer", "Every picture and film needs an alternative text before it leaves."
        ),
        "time_has_passed": translate(
            "Composer", "That time is over. Choose a later one, or “As soon as possible”."
        ),
        "expires_before": translate(
            "Composer", "The post may not leave after a time that lies before its own time."
        ),
    }.get(problem.code)
    figure, limit = number(problem.figure, 0, language), number(problem.limit, 0, language)
    return pattern.format(name=name, figure=figure, limit=limit) if pattern else _explained(problem, name)


def refusal(code: str, name: str, figure: int, limit: int, language: Language) -> str:
    """Say what an account's platform refuses of the pictures and films, and what helps."""
    figures = {"figure": number(figure, 0, language), "limit": number(limit, 0, language)}
    return _media_patterns()[code].format(name=name, **figures)


def _media_patterns() -> dict[str, str]:
    return {
        "too_many_pictures": translate(
            "Composer",
            "{name}: {figure} pictures, {limit} are allowed. Choose fewer in the account's own tab.",
        ),
        "unfit_media_missing": translate(
            "Composer",
            "{name}: this platform takes no post without a picture or film. Add one, or leave the account out.",
        ),
        "unfit_film_missing": translate(
            "Composer", "{name}: this platform takes only films. Add one, or leave the account out."
        ),
        "unfit_no_image_taken": translate(
            "Composer",
            "{name}: this platform takes only films. Put one in its own tab, or leave the account out.",
        ),
        "unfit_no_video_taken": translate(
            "Composer", "{name}: this platform takes no films. Take the film out."
        ),
        "unfit_too_many_videos": translate("Composer", "{name}: {figure} films, {limit} are allowed."),
        "unfit_mixed": translate(
            "Composer", "{name}: a film cannot stand beside pictures. Take one of them out in its own tab."
        ),
        "unfit_video_format": translate(
            "Composer", "{name}: the film has a form that the platform refuses. Save it as MP4 (H.264)."
        ),
        "unfit_video_too_big": translate(
            "Composer", "{name}: the film's file is too large. Save it smaller, for instance in 720p."
        ),
        "unfit_video_too_short": translate(
            "Composer", "{name}: the film lasts {figure} seconds, at least {limit} are needed."
        ),
        "unfit_video_too_long": translate(
            "Composer", "{name}: the film lasts {figure} seconds, {limit} are allowed. Shorten it."
        ),
        "unfit_video_size": translate(
            "Composer",
            "{name}: the film is {figure} pixels wide, which the platform refuses. Save it in 720p.",
        ),
        "unfit_video_ratio": translate(
            "Composer", "{name}: the film is too wide or too tall. Save it upright, square or in 16:9."
        ),
    }


def _explained(problem: Problem, name: str) -> str:
    explained = explain(problem.code, {"figure": problem.figure, "limit": problem.limit})
    return ": ".join(part for part in (name, f"{explained.title} {explained.remedy}") if part)
