"""Figures of a Page and its posts. Insights are asked one metric at a time: a single retired name fails the call."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from core.domain.engagement import Metric
from core.errors import NeedsFix
from core.platforms.fields import Fields
from core.platforms.meta.graph import Graph

_FIELDS = "shares,comments.limit(0).summary(true),reactions.limit(0).summary(true)"
#: A film has no count of shares.
_FILM_FIELDS = "comments.limit(0).summary(true),reactions.limit(0).summary(true)"
_INSIGHTS = {
    Metric.VIEWS: "post_media_view",
    Metric.REACH: "post_total_media_view_unique",
    Metric.CLICKS: "post_clicks",
}
#: Below this Facebook tells no insights at all.
_LEAST_FOLLOWERS = 100

FIGURES = frozenset({Metric.LIKES, Metric.COMMENTS, Metric.SHARES, *_INSIGHTS})


def page_figures(graph: Graph, page_id: str) -> Mapping[Metric, int]:
    """Read how many follow the Page."""
    followers = graph.read(page_id, "followers", ("fields", "followers_count")).count("followers_count")
    return {} if followers is None else {Metric.FOLLOWERS: followers}


def post_figures(graph: Graph, page_id: str, remote_ids: Sequence[str]) -> Mapping[str, Mapping[Metric, int]]:
    """Read the figures of posts and films by their ids; those that are gone are left out."""
    found = {one: counts for one in remote_ids if (counts := _counts(graph, one)) is not None}
    if found and page_figures(graph, page_id).get(Metric.FOLLOWERS, 0) >= _LEAST_FOLLOWERS:
        for one, counts in found.items():
            # Films tell theirs under other names; the post's are the ones that last.
            if "_" in one:
                counts.update(_insights(graph, one))
    return found


def _counts(graph: Graph, remote_id: str) -> dict[Metric, int] | None:
    fields = _FIELDS if "_" in remote_id else _FILM_FIELDS
    try:
        post = graph.read(remote_id, "figures", ("fields", fields))
    except NeedsFix as refused:
        if refused.code != "not_found":
            raise
        return None
    counts = {
        Metric.LIKES: post.part("reactions").part("summary").count("total_count"),
        Metric.COMMENTS: post.part("comments").part("summary").count("total_count"),
        # Facebook leaves the field out until somebody shares the post.
        Metric.SHARES: (post.part("shares").count("count") or 0) if "_" in remote_id else None,
    }
    return {metric: value for metric, value in counts.items() if value is not None}


def _insights(graph: Graph, post_id: str) -> Iterator[tuple[Metric, int]]:
    for metric, name in _INSIGHTS.items():
        try:
            told = graph.read(f"{post_id}/insights", "insights", ("metric", name), ("period", "lifetime"))
        except NeedsFix:
            # Retired by a newer version, or not allowed to this token: the others may still come.
            continue
        for value in insight_values(told):
            yield metric, value


def insight_values(told: Fields) -> Iterator[int]:
    """Give the newest value of each insight in an answer."""
    for one in told.parts("data"):
        values = one.parts("values")
        count = values[-1].count("value") if values else None
        if count is not None:
            yield count
