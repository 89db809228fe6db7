"""Every row of the platforms' error tables: what is answered to which call, and what our error must be.

Own copy of facts from the platforms' documents (August to October 2026) and of answers that were seen in public
reports; bodies of the latter are word for word. ``refusals.json`` holds them with the sentences a person reads.
"""

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

FILE = Path(__file__).resolve().parent / "refusals.json"


@dataclass(frozen=True)
class Row:
    """One answer. ``call`` names what was asked (``publish`` commits); ``seen`` is True for real answers."""

    platform: str
    call: str
    status: int
    body: Any
    kind: str
    code: str
    headers: dict[str, str] = field(default_factory=dict)
    wait_s: float | None = None
    seen: bool = False
    title: str = ""
    remedy: str = ""

    def __str__(self) -> str:
        return f"{self.platform} {self.call} {self.status} {self.code}"


def rows() -> list[Row]:
    return [Row(**one) for one in json.loads(FILE.read_text(encoding="utf-8"))]
