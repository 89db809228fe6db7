"""Names that a file can bear on every system, Windows being the strictest: what is made on one PC opens on another."""

from __future__ import annotations

import re

#: Devices whatever follows the first dot, and names whose end Windows silently drops
#: (https://learn.microsoft.com/windows/win32/fileio/naming-a-file).
_REFUSED = re.compile(
    r"(?i:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])\s*(?:\..*)?|.*[. ]|.*[<>:\"/\\|?*\x00-\x1f].*|", re.DOTALL
)


def is_portable(name: str) -> bool:
    """Tell whether every system takes this as the name of one file or folder."""
    return _REFUSED.fullmatch(name) is None
