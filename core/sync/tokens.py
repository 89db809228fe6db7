"""Refreshes access tokens: once per account at a time, and never losing a refresh token."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

from core.errors import NeedsSignIn
from core.ports import AskForTokens, FreshTokens, SecretStore

__all__ = ["ACCESS", "REFRESH", "FreshTokens", "TokenKeeper"]

ACCESS = "access_token"
REFRESH = "refresh_token"


class TokenKeeper:
    """Implements ``TokenVault``: single flight per account, over threads and, by ``between_processes``, over processes.

    A platform that rotates refresh tokens revokes the account if two refreshes run at once.
    """

    def __init__(
        self, secrets: SecretStore, between_processes: Callable[[str], AbstractContextManager[object]]
    ) -> None:
        self._secrets = secrets
        self._between_processes = between_processes
        self._lock = threading.Lock()
        self._locks: dict[str, threading.Lock] = {}

    def current(self, account_id: str) -> str:
        """Give the saved access token; raises ``NeedsSignIn("token_missing")``."""
        return self._require(account_id, ACCESS)

    def renewed(self, account_id: str, refused: str, ask: AskForTokens) -> str:
        """Give an access token other than the ``refused`` one: what another flight brought, or a fresh one.

        Whatever ``ask`` raises leaves the saved tokens as they were.
        """
        with self._single_flight(account_id):
            saved = self._secrets.get(account_id, ACCESS)
            if saved and saved != refused:
                return saved
            fresh = ask(self._require(account_id, REFRESH))
            # The refresh token first: without it a crash in between would sign the account out for good.
            if fresh.refresh:
                self._secrets.put(account_id, REFRESH, fresh.refresh)
            self._secrets.put(account_id, ACCESS, fresh.access)
            return fresh.access

    def _require(self, account_id: str, name: str) -> str:
        if found := self._secrets.get(account_id, name):
            return found
        raise NeedsSignIn("token_missing")

    @contextmanager
    def _single_flight(self, account_id: str) -> Iterator[None]:
        with self._lock:
            own = self._locks.setdefault(account_id, threading.Lock())
        with own, self._between_processes(account_id):
            yield
