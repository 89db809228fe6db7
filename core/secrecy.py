"""Blacks out what could be a key, before a text is written anywhere: the last net under logs and crash reports."""

from __future__ import annotations

import re

#: What follows a telling word, what platforms' keys look like wherever they stand, and long runs without spaces.
_SECRETS = re.compile(
    r"(?P<word>(?i:(?<![a-z])(?:bearer|token|secret|password|jwt|code|key)\b|jwt\b)[\"'=: ]+)[^\s&]+"
    r"|(?P<door>://)[^\s/@]+@"
    r"|(?<!\d)\d{5,}:[\w-]{20,}"  # the token of a Telegram bot, which is a part of its addresses
    r"|\beyJ[\w-]{4,}\.[\w-]+(?:\.[\w-]*)?"  # a JSON web token
    r"|\b[a-z0-9]{4}(?:-[a-z0-9]{4}){3}\b"  # an app password of Bluesky
    r"|(?<![\w/\\.-])[A-Za-z0-9_\-]{32,}(?![\w/\\.])"
)


def without_secrets(text: str) -> str:
    """Replace keys by "…"; paths and code stay readable."""
    return _SECRETS.sub(lambda found: f"{found['word'] or found['door'] or ''}…", text)
