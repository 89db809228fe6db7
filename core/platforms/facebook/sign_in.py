"""Into a Facebook Page with a pasted token."""

from __future__ import annotations

from collections.abc import Mapping

from core.platforms.facebook.facts import identity_of
from core.platforms.meta.graph import FACEBOOK, VERSION
from core.platforms.meta.sign_in import (
    PastedToken,
    facts_of_page,
    managed_page,
    pasted_token,
    require_rights,
    secrets_of,
)
from core.platforms.meta.token import token_facts
from core.ports import SignInResult

#: Without these nothing can be published; what else is missing shows when it is used.
_NEEDED = ("pages_manage_posts",)


class FacebookSignIn(PastedToken):
    """Takes a Page's token, or the token of a person or system user who manages it (field ``page`` chooses)."""

    def _signed_in(self, server_url: str, fields: Mapping[str, str]) -> SignInResult:
        token, base_url = pasted_token(fields), server_url or FACEBOOK
        version = fields.get("api_version") or VERSION
        graph = self._graph(base_url, version, token, fields.get("app_secret", ""))
        facts = token_facts(graph)
        require_rights(facts, _NEEDED)
        page = managed_page(graph, token, facts, fields.get("page", ""))
        for_page = self._graph(base_url, version, page.token, fields.get("app_secret", ""))
        facts = facts_of_page(for_page, facts)
        return SignInResult(identity_of(page.fields, facts), base_url, secrets_of(page.token, fields))
