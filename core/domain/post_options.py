"""What may be chosen for a post beside its text and media: first comment, title, who may see it, and so on.

Each platform declares its options as data beside its connector; here is what they have in common: when one means
something, what is frozen with the post, and what keeps it from leaving.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import urlsplit

from core.domain.post import Media
from core.domain.text.rule import CountBy, TextRule

#: What a ticked option is stored as; one that is not ticked is not stored at all.
TICKED = "1"
_CUE = "-->"


class OptionKind(StrEnum):
    """How an option is filled in. ``SUBTITLES`` holds the text of an SRT or WebVTT file."""

    LINE = "line"
    TEXT = "text"
    LINK = "link"
    TAGS = "tags"
    CHOICE = "choice"
    FLAG = "flag"
    SUBTITLES = "subtitles"


class MediaNeed(StrEnum):
    """With which media an option, or one of its choices, means something."""

    ANY = "any"
    NONE = "none"
    SOME = "some"
    ONE = "one"
    FILM = "film"
    ONE_FILM = "one_film"


@dataclass(frozen=True, slots=True)
class Choice:
    """One value that may be chosen; an empty one is what the platform does by itself, and is not stored."""

    value: str
    needs: MediaNeed = MediaNeed.ANY


@dataclass(frozen=True, slots=True)
class PostOption:
    """One thing that a platform lets the admin decide for a post.

    ``only_if`` names another option and the values of it with which this one means something. ``from_text``: left
    empty, the first line of the post's text stands for it. ``joins_text``: the platform counts it with the text.
    ``by_hand`` tells whether a person who publishes in the platform's own app can do the same there.
    """

    id: str
    kind: OptionKind
    choices: tuple[Choice, ...] = ()
    rule: TextRule | None = None
    needs: MediaNeed = MediaNeed.ANY
    only_if: tuple[str, frozenset[str]] | None = None
    required: bool = False
    from_text: bool = False
    joins_text: bool = False
    by_hand: bool = True


class OptionFault(StrEnum):
    """Why an option keeps a post from leaving."""

    MISSING = "option_missing"
    TOO_LONG = "option_too_long"
    TOO_MANY_BYTES = "option_too_many_bytes"
    FORBIDDEN_CHARACTER = "option_forbidden_character"
    TOO_LONG_WITH_TEXT = "option_too_long_with_text"
    NOT_A_LINK = "option_not_a_link"
    NO_SUBTITLES = "option_no_subtitles"
    UNKNOWN_CHOICE = "option_unknown_choice"
    NEEDS_MEDIA = "option_needs_media"
    NEEDS_ONE = "option_needs_one"
    NEEDS_FILM = "option_needs_film"


@dataclass(frozen=True, slots=True)
class OptionProblem:
    """One option that does not fit, with the figures for its sentence."""

    fault: OptionFault
    option_id: str
    used: int = 0
    limit: int = 0


def characters(limit: int, *, forbidden: str = "") -> TextRule:
    """Give the rule of a text that a platform counts in UTF-16 units, or only in "characters"."""
    return TextRule(CountBy.UTF16, limit, forbidden=forbidden)


def choices(*values: str) -> tuple[Choice, ...]:
    """Give choices that go with any media, the platform's own way first."""
    return tuple(Choice(one) for one in values)


def is_met(need: MediaNeed, media: Sequence[Media]) -> bool:
    """Tell whether the media are what an option or a choice needs."""
    films = sum(one.is_video for one in media)
    return {
        MediaNeed.ANY: True,
        MediaNeed.NONE: not media,
        MediaNeed.SOME: bool(media),
        MediaNeed.ONE: len(media) == 1,
        MediaNeed.FILM: films > 0,
        MediaNeed.ONE_FILM: films == 1 and len(media) == 1,
    }[need]


def fitting(
    options: Sequence[PostOption], values: Mapping[str, str], media: Sequence[Media]
) -> tuple[PostOption, ...]:
    """Give the options that mean something for a post with these media and what is chosen already."""
    kept: dict[str, PostOption] = {}
    for one in options:
        if not is_met(one.needs, media):
            continue
        if one.only_if is not None:
            other, wanted = one.only_if
            if (values.get(other, "") if other in kept else "") not in wanted:
                continue
        kept[one.id] = one
    return tuple(kept.values())


