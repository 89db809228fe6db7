"""The written reason for letting something leave in spite of a grave finding (domain N-033, section 8)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from core.errors import InvalidInput, Param

#: Shorter is no reason: "ok", "ya", "sudah".
LEAST_CHARACTERS = 10
#: The step of the ledger line that keeps it.
STEP = "accepted"


@dataclass(frozen=True, slots=True)
class Acceptance:
    """Which kinds of findings were accepted, and why. ``codes`` are values of ``CheckCode``."""

    codes: tuple[str, ...]
    reason: str

    @property
    def is_sufficient(self) -> bool:
        """Tell whether the reason says anything."""
        return len(self.reason.strip()) >= LEAST_CHARACTERS

    def params(self) -> Mapping[str, Param]:
        """Give what the ledger keeps; raises ``InvalidInput("reason_missing")`` if the reason says nothing."""
        if not self.is_sufficient:
            raise InvalidInput("reason_missing", least=LEAST_CHARACTERS)
        return {"codes": ",".join(self.codes), "reason": self.reason.strip()}


def acceptance_of(params: Mapping[str, Param]) -> Acceptance:
    """Read what a ledger line keeps."""
    codes = str(params.get("codes") or "")
    return Acceptance(tuple(one for one in codes.split(",") if one), str(params.get("reason") or ""))
