"""The papers of the report: one page is one page whatever the office is called, and nothing is left out."""

from __future__ import annotations

import re
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from core.domain.account import Account, ChannelMode
from core.domain.engagement import Metric
from core.domain.formats import Language, OfficeZone
from core.domain.inbox import CommentLabel, CommentStatus, Served
from core.domain.metrics_rules import Interactions
from core.domain.office import Office
from core.domain.office_kinds import OfficeKind
from core.domain.people import Person, Role
from core.domain.post import PostFunction
from core.domain.report import AccountFacts, Question, Report
from core.domain.report_build import Facts, SpanFacts, make_report
from core.domain.report_posts import Approved, ReportPost
from core.domain.report_span import Month, Span
from core.domain.working_days import working_days_between
from gui.report import papers
from gui.report.letterhead import Letter, put_letterhead
from gui.report.paper import BODY, Paper, lay, text_width
from gui.report.papers import evidence_pdf, report_pdf, summary_pdf
from gui.report.saving import logo_bytes
from gui.report.sentences import sentences
from gui.report.words import approver_text, days_text, figure_text
from tests.gui.pictures import encoded

NOW = datetime(2026, 12, 1, 1, tzinfo=UTC)
NOVEMBER, OCTOBER = Span(date(2026, 11, 1), date(2026, 11, 30)), Span(date(2026, 10, 1), date(2026, 10, 31))
PAGE = Account("page", "facebook", ChannelMode.API, "Dukcapil Contoh", "@dukcapil")
OFFICE = Office(
    "Dinas Dukcapil Contoh",
    OfficeKind.CIVIL_REGISTRY,
    OfficeZone.WITA,
    employees=84,
    footer_handle="@dukcapil",
)
#: 133 letters, as long as real offices are called.
LONG_NAME = (
    "Dinas Pemberdayaan Perempuan, Perlindungan Anak, Pengendalian Penduduk, dan Keluarga Berencana "
    "Kabupaten Administrasi Kepulauan Contoh"
)[:133]
EN = Language.EN


@pytest.fixture(autouse=True)
def _application(qtbot: QtBot) -> None:
    """Typefaces need an application."""


