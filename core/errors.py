"""Every failure the application knows, sorted by what has to happen next.

Core code raises these with a stable ``code`` and parameters; ``gui`` owns the sentence and the remedy that a
person reads. Exceptions of other libraries are converted once, where they enter.
"""

from __future__ import annotations

from collections.abc import Mapping

Param = str | int | float | None


class PapanSiarError(Exception):
    """Base of all failures: ``code`` names what happened, ``params`` holds its figures (never a secret)."""

    def __init__(self, code: str, **params: Param) -> None:
        super().__init__(code)
        self.code = code
        self.params: Mapping[str, Param] = params

    def __str__(self) -> str:
        """Show the code and the parameters, for logs."""
        shown = ", ".join(f"{name}={value}" for name, value in self.params.items())
        return f"{self.code} ({shown})" if shown else self.code


class RetryLater(PapanSiarError):
    """Nothing was applied and trying again later may succeed; ``wait_s`` is what the other side asked for."""

    def __init__(self, code: str, *, wait_s: float | None = None, **params: Param) -> None:
        super().__init__(code, **params)
        self.wait_s = wait_s


class Offline(RetryLater):
    """The line is down: no request reached the other side. Never counts against the tries of a delivery."""


class NeedsSignIn(PapanSiarError):
    """The account's key is refused for good; the admin has to sign in again."""


class NeedsFix(PapanSiarError):
    """The platform refuses the content or the account's state; sending the same again cannot help."""


class OutcomeUnknown(PapanSiarError):
    """A commit was under way when the line or the server failed; it may have been applied."""


class NotFound(PapanSiarError):
    """What was asked for does not exist (any more)."""


class InvalidInput(PapanSiarError):
    """Something typed, pasted or opened cannot be used; the stored state is unchanged."""


class StorageFailed(PapanSiarError):
    """The database or the media folder could not be read or written (codes: disk_full, read_only, corrupt,
    newer_database, locked)."""


class SecretsUnavailable(PapanSiarError):
    """The operating system's keyring cannot be used."""


class Bug(PapanSiarError):
    """A state that the program should make impossible."""
