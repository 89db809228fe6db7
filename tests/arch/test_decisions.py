"""Records of decisions are told apart by their numbers, and code that names one names one that is there."""

import re
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
RECORDS = sorted((ROOT / "docs" / "adr").glob("*.md"))
CODE = [
    ROOT / "main.py",
    *(file for name in ("core", "gui", "storage", "scripts") for file in (ROOT / name).rglob("*.py")),
]


def test_every_number_is_given_once_and_stands_in_the_title() -> None:
    assert [number for number, count in Counter(one.name[:4] for one in RECORDS).items() if count > 1] == []
    for one in RECORDS:
        assert one.read_text(encoding="utf-8").startswith(f"# {int(one.name[:4])}. "), one.name


def test_records_that_the_code_names_are_there() -> None:
    known = {one.name[:4] for one in RECORDS}
    named = {
        number for file in CODE for number in re.findall(r"adr/(\d{4})", file.read_text(encoding="utf-8"))
    }
    assert len(named) > 3
    assert named <= known
