"""What each platform lets the admin choose: shown where it fits, saved like the text, judged before it leaves."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from core.domain.account import Account, ChannelMode
from core.domain.formats import Language
from core.domain.post import Media
from core.domain.price import Quota
from gui.composer.draft import SHARED
from gui.composer.option_fields import ChoiceField, FlagField, LineField, SubtitlesField, TextField
from gui.composer.page import ComposerPage
from gui.composer.sending_words import quota_sentence
from tests.gui.page_desk import PageDesk

TOMORROW_8 = datetime(2026, 11, 24, 0, 0, tzinfo=UTC)
FILM = Media("f" * 64, "video/mp4", 1080, 1920, 5_000_000, "Petugas melayani warga di loket", "a.mp4", 30)
PICTURE = Media("a" * 64, "image/jpeg", 1080, 1350, 90_000, "Jadwal layanan keliling hari Kamis", "a.jpg")


def account_on(desk: PageDesk, platform: str, **changes: object) -> Account:
    return desk.account(platform=platform, mode=ChannelMode.API, **changes)


def open_post(
    desk: PageDesk, composer: ComposerPage, *accounts: Account, media: tuple[Media, ...] = ()
) -> None:
    post = desk.post("Perekaman KTP keliling", TOMORROW_8, *accounts, media=media)
    composer.show_page({"post_id": post.id})
    settle(desk, composer)


def settle(desk: PageDesk, composer: ComposerPage) -> None:
    desk.bot.waitUntil(lambda: not composer._refresh_timer.isActive(), timeout=3000)
    desk.settle()


def shown(composer: ComposerPage) -> list[str]:
    assert composer.options.form is not None
    return [key for key, one in composer.options.form.fields.items() if one.isVisible()]


def opened(composer: ComposerPage) -> None:
    if not composer.options.head.isChecked():
        composer.options.head.click()


def line(composer: ComposerPage, option: str) -> LineField:
    assert composer.options.form is not None
    found = composer.options.form.fields[option]
    assert isinstance(found, LineField)
    return found


def choose(composer: ComposerPage, option: str, word: str) -> None:
    assert composer.options.form is not None
    field = composer.options.form.fields[option]
    assert isinstance(field, ChoiceField)
    row = field.input.findText(word)
    assert row >= 0, [field.input.itemText(one) for one in range(field.input.count())]
    field.input.setCurrentIndex(row)
    field.input.activated.emit(row)


def tick(composer: ComposerPage, option: str) -> None:
    assert composer.options.form is not None
    field = composer.options.form.fields[option]
    assert isinstance(field, FlagField)
    QTest.mouseClick(field.input, Qt.MouseButton.LeftButton)


def comment(composer: ComposerPage, text: str) -> None:
    assert composer.options.form is not None
    field = composer.options.form.fields["first_comment"]
    assert isinstance(field, TextField)
    QTest.keyClicks(field.input, text)


def checks(composer: ComposerPage) -> list[str]:
    model = composer.checks.list.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


@pytest.mark.parametrize(
    ("platform", "media", "options"),
    [
        ("facebook", (), ["link", "first_comment"]),
        ("facebook", (PICTURE,), ["first_comment"]),
        ("facebook", (FILM,), ["kind", "title", "first_comment"]),
        ("instagram", (PICTURE,), ["kind", "first_comment"]),
        ("mastodon", (), ["visibility", "language", "spoiler_text"]),
        ("mastodon", (PICTURE,), ["visibility", "language", "spoiler_text", "sensitive"]),
        ("x", (), ["reply_settings", "ai_made", "paid_partnership"]),
        ("tiktok", (FILM,), ["direct_post"]),
        (
            "youtube",
            (FILM,),
            [
                "title", "privacy", "category_id", "language", "tags", "captions", "made_for_kids", "ai_made",
                "first_comment",
            ],
        ),
    ],
)  # fmt: skip
def test_only_what_fits_is_offered(
    desk: PageDesk,
    composer: ComposerPage,
    platform: str,
    media: tuple[Media, ...],
    options: list[str],
) -> None:
    open_post(desk, composer, account_on(desk, platform), media=media)
    assert not composer.options.body.isVisible()
    opened(composer)
    assert shown(composer) == options


def test_by_hand_nothing_is_offered_that_only_programs_can_do(desk: PageDesk, composer: ComposerPage) -> None:
    open_post(desk, composer, account_on(desk, "whatsapp"))
    assert not composer.options.isVisible()


def test_a_choice_changes_what_else_is_offered(desk: PageDesk, composer: ComposerPage) -> None:
    open_post(desk, composer, account_on(desk, "tiktok"), media=(FILM,))
    opened(composer)
    tick(composer, "direct_post")
    assert shown(composer)[:3] == ["direct_post", "privacy", "allow_comment"]
    settle(desk, composer)
    assert checks(composer) == [
        "Latihan: TikTok wants you to choose who can see the video. Choose it in the settings.",
    ]
    choose(composer, "privacy", "Only this account")
    settle(desk, composer)
    assert checks(composer) == []
    composer.undo.click()
    composer.undo.click()
    assert shown(composer) == ["direct_post"]


def test_what_was_chosen_is_saved_like_the_text(desk: PageDesk, composer: ComposerPage) -> None:
    account = account_on(desk, "facebook", display_name="Dukcapil")
    open_post(desk, composer, account)
    opened(composer)
    comment(composer, "Jadwal lengkap ada di laman.")
    QTest.keyClicks(line(composer, "link").input, "https://dukcapil.contoh.go.id")
    composer.autosave.flush()
    desk.settle()
    stored = desk.services.posts.get(composer.draft.post.id)
    assert stored.options_for(account.id) == {
        "first_comment": "Jadwal lengkap ada di laman.",
        "link": "https://dukcapil.contoh.go.id",
    }
    assert composer.options.summary.text() == "Link · First comment"
    composer.show_page({})
    desk.settle()
    composer.show_page({"post_id": stored.id})
    settle(desk, composer)
    assert line(composer, "link").input.text() == "https://dukcapil.contoh.go.id"


def test_an_emptied_field_leaves_nothing_behind(desk: PageDesk, composer: ComposerPage) -> None:
    account = account_on(desk, "facebook")
    open_post(desk, composer, account)
    opened(composer)
    edit = line(composer, "link").input
    QTest.keyClicks(edit, "x")
    edit.selectAll()
    QTest.keyClick(edit, Qt.Key.Key_Delete)
    assert composer.draft.post.variants == ()


def test_each_account_has_its_own_settings(desk: PageDesk, composer: ComposerPage) -> None:
    facebook = account_on(desk, "facebook", display_name="Dinas")
    mastodon = account_on(desk, "mastodon", display_name="Dinas di Mastodon")
    open_post(desk, composer, facebook, mastodon)
    assert composer.options.head.text() == "Settings per account"
    opened(composer)
    assert composer.options.form is None
    composer.options.tab_requested.emit(mastodon.id)
    assert composer.text.account_id == mastodon.id
    assert composer.options.head.text() == "Settings for Mastodon"
    choose(composer, "visibility", "Followers")
    composer.text.open_tab(SHARED)
    assert composer.options.summary.text() == "Mastodon: Followers"
    assert composer.draft.post.options_for(facebook.id) == {}


def test_a_title_that_is_too_long_keeps_the_video_here_and_says_how_to_mend_it(
    desk: PageDesk, composer: ComposerPage
) -> None:
    account = account_on(desk, "youtube", display_name="Kanal Dinas")
    open_post(desk, composer, account, media=(FILM,))
    opened(composer)
    assert line(composer, "title").input.placeholderText() == "Perekaman KTP keliling"
    composer.draft.set_option(account.id, "title", "Perekaman " * 12)
    settle(desk, composer)
    assert checks(composer) == ["Kanal Dinas: Title: 119 characters, 100 are allowed. Shorten it."]
    assert line(composer, "title").input.property("invalid") == "true"
    composer.options.head.click()
    composer.main_action()
    desk.settle()
    assert desk.said == "Kanal Dinas: Title: 119 characters, 100 are allowed. Shorten it."
    assert composer.options.body.isVisible()
    assert composer.text.account_id == SHARED  # the only account's form is there too
    assert not composer.confirm.isVisible()


def test_a_click_on_a_check_leads_to_its_field(desk: PageDesk, composer: ComposerPage) -> None:
    facebook, instagram = account_on(desk, "facebook"), account_on(desk, "instagram", display_name="IG")
    open_post(desk, composer, facebook, instagram, media=(PICTURE, PICTURE))
    composer.draft.set_option(instagram.id, "kind", "story")
    settle(desk, composer)
    assert checks(composer)[0] == (
        "IG: A Story takes exactly one picture or film, here are 2. Remove the others."
    )
    composer.checks.list.clicked.emit(composer.checks.list.model().index(0, 0))
    assert composer.text.account_id == instagram.id
    assert composer.options.body.isVisible()


def test_personal_data_in_a_comment_is_found_and_masked(desk: PageDesk, composer: ComposerPage) -> None:
    account = account_on(desk, "instagram", display_name="IG")
    open_post(desk, composer, account, media=(PICTURE,))
    opened(composer)
    comment(composer, "NIK 5206 0117 0890 0003")
    settle(desk, composer)
    assert checks(composer)[0] == "IG: First comment: Identity number (NIK or KK). Never publish it."
    found = composer.checking.analysis.blocks[0]
    composer.checking.mend(found)
    assert composer.draft.post.options_for(account.id)["first_comment"] == "NIK xxxx xxxx xxxx xxxx"


def test_subtitles_are_read_from_a_file(desk: PageDesk, composer: ComposerPage, tmp_path: Path) -> None:
    account = account_on(desk, "youtube")
    open_post(desk, composer, account, media=(FILM,))
    opened(composer)
    assert composer.options.form is not None
    field = composer.options.form.fields["captions"]
    assert isinstance(field, SubtitlesField)
    file = tmp_path / "sulih.srt"
    file.write_bytes(b"\xff\xfe\x00")
    field.take(file)
    assert desk.said.startswith("That file is not text")
    file.write_text("1\r\n00:00:01,000 --> 00:00:02,000\r\nSelamat pagi\r\n", encoding="utf-8", newline="")
    field.take(file)
    assert composer.draft.post.options_for(account.id)["captions"].splitlines()[2] == "Selamat pagi"
    assert field.words.text() == "Lines of speech: 1"
    field.remove.click()
    assert composer.draft.post.options_for(account.id) == {}


def test_the_preview_shows_what_readers_will_see(desk: PageDesk, composer: ComposerPage) -> None:
    account = account_on(desk, "mastodon", display_name="Dinas")
    open_post(desk, composer, account)
    composer.draft.set_option(account.id, "spoiler_text", "Foto bencana")
    composer.draft.set_option(account.id, "visibility", "private")
    settle(desk, composer)
    card = composer.previews.cards[0]
    assert card.accessibleName() == "Dinas: Foto bencana · Followers · Perekaman KTP keliling"
    facebook = account_on(desk, "facebook", display_name="Halaman")
    composer.draft.set_accounts((facebook.id,))
    composer._reload_desk()
    desk.settle()
    composer.draft.set_option(facebook.id, "link", "https://contoh.go.id/jadwal")
    composer.draft.set_option(facebook.id, "first_comment", "Tanya di sini")
    settle(desk, composer)
    before = card.heightForWidth(300)
    assert "https://contoh.go.id/jadwal · Tanya di sini" in card.accessibleName()
    composer.draft.set_option(facebook.id, "first_comment", "")
    settle(desk, composer)
    assert card.heightForWidth(300) < before


def test_how_often_a_platform_takes_posts_is_said(desk: PageDesk, composer: ComposerPage) -> None:

    account = account_on(desk, "instagram")
    english = Language.EN
    assert quota_sentence(account, None, english) == ""
    assert quota_sentence(account, Quota(250), english) == ("Instagram takes at most 250 posts in 24 hours.")
    assert quota_sentence(account, Quota(100, least=25), english) == (
        "Instagram takes 25 to 100 posts in 24 hours; what is left is asked before sending."
    )
    assert "5 unfinished drafts" in quota_sentence(account, Quota(5, drafts=True), english)
