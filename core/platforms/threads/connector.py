"""The connector for Threads.

Options of a publication that it reads: ``link`` (of a post without files), ``reply_control``,
``topic_tag``. Options of an account: those of ``public_hosts``. Handles: see ``meta_containers``.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime

from core.clock import Clock
from core.domain.account import Account
from core.domain.delivery import StepKind
from core.domain.engagement import Comment, Metric
from core.domain.limits import with_instance
from core.domain.post import Media
from core.domain.price import Quota
from core.domain.publishing import AccountIdentity, Capabilities, Job, RemotePost, SettleBy
from core.errors import NeedsFix, RetryLater
from core.platforms.fields import Fields
from core.platforms.http import Http
from core.platforms.meta.containers import SETTLE_DELAY, ContainerPosts, ContainerState
from core.platforms.meta.figures import insights, known_counts
from core.platforms.meta.graph import THREADS, THREADS_VERSION, Form, Graph, GraphMaker
from core.platforms.meta.links import find_by_link
from core.platforms.meta.renewal import keep_alive
from core.platforms.meta.token import TokenFacts, token_facts
from core.platforms.meta.usage import Allowance
from core.platforms.threads.limits import LIMITS
from core.platforms.threads.options import OPTIONS
from core.ports import FittedMedia, SecretStore

_PROFILE = "id,username,name"
_REPLY = "id,text,timestamp,username,permalink,replied_to,is_reply_owned_by_me,hide_status"
_REPLY_PAGES = 10
_INSIGHTS = {
    Metric.VIEWS: "views",
    Metric.LIKES: "likes",
    Metric.COMMENTS: "replies",
    Metric.SHARES: "reposts",
}
_QUOTA_WAIT_S = 3600.0
_QUOTA = Quota(250)
#: Words alone are ready within seconds; an answer is not worth a place in the outbox.
_REPLY_LOOKS = 8
_REPLY_WAIT_S = 1.5
_HIDDEN = frozenset({"HIDDEN", "BLOCKED", "RESTRICTED"})


class ThreadsConnector(ContainerPosts):
    """Publishes to and reads from one Threads account."""

    platform = "threads"
    edges = ("threads", "threads_publish", "threads")
    text_field = "text"
    status_field = "status"
    fault_field = "error_message"

    def __init__(
        self,
        http: Http,
        secrets: SecretStore,
        fitted: FittedMedia,
        clock: Clock,
        wait: Callable[[float], object] | None = None,
    ) -> None:
        graphs = GraphMaker(http, secrets, clock, Allowance(clock), THREADS, THREADS_VERSION)
        super().__init__(graphs, http, secrets, fitted, clock)
        self._wait = wait or threading.Event().wait

    def capabilities(self, account: Account) -> Capabilities:
        """Tell what the account can do; Threads has no editing and no schedule."""
        return Capabilities(
            limits=with_instance(LIMITS, account.limits),
            settle_by=(SettleBy.HANDLE, SettleBy.READ_BACK),
            settle_delay_s=SETTLE_DELAY.total_seconds(),
            options=OPTIONS,
            quota=_QUOTA,
            delete=True,
            comments=True,
            reply=True,
            hide=True,
            mentions=True,
            retract=True,
            metrics=frozenset(_INSIGHTS),
            account_metrics=frozenset({Metric.FOLLOWERS}),
        )

    def check(self, account: Account) -> AccountIdentity:
        """Read who the token belongs to, and until when and for what it is good; renews one that ends soon."""
        expires_at = keep_alive(self._graphs, account, "th_refresh_token")
        graph = self._graphs.of(account)
        return identity_of(graph.read("me", "profile", ("fields", _PROFILE)), token_facts(graph), expires_at)

    # --- the scheme's blanks ----------------------------------------------------------------------------

    def _owner(self, account: Account) -> str:  # noqa: ARG002
        return "me"

    def _check_quota(self, graph: Graph, account: Account) -> None:  # noqa: ARG002
        for one in graph.each("me/threads_publishing_limit", "quota", ("fields", "quota_usage,config")):
            total, used = one.part("config").count("quota_total"), one.count("quota_usage")
            if total and used is not None and used >= total:
                raise RetryLater("quota_used_up", wait_s=_QUOTA_WAIT_S, host=graph.host, total=total)

    def _item_form(self, job: Job, media: Media, url: str, *, is_child: bool) -> list[tuple[str, str]]:
        is_film = media.mime.startswith("video/")
        form = [
            ("media_type", "VIDEO" if is_film else "IMAGE"),
            ("video_url" if is_film else "image_url", url),
        ]
        form += [("alt_text", media.alt_text)] if media.alt_text else []
        return [*form, ("is_carousel_item", "true")] if is_child else [*form, *_words_of(job)]

    def _post_form(self, job: Job, children: Sequence[str]) -> list[tuple[str, str]]:
        if children:
            return [("media_type", "CAROUSEL"), ("children", ",".join(children)), *_words_of(job)]
        link = job.publication.options.get("link", "")
        return [("media_type", "TEXT"), *_words_of(job), *([("link_attachment", link)] if link else [])]

    def _list_edge(self, job: Job) -> str:  # noqa: ARG002
        return "threads"

    def _answer(self, graph: Graph, account: Account, parent_id: str, text: str) -> str:
        """Make a container of words below a post, wait until it is ready, publish it."""
        form: Form = [("media_type", "TEXT"), ("text", text), ("reply_to_id", parent_id)]
        container = graph.do("me/threads", "reply container", form, StepKind.PREPARE).text("id")
        for _ in range(_REPLY_LOOKS):
            if container and self._status(graph, container)[0] is ContainerState.FINISHED:
                return self._publish(graph, account, container)
            self._wait(_REPLY_WAIT_S)
        raise RetryLater("container_not_ready", host=graph.host)

    # --- figures and answers ----------------------------------------------------------------------------

    def metrics(self, account: Account, remote_ids: Sequence[str]) -> Mapping[str, Mapping[Metric, int]]:
        """Read figures of the posts that still stand."""
        self._allowance.spare_for_publishing(account.id)
        graph = self._graphs.of(account)
        known = [one for one in remote_ids if known_counts(graph, one, {}) is not None]
        return {one: insights(graph, f"{one}/insights", _INSIGHTS) for one in known}

    def account_metrics(self, account: Account) -> Mapping[Metric, int]:
        """Read the followers."""
        keep_alive(self._graphs, account, "th_refresh_token")
        names = {Metric.FOLLOWERS: "followers_count"}
        return insights(self._graphs.of(account), "me/threads_insights", names)

    def comments(self, account: Account, remote_id: str, cursor: str) -> tuple[tuple[Comment, ...], str]:
        """Give everything below a post: hidden or not may change at any time, so no cursor leaves any out."""
        self._allowance.spare_for_publishing(account.id)
        query = (("fields", _REPLY), ("reverse", "false"))
        shown = self._graphs.of(account).each(
            f"{remote_id}/conversation", "replies", *query, pages=_REPLY_PAGES
        )
        found = tuple(_comment_of(one, account, remote_id) for one in shown)
        newest = max((one.written_at.isoformat() for one in found), default="")
        return found, max(cursor, newest)

    def mentions(self, account: Account, cursor: str) -> tuple[tuple[Comment, ...], str]:
        """Give posts of others that name the account; the cursor tells the newest one's time."""
        self._allowance.spare_for_publishing(account.id)
        query = ("fields", "id,text,timestamp,username,permalink")
        shown = self._graphs.of(account).each("me/mentions", "mentions", query)
        found = (_comment_of(one, account, "") for one in shown)
        new = tuple(one for one in found if one.written_at.isoformat() > cursor)
        return new, max((one.written_at.isoformat() for one in new), default=cursor)

    def reply(self, account: Account, remote_id: str, text: str, key: str) -> RemotePost:  # noqa: ARG002
        """Answer a reply or the post itself."""
        graph = self._graphs.of(account)
        return self._described(graph, self._answer(graph, account, remote_id, text))

    def comment(self, account: Account, remote_id: str, text: str, key: str) -> RemotePost:
        """Answer the own post."""
        return self.reply(account, remote_id, text, key)

    def hide(self, account: Account, comment_remote_id: str, hidden: bool) -> None:
        """Hide a reply, or show it again."""
        form = [("hide", "true" if hidden else "false")]
        self._graphs.of(account).do(f"{comment_remote_id}/manage_reply", "hide", form)

    def delete(self, account: Account, remote_id: str) -> None:
        """Delete a post; one that is gone already is fine."""
        graph = self._graphs.of(account)
        try:
            graph.remove(remote_id, "delete")
        except NeedsFix as refused:
            if refused.code != "not_found" or known_counts(graph, remote_id, {}) is not None:
                raise

    def resolve(self, account: Account, remote_id: str, url: str) -> str:  # noqa: ARG002 - the id tells as much
        """Find a post by the short code of its link."""
        graph = self._graphs.of(account)
        return find_by_link(graph, self.platform, "me/threads", "permalink", remote_id)

    def cancel_schedule(self, account: Account, remote_id: str) -> bool:  # noqa: ARG002
        """Refuse: Threads holds nothing for later."""
        raise NeedsFix("not_supported", platform=self.platform)


