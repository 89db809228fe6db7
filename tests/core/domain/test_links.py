"""Links as browsers, share buttons and phones give them."""

import pytest

from core.domain.account import Account, ChannelMode
from core.domain.links import PostLink, has_links, home_server, id_key, link_of, read_link
from core.errors import InvalidInput

DID = "did:plc:z72i7hdynmk6r22z27h6tvur"

GOOD = [
    ("facebook", "https://www.facebook.com/DukcapilContoh/posts/pfbid02AbCdEf12", "pfbid02AbCdEf12"),
    ("facebook", "https://m.facebook.com/DukcapilContoh/posts/jadwal-keliling/1234567890/?mibextid=x", "1234567890"),
    ("facebook", "https://www.facebook.com/permalink.php?story_fbid=987&id=100064", "100064_987"),
    ("facebook", "https://m.facebook.com/story.php?id=100064&story_fbid=pfbid0Zz&_rdr", "100064_pfbid0Zz"),
    ("facebook", "https://www.facebook.com/photo.php?fbid=555&set=a.1&type=3", "555"),
    ("facebook", "https://www.facebook.com/photo/?fbid=555", "555"),
    ("facebook", "https://web.facebook.com/watch/?v=778", "778"),
    ("facebook", "https://id-id.facebook.com/Dukcapil/videos/778/", "778"),
    ("facebook", "https://www.facebook.com/Dukcapil/photos/a.1/4455", "4455"),
    ("facebook", "https://www.facebook.com/groups/warga/permalink/66", "66"),
    ("facebook", "https://www.facebook.com/reel/889", "889"),
    ("facebook", "https://www.facebook.com/share/p/1AbC/?mibextid=wwXIfr", ""),
    ("facebook", "https://fb.watch/aBc_12/", ""),
    ("instagram", "https://www.instagram.com/p/DAbc_12-3/?igsh=MTIz", "DAbc_12-3"),
    ("instagram", "https://www.instagram.com/dukcapil.contoh/reel/DAbc123/", "DAbc123"),
    ("instagram", "https://instagram.com/stories/dukcapil/3141592/", "3141592"),
    ("instagram", "https://www.instagram.com/share/reel/BAxy", ""),
    ("x", "https://x.com/dukcapil/status/1890000000000000001?s=20&t=abc", "1890000000000000001"),
    ("x", "https://mobile.twitter.com/i/web/status/189/photo/1", "189"),
    ("x", "https://t.co/AbC123", ""),
    ("threads", "https://www.threads.com/@dukcapil.contoh/post/DAbc12?xmt=AQ", "DAbc12"),
    ("threads", "https://www.threads.net/t/DAbc12/", "DAbc12"),
    ("youtube", "https://www.youtube.com/watch?list=PL1&v=dQw4w9WgXcQ&t=10s", "dQw4w9WgXcQ"),
    ("youtube", "https://youtu.be/dQw4w9WgXcQ?si=abc", "dQw4w9WgXcQ"),
    ("youtube", "https://m.youtube.com/shorts/dQw4w9WgXcQ", "dQw4w9WgXcQ"),
    ("youtube", "https://studio.youtube.com/video/dQw4w9WgXcQ/edit", "dQw4w9WgXcQ"),
    ("youtube", "https://www.youtube.com/post/UgkxAbc", "UgkxAbc"),
    ("tiktok", "https://www.tiktok.com/@dukcapil.contoh/video/7412345678901234567?lang=id", "7412345678901234567"),
    ("tiktok", "https://www.tiktok.com/@dukcapil/photo/7412", "7412"),
    ("tiktok", "https://m.tiktok.com/v/7412.html", "7412"),
    ("tiktok", "https://vt.tiktok.com/ZS12ab/", ""),
    ("tiktok", "https://www.tiktok.com/t/ZS12ab/", ""),
    ("telegram", "https://t.me/dukcapilcontoh/125", "125"),
    ("telegram", "https://t.me/s/dukcapilcontoh/125?single", "125"),
    ("telegram", "https://t.me/c/1234567/9/125", "125"),
    ("bluesky", "https://bsky.app/profile/dukcapil.go.id/post/3kabc", "at://dukcapil.go.id/app.bsky.feed.post/3kabc"),
    ("bluesky", f"https://bsky.app/profile/{DID}/post/3kabc", f"at://{DID}/app.bsky.feed.post/3kabc"),
    ("bluesky", "https://bsky.app/profile/did%3Aplc%3Aabc/post/3k", "at://did:plc:abc/app.bsky.feed.post/3k"),
    ("bluesky", f"at://{DID}/app.bsky.feed.post/3kabc", f"at://{DID}/app.bsky.feed.post/3kabc"),
    ("mastodon", "https://sosial.go.id/@dukcapil/112233", "112233"),
    ("mastodon", "https://sosial.go.id/deck/@dukcapil/112233", "112233"),
    ("mastodon", "https://sosial.go.id/users/dukcapil/statuses/112233", "112233"),
    ("mastodon", "http://127.0.0.1:8001/dukcapil/p/1700000000.123456", "1700000000.123456"),
    ("mastodon", "https://sosial.go.id/notice/AbC-9", "AbC-9"),
]  # fmt: skip


