"""The connector for professional Instagram accounts, by Facebook Login (through the linked Page) or Instagram Login.

Options of an account that it reads: ``login`` (``facebook`` or ``instagram``), ``page_id`` (of the linked Page), those
of ``public_hosts``. Options of a publication: ``kind`` (``story``). Handles: see ``meta_containers``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from core.clock import Clock
from core.domain.account import Account
from core.domain.delivery import StepKind
from core.domain.engagement import Comment, Metric
from core.domain.limits import with_instance
from core.domain.post import Media
from core.domain.price import Quota
from core.domain.publishing import AccountIdentity, Capabilities, Job, RemotePost, SettleBy
from core.errors import NeedsFix, OutcomeUnknown, RetryLater
from core.platforms.fields import Fields
from core.platforms.http import Http
from core.platforms.instagram.limits import LIMITS
from core.platforms.instagram.options import OPTIONS
from core.platforms.meta.containers import SETTLE_DELAY, ContainerPosts
from core.platforms.meta.figures import insights, known_counts
from core.platforms.meta.graph import Graph, GraphMaker
from core.platforms.meta.links import find_by_link
from core.platforms.meta.page_host import PagePhotoHost
from core.platforms.meta.renewal import keep_alive
from core.platforms.meta.token import TokenFacts, token_facts
from core.platforms.meta.usage import Allowance
from core.platforms.public_hosts import PublicHost
from core.ports import FittedMedia, SecretStore

_PROFILE = "id,username,name,followers_count,media_count"
_COMMENT = "id,text,timestamp,username,from,hidden"
_COMMENT_PAGES = 10
_INSIGHTS = {
    Metric.REACH: "reach",
    Metric.VIEWS: "views",
    Metric.SAVES: "saved",
    Metric.SHARES: "shares",
}
_QUOTA_WAIT_S = 3600.0
#: Meta's guide and reference differ; what is left is asked before each post.
_QUOTA = Quota(100, least=25)


class InstagramConnector(ContainerPosts):
    """Publishes to and reads from one Instagram account; ``remote_id`` is its id in the Graph API."""

    platform = "instagram"
    edges = ("media", "media_publish", "media")
    text_field = "caption"
    status_field = "status_code"
    fault_field = "status"

    def __init__(self, http: Http, secrets: SecretStore, fitted: FittedMedia, clock: Clock) -> None:
        super().__init__(GraphMaker(http, secrets, clock, Allowance(clock)), http, secrets, fitted, clock)

    def capabilities(self, account: Account) -> Capabilities:
        """Tell what the account can do; deleting needs Facebook Login, changing a caption is impossible."""
        return Capabilities(
            limits=with_instance(LIMITS, account.limits),
            settle_by=(SettleBy.HANDLE, SettleBy.READ_BACK),
            settle_delay_s=SETTLE_DELAY.total_seconds(),
            options=OPTIONS,
            quota=_QUOTA,
            delete=by_facebook(account),
            comments=True,
            reply=True,
            hide=True,
            mentions=by_facebook(account),
            retract=by_facebook(account),
            metrics=frozenset({Metric.LIKES, Metric.COMMENTS, *_INSIGHTS}),
            account_metrics=frozenset({Metric.FOLLOWERS, Metric.POSTS}),
        )

    def check(self, account: Account) -> AccountIdentity:
        """Read who the token belongs to, and until when and for what it is good; renews one that ends soon."""
        expires_at = self._keep_alive(account)
        graph = self._graphs.of(account)
        profile = graph.read(self._owner(account), "profile", ("fields", _PROFILE))
        return identity_of(profile, token_facts(graph), expires_at)

    def _keep_alive(self, account: Account) -> datetime | None:
        if by_facebook(account):
            return None
        return keep_alive(self._graphs, account, "ig_refresh_token")

    # --- the scheme's blanks ----------------------------------------------------------------------------

    def _owner(self, account: Account) -> str:
        return account.remote_id or "me"

    def _check_quota(self, graph: Graph, account: Account) -> None:
        path = f"{self._owner(account)}/content_publishing_limit"
        for one in graph.each(path, "quota", ("fields", "config,quota_usage")):
            total, used = one.part("config").count("quota_total"), one.count("quota_usage")
            if total and used is not None and used >= total:
                raise RetryLater("quota_used_up", wait_s=_QUOTA_WAIT_S, host=graph.host, total=total)

    def _takes_bytes(self, account: Account, media: Media) -> bool:
        # graph.instagram.com ignores upload_type and asks for an address.
        return media.mime.startswith("video/") and by_facebook(account)

    def _own_host(self, graph: Graph, account: Account) -> PublicHost | None:
        page_id = account.options.get("page_id", "")
        return PagePhotoHost(graph, page_id) if page_id and by_facebook(account) else None

    def _item_form(self, job: Job, media: Media, url: str, *, is_child: bool) -> list[tuple[str, str]]:
        is_film, is_story = media.mime.startswith("video/"), _is_story(job)
        form = [("image_url" if not is_film else "video_url", url)] if url else [("upload_type", "resumable")]
        if is_child:
            # Which type a film in a carousel wants is not documented since VIDEO was retired for single ones.
            form += [("is_carousel_item", "true"), *([("media_type", "VIDEO")] if is_film else [])]
        elif is_film or is_story:
            form.append(("media_type", "STORIES" if is_story else "REELS"))
        if media.alt_text and not is_film:
            form.append(("alt_text", media.alt_text))
        if job.publication.text and not is_child and not is_story:
            form.append(("caption", job.publication.text))
        return form

    def _post_form(self, job: Job, children: Sequence[str]) -> list[tuple[str, str]]:
        if not children:
            raise NeedsFix("picture_needed", platform=self.platform)
        caption = [("caption", job.publication.text)] if job.publication.text else []
        return [("media_type", "CAROUSEL"), ("children", ",".join(children)), *caption]

    def _list_edge(self, job: Job) -> str:
        return "stories" if _is_story(job) else "media"

    def _is_same(self, post: Fields, job: Job) -> bool:
        # A story has no caption; its container says that it is out, and only one can be new.
        return _is_story(job) or super()._is_same(post, job)

    # --- figures and answers ----------------------------------------------------------------------------

    def metrics(self, account: Account, remote_ids: Sequence[str]) -> Mapping[str, Mapping[Metric, int]]:
        """Read figures; Instagram's own may be two days late."""
        self._allowance.spare_for_publishing(account.id)
        graph = self._graphs.of(account)
        names = {Metric.LIKES: "like_count", Metric.COMMENTS: "comments_count"}
        found = {one: counts for one in remote_ids if (counts := known_counts(graph, one, names)) is not None}
        return {
            one: {**counts, **insights(graph, f"{one}/insights", _INSIGHTS)} for one, counts in found.items()
        }

    def account_metrics(self, account: Account) -> Mapping[Metric, int]:
        """Read followers and number of posts."""
        self._keep_alive(account)
        names = {Metric.FOLLOWERS: "followers_count", Metric.POSTS: "media_count"}
        return known_counts(self._graphs.of(account), self._owner(account), names) or {}

    def comments(self, account: Account, remote_id: str, cursor: str) -> tuple[tuple[Comment, ...], str]:
        """Give all comments with their answers, which lie below them: no cursor could leave any out."""
        self._allowance.spare_for_publishing(account.id)
        fields = f"{_COMMENT},replies{{{_COMMENT}}}"
        path = f"{remote_id}/comments"
        shown = self._graphs.of(account).each(path, "comments", ("fields", fields), pages=_COMMENT_PAGES)
        found = tuple(one for top in shown for one in _with_answers(top, account, remote_id))
        newest = max((one.written_at.isoformat() for one in found), default="")
        return found, max(cursor, newest)

    def mentions(self, account: Account, cursor: str) -> tuple[tuple[Comment, ...], str]:
        """Give posts of others that tag the account; who only writes its name is told to webhooks alone."""
        self._allowance.spare_for_publishing(account.id)
        query = ("fields", "id,caption,timestamp,username,permalink")
        shown = self._graphs.of(account).each(f"{account.remote_id}/tags", "tags", query)
        found = (
            replace(_comment_of(one, account, ""), text=one.text("caption"), remote_url=one.text("permalink"))
            for one in shown
        )
        new = tuple(one for one in found if one.written_at.isoformat() > cursor)
        return new, max((one.written_at.isoformat() for one in new), default=cursor)

    def reply(self, account: Account, remote_id: str, text: str, key: str) -> RemotePost:  # noqa: ARG002
        """Answer a comment; answers lie one level deep."""
        return self._write(account, f"{remote_id}/replies", text)

    def comment(self, account: Account, remote_id: str, text: str, key: str) -> RemotePost:  # noqa: ARG002
        """Comment below the post."""
        return self._write(account, f"{remote_id}/comments", text)

    def _write(self, account: Account, edge: str, text: str) -> RemotePost:
        graph = self._graphs.of(account)
        made = graph.do(edge, "reply", [("message", text)], StepKind.COMMIT)
        if not made.text("id"):
            raise OutcomeUnknown("answer_unreadable", host=graph.host)
        return RemotePost(made.text("id"), published_at=self._clock.now())

    def hide(self, account: Account, comment_remote_id: str, hidden: bool) -> None:
        """Hide a comment from everybody but its author, or show it again."""
        self._graphs.of(account).do(comment_remote_id, "hide", [("hide", "true" if hidden else "false")])

    def delete(self, account: Account, remote_id: str) -> None:
        """Delete a post; one that is gone already is fine. Only by Facebook Login."""
        if not by_facebook(account):
            raise NeedsFix("not_supported", platform=self.platform)
        graph = self._graphs.of(account)
        try:
            graph.remove(remote_id, "delete")
        except NeedsFix as refused:
            if refused.code != "not_found" or known_counts(graph, remote_id, {}) is not None:
                raise

    def resolve(self, account: Account, remote_id: str, url: str) -> str:
        """Find a post by the short code of its link, a story by its number."""
        edge = "stories" if "/stories/" in url else "media"
        path = f"{self._owner(account)}/{edge}"
        return find_by_link(self._graphs.of(account), self.platform, path, "permalink", remote_id)

    def cancel_schedule(self, account: Account, remote_id: str) -> bool:  # noqa: ARG002
        """Refuse: Instagram holds nothing for later."""
        raise NeedsFix("not_supported", platform=self.platform)


