"""What may be chosen for a video on TikTok (Content Posting API, ``post_info`` of a direct post).

A draft takes none of them along: who finishes it in the app chooses there. TikTok's guidelines forbid to preset who may
see a video and what others may do with it, so nothing here has a value before the admin gives it one.
"""

from __future__ import annotations

from core.domain.post_options import TICKED, OptionKind, PostOption, choices

_DIRECT = ("direct_post", frozenset({TICKED}))
_PRIVACY = choices("PUBLIC_TO_EVERYONE", "MUTUAL_FOLLOW_FRIENDS", "FOLLOWER_OF_CREATOR", "SELF_ONLY")
_FLAGS = ("allow_comment", "allow_duet", "allow_stitch", "own_promotion", "paid_partnership", "ai_made")

OPTIONS = (
    PostOption("direct_post", OptionKind.FLAG, by_hand=False),
    PostOption("privacy", OptionKind.CHOICE, choices=_PRIVACY, only_if=_DIRECT, required=True, by_hand=False),
    *(PostOption(one, OptionKind.FLAG, only_if=_DIRECT, by_hand=False) for one in _FLAGS),
)
