"""What each finding of the pre-publish check says to a person: what was found and what to do."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from core.domain.checks import CheckCode, Finding
from core.domain.formats import Language, number
from gui.composer.analysis import CheckItem
from gui.composer.draft import SHARED
from gui.composer.option_words import fault_sentence, option_label
from gui.composer.sentences import refusal

translate = QCoreApplication.translate


def sentence(item: CheckItem, language: Language, *, tab: str = SHARED) -> str:
    """Give one short sentence for a line of the checks; on another tab it names the account."""
    finding = item.finding
    if finding.code is CheckCode.TEXT_DOES_NOT_FIT:
        return _does_not_fit(item, language)
    if finding.code is CheckCode.MEDIA_DOES_NOT_FIT:
        params = finding.params
        return refusal(
            str(params["problem"]), item.account_name, int(params["used"]), int(params["limit"]), language
        )
    option = finding.field.partition(":")[2] if finding.field.startswith("option:") else ""
    values = {name: str(value) for name, value in finding.params.items()}
    if finding.code is CheckCode.OPTION_DOES_NOT_FIT:
        used, limit = int(finding.params["used"]), int(finding.params["limit"])
        text = fault_sentence(values["fault"], option, used, limit, language)
    else:
        patterns = {**_patterns(), **_film_patterns()} if "film" in values else _patterns()
        text = patterns[finding.code].format_map(_Known(values))
        text = f"{option_label(option)}: {text}" if option else text
    return f"{item.account_name}: {text}" if item.tab not in {SHARED, tab} else text


class _Known(dict[str, str]):
    """Leaves out what a finding does not tell."""

    def __missing__(self, key: str) -> str:
        return "…"


def _does_not_fit(item: CheckItem, language: Language) -> str:
    params = item.finding.params
    pattern = {
        "too_long": translate("Checks", "{name}: {over} characters too many (limit {limit})"),
        "too_many_bytes": translate("Checks", "{name}: text too large by {over} bytes (limit {limit})"),
        "too_many_hashtags": translate("Checks", "{name}: {used} hashtags, {limit} are allowed"),
        "too_many_mentions": translate("Checks", "{name}: {used} mentions, {limit} are allowed"),
        "too_many_links": translate("Checks", "{name}: {used} links, {limit} are allowed"),
        "forbidden_character": translate("Checks", "{name}: {used} characters that the platform refuses"),
    }[str(params["rule"])]
    used, limit = int(params["used"]), int(params["limit"])
    return pattern.format(
        name=item.account_name,
        used=number(used, 0, language),
        limit=number(limit, 0, language),
        over=number(used - limit, 0, language),
    )


def fix_word(finding: Finding) -> str:
    """Name the one-click remedy of a finding that is not masked; empty if there is none."""
    if finding.replacement is not None:
        return translate("Checks", "Replace")
    return translate("Checks", "Write") if finding.field.startswith("alt:") else ""


def mask_word() -> str:
    """Name the remedy that hides personal data."""
    return translate("Checks", "Mask")


def _patterns() -> dict[CheckCode, str]:
    c = CheckCode
    return {
        **_people_patterns(),
        **_fact_patterns(),
        **_language_patterns(),
        c.TEXT_DOES_NOT_FIT: "",
        c.MEDIA_DOES_NOT_FIT: "",
        c.OPTION_DOES_NOT_FIT: "",
    }


def _people_patterns() -> dict[CheckCode, str]:
    c = CheckCode
    return {
        c.NIK: translate("Checks", "Identity number (NIK or KK). Never publish it."),
        c.NIP: translate("Checks", "Employee number (NIP). Leave it out unless it must be there."),
        c.BANK_ACCOUNT: translate("Checks", "Bank account number. Never publish a person's account."),
        c.PHONE: translate("Checks", "Phone number. Is it an official number?"),
        c.ADDRESS: translate("Checks", "Home address. Leave out street, number and RT/RW."),
        c.EMAIL: translate("Checks", "Private e-mail address. Use the office's own."),
        c.PHOTO_CHILD_CONSENT: translate("Checks", "Picture {number}: a child needs written consent."),
        c.PHOTO_CONSENT: translate("Checks", "Picture {number}: do the people in it agree?"),
        c.PHOTO_LOCATION: translate(
            "Checks", "Picture {number} holds a location; it is removed before sending."
        ),
        c.CHILD_VICTIM: translate(
            "Checks", "A child or a victim may be recognised. Leave out what identifies them."
        ),
        c.NEUTRALITY: translate("Checks", "Election period: this may break neutrality."),
        c.SECRET: translate("Checks", "This looks confidential. Is it meant for the public?"),
        c.SECRET_FILE: translate("Checks", "A file name sounds confidential. Is it the right picture?"),
    }


def _film_patterns() -> dict[CheckCode, str]:
    c = CheckCode
    return {
        c.ALT_MISSING: translate("Checks", "Film {number} has no alternative text."),
        c.ALT_GENERIC: translate("Checks", "Film {number}: say what happens in it, not “film”."),
        c.ALT_SHORT: translate("Checks", "Film {number}: the alternative text is very short."),
        c.ALT_DUPLICATE: translate("Checks", "Film {number}: the alternative text repeats another text."),
    }


def _fact_patterns() -> dict[CheckCode, str]:
    c = CheckCode
    return {
        c.NUMBER_WITHOUT_SOURCE: translate(
            "Checks", "Figures ({figure}) need a source. Fill in “Data source”."
        ),
        c.NUMBER_WITHOUT_DATE: translate(
            "Checks", "Add the date of the data to the source: “BPS, 30 September 2026”."
        ),
        c.ALT_MISSING: translate("Checks", "Picture {number} has no alternative text."),
        c.ALT_GENERIC: translate("Checks", "Picture {number}: say what is to be seen, not “picture”."),
        c.ALT_SHORT: translate("Checks", "Picture {number}: the alternative text is very short."),
        c.ALT_DUPLICATE: translate("Checks", "Picture {number}: the alternative text repeats another text."),
        c.DATE_IMPOSSIBLE: translate("Checks", "There is no such day: {date}"),
        c.WEEKDAY_WRONG: translate("Checks", "Not {written} but {right}: check the date."),
        c.RELATIVE_DAY_WRONG: translate("Checks", "On the planned day that is {right}, not {written}."),
        c.TIME_WITHOUT_ZONE: translate("Checks", "A time without its zone. Add {zone}."),
        c.ZONE_DIFFERS: translate("Checks", "{zone} is not the office's zone ({office}). Is it meant?"),
        c.LINK_SHORTENED: translate("Checks", "Shortened link: people cannot see where it leads."),
        c.LINK_INSECURE: translate("Checks", "The link begins with http. Use https if the site offers it."),
        c.LINK_UNOFFICIAL: translate("Checks", "The link leads outside of government sites. Is it meant?"),
    }


def _language_patterns() -> dict[CheckCode, str]:
    c = CheckCode
    return {
        c.SPELLING: translate("Checks", "“{written}” is written “{right}”."),
        c.STIFF_PHRASE: translate("Checks", "“{phrase}” sounds stiff. Simpler: “{right}”"),
        c.LONG_SENTENCE: translate("Checks", "A sentence of {words} words. Two are easier to read."),
        c.CLICKBAIT: translate("Checks", "“{word}” sounds like clickbait."),
        c.RUDE_WORD: translate("Checks", "“{word}” does not suit an office."),
        c.SHOUTING: translate("Checks", "Much in capitals reads like shouting."),
        c.CRISIS_ENTERTAINS: translate("Checks", "Crisis mode is on: an entertaining post may hurt now."),
    }
