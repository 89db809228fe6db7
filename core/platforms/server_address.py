"""From what people type to the address of a server."""

from __future__ import annotations

import re

from core.errors import InvalidInput
from core.platforms.network import is_loopback

_HOST = re.compile(r"(?P<host>[\w.\-]+\.[\w\-]+|[\w\-]+|\[[0-9a-f:.]+\])\.?(?P<port>:\d{1,5})?")
#: Copied from a page or an app an address brings invisible marks along.
_INVISIBLE = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")


def server_address(typed: str) -> str:
    """Make a server's address of what people type: ``mastodon.social``, a profile's address, ``@name@host``.

    Always https, except for this computer itself. Raises ``InvalidInput("address_invalid")``.
    """
    text = _INVISIBLE.sub("", typed).strip().lower()
    scheme, has_scheme, rest = text.partition("://")
    place = re.split(r"[/?#]", rest if has_scheme else text, maxsplit=1)[0].rpartition("@")[2]
    found = _HOST.fullmatch(place)
    local = found is not None and is_loopback(found["host"])
    if found is None or not (local or set(".:") & set(found["host"])):
        raise InvalidInput("address_invalid", host=place[:100])
    return f"{'http' if local and scheme != 'https' else 'https'}://{found['host']}{found['port'] or ''}"
