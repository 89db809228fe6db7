"""The twitter-text conformance files, where PLATFORM_SPECS names their folder."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
import yaml

from core.domain.text.urls import url_spans
from core.domain.text_rules import measure
from core.platforms.catalogue import PLATFORMS

_SPECS = os.environ.get("PLATFORM_SPECS", "")
pytestmark = pytest.mark.skipif(
    not _SPECS, reason="PLATFORM_SPECS is unset: the twitter-text conformance files are not here"
)


def _cases(file: str, *groups: str) -> list[Any]:
    if not _SPECS:
        return []
    path = Path(_SPECS) / "twitter-text" / "conformance" / file
    tests = yaml.safe_load(path.read_text("utf-8"))["tests"]
    return [
        pytest.param(case, id=f"{group}-{number}")
        for group in groups
        for number, case in enumerate(tests[group])
    ]


@pytest.mark.parametrize(
    "case",
    _cases(
        "validate.yml",
        "WeightedTweetsWithDiscountedEmojiCounterTest",
        "UnicodeDirectionalMarkerCounterTest",
    ),
)
def test_weighted_length(case: dict[str, Any]) -> None:
    found = measure(case["text"], PLATFORMS["x"].limits.text)
    assert found.used == case["expected"]["weightedLength"]
    assert (found.fits and found.used > 0) == case["expected"]["valid"]


@pytest.mark.parametrize("case", _cases("extract.yml", "urls", "tco_urls_with_params"))
def test_links(case: dict[str, Any]) -> None:
    assert [span.url for span in url_spans(case["text"])] == case["expected"]


@pytest.mark.parametrize("case", _cases("extract.yml", "urls_with_indices", "urls_with_directional_markers"))
def test_places_of_links(case: dict[str, Any]) -> None:
    found = [{"url": span.url, "indices": [span.start, span.end]} for span in url_spans(case["text"])]
    assert found == case["expected"]


def test_top_level_domains() -> None:
    cases = [case.values[0] for case in _cases("tlds.yml", "country", "generic")]
    assert len(cases) > 1500
    wrong = [
        case["text"] for case in cases if [one.url for one in url_spans(case["text"])] != case["expected"]
    ]
    assert wrong == []
