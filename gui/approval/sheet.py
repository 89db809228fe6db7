"""Lembar persetujuan: one post on paper, for an approver who signs with a pen."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMarginsF, QSizeF, QUrl
from PySide6.QtGui import QFont, QImage, QPageSize, QPdfWriter, QTextDocument

from core.domain.approval import sheet_code
from core.domain.formats import Language, date_time_text
from core.domain.office import Office
from core.domain.people import Capacity, Person
from core.domain.post import Media, Publication
from core.errors import StorageFailed
from core.services.approval import Detail
from gui.approval.content import PICTURE, options_of, same_copies
from gui.approval.words import capacity_line, person_line
from gui.composer.option_words import option_label

translate = QCoreApplication.translate
_MARGIN_MM, _DPI = 18, 150
_PICTURE_WIDTH, _PICTURE_SIDE = 190, 900


def write_sheet(
    path: Path,
    detail: Detail,
    office: Office,
    author: Person | None,
    approvers: tuple[Capacity, ...],
    language: Language,
    picture: Callable[[str, int], QImage],
) -> Path:
    """Write the PDF and give its path; ``picture`` decodes by hash and longest side. Needs no window.

    Raises ``StorageFailed``.
    """
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        path.open("ab").close()
    except OSError as error:
        raise StorageFailed("sheet_not_written", path=str(path)) from error
    writer = QPdfWriter(str(path))
    writer.setResolution(_DPI)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(*(_MARGIN_MM,) * 4))
    writer.setTitle(translate("ApprovalSheet", "Approval sheet"))
    document = QTextDocument()
    document.setDefaultFont(QFont("DejaVu Sans", 10))
    document.documentLayout().setPaintDevice(writer)
    document.setPageSize(QSizeF(writer.width(), writer.height()))
    for one in {media.hash: media for copy in detail.publications for media in copy.media}.values():
        if not one.is_video:
            image = picture(one.hash, _PICTURE_SIDE)
            document.addResource(QTextDocument.ResourceType.ImageResource, QUrl(PICTURE + one.hash), image)
    document.setHtml(_html(detail, office, author, approvers, language))
    document.print_(writer)
    return path


def _html(
    detail: Detail, office: Office, author: Person | None, approvers: tuple[Capacity, ...], language: Language
) -> str:
    code = sheet_code(detail.submission.content_hash)
    title = escape(translate("ApprovalSheet", "Approval sheet"))
    return (
        f"<h2 style='margin-bottom:2px'>{title}</h2><p>{escape(office.name)}</p>"
        f"{_facts(detail, office, author, code, language)}"
        f"{''.join(_copy(names, one) for names, one in same_copies(detail))}"
        f"<hr>{_signature(approvers)}"
        f"<p style='font-size:8pt;color:#555555'>SHA-256 {detail.submission.content_hash}</p>"
    )


def _facts(detail: Detail, office: Office, author: Person | None, code: str, language: Language) -> str:
    at = detail.submission.planned_at and (detail.due_at or detail.submission.planned_at)
    when = (
        date_time_text(at, office.zone, language)
        if at
        else translate("ApprovalSheet", "as soon as it is approved")
    )
    rows = (
        (translate("ApprovalSheet", "Content code"), f"<b style='font-size:14pt'>{code}</b>"),
        (translate("ApprovalSheet", "To be published"), escape(when)),
        (translate("ApprovalSheet", "Author"), escape(person_line(author)) if author else "—"),
        (
            translate("ApprovalSheet", "Submitted"),
            escape(date_time_text(detail.submission.submitted_at, office.zone, language)),
        ),
    )
    cells = "".join(f"<tr><td width='150'>{escape(name)}</td><td>{words}</td></tr>" for name, words in rows)
    hint = escape(
        translate(
            "ApprovalSheet", "The code changes with every letter of the post; an old sheet does not count."
        )
    )
    return f"<table cellpadding='3'>{cells}</table><p style='font-size:8pt;color:#555555'>{hint}</p>"


def _copy(names: tuple[str, ...], one: Publication) -> str:
    text = escape(one.text).replace("\n", "<br>")
    options = "".join(
        f"<p><b>{escape(option_label(key))}:</b> {escape(value)}</p>"
        for key, value in options_of(one).items()
    )
    pictures = "".join(map(_picture, one.media))
    return f"<hr><p><b>{escape(', '.join(names))}</b></p><p>{text}</p>{options}{pictures}"


def _picture(one: Media) -> str:
    shown = ""
    if not one.is_video:
        shown = f"<img src='{PICTURE}{one.hash}' width='{_PICTURE_WIDTH}'><br>"
    return f"<p>{shown}<i>{escape(one.alt_text or one.file_name)}</i></p>"


def _signature(approvers: tuple[Capacity, ...]) -> str:
    approve, back = (
        translate("ApprovalSheet", "Approved"),
        translate("ApprovalSheet", "To be mended, because:"),
    )
    name, day = translate("ApprovalSheet", "Name and position"), translate("ApprovalSheet", "Place and date")
    sign = translate("ApprovalSheet", "Signature and stamp")
    known = escape(capacity_line(approvers[0])) if len(approvers) == 1 else "&nbsp;"
    dots = "." * 60
    return (
        f"<p>[&nbsp;&nbsp;&nbsp;] {escape(approve)}</p><p>[&nbsp;&nbsp;&nbsp;] {escape(back)} {dots}</p>"
        f"<table cellpadding='4' width='100%'><tr><td width='45%'>{escape(day)}<br><br>{dots[:40]}</td>"
        f"<td>{escape(name)}<br><br>{known}<br>{dots[:40]}</td></tr>"
        f"<tr><td></td><td>{escape(sign)}<br><br><br><br>{dots[:40]}</td></tr></table>"
    )
