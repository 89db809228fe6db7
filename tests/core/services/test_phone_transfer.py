"""A phone on loopback: what it gets, what nobody else gets, and when it is over."""

from __future__ import annotations

import http.client
import socket
from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import quote, urlsplit

import pytest

from core.errors import InvalidInput
from core.services import phone_server
from core.services.phone_page import Offer, PhoneFile, PhoneWords
from core.services.phone_transfer import Ended, PhoneTransfer, Sharing, lan_address, own_address
from tests.fakes.clock import HandClock

WORDS = PhoneWords(
    "id", "Dari Papan Siar", "Salin, simpan, terbitkan.", "Salin takarir", "Salin teks alternatif", "Tersalin",
    "Simpan ke ponsel", "Tidak ada gambar.", "Alamat ini tidak berlaku lagi.",
)  # fmt: skip
GONE = b"Alamat ini tidak berlaku lagi."
CAPTION = "Jadwal <keliling> & 'KTP'\nSenin"


@pytest.fixture
def transfer(clock: HandClock) -> Iterator[PhoneTransfer]:
    made = PhoneTransfer(clock, lambda: "127.0.0.1")
    yield made
    made.stop()


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    path = tmp_path / "01-jadwal satu.jpg"
    path.write_bytes(b"\xff\xd8" + b"p" * 200_000)
    return path


@pytest.fixture
def sharing(transfer: PhoneTransfer, picture: Path) -> Sharing:
    film = picture.with_name("02-film.mp4")
    film.write_bytes(b"film")
    files = (PhoneFile(picture, "image/jpeg", "Poster <jadwal>"), PhoneFile(film, "video/mp4"))
    return transfer.start(Offer("Jadwal", CAPTION, files, WORDS))


Answer = tuple[int, http.client.HTTPMessage, bytes]


def ask(
    sharing: Sharing,
    path: str = "",
    heads: Mapping[str, str] | None = None,
    *,
    method: str = "GET",
    host: str = "",
    whole: bool = False,
) -> Answer:
    parts = urlsplit(sharing.url)
    connection = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=5)
    connection.request(
        method, path if whole else parts.path + path, headers={"Host": host or parts.netloc, **(heads or {})}
    )
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer.status, answer.headers, body


def test_page_holds_caption_and_pictures(sharing: Sharing) -> None:
    assert not sharing.was_opened
    status, headers, body = ask(sharing)
    page = body.decode()
    assert status == 200
    assert "Jadwal &lt;keliling&gt; &amp; &#x27;KTP&#x27;\nSenin</textarea>" in page
    assert '<img src="01-jadwal%20satu.jpg" alt="Poster &lt;jadwal&gt;">' in page
    assert '<video src="02-film.mp4" controls playsinline preload="metadata"></video>02-film.mp4<a' in page
    assert '<a class="keep" href="01-jadwal%20satu.jpg?simpan" download="01-jadwal satu.jpg">' in page
    assert page.count("Salin teks alternatif") == 1
    assert "script-src 'nonce-" in headers["Content-Security-Policy"]
    assert headers["Referrer-Policy"] == "no-referrer"
    assert sharing.was_opened


def test_page_without_pictures_says_so(transfer: PhoneTransfer) -> None:
    assert b"Tidak ada gambar." in ask(transfer.start(Offer("T", CAPTION, (), WORDS)))[2]


def test_phone_fetches_the_kits_files(sharing: Sharing, picture: Path) -> None:
    status, headers, body = ask(sharing, quote(picture.name))
    assert (status, headers["Content-Type"], body) == (200, "image/jpeg", picture.read_bytes())
    status, headers, body = ask(sharing, quote(picture.name), method="HEAD")
    assert (status, headers["Content-Length"], body) == (200, "200002", b"")
    assert ask(sharing, method="HEAD")[2] == b""


SAFARI = {
    "User-Agent": "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) "
    "Version/17.5 Mobile/15E148 Safari/604.1",
    "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
    "Accept-Encoding": "gzip, deflate",
    "Connection": "keep-alive",
}
CHROME = {
    "User-Agent": "Mozilla/5.0 (Linux; Android 13; SM-A145F) AppleWebKit/537.36 Chrome/126.0.0.0 Mobile Safari/537.36",
    "Accept": "text/html,*/*;q=0.8",
    "Upgrade-Insecure-Requests": "1",
    "Purpose": "prefetch",
}
FIREFOX = {
    "User-Agent": "Mozilla/5.0 (Android 14; Mobile; rv:127.0) Gecko/127.0 Firefox/127.0",
    "TE": "trailers",
}


