"""Three plain sentences for the head, made of the report's own figures."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from core.domain.formats import Language, number, percent
from core.domain.report import Report
from gui.report.words import days_text, span_word

translate = QCoreApplication.translate


def sentences(report: Report, language: Language) -> tuple[str, str, str]:
    """Say what was published, how citizens reacted, and how they were served."""
    return _published(report, language), _reactions(report, language), _service(report, language)


def _published(report: Report, language: Language) -> str:
    period = span_word(report.span, language)
    if not report.posts:
        return translate("Report", "During {0} the office published nothing; {1}.").format(
            period, _compared(report, language)
        )
    told = translate("Report", "During {0} the office published {1} on {2}, {3}").format(
        period,
        _posts(report.now.posts, language),
        _accounts(sum(row.posts > 0 for row in report.accounts), language),
        _compared(report, language),
    )
    if report.target_share is None:
        return translate("Report", "{0}.").format(told)
    return translate("Report", "{0}; that is {1} of the target of {2} a week.").format(
        told, percent(report.target_share, 0, language), number(report.weekly_target, language=language)
    )


def _compared(report: Report, language: Language) -> str:
    moved, before = report.now.posts - report.before.posts, report.before.posts
    period = span_word(report.compared, language)
    if not moved:
        return translate("Report", "as many as in {0}").format(period)
    if not before:
        return translate("Report", "after nothing in {0}").format(period)
    more = translate("Report", "{0} more than in {1} ({2})")
    fewer = translate("Report", "{0} fewer than in {1} ({2})")
    words = more if moved > 0 else fewer
    return words.format(number(abs(moved), language=language), period, number(before, language=language))


def _reactions(report: Report, language: Language) -> str:
    now, employees = report.now, report.office.employees
    if not report.posts:
        return translate("Report", "Without posts there are no reactions to tell of.")
    if now.reached.total is None:
        return translate("Report", "No figures are known yet, so citizens' reactions cannot be judged.")
    total = number(now.reached.total, language=language)
    if now.reached.partial:
        total = translate("Report", "at least {0}").format(total)
    mean = number(now.reached.total / now.counted, 0, language)
    if now.ratio is None:
        return translate(
            "Report",
            "Citizens reacted {0} times, {1} times to an average post; enter the number of employees to compare.",
        ).format(total, mean)
    return translate(
        "Report", "Citizens reacted {0} times, {1} times to an average post, which is {2} of {3}; {4}."
    ).format(
        total,
        mean,
        percent(now.ratio, 1, language),
        _employees(employees, language),
        _quiet(report, language),
    )


def _quiet(report: Report, language: Language) -> str:
    quiet = report.now.quiet
    if not quiet:
        return translate("Report", "every post reached more than the own staff")
    if quiet == 1:
        return translate("Report", "one post stayed below the staff baseline")
    return translate("Report", "{0} posts stayed below the staff baseline").format(
        number(quiet, language=language)
    )


def _service(report: Report, language: Language) -> str:
    service = report.service
    asked, answered = service.figures.asked, service.figures.answered
    if not asked:
        return translate("Report", "No question or complaint of citizens was recorded.")
    if not answered:
        return translate("Report", "Of {0} none has been answered yet.").format(_asked(asked, language))
    told = translate("Report", "Of {0}, {1} ({2}) were answered, half of them within {3}").format(
        _asked(asked, language),
        number(answered, language=language),
        percent(service.figures.answered_share, 0, language),
        days_text(service.median_days, language)
        if service.median_days
        else translate("Report", "the same day"),
    )
    if not service.open:
        return translate("Report", "{0}; none is waiting.").format(told)
    return translate("Report", "{0}; still waiting: {1}.").format(
        told, number(service.open, language=language)
    )


def _posts(count: int, language: Language) -> str:
    one, many = translate("Report", "1 post"), translate("Report", "{0} posts")
    return one if count == 1 else many.format(number(count, language=language))


def _accounts(count: int, language: Language) -> str:
    one, many = translate("Report", "1 account"), translate("Report", "{0} accounts")
    return one if count == 1 else many.format(number(count, language=language))


def _employees(count: int, language: Language) -> str:
    one, many = translate("Report", "1 employee"), translate("Report", "{0} employees")
    return one if count == 1 else many.format(number(count, language=language))


def _asked(count: int, language: Language) -> str:
    one = translate("Report", "1 question or complaint")
    many = translate("Report", "{0} questions and complaints")
    return one if count == 1 else many.format(number(count, language=language))