def by_facebook(account: Account) -> bool:
    """Tell whether the account was signed in through its Facebook Page."""
    return account.options.get("login") != "instagram"


def identity_of(profile: Fields, facts: TokenFacts, expires_at: datetime | None) -> AccountIdentity:
    """Say which account a token belongs to."""
    username = profile.text("username")
    return AccountIdentity(
        remote_id=profile.text("user_id") or profile.text("id"),
        handle=f"@{username}",
        display_name=profile.text("name") or username,
        options={
            "profile_url": f"https://www.instagram.com/{username}/",
            "rights": " ".join(facts.rights),
        },
        expires_at=expires_at or facts.expires_at,
        rights=facts.rights,
    )


def _is_story(job: Job) -> bool:
    return job.publication.options.get("kind") == "story"


def _with_answers(top: Fields, account: Account, post_id: str) -> Iterator[Comment]:
    yield _comment_of(top, account, post_id)
    for one in top.part("replies").parts("data"):
        yield _comment_of(one, account, top.text("id"))


def _comment_of(one: Fields, account: Account, parent_id: str) -> Comment:
    username = one.text("username") or one.part("from").text("username")
    return Comment(
        id="",
        account_id=account.id,
        delivery_id="",
        remote_id=one.text("id"),
        author=f"@{username}" if username else "Instagram",
        text=one.text("text"),
        written_at=one.moment("timestamp") or datetime.now(UTC),
        parent_remote_id=parent_id,
        hidden=one.flag("hidden"),
        by_us=one.part("from").text("id") == account.remote_id or f"@{username}" == account.handle,
    )
