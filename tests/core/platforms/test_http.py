"""The one way to talk HTTP: what is sent, what is counted, what is never told, and how each failure is named."""

import gc
import logging
import socket
import ssl
import threading
import tracemalloc
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from urllib3 import exceptions as faults

from core.domain.delivery import StepKind
from core.errors import InvalidInput, NeedsFix, Offline, OutcomeUnknown, RetryLater, StorageFailed
from core.platforms.answers import FailureKind
from core.platforms.bodies import BodyStream, FilePart, Multipart, Stopped
from core.platforms.failures import kind_of
from core.platforms.http import Http, Request
from core.platforms.network import NetworkSettings, is_loopback
from tests.core.platforms.contract import eventually
from tests.fakes.clock import START, HandClock
from tests.servers.fakes.base import FakePlatform, Fault, Received, Reply
from tests.servers.tcp_proxy import TcpProxy

TLS = Path(__file__).resolve().parents[2] / "fixtures" / "tls"
FAST = NetworkSettings(connect_timeout_s=1, read_timeout_s=0.5, commit_timeout_s=0.5, use_system_proxy=False)


class Echo(FakePlatform):
    """Answers 200 to everything; ``next_reply`` may be changed."""

    def __init__(self) -> None:
        super().__init__()
        self.next_reply = Reply(200, {"ok": True})

    def answer(self, request: Received) -> Reply:
        return self.next_reply


class Notes:
    """A monitor of the line that writes down."""

    def __init__(self) -> None:
        self.ends: list[tuple[str, str]] = []
        self.times: list[datetime] = []
        self.bytes: list[tuple[str, int, int]] = []

    def met(self, host: str, error: Exception | None) -> None:
        self.ends.append((host, getattr(error, "code", "")))

    def server_time(self, host: str, at: datetime) -> None:
        self.times.append(at)

    def traffic(self, account_id: str, sent: int, received: int) -> None:
        self.bytes.append((account_id, sent, received))


@pytest.fixture
def echo() -> Iterator[Echo]:
    with Echo() as server:
        yield server


@pytest.fixture
def notes() -> Notes:
    return Notes()


@contextmanager
def client(settings: NetworkSettings = FAST, notes: Notes | None = None) -> Iterator[Http]:
    clock = HandClock()
    http = Http(settings, clock, notes, notes.traffic if notes else lambda *_: None)
    yield http
    http.close()


@pytest.fixture
def http(notes: Notes) -> Iterator[Http]:
    with client(FAST, notes) as made:
        yield made


def get(server: Echo, path: str = "/x", **changes: object) -> Request:
    return Request("GET", server.base_url + path, "test", **changes)  # type: ignore[arg-type]


def commit(server: Echo) -> Request:
    return Request("POST", f"{server.base_url}/posts", "commit", StepKind.COMMIT, form=[("text", "halo")])


# --- what is sent -------------------------------------------------------------------------------------------


def test_the_key_goes_into_the_header_and_nowhere_else(echo: Echo, http: Http, tmp_path: Path) -> None:
    http.exchange(get(echo, token="rahasia", query=[("a", "1"), ("a", "2")]))
    (request,) = echo.requests
    assert request.bearer == "rahasia"
    assert request.query == (("a", "1"), ("a", "2"))
    assert request.headers["user-agent"].startswith("PapanSiar/")


def test_a_netrc_file_never_replaces_our_key(
    echo: Echo, http: Http, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / ".netrc").write_text("machine 127.0.0.1 login orang password lain\n", encoding="utf-8")
    monkeypatch.setenv("NETRC", str(tmp_path / ".netrc"))
    http.exchange(get(echo, token="rahasia"))
    http.exchange(get(echo))
    assert [one.headers.get("authorization") for one in echo.requests] == ["Bearer rahasia", None]


def test_a_json_body(echo: Echo, http: Http) -> None:
    http.exchange(Request("POST", echo.base_url, "test", json={"teks": "é"}))
    assert echo.requests[0].headers["content-type"] == "application/json"
    assert echo.requests[0].body == b'{"teks": "\\u00e9"}'


