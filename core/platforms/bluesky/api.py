"""The calls of an AT Protocol data server, one method each, with tokens that are renewed when they expire."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol
from urllib.parse import urlsplit

from core.domain.delivery import StepKind
from core.errors import NeedsFix, NeedsSignIn, OutcomeUnknown, PapanSiarError, Param, RetryLater
from core.platforms.answers import Answer, code_word, shown
from core.platforms.bluesky.records import Place, Record
from core.platforms.bodies import FilePart
from core.platforms.fields import Fields
from core.platforms.http import Http, Request
from core.ports import FreshTokens, Progress, TokenVault

Query = Sequence[tuple[str, str]]

#: How many levels of answers to answers are read.
_DEPTH = "10"


class Keys(Protocol):
    """Gives the access token, and another one for a token that has expired."""

    def current(self) -> str: ...
    def renewed(self, refused: str) -> str: ...


@dataclass(frozen=True, slots=True)
class NoKeys:
    """For calls that need none."""

    def current(self) -> str:
        """Give no token."""
        return ""

    def renewed(self, refused: str) -> str:  # noqa: ARG002
        """Refuse: there is nothing to renew."""
        raise NeedsSignIn("token_missing")


@dataclass(frozen=True, slots=True)
class VaultKeys:
    """Tokens of an account, from the vault; refreshes at the account's own server."""

    vault: TokenVault
    account_id: str
    ask: Callable[[str], FreshTokens]

    def current(self) -> str:
        """Give the saved access token."""
        return self.vault.current(self.account_id)

    def renewed(self, refused: str) -> str:
        """Give another token, asking the server unless somebody else has just done so."""
        return self.vault.renewed(self.account_id, refused, self.ask)


@dataclass(frozen=True, slots=True)
class SessionKeys:
    """A token that was given a moment ago."""

    token: str = field(repr=False)

    def current(self) -> str:
        """Give it."""
        return self.token

    def renewed(self, refused: str) -> str:  # noqa: ARG002
        """Refuse: a fresh token does not expire."""
        raise NeedsSignIn("token_expired")


