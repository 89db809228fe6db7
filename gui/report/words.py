"""The words of the report: periods, missing figures, blocks, gauges and what is missing."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from core.domain.day_names import MONTHS
from core.domain.formats import MISSING, Language, date_range, date_time_text, number, percent, short_date
from core.domain.metrics_rules import Activity, Interactions
from core.domain.report import Block, BlockFigure, GapKind, Report
from core.domain.report_posts import Approved
from core.domain.report_span import Month, Span

translate = QCoreApplication.translate


def month_word(month: Month, language: Language) -> str:
    """Write a month: ``November 2026``."""
    return f"{MONTHS[language][month.month - 1]} {month.year}"


def span_word(span: Span, language: Language) -> str:
    """Write a whole month by its name, other days as ``1–22 November 2026``."""
    month = Month.of(span.first)
    if span.last == month.last:
        return month_word(month, language)
    return date_range(span.first, span.last, language)


def short_span_word(span: Span, language: Language) -> str:
    """Write the same for narrow places: ``Nov 2026``, ``1–22 Nov 2026``."""
    _, month, year = short_date(span.last, language).split(" ")
    is_whole = span.last == Month.of(span.first).last
    return f"{month} {year}" if is_whole else f"{span.first.day}–{span.last.day} {month} {year}"


def data_line(report: Report, language: Language) -> str:
    """Say from when the figures are, or that there are none."""
    if report.figures_at is None:
        return translate("Report", "No figures have been read yet.")
    at = date_time_text(report.figures_at, report.office.zone, language, weekday=False)
    return translate("Report", "data as of {0}").format(at)


def figure_text(figure: Interactions, language: Language) -> str:
    """Write a sum; "partial" stands behind one that lacks a part, a dash for one that nobody knows."""
    told = number(figure.total, language=language)
    return translate("Report", "{0} (partial)").format(told) if figure.partial else told


def days_text(days: float | None, language: Language) -> str:
    """Write working days: ``same day``, ``1 working day``, ``1.5 working days``."""
    if days is None:
        return MISSING
    if days == 0:
        return translate("Report", "same day")
    if days == 1:
        return translate("Report", "1 working day")
    return translate("Report", "{0} working days").format(number(days, int(days != int(days)), language))


def approver_text(approved: Approved | None) -> str:
    """Name who approved, with the title and whose place was taken; a dash where no approval was needed."""
    if approved is None:
        return MISSING
    name = f"{approved.name} ({approved.title})" if approved.title else approved.name
    if not approved.acting_for:
        return name
    return translate("Report", "{0}, acting for {1}").format(name, approved.acting_for)


def activity_word(activity: Activity) -> str:
    """Name how alive an account is."""
    return {
        Activity.ACTIVE: translate("Report", "Active"),
        Activity.LESS_ACTIVE: translate("Report", "Less active"),
        Activity.PASSIVE: translate("Report", "Passive"),
    }[activity]


def block_word(block: Block) -> str:
    """Name a block of what social media are good for."""
    return {
        Block.SHARING: translate("Report", "Sharing information"),
        Block.COLLABORATION: translate("Report", "Collaboration"),
        Block.TRANSACTIONS: translate("Report", "Service transactions"),
    }[block]


def block_figure_word(figure: BlockFigure) -> str:
    """Name a number of a block."""
    return {
        BlockFigure.INFORMING: translate("Report", "Posts that inform or educate"),
        BlockFigure.SHARED: translate("Report", "Times shared by citizens"),
        BlockFigure.REACHED: translate("Report", "Reach"),
        BlockFigure.COMMENTED: translate("Report", "Comments"),
        BlockFigure.ASKING: translate("Report", "Posts that ask something"),
        BlockFigure.ASPIRATIONS: translate("Report", "Aspirations of citizens"),
        BlockFigure.FOLLOWED_UP: translate("Report", "Aspirations followed up"),
        BlockFigure.ASKED: translate("Report", "Questions and complaints"),
        BlockFigure.ANSWERED: translate("Report", "Answered"),
        BlockFigure.FORWARDED: translate("Report", "Forwarded to units or SP4N-LAPOR!"),
        BlockFigure.SERVICE_POSTS: translate("Report", "Posts about services"),
        BlockFigure.AUCTIONS: translate("Report", "Auction posts"),
    }[figure]


def gap_word(kind: GapKind) -> str:
    """Name what is missing."""
    return {
        GapKind.EMPLOYEES: translate("Report", "Enter the number of employees first"),
        GapKind.UNSENT: translate("Report", "Planned but not published"),
        GapKind.OPEN_QUESTION: translate("Report", "Not answered yet"),
        GapKind.ODD_FOLLOWERS: translate("Report", "Odd jump of followers: check"),
        GapKind.PASSIVE: translate("Report", "Account is passive"),
        GapKind.NO_LINK: translate("Report", "Post without a link"),
        GapKind.NO_FIGURES: translate("Report", "Post without figures"),
        GapKind.PART_FIGURES: translate("Report", "Figures are partial"),
        GapKind.NO_SOURCE: translate("Report", "Figures without source and date"),
    }[kind]


def gauge_rows(report: Report, language: Language) -> tuple[tuple[str, str, str], ...]:
    """Give the four STOC gauges, each with its value and how it is computed (N-063)."""
    gauges = report.gauges
    return (
        (
            translate("Report", "Sharing"),
            number(gauges.sharing, language=language),
            translate(
                "Report", "Posts whose function is to inform. Exports of share kits are not recorded yet."
            ),
        ),
        (
            translate("Report", "Transparency"),
            percent(gauges.transparency, 0, language),
            translate(
                "Report", "Of the posts that tell percentages or amounts: how many name source and date."
            ),
        ),
        (
            translate("Report", "Openness"),
            percent(gauges.openness, 0, language),
            translate(
                "Report", "Of criticism and complaints: how many were answered. Hidden comments: {0}."
            ).format(number(gauges.hidden_comments, language=language)),
        ),
        (
            translate("Report", "Collaborating"),
            number(gauges.collaboration, language=language),
            translate(
                "Report", "Aspirations that were followed up. Material from other units is not recorded yet."
            ),
        ),
    )


def practice_line() -> str:
    """Say that nothing in this report left the computer."""
    return translate("Report", "Practice data: nothing of this was published to citizens.")
