"""Threads."""

from __future__ import annotations

from core.domain.account import ChannelMode
from core.platforms.meta.sign_in_fields import APP, PUBLIC_HOST, TOKEN
from core.platforms.platform import Parts, Platform, SignInWay
from core.platforms.threads.limits import LIMITS
from core.platforms.threads.options import OPTIONS
from core.ports import Connector, SignIn


def _connector(parts: Parts) -> Connector:
    from core.platforms.threads.connector import ThreadsConnector

    return ThreadsConnector(parts.http, parts.secrets, parts.fitted, parts.clock)


def _sign_in(parts: Parts) -> SignIn:
    from core.platforms.threads.sign_in import ThreadsSignIn

    return ThreadsSignIn(parts.http, parts.clock)


PLATFORM = Platform(
    id="threads",
    name="Threads",
    rank=40,
    modes=(ChannelMode.ASSISTED, ChannelMode.API),
    limits=LIMITS,
    options=OPTIONS,
    ways=(SignInWay.FIELDS,),
    fields=(TOKEN, *APP, *PUBLIC_HOST),
    connector=_connector,
    sign_in=_sign_in,
)
