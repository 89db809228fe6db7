"""The style sheet over Fusion, made from the theme's tokens. Widgets pick a look by the property ``look``.

Buttons: ``primary``, ``danger``, ``quiet``, ``link``, ``chip`` (checkable). Labels: ``title``, ``heading``,
``dim``, ``small``, ``error``. Frames: ``card``, ``line``, ``panel``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

_ICONS = (Path(__file__).resolve().parent.parent / "resources" / "icons").as_posix()


def stylesheet(tokens: Mapping[str, str], px: Callable[[int], int], title_pt: float, *, dark: bool) -> str:
    """Fill the style sheet with colours, with sizes at the text scale and with the theme's small pictures."""
    sizes = {f"s{size}": f"{px(size)}px" for size in (2, 4, 6, 8, 10, 12, 16, 20, 24, 28, 30, 32)}
    pictures = {
        name.replace("-", "_"): f"url({_ICONS}/{name}-{'dark' if dark else 'light'}.svg)"
        for name in ("caret-down", "caret-up", "caret-left", "caret-right", "check", "dot")
    }
    return _SHEET % {**tokens, **sizes, **pictures, "radius": "6px", "title_pt": f"{title_pt:.1f}pt"}


_SHEET = """
QToolTip { background: %(tooltip)s; color: %(on_tooltip)s; border: none; padding: %(s4)s %(s8)s; }
QFrame[look="card"] {
    background: %(surface)s; border: 1px solid %(hairline)s; border-radius: %(radius)s;
}
QFrame[look="panel"] { background: %(surface)s; border: none; }
QFrame[look="line"] { background: %(hairline)s; border: none; max-height: 1px; min-height: 1px; }
QLabel { background: transparent; }
QLabel[look="title"] { font-size: %(title_pt)s; font-weight: 600; }
QLabel[look="heading"] { font-weight: 600; }
QLabel[look="dim"], QLabel[look="small"] { color: %(dim)s; }
QLabel[look="error"] { color: %(error)s; }

QPushButton, QToolButton[look="button"] {
    background: %(surface)s; color: %(text)s; border: 1px solid %(border)s; border-radius: %(radius)s;
    min-height: %(s20)s; padding: 5px %(s12)s;
}
QPushButton:hover, QToolButton[look="button"]:hover { background: %(hover)s; }
QPushButton:pressed, QToolButton[look="button"]:pressed { background: %(hairline)s; }
QPushButton:focus, QToolButton[look="button"]:focus { border: 2px solid %(accent)s; padding: 4px %(s12)s; }
QPushButton:disabled, QToolButton[look="button"]:disabled {
    color: %(disabled)s; border-color: %(hairline)s; background: %(window)s;
}
QPushButton[look="primary"] {
    background: %(accent)s; color: %(on_accent)s; border: 1px solid %(accent)s; font-weight: 600;
}
QPushButton[look="primary"]:hover { background: %(accent_hover)s; border-color: %(accent_hover)s; }
QPushButton[look="primary"]:pressed { background: %(accent_pressed)s; border-color: %(accent_pressed)s; }
QPushButton[look="primary"]:focus { border: 2px solid %(text)s; }
QPushButton[look="primary"]:disabled {
    background: %(hairline)s; border-color: %(hairline)s; color: %(disabled)s;
}
QDialogButtonBox { button-layout: 3; dialogbuttonbox-buttons-have-icons: 0; }
QDialogButtonBox QPushButton { min-width: %(s32)s; }
QDialogButtonBox QPushButton:default {
    background: %(accent)s; color: %(on_accent)s; border: 1px solid %(accent)s; font-weight: 600;
}
QDialogButtonBox QPushButton:default:hover { background: %(accent_hover)s; border-color: %(accent_hover)s; }
QDialogButtonBox QPushButton:default:focus { border: 2px solid %(text)s; padding: 4px %(s12)s; }
QDialogButtonBox QPushButton:default:disabled {
    background: %(hairline)s; border-color: %(hairline)s; color: %(disabled)s;
}
QPushButton[look="danger"] { color: %(error)s; border-color: %(error)s; }
QPushButton[look="danger"]:hover { background: %(error_soft)s; }
QPushButton[look="danger"]:disabled { color: %(disabled)s; border-color: %(hairline)s; }
QPushButton[look="quiet"], QToolButton, QToolButton[look="quiet"] {
    background: transparent; border: 2px solid transparent; border-radius: %(radius)s; padding: %(s4)s %(s6)s;
}
QToolButton { min-height: 0; }
QPushButton[look="quiet"]:hover, QToolButton:hover { background: %(hover)s; }
QPushButton[look="quiet"]:pressed, QToolButton:pressed { background: %(hairline)s; }
QPushButton[look="quiet"]:focus, QToolButton:focus { border: 2px solid %(accent)s; }
QPushButton[look="quiet"]:disabled, QToolButton:disabled { color: %(disabled)s; background: transparent; }
QToolButton:checked { background: %(accent_soft)s; }
QToolButton::menu-indicator { image: none; }
QPushButton[look="link"] {
    background: transparent; border: 2px solid transparent; color: %(accent)s; padding: %(s2)s %(s4)s;
    min-height: 0; text-align: left;
}
QPushButton[look="link"]:hover { text-decoration: underline; }
QPushButton[look="link"]:focus { border: 2px solid %(accent)s; }
QPushButton[look="link"]:disabled { color: %(disabled)s; }
QPushButton[look="chip"] {
    border: 1px solid %(border)s; border-radius: 10px; padding: 2px %(s10)s; background: transparent;
    min-height: %(s16)s;
}
QPushButton[look="chip"]:hover { background: %(hover)s; }
QPushButton[look="chip"]:checked {
    background: %(accent_soft)s; border-color: %(accent)s; color: %(text)s;
}
QPushButton[look="chip"]:focus { border: 2px solid %(accent)s; padding: 1px %(s10)s; }

QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDoubleSpinBox, QDateEdit, QTimeEdit, QDateTimeEdit,
QComboBox {
    background: %(surface)s; color: %(text)s; border: 1px solid %(border)s; border-radius: %(radius)s;
    padding: 4px %(s8)s; selection-background-color: %(accent)s; selection-color: %(on_accent)s;
}
QLineEdit, QSpinBox, QDoubleSpinBox, QDateEdit, QTimeEdit, QDateTimeEdit, QComboBox { min-height: %(s20)s; }
QAbstractSpinBox QLineEdit, QComboBox QLineEdit {
    border: none; padding: 0; min-height: 0; background: transparent;
}
QComboBox QLineEdit { margin-left: -2px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QDateEdit:focus,
QTimeEdit:focus, QDateTimeEdit:focus, QComboBox:focus { border: 2px solid %(accent)s; padding: 3px 7px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled, QSpinBox:disabled, QDateEdit:disabled,
QTimeEdit:disabled, QDateTimeEdit:disabled, QComboBox:disabled {
    color: %(disabled)s; border-color: %(hairline)s; background: %(window)s;
}
QAbstractSpinBox QLineEdit:focus { border: none; padding: 0; }
QComboBox QLineEdit:focus { border: none; padding: 0; }
QLineEdit[invalid="true"], QPlainTextEdit[invalid="true"], QComboBox[invalid="true"] {
    border: 2px solid %(error)s; padding: 3px 7px; }
QLineEdit[readOnly="true"] { background: %(window)s; }
QComboBox { padding-right: %(s24)s; }
QComboBox::drop-down { border: none; width: %(s24)s; subcontrol-origin: padding; subcontrol-position: right; }
QComboBox::down-arrow { image: %(caret_down)s; width: %(s12)s; height: %(s12)s; }
QSpinBox, QDoubleSpinBox, QDateEdit, QTimeEdit, QDateTimeEdit { padding-right: %(s24)s; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {
    subcontrol-origin: border; border: none; background: transparent; width: %(s24)s;
}
QAbstractSpinBox::up-button { subcontrol-position: top right; }
QAbstractSpinBox::down-button { subcontrol-position: bottom right; }
QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover { background: %(hover)s; }
QAbstractSpinBox::up-arrow { image: %(caret_up)s; width: %(s10)s; height: %(s10)s; }
QAbstractSpinBox::down-arrow, QDateEdit::down-arrow, QDateTimeEdit::down-arrow {
    image: %(caret_down)s; width: %(s10)s; height: %(s10)s;
}
QDateEdit::drop-down, QDateTimeEdit::drop-down {
    border: none; width: %(s24)s; subcontrol-origin: border; subcontrol-position: right;
}
QComboBox QAbstractItemView {
    background: %(surface)s; border: 1px solid %(border)s; selection-background-color: %(accent_soft)s;
    selection-color: %(text)s; outline: none; padding: %(s4)s;
}
QComboBox QAbstractItemView::item { min-height: %(s28)s; padding: 0 %(s8)s; }

QAbstractItemView {
    background: %(surface)s; alternate-background-color: %(window)s; border: 1px solid %(hairline)s;
    border-radius: %(radius)s; outline: none; selection-background-color: %(accent_soft)s;
    selection-color: %(text)s; gridline-color: %(hairline)s;
}
QAbstractItemView:focus { border: 1px solid %(accent)s; }
QAbstractItemView[look="flat"] { border: none; background: transparent; border-radius: 0; }
QListView[look="rows"]::item { padding: %(s8)s; border-radius: %(radius)s; color: %(text)s; }
QListView[look="rows"]::item:hover { background: %(hover)s; }
QListView[look="rows"]::item:selected { background: %(accent_soft)s; }
QListWidget::item { padding-left: %(s8)s; border-radius: %(radius)s; color: %(text)s; }
QListWidget::item:hover { background: %(hover)s; }
QListWidget::item:selected { background: %(accent_soft)s; }
QHeaderView { border: none; background: transparent; }
QHeaderView::section {
    background: %(window)s; color: %(dim)s; border: none; border-bottom: 1px solid %(hairline)s;
    padding: %(s6)s %(s8)s; font-weight: 600;
}
QTableCornerButton::section { background: %(window)s; border: none; }
QScrollArea { border: none; background: transparent; }
QScrollArea[look="read"] { border: 1px solid transparent; border-radius: %(radius)s; }
QScrollArea[look="read"]:focus { border: 1px solid %(accent)s; }
QScrollArea > QWidget > QWidget[look="scrolled"] { background: transparent; }

QTabWidget::pane { border: none; border-top: 1px solid %(hairline)s; }
QTabBar { background: transparent; }
QTabBar::tab {
    background: transparent; color: %(dim)s; border: none; border-bottom: 2px solid transparent;
    padding: %(s6)s %(s12)s; min-height: %(s16)s;
}
QTabBar::tab:hover { color: %(text)s; background: %(hover)s; }
QTabBar::tab:selected { color: %(text)s; border-bottom: 2px solid %(accent)s; font-weight: 600; }
QTabBar::tab:focus { background: %(accent_soft)s; }
QTabBar::scroller { width: 48px; }
QTabBar QToolButton { background: %(window)s; border: 1px solid %(hairline)s; border-radius: 0; padding: 0; }
QTabBar QToolButton::left-arrow { image: %(caret_left)s; width: %(s12)s; height: %(s12)s; }
QTabBar QToolButton::right-arrow { image: %(caret_right)s; width: %(s12)s; height: %(s12)s; }

QMenu { background: %(surface)s; border: 1px solid %(border)s; border-radius: %(radius)s; padding: %(s4)s; }
QMenu::item { padding: %(s6)s %(s24)s %(s6)s %(s12)s; border-radius: 4px; }
QMenu::icon { padding-left: %(s8)s; }
QMenu::item:selected { background: %(accent_soft)s; color: %(text)s; }
QMenu::item:disabled { color: %(disabled)s; }
QMenu::separator { height: 1px; background: %(hairline)s; margin: %(s4)s %(s8)s; }

QScrollBar { background: transparent; border: none; margin: 0; }
QScrollBar:vertical { width: 12px; }
QScrollBar:horizontal { height: 12px; }
QScrollBar::handle { background: %(border)s; border-radius: 4px; border: 2px solid transparent; }
QScrollBar::handle:vertical { min-height: 32px; margin: 2px; width: 8px; }
QScrollBar::handle:horizontal { min-width: 32px; margin: 2px; height: 8px; }
QScrollBar::handle:hover { background: %(dim)s; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QProgressBar {
    background: %(hairline)s; border: none; border-radius: 3px; max-height: 6px; min-height: 6px;
    text-align: center;
}
QProgressBar::chunk { background: %(accent)s; border-radius: 3px; }
QSplitter::handle { background: %(hairline)s; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QGroupBox { border: none; margin-top: %(s24)s; font-weight: 600; }
QGroupBox::title { subcontrol-origin: margin; left: 0; padding: 0; }
QCheckBox, QRadioButton { spacing: %(s8)s; min-height: %(s24)s; }
QCheckBox::indicator, QRadioButton::indicator {
    width: %(s16)s; height: %(s16)s; border: 1px solid %(border)s; background: %(surface)s;
}
QCheckBox::indicator { border-radius: 4px; }
QRadioButton::indicator { border-radius: %(s8)s; }
QCheckBox::indicator:checked { background: %(accent)s; border-color: %(accent)s; image: %(check)s; }
QRadioButton::indicator:checked { background: %(accent)s; border-color: %(accent)s; image: %(dot)s; }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border: 2px solid %(accent)s; }
QCheckBox::indicator:checked:focus, QRadioButton::indicator:checked:focus { border: 2px solid %(text)s; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {
    border-color: %(hairline)s; background: %(window)s;
}
QAbstractItemView::indicator { width: %(s16)s; height: %(s16)s; border: 1px solid %(border)s; border-radius: 4px; }
QAbstractItemView::indicator:checked { background: %(accent)s; border-color: %(accent)s; image: %(check)s; }
QCheckBox:disabled, QRadioButton:disabled { color: %(disabled)s; }
QDialog { background: %(window)s; }
"""
