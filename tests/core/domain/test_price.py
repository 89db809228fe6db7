"""What a post costs."""

from __future__ import annotations

from decimal import Decimal

from core.domain.price import Price, holds_link


def test_a_link_and_descriptions_cost_more() -> None:
    price = Price(Decimal("0.015"), Decimal("0.200"), Decimal("0.005"))
    assert price.of("Layanan buka.") == Decimal("0.015")
    assert price.of("Layanan buka.", 2) == Decimal("0.025")
    assert price.of("Lihat contoh.go.id", 1) == Decimal("0.205")
    assert holds_link("Lihat contoh.go.id")
    assert not holds_link("")
