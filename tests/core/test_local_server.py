"""The small servers of this program take an address for themselves."""

from http.server import BaseHTTPRequestHandler

import pytest

from core.local_server import LocalServer


def test_nobody_else_gets_an_address_that_is_taken() -> None:
    with LocalServer(("127.0.0.1", 0), BaseHTTPRequestHandler) as first:
        assert first.server_name == "127.0.0.1"
        with pytest.raises(OSError, match=r"(?i)in use|10013|10048"):
            LocalServer(("127.0.0.1", first.server_port), BaseHTTPRequestHandler)
