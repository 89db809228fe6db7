"""The proxy does to a connection what it says, seen from both ends."""

import socket
import threading
import time
from collections.abc import Iterator

import pytest

from tests.servers.tcp_proxy import Line, Phase, TcpProxy


class Echo:
    """A server that returns what it receives and remembers how much that was."""

    def __init__(self) -> None:
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._socket.getsockname()[1]
        self.received = 0
        self._threads = [threading.Thread(target=self._accept, daemon=True)]
        self._threads[0].start()

    def close(self) -> None:
        self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()
        for thread in self._threads:
            thread.join(5)

    def _accept(self) -> None:
        while True:
            try:
                connection, _address = self._socket.accept()
            except OSError:
                return
            thread = threading.Thread(target=self._serve, args=(connection,), daemon=True)
            self._threads.append(thread)
            thread.start()

    def _serve(self, connection: socket.socket) -> None:
        try:
            with connection:
                while data := connection.recv(65536):
                    self.received += len(data)
                    connection.sendall(data)
        except OSError:
            return


@pytest.fixture
def echo() -> Iterator[Echo]:
    server = Echo()
    yield server
    server.close()


@pytest.fixture
def proxy(echo: Echo, tcp_proxy: TcpProxy) -> TcpProxy:
    tcp_proxy.target_port = echo.port
    return tcp_proxy


def exchange(proxy: TcpProxy, data: bytes, timeout_s: float = 5) -> bytes:
    """Sends everything and reads until as much came back or the line ended."""
    with socket.create_connection(("127.0.0.1", proxy.port), timeout=timeout_s) as connection:
        connection.sendall(data)
        answer = b""
        while len(answer) < len(data) and (piece := connection.recv(65536)):
            answer += piece
        return answer


def test_passes_everything_and_counts(proxy: TcpProxy) -> None:
    data = bytes(range(256)) * 1000
    assert exchange(proxy, data) == data
    assert (proxy.counts.connections, proxy.counts.bytes_up, proxy.counts.bytes_down) == (1, 256_000, 256_000)


def test_refuses_while_down_and_comes_back_on_the_same_port(proxy: TcpProxy) -> None:
    port = proxy.port
    proxy.go_down()
    with pytest.raises(ConnectionRefusedError):
        exchange(proxy, b"hello")
    proxy.go_up()
    assert proxy.port == port
    assert exchange(proxy, b"hello") == b"hello"


def test_going_down_resets_open_connections(proxy: TcpProxy) -> None:
    with socket.create_connection(("127.0.0.1", proxy.port), timeout=5) as connection:
        connection.sendall(b"a")
        assert connection.recv(1) == b"a"
        proxy.go_down()
        with pytest.raises(ConnectionResetError):
            connection.recv(1)


def test_cuts_the_way_up_after_exactly_so_many_bytes(proxy: TcpProxy, echo: Echo) -> None:
    proxy.line = Line(cut_up_after=1000)
    with pytest.raises(OSError):  # noqa: PT011 - reset or broken pipe, by timing
        exchange(proxy, b"x" * 300_000)
    assert proxy.counts.bytes_up == 1000
    assert proxy.counts.cuts == 1
    assert echo.received <= 1000


def test_cuts_the_way_down_though_the_server_received_all(proxy: TcpProxy, echo: Echo) -> None:
    proxy.line = Line(cut_down_after=10)
    with pytest.raises(ConnectionResetError):
        exchange(proxy, b"x" * 500)
    assert echo.received == 500
    assert proxy.counts.bytes_down == 10


def test_delay_holds_each_piece(proxy: TcpProxy) -> None:
    proxy.line = Line(delay_s=0.15)
    started = time.monotonic()
    assert exchange(proxy, b"x") == b"x"
    assert time.monotonic() - started >= 0.3


def test_throttle_limits_the_rate(proxy: TcpProxy) -> None:
    proxy.line = Line(bytes_per_s=100_000)
    started = time.monotonic()
    assert len(exchange(proxy, b"x" * 50_000)) == 50_000
    assert 0.4 <= time.monotonic() - started < 3


def test_blackhole_keeps_silent_until_it_ends(proxy: TcpProxy, echo: Echo) -> None:
    proxy.line = Line(blackhole=True)
    with pytest.raises(TimeoutError):
        exchange(proxy, b"x", timeout_s=0.3)
    assert echo.received == 0
    proxy.line = Line()
    assert exchange(proxy, b"y") == b"y"


def test_absent_server_ends_the_connection(tcp_proxy: TcpProxy, echo: Echo) -> None:
    tcp_proxy.target_port = tcp_proxy.port + 1 if tcp_proxy.port + 1 != echo.port else tcp_proxy.port + 2
    with pytest.raises(ConnectionResetError):
        exchange(tcp_proxy, b"x")


def test_follows_a_plan(proxy: TcpProxy) -> None:
    proxy.follow_plan([Phase(is_up=False, seconds=0.2), Phase(is_up=True, seconds=0.05)], rounds=2)
    with pytest.raises(ConnectionRefusedError):
        exchange(proxy, b"x")
    proxy.wait_for_plan(5)
    assert proxy.is_up
    assert exchange(proxy, b"x") == b"x"


def test_reset_makes_the_line_good_again(proxy: TcpProxy) -> None:
    proxy.line = Line(blackhole=True)
    proxy.go_down()
    proxy.reset()
    assert exchange(proxy, b"x") == b"x"
    assert proxy.counts.bytes_up == 1
