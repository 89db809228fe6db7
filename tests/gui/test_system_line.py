"""What the operating system says about the network reaches the outbox as a hint."""

from __future__ import annotations

import pytest
from PySide6.QtNetwork import QNetworkInformation

from gui.system_line import SystemLine

Reachability = QNetworkInformation.Reachability


@pytest.mark.parametrize(
    ("reachability", "heard"),
    [
        (Reachability.Disconnected, [False]),
        (Reachability.Online, [True]),
        (Reachability.Site, [True]),
        (Reachability.Local, [True]),
        (Reachability.Unknown, []),
    ],
)
def test_only_a_lost_network_counts_as_no_line(
    qapp: object, reachability: QNetworkInformation.Reachability, heard: list[bool]
) -> None:
    told: list[bool] = []
    SystemLine(told.append).on_changed(reachability)
    assert told == heard
