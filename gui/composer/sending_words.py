"""What leaving costs and how often it is possible, in words."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from core.domain.account import Account
from core.domain.formats import Language, number
from core.domain.post import Media
from core.domain.price import Price, Quota, holds_link
from gui.labels import platform_name

translate = QCoreApplication.translate


def dollars(amount: Decimal, language: Language) -> str:
    """Write an amount in US dollars with its cents, and tenths of cents only where there are any."""
    decimals = 2 if amount == amount.quantize(Decimal("0.01")) else 3
    return f"US${number(float(amount), decimals, language)}"


def price_sentence(
    price: Price, text: str, media: Sequence[Media], language: Language, *, short: bool = False
) -> str:
    """Say what a post costs, and that its link is what makes it dear."""
    described = sum(bool(one.alt_text.strip()) for one in media)
    amount = dollars(price.of(text, described), language)
    if short:
        return translate("Sending", "costs about {0}").format(amount)
    if holds_link(text):
        plain = dollars(price.of("", described), language)
        return translate(
            "Sending", "Costs about {0}, because the text holds a link; without a link {1}."
        ).format(amount, plain)
    return translate("Sending", "Costs about {0}.").format(amount)


def quota_sentence(account: Account, quota: Quota | None, language: Language) -> str:
    """Say how many posts the platform takes; empty if it names no figure."""
    if quota is None:
        return ""
    if quota.drafts:
        pattern = translate("Sending", "{platform} keeps at most {most} unfinished drafts in {hours} hours.")
    elif quota.least:
        pattern = translate(
            "Sending",
            "{platform} takes {least} to {most} posts in {hours} hours; what is left is asked before sending.",
        )
    else:
        pattern = translate("Sending", "{platform} takes at most {most} posts in {hours} hours.")
    return pattern.format(
        platform=platform_name(account.platform),
        most=number(quota.most, 0, language),
        least=number(quota.least, 0, language),
        hours=number(quota.hours, 0, language),
    )
