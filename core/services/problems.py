"""What keeps a post from being queued, looked for before anything is frozen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from core.domain.account import Account
from core.domain.media_rules import MediaFacts, MediaProblemCode, MediaRule, media_problems
from core.domain.post import Media, Post
from core.domain.post_options import option_problems
from core.domain.publishing import Capabilities
from core.domain.text_rules import measure

_C = MediaProblemCode
#: What neither fitting nor cutting mends; pictures are judged by their number and fitted when they leave.
_UNFIT = frozenset(
    {
        _C.NO_VIDEO_TAKEN, _C.TOO_MANY_VIDEOS, _C.MIXED, _C.VIDEO_FORMAT, _C.VIDEO_TOO_BIG, _C.VIDEO_TOO_SHORT,
        _C.VIDEO_TOO_LONG, _C.VIDEO_SIZE, _C.VIDEO_RATIO,
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that keeps a post from being queued for one account (or for none: ``account_id`` empty).

    ``option`` names what was chosen wrongly, for codes of ``OptionFault``.
    """

    code: str
    account_id: str = ""
    figure: int = 0
    limit: int = 0
    option: str = ""


def problems_of(post: Post, account: Account, offered: Capabilities) -> Iterator[Problem]:
    """Give what keeps the post from being queued for one account, gravest first."""
    text, media, limits = post.text_for(account.id), post.media_for(account.id), offered.limits
    if account.removed_at is not None:
        yield Problem("account_removed", account.id)
    if not text.strip() and not media:
        yield Problem("empty", account.id)
    rule = limits.text_rule(with_media=bool(media))
    measured = measure(text, rule)
    if not measured.fits:
        yield Problem("text_too_long", account.id, measured.used, measured.limit)
    pictures = sum(not one.mime.startswith("video/") for one in media)
    if pictures > limits.media.max_images:
        yield Problem("too_many_pictures", account.id, pictures, limits.media.max_images)
    if any(not one.alt_text.strip() for one in media):
        yield Problem("alt_text_missing", account.id)
    yield from _unfit(media, limits.media, account.id)
    for one in option_problems(offered.options, post.options_for(account.id), text, media, rule):
        yield Problem(one.fault.value, account.id, one.used, one.limit, one.option_id)


def _unfit(media: Sequence[Media], rule: MediaRule, account_id: str) -> Iterator[Problem]:
    facts = [
        MediaFacts(one.mime, one.width, one.height, one.size_bytes, one.alt_text, one.duration_s)
        for one in media
    ]
    for one in media_problems(facts, rule):
        if one.code in _UNFIT:
            yield Problem(f"unfit_{one.code}", account_id, round(one.used), round(one.limit))