class BlueskyApi:
    """Calls one server. Raises the tree of ``core.errors``."""

    def __init__(self, http: Http, server_url: str, keys: Keys, account_id: str = "") -> None:
        self._http = http
        self._server_url = server_url.rstrip("/")
        self._keys = keys
        self._account_id = account_id

    @property
    def host(self) -> str:
        """Give the server's host name without the port."""
        return urlsplit(self._server_url).hostname or ""

    @property
    def skew_s(self) -> float:
        """Give how far the server's clock is ahead of this computer's, in seconds."""
        return self._http.skew_s(self.host)

    # --- sessions ----------------------------------------------------------------------------------------

    def create_session(self, identifier: str, password: str, second_factor: str) -> Fields:
        """Sign in. Only for signing in by hand: servers allow few of these a day."""
        content = {"identifier": identifier, "password": password}
        content.update({"authFactorToken": second_factor} if second_factor else {})
        request = self._posting("com.atproto.server.createSession", content, StepKind.FOLLOW_UP)
        return self._told(self._call(request))

    def session(self) -> Fields:
        """Tell who the token belongs to and whether the account is active."""
        return self._read("com.atproto.server.getSession")

    def service_token(self, audience: str, method: str, expires_at: int | None = None) -> str:
        """Give a token for one method of another service; ``expires_at`` in Unix seconds."""
        query = [("aud", audience), ("lxm", method)]
        query += [("exp", str(expires_at))] if expires_at is not None else []
        return self._read("com.atproto.server.getServiceAuth", query).text("token")

    # --- records -----------------------------------------------------------------------------------------

    def upload(self, file: FilePart, progress: Progress) -> Mapping[str, object]:
        """Send a file; gives what a record refers to it by. Unused ones are thrown away after hours."""
        request = Request("POST", "com.atproto.repo.uploadBlob", "", StepKind.UPLOAD, body=file)
        blob = Fields(self._call(request, sent=progress.sent, stopped=progress.stopped).json()).raw("blob")
        if not blob:
            raise RetryLater("answer_unreadable", host=self.host)
        return blob

    def create(self, place: Place, record: Record, sent: Callable[[int], None] | None = None) -> Fields:
        """Write a record where there is none; the same content again is the same record.

        ``NeedsFix("conflict")`` says that another content stands there already.
        """
        content = {**_named(place), "record": record, "swapRecord": None}
        told = Fields(
            self._call(self._posting("com.atproto.repo.putRecord", content, StepKind.COMMIT), sent).json()
        )
        if not told.text("uri"):
            raise OutcomeUnknown("answer_unreadable", host=self.host)
        return told

    def put(self, place: Place, record: Record, replaces: str) -> None:
        """Write a record over the version ``replaces`` (its CID), or where there is none if that is empty."""
        content = {**_named(place), "record": record, "swapRecord": replaces or None}
        self._do("com.atproto.repo.putRecord", content)

    def record(self, place: Place) -> Fields | None:
        """Give a record with its ``uri``, ``cid`` and ``value``; None if there is none."""
        query = [("repo", place.repo), ("collection", place.collection), ("rkey", place.key)]
        try:
            return self._read("com.atproto.repo.getRecord", query)
        except NeedsFix as refused:
            if refused.params.get("error") != "RecordNotFound":
                raise
            return None

    def delete(self, place: Place) -> None:
        """Delete a record; one that is gone already is fine."""
        self._do("com.atproto.repo.deleteRecord", _named(place))

    # --- what others see ---------------------------------------------------------------------------------

    def resolve(self, handle: str) -> str:
        """Give the DID of a handle; empty if nobody has it."""
        try:
            return self._read("com.atproto.identity.resolveHandle", [("handle", handle)]).text("did")
        except NeedsFix:
            return ""

    def posts(self, uris: Sequence[str]) -> list[Fields]:
        """Give posts with their figures, at most 25; those that are gone are left out."""
        return self._read("app.bsky.feed.getPosts", [("uris", one) for one in uris]).parts("posts")

    def thread(self, uri: str) -> Fields:
        """Give a post with everything below it and the gate of its thread."""
        return self._read(
            "app.bsky.feed.getPostThread", [("uri", uri), ("depth", _DEPTH), ("parentHeight", "0")]
        )

    def notifications(self, limit: int) -> list[Fields]:
        """Give the newest notifications of answers and mentions, newest first."""
        query = [("limit", str(limit)), ("reasons", "mention"), ("reasons", "reply")]
        return self._read("app.bsky.notification.listNotifications", query).parts("notifications")

    def profile(self, actor: str) -> Fields:
        """Give an account with its counts."""
        return self._read("app.bsky.actor.getProfile", [("actor", actor)])

    # --- inside ------------------------------------------------------------------------------------------

    def _read(self, method: str, query: Query = ()) -> Fields:
        return self._told(self._call(Request("GET", method, "", StepKind.SETTLE, query=query)))

    def _do(self, method: str, content: Mapping[str, object]) -> None:
        """Change something; what is answered does not matter, and older servers answer nothing."""
        self._call(replace(self._posting(method, content, StepKind.FOLLOW_UP), may_be_empty=True))

    def _posting(self, method: str, content: Mapping[str, object], kind: StepKind) -> Request:
        return Request("POST", method, "", kind, json=content)

    def _call(
        self,
        request: Request,
        sent: Callable[[int], None] | None = None,
        stopped: Callable[[], bool] = lambda: False,
    ) -> Answer:
        """Call with the saved token, and once more with a fresh one if it has expired.

        That is safe for a commit too: the server says so before it does anything.
        """
        addressed = replace(
            request,
            url=f"{self._server_url}/xrpc/{request.url}",
            label=f"bluesky {request.url.rpartition('.')[2]}",
            account_id=self._account_id,
        )
        token = self._keys.current()
        try:
            return self._exchange(replace(addressed, token=token), sent, stopped)
        except NeedsSignIn as refused:
            if refused.code != "token_expired":
                raise
        return self._exchange(replace(addressed, token=self._keys.renewed(token)), sent, stopped)

    def _exchange(
        self, request: Request, sent: Callable[[int], None] | None, stopped: Callable[[], bool]
    ) -> Answer:
        reading = read_record_error if request.kind is StepKind.COMMIT else read_error
        return self._http.exchange(request, sent=sent, stopped=stopped, read_error=reading)

    @staticmethod
    def _told(answer: Answer) -> Fields:
        return Fields(answer.json())


