"""Accounts that the admin serves by hand: the program knows the platform's rules and calls nobody."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from core.domain.account import Account
from core.domain.engagement import Comment, Metric
from core.domain.limits import with_instance
from core.domain.publishing import (
    AccountIdentity,
    Capabilities,
    Job,
    RemotePost,
    SettleBy,
    Settlement,
    Step,
    StepResult,
)
from core.errors import NeedsFix
from core.platforms.platform import Platform
from core.ports import Progress


class AssistedConnector:
    """Stands for any platform whose posts the admin brings out in its own app; sends and reads nothing."""

    def __init__(self, platform: Platform) -> None:
        self.platform = platform.id
        self._declared = platform

    def capabilities(self, account: Account) -> Capabilities:
        """Tell the platform's rules for text and media."""
        limits = with_instance(self._declared.limits, account.limits)
        return Capabilities(
            limits,
            (SettleBy.ASK,),
            alt_text=limits.media.takes_alt_text,
            options=self._declared.options_by_hand,
        )

    def check(self, account: Account) -> AccountIdentity:
        """Give the account back as it is: there is no key to check."""
        return AccountIdentity(account.remote_id, account.handle, account.display_name)

    def next_step(self, job: Job) -> Step:  # noqa: ARG002
        raise self._by_hand()

    def perform(self, job: Job, step: Step, progress: Progress) -> StepResult:  # noqa: ARG002
        raise self._by_hand()

    def settle(self, job: Job) -> Settlement:  # noqa: ARG002
        raise self._by_hand()

    def metrics(self, account: Account, remote_ids: Sequence[str]) -> Mapping[str, Mapping[Metric, int]]:  # noqa: ARG002
        """Know nothing: figures are typed in or imported."""
        return {}

    def account_metrics(self, account: Account) -> Mapping[Metric, int]:  # noqa: ARG002
        """Know nothing: figures are typed in or imported."""
        return {}

    def comments(self, account: Account, remote_id: str, cursor: str) -> tuple[tuple[Comment, ...], str]:  # noqa: ARG002
        """Know nothing: comments are answered in the platform's own app."""
        return (), cursor

    def mentions(self, account: Account, cursor: str) -> tuple[tuple[Comment, ...], str]:  # noqa: ARG002
        """Know nothing: mentions are seen in the platform's own app."""
        return (), cursor

    def reply(self, account: Account, remote_id: str, text: str, key: str) -> RemotePost:  # noqa: ARG002
        raise self._by_hand()

    def hide(self, account: Account, comment_remote_id: str, hidden: bool) -> None:  # noqa: ARG002
        raise self._by_hand()

    def delete(self, account: Account, remote_id: str) -> None:  # noqa: ARG002
        raise self._by_hand()

    def cancel_schedule(self, account: Account, remote_id: str) -> bool:  # noqa: ARG002
        raise self._by_hand()

    def _by_hand(self) -> NeedsFix:
        return NeedsFix("done_by_hand", platform=self.platform)
