"""The line above a group of deliveries."""

from core.domain.formats import Language
from core.domain.listing import OutboxGroup
from gui.outbox.words import group_head


def test_large_counts_are_grouped_as_the_language_does() -> None:
    assert group_head(OutboxGroup.DONE, 8857, Language.ID).endswith("· 8.857")
    assert group_head(OutboxGroup.DONE, 8857, Language.EN).endswith("· 8,857")
