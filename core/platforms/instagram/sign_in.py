"""Into an Instagram account with a pasted token, of its Facebook Page or of Instagram Login."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from core.errors import InvalidInput
from core.platforms.instagram.connector import identity_of
from core.platforms.meta.graph import FACEBOOK, INSTAGRAM, VERSION
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

_NEEDED = ("instagram_content_publish",)
_NEEDED_BY_INSTAGRAM = ("instagram_business_content_publish",)
_PROFILE = "id,username,name,followers_count,media_count"
#: Tokens of Instagram Login begin so; those of Facebook Login begin with EAA.
_BY_INSTAGRAM = "IG"


class InstagramSignIn(PastedToken):
    """Finds the account behind the Page, or takes the account's own token."""

    def _signed_in(self, server_url: str, fields: Mapping[str, str]) -> SignInResult:
        token = pasted_token(fields)
        if token.startswith(_BY_INSTAGRAM):
            return self._by_instagram(server_url or INSTAGRAM, token, fields)
        return self._by_facebook(server_url or FACEBOOK, token, fields)

    def _by_instagram(self, base_url: str, token: str, fields: Mapping[str, str]) -> SignInResult:
        graph = self._graph(base_url, fields.get("api_version") or VERSION, token)
        profile = graph.read("me", "profile", ("fields", f"user_id,{_PROFILE}"))
        facts = token_facts(graph)
        require_rights(facts, _NEEDED_BY_INSTAGRAM)
        identity = identity_of(profile, facts, None)
        options = {**identity.options, "login": "instagram"}
        return SignInResult(replace(identity, options=options), base_url, secrets_of(token, fields))

    def _by_facebook(self, base_url: str, token: str, fields: Mapping[str, str]) -> SignInResult:
        version, secret = fields.get("api_version") or VERSION, fields.get("app_secret", "")
        graph = self._graph(base_url, version, token, secret)
        facts = token_facts(graph)
        require_rights(facts, _NEEDED)
        page = managed_page(graph, token, facts, fields.get("page", ""))
        linked = page.fields.part("instagram_business_account").text("id")
        if not linked:
            raise InvalidInput("no_instagram", page=page.shown)
        for_page = self._graph(base_url, version, page.token, secret)
        profile = for_page.read(linked, "profile", ("fields", _PROFILE))
        identity = identity_of(profile, facts_of_page(for_page, facts), None)
        options = {**identity.options, "login": "facebook", "page_id": page.fields.text("id")}
        return SignInResult(replace(identity, options=options), base_url, secrets_of(page.token, fields))