def post(number: int, metrics: Mapping[Metric, int] | None = None, **changes: object) -> ReportPost:
    plain = ReportPost(
        f"d{number}",
        f"p{number}",
        PAGE.id,
        PAGE.platform,
        PAGE.display_name,
        f"Jadwal pelayanan keliling nomor {number} di Kantor Camat Pesisir, pukul 09.00 sampai selesai",
        PostFunction.INFORM,
        datetime(2026, 11, 1, 1, tzinfo=UTC) + timedelta(minutes=number),
        f"https://www.facebook.com/dukcapilcontoh/posts/pfbid0{number:040}",
        metrics=metrics or {},
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


def report(posts: Sequence[ReportPost] = (), served: Sequence[Served] = (), **changes: object) -> Report:
    facts = Facts(
        Question(Month(2026, 11)),
        OFFICE,
        NOW,
        SpanFacts(NOVEMBER, tuple(posts), tuple(served)),
        SpanFacts(
            OCTOBER, (post(9_999, {Metric.LIKES: 40}, published_at=datetime(2026, 10, 9, tzinfo=UTC)),)
        ),
        (PAGE,),
        {PAGE.id: AccountFacts(NOW - timedelta(days=400), NOW - timedelta(days=2), 1_200)},
    )
    return make_report(
        replace(facts, **changes),  # type: ignore[arg-type]
        lambda a, b: working_days_between(a, b, frozenset()),
    )


def full(posts: int, **changes: object) -> Report:
    served = [
        Served(
            label,
            CommentStatus.NEW,
            NOW - timedelta(days=3),
            NOW,
            None,
            "facebook",
            "Dukcapil",
            "Usul: buka Sabtu",
        )
        for label in CommentLabel
    ]
    made = [
        post(
            number,
            {Metric.LIKES: number},
            campaign=f"Program {number % 5}",
            remote_url="" if number == 1 else "x",
        )
        for number in range(posts)
    ]
    return report(made, served, **changes)


def pages_of(pdf: bytes) -> int:
    assert pdf.startswith(b"%PDF-")
    return len(re.findall(rb"/Type\s*/Page\b", pdf))


def logo(width: int, height: int) -> bytes:
    image = QImage(width, height, QImage.Format.Format_ARGB32)
    image.fill(QColor("#0b6bb8"))
    return encoded(image, "png")


LETTER = Letter(
    people=(
        Person("1", "Rudi", "Staf Subbagian Umum", frozenset({Role.ADMIN}), "800/12/2026"),
        Person("2", "Siti Aminah", "Kepala Dinas", frozenset({Role.APPROVER})),
    )
)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("posts", [0, 1, 400])
@pytest.mark.parametrize("name", [OFFICE.name, LONG_NAME])
def test_the_summary_is_always_one_page(name: str, posts: int, language: Language) -> None:
    told = full(posts, office=replace(OFFICE, name=name), weekly_target=5)
    assert pages_of(summary_pdf(told, LETTER, language)) == 1


@pytest.mark.parametrize("count", [0, 1, 3])
def test_a_letterhead_holds_up_to_three_logos_of_any_shape(count: int) -> None:
    logos = [logo(300, 360), logo(900, 200), logo(100, 400)][:count]
    told = full(30, office=replace(OFFICE, name=LONG_NAME))
    pdf = summary_pdf(told, replace(LETTER, logos=(*logos, b"no picture")), EN)
    assert pages_of(pdf) == 1
    assert pdf.count(b"/Subtype /Image") >= count


def test_letters_shrink_until_the_page_holds_them(monkeypatch: pytest.MonkeyPatch) -> None:
    scales: list[float] = []

    def wide(paper: Paper, told: Report, letter: Letter) -> None:
        scales.append(paper.scale)
        put_letterhead(paper, told, letter)
        paper.gap(1_500)

    monkeypatch.setattr("gui.report.papers.put_letterhead", wide)
    assert pages_of(summary_pdf(full(400), LETTER, EN)) == 1
    assert len(scales) > 1
    assert scales == sorted(scales, reverse=True)


def test_the_whole_report_counts_its_pages_and_holds_every_post() -> None:
    few, many = report_pdf(full(3), LETTER, EN), report_pdf(full(200), LETTER, EN)
    assert 1 < pages_of(few) < pages_of(many)
    assert pages_of(report_pdf(full(0), LETTER, EN)) >= 1


def test_the_annex_names_who_was_appointed() -> None:
    told = full(60, question=Question(Month(2026, 11), account_id=PAGE.id))
    assert pages_of(evidence_pdf(told, LETTER, EN)) > 1
    # Two admins: nobody can know who signs, and no decree is told.
    two = Letter(people=(*LETTER.people, replace(LETTER.people[0], id="3")))
    facts = papers._annex_facts(told, two, EN)
    assert facts == ["Period: November 2026", "Account: Dukcapil Contoh"]
    assert papers._annex_facts(told, LETTER, EN)[2:] == [
        "Name: Rudi",
        "Appointed by decree (SK) 800/12/2026",
    ]


def test_what_was_only_practised_is_marked_on_paper() -> None:
    practice = replace(PAGE, platform="practice", mode=ChannelMode.PRACTICE)
    told = full(2, accounts=(practice,))
    assert told.is_practice
    marked, plain = summary_pdf(told, LETTER, EN), summary_pdf(full(2), LETTER, EN)
    assert len(_drawn(marked)) > len(_drawn(plain))


def _drawn(pdf: bytes) -> bytes:
    """What the pages draw: their streams, unpacked."""
    streams = re.findall(rb"stream\r?\n(.*?)endstream", pdf, re.DOTALL)
    return b"".join(_unpacked(one) for one in streams)


def _unpacked(stream: bytes) -> bytes:
    try:
        return zlib.decompress(stream)
    except zlib.error:
        return b""


def test_long_addresses_break_and_short_words_do_not() -> None:
    address = "https://www.facebook.com/dukcapilcontoh/posts/pfbid0" + "x" * 60
    width = text_width("pelayanan keliling", BODY)
    assert lay(address, BODY, width).layout.lineCount() > 1
    words = lay("pelayanan keliling", BODY, width - 1).layout
    assert [words.lineAt(at).textLength() for at in range(words.lineCount())] == [10, 8]


def test_what_is_copied_from_a_paper_has_all_its_letters() -> None:
    """One sign for "tt" or for a bracket between capitals would leave a gap in the copied link."""
    for text in ("https://tautan.example/ffi", "(WITA)"):
        runs = lay(text, BODY, 10_000).layout.glyphRuns()
        assert sum(len(run.glyphIndexes()) for run in runs) == len(text)


def test_a_logo_that_is_gone_is_left_out() -> None:
    def read(one: str) -> bytes:
        if one == "gone":
            raise OSError
        return b"logo"

    assert logo_bytes(read, ("a", "gone", "b")) == (b"logo", b"logo")


# --- words -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("days", "words"),
    [(None, "—"), (0, "same day"), (1, "1 working day"), (1.5, "1.5 working days"), (12, "12 working days")],
)
def test_working_days_in_words(days: float | None, words: str) -> None:
    assert days_text(days, EN) == words


