"""From the link of a post to the id by which Meta's Graph API knows it: its lists tell both."""

from __future__ import annotations

from core.domain.links import id_key, read_link
from core.errors import InvalidInput
from core.platforms.meta.graph import Graph

_PAGES, _PAGE = 10, 50


def find_by_link(graph: Graph, platform: str, edge: str, field: str, wanted: str) -> str:
    """Search one of the account's lists for the post whose link (in ``field``) holds the id ``wanted``; empty if none
    of the newest five hundred does.
    """
    for post in graph.each(edge, "own links", ("fields", f"id,{field}"), pages=_PAGES, limit=_PAGE):
        if code_of(platform, post.text(field)) == id_key(platform, wanted):
            return post.text("id")
    return ""


def code_of(platform: str, url: str) -> str:
    """Give the id in a link; empty for what is no link of a post."""
    try:
        return id_key(platform, read_link(platform, url).remote_id)
    except InvalidInput:
        return ""
