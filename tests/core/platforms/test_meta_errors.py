"""Every number of Meta's error tables names its remedy, whatever language its words are in."""

from datetime import UTC, datetime

import pytest

from core.errors import NeedsFix, NeedsSignIn, OutcomeUnknown, PapanSiarError, RetryLater
from core.platforms.answers import Answer
from core.platforms.meta.errors import RULES, fault_of_container, graph_error, read_upload_error, reads_errors
from core.platforms.meta.usage import percent_used, wait_asked_s
from gui.errors import is_explained
from tests.servers.fakes.base import Reply
from tests.servers.fakes.meta import EXPIRED, INVALID, MISSING, SERVER, busy, error

NOW = datetime(2026, 11, 23, tzinfo=UTC)

#: What was seen in public reports, word for word where it was complete.
SEEN_REPORTS = [
    (EXPIRED, NeedsSignIn, "token_expired"),
    (
        error(190, 460, "Error validating access token: The session has been invalidated"),
        NeedsSignIn,
        "password_changed",
    ),
    (
        error(
            368,
            1346003,
            "Your message couldn't be sent because it includes content that other people have reported as abusive.",
            error_data={"sentry_block_data": "x", "help_center_id": 0},
            error_user_msg="",
        ),
        NeedsFix,
        "policy_blocked",
    ),
    (
        error(368, 0, "You've already posted this. Posting the same content repeatedly isn't allowed."),
        NeedsFix,
        "policy_blocked",
    ),
    (error(506, 0, "(#506) Duplicate status message"), NeedsFix, "duplicate_content"),
    (SERVER, RetryLater, "server_error"),
    (
        error(9004, 2207052, "Only photo or video", error_user_title="Se ha producido un error"),
        NeedsFix,
        "media_url_refused",
    ),
    (error(9007, 2207027, "Media ID is not available"), RetryLater, "container_not_ready"),
    (
        error(
            24,
            4279009,
            "The requested resource does not exist",
            is_transient=False,
            error_user_title="Không tìm thấy",
        ),
        RetryLater,
        "container_not_ready",
    ),
]

