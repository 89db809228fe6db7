"""The captions' file: every word, in order, as long as the film, never more than a person can read."""

from __future__ import annotations

import re
from datetime import timedelta
from itertools import pairwise

import pytest
from PySide6.QtGui import QGuiApplication

from core.domain.template import PictureSize
from gui.studio.captions import LINE_LETTERS, LINES, sentences, srt, word_count
from gui.studio.layout import lay_out
from gui.studio.video import slide_seconds
from tests.gui.studio.conftest import BRAND
from tests.gui.studio.test_every_template import IDS, template_of

_CUE = re.compile(r"(\d+)\n([\d:,]+) --> ([\d:,]+)\n((?:.+\n)+)")


def _moment(text: str) -> timedelta:
    hours, minutes, rest = text.split(":")
    seconds, thousandths = rest.split(",")
    return timedelta(
        hours=int(hours), minutes=int(minutes), seconds=int(seconds), milliseconds=int(thousandths)
    )


@pytest.mark.parametrize("template_id", IDS)
def test_captions_say_all_and_last_as_long_as_the_film(qapp: QGuiApplication, template_id: str) -> None:
    template = template_of(template_id)
    pages = lay_out(template, template.samples["long"], BRAND, PictureSize.STORY, template.looks[0].id)
    seconds = slide_seconds([word_count(page) for page in pages])
    cues = _CUE.findall(srt(pages, seconds))
    assert [int(number) for number, *_ in cues] == list(range(1, len(cues) + 1))
    spoken = " ".join(" ".join(text.split()) for *_, text in cues)
    assert spoken == " ".join(" ".join(one.split()) for page in pages for one in sentences(page))
    times = [(_moment(begin), _moment(end)) for _, begin, end, _ in cues]
    assert times[0][0] == timedelta()
    assert times[-1][1].total_seconds() == pytest.approx(sum(seconds), abs=0.01)
    assert all(before[1] == after[0] for before, after in pairwise(times))
    for *_, text in cues:
        lines = text.strip().split("\n")
        assert len(lines) <= LINES
        assert all(len(line) <= LINE_LETTERS or " " not in line for line in lines)


def test_the_cells_of_a_row_are_one_sentence(qapp: QGuiApplication) -> None:
    template = template_of("schedule")
    (page,) = lay_out(template, template.samples["short"], BRAND, PictureSize.STORY, "tabel")
    assert "Sel, 1 Des, 08.00–12.00, Kantor Desa Sapit, Kec. Suela" in sentences(page)
