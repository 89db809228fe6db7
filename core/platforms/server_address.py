"""From what people type to the address of a server."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from core.errors import InvalidInput
from core.platforms.network import is_loopback

_HOST = re.compile(r"[\w.\-]+(?::\d{1,5})?|\[[0-9a-fA-F:]+\](?::\d{1,5})?")


def server_address(typed: str) -> str:
    """Make a server's address of what people type: ``mastodon.social``, a profile's address, ``@name@host``.

    Always https, except for this computer itself. Raises ``InvalidInput("address_invalid")``.
    """
    text = typed.strip().lower()
    scheme, has_scheme, rest = text.partition("://")
    host = (rest if has_scheme else text).partition("/")[0].rpartition("@")[2]
    local = bool(_HOST.fullmatch(host)) and is_loopback(urlsplit(f"//{host}").hostname or "")
    if not local and not (_HOST.fullmatch(host) and "." in host):
        raise InvalidInput("address_invalid", host=host[:100])
    return f"{'http' if local and scheme != 'https' else 'https'}://{host}"