def test_cookies_are_not_kept(echo: Echo, http: Http) -> None:
    echo.next_reply = Reply(200, {}, {"Set-Cookie": "sesi=1; Path=/"})
    http.exchange(get(echo))
    http.exchange(get(echo))
    assert "cookie" not in echo.requests[1].headers


def test_reading_keeps_the_connection_and_a_commit_takes_it_only_while_it_is_warm(
    echo: Echo, monkeypatch: pytest.MonkeyPatch
) -> None:
    with TcpProxy(int(echo.base_url.rpartition(":")[2])) as line, client() as http:
        address = f"http://127.0.0.1:{line.port}"
        for _ in range(3):
            http.exchange(Request("GET", address, "read"))
        assert line.counts.connections == 1
        http.exchange(Request("POST", address, "commit", StepKind.COMMIT, form=[]))
        assert line.counts.connections == 1
        monkeypatch.setattr("core.platforms.transport._WARM_S", -1.0)
        http.exchange(Request("POST", address, "commit", StepKind.COMMIT, form=[]))
        http.exchange(Request("GET", address, "read"))
        assert line.counts.connections == 2


def test_a_commit_trusts_no_connection_that_never_outlived_a_request(echo: Echo) -> None:
    """Some servers close after each answer and do not say so; their farewell may come a little later."""
    with TcpProxy(int(echo.base_url.rpartition(":")[2])) as line, client() as http:
        address = f"http://127.0.0.1:{line.port}"
        http.exchange(Request("GET", address, "read"))
        http.exchange(Request("POST", address, "commit", StepKind.COMMIT, form=[]))
        assert line.counts.connections == 2


def test_commits_share_the_connection_of_a_server_that_promises_to_keep_it(echo: Echo) -> None:
    echo.next_reply = Reply(200, {}, {"Connection": "Keep-Alive"})
    with TcpProxy(int(echo.base_url.rpartition(":")[2])) as line, client() as http:
        for _ in range(3):
            address = f"http://127.0.0.1:{line.port}"
            http.exchange(Request("POST", address, "commit", StepKind.COMMIT, form=[]))
        assert line.counts.connections == 1


def test_a_commit_that_breaks_on_a_warm_connection_is_not_repeated(echo: Echo, http: Http) -> None:
    http.exchange(get(echo))
    http.exchange(get(echo))
    echo.plan(Fault.RESET_BEFORE, "POST")
    with pytest.raises(OutcomeUnknown):
        http.exchange(commit(echo))
    assert [one.method for one in echo.requests] == ["GET", "GET", "POST"]


def test_a_kept_connection_that_the_server_closed_is_opened_again_for_reading(
    echo: Echo, http: Http, notes: Notes
) -> None:
    http.exchange(get(echo))
    echo.plan(Fault.RESET_BEFORE, "GET")
    http.exchange(get(echo))
    assert notes.ends == [("127.0.0.1", ""), ("127.0.0.1", "")]


def test_a_file_that_was_on_its_way_is_not_sent_again_behind_our_back(
    echo: Echo, http: Http, notes: Notes, tmp_path: Path
) -> None:
    """On a bad line every byte counts: the outbox decides when to try again."""
    path = tmp_path / "film"
    path.write_bytes(bytes(400_000))
    http.exchange(get(echo))
    echo.plan(Fault.RESET_BEFORE, "PUT")
    with pytest.raises(RetryLater):
        http.exchange(Request("PUT", echo.base_url, "upload", StepKind.UPLOAD, body=FilePart(path)))
    assert sum(sent for _, sent, _ in notes.bytes) < 410_000


