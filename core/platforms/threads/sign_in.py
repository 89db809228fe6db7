"""Into a Threads account with a pasted token."""

from __future__ import annotations

from collections.abc import Mapping

from core.platforms.meta.graph import THREADS, THREADS_VERSION
from core.platforms.meta.sign_in import PastedToken, pasted_token, require_rights, secrets_of
from core.platforms.meta.token import token_facts
from core.platforms.threads.connector import identity_of
from core.ports import SignInResult

_NEEDED = ("threads_basic", "threads_content_publish")


class ThreadsSignIn(PastedToken):
    """Takes the token of a tester or of a reviewed app; it is renewed by the program from then on."""

    def _signed_in(self, server_url: str, fields: Mapping[str, str]) -> SignInResult:
        token, base_url = pasted_token(fields), server_url or THREADS
        version = fields.get("api_version") or THREADS_VERSION
        graph = self._graph(base_url, version, token, fields.get("app_secret", ""))
        profile = graph.read("me", "profile", ("fields", "id,username,name"))
        facts = token_facts(graph)
        require_rights(facts, _NEEDED)
        return SignInResult(identity_of(profile, facts, None), base_url, secrets_of(token, fields))
