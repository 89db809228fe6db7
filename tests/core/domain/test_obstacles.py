"""What keeps a delivery in the queue although its turn has come."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from core.domain.account import ChannelMode
from core.domain.connectivity import LineState
from core.domain.delivery import DeliveryState as S
from core.domain.listing import OutboxGroup, OutboxRow
from core.domain.obstacles import waits_for_line, with_obstacle

ROW = OutboxRow(
    "d", "p", "a", "mastodon", ChannelMode.API, "Dukcapil", "Jadwal", S.DUE, OutboxGroup.WAITING,
    datetime(2026, 11, 23, tzinfo=UTC), None, None, 0, "", {}, None, "", None, 0, 0, False,
)  # fmt: skip


@pytest.mark.parametrize(
    ("changes", "line", "code"),
    [
        ({}, LineState.ONLINE, ""),
        ({}, LineState.UNKNOWN, ""),
        ({}, LineState.OFFLINE, "no_line"),
        ({}, LineState.PORTAL, "captive_portal"),
        ({"mode": ChannelMode.PRACTICE}, LineState.OFFLINE, ""),
        ({"account_held": True}, LineState.OFFLINE, "account_held"),
        ({"account_signed_out": True}, LineState.ONLINE, "token_refused"),
        ({"account_held": True, "account_signed_out": True}, LineState.ONLINE, "account_held"),
        ({"state": S.RETRY_WAIT, "error_code": "host_unreachable"}, LineState.OFFLINE, "no_line"),
        ({"state": S.RETRY_WAIT, "error_code": "host_unreachable"}, LineState.ONLINE, "host_unreachable"),
        ({"state": S.RETRY_WAIT, "error_code": "host_not_found"}, LineState.PORTAL, "captive_portal"),
        ({"state": S.RETRY_WAIT, "error_code": "rate_limited"}, LineState.OFFLINE, "rate_limited"),
        ({"state": S.SCHEDULED, "account_held": True}, LineState.OFFLINE, ""),
    ],
)
def test_the_account_and_the_line_are_named(changes: dict[str, object], line: LineState, code: str) -> None:
    told = with_obstacle(replace(ROW, **changes), line)  # type: ignore[arg-type]
    assert told.error_code == code
    assert waits_for_line(told) is (code in {"no_line", "captive_portal"})
