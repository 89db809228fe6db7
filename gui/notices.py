"""What a page asks the shell to say: one sentence, how grave it is, and at most one action."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum


class NoticeKind(StrEnum):
    """How grave a notice is; decides icon, colour and how long it stays."""

    INFO = "info"
    OK = "ok"
    WARN = "warn"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Notice:
    """A toast. ``action`` is offered as a button ("Urungkan"); ``detail`` is a quieter second line."""

    text: str
    kind: NoticeKind = NoticeKind.INFO
    action_text: str = ""
    action: Callable[[], object] | None = None
    detail: str = ""
    stays_ms: int = 0
    """How long it stays; 0 for the usual time of its kind. An undo stays as long as it can be used."""
    topic: str = ""
    """What it is about: it takes the place of an older notice of the same topic; without text it only takes that away.
    """
