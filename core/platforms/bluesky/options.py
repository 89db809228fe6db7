"""What may be chosen for a post on Bluesky (lexicon app.bsky.feed.post)."""

from __future__ import annotations

from core.domain.post_options import OptionKind, PostOption, choices
from core.platforms.bluesky.limits import LIMITS

OPTIONS = (
    PostOption("language", OptionKind.CHOICE, choices=choices("", "id en", "en", "jv", "su")),
    PostOption("first_comment", OptionKind.TEXT, rule=LIMITS.text),
)
