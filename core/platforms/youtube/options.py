"""What may be chosen for a video on YouTube (Data API v3, resources videos, captions, commentThreads)."""

from __future__ import annotations

from core.domain.post_options import MediaNeed, OptionKind, PostOption, characters, choices
from core.platforms.youtube.limits import LIMITS

#: Nonprofits & Activism (what the connector takes by itself), News & Politics, Education, People & Blogs, Science.
_CATEGORIES = choices("", "25", "27", "22", "28")
_LANGUAGES = choices("", "en", "jv", "su")

OPTIONS = (
    PostOption("title", OptionKind.LINE, rule=LIMITS.title, required=True, from_text=True),
    PostOption("privacy", OptionKind.CHOICE, choices=choices("", "unlisted", "private")),
    PostOption("category_id", OptionKind.CHOICE, choices=_CATEGORIES),
    PostOption("language", OptionKind.CHOICE, choices=_LANGUAGES),
    PostOption("tags", OptionKind.TAGS, rule=LIMITS.tags),
    PostOption("captions", OptionKind.SUBTITLES, rule=characters(300_000), needs=MediaNeed.FILM),
    PostOption("made_for_kids", OptionKind.FLAG),
    PostOption("ai_made", OptionKind.FLAG),
    # Nobody can comment below a private video.
    PostOption(
        "first_comment",
        OptionKind.TEXT,
        rule=characters(10_000),
        only_if=("privacy", frozenset({"", "unlisted"})),
    ),
)
