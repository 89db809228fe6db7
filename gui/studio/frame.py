"""Where things may be on each size: margins, the safe area, the columns (domain 4.1)."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from core.domain.template.basics import PictureSize, Side
from core.domain.template.model import Art


@dataclass(frozen=True, slots=True)
class Frame:
    """``safe`` holds everything that matters; ``content`` the text; ``hang`` lets panels stand out to the left;
    ``head_right`` ends the headline earlier than the rest; the scales enlarge the type of body and headline."""

    safe: QRectF
    content: QRectF
    hang: float = 0.0
    head_right: float = 0.0
    type_scale: float = 1.0
    head_scale: float = 1.0
    logo_scale: float = 1.0


_FRAMES = {
    # A 3:4 profile grid shows x 34 to 1046 of the 4:5 picture.
    PictureSize.FEED: Frame(QRectF(34, 34, 1012, 1282), QRectF(64, 56, 952, 1242)),
    PictureSize.GRID: Frame(QRectF(34, 34, 1012, 1372), QRectF(64, 60, 952, 1324), type_scale=1.02),
    # A 3:4 crop of the square keeps x 135 to 945: logo and headline stay inside, panels stand out to 64.
    PictureSize.SQUARE: Frame(
        QRectF(60, 40, 960, 1000),
        QRectF(135, 48, 881, 988),
        hang=71,
        head_right=945,
        head_scale=0.88,
        logo_scale=0.82,
    ),
    # The story's own controls cover 250 px at the top and at the bottom.
    PictureSize.STORY: Frame(
        QRectF(56, 250, 968, 1420), QRectF(72, 262, 936, 1396), type_scale=1.1, head_scale=1.08
    ),
    PictureSize.LANDSCAPE: Frame(
        QRectF(56, 44, 1488, 812), QRectF(80, 56, 1440, 788), type_scale=0.96, head_scale=0.8, logo_scale=0.9
    ),
}


_MOST_ART = 0.9


def frame_of(size: PictureSize) -> Frame:
    """Give the frame of a size."""
    return _FRAMES[size]


def page_rect(size: PictureSize) -> QRectF:
    """Give the whole picture."""
    return QRectF(0, 0, size.width, size.height)


def art_rect(size: PictureSize, art: Art) -> QRectF:
    """Give the area of the illustration, bleeding over its edge unless ``inset``."""
    page, share = page_rect(size), min(art.share, _MOST_ART)
    if art.side is Side.TOP:
        page.setHeight(round(page.height() * share))
    elif art.side is Side.BOTTOM:
        page.setTop(round(page.height() * (1 - share)))
    elif art.side is Side.LEFT:
        page.setWidth(round(page.width() * share))
    else:
        page.setLeft(round(page.width() * (1 - share)))
    return page.adjusted(art.inset, art.inset, -art.inset, -art.inset) if art.inset else page


def content_beside(size: PictureSize, art: Art | None) -> QRectF:
    """Give the area for the regions, with a margin to the illustration."""
    content = QRectF(frame_of(size).content)
    if art is None:
        return content
    zone = art_rect(size, art)
    if art.side is Side.TOP:
        content.setTop(max(content.top(), zone.bottom() + 44))
    elif art.side is Side.BOTTOM:
        content.setBottom(min(content.bottom(), zone.top() - 44))
    elif art.side is Side.LEFT:
        content.setLeft(max(content.left(), zone.right() + 64))
    else:
        content.setRight(min(content.right(), zone.left() - 64))
    return content
