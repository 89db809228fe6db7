"""A Mastodon server of 4.3 or later as its documentation describes it: limits, error bodies, PKCE, keys, 202."""

import base64
import hashlib
import html
import itertools
import re
import secrets
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import urlencode

from tests.servers.fakes import schema
from tests.servers.fakes.base import FakePlatform, Received, Reply

SPEC = "mastodon/openapi-4.7.0.json"
MAX_CHARACTERS = 500
MAX_MEDIA = 4
MAX_ALT = 1500
IMAGE_BYTES = 16 * 1024 * 1024
MIMES = ["image/jpeg", "image/png", "image/gif", "image/webp", "video/mp4"]
OUT_OF_BAND = "urn:ietf:wg:oauth:2.0:oob"

Entity = dict[str, Any]


class FakeMastodon(FakePlatform):
    """Accounts alice and bob with tokens of the same name; ``version`` and ``converting`` may be changed."""

    def __init__(self) -> None:
        super().__init__()
        self.version = "4.4.2"
        self.converting = 0  # how many more times a fresh file answers 206
        self.honours_keys = True
        self.has_batch = True
        self.tokens = {"alice_token": "1", "bob_token": "2"}
        self.scopes = "read write"
        self.statuses: dict[str, Entity] = {}
        self.scheduled: dict[str, Entity] = {}
        self.media: dict[str, Entity] = {}
        self.apps: dict[str, Entity] = {}
        self.codes: dict[str, Entity] = {}
        self._names = {"1": "alice", "2": "bob"}
        self._planned_fields: dict[str, tuple[str, Entity]] = {}
        self._keys: dict[tuple[str, str], tuple[datetime, Entity]] = {}
        self._ids = itertools.count(113_000_000_000_000_001)
        spec = schema.load(SPEC)
        self._contract = schema.Contract(spec) if spec else None

    # --- what a test asks -------------------------------------------------------------------------------

    def of(self, name: str = "alice") -> list[Entity]:
        """What stands there of an account, oldest first."""
        return [one for one in self.statuses.values() if one["account"]["username"] == name]

    def write(self, name: str, text: str, *, media: int = 0, reply_to: str | None = None) -> Entity:
        """Somebody writes with another program."""
        ids = [self._add_media("image/png", f"lain {number}")["id"] for number in range(media)]
        for one in ids:
            self.media[one]["ready"] = True
        number = next(key for key, value in self._names.items() if value == name)
        return self._add_status(number, {"status": text, "media_ids": ids, "in_reply_to_id": reply_to})

    def allow(self, authorize_url: str, query: dict[str, str], token: str = "alice_token") -> str:
        """The person presses "Authorize" on the page; gives the code."""
        app = next((one for one in self.apps.values() if one["client_id"] == query["client_id"]), None)
        assert app is not None, "unknown client_id"
        assert query["redirect_uri"] in app["redirect_uris"], "redirect_uri was not registered"
        assert query["response_type"] == "code"
        assert set(query["scope"].split()) <= set(app["scopes"]), "scope was not registered"
        assert authorize_url.startswith(self.base_url)
        code = secrets.token_urlsafe(16)
        self.codes[code] = {**query, "token": token}
        return code

    def redirect_of(self, query: dict[str, str], code: str) -> str:
        return f"{query['redirect_uri']}?{urlencode({'code': code, 'state': query['state']})}"

    # --- the server ---------------------------------------------------------------------------------------

    def answer(self, request: Received) -> Reply:
        self._publish_what_is_due()
        for method, pattern, needs_token, act in _ROUTES:
            found = re.fullmatch(pattern, request.path)
            if method != request.method or not found:
                continue
            if needs_token and request.bearer not in self.tokens:
                return Reply(401, {"error": "The access token is invalid"})
            return act(self, request, *found.groups())
        return Reply(404, {"error": "Not Found"})

    def check(self, request: Received, reply: Reply) -> list[str]:
        if self._contract is None:
            return []
        operation = self._contract.operation(request.method, request.path)
        if operation is None:
            return [f"{request.method} {request.path} is not in the contract"]
        where = f"{request.method} {request.path}"
        names = {name for name, _ in request.query}
        complaints = [f"{where}: query {name}" for name in self._contract.unknown_query(operation, names)]
        fields = self._contract.body_schema(operation)
        for name in {name for name, _ in request.form} | set(request.files):
            plain = re.sub(r"\[.*\]", "", name)
            if not {plain, f"{plain}[]"} & set(fields):
                complaints.append(f"{where}: field {name}")
        answered = self._contract.answer_schema(operation, reply.status)
        if answered and reply.content is not None and request.path not in _SHORTENED:
            complaints += [f"{where}: {line}" for line in self._contract.problems(reply.content, answered)]
        return complaints

    def _me(self, request: Received) -> str:
        return self.tokens[request.bearer]

    def _account(self, number: str) -> Entity:
        name = self._names[number]
        own = [one for one in self.statuses.values() if one["account"]["id"] == number]
        return {
            "id": number, "username": name, "acct": name, "display_name": name.title(), "locked": False,
            "bot": False, "group": False, "indexable": False, "created_at": "2026-01-01T00:00:00.000Z", "note": "",
            "url": f"{self.base_url}/@{name}", "uri": f"{self.base_url}/users/{name}",
            "avatar": f"{self.base_url}/a.png", "avatar_static": f"{self.base_url}/a.png", "avatar_description": "",
            "header": f"{self.base_url}/h.png", "header_static": f"{self.base_url}/h.png", "header_description": "",
            "followers_count": 12, "following_count": 3, "statuses_count": len(own), "last_status_at": None,
            "emojis": [], "fields": [], "discoverable": True, "hide_collections": False, "noindex": False, "roles": [],
            "feature_approval": {"automatic": [], "manual": [], "current_user": "denied"}, "show_featured": True,
            "show_media": True, "show_media_replies": True,
        }  # fmt: skip

    def instance(self, request: Received) -> Reply:
        configuration = {
            "statuses": {
                "max_characters": MAX_CHARACTERS,
                "max_media_attachments": MAX_MEDIA,
                "characters_reserved_per_url": 23,
            },
            "media_attachments": {
                "supported_mime_types": MIMES,
                "description_limit": MAX_ALT,
                "image_size_limit": IMAGE_BYTES,
                "image_matrix_limit": 33_177_600,
                "video_size_limit": 103_809_024,
                "video_frame_rate_limit": 120,
                "video_matrix_limit": 8_294_400,
            },
        }
        told = {"domain": "kantor.example", "title": "Server uji", "version": self.version}
        return Reply(200, {**told, "configuration": configuration})

    def own_account(self, request: Received) -> Reply:
        source = {
            "note": "", "fields": [], "privacy": "public", "sensitive": False, "language": "id",
            "follow_requests_count": 0, "hide_collections": False, "discoverable": True, "indexable": False,
            "attribution_domains": [], "quote_policy": "public",
        }  # fmt: skip
        role = {
            "id": "-99",
            "name": "",
            "color": "",
            "permissions": "0",
            "highlighted": False,
            "collection_limit": 10,
        }
        return Reply(200, {**self._account(self._me(request)), "source": source, "role": role})

    def account(self, request: Received, number: str) -> Reply:
        return Reply(200, self._account(number)) if number in self._names else self._missing()

    def own_app(self, request: Received) -> Reply:
        app = {"id": "1", "name": "Papan Siar", "website": None, "scopes": self.scopes.split()}
        return Reply(
            200, {**app, "redirect_uris": [OUT_OF_BAND], "redirect_uri": OUT_OF_BAND, "vapid_key": ""}
        )

    def account_statuses(self, request: Received, number: str) -> Reply:
        own = [one for one in self.statuses.values() if one["account"]["id"] == number]
        newest_first = sorted(own, key=lambda one: int(one["id"]), reverse=True)
        before = request.value("max_id")
        shown = [one for one in newest_first if not before or int(one["id"]) < int(before)]
        return Reply(200, shown[: min(40, int(request.value("limit", "20")))])

    def several(self, request: Received) -> Reply:
        if not self.has_batch:
            return self._missing()
        ids = request.values("id[]")
        if len(ids) > 20:
            return Reply(422, {"error": "Too many statuses"})
        return Reply(200, [self.statuses[one] for one in ids if one in self.statuses])

    def status(self, request: Received, status_id: str) -> Reply:
        return Reply(200, self.statuses[status_id]) if status_id in self.statuses else self._missing()

    def source(self, request: Received, status_id: str) -> Reply:
        if status_id not in self.statuses:
            return self._missing()
        return Reply(200, {"id": status_id, "text": self.statuses[status_id]["_text"], "spoiler_text": ""})

    def context(self, request: Received, status_id: str) -> Reply:
        below: list[Entity] = []
        for one in self.statuses.values():
            if one["in_reply_to_id"] in {status_id, *(found["id"] for found in below)}:
                below.append(one)
        return Reply(200, {"ancestors": [], "descendants": below})

    def mention(self, text: str) -> str:
        return str(self.write("bob", f"@alice {text}")["id"])

    def notifications(self, request: Received) -> Reply:
        named = [one for one in self.statuses.values() if "@alice" in one["_text"]]
        told = [
            {
                "id": str(number), "type": "mention", "group_key": f"ungrouped-{number}", "account": one["account"],
                "created_at": one["created_at"], "status": one,
            }
            for number, one in enumerate(named, start=1)
        ]  # fmt: skip
        since = int(request.value("since_id", "0"))
        return Reply(200, [one for one in reversed(told) if int(one["id"]) > since])

    def upload(self, request: Received) -> Reply:
        if "file" not in request.files:
            return Reply(422, {"error": "Validation failed: File can't be blank"})
        mime, content = request.files["file"]
        alt = request.value("description")
        if mime not in MIMES:
            return Reply(422, {"error": "Validation failed: File content type is invalid"})
        if len(content) > IMAGE_BYTES:
            return Reply(413, "<html><h1>413 Request Entity Too Large</h1></html>")
        if len(alt) > MAX_ALT:
            return Reply(422, {"error": "Validation failed: Description is too long"})
        made = self._add_media(mime, alt)
        made["sha256"] = hashlib.sha256(content).hexdigest()
        made["ready"] = self.converting == 0
        return Reply(200 if made["ready"] else 202, self._media_entity(made))

    def media_state(self, request: Received, media_id: str) -> Reply:
        found = self.media.get(media_id)
        if found is None or found["used"]:
            return self._missing()
        if not found["ready"]:
            self.converting -= 1
            found["ready"] = self.converting <= 0
        return Reply(200 if found["ready"] else 206, self._media_entity(found))

    def publish(self, request: Received) -> Reply:
        key = (self._me(request), request.headers.get("idempotency-key", ""))
        if self.honours_keys and key in self._keys and self.now() - self._keys[key][0] < timedelta(hours=1):
            return Reply(200, self._keys[key][1])
        wrong = self._wrong_with(request)
        if wrong:
            return Reply(422, {"error": f"Validation failed: {wrong}"})
        fields: Entity = {
            "status": request.value("status"),
            "media_ids": request.values("media_ids[]"),
            "in_reply_to_id": request.value("in_reply_to_id") or None,
            "visibility": request.value("visibility", "public"),
            "language": request.value("language") or None,
            "spoiler_text": request.value("spoiler_text"),
            "sensitive": request.value("sensitive") == "true",
        }
        at = request.value("scheduled_at")
        made = self._schedule(key[0], fields, at) if at else self._add_status(key[0], fields)
        if key[1]:
            self._keys[key] = (self.now(), made)
        return Reply(200, made)

    def _wrong_with(self, request: Received) -> str:
        text, media = request.value("status"), request.values("media_ids[]")
        at = request.value("scheduled_at")
        rules = (
            (not text and not media, "Text can't be blank"),
            (len(text) > MAX_CHARACTERS, f"Text character limit of {MAX_CHARACTERS} exceeded"),
            (len(media) > MAX_MEDIA, "Cannot attach more than 4 files"),
            (any(one not in self.media or self.media[one]["used"] for one in media), "Media not found"),
            (
                any(not self.media[one]["ready"] for one in media if one in self.media),
                "Media are still processing",
            ),
            (
                bool(at)
                and datetime.fromisoformat(at or "2026-01-01T00:00:00Z") < self.now() + timedelta(minutes=5),
                "Scheduled at must be in the future",
            ),
        )
        return next((line for holds, line in rules if holds), "")

    def edit(self, request: Received, status_id: str) -> Reply:
        found = self.statuses.get(status_id)
        if found is None:
            return self._missing()
        kept = request.values("media_ids[]")
        names = zip(
            request.values("media_attributes[][id]"),
            request.values("media_attributes[][description]"),
            strict=True,
        )
        alts = dict(names)
        found["media_attachments"] = [one for one in found["media_attachments"] if one["id"] in kept]
        for one in found["media_attachments"]:
            one["description"] = alts.get(one["id"], one["description"])
        found["_text"], found["content"] = request.value("status"), self._markup(request.value("status"))
        # What an edit leaves out is taken away, as Mastodon does it.
        found["spoiler_text"] = request.value("spoiler_text")
        found["sensitive"] = request.value("sensitive") == "true"
        found["edited_at"] = _iso(self.now())
        return Reply(200, found)

    def delete(self, request: Received, status_id: str) -> Reply:
        found = self.statuses.pop(status_id, None)
        return Reply(200, {**found, "text": found["_text"]}) if found else self._missing()

    def list_scheduled(self, request: Received) -> Reply:
        return Reply(200, list(self.scheduled.values()))

    def one_scheduled(self, request: Received, scheduled_id: str) -> Reply:
        found = self.scheduled.get(scheduled_id)
        return Reply(200, found) if found else self._missing()

    def cancel_scheduled(self, request: Received, scheduled_id: str) -> Reply:
        return Reply(200, {}) if self.scheduled.pop(scheduled_id, None) else self._missing()

    def register(self, request: Received) -> Reply:
        uris, scopes = request.value("redirect_uris").split("\n"), request.value("scopes", "read").split()
        if not request.value("client_name"):
            return Reply(422, {"error": "Validation failed: Application name can't be blank"})
        made: Entity = {
            "id": str(next(self._ids)), "name": request.value("client_name"), "website": None, "scopes": scopes,
            "redirect_uris": uris, "redirect_uri": "\n".join(uris), "client_id": secrets.token_urlsafe(24),
            "client_secret": f"secret-{secrets.token_urlsafe(24)}", "client_secret_expires_at": 0, "vapid_key": "",
        }  # fmt: skip
        self.apps[made["client_id"]] = made
        return Reply(200, made)

    def token(self, request: Received) -> Reply:
        app = self.apps.get(request.value("client_id"))
        if app is None or app["client_secret"] != request.value("client_secret"):
            return Reply(
                401, {"error": "invalid_client", "error_description": "Client authentication failed"}
            )
        granted = self.codes.pop(request.value("code"), None)
        verifier = request.value("code_verifier")
        digest = base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).rstrip(b"=").decode()
        fits = (
            granted is not None
            and granted["client_id"] == app["client_id"]
            and granted["redirect_uri"] == request.value("redirect_uri")
            and granted["code_challenge_method"] == "S256"
            and granted["code_challenge"] == digest
        )
        if not fits or granted is None:
            return Reply(
                400, {"error": "invalid_grant", "error_description": "The authorization grant is invalid"}
            )
        token = {"access_token": granted["token"], "token_type": "Bearer", "scope": granted["scope"]}
        return Reply(200, {**token, "created_at": 1_790_000_000})

    # --- inside -------------------------------------------------------------------------------------------

    def _missing(self) -> Reply:
        return Reply(404, {"error": "Record not found"})

    def _add_media(self, mime: str, alt: str) -> Entity:
        made: Entity = {"id": str(next(self._ids)), "mime": mime, "alt": alt, "used": False, "ready": True}
        self.media[made["id"]] = made
        return made

    def _media_entity(self, media: Entity) -> Entity:
        url = f"{self.base_url}/media/{media['id']}" if media["ready"] else None
        return {
            "id": media["id"], "type": "image", "url": url, "preview_url": url, "remote_url": None, "meta": {},
            "description": media["alt"] or None, "blurhash": None, "text_url": None, "preview_remote_url": None,
        }  # fmt: skip

    def _add_status(self, number: str, fields: Entity) -> Entity:
        status_id = str(next(self._ids))
        attached = []
        for one in fields["media_ids"]:
            self.media[one]["used"] = True
            attached.append({**self._media_entity(self.media[one]), "_sha256": self.media[one].get("sha256")})
        if fields["in_reply_to_id"] in self.statuses:
            self.statuses[fields["in_reply_to_id"]]["replies_count"] += 1
        made = {
            "id": status_id, "uri": f"{self.base_url}/statuses/{status_id}",
            "url": f"{self.base_url}/@{self._names[number]}/{status_id}", "created_at": _iso(self.now()),
            "account": self._account(number), "content": self._markup(fields["status"]), "_text": fields["status"],
            "visibility": fields.get("visibility", "public"), "sensitive": fields.get("sensitive", False),
            "spoiler_text": fields.get("spoiler_text", ""), "media_attachments": attached, "mentions": [], "tags": [],
            "emojis": [], "favourites_count": 0, "reblogs_count": 0, "replies_count": 0, "quotes_count": 0,
            "in_reply_to_id": fields["in_reply_to_id"], "in_reply_to_account_id": None, "reblog": None, "poll": None,
            "card": None, "language": fields.get("language"), "edited_at": None, "filtered": [], "favourited": False,
            "reblogged": False, "muted": False, "bookmarked": False, "pinned": False, "quote": None,
            "quote_approval": {"automatic": [], "manual": [], "current_user": "denied"}, "application": None,
        }  # fmt: skip
        self.statuses[status_id] = made
        return made

    def _schedule(self, number: str, fields: Entity, at: str) -> Entity:
        scheduled_id = str(next(self._ids))
        attached = [self._media_entity(self.media[one]) for one in fields["media_ids"]]
        parameters = {
            "text": fields["status"], "media_ids": fields["media_ids"], "sensitive": fields["sensitive"],
            "spoiler_text": fields["spoiler_text"], "visibility": fields["visibility"], "poll": None,
            "scheduled_at": None, "in_reply_to_id": None, "application_id": 1, "idempotency": None,
            "with_rate_limit": False, "language": fields["language"], "allowed_mentions": None,
            "quoted_status_id": None, "quote_approval_policy": "public",
        }  # fmt: skip
        made = {"id": scheduled_id, "scheduled_at": at, "params": parameters, "media_attachments": attached}
        self.scheduled[scheduled_id] = made
        self._planned_fields[scheduled_id] = (number, fields)
        return made

    def _publish_what_is_due(self) -> None:
        for scheduled_id, held in list(self.scheduled.items()):
            if datetime.fromisoformat(held["scheduled_at"]) <= self.now():
                del self.scheduled[scheduled_id]
                self._add_status(*self._planned_fields[scheduled_id])

    def _markup(self, text: str) -> str:
        """As the server renders plain text: links shortened by spans, mentions without their host."""
        escaped = html.escape(text, quote=False)
        escaped = re.sub(r"https://(\S{1,20})(\S*)", _link, escaped)
        escaped = re.sub(
            r"@(\w+)@[\w.:-]+", r'<span class="h-card"><a href="#">@<span>\1</span></a></span>', escaped
        )
        escaped = re.sub(r"#(\w+)", r'<a href="#" class="mention hashtag">#<span>\1</span></a>', escaped)
        paragraphs = [part.replace("\n", "<br />") for part in escaped.split("\n\n")]
        return "".join(f"<p>{part}</p>" for part in paragraphs)