@pytest.mark.parametrize(("platform", "pasted", "remote_id"), GOOD)
def test_id_is_taken_from_link(platform: str, pasted: str, remote_id: str) -> None:
    assert read_link(platform, pasted).remote_id == remote_id


@pytest.mark.parametrize(("platform", "pasted", "remote_id"), GOOD)
def test_tidied_link_tells_the_same(platform: str, pasted: str, remote_id: str) -> None:
    tidied = read_link(platform, pasted)
    assert read_link(platform, tidied.url) == tidied


def test_tracking_is_left_out() -> None:
    pasted = "https://www.instagram.com/p/DAbc123/?utm_source=ig_web&igsh=MTIz#frag"
    assert read_link("instagram", pasted) == PostLink(
        "instagram", "https://www.instagram.com/p/DAbc123", "DAbc123"
    )


@pytest.mark.parametrize(
    "pasted",
    [
        "  https://x.com/a/status/12  ",
        "<https://x.com/a/status/12>",
        "Lihat unggahan kami: https://x.com/a/status/12.",
        "x.com/a/status/12",
        "HTTPS://X.com/a/status/12",
    ],
)
def test_text_around_link_is_forgiven(pasted: str) -> None:
    assert read_link("x", pasted) == PostLink("x", "https://x.com/a/status/12", "12", "a")


@pytest.mark.parametrize(
    ("platform", "pasted", "code", "params"),
    [
        ("x", "", "link_not_address", {}),
        ("x", "sudah terbit", "link_not_address", {}),
        ("x", "javascript:alert(1)", "link_not_address", {}),
        ("x", "https://[::1/status/1", "link_not_address", {}),
        ("x", "https:// ", "link_not_address", {}),
        ("x", "https://x.com/dukcapil", "link_not_post", {"platform": "x"}),
        ("x", "https://x.com/dukcapil/status/abc", "link_not_post", {"platform": "x"}),
        ("x", "https://t.co/", "link_not_post", {"platform": "x"}),
        ("x", "https://s.id/jadwal-ktp", "link_shortened", {"found": "s.id"}),
        ("mastodon", "bit.ly/3AbC", "link_shortened", {"found": "bit.ly"}),
        ("youtube", "https://www.youtube.com/@dukcapil", "link_not_post", {"platform": "youtube"}),
        ("x", "https://www.instagram.com/p/DAbc123/", "link_other_platform", {"expected": "x", "found": "instagram"}),
        ("x", "https://evil.example/a/status/12", "link_other_platform", {"expected": "x", "found": "evil.example"}),
        ("x", "https://x.com.evil.id/a/status/1", "link_other_platform", {"expected": "x", "found": "x.com.evil.id"}),
        ("mastodon", "https://fb.watch/abc", "link_other_platform", {"expected": "mastodon", "found": "facebook"}),
        ("mastodon", "https://sosial.go.id/about", "link_not_post", {"platform": "mastodon"}),
        ("whatsapp", "https://wa.me/628", "no_links", {"platform": "whatsapp"}),
    ],
)  # fmt: skip
def test_wrong_link_is_refused(platform: str, pasted: str, code: str, params: dict[str, str]) -> None:
    with pytest.raises(InvalidInput) as refused:
        read_link(platform, pasted)
    assert (refused.value.code, dict(refused.value.params)) == (code, params)


def test_link_must_be_of_the_account_server() -> None:
    assert read_link("mastodon", "https://sosial.go.id/@dukcapil/1", "sosial.go.id").remote_id == "1"
    for pasted in ("https://lain.example/@dukcapil/1", "https://sosial.go.id/@dukcapil@lain.example/1"):
        with pytest.raises(InvalidInput) as refused:
            read_link("mastodon", pasted, "sosial.go.id")
        assert dict(refused.value.params) == {"expected": "sosial.go.id"}


def test_post_seen_through_another_server_is_refused() -> None:
    with pytest.raises(InvalidInput, match="link_other_server"):
        read_link("mastodon", "https://lain.example/@dukcapil@sosial.go.id/1")
    assert read_link("mastodon", "https://sosial.go.id/@dukcapil@sosial.go.id/1").remote_id == "1"


def test_account_names_its_server() -> None:
    account = Account("a", "mastodon", ChannelMode.ASSISTED, "Dukcapil", "@dukcapil@Sosial.go.id")
    assert home_server(account) == "sosial.go.id"
    assert link_of(account, "https://sosial.go.id/@dukcapil/7").remote_id == "7"
    with pytest.raises(InvalidInput, match="link_other_server"):
        link_of(account, "https://lain.example/@dukcapil/7")


