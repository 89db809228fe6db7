"""The practice platform: it never leaves the computer."""

from __future__ import annotations

from core.domain.account import ChannelMode
from core.platforms.platform import Parts, Platform
from core.platforms.practice.limits import LIMITS
from core.platforms.practice.options import OPTIONS
from core.ports import Connector


def _connector(parts: Parts) -> Connector:
    from core.platforms.practice.connector import PracticeConnector

    return PracticeConnector(parts.practice_feed, parts.fitted, parts.clock, parts.practice_switch)


PLATFORM = Platform(
    id="practice",
    name="Latihan",
    rank=0,
    modes=(ChannelMode.PRACTICE,),
    limits=LIMITS,
    options=OPTIONS,
    connector=_connector,
)
