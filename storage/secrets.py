"""Secrets in the operating system's keyring, and nowhere else.

A secret is one index line per account, one head entry that says which of two generations counts, and the parts of
that generation: Windows holds 2,560 bytes an entry. A new value is written beside the old one and counts from the
moment its head is written, so a crash leaves the old or the new one.

Each entry is a service of its own. Windows knows one entry a service; the library moves the one that was there aside
for every other name of the service, and two processes that do so at once would lose one of them.
"""

from __future__ import annotations

import json
import logging
import threading
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, TypeVar

from core.errors import Bug, SecretsUnavailable

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

USER = "papan-siar"
PART_UNITS = 1200
"""UTF-16 units an entry: 2,400 of the 2,560 bytes that the Windows Credential Manager allows."""

#: Keyrings that encrypt and belong to the session. Others (null, fail, files in plain text) are refused.
_TRUSTED = frozenset(
    {
        "keyring.backends.SecretService",
        "keyring.backends.libsecret",
        "keyring.backends.kwallet",
        "keyring.backends.Windows",
        "keyring.backends.macOS",
    }
)
_log = logging.getLogger(__name__)
_T = TypeVar("_T")


class KeyringSecrets:
    """Implements ``SecretStore``.

    Without a usable keyring secrets live in this process only: ``persistent`` is False then and ``reason`` says
    why (no_keyring, untrusted_keyring). A secret of an earlier run then raises ``SecretsUnavailable`` instead of
    looking as if the account had been signed out.
    """

    def __init__(self, backend: KeyringBackend | None = None) -> None:
        self._lock = threading.Lock()
        self._backend = backend
        self._reason = ""
        self._looked = backend is not None
        self._memory: dict[tuple[str, str], str] = {}

    def __repr__(self) -> str:
        return f"KeyringSecrets(reason={self._reason!r})"

    @property
    def persistent(self) -> bool:
        """Tell whether secrets outlive this process; looks for the keyring the first time."""
        return self._keyring() is not None

    @property
    def reason(self) -> str:
        """Say why secrets are not persistent; empty if they are."""
        self._keyring()
        return self._reason

    @property
    def backend_name(self) -> str:
        """Name the keyring for the report of ``doctor``; empty if there is none."""
        backend = self._keyring()
        return "" if backend is None else f"{type(backend).__module__}.{type(backend).__name__}"

    def get(self, account_id: str, name: str) -> str | None:
        """Give the secret; None if none was ever stored. Raises ``SecretsUnavailable``."""
        with self._lock:
            backend = self._keyring()
            if backend is None:
                return self._remembered(account_id, name)
            return _asked(lambda: _Entries(backend, account_id).get(name))

    def put(self, account_id: str, name: str, value: str) -> None:
        if not value:
            raise Bug("empty_secret", name=name)
        with self._lock:
            backend = self._keyring()
            if backend is None:
                self._memory[account_id, name] = value
            else:
                _asked(lambda: _Entries(backend, account_id).put(name, value))

    def delete_all(self, account_id: str) -> None:
        with self._lock:
            for key in [key for key in self._memory if key[0] == account_id]:
                del self._memory[key]
            backend = self._keyring()
            if backend is not None:
                _asked(lambda: _Entries(backend, account_id).delete_all())

    def _remembered(self, account_id: str, name: str) -> str | None:
        if all(known != account_id for known, _ in self._memory):
            raise SecretsUnavailable(self._reason)
        return self._memory.get((account_id, name))

    def _keyring(self) -> KeyringBackend | None:
        if not self._looked:
            self._backend, self._reason = _find_backend()
            self._looked = True
            if self._reason:
                _log.warning("Secrets are kept for this run only: %s", self._reason)
        return self._backend


class _Entries:
    """The entries of one account."""

    def __init__(self, backend: KeyringBackend, account_id: str) -> None:
        self._backend = backend
        self._account = account_id

    def get(self, name: str) -> str | None:
        head = self._head(name)
        if head is None:
            return None
        generation, parts = head
        read = [self._read(_part(name, generation, number)) for number in range(parts)]
        return "".join(one for one in read if one) if all(read) else None

    def put(self, name: str, value: str) -> None:
        names = self._names()
        if name not in names:
            self._write("", json.dumps([*names, name]))
        old = self._head(name)
        generation = 0 if old is None else 1 - old[0]
        parts = list(_split(value))
        for number, part in enumerate(parts):
            self._write(_part(name, generation, number), part)
        self._write(name, json.dumps([generation, len(parts)]))
        self._delete_parts(name, 1 - generation)
        self._delete_parts(name, generation, len(parts))

    def delete_all(self) -> None:
        for name in self._names():
            self._delete(name)
            for generation in (0, 1):
                self._delete_parts(name, generation)
        self._delete("")

    def _names(self) -> list[str]:
        index = self._read("")
        return list(json.loads(index)) if index else []

    def _head(self, name: str) -> tuple[int, int] | None:
        head = self._read(name)
        if not head:
            return None
        generation, parts = json.loads(head)
        return generation, parts

    def _delete_parts(self, name: str, generation: int, first: int = 0) -> None:
        number = first
        while self._delete(_part(name, generation, number)):
            number += 1

    def _service(self, entry: str) -> str:
        return f"{USER}/{self._account}/{entry}"

    def _read(self, entry: str) -> str | None:
        return self._backend.get_password(self._service(entry), USER)

    def _write(self, entry: str, value: str) -> None:
        self._backend.set_password(self._service(entry), USER, value)

    def _delete(self, entry: str) -> bool:
        if self._read(entry) is None:
            return False
        self._backend.delete_password(self._service(entry), USER)
        return True


def _part(name: str, generation: int, number: int) -> str:
    return f"{name}/{generation}/{number}"


def _split(value: str) -> Iterator[str]:
    """Cut into parts of at most ``PART_UNITS`` UTF-16 units, never through a character."""
    start = units = 0
    for place, character in enumerate(value):
        width = 2 if ord(character) > 0xFFFF else 1
        if units + width > PART_UNITS:
            yield value[start:place]
            start, units = place, 0
        units += width
    yield value[start:]


def _asked(work: Callable[[], _T]) -> _T:
    """Do something with the keyring; its many kinds of errors become one. Their texts are not passed on."""
    try:
        return work()
    except Exception as error:  # noqa: BLE001 - each backend raises the errors of its own library
        name = type(error).__name__
        code = (
            "keyring_locked"
            if name in {"KeyringLocked", "LockedException", "PromptDismissedException"}
            else "keyring_failed"
        )
        raise SecretsUnavailable(code, error=name) from None


def _find_backend() -> tuple[KeyringBackend | None, str]:
    try:
        import keyring

        found = keyring.get_keyring()
        candidates = list(getattr(found, "backends", [found]))
    except Exception as error:  # noqa: BLE001 - a broken D-Bus must not keep the program from running
        _log.warning("No keyring: %s", type(error).__name__)
        return None, "no_keyring"
    for one in candidates:
        if type(one).__module__ in _TRUSTED:
            _keep_here(one)
            return one, ""
    refused = {type(one).__module__ for one in candidates} - {"keyring.backends.fail"}
    return None, "untrusted_keyring" if refused else "no_keyring"


def _keep_here(backend: KeyringBackend) -> None:
    """Keep keys where the database is: a roaming profile of Windows would carry them to every computer."""
    if type(backend).__module__ == "keyring.backends.Windows":
        backend.persist = "local machine"  # type: ignore[attr-defined]  # of that backend alone
