"""What may be chosen for a post on Threads (Threads API, publishing: reply_control, topic_tag, link_attachment)."""

from __future__ import annotations

from core.domain.post_options import MediaNeed, OptionKind, PostOption, characters, choices
from core.domain.text.rule import CountBy, TextRule

OPTIONS = (
    PostOption("link", OptionKind.LINK, rule=characters(2_000), needs=MediaNeed.NONE),
    PostOption(
        "reply_control", OptionKind.CHOICE, choices=choices("", "accounts_you_follow", "mentioned_only")
    ),
    PostOption("topic_tag", OptionKind.LINE, rule=characters(50, forbidden=".&")),
    PostOption("first_comment", OptionKind.TEXT, rule=TextRule(CountBy.THREADS, 500)),
)
