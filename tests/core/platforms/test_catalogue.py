"""What platforms say of themselves."""

from __future__ import annotations

import pytest

from core.domain.post_options import OptionKind
from core.platforms.catalogue import PLATFORMS


def test_they_are_offered_in_their_order() -> None:
    assert list(PLATFORMS) == [
        *("practice", "facebook", "instagram", "x", "threads", "youtube"),
        *("tiktok", "telegram", "whatsapp", "mastodon", "bluesky"),
    ]


def test_limits_have_a_source_and_a_date() -> None:
    for one in PLATFORMS.values():
        assert one.limits.source
        assert one.limits.read_on.year == 2026


@pytest.mark.parametrize(
    ("platform", "limit"),
    [("facebook", 63_206), ("instagram", 2_200), ("threads", 500), ("x", 280), ("bluesky", 300)],
)
def test_text_limits(platform: str, limit: int) -> None:
    assert PLATFORMS[platform].limits.text.limit == limit


def test_every_declaration_is_sound() -> None:
    for platform in PLATFORMS.values():
        names = [one.id for one in platform.options]
        assert len(names) == len(set(names)), platform.id
        for place, one in enumerate(platform.options):
            assert (one.kind is OptionKind.CHOICE) == bool(one.choices), (platform.id, one.id)
            assert one.only_if is None or one.only_if[0] in names[:place], (platform.id, one.id)


def test_by_hand_a_person_can_do_all_but_what_only_programs_do() -> None:
    assert PLATFORMS["tiktok"].options_by_hand == ()
    assert PLATFORMS["whatsapp"].options_by_hand == ()
    assert PLATFORMS["youtube"].options_by_hand == PLATFORMS["youtube"].options
