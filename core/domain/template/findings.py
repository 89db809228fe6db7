"""What the checks of a template say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as data_field

from core.domain.template.basics import Words
from core.domain.template.model import Level


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding: ``code`` and ``params`` for the interface's sentence, or the template's own ``message``.

    ``field`` is the field (or ``rows/2/column``, rows from 0) to put right; empty concerns the whole picture.
    """

    level: Level
    code: str
    field: str = ""
    params: Mapping[str, str] = data_field(default_factory=dict)
    message: Words | None = None