def test_a_partial_sum_says_so_and_an_unknown_one_is_a_dash() -> None:
    assert figure_text(Interactions(1_250, partial=True), EN) == "1,250 (partial)"
    assert figure_text(Interactions(None, partial=False), EN) == "—"


def test_approvers_are_named_with_title_and_in_whose_place() -> None:
    assert approver_text(None) == "—"
    assert approver_text(Approved("Siti", NOW)) == "Siti"
    assert approver_text(Approved("Budi", NOW, "Sekretaris", "Siti")) == "Budi (Sekretaris), acting for Siti"


def said(told: Report) -> tuple[str, str, str]:
    return sentences(told, EN)


def test_the_three_sentences_of_a_silent_month() -> None:
    assert said(report()) == (
        "During November 2026 the office published nothing; 1 fewer than in October 2026 (1).",
        "Without posts there are no reactions to tell of.",
        "No question or complaint of citizens was recorded.",
    )


def test_the_sentences_compare_and_name_what_is_not_known() -> None:
    whole = {Metric.LIKES: 100, Metric.COMMENTS: 0, Metric.SHARES: 0}
    first, second, _ = said(report([post(1, whole)]))
    assert (
        first == "During November 2026 the office published 1 post on 1 account, as many as in October 2026."
    )
    assert second.endswith("which is 119.0% of 84 employees; every post reached more than the own staff.")
    assert said(report([post(1)]))[1].startswith("No figures are known yet")
    partial = said(report([post(1, {Metric.LIKES: 3}), post(2)], office=replace(OFFICE, employees=1)))[1]
    assert partial.startswith("Citizens reacted at least 3 times")
    assert "of 1 employee;" in partial


@pytest.mark.parametrize(
    ("answered", "asked", "words"),
    [
        (0, 1, "Of 1 question or complaint none has been answered yet."),
        (
            2,
            2,
            (
                "Of 2 questions and complaints, 2 (100%) were answered, half of them within 1 working day; "
                "none is waiting."
            ),
        ),
    ],
)
def test_the_sentence_about_service(answered: int, asked: int, words: str) -> None:
    monday = datetime(2026, 11, 9, 1, tzinfo=UTC)
    waiting = Served(CommentLabel.QUESTION, CommentStatus.NEW, monday, NOW, None)
    done = replace(waiting, status=CommentStatus.ANSWERED, answered_at=monday + timedelta(days=1))
    assert said(report(served=[done] * answered + [waiting] * (asked - answered)))[2] == words