def frozen_options(
    options: Sequence[PostOption], values: Mapping[str, str], media: Sequence[Media]
) -> dict[str, str]:
    """Give what leaves with the post: filled in and meaning something; anything else stays with the draft."""
    chosen = ((one.id, values.get(one.id, "").strip()) for one in fitting(options, values, media))
    return {option_id: value for option_id, value in chosen if value}


def option_problems(
    options: Sequence[PostOption],
    values: Mapping[str, str],
    text: str,
    media: Sequence[Media],
    text_rule: TextRule,
) -> tuple[OptionProblem, ...]:
    """List what keeps the post from leaving with these options, in their order."""
    found: list[OptionProblem] = []
    for one in fitting(options, values, media):
        value = values.get(one.id, "").strip()
        if value:
            found += _JUDGES[one.kind](one, value, media)
            found += _joined(one, value, text, text_rule)
        elif one.required and not (one.from_text and text.strip()):
            found.append(OptionProblem(OptionFault.MISSING, one.id))
    return tuple(found)


def _joined(option: PostOption, value: str, text: str, rule: TextRule) -> Iterator[OptionProblem]:
    from core.domain.text_rules import length_of

    if option.joins_text:
        used = length_of(text, rule) + length_of(value, rule)
        if used > rule.limit:
            yield OptionProblem(OptionFault.TOO_LONG_WITH_TEXT, option.id, used, rule.limit)


def _judge_text(option: PostOption, value: str, media: Sequence[Media]) -> Iterator[OptionProblem]:  # noqa: ARG001
    from core.domain.text_rules import measure

    if option.rule is not None:
        for broken in measure(value, option.rule).violations[:1]:
            yield OptionProblem(OptionFault(f"option_{broken.code}"), option.id, broken.used, broken.limit)


def _judge_link(option: PostOption, value: str, media: Sequence[Media]) -> Iterator[OptionProblem]:
    if not is_link(value):
        yield OptionProblem(OptionFault.NOT_A_LINK, option.id)
    yield from _judge_text(option, value, media)


def _judge_subtitles(option: PostOption, value: str, media: Sequence[Media]) -> Iterator[OptionProblem]:
    if _CUE not in value:
        yield OptionProblem(OptionFault.NO_SUBTITLES, option.id)
    yield from _judge_text(option, value, media)


_FAULT_OF_NEED = {MediaNeed.ONE: OptionFault.NEEDS_ONE, MediaNeed.ONE_FILM: OptionFault.NEEDS_FILM}


def _judge_choice(option: PostOption, value: str, media: Sequence[Media]) -> Iterator[OptionProblem]:
    chosen = next((one for one in option.choices if one.value == value), None)
    if chosen is None:
        yield OptionProblem(OptionFault.UNKNOWN_CHOICE, option.id)
    elif not is_met(chosen.needs, media):
        fault = (
            _FAULT_OF_NEED.get(chosen.needs, OptionFault.NEEDS_MEDIA) if media else OptionFault.NEEDS_MEDIA
        )
        yield OptionProblem(fault, option.id, len(media), 1)


def _judge_flag(option: PostOption, value: str, media: Sequence[Media]) -> Iterator[OptionProblem]:  # noqa: ARG001
    if value != TICKED:
        yield OptionProblem(OptionFault.UNKNOWN_CHOICE, option.id)


_JUDGES: Mapping[OptionKind, Callable[[PostOption, str, Sequence[Media]], Iterator[OptionProblem]]] = {
    OptionKind.LINE: _judge_text,
    OptionKind.TEXT: _judge_text,
    OptionKind.TAGS: _judge_text,
    OptionKind.LINK: _judge_link,
    OptionKind.CHOICE: _judge_choice,
    OptionKind.FLAG: _judge_flag,
    OptionKind.SUBTITLES: _judge_subtitles,
}


def is_link(text: str) -> bool:
    """Tell whether a text is the whole address of a page on the web."""
    try:
        parts = urlsplit(text)
        return parts.scheme in {"http", "https"} and "." in (parts.hostname or "") and " " not in text
    except ValueError:
        return False


def subtitle_count(text: str) -> int:
    """Count the lines of speech in the text of a subtitle file."""
    return text.count(_CUE)
