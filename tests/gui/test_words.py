"""Every enum has words, every error a person can meet has an explanation."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from core.domain.account import AccountHealth, AccountKind, ChannelMode
from core.domain.delivery import DeliveryState, HoldReason
from core.domain.engagement import Metric
from core.domain.listing import OutboxGroup
from core.domain.office_kinds import OfficeKind
from core.domain.post import PostFunction
from core.errors import Bug, InvalidInput, NeedsFix, Offline
from core.platforms.answers import _REFUSALS, FailureKind
from core.platforms.catalogue import PLATFORMS
from gui import labels
from gui.errors import explain, explain_error, is_explained
from gui.office_words import office_kind_word

ROOT = Path(__file__).resolve().parents[2]
RAISED = {
    "RetryLater", "Offline", "NeedsSignIn", "NeedsFix", "OutcomeUnknown", "NotFound", "InvalidInput",
    "StorageFailed", "SecretsUnavailable", "Problem", "Fault", "_fix",
}  # fmt: skip


def codes_in(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and node.args:
            name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
            if name in RAISED:
                yield from literals(node.args[0])
            elif name == "Rule" and len(node.args) > 1:
                yield from literals(node.args[1])


def literals(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from literals(node.body)
        yield from literals(node.orelse)


def codes_in_tables(tree: ast.AST) -> Iterator[str]:
    """Tables turn a platform's own words into our codes: values, or the first of a pair."""
    for node in ast.walk(tree):
        for value in node.values if isinstance(node, ast.Dict) else ():
            first = value.elts[0] if isinstance(value, ast.Tuple) else value
            yield from (code for code in literals(first) if re.fullmatch(r"[a-z]+(_[a-z]+)+", code))


def raised_codes() -> set[str]:
    folders = [
        ROOT / "core",
        ROOT / "storage",
        *(one for one in (ROOT / "gui").iterdir() if one.name != "studio"),
    ]
    # What a drawn infographic may have wrong is explained beside its canvas, by the studio.
    files = [file for folder in folders for file in ([folder] if folder.is_file() else folder.rglob("*.py"))]
    found = {
        code
        for file in files
        if file.suffix == ".py"
        for code in codes_in(ast.parse(file.read_text("utf-8")))
    }
    found |= {kind.value for kind in FailureKind} | set(_REFUSALS.values())
    for file in (ROOT / "core" / "platforms").glob("*/errors.py"):
        found |= set(codes_in_tables(ast.parse(file.read_text("utf-8"))))
    found |= {"media_lost", "second_factor_needed", "app_password_refused"}
    return found


def test_every_code_that_is_raised_is_explained() -> None:
    assert sorted(code for code in raised_codes() if not is_explained(code)) == []


@pytest.mark.parametrize("code", sorted(raised_codes()))
def test_an_explanation_says_what_happened_and_what_to_do(code: str) -> None:
    told = explain(code, {"limit": 5, "figure": 9})
    assert told.title.endswith((".", "!", "?"))
    assert "{" not in told.text
    assert told.kept or told.remedy


def test_parameters_stand_in_the_sentences() -> None:
    assert (
        explain("text_too_long", {"figure": 310, "limit": 280}).title == "The text is too long (310 of 280)."
    )
    assert explain("host_unreachable", {"host": "sosial.contoh.go.id"}).title.startswith(
        "sosial.contoh.go.id"
    )
    assert explain("host_unreachable").title.startswith("The server")
    assert explain("content_refused").title == "The platform refused the content of the post."


def test_exceptions_are_explained_by_their_code_or_their_type() -> None:
    assert explain_error(Offline("no_line")).title == "There is no internet."
    assert "ZeroDivisionError" in explain_error(ZeroDivisionError()).title
    assert "illegal_move" in explain_error(Bug("illegal_move")).title
    assert explain_error(InvalidInput("no_account")).action == "edit"
    assert explain_error(NeedsFix("forbidden", said="no")).text.count(".") >= 3


@pytest.mark.usefixtures("qapp")
def test_every_enum_has_words(qtbot: QtBot) -> None:
    assert all(labels.state_word(one) for one in (*DeliveryState, None))
    assert all(labels.group_word(one) for one in OutboxGroup)
    assert all(labels.hold_word(one) for one in HoldReason)
    assert labels.hold_word(None) == ""
    assert all(labels.function_word(one) and labels.function_mark(one) for one in PostFunction)
    assert all(labels.mode_word(one) for one in ChannelMode)
    assert all(labels.kind_word(one) for one in AccountKind)
    assert all(labels.health_word(one) for one in AccountHealth)
    assert all(labels.metric_word(platform, one) for platform in PLATFORMS for one in Metric)
    assert all(labels.platform_name(one) for one in PLATFORMS)
    assert all(office_kind_word(one) for one in OfficeKind)
    assert labels.platform_name("pixelfed") == "Pixelfed"
    assert labels.metric_word("x", Metric.SHARES) == "Reposts"
