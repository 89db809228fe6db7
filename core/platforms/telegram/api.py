"""The Bot API of Telegram (10.1), one method per call. The token is part of every address, so none is ever shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from urllib.parse import urlsplit

from core.domain.delivery import StepKind
from core.errors import NeedsFix, NeedsSignIn, OutcomeUnknown, PapanSiarError, Param, RetryLater
from core.platforms.answers import Answer, wait_of
from core.platforms.bodies import BodyStream, FilePart, Multipart
from core.platforms.fields import Fields, each
from core.platforms.http import Http, Request
from core.ports import Progress

HOME = "https://api.telegram.org"

Form = Sequence[tuple[str, str]]


class TelegramApi:
    """Calls the Bot API with one bot's token. Raises the tree of ``core.errors``."""

    def __init__(self, http: Http, server_url: str, token: str, account_id: str = "") -> None:
        self._http = http
        self._server_url = (server_url or HOME).rstrip("/")
        self._token = token
        self._account_id = account_id

    @property
    def host(self) -> str:
        """Give the server's host name without the port."""
        return urlsplit(self._server_url).hostname or ""

    def me(self) -> Fields:
        """Give the bot itself."""
        return self._read("getMe", ())

    def chat(self, chat_id: str) -> Fields:
        """Give a channel by its id or ``@name``; raises ``NeedsSignIn("channel_not_found")``."""
        return self._about_chat("getChat", [("chat_id", chat_id)], "channel_not_found")

    def member(self, chat_id: str, user_id: str) -> Fields:
        """Give what a member of a channel may do; raises ``NeedsSignIn("bot_not_admin")``."""
        query = [("chat_id", chat_id), ("user_id", user_id)]
        return self._about_chat("getChatMember", query, "bot_not_admin")

    def member_count(self, chat_id: str) -> int | None:
        """Give how many follow a channel."""
        return Fields(self._answer("getChatMemberCount", [("chat_id", chat_id)])).count("result")

    def send(
        self, method: str, form: Form, files: Sequence[tuple[str, FilePart]], progress: Progress
    ) -> list[Fields]:
        """Publish, with the files in the same request; gives the messages, several for an album.

        ``NeedsFix("chat_moved")`` names the channel's new id; ``RetryLater`` says that the request did not leave
        whole, so that nothing can have been published.
        """
        body = Multipart(form, files)
        left = _Countdown(len(BodyStream(body, lambda: False)), progress)
        request = Request("POST", self._address(method), f"telegram {method}", StepKind.COMMIT, body=body)
        try:
            answer = self._exchange(request, left)
        except OutcomeUnknown as lost:
            if lost.code == "answer_lost" and left.is_incomplete:
                raise RetryLater(str(lost.params["cause"]), host=self.host) from None
            raise
        except NeedsFix as refused:
            code = "content_refused" if refused.code == "request_refused" else refused.code
            raise NeedsFix(code, **refused.params) from None
        told = Fields(answer.json())
        messages = told.parts("result") or each([told.raw("result")])
        if not all((one.count("message_id") or 0) > 0 for one in messages):
            # A film that is converted first has no number yet, and nothing tells it later.
            raise OutcomeUnknown("answer_unreadable", host=self.host)
        return messages

    def delete(self, chat_id: str, message_ids: Sequence[str]) -> None:
        """Delete messages; those that are gone already are fine."""
        form = [("chat_id", chat_id), ("message_ids", f"[{','.join(message_ids)}]")]
        request = Request("POST", self._address("deleteMessages"), "telegram deleteMessages", form=form)
        self._exchange(request)

    def edit(self, chat_id: str, message_id: str, text: str) -> None:
        """Replace the text of a message, or the words under its file: only Telegram knows which of them it has."""
        message = [("chat_id", chat_id), ("message_id", message_id)]
        try:
            self._change("editMessageText", [*message, ("text", text)])
        except NeedsFix as refused:
            if refused.code != "request_refused":
                raise
            self._change("editMessageCaption", [*message, ("caption", text)])

    # --- inside ------------------------------------------------------------------------------------------

    def _change(self, method: str, form: Form) -> None:
        self._exchange(Request("POST", self._address(method), f"telegram {method}", form=form))

    def _about_chat(self, method: str, query: Form, otherwise: str) -> Fields:
        try:
            return self._read(method, query)
        except NeedsFix as refused:
            if refused.code != "request_refused":
                raise
            raise NeedsSignIn(otherwise, **refused.params) from None

    def _read(self, method: str, query: Form) -> Fields:
        return Fields(self._answer(method, query)).part("result")

    def _answer(self, method: str, query: Form) -> object:
        address = self._address(method)
        return self._exchange(
            Request("GET", address, f"telegram {method}", StepKind.SETTLE, query=query)
        ).json()

    def _address(self, method: str) -> str:
        return f"{self._server_url}/bot{self._token}/{method}"

    def _exchange(self, request: Request, left: _Countdown | None = None) -> Answer:
        counted = replace(request, account_id=self._account_id)
        if left is None:
            return self._http.exchange(counted, read_error=read_error)
        return self._http.exchange(counted, sent=left.sent, stopped=left.stopped, read_error=read_error)


class _Countdown:
    """Knows whether a request can have arrived whole: a server does nothing with half a body."""

    def __init__(self, size: int, progress: Progress) -> None:
        self._size = size
        self._sent = 0
        self._progress = progress

    @property
    def is_incomplete(self) -> bool:
        """Tell whether less left than the body alone; the headers are counted in its favour."""
        return self._sent < self._size

    def sent(self, size: int) -> None:
        """Count bytes on the wire."""
        self._sent += size
        self._progress.sent(size)

    def stopped(self) -> bool:
        """Tell whether the work shall end."""
        return self._progress.stopped()


def read_error(answer: Answer) -> PapanSiarError | None:
    """Read a refusal by its ``error_code``; the description is only shown."""
    told = _fields(answer)
    code = told.count("error_code")
    if code is None or answer.status >= 500:
        return None
    figures: dict[str, Param] = {"status": code, "host": answer.host, "said": answer.words()}
    parameters = told.part("parameters")
    if moved_to := parameters.text("migrate_to_chat_id"):
        return NeedsFix("chat_moved", chat_id=moved_to, host=answer.host)
    if code == 429:
        return RetryLater("rate_limited", wait_s=_wait_s(answer, parameters), host=answer.host)
    if code == 409:
        return RetryLater("bot_in_use", host=answer.host)
    if code in _SIGN_IN:
        return NeedsSignIn(_SIGN_IN[code], **figures)
    return NeedsFix("too_large" if code == 413 else "request_refused", **figures)


#: 404 is how a token that is not even well formed is refused.
_SIGN_IN = {401: "token_refused", 404: "token_refused", 403: "bot_not_admin"}


def _wait_s(answer: Answer, parameters: Fields) -> float | None:
    """Give the seconds to wait; old answers tell them only in their words, and those are not read."""
    asked = parameters.text("retry_after")
    headers = {**answer.headers, "retry-after": asked} if asked else answer.headers
    return wait_of(headers, datetime.now(UTC))


def _fields(answer: Answer) -> Fields:
    try:
        return Fields(answer.json())
    except ValueError:
        return Fields(None)
