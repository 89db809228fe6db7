"""Into Bluesky with the account's name and an app password, which is made on Bluesky and can be taken back there."""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import urlsplit

from core.errors import InvalidInput, NeedsFix, NeedsSignIn
from core.platforms.bluesky.api import BlueskyApi, NoKeys, SessionKeys
from core.platforms.bluesky.facts import identity_of
from core.platforms.fields import Fields
from core.platforms.http import Http
from core.platforms.network import is_loopback, parts_of
from core.platforms.server_address import server_address
from core.platforms.typed_sign_in import TypedSignIn
from core.ports import SignInResult

#: Where accounts are unless their office runs a server of its own.
HOME = "https://bsky.social"

_HANDLE = re.compile(r"[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+")
#: Copied from the app a handle brings invisible marks of writing direction along.
_INVISIBLE = re.compile(r"[\s\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")


class BlueskySignIn(TypedSignIn):
    """Signs in once; from then on the session is renewed, because servers allow few sign-ins a day."""

    def __init__(self, http: Http) -> None:
        self._http = http

    def with_fields(self, server_url: str, fields: Mapping[str, str]) -> SignInResult:
        """Take ``handle`` (or an e-mail address), ``app_password`` and, if asked for, ``second_factor``.

        Gives the account's own server, to which every later request goes.
        """
        entry = server_address(server_url) if server_url.strip() else HOME
        name, password = account_name(fields.get("handle", ""), entry), fields.get("app_password", "").strip()
        if not password:
            raise InvalidInput("app_password_missing")
        session = self._session(entry, name, password, _INVISIBLE.sub("", fields.get("second_factor", "")))
        server = own_server(session) or entry
        access, renewal = session.text("accessJwt"), session.text("refreshJwt")
        if not (access and renewal and session.text("did")):
            raise InvalidInput("not_a_bluesky_server", host=urlsplit(entry).hostname)
        identity = identity_of(session, BlueskyApi(self._http, server, SessionKeys(access)))
        return SignInResult(identity, server, {"access_token": access, "refresh_token": renewal})

    def _session(self, entry: str, name: str, password: str, second_factor: str) -> Fields:
        try:
            return BlueskyApi(self._http, entry, NoKeys()).create_session(name, password, second_factor)
        except NeedsSignIn as refused:
            if refused.code == "account_inactive":
                raise
            code = "app_password_refused" if refused.code == "token_refused" else refused.code
            raise InvalidInput(code, **refused.params) from None
        except NeedsFix as refused:
            raise InvalidInput("not_a_bluesky_server", **refused.params) from None


def account_name(typed: str, entry: str) -> str:
    """Make what the server calls the account of what was typed; raises ``InvalidInput("handle_invalid")``.

    A short name belongs to the server: ``dinkes`` is ``dinkes.bsky.social``. The address of a profile is fine, too.
    """
    name = _INVISIBLE.sub("", typed).lower()
    if "/profile/" in name:
        name = name.partition("/profile/")[2].partition("/")[0]
    if "@" in name.removeprefix("@"):
        return name
    name = name.removeprefix("@").strip(".")
    if name and "." not in name and not name.startswith("did:"):
        name = f"{name}.{urlsplit(entry).hostname}"
    if not (_HANDLE.fullmatch(name) or re.fullmatch(r"did:[a-z]+:[\w.:%-]+", name)):
        raise InvalidInput("handle_invalid")
    return name


def own_server(session: Fields) -> str:
    """Give the server that holds the account, from its document; empty if that names none to be trusted."""
    for service in session.part("didDoc").parts("service"):
        if service.text("id").endswith("#atproto_pds"):
            address = parts_of(service.text("serviceEndpoint"))
            is_safe = address.scheme == "https" or is_loopback(address.hostname or "")
            if address.hostname and is_safe:
                return f"{address.scheme}://{address.netloc}"
    return ""
