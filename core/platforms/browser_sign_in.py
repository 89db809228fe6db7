"""What platforms share that are entered through the browser with an app that the office registered itself."""

from __future__ import annotations

from collections.abc import Mapping

from core.errors import Bug, InvalidInput, NeedsFix, NeedsSignIn
from core.platforms.bearer import Form, TokenDesk, Tokens
from core.ports import SignInResult


class BrowserSignIn:
    """Refuses every way but ``in_browser``, which its platforms add."""

    def code_page(self, server_url: str) -> tuple[str, str]:  # noqa: ARG002
        """Refuse: there is no such page."""
        raise Bug("way_unknown", way="code")

    def with_code(self, state: str, code: str) -> SignInResult:  # noqa: ARG002
        """Refuse: there is no such page."""
        raise Bug("way_unknown", way="code")

    def with_token(self, server_url: str, token: str) -> SignInResult:  # noqa: ARG002
        """Refuse: a token alone could not be renewed."""
        raise Bug("way_unknown", way="token")

    def with_fields(self, server_url: str, fields: Mapping[str, str]) -> SignInResult:  # noqa: ARG002
        """Refuse: the browser is needed besides."""
        raise Bug("way_unknown", way="fields")


def typed(fields: Mapping[str, str] | None, name: str) -> str:
    """Give what was typed into a field, without the spaces that copying brings along.

    Raises ``InvalidInput`` with ``<name>_missing``.
    """
    value = "".join((fields or {}).get(name, "").split())
    if not value:
        raise InvalidInput(f"{name}_missing")
    return value


def is_ticked(fields: Mapping[str, str] | None, name: str) -> bool:
    """Tell whether a box was ticked."""
    return (fields or {}).get(name) == "1"


def trade_code(desk: TokenDesk, form: Form) -> Tokens:
    """Trade the browser's code for tokens; raises ``InvalidInput`` (``code_refused``, ``app_not_accepted``)."""
    try:
        return desk.trade([("grant_type", "authorization_code"), *form])
    except (NeedsFix, NeedsSignIn) as refused:
        code = "app_not_accepted" if refused.code == "app_refused" else "code_refused"
        raise InvalidInput(code, platform=desk.platform, host=desk.platform) from None
