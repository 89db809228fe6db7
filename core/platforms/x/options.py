"""What may be chosen for a post on X (X API v2, POST /2/tweets)."""

from __future__ import annotations

from core.domain.post_options import OptionKind, PostOption, choices

OPTIONS = (
    PostOption("reply_settings", OptionKind.CHOICE, choices=choices("", "following", "mentionedUsers")),
    PostOption("ai_made", OptionKind.FLAG),
    PostOption("paid_partnership", OptionKind.FLAG),
)
