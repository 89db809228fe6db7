"""The connector for Telegram channels, through a bot that is their administrator.

Telegram has no key and no way to look back: a lost answer is settled by asking the admin, never by sending again.
It tells how many follow a channel, but neither figures nor comments of a post, and keeps no alternative texts.

Handles that it saves with a delivery: ``chat_id``, the channel's id as it is today. The id of a published post is
its message number; an album's numbers are joined by commas.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

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
from core.errors import Bug, NeedsFix, NeedsSignIn
from core.platforms.bodies import FilePart, mime_of
from core.platforms.fields import Fields
from core.platforms.http import Http
from core.platforms.telegram.api import Form, TelegramApi
from core.platforms.telegram.limits import LIMITS
from core.platforms.telegram.options import OPTIONS
from core.ports import FittedMedia, Progress, SecretStore

_Files = list[tuple[str, FilePart]]


class TelegramConnector:
    """Publishes to Telegram channels."""

    platform = "telegram"

    def __init__(self, http: Http, secrets: SecretStore, fitted: FittedMedia) -> None:
        self._http = http
        self._secrets = secrets
        self._fitted = fitted

    def capabilities(self, account: Account) -> Capabilities:
        """Tell what every channel can do."""
        return Capabilities(
            limits=with_instance(LIMITS, account.limits),
            settle_by=(SettleBy.ASK,),
            alt_text=False,
            options=OPTIONS,
            edit=True,
            delete=True,
            account_metrics=frozenset({Metric.FOLLOWERS}),
        )

    def check(self, account: Account) -> AccountIdentity:
        """Read whether the bot may still publish in the channel, also after the channel got another id."""
        return identity_of(self._api(account), _chat_id(account))

    # --- publishing --------------------------------------------------------------------------------------

    def next_step(self, job: Job) -> Step:
        """Prepare, then the commit: files travel with it, because Telegram takes none ahead."""
        if not job.handle("chat_id"):
            return Step(StepKind.PREPARE, "prepare")
        return Step(StepKind.COMMIT, "commit")

    def perform(self, job: Job, step: Step, progress: Progress) -> StepResult:
        """Do one step; see the module for the handles."""
        if step.kind is StepKind.PREPARE:
            return StepResult({"chat_id": self.check(job.account).remote_id})
        if step.kind is not StepKind.COMMIT:
            raise Bug("unknown_step", step=step.name)
        return self._commit(job, progress)

    def _commit(self, job: Job, progress: Progress) -> StepResult:
        method, form, files = self._message(job)
        try:
            to = [("chat_id", job.handle("chat_id")), *_manner(job.publication.options)]
            messages = self._api(job.account).send(method, [*to, *form], files, progress)
        except NeedsFix as refused:
            return StepResult({"chat_id": _moved_to(refused)})
        return StepResult(published=_remote(job, messages))

    def _message(self, job: Job) -> tuple[str, Form, _Files]:
        """Choose the method: a text, one file, or an album with the text under its first file."""
        text, media = job.publication.text, job.publication.media
        if not media:
            return "sendMessage", [("text", text)], []
        parts = [self._file(one, job, number) for number, one in enumerate(media)]
        caption = [("caption", text)] if text else []
        if len(media) == 1:
            kind = "animation" if parts[0].mime == "image/gif" else _kind(media[0])
            form = [*caption, *((name, json.dumps(value)) for name, value in _measures(media[0]).items())]
            return f"send{kind.title()}", form, [(kind, parts[0])]
        names = [f"file{number}" for number in range(len(media))]
        album = [
            {"type": _kind(one), "media": f"attach://{name}", **_measures(one)}
            for one, name in zip(media, names, strict=True)
        ]
        album[0].update(caption)
        form = [("media", json.dumps(album, ensure_ascii=False))]
        return "sendMediaGroup", form, list(zip(names, parts, strict=True))

    def _file(self, media: Media, job: Job, number: int) -> FilePart:
        path = self._fitted(media, job)
        mime = mime_of(path, media.mime)
        # The name tells Telegram what it is, and files of the media folder have none.
        return FilePart(path, mime, f"{number + 1}.{mime.rpartition('/')[2]}")

    def settle(self, job: Job) -> Settlement:  # noqa: ARG002
        """Know nothing: Telegram cannot be asked what stands in a channel."""
        return Settlement(Proof.NONE)

    # --- figures and answers -----------------------------------------------------------------------------

    def metrics(self, account: Account, remote_ids: Sequence[str]) -> Mapping[str, Mapping[Metric, int]]:  # noqa: ARG002
        """Know nothing: bots are told neither views nor shares."""
        return {}

    def account_metrics(self, account: Account) -> Mapping[Metric, int]:
        """Read how many follow the channel."""
        count = self._api(account).member_count(_chat_id(account))
        return {} if count is None else {Metric.FOLLOWERS: count}

    def comments(self, account: Account, remote_id: str, cursor: str) -> tuple[tuple[Comment, ...], str]:  # noqa: ARG002
        """Know nothing: comments stand in a group of their own, which is answered in Telegram."""
        return (), cursor

    def mentions(self, account: Account, cursor: str) -> tuple[tuple[Comment, ...], str]:  # noqa: ARG002
        """Know nothing: bots see no other chats."""
        return (), cursor

    def reply(self, account: Account, remote_id: str, text: str, key: str) -> RemotePost:  # noqa: ARG002
        """Refuse: see ``comments``."""
        raise NeedsFix("not_supported", platform=self.platform)

    def hide(self, account: Account, comment_remote_id: str, hidden: bool) -> None:  # noqa: ARG002
        """Refuse: see ``comments``."""
        raise NeedsFix("not_supported", platform=self.platform)

    def edit(self, account: Account, remote_id: str, text: str) -> RemotePost:
        """Replace the text, of an album the words under its first file."""
        self._api(account).edit(_chat_id(account), remote_id.split(",", maxsplit=1)[0], text)
        return RemotePost(remote_id)

    def delete(self, account: Account, remote_id: str) -> None:
        """Delete a post, an album as a whole; one that is gone already is fine."""
        self._api(account).delete(_chat_id(account), remote_id.split(","))

    def cancel_schedule(self, account: Account, remote_id: str) -> bool:  # noqa: ARG002
        """Refuse: bots cannot hand a schedule over."""
        raise NeedsFix("not_supported", platform=self.platform)

    def _api(self, account: Account) -> TelegramApi:
        token = self._secrets.get(account.id, "access_token")
        if not token:
            raise NeedsSignIn("token_missing")
        return TelegramApi(self._http, account.server_url, token, account.id)


def identity_of(api: TelegramApi, chat_id: str) -> AccountIdentity:
    """Say which channel it is and what the bot may do there; raises ``NeedsSignIn`` if it may not publish."""
    bot, chat = api.me(), _chat(api, chat_id)
    member = api.member(chat.text("id"), bot.text("id"))
    if not _may_publish(chat, member):
        raise NeedsSignIn("bot_not_admin", bot=f"@{bot.text('username')}", host=api.host)
    name = chat.text("username")
    return AccountIdentity(
        remote_id=chat.text("id"),
        handle=f"@{name or bot.text('username')}",
        display_name=chat.text("title") or f"@{name}",
        options={
            "chat_id": chat.text("id"),
            "username": name,
            "bot": f"@{bot.text('username')}",
            "profile_url": f"https://t.me/{name}" if name else "",
        },
        rights=tuple(right for right in _RIGHTS if member.flag(right)),
    )


def _chat(api: TelegramApi, chat_id: str) -> Fields:
    try:
        return api.chat(chat_id)
    except NeedsFix as refused:
        return api.chat(_moved_to(refused))


_RIGHTS = ("can_post_messages", "can_edit_messages", "can_delete_messages")


def _may_publish(chat: Fields, member: Fields) -> bool:
    """In a channel only administrators with that right may write, in a group every member."""
    status = member.text("status")
    if chat.text("type") != "channel":
        return status in {"creator", "administrator", "member"}
    return status == "creator" or (status == "administrator" and member.flag("can_post_messages"))


def _chat_id(account: Account) -> str:
    return account.options.get("chat_id") or account.remote_id


def _moved_to(refused: NeedsFix) -> str:
    """Give the channel's new id, or pass the refusal on if it says something else."""
    if refused.code != "chat_moved":
        raise refused
    return str(refused.params["chat_id"])


