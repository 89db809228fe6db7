"""The three papers: one page for the head, the whole report, and the annex for the performance targets (SKP)."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRectF, Qt

from core.domain.formats import Language, date_time_text, number, percent
from core.domain.people import Role
from core.domain.post import PostFunction
from core.domain.report import Report
from core.domain.report_posts import top_posts
from core.domain.report_rules import FUNCTION_MIX
from gui.labels import function_word, kind_word
from gui.report.headline import headline
from gui.report.letterhead import Letter, put_letterhead, put_signatures
from gui.report.paper import (
    BODY,
    DIM,
    GROUND,
    HEADING,
    MARGIN_X,
    RULE,
    SMALL,
    TITLE,
    Paper,
    PaperColumn,
    Type,
    text_width,
)
from gui.report.paper_chart import put_chart
from gui.report.sentences import sentences
from gui.report.sheet import Kind, Sheet, cell_text
from gui.report.sheets import every_sheet, evidence_sheet, formula_note
from gui.report.words import (
    block_figure_word,
    block_word,
    data_line,
    figure_text,
    gap_word,
    gauge_rows,
    span_word,
)

translate = QCoreApplication.translate

_LEAST_SCALE, _STEP = 0.5, 0.04
_VALUE, _NAME, _AGAINST = Type(190, 800), Type(76, 600, DIM), Type(72, 500, DIM)
_LINE, _LINE_STRONG = Type(86), Type(86, 700)
_TILE_HEIGHT, _TILE_GAP, _LINE_HEIGHT = 800, 70, 148
_TOP_POSTS = 3
# The least height of the chart below the right column.
_CHART_LINES = 9
# A longer value of a tile is written smaller.
_SHORT = 7
# Of a post's first line a table shows so many letters.
_MOST_LETTERS = 120


def summary_pdf(report: Report, letter: Letter, language: Language) -> bytes:
    """Give the summary on exactly one page: letters shrink until everything fits."""
    scale = 1.0
    while True:
        paper = _paper(report, translate("Report", "Summary for the head"), language, scale)
        put_letterhead(paper, report, letter)
        _put_summary(paper, report, language)
        put_signatures(paper, report, letter, language)
        if paper.pages == 1 or scale <= _LEAST_SCALE:
            return paper.pdf()
        scale -= _STEP


def report_pdf(report: Report, letter: Letter, language: Language) -> bytes:
    """Give the whole report: the summary, the three blocks with their gauges, and every table."""
    paper = _paper(report, translate("Report", "Report"), language)
    put_letterhead(paper, report, letter)
    _put_summary(paper, report, language)
    paper.gap(200)
    _put_gauges(paper, report, language)
    for sheet in every_sheet(report):
        _put_sheet(paper, sheet, report, language)
    paper.gap(100)
    paper.text(formula_note(), SMALL)
    put_signatures(paper, report, letter, language)
    return paper.pdf()


def evidence_pdf(report: Report, letter: Letter, language: Language) -> bytes:
    """Give the annex for SKP: every published post with link, approver and times (N-020)."""
    paper = _paper(report, translate("Report", "SKP annex"), language)
    put_letterhead(paper, report, letter)
    paper.gap(180)
    paper.text(translate("Report", "SKP annex"), TITLE)
    paper.text(translate("Report", "Proof of the management of the official social media accounts"), HEADING)
    paper.gap(80)
    for words in _annex_facts(report, letter, language):
        paper.text(words)
    _put_sheet(paper, evidence_sheet(report), report, language)
    paper.gap(80)
    total = translate("Report", "Published posts: {0}").format(number(len(report.posts), language=language))
    paper.text(total, Type(95, 700))
    put_signatures(paper, report, letter, language)
    return paper.pdf()


def _annex_facts(report: Report, letter: Letter, language: Language) -> list[str]:
    facts = [translate("Report", "Period: {0}").format(span_word(report.span, language)), _scope(report)]
    admin = letter.only(Role.ADMIN)
    if admin is not None:
        facts.append(translate("Report", "Name: {0}").format(admin.name))
        if admin.decree_number:
            facts.append(translate("Report", "Appointed by decree (SK) {0}").format(admin.decree_number))
    return [one for one in facts if one]


def _paper(report: Report, name: str, language: Language, scale: float = 1.0) -> Paper:
    foot = f"{name} · {span_word(report.span, language)} · {report.office.name}"

    def page_words(page: int, pages: int) -> str:
        return translate("Report", "Page {0} of {1}").format(page, pages)

    return Paper(foot, foot, page_words, scale)


def _scope(report: Report) -> str:
    question = report.question
    if question.account_id:
        return translate("Report", "Account: {0}").format(
            ", ".join(row.account.display_name for row in report.accounts)
        )
    return "" if question.kind is None else translate("Report", "Only: {0}").format(kind_word(question.kind))


# --- the summary -----------------------------------------------------------------------------------------------


def _put_summary(paper: Paper, report: Report, language: Language) -> None:
    paper.gap(160)
    title = translate("Report", "Social media report, {0}").format(span_word(report.span, language))
    paper.text(title, TITLE)
    made = date_time_text(report.made_at, report.office.zone, language, weekday=False)
    facts = (_scope(report), data_line(report, language), translate("Report", "made on {0}").format(made))
    paper.text(" · ".join(one for one in facts if one), SMALL)
    paper.gap(140)
    _put_tiles(paper, report, language)
    paper.gap(150)
    for sentence in sentences(report, language):
        paper.text(sentence, Type(105))
        paper.gap(60)
    paper.gap(70)
    _put_lists(paper, report, language)


def _put_tiles(paper: Paper, report: Report, language: Language) -> None:
    tiles, scale = headline(report, language), paper.scale
    gap = _TILE_GAP * scale
    width, height = (paper.width - gap * (len(tiles) - 1)) / len(tiles), _TILE_HEIGHT * scale
    paper.need(height)
    x = float(MARGIN_X)
    for tile in tiles:
        paper.fill(QRectF(x, paper.y, width, height), GROUND, 40)
        inner = QRectF(x + 60, paper.y + 60 * scale, width - 120, 0)
        paper.put(tile.name, _NAME.scaled(scale), inner)
        is_short = len(tile.value) <= _SHORT
        value = _VALUE if is_short else _VALUE.scaled(0.6)
        paper.put(tile.value, value.scaled(scale), inner.translated(0, 210 * scale))
        below = QRectF(inner.x(), paper.y + 560 * scale, inner.width(), 0)
        paper.put(tile.against, _AGAINST.scaled(scale), below)
        x += width + gap
    paper.y += height


def _put_lists(paper: Paper, report: Report, language: Language) -> None:
    """Put two columns: composition and blocks at the left, best posts and what is missing at the right."""
    gap = 200 * paper.scale
    half = (paper.width - gap) / 2
    left = _mix_lines(report, language)
    for block, figures in report.blocks.items():
        left.append((block_word(block), ""))
        left += [(block_figure_word(figure), figure_text(told, language)) for figure, told in figures.items()]
    right = [(translate("Report", "Best posts"), ""), *_top_lines(report, language)]
    right += [(translate("Report", "What is missing"), ""), *_gap_lines(report, language)]
    step = _LINE_HEIGHT * paper.scale
    height = max(len(left), len(right) + _CHART_LINES) * step
    paper.need(height)
    top, x = paper.y, MARGIN_X + half + gap
    _put_lines(paper, left, QRectF(MARGIN_X, top, half, height))
    _put_lines(paper, right, QRectF(x, top, half, height))
    used = (len(right) + 1) * step
    put_chart(paper, report, language, QRectF(x, top + used, half, height - used))
    paper.y = top + height


def _put_lines(paper: Paper, lines: list[tuple[str, str]], box: QRectF) -> None:
    step, y = _LINE_HEIGHT * paper.scale, box.y()
    for name, value in lines:
        is_head = not value
        look = (_LINE_STRONG if is_head else _LINE).scaled(paper.scale)
        strong = _LINE_STRONG.scaled(paper.scale)
        taken = text_width(value, strong) + 20
        paper.put_line(name, look, QRectF(box.x(), y, box.width() - taken - 40, step))
        if value:
            place = QRectF(box.right() - taken, y, taken, step)
            paper.put(value, strong, place, Qt.AlignmentFlag.AlignRight)
        else:
            paper.fill(QRectF(box.x(), y + step * 0.93, box.width(), 5), RULE)
        y += step


def _mix_lines(report: Report, language: Language) -> list[tuple[str, str]]:
    lines = [(translate("Report", "Composition (target)"), "")]
    for function in PostFunction:
        share = percent(report.now.mix_percent[function.value] / 100, 0, language)
        wanted = percent(FUNCTION_MIX[function.value] / 100, 0, language)
        told = translate("Report", "{0} ({1})").format(share, wanted)
        lines.append((function_word(function), told))
    return lines


def _top_lines(report: Report, language: Language) -> list[tuple[str, str]]:
    best = top_posts(report.posts, _TOP_POSTS)
    lines = [
        (one.title or translate("Report", "(no text)"), figure_text(one.reached, language)) for one in best
    ]
    return lines or [(translate("Report", "No post has been answered yet."), " ")]


def _gap_lines(report: Report, language: Language) -> list[tuple[str, str]]:
    counts: dict[str, int] = {}
    for gap in report.gaps:
        counts[gap_word(gap.kind)] = counts.get(gap_word(gap.kind), 0) + 1
    lines = [(words, number(count, language=language)) for words, count in counts.items()]
    return lines or [(translate("Report", "Nothing is missing."), " ")]


# --- the rest --------------------------------------------------------------------------------------------------


def _put_gauges(paper: Paper, report: Report, language: Language) -> None:
    paper.need(1350)
    paper.text(translate("Report", "STOC culture: Sharing, Transparency, Openness, Collaboration"), HEADING)
    paper.gap(60)
    columns = (
        PaperColumn(translate("Report", "Gauge"), 22),
        PaperColumn(translate("Report", "Value"), 12, is_figure=True),
        PaperColumn(translate("Report", "How it is computed"), 66),
    )
    paper.table(columns, gauge_rows(report, language))


def _put_sheet(paper: Paper, sheet: Sheet, report: Report, language: Language) -> None:
    paper.gap(220)
    paper.need(700)
    paper.text(f"{sheet.title} ({number(len(sheet.rows), language=language)})", HEADING)
    paper.gap(60)
    if not sheet.rows:
        paper.text(sheet.empty or translate("Report", "Nothing to list."), BODY)
        return
    rows = [
        [
            _cut(cell_text(cell, column.kind, report, language), column.kind)
            for cell, column in zip(sheet.cells(row), sheet.columns, strict=True)
        ]
        for row in sheet.rows
    ]
    columns = [PaperColumn(one.name, one.share, one.kind is Kind.FIGURE) for one in sheet.columns]
    paper.table(*(_with_links_below(columns, rows) if sheet.key == "posts" else (columns, rows)))


def _with_links_below(
    columns: list[PaperColumn], rows: list[list[str]]
) -> tuple[list[PaperColumn], list[list[str]]]:
    """Put each link, the last cell, below its post, the first: a column of its own would be too narrow for it."""
    post = PaperColumn(f"{columns[0].name} · {columns[-1].name}", columns[0].share + columns[-1].share)
    return [post, *columns[1:-1]], [[f"{row[0]}\n{row[-1]}", *row[1:-1]] for row in rows]


def _cut(text: str, kind: Kind) -> str:
    """Shorten a long text; a link is proof only as a whole."""
    if kind is Kind.LINK or len(text) <= _MOST_LETTERS:
        return text
    return f"{text[:_MOST_LETTERS].rstrip()}…"