#: (code, subcode) of the tables in the platforms' guides.
TABLE: list[tuple[int, int, type[PapanSiarError], str]] = [
    # tokens
    (190, 0, NeedsSignIn, "token_refused"),
    (190, 458, NeedsSignIn, "app_removed"),
    (190, 460, NeedsSignIn, "password_changed"),
    (190, 463, NeedsSignIn, "token_expired"),
    (190, 464, NeedsSignIn, "account_unconfirmed"),
    (190, 467, NeedsSignIn, "token_refused"),
    (190, 492, NeedsSignIn, "role_lost"),
    (190, 2069032, NeedsSignIn, "page_token_needed"),
    (102, 0, NeedsSignIn, "token_refused"),
    # these leave the token valid: signing in again would not help
    (190, 459, NeedsFix, "account_checkpoint"),
    (368, 0, NeedsFix, "policy_blocked"),
    # permissions
    (3, 0, NeedsFix, "permission_missing"),
    (10, 0, NeedsFix, "permission_missing"),
    (200, 0, NeedsFix, "permission_missing"),
    (299, 0, NeedsFix, "permission_missing"),
    # limits
    (4, 0, RetryLater, "rate_limited"),
    (17, 0, RetryLater, "rate_limited"),
    (32, 0, RetryLater, "rate_limited"),
    (341, 0, RetryLater, "rate_limited"),
    (613, 0, RetryLater, "rate_limited"),
    (80001, 0, RetryLater, "rate_limited"),
    (80002, 0, RetryLater, "rate_limited"),
    # temporary
    (1, 0, RetryLater, "server_error"),
    (2, 0, RetryLater, "server_error"),
    # Facebook: duplicates, media, insights
    (506, 0, NeedsFix, "duplicate_content"),
    (1, 1366051, NeedsFix, "duplicate_content"),
    (1, 1366046, NeedsFix, "photo_refused"),
    (100, 1363040, NeedsFix, "media_ratio"),
    (100, 1363127, NeedsFix, "media_too_big"),
    (100, 1363128, NeedsFix, "video_length"),
    (100, 1363129, NeedsFix, "video_frame_rate"),
    (6001, 1363037, RetryLater, "upload_interrupted"),
    (100, 2874008, NeedsFix, "too_few_followers"),
    (2874008, 0, NeedsFix, "too_few_followers"),
    (100, 33, NeedsFix, "not_found"),
    (803, 0, NeedsFix, "not_found"),
    # Instagram
    (-2, 2207003, RetryLater, "media_fetch_slow"),
    (-2, 2207020, RetryLater, "container_expired"),
    (-1, 2207001, RetryLater, "server_error"),
    (-1, 2207032, RetryLater, "server_error"),
    (-1, 2207053, RetryLater, "server_error"),
    (1, 2207057, NeedsFix, "thumbnail_refused"),
    (4, 2207051, NeedsFix, "spam_blocked"),
    (9, 2207042, RetryLater, "quota_used_up"),
    (24, 2207006, NeedsFix, "not_found"),
    (24, 2207008, RetryLater, "container_missing"),
    (25, 2207050, NeedsFix, "account_restricted"),
    (100, 2207023, NeedsFix, "media_type"),
    (100, 2207028, NeedsFix, "carousel_count"),
    (100, 2207040, NeedsFix, "too_many_mentions"),
    # without the subcode
    (9, 0, RetryLater, "quota_used_up"),
    (25, 0, NeedsFix, "account_restricted"),
    (352, 0, NeedsFix, "video_format"),
    (9004, 0, NeedsFix, "media_url_refused"),
    (9007, 0, RetryLater, "container_not_ready"),
    (36000, 0, NeedsFix, "media_too_big"),
    (36001, 0, NeedsFix, "media_type"),
    (36003, 0, NeedsFix, "media_ratio"),
    (36004, 0, NeedsFix, "caption_too_long"),
    (352, 2207026, NeedsFix, "video_format"),
    (9004, 2207052, NeedsFix, "media_url_refused"),
    (9007, 2207027, RetryLater, "container_not_ready"),
    (36000, 2207004, NeedsFix, "media_too_big"),
    (36001, 2207005, NeedsFix, "media_type"),
    (36003, 2207009, NeedsFix, "media_ratio"),
    (36004, 2207010, NeedsFix, "caption_too_long"),
    # Threads
    (24, 4279009, RetryLater, "container_not_ready"),
    (1, 2207052, NeedsFix, "media_url_refused"),
    # nobody's
    (4242, 0, NeedsFix, "refused_by_number"),
    (24, 4279013, NeedsFix, "refused_by_number"),
]


def answer_of(reply: Reply) -> Answer:
    headers = {name.lower(): value for name, value in reply.headers.items()}
    return Answer(reply.status, headers, reply.body, host="graph.facebook.com")


def fault_of(reply: Reply, *, commits: bool = False) -> PapanSiarError:
    fault = reads_errors(NOW, commits=commits)(answer_of(reply))
    assert fault is not None
    return fault


@pytest.mark.parametrize(("code", "subcode", "remedy", "said"), TABLE)
def test_each_number_names_its_remedy(code: int, subcode: int, remedy: type, said: str) -> None:
    fault = fault_of(error(code, subcode, "Kata-kata dalam bahasa apa pun"))
    assert (type(fault), fault.code) == (remedy, said)
    assert fault.params["number"] == (f"{code}/{subcode}" if subcode else str(code))


