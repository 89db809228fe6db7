"""The real servers start, hold what they are given over a restart, and end."""

import json
from urllib.parse import urlencode

import pytest

from tests.servers.http import Answer, request
from tests.servers.mastodon_mock import MastodonMock
from tests.servers.ports import answers
from tests.servers.snac2 import FORM, Snac2

pytestmark = pytest.mark.server


def post_status(server: Snac2 | MastodonMock, text: str) -> Answer:
    form = urlencode({"status": text}).encode()
    return request("POST", f"{server.base_url}/api/v1/statuses", form, FORM, server.alice.access_token)


def statuses(server: Snac2 | MastodonMock) -> list[str]:
    token = server.alice.access_token
    me = json.loads(request("GET", f"{server.base_url}/api/v1/accounts/verify_credentials", token=token).text)
    answer = request("GET", f"{server.base_url}/api/v1/accounts/{me['id']}/statuses", token=token)
    return [status["content"] for status in json.loads(answer.text)]


def test_snac2_keeps_its_posts_over_a_restart(snac2: Snac2) -> None:
    assert post_status(snac2, "Pelayanan tetap buka").status == 200
    snac2.stop()
    assert request("GET", snac2.base_url).status == 0
    assert not answers(snac2.port)
    snac2.start()
    assert any("Pelayanan tetap buka" in content for content in statuses(snac2))


def test_mastodon_mock_keeps_its_posts_over_a_restart(mastodon_mock: MastodonMock) -> None:
    assert post_status(mastodon_mock, "Pelayanan tetap buka").status == 200
    mastodon_mock.stop()
    assert not answers(mastodon_mock.port)
    mastodon_mock.start()
    assert any("Pelayanan tetap buka" in content for content in statuses(mastodon_mock))


def test_mastodon_mock_fails_as_often_as_wanted(mastodon_mock: MastodonMock) -> None:
    mastodon_mock.add_fault("/api/v1/statuses", status=503, count=2)
    assert [post_status(mastodon_mock, "coba").status for _ in range(3)] == [503, 503, 200]
    mastodon_mock.add_fault("/api/v1/statuses", "ratelimit", status=429, headers={"Retry-After": "7"})
    limited = post_status(mastodon_mock, "coba")
    assert (limited.status, limited.headers["retry-after"]) == (429, "7")
    mastodon_mock.clear_faults()
    assert post_status(mastodon_mock, "coba").status == 200
