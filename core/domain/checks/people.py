"""Checks 2 to 4: children in criminal cases, neutrality in elections, secrets of the office."""

from __future__ import annotations

import re
from collections.abc import Iterator

from core.domain.checks.findings import CheckCode, CheckInput, Finding, Severity
from core.domain.checks.sentences import sentences

_CHILD = re.compile(
    r"\b(?:anak(?:-anak)?(?!\s+(?:buah|perusahaan|sungai|tangga|cabang))|bocah|balita|bayi|siswa|siswi|pelajar|murid"
    r"|santri(?:wati)?|remaja|di bawah umur|ABG)\b",
    re.IGNORECASE,
)
# Traders and artists are "pelaku" too, and disasters have victims: those are no criminal cases.
_CASE = re.compile(
    r"\b(?:korban(?!\s+(?:banjir|gempa|bencana|kebakaran|longsor|tsunami|erupsi|angin|puting))"
    r"|pelaku(?!\s+(?:usaha|UMKM|ekonomi|wisata|pariwisata|seni|industri|budaya|jasa|koperasi|perjalanan|kreatif))"
    r"|tersangka|terdakwa|saksi|cabul|pencabulan|dicabuli|mencabuli|perkosa(?:an)?|pemerkosa(?:an)?|diperkosa"
    r"|pelecehan|dilecehkan|persetubuhan|disetubuhi|penganiayaan|dianiaya|penculikan|diculik|inses|prostitusi"
    r"|pembunuhan|dibunuh|bunuh diri)\b",
    re.IGNORECASE,
)
_ELECTION = re.compile(
    r"\b(?:paslon|pasangan calon|calon (?:bupati|wali ?kota|gubernur|presiden|kepala daerah|legislatif)"
    r"|cabup|cawabup|cagub|cawagub|cawalkot|cawawali|capres|cawapres|caleg|petahana|nomor urut|coblos|pilih nomor"
    r"|kampanye(?! komunikasi)|tim sukses|timses|elektabilitas|dukung(?:an)? (?:kepada|untuk) (?:paslon|calon)"
    r"|PDI ?P|PDI Perjuangan|Golkar|Gerindra|NasDem|PKB|PKS|Partai \w+|PSI|Perindo|Hanura)\b",
    re.IGNORECASE,
)
_CLASSIFIED = re.compile(
    r"\b(?:sangat|bersifat|sifat\s*:|dokumen|surat|klasifikasi\s*:)\s+(?:rahasia|terbatas)\b"
    r"|\binformasi (?:yang )?dikecualikan\b|[(\[](?:RAHASIA|TERBATAS)[)\]]"
    r"|^[^\w\n]*(?:(?:SANGAT )?RAHASIA|TERBATAS)[^\w\n]*$",
    re.IGNORECASE | re.MULTILINE,
)
_SECRET_WORD = re.compile(r"\bRAHASIA\b|\b[Nn]ota [Dd]inas\b|\bNOTA DINAS\b")
_SECRET_FILE = re.compile(r"rahasia|terbatas|nota[\s_.-]*dinas|dikecualikan|confidential", re.IGNORECASE)


def check_people(given: CheckInput) -> Iterator[Finding]:
    """Find sentences that could identify a child in a criminal case (UU 11/2012, articles 19 and 97)."""
    for field, text in given.texts():
        for start, end in sentences(text) if _CASE.search(text) else ():
            child, case = _CHILD.search(text, start, end), _CASE.search(text, start, end)
            if child is not None and case is not None:
                yield Finding(
                    CheckCode.CHILD_VICTIM,
                    Severity.BLOCK,
                    min(child.start(), case.start()),
                    max(child.end(), case.end()),
                    field,
                    {"child": child[0], "case": case[0]},
                )


def check_neutrality(given: CheckInput) -> Iterator[Finding]:
    """Find words of candidates and parties while the election period is on (SKB 2/2022)."""
    if not given.election_period:
        return
    for field, text in given.texts():
        for match in _ELECTION.finditer(text):
            yield Finding(
                CheckCode.NEUTRALITY, Severity.WARN, match.start(), match.end(), field, {"word": match[0]}
            )


def check_secrets(given: CheckInput) -> Iterator[Finding]:
    """Find marks of classified papers: in a text by its wording, in a file name by the word alone."""
    for field, text in given.texts():
        yield from _secrets_in(field, text)
    for number, name in enumerate(given.file_names):
        if _SECRET_FILE.search(name):
            params = {"name": name}
            yield Finding(CheckCode.SECRET_FILE, Severity.BLOCK, field=f"file:{number}", params=params)


def _secrets_in(field: str, text: str) -> Iterator[Finding]:
    classified = list(_CLASSIFIED.finditer(text))
    for match in classified:
        yield Finding(
            CheckCode.SECRET, Severity.BLOCK, match.start(), match.end(), field, {"word": match[0].strip()}
        )
    for match in _SECRET_WORD.finditer(text):
        if not any(one.start() <= match.start() < one.end() for one in classified):
            yield Finding(
                CheckCode.SECRET, Severity.WARN, match.start(), match.end(), field, {"word": match[0]}
            )
