"""What stands around the papers of the report: the office's letterhead above, places to sign below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QRectF

from core.domain.formats import Language, date_text
from core.domain.people import Person, Role
from core.domain.report import Report
from gui.report.paper import DIM, INK, MARGIN_X, WARN, Paper, Type
from gui.report.words import practice_line
from gui.studio.logos import logo_image, logo_shape

translate = QCoreApplication.translate

_LOGO_HEIGHT, _LOGO_GAP, _LOGO_DOTS = 480, 130, 4
_NAME, _REACHED_AT, _PRACTICE = Type(140, 800), Type(82, 500, DIM), Type(90, 700, WARN)
_LONG_NAME = 60
_SIGN_HEIGHT, _BLANK = 900, "." * 46


@dataclass(frozen=True, slots=True)
class Letter:
    """Who writes: the logos as stored, and the people of the office."""

    logos: Sequence[bytes] = ()
    people: Sequence[Person] = ()

    def only(self, role: Role) -> Person | None:
        """Give the person who holds a role alone; with several nobody can know who signs."""
        found = [one for one in self.people if role in one.roles]
        return found[0] if len(found) == 1 else None


def put_letterhead(paper: Paper, report: Report, letter: Letter) -> None:
    """Put logos and name with a double line below, as official letters have it."""
    top, height, x = paper.y, _LOGO_HEIGHT * paper.scale, float(MARGIN_X)
    for data in letter.logos:
        if shape := logo_shape(data):
            box = QRectF(x, top, height * shape, height)
            dots = (round(box.width() / 10 * _LOGO_DOTS), round(box.height() / 10 * _LOGO_DOTS))
            paper.picture(logo_image(data, *dots), box)
            x += box.width() + _LOGO_GAP * paper.scale
    bottom = max(_put_name(paper, report, x, top), top + height if x > MARGIN_X else top)
    paper.y = bottom + 70 * paper.scale
    paper.rule(14, INK)
    paper.gap(14)
    paper.rule(5, INK)
    if report.is_practice:
        paper.gap(60)
        paper.text(practice_line(), _PRACTICE)


def _put_name(paper: Paper, report: Report, x: float, top: float) -> float:
    office, width = report.office, MARGIN_X + paper.width - x
    name = _NAME.scaled(paper.scale * (1 if len(office.name) <= _LONG_NAME else 0.8))
    reached_at = " · ".join(one for one in (office.footer_handle, office.call_centre) if one)
    y = top
    for text, look in ((office.name, name), (reached_at, _REACHED_AT.scaled(paper.scale))):
        if text:
            y += paper.put(text, look, QRectF(x, y, width, 0)) + 20 * paper.scale
    return y


def put_signatures(paper: Paper, report: Report, letter: Letter, language: Language) -> None:
    """Put places to sign: the approver at the left, whoever made the report at the right."""
    paper.need(_SIGN_HEIGHT * paper.scale)
    paper.gap(160)
    half, look = paper.width / 2, Type(88).scaled(paper.scale)
    day = date_text(report.office.zone.local(report.made_at).date(), language, weekday=False)
    places = (
        (translate("Report", "Known by,"), letter.only(Role.APPROVER), MARGIN_X),
        (translate("Report", "{0}, made by,").format(day), letter.only(Role.ADMIN), MARGIN_X + half),
    )
    for words, person, x in places:
        paper.put(words, look, QRectF(x, paper.y, half, 200))
        name = person.name if person else _BLANK
        title = person.title if person else ""
        below = paper.y + 560 * paper.scale
        paper.put(f"{name}\n{title}".rstrip(), look, QRectF(x, below, half - 100, 400))
    paper.gap(_SIGN_HEIGHT - 160)
