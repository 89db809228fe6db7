"""How this office reaches the internet. Knows no HTTP library."""

from __future__ import annotations

import ipaddress
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import SplitResult, urlsplit

from core.domain.settings import ProxyChoice, Settings


@dataclass(frozen=True, slots=True)
class NetworkSettings:
    """Proxy, certificates and patience. Times in seconds.

    ``proxy_url`` ("http://name:password@host:port") replaces the system's proxy; ``ca_bundle`` is the path of
    a PEM file with the office network's own certificate authority.
    """

    proxy_url: str = ""
    use_system_proxy: bool = True
    ca_bundle: str = ""
    connect_timeout_s: float = 15.0
    read_timeout_s: float = 30.0
    commit_timeout_s: float = 60.0
    user_agent: str = "PapanSiar/0.1"


def network_settings(settings: Settings) -> NetworkSettings:
    """Take what the admin chose for this computer's network."""
    manual = settings.proxy is ProxyChoice.MANUAL
    return NetworkSettings(
        proxy_url=settings.proxy_url if manual else "",
        use_system_proxy=settings.proxy is ProxyChoice.SYSTEM,
        ca_bundle=settings.ca_bundle,
    )


#: Takes an account's id (empty while signing in), bytes sent and bytes received.
TrafficCounter = Callable[[str, int, int], None]


def parts_of(url: str) -> SplitResult:
    """Take an address apart; what is none has no parts, whatever a server wrote there."""
    try:
        parts = urlsplit(url)
        _ = parts.hostname, parts.port
    except ValueError:
        return SplitResult("", "", "", "", "")
    return parts


def origin_of(parts: SplitResult) -> tuple[str, str, int | None]:
    """Give what tells servers apart: scheme, host, port, the last also where it is the scheme's own."""
    return parts.scheme, parts.hostname or "", parts.port or _PORTS.get(parts.scheme)


_PORTS = {"https": 443, "http": 80}


def is_loopback(host: str) -> bool:
    """Tell whether a host name or address is this computer."""
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False
