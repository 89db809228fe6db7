"""What the first start has been told so far, on disk after every answer: nothing is lost when the power
goes."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any

from core.domain.formats import OfficeZone
from core.domain.office import Office
from core.domain.office_kinds import OfficeKind
from core.patience import replace_file
from gui.onboarding.people_form import Helper, Helpers

FILE_NAME = "first-start.json"


@dataclass(frozen=True, slots=True)
class FirstStart:
    """The answers and the step that was in front."""

    step: int = 0
    name: str = ""
    kind: OfficeKind = OfficeKind.GENERAL
    province: str = ""
    zone: OfficeZone = OfficeZone.WIB
    employees: int = 0
    primary: str = "#0B6BB8"
    secondary: str = "#F2A900"
    logo_hash: str = ""
    helpers: Helpers = field(default_factory=Helpers)

    def office(self) -> Office:
        """Make the office of the answers."""
        return Office(
            name=self.name,
            kind=self.kind,
            zone=self.zone,
            employees=self.employees,
            province=self.province,
            primary_colour=self.primary,
            secondary_colour=self.secondary,
            logo_hash=self.logo_hash,
        )


def read(folder: Path) -> FirstStart:
    """Give the answers of an interrupted first start; the defaults when there are none that can be read."""
    try:
        found = json.loads((folder / FILE_NAME).read_text("utf-8"))
        known = {one.name for one in fields(FirstStart)}
        kept = {name: value for name, value in found.items() if name in known}
        kept["kind"] = OfficeKind(kept["kind"])
        kept["zone"] = OfficeZone(kept["zone"])
        kept["helpers"] = _helpers(kept.get("helpers", {}))
        return FirstStart(**kept)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return FirstStart()


def _helpers(found: dict[str, Any]) -> Helpers:
    who = {role: Helper(**found.get(role, {})) for role in ("admin", "checker", "approver")}
    return Helpers(**{**found, **who})


def write(folder: Path, draft: FirstStart) -> None:
    """Keep the answers, replacing the old file in one step."""
    fresh = folder / f"{FILE_NAME}.new"
    fresh.write_text(json.dumps(asdict(draft)), "utf-8")
    replace_file(fresh, folder / FILE_NAME)


def forget(folder: Path) -> None:
    """Remove the answers once the office is stored."""
    (folder / FILE_NAME).unlink(missing_ok=True)
