"""What a platform leaves of pictures whose shape it does not take, as the preview shows it before sending."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage

from core.domain.media_rules import FitPlan, MediaRule, plan_image
from core.domain.post import Media

#: Less than this share of the area is rounding, not a cut that anybody sees.
_SEEN_FROM = 0.01


def cut_pictures(
    media: Sequence[Media], rule: MediaRule | None, image_of: Callable[[str], QImage]
) -> tuple[list[QImage], float]:
    """Give the pictures as they will be cut, and the largest share of a picture's area that is lost, 0 to 1."""
    shown: list[QImage] = []
    most, ratio = 0.0, None
    for one in media:
        image = image_of(one.hash)
        plan = _plan(one, rule, ratio)
        if plan is not None and plan.cut_share >= _SEEN_FROM:
            image = _cut(image, one, plan)
            most = max(most, plan.cut_share)
        if plan is not None and rule is not None and rule.same_ratio:
            ratio = ratio or plan.crop.width / plan.crop.height
        shown.append(image)
    return shown, most


def _plan(media: Media, rule: MediaRule | None, ratio: float | None) -> FitPlan | None:
    if rule is None or not media.mime.startswith("image/") or not media.width or not media.height:
        return None
    return plan_image(media.width, media.height, media.size_bytes, media.mime, rule, ratio=ratio)


def _cut(image: QImage, media: Media, plan: FitPlan) -> QImage:
    """Cut a thumbnail at the same places as the whole picture; one that is not there yet stays empty."""
    if image.isNull():
        return image
    across, down = image.width() / media.width, image.height() / media.height
    crop = plan.crop
    return image.copy(
        QRect(
            round(crop.left * across),
            round(crop.top * down),
            max(1, round(crop.width * across)),
            max(1, round(crop.height * down)),
        )
    )
