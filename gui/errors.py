"""From an error code to what a person needs: what happened, what was kept, what to do next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from core.errors import PapanSiarError, Param

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Explanation:
    """Three sentences, and the name of an action that a page may offer ("sign_in", "retry", "network")."""

    title: str
    kept: str
    remedy: str
    action: str = ""

    @property
    def text(self) -> str:
        """Give the three sentences as one paragraph."""
        return " ".join(part for part in (self.title, self.kept, self.remedy) if part)


def explain(code: str, params: Mapping[str, Param] | None = None) -> Explanation:
    """Explain a code of ``core.errors``; one that is not known gets honest general sentences that name it."""
    return Explanation(
        translate("Errors", "Something unexpected happened ({0}).").format(code),
        translate("Errors", "Your work up to now is stored."),
        translate("Errors", "Try again. If it comes back, tell the maintainers this code."),
    )


def explain_error(error: BaseException) -> Explanation:
    """Explain an exception; foreign ones are named by their type."""
    if isinstance(error, PapanSiarError):
        return explain(error.code, error.params)
    return explain(type(error).__name__)
