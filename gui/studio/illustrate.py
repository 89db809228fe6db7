"""A template's pictures without a window: for the sample office and for batches."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from core.domain.day_names import Language
from core.domain.office import Office
from core.domain.post import Media, TemplateUse
from core.domain.template.basics import PictureSize
from core.domain.template.read import read_template
from core.domain.template.texts import draft_alt_text
from core.ports import MediaStore
from core.services.posts import PostsService
from gui.studio.brand import Brand, brand_of
from gui.studio.renderer import encode, render


class Illustrate:
    """Renders every slide of a template's use into the media folder. Needs a QGuiApplication, no thread."""

    def __init__(self, templates: Path, posts: PostsService, media: MediaStore) -> None:
        self._templates = templates
        self._posts = posts
        self._media = media

    def __call__(self, use: TemplateUse, office: Office) -> Sequence[Media]:
        """Give the stored pictures in order, with drafted alt texts."""
        template = read_template(
            (self._templates / use.template_id / "template.json").read_text(encoding="utf-8")
        )
        values = json.loads(use.values_json)
        size = PictureSize(use.size)
        look = use.look or template.looks[0].id
        images = render(template, values, self._brand(office), size, look)
        alt_text = draft_alt_text(template, values, Language.ID)
        return [
            self._posts.store_picture(encode(one, "PNG"), "image/png", size.width, size.height, alt_text)
            for one in images
        ]

    def _brand(self, office: Office) -> Brand:
        logos = tuple(self._media.path(one).read_bytes() for one in office.logos)
        return brand_of(office, logos)
