"""What keeps a delivery in the queue although its turn has come: its account, or the line."""

from __future__ import annotations

from dataclasses import replace

from core.domain.account import ChannelMode
from core.domain.connectivity import LineState
from core.domain.delivery import DeliveryState
from core.domain.listing import OutboxRow

#: Codes of ``core.errors`` that tell it.
NO_LINE, PORTAL = "no_line", "captive_portal"
HELD, SIGNED_OUT = "account_held", "token_refused"
#: Such a row waits for the internet; it has not failed.
LINE_CODES = frozenset({NO_LINE, PORTAL})

_OF_LINE = {LineState.OFFLINE: NO_LINE, LineState.PORTAL: PORTAL}
_NOT_REACHED = frozenset({"host_unreachable", "host_not_found"})


def with_obstacle(row: OutboxRow, line: LineState) -> OutboxRow:
    """Give the row as it is told to the admin: what its account or the line keeps in the queue names that as its
    error, whatever its own last try met.
    """
    waits_for_line = row.state is DeliveryState.RETRY_WAIT and row.error_code in _NOT_REACHED
    if row.state is not DeliveryState.DUE and not waits_for_line:
        return row
    code = _OF_LINE.get(line, "") if row.mode is ChannelMode.API else ""
    if row.state is DeliveryState.DUE and (row.account_held or row.account_signed_out):
        code = HELD if row.account_held else SIGNED_OUT
    return replace(row, error_code=code, error_params={}) if code else row


def waits_for_line(row: OutboxRow) -> bool:
    """Tell of such a row whether it waits for nothing but the internet."""
    return row.state in {DeliveryState.RETRY_WAIT, DeliveryState.DUE} and row.error_code in LINE_CODES