def test_a_fresh_connection_that_breaks_is_not_tried_again_behind_our_back(echo: Echo, http: Http) -> None:
    echo.plan(Fault.RESET_BEFORE, "GET")
    with pytest.raises(RetryLater):
        http.exchange(get(echo))
    assert len(echo.requests) == 1


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("http://mastodon.example/api", "address_insecure"),
        ("bukan alamat", "address_invalid"),
        ("https://[::1/x", "address_invalid"),
        ("https://a b.example/", "address_invalid"),
        ("https://" + "a" * 80 + ".example/", "address_invalid"),
    ],
)
def test_addresses_that_cannot_be_used_are_refused(http: Http, address: str, code: str) -> None:
    with pytest.raises(InvalidInput) as told:
        http.exchange(Request("GET", address, "test", token="rahasia"))
    assert told.value.code == code


def test_this_computer_is_recognised() -> None:
    assert all(map(is_loopback, ("localhost", "a.localhost", "127.0.0.1", "::1", "[::1]", "127.8.8.8")))
    assert not any(map(is_loopback, ("example.com", "10.0.0.1", "127.0.0.1.example.com", "")))


# --- redirects ----------------------------------------------------------------------------------------------


def redirect(location: str, status: int = 302) -> Reply:
    return Reply(status, {}, {"Location": location})


def test_reading_follows_redirects_on_the_same_host_only(echo: Echo, http: Http) -> None:
    echo.plan(Fault.ANSWER, "GET", "/lama", reply=redirect("/baru"))
    assert http.exchange(get(echo, "/lama", token="rahasia")).json() == {"ok": True}
    assert [one.path for one in echo.requests] == ["/lama", "/baru"]
    for away in ("http://127.0.0.1:1/x", "https://lain.example/x", "//lain.example/x"):
        echo.plan(Fault.ANSWER, "GET", "/lama", reply=redirect(away))
        with pytest.raises(RetryLater) as told:
            http.exchange(get(echo, "/lama", token="rahasia"))
        assert told.value.code == "captive_portal"


def test_redirects_in_a_circle_end(echo: Echo, http: Http) -> None:
    echo.plan(Fault.ANSWER, "GET", "/putar", reply=redirect("/putar"), count=99)
    with pytest.raises(RetryLater):
        http.exchange(get(echo, "/putar"))
    assert len(echo.requests) == 4


def test_a_status_that_is_taken_is_an_answer_and_no_redirect(echo: Echo, http: Http) -> None:
    """308 of a resumable upload: nothing moved, the upload goes on."""
    echo.next_reply = Reply(308, "<html>", {"Range": "bytes=0-9", "Location": "/lain"})
    request = Request("GET", echo.base_url, "send", takes=frozenset({308}))
    answer = http.exchange(request)
    assert (answer.status, answer.headers["range"]) == (308, "bytes=0-9")
    assert len(echo.requests) == 1


def test_a_commit_follows_no_redirect(echo: Echo, http: Http) -> None:
    echo.plan(Fault.ANSWER, "POST", reply=redirect("/lain"))
    with pytest.raises(OutcomeUnknown):
        http.exchange(commit(echo))
    assert len(echo.requests) == 1


# --- how it ends --------------------------------------------------------------------------------------------


def refused_port() -> int:
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@pytest.mark.parametrize("kind", [StepKind.COMMIT, StepKind.SETTLE])
def test_a_refused_connection_is_an_unreachable_host(http: Http, notes: Notes, kind: StepKind) -> None:
    address = f"http://127.0.0.1:{refused_port()}/"
    with pytest.raises(Offline) as told:
        http.exchange(Request("POST", address, "test", kind, form=[]))
    assert told.value.code == "host_unreachable"
    assert notes.ends == [("127.0.0.1", "host_unreachable")]
    assert notes.bytes == [("", 0, 0)]


def test_a_name_that_nobody_knows_is_offline(http: Http) -> None:
    with pytest.raises(Offline) as told:
        http.exchange(Request("POST", "https://tidak.ada.invalid/", "test", StepKind.COMMIT, form=[]))
    assert told.value.code in {"host_not_found", "no_line"}


