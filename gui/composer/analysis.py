"""Counting and checking the draft for each of its accounts: pure work for the parallel lane."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from core.domain.account import Account
from core.domain.checks import CheckCode, CheckInput, Finding, ImageFacts, Severity, run_checks
from core.domain.limits import PlatformLimits
from core.domain.office import Office
from core.domain.post import Media, Post
from core.domain.text_rules import TextMeasure, measure
from core.domain.typed import parse_date
from core.errors import InvalidInput
from gui.composer.draft import SHARED

_ORDER = (Severity.BLOCK, Severity.WARN, Severity.NOTE)
_LAST_PART = re.compile(r"[,;(]\s*([^,;()]+)\)?\s*$")


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


def analyse(
    post: Post,
    accounts: Sequence[Account],
    limits: Mapping[str, PlatformLimits],
    office: Office,
    now: datetime,
) -> Analysis:
    """Measure every account's text by its own rule and check every distinct text once, gravest first."""
    counts = {one.id: _measured(post, one.id, limits[one.id]) for one in accounts if one.id in limits}
    items = [*_too_long(accounts, counts)]
    for tab, name, text, media in _versions(post, accounts):
        given = _given(post, text, media, office, now)
        items += [CheckItem(tab, one, name) for one in run_checks(given)]
    items.sort(key=lambda one: _ORDER.index(one.finding.severity))
    return Analysis(counts, tuple(items))


def _measured(post: Post, account_id: str, limits: PlatformLimits) -> TextMeasure:
    with_media = bool(post.media_for(account_id))
    return measure(post.text_for(account_id), limits.text_rule(with_media=with_media))


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


def data_date(source: str, today: date) -> date | None:
    """Read the date at the end of a source: "BPS, 30 September 2026"; None if there is none."""
    found = _LAST_PART.search(source)
    try:
        return parse_date(found[1].strip(), today).day if found else None
    except InvalidInput:
        return None
