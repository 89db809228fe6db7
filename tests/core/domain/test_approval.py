"""What needs an approval, and what an approval is bound to."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from core.domain.approval import (
    ApprovalRules,
    ApprovalScope,
    Stage,
    Submission,
    check_decider,
    check_open,
    content_hash,
    first_stage,
    is_code_of,
    sheet_code,
)
from core.domain.people import Capacity, Person, Role
from core.domain.post import LatePolicy, Media, Post, Variant
from core.errors import InvalidInput

NOW = datetime(2026, 11, 23, 0, 30, tzinfo=UTC)
PICTURE = Media("a" * 64, "image/jpeg", 1080, 1350, 90_000, "Dua petugas di loket")
POST = Post(
    "p", "Loket buka", media=(PICTURE,), account_ids=("fb", "ig"), variants=(Variant("ig", "Loket buka!"),)
)
CHIEF = Person("chief", "Siti", roles=frozenset({Role.APPROVER}))
ADMIN = Person("admin", "Rudi", roles=frozenset({Role.ADMIN}))


@pytest.mark.parametrize(
    ("scope", "plain", "sensitive"),
    [
        (ApprovalScope.NONE, False, False),
        (ApprovalScope.SENSITIVE, False, True),
        (ApprovalScope.ALL, True, True),
    ],
)
def test_the_rule_says_which_posts_need_an_approval(
    scope: ApprovalScope, plain: bool, sensitive: bool
) -> None:
    rules = ApprovalRules(scope)
    assert (rules.covers(POST), rules.covers(replace(POST, sensitive=True))) == (plain, sensitive)


@pytest.mark.parametrize(
    "changed",
    [
        replace(POST, base_text="Loket bukA"),
        replace(POST, variants=(Variant("ig", "Loket buka?"),)),
        replace(POST, variants=(Variant("ig", "Loket buka!", options={"place": "1"}),)),
        replace(POST, media=(replace(PICTURE, alt_text="Petugas"),)),
        replace(POST, media=(replace(PICTURE, hash="b" * 64),)),
        replace(POST, media=()),
        replace(POST, account_ids=("fb",)),
    ],
)
def test_one_changed_letter_is_another_content(changed: Post) -> None:
    assert content_hash(changed) != content_hash(POST)


@pytest.mark.parametrize(
    "same",
    [
        replace(POST, account_ids=("ig", "fb")),
        replace(POST, planned_at=NOW, late=LatePolicy(60), campaign="Layanan", updated_at=NOW),
        replace(POST, variants=(Variant("ig", "Loket buka!", options={"place": " "}), Variant("fb"))),
    ],
)
def test_what_the_public_does_not_see_changes_nothing(same: Post) -> None:
    assert content_hash(same) == content_hash(POST)


def test_the_code_on_the_sheet_is_read_however_it_is_typed() -> None:
    content = "0a1f77c3" + "9" * 56
    assert sheet_code(content) == "0A1F-77C3"
    for typed in ("0A1F-77C3", " 0a1f 77c3 ", "OAIF77C3", "0a1f–77c3"):
        assert is_code_of(typed, content)
    for typed in ("", "0A1F", "0A1F-77C4"):
        assert not is_code_of(typed, content)


def test_only_what_is_open_and_unchanged_is_decided() -> None:
    submission = Submission("s", "p", "x", Stage.CHECKING, NOW)
    check_open(submission, "x")
    for stage, current, code in (
        (Stage.APPROVED, "x", "submission_over"),
        (Stage.WITHDRAWN, "x", "submission_over"),
        (Stage.APPROVING, "y", "content_changed"),
    ):
        with pytest.raises(InvalidInput) as told:
            check_open(replace(submission, stage=stage), current)
        assert told.value.code == code


def test_nobody_decides_on_their_own_post_nor_for_its_author() -> None:
    own = Submission("s", "p", "x", Stage.APPROVING, NOW, author_id="admin")
    check_decider(own, Capacity(CHIEF, Role.APPROVER))
    check_decider(replace(own, author_id=""), Capacity(ADMIN, Role.APPROVER))
    for who in (Capacity(ADMIN, Role.APPROVER), Capacity(CHIEF, Role.APPROVER, acting_for=ADMIN)):
        with pytest.raises(InvalidInput) as told:
            check_decider(own, who)
        assert told.value.code == "own_post"


def test_it_begins_with_a_checker_where_there_is_another_one_than_the_author() -> None:
    checker = Capacity(ADMIN, Role.CHECKER)
    assert first_stage((), "admin") is Stage.APPROVING
    assert first_stage((checker,), "admin") is Stage.APPROVING
    assert first_stage((checker,), "somebody") is Stage.CHECKING


def test_a_locked_brand_stays_open_for_as_long_as_it_was_opened() -> None:
    rules = ApprovalRules(brand_locked=True)
    opened = replace(rules, brand_open_until=NOW + timedelta(hours=1))
    assert rules.holds_brand(NOW)
    assert not opened.holds_brand(NOW)
    assert opened.holds_brand(NOW + timedelta(hours=1))
    assert not ApprovalRules().holds_brand(NOW)
