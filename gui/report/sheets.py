"""The tables of the report, each said once: the page, the papers and the CSV files show the same rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import time

from PySide6.QtCore import QCoreApplication

from core.domain.engagement import Metric
from core.domain.formats import Language, clock, percent
from core.domain.inbox import Served
from core.domain.metrics_rules import employee_ratio
from core.domain.report import AccountRow, Gap, ProgramRow, Report
from core.domain.report_posts import QUIET_HOURS, ReportPost, quiet_pattern, quiet_posts, top_posts
from core.domain.report_service import LabelRow, UnitRow
from core.domain.triage import masked
from gui.inbox.words import label_word, status_word
from gui.labels import function_word, kind_word, metric_word, platform_name
from gui.report.sheet import Cell, Column, Kind, Sheet, zone_column
from gui.report.words import activity_word, approver_text, gap_word

translate = QCoreApplication.translate


def posts_sheet(report: Report, posts: Sequence[ReportPost], key: str = "posts") -> Sheet:
    """List published posts with what came of them."""
    employees = report.office.employees

    def cells(one: ReportPost) -> tuple[Cell, ...]:
        return (
            one.title or translate("Report", "(no text)"),
            one.account_name,
            one.published_at,
            function_word(one.function),
            one.reached,
            employee_ratio(one.reached, employees),
            approver_text(one.approved),
            one.remote_url,
        )

    return Sheet(
        key,
        translate("Report", "Published posts"),
        (
            Column(translate("Report", "Post"), share=34),
            Column(translate("Report", "Account"), share=20),
            Column(zone_column(translate("Report", "Published"), report), Kind.MOMENT),
            Column(translate("Report", "Function"), Kind.SHORT, spare=True),
            Column(translate("Report", "Interactions"), Kind.FIGURE),
            Column(translate("Report", "vs staff"), Kind.FIGURE),
            Column(translate("Report", "Approved by"), share=18, spare=True),
            Column(translate("Report", "Link"), Kind.LINK, share=17),
        ),
        posts,
        cells,
        formula_note(),
    )


def formula_note() -> str:
    """Print the formulas that the tables use (section 7)."""
    return translate(
        "Report",
        "Interactions = likes + comments + shares + saves, as far as the platform tells them; “partial” lacks one of "
        "them. vs staff = interactions / number of employees. Engagement rate = interactions / followers.",
    )


def evidence_sheet(report: Report) -> Sheet:
    """List every published post with its proof: link, approver and both times (N-020)."""
    numbers = {one.delivery_id: place for place, one in enumerate(report.posts, 1)}

    def cells(one: ReportPost) -> tuple[Cell, ...]:
        return (
            numbers[one.delivery_id],
            one.published_at,
            one.title or translate("Report", "(no text)"),
            one.account_name,
            one.remote_url,
            approver_text(one.approved),
            one.approved.at if one.approved else None,
        )

    return Sheet(
        "evidence",
        translate("Report", "Published posts and their proof"),
        (
            Column(translate("Report", "No."), Kind.FIGURE),
            Column(zone_column(translate("Report", "Published"), report), Kind.MOMENT),
            Column(translate("Report", "Post"), share=30),
            Column(translate("Report", "Account"), share=17),
            Column(translate("Report", "Link"), Kind.LINK, share=30),
            Column(translate("Report", "Approved by"), share=23),
            Column(zone_column(translate("Report", "Approved"), report), Kind.MOMENT),
        ),
        report.posts,
        cells,
    )


_TOLD = (Metric.LIKES, Metric.COMMENTS, Metric.SHARES, Metric.SAVES, Metric.VIEWS, Metric.REACH)


def data_sheet(report: Report) -> Sheet:
    """List everything that is known of each post, for a spreadsheet."""
    employees = report.office.employees

    def cells(one: ReportPost) -> tuple[Cell, ...]:
        return (
            one.published_at,
            one.title,
            one.account_name,
            platform_name(one.platform),
            function_word(one.function),
            one.campaign,
            one.data_source,
            *(one.metrics.get(metric) for metric in _TOLD),
            one.reached,
            employee_ratio(one.reached, employees),
            one.taken_at,
            approver_text(one.approved) if one.approved else "",
            one.approved.at if one.approved else None,
            one.remote_url,
        )

    return Sheet(
        "posts",
        translate("Report", "Published posts"),
        (
            Column(zone_column(translate("Report", "Published"), report), Kind.MOMENT),
            Column(translate("Report", "Post")),
            Column(translate("Report", "Account")),
            Column(translate("Report", "Platform")),
            Column(translate("Report", "Function")),
            Column(translate("Report", "Program")),
            Column(translate("Report", "Source of figures")),
            *(Column(metric_word("", metric), Kind.FIGURE) for metric in _TOLD),
            Column(translate("Report", "Interactions"), Kind.FIGURE),
            Column(translate("Report", "vs staff"), Kind.FIGURE),
            Column(zone_column(translate("Report", "Figures read"), report), Kind.MOMENT),
            Column(translate("Report", "Approved by")),
            Column(zone_column(translate("Report", "Approved"), report), Kind.MOMENT),
            Column(translate("Report", "Link"), Kind.LINK),
        ),
        report.posts,
        cells,
    )


def programs_sheet(report: Report) -> Sheet:
    """Group posts by program (N-029)."""

    def cells(one: ProgramRow) -> tuple[Cell, ...]:
        return one.name or translate("Report", "(without a program)"), one.posts, one.reached

    return Sheet(
        "programs",
        translate("Report", "Posts by program"),
        (
            Column(translate("Report", "Program"), share=100),
            Column(translate("Report", "Posts"), Kind.FIGURE),
            Column(translate("Report", "Interactions"), Kind.FIGURE),
        ),
        report.programs,
        cells,
    )


def accounts_sheet(report: Report) -> Sheet:
    """Tell how alive each account is."""

    def cells(one: AccountRow) -> tuple[Cell, ...]:
        return (
            one.account.display_name,
            platform_name(one.account.platform),
            kind_word(one.account.kind),
            activity_word(one.activity),
            one.last_on,
            one.posts,
            one.reached,
            one.followers,
            one.rate,
        )

    return Sheet(
        "accounts",
        translate("Report", "Activity of the accounts"),
        (
            Column(translate("Report", "Account"), share=40),
            Column(translate("Report", "Platform"), Kind.SHORT),
            Column(translate("Report", "Kind"), Kind.SHORT, spare=True),
            Column(translate("Report", "Activity"), Kind.SHORT),
            Column(translate("Report", "Last post"), Kind.DAY),
            Column(translate("Report", "Posts"), Kind.FIGURE),
            Column(translate("Report", "Interactions"), Kind.FIGURE),
            Column(translate("Report", "Followers"), Kind.FIGURE, spare=True),
            Column(translate("Report", "Engagement rate"), Kind.FIGURE, spare=True),
        ),
        report.accounts,
        cells,
        translate(
            "Report",
            "Active: a post in the last 7 days of the period; less active: in 30 days; passive: none.",
        ),
    )


def labels_sheet(report: Report) -> Sheet:
    """Tell what citizens wrote about and how they were served."""

    def cells(one: LabelRow) -> tuple[Cell, ...]:
        owed = one.answered if one.owed or one.answered else None
        return label_word(one.label), one.comments, owed, one.open, one.late, one.hidden

    return Sheet(
        "comments",
        translate("Report", "Comments by kind"),
        (
            Column(translate("Report", "About"), share=100),
            Column(translate("Report", "Comments"), Kind.FIGURE),
            Column(translate("Report", "Answered"), Kind.FIGURE),
            Column(translate("Report", "Open"), Kind.FIGURE),
            Column(translate("Report", "Late"), Kind.FIGURE),
            Column(translate("Report", "Hidden"), Kind.FIGURE),
        ),
        report.labels,
        cells,
    )


def units_sheet(report: Report) -> Sheet:
    """Tell what units were asked for, unit by unit (N-011)."""

    def cells(one: UnitRow) -> tuple[Cell, ...]:
        return one.unit, one.forwarded, one.answered, one.open, one.late

    return Sheet(
        "units",
        translate("Report", "Support by the units"),
        (
            Column(translate("Report", "Unit"), share=100),
            Column(translate("Report", "Forwarded"), Kind.FIGURE),
            Column(translate("Report", "Answered"), Kind.FIGURE),
            Column(translate("Report", "Open"), Kind.FIGURE),
            Column(translate("Report", "Late"), Kind.FIGURE),
        ),
        report.units,
        cells,
        empty=translate("Report", "Nothing was forwarded to a unit."),
    )


def aspirations_sheet(report: Report) -> Sheet:
    """List aspirations with what followed (N-030), without names and personal data."""

    def cells(one: Served) -> tuple[Cell, ...]:
        follow_up = " · ".join(
            part for part in (status_word(one.status), one.forwarded_to, one.ticket) if part
        )
        return masked(" ".join(one.text.split())), one.account_name, one.written_at, follow_up

    return Sheet(
        "aspirations",
        translate("Report", "Aspirations of citizens"),
        (
            Column(translate("Report", "Aspiration"), share=55),
            Column(translate("Report", "Account"), share=20),
            Column(zone_column(translate("Report", "Written"), report), Kind.MOMENT),
            Column(translate("Report", "Follow-up"), share=25),
        ),
        report.aspirations,
        cells,
        empty=translate("Report", "No aspiration was recorded."),
    )


def gaps_sheet(report: Report, gaps: Sequence[Gap]) -> Sheet:
    """List what is missing."""

    def cells(one: Gap) -> tuple[Cell, ...]:
        return gap_word(one.kind), masked(" ".join(one.what.split())), one.account_name, one.at

    return Sheet(
        "gaps",
        translate("Report", "What is missing"),
        (
            Column(translate("Report", "What"), share=30),
            Column(translate("Report", "Where"), share=50),
            Column(translate("Report", "Account"), share=20),
            Column(zone_column(translate("Report", "Since"), report), Kind.MOMENT),
        ),
        gaps,
        cells,
        empty=translate("Report", "Nothing is missing."),
    )


def top_sheet(report: Report) -> Sheet:
    """List the posts that people answered most."""
    return posts_sheet(report, top_posts(report.posts), "top")


def quiet_sheet(report: Report, language: Language) -> Sheet:
    """List the posts below the staff baseline with what they have in common (N-007)."""
    quiet = quiet_posts(report.posts, report.office.employees)
    sheet, pattern = posts_sheet(report, quiet, "quiet"), quiet_pattern(quiet, report.office.zone)
    if pattern is None:
        return sheet
    note = translate(
        "Report", "Of the quiet posts {0} were “{1}”, {2} left between {3} and {4}, {5} had no picture."
    ).format(
        percent(pattern.function_share, 0, language),
        function_word(pattern.function),
        percent(pattern.hour_share, 0, language),
        clock(time(pattern.hour), language),
        clock(time((pattern.hour + QUIET_HOURS) % 24), language),
        percent(pattern.bare_share, 0, language),
    )
    return replace(sheet, note=f"{note} {sheet.note}")


def every_sheet(report: Report) -> tuple[Sheet, ...]:
    """Give the tables of the whole report in their order."""
    return (
        posts_sheet(report, report.posts),
        programs_sheet(report),
        accounts_sheet(report),
        labels_sheet(report),
        units_sheet(report),
        aspirations_sheet(report),
        gaps_sheet(report, report.gaps),
    )
