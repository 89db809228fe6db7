"""What a comment seems to be about: plain word lists that anybody can read, suggested and never acted upon."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from core.domain.checks.findings import CheckCode, CheckInput, Finding, mask
from core.domain.checks.personal_data import check_personal_data
from core.domain.inbox import CommentLabel

_L = CommentLabel
#: Kinds of personal data that strangers can misuse as they stand; an address alone is left to the reader.
_LEAKS = frozenset({CheckCode.NIK, CheckCode.NIP, CheckCode.BANK_ACCOUNT, CheckCode.PHONE, CheckCode.EMAIL})
#: In the order in which they are looked for: what cannot wait first. Words of several kinds may meet in one comment.
_WORDS: tuple[tuple[CommentLabel, tuple[str, ...]], ...] = (
    (
        _L.EMERGENCY,
        (
            "kebakaran", "kebakar", "tenggelam", "longsor", "kecelakaan", "darurat", "gempa", "banjir bandang",
            "butuh ambulans", "butuh ambulan", "tersengat listrik", "pohon tumbang", "mau bunuh diri", "bunuh diri",
        ),
    ),
    (
        _L.ABUSE,
        ("anjing", "bangsat", "bajingan", "goblok", "tolol", "kampret", "bacot", "kafir", "keparat", "monyet"),
    ),
    (
        _L.SPAM,
        (
            "slot", "gacor", "togel", "maxwin", "judi online", "depo", "pinjol", "jasa follower", "cek bio",
            "link di bio", "open bo", "pasti cuan", "bonus new member", "scatter",
        ),
    ),
    (
        _L.HOAX,
        (
            "hoaks", "hoax", "katanya", "kabarnya", "apakah benar", "benarkah", "apa benar", "isunya", "beredar",
            "dapat kiriman", "dari grup wa", "penipuan",
        ),
    ),
    (
        _L.INFORMATION,
        ("ppid", "permohonan informasi", "salinan dokumen", "minta dokumen", "data anggaran", "laporan keuangan"),
    ),
    (
        _L.COMPLAINT,
        (
            "rusak", "mati", "berlubang", "bolong", "keruh", "macet", "mampet", "sampah menumpuk", "pungli", "calo",
            "diperbaiki", "perbaiki", "lapor", "melapor", "mengadu", "aduan", "tidak pernah diangkat",
            "tidak diangkat", "tidak ada petugas", "loketnya kosong", "gangguan", "bolak-balik", "antreannya panjang",
            "antrian panjang", "tidak ditanggapi", "tidak dibalas", "jadi perhatian", "ditindak", "ditindaklanjuti",
        ),
    ),
    (
        _L.CRITICISM,
        (
            "kecewa", "mengecewakan", "lambat", "lelet", "payah", "percuma", "pencitraan", "tidak becus", "gak becus",
            "buruk", "ribet", "dipersulit", "omong doang", "omdo", "tidak profesional",
        ),
    ),
    (
        _L.QUESTION,
        (
            "?", "apakah", "bagaimana", "gimana", "kapan", "di mana", "dimana", "kemana", "ke mana", "berapa",
            "syaratnya apa", "bolehkah", "bisakah", "mohon info", "minta info", "mau tanya", "mau nanya",
        ),
    ),
    (
        _L.ASPIRATION,
        (
            "usul", "saran", "sebaiknya", "alangkah baiknya", "masukan", "mohon ditambah", "mohon tambah",
            "tolong tambah", "perlu ditambah", "terlalu kecil", "ditunggu", "harapan kami", "mudah-mudahan ada",
        ),
    ),
    (
        _L.PRAISE,
        (
            "terima kasih", "terimakasih", "makasih", "trims", "mantap", "bagus", "keren", "hebat", "ramah",
            "alhamdulillah", "matur nuwun", "suwun", "membantu", "sip", "bangga", "semangat", "sukses",
            "sehat selalu", "top",
        ),
    ),
)  # fmt: skip


def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    """Whole words only: "mati" is not "matikan", "top" not "laptop"."""
    return re.compile("|".join(rf"(?<!\w){re.escape(one)}(?!\w)" if one != "?" else r"\?" for one in words))


_PATTERNS = tuple((label, _pattern(words)) for label, words in _WORDS)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A label with the words that speak for it; ``personal_data`` tells of somebody's data in the comment."""

    label: CommentLabel
    because: tuple[str, ...] = ()
    personal_data: bool = False


def suggest(text: str, allowed: tuple[str, ...] = ()) -> Suggestion:
    """Suggest what a comment is about; ``allowed`` holds the office's own numbers, which are no leak."""
    leaks = tuple(text[one.start : one.end] for one in _leaks(text, allowed))
    if leaks:
        return Suggestion(_L.PERSONAL_DATA, leaks, personal_data=True)
    plain = " ".join(text.casefold().split())
    for label, pattern in _PATTERNS:
        if found := tuple(dict.fromkeys(pattern.findall(plain))):
            return Suggestion(label, found)
    return Suggestion(_L.OTHER)


def masked(text: str) -> str:
    """Hide everybody's personal data in a text, and the names of accounts in it."""
    findings = sorted(_personal_data(text, ()), key=lambda one: one.start, reverse=True)
    for finding in findings:
        text = mask(text, finding)
    return _ACCOUNT_NAME.sub("@…", text)


_ACCOUNT_NAME = re.compile(r"(?<![\w•])@[\w.]+(?:@[\w.-]+)?")


def _leaks(text: str, allowed: tuple[str, ...]) -> list[Finding]:
    return [one for one in _personal_data(text, allowed) if one.code in _LEAKS]


def _personal_data(text: str, allowed: tuple[str, ...]) -> list[Finding]:
    return list(check_personal_data(CheckInput(text, date.min, allowed=allowed)))
