"""From an error code to what a person needs: what happened, what was kept, what to do next."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from core.errors import PapanSiarError, Param
from gui.approval.errors import PEOPLE
from gui.errors.by_hand import BY_HAND
from gui.errors.explanation import Explanation, work_stored
from gui.errors.inbox import INBOX
from gui.errors.input import INPUT
from gui.errors.own_apps import OWN_APPS
from gui.errors.platforms import PLATFORM
from gui.errors.sending import SENDING
from gui.errors.storage import STORAGE
from gui.notices import Notice, NoticeKind

__all__ = ["Explanation", "explain", "explain_error", "failure_notice", "is_explained"]

translate = QCoreApplication.translate

_ALL = {**SENDING, **INPUT, **INBOX, **BY_HAND, **PLATFORM, **OWN_APPS, **STORAGE, **PEOPLE}


class _Figures(dict[str, object]):
    """Parameters of an error; one that is missing becomes an ellipsis instead of an exception."""

    def __missing__(self, name: str) -> str:
        return "…"


def is_explained(code: str) -> bool:
    """Tell whether a code has sentences of its own."""
    return code in _ALL


def explain(code: str, params: Mapping[str, Param] | None = None) -> Explanation:
    """Explain a code of ``core.errors``; one that is not known gets honest general sentences that name it."""
    if code not in _ALL:
        return _unknown(code)
    told = _ALL[code]()
    figures = _Figures({name: value for name, value in (params or {}).items() if value not in {None, ""}})
    figures.setdefault("host", translate("Errors", "The server"))
    return Explanation(
        told.title.format_map(figures).replace(" (…)", ""),
        told.kept,
        told.remedy.format_map(figures),
        told.action,
    )


def explain_error(error: BaseException) -> Explanation:
    """Explain an exception; foreign ones are named by their type."""
    if isinstance(error, PapanSiarError):
        return explain(error.code, error.params)
    return _unknown(type(error).__name__)


def failure_notice(error: BaseException) -> Notice:
    """Say in a toast what went wrong, what was kept and what to do."""
    told = explain_error(error)
    return Notice(told.title, NoticeKind.ERROR, detail=told.detail)


def _unknown(code: str) -> Explanation:
    return Explanation(
        translate("Errors", "Something unexpected happened ({0}).").format(code),
        work_stored(),
        translate("Errors", "Try again. If it comes back, tell the maintainers this code."),
    )
