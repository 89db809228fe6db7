"""What may be chosen for a post on a Facebook Page. The lengths are third party: Meta names none."""

from __future__ import annotations

from core.domain.post_options import Choice, MediaNeed, OptionKind, PostOption, characters

OPTIONS = (
    # With pictures Facebook shows no card for a link.
    PostOption("link", OptionKind.LINK, rule=characters(2_000), needs=MediaNeed.NONE),
    PostOption(
        "kind",
        OptionKind.CHOICE,
        choices=(Choice(""), Choice("reel", MediaNeed.ONE_FILM)),
        needs=MediaNeed.ONE_FILM,
    ),
    PostOption(
        "title",
        OptionKind.LINE,
        rule=characters(255),
        needs=MediaNeed.ONE_FILM,
        only_if=("kind", frozenset({""})),
    ),
    PostOption("first_comment", OptionKind.TEXT, rule=characters(8_000)),
)