@pytest.mark.parametrize(
    ("platform", "pasted", "url"),
    [
        (
            "facebook",
            "https://m.facebook.com/Dukcapil/posts/123?_rdr",
            "https://www.facebook.com/Dukcapil/posts/123",
        ),
        ("x", "https://mobile.twitter.com/dukcapil/status/189", "https://x.com/dukcapil/status/189"),
        ("youtube", "https://m.youtube.com/shorts/dQw4w9WgXcQ", "https://www.youtube.com/shorts/dQw4w9WgXcQ"),
        ("youtube", "https://youtu.be/dQw4w9WgXcQ", "https://youtu.be/dQw4w9WgXcQ"),
        ("threads", "https://www.threads.net/t/DAbc12", "https://www.threads.com/t/DAbc12"),
        ("tiktok", "https://vt.tiktok.com/ZS12ab/", "https://vt.tiktok.com/ZS12ab"),
    ],
)
def test_link_of_a_phone_is_kept_for_a_computer(platform: str, pasted: str, url: str) -> None:
    assert read_link(platform, pasted).url == url


OWNED = [
    ("instagram", "https://www.instagram.com/Dukcapil.Contoh/reel/DAbc123/", "dukcapil.contoh"),
    ("instagram", "https://instagram.com/stories/dukcapil/3141592/", "dukcapil"),
    ("instagram", "https://www.instagram.com/reel/DAbc123/", ""),
    ("x", "https://mobile.x.com/Dukcapil_Contoh/status/189?s=20", "dukcapil_contoh"),
    ("x", "https://x.com/i/web/status/189", ""),
    ("x", "https://x.com/i/status/189", ""),
    ("threads", "https://www.threads.net/@dukcapil/post/DAbc12", "dukcapil"),
    ("threads", "https://www.threads.net/t/DAbc12/", ""),
    ("tiktok", "https://m.tiktok.com/@dukcapil/video/7412", "dukcapil"),
    ("telegram", "https://t.me/s/DukcapilContoh/125", "dukcapilcontoh"),
    ("telegram", "https://t.me/c/1234567/9/125", ""),
    ("bluesky", "https://bsky.app/profile/Dukcapil.go.id/post/3kabc", "dukcapil.go.id"),
    ("bluesky", f"https://bsky.app/profile/{DID}/post/3kabc", ""),
    ("mastodon", "https://sosial.go.id/@dukcapil/112233", "dukcapil"),
    ("mastodon", "https://sosial.go.id/@dukcapil@sosial.go.id/112233", "dukcapil"),
    ("mastodon", "https://sosial.go.id/users/Dukcapil/statuses/112233", "dukcapil"),
    ("mastodon", "https://sosial.go.id/notice/AbC-9", ""),
    ("facebook", "https://www.facebook.com/DukcapilContoh/posts/pfbid02AbCd", ""),
    ("youtube", "https://youtu.be/dQw4w9WgXcQ", ""),
]


@pytest.mark.parametrize(("platform", "pasted", "owner"), OWNED)
def test_owner_is_told_where_the_address_names_one(platform: str, pasted: str, owner: str) -> None:
    assert read_link(platform, pasted).owner == owner


@pytest.mark.parametrize(
    ("platform", "handle"),
    [
        ("instagram", "@lain"), ("x", "lain_lagi"), ("threads", "https://www.threads.net/@lain/"), ("tiktok", "@lain"),
        ("telegram", "t.me/lain"), ("bluesky", "lain.bsky.social"), ("mastodon", "@lain@sosial.go.id"),
    ],
)  # fmt: skip
def test_link_of_another_account_is_refused(platform: str, handle: str) -> None:
    pasted, owner = next((url, by) for name, url, by in OWNED if name == platform and by)
    account = Account("a", platform, ChannelMode.ASSISTED, "Dukcapil", handle)
    with pytest.raises(InvalidInput, match="link_other_account") as refused:
        link_of(account, pasted)
    assert refused.value.params["found"] == f"@{owner}"
    assert link_of(account, pasted, any_owner=True).owner == owner


@pytest.mark.parametrize(
    "handle", ["", "Dinas Dukcapil", "-100123456", "100064", "@DUKCAPIL", "x.com/dukcapil"]
)
def test_handle_that_is_none_or_the_same_hinders_nothing(handle: str) -> None:
    account = Account("a", "x", ChannelMode.ASSISTED, "Dukcapil", handle)
    assert link_of(account, "https://x.com/dukcapil/status/12").remote_id == "12"


def test_platform_without_shapes_takes_any_address() -> None:
    assert read_link("practice", "http://127.0.0.1/post/9").remote_id == "9"


def test_only_whatsapp_has_no_links() -> None:
    assert not has_links("whatsapp")
    assert has_links("telegram")


@pytest.mark.parametrize(
    ("platform", "remote_id", "key"),
    [
        ("facebook", "100064_987", "987"),
        ("facebook", "987", "987"),
        ("bluesky", "at://did:plc:a/app.bsky.feed.post/3k", "3k"),
        ("threads", "a_b", "a_b"),
        ("x", "", ""),
    ],
)
def test_long_and_short_ids_of_the_same_post(platform: str, remote_id: str, key: str) -> None:
    assert id_key(platform, remote_id) == key
