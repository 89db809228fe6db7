"""Plain text of the HTML that servers make of a post, and a fingerprint that survives their changes."""

from __future__ import annotations

import re
import unicodedata
from html.parser import HTMLParser

_BLOCKS = {"p", "div", "blockquote", "ul", "ol", "li", "pre", "h1", "h2", "h3", "h4", "h5", "h6"}


class _TextReader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        if tag == "br":
            self.pieces.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS:
            self.pieces.append("\n\n" if tag == "p" else "\n")

    def handle_data(self, data: str) -> None:
        self.pieces.append(data)


def text_of_html(html: str) -> str:
    """Give the text as a reader sees it: paragraphs with an empty line between, no markup."""
    reader = _TextReader()
    try:
        reader.feed(html)
        reader.close()
    except AssertionError:
        # What the parser of the standard library says to marked sections like <![x[.
        return re.sub(r"<[^>]*>", " ", html).strip()
    return "".join(reader.pieces).strip()


_MENTION_HOST = re.compile(r"(@[\w.\-]+)@[\w.\-]+(?::\d+)?")


def fingerprint(text: str) -> str:
    """Give what is left of a text after anything a server may change: only letters and digits, in lower case.

    Servers shorten mentions, turn Markdown and emoticons into markup and emoji, and join spaces. A text
    without letters and digits keeps its other characters, without spaces.
    """
    plain = unicodedata.normalize("NFKC", _MENTION_HOST.sub(r"\1", text)).casefold()
    letters = "".join(one for one in plain if one.isalnum())
    return letters or "".join(plain.split())
