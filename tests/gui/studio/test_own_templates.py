"""Making, changing, sharing, importing and deleting own templates."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog
from pytestqt.qtbot import QtBot

from core.domain.template import PictureSize
from core.domain.template.customise import Customisation
from gui.notices import Notice, NoticeKind
from gui.studio.boxes import FillBox, TextBox
from gui.studio.kit import StudioKit
from gui.studio.layout import lay_out
from gui.studio.panel import StudioPanel
from gui.studio.template_dialog import TemplateDialog, TemplateQuestion
from tests.gui.choosing import choose
from tests.gui.studio.conftest import BRAND
from tests.gui.studio.test_panel import Settled


@pytest.fixture
def notices(panel: StudioPanel) -> list[Notice]:
    found: list[Notice] = []
    panel.notice_requested.connect(found.append)
    return found


def _dialog(panel: StudioPanel, kit: StudioKit, qtbot: QtBot) -> TemplateDialog:
    asked = TemplateQuestion(panel.template, panel.state.look, BRAND)
    dialog = TemplateDialog(kit, asked, panel, locked=kit.templates.brand_is_locked())
    qtbot.addWidget(dialog)
    return dialog


def _offer(panel: StudioPanel) -> None:
    panel.template_menu.aboutToShow.emit()


def test_an_own_template_has_other_colours_and_fewer_fields(
    panel: StudioPanel, kit: StudioKit, qtbot: QtBot, settled: Settled, notices: list[Notice]
) -> None:
    panel.open_template("service_notice", kit.templates.get("service_notice").samples["short"])
    _offer(panel)
    assert not panel.template_menu.change.isEnabled()
    dialog = _dialog(panel, kit, qtbot)
    dialog.name.setText("Pengumuman hijau")
    dialog.own_colours.setChecked(True)
    dialog.colours["primary"].set_colour("#006644")
    fields = {
        dialog.fields.item(row).data(Qt.ItemDataRole.UserRole): dialog.fields.item(row)
        for row in range(dialog.fields.count())
    }
    assert not fields["service"].flags() & Qt.ItemFlag.ItemIsUserCheckable
    fields["reason"].setCheckState(Qt.CheckState.Unchecked)
    first = dialog.fields.takeItem(1)
    dialog.fields.insertItem(0, first)
    block = dialog.blocks.takeItem(2)
    dialog.blocks.insertItem(0, block)
    panel.template_menu.apply(panel.template.id, dialog, keep_id=False)
    settled()
    template = panel.template
    assert (template.id, template.hidden, template.colours["primary"]) == (
        "pengumuman_hijau",
        ("reason",),
        "#006644",
    )
    assert [field.id for field in template.fields][:2] == ["service", "kind"]
    assert "reason" not in panel.form.editors
    assert "Pengumuman hijau" in notices[-1].text
    (page,) = lay_out(template, panel.values, BRAND, PictureSize.FEED, "tegas")
    fields_on_picture = {box.field for box in page.boxes if isinstance(box, TextBox)}
    assert "reason" not in fields_on_picture
    order = [box.field for box in page.boxes if isinstance(box, TextBox) and box.region == "isi"]
    assert order.index("solution") < order.index("from")
    settled()


def test_own_colours_reach_the_picture(
    panel: StudioPanel, kit: StudioKit, qtbot: QtBot, settled: Settled
) -> None:
    panel.open_template("schedule", kit.templates.get("schedule").samples["short"])
    _offer(panel)
    dialog = _dialog(panel, kit, qtbot)
    dialog.own_colours.setChecked(True)
    dialog.colours["secondary"].set_colour("#AA0055")
    panel.template_menu.apply(panel.template.id, dialog, keep_id=False)
    settled()
    colours = {box.colour for box in panel.pages[0].boxes if isinstance(box, FillBox)}
    assert (0xAA, 0, 0x55) in colours


def test_an_own_template_is_changed_in_place(
    panel: StudioPanel, kit: StudioKit, qtbot: QtBot, settled: Settled
) -> None:
    panel.open_template("schedule")
    _offer(panel)
    panel.template_menu.apply(panel.template.id, _dialog(panel, kit, qtbot), keep_id=False)
    settled()
    made = panel.template.id
    _offer(panel)
    assert panel.template_menu.change.isEnabled()
    dialog = _dialog(panel, kit, qtbot)
    dialog.name.setText("Nama baru")
    panel.template_menu.apply(panel.template.id, dialog, keep_id=True)
    settled()
    assert (panel.template.id, panel.template.name.id) == (made, "Nama baru")
    assert len([one for one in kit.templates.list() if one.is_own]) == 1


def test_a_template_needs_a_name(panel: StudioPanel, kit: StudioKit, qtbot: QtBot, settled: Settled) -> None:
    panel.open_template("schedule")
    dialog = _dialog(panel, kit, qtbot)
    save = dialog.buttons.button(QDialogButtonBox.StandardButton.Save)
    assert save.isEnabled()
    dialog.name.setText("  ")
    assert not save.isEnabled()
    assert dialog.customisation().block_orders == {}
    assert dialog.customisation().colours == {}
    settled()


def test_a_template_goes_to_another_office(
    panel: StudioPanel, kit: StudioKit, tmp_path: Path, settled: Settled, notices: list[Notice]
) -> None:
    panel.open_template("schedule", {"title": "Jadwal kami"})
    _offer(panel)
    path = tmp_path / "kirim.papantemplat"
    panel.template_menu.share_to(path)
    settled()
    assert json.loads(path.read_text("utf-8"))["id"] == "schedule"
    panel.template_menu.import_from(path)
    settled()
    assert panel.template.id == "jadwal"
    assert panel.values["title"] == "Jadwal kami"
    assert notices[-1].kind is NoticeKind.OK


def test_a_hostile_file_is_refused_with_its_line(
    panel: StudioPanel, kit: StudioKit, tmp_path: Path, settled: Settled, notices: list[Notice]
) -> None:
    panel.open_template("schedule")
    _offer(panel)
    path = tmp_path / "jahat.papantemplat"
    path.write_text('{\n "schema": 1,\n "id": "x",\n "assets": ["/etc/passwd"]\n}', "utf-8")
    panel.template_menu.import_from(path)
    settled()
    assert notices[-1].kind is NoticeKind.ERROR
    assert "line" in notices[-1].detail
    assert panel.template.id == "schedule"
    path.write_bytes(b"\xff\xfe")
    panel.template_menu.import_from(path)
    settled()
    assert len(notices) == 2


def test_deleting_can_be_undone(
    panel: StudioPanel, kit: StudioKit, qtbot: QtBot, settled: Settled, notices: list[Notice]
) -> None:
    panel.open_template("schedule")
    _offer(panel)
    panel.template_menu.apply(panel.template.id, _dialog(panel, kit, qtbot), keep_id=False)
    settled()
    made = panel.template.id
    _offer(panel)
    with qtbot.waitSignal(panel.closed):
        panel.template_menu.delete_template()
    assert not kit.templates.is_own(made)
    assert notices[-1].action is not None
    notices[-1].action()
    settled()
    assert kit.templates.is_own(made)


def test_the_menu_does_nothing_before_a_template_is_open(
    panel: StudioPanel, kit: StudioKit, tmp_path: Path
) -> None:
    panel.template_menu.share_to(tmp_path / "x")
    panel.template_menu.delete_template()
    panel.template_menu.save_as.trigger()
    assert list(tmp_path.glob("x")) == []


def _locked(kit: StudioKit) -> None:
    kit.templates.brand_is_locked = lambda: True


def test_a_locked_brand_gives_no_template_other_colours(
    panel: StudioPanel, kit: StudioKit, settled: Settled
) -> None:
    panel.open_template("schedule")
    _offer(panel)
    _locked(kit)
    panel.template_menu.save_as.trigger()
    settled()
    (dialog,) = panel.findChildren(TemplateDialog)
    assert not dialog.own_colours.isEnabled()
    assert not dialog.lock_words.isHidden()
    assert not any(field.isEnabled() for field in dialog.colours.values())
    dialog.name.setText("Jadwal kami")
    dialog.accept()
    settled()
    assert (panel.template.name.id, dict(panel.template.colours)) == ("Jadwal kami", {})


def test_colours_given_while_the_brand_was_open_stay_or_go(
    panel: StudioPanel, kit: StudioKit, qtbot: QtBot, settled: Settled, notices: list[Notice]
) -> None:
    own = kit.templates.customise("schedule", Customisation("Hijau", colours={"primary": "#006644"}))
    _locked(kit)
    panel.open_template(own.id)
    _offer(panel)
    dialog = _dialog(panel, kit, qtbot)
    assert dialog.own_colours.isEnabled()
    assert dialog.own_colours.isChecked()
    dialog.name.setText("Hijau tua")
    panel.template_menu.apply(own.id, dialog, keep_id=True)
    settled()
    assert (panel.template.name.id, panel.template.colours["primary"]) == ("Hijau tua", "#006644")
    dialog.colours["primary"].set_colour("#AA0000")
    panel.template_menu.apply(own.id, dialog, keep_id=True)
    settled()
    assert (notices[-1].kind, panel.template.colours["primary"]) == (NoticeKind.ERROR, "#006644")
    dialog.own_colours.setChecked(False)
    panel.template_menu.apply(own.id, dialog, keep_id=True)
    settled()
    assert not panel.template.colours


def test_a_template_from_elsewhere_takes_the_colours_of_a_locked_brand(
    panel: StudioPanel, kit: StudioKit, tmp_path: Path, settled: Settled, notices: list[Notice]
) -> None:
    own = kit.templates.customise("schedule", Customisation("Hijau", colours={"primary": "#006644"}))
    path = tmp_path / "kirim.papantemplat"
    kit.templates.export_to(own.id, path)
    _locked(kit)
    panel.open_template("schedule")
    _offer(panel)
    panel.template_menu.take.trigger()
    choose(panel, path)
    settled()
    assert (panel.template.id, dict(panel.template.colours)) == ("hijau_2", {})
    assert "locked" in notices[-1].text


def test_where_to_share_is_asked_with_a_name(
    panel: StudioPanel, kit: StudioKit, tmp_path: Path, settled: Settled
) -> None:
    panel.open_template("schedule")
    _offer(panel)
    panel.template_menu.share.trigger()
    (dialog,) = (one for one in panel.findChildren(QFileDialog) if one.isVisible())
    assert [Path(name).name for name in dialog.selectedFiles()] == ["schedule.papantemplat"]
    choose(panel, tmp_path / "kirim.papantemplat")
    settled()
    assert (tmp_path / "kirim.papantemplat").exists()