def test_a_line_that_swallows_everything_times_out(echo: Echo, http: Http) -> None:
    with TcpProxy(int(echo.base_url.rpartition(":")[2])) as line:
        line.line.blackhole = True
        address = f"http://127.0.0.1:{line.port}/"
        with pytest.raises(RetryLater) as waits:
            http.exchange(Request("GET", address, "read"))
        assert waits.value.code == "timeout"
        with pytest.raises(OutcomeUnknown):
            http.exchange(Request("POST", address, "commit", StepKind.COMMIT, form=[]))


def test_a_server_that_drips_is_left_after_a_while(http: Http) -> None:
    """Each byte comes in time; the whole never would."""
    ended = threading.Event()

    def drip(listener: socket.socket) -> None:
        connection, _ = listener.accept()
        with connection:
            connection.recv(4096)
            connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n")
            while not ended.wait(0.1):
                try:
                    connection.sendall(b" ")
                except OSError:
                    return

    with closing(socket.create_server(("127.0.0.1", 0))) as listener:
        thread = threading.Thread(target=drip, args=(listener,))
        thread.start()
        with pytest.raises(RetryLater) as told:
            http.exchange(Request("GET", f"http://127.0.0.1:{listener.getsockname()[1]}/", "read"))
        ended.set()
        thread.join()
    assert told.value.code == "timeout"


def test_what_is_no_http_at_all(http: Http) -> None:
    def talk(listener: socket.socket) -> None:
        for _ in range(2):
            connection, _ = listener.accept()
            with connection:
                connection.recv(4096)
                connection.sendall(b"220 mail.example ESMTP\r\n")

    with closing(socket.create_server(("127.0.0.1", 0))) as listener:
        thread = threading.Thread(target=talk, args=(listener,))
        thread.start()
        address = f"http://127.0.0.1:{listener.getsockname()[1]}/"
        with pytest.raises(RetryLater):
            http.exchange(Request("GET", address, "read"))
        with pytest.raises(OutcomeUnknown):
            http.exchange(Request("POST", address, "commit", StepKind.COMMIT, form=[]))
        thread.join()


def test_an_answer_that_is_not_compressed_as_it_says(echo: Echo, http: Http) -> None:
    echo.next_reply = Reply(200, {"ok": True}, {"Content-Encoding": "gzip"})
    with pytest.raises(RetryLater) as told:
        http.exchange(get(echo))
    assert told.value.code == "answer_unreadable"


def test_nothing_to_read_is_fine_where_nothing_is_expected(echo: Echo, http: Http) -> None:
    echo.next_reply = Reply(204)
    assert http.exchange(get(echo, expects_json=False)).body == b""
    with pytest.raises(RetryLater):
        http.exchange(get(echo))


def test_a_connectors_own_reading_of_an_error_comes_first(echo: Echo, http: Http) -> None:
    echo.next_reply = Reply(422, {"error": "x"})
    with pytest.raises(Offline):
        http.exchange(get(echo), read_error=lambda answer: Offline("own", host=answer.host))
    with pytest.raises(NeedsFix):
        http.exchange(get(echo), read_error=lambda _: None)


# --- what is noted ------------------------------------------------------------------------------------------


def test_bytes_are_counted_as_they_cross_the_wire(echo: Echo, tmp_path: Path) -> None:
    notes = Notes()
    path = tmp_path / "film.mp4"
    path.write_bytes(bytes(300_000))
    seen: list[int] = []
    with TcpProxy(int(echo.base_url.rpartition(":")[2])) as line, client(FAST, notes) as http:
        request = Request(
            "PUT",
            f"http://127.0.0.1:{line.port}/",
            "upload",
            StepKind.UPLOAD,
            body=FilePart(path),
            account_id="akun",
        )
        http.exchange(request, sent=seen.append)
        ((account_id, sent, received),) = notes.bytes
        eventually(lambda: line.counts.bytes_down or None)  # the proxy counts after it has passed them on
        assert (account_id, sent) == ("akun", line.counts.bytes_up)
        assert sum(seen) == sent > 300_000
        assert abs(received - line.counts.bytes_down) < 60
    assert len(seen) > 10


