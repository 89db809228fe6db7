"""What Meta's Graph API answers when it refuses, classified by its numbers: its texts come in any language.

Sources: "Handle Errors" and the error tables of the Instagram and Threads publishing guides, read in October 2026;
subcodes 1366046, 1366051 and 2069032 come from open clients.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType

from core.errors import NeedsFix, NeedsSignIn, OutcomeUnknown, PapanSiarError, RetryLater
from core.platforms.answers import Answer, code_word, wait_of
from core.platforms.fields import Fields
from core.platforms.meta.usage import wait_asked_s


class Remedy(StrEnum):
    """What a number asks for."""

    SIGN_IN = "sign_in"
    FIX = "fix"
    LATER = "later"
    LIMIT = "limit"
    SERVER = "server"


@dataclass(frozen=True, slots=True)
class Rule:
    """A remedy with the code that people's sentences hang on; ``wait_s`` where the platform's guide names a time."""

    remedy: Remedy
    code: str
    wait_s: float | None = None


def _fix(code: str) -> Rule:
    return Rule(Remedy.FIX, code)


_SIGN_IN = Rule(Remedy.SIGN_IN, "token_refused")
_LIMIT = Rule(Remedy.LIMIT, "rate_limited")
_SERVER = Rule(Remedy.SERVER, "server_error")
_PERMISSION = _fix("permission_missing")
_ANY = 0

#: By code and subcode; 0 stands for any. The most exact one wins: both, then the subcode, then the code.
RULES: Mapping[tuple[int, int], Rule] = MappingProxyType(
    {
        (190, _ANY): _SIGN_IN,
        (190, 458): Rule(Remedy.SIGN_IN, "app_removed"),
        # The token stays good: a person must pass a check on the platform's own page first.
        (190, 459): _fix("account_checkpoint"),
        (190, 460): Rule(Remedy.SIGN_IN, "password_changed"),
        (190, 463): Rule(Remedy.SIGN_IN, "token_expired"),
        (190, 464): Rule(Remedy.SIGN_IN, "account_unconfirmed"),
        (190, 467): _SIGN_IN,
        (190, 492): Rule(Remedy.SIGN_IN, "role_lost"),
        (190, 2069032): Rule(Remedy.SIGN_IN, "page_token_needed"),
        (102, _ANY): _SIGN_IN,
        (3, _ANY): _PERMISSION,
        (10, _ANY): _PERMISSION,
        (4, _ANY): _LIMIT,
        (17, _ANY): _LIMIT,
        (32, _ANY): _LIMIT,
        (341, _ANY): _LIMIT,
        (613, _ANY): _LIMIT,
        (1, _ANY): _SERVER,
        (2, _ANY): _SERVER,
        (100, 33): _fix("not_found"),
        (803, _ANY): _fix("not_found"),
        # Also said of a text that was posted before; no number tells the two apart.
        (368, _ANY): _fix("policy_blocked"),
        (506, _ANY): _fix("duplicate_content"),
        (_ANY, 1366051): _fix("duplicate_content"),
        (_ANY, 1366046): _fix("photo_refused"),
        # A piece of a film that had arrived already: how far it is must be asked anew.
        (_ANY, 1363037): Rule(Remedy.LATER, "upload_interrupted"),
        (_ANY, 1363040): _fix("media_ratio"),
        (_ANY, 1363127): _fix("media_too_big"),
        (_ANY, 1363128): _fix("video_length"),
        (_ANY, 1363129): _fix("video_frame_rate"),
        (_ANY, 2874008): _fix("too_few_followers"),
        (2874008, _ANY): _fix("too_few_followers"),
        (_ANY, 2207001): _SERVER,
        (_ANY, 2207003): Rule(Remedy.LATER, "media_fetch_slow", 60.0),
        (_ANY, 2207004): _fix("media_too_big"),
        (_ANY, 2207005): _fix("media_type"),
        (_ANY, 2207006): _fix("not_found"),
        (_ANY, 2207008): Rule(Remedy.LATER, "container_missing", 60.0),
        (_ANY, 2207009): _fix("media_ratio"),
        (_ANY, 2207010): _fix("caption_too_long"),
        (_ANY, 2207020): Rule(Remedy.LATER, "container_expired"),
        (_ANY, 2207023): _fix("media_type"),
        (_ANY, 2207026): _fix("video_format"),
        (_ANY, 2207027): Rule(Remedy.LATER, "container_not_ready", 30.0),
        (_ANY, 2207028): _fix("carousel_count"),
        (_ANY, 2207032): _SERVER,
        (_ANY, 2207040): _fix("too_many_mentions"),
        (_ANY, 2207042): Rule(Remedy.LATER, "quota_used_up", 3600.0),
        (_ANY, 2207050): _fix("account_restricted"),
        (_ANY, 2207051): _fix("spam_blocked"),
        (_ANY, 2207052): _fix("media_url_refused"),
        (_ANY, 2207053): _SERVER,
        (_ANY, 2207057): _fix("thumbnail_refused"),
        # Instagram's codes that have one meaning each, for answers without the subcode.
        (9, _ANY): Rule(Remedy.LATER, "quota_used_up", 3600.0),
        (25, _ANY): _fix("account_restricted"),
        (352, _ANY): _fix("video_format"),
        (9004, _ANY): _fix("media_url_refused"),
        (9007, _ANY): Rule(Remedy.LATER, "container_not_ready", 30.0),
        (36000, _ANY): _fix("media_too_big"),
        (36001, _ANY): _fix("media_type"),
        (36003, _ANY): _fix("media_ratio"),
        (36004, _ANY): _fix("caption_too_long"),
        # Told with is_transient false although waiting cures it: the container was not FINISHED yet.
        (_ANY, 4279009): Rule(Remedy.LATER, "container_not_ready", 5.0),
    }
)

_PERMISSIONS = range(200, 300)
_BUSINESS_LIMITS = range(80_000, 80_015)

#: What a Threads container says in ``error_message``: names, not sentences.
CONTAINER_FAULTS: Mapping[str, str] = MappingProxyType(
    {
        "FAILED_DOWNLOADING_VIDEO": "media_url_refused",
        "FAILED_PROCESSING_AUDIO": "video_sound",
        "FAILED_PROCESSING_VIDEO": "video_format",
        "INVALID_ASPEC_RATIO": "media_ratio",
        "INVALID_BIT_RATE": "video_bit_rate",
        "INVALID_DURATION": "video_length",
        "INVALID_FRAME_RATE": "video_frame_rate",
        "INVALID_AUDIO_CHANNELS": "video_sound",
    }
)


@dataclass(frozen=True, slots=True)
class GraphError:
    """The numbers in Meta's error envelope."""

    code: int
    subcode: int
    is_transient: bool

    @property
    def number(self) -> str:
        """Give both numbers as they are quoted to support: ``190/463``."""
        return f"{self.code}/{self.subcode}" if self.subcode else str(self.code)

    @property
    def rule(self) -> Rule:
        """Give what to do; numbers nobody listed are refusals, unless Meta calls them passing."""
        for key in ((self.code, self.subcode), (_ANY, self.subcode), (self.code, _ANY)):
            if key != (_ANY, _ANY) and key in RULES:
                return RULES[key]
        if self.code in _PERMISSIONS:
            return _PERMISSION
        if self.code in _BUSINESS_LIMITS:
            return _LIMIT
        return _SERVER if self.is_transient else _fix("refused_by_number")


