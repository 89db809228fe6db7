"""Sixty infographics on two threads, drawn and encoded, against the same boxes and lines drawn by hand so."""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

from core.services.batch import Job, plan, read_table
from scripts.bench import BenchRow
from scripts.bench._workspace import application
from scripts.bench.infographic import by_hand

TEMPLATES = Path(__file__).resolve().parents[2] / "resources" / "templates"
PICTURES = 60
_COLUMNS = ("kind", "service", "from", "to", "reason", "solution", "contact")
_GOAL_S = 3.0 * PICTURES / 100
"""A hundred in three seconds on two cores."""


def rows() -> list[BenchRow]:
    """Measure reading and checking 5,000 rows, then sixty pictures to JPEG."""
    application()
    from gui.studio.batch_run import render_item
    from gui.studio.brand import Brand
    from gui.studio.renderer import no_pictures

    job = _job(PICTURES)
    items = plan(job).items
    brand = Brand("Dinas Kependudukan dan Pencatatan Sipil Kabupaten Contoh", "@dukcapil.contoh", zone="WITA")

    def ours(number: int) -> object:
        return render_item(job, items[number], brand, no_pictures)

    ours(0)  # fonts are loaded once
    taken, floor = _on_two_threads(ours), _on_two_threads(lambda _number: by_hand("JPEG"))
    large = _job(5_000)
    start = time.perf_counter()
    plan(large)
    checked = (time.perf_counter() - start) * 1000
    return [
        BenchRow(f"{PICTURES} pictures of a table on two threads", taken, "s", floor, _GOAL_S),
        BenchRow("5,000 rows of a table checked", checked, "ms"),
    ]


def _job(count: int) -> Job:
    from core.domain.formats import OfficeZone
    from core.services.templates import TemplatesService

    head = "Status layanan;Layanan;Mulai;Sampai;Alasan;Solusi;Kontak"
    lines = (
        f"closed;Perekaman KTP {number};26-11-2026;26-11-2026;Pemeliharaan jaringan;Dilayani Jumat;0800-000-0000"
        for number in range(count)
    )
    template = TemplatesService(TEMPLATES).get("service_notice")
    sheet = read_table("\n".join((head, *lines)).encode())
    return Job(
        template=template, sheet=sheet,
        binding={key: place for place, key in enumerate(_COLUMNS)},
        look=template.looks[0].id, size="1080x1350", zone=OfficeZone.WITA, today=date(2026, 11, 23),
        language="id", base={},
    )  # fmt: skip


def _on_two_threads(work: Callable[[int], object]) -> float:
    start = time.perf_counter()
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(work, range(PICTURES)))
    return time.perf_counter() - start
