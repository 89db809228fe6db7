"""What a post on X costs, before it is sent (price list of August 2026; X tells no price in its answers)."""

from __future__ import annotations

from decimal import Decimal

_POST = Decimal("0.015")
_POST_WITH_LINK = Decimal("0.200")
_ALT_TEXT = Decimal("0.005")


def estimate_cost(text: str, alt_texts: int = 0) -> Decimal:
    """Give US dollars for one post with this text and so many alternative texts; a link makes it thirteen times as
    dear.
    """
    from core.domain.text.urls import url_spans

    post = _POST_WITH_LINK if url_spans(text) else _POST
    return post + alt_texts * _ALT_TEXT
