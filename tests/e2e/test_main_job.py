"""The main job on real servers: compose with an infographic, lose server and power, publish once, read likes."""

from __future__ import annotations

import json
import os
import re
import shutil
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.program import Program
from tests.servers.http import request
from tests.servers.mastodon_mock import MastodonMock
from tests.servers.snac2 import Snac2

pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL and the test servers are POSIX"),
    pytest.mark.skipif(
        not os.environ.get("DBUS_SESSION_BUS_ADDRESS"), reason="needs the keyring of scripts/dev.py test"
    ),
]
TEXT = "Perekaman KTP elektronik tutup sementara untuk pemeliharaan jaringan. Info: loket 3."
ALT = "Pengumuman tutup sementara perekaman KTP elektronik, dilayani kembali hari berikutnya."


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "workspace"
    yield folder
    if log := os.environ.get("PAPAN_SIAR_KEEP"):
        shutil.copytree(folder, log, dirs_exist_ok=True)


def test_snac2_publishes_once_after_lost_server_and_lost_power(
    snac2: Snac2, home: Path, tmp_path: Path
) -> None:
    post_id = _lose_and_publish(snac2, home, tmp_path)
    (status,) = _statuses(snac2)
    _check_status(status)
    _favourite(snac2, _seen_by_bob(snac2))
    program = Program(home, tmp_path / "log")
    try:
        deadline = time.monotonic() + 60
        shown = program.do("engagement", delivery_of=post_id)
        while " 1 " not in f"{shown['figures']} " and time.monotonic() < deadline:
            shown = program.do("engagement", delivery_of=post_id)
        assert re.search(r"1 · ", shown["figures"]), shown
        assert shown["ratio"] == "1,2\u00a0%"
        assert shown["taken"].startswith("Data per")
    finally:
        program.close()


def test_mastodon_mock_publishes_once_after_lost_server_and_lost_power(
    mastodon_mock: MastodonMock, home: Path, tmp_path: Path
) -> None:
    post_id = _lose_and_publish(mastodon_mock, home, tmp_path)
    (status,) = _statuses(mastodon_mock)
    _check_status(status)
    _favourite(mastodon_mock, str(status["id"]))
    program = Program(home, tmp_path / "log")
    try:
        shown = program.do("engagement", delivery_of=post_id)
        assert re.search(r"1 · ", shown["figures"]), shown
        assert shown["ratio"] == "1,2\u00a0%"
    finally:
        program.close()


def _lose_and_publish(server: Snac2 | MastodonMock, home: Path, tmp_path: Path) -> str:
    """Compose while the server lives, lose it, kill the program twice while it tries, and let it publish."""
    program = Program(home, tmp_path / "log")
    try:
        program.do("set_up_office")
        assert "alice" in program.do("add_account", server=server.base_url, token=server.alice.access_token)
        server.stop()
        post_id: str = program.do("compose", text=TEXT, alt_text=ALT)
        program.do("wait_for_state", post_id=post_id, states=["retry_wait"], within_s=30)
        (row,) = program.do("outbox")
        assert row[0] == "Menunggu internet"
        assert row[3].startswith("dicoba lagi")
    finally:
        program.kill()
    for tries in (2, 3):
        program = Program(home, tmp_path / "log")
        try:
            program.do("wait_for_failures", post_id=post_id, count=tries, within_s=110)
            (row,) = program.do("outbox")
            assert row[0] in {"Menunggu internet", "Dalam antrean"}
        finally:
            program.kill()
    server.start()
    program = Program(home, tmp_path / "log")
    try:
        program.do("wait_for_state", post_id=post_id, states=["published"], within_s=110)
        (row,) = program.do("outbox")
        assert row[0] == "Terbit"
    finally:
        program.close()
    return post_id


def _check_status(status: dict[str, object]) -> None:
    content = re.sub(r"<[^>]+>", "", str(status["content"]))
    assert content.strip() == TEXT
    attachments = status["media_attachments"]
    assert isinstance(attachments, list)
    (picture,) = attachments
    assert picture["type"] == "image"
    assert picture["description"] == ALT


def _statuses(server: Snac2 | MastodonMock) -> list[dict[str, object]]:
    """Give what stands on alice's wall, as she sees it."""
    token = server.alice.access_token
    me = _get(f"{server.base_url}/api/v1/accounts/verify_credentials", token)
    found = _get(f"{server.base_url}/api/v1/accounts/{me['id']}/statuses?limit=40", token)
    assert isinstance(found, list)
    return [one for one in found if TEXT[:20] in str(one["content"])]


def _seen_by_bob(snac2: Snac2) -> str:
    """Wait until the post has reached bob's timeline; gives its id there."""
    deadline = time.monotonic() + 40
    while time.monotonic() < deadline:
        home = _get(f"{snac2.base_url}/api/v1/timelines/home", snac2.bob.access_token)
        assert isinstance(home, list)
        if found := [str(one["id"]) for one in home if TEXT[:20] in str(one["content"])]:
            return found[0]
    pytest.fail("the post did not reach bob")


def _favourite(server: Snac2 | MastodonMock, status_id: str) -> None:
    url = f"{server.base_url}/api/v1/statuses/{status_id}/favourite"
    form = "application/x-www-form-urlencoded"
    assert request("POST", url, b"", form, server.bob.access_token).status == 200


def _get(url: str, token: str) -> Any:
    answer = request("GET", url, token=token)
    assert answer.status == 200, answer.text
    return json.loads(answer.text)
