"""Puts posts into the practice feed as if they had been published earlier, for the sample office."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from core.domain.account import Account
from core.domain.engagement import Comment, Metric
from core.domain.post import Publication
from core.domain.publishing import RemotePost
from core.platforms.practice.connector import comment_of
from core.platforms.practice.feed import PracticeFeed, PracticePost


class PracticePast:
    """Writes the feed's past and tells the figures that a post had at a time."""

    def __init__(self, feed: PracticeFeed) -> None:
        self._feed = feed

    def publish(self, account: Account, publication: Publication, at: datetime) -> RemotePost:
        """Publish at a time in the past; the publication's id becomes the post's, so a repetition adds none."""
        post = PracticePost(
            publication.id, account.id, account.display_name, publication.text, at, publication.media
        )
        self._feed.publish(post)
        return RemotePost(post.id, f"practice:{post.id}", at)

    def figures(self, remote_id: str, at: datetime) -> Mapping[Metric, int]:
        """Give the figures as they stood at ``at``; empty for an unknown post."""
        post = self._feed.get(remote_id)
        return post.crowd.figures(at) if post is not None else {}

    def comments(self, account: Account, remote_id: str) -> tuple[Comment, ...]:
        """Give what citizens wrote until now; ``id`` and ``delivery_id`` are empty."""
        post = self._feed.get(remote_id)
        return (
            tuple(comment_of(one, account) for one in self._feed.comments(post)) if post is not None else ()
        )