@pytest.mark.parametrize(("code", "subcode", "remedy", "said"), TABLE)
def test_a_commit_is_refused_or_unknown_but_never_simply_repeated(
    code: int, subcode: int, remedy: type, said: str
) -> None:
    fault = fault_of(error(code, subcode), commits=True)
    assert isinstance(fault, OutcomeUnknown) is (said == "server_error")
    assert isinstance(fault_of(error(code, subcode, status=500), commits=True), OutcomeUnknown)


@pytest.mark.parametrize(("reply", "remedy", "code"), SEEN_REPORTS)
def test_answers_seen_in_the_wild(reply: Reply, remedy: type, code: str) -> None:
    fault = fault_of(reply)
    assert (type(fault), fault.code) == (remedy, code)


def test_every_rule_is_in_the_table_and_every_code_has_its_sentence() -> None:
    listed = {(code, subcode) for code, subcode, _, _ in TABLE}
    tested = {sub for _, sub in listed if sub} | {code for code, sub in listed if not sub}
    assert {subcode or code for code, subcode in RULES} <= tested
    assert [rule.code for rule in RULES.values() if not is_explained(rule.code)] == []


def test_what_meta_calls_passing_is_tried_again() -> None:
    assert isinstance(fault_of(error(4242, is_transient=True)), RetryLater)
    assert isinstance(fault_of(error(4242, is_transient=True), commits=True), OutcomeUnknown)


def test_a_limit_waits_as_long_as_meta_says() -> None:
    limited = fault_of(busy(180))
    assert isinstance(limited, RetryLater)
    assert limited.wait_s == 180
    unsaid = fault_of(error(4))
    assert isinstance(unsaid, RetryLater)
    assert unsaid.wait_s is None


def test_usage_is_read_from_broken_headers_as_nothing() -> None:
    assert percent_used({"x-app-usage": "{kaputt", "x-business-use-case-usage": "[]"}) == 0
    assert wait_asked_s({}) is None


@pytest.mark.parametrize(
    "body", ['{"error": "teks"}', '{"error": {"code": "abc"}}', "[]", "<html>", '{"error": {"code": true}}']
)
def test_what_is_not_metas_envelope_is_left_to_the_general_rule(body: str) -> None:
    assert graph_error(Answer(400, {}, body.encode())) is None


def test_known_replies_are_understood() -> None:
    assert fault_of(INVALID).code == "token_refused"
    assert fault_of(MISSING).code == "not_found"


@pytest.mark.parametrize(
    ("kind", "retriable", "remedy", "code"),
    [
        ("OffsetInvalidError", False, RetryLater, "upload_interrupted"),
        ("PartialRequestError", False, RetryLater, "upload_interrupted"),
        ("ProcessingFailedError", True, RetryLater, "upload_interrupted"),
        ("ProcessingFailedError", False, NeedsFix, "video_format"),
        ("SomethingNewError", False, NeedsFix, "refused_by_number"),
    ],
)
def test_what_the_upload_host_says(kind: str, retriable: bool, remedy: type, code: str) -> None:
    reply = Reply(400, {"debug_info": {"retriable": retriable, "type": kind, "message": "apa pun"}})
    fault = read_upload_error(answer_of(reply))
    assert fault is not None
    assert (type(fault), fault.code, fault.params["number"]) == (remedy, code, kind)


def test_other_answers_of_the_upload_host_are_left_to_others() -> None:
    assert read_upload_error(answer_of(Reply(400, {"error": {}}))) is None
    assert read_upload_error(answer_of(Reply(502, "<html>"))) is None


@pytest.mark.parametrize(
    ("told", "code", "number"),
    [
        ("Error: 2207009", "media_ratio", "2207009"),
        ("Error: 2207001", "container_failed", "2207001"),
        ("INVALID_DURATION", "video_length", "INVALID_DURATION"),
        ("sebuah kalimat", "container_failed", ""),
    ],
)
def test_a_failed_container(told: str, code: str, number: str) -> None:
    fault = fault_of_container(told, "graph.threads.net")
    assert (fault.code, fault.params["number"]) == (code, number)
