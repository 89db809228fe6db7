"""The addresses on this computer to which a platform's sign-in page leads back; some must be registered beforehand."""

from __future__ import annotations

from collections.abc import Sequence

HOST, PATH = "127.0.0.1", "/masuk"

#: TikTok takes a star for the port (Login Kit for Desktop).
ANY_PORT = "*"


def callback(port: int | str) -> str:
    """Give the address with a port, or with the star that stands for any."""
    return f"http://{HOST}:{port}{PATH}"


def callbacks(ports: Sequence[int | str]) -> tuple[str, ...]:
    """Give the addresses to register, in the order in which they are tried."""
    return tuple(callback(one) for one in ports)
