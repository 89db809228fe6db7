"""What the practice platform gives to the inbox: mentions, answers that are lost or taken back."""

from pathlib import Path

import pytest

from core.domain.triage import suggest
from core.errors import OutcomeUnknown
from core.platforms.practice.crowd import _COMMENTS, _MENTIONS, CommentKind, mentions_of
from core.platforms.practice.switch import PracticeFault
from tests.core.platforms.test_practice import ACCOUNT, PracticeBench
from tests.core.platforms.world import delivery_of
from tests.fakes.clock import START


@pytest.fixture
def bench(tmp_path: Path) -> PracticeBench:
    return PracticeBench(tmp_path)


def test_citizens_name_the_office_now_and_then_and_always_the_same(bench: PracticeBench) -> None:
    first, cursor = bench.connector.mentions(ACCOUNT, "")
    assert 1 <= len(first) <= 5
    assert all(one.author and one.delivery_id == "" for one in first)
    assert bench.connector.mentions(ACCOUNT, cursor) == ((), cursor)
    later: list[str] = []
    for _ in range(6):
        bench.clock.advance(days=5)
        found, cursor = bench.connector.mentions(ACCOUNT, cursor)
        later += [one.remote_id for one in found]
    assert 3 <= len(later) == len(set(later)) <= 20
    assert set(later).isdisjoint(one.remote_id for one in first)
    assert mentions_of(ACCOUNT.id, START) == mentions_of(ACCOUNT.id, START)
    assert {
        text for account in range(60) for text in (one.text for one in mentions_of(str(account), START))
    } == set(_MENTIONS)


def test_a_mention_can_be_answered(bench: PracticeBench) -> None:
    (mention, *_), _ = bench.connector.mentions(ACCOUNT, "")
    answer = bench.connector.reply(ACCOUNT, mention.remote_id, "Terima kasih.", "jawab-1")
    assert (answer.id, answer.published_at) == ("jawab-1", START)


def test_an_answer_whose_receipt_is_lost_stands_there_and_can_be_taken_back(bench: PracticeBench) -> None:
    remote = delivery_of(bench.connector, ACCOUNT, bench.clock).publish()
    bench.clock.advance(days=1)
    bench.switch.fault = PracticeFault.ANSWER_LOST
    with pytest.raises(OutcomeUnknown):
        bench.connector.reply(ACCOUNT, f"{remote.id}.0", "Besok.", "jawab-1")
    bench.switch.fault = PracticeFault.NONE

    def ours() -> list[str]:
        return [one.text for one in bench.connector.comments(ACCOUNT, remote.id, "")[0] if one.by_us]

    assert ours() == ["Besok."]
    for _ in range(2):
        bench.connector.delete(ACCOUNT, "jawab-1")
        assert ours() == []
    assert len(bench.held()) == 1


def test_what_citizens_of_the_practice_platform_write_is_worth_practising_on() -> None:
    """Every kind of comment is suggested a label that fits, so that the sample teaches the right thing."""
    expected = {
        CommentKind.LEAK: {"personal_data"},
        CommentKind.SPAM: {"spam"},
        CommentKind.EMERGENCY: {"emergency"},
        CommentKind.RUMOUR: {"hoax"},
        CommentKind.CRITICISM: {"criticism"},
        CommentKind.WISH: {"aspiration"},
        CommentKind.THANKS: {"praise"},
        CommentKind.QUESTION: {"question"},
    }
    for kind, labels in expected.items():
        for text in (one for told, one in _COMMENTS if told is kind):
            assert suggest(text).label.value in labels, text
