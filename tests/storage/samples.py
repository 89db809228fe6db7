"""Small, complete values for the storage tests."""

import os
from datetime import UTC, datetime
from pathlib import Path

from core.domain.account import Account, ChannelMode
from core.domain.delivery import Attempt, Delivery, DeliveryState, Outcome, StepKind
from core.domain.ids import new_id
from core.domain.post import Media, Post, Publication
from storage.unit_of_work import SqlDatabase

NOW = datetime(2026, 11, 10, 0, 30, tzinfo=UTC)


def is_private(path: Path) -> bool:
    """Tell whether only its owner may look; Windows keeps rights elsewhere, the user's own folder grants them."""
    return os.name == "nt" or path.stat().st_mode & 0o077 == 0


def account(name: str = "Dinkes", **changes: object) -> Account:
    values: dict[str, object] = {
        "id": new_id(),
        "platform": "mastodon",
        "mode": ChannelMode.API,
        "display_name": name,
        "handle": f"@{name.lower()}",
    }
    return Account(**{**values, **changes})  # type: ignore[arg-type]


def picture(number: int = 1, alt_text: str = "Dua petugas di loket") -> Media:
    return Media(f"{number:064x}", "image/png", 1080, 1350, 52_000, alt_text, f"poster-{number}.png")


def line(delivery: Delivery, outcome: Outcome = Outcome.MOVED_BY_ADMIN, **changes: object) -> Attempt:
    values: dict[str, object] = {
        "id": new_id(),
        "delivery_id": delivery.id,
        "at": NOW,
        "step": "queued",
        "kind": StepKind.PREPARE,
        "outcome": outcome,
        "state_after": delivery.state,
    }
    return Attempt(**{**values, **changes})  # type: ignore[arg-type]


def queued(
    database: SqlDatabase, owner: Account, text: str = "Jadwal imunisasi", **changes: object
) -> Delivery:
    """Store an account if it is new, a post, its frozen copy and a delivery; gives the delivery as stored."""
    post = Post(new_id(), text, account_ids=(owner.id,), planned_at=NOW)
    publication = Publication(new_id(), post.id, owner.id, text, (picture(),))
    values: dict[str, object] = {
        "id": new_id(),
        "publication_id": publication.id,
        "post_id": post.id,
        "account_id": owner.id,
        "platform": owner.platform,
        "mode": owner.mode,
        "state": DeliveryState.SCHEDULED,
        "due_at": NOW,
    }
    delivery = Delivery(**{**values, **changes})  # type: ignore[arg-type]
    with database.write() as tx:
        tx.accounts.save(owner)
        tx.posts.save(post)
        tx.publications.add(publication)
        tx.deliveries.add(delivery, line(delivery))
        tx.commit()
    with database.read() as tx:
        return tx.deliveries.get(delivery.id)
