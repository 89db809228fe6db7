"""The written reason for a grave finding."""

from __future__ import annotations

import pytest

from core.domain.acceptance import Acceptance, acceptance_of
from core.errors import InvalidInput


def test_a_reason_says_something() -> None:
    assert not Acceptance(("nik",), " ok        ").is_sufficient
    with pytest.raises(InvalidInput, match="reason_missing"):
        Acceptance(("nik",), "sudah").params()


def test_the_ledger_gives_back_what_it_keeps() -> None:
    kept = Acceptance(("nik", "secret"), " Disetujui Sekretaris, surat 480/2026 ")
    assert acceptance_of(kept.params()) == Acceptance(
        ("nik", "secret"), "Disetujui Sekretaris, surat 480/2026"
    )
    assert acceptance_of({}) == Acceptance((), "")
