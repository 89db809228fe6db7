"""How a post will look in a feed on a phone: 360 pixels wide, folded after the first lines (domain N-003)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont, QImage, QPainter, QPainterPath, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme import Theme

_PHONE_WIDTH = 360
_PAD = 12
_AVATAR = 36
_GAP = 2
_COMMENT_LINES = 3
#: Picture frames wider or taller than this are cut in a feed; height by width.
_FLATTEST, _TALLEST = 0.52, 1.25


@dataclass(frozen=True, slots=True)
class PreviewPost:
    """What one account would show. ``fold_lines`` lines stay visible before "more"; 0 shows everything."""

    platform: str
    account_name: str
    handle: str = ""
    when: str = ""
    text: str = ""
    images: Sequence[QImage] = ()
    fold_lines: int = 3
    text_below: bool = False
    """Instagram and TikTok put the caption under the picture."""
    note: str = ""
    """What stands above all: a content warning, "Story", who can see it."""
    title: str = ""
    link: str = ""
    """The site that a card below the text leads to."""
    comment: str = ""
    """The first comment, below the post."""
    film: bool = False
    """The first of the pictures is a film, of which nothing is shown but a sign."""


@dataclass(frozen=True, slots=True)
class _Places:
    """Where the parts of a card are; ``bottom`` is where the last one ends."""

    head: QRect
    above: QRect
    text: QRect
    pictures: QRect
    link: QRect
    comment: QRect
    bottom: int


class PhonePreview(QWidget):
    """Paints one feed card. Its height follows from its content at the width it is given (up to 360)."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._post = PreviewPost("", "")
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMaximumWidth(_PHONE_WIDTH)
        theme.changed.connect(self.update)

    def set_post(self, post: PreviewPost) -> None:
        """Show another post; pictures should come scaled to about 720 pixels wide."""
        self._post = post
        parts = (post.note, post.title, post.text, post.link, post.comment)
        self.setAccessibleName(f"{post.account_name}: {' · '.join(one for one in parts if one)}")
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Tell the layout that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height of the card at this width."""
        return self._lay_out(min(width, _PHONE_WIDTH)).bottom + _PAD

    def sizeHint(self) -> QSize:
        """Ask for a phone's width."""
        return QSize(_PHONE_WIDTH, self.heightForWidth(_PHONE_WIDTH))

    def minimumSizeHint(self) -> QSize:
        """Stay readable down to 200 pixels."""
        return QSize(200, 80)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the card."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setPen(self._theme.colour("hairline"))
        painter.setBrush(self._theme.colour("surface"))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 8, 8)
        places = self._lay_out(self.width())
        self._paint_head(painter, places.head)
        self._paint_above(painter, places.above)
        self._paint_text(painter, places.text)
        self._paint_pictures(painter, places.pictures)
        self._paint_link(painter, places.link)
        self._paint_comment(painter, places.comment)

    # --- where things are --------------------------------------------------------------------------------

    def _lay_out(self, width: int) -> _Places:
        """Put one part below the other; a part that is missing has no height."""
        head = QRect(_PAD, _PAD, width - 2 * _PAD, _AVATAR)
        inner, spacing = width - 2 * _PAD, self.fontMetrics().lineSpacing()
        heights = {
            "above": spacing * len(self._above()),
            "text": self._text_height(inner),
            "pictures": self._picture_height(width),
            "link": 2 * spacing + 12 if self._post.link else 0,
            "comment": spacing * len(self._comment_lines(inner - 20)) + 12 if self._post.comment else 0,
        }
        order = ["above", "text", "pictures", "link", "comment"]
        if self._post.text_below:
            order = ["pictures", "above", "text", "link", "comment"]
        rects, top = {}, head.bottom() + 9
        for name in order:
            side = 0 if name == "pictures" else _PAD
            rects[name] = QRect(side, top, width - 2 * side, heights[name])
            top += heights[name] + (8 if heights[name] and name != "above" else 0)
        return _Places(head, **rects, bottom=max(head.bottom() + 9, top - 8))

    def _above(self) -> list[tuple[str, str, bool]]:
        """Give the lines over the text: words, colour, and whether they are bold."""
        lines = [(self._post.note, "warn", False), (self._post.title, "text", True)]
        return [one for one in lines if one[0]]

    def _comment_lines(self, width: int) -> list[str]:
        """Give the words above the comment and the comment's first lines."""
        head = QCoreApplication.translate("PhonePreview", "First comment")
        lines: list[str] = []
        for paragraph in self._post.comment.strip().split("\n"):
            lines.extend(_wrapped(paragraph, self._text_font(), width))
        return [head, *lines[:_COMMENT_LINES]]

    def _picture_height(self, width: int) -> int:
        images = self._post.images
        if not images:
            return 0
        first = images[0]
        if len(images) > 1 and not self._post.text_below:
            return round(width * 0.75)
        if first.isNull():
            return width
        return round(width * min(_TALLEST, max(_FLATTEST, first.height() / first.width())))

    def _text_font(self) -> QFont:
        return self._theme.font()

    def _text_lines(self, width: int) -> tuple[list[str], bool]:
        """Give the visible lines and whether something is folded away."""
        lines: list[str] = []
        for paragraph in self._post.text.strip().split("\n"):
            lines.extend(_wrapped(paragraph, self._text_font(), width))
        fold = self._post.fold_lines
        folded = bool(fold) and len(lines) > fold
        return (lines[:fold] if folded else lines), folded

    def _text_height(self, width: int) -> int:
        if not self._post.text.strip():
            return 0
        lines, folded = self._text_lines(width)
        return self.fontMetrics().lineSpacing() * (len(lines) + int(folded))

    # --- painting ----------------------------------------------------------------------------------------

    def _paint_head(self, painter: QPainter, rect: QRect) -> None:
        avatar = QRect(rect.topLeft(), QSize(_AVATAR, _AVATAR))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("accent_soft"))
        painter.drawEllipse(avatar)
        icon = QRect(0, 0, 18, 18)
        icon.moveCenter(avatar.center())
        self._theme.platform_icon(self._post.platform, "accent").paint(painter, icon)
        words = rect.adjusted(_AVATAR + 8, 0, 0, 0)
        upper = QRect(words.topLeft(), QSize(words.width(), _AVATAR // 2))
        lower = upper.translated(0, _AVATAR // 2)
        below = " · ".join(part for part in (self._post.handle, self._post.when) if part)
        painter.setFont(self._theme.font(bold=True))
        self._paint_line(painter, upper, self._post.account_name, "text")
        painter.setFont(self._theme.font(0.9))
        self._paint_line(painter, lower, below, "dim")

    def _paint_line(self, painter: QPainter, rect: QRect, text: str, role: str) -> None:
        painter.setPen(self._theme.colour(role))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)

    def _paint_text(self, painter: QPainter, rect: QRect) -> None:
        if not rect.height():
            return
        painter.setFont(self._text_font())
        lines, folded = self._text_lines(rect.width())
        spacing = self.fontMetrics().lineSpacing()
        line = QRect(rect.topLeft(), QSize(rect.width(), spacing))
        painter.setPen(self._theme.colour("text"))
        for number, words in enumerate(lines):
            painter.drawText(line.translated(0, number * spacing), Qt.AlignmentFlag.AlignLeft, words)
        if folded:
            painter.setPen(self._theme.colour("dim"))
            more = QCoreApplication.translate("PhonePreview", "… see more")
            painter.drawText(line.translated(0, len(lines) * spacing), Qt.AlignmentFlag.AlignLeft, more)

    def _paint_above(self, painter: QPainter, rect: QRect) -> None:
        spacing = self.fontMetrics().lineSpacing()
        line = QRect(rect.topLeft(), QSize(rect.width(), spacing))
        for number, (words, role, bold) in enumerate(self._above()):
            painter.setFont(self._theme.font(bold=bold))
            painter.setPen(self._theme.colour(role))
            shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
            painter.drawText(line.translated(0, number * spacing), Qt.AlignmentFlag.AlignLeft, shown)

    def _paint_link(self, painter: QPainter, rect: QRect) -> None:
        if not rect.height():
            return
        painter.setPen(self._theme.colour("hairline"))
        painter.setBrush(self._theme.colour("hover"))
        painter.drawRoundedRect(rect.adjusted(0, 0, -1, -1), 6, 6)
        inner = rect.adjusted(10, 6, -10, -6)
        upper = QRect(inner.topLeft(), QSize(inner.width(), inner.height() // 2))
        painter.setFont(self._theme.font(0.9))
        host = self._post.link.partition("://")[2].partition("/")[0] or self._post.link
        self._paint_line(painter, upper, host, "dim")
        painter.setFont(self._theme.font())
        self._paint_line(painter, upper.translated(0, inner.height() // 2), self._post.link, "accent")

    def _paint_comment(self, painter: QPainter, rect: QRect) -> None:
        if not rect.height():
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("hover"))
        painter.drawRoundedRect(rect, 10, 10)
        spacing = self.fontMetrics().lineSpacing()
        line = QRect(rect.left() + 10, rect.top() + 6, rect.width() - 20, spacing)
        for number, words in enumerate(self._comment_lines(line.width())):
            painter.setFont(self._theme.font(0.9) if number == 0 else self._text_font())
            painter.setPen(self._theme.colour("dim" if number == 0 else "text"))
            painter.drawText(line.translated(0, number * spacing), Qt.AlignmentFlag.AlignLeft, words)

    def _paint_pictures(self, painter: QPainter, rect: QRect) -> None:
        if not rect.height():
            return
        painter.save()
        clip = QPainterPath()
        clip.addRect(rect.adjusted(1, 0, -1, 0))
        painter.setClipPath(clip)
        shown = self._post.images[:1] if self._post.text_below else self._post.images[:4]
        for place, image in zip(_tiles(rect, len(shown)), shown, strict=True):
            if image.isNull():
                painter.fillRect(place, self._theme.colour("hairline"))
                if self._post.film and place.topLeft() == rect.topLeft():
                    self._paint_play(painter, place)
            else:
                painter.drawImage(place, image, _cover(image.size(), place.size()))
        painter.restore()
        if self._post.text_below and len(self._post.images) > 1:
            self._paint_count(painter, rect, len(self._post.images))

    def _paint_play(self, painter: QPainter, place: QRect) -> None:
        mark = QRect(0, 0, 56, 56)
        mark.moveCenter(place.center())
        self._theme.icon("ph.play-circle", "dim").paint(painter, mark)

    def _paint_count(self, painter: QPainter, rect: QRect, count: int) -> None:
        painter.setFont(self._theme.font(0.85))
        words = f"1/{count}"
        width = painter.fontMetrics().horizontalAdvance(words) + 16
        pill = QRect(rect.right() - width - 8, rect.top() + 8, width, 22)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("tooltip"))
        painter.drawRoundedRect(pill, 11, 11)
        painter.setPen(self._theme.colour("on_tooltip"))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, words)


def _wrapped(paragraph: str, font: QFont, width: int) -> list[str]:
    """Break a paragraph as a phone would, also inside a word that is too long."""
    layout = QTextLayout(paragraph, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    units = paragraph.encode("utf-16-le")  # Qt counts UTF-16 units: an emoji is two
    lines = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        start, length = line.textStart() * 2, line.textLength() * 2
        lines.append(units[start : start + length].decode("utf-16-le", "replace").rstrip())
    layout.endLayout()
    return lines or [""]


def _tiles(rect: QRect, count: int) -> list[QRect]:
    """Share the frame among one to four pictures, as feeds do."""
    half = (rect.width() - _GAP) // 2
    left = QRect(rect.topLeft(), QSize(half, rect.height()))
    right = QRect(
        QPoint(rect.left() + half + _GAP, rect.top()), QSize(rect.width() - half - _GAP, rect.height())
    )
    if count <= 1:
        return [rect][:count]
    if count == 2:
        return [left, right]
    if count == 3:
        return [left, *_stacked(right)]
    return [*_stacked(left), *_stacked(right)]


def _stacked(rect: QRect) -> list[QRect]:
    height = (rect.height() - _GAP) // 2
    upper = QRect(rect.topLeft(), QSize(rect.width(), height))
    lower = QRect(rect.left(), rect.top() + height + _GAP, rect.width(), rect.height() - height - _GAP)
    return [upper, lower]


def _cover(image: QSize, frame: QSize) -> QRect:
    """Give the part of the picture that fills the frame without distortion."""
    part = frame.scaled(image, Qt.AspectRatioMode.KeepAspectRatio)
    corner = QPoint((image.width() - part.width()) // 2, (image.height() - part.height()) // 2)
    return QRect(corner, part)