def graph_error(answer: Answer) -> GraphError | None:
    """Read the envelope; None if the answer is not Meta's."""
    try:
        told = Fields(answer.json()).part("error")
    except ValueError:
        return None
    code = _number(told.text("code"))
    if code is None:
        return None
    return GraphError(code, _number(told.text("error_subcode")) or 0, told.flag("is_transient"))


def _number(text: str) -> int | None:
    return int(text) if re.fullmatch(r"-?\d{1,10}", text) else None


def reads_errors(now: datetime, *, commits: bool) -> Callable[[Answer], PapanSiarError | None]:
    """Give the reader of refusing answers to one request; ``commits`` if it publishes something."""

    def read(answer: Answer) -> PapanSiarError | None:
        error = graph_error(answer)
        return None if error is None else _fault(error, answer, now, commits=commits)

    return read


def _fault(error: GraphError, answer: Answer, now: datetime, *, commits: bool) -> PapanSiarError:
    rule, host, number = error.rule, answer.host, error.number
    # Seven copies of a photo went up while every answer was a 500 with code 2.
    if commits and (rule.remedy is Remedy.SERVER or answer.status >= 500):
        return OutcomeUnknown("server_error", host=host, status=answer.status, number=number)
    if rule.remedy is Remedy.SIGN_IN:
        return NeedsSignIn(rule.code, host=host, number=number)
    if rule.remedy is Remedy.FIX:
        return NeedsFix(rule.code, host=host, number=number, said=answer.words())
    wait_s = rule.wait_s
    if rule.remedy is Remedy.LIMIT:
        wait_s = wait_asked_s(answer.headers) or wait_of(answer.headers, now, limited=True)
    return RetryLater(rule.code, wait_s=wait_s, host=host, number=number)


#: What ``rupload`` says of bytes in the wrong place: the right place is asked for and the rest sent again.
_OFFSET_TYPES = frozenset({"OffsetInvalidError", "PartialRequestError"})


def read_upload_error(answer: Answer) -> PapanSiarError | None:
    """Read what ``rupload.facebook.com`` says: a type and whether the same may be sent again."""
    try:
        told = Fields(answer.json()).part("debug_info")
    except ValueError:
        return None
    kind = told.text("type")
    if not kind:
        return None
    if kind in _OFFSET_TYPES or told.flag("retriable"):
        return RetryLater("upload_interrupted", host=answer.host, number=code_word(kind))
    code = "video_format" if kind == "ProcessingFailedError" else "refused_by_number"
    return NeedsFix(code, host=answer.host, number=code_word(kind))


_SUBCODE = re.compile(r"\b2207\d{3}\b")


def fault_of_container(told: str, host: str) -> PapanSiarError:
    """Explain a container that failed, by the number (Instagram) or the name (Threads) that its status holds."""
    if found := _SUBCODE.search(told):
        rule = GraphError(_ANY, int(found[0]), is_transient=False).rule
        code = rule.code if rule.remedy is Remedy.FIX else "container_failed"
        return NeedsFix(code, host=host, number=found[0])
    name = told if re.fullmatch(r"[A-Z_]{1,60}", told) else ""
    return NeedsFix(CONTAINER_FAULTS.get(name, "container_failed"), host=host, number=name)
