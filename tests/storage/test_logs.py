"""A log that cannot be written says nothing on the terminal."""

import logging
from pathlib import Path

import pytest

from storage.logs import start_log, stop_log
from storage.paths import WorkspacePaths

FULL = Path("/dev/full")


@pytest.mark.skipif(not FULL.exists(), reason="this system has no device that is always full")
def test_a_full_disk_puts_no_tracebacks_on_the_terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    paths = WorkspacePaths(tmp_path)
    paths.logs.mkdir(parents=True)
    (paths.logs / "papan-siar.log").symlink_to(FULL)
    handler = start_log(paths)
    logging.getLogger("core.sync").error("A lane cannot write")
    stop_log(handler)
    assert capsys.readouterr().err == ""
