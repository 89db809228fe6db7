"""What may be chosen for a post in a Telegram channel (Bot API 10.1: disable_notification, link_preview_options)."""

from __future__ import annotations

from core.domain.post_options import MediaNeed, OptionKind, PostOption

OPTIONS = (
    PostOption("silent", OptionKind.FLAG),
    PostOption("no_link_preview", OptionKind.FLAG, needs=MediaNeed.NONE),
)
