"""What the admin writes, and the frozen copies that leave the office."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class PostFunction(StrEnum):
    """What a post is for (domain N-038)."""

    INFORM = "inform"
    EDUCATE = "educate"
    ENTERTAIN = "entertain"


@dataclass(frozen=True, slots=True)
class Media:
    """A stored picture or film: its SHA-256 names the bytes in the media folder. Sizes in pixels and
    bytes.
    """

    hash: str
    mime: str
    width: int
    height: int
    size_bytes: int
    alt_text: str = ""
    file_name: str = ""
    duration_s: float = 0.0

    @property
    def is_video(self) -> bool:
        """Tell a film from a picture."""
        return self.mime.startswith("video/")


@dataclass(frozen=True, slots=True)
class TemplateUse:
    """Which infographic template a post's pictures were made from, so that they can be edited again.

    ``values_json`` is the JSON text of the template's field values.
    """

    template_id: str
    look: str
    size: str
    values_json: str = "{}"


@dataclass(frozen=True, slots=True)
class Variant:
    """One account's own version; ``None`` inherits from the post.

    ``options`` is what was chosen of what its platform offers (``core.domain.post_options``), by the options' ids.
    """

    account_id: str
    text: str | None = None
    media: tuple[Media, ...] | None = None
    options: Mapping[str, str] = field(default_factory=dict)

    @property
    def inherits_all(self) -> bool:
        """Tell whether nothing of it is the account's own."""
        return self.text is None and self.media is None and not self.options


@dataclass(frozen=True, slots=True)
class LatePolicy:
    """How late a post may leave. Past ``grace_s`` after its time, or past ``expires_at``, it asks the admin.

    ``grace_s`` None means that only ``expires_at`` (batas layak terbit) counts.
    """

    grace_s: int | None = 2 * 3600
    expires_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Post:
    """A planned or written post. ``planned_at`` is its place in the calendar; queueing makes deliveries of
    it.
    """

    id: str
    base_text: str = ""
    function: PostFunction = PostFunction.INFORM
    campaign: str = ""
    media: tuple[Media, ...] = ()
    variants: tuple[Variant, ...] = ()
    account_ids: tuple[str, ...] = ()
    planned_at: datetime | None = None
    late: LatePolicy = field(default_factory=LatePolicy)
    template: TemplateUse | None = None
    observance: str = ""
    data_source: str = ""
    sensitive: bool = False
    created_at: datetime | None = None
    updated_at: datetime | None = None
    queued_at: datetime | None = None
    deleted_at: datetime | None = None

    def text_for(self, account_id: str) -> str:
        """Give the text that this account would publish."""
        own = self.variant(account_id).text
        return self.base_text if own is None else own

    def media_for(self, account_id: str) -> tuple[Media, ...]:
        """Give the media that this account would publish, in order."""
        own = self.variant(account_id).media
        return self.media if own is None else own

    def options_for(self, account_id: str) -> Mapping[str, str]:
        """Give what was chosen for this account beside text and media."""
        return self.variant(account_id).options

    def variant(self, account_id: str) -> Variant:
        """Give the account's variant; one that inherits everything if none was made."""
        for one in self.variants:
            if one.account_id == account_id:
                return one
        return Variant(account_id)

    @property
    def title(self) -> str:
        """Give the first written line, for lists and chips; may be empty."""
        for line in self.base_text.splitlines():
            if line.strip():
                return line.strip()
        return self.observance


@dataclass(frozen=True, slots=True)
class Publication:
    """The frozen copy of a post for one account, made when it was queued. Never changed afterwards."""

    id: str
    post_id: str
    account_id: str
    text: str
    media: tuple[Media, ...] = ()
    options: Mapping[str, str] = field(default_factory=dict)
    created_at: datetime | None = None

    @property
    def content_hash(self) -> str:
        """Give the SHA-256 of text, media, alt texts and options: equal content, equal hash."""
        parts = [self.text, [[one.hash, one.alt_text] for one in self.media], dict(self.options)]
        return hashlib.sha256(json.dumps(parts, ensure_ascii=False, sort_keys=True).encode()).hexdigest()
