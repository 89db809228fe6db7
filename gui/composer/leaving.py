"""What the last look is about: where the post goes, when, what was found in it, and what it costs."""

from __future__ import annotations

from dataclasses import dataclass

from core.domain.account import Account, AccountKind
from core.domain.formats import Language
from core.domain.people import Person
from core.domain.post import Post
from gui.composer.analysis import MISFITS, Analysis
from gui.composer.check_words import sentence
from gui.composer.departure import chosen
from gui.composer.desk import Desk
from gui.composer.sending_words import price_sentence
from gui.labels import platform_name


@dataclass(frozen=True, slots=True)
class Grave:
    """A grave finding: its kind, as the ledger keeps it, and its sentence."""

    code: str
    words: str


@dataclass(frozen=True, slots=True)
class Leaving:
    """What is about to leave: accounts, the sentence about the time, the word of the button, what was found, what
    it costs. ``submits``: it goes to an approver first; ``authors`` are those of whom one has to be chosen then.
    """

    accounts: tuple[Account, ...]
    when: str
    action: str
    grave: tuple[Grave, ...] = ()
    costs: tuple[str, ...] = ()
    submits: bool = False
    authors: tuple[Person, ...] = ()

    @property
    def needs_ticks(self) -> bool:
        """Tell whether each account has to be confirmed by itself (domain X-1, scenario S7)."""
        return len(self.accounts) > 1 or any(one.kind is AccountKind.OFFICIAL for one in self.accounts)


def leaving_of(
    post: Post, desk: Desk, analysis: Analysis, when: str, action: str, language: Language
) -> Leaving:
    """Gather what the panel shows."""
    accounts = chosen(desk.accounts, post)
    grave = (one for one in analysis.blocks if one.finding.code not in MISFITS)
    told = dict.fromkeys(Grave(one.finding.code.value, sentence(one, language)) for one in grave)
    costs = (_cost(post, one, desk, language) for one in accounts)
    submits = desk.needs_approval(post)
    authors = desk.authors() if submits else ()
    return Leaving(accounts, when, action, tuple(told), tuple(one for one in costs if one), submits, authors)


def _cost(post: Post, account: Account, desk: Desk, language: Language) -> str:
    offered = desk.capabilities.get(account.id)
    if offered is None or offered.price is None:
        return ""
    words = price_sentence(offered.price, post.text_for(account.id), post.media_for(account.id), language)
    return f"{account.display_name} ({platform_name(account.platform)}): {words}"
