"""From X's problem documents to the tree of ``core.errors``: by ``type``, never by text, with one exception."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from core.errors import NeedsFix, NeedsSignIn, PapanSiarError, Param
from core.platforms.answers import Answer, code_word
from core.platforms.fields import Fields

#: The last part of ``type``; X sends it below api.twitter.com as well as below api.x.com.
_PROBLEMS: Mapping[str, str] = MappingProxyType(
    {
        "credits": "credits_used_up",
        "credits-depleted": "credits_used_up",
        "usage-capped": "usage_cap_reached",
        "client-forbidden": "app_not_enrolled",
        "not-authorized-for-resource": "forbidden",
        "not-authorized-for-field": "forbidden",
        "disallowed-resource": "content_refused",
        "resource-not-found": "not_found",
        "resource-unavailable": "not_found",
        "invalid-request": "request_refused",
    }
)
_NO_TYPE = "about:blank"
_MISSING_RIGHT = "unsupported-authentication"

#: X gives these no type of their own (``about:blank``), so that nothing but the sentence tells them from any other
#: 403 (a duplicate was seen 2026-02-12, the cap that an office set itself is third party). X answers in English only.
DUPLICATE = "duplicate_content"
_BY_WORDS: Mapping[str, str] = MappingProxyType(
    {"duplicate content": DUPLICATE, "spend cap": "usage_cap_reached", "spending cap": "usage_cap_reached"}
)


def read_error(answer: Answer) -> PapanSiarError | None:
    """Convert a refusal; None leaves it to the general rule, which also obeys X's rate headers."""
    try:
        told = Fields(answer.json())
    except ValueError:
        return _without_words(answer)
    problem = told.text("type").rpartition("/")[2]
    problem = problem if problem == _NO_TYPE else code_word(problem)
    params: dict[str, Param] = {
        "status": answer.status,
        "platform": "X",
        "reason": problem,
        "said": answer.words(),
    }
    if problem == _MISSING_RIGHT:
        return NeedsSignIn("rights_missing", platform="X")
    # A usage cap is a 429 as well; waiting for the rate limit of its headers would help nothing (39,999 calls left).
    if problem in _PROBLEMS and answer.status not in {401, 408} and answer.status < 500:
        return NeedsFix(_PROBLEMS[problem], **params)
    if answer.status == 402:
        return NeedsFix("credits_used_up", **params)
    if answer.status == 403 and problem == _NO_TYPE and (code := _by_words(told.text("detail"))):
        return NeedsFix(code, **params)
    return None


def _by_words(detail: str) -> str:
    return next((code for words, code in _BY_WORDS.items() if words in detail.lower()), "")


def _without_words(answer: Answer) -> PapanSiarError | None:
    if answer.status == 402 and not answer.is_page:
        return NeedsFix("credits_used_up", status=402, platform="X")
    return None
