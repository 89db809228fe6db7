"""What a platform takes for a post, and how many posts it takes in a day."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Price:
    """Prices in US dollars that a platform's price list names; it tells none in its answers."""

    post: Decimal
    post_with_link: Decimal
    alt_text: Decimal

    def of(self, text: str, alt_texts: int = 0) -> Decimal:
        """Give the price of one post with this text and so many alternative texts."""
        post = self.post_with_link if holds_link(text) else self.post
        return post + alt_texts * self.alt_text


def holds_link(text: str) -> bool:
    """Tell whether a platform will find a link in a text."""
    from core.domain.text.urls import url_spans

    return bool(url_spans(text))


@dataclass(frozen=True, slots=True)
class Quota:
    """How many posts of one account a platform takes within ``hours``; where its texts differ, from ``least`` on.

    ``drafts``: what is counted are drafts that nobody has finished yet.
    """

    most: int
    hours: int = 24
    least: int = 0
    drafts: bool = False
