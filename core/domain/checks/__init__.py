"""The pre-publish check: pure functions, quick enough to run at every pause in typing."""

from __future__ import annotations

from core.domain.checks.findings import (
    CheckCode,
    CheckInput,
    Finding,
    ImageFacts,
    Severity,
    can_mask,
    mask,
)
from core.domain.checks.run import run_checks

__all__ = [
    "CheckCode",
    "CheckInput",
    "Finding",
    "ImageFacts",
    "Severity",
    "can_mask",
    "mask",
    "run_checks",
]
