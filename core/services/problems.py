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
        _C.MEDIA_MISSING, _C.NO_IMAGE_TAKEN, _C.NO_VIDEO_TAKEN, _C.TOO_MANY_VIDEOS, _C.MIXED, _C.VIDEO_FORMAT,
        _C.VIDEO_TOO_BIG, _C.VIDEO_TOO_SHORT, _C.VIDEO_TOO_LONG, _C.VIDEO_SIZE, _C.VIDEO_RATIO,
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
    if any(not one.alt_text.strip() for one in media):
        yield Problem("alt_text_missing", account.id)
    if text.strip() or media:
        yield from unfit_media(media, limits.media, account.id)
    for one in option_problems(offered.options, post.options_for(account.id), text, media, rule):
        yield Problem(one.fault.value, account.id, one.used, one.limit, one.option_id)


def unfit_media(media: Sequence[Media], rule: MediaRule, account_id: str) -> Iterator[Problem]:
    """Give what a platform would refuse of a post's pictures and films, too few of them included."""
    pictures = sum(not one.is_video for one in media)
    if pictures > rule.max_images > 0:
        yield Problem("too_many_pictures", account_id, pictures, rule.max_images)
    facts = [
        MediaFacts(one.mime, one.width, one.height, one.size_bytes, one.alt_text, one.duration_s)
        for one in media
    ]
    for one in media_problems(facts, rule):
        if one.code in _UNFIT:
            missing_film = one.code is _C.MEDIA_MISSING and not rule.max_images
            code = "film_missing" if missing_film else one.code
            yield Problem(f"unfit_{code}", account_id, round(one.used), round(one.limit))
