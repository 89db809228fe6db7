"""What the studio's widgets are given."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from core.domain.day_names import Language
from core.services.templates import TemplatesService
from gui.studio.brand import Brand
from gui.studio.photos import Pictures
from gui.tasks import Lanes
from gui.theme import Theme


@dataclass(frozen=True, slots=True)
class StudioKit:
    """The studio's surroundings. ``pictures`` gives photo bytes by hash (any thread); ``keep_picture`` stores
    bytes durably and gives their hash; ``today`` is the office's day."""

    theme: Theme
    lanes: Lanes
    language: Language
    templates: TemplatesService
    brand: Callable[[], Brand]
    pictures: Pictures
    keep_picture: Callable[[bytes], str]
    today: Callable[[], date]
