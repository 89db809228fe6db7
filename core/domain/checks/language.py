"""Check 9: standard spelling, plain words, no shouting. Suggestions are in Indonesian, as the text is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from core.domain.checks.findings import CheckCode, CheckInput, Finding, Severity
from core.domain.checks.sentences import sentences
from core.domain.text.tokens import tokens

LONG_SENTENCE_WORDS = 35

# Standard form <- what people write (domain.md, section 5; KBBI). "Idul Fitri" is accepted: the decree writes it.
_SPELLING = {
    "himbauan": "imbauan", "menghimbau": "mengimbau", "dihimbau": "diimbau", "himbau": "imbau",
    "antrian": "antrean", "resiko": "risiko", "beresiko": "berisiko", "ijin": "izin", "diijinkan": "diizinkan",
    "perijinan": "perizinan", "mengijinkan": "mengizinkan", "kadaluarsa": "kedaluwarsa",
    "kadaluwarsa": "kedaluwarsa", "silahkan": "silakan", "merubah": "mengubah", "dirubah": "diubah",
    "rubah": "ubah", "praktek": "praktik", "aktifitas": "aktivitas", "ramadhan": "Ramadan",
    "non aktif": "nonaktif", "contact person": "narahubung", "apotik": "apotek", "analisa": "analisis",
    "tauladan": "teladan", "nopember": "November", "pebruari": "Februari", "kwitansi": "kuitansi",
    "obyek": "objek", "jadual": "jadwal", "terimakasih": "terima kasih", "dimana": "di mana",
    "diantara": "di antara", "seksama": "saksama", "hoax": "hoaks", "jum'at": "Jumat", "jum’at": "Jumat",
    "sekedar": "sekadar",
}  # fmt: skip
_STIFF = {
    "dalam rangka": "untuk", "sehubungan dengan hal tersebut": "karena itu",
    "sehubungan dengan hal tersebut di atas": "karena itu", "sehubungan dengan": "karena",
    "berkenaan dengan hal tersebut": "karena itu", "guna menindaklanjuti": "untuk menindaklanjuti",
    "tersebut di atas": "ini", "demikian disampaikan": "", "demikian kami sampaikan": "",
    "mohon untuk dapat": "mohon", "melakukan pengajuan": "mengajukan", "melakukan pendaftaran": "mendaftar",
    "melakukan pengecekan": "mengecek", "melakukan pembayaran": "membayar", "agar supaya": "agar",
    "dikarenakan oleh": "karena",
}  # fmt: skip
_CLICKBAIT = re.compile(
    r"\b(?:viral|heboh|geger|gempar|wajib (?:baca|tonton|tahu)|sebarkan sebelum|(?:anda|kamu) tidak akan percaya"
    r"|mencengangkan|bikin melongo|jangan sampai menyesal|gak nyangka|no debat)\b|[!?]{2,}",
    re.IGNORECASE,
)
_RUDE = re.compile(
    r"\b(?:goblok|goblog|bodoh|tolol|dungu|bego|idiot|norak|kampungan|lebay|nyinyir|cebong|kampret|kadrun|bacot"
    r"|otak udang|tidak punya otak)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]{2,}")
_MIN_SHOUTED_WORDS = 8


_SPELLING_WORD = re.compile(r"(?<![\w#@])[^\W\d_]+(?:['’][^\W\d_]+)?(?!\w)")


def _phrases(words: dict[str, str]) -> re.Pattern[str]:
    longest_first = sorted((one for one in words if " " in one), key=len, reverse=True)
    joined = "|".join(one.replace(" ", r"\s+") for one in longest_first)
    return re.compile(rf"\b(?:{joined})\b", re.IGNORECASE)


_SPELLING_PHRASE = _phrases(_SPELLING)
_STIFF_PHRASE = _phrases(_STIFF)
_MONEY = re.compile(r"\bRp(?:\.\s?|\s+)(?=\d)")
_COLON_TIME = re.compile(r"\b(?:pukul|jam)\s+(?P<time>[01]?\d:[0-5]\d|2[0-3]:[0-5]\d)\b", re.IGNORECASE)


def check_language(given: CheckInput) -> Iterator[Finding]:
    """Find misspellings, stiff phrases, sentences of 35 words and more, clickbait, rudeness and shouting."""
    marked = [(token.start, token.end) for token in tokens(given.text)]
    for finding in (*_words(given.text), *_tone(given.text)):
        if not any(start <= finding.start < end for start, end in marked):
            yield finding
    yield from _long_sentences(given.text)
    yield from _shouting(given.text)


def _words(text: str) -> Iterator[Finding]:
    for match in _SPELLING_WORD.finditer(text):
        right = _SPELLING.get(match[0].lower())
        if right is not None:
            yield _misspelt(*match.span(), match[0], _in_case_of(match[0], right))
    # Looking for the few phrases as plain strings first is several times quicker than the pattern.
    plain = _key(text)
    if any(one in plain for one in _SPELLING if " " in one):
        for match in _SPELLING_PHRASE.finditer(text):
            yield _misspelt(*match.span(), match[0], _in_case_of(match[0], _SPELLING[_key(match[0])]))
    if any(one in plain for one in _STIFF):
        for match in _STIFF_PHRASE.finditer(text):
            yield _stiff(match)
    for match in _MONEY.finditer(text):
        yield _misspelt(match.start(), match.end(), match[0], "Rp")
    for match in _COLON_TIME.finditer(text):
        yield _misspelt(*match.span("time"), match["time"], match["time"].replace(":", "."))


def _stiff(match: re.Match[str]) -> Finding:
    right = _in_case_of(match[0], _STIFF[_key(match[0])])
    params: dict[str, str | int] = {"phrase": match[0], "right": right}
    span = match.span()
    return Finding(CheckCode.STIFF_PHRASE, Severity.NOTE, *span, params=params, replacement=right or None)


def _misspelt(start: int, end: int, written: str, right: str) -> Finding:
    params = {"written": written, "right": right}
    return Finding(CheckCode.SPELLING, Severity.NOTE, start, end, params=params, replacement=right)


def _key(found: str) -> str:
    return " ".join(found.lower().split())


def _in_case_of(found: str, right: str) -> str:
    if found.isupper():
        return right.upper()
    return right[:1].upper() + right[1:] if found[0].isupper() else right


def _tone(text: str) -> Iterator[Finding]:
    for code, pattern in ((CheckCode.CLICKBAIT, _CLICKBAIT), (CheckCode.RUDE_WORD, _RUDE)):
        for match in pattern.finditer(text):
            yield Finding(code, Severity.WARN, *match.span(), params={"word": match[0]})


def _long_sentences(text: str) -> Iterator[Finding]:
    for start, end in sentences(text):
        words = len(text[start:end].split())
        if words >= LONG_SENTENCE_WORDS:
            yield Finding(CheckCode.LONG_SENTENCE, Severity.NOTE, start, end, params={"words": words})


def _shouting(text: str) -> Iterator[Finding]:
    words = _WORD.findall(text)
    shouted = [word for word in words if word.isupper()]
    if len(shouted) >= _MIN_SHOUTED_WORDS and 2 * len(shouted) > len(words):
        yield Finding(CheckCode.SHOUTING, Severity.NOTE, 0, len(text), params={"words": len(shouted)})
