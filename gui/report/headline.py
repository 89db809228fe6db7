"""The big numbers of a month, each with what it is compared with."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from core.domain.formats import MISSING, Language, number, percent
from core.domain.report import Report
from gui.report.words import days_text, figure_text, short_span_word

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Headline:
    """A number by name; ``tab`` is where the rows behind it stand."""

    name: str
    value: str
    against: str
    tab: str


def headline(report: Report, language: Language) -> tuple[Headline, ...]:
    """Give the five numbers for the head."""
    now, before, service = report.now, report.before, report.service
    return (
        Headline(
            translate("Report", "Published posts"),
            number(now.posts, language=language),
            _against(now.posts, before.posts, report, language),
            "posts",
        ),
        Headline(
            translate("Report", "Interactions"),
            figure_text(now.reached, language),
            _against(now.reached.total, before.reached.total, report, language),
            "posts",
        ),
        Headline(
            translate("Report", "Average post vs staff"),
            _ratio(report, language),
            _quiet(report, language),
            "posts",
        ),
        Headline(
            translate("Report", "Answered"),
            percent(service.figures.answered_share, 0, language),
            _asked(report, language),
            "comments",
        ),
        Headline(
            translate("Report", "Median response time"),
            days_text(service.median_days, language),
            _in_time(report, language),
            "comments",
        ),
    )


def _against(now: int | None, before: int | None, report: Report, language: Language) -> str:
    period = short_span_word(report.compared, language)
    if now is None or not before:
        return translate("Report", "nothing in {0}").format(period)
    if now == before:
        return translate("Report", "as in {0}").format(period)
    sign = "▲" if now > before else "▼"
    share = percent(abs(now - before) / before, 0, language)
    return translate("Report", "{0} {1} from {2}").format(sign, share, period)


def _ratio(report: Report, language: Language) -> str:
    return percent(report.now.ratio, 1, language)


def _quiet(report: Report, language: Language) -> str:
    if report.office.employees <= 0:
        return translate("Report", "enter the employees first")
    if report.now.ratio is None:
        return translate("Report", "no figures yet")
    quiet, counted = (number(one, language=language) for one in (report.now.quiet, report.now.counted))
    return translate("Report", "{0} of {1} below the baseline").format(quiet, counted)


def _asked(report: Report, language: Language) -> str:
    figures = report.service.figures
    if not figures.asked:
        return translate("Report", "nothing was asked")
    answered, asked = (number(one, language=language) for one in (figures.answered, figures.asked))
    return translate("Report", "{0} of {1} answered").format(answered, asked)


def _in_time(report: Report, language: Language) -> str:
    share = report.service.figures.in_time_share
    if share is None:
        return MISSING
    return translate("Report", "{0} in time").format(percent(share, 0, language))
