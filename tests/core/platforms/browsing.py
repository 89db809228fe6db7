"""A browser for sign-in tests: presses "Allow" on the platform's page and follows the redirect."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection
from types import TracebackType
from typing import Self
from urllib.parse import urlsplit


class Browser:
    """``allow`` plays the platform's page: it takes the address and gives where the browser is sent."""

    def __init__(self, allow: Callable[[str], str]) -> None:
        self._allow = allow
        self._pool = ThreadPoolExecutor(1)
        self.opened: list[str] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._pool.shutdown()

    def open(self, url: str) -> None:
        self.opened.append(url)
        redirect = urlsplit(self._allow(url))
        connection = HTTPConnection("127.0.0.1", redirect.port or 0, timeout=5)
        connection.request("GET", f"{redirect.path}?{redirect.query}")
        self._pool.submit(_read_and_close, connection)


def _read_and_close(connection: HTTPConnection) -> None:
    connection.getresponse().read()
    connection.close()
