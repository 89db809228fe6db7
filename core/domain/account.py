"""An official account on a platform and how the program works with it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class ChannelMode(StrEnum):
    """Who sends: the program, the admin by hand, or nobody outside this computer."""

    API = "api"
    ASSISTED = "assisted"
    PRACTICE = "practice"


class AccountKind(StrEnum):
    """Whose voice it is (domain N-002): the office's, or an official's in person."""

    OFFICE = "office"
    OFFICIAL = "official"


class AccountHealth(StrEnum):
    """What the last contact with the platform said about the account."""

    UNKNOWN = "unknown"
    OK = "ok"
    NEEDS_SIGN_IN = "needs_sign_in"
    UNREACHABLE = "unreachable"


@dataclass(frozen=True, slots=True)
class Account:
    """One official account. Secrets are not part of it: they live in the operating system's keyring.

    ``limits`` holds figures read from the platform (for Mastodon the instance's ``max_characters`` and so
    on),
    ``options`` what the connector needs to know that is not secret (app id, page id, API host).
    """

    id: str
    platform: str
    mode: ChannelMode
    display_name: str
    handle: str
    kind: AccountKind = AccountKind.OFFICE
    server_url: str = ""
    remote_id: str = ""
    health: AccountHealth = AccountHealth.UNKNOWN
    health_code: str = ""
    checked_at: datetime | None = None
    token_expires_at: datetime | None = None
    held: bool = False
    limits: Mapping[str, int] = field(default_factory=dict)
    options: Mapping[str, str] = field(default_factory=dict)
    removed_at: datetime | None = None


def by_hand_first(accounts: Iterable[Account]) -> tuple[Account, ...]:
    """Order accounts for what a person enters: the program reads the others by itself, practice ones last."""
    order = (ChannelMode.ASSISTED, ChannelMode.API, ChannelMode.PRACTICE)
    return tuple(sorted(accounts, key=lambda one: order.index(one.mode)))