def _manner(options: Mapping[str, str]) -> Form:
    """Say how the post arrives: without a sound, without a preview of its link."""
    form = [("disable_notification", "true")] if options.get("silent") == "1" else []
    preview = json.dumps({"is_disabled": True})
    return form + ([("link_preview_options", preview)] if options.get("no_link_preview") == "1" else [])


def _kind(media: Media) -> str:
    return "video" if media.mime.startswith("video/") else "photo"


def _measures(media: Media) -> dict[str, int | bool]:
    """Describe a film, so that it has its shape before it is loaded; in an album Telegram takes no texts for these."""
    if not media.mime.startswith("video/"):
        return {}
    found = {"width": media.width, "height": media.height, "duration": round(media.duration_s)}
    return {**{name: value for name, value in found.items() if value > 0}, "supports_streaming": True}


def _remote(job: Job, messages: Sequence[Fields]) -> RemotePost:
    numbers = [one.text("message_id") for one in messages]
    name = messages[0].part("chat").text("username") or job.account.options.get("username", "")
    inner = job.handle("chat_id").removeprefix("-100")
    return RemotePost(
        id=",".join(numbers),
        url=f"https://t.me/{name}/{numbers[0]}" if name else f"https://t.me/c/{inner}/{numbers[0]}",
        published_at=messages[0].unix_moment("date"),
    )