@pytest.mark.parametrize("heads", [SAFARI, CHROME, FIREFOX], ids=["safari", "chrome", "firefox"])
def test_phones_of_all_kinds_get_page_and_pictures(
    sharing: Sharing, picture: Path, heads: dict[str, str]
) -> None:
    """What each asks for: the page (Chrome ahead of the tap), signs of the site, pictures, the file to be kept."""
    assert ask(sharing, "", heads)[0] == 200
    for sign in ("/favicon.ico", "/apple-touch-icon-120x120-precomposed.png", "/apple-touch-icon.png"):
        assert ask(sharing, sign, heads, whole=True)[0] == 404
    assert ask(sharing, quote(picture.name), heads)[2] == picture.read_bytes()
    status, answered, body = ask(sharing, quote(picture.name) + "?simpan", heads)
    assert (status, body) == (200, picture.read_bytes())
    assert answered["Content-Disposition"] == "attachment; filename*=UTF-8''01-jadwal%20satu.jpg"
    assert ask(sharing, quote(picture.name), heads, method="HEAD")[1]["Accept-Ranges"] == "bytes"
    assert ask(sharing, "", heads)[0] == 200  # looked at again
    assert sharing.ended is None


def test_film_is_played_on_an_iphone(sharing: Sharing) -> None:
    """Safari asks for the first two bytes, then for parts, and plays nothing without a partial answer."""
    status, heads, body = ask(sharing, "02-film.mp4", {"Range": "bytes=0-1", **SAFARI})
    assert (status, heads["Content-Range"], heads["Content-Length"], body) == (206, "bytes 0-1/4", "2", b"fi")
    status, heads, body = ask(sharing, "02-film.mp4", {"Range": "bytes=0-3", **SAFARI})
    assert (status, heads["Content-Range"], heads["Content-Type"], body) == (
        206,
        "bytes 0-3/4",
        "video/mp4",
        b"film",
    )


@pytest.mark.parametrize(
    ("asked", "status", "told", "body"),
    [
        ("bytes=1-", 206, "bytes 1-3/4", b"ilm"),
        ("bytes=-3", 206, "bytes 1-3/4", b"ilm"),
        ("bytes=-9", 206, "bytes 0-3/4", b"film"),
        ("bytes=2-99", 206, "bytes 2-3/4", b"lm"),
        ("bytes=4-", 416, "bytes */4", b""),
        ("bytes=3-2", 416, "bytes */4", b""),
        ("bytes=-0", 416, "bytes */4", b""),
        ("bytes=0-1,3-3", 200, None, b"film"),
        ("bytes=-", 200, None, b"film"),
        ("lines=1-2", 200, None, b"film"),
    ],
)
def test_parts_of_a_file(sharing: Sharing, asked: str, status: int, told: str | None, body: bytes) -> None:
    answer, heads, got = ask(sharing, "02-film.mp4", {"Range": asked})
    assert (answer, heads["Content-Range"], got) == (status, told, body)


def test_download_that_broke_off_goes_on(sharing: Sharing, picture: Path) -> None:
    whole = picture.read_bytes()
    _, _, rest = ask(sharing, quote(picture.name) + "?simpan", {"Range": "bytes=150000-"})
    assert whole[:150_000] + rest == whole


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "PROPFIND"])
def test_page_only_gives(sharing: Sharing, method: str) -> None:
    assert ask(sharing, method=method)[0] == 501


@pytest.mark.parametrize(
    "path", ["/", "/salah/", "/salah/01-jadwal%20satu.jpg", "/favicon.ico", "http://evil.example/", "//"]
)
def test_nothing_is_had_without_the_secret(sharing: Sharing, path: str) -> None:
    assert ask(sharing, path, whole=True)[::2] == (404, GONE)
    assert not sharing.was_opened


@pytest.mark.parametrize("name", ["..", "%2e%2e/jadwal.db", "takarir.txt", "sub/01-jadwal%20satu.jpg"])
def test_only_files_of_the_kit_are_had(sharing: Sharing, name: str) -> None:
    assert ask(sharing, name)[0] == 404


def test_page_by_another_name_is_refused(sharing: Sharing) -> None:
    assert ask(sharing, host="evil.example")[0] == 404


def test_file_that_was_taken_away(sharing: Sharing, picture: Path) -> None:
    picture.unlink()
    assert ask(sharing, quote(picture.name))[0] == 404


def test_first_device_keeps_the_page(sharing: Sharing) -> None:
    gate, parts = sharing._gate, urlsplit(sharing.url)
    assert gate.let_in("192.168.1.20", parts.netloc, parts.path) == "page"
    assert gate.let_in("192.168.1.66", parts.netloc, parts.path) == "nothing"
    assert gate.let_in("192.168.1.20", parts.netloc, parts.path) == "page"


