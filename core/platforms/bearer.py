"""Calls with an OAuth 2 access token that expires: renewed when it is refused, once per account at a time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol, TypeVar

from core.errors import NeedsSignIn, PapanSiarError, RetryLater
from core.platforms.answers import Answer
from core.platforms.fields import Fields, after
from core.platforms.http import Http, Request
from core.ports import AskForTokens, FreshTokens, TokenVault

Told = TypeVar("Told")
Form = Sequence[tuple[str, str]]

#: The code that ``answers`` gives to a refused token; any other reason to sign in again is not cured by renewing.
_REFUSED = "token_refused"

#: RFC 6749 section 5.2: the grant is gone, or the office's own app is.
_GRANT_GONE = frozenset({"invalid_grant"})
_APP_GONE = frozenset({"invalid_client", "unauthorized_client", "deleted_client", "disabled_client"})


class Access(Protocol):
    """Does something with an access token."""

    def call(self, act: Callable[[str], Told]) -> Told: ...


@dataclass(frozen=True, slots=True)
class NewAccess:
    """A token that was given a moment ago, while signing in."""

    token: str = field(repr=False)

    def call(self, act: Callable[[str], Told]) -> Told:
        """Do it with the token."""
        return act(self.token)


@dataclass(frozen=True, slots=True)
class SavedAccess:
    """The tokens of an account; ``ask`` refreshes them at the platform."""

    vault: TokenVault
    account_id: str
    ask: AskForTokens

    def call(self, act: Callable[[str], Told]) -> Told:
        """Do it with the saved token and, if that is refused, once more with another one."""
        token = self.vault.current(self.account_id)
        try:
            return act(token)
        except NeedsSignIn as refused:
            if refused.code != _REFUSED:
                raise
        return act(self.vault.renewed(self.account_id, token, self.ask))


@dataclass(frozen=True, slots=True)
class Tokens:
    """What a token endpoint gave. Spans in seconds, None where it tells none."""

    access: str = field(repr=False)
    refresh: str = field(default="", repr=False)
    scopes: tuple[str, ...] = ()
    refresh_lives_s: int | None = None

    def ends_at(self, now: datetime) -> datetime | None:
        """Give when the refresh token ends; None where the platform does not tell."""
        return after(now, self.refresh_lives_s) if self.refresh_lives_s else None


@dataclass(frozen=True, slots=True)
class TokenDesk:
    """A platform's token endpoint and the office's own app there, as ``app`` names it in the form.

    ``gone`` adds the error codes that this platform uses for a refresh token that is revoked.
    """

    http: Http
    url: str
    platform: str
    app: Form = field(repr=False)
    gone: frozenset[str] = frozenset()
    account_id: str = ""

    def trade(self, form: Form) -> Tokens:
        """Trade a code for tokens."""
        request = Request(
            "POST", self.url, f"{self.platform} token", form=[*self.app, *form], account_id=self.account_id
        )
        told = Fields(self.http.exchange(request, read_error=self._read_error).json())
        # TikTok answers 200 to a refusal.
        if refused := self._refusal(told.text("error")):
            raise refused
        if not told.text("access_token"):
            raise RetryLater("answer_unreadable", host=self.platform)
        return Tokens(
            told.text("access_token"),
            told.text("refresh_token"),
            tuple(told.text("scope").replace(",", " ").split()),
            told.count("refresh_token_expires_in") or told.count("refresh_expires_in"),
        )

    def refresh(self, refresh_token: str) -> FreshTokens:
        """Ask for fresh tokens; raises ``NeedsSignIn`` only if the platform says that these are gone."""
        tokens = self.trade([("grant_type", "refresh_token"), ("refresh_token", refresh_token)])
        return FreshTokens(tokens.access, tokens.refresh)

    def _read_error(self, answer: Answer) -> PapanSiarError | None:
        try:
            return self._refusal(Fields(answer.json()).text("error"))
        except ValueError:
            return None

    def _refusal(self, code: str) -> PapanSiarError | None:
        if code in _GRANT_GONE | self.gone:
            return NeedsSignIn("token_expired")
        if code in _APP_GONE:
            return NeedsSignIn("app_refused", platform=self.platform)
        return None
