"""The order in which accounts are offered for what people enter themselves."""

from __future__ import annotations

from core.domain.account import Account, ChannelMode, by_hand_first


def test_accounts_that_are_served_by_hand_come_first_and_practice_last() -> None:
    accounts = [
        Account(name, "facebook", mode, name, "")
        for name, mode in (
            ("latihan", ChannelMode.PRACTICE),
            ("otomatis", ChannelMode.API),
            ("manual", ChannelMode.ASSISTED),
            ("manual dua", ChannelMode.ASSISTED),
        )
    ]
    assert [one.id for one in by_hand_first(accounts)] == ["manual", "manual dua", "otomatis", "latihan"]