def test_a_counter_that_cannot_be_written_harms_no_request(echo: Echo) -> None:
    def full(account_id: str, sent: int, received: int) -> None:
        raise StorageFailed("disk_full")

    http = Http(FAST, HandClock(), None, full)
    assert http.exchange(commit(echo)).status == 200
    http.close()


def test_new_settings_hold_from_the_next_request_on(echo: Echo) -> None:
    with client(NetworkSettings(ca_bundle="/tidak/ada.pem")) as http:
        with pytest.raises(Offline):
            http.exchange(get(echo))
        http.use(FAST)
        assert http.exchange(get(echo)).status == 200


def test_the_servers_clock_is_noted(echo: Echo, http: Http, notes: Notes) -> None:
    echo.now = lambda: START + timedelta(hours=2)
    http.exchange(get(echo))
    assert notes.times == [START + timedelta(hours=2)]
    assert http.skew_s("127.0.0.1") == 7200
    assert http.skew_s("lain.example") == 0


def test_neither_address_nor_key_are_logged(echo: Echo, http: Http, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    request = Request(
        "POST", f"{echo.base_url}/botCANARY/send", "telegram", token="CANARY", form=[("a", "CANARY")]
    )
    http.exchange(request)
    echo.plan(Fault.RESET_BEFORE, count=2)
    with pytest.raises(RetryLater):
        http.exchange(request)
    assert "telegram 127.0.0.1: 200" in caplog.text
    assert "CANARY" not in caplog.text
    assert "CANARY" not in repr(
        Request("GET", "https://x.example", "x", token="CANARY", form=[("a", "CANARY")])
    )


# --- uploads ------------------------------------------------------------------------------------------------


def test_a_part_of_a_file_is_sent_from_its_offset(echo: Echo, http: Http, tmp_path: Path) -> None:
    path = tmp_path / "film"
    path.write_bytes(b"0123456789")
    for part in (
        FilePart(path, offset=4),
        FilePart(path, offset=4, length=3),
        FilePart(path, offset=8, length=99),
    ):
        http.exchange(Request("PUT", echo.base_url, "upload", StepKind.UPLOAD, body=part))
    assert [one.body for one in echo.requests] == [b"456789", b"456", b"89"]
    assert echo.requests[1].headers["content-length"] == "3"


def test_a_form_with_a_file(echo: Echo, http: Http, tmp_path: Path) -> None:
    path = tmp_path / 'aneh".png'
    path.write_bytes(bytes(range(256)) * 5)
    body = Multipart([("description", "Huruf é\r\ndan 😀")], [("file", FilePart(path, "image/png"))])
    http.exchange(Request("POST", echo.base_url, "upload", StepKind.UPLOAD, body=body))
    assert echo.requests[0].form == (("description", "Huruf é\r\ndan 😀"),)
    assert echo.requests[0].files["file"] == ("image/png", path.read_bytes())


def test_a_form_with_several_files_keeps_their_order(echo: Echo, http: Http, tmp_path: Path) -> None:
    files = []
    for number in range(3):
        path = tmp_path / f"{number}.png"
        path.write_bytes(bytes([number]) * (number * 300_000))
        files.append((f"gambar{number}", FilePart(path, "image/png")))
    http.exchange(
        Request("POST", echo.base_url, "upload", StepKind.UPLOAD, body=Multipart([("a", "1")], files))
    )
    assert list(echo.requests[0].files) == ["gambar0", "gambar1", "gambar2"]
    assert [len(content) for _, content in echo.requests[0].files.values()] == [0, 300_000, 600_000]


def test_memory_stays_flat_for_a_big_file(echo: Echo, tmp_path: Path) -> None:
    path = tmp_path / "besar.mp4"
    with path.open("wb") as file:
        file.truncate(64 * 1024 * 1024)
    stream = BodyStream(Multipart([], [("file", FilePart(path))]), lambda: False)
    gc.collect()
    tracemalloc.start()
    total = 0
    with stream:
        while piece := stream.read(16 * 1024):
            total += len(piece)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert total == len(stream)
    assert peak < 1_000_000


def test_a_body_can_be_read_in_pieces_or_as_a_whole(tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.write_bytes(b"isi")
    body = Multipart([("a", "1")], [("file", FilePart(path, name="nama.txt"))])
    with BodyStream(body, lambda: False) as stream:
        pieces = list(stream)
    whole = b"".join(one if isinstance(one, bytes) else one.path.read_bytes() for one in body.pieces())
    assert b"".join(pieces) == whole
    assert b'name="file"; filename="nama.txt"' in whole
    with pytest.raises(ValueError, match="with block"):
        BodyStream(FilePart(path), lambda: False).read()
    with pytest.raises(Stopped):
        BodyStream(FilePart(path), lambda: True).read()


def test_a_file_that_shrinks_while_it_is_sent_breaks_the_request(
    echo: Echo, http: Http, tmp_path: Path
) -> None:
    path = tmp_path / "x"
    path.write_bytes(bytes(400_000))
    with BodyStream(FilePart(path), lambda: False) as stream:
        stream.read()
        path.write_bytes(b"")
        with pytest.raises(OSError, match="shorter"):
            list(stream)


def test_an_upload_stops_between_two_pieces(echo: Echo, http: Http, tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.write_bytes(bytes(5_000_000))
    seen: list[int] = []
    with pytest.raises(RetryLater) as told:
        http.exchange(
            Request("PUT", echo.base_url, "upload", StepKind.UPLOAD, body=FilePart(path)),
            sent=seen.append,
            stopped=lambda: sum(seen) > 100_000,
        )
    assert told.value.code == "stopped"
    assert sum(seen) < 300_000


# --- certificates and proxies -------------------------------------------------------------------------------


@contextmanager
def secure(certificate: str) -> Iterator[int]:
    """A server with TLS that answers one request after the other; gives its port."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(TLS / certificate, TLS / "key.pem")
    server = Echo()
    server._server.socket = context.wrap_socket(server._server.socket, server_side=True)
    with server:
        yield server._server.server_port


def test_a_certificate_that_nobody_vouches_for_sends_nothing() -> None:
    with secure("valid.pem") as port, client() as http, pytest.raises(Offline) as told:
        http.exchange(Request("POST", f"https://127.0.0.1:{port}/", "commit", StepKind.COMMIT, form=[]))
    assert told.value.code == "tls_untrusted"


def test_the_offices_own_authority_can_be_added() -> None:
    settings = NetworkSettings(ca_bundle=str(TLS / "valid.pem"), connect_timeout_s=2, read_timeout_s=2)
    with secure("valid.pem") as port, client(settings) as http:
        assert http.exchange(Request("GET", f"https://localhost:{port}/", "read")).status == 200


def test_an_expired_certificate_points_at_the_clock() -> None:
    settings = NetworkSettings(ca_bundle=str(TLS / "expired.pem"), connect_timeout_s=2)
    with secure("expired.pem") as port, client(settings) as http, pytest.raises(Offline) as told:
        http.exchange(Request("POST", f"https://127.0.0.1:{port}/", "commit", StepKind.COMMIT, form=[]))
    assert told.value.code == "tls_clock"


def test_a_bundle_that_is_not_there_is_told_before_anything_is_sent() -> None:
    settings = NetworkSettings(ca_bundle="/tidak/ada.pem", connect_timeout_s=2)
    with secure("valid.pem") as port, client(settings) as http, pytest.raises(Offline) as told:
        http.exchange(Request("POST", f"https://127.0.0.1:{port}/", "commit", StepKind.COMMIT, form=[]))
    assert told.value.code == "ca_bundle_unreadable"


@contextmanager
def office_proxy(target_port: int | None) -> Iterator[str]:
    """A proxy that joins one CONNECT to ``target_port``, or wants a name and a password."""

    def serve(listener: socket.socket) -> None:
        connection, _ = listener.accept()
        with connection:
            request = connection.recv(4096)
            assert request.startswith(b"CONNECT platform.example:443")
            if target_port is None:
                connection.sendall(b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n")
                return
            connection.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
            with socket.create_connection(("127.0.0.1", target_port)) as target:
                back = threading.Thread(target=pump, args=(target, connection))
                back.start()
                pump(connection, target)
                back.join()

    def pump(source: socket.socket, sink: socket.socket) -> None:
        try:
            while piece := source.recv(4096):
                sink.sendall(piece)
            sink.shutdown(socket.SHUT_WR)
        except OSError:
            pass

    with closing(socket.create_server(("127.0.0.1", 0))) as listener:
        thread = threading.Thread(target=serve, args=(listener,))
        thread.start()
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        thread.join()


def test_the_offices_proxy_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    with secure("valid.pem") as port, office_proxy(port) as proxy:
        settings = NetworkSettings(
            proxy_url=proxy, ca_bundle=str(TLS / "valid.pem"), connect_timeout_s=2, read_timeout_s=2
        )
        with client(settings) as http:
            assert http.exchange(Request("GET", "https://platform.example/x", "read")).status == 200


def test_a_proxy_that_wants_a_password_sent_nothing_on() -> None:
    request = Request("POST", "https://platform.example/", "commit", StepKind.COMMIT, form=[])
    with (
        office_proxy(None) as proxy,
        client(NetworkSettings(proxy_url=proxy, connect_timeout_s=2)) as http,
        pytest.raises(Offline) as told,
    ):
        http.exchange(request)
    assert told.value.code == "proxy_sign_in"


def test_a_proxy_that_is_down() -> None:
    settings = NetworkSettings(proxy_url=f"http://127.0.0.1:{refused_port()}", connect_timeout_s=2)
    with client(settings) as http, pytest.raises(Offline) as told:
        http.exchange(Request("POST", "https://platform.example/", "commit", StepKind.COMMIT, form=[]))
    assert told.value.code == "proxy_unreachable"


def test_the_systems_proxy_is_found_and_this_computer_needs_none(
    echo: Echo, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{refused_port()}")
    monkeypatch.setenv("https_proxy", f"http://127.0.0.1:{refused_port()}")
    monkeypatch.delenv("no_proxy", raising=False)
    monkeypatch.delenv("NO_PROXY", raising=False)
    with client(NetworkSettings(connect_timeout_s=2)) as http:
        assert http.exchange(get(echo)).status == 200
        with pytest.raises(Offline) as told:
            http.exchange(Request("GET", "https://platform.example/", "read"))
    assert told.value.code == "proxy_unreachable"


# --- signs that cannot be made on loopback ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (socket.gaierror(socket.EAI_AGAIN, "again"), FailureKind.NO_LINE),
        (socket.gaierror(socket.EAI_NONAME, "no name"), FailureKind.NAME_UNKNOWN),
        (OSError(101, "Network is unreachable"), FailureKind.NO_LINE),
        (faults.ConnectTimeoutError(), FailureKind.UNREACHABLE),
        (ssl.SSLError("wrong version"), FailureKind.TLS),
        (OSError("Tunnel connection failed: 407 Proxy Authentication Required"), FailureKind.PROXY_SIGN_IN),
        (faults.ReadTimeoutError(None, "", ""), FailureKind.TIMEOUT),  # type: ignore[arg-type]
        (ConnectionResetError(104, "reset"), FailureKind.LOST),
    ],
)
def test_signs_are_found_however_deep_they_lie(error: Exception, kind: FailureKind) -> None:
    wrapped = OSError("outer", faults.HTTPError("middle", error))
    assert kind_of(wrapped, began=False) is kind
