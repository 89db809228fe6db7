"""How a picture field is stored: the hash of the bytes and the framing that the admin chose."""

from __future__ import annotations

import re
from dataclasses import dataclass

_FORM = re.compile(r"([^@]+)(?:@(\d(?:\.\d+)?),(\d(?:\.\d+)?)(?:,(\d(?:\.\d+)?))?)?")
MAX_ZOOM = 4.0


@dataclass(frozen=True, slots=True)
class PictureRef:
    """``hash@x,y,zoom``: the focal point as shares of width and height (0 to 1), zoom from 1 to 4."""

    key: str
    x: float = 0.5
    y: float = 0.45
    zoom: float = 1.0

    @classmethod
    def parse(cls, text: str) -> PictureRef | None:
        """Read the stored form; ``None`` for an empty or spoiled one."""
        found = _FORM.fullmatch(text.strip())
        if found is None:
            return None
        if found[2] is None:
            return cls(found[1])
        zoom = float(found[4] or 1)
        return cls(found[1], _share(found[2]), _share(found[3]), min(MAX_ZOOM, max(1.0, zoom)))

    def __str__(self) -> str:
        return f"{self.key}@{self.x:.3f},{self.y:.3f},{self.zoom:.2f}"


def _share(text: str) -> float:
    return min(1.0, max(0.0, float(text)))
