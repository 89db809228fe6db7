"""Counting and checking the draft for each of its accounts: pure work for the parallel lane."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from core.domain.account import Account
from core.domain.checks import CheckCode, CheckInput, Finding, ImageFacts, Severity, run_checks
from core.domain.checks.facts import data_date
from core.domain.office import Office
from core.domain.post import Media, Post
from core.domain.post_options import OptionKind, fitting, option_problems
from core.domain.publishing import Capabilities
from core.domain.text_rules import TextMeasure, measure
from core.services.problems import unfit_media
from gui.composer.draft import SHARED

_ORDER = (Severity.BLOCK, Severity.WARN, Severity.NOTE)
# What the platform would refuse: the post cannot leave before it is mended.
MISFITS = frozenset(
    {CheckCode.TEXT_DOES_NOT_FIT, CheckCode.MEDIA_DOES_NOT_FIT, CheckCode.OPTION_DOES_NOT_FIT}
)
_WRITTEN = frozenset({OptionKind.LINE, OptionKind.TEXT, OptionKind.LINK, OptionKind.TAGS})


@dataclass(frozen=True, slots=True)
class CheckItem:
    """One line of the checks: a finding and the tab whose text or pictures it is about."""

    tab: str
    finding: Finding
    account_name: str = ""


@dataclass(frozen=True, slots=True)
class Analysis:
    """What the composer shows beside the text."""

    counts: Mapping[str, TextMeasure] = field(default_factory=dict)
    items: tuple[CheckItem, ...] = ()

    @property
    def blocks(self) -> tuple[CheckItem, ...]:
        """Give what must be mended or knowingly accepted before anything leaves."""
        return tuple(one for one in self.items if one.finding.severity is Severity.BLOCK)

    def faulty_options(self) -> Mapping[str, frozenset[str]]:
        """Give, for each account, the ids of the options that do not fit."""
        found: dict[str, set[str]] = {}
        for one in self.items:
            if one.finding.code is CheckCode.OPTION_DOES_NOT_FIT:
                found.setdefault(one.tab, set()).add(one.finding.field.partition(":")[2])
        return {key: frozenset(ids) for key, ids in found.items()}


def analyse(
    post: Post,
    accounts: Sequence[Account],
    offered: Mapping[str, Capabilities],
    office: Office,
    now: datetime,
) -> Analysis:
    """Measure every account's text by its own rule and check every distinct text once, gravest first."""
    known = [one for one in accounts if one.id in offered]
    counts = {one.id: _measured(post, one.id, offered[one.id]) for one in known}
    items = [*_too_long(accounts, counts)]
    for account in known:
        items += _of_media(post, account, offered[account.id])
        items += _of_options(post, account, offered[account.id], office, now)
    for tab, name, text, media in _versions(post, accounts):
        given = _given(post, text, media, office, now)
        items += [CheckItem(tab, _about_films(one, media), name) for one in run_checks(given)]
    items.sort(key=lambda one: _ORDER.index(one.finding.severity))
    return Analysis(counts, tuple(items))


def _measured(post: Post, account_id: str, offered: Capabilities) -> TextMeasure:
    with_media = bool(post.media_for(account_id))
    return measure(post.text_for(account_id), offered.limits.text_rule(with_media=with_media))


def _of_media(post: Post, account: Account, offered: Capabilities) -> Iterator[CheckItem]:
    """Tell what the account's platform refuses of the pictures, once something is written for it."""
    media = post.media_for(account.id)
    if not media and not post.text_for(account.id).strip():
        return
    for one in unfit_media(media, offered.limits.media, account.id):
        params: dict[str, str | int] = {"problem": one.code, "used": one.figure, "limit": one.limit}
        finding = Finding(CheckCode.MEDIA_DOES_NOT_FIT, Severity.BLOCK, field="media", params=params)
        yield CheckItem(account.id, finding, account.display_name)


def _of_options(
    post: Post, account: Account, offered: Capabilities, office: Office, now: datetime
) -> Iterator[CheckItem]:
    """Judge what was chosen for an account, and check what citizens will read of it."""
    key, name = account.id, account.display_name
    values, text, media = post.options_for(key), post.text_for(key), post.media_for(key)
    rule = offered.limits.text_rule(with_media=bool(media))
    if text.strip() or media or values:
        for one in option_problems(offered.options, values, text, media, rule):
            params: dict[str, str | int] = {"fault": one.fault, "used": one.used, "limit": one.limit}
            where = f"option:{one.option_id}"
            finding = Finding(CheckCode.OPTION_DOES_NOT_FIT, Severity.BLOCK, field=where, params=params)
            yield CheckItem(key, finding, name)
    shown = (one for one in fitting(offered.options, values, media) if one.kind in _WRITTEN)
    fields = tuple((f"option:{one.id}", values[one.id]) for one in shown if values.get(one.id))
    if fields:
        given = replace(_given(post, "", (), office, now), fields=fields)
        for found in run_checks(given):
            if found.field.startswith("option:"):
                yield CheckItem(key, found, name)


def _too_long(accounts: Sequence[Account], counts: Mapping[str, TextMeasure]) -> Iterator[CheckItem]:
    for account in accounts:
        for broken in counts[account.id].violations if account.id in counts else ():
            params: dict[str, str | int] = {"rule": broken.code, "used": broken.used, "limit": broken.limit}
            finding = Finding(CheckCode.TEXT_DOES_NOT_FIT, Severity.BLOCK, params=params)
            yield CheckItem(account.id, finding, account.display_name)


def _versions(post: Post, accounts: Sequence[Account]) -> Iterator[tuple[str, str, str, tuple[Media, ...]]]:
    """Give tab, account name, text and pictures: the shared ones, then what accounts have of their own."""
    own_texts = {one.id for one in accounts if post.variant(one.id).text is not None}
    own_media = {one.id for one in accounts if post.variant(one.id).media is not None}
    inherits = not accounts or any(one.id not in own_texts for one in accounts)
    shares_media = not accounts or any(one.id not in own_media for one in accounts)
    yield SHARED, "", post.base_text if inherits else "", post.media if shares_media else ()
    for account in accounts:
        if account.id in own_texts or account.id in own_media:
            text = post.text_for(account.id) if account.id in own_texts else ""
            media = post.media_for(account.id) if account.id in own_media else ()
            yield account.id, account.display_name, text, media


def _about_films(finding: Finding, media: Sequence[Media]) -> Finding:
    """Note at a finding about an alternative text whether that of a film is meant."""
    kind, _, place = finding.field.partition(":")
    if kind != "alt" or not media[int(place)].is_video:
        return finding
    return replace(finding, params={**finding.params, "film": 1})


def _given(post: Post, text: str, media: tuple[Media, ...], office: Office, now: datetime) -> CheckInput:
    zone = office.zone
    return CheckInput(
        text,
        zone.local(now).date(),
        zone,
        tuple(ImageFacts(one.alt_text) for one in media),
        tuple(one.file_name for one in media if one.file_name),
        function=post.function,
        data_source=post.data_source,
        data_date=data_date(post.data_source, zone.local(now).date()),
        planned_at=post.planned_at,
        allowed=tuple(one for one in (office.call_centre, office.footer_handle) if one),
        crisis_mode=office.crisis_mode,
    )
