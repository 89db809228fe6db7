"""How a platform declares itself: what it takes, how one signs in, and where its connector is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from core.domain.account import ChannelMode
from core.domain.limits import PlatformLimits
from core.domain.post_options import PostOption

if TYPE_CHECKING:
    from core.clock import Clock
    from core.platforms.http import Http
    from core.platforms.practice.feed import PracticeFeed
    from core.platforms.practice.switch import PracticeSwitch
    from core.ports import Connector, FittedMedia, SecretStore, SignIn, TokenVault


@dataclass(frozen=True, slots=True)
class Parts:
    """What connectors and sign-ins are built from."""

    http: Http
    secrets: SecretStore
    vault: TokenVault
    fitted: FittedMedia
    clock: Clock
    practice_feed: PracticeFeed
    practice_switch: PracticeSwitch


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Platform:
    """What a package of ``core.platforms`` says of itself as ``PLATFORM``. Importing it loads no connector.

    ``rank`` is the place in the list of platforms, lower first. ``connector`` and ``sign_in`` build what accounts that
    are not served by hand need. ``asks_server``: it has many servers, so one is named; ``default_server`` is meant
    where none is. ``fields`` belong to the way ``FIELDS`` or, where there is none, are typed before the browser opens.
    ``callbacks`` are the addresses that the office registers with its app, exactly as they stand.
    """

    id: str
    name: str
    rank: int
    modes: tuple[ChannelMode, ...]
    limits: PlatformLimits
    options: tuple[PostOption, ...] = ()
    ways: tuple[SignInWay, ...] = ()
    asks_server: bool = False
    default_server: str = ""
    fields: tuple[SignInField, ...] = ()
    callbacks: tuple[str, ...] = ()
    connector: Callable[[Parts], Connector] | None = None
    sign_in: Callable[[Parts], SignIn] | None = None

    @property
    def options_by_hand(self) -> tuple[PostOption, ...]:
        """Give what a person who publishes in the platform's own app can choose there as well."""
        return tuple(one for one in self.options if one.by_hand)
