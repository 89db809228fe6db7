"""Telegram against a fake Bot API: what leaves, what is refused, and that a lost answer is never sent again."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from core.domain.account import Account, ChannelMode
from core.domain.delivery import StepKind
from core.domain.engagement import Metric
from core.domain.post import Media
from core.domain.publishing import Proof, SettleBy, Step
from core.errors import (
    Bug,
    InvalidInput,
    NeedsFix,
    NeedsSignIn,
    OutcomeUnknown,
    PapanSiarError,
    RetryLater,
)
from core.platforms.http import Http, Request
from core.platforms.telegram.api import HOME
from core.platforms.telegram.connector import TelegramConnector
from core.platforms.telegram.sign_in import TelegramSignIn, chat_of
from tests.core.platforms.bench import SETTINGS, FakeServerBench
from tests.core.platforms.contract import Held
from tests.core.platforms.fake_contract import FakeContract
from tests.core.platforms.world import PICTURES, TEXT, FittedFiles
from tests.fakes.clock import START, HandClock
from tests.fakes.secrets import MemorySecrets
from tests.servers.fakes.base import Fault, Reply
from tests.servers.fakes.telegram import CHANNEL_ID, TOKEN, FakeTelegram, contract, refusal

BOT = f"/bot{TOKEN}/"
FILM = Media("hash-film", "video/mp4", 1280, 720, 9, "Rekaman apel", "apel.mp4", 12.4)


class TelegramBench(FakeServerBench[FakeTelegram, TelegramConnector]):
    """The channel @dinas on the fake; the fake and the program share one clock."""

    def __init__(self, server: FakeTelegram, folder: Path) -> None:
        super().__init__(server)
        self.secrets = MemorySecrets({("akun-1", "access_token"): TOKEN})
        self.folder = folder
        self.connector = TelegramConnector(
            self.http, self.secrets, FittedFiles(folder, lambda media: media.hash.encode())
        )
        self.account = Account(
            "akun-1", "telegram", ChannelMode.API, "Dinas", "@dinas",
            server_url=server.base_url, remote_id=str(CHANNEL_ID), options={"username": "dinas"},
        )  # fmt: skip

    def held(self) -> list[Held]:
        """An album is one post: its first file carries the text."""
        posts: list[Held] = []
        for number, one in self.server.messages.items():
            if one["file"] is None or one["text"]:
                posts.append(Held(str(number), one["text"], ("",) if one["file"] else ()))
            else:
                last = posts[-1]
                posts[-1] = Held(f"{last.id},{number}", last.text, (*last.alt_texts, ""))
        return posts

    def lose_next_commit(self) -> None:
        self.server.plan(Fault.RESET_APPLIED, "POST", BOT)

    def refuse_key(self) -> None:
        self.server.token = "123456789:lain"

    def busy(self, wait_s: int) -> None:
        reply = refusal(429, f"Too Many Requests: retry after {wait_s}", retry_after=wait_s)
        for method in ("GET", "POST"):
            self.server.plan(Fault.ANSWER, method, reply=reply)

    def citizens_react(self, remote_id: str) -> Mapping[Metric, int]:
        return {}


@pytest.fixture
def server() -> Iterator[FakeTelegram]:
    with FakeTelegram() as running:
        yield running


@pytest.fixture
def bench(server: FakeTelegram, tmp_path: Path) -> Iterator[TelegramBench]:
    made = TelegramBench(server, tmp_path)
    yield made
    made.http.close()


@pytest.fixture
def sign_in(server: FakeTelegram) -> Iterator[TelegramSignIn]:
    http = Http(SETTINGS, HandClock())
    yield TelegramSignIn(http)
    http.close()


class TestContract(FakeContract):
    pass


def last_form(bench: TelegramBench) -> dict[str, str]:
    return dict(bench.server.requests[-1].form)


def test_requests_and_answers_are_compared_with_the_contract() -> None:
    found = contract()
    if found is None:
        pytest.skip("PLATFORM_SPECS names no folder with the platforms' own contracts")
    assert "sendMediaGroup" in found["methods"]


# --- what is published --------------------------------------------------------------------------------------


def test_a_text_is_sent_as_it_is(bench: TelegramBench) -> None:
    """Nothing in it is taken for markup, so that no underscore in a name breaks a post."""
    bench.delivery("Nama_berkas *penting* [tautan](x) <b>tebal</b>").publish()
    assert last_form(bench) == {
        "chat_id": str(CHANNEL_ID),
        "text": "Nama_berkas *penting* [tautan](x) <b>tebal</b>",
    }


def test_it_may_come_without_a_sound_and_without_a_preview(bench: TelegramBench) -> None:
    bench.delivery("Lihat contoh.go.id", options={"silent": "1", "no_link_preview": "1"}).publish()
    form = last_form(bench)
    assert form["disable_notification"] == "true"
    assert json.loads(form["link_preview_options"]) == {"is_disabled": True}


def test_one_picture_carries_the_text_as_its_caption(bench: TelegramBench) -> None:
    remote = bench.delivery(media=PICTURES[:1]).publish()
    assert bench.server.requests[-1].path.endswith("/sendPhoto")
    (message,) = bench.server.messages.values()
    assert (message["text"], message["file"]) == (TEXT, ("image/png", b"hash-a"))
    assert remote.url == "https://t.me/dinas/11"
    assert remote.published_at == START


def test_several_become_one_album_with_one_caption(bench: TelegramBench) -> None:
    remote = bench.delivery(media=(*PICTURES, FILM)).publish()
    album = json.loads(last_form(bench)["media"])
    assert [one["type"] for one in album] == ["photo", "photo", "video"]
    assert [one.get("caption") for one in album] == [TEXT, None, None]
    assert (album[2]["width"], album[2]["duration"]) == (1280, 12)
    assert [one["file"][1] for one in bench.server.messages.values()] == [b"hash-a", b"hash-b", b"hash-film"]
    assert remote.id == "11,12,13"
    bench.connector.delete(bench.account, remote.id)
    assert bench.server.messages == {}


@pytest.mark.parametrize("media", [(), (PICTURES[0],), PICTURES])
def test_the_words_are_changed_wherever_they_stand(bench: TelegramBench, media: tuple[Media, ...]) -> None:
    remote = bench.delivery(media=media).publish()
    assert bench.connector.edit(bench.account, remote.id, "Diperbaiki").id == remote.id
    texts = [one["text"] for one in bench.server.messages.values()]
    assert texts[0] == "Diperbaiki"
    assert len(texts) == max(1, len(media))


def test_a_message_that_is_gone_cannot_be_changed(bench: TelegramBench) -> None:
    remote = bench.delivery().publish()
    bench.server.messages.clear()
    with pytest.raises(NeedsFix) as told:
        bench.connector.edit(bench.account, remote.id, "Diperbaiki")
    assert told.value.code == "request_refused"
    bench.server.status = "kicked"
    with pytest.raises((NeedsFix, NeedsSignIn)) as refused:
        bench.connector.edit(bench.account, remote.id, "Diperbaiki")
    assert refused.value.code != "request_refused"


def test_pictures_without_a_text_have_no_caption(bench: TelegramBench) -> None:
    bench.delivery("", PICTURES).publish()
    assert "caption" not in last_form(bench)["media"]


def test_a_film_tells_its_shape(bench: TelegramBench) -> None:
    bench.delivery(media=(FILM,)).publish()
    form = last_form(bench)
    assert (form["width"], form["height"], form["duration"]) == ("1280", "720", "12")
    assert form["supports_streaming"] == "true"


def test_an_animated_picture_stays_animated(bench: TelegramBench, tmp_path: Path) -> None:
    path = tmp_path / "gerak.gif"
    path.write_bytes(b"GIF89a")
    bench.connector._fitted = lambda _media, _job: path
    bench.delivery(media=(replace(PICTURES[0], mime="image/gif"),)).publish()
    assert bench.server.requests[-1].path.endswith("/sendAnimation")


def test_a_channel_without_a_name_has_addresses_for_its_members(bench: TelegramBench) -> None:
    bench.server.chat.pop("username")
    bench.account = replace(bench.account, options=bench.connector.check(bench.account).options)
    assert bench.delivery().publish().url == "https://t.me/c/1234567890/11"
    assert bench.connector.check(bench.account).handle == "@dinas_bot"


def test_a_strange_step_is_a_bug(bench: TelegramBench) -> None:
    courier = bench.delivery()
    with pytest.raises(Bug):
        bench.connector.perform(courier.job, Step(StepKind.SETTLE, "aneh"), courier.progress)


# --- what cannot be known -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "fault",
    [
        Fault.RESET_BEFORE,
        Fault.RESET_APPLIED,
        Fault.SILENT_APPLIED,
        Fault.CUT_APPLIED,
        Fault.ERROR_APPLIED,
        Fault.MALFORMED_APPLIED,
        Fault.HTML_APPLIED,
        Fault.PORTAL,
        Fault.REDIRECT_AWAY,
    ],
)
def test_a_lost_answer_is_unknown_and_nothing_is_sent_by_itself(bench: TelegramBench, fault: Fault) -> None:
    courier = bench.delivery(media=PICTURES)
    courier.until_commit()
    bench.server.plan(fault, "POST", BOT)
    with pytest.raises(OutcomeUnknown):
        courier.step()
    settled = courier.settle()
    assert (settled.proof, settled.retry_same) == (Proof.NONE, False)
    assert bench.connector.capabilities(bench.account).settle_by == (SettleBy.ASK,)


def test_half_a_request_is_no_publication(bench: TelegramBench) -> None:
    """The line broke while the film was on its way: nothing can have been published, so nobody is asked."""
    courier = bench.delivery(media=(FILM,))
    path = bench.folder / "besar"
    with path.open("wb") as file:
        file.truncate(30_000_000)
    bench.connector._fitted = lambda _media, _job: path
    courier.until_commit()
    calls = iter(range(1000))
    stopped = replace(courier.progress, stopped=lambda: next(calls) > 3)
    with pytest.raises(RetryLater) as told:
        bench.connector.perform(courier.job, bench.connector.next_step(courier.job), stopped)
    assert told.value.code == "stopped"
    assert bench.server.messages == {}


def test_a_film_that_telegram_queues_has_no_number_and_is_asked_about(bench: TelegramBench) -> None:
    courier = bench.delivery(media=(FILM,))
    courier.until_commit()
    reply = Reply(200, {"ok": True, "result": {"message_id": 0, "date": 1}})
    bench.server.plan(Fault.ANSWER, "POST", BOT, reply=reply)
    with pytest.raises(OutcomeUnknown) as told:
        courier.step()
    assert told.value.code == "answer_unreadable"


def test_a_message_without_a_date_is_still_a_message(bench: TelegramBench) -> None:
    courier = bench.delivery()
    courier.until_commit()
    reply = Reply(200, {"ok": True, "result": {"message_id": 7}})
    bench.server.plan(Fault.ANSWER, "POST", BOT, reply=reply)
    remote = courier.step().published
    assert remote is not None
    assert (remote.id, remote.published_at) == ("7", None)


# --- every refusal has its remedy ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("reply", "kind", "code"),
    [
        (refusal(401, "Unauthorized"), NeedsSignIn, "token_refused"),
        (refusal(404, "Not Found"), NeedsSignIn, "token_refused"),
        (refusal(403, "Forbidden: bot was kicked from the channel chat"), NeedsSignIn, "bot_not_admin"),
        (refusal(403, "Forbidden: bot is not a member of the channel chat"), NeedsSignIn, "bot_not_admin"),
        (refusal(400, "Bad Request: can't parse entities"), NeedsFix, "content_refused"),
        (refusal(400, "Bad Request: file is too big"), NeedsFix, "content_refused"),
        (refusal(400, "Bad Request: message is not modified"), NeedsFix, "content_refused"),
        (refusal(409, "Conflict: terminated by other getUpdates request"), RetryLater, "bot_in_use"),
        (refusal(413, "Request Entity Too Large"), NeedsFix, "too_large"),
        (refusal(429, "Too Many Requests: retry after 2282", retry_after=2282), RetryLater, "rate_limited"),
        (refusal(500, "Internal Server Error"), OutcomeUnknown, "server_error"),
        (refusal(502, "Bad Gateway"), OutcomeUnknown, "server_error"),
        (Reply(413, "<html>nginx</html>"), NeedsFix, "too_large"),
    ],
)
def test_refusals_of_a_commit(
    bench: TelegramBench, reply: Reply, kind: type[PapanSiarError], code: str
) -> None:
    courier = bench.delivery()
    courier.until_commit()
    bench.server.plan(Fault.ANSWER, "POST", BOT, reply=reply)
    with pytest.raises(kind) as told:
        courier.step()
    assert told.value.code == code


def test_the_wait_seen_in_the_wild_is_kept_and_the_old_form_does_not_invent_one(bench: TelegramBench) -> None:
    courier = bench.delivery()
    courier.until_commit()
    waits = []
    for reply in (
        refusal(429, "Too Many Requests: retry after 2282", retry_after=2282),
        refusal(429, "Too Many Requests: retry after 3"),
    ):
        bench.server.plan(Fault.ANSWER, "POST", BOT, reply=reply)
        with pytest.raises(RetryLater) as told:
            courier.step()
        waits.append(told.value.wait_s)
    assert waits == [2282, None]


@pytest.mark.parametrize(
    ("method", "reply", "code"),
    [
        ("getChat", refusal(400, "Bad Request: chat not found"), "channel_not_found"),
        ("getChatMember", refusal(400, "Bad Request: member list is inaccessible"), "bot_not_admin"),
        ("getMe", refusal(401, "Unauthorized"), "token_refused"),
    ],
)
def test_refusals_of_the_check(bench: TelegramBench, method: str, reply: Reply, code: str) -> None:
    bench.server.plan(Fault.ANSWER, "GET", BOT + method, reply=reply)
    with pytest.raises(NeedsSignIn) as told:
        bench.delivery().step()
    assert told.value.code == code


def test_another_refusal_of_the_check_is_passed_on(bench: TelegramBench) -> None:
    bench.server.plan(Fault.ANSWER, "GET", f"{BOT}getChat", reply=refusal(413, "?"))
    with pytest.raises(NeedsFix) as told:
        bench.connector.check(bench.account)
    assert told.value.code == "too_large"


@pytest.mark.parametrize(
    ("kind", "status", "can_post", "may"),
    [
        ("channel", "administrator", True, True),
        ("channel", "creator", False, True),
        ("channel", "administrator", False, False),
        ("channel", "member", True, False),
        ("channel", "left", True, False),
        ("supergroup", "member", False, True),
        ("supergroup", "left", False, False),
    ],
)
def test_only_a_bot_that_may_publish_passes(
    bench: TelegramBench, kind: str, status: str, can_post: bool, may: bool
) -> None:
    bench.server.chat["type"], bench.server.status = kind, status
    bench.server.rights["can_post_messages"] = can_post
    if may:
        assert bench.connector.check(bench.account).remote_id == str(CHANNEL_ID)
        return
    with pytest.raises(NeedsSignIn) as told:
        bench.connector.check(bench.account)
    assert (told.value.code, told.value.params["bot"]) == ("bot_not_admin", "@dinas_bot")


def test_a_channel_that_got_another_id_is_followed(bench: TelegramBench) -> None:
    bench.server.moved_to = -1009876543210
    courier = bench.delivery()
    courier.step()
    assert courier.job.handle("chat_id") == "-1009876543210"
    courier.publish()
    identity = bench.connector.check(bench.account)
    bench.account = replace(bench.account, options=identity.options)
    assert bench.connector.account_metrics(bench.account) == {Metric.FOLLOWERS: 1204}


def test_a_channel_that_moves_in_the_middle_is_followed(bench: TelegramBench) -> None:
    courier = bench.delivery()
    courier.until_commit()
    bench.server.moved_to = -1009876543210
    courier.publish()
    assert len(bench.server.messages) == 1


def test_no_key_in_the_keyring_asks_to_sign_in(bench: TelegramBench) -> None:
    bench.secrets.delete_all("akun-1")
    with pytest.raises(NeedsSignIn) as told:
        bench.connector.check(bench.account)
    assert told.value.code == "token_missing"


# --- what Telegram does not offer ---------------------------------------------------------------------------


def test_what_it_does_not_offer_is_said(bench: TelegramBench) -> None:
    can = bench.connector.capabilities(bench.account)
    assert not any((can.comments, can.reply, can.hide, can.alt_text, can.metrics, can.schedule))
    assert bench.connector.metrics(bench.account, ["11"]) == {}
    assert bench.connector.comments(bench.account, "11", "kursor") == ((), "kursor")
    with pytest.raises(NeedsFix) as replying:
        bench.connector.reply(bench.account, "11", "Halo", "kunci")
    with pytest.raises(NeedsFix) as scheduling:
        bench.connector.cancel_schedule(bench.account, "11")
    assert (replying.value.code, scheduling.value.code) == ("not_supported", "not_supported")


def test_a_count_that_is_not_told_is_absent(bench: TelegramBench) -> None:
    bench.server.plan(Fault.ANSWER, "GET", f"{BOT}getChatMemberCount", reply=Reply(200, {"ok": True}))
    assert bench.connector.account_metrics(bench.account) == {}


# --- signing in ---------------------------------------------------------------------------------------------


def typed(token: str = TOKEN, channel: str = "@dinas") -> dict[str, str]:
    return {"bot_token": token, "channel": channel}


def test_a_token_and_a_channel_are_enough(server: FakeTelegram, sign_in: TelegramSignIn) -> None:
    message = f"Use this token to access the HTTP API:\n{TOKEN}\nKeep it secure"
    result = sign_in.with_fields(server.base_url, typed(message, "https://t.me/dinas/12"))
    assert (result.identity.remote_id, result.identity.handle) == (str(CHANNEL_ID), "@dinas")
    assert result.identity.display_name == "Dinas Kominfo"
    assert result.identity.rights == ("can_post_messages", "can_edit_messages", "can_delete_messages")
    assert result.secrets == {"access_token": TOKEN}
    assert TOKEN not in repr(result.identity)


def test_a_bot_that_may_not_publish_is_not_added(server: FakeTelegram, sign_in: TelegramSignIn) -> None:
    server.rights["can_post_messages"] = False
    with pytest.raises(InvalidInput) as told:
        sign_in.with_fields(server.base_url, typed())
    assert (told.value.code, told.value.params["bot"]) == ("bot_not_admin", "@dinas_bot")


@pytest.mark.parametrize(
    ("token", "channel", "code"),
    [
        ("bukan token", "@dinas", "bot_token_invalid"),
        ("987654321:AAtoken-dari-bot-yang-lain-0002", "@dinas", "bot_token_invalid"),
        (TOKEN, "@lain_sekali", "channel_not_found"),
        (TOKEN, "https://t.me/+undangan", "channel_invalid"),
    ],
)
def test_what_is_wrong_is_named(
    server: FakeTelegram, sign_in: TelegramSignIn, token: str, channel: str, code: str
) -> None:
    with pytest.raises(InvalidInput) as told:
        sign_in.with_fields(server.base_url, typed(token, channel))
    assert told.value.code == code


def test_a_channel_under_its_old_number_is_found(server: FakeTelegram, sign_in: TelegramSignIn) -> None:
    server.moved_to = -100555555
    result = sign_in.with_fields(server.base_url, typed(channel=str(CHANNEL_ID)))
    assert result.identity.remote_id == "-100555555"


def test_another_refusal_is_about_the_channel(server: FakeTelegram, sign_in: TelegramSignIn) -> None:
    server.plan(Fault.ANSWER, "GET", f"{BOT}getChat", reply=refusal(413, "?"))
    with pytest.raises(InvalidInput) as told:
        sign_in.with_fields(server.base_url, typed(channel=str(CHANNEL_ID)))
    assert told.value.code == "channel_not_found"


def test_without_a_server_telegram_itself_is_meant(sign_in: TelegramSignIn) -> None:
    assert HOME == "https://api.telegram.org"
    with pytest.raises((RetryLater, PermissionError)):
        sign_in.with_fields("", typed())


@pytest.mark.parametrize(
    ("channel", "chat"),
    [
        ("dinas_kota", "@dinas_kota"),
        (" @dinas_kota ", "@dinas_kota"),
        ("t.me/s/dinas_kota", "@dinas_kota"),
        ("https://t.me/c/1234567890/55", "-1001234567890"),
        ("-1001234567890", "-1001234567890"),
    ],
)
def test_channels_are_understood_however_they_are_named(channel: str, chat: str) -> None:
    assert chat_of(channel) == chat


# --- secrets ------------------------------------------------------------------------------------------------


def test_the_token_never_appears_in_an_error_or_in_the_log(
    bench: TelegramBench, caplog: pytest.LogCaptureFixture
) -> None:
    """It is part of every address, so whatever shows an address shows it."""
    caplog.set_level("DEBUG")
    courier = bench.delivery(media=PICTURES)
    courier.until_commit()
    told: list[PapanSiarError] = []
    plans: list[tuple[Fault, Reply | None]] = [
        (Fault.ANSWER, refusal(400, f"Bad Request: {TOKEN} {TOKEN}")),
        (Fault.ANSWER, Reply(500, None, {"X-Satu: 1\r\nbaris rusak\r\nX-Dua": "2"})),
        (Fault.RESET_BEFORE, None),
        (Fault.SILENT_APPLIED, None),
        (Fault.REDIRECT_AWAY, None),
        (Fault.MALFORMED_APPLIED, None),
    ]
    for fault, reply in plans:
        bench.server.plan(fault, "POST", BOT, reply=reply)
        with pytest.raises(PapanSiarError) as caught:
            courier.step()
        told.append(caught.value)
    bench.line_down()
    for act in (courier.step, lambda: bench.connector.check(bench.account)):
        with pytest.raises(PapanSiarError) as caught:
            act()
        told.append(caught.value)
    for error in told:
        assert "AAcontoh" not in f"{error} {error!r} {dict(error.params)}"
        assert error.__suppress_context__ or error.__context__ is None
    assert "AAcontoh" not in caplog.text
    assert "AAcontoh" not in repr(Request("GET", bench.server.base_url + BOT, "telegram getMe"))
