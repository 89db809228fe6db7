"""What a month still lacks: greetings for its days and service posts in a good mix (domain needs N-038, X-8).

Nothing here is published: an accepted proposal becomes an empty draft with a day and an idea.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta

from core.domain.calendar_days import Day, DayKind
from core.domain.day_names import Language
from core.domain.listing import PostChip
from core.domain.office_kinds import EVERY_OFFICE, OfficeKind
from core.domain.post import PostFunction
from core.domain.topics import Topic

#: Shares of the three functions that the guidelines propose, in percent.
TARGET: Mapping[PostFunction, int] = {
    PostFunction.INFORM: 60,
    PostFunction.EDUCATE: 30,
    PostFunction.ENTERTAIN: 10,
}
POSTS_A_WEEK = 3

_GREETING_AT = time(7, 0)
_HOURS = {
    PostFunction.INFORM: time(8, 0),
    PostFunction.EDUCATE: time(10, 0),
    PostFunction.ENTERTAIN: time(16, 0),
}
#: Working days in the order in which they get a post, Monday is 0: never two in a row while there is room.
_WEEKDAYS = (0, 2, 4, 1, 3)


@dataclass(frozen=True, slots=True)
class Proposal:
    """A draft that may be made: ``day`` and ``at`` in the office's zone. ``greets`` is the day of a greeting."""

    day: date
    at: time
    function: PostFunction
    idea: str
    greets: Day | None = None

    @property
    def is_obvious(self) -> bool:
        """Tell whether it is ticked at first: service posts, and greetings that concern every office."""
        return self.greets is None or self.greets.is_off or EVERY_OFFICE in self.greets.audience


def shares(counts: Mapping[PostFunction, int]) -> dict[PostFunction, int]:
    """Give whole percents that add up to 100, or 0 each while nothing is counted."""
    total = sum(counts.values())
    if not total:
        return dict.fromkeys(PostFunction, 0)
    exact = {one: 100 * counts.get(one, 0) / total for one in PostFunction}
    found = {one: int(share) for one, share in exact.items()}
    by_rest = sorted(PostFunction, key=lambda one: found[one] - exact[one])
    for one in by_rest[: 100 - sum(found.values())]:
        found[one] += 1
    return found


@dataclass(frozen=True, slots=True)
class MonthSoFar:
    """What is known of a span: days and posts by office day, and which days are not worked."""

    first: date
    last: date
    days: Mapping[date, Sequence[Day]]
    chips: Mapping[date, Sequence[PostChip]]

    def is_free(self, day: date) -> bool:
        """Tell whether a day is worked and has no post."""
        off = any(one.is_off for one in self.days.get(day, ()))
        return not off and not self.chips.get(day)

    def functions(self) -> Counter[PostFunction]:
        """Count the posts by function."""
        return Counter(chip.function for chips in self.chips.values() for chip in chips)

    def titles(self) -> frozenset[str]:
        """Give what is written already."""
        return frozenset(chip.title for chips in self.chips.values() for chip in chips)


def propose(
    month: MonthSoFar, today: date, topics: Sequence[Topic], kind: OfficeKind, language: Language
) -> tuple[Proposal, ...]:
    """Propose greetings and service posts from tomorrow on, in the order of their days."""
    greetings = list(_greetings(month, today, language))
    mix = month.functions() + Counter(one.function for one in greetings if one.is_obvious)
    ideas = _Ideas(topics, kind, month.titles(), language)
    found = [*greetings, *_service_posts(month, today, mix, ideas)]
    return tuple(sorted(found, key=lambda one: (one.day, one.at)))


def _greetings(month: MonthSoFar, today: date, language: Language) -> Iterator[Proposal]:
    for day, ones in sorted(month.days.items()):
        if not today < day <= month.last or day < month.first:
            continue
        written = {chip.title for chip in month.chips.get(day, ())}
        for one in ones:
            idea = one.greeting(language)
            greeted = (
                one.kind is DayKind.JOINT_LEAVE or _is_second_day(one) or {idea, one.greeting()} & written
            )
            if not greeted:
                yield Proposal(day, _GREETING_AT, PostFunction.ENTERTAIN, idea, one)


def _is_second_day(day: Day) -> bool:
    """Tell whether a feast goes on: its first day was greeted."""
    return day.key.endswith("_2")


def _service_posts(
    month: MonthSoFar, today: date, mix: Counter[PostFunction], ideas: _Ideas
) -> Iterator[Proposal]:
    for monday in _mondays(month.first, month.last):
        week = [monday + timedelta(days=number) for number in range(7)]
        missing = POSTS_A_WEEK - sum(len(month.chips.get(day, ())) for day in week)
        open_days = [week[number] for number in _WEEKDAYS if _is_open(month, week[number], today)]
        for day in sorted(open_days[: max(0, missing)]):
            function = _most_wanted(mix)
            idea = ideas.take(function)
            if idea is not None:
                mix[function] += 1
                yield Proposal(day, _HOURS[function], function, idea)


def _is_open(month: MonthSoFar, day: date, today: date) -> bool:
    return today < day and month.first <= day <= month.last and month.is_free(day)


def _mondays(first: date, last: date) -> Iterator[date]:
    monday = first - timedelta(days=first.weekday())
    while monday <= last:
        yield monday
        monday += timedelta(days=7)


def _most_wanted(mix: Mapping[PostFunction, int]) -> PostFunction:
    total = sum(mix.values()) + 1
    return max(TARGET, key=lambda one: TARGET[one] * total / 100 - mix.get(one, 0))


class _Ideas:
    """Gives each idea once, those of the office's own kind first."""

    def __init__(
        self, topics: Iterable[Topic], kind: OfficeKind, written: frozenset[str], language: Language
    ) -> None:
        fitting = [one for one in topics if not one.kinds or kind in one.kinds]
        fitting.sort(key=lambda one: not one.kinds)
        self._left: dict[PostFunction, list[str]] = {one: [] for one in PostFunction}
        for one in fitting:
            if not {one.name_id, one.name_en} & written:
                self._left[one.function].append(one.name(language))

    def take(self, function: PostFunction) -> str | None:
        """Give the next idea of a function; None when all are used."""
        left = self._left[function]
        return left.pop(0) if left else None