def identity_of(profile: Fields, facts: TokenFacts, expires_at: datetime | None) -> AccountIdentity:
    """Say which account a token belongs to."""
    username = profile.text("username")
    return AccountIdentity(
        remote_id=profile.text("id"),
        handle=f"@{username}",
        display_name=profile.text("name") or username,
        options={"profile_url": f"https://www.threads.com/@{username}", "rights": " ".join(facts.rights)},
        expires_at=expires_at or facts.expires_at,
        rights=facts.rights,
    )


def _words_of(job: Job) -> list[tuple[str, str]]:
    options = job.publication.options
    form = [("text", job.publication.text)] if job.publication.text else []
    return form + [(name, options[name]) for name in ("reply_control", "topic_tag") if options.get(name)]


def _comment_of(one: Fields, account: Account, post_id: str) -> Comment:
    return Comment(
        id="",
        account_id=account.id,
        delivery_id="",
        remote_id=one.text("id"),
        author=f"@{one.text('username')}",
        text=one.text("text"),
        written_at=one.moment("timestamp") or datetime.now(UTC),
        remote_url=one.text("permalink"),
        parent_remote_id=one.part("replied_to").text("id") or post_id,
        hidden=one.text("hide_status") in _HIDDEN,
        by_us=one.flag("is_reply_owned_by_me") or f"@{one.text('username')}" == account.handle,
    )
