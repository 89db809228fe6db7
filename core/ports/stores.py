"""What the core keeps on this computer besides the database: files, secrets, settings, and the right to send."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import BinaryIO, Protocol

from core.domain.settings import Settings


class MediaStore(Protocol):
    """Files named by the SHA-256 of their bytes."""

    def add_bytes(self, content: bytes) -> str:
        """Store bytes durably and give their hash; storing them again changes nothing."""
        ...

    def add_file(self, path: Path) -> str:
        """Copy a file in, in chunks, and give its hash."""
        ...

    def path(self, media_hash: str) -> Path:
        """Give the file's path; raises ``NotFound`` if it is missing."""
        ...

    def open(self, media_hash: str) -> BinaryIO: ...
    def size(self, media_hash: str) -> int: ...


class SecretStore(Protocol):
    """Secrets of an account in the operating system's keyring. Raises ``SecretsUnavailable``."""

    def get(self, account_id: str, name: str) -> str | None: ...
    def put(self, account_id: str, name: str, value: str) -> None:
        """Store a secret; an empty value is refused (``Bug``), so that nothing is overwritten by nothing."""
        ...

    def delete_all(self, account_id: str) -> None: ...


class SettingsStore(Protocol):
    """The settings file of this computer."""

    def load(self) -> Settings: ...
    def save(self, settings: Settings) -> None:
        """Write durably and keep unknown keys; raises ``StorageFailed``."""
        ...


class ColumnMemory(Protocol):
    """What the columns of a kind of export were mapped to, so that it is asked once."""

    def recall(self, signature: str) -> Mapping[str, int]:
        """Give field names and column places; empty if this kind of export is new."""
        ...

    def remember(self, signature: str, columns: Mapping[str, int]) -> None:
        """Keep the mapping durably; raises ``StorageFailed``."""
        ...


class SyncLock(Protocol):
    """The right to send: held by one process of the workspace at a time, released by the system when it
    dies.
    """

    def try_acquire(self, timeout_s: float = 0.0) -> bool: ...
    def release(self) -> None: ...
