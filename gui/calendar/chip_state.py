"""One state for a post with several deliveries, and the groups by which the calendar is filtered."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from core.domain.delivery import NEEDS_ADMIN, DeliveryState
from core.domain.listing import PostChip
from core.domain.post import PostFunction

_S = DeliveryState
# What the admin must know first stands first; a cancelled delivery says nothing about the post.
_ORDER = (
    _S.UNCERTAIN, _S.NEEDS_FIX, _S.NEEDS_SIGN_IN, _S.EXPIRED, _S.READY_FOR_ADMIN, _S.WAITING_APPROVAL,
    _S.COMMITTING, _S.UPLOADING, _S.PREPARING, _S.RETRY_WAIT, _S.PAUSED, _S.DUE, _S.SCHEDULED, _S.HANDED_OVER,
    _S.PUBLISHED, _S.CONFIRMED, _S.SKIPPED, _S.WITHDRAWN,
)  # fmt: skip
_PUBLISHED = frozenset({_S.PUBLISHED, _S.CONFIRMED, _S.SKIPPED, _S.WITHDRAWN})


def state_of(chip: PostChip) -> DeliveryState | None:
    """Give the state that matters most among the post's deliveries; None for a draft."""
    return next((one for one in _ORDER if chip.states.get(one)), None)


def is_published(chip: PostChip) -> bool:
    """Tell whether all that was to leave has left: such a post keeps its day."""
    return state_of(chip) in _PUBLISHED


class StateGroup(StrEnum):
    """What the filter chips of the calendar tell apart."""

    DRAFT = "draft"
    NEEDS_YOU = "needs_you"
    WAITING = "waiting"
    PUBLISHED = "published"


def group_of_chip(chip: PostChip) -> StateGroup:
    """Give the filter group of a post."""
    state = state_of(chip)
    if state is None:
        return StateGroup.DRAFT
    if state in _PUBLISHED:
        return StateGroup.PUBLISHED
    return StateGroup.NEEDS_YOU if state in NEEDS_ADMIN else StateGroup.WAITING


@dataclass(frozen=True, slots=True)
class ChipFilter:
    """Which posts the grid shows; empty sets let everything through."""

    functions: frozenset[PostFunction] = field(default_factory=frozenset)
    groups: frozenset[StateGroup] = field(default_factory=frozenset)
    account_ids: frozenset[str] = field(default_factory=frozenset)

    @property
    def is_open(self) -> bool:
        """Tell whether nothing is left out."""
        return not (self.functions or self.groups or self.account_ids)

    def lets(self, chip: PostChip) -> bool:
        """Tell whether a post is shown."""
        return (
            (not self.functions or chip.function in self.functions)
            and (not self.groups or group_of_chip(chip) in self.groups)
            and (not self.account_ids or not self.account_ids.isdisjoint(chip.account_ids))
        )

    def applied(self, chips: Mapping[date, Iterable[PostChip]]) -> Mapping[date, tuple[PostChip, ...]]:
        """Give what is left of the posts by day."""
        if self.is_open:
            return {day: tuple(ones) for day, ones in chips.items()}
        return {day: tuple(one for one in ones if self.lets(one)) for day, ones in chips.items()}
