"""Inspecting a token that somebody pasted: whose it is, for what, until when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from core.errors import NeedsFix, NeedsSignIn
from core.platforms.meta.graph import Graph


@dataclass(frozen=True, slots=True)
class TokenFacts:
    """What ``debug_token`` tells; empty where the app does not let its tokens be inspected.

    ``kind`` is Meta's word: ``USER``, ``PAGE``, ``SYSTEM_USER``.
    """

    kind: str = ""
    rights: tuple[str, ...] = ()
    expires_at: datetime | None = None


def token_facts(graph: Graph) -> TokenFacts:
    """Inspect a token with itself; raises ``NeedsSignIn`` if Meta calls it invalid."""
    try:
        told = graph.inspect()
    except NeedsFix:
        return TokenFacts()
    if "is_valid" in told and not told.flag("is_valid"):
        raise NeedsSignIn("token_refused", host=graph.host)
    # 0 means that it never ends.
    ends = [at for name in ("expires_at", "data_access_expires_at") if (at := told.unix_moment(name))]
    return TokenFacts(told.text("type"), tuple(told.texts("scopes")), min(ends, default=None))
