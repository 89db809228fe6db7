"""The address of the office's proxy, told apart from the name and the password that some networks ask for."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from urllib.parse import quote, unquote, urlsplit

from core.errors import InvalidInput

_HOST_AND_PORT = re.compile(r"[^\s/@]+:\d+/?|.+@.+")
_SCHEMES = frozenset({"http", "https"})


@dataclass(frozen=True, slots=True)
class Proxy:
    """``address`` is ``http://host:port``; an empty one means that there is no proxy."""

    address: str = ""
    user: str = ""
    password: str = field(default="", repr=False)

    @property
    def stored(self) -> str:
        """Give what may stand in a file: the address with the name, never with the password."""
        return self._with(quote(self.user, safe=""))

    @property
    def complete(self) -> str:
        """Give what the network needs; a secret where there is a password."""
        secret = f":{quote(self.password, safe='')}" if self.user and self.password else ""
        return self._with(quote(self.user, safe="") + secret)

    def _with(self, who: str) -> str:
        scheme, _, host = self.address.partition("://")
        return f"{scheme}://{who}@{host}" if who and host else self.address


def read_proxy(typed: str) -> Proxy:
    """Understand what was typed or stored, with or without name and password; raises ``InvalidInput("proxy_address")``.

    ``proxy.kantor.go.id:8080`` is taken as ``http://``.
    """
    text = typed.strip()
    if not text:
        return Proxy()
    if "://" not in text and _HOST_AND_PORT.fullmatch(text):
        text = f"http://{text}"
    try:
        parts = urlsplit(text)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        raise InvalidInput("proxy_address") from None
    if parts.scheme.lower() not in _SCHEMES or not host or re.search(r"\s", text):
        raise InvalidInput("proxy_address")
    shown = f"[{host}]" if ":" in host else host
    address = f"{parts.scheme.lower()}://{shown}" + (f":{port}" if port else "")
    return Proxy(address, unquote(parts.username or ""), unquote(parts.password or ""))


def without_password(url: str) -> str:
    """Give a proxy's address as it may be written to a file; what cannot be understood is left out if it could hold
    a password.
    """
    try:
        return read_proxy(url).stored
    except InvalidInput:
        return "" if "@" in url else url
