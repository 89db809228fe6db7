"""Links that people pasted name posts otherwise than most platforms' APIs do: finds the id by which figures come."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from core.domain.account import Account
from core.domain.engagement import Metric, Watch
from core.errors import Bug
from core.ports import Connector, Resolving
from core.sync.book import Book

Figures = Mapping[str, Mapping[Metric, int]]


def follow(
    book: Book, connector: Connector, account: Account, watches: Sequence[Watch], figures: Figures
) -> tuple[Sequence[Watch], Figures]:
    """Look up, once, what the platform does not know by the id from its link; gives watches and figures anew.

    Raises what the connector raises.
    """
    if not isinstance(connector, Resolving):
        return watches, figures
    named, fresh = list[Watch](), list[str]()
    for one in watches:
        is_new = one.remote_id not in figures and not one.failures
        found = _renamed(book, connector, account, one) if is_new else None
        named.append(found or one)
        fresh += [found.remote_id] if found else []
    told = connector.metrics(account, fresh) if fresh else {}
    return named, {**figures, **told}


def _renamed(book: Book, connector: Resolving, account: Account, watch: Watch) -> Watch | None:
    with book.reading() as tx:
        url = tx.deliveries.get(watch.delivery_id).remote_url
    found = connector.resolve(account, watch.remote_id, url)
    if found in {"", watch.remote_id}:
        return None
    try:
        with book.writing() as page:
            page.save(replace(page.tx.deliveries.get(watch.delivery_id), remote_id=found))
    except Bug as refused:
        if refused.code != "constraint":
            raise
        # The program published that post itself: its own delivery has the figures.
        return None
    return replace(watch, remote_id=found)
