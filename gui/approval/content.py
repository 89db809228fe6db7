"""What is decided on as rich text: for each account the words with what changed, the pictures, and the history."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QCoreApplication

from core.domain.approval import ApprovalStep, sheet_code
from core.domain.formats import Language, OfficeZone
from core.domain.post import Media, Publication
from core.domain.publishing import SCHEDULED_AT
from core.domain.word_diff import Change, Piece, word_diff
from core.services.approval import Detail
from gui.approval.words import event_line, moment
from gui.composer.option_words import option_label
from gui.labels import finding_word, platform_name

translate = QCoreApplication.translate
#: The longest side of a picture in pixels.
PICTURE_SIDE = 200
PICTURE, SHEET = "media:", "sheet:"


@dataclass(frozen=True, slots=True)
class Inks:
    """Colours as #rrggbb."""

    text: str
    dim: str
    added: str
    removed: str
    accent: str


@dataclass(frozen=True, slots=True)
class _Part:
    names: tuple[str, ...]
    now: Publication
    before: Publication | None


def content_html(detail: Detail, inks: Inks, zone: OfficeZone, language: Language) -> str:
    """Write the whole of it; pictures are named ``media:<hash>``, signed sheets are links ``sheet:<hash>``."""
    parts = "".join(_part(one, inks) for one in _grouped(detail))
    code = translate("ApprovalContent", "Content code {0}").format(sheet_code(detail.submission.content_hash))
    return (
        f"<div style='color:{inks.text}'>{_grave(detail, inks)}{_legend(detail, inks)}{parts}"
        f"<p style='color:{inks.dim}'>{escape(code)}</p>{_history(detail, inks, zone, language)}</div>"
    )


def _grave(detail: Detail, inks: Inks) -> str:
    """Show first what was found and why the author hands it in all the same."""
    told = []
    for one in detail.accepted:
        kinds = ", ".join(map(finding_word, one.codes))
        words = translate("ApprovalContent", "Grave findings: {0}. The author's reason: “{1}”").format(
            kinds, one.reason
        )
        told.append(f"<p style='color:{inks.removed};font-weight:600'>{_lines(words)}</p>")
    return "".join(told)


def _legend(detail: Detail, inks: Inks) -> str:
    if not detail.before:
        return ""
    words = escape(translate("ApprovalContent", "Compared with what was approved last:"))
    added = _piece(Piece(Change.ADDED, translate("ApprovalContent", "new")), inks)
    removed = _piece(Piece(Change.REMOVED, translate("ApprovalContent", "removed")), inks)
    return f"<p style='color:{inks.dim}'>{words} {added} {removed}</p>"


def _grouped(detail: Detail) -> list[_Part]:
    """Put accounts together that publish the same, before and now."""
    found: dict[object, _Part] = {}
    for one in detail.publications:
        account, before = detail.accounts[one.account_id], detail.before.get(one.account_id)
        about = ", ".join(part for part in (platform_name(account.platform), account.handle) if part)
        name = f"{account.display_name} ({about})"
        key = (_said(one), _said(before) if before else None)
        names = (*found[key].names, name) if key in found else (name,)
        found[key] = _Part(names, one, before)
    return list(found.values())


def same_copies(detail: Detail) -> list[tuple[tuple[str, ...], Publication]]:
    """Give each different content once, with the names of the accounts that publish it."""
    return [(one.names, one.now) for one in _grouped(detail)]


def _said(one: Publication) -> tuple[object, ...]:
    return (
        one.text,
        tuple((each.hash, each.alt_text) for each in one.media),
        tuple(sorted(options_of(one).items())),
    )


def options_of(one: Publication) -> Mapping[str, str]:
    """Give what was chosen for the post, without the schedule that a platform keeps."""
    return {name: value for name, value in one.options.items() if name != SCHEDULED_AT}


def _part(part: _Part, inks: Inks) -> str:
    names = escape(", ".join(part.names))
    before = part.before
    pieces = word_diff(before.text, part.now.text) if before else (Piece(Change.SAME, part.now.text),)
    text = "".join(_piece(one, inks) for one in pieces)
    known = {one.hash for one in before.media} if before else None
    pictures = "".join(_picture(one, inks, known) for one in part.now.media)
    options = "".join(
        f"<p><b>{escape(option_label(name))}:</b> {_lines(value)}</p>"
        for name, value in options_of(part.now).items()
    )
    return f"<p><b>{names}</b></p><p>{text}</p>{options}{pictures}"


def _piece(one: Piece, inks: Inks) -> str:
    words = _lines(one.text)
    if one.change is Change.ADDED:
        return f"<span style='color:{inks.added};font-weight:600;text-decoration:underline'>{words}</span>"
    if one.change is Change.REMOVED:
        return f"<span style='color:{inks.removed};text-decoration:line-through'>{words}</span>"
    return words


def _picture(one: Media, inks: Inks, known: set[str] | None) -> str:
    mark = ""
    if known is not None and one.hash not in known:
        mark = _piece(Piece(Change.ADDED, translate("ApprovalContent", "new picture")), inks) + "<br>"
    shown = ""
    if not one.is_video:
        scale = PICTURE_SIDE / max(one.width, one.height, 1)
        width, height = round(one.width * scale), round(one.height * scale)
        shown = f"<img src='{PICTURE}{one.hash}' width='{width}' height='{height}'><br>"
    alt = escape(one.alt_text or one.file_name)
    return f"<p>{mark}{shown}<span style='color:{inks.dim}'>{alt}</span></p>"


def _history(detail: Detail, inks: Inks, zone: OfficeZone, language: Language) -> str:
    title = escape(translate("ApprovalContent", "History"))
    lines = []
    for one in reversed(detail.events):
        note = f"<br><i>“{_lines(one.note)}”</i>" if one.note else ""
        sheet = ""
        if one.media_hash:
            words = escape(translate("ApprovalContent", "Show the signed sheet"))
            sheet = f"<br><a style='color:{inks.accent}' href='{SHEET}{one.media_hash}'>{words}</a>"
        when = escape(moment(one, zone, language))
        mark = (
            f"<b>{escape(event_line(one))}</b>"
            if one.step is ApprovalStep.APPROVED
            else escape(event_line(one))
        )
        lines.append(f"<p><span style='color:{inks.dim}'>{when}</span><br>{mark}{note}{sheet}</p>")
    return f"<hr><p><b>{title}</b></p>{''.join(lines)}"


def _lines(text: str) -> str:
    return escape(text).replace("\n", "<br>")
