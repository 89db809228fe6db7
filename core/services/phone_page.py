"""The one page that a phone sees: the caption with a button that copies it, and the pictures to keep.

Plain HTML for any phone. It is served without encryption, where browsers refuse the newer clipboard functions:
copying goes through a selected text field.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from urllib.parse import quote


@dataclass(frozen=True, slots=True)
class PhoneWords:
    """The words of the page in the language of the window."""

    language: str
    heading: str
    steps: str
    copy_caption: str
    copy_alt_text: str
    copied: str
    keep: str
    no_pictures: str
    gone: str


@dataclass(frozen=True, slots=True)
class PhoneFile:
    """A file that the phone may fetch."""

    path: Path
    mime: str
    alt_text: str = ""


@dataclass(frozen=True, slots=True)
class Offer:
    """What a phone is given: nothing else on this computer can be reached through the page."""

    title: str
    text: str
    files: tuple[PhoneFile, ...]
    words: PhoneWords


#: Asks for a file as something to be kept: browsers that ignore ``download`` (iPhone) then offer to save it.
KEEP = "simpan"

_STYLE = """
:root { color-scheme: light dark; }
body { font: 17px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 34rem; padding: 16px;
  background: #f4f6f8; color: #1a2129; }
h1 { font-size: 1.25rem; margin: 0; } p { margin: 4px 0 16px; color: #536070; }
section { background: #fff; border: 1px solid #d8dee5; border-radius: 12px; padding: 12px; margin: 0 0 16px; }
textarea { width: 100%; box-sizing: border-box; font: inherit; border: 1px solid #848e9b; border-radius: 8px;
  padding: 8px; background: transparent; color: inherit; }
button, a.keep { display: block; width: 100%; box-sizing: border-box; min-height: 48px; margin: 8px 0 0;
  border: 0; border-radius: 8px; background: #0b6bb8; color: #fff; font: inherit; font-weight: 600;
  text-align: center; line-height: 48px; text-decoration: none; }
button.second { background: transparent; color: #0b6bb8; border: 1px solid #0b6bb8; }
img, video { display: block; width: 100%; height: auto; border-radius: 8px; }
@media (prefers-color-scheme: dark) {
  body { background: #14181d; color: #e7ebef; } section { background: #1c2229; border-color: #303943; }
  p { color: #a4b0bd; } button, a.keep { background: #5bb0f0; color: #06233a; }
  button.second { background: transparent; color: #5bb0f0; border-color: #5bb0f0; }
}
"""
_SCRIPT = """
document.addEventListener('click', function (event) {
  var button = event.target;
  if (button.tagName !== 'BUTTON') { return; }
  var field = document.getElementById(button.dataset.copies);
  field.focus();
  field.setSelectionRange(0, field.value.length);
  var done = false;
  try { done = document.execCommand('copy'); } catch (refused) { done = false; }
  if (done) { button.textContent = button.dataset.copied; }
});
"""


def phone_page(offer: Offer, nonce: str) -> bytes:
    """Write the page; ``nonce`` allows its own style and script and no others."""
    words = offer.words
    pictures = "".join(_file(one, place, words) for place, one in enumerate(offer.files))
    caption = _field("caption", offer.text, 6) + _copy("caption", words.copy_caption, words)
    page = f"""<!doctype html>
<html lang="{escape(words.language)}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><link rel="icon" href="data:,">
<title>{escape(offer.title)}</title><style nonce="{nonce}">{_STYLE}</style></head><body>
<h1>{escape(words.heading)}</h1><p>{escape(words.steps)}</p>
<section>{caption}</section>{pictures or f"<p>{escape(words.no_pictures)}</p>"}
<script nonce="{nonce}">{_SCRIPT}</script></body></html>
"""
    return page.encode()


def file_names(files: Sequence[PhoneFile]) -> dict[str, PhoneFile]:
    """Give the files by the names under which the page asks for them."""
    return {one.path.name: one for one in files}


def _file(one: PhoneFile, place: int, words: PhoneWords) -> str:
    address = escape(quote(one.path.name))
    if one.mime.startswith("image/"):
        shown = f'<img src="{address}" alt="{escape(one.alt_text)}">'
    else:
        shown = (
            f'<video src="{address}" controls playsinline preload="metadata"></video>{escape(one.path.name)}'
        )
    keep = (
        f'<a class="keep" href="{address}?{KEEP}" download="{escape(one.path.name)}">{escape(words.keep)}</a>'
    )
    if not one.alt_text:
        return f"<section>{shown}{keep}</section>"
    name = f"alt{place}"
    alt_text = _field(name, one.alt_text, 2) + _copy(name, words.copy_alt_text, words, "second")
    return f"<section>{shown}{keep}<p></p>{alt_text}</section>"


def _field(name: str, text: str, rows: int) -> str:
    # A line break right after the tag is not part of the text; without it a caption's own first one would be lost.
    return f'<textarea id="{name}" rows="{rows}" readonly>\n{escape(text)}</textarea>'


def _copy(name: str, label: str, words: PhoneWords, look: str = "first") -> str:
    return (
        f'<button type="button" class="{look}" data-copies="{name}" data-copied="{escape(words.copied)}">'
        f"{escape(label)}</button>"
    )
