"""All checks in their fixed order (domain.md, section 8)."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from core.domain.checks.alt_text import check_alt_texts
from core.domain.checks.facts import check_dates, check_sources
from core.domain.checks.findings import CheckCode, CheckInput, Finding, Severity
from core.domain.checks.language import check_language
from core.domain.checks.links import check_links
from core.domain.checks.people import check_neutrality, check_people, check_secrets
from core.domain.checks.personal_data import check_personal_data
from core.domain.post import PostFunction
from core.domain.text_rules import measure


def check_fit(given: CheckInput) -> Iterator[Finding]:
    """Check 10: the text fits the account, and nothing entertains during a crisis (N-039)."""
    if given.crisis_mode and given.function is PostFunction.ENTERTAIN:
        yield Finding(CheckCode.CRISIS_ENTERTAINS, Severity.WARN, 0, len(given.text))
    if given.rule is not None:
        for broken in measure(given.text, given.rule).violations:
            params: dict[str, str | int] = {"rule": broken.code, "used": broken.used, "limit": broken.limit}
            yield Finding(CheckCode.TEXT_DOES_NOT_FIT, Severity.WARN, 0, len(given.text), params=params)


_CHECKS: tuple[Callable[[CheckInput], Iterator[Finding]], ...] = (
    check_personal_data,
    check_people,
    check_neutrality,
    check_secrets,
    check_sources,
    check_alt_texts,
    check_dates,
    check_links,
    check_language,
    check_fit,
)


def run_checks(given: CheckInput) -> tuple[Finding, ...]:
    """Run every check on one post; findings come in the order of the checks, then of their places."""
    return tuple(
        finding
        for check in _CHECKS
        for finding in sorted(check(given), key=lambda one: (one.field != "text", one.field, one.start))
    )
