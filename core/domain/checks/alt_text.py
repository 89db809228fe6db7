"""Check 6: alternative texts must be there and say what is to be seen (UU 8/2016, article 24)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from core.domain.checks.findings import CheckCode, CheckInput, Finding, Severity

_MIN_WORDS = 4
_GENERIC = re.compile(
    r"(?:(?:ini|sebuah)\s+)?(?:gambar|foto|image|picture|photo|infografis|video|film|poster|banner|flyer|logo|grafis|unggahan|screenshot)"
    r"(?:\s+(?:infografis|kegiatan|pengumuman|instagram|facebook|kantor|ini|\d+))*[.\s]*"
    r"|(?:img|dsc|dcim|wa|screenshot|whatsapp image)[\s_.\-]*\d[\w\s.\-()]*|[\w\-]+\.(?:jpe?g|png|webp|gif)",
    re.IGNORECASE,
)


def check_alt_texts(given: CheckInput) -> Iterator[Finding]:
    """Find missing, empty-worded, very short and repeated alternative texts."""
    seen = {_plain(given.text)}
    for number, image in enumerate(given.images):
        text = image.alt_text.strip()
        code = _fault(text, seen)
        if code is not None:
            yield Finding(
                code, Severity.WARN, 0, len(image.alt_text), f"alt:{number}", {"number": number + 1}
            )
        seen.add(_plain(text))


def _fault(text: str, seen: set[str]) -> CheckCode | None:
    if not text:
        return CheckCode.ALT_MISSING
    if _GENERIC.fullmatch(text):
        return CheckCode.ALT_GENERIC
    if len(text.split()) < _MIN_WORDS:
        return CheckCode.ALT_SHORT
    return CheckCode.ALT_DUPLICATE if _plain(text) in seen else None


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())
