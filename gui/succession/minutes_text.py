"""What a Berita Acara Serah Terima says, as the text that is laid out on its pages."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from html import escape
from itertools import pairwise

from core.domain.day_names import MONTHS, WEEKDAYS
from core.domain.formats import Language, date_text
from core.domain.spelled_number import spelled
from core.domain.succession import Entry, Party, Succession, duties
from gui.succession.words import Translate, account_line, checked_words, duty_words, work_rows

_DOTS = "." * 40
_ID = Language.ID


def minutes_html(made: Succession, translate: Translate, breaks: frozenset[int]) -> str:
    """Give the whole text; the table of accounts goes on over the page before each of the ``breaks``."""
    head = f"<p align='center' style='font-size:13pt'><b>{escape(made.office.upper())}</b></p><hr>"
    title = escape(translate("Minutes", "MINUTES OF THE HANDOVER OF SOCIAL MEDIA ACCOUNTS"))
    numbered = escape(translate("Minutes", "Number: {0}").format(_DOTS))
    return (
        f"{head}<p align='center' style='margin-bottom:0'><b>{title}</b></p>"
        f"<p align='center' style='margin-top:2px'>{numbered}</p>"
        f"{_parties(made, translate)}{_points(made, translate)}{_signatures(made, translate)}"
        f"{_accounts(made, translate, breaks)}{_work(made, translate)}{_changes(made, translate)}"
    )


def _parties(made: Succession, translate: Translate) -> str:
    day = made.day
    opening = translate(
        "Minutes",
        "On this day, {weekday}, the {day} of {month} in the year {year} ({digits}), at {place}, we the undersigned:",
    ).format(
        weekday=WEEKDAYS[_ID][day.weekday()],
        day=spelled(day.day),
        month=MONTHS[_ID][day.month - 1],
        year=spelled(day.year),
        digits=f"{day:%d-%m-%Y}",
        place=_DOTS,
    )
    first = translate("Minutes", "hereafter the <b>FIRST PARTY</b>, who hands over;")
    second = translate("Minutes", "hereafter the <b>SECOND PARTY</b>, who takes over,")
    number, decreed = made.decree.number, made.decree.day
    decree = (
        (number or _DOTS)
        + translate("Minutes", ", dated {0}").format(date_text(decreed, weekday=False) if decreed else _DOTS)
    )  # fmt: skip
    told = (translate("Minutes", "Appointed by"), decree)
    return (
        f"<p align='justify'>{escape(opening)}</p>"
        f"{_party('1.', made.leaving, translate)}<p style='margin-left:36px'>{first}</p>"
        f"{_party('2.', made.arriving, translate, told)}<p style='margin-left:36px'>{second}</p>"
    )


def _party(number: str, party: Party, translate: Translate, *more: tuple[str, str]) -> str:
    rows = (
        (translate("Minutes", "Name"), party.name),
        (translate("Minutes", "NIP"), party.nip or _DOTS),
        (translate("Minutes", "Position"), party.title or _DOTS),
        *more,
    )
    cells = "".join(
        f"<tr><td width='28'>{number if not row else ''}</td><td width='150'>{escape(words)}</td>"
        f"<td width='12'>:</td><td>{escape(value)}</td></tr>"
        for row, (words, value) in enumerate(rows)
    )
    return f"<table cellpadding='1' width='100%'>{cells}</table>"


def _points(made: Succession, translate: Translate) -> str:
    count = len(made.entries)
    number = f"{count} ({spelled(count)})"
    copied = (
        translate("Minutes", "A copy of the data of Papan Siar was made: {0}.").format(made.copy_name)
        if made.copy_name
        else translate("Minutes", "No copy of the data of Papan Siar was made on this occasion.")
    )
    points = (
        translate(
            "Minutes",
            "The FIRST PARTY hands over to the SECOND PARTY, who takes over, the management of {0} official social "
            "media accounts of {1} as listed in Annex I, with their contents, their history and all means of access.",
        ).format(number, made.office),
        translate(
            "Minutes",
            "Work that was not finished at the time of the handover is stated in Annex II and is from now on the "
            "responsibility of the SECOND PARTY.",
        ),
        translate(
            "Minutes",
            "Passwords, recovery codes and PINs were handed over directly and apart from this document, which "
            "contains none of them.",
        ),
        translate(
            "Minutes",
            "From the signing of these minutes the FIRST PARTY is no longer entitled to manage these accounts and "
            "keeps no access to them in any form; access to Papan Siar is closed.",
        ),
        translate(
            "Minutes",
            "The SECOND PARTY shall change keys, passwords and roles as stated in Annex III without delay.",
        ),
        copied,
    )
    agreed = translate("Minutes", "have carried out a handover on the following terms:")
    items = "".join(f"<li>{escape(one)}</li>" for one in points)
    return f"<p>{escape(agreed)}</p><ol>{items}</ol>"


def _signatures(made: Succession, translate: Translate) -> str:
    """Give room to sign, below the last sentence: nobody signs a page that says nothing."""
    closing = translate(
        "Minutes", "These minutes are made truthfully in 2 (two) copies, to be used as they should be."
    )
    second = _signature(translate("Minutes", "SECOND PARTY,"), made.arriving, translate)
    first = _signature(translate("Minutes", "FIRST PARTY,"), made.leaving, translate)
    above = translate("Minutes", "Acknowledged by,")
    third = _signature(f"{above}<br>{escape(made.superior.title or _DOTS)}", made.superior, translate)
    return (
        f"<table width='100%' cellpadding='4'><tr><td colspan='2'>{escape(closing)}</td></tr>"
        f"<tr><td width='50%' align='center'>{second}</td>"
        f"<td width='50%' align='center'>{first}</td></tr>"
        f"<tr><td colspan='2' align='center'>{third}</td></tr></table>"
    )


def _signature(words: str, party: Party, translate: Translate) -> str:
    nip = translate("Minutes", "NIP {0}").format(party.nip or _DOTS)
    return f"{words}<br><br><br><br><u>{escape(party.name or _DOTS)}</u><br>{escape(nip)}"


def _accounts(made: Succession, translate: Translate, breaks: frozenset[int]) -> str:
    """Make the table of all accounts; it ends before each of the ``breaks`` and goes on over the page."""
    heads = (
        translate("Minutes", "No."),
        translate("Minutes", "Account"),
        translate("Minutes", "Recovery e-mail or phone held by"),
        translate("Minutes", "Sign-in codes (2FA) held by"),
        translate("Minutes", "Checked on"),
    )
    unknown = translate("Minutes", "not known")
    rows = [
        (
            str(number), account_line(one), one.recovery or unknown, one.second_factor or unknown,
            checked_words(one, translate, _ID),
        )
        for number, one in enumerate(made.entries, 1)
    ]  # fmt: skip
    ends = sorted({0, *breaks, len(rows)})
    title = translate("Minutes", "Annex I: official social media accounts")
    return _annex(title) + "".join(
        _table(heads, (7, 35, 23, 21, 14), rows[first:last], new_page=first > 0)
        for first, last in pairwise(ends)
    )


def _work(made: Succession, translate: Translate) -> str:
    heads = (translate("Minutes", "Unfinished work"), translate("Minutes", "Number"))
    rows = ((words, str(count)) for words, count in work_rows(made.open_work, translate))
    title = translate("Minutes", "Annex II: work that was not finished")
    return _annex(title, new_page=False) + _table(heads, (80, 20), rows)


def _changes(made: Succession, translate: Translate) -> str:
    """Make a table of its own for each account, so that its tasks stay together."""
    first, second = translate("Minutes", "the FIRST PARTY"), translate("Minutes", "the SECOND PARTY")
    named = replace(made, leaving=Party(first), arriving=Party(second))
    title = translate("Minutes", "Annex III: keys, passwords and roles to be changed")
    lead = translate("Minutes", "To be done by the SECOND PARTY and ticked here:")
    tasks = "".join(_tasks(number, one, named, translate) for number, one in enumerate(made.entries, 1))
    return f"{_annex(title)}<p>{escape(lead)}</p>{tasks}"


def _tasks(number: int, entry: Entry, made: Succession, translate: Translate) -> str:
    rows = "".join(
        f"<tr><td width='24'></td><td width='36'>[&nbsp;&nbsp;&nbsp;&nbsp;]</td>"
        f"<td>{escape(duty_words(duty, entry.platform, made, translate))}</td></tr>"
        for duty in duties(entry)
    )
    head = f"<tr><td width='24'>{number}.</td><td colspan='2'><b>{escape(account_line(entry))}</b></td></tr>"
    return f"<table width='100%' cellpadding='2' style='font-size:9pt;margin-bottom:8px'>{head}{rows}</table>"


def _annex(title: str, *, new_page: bool = True) -> str:
    broken = "page-break-before:always" if new_page else "margin-top:24px"
    return f"<p style='{broken}'><b>{escape(title)}</b></p>"


def _table(
    heads: Sequence[str], widths: Sequence[int], rows: Iterable[Sequence[str]], *, new_page: bool = False
) -> str:
    """Make a table with a head."""
    top = "".join(
        f"<th width='{width}%' align='left'>{escape(words)}</th>"
        for words, width in zip(heads, widths, strict=True)
    )
    body = "".join("<tr>" + "".join(f"<td>{escape(words)}</td>" for words in row) + "</tr>" for row in rows)
    style = "border-collapse:collapse;font-size:9pt" + (";page-break-before:always" if new_page else "")
    return (
        f"<table width='100%' border='1' cellspacing='0' cellpadding='4' style='{style}'>"
        f"<thead><tr>{top}</tr></thead>{body}</table>"
    )
