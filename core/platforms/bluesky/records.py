"""What Bluesky stores: record keys, posts, marked text and thread gates, as its lexicons describe them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID

from core.domain.post import Media
from core.domain.text.facets import Facet, facets
from core.domain.text.tokens import TokenKind
from core.platforms.fields import Fields

POST = "app.bsky.feed.post"
THREADGATE = "app.bsky.feed.threadgate"
PROFILE = "app.bsky.actor.profile"

#: How many replies one thread gate can hide (lexicon).
MAX_HIDDEN = 300
_MAX_LANGUAGES = 3

Record = dict[str, object]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a record stands: ``at://repo/collection/key``."""

    repo: str
    collection: str
    key: str

    @property
    def uri(self) -> str:
        """Give the address by which records name each other."""
        return f"at://{self.repo}/{self.collection}/{self.key}"

    @property
    def url(self) -> str:
        """Give the page of a post; a DID in it survives a change of the account's name."""
        return f"https://bsky.app/profile/{self.repo}/post/{self.key}"


def place_of(uri: str) -> Place | None:
    """Take an address apart; None for anything else."""
    repo, _, rest = uri.removeprefix("at://").partition("/")
    collection, _, key = rest.partition("/")
    is_record = uri.startswith("at://") and bool(repo and collection and key) and "/" not in key
    return Place(repo, collection, key) if is_record else None


_TID_ALPHABET = "234567abcdefghijklmnopqrstuvwxyz"


def tid_of(key: str) -> str:
    """Make a record key of an id of ours: the same id, the same key, so that repeating it writes one record.

    A TID is a time in microseconds (53 bits) and a clock's number (10 bits), sortable in base 32. A UUIDv7 lends
    its time; of anything else all bits are drawn from its hash.
    """
    try:
        uuid = UUID(key)
    except ValueError:
        uuid = UUID(bytes=hashlib.sha256(key.encode()).digest()[:16])
    drawn = uuid.int & (2**62 - 1)
    micros = (uuid.int >> 80) * 1000 + drawn % 1000
    number = (micros & (2**53 - 1)) << 10 | (drawn // 1000) % 1024
    return "".join(_TID_ALPHABET[number >> shift & 31] for shift in range(60, -1, -5))


def moment_of(time: datetime) -> str:
    """Write a time as records hold it: UTC with milliseconds and a Z."""
    return time.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def mentioned(text: str) -> tuple[str, ...]:
    """Give the handles that a text mentions, each once, to be resolved."""
    found = (one.value.lower() for one in facets(text) if one.kind is TokenKind.MENTION)
    return tuple(dict.fromkeys(found))


def post_record(
    text: str,
    created_at: str,
    languages: Iterable[str],
    dids: Mapping[str, str],
    *,
    embed: Record | None = None,
    reply: Record | None = None,
) -> Record:
    """Build a post. ``dids`` resolves mentioned handles; one that is missing there stays plain text."""
    record: Record = {"$type": POST, "text": text, "createdAt": created_at}
    record["langs"] = list(languages)[:_MAX_LANGUAGES]
    marked = [mark for one in facets(text) if (mark := _marked(one, dids)) is not None]
    optional = {"facets": marked, "embed": embed, "reply": reply}
    record.update({name: value for name, value in optional.items() if value})
    return record


def _marked(facet: Facet, dids: Mapping[str, str]) -> Record | None:
    kind, name = _FEATURES[facet.kind]
    value = dids.get(facet.value.lower(), "") if facet.kind is TokenKind.MENTION else facet.value
    if not value:
        return None
    return {
        "index": {"byteStart": facet.byte_start, "byteEnd": facet.byte_end},
        "features": [{"$type": f"app.bsky.richtext.facet#{kind}", name: value}],
    }


_FEATURES = {
    TokenKind.MENTION: ("mention", "did"),
    TokenKind.LINK: ("link", "uri"),
    TokenKind.HASHTAG: ("tag", "tag"),
}


def embed_of(media: Sequence[Media], blobs: Sequence[str]) -> Record | None:
    """Attach pictures, or a film; ``blobs`` are what the server answered to the uploads, as JSON."""
    if not media:
        return None
    if media[0].mime.startswith("video/"):
        film = {"$type": "app.bsky.embed.video", "video": json.loads(blobs[0]), "alt": media[0].alt_text}
        return {**film, **_shape(media[0])}
    pictures = [
        {"image": json.loads(blob), "alt": one.alt_text, **_shape(one)}
        for one, blob in zip(media, blobs, strict=True)
    ]
    return {"$type": "app.bsky.embed.images", "images": pictures}


def _shape(media: Media) -> Record:
    if media.width < 1 or media.height < 1:
        return {}
    return {"aspectRatio": {"width": media.width, "height": media.height}}


def reply_to(parent: Fields) -> Record:
    """Refer to the record that is answered and to the one that began the thread."""
    own = {"uri": parent.text("uri"), "cid": parent.text("cid")}
    root = parent.part("value").part("reply").part("root")
    above = {"uri": root.text("uri"), "cid": root.text("cid")} if root.text("uri") else own
    return {"root": above, "parent": own}


def gate_record(
    root: str, found: Mapping[str, object], reply: str, created_at: str, *, hidden: bool
) -> Record:
    """Change which replies a thread hides; who may reply stays as it is."""
    kept = [one for one in Fields(found).texts("hiddenReplies") if one != reply]
    replies = [*kept, reply] if hidden else kept
    return {"$type": THREADGATE, "post": root, "createdAt": created_at, **found, "hiddenReplies": replies}
