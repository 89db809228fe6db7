"""Platforms as the outbox, the poller and the account pages see them, and what a connector works with."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Protocol, runtime_checkable

from core.domain.account import Account
from core.domain.engagement import Comment, Metric
from core.domain.post import Media
from core.domain.publishing import (
    AccountIdentity,
    Capabilities,
    Job,
    RemotePost,
    Settlement,
    Step,
    StepResult,
)

# --- what a connector works with -------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Progress:
    """Called by a connector while it works. ``checkpoint`` saves handles durably before going on (an upload
    offset, a container id); ``sent`` counts bytes on the wire; ``stopped`` says to give up at the next
    chunk."""

    checkpoint: Callable[[Mapping[str, str]], None]
    sent: Callable[[int], None]
    stopped: Callable[[], bool]


class FittedMedia(Protocol):
    """Media fitted to a platform's rule: opened, oriented, without metadata, small enough."""

    def __call__(self, media: Media, job: Job) -> Path: ...


@dataclass(frozen=True, slots=True)
class FreshTokens:
    """What a platform answered to a refresh; an empty ``refresh`` means that the old one stays good."""

    access: str = field(repr=False)
    refresh: str = field(default="", repr=False)


#: Asks the platform with the saved refresh token. Raises ``NeedsSignIn`` only if the platform itself says that
#: the token is revoked; a dead line or a failing server is ``RetryLater``.
AskForTokens = Callable[[str], FreshTokens]


class TokenVault(Protocol):
    """Access tokens that expire and are renewed, once per account at a time over threads and processes."""

    def current(self, account_id: str) -> str:
        """Give the saved access token; raises ``NeedsSignIn("token_missing")``."""
        ...

    def renewed(self, account_id: str, refused: str, ask: AskForTokens) -> str:
        """Give an access token other than the ``refused`` one; whatever ``ask`` raises leaves the saved ones
        alone.
        """
        ...


class LineMonitor(Protocol):
    """Learns from real requests whether there is a line, and how wrong the computer's clock is."""

    def met(self, host: str, error: Exception | None) -> None:
        """Report how a request to ``host`` ended; None for an answer from the platform itself."""
        ...

    def server_time(self, host: str, at: datetime) -> None:
        """Report what a server's ``Date`` header says."""
        ...


# --- publishing and reading ------------------------------------------------------------------------------


class Steps(Protocol):
    """What the outbox asks of whoever does a delivery's work, step by step."""

    def next_step(self, job: Job) -> Step:
        """Tell from the publication and the saved handles alone what to do next. Does no input or output."""
        ...

    def perform(self, job: Job, step: Step, progress: Progress) -> StepResult: ...
    def settle(self, job: Job) -> Settlement:
        """Find out what became of a commit that began at ``job.delivery.commit_started_at``."""
        ...


class Connector(Steps, Protocol):
    """One platform. Methods raise the tree of ``core.errors``: ``Offline`` and ``RetryLater`` only if
    nothing was
    committed, ``OutcomeUnknown`` from a commit whose answer is missing."""

    platform: str

    def capabilities(self, account: Account) -> Capabilities: ...
    def check(self, account: Account) -> AccountIdentity:
        """Ask the platform who the saved key belongs to."""
        ...

    def metrics(self, account: Account, remote_ids: Sequence[str]) -> Mapping[str, Mapping[Metric, int]]:
        """Give figures by remote id, in as few requests as the platform allows; unknown ids are left out."""
        ...

    def account_metrics(self, account: Account) -> Mapping[Metric, int]: ...
    def comments(self, account: Account, remote_id: str, cursor: str) -> tuple[tuple[Comment, ...], str]:
        """Give comments after the cursor and the new cursor; ``Comment.id`` and ``delivery_id`` are empty."""
        ...

    def mentions(self, account: Account, cursor: str) -> tuple[tuple[Comment, ...], str]:
        """Give what names the account elsewhere after the cursor, in one request, and the new cursor.

        Only asked where ``Capabilities.mentions`` is set. An empty cursor asks for the newest ones.
        """
        ...

    def reply(self, account: Account, remote_id: str, text: str, key: str) -> RemotePost: ...
    def hide(self, account: Account, comment_remote_id: str, hidden: bool) -> None: ...
    def delete(self, account: Account, remote_id: str) -> None: ...
    def cancel_schedule(self, account: Account, remote_id: str) -> bool:
        """Take back a schedule handed to the platform; False if it was already published."""
        ...


@runtime_checkable
class Editing(Protocol):
    """A connector whose platform changes the text of a published post; the others have no such method."""

    def edit(self, account: Account, remote_id: str, text: str) -> RemotePost:
        """Replace the text; gives the post as it stands then, maybe under another id."""
        ...


@runtime_checkable
class Commenting(Protocol):
    """A connector that writes the office's own first comment below a post; the others have no such method."""

    def comment(self, account: Account, remote_id: str, text: str, key: str) -> RemotePost:
        """Write a comment below a post of the account's own; a commit like ``reply``."""
        ...


@runtime_checkable
class Resolving(Protocol):
    """A connector whose platform's links name posts otherwise than its API; the others have no such method."""

    def resolve(self, account: Account, remote_id: str, url: str) -> str:
        """Give the API's id of one of the account's own posts by the id and the address of its link; empty if the
        platform knows no such post.
        """
        ...


class Connectors(Protocol):
    """Finds the connector of an account."""

    def of(self, account: Account) -> Connector: ...


# --- signing in ------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class SignInResult:
    """A finished sign-in: who it is, on which server, and the secrets to keep (never logged, never stored
    in SQL).
    """

    identity: AccountIdentity
    server_url: str
    secrets: Mapping[str, str] = field(repr=False)


class SignIn(Protocol):
    """The ways into one platform. All wait for the network: call them outside the GUI thread.

    Raises ``InvalidInput`` (address, code, token or field typed wrongly), ``NeedsSignIn`` (refused),
    ``RetryLater``, and ``Bug("way_unknown")`` for a way that the platform does not have.
    """

    def in_browser(
        self,
        server_url: str,
        open_url: Callable[[str], None],
        cancelled: Callable[[], bool],
        fields: Mapping[str, str] | None = None,
    ) -> SignInResult:
        """Sign in with the system's browser and a redirect to a port of this computer.

        ``fields`` holds what has to be typed before: the id and secret of the office's own app.
        """
        ...

    def code_page(self, server_url: str) -> tuple[str, str]:
        """Give the address of a page that shows a code to paste, and a state to hand to ``with_code``."""
        ...

    def with_code(self, state: str, code: str) -> SignInResult: ...
    def with_token(self, server_url: str, token: str) -> SignInResult: ...
    def with_fields(self, server_url: str, fields: Mapping[str, str]) -> SignInResult:
        """Sign in with what was typed into the fields that the platform asks for, by their ids.

        ``InvalidInput("second_factor_needed")`` asks for the field ``second_factor`` besides.
        """
        ...


class SignIns(Protocol):
    """Finds the ways into a platform."""

    def of(self, platform: str) -> SignIn: ...
