"""What a handover says, in the window's language or in that of its Berita Acara."""

from __future__ import annotations

from collections.abc import Callable

from core.domain.formats import Language, short_date
from core.domain.succession import Duty, Entry, OpenWork, Party, Succession
from gui.labels import platform_name

#: Gives the words for a context and a source text: Qt's own, or a ``Speaker``'s of one language.
Translate = Callable[[str, str], str]


def account_line(entry: Entry) -> str:
    """Name an account with its platform."""
    name = f"{entry.name} ({entry.handle})" if entry.handle else entry.name
    return f"{platform_name(entry.platform)}: {name}"


def party_line(party: Party) -> str:
    """Name somebody with the position."""
    return f"{party.name} ({party.title})" if party.title else party.name


def checked_words(entry: Entry, translate: Translate, language: Language) -> str:
    """Say when somebody looked at the platform."""
    if entry.checked_on is None:
        return translate("Succession", "not checked")
    return short_date(entry.checked_on, language)


def work_rows(work: OpenWork, translate: Translate) -> tuple[tuple[str, int], ...]:
    """Name what was not finished, with how much of it there is."""
    return (
        (translate("Succession", "Drafts"), work.drafts),
        (translate("Succession", "Posts and answers that wait"), work.waiting),
        (translate("Succession", "Posts in doubt, to be looked up on the platform"), work.in_doubt),
        (translate("Succession", "Comments without an answer"), work.comments),
        (translate("Succession", "Posts waiting for an approval"), work.approvals),
    )


def duty_words(duty: Duty, platform: str, made: Succession, translate: Translate) -> str:
    """Say what has to be done on the platform."""
    words = {
        Duty.MOVE_ROLE: translate(
            "Succession", "Give {arriving} a role of administrator, then remove {leaving}"
        ),
        Duty.CHANGE_PASSWORD: translate("Succession", "Change the password"),
        Duty.MOVE_RECOVERY: translate(
            "Succession", "Set the recovery e-mail and phone number to those of the office"
        ),
        Duty.MOVE_SECOND_FACTOR: translate(
            "Succession",
            "Set up two-factor authentication anew, with {arriving} or the office holding the codes",
        ),
        Duty.SIGN_OUT_DEVICES: translate("Succession", "Sign out all other devices"),
        Duty.REVOKE_KEYS: _revoking(platform, translate),
        Duty.SIGN_IN_AGAIN: translate(
            "Succession", "Sign in again in Papan Siar (page Accounts), as {arriving} or as the office"
        ),
    }[duty]
    return words.format(leaving=made.leaving.name, arriving=made.arriving.name)


def _revoking(platform: str, translate: Translate) -> str:
    if platform == "telegram":
        return translate("Succession", "Revoke the bot's token with @BotFather and make a new one")
    if platform == "bluesky":
        return translate("Succession", "Delete the old app password and make a new one")
    return translate("Succession", "Remove Papan Siar and unknown apps from the account's connected apps")
