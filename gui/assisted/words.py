"""What publishing by hand says: problems of links, what to do on each platform's page, columns of exports."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from core.domain.compose_pages import ComposePage
from core.domain.figure_columns import Field
from core.errors import InvalidInput
from gui.errors import Explanation, explain
from gui.labels import metric_word, platform_name

translate = QCoreApplication.translate
_PLATFORM_PARAMS = ("expected", "found", "platform")


def explain_link(refused: InvalidInput) -> Explanation:
    """Explain why a pasted link is refused, with platforms by their own names."""
    params = dict(refused.params)
    for name in _PLATFORM_PARAMS:
        value = params.get(name)
        if isinstance(value, str) and "." not in value:
            params[name] = platform_name(value)
    return explain(refused.code, params)


def link_problem(refused: InvalidInput) -> str:
    """Say in one line what is wrong with a link and what to paste instead."""
    told = explain_link(refused)
    return f"{told.title} {told.remedy}"


def page_name(platform: str) -> str:
    """Name the page on which a post is written."""
    return {
        "facebook": "Meta Business Suite",
        "youtube": "YouTube Studio",
        "tiktok": "TikTok Studio",
    }.get(platform, platform_name(platform))


def page_hint(platform: str, page: ComposePage, *, pictures: int) -> str:
    """Say what is left to do on the page that opens."""
    if page.filled:
        text = translate("AssistedWords", "The caption already stands there.")
    else:
        text = translate("AssistedWords", "Paste the caption there.")
    if pictures:
        text += " " + translate("AssistedWords", "Attach the pictures from the folder, in their order.")
    if platform in {"instagram", "tiktok"} and pictures:
        text += " " + translate("AssistedWords", "On a phone it often goes faster.")
    return text


def field_word(platform: str, field: Field) -> str:
    """Name what a column of an export is."""
    if field.metric is not None:
        return metric_word(platform, field.metric)
    return {
        Field.LINK: translate("AssistedWords", "Link of the post"),
        Field.POST_ID: translate("AssistedWords", "Id of the post"),
        Field.TITLE: translate("AssistedWords", "Text or title"),
        Field.DAY: translate("AssistedWords", "Day of publishing"),
    }[field]
