"""From the reasons that Google names in an error to the tree of ``core.errors``. Texts are never read for it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from types import MappingProxyType
from zoneinfo import ZoneInfo

from core.errors import NeedsFix, NeedsSignIn, PapanSiarError, RetryLater
from core.platforms.answers import Answer, code_word, wait_of
from core.platforms.fields import Fields
from core.platforms.html_text import text_of_html

_PACIFIC = ZoneInfo("America/Los_Angeles")
#: How long a channel that uploaded too much is left alone; YouTube does not say when its cap ends.
_CHANNEL_REST_S = 6 * 3600.0

_DAY_IS_OVER = frozenset({"quotaExceeded", "dailyLimitExceeded", "dailyLimitExceededUnreg"})
_TOO_FAST = frozenset({"rateLimitExceeded", "userRateLimitExceeded", "uploadRateLimitExceeded"})
_SIGN_IN: Mapping[str, str] = MappingProxyType(
    {"insufficientPermissions": "rights_missing", "ACCESS_TOKEN_SCOPE_INSUFFICIENT": "rights_missing"}
)
_FIX: Mapping[str, str] = MappingProxyType(
    {
        "youtubeSignupRequired": "no_channel",
        "invalidTitle": "title_refused",
        "invalidDescription": "description_refused",
        "invalidTags": "tags_refused",
        "invalidCategoryId": "category_refused",
        "invalidPublishAt": "schedule_refused",
        "mediaBodyRequired": "video_unreadable",
        "invalidFilename": "video_unreadable",
        "commentsDisabled": "comments_off",
        "accessNotConfigured": "app_refused",
        "SERVICE_DISABLED": "app_refused",
    }
)
_BY_STATUS: Mapping[int, str] = MappingProxyType({400: "request_refused", 403: "forbidden", 404: "not_found"})


def reason_of(answer: Answer) -> str:
    """Give the first reason that an error names; empty if it names none."""
    try:
        errors = Fields(answer.json()).part("error").parts("errors")
    except ValueError:
        return ""
    return next((reason for one in errors if (reason := code_word(one.text("reason")))), "")


def read_error(answer: Answer, now: datetime) -> PapanSiarError | None:
    """Convert a refusal that names its reason; None leaves it to the general rule."""
    reason = reason_of(answer)
    if reason in _DAY_IS_OVER:
        return RetryLater("quota_used_up", wait_s=seconds_to_new_quota(now), host=answer.host)
    if reason == "uploadLimitExceeded":
        return RetryLater("upload_limit_reached", wait_s=_CHANNEL_REST_S, host=answer.host)
    if reason in _TOO_FAST:
        return RetryLater("rate_limited", wait_s=wait_of(answer.headers, now, limited=True), host=answer.host)
    if reason in _SIGN_IN:
        return NeedsSignIn(_SIGN_IN[reason], platform="YouTube")
    if reason in _FIX:
        return NeedsFix(_FIX[reason], platform="YouTube", reason=reason, said=_said(answer))
    if reason and 400 <= answer.status < 500 and answer.status not in {401, 408, 429}:
        code = _BY_STATUS.get(answer.status, "refused")
        said = f"{reason}: {_said(answer)}"[:200]
        return NeedsFix(code, status=answer.status, host=answer.host, reason=reason, said=said)
    return None


def seconds_to_new_quota(now: datetime) -> float:
    """Give the seconds until midnight in California, when Google counts anew."""
    there = now.astimezone(_PACIFIC)
    midnight = (there + timedelta(days=1)).replace(hour=0, minute=0, second=0, microsecond=0)
    return (midnight.astimezone(now.tzinfo) - now).total_seconds()


def _said(answer: Answer) -> str:
    """Give Google's words without their HTML, which a window must not draw."""
    return text_of_html(answer.words())
