"""The connector for X, which refuses to do anything until an Enterprise contract was confirmed.

X's developer agreement (XIV.C, "Government Use") forbids government entities any plan below Enterprise. An account
whose option ``x_enterprise_confirmed`` is empty is therefore never asked for anything; serving it by hand is the way.

Handles that it saves with a delivery:

- ``since``: the lowest id that our post can have, by X's clock when the delivery was prepared.
- ``media.N``, ``media.N.until``: id of the N-th file and how long X keeps it; ``media.N.sent``: the numbers of the
  segments that X has (it tells nobody); ``media.N.closed``, ``media.N.ready``; ``media.N.restarts``.

Options of a publication that it reads: ``reply_settings``, ``ai_made`` and ``paid_partnership`` ("1").
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from core.clock import Clock
from core.domain.account import Account
from core.domain.delivery import StepKind
from core.domain.engagement import Comment, Metric
from core.domain.limits import with_instance
from core.domain.post import Media
from core.domain.publishing import (
    AccountIdentity,
    Capabilities,
    Job,
    Proof,
    RemotePost,
    SettleBy,
    Settlement,
    Step,
    StepResult,
)
from core.errors import Bug, NeedsFix, RetryLater
from core.platforms.answers import code_word
from core.platforms.bearer import SavedAccess, TokenDesk
from core.platforms.bodies import mime_of
from core.platforms.fields import Fields, after
from core.platforms.http import Http
from core.platforms.x.api import BATCH, XApi, XHosts
from core.platforms.x.cost import PRICE
from core.platforms.x.errors import DUPLICATE
from core.platforms.x.limits import LIMITS
from core.platforms.x.options import OPTIONS
from core.platforms.x.read_back import id_at, moment_of, number_of, search
from core.ports import FittedMedia, Progress, TokenVault

#: The account option that holds when somebody confirmed that the office has an Enterprise contract.
CONFIRMED = "x_enterprise_confirmed"

_SETTLE_DELAY_S = 60.0
_CLOCK_MARGIN = timedelta(seconds=5)
_KEEPS_AT_LEAST = timedelta(minutes=5)
_FILE_LIVES_S = 24 * 3600
_MOST_RESTARTS = 3
_WAIT_S = 5.0

#: X takes segments of up to 5 MB, at most a thousand; small ones cost little when the line breaks.
_SEGMENT, _MOST_SEGMENTS = 1024 * 1024, 1000
_LOST = frozenset({"request_refused", "not_found", "gone"})
_FIGURES: Mapping[Metric, tuple[str, ...]] = {
    Metric.LIKES: ("like_count",),
    Metric.COMMENTS: ("reply_count",),
    Metric.SHARES: ("repost_count", "retweet_count"),
    Metric.SAVES: ("bookmark_count",),
    Metric.VIEWS: ("impression_count",),
}
_ACCOUNT_FIGURES: Mapping[Metric, tuple[str, ...]] = {
    Metric.FOLLOWERS: ("followers_count",),
    Metric.POSTS: ("post_count", "tweet_count"),
}


class XConnector:
    """Publishes to and reads from accounts of offices that have an Enterprise contract with X."""

    platform = "x"

    def __init__(
        self,
        http: Http,
        tokens: TokenVault,
        fitted: FittedMedia,
        clock: Clock,
        hosts: XHosts | None = None,
    ) -> None:
        self._http = http
        self._tokens = tokens
        self._fitted = fitted
        self._clock = clock
        self._hosts = hosts or XHosts()

    def capabilities(self, account: Account) -> Capabilities:
        """Tell what X offers; it lets programs answer only those who mention or quote the account."""
        return Capabilities(
            limits=with_instance(LIMITS, account.limits),
            settle_by=(SettleBy.READ_BACK,),
            settle_delay_s=_SETTLE_DELAY_S,
            options=OPTIONS,
            price=PRICE,
            delete=True,
            comments=True,
            metrics=frozenset(_FIGURES),
            account_metrics=frozenset(_ACCOUNT_FIGURES),
        )

    def check(self, account: Account) -> AccountIdentity:
        """Read who the key belongs to; costs a tenth of a cent."""
        return identity_of(self._api(account).me())

    # --- publishing --------------------------------------------------------------------------------------

    def next_step(self, job: Job) -> Step:
        """Prepare, then each file, then the commit."""
        if not job.handle("since"):
            return Step(StepKind.PREPARE, "prepare")
        total = len(job.publication.media)
        for index in range(total):
            if not job.handle(f"media.{index}.ready"):
                return Step(StepKind.UPLOAD, f"upload {index + 1}/{total}", index)
        return Step(StepKind.COMMIT, "commit")

    def perform(self, job: Job, step: Step, progress: Progress) -> StepResult:
        """Do one step; see the module for the handles."""
        api = self._api(job.account)
        if step.kind is StepKind.PREPARE:
            api.me()
            server_now = self._clock.now() + timedelta(seconds=self._http.skew_s(api.host))
            return StepResult({"since": id_at(server_now - _CLOCK_MARGIN)})
        if step.kind is StepKind.UPLOAD:
            return self._upload(api, job, step.index, progress)
        if step.kind is StepKind.COMMIT:
            return self._commit(api, job, progress)
        raise Bug("unknown_step", step=step.name)

    def _upload(self, api: XApi, job: Job, index: int, progress: Progress) -> StepResult:
        name, media = f"media.{index}", job.publication.media[index]
        try:
            if job.handle(f"{name}.closed"):
                return self._after_close(api, job, name, media, api.upload_state(job.handle(name)))
            media_id = job.handle(name) or self._open(api, job, name, media, progress)
            self._append_all(api, job, name, media_id, progress)
            told = api.finalize(media_id)
        except NeedsFix as refused:
            if refused.code not in _LOST:
                raise
            return self._restart(job, name, refused)
        progress.checkpoint({f"{name}.closed": "1", name: media_id})
        return self._after_close(api, job, name, media, told)

    def _open(self, api: XApi, job: Job, name: str, media: Media, progress: Progress) -> str:
        path = self._fitted(media, job)
        mime = mime_of(path, media.mime)
        told = api.open_upload(mime, _category(mime), path.stat().st_size)
        lives_s = told.count("expires_after_secs") or _FILE_LIVES_S
        until = after(self._clock.now(), lives_s)
        progress.checkpoint({name: told.text("id"), f"{name}.until": until.isoformat() if until else ""})
        return told.text("id")

    def _append_all(self, api: XApi, job: Job, name: str, media_id: str, progress: Progress) -> None:
        """Send the segments that our own list does not name; X tells nobody which ones it has."""
        index = int(name.partition(".")[2])
        path = self._fitted(job.publication.media[index], job)
        sent = [one for one in job.handle(f"{name}.sent").split(",") if one]
        for number, (offset, size) in enumerate(segments(path)):
            if str(number) in sent:
                continue
            api.append(media_id, number, path, offset, size, progress)
            sent.append(str(number))
            progress.checkpoint({f"{name}.sent": ",".join(sent)})

    def _after_close(self, api: XApi, job: Job, name: str, media: Media, told: Fields) -> StepResult:
        info = told.part("processing_info")
        state = info.text("state")
        if state == "failed":
            reason = code_word(info.part("error").text("name")) or code_word(info.part("error").text("code"))
            raise NeedsFix("media_refused", platform="X", reason=reason, said=reason)
        if state in {"pending", "in_progress"}:
            return StepResult(wait_s=float(info.count("check_after_secs") or _WAIT_S))
        if media.alt_text.strip():
            api.describe(job.handle(name) or told.text("id"), media.alt_text)
        return StepResult({f"{name}.ready": "1"})

    def _restart(self, job: Job, name: str, refused: NeedsFix) -> StepResult:
        """X lost the file, or saw a segment twice: send it anew, but not for ever."""
        restarts = int(job.handle(f"{name}.restarts") or "0") + 1
        if restarts > _MOST_RESTARTS:
            raise refused
        return StepResult({**_forget(name), f"{name}.restarts": str(restarts)})

    def _commit(self, api: XApi, job: Job, progress: Progress) -> StepResult:
        names = [f"media.{index}" for index in range(len(job.publication.media))]
        if any(self._is_expired(job.handle(f"{name}.until")) for name in names):
            return StepResult({key: "" for name in names for key in _forget(name)})
        try:
            told = api.publish(_content(job, names), progress)
        except NeedsFix as refused:
            # The refusal does not name the first post; it may be this very one, whose answer was lost.
            found = search(api, job).found if refused.code == DUPLICATE else ""
            if not found:
                raise
            return StepResult(published=_remote(job.account, found))
        remote = _remote(job.account, told.text("id"))
        return StepResult(published=remote, passes_on={"since": remote.id})

    def _is_expired(self, until: str) -> bool:
        return bool(until) and self._clock.now() > datetime.fromisoformat(until) - _KEEPS_AT_LEAST

    # --- settling ----------------------------------------------------------------------------------------

    def settle(self, job: Job) -> Settlement:
        """Look for the post among the account's own ones since it was prepared."""
        if not job.handle("since"):
            return Settlement(Proof.ABSENT)
        result = search(self._api(job.account), job)
        if result.found:
            return Settlement(Proof.PUBLISHED, _remote(job.account, result.found))
        started_at = job.delivery.commit_started_at or job.delivery.due_at
        waited_s = (self._clock.now() - started_at).total_seconds()
        if 0 <= waited_s < _SETTLE_DELAY_S:
            raise RetryLater("settling", wait_s=_SETTLE_DELAY_S - waited_s)
        return Settlement(Proof.ABSENT if result.complete and not result.doubtful else Proof.NONE)

    # --- figures and answers -----------------------------------------------------------------------------

    def metrics(self, account: Account, remote_ids: Sequence[str]) -> Mapping[str, Mapping[Metric, int]]:
        """Read figures, a hundred posts with one request; each post costs."""
        api = self._api(account)
        ids = [one for one in remote_ids if one.isdigit()]
        found: dict[str, Mapping[Metric, int]] = {}
        for start in range(0, len(ids), BATCH):
            for post in api.posts(ids[start : start + BATCH], "public_metrics"):
                found[post.text("id")] = _counts(post.part("public_metrics"), _FIGURES)
        return found

    def account_metrics(self, account: Account) -> Mapping[Metric, int]:
        """Read followers and number of posts."""
        return _counts(self._api(account).me().part("public_metrics"), _ACCOUNT_FIGURES)

    def comments(self, account: Account, remote_id: str, cursor: str) -> tuple[tuple[Comment, ...], str]:
        """Give the answers of the last seven days that are newer than the cursor, an id."""
        told = self._api(account).answers(remote_id, cursor)
        found = tuple(_comment(post, name, account, remote_id) for post, name in told)
        newest = max((one.remote_id for one in found), default="", key=number_of)
        return found, max(cursor, newest, key=number_of)

    def mentions(self, account: Account, cursor: str) -> tuple[tuple[Comment, ...], str]:  # noqa: ARG002
        """Know nothing: X sells reading, and not to offices below its Enterprise plan."""
        return (), cursor

    def reply(self, account: Account, remote_id: str, text: str, key: str) -> RemotePost:  # noqa: ARG002
        """Refuse: X lets programs answer only those who mention or quote the account."""
        raise NeedsFix("not_supported", platform="X")

    def hide(self, account: Account, comment_remote_id: str, hidden: bool) -> None:  # noqa: ARG002
        """Refuse: X does not tell afterwards what is hidden."""
        raise NeedsFix("not_supported", platform="X")

    def delete(self, account: Account, remote_id: str) -> None:
        """Delete a post; one that is gone already is fine."""
        try:
            self._api(account).delete(remote_id)
        except NeedsFix as refused:
            if refused.code not in {"not_found", "gone"}:
                raise

    def cancel_schedule(self, account: Account, remote_id: str) -> bool:  # noqa: ARG002
        """Refuse: X holds no schedule."""
        raise NeedsFix("not_supported", platform="X")

    def _api(self, account: Account) -> XApi:
        if not account.options.get(CONFIRMED):
            raise NeedsFix("x_not_allowed", platform="X")
        app = [("client_id", account.options.get("client_id", ""))]
        desk = token_desk(self._http, self._hosts, app, account.id)
        access = SavedAccess(self._tokens, account.id, desk.refresh)
        return XApi(self._http, self._hosts, access, account.id)


