"""The connector for TikTok: a draft in the app's inbox, finished by hand; a direct post where TikTok allows it.

TikTok audits no tools that offices use for themselves, so the draft is the road that works. A draft is handed over:
``settle`` looks whether the admin has published it in the app. The film goes as it is: TikTok forbids programs to
add a logo, a name or a watermark.

Handles that it saves with a delivery:

- ``publish``: TikTok's id of the announced film, saved before any byte leaves.
- ``address``, ``address.at``: where the bytes go, for an hour; ``total``, ``piece``, ``offset``: how far they are.
- ``direct``: ``1`` for a direct post; ``uploaded``: ``1`` once all bytes are there; ``processing.since``.
- ``done``: ``post`` or ``draft`` once TikTok is through; ``post``, ``url``: the public video, if it is one.
- ``restarts``: how often the hour was over before the film was.

Options of a publication that it reads: ``direct_post`` ("1") with ``privacy`` (one of what TikTok offers the creator)
and those of ``tiktok_film``. Options of an account: ``client_key``, ``rights`` (what was granted).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from core.clock import Clock
from core.domain.account import Account
from core.domain.delivery import DeliveryState, StepKind
from core.domain.engagement import Comment, Metric
from core.domain.limits import with_instance
from core.domain.price import Quota
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
from core.errors import Bug, NeedsFix, NeedsSignIn, RetryLater
from core.platforms.bearer import SavedAccess, TokenDesk
from core.platforms.bodies import FilePart, mime_of
from core.platforms.fields import Fields
from core.platforms.http import Http
from core.platforms.tiktok.api import BATCH, TikTokApi, TikTokHosts
from core.platforms.tiktok.errors import failure_of
from core.platforms.tiktok.film import Pieces, cut, film_of, post_of
from core.platforms.tiktok.limits import LIMITS
from core.platforms.tiktok.options import OPTIONS
from core.ports import FittedMedia, Progress, SecretStore, TokenVault

PUBLISH, LIST, STATS = "video.publish", "video.list", "user.info.stats"

_ADDRESS_LIVES = timedelta(minutes=55)
_MOST_RESTARTS = 2
_SETTLE_DELAY_S = 20.0
#: TikTok checks public films for a minute, sometimes for hours: after five minutes it is asked less and less often.
_PATIENCE = timedelta(minutes=5)
_POLLS = ((_PATIENCE, 15.0), (timedelta(hours=1), 120.0), (timedelta.max, 900.0))
#: A draft that nobody finished for so long is asked about.
_DRAFT_LIVES = timedelta(days=2)
_IN_INBOX, _COMPLETE, _FAILED = "SEND_TO_USER_INBOX", "PUBLISH_COMPLETE", "FAILED"
_DIRECT_QUOTA, _DRAFT_QUOTA = Quota(15), Quota(5, drafts=True)
_FIGURES = {
    Metric.VIEWS: "view_count",
    Metric.LIKES: "like_count",
    Metric.COMMENTS: "comment_count",
    Metric.SHARES: "share_count",
}
_ACCOUNT_FIGURES = {Metric.FOLLOWERS: "follower_count", Metric.POSTS: "video_count"}


class TikTokConnector:
    """Brings films to one creator's account."""

    platform = "tiktok"

    def __init__(
        self,
        http: Http,
        secrets: SecretStore,
        tokens: TokenVault,
        fitted: FittedMedia,
        clock: Clock,
        hosts: TikTokHosts | None = None,
    ) -> None:
        self._http = http
        self._secrets = secrets
        self._tokens = tokens
        self._fitted = fitted
        self._clock = clock
        self._hosts = hosts or TikTokHosts()

    def capabilities(self, account: Account) -> Capabilities:
        """Tell what TikTok offers with the rights that were granted; pictures go by hand only."""
        limits, direct = with_instance(LIMITS, account.limits), _may(account, PUBLISH)
        return Capabilities(
            limits=replace(limits, media=replace(limits.media, max_images=0)),
            settle_by=(SettleBy.HANDLE,),
            settle_delay_s=_SETTLE_DELAY_S,
            alt_text=False,
            options=OPTIONS if direct else (),
            quota=_DIRECT_QUOTA if direct else _DRAFT_QUOTA,
            metrics=frozenset(_FIGURES) if _may(account, LIST) else frozenset(),
            account_metrics=frozenset(_ACCOUNT_FIGURES) if _may(account, STATS) else frozenset(),
        )

    def check(self, account: Account) -> AccountIdentity:
        """Read who the key belongs to."""
        return identity_of(self._api(account).user(["open_id", "display_name"]))

    # --- publishing --------------------------------------------------------------------------------------

    def next_step(self, job: Job) -> Step:
        """Announce the film, send it; the last piece is the commit; then hear what TikTok made of it."""
        if not job.handle("publish"):
            return Step(StepKind.PREPARE, "prepare")
        if job.handle("done"):
            return Step(StepKind.COMMIT, "finish")
        if job.handle("uploaded"):
            return Step(StepKind.UPLOAD, "processing")
        if int(job.handle("offset") or "0") < _pieces(job).last_start:
            return Step(StepKind.UPLOAD, "upload 1/1")
        return Step(StepKind.COMMIT, "commit")

    def perform(self, job: Job, step: Step, progress: Progress) -> StepResult:
        """Do one step; see the module for the handles."""
        api = self._api(job.account)
        if step.kind is StepKind.PREPARE:
            return self._open(api, job)
        if step.name == "finish":
            return StepResult(published=self._remote(job, job.handle("done"), job.delivery.handles))
        if step.name == "processing":
            return self._await_processing(api, job, progress)
        if step.kind is StepKind.UPLOAD:
            return self._upload(api, job, progress)
        if step.kind is StepKind.COMMIT:
            return self._send_last(api, job, progress)
        raise Bug("unknown_step", step=step.name)

    def _open(self, api: TikTokApi, job: Job) -> StepResult:
        film = film_of(job.publication)
        pieces = cut(self._fitted(film, job).stat().st_size)
        options = job.publication.options
        # Without a chosen audience there is no direct post: TikTok forbids to preset one.
        direct = (
            options.get("direct_post") == "1" and bool(options.get("privacy")) and _may(job.account, PUBLISH)
        )
        if direct:
            told = api.open_post(post_of(job.publication, film, api.creator()), pieces.source())
        else:
            told = api.open_draft(pieces.source())
        if not (told.text("publish_id") and told.text("upload_url")):
            raise RetryLater("answer_unreadable", host=api.host)
        return StepResult(
            {
                "publish": told.text("publish_id"),
                "address": told.text("upload_url"),
                "address.at": self._clock.now().isoformat(),
                "total": str(pieces.total),
                "piece": str(pieces.size),
                "offset": "",
                "direct": "1" if direct else "",
            }
        )

    def _upload(self, api: TikTokApi, job: Job, progress: Progress) -> StepResult:
        """Send all pieces but the last, from where TikTok says it is."""
        if self._is_expired(job):
            return self._restart(job)
        pieces = _pieces(job)
        offset = pieces.whole(api.status(job.handle("publish")).count("uploaded_bytes") or 0)
        try:
            while offset < pieces.last_start:
                self._send(api, job, offset, StepKind.UPLOAD, progress)
                offset += pieces.size
                progress.checkpoint({"offset": str(offset)})
        except NeedsFix as refused:
            return self._after_refusal(api, job, refused)
        return StepResult({"offset": str(offset)})

    def _send_last(self, api: TikTokApi, job: Job, progress: Progress) -> StepResult:
        if self._is_expired(job):
            return self._after_refusal(api, job, NeedsFix("address_expired"))
        try:
            self._send(api, job, _pieces(job).last_start, StepKind.COMMIT, progress)
        except NeedsFix as refused:
            return self._after_refusal(api, job, refused)
        return StepResult({"uploaded": "1"})

    def _send(self, api: TikTokApi, job: Job, offset: int, kind: StepKind, progress: Progress) -> None:
        media, pieces = film_of(job.publication), _pieces(job)
        path = self._fitted(media, job)
        file = FilePart(path, mime_of(path, media.mime), offset=offset, length=pieces.length_at(offset))
        api.send(job.handle("address"), file, pieces.total, kind, progress)

    def _after_refusal(self, api: TikTokApi, job: Job, refused: NeedsFix) -> StepResult:
        """Ask how far the film really is, because the piece may have been taken before."""
        if refused.code not in {"address_expired", "out_of_step"}:
            raise refused
        told, pieces = api.status(job.handle("publish")), _pieces(job)
        received = told.count("uploaded_bytes") or 0
        if received >= pieces.total or told.text("status") in {_IN_INBOX, _COMPLETE, _FAILED}:
            return StepResult({"uploaded": "1"})
        if refused.code == "address_expired":
            return self._restart(job)
        return StepResult({"offset": str(pieces.whole(received))})

    def _is_expired(self, job: Job) -> bool:
        return self._clock.now() - datetime.fromisoformat(job.handle("address.at")) > _ADDRESS_LIVES

    def _restart(self, job: Job) -> StepResult:
        """Announce the film anew: what was announced before without all its bytes is never published."""
        restarts = int(job.handle("restarts") or "0") + 1
        if restarts > _MOST_RESTARTS:
            raise NeedsFix("line_too_slow", platform="TikTok", megabytes=_pieces(job).total // 1_000_000)
        return StepResult({**_FORGOTTEN, "restarts": str(restarts)})

    def _await_processing(self, api: TikTokApi, job: Job, progress: Progress) -> StepResult:
        told = api.status(job.handle("publish"))
        state = told.text("status")
        if state == _FAILED:
            # Whatever is done about it, the next try announces the film anew.
            progress.checkpoint(_FORGOTTEN)
            raise failure_of(told.text("fail_reason"))
        if state == _IN_INBOX:
            return StepResult({"done": "draft"})
        if state == _COMPLETE:
            return StepResult({"done": "post", **self._public(api, job, told)})
        now = self._clock.now()
        since = datetime.fromisoformat(job.handle("processing.since") or now.isoformat())
        received = told.count("uploaded_bytes")
        if received is not None and received < _pieces(job).total and now - since > _PATIENCE:
            # TikTok never got what it seemed to have taken: send it again.
            offset = str(_pieces(job).whole(received))
            return StepResult({"uploaded": "", "processing.since": "", "offset": offset})
        wait_s = next(wait_s for patience, wait_s in _POLLS if now - since < patience)
        return StepResult({"processing.since": since.isoformat()}, wait_s=wait_s)

    def _public(self, api: TikTokApi, job: Job, told: Fields) -> dict[str, str]:
        """Give id and address of a video that everybody may see; others have none."""
        post_id = next(iter(told.numbers("publicaly_available_post_id")), "")
        if not post_id:
            return {}
        found = api.videos([post_id], ["id", "share_url"]) if _may(job.account, LIST) else []
        return {"post": post_id, "url": found[0].text("share_url") if found else _url(post_id)}

    def _remote(self, job: Job, done: str, handles: Mapping[str, str]) -> RemotePost:
        """Say what stands there: a draft is handed over, a private video has no address."""
        return RemotePost(
            handles.get("post") or job.handle("publish"),
            handles.get("url", ""),
            self._clock.now(),
            scheduled=done == "draft",
            draft=done == "draft",
        )

    # --- settling ----------------------------------------------------------------------------------------

    def settle(self, job: Job) -> Settlement:
        """Ask for the announced film: whether it is published, waits in the inbox, or lacks bytes."""
        if not job.handle("publish"):
            return Settlement(Proof.ABSENT)
        api = self._api(job.account)
        told = api.status(job.handle("publish"))
        state = told.text("status")
        if state == _COMPLETE:
            public = self._public(api, job, told)
            return Settlement(Proof.PUBLISHED, self._remote(job, "post", public))
        if state == _IN_INBOX:
            return self._in_inbox(job)
        if state == _FAILED:
            return Settlement(Proof.ABSENT)
        return self._under_way(job, told)

    def _in_inbox(self, job: Job) -> Settlement:
        handed_over_at = datetime.fromisoformat(job.handle("address.at"))
        if job.delivery.state is DeliveryState.HANDED_OVER and (
            self._clock.now() - handed_over_at > _DRAFT_LIVES
        ):
            return Settlement(Proof.NONE)
        return Settlement(Proof.PUBLISHED, self._remote(job, "draft", {}))

    def _under_way(self, job: Job, told: Fields) -> Settlement:
        started_at = job.delivery.commit_started_at or job.delivery.due_at
        waited_s = (self._clock.now() - started_at).total_seconds()
        received = told.count("uploaded_bytes")
        lacks_bytes = received is not None and received < _pieces(job).total
        if not lacks_bytes or 0 <= waited_s < _SETTLE_DELAY_S:
            raise RetryLater("settling", wait_s=_SETTLE_DELAY_S)
        return Settlement(Proof.ABSENT)

    # --- figures -----------------------------------------------------------------------------------------

    def metrics(self, account: Account, remote_ids: Sequence[str]) -> Mapping[str, Mapping[Metric, int]]:
        """Read figures of public videos, twenty with one request; nothing without the right to them."""
        ids = [one for one in remote_ids if one.isdigit()]
        if not _may(account, LIST):
            return {}
        api = self._api(account)
        found: dict[str, Mapping[Metric, int]] = {}
        for start in range(0, len(ids), BATCH):
            for video in api.videos(ids[start : start + BATCH], ["id", *_FIGURES.values()]):
                found[video.text("id")] = _counts(video, _FIGURES)
        return found

    def account_metrics(self, account: Account) -> Mapping[Metric, int]:
        """Read followers and number of videos; nothing without the right to them."""
        if not _may(account, STATS):
            return {}
        return _counts(self._api(account).user([*_ACCOUNT_FIGURES.values()]), _ACCOUNT_FIGURES)

    def comments(self, account: Account, remote_id: str, cursor: str) -> tuple[tuple[Comment, ...], str]:  # noqa: ARG002
        """Give none: TikTok shows comments to no such program."""
        return (), cursor

    def mentions(self, account: Account, cursor: str) -> tuple[tuple[Comment, ...], str]:  # noqa: ARG002
        """Know nothing: TikTok tells no program who names an account."""
        return (), cursor

    def reply(self, account: Account, remote_id: str, text: str, key: str) -> RemotePost:  # noqa: ARG002
        """Refuse."""
        raise self._not_offered()

    def hide(self, account: Account, comment_remote_id: str, hidden: bool) -> None:  # noqa: ARG002
        """Refuse."""
        raise self._not_offered()

    def delete(self, account: Account, remote_id: str) -> None:  # noqa: ARG002
        """Refuse."""
        raise self._not_offered()

    def cancel_schedule(self, account: Account, remote_id: str) -> bool:  # noqa: ARG002
        """Refuse: only the app can throw a draft away."""
        raise self._not_offered()

    def _not_offered(self) -> NeedsFix:
        return NeedsFix("not_supported", platform="TikTok")

    def _api(self, account: Account) -> TikTokApi:
        app = [
            ("client_key", account.options.get("client_key", "")),
            ("client_secret", self._secrets.get(account.id, "client_secret") or ""),
        ]
        desk = TokenDesk(self._http, self._hosts.token, "TikTok", app, account_id=account.id)
        return TikTokApi(
            self._http, self._hosts, SavedAccess(self._tokens, account.id, desk.refresh), account.id
        )


_FORGOTTEN = dict.fromkeys(
    (
        "publish", "address", "address.at", "total", "piece", "offset", "direct", "uploaded", "done",
        "processing.since",
    ),
    "",
)  # fmt: skip


def identity_of(user: Fields) -> AccountIdentity:
    """Say who a key belongs to."""
    name = user.text("display_name")
    if not user.text("open_id"):
        raise NeedsSignIn("rights_missing", platform="TikTok")
    return AccountIdentity(user.text("open_id"), f"@{name}", name)


def _may(account: Account, right: str) -> bool:
    return right in account.options.get("rights", "").split()


def _pieces(job: Job) -> Pieces:
    return Pieces(int(job.handle("total")), int(job.handle("piece")))


def _url(post_id: str) -> str:
    # The name in the address does not matter to TikTok (unverified); the right to read it is not asked for.
    return f"https://www.tiktok.com/@_/video/{post_id}"


def _counts(told: Fields, names: Mapping[Metric, str]) -> dict[Metric, int]:
    found = {metric: told.count(name) for metric, name in names.items()}
    return {metric: value for metric, value in found.items() if value is not None}
