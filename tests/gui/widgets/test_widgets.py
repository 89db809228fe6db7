"""The shared pieces, each as a person meets it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from core.domain.delivery import DeliveryState
from core.domain.formats import Language
from gui.home.tile import Tile
from gui.notices import Notice, NoticeKind
from gui.theme import Theme
from gui.widgets.banner import Banner
from gui.widgets.card import Card
from gui.widgets.counter_label import CounterLabel
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.empty_state import EmptyState
from gui.widgets.filter_chips import FilterChips
from gui.widgets.looks import icon_button, label, line, set_look, tab_before
from gui.widgets.notice_bar import NoticeBar, Toast
from gui.widgets.page_header import PageHeader
from gui.widgets.phone_preview import PhonePreview, PreviewPost
from gui.widgets.scrolled import scrolled
from gui.widgets.search_field import SearchField
from gui.widgets.state_badge import StateBadge, paint_state, state_size


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.resize(800, 500)
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_long_name_is_cut_in_the_middle_and_told_whole(qtbot: QtBot) -> None:
    name = ElidedLabel("Dinas Kependudukan dan\nPencatatan Sipil Kabupaten Contoh")
    qtbot.addWidget(name)
    name.resize(120, 20)
    name.show()
    assert "…" in name.shown_text()
    assert name.toolTip() == "Dinas Kependudukan dan Pencatatan Sipil Kabupaten Contoh"
    assert name.minimumSizeHint().width() < 80
    name.resize(800, 20)
    QTest.qWait(0)
    assert name.toolTip() == ""
    name.grab()


def test_chips_choose_one_or_several(qtbot: QtBot, host: QWidget) -> None:
    chips = FilterChips(name="State", parent=host)
    chips.set_chips([("all", "All"), ("draft", "Draft"), ("sent", "Sent")])
    chips.show()
    assert chips.selected() == {"all"}
    with qtbot.waitSignal(chips.changed):
        chips._chips["draft"].click()
    assert chips.selected() == {"draft"}
    chips.set_chips([("draft", "Draft 2"), ("sent", "Sent")])
    assert chips.selected() == {"draft"}
    chips.set_text("sent", "Sent 4")
    several = FilterChips(exclusive=False, parent=host)
    several.set_chips([("a", "A"), ("b", "B")])
    several._chips["a"].click()
    several._chips["b"].click()
    assert several.selected() == {"a", "b"}


def test_a_state_has_the_same_word_as_badge_and_in_a_list(theme: Theme, qtbot: QtBot) -> None:
    badge = StateBadge(theme)
    qtbot.addWidget(badge)
    badge.set_state(DeliveryState.UNCERTAIN)
    assert (badge.text(), badge.accessibleName()) == ("Needs checking", "Needs checking")
    badge.set_state(None)
    assert badge.text() == "Draft"
    badge.set_state(DeliveryState.RETRY_WAIT, "Waiting for internet")
    assert badge.text() == "Waiting for internet"
    badge.resize(badge.sizeHint())
    badge.show()
    image = badge.grab().toImage()
    assert image.pixelColor(image.width() // 2, 2).name() == theme.hex("slate_soft").lower()
    canvas = QImage(60, 30, QImage.Format.Format_ARGB32)
    canvas.fill(QColor("white"))
    painter = QPainter(canvas)
    paint_state(painter, canvas.rect(), theme, DeliveryState.PUBLISHED)
    assert state_size(painter.fontMetrics(), DeliveryState.PUBLISHED).width() > 60
    painter.end()


def test_searching_waits_for_a_pause_and_enter_does_not(theme: Theme, qtbot: QtBot) -> None:
    field = SearchField(theme, "Search")
    qtbot.addWidget(field)
    field.show()
    with qtbot.waitSignal(field.searched) as told:
        QTest.keyClicks(field, " jadwal ")
    assert told.args == ["jadwal"]
    assert field._clear.isVisible()
    with qtbot.waitSignal(field.searched, timeout=150):
        QTest.keyClick(field, Qt.Key.Key_Return)
    with qtbot.waitSignal(field.searched) as told:
        QTest.keyClick(field, Qt.Key.Key_Escape)
    assert told.args == [""]
    field._pause.stop()


def test_a_counter_turns_red_with_the_surplus(qtbot: QtBot) -> None:
    counter = CounterLabel(Language.ID)
    qtbot.addWidget(counter)
    counter.set_count(1250, 0)
    assert counter.text() == "1.250"
    counter.set_count(280, 280)
    assert (counter.text(), counter.property("look")) == ("280 / 280", "dim")
    counter.set_count(300, 280)
    assert counter.text() == "300 / 280 · 20 too many"
    assert counter.property("look") == "error"


def test_an_empty_state_offers_its_one_button(theme: Theme, qtbot: QtBot) -> None:
    empty = EmptyState(theme, "ph.tray", "Nothing here", "Write something", "Write")
    qtbot.addWidget(empty)
    empty.show()
    with qtbot.waitSignal(empty.action_requested):
        empty.button.click()
    empty.set_words("Nothing found")
    assert not empty.button.isVisible()


def test_header_card_and_buttons(theme: Theme, qtbot: QtBot, host: QWidget) -> None:
    header = PageHeader("Outbox", parent=host)
    assert header.subtitle.isHidden()
    header.set_subtitle("12 posts")
    assert header.subtitle.text() == "12 posts"
    header.add_action(icon_button(theme.icon("ph.x"), "Close"))
    card = Card("Today", host)
    card.add_action(label("3"))
    card.body.addWidget(line())
    assert card.accessibleName() == "Today"
    set_look(card.title, "dim")
    assert card.title.property("look") == "dim"


def test_a_lasting_strip_can_act_and_be_closed(theme: Theme, qtbot: QtBot) -> None:
    banner = Banner(theme, "The clock is wrong", action_text="Why?")
    qtbot.addWidget(banner)
    banner.show()
    with qtbot.waitSignal(banner.action_requested):
        banner.action.click()
    banner.set_text("The clock is right")
    assert banner.accessibleName() == "The clock is right"
    banner._close.click()
    assert not banner.isVisible()


def toasts(bar: NoticeBar) -> list[Toast]:
    return bar._toasts


def test_notices_stack_up_to_three_and_say_nothing_twice(theme: Theme, host: QWidget) -> None:
    bar = NoticeBar(theme, host)
    for number in range(5):
        bar.show_notice(Notice(f"Notice {number}", NoticeKind.WARN, detail="More"))
    bar.show_notice(Notice("Notice 3", NoticeKind.OK))
    assert [one.text for one in bar.notices()] == ["Notice 2", "Notice 4", "Notice 3"]
    assert bar.geometry().bottom() < host.height()
    host.resize(500, 400)
    QTest.qWait(0)
    assert bar.width() <= 500
    bar.clear()
    assert not bar.isVisible()


def test_a_notice_of_the_same_topic_takes_the_place_of_the_older(theme: Theme, host: QWidget) -> None:
    bar = NoticeBar(theme, host)
    bar.show_notice(Notice("Saved", NoticeKind.OK))
    bar.show_notice(Notice("The text is too long", NoticeKind.WARN, topic="post"))
    bar.show_notice(Notice("A picture is missing", NoticeKind.WARN, topic="post"))
    assert [one.text for one in bar.notices()] == ["Saved", "A picture is missing"]
    bar.show_notice(Notice("", topic="post"))
    assert [one.text for one in bar.notices()] == ["Saved"]


def test_a_notice_can_be_undone_once(theme: Theme, host: QWidget) -> None:
    bar, done = NoticeBar(theme, host), []
    bar.show_notice(Notice("Moved", NoticeKind.OK, "Undo", lambda: done.append(1)))
    toasts(bar)[0].action_button.click()
    assert done == [1]
    assert bar.notices() == ()
    bar.show_notice(Notice("Gone", NoticeKind.OK, "Nothing"))
    toasts(bar)[0].action_button.click()


def test_errors_stay_and_others_go_but_not_while_they_are_read(theme: Theme, host: QWidget) -> None:
    bar = NoticeBar(theme, host)
    bar.show_notice(Notice("Broken", NoticeKind.ERROR))
    bar.show_notice(Notice("Done", NoticeKind.OK))
    broken, done = toasts(bar)
    assert not broken._timer.isActive()
    assert done._timer.isActive()
    done.enterEvent(QEnterEvent(QPointF(), QPointF(), QPointF()))
    assert not done._timer.isActive()
    done.leaveEvent(QEvent(QEvent.Type.Leave))
    assert done._timer.isActive()
    QTest.keyClick(done, Qt.Key.Key_A)
    QTest.keyClick(done, Qt.Key.Key_Escape)
    broken.close_button.click()
    assert bar.notices() == ()


def picture(width: int, height: int, colour: str) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    return image


TEXT = "Jadwal pelayanan keliling pekan ini.\n\n" + "Bawa kartu keluarga, ya. 👨‍👩‍👧‍👦 " * 12


def test_a_phone_folds_long_texts(theme: Theme, qtbot: QtBot) -> None:
    preview = PhonePreview(theme)
    qtbot.addWidget(preview)
    preview.set_post(PreviewPost("facebook", "Dukcapil", "@dukcapil", "now", TEXT))
    folded = preview.heightForWidth(360)
    preview.set_post(PreviewPost("facebook", "Dukcapil", "@dukcapil", "now", TEXT, fold_lines=0))
    assert preview.heightForWidth(360) > folded
    assert preview.hasHeightForWidth()
    assert preview.minimumSizeHint() == QSize(200, 80)
    assert preview.accessibleName().startswith("Dukcapil: Jadwal")


@pytest.mark.parametrize("count", [0, 1, 2, 3, 4, 6])
@pytest.mark.parametrize("below", [False, True])
def test_a_phone_lays_out_up_to_four_pictures(theme: Theme, qtbot: QtBot, count: int, below: bool) -> None:
    images = [picture(600, 700, "#cc3344")] * count
    preview = PhonePreview(theme)
    qtbot.addWidget(preview)
    preview.set_post(PreviewPost("instagram", "Dukcapil", text="Halo", images=images, text_below=below))
    preview.resize(preview.sizeHint())
    preview.show()
    shown = preview.grab().toImage()
    reds = [shown.pixelColor(x, y) for x in range(4, 356, 40) for y in range(60, shown.height() - 4, 20)]
    assert any(one.red() > 180 and one.green() < 90 for one in reds) is (count > 0)


def test_a_phone_survives_pictures_that_are_not_there_yet(theme: Theme, qtbot: QtBot) -> None:
    preview = PhonePreview(theme)
    qtbot.addWidget(preview)
    preview.set_post(PreviewPost("x", "Dukcapil", images=[QImage()]))
    preview.resize(preview.sizeHint())
    preview.grab()


def test_a_figure_of_zero_is_quiet_and_an_urgent_one_is_not(theme: Theme, qtbot: QtBot) -> None:
    tile = Tile(theme, "ph.hand-palm", "warn")
    qtbot.addWidget(tile)
    tile.resize(200, 64)
    tile.show()
    for figure, ground in ((0, "surface"), (2, "warn_soft")):
        tile.show_figure(figure, "need you", Language.EN)
        assert tile.grab().toImage().pixelColor(100, 8).name() == theme.hex(ground).lower()
    assert tile.accessibleName() == "2 need you"
    tile.setFocus(Qt.FocusReason.TabFocusReason)
    tile.window().setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
    tile.grab()


def test_a_line_edit_has_a_frame_that_shows_focus_and_faults(theme: Theme, qtbot: QtBot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    field.resize(120, 32)
    field.setProperty("invalid", "true")
    field.show()
    shown = field.grab().toImage()
    assert shown.pixelColor(60, 0).name() == theme.hex("error").lower()


def test_the_keyboard_reaches_the_newest_notice_and_comes_back(theme: Theme, host: QWidget) -> None:
    field, done = QLineEdit(host), []
    field.show()
    host.activateWindow()
    field.setFocus()
    bar = NoticeBar(theme, host)
    bar.take_focus()
    assert host.focusWidget() is field
    bar.show_notice(Notice("Read", NoticeKind.INFO))
    bar.show_notice(Notice("Moved", NoticeKind.OK, "Undo", lambda: done.append(1)))
    bar.take_focus()
    assert host.focusWidget() is toasts(bar)[1].action_button
    QTest.keyClick(toasts(bar)[1].action_button, Qt.Key.Key_Return)
    assert done == [1]
    assert host.focusWidget() is field
    bar.take_focus()
    assert host.focusWidget() is toasts(bar)[0].close_button
    QTest.keyClick(toasts(bar)[0].close_button, Qt.Key.Key_Return)
    assert host.focusWidget() is field


def test_what_is_only_read_scrolls_by_keys_and_a_form_follows_its_fields(qtbot: QtBot) -> None:
    text, form = QWidget(), QWidget()
    read, filled = scrolled(text, "History"), scrolled(form, across=False)
    for one in (read, filled):
        qtbot.addWidget(one)
    assert read.accessibleName() == "History"
    assert read.focusPolicy() is not Qt.FocusPolicy.NoFocus
    assert filled.focusPolicy() is Qt.FocusPolicy.NoFocus


def test_fresh_buttons_are_reached_where_they_stand(host: QWidget) -> None:
    first, place, last = QLineEdit(host), QWidget(host), QLineEdit(host)
    fresh = QLineEdit(place)
    for one in (first, place, last, fresh):
        one.show()
    tab_before(place, [fresh])
    first.setFocus()
    host.focusNextChild()
    assert host.focusWidget() is fresh
    host.focusNextChild()
    assert host.focusWidget() is last


def test_a_notice_covers_no_button_where_there_is_room_for_both(theme: Theme, host: QWidget) -> None:
    buttons = [icon_button(theme.icon("ph.x"), str(place)) for place in range(3)]
    for place, one in enumerate(buttons):
        one.setParent(host)
        one.setGeometry(host.width() - 120 * (place + 1), host.height() - 60, 100, 32)
        one.show()
    bar = NoticeBar(theme, host)
    bar.show_notice(Notice("Approved", NoticeKind.OK))
    assert not any(bar.geometry().intersects(one.geometry()) for one in buttons)
    assert host.rect().contains(bar.geometry())
    field = QLineEdit(host)
    field.setGeometry(bar.geometry())
    field.show()
    bar.stand_clear()
    assert not bar.geometry().intersects(field.geometry())


def test_an_empty_page_hands_the_keyboard_to_its_button(theme: Theme, host: QWidget) -> None:
    empty = EmptyState(theme, "ph.house", "Nothing here", action_text="Write a post", parent=host)
    empty.show()
    empty.setFocus()
    assert host.focusWidget() is empty.button
