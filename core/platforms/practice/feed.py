"""What was published on the practice platform: one small file per post in a folder of the workspace."""

from __future__ import annotations

import contextlib
import errno
import json
import os
import re
import threading
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime
from functools import partial
from pathlib import Path

from core.clock import Clock
from core.domain.engagement import Metric
from core.domain.post import Media
from core.errors import Bug, NotFound, StorageFailed
from core.patience import remove_file, replace_file
from core.platforms.fields import Fields
from core.platforms.practice.crowd import Crowd, account_figures


@dataclass(frozen=True, slots=True)
class OwnReply:
    """The office's answer to a comment (or to the post itself: ``parent_id`` is the post's)."""

    id: str
    parent_id: str
    text: str
    written_at: datetime


@dataclass(frozen=True, slots=True)
class FeedComment:
    """A comment as the feed shows it."""

    id: str
    parent_id: str
    author: str
    text: str
    written_at: datetime
    by_us: bool = False
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class PracticePost:
    """One published post; one with ``published_at`` in the future is only scheduled."""

    id: str
    account_id: str
    author: str
    text: str
    published_at: datetime
    media: tuple[Media, ...] = ()
    replies: tuple[OwnReply, ...] = ()
    hidden: tuple[str, ...] = ()

    @property
    def crowd(self) -> Crowd:
        """Give the invented citizens' behaviour towards it."""
        return Crowd(self.id, self.published_at, has_media=bool(self.media))


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """A post with what it has met so far, for the feed page."""

    post: PracticePost
    figures: Mapping[Metric, int]
    comments: tuple[FeedComment, ...] = field(default=())


class PracticeFeed:
    """Keeps the posts of the practice platform. Safe to use from several threads and processes.

    Raises ``StorageFailed`` when the folder cannot be written.
    """

    def __init__(self, folder: Path, clock: Clock) -> None:
        self._folder = folder
        self._clock = clock
        self._lock = threading.Lock()

    def publish(self, post: PracticePost) -> PracticePost:
        """Add a post; one whose id is known already is left as it is and given back."""
        with self._lock:
            known = self.get(post.id)
            if known is None:
                self._write(post)
            return known or post

    def get(self, post_id: str) -> PracticePost | None:
        """Give a post, also a scheduled one; None if there is none (any more)."""
        try:
            return _read(self._path(post_id))
        except FileNotFoundError:
            return None
        except OSError as error:
            raise _storage_fault(error) from None

    def posts(self, account_id: str = "") -> tuple[PracticePost, ...]:
        """Give published posts, newest first."""
        now = self._clock.now()
        found = (self.get(path.stem) for path in self._folder.glob("*.json"))
        shown = (one for one in found if one and one.published_at <= now)
        own = [one for one in shown if account_id in {"", one.account_id}]
        return tuple(sorted(own, key=lambda one: one.published_at, reverse=True))

    def feed(self, account_id: str = "", limit: int = 100) -> tuple[FeedEntry, ...]:
        """Give the newest posts with figures and comments as they stand now."""
        return tuple(
            FeedEntry(one, self.figures(one), self.comments(one)) for one in self.posts(account_id)[:limit]
        )

    def figures(self, post: PracticePost) -> dict[Metric, int]:
        """Give a post's figures now."""
        now = self._clock.now()
        figures = post.crowd.figures(now)
        if figures:
            figures[Metric.COMMENTS] += sum(one.written_at <= now for one in post.replies)
        return figures

    def comments(self, post: PracticePost) -> tuple[FeedComment, ...]:
        """Give the comments and the office's answers until now, oldest first."""
        citizens = (
            FeedComment(f"{post.id}.{one.number}", post.id, one.author, one.text, one.written_at)
            for one in post.crowd.comments(self._clock.now())
        )
        own = (
            FeedComment(one.id, one.parent_id, post.author, one.text, one.written_at, by_us=True)
            for one in post.replies
        )
        marked = (replace(one, hidden=one.id in post.hidden) for one in (*citizens, *own))
        return tuple(sorted(marked, key=lambda one: one.written_at))

    def account_figures(self, account_id: str) -> dict[Metric, int]:
        """Give an account's figures now."""
        now = self._clock.now()
        return account_figures(
            account_id, {one.id: one.crowd.followers_won(now) for one in self.posts(account_id)}
        )

    def reply(self, post_id: str, reply: OwnReply) -> None:
        """Add an answer of the office; one whose id is known already is left as it is."""

        def with_reply(post: PracticePost) -> PracticePost:
            known = any(one.id == reply.id for one in post.replies)
            return post if known else replace(post, replies=(*post.replies, reply))

        self._change(post_id, with_reply)

    def hide(self, comment_id: str, hidden: bool) -> None:
        """Hide a citizen's comment from the public, or show it again."""

        def with_mark(post: PracticePost) -> PracticePost:
            others = tuple(one for one in post.hidden if one != comment_id)
            return replace(post, hidden=(*others, comment_id) if hidden else others)

        self._change(post_of_comment(comment_id), with_mark)

    def take_back(self, account_id: str, reply_id: str) -> None:
        """Remove an answer of the office; one that is gone already is fine."""
        for post in self.posts(account_id):
            left = tuple(one for one in post.replies if one.id != reply_id)
            if left != post.replies:
                self._change(post.id, partial(replace, replies=left))

    def delete(self, post_id: str) -> None:
        """Take a post away; one that is gone already is fine."""
        with self._lock:
            remove_file(self._path(post_id))

    def _change(self, post_id: str, change: Callable[[PracticePost], PracticePost]) -> None:
        with self._lock:
            post = self.get(post_id)
            if post is None:
                raise NotFound("post_not_found", post_id=post_id)
            self._write(change(post))

    def _path(self, post_id: str) -> Path:
        if not _SAFE_ID.fullmatch(post_id):
            raise Bug("unsafe_post_id")
        return self._folder / f"{post_id}.json"

    def _write(self, post: PracticePost) -> None:
        """Replace the file at once and for good: after a power cut it holds the old post or the new one."""
        path = self._path(post.id)
        text = json.dumps(asdict(post), ensure_ascii=False, default=datetime.isoformat)
        scratch = path.with_suffix(f".{os.getpid()}-{threading.get_ident()}")
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            with scratch.open("w", encoding="utf-8") as file:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
            replace_file(scratch, path)
            _make_rename_durable(self._folder)
        except OSError as error:
            raise _storage_fault(error) from None
        finally:
            with contextlib.suppress(OSError):
                scratch.unlink(missing_ok=True)


