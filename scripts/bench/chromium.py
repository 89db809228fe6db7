"""What a web tool needs for the same picture: headless Chromium, where there is one, taking a screenshot of HTML."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from scripts.bench import BenchRow, median_ms
from scripts.bench._workspace import application

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
_PAGE = """<!doctype html><meta charset="utf-8"><style>
body {{ margin: 0; width: 1080px; height: 1350px; background: #F4F8FE; font: 500 36px Manrope, sans-serif; }}
i, b {{ position: absolute; }} i {{ background: #FFF; border-radius: 24px; }} b {{ white-space: nowrap; }}
</style><i style="left:0;top:0;width:1080px;height:470px;background:#B32318;border-radius:0"></i>{boxes}{lines}"""
_RUNS = 5


def rows() -> list[BenchRow]:
    """Time a screenshot from a cold start, and its memory, against one picture of ours; nothing without Chromium."""
    program = next((found for name in _NAMES if (found := shutil.which(name))), None)
    if program is None:
        sys.stdout.write(f"skipped: none of {', '.join(_NAMES)} is on the path\n")
        return []
    from scripts.bench.infographic import rows as ours

    application()
    png = next(row for row in ours() if "PNG" in row.name)
    with tempfile.TemporaryDirectory(prefix="papan-siar-bench-") as folder:
        page = Path(folder) / "page.html"
        page.write_text(_html(), encoding="utf-8")
        target = Path(folder) / "page.png"
        taken = median_ms(lambda: _shot(program, page, target), runs=_RUNS, warm_up=1)
        most_mb = _peak_mb(program, page, target)
    return [
        BenchRow("Chromium's screenshot of the same, to PNG", taken, "ms", png.value),
        BenchRow("memory of all of Chromium's processes", most_mb, "MB"),
    ]


def _html() -> str:
    from scripts.bench.infographic import BOXES, LINES

    boxes = "".join(
        f'<i style="left:{x}px;top:{y}px;width:{wide}px;height:{tall}px"></i>' for x, y, wide, tall in BOXES
    )
    lines = "".join(
        f'<b style="left:64px;top:{baseline - size}px;font-size:{size}px;color:{colour}">{text}</b>'
        for text, size, baseline, colour in LINES
    )
    return _PAGE.format(boxes=boxes, lines=lines)


def _command(program: str, page: Path, target: Path) -> list[str]:
    return [
        program, "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--no-first-run",
        "--window-size=1080,1350", f"--user-data-dir={target.parent / 'profile'}", f"--screenshot={target}",
        page.as_uri(),
    ]  # fmt: skip


def _shot(program: str, page: Path, target: Path) -> None:
    subprocess.run(_command(program, page, target), check=True, capture_output=True, timeout=120)


def _peak_mb(program: str, page: Path, target: Path) -> float:
    """Add up the memory of the process group while it works; 0 where the system does not tell."""
    most = 0
    with subprocess.Popen(
        _command(program, page, target),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    ) as process:
        while True:
            most = max(most, sum(_pss_kb(one) for one in _group(process.pid)))
            try:
                process.wait(0.02)
            except subprocess.TimeoutExpired:
                continue
            break
    return most / 1000


def _group(leader: int) -> list[Path]:
    """Find the processes of a session (Linux)."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            session = (folder / "stat").read_text(encoding="utf-8").rpartition(")")[2].split()[3]
        except OSError:
            continue
        if int(session) == leader:
            found.append(folder)
    return found


def _pss_kb(process: Path) -> int:
    try:
        lines = (process / "smaps_rollup").read_text(encoding="utf-8").splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)
