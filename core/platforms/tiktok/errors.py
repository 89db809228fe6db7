"""From the codes that TikTok names in an error to the tree of ``core.errors``."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from core.errors import NeedsFix, NeedsSignIn, PapanSiarError, RetryLater
from core.platforms.answers import Answer, code_word
from core.platforms.fields import Fields

_OK = frozenset({"ok", ""})
#: TikTok's rates are told per minute, without a header; its daily caps without saying when they end.
_MINUTE_S = 60.0
_DAY_CAP_S = 6 * 3600.0

_LATER: Mapping[str, tuple[str, float]] = MappingProxyType(
    {
        "rate_limit_exceeded": ("rate_limited", _MINUTE_S),
        "spam_risk_too_many_posts": ("upload_limit_reached", _DAY_CAP_S),
        "reached_active_user_cap": ("app_cap_reached", _DAY_CAP_S),
    }
)
_SIGN_IN: Mapping[str, str] = MappingProxyType(
    {
        "access_token_invalid": "token_refused",
        "scope_not_authorized": "rights_missing",
        "scope_permission_missed": "rights_missing",
    }
)
_FIX: Mapping[str, str] = MappingProxyType(
    {
        "invalid_param": "request_refused",
        "invalid_params": "request_refused",
        "spam_risk_too_many_pending_share": "drafts_pending",
        "spam_risk_user_banned_from_posting": "account_restricted",
        "unaudited_client_can_only_post_to_private_accounts": "tiktok_not_audited",
        "url_ownership_unverified": "address_unverified",
        "privacy_level_option_mismatch": "privacy_not_offered",
    }
)

#: Why a film that arrived whole was not taken (``fail_reason`` of the status); anything else is ``video_failed``.
_FAILED: Mapping[str, str] = MappingProxyType(
    {
        "file_format_check_failed": "video_format",
        "duration_check_failed": "video_duration",
        "frame_rate_check_failed": "video_frame_rate",
        "picture_size_check_failed": "video_measures",
        "publish_cancelled": "draft_discarded",
        "auth_removed": "app_removed",
        "spam_risk_too_many_posts": "upload_limit_reached",
        "spam_risk_user_banned_from_posting": "account_restricted",
        "spam_risk_text": "spam_blocked",
        "spam_risk": "spam_blocked",
    }
)


def read_error(answer: Answer) -> PapanSiarError | None:
    """Convert a refusal that names its code; None leaves it to the general rule."""
    try:
        told = Fields(answer.json()).part("error")
    except ValueError:
        return None
    return refusal_of(told, answer)


def refusal_of(told: Fields, answer: Answer) -> PapanSiarError | None:
    """Convert the error part of an answer; None if it is no refusal, or one that the general rule knows."""
    code = told.text("code")
    if code in _OK or answer.status >= 500:
        return None
    if code in _LATER:
        ours, wait_s = _LATER[code]
        return RetryLater(ours, wait_s=wait_s, host=answer.host)
    if code in _SIGN_IN:
        return NeedsSignIn(_SIGN_IN[code], platform="TikTok")
    code = code_word(code)
    said = f"{code}: {answer.words()}"[:200]
    if code in _FIX:
        return NeedsFix(_FIX[code], platform="TikTok", reason=code, said=said)
    if answer.status in {401, 408, 429}:
        return None
    return NeedsFix("refused", status=answer.status, platform="TikTok", reason=code, said=said)


def failure_of(reason: str) -> PapanSiarError:
    """Tell what to do about a film that TikTok did not take after its bytes had arrived."""
    if reason == "internal":
        return RetryLater("server_error", host="TikTok")
    code = _FAILED.get(reason, "video_failed")
    kind = NeedsSignIn if code == "app_removed" else NeedsFix
    return kind(code, platform="TikTok", reason=code_word(reason))