def token_desk(http: Http, hosts: XHosts, app: Sequence[tuple[str, str]], account_id: str = "") -> TokenDesk:
    """Give X's token endpoint, which calls a refresh token that is gone an invalid request."""
    return TokenDesk(http, hosts.token, "X", app, frozenset({"invalid_request"}), account_id)


def segments(path: Path) -> list[tuple[int, int]]:
    """Cut a file into at most a thousand segments: pairs of offset and size in bytes."""
    total = path.stat().st_size
    size = max(_SEGMENT, -(-total // _MOST_SEGMENTS))
    return [(offset, min(size, total - offset)) for offset in range(0, total, size)]


def identity_of(user: Fields) -> AccountIdentity:
    """Say who a key belongs to."""
    name = user.text("username")
    options = {"profile_url": f"https://x.com/{name}"}
    return AccountIdentity(user.text("id"), f"@{name}", user.text("name") or name, options=options)


def _category(mime: str) -> str:
    if mime.startswith("video/"):
        return "tweet_video"
    return "tweet_gif" if mime == "image/gif" else "tweet_image"


def _content(job: Job, names: Sequence[str]) -> Mapping[str, object]:
    options = job.publication.options
    content: dict[str, object] = {"text": job.publication.text}
    if names:
        content["media"] = {"media_ids": [job.handle(name) for name in names]}
    if options.get("reply_settings"):
        content["reply_settings"] = options["reply_settings"]
    flags = {"ai_made": "made_with_ai", "paid_partnership": "paid_partnership"}
    content.update({theirs: True for ours, theirs in flags.items() if options.get(ours) == "1"})
    return content


def _remote(account: Account, post_id: str) -> RemotePost:
    owner = account.handle.removeprefix("@") or "i"
    return RemotePost(post_id, f"https://x.com/{owner}/status/{post_id}", moment_of(post_id))


def _comment(post: Fields, name: str, account: Account, remote_id: str) -> Comment:
    return Comment(
        id="",
        account_id=account.id,
        delivery_id="",
        remote_id=post.text("id"),
        author=f"@{name}" if name else post.text("author_id"),
        text=post.text("text"),
        written_at=post.moment("created_at") or moment_of(post.text("id")) or datetime.now(UTC),
        remote_url=f"https://x.com/i/status/{post.text('id')}",
        parent_remote_id=remote_id,
        by_us=post.text("author_id") == account.remote_id,
    )


def _forget(name: str) -> dict[str, str]:
    return dict.fromkeys((name, *(f"{name}.{part}" for part in ("until", "sent", "closed", "ready"))), "")


def _counts(told: Fields, names: Mapping[Metric, tuple[str, ...]]) -> dict[Metric, int]:
    """Read figures by either of the names that X uses for one."""
    found: dict[Metric, int] = {}
    for metric, several in names.items():
        value = next((count for name in several if (count := told.count(name)) is not None), None)
        if value is not None:
            found[metric] = value
    return found