def refresh(http: Http, server_url: str, account_id: str, refresh_token: str) -> FreshTokens:
    """Trade a refresh token for new ones; it is used up by that.

    Only the server's own word that it is revoked is ``NeedsSignIn``; any other refusal is tried again later.
    """
    address = f"{server_url.rstrip('/')}/xrpc/com.atproto.server.refreshSession"
    request = Request("POST", address, "bluesky refreshSession", token=refresh_token, account_id=account_id)
    try:
        told = Fields(http.exchange(request, read_error=read_error).json())
    except NeedsFix as refused:
        raise RetryLater(
            "server_error", host=urlsplit(address).hostname, status=refused.params.get("status")
        ) from None
    if not told.text("accessJwt"):
        raise RetryLater("answer_unreadable", host=urlsplit(address).hostname)
    return FreshTokens(told.text("accessJwt"), told.text("refreshJwt"))


def read_error(answer: Answer) -> PapanSiarError | None:
    """Read the name that a refusal carries. An expired token is status 400 here, not 401."""
    name = _error_name(answer)
    if not 400 <= answer.status < 500 or answer.status == 429 or not name:
        return None
    told: dict[str, Param] = {
        "status": answer.status,
        "host": answer.host,
        "error": name,
        "said": _message(answer) or answer.words(),
    }
    if name in _SIGN_IN:
        return NeedsSignIn(_SIGN_IN[name], **told)
    return NeedsFix(_FIX[name], **told) if name in _FIX else _by_status(answer.status, told)


def read_record_error(answer: Answer) -> PapanSiarError | None:
    """Read the refusal of a post: what has no name of its own is about its content."""
    fault = read_error(answer)
    if isinstance(fault, NeedsFix) and fault.code == "request_refused":
        return NeedsFix("content_refused", **fault.params)
    return fault


def _by_status(status: int, told: Mapping[str, Param]) -> PapanSiarError | None:
    return NeedsFix("request_refused", **told) if status == 400 else None


def _error_name(answer: Answer) -> str:
    """Give the name of an error; anything that is not one word may be somebody's secret."""
    try:
        name = Fields(answer.json()).text("error")
    except ValueError:
        return ""
    return code_word(name)


def _message(answer: Answer) -> str:
    """Give the sentence beside the name; only called where the answer is known to be JSON."""
    return shown(Fields(answer.json()).text("message"))


_SIGN_IN = {
    "ExpiredToken": "token_expired",
    "InvalidToken": "token_refused",
    "AuthMissing": "token_refused",
    "AuthenticationRequired": "token_refused",
    "AuthFactorTokenRequired": "second_factor_needed",
    "AccountNotFound": "token_refused",
    "AccountTakedown": "account_inactive",
    "AccountSuspended": "account_inactive",
    "AccountDeactivated": "account_inactive",
    "RepoTakendown": "account_inactive",
    "RepoSuspended": "account_inactive",
    "RepoDeactivated": "account_inactive",
    "BadJwtAudience": "token_refused",
}

_FIX = {
    "InvalidSwap": "conflict",
    "BlobNotFound": "media_lost",
    "InvalidSize": "media_lost",
    "BlobTooLarge": "too_large",
    "PayloadTooLarge": "too_large",
    "InvalidMimeType": "type_refused",
    "InvalidRecord": "content_refused",
    "MethodNotImplemented": "not_found",
}


def _named(place: Place) -> dict[str, str]:
    return {"repo": place.repo, "collection": place.collection, "rkey": place.key}
