"""Into Meta's platforms with a token that was pasted: inspected, tried, and turned into the right one.

The office makes the token in its own Meta app: a long-lived user or system user token, or a Page's own.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from core.clock import Clock
from core.errors import InvalidInput, NeedsFix, NeedsSignIn
from core.platforms.fields import Fields
from core.platforms.http import Http
from core.platforms.meta.graph import Door, Graph
from core.platforms.meta.token import TokenFacts, token_facts
from core.platforms.meta.usage import Allowance
from core.platforms.public_hosts import HOST_FIELDS, HOST_SECRETS, host_of_fields, try_out
from core.platforms.server_address import server_address
from core.platforms.typed_sign_in import TypedSignIn
from core.ports import SignInResult

_TOKEN = re.compile(r"[\w|.\-]{8,}", re.ASCII)
_VERSION = re.compile(r"v[0-9]{1,2}\.[0-9]{1,2}")
_PAGES = "id,name,username,link,access_token,instagram_business_account{id,username}"
_MOST_PAGES = 10


@dataclass(frozen=True, slots=True)
class ManagedPage:
    """A Page with the token that acts for it."""

    fields: Fields
    token: str = field(repr=False)

    @property
    def shown(self) -> str:
        """Give how the Page is offered: by its name and its number."""
        return f"{self.fields.text('name')} ({self.fields.text('id')})"


class PastedToken(TypedSignIn):
    """What the sign-ins of Facebook, Instagram and Threads share; ``with_token`` is ``with_fields`` with one field."""

    def __init__(self, http: Http, clock: Clock) -> None:
        self._http = http
        self._clock = clock

    def with_token(self, server_url: str, token: str) -> SignInResult:
        """Take a token alone; raises ``InvalidInput("page_needed")`` if it manages several Pages."""
        return self.with_fields(server_url, {"token": token})

    def with_fields(self, server_url: str, fields: Mapping[str, str]) -> SignInResult:
        """Inspect the ``token`` and, where given, try out the place for pictures.

        A refused token is ``InvalidInput`` with the code of the refusal: nothing was signed in before.
        """
        typed = {name: value.strip() for name, value in fields.items()}
        if typed.get("api_version") and not _VERSION.fullmatch(typed["api_version"]):
            raise InvalidInput("api_version_invalid", version=typed["api_version"][:20])
        try:
            result = self._signed_in(server_address(server_url) if server_url.strip() else "", typed)
        except (NeedsSignIn, NeedsFix) as refused:
            raise InvalidInput(refused.code, **refused.params) from None
        return with_host(self._http, self._clock, _with_version(result, typed), typed)

    def _signed_in(self, server_url: str, fields: Mapping[str, str]) -> SignInResult:
        raise NotImplementedError

    def _graph(self, base_url: str, version: str, token: str, app_secret: str = "") -> Graph:
        return Graph(
            self._http, self._clock, Allowance(self._clock), Door(base_url, version), token, app_secret
        )


def _with_version(result: SignInResult, fields: Mapping[str, str]) -> SignInResult:
    """Let the account go on with the version of the API that it was signed in with."""
    version = fields.get("api_version", "")
    if not version:
        return result
    identity = replace(result.identity, options={**result.identity.options, "api_version": version})
    return replace(result, identity=identity)


def pasted_token(fields: Mapping[str, str]) -> str:
    """Give the token without what clings to it when copied; raises ``InvalidInput("token_missing")``."""
    found = _TOKEN.fullmatch("".join(fields.get("token", "").split()).strip("\"'"))
    if found is None:
        raise InvalidInput("token_missing")
    return found[0]


def managed_page(graph: Graph, token: str, facts: TokenFacts, wanted: str) -> ManagedPage:
    """Find the Page that a token acts for: its own, the only one it manages, or the wanted one.

    Raises ``InvalidInput``: ``no_page`` if it manages none, ``page_needed`` (with their names) if there is a choice.
    """
    if facts.kind != "PAGE" and (pages := _pages(graph)):
        return _chosen(pages, wanted)
    own = graph.read("me", "page", ("fields", _PAGES.replace("access_token,", "")))
    if facts.kind not in {"", "PAGE"}:
        raise InvalidInput("no_page")
    return ManagedPage(own, token)


def facts_of_page(for_page: Graph, facts: TokenFacts) -> TokenFacts:
    """Inspect the Page's token: made of a lasting one it does not end, of a short-lived one it ends within the hour.

    Where it cannot be inspected, what is known of the person's token is the safer answer.
    """
    own = token_facts(for_page)
    return own if own.kind else facts


def _pages(graph: Graph) -> list[ManagedPage]:
    try:
        found = [*graph.each("me/accounts", "pages", ("fields", _PAGES), pages=_MOST_PAGES)]
    except NeedsFix:
        # A Page's own token has no such list.
        return []
    return [ManagedPage(one, one.text("access_token")) for one in found if one.text("access_token")]


def _chosen(pages: Sequence[ManagedPage], wanted: str) -> ManagedPage:
    name = wanted.strip().casefold()
    fitting = [
        one for one in pages if name and name in {one.fields.text("id"), one.fields.text("name").casefold()}
    ]
    if len(fitting) == 1:
        return fitting[0]
    if len(pages) == 1 and not name:
        return pages[0]
    raise InvalidInput("page_needed", fields="page", pages=", ".join(one.shown for one in pages[:20]))


def require_rights(facts: TokenFacts, needed: Sequence[str]) -> None:
    """Raise ``InvalidInput("rights_missing")`` if the inspection shows that something necessary is missing."""
    missing = [one for one in needed if one not in facts.rights]
    if facts.rights and missing:
        raise InvalidInput("rights_missing", rights=", ".join(missing))


def secrets_of(token: str, fields: Mapping[str, str]) -> dict[str, str]:
    """Give what belongs into the keyring."""
    secret = fields.get("app_secret", "")
    return {"access_token": token, **({"app_secret": secret} if secret else {})}


def with_host(http: Http, clock: Clock, result: SignInResult, fields: Mapping[str, str]) -> SignInResult:
    """Add the place for pictures that was filled in, after trying it out; nothing if none was."""
    kind = next((kind for kind, names in HOST_FIELDS.items() if any(fields.get(name) for name in names)), "")
    if not kind:
        return result
    wanted = {"public_host": kind, **fields}
    try_out(http, host_of_fields(http, clock, wanted))
    names = {"public_host", "s3_public_url", *HOST_FIELDS[kind]}
    given = {name: value for name, value in wanted.items() if name in names and value}
    options = {name: value for name, value in given.items() if name not in HOST_SECRETS}
    secrets = {name: value for name, value in given.items() if name in HOST_SECRETS}
    identity = replace(result.identity, options={**result.identity.options, **options})
    return replace(result, identity=identity, secrets={**result.secrets, **secrets})
