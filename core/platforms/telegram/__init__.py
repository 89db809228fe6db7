"""Telegram channels."""

from __future__ import annotations

from core.domain.account import ChannelMode
from core.platforms.platform import Parts, Platform, SignInField, SignInWay
from core.platforms.telegram.limits import LIMITS
from core.platforms.telegram.options import OPTIONS
from core.ports import Connector, SignIn


def _connector(parts: Parts) -> Connector:
    from core.platforms.telegram.connector import TelegramConnector

    return TelegramConnector(parts.http, parts.secrets, parts.fitted)


def _sign_in(parts: Parts) -> SignIn:
    from core.platforms.telegram.sign_in import TelegramSignIn

    return TelegramSignIn(parts.http)


PLATFORM = Platform(
    id="telegram",
    name="Telegram",
    rank=70,
    modes=(ChannelMode.API, ChannelMode.ASSISTED),
    limits=LIMITS,
    options=OPTIONS,
    ways=(SignInWay.FIELDS,),
    fields=(SignInField("bot_token", secret=True), SignInField("channel")),
    connector=_connector,
    sign_in=_sign_in,
)
