"""A month's figures: the vectors of domain.md, section 7, and sums that equal the list."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.domain.account import Account, AccountKind, ChannelMode
from core.domain.engagement import Metric
from core.domain.formats import OfficeZone
from core.domain.inbox import CommentLabel, CommentStatus, Served
from core.domain.metrics_rules import Activity, Interactions
from core.domain.office import Office
from core.domain.office_kinds import OfficeKind
from core.domain.post import PostFunction
from core.domain.report import AccountFacts, Block, BlockFigure, Gap, GapKind, Question, Report, Unsent
from core.domain.report_build import Facts, SpanFacts, chosen_accounts, make_report
from core.domain.report_posts import (
    QuietPattern,
    ReportPost,
    quiet_pattern,
    quiet_posts,
    running_total,
    sums,
    top_posts,
)
from core.domain.report_span import Month, Span
from core.domain.working_days import working_days_between

LIKES, COMMENTS, SHARES, SAVES = Metric.LIKES, Metric.COMMENTS, Metric.SHARES, Metric.SAVES
INFORM, EDUCATE, ENTERTAIN = PostFunction
ZONE = OfficeZone.WITA
NOW = datetime(2026, 12, 1, 1, tzinfo=UTC)
NOVEMBER = Span(date(2026, 11, 1), date(2026, 11, 30))
OCTOBER = Span(date(2026, 10, 1), date(2026, 10, 31))
OFFICE = Office("Dinas Dukcapil Contoh", OfficeKind.CIVIL_REGISTRY, ZONE, employees=84)
PAGE = Account("page", "facebook", ChannelMode.API, "Dukcapil Contoh", "@dukcapil")
HEAD = replace(PAGE, id="head", display_name="Kepala Dinas", kind=AccountKind.OFFICIAL)
PRACTICE = replace(PAGE, id="practice", platform="practice", mode=ChannelMode.PRACTICE)


def post(number: int = 1, metrics: Mapping[Metric, int] | None = None, **changes: object) -> ReportPost:
    plain = ReportPost(
        f"delivery-{number}",
        f"post-{number}",
        PAGE.id,
        PAGE.platform,
        PAGE.display_name,
        "Jadwal pelayanan keliling\nSenin",
        INFORM,
        datetime(2026, 11, 10, 1, tzinfo=UTC),
        "https://contoh.example/1",
        metrics=metrics or {},
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


def facts(*posts: ReportPost, **changes: object) -> Facts:
    plain = Facts(
        Question(Month(2026, 11)),
        OFFICE,
        NOW,
        SpanFacts(NOVEMBER, posts),
        SpanFacts(OCTOBER),
        (PAGE,),
        {PAGE.id: AccountFacts(NOW - timedelta(days=400), datetime(2026, 11, 29, 1, tzinfo=UTC))},
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


def report(*posts: ReportPost, **changes: object) -> Report:
    return make_report(facts(*posts, **changes), lambda a, b: working_days_between(a, b, frozenset()))


# --- posts and sums --------------------------------------------------------------------------------------------


def test_thirteen_interactions_of_84_employees_are_15_5_percent() -> None:
    one = post(metrics={LIKES: 12, COMMENTS: 1, SHARES: 0})
    told = sums([one], 84)
    assert told.reached == Interactions(13, partial=False)
    assert round((told.ratio or 0) * 100, 1) == 15.5
    assert (told.quiet, quiet_posts([one], 84)) == (1, (one,))


def test_without_employees_there_is_no_division() -> None:
    told = sums([post(metrics={LIKES: 12})], 0)
    assert (told.ratio, told.quiet) == (None, 0)


def test_likes_known_and_shares_unknown_make_a_partial_sum() -> None:
    whole = {LIKES: 5, COMMENTS: 1, SHARES: 2}
    told = sums([post(1, whole), post(2, {LIKES: 3})], 84)
    assert told.reached == Interactions(11, partial=True)
    assert (told.metrics[LIKES], told.metrics[SHARES]) == (8, 2)
    assert told.partial == {COMMENTS, SHARES}


def test_a_post_without_figures_makes_the_sum_partial_and_stays_out_of_the_average() -> None:
    told = sums([post(1, {LIKES: 84, COMMENTS: 0, SHARES: 0}), post(2)], 84)
    assert (told.reached, told.counted, told.ratio) == (Interactions(84, partial=True), 1, 1.0)


def test_nothing_known_is_missing_and_never_zero() -> None:
    told = sums([post()], 84)
    assert (told.reached.total, told.ratio, told.metrics) == (None, None, {})
    assert sums([], 84).reached.total is None


def test_one_message_on_two_accounts_is_two_posts() -> None:
    told = sums([post(1), post(2, post_id="post-1", function=EDUCATE, text="Sudah punya KIA?")], 84)
    assert (told.posts, told.messages, told.asking) == (2, 1, 1)
    assert told.mix_percent == {"inform": 50, "educate": 50, "entertain": 0}


_metrics = st.dictionaries(
    st.sampled_from([LIKES, COMMENTS, SHARES, SAVES, Metric.VIEWS]), st.integers(0, 9_999)
)
_START, _ = NOVEMBER.bounds(ZONE)
_moments = st.integers(0, 30 * 24 * 3600 - 1).map(lambda seconds: _START + timedelta(seconds=seconds))
_posts = st.lists(
    st.builds(
        post,
        st.integers(1, 10_000),
        _metrics,
        function=st.sampled_from(PostFunction),
        account_id=st.sampled_from([PAGE.id, HEAD.id]),
        campaign=st.sampled_from(["", "Sadar Adminduk", "Uang Kita"]),
        published_at=_moments,
    ),
    max_size=30,
)


@given(_posts, st.integers(0, 200))
@settings(max_examples=60)
def test_every_sum_equals_its_list(posts: list[ReportPost], employees: int) -> None:
    told = report(
        *posts,
        office=replace(OFFICE, employees=employees),
        accounts=(PAGE, HEAD),
        account_facts=dict.fromkeys((PAGE.id, HEAD.id), AccountFacts(NOW - timedelta(days=400))),
    )
    known = [one.reached.total for one in posts if one.reached.total is not None]
    listed = sum(known) if known else None
    assert told.now.posts == len(told.posts) == sum(told.now.mix.values())
    assert told.now.reached.total == listed
    assert told.now.reached.partial is (
        bool(known) and any(one.reached.partial or one.reached.total is None for one in posts)
    )
    for rows in (told.accounts, told.programs):
        assert sum(row.posts for row in rows) == len(posts)
        assert sum(row.reached.total or 0 for row in rows) == (listed or 0)
    assert told.lines[0][-1] == listed
    assert told.lines[0] == tuple(sorted(told.lines[0], key=lambda one: one or 0))
    assert told.now.quiet == len(quiet_posts(posts, employees))
    assert sum(told.now.mix_percent.values()) == (100 if posts else 0)
    for metric in Metric:
        values = [one.metrics[metric] for one in posts if metric in one.metrics]
        assert told.now.metrics.get(metric) == (sum(values) if values else None)
        assert (metric in told.now.partial) is (0 < len(values) < len(posts))
    figures = told.blocks[Block.SHARING]
    assert figures[BlockFigure.SHARED].total == told.now.metrics.get(SHARES)


def test_the_best_come_first_and_the_quietest_first() -> None:
    posts = [post(number, {LIKES: likes}) for number, likes in enumerate((5, 0, 90, 40))]
    assert [one.reached.total for one in top_posts(posts)] == [90, 40, 5]
    assert [one.reached.total for one in quiet_posts(posts, 84)] == [0, 5, 40]


def test_quiet_posts_tell_what_they_have_in_common() -> None:
    night = datetime(2026, 11, 10, 14, tzinfo=UTC)  # 22.00 WITA
    quiet = [post(number, {LIKES: 1}, function=EDUCATE, published_at=night) for number in range(3)]
    quiet += [post(9, {LIKES: 1}, has_media=True)]
    assert quiet_pattern(quiet, ZONE) is None
    told = quiet_pattern([*quiet, post(10, {LIKES: 1})], ZONE)
    assert told == QuietPattern(EDUCATE, 0.6, 21, 0.6, 0.8)


def test_the_running_total_ends_with_the_sum_and_has_a_point_for_every_day() -> None:
    line = running_total([post(metrics={LIKES: 3}), post(2)], NOVEMBER, ZONE)
    assert (len(line), line[8], line[9], line[-1]) == (30, 0, 3, 3)
    assert running_total([post()], OCTOBER, ZONE) == (None,) * 31


def test_a_post_tells_its_title_and_whether_its_figures_have_a_source() -> None:
    plain = post(text="\n  Capaian  \n")
    assert (plain.title, post(text="").title, plain.tells_figures) == ("Capaian", "", False)
    figures = post(text="Cakupan 98 % warga")
    assert (figures.tells_figures, figures.is_sourced) == (True, False)
    assert replace(figures, data_source="SIAK, 31 Oktober 2026").is_sourced
    assert not replace(figures, data_source="SIAK, entah kapan").is_sourced


# --- the report ------------------------------------------------------------------------------------------------


def test_a_month_without_anything_is_empty() -> None:
    told = report()
    assert (told.is_empty, told.figures_at, told.is_running, told.is_practice) == (True, None, False, False)
    assert told.lines == ((None,) * 30, (None,) * 31)


def test_a_comment_alone_is_something_to_report() -> None:
    asked = Served(CommentLabel.QUESTION, CommentStatus.NEW, NOW, None, None)
    assert not report(now=SpanFacts(NOVEMBER, (), (asked,))).is_empty


def test_the_newest_reading_says_from_when_the_figures_are() -> None:
    early, late = NOW - timedelta(days=2), NOW - timedelta(days=1)
    assert report(post(1, taken_at=early), post(2, taken_at=late), post(3)).figures_at == late


def test_three_posts_a_week_of_five_are_sixty_percent() -> None:
    february = Span(date(2026, 2, 1), date(2026, 2, 28))
    posts = tuple(post(number) for number in range(12))
    told = report(now=SpanFacts(february, posts), weekly_target=5)
    assert (told.a_week, told.target_share) == (3.0, 0.6)
    assert report(post()).target_share is None


@pytest.mark.parametrize(
    ("last_on", "wanted"),
    [
        (date(2026, 11, 23), Activity.ACTIVE),
        (date(2026, 11, 22), Activity.LESS_ACTIVE),
        (date(2026, 10, 31), Activity.LESS_ACTIVE),
        (date(2026, 10, 30), Activity.PASSIVE),
        (None, Activity.PASSIVE),
    ],
)
def test_an_account_is_judged_at_the_end_of_the_month(last_on: date | None, wanted: Activity) -> None:
    last_at = datetime(last_on.year, last_on.month, last_on.day, 4, tzinfo=UTC) if last_on else None
    told = report(account_facts={PAGE.id: AccountFacts(NOW - timedelta(days=400), last_at, 1_200)})
    (row,) = told.accounts
    assert (row.activity, row.last_on, row.rate) == (wanted, last_on, None)
    assert [one.kind for one in told.gaps] == ([GapKind.PASSIVE] if wanted is Activity.PASSIVE else [])


def test_the_engagement_rate_divides_by_followers() -> None:
    told = report(
        post(metrics={LIKES: 12, COMMENTS: 0, SHARES: 0}),
        account_facts={PAGE.id: AccountFacts(NOW - timedelta(days=400), NOW, 1_200)},
    )
    assert told.accounts[0].rate == 0.01


def test_accounts_of_another_time_are_left_out_unless_they_published() -> None:
    old = NOW - timedelta(days=400)
    later = replace(PAGE, id="later")
    gone = replace(PAGE, id="gone", removed_at=datetime(2026, 10, 5, tzinfo=UTC))
    left = replace(PAGE, id="left", removed_at=datetime(2026, 11, 5, tzinfo=UTC))
    busy = replace(gone, id="busy")
    told = report(
        post(account_id="busy"),
        accounts=(later, gone, left, busy),
        account_facts={
            "later": AccountFacts(NOW),
            "gone": AccountFacts(old),
            "left": AccountFacts(old),
            "busy": AccountFacts(old, NOW),
        },
    )
    assert [row.account.id for row in told.accounts] == ["busy", "left"]
    # A removed account is nobody's task any more.
    assert GapKind.PASSIVE not in {one.kind for one in told.gaps}


def test_programs_are_grouped_and_posts_without_one_come_last() -> None:
    told = report(
        post(1, {LIKES: 1}),
        post(2, {LIKES: 2}, campaign="Sadar Adminduk "),
        post(3, campaign="Sadar Adminduk"),
    )
    assert [(row.name, row.posts, row.reached.total) for row in told.programs] == [
        ("Sadar Adminduk", 2, 2),
        ("", 1, 1),
    ]


def test_each_block_has_at_least_two_numbers() -> None:
    told = report(post(1, template_id="schedule"), post(2, template_id="auction", function=ENTERTAIN))
    assert all(len(figures) >= 2 for figures in told.blocks.values())
    services = told.blocks[Block.TRANSACTIONS]
    assert services[BlockFigure.SERVICE_POSTS].total == 1
    assert services[BlockFigure.AUCTIONS].total == 1
    assert told.blocks[Block.SHARING][BlockFigure.INFORMING].total == 1
    assert told.blocks[Block.SHARING][BlockFigure.REACHED].total is None


def test_transparency_counts_posts_with_figures_only() -> None:
    text = "Cakupan 98 % warga"
    told = report(post(1), post(2, text=text), post(3, text=text, data_source="SIAK, 31 Oktober 2026"))
    assert (told.gauges.sharing, told.gauges.transparency) == (3, 0.5)
    assert report(post(1)).gauges.transparency is None


def test_what_is_missing_is_listed_with_where_to_mend_it() -> None:
    asked = Served(
        CommentLabel.QUESTION, CommentStatus.NEW, NOW, None, None, "facebook", "Dukcapil", "Kapan buka?",
        account_id=PAGE.id, comment_id="comment-1",
    )  # fmt: skip
    jump = datetime(2026, 11, 10, tzinfo=UTC)
    bare = post(1, {LIKES: 2}, remote_url="", text="Realisasi Rp5 miliar")
    told = report(
        office=replace(OFFICE, employees=0),
        now=SpanFacts(NOVEMBER, (bare, post(2)), (asked,)),
        unsent=(Unsent("delivery-9", PAGE.id, "Dukcapil", "Hari Guru", NOW),),
        jumps={PAGE.id: (jump,)},
    )
    assert told.gaps == (
        Gap(GapKind.EMPLOYEES),
        Gap(GapKind.UNSENT, "Hari Guru", "Dukcapil", NOW, "delivery-9"),
        Gap(GapKind.OPEN_QUESTION, "Kapan buka?", "Dukcapil", NOW, "comment-1"),
        Gap(GapKind.ODD_FOLLOWERS, PAGE.display_name, PAGE.display_name, jump, PAGE.id),
        Gap(GapKind.NO_LINK, bare.title, PAGE.display_name, bare.published_at, "delivery-1"),
        Gap(GapKind.NO_FIGURES, post(2).title, PAGE.display_name, bare.published_at, "delivery-2"),
        Gap(GapKind.PART_FIGURES, bare.title, PAGE.display_name, bare.published_at, "delivery-1"),
        Gap(GapKind.NO_SOURCE, bare.title, PAGE.display_name, bare.published_at, "delivery-1"),
    )


# --- what it is about ------------------------------------------------------------------------------------------


def test_practice_counts_only_where_it_is_asked_for_or_there_is_nothing_else() -> None:
    november = Question(Month(2026, 11))
    every = (PAGE, HEAD, PRACTICE)
    assert chosen_accounts(november, every) == (PAGE, HEAD)
    assert chosen_accounts(november, (PRACTICE,)) == (PRACTICE,)
    assert chosen_accounts(replace(november, kind=AccountKind.OFFICIAL), every) == (HEAD,)
    assert chosen_accounts(replace(november, account_id=PRACTICE.id), every) == (PRACTICE,)
    told = report(accounts=(PRACTICE,), account_facts={PRACTICE.id: AccountFacts(NOW - timedelta(days=99))})
    assert told.is_practice