def _make_rename_durable(folder: Path) -> None:
    """Write the folder's own entry too; Windows does so by itself and cannot open folders."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _storage_fault(error: OSError) -> StorageFailed:
    return StorageFailed("disk_full" if error.errno == errno.ENOSPC else "read_only")


_SAFE_ID = re.compile(r"[0-9A-Za-z-]{1,64}")


def post_of_comment(comment_id: str) -> str:
    """Give the id of the post that an invented comment stands under."""
    return comment_id.partition(".")[0]


def _read(path: Path) -> PracticePost | None:
    """Read a post; a damaged file counts as none, the rest of the feed still shows."""
    try:
        fields = Fields(json.loads(path.read_text(encoding="utf-8")))
    except ValueError:
        return None
    published_at = fields.moment("published_at")
    if published_at is None:
        return None
    return PracticePost(
        id=fields.text("id"),
        account_id=fields.text("account_id"),
        author=fields.text("author"),
        text=fields.text("text"),
        published_at=published_at,
        media=tuple(_media(one) for one in fields.parts("media")),
        replies=tuple(_reply(one, published_at) for one in fields.parts("replies")),
        hidden=tuple(fields.texts("hidden")),
    )


def _media(fields: Fields) -> Media:
    return Media(
        hash=fields.text("hash"),
        mime=fields.text("mime"),
        width=fields.count("width") or 0,
        height=fields.count("height") or 0,
        size_bytes=fields.count("size_bytes") or 0,
        alt_text=fields.text("alt_text"),
        file_name=fields.text("file_name"),
    )


def _reply(fields: Fields, published_at: datetime) -> OwnReply:
    written_at = fields.moment("written_at") or published_at
    return OwnReply(fields.text("id"), fields.text("parent_id"), fields.text("text"), written_at)
