"""The platforms and what each offers to an office today. Light enough for the first page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from core.domain.account import ChannelMode
from core.platforms.callbacks import ANY_PORT, X_PORTS, callbacks


class SignInWay(StrEnum):
    """How an admin proves to a platform who they are."""

    BROWSER = "browser"
    CODE = "code"
    TOKEN = "token"  # noqa: S105
    FIELDS = "fields"


@dataclass(frozen=True, slots=True)
class SignInField:
    """One thing that an admin types for ``SignIn.with_fields`` or ``in_browser``; ``secret`` ones are not shown.

    One that is not ``required`` is asked for only once the platform wants it (``second_factor_needed``). A ``choice``
    is a box to tick (value ``1``); a ``required`` one must be ticked. Fields of a ``group`` are filled in together or
    not at all, by whoever opens the group; only one that ``may_be_empty`` may be left out then.
    """

    id: str
    secret: bool = False
    required: bool = True
    choice: bool = False
    group: str = ""
    may_be_empty: bool = False


@dataclass(frozen=True, slots=True)
class PlatformInfo:
    """What the account page must know of a platform.

    ``asks_server``: it has many servers, so one is named; ``default_server`` is meant where none is.
    ``fields`` belong to the way ``FIELDS`` or, where there is none, are typed before the browser opens. ``callbacks``
    are the addresses that the office registers with its app, exactly as they stand.
    """

    id: str
    name: str
    modes: tuple[ChannelMode, ...]
    ways: tuple[SignInWay, ...] = ()
    asks_server: bool = False
    default_server: str = ""
    fields: tuple[SignInField, ...] = ()
    callbacks: tuple[str, ...] = ()


_BY_HAND = (ChannelMode.ASSISTED,)
#: By hand first: few offices have an app of their own at Meta.
_BY_HAND_OR_API = (ChannelMode.ASSISTED, ChannelMode.API)

#: Of Meta's platforms: a pasted token, and the Page if the token manages several.
_META = (SignInField("token", secret=True), SignInField("page", required=False))
_APP = (
    SignInField("app_secret", secret=True, required=False, group="app"),
    SignInField("api_version", required=False, group="version"),
)
#: Where pictures lie for platforms that fetch them: a folder of the office's web server, or a bucket.
_PUBLIC_HOST = (
    SignInField("webdav_url", required=False, group="webdav"),
    SignInField("webdav_user", required=False, group="webdav"),
    SignInField("webdav_password", secret=True, required=False, group="webdav"),
    SignInField("webdav_public_url", required=False, group="webdav"),
    SignInField("s3_endpoint", required=False, group="s3"),
    SignInField("s3_region", required=False, group="s3"),
    SignInField("s3_bucket", required=False, group="s3"),
    SignInField("s3_key_id", required=False, group="s3"),
    SignInField("s3_secret", secret=True, required=False, group="s3"),
    SignInField("s3_public_url", required=False, group="s3", may_be_empty=True),
)

#: In the order in which they are offered.
PLATFORMS: Mapping[str, PlatformInfo] = {
    one.id: one
    for one in (
        PlatformInfo("practice", "Latihan", (ChannelMode.PRACTICE,)),
        PlatformInfo("facebook", "Facebook", _BY_HAND_OR_API, (SignInWay.FIELDS,), fields=(*_META, *_APP)),
        PlatformInfo(
            "instagram",
            "Instagram",
            _BY_HAND_OR_API,
            (SignInWay.FIELDS,),
            fields=(*_META, *_APP, *_PUBLIC_HOST),
        ),
        PlatformInfo(
            "x",
            "X",
            _BY_HAND_OR_API,
            (SignInWay.BROWSER,),
            fields=(SignInField("client_id"), SignInField("enterprise_confirmed", choice=True)),
            callbacks=callbacks(X_PORTS),
        ),
        PlatformInfo(
            "threads",
            "Threads",
            _BY_HAND_OR_API,
            (SignInWay.FIELDS,),
            fields=(_META[0], *_APP, *_PUBLIC_HOST),
        ),
        PlatformInfo(
            "youtube",
            "YouTube",
            _BY_HAND_OR_API,
            (SignInWay.BROWSER,),
            fields=(SignInField("client_id"), SignInField("client_secret", secret=True)),
        ),
        PlatformInfo(
            "tiktok",
            "TikTok",
            _BY_HAND_OR_API,
            (SignInWay.BROWSER,),
            fields=(
                SignInField("client_key"),
                SignInField("client_secret", secret=True),
                SignInField("figures", required=False, choice=True),
                SignInField("direct_post", required=False, choice=True),
            ),
            callbacks=callbacks((ANY_PORT,)),
        ),
        PlatformInfo(
            "telegram",
            "Telegram",
            (ChannelMode.API, ChannelMode.ASSISTED),
            (SignInWay.FIELDS,),
            fields=(SignInField("bot_token", secret=True), SignInField("channel")),
        ),
        PlatformInfo("whatsapp", "WhatsApp", _BY_HAND),
        PlatformInfo(
            "mastodon",
            "Mastodon",
            (ChannelMode.API, ChannelMode.ASSISTED),
            (SignInWay.BROWSER, SignInWay.CODE, SignInWay.TOKEN),
            asks_server=True,
        ),
        PlatformInfo(
            "bluesky",
            "Bluesky",
            (ChannelMode.API, ChannelMode.ASSISTED),
            (SignInWay.FIELDS,),
            asks_server=True,
            default_server="bsky.social",
            fields=(
                SignInField("handle"),
                SignInField("app_password", secret=True),
                SignInField("second_factor", required=False),
            ),
        ),
    )
}