def _link(found: re.Match[str]) -> str:
    return (
        f'<a href="{found[0]}"><span class="invisible">https://</span>'
        f'<span class="ellipsis">{found[1]}</span><span class="invisible">{found[2]}</span></a>'
    )


def _iso(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


#: Answers that hold only what somebody reads.
_SHORTENED = {"/api/v2/instance"}

_F = FakeMastodon
_ID = r"(\w+)"
_ROUTES: tuple[tuple[str, str, bool, Callable[..., Reply]], ...] = (
    ("GET", "/api/v2/instance", False, _F.instance),
    ("GET", "/api/v1/accounts/verify_credentials", True, _F.own_account),
    ("GET", f"/api/v1/accounts/{_ID}", True, _F.account),
    ("GET", f"/api/v1/accounts/{_ID}/statuses", True, _F.account_statuses),
    ("GET", "/api/v1/apps/verify_credentials", True, _F.own_app),
    ("GET", "/api/v1/statuses", True, _F.several),
    ("POST", "/api/v1/statuses", True, _F.publish),
    ("GET", f"/api/v1/statuses/{_ID}", True, _F.status),
    ("PUT", f"/api/v1/statuses/{_ID}", True, _F.edit),
    ("DELETE", f"/api/v1/statuses/{_ID}", True, _F.delete),
    ("GET", f"/api/v1/statuses/{_ID}/source", True, _F.source),
    ("GET", f"/api/v1/statuses/{_ID}/context", True, _F.context),
    ("GET", "/api/v1/notifications", True, _F.notifications),
    ("POST", "/api/v2/media", True, _F.upload),
    ("GET", f"/api/v1/media/{_ID}", True, _F.media_state),
    ("GET", "/api/v1/scheduled_statuses", True, _F.list_scheduled),
    ("GET", f"/api/v1/scheduled_statuses/{_ID}", True, _F.one_scheduled),
    ("DELETE", f"/api/v1/scheduled_statuses/{_ID}", True, _F.cancel_scheduled),
    ("POST", "/api/v1/apps", False, _F.register),
    ("POST", "/oauth/token", False, _F.token),
)
