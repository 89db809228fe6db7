"""What may be chosen for a status on Mastodon (POST /api/v1/statuses)."""

from __future__ import annotations

from core.domain.post_options import MediaNeed, OptionKind, PostOption, choices

OPTIONS = (
    PostOption("visibility", OptionKind.CHOICE, choices=choices("", "unlisted", "private")),
    PostOption("language", OptionKind.CHOICE, choices=choices("", "id", "en", "jv", "su")),
    # Servers count the warning together with the text.
    PostOption("spoiler_text", OptionKind.LINE, joins_text=True),
    PostOption("sensitive", OptionKind.FLAG, needs=MediaNeed.SOME),
)
