"""What the options of a post are called, what may be chosen, and what is wrong with what was filled in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from core.domain.formats import Language, number
from core.domain.post_options import OptionFault, OptionKind, PostOption

translate = QCoreApplication.translate


def option_label(option_id: str) -> str:
    """Name an option; one that has no words yet is shown by its id."""
    return _labels().get(option_id) or _flags().get(option_id) or option_id.replace("_", " ").capitalize()


def _labels() -> dict[str, str]:
    return {
        "link": translate("PostOptions", "Link"),
        "first_comment": translate("PostOptions", "First comment"),
        "title": translate("PostOptions", "Title"),
        "kind": translate("PostOptions", "Show as"),
        "tags": translate("PostOptions", "Tags"),
        "captions": translate("PostOptions", "Subtitles"),
        "privacy": translate("PostOptions", "Who can see it"),
        "visibility": translate("PostOptions", "Who can see it"),
        "category_id": translate("PostOptions", "Category"),
        "language": translate("PostOptions", "Language"),
        "reply_control": translate("PostOptions", "Who can reply"),
        "reply_settings": translate("PostOptions", "Who can reply"),
        "topic_tag": translate("PostOptions", "Topic"),
        "spoiler_text": translate("PostOptions", "Content warning"),
    }


def _flags() -> dict[str, str]:
    return {
        "made_for_kids": translate("PostOptions", "Made for children"),
        "ai_made": translate("PostOptions", "Made with AI"),
        "paid_partnership": translate("PostOptions", "Paid partnership"),
        "own_promotion": translate("PostOptions", "Promotes the office itself"),
        "direct_post": translate("PostOptions", "Publish directly instead of as a draft"),
        "allow_comment": translate("PostOptions", "Allow comments"),
        "allow_duet": translate("PostOptions", "Allow duets"),
        "allow_stitch": translate("PostOptions", "Allow stitches"),
        "silent": translate("PostOptions", "Without a sound"),
        "no_link_preview": translate("PostOptions", "No preview of the link"),
        "sensitive": translate("PostOptions", "Cover the pictures with a warning"),
    }


def option_hint(option_id: str) -> str:
    """Say in an empty field what belongs there."""
    return {
        "link": "https://…",
        "first_comment": translate("PostOptions", "Appears right below the post once it is published"),
        "tags": translate("PostOptions", "Separated by commas: KTP, layanan keliling"),
        "topic_tag": translate("PostOptions", "One topic, without the #"),
        "spoiler_text": translate("PostOptions", "Readers see only this until they open the post"),
    }.get(option_id, "")


def choice_word(option_id: str, value: str, platform: str) -> str:
    """Name one choice; the empty one is what the platform does by itself."""
    words = _choices()
    found = words.get(f"{platform}.{option_id}.{value}") or words.get(f"{option_id}.{value}")
    return found or value or translate("PostOptions", "As usual")


def _choices() -> dict[str, str]:
    everyone = translate("PostOptions", "Everyone")
    followed = translate("PostOptions", "Accounts that this one follows")
    mentioned = translate("PostOptions", "Only who is mentioned")
    return {
        "facebook.kind.": translate("PostOptions", "Video"),
        "instagram.kind.": translate("PostOptions", "Feed or Reel"),
        "kind.reel": "Reel",
        "kind.story": "Story",
        "reply_control.": everyone,
        "reply_control.accounts_you_follow": followed,
        "reply_control.mentioned_only": mentioned,
        "reply_settings.": everyone,
        "reply_settings.following": followed,
        "reply_settings.mentionedUsers": mentioned,
        "privacy.": everyone,
        "privacy.unlisted": translate("PostOptions", "Who has the link"),
        "privacy.private": translate("PostOptions", "Only the channel itself"),
        "tiktok.privacy.": translate("PostOptions", "Please choose…"),
        "privacy.PUBLIC_TO_EVERYONE": everyone,
        "privacy.MUTUAL_FOLLOW_FRIENDS": translate("PostOptions", "Friends"),
        "privacy.FOLLOWER_OF_CREATOR": translate("PostOptions", "Followers"),
        "privacy.SELF_ONLY": translate("PostOptions", "Only this account"),
        "visibility.": everyone,
        "visibility.unlisted": translate("PostOptions", "Everyone, but not in public lists"),
        "visibility.private": translate("PostOptions", "Followers"),
        **_languages(),
        **_categories(),
    }


def _languages() -> dict[str, str]:
    indonesian = translate("PostOptions", "Indonesian")
    return {
        "language.": indonesian,
        "mastodon.language.": translate("PostOptions", "As set in the account"),
        "language.id": indonesian,
        "language.en": translate("PostOptions", "English"),
        "language.id en": translate("PostOptions", "Indonesian and English"),
        "language.jv": translate("PostOptions", "Javanese"),
        "language.su": translate("PostOptions", "Sundanese"),
    }


def _categories() -> dict[str, str]:
    return {
        "category_id.": translate("PostOptions", "Public service"),
        "category_id.22": translate("PostOptions", "People and blogs"),
        "category_id.25": translate("PostOptions", "News and politics"),
        "category_id.27": translate("PostOptions", "Education"),
        "category_id.28": translate("PostOptions", "Science and technology"),
    }


def summary(options: Sequence[PostOption], values: Mapping[str, str], platform: str) -> str:
    """Name in one line what was chosen: choices by their value, everything else by its name."""
    parts = [
        choice_word(one.id, values[one.id], platform)
        if one.kind is OptionKind.CHOICE
        else option_label(one.id)
        for one in options
        if values.get(one.id, "").strip()
    ]
    return " · ".join(parts)


def fault_sentence(fault: str, option_id: str, used: int, limit: int, language: Language) -> str:
    """Say what is wrong with an option and what to do about it."""
    f = OptionFault
    pattern = {
        f.MISSING: _missing(option_id),
        f.TOO_LONG: translate("PostOptions", "{option}: {used} characters, {limit} are allowed. Shorten it."),
        f.TOO_MANY_BYTES: translate(
            "PostOptions", "{option}: {used} bytes, {limit} are allowed. Shorten it."
        ),
        f.FORBIDDEN_CHARACTER: translate(
            "PostOptions", "{option}: it holds characters that the platform refuses. Leave them out."
        ),
        f.TOO_LONG_WITH_TEXT: translate(
            "PostOptions",
            "{option} and text have {used} characters together, {limit} are allowed. Shorten one of them.",
        ),
        f.NOT_A_LINK: translate(
            "PostOptions", "{option}: this is no address. Paste all of it, with https:// in front."
        ),
        f.NO_SUBTITLES: translate(
            "PostOptions", "{option}: there are no lines with times in it. Choose an SRT or WebVTT file."
        ),
        f.UNKNOWN_CHOICE: translate("PostOptions", "{option}: this cannot be chosen any more. Choose anew."),
        f.NEEDS_MEDIA: translate(
            "PostOptions", "A Story needs a picture or a film. Add one, or show it as usual."
        ),
        f.NEEDS_ONE: translate(
            "PostOptions", "A Story takes exactly one picture or film, here are {used}. Remove the others."
        ),
        f.NEEDS_FILM: translate(
            "PostOptions", "A Reel needs exactly one film. Add one, or show it as usual."
        ),
    }[f(fault)]
    return pattern.format(
        option=option_label(option_id), used=number(used, 0, language), limit=number(limit, 0, language)
    )


def _missing(option_id: str) -> str:
    return {
        "title": translate(
            "PostOptions", "The video has no title yet. Write one, or begin the text with it."
        ),
        "privacy": translate(
            "PostOptions", "TikTok wants you to choose who can see the video. Choose it in the settings."
        ),
    }.get(option_id, translate("PostOptions", "{option} is missing. Fill it in."))
