"""Platforms without a sign-in page: what they ask for is typed into fields."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from core.errors import Bug
from core.ports import SignInResult


class TypedSignIn:
    """Refuses every way but ``with_fields``, which its platforms add."""

    def in_browser(
        self,
        server_url: str,  # noqa: ARG002
        open_url: Callable[[str], None],  # noqa: ARG002
        cancelled: Callable[[], bool],  # noqa: ARG002
        fields: Mapping[str, str] | None = None,  # noqa: ARG002
    ) -> SignInResult:
        """Refuse: there is no such page."""
        raise Bug("way_unknown", way="browser")

    def code_page(self, server_url: str) -> tuple[str, str]:  # noqa: ARG002
        """Refuse: there is no such page."""
        raise Bug("way_unknown", way="code")

    def with_code(self, state: str, code: str) -> SignInResult:  # noqa: ARG002
        """Refuse: there is no such page."""
        raise Bug("way_unknown", way="code")

    def with_token(self, server_url: str, token: str) -> SignInResult:  # noqa: ARG002
        """Refuse: a token alone does not tell enough."""
        raise Bug("way_unknown", way="token")
