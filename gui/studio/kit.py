"""What the studio's widgets are given, and how it is taken from a page's surroundings."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from core.domain.day_names import Language
from core.errors import PapanSiarError
from core.services.templates import TemplatesService
from gui.page import PageContext
from gui.studio.brand import Brand, brand_of
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


def kit_from(context: PageContext) -> StudioKit:
    """Take what the studio needs from the page's surroundings."""
    services = context.services

    def pictures(key: str) -> bytes | None:
        try:
            return services.media.path(key).read_bytes()
        except (PapanSiarError, OSError):
            return None

    def brand() -> Brand:
        office = context.office()
        logos = tuple(found for one in office.logos if (found := pictures(one)))
        return brand_of(office, logos)

    def today() -> date:
        return context.office().zone.local(services.clock.now()).date()

    return StudioKit(
        theme=context.theme, lanes=context.lanes, language=context.preferences.language,
        templates=services.templates, brand=brand, pictures=pictures,
        keep_picture=services.media.add_bytes, today=today,
    )  # fmt: skip
