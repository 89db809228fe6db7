"""The first comment below a post: a delivery of its own, which is tried again, never doubled, and asks in doubt."""

from __future__ import annotations

from datetime import datetime

from core.domain.delivery import Delivery, DeliveryKind, DeliveryState
from core.domain.ids import new_id
from core.domain.inbox import ACT_ON, ACT_ROOT
from core.domain.post import Publication

#: The option of a publication that holds its words.
OPTION = "first_comment"
#: One that could not be written for a day asks: below yesterday's news it may only be in the way.
GRACE_S = 24 * 3600


def first_comment_of(
    post: Delivery, publication: Publication, now: datetime
) -> tuple[Publication, Delivery] | None:
    """Give what brings out the first comment of a post that stands; None if it wants none or nobody knows its id.

    Like every act on a comment it belongs to no post in lists and figures; its copy names the post.
    """
    text = publication.options.get(OPTION, "").strip()
    is_out = post.kind is DeliveryKind.POST and post.state is DeliveryState.PUBLISHED and post.remote_id
    if not (text and is_out):
        return None
    where = {ACT_ON: post.remote_id, ACT_ROOT: post.remote_id}
    words = Publication(new_id(), publication.post_id, post.account_id, text, options=where, created_at=now)
    comment = Delivery(
        id=new_id(),
        publication_id=words.id,
        post_id="",
        account_id=post.account_id,
        platform=post.platform,
        mode=post.mode,
        state=DeliveryState.SCHEDULED,
        due_at=now,
        grace_s=GRACE_S,
        created_at=now,
        updated_at=now,
        kind=DeliveryKind.FIRST_COMMENT,
    )
    return words, comment
