"""What may be chosen beside text and media: when it means something, what leaves, what keeps a post back."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from core.domain.post import Media
from core.domain.post_options import (
    Choice,
    MediaNeed,
    OptionFault,
    OptionKind,
    OptionProblem,
    PostOption,
    fitting,
    frozen_options,
    is_link,
    is_met,
    option_problems,
    subtitle_count,
)
from core.domain.text.rule import CountBy, TextRule
from core.platforms.catalogue import PLATFORMS

F = OptionFault
PICTURE = Media("a" * 64, "image/jpeg", 1080, 1350, 90_000, "Jadwal")
FILM = Media("b" * 64, "video/mp4", 1080, 1920, 9_000_000, "Antrean", duration_s=30)


def faults(
    platform: str, values: Mapping[str, str], *media: Media, text: str = "Layanan buka."
) -> list[tuple[OptionFault, str]]:
    rule = PLATFORMS[platform].limits.text_rule(with_media=bool(media))
    found = option_problems(PLATFORMS[platform].options, values, text, media, rule)
    return [(one.fault, one.option_id) for one in found]


@pytest.mark.parametrize(
    ("need", "fits"),
    [
        (MediaNeed.ANY, ["none", "picture", "film", "two", "both"]),
        (MediaNeed.NONE, ["none"]),
        (MediaNeed.SOME, ["picture", "film", "two", "both"]),
        (MediaNeed.ONE, ["picture", "film"]),
        (MediaNeed.FILM, ["film", "both"]),
        (MediaNeed.ONE_FILM, ["film"]),
    ],
)
def test_a_need_is_met_by_these_media(need: MediaNeed, fits: list[str]) -> None:
    sets = {
        "none": (),
        "picture": (PICTURE,),
        "film": (FILM,),
        "two": (PICTURE, PICTURE),
        "both": (FILM, PICTURE),
    }
    assert [name for name, media in sets.items() if is_met(need, media)] == fits


def test_only_what_means_something_leaves_with_the_post() -> None:
    chosen = {"link": " https://contoh.go.id ", "kind": "reel", "title": "Judul", "first_comment": " "}
    assert frozen_options(PLATFORMS["facebook"].options, chosen, ()) == {"link": "https://contoh.go.id"}
    assert frozen_options(PLATFORMS["facebook"].options, chosen, (PICTURE,)) == {}
    assert frozen_options(PLATFORMS["facebook"].options, chosen, (FILM,)) == {"kind": "reel"}
    as_video = {**chosen, "kind": ""}
    assert frozen_options(PLATFORMS["facebook"].options, as_video, (FILM,)) == {"title": "Judul"}


def test_an_option_that_hangs_on_another_goes_with_it() -> None:
    names = [one.id for one in fitting(PLATFORMS["tiktok"].options, {}, (FILM,))]
    assert names == ["direct_post"]
    names = [one.id for one in fitting(PLATFORMS["tiktok"].options, {"direct_post": "1"}, (FILM,))]
    assert names[:3] == ["direct_post", "privacy", "allow_comment"]
    story = fitting(PLATFORMS["instagram"].options, {"kind": "story"}, (PICTURE,))
    assert [one.id for one in story] == ["kind"]


def test_what_hangs_on_an_option_that_means_nothing_goes_by_the_platforms_way() -> None:
    other = PostOption("kind", OptionKind.CHOICE, (Choice(""), Choice("reel")), needs=MediaNeed.FILM)
    hangs = PostOption("title", OptionKind.LINE, only_if=("kind", frozenset({""})))
    assert fitting((other, hangs), {"kind": "reel"}, (PICTURE,)) == (hangs,)


def test_a_video_needs_a_title_or_a_text_to_take_it_from() -> None:
    assert faults("youtube", {}, FILM) == []
    assert faults("youtube", {}, FILM, text=" ") == [(F.MISSING, "title")]
    assert faults("youtube", {"title": "Jadwal"}, FILM, text="") == []
    assert faults("youtube", {"title": "a" * 101}, FILM) == [(F.TOO_LONG, "title")]
    assert faults("youtube", {"title": "KTP <baru>"}, FILM) == [(F.FORBIDDEN_CHARACTER, "title")]
    assert faults("youtube", {"tags": "layanan keliling," * 40}, FILM) == [(F.TOO_LONG, "tags")]


def test_a_problem_tells_its_figures() -> None:
    rule = PLATFORMS["youtube"].limits.text
    found = option_problems(PLATFORMS["youtube"].options, {"title": "a" * 120}, "x", (FILM,), rule)
    assert found == (OptionProblem(F.TOO_LONG, "title", 120, 100),)


def test_subtitles_have_lines_with_times() -> None:
    srt = "1\n00:00:01,000 --> 00:00:02,000\nSelamat pagi\n\n2\n00:00:03,000 --> 00:00:04,000\nBapak Ibu\n"
    assert faults("youtube", {"captions": srt}, FILM) == []
    assert subtitle_count(srt) == 2
    assert faults("youtube", {"captions": "Selamat pagi"}, FILM) == [(F.NO_SUBTITLES, "captions")]


def test_tiktok_asks_who_can_see_a_direct_post_and_nothing_of_a_draft() -> None:
    assert faults("tiktok", {}, FILM) == []
    assert faults("tiktok", {"direct_post": "1"}, FILM) == [(F.MISSING, "privacy")]
    assert faults("tiktok", {"direct_post": "1", "privacy": "SELF_ONLY"}, FILM) == []
    assert faults("tiktok", {"direct_post": "1", "privacy": "WORLD"}, FILM) == [(F.UNKNOWN_CHOICE, "privacy")]
    assert faults("tiktok", {"direct_post": "ya"}, FILM) == [(F.UNKNOWN_CHOICE, "direct_post")]


def test_a_story_is_one_picture_or_film() -> None:
    story = {"kind": "story"}
    assert faults("instagram", story) == [(F.NEEDS_MEDIA, "kind")]
    assert faults("instagram", story, PICTURE) == []
    assert faults("instagram", story, PICTURE, PICTURE) == [(F.NEEDS_ONE, "kind")]


def test_a_choice_that_needs_a_film_says_so() -> None:
    kind = PostOption("kind", OptionKind.CHOICE, (Choice(""), Choice("reel", MediaNeed.ONE_FILM)))
    rule = PLATFORMS["facebook"].limits.text
    (found,) = option_problems((kind,), {"kind": "reel"}, "x", (PICTURE,), rule)
    assert found.fault is F.NEEDS_FILM


def test_a_link_is_a_whole_address() -> None:
    assert faults("facebook", {"link": "contoh.go.id"}) == [(F.NOT_A_LINK, "link")]
    assert faults("facebook", {"link": "https://contoh.go.id/" + "a" * 2000}) == [(F.TOO_LONG, "link")]
    assert not is_link("https://[contoh")
    assert not is_link("https://contoh.go.id/a b")
    assert is_link("https://dukcapil.contoh.go.id/keliling?x=1")


def test_a_content_warning_counts_with_the_text() -> None:
    warning = {"spoiler_text": "Foto bencana"}
    assert faults("mastodon", warning, text="a" * 480) == []
    assert faults("mastodon", warning, text="a" * 495) == [(F.TOO_LONG_WITH_TEXT, "spoiler_text")]


def test_a_comment_may_be_limited_in_bytes() -> None:
    option = PostOption("first_comment", OptionKind.TEXT, rule=TextRule(CountBy.UTF16, 300, max_bytes=10))
    (found,) = option_problems(
        (option,), {"first_comment": "éééééé"}, "x", (), PLATFORMS["bluesky"].limits.text
    )
    assert (found.fault, found.used, found.limit) == (F.TOO_MANY_BYTES, 12, 10)
