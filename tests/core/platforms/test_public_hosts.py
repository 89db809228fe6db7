"""The office's own place on the web for pictures that a platform fetches."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.errors import NeedsFix, RetryLater
from core.platforms.http import Http
from core.platforms.network import NetworkSettings
from core.platforms.public_hosts import PublicHost, host_of_fields
from core.ports import Progress
from tests.fakes.clock import HandClock
from tests.servers.fakes.base import Fault
from tests.servers.fakes.public_host import FakePublicHost

SETTINGS = NetworkSettings(connect_timeout_s=2, read_timeout_s=2, commit_timeout_s=2)
SILENT = Progress(lambda _: None, lambda _: None, lambda: False)


@pytest.fixture
def server() -> Iterator[FakePublicHost]:
    with FakePublicHost() as running:
        yield running


@pytest.fixture
def host(server: FakePublicHost) -> Iterator[PublicHost]:
    clock = HandClock()
    http = Http(SETTINGS, clock)
    fields = {
        "public_host": "webdav",
        "webdav_url": f"{server.base_url}/tulis",
        "webdav_user": "kantor",
        "webdav_password": "sandi-webdav",
        "webdav_public_url": f"{server.base_url}/publik",
    }
    yield host_of_fields(http, clock, fields)
    http.close()


def test_a_film_gets_the_ending_that_web_servers_go_by(host: PublicHost, tmp_path: Path) -> None:
    """Files of the media folder are named by their hash alone."""
    film = tmp_path / "0f3a"
    film.write_bytes(b"film")
    hosted = host.put(film, "video/mp4", SILENT)
    assert hosted.url.endswith(".mp4")
    host.remove(hosted.reference)


def test_a_password_that_was_changed_is_the_offices_to_mend(
    host: PublicHost, server: FakePublicHost, tmp_path: Path
) -> None:
    """A 401 that asks for Basic would otherwise be taken for a gateway of the building."""
    picture = tmp_path / "a.jpg"
    picture.write_bytes(b"a")
    server.password = "baru"
    with pytest.raises(NeedsFix) as refused:
        host.put(picture, "image/jpeg", SILENT)
    assert (refused.value.code, refused.value.params["status"]) == ("public_host_refused", 401)


def test_a_line_that_breaks_is_tried_again(host: PublicHost, server: FakePublicHost, tmp_path: Path) -> None:
    picture = tmp_path / "a.jpg"
    picture.write_bytes(b"a")
    server.plan(Fault.RESET_BEFORE, "PUT", count=2)
    with pytest.raises(RetryLater):
        host.put(picture, "image/jpeg", SILENT)
