"""What a post on X costs (price list of August 2026; X tells no price in its answers)."""

from __future__ import annotations

from decimal import Decimal

from core.domain.price import Price

#: A link makes a post thirteen times as dear.
PRICE = Price(post=Decimal("0.015"), post_with_link=Decimal("0.200"), alt_text=Decimal("0.005"))
