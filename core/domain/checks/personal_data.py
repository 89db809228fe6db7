"""Check 1: identity numbers, bank accounts, phone numbers, addresses and what photos tell (UU 27/2022)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from core.domain.checks.findings import CheckCode, CheckInput, Finding, ImageFacts, Severity

_GAP = r"[ .\-\u00a0]?"
_NIP = rf"\d(?:{_GAP}\d){{17}}"
_NIK = rf"\d(?:{_GAP}\d){{15}}"
_MOBILE = rf"(?:\+?62{_GAP}|0)8\d{{1,2}}(?:{_GAP}\d){{6,10}}"
_LANDLINE = rf"(?:\(0\d{{2,3}}\){_GAP}|(?:\+62{_GAP}|0)\d{{2,3}}[ .\-])\d{{3,4}}{_GAP}\d{{2,4}}"
# The longest kind first: the last digits of an identity number would also read as a phone number.
_NUMBER = re.compile(
    rf"(?<!\d)(?<!\d[.,\-])(?<!Rp)(?<!Rp[ .])(?:(?P<nip>{_NIP})|(?P<nik>{_NIK})|(?P<phone>{_MOBILE}|{_LANDLINE}))(?!\d)"
)
_NIK_ONLY = re.compile(rf"{_NIK}(?!\d)")
_PHONE_ONLY = re.compile(rf"(?:{_MOBILE}|{_LANDLINE})(?!\d)")
_MOBILE_ONLY = re.compile(rf"(?<!\d){_MOBILE}(?!\d)")
_BANK = re.compile(
    r"\b(?:(?i:rekening|no\.?\s?rek|norek|rek\.)|BRI|BNI|BCA|BSI|BTN|(?i:bank)\s+[A-Z]\w+)(?!\w)"
    r"(?:(?!Rp)[^\d\n]){0,40}(?!\d{1,2}[ ./\-]\d{1,2}[ ./\-]\d{4})(?P<number>\d(?:[ .\-]?\d){9,17})(?!\d)"
)
_RT_RW = r"RT\.?\s*\d{1,3}\s*(?:/\s*(?:RW\.?\s*)?|[,\s]\s*RW\.?\s*)\d{1,3}"
_STREET = (
    r"(?:Jl|Jln|Jalan|Gg|Gang|Komplek|Kompleks|Perumahan|Perum|Dusun|Dsn)\b\.?\s+"
    r"[\w.'\- ]{2,40}?[\s,]+(?:No|Nomor|Blok)\b\.?\s*[A-Z]?\s?[\-/]?\d+\w?"
)
_ADDRESS = re.compile(rf"\b(?:{_STREET}(?:[\s,]+{_RT_RW})?|{_RT_RW})", re.IGNORECASE)
_EMAIL = re.compile(
    r"(?<![\w.+-])[\w.+-]+@(?:gmail|yahoo|ymail|outlook|hotmail|icloud|live)\.(?:co\.)?[a-z]{2,3}\b",
    re.IGNORECASE,
)
_PROVINCES = frozenset(
    [
        *range(11, 20),
        21,
        *range(31, 37),
        *range(51, 54),
        *range(61, 66),
        *range(71, 77),
        81,
        82,
        *range(91, 97),
    ]
)
_SEPARATORS = re.compile(r"[\s.,\-()+]")


def check_personal_data(given: CheckInput) -> Iterator[Finding]:
    """Find personal data in every text and in what is known of the photos."""
    allowed = tuple(_plain(one) for one in given.allowed if one.strip())
    for field, text in given.texts():
        for finding in _in_text(field, text):
            if not _is_allowed(text[finding.start : finding.end], allowed):
                yield finding
    for number, image in enumerate(given.images):
        yield from _in_photo(number, image)


def _in_text(field: str, text: str) -> Iterator[Finding]:
    taken: list[range] = []
    for finding in (*_bank_accounts(field, text), *_numbers(field, text), *_others(field, text)):
        span = range(finding.start, finding.end)
        if not any(span.start < other.stop and other.start < span.stop for other in taken):
            taken.append(span)
            yield finding


def _numbers(field: str, text: str) -> Iterator[Finding]:
    place = 0
    while (match := _NUMBER.search(text, place)) is not None:
        found = _judge(match, field)
        if found is not None:
            yield found
        place = match.end() if found is None else found.end


def _judge(match: re.Match[str], field: str) -> Finding | None:
    """Name a number. One that is too long for its kind may begin with a shorter one or hold a mobile number."""
    text, start, end = match.string, match.start(), match.end()
    if match["nip"] is not None and _is_nip(_digits(match[0])):
        return Finding(CheckCode.NIP, Severity.WARN, start, end, field)
    nik = _NIK_ONLY.match(text, start)
    if nik is not None and _is_nik(_digits(nik[0])):
        return Finding(CheckCode.NIK, Severity.BLOCK, start, nik.end(), field)
    phone = _PHONE_ONLY.match(text, start) or _MOBILE_ONLY.search(text, start, end)
    if phone is not None:
        return Finding(CheckCode.PHONE, Severity.WARN, phone.start(), phone.end(), field)
    return None


def _is_nik(digits: str) -> bool:
    """2 province, 2 regency, 2 district, DDMMYY (women DD + 40), serial from 0001; a family card has no + 40."""
    day, month = int(digits[6:8]), int(digits[8:10])
    return (
        int(digits[:2]) in _PROVINCES
        and (1 <= day <= 31 or 41 <= day <= 71)
        and 1 <= month <= 12
        and digits[12:] != "0000"
    )


def _is_nip(digits: str) -> bool:
    """Birth date (8), month of appointment (6), sex (1), serial (3)."""
    return (
        digits[:2] in {"19", "20"}
        and 1 <= int(digits[4:6]) <= 12
        and 1 <= int(digits[6:8]) <= 31
        and digits[8:10] in {"19", "20"}
        and 1 <= int(digits[12:14]) <= 12
        and digits[14] in "12"
    )


def _bank_accounts(field: str, text: str) -> Iterator[Finding]:
    for match in _BANK.finditer(text):
        start, end = match.span("number")
        if not _is_identity(_digits(match["number"])) and not _PHONE_ONLY.match(text, start):
            yield Finding(CheckCode.BANK_ACCOUNT, Severity.BLOCK, start, end, field)


def _is_identity(digits: str) -> bool:
    return (len(digits) == 16 and _is_nik(digits)) or (len(digits) == 18 and _is_nip(digits))


def _others(field: str, text: str) -> Iterator[Finding]:
    for match in _ADDRESS.finditer(text):
        yield Finding(CheckCode.ADDRESS, Severity.WARN, match.start(), match.end(), field)
    for match in _EMAIL.finditer(text):
        yield Finding(CheckCode.EMAIL, Severity.WARN, match.start(), match.end(), field)


def _in_photo(number: int, image: ImageFacts) -> Iterator[Finding]:
    field, params = f"image:{number}", {"number": number + 1}
    if image.shows_children and not image.has_consent:
        yield Finding(CheckCode.PHOTO_CHILD_CONSENT, Severity.BLOCK, field=field, params=params)
    elif image.shows_people and not image.has_consent:
        yield Finding(CheckCode.PHOTO_CONSENT, Severity.WARN, field=field, params=params)
    if image.has_gps:
        yield Finding(CheckCode.PHOTO_LOCATION, Severity.NOTE, field=field, params=params)


def _digits(found: str) -> str:
    return "".join(letter for letter in found if letter.isdigit())


def _is_allowed(found: str, allowed: tuple[str, ...]) -> bool:
    """Compare numbers without separators and with 62 as 0; an address may be part of the office's own."""
    plain = _plain(found)
    return any(plain in one if len(plain) >= 8 else plain == one for one in allowed)


def _plain(found: str) -> str:
    bare = _SEPARATORS.sub("", found).casefold()
    return f"0{bare[2:]}" if bare.startswith("62") and bare.isdigit() else bare
