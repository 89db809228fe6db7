"""What may be chosen for a post on Instagram. A film that is no story becomes a reel by itself."""

from __future__ import annotations

from core.domain.post_options import Choice, MediaNeed, OptionKind, PostOption, characters

OPTIONS = (
    PostOption("kind", OptionKind.CHOICE, choices=(Choice(""), Choice("story", MediaNeed.ONE))),
    # Nobody can comment below a story.
    PostOption("first_comment", OptionKind.TEXT, rule=characters(2_200), only_if=("kind", frozenset({""}))),
)