def test_each_sharing_has_its_own_secret_and_ends_the_one_before(
    transfer: PhoneTransfer, sharing: Sharing
) -> None:
    other = transfer.start(Offer("Lain", CAPTION, (), WORDS))
    assert sharing.ended is Ended.ASKED
    assert urlsplit(other.url).path != urlsplit(sharing.url).path
    with pytest.raises(ConnectionError):
        ask(sharing)


def test_it_closes_after_ten_minutes(sharing: Sharing, clock: HandClock) -> None:
    assert sharing.remaining_s == 600
    clock.advance(seconds=599)
    assert ask(sharing)[0] == 200
    clock.advance(seconds=2)
    sharing._thread.join(5)
    assert (sharing.ended, sharing.remaining_s) == (Ended.TIME, 0)
    with pytest.raises(ConnectionError):
        ask(sharing)


def test_it_closes_on_demand(transfer: PhoneTransfer, sharing: Sharing) -> None:
    transfer.stop()
    transfer.stop()
    assert sharing.ended is Ended.ASKED
    with pytest.raises(ConnectionError):
        ask(sharing)


def test_guessing_ends_it(sharing: Sharing) -> None:
    for _ in range(phone_server.MOST_WRONG - 1):
        assert ask(sharing, "/tebakan/", whole=True)[0] == 404
    assert ask(sharing, "/favicon.ico", whole=True)[0] == 404
    assert sharing.ended is None
    ask(sharing, "/tebakan/", whole=True)
    sharing._thread.join(5)
    assert sharing.ended is Ended.ATTACKED


def test_too_many_requests_wait_a_minute(sharing: Sharing, clock: HandClock) -> None:
    gate, parts = sharing._gate, urlsplit(sharing.url)
    for _ in range(phone_server.MOST_REQUESTS_A_MINUTE):
        assert gate.let_in("127.0.0.1", parts.netloc, parts.path) == "page"
    assert ask(sharing)[0] == 429
    clock.advance(seconds=61)
    assert ask(sharing)[0] == 200


def test_more_connections_than_a_phone_makes_are_cut(sharing: Sharing) -> None:
    parts = urlsplit(sharing.url)
    taken = [sharing._gate.places.acquire(blocking=False) for _ in range(phone_server.MOST_AT_ONCE)]
    assert all(taken)
    with pytest.raises((ConnectionError, http.client.HTTPException)):
        ask(sharing)
    for _ in taken:
        sharing._gate.places.release()
    assert parts.port
    assert ask(sharing)[0] == 200


def test_phone_that_goes_away_harms_nothing(sharing: Sharing, picture: Path) -> None:
    picture.write_bytes(b"p" * 20_000_000)
    parts = urlsplit(sharing.url)
    with socket.create_connection((parts.hostname or "", parts.port or 0), timeout=5) as phone:
        phone.sendall(
            f"GET {parts.path}{quote(picture.name)} HTTP/1.0\r\nHost: {parts.netloc}\r\n\r\n".encode()
        )
        phone.recv(10)
        phone.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\x00\x00\x00\x00\x00\x00\x00")
    assert ask(sharing)[0] == 200


def test_failing_request_says_nothing_on_the_console(
    sharing: Sharing, capfd: pytest.CaptureFixture[str]
) -> None:
    with socket.socket() as request:
        sharing._server.handle_error(request, ("127.0.0.1", 1))
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("address", ["192.168.1.7", "10.20.0.3", "172.16.4.4"])
def test_office_networks_are_served(address: str) -> None:
    assert lan_address(lambda: address) == address


@pytest.mark.parametrize("address", ["", "127.0.0.1", "169.254.3.4", "8.8.8.8"])
def test_other_networks_are_not(address: str) -> None:
    with pytest.raises(InvalidInput, match="no_lan"):
        lan_address(lambda: address)


def test_own_address_is_asked_of_the_system(monkeypatch: pytest.MonkeyPatch) -> None:
    assert (
        own_address() == ""
    )  # the tests' guard refuses what is not loopback, as a computer without a network
    monkeypatch.setattr("core.services.phone_transfer._PROBE", ("127.0.0.1", 9))
    assert own_address() == "127.0.0.1"


def test_address_of_another_computer_cannot_be_served(clock: HandClock) -> None:
    with pytest.raises(InvalidInput, match="no_lan"):
        PhoneTransfer(clock, lambda: "192.0.2.1").start(Offer("T", CAPTION, (), WORDS))
