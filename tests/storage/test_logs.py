"""The log: quiet where it cannot be written, kept where its file cannot be renamed."""

import logging
import shutil
import tempfile
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from storage import logs
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


def filled_log(paths: WorkspacePaths) -> Path:
    """A log to whose largest size little is missing, and an older one that must not be lost."""
    paths.logs.mkdir(parents=True)
    file = paths.logs / "papan-siar.log"
    file.write_text("x" * (logs._MOST_BYTES - 10) + "\n", "utf-8")
    (paths.logs / "papan-siar.log.1").write_text("kemarin", "utf-8")
    return file


def test_a_full_log_is_put_aside(tmp_path: Path) -> None:
    paths = WorkspacePaths(tmp_path)
    file = filled_log(paths)
    handler = start_log(paths)
    logging.getLogger("core.sync").error("baris baru")
    stop_log(handler)
    assert "baris baru" in file.read_text("utf-8")
    assert sorted(one.name for one in paths.logs.iterdir()) == [file.name, f"{file.name}.1", f"{file.name}.2"]
    assert (paths.logs / f"{file.name}.2").read_text("utf-8") == "kemarin"


def test_a_log_that_cannot_be_renamed_goes_on(
    without_rights: Callable[[], AbstractContextManager[None]],
) -> None:
    """So it is on Windows while another Papan Siar has the same log open."""
    paths = WorkspacePaths(Path(tempfile.mkdtemp()))
    paths.home.chmod(0o755)
    file = filled_log(paths)
    file.chmod(0o666)
    paths.logs.chmod(0o555)
    handler = start_log(paths)
    with without_rights():
        for number in range(3):
            logging.getLogger("core.sync").error("baris %d", number)
        stop_log(handler)
    assert [f"baris {number}" in file.read_text("utf-8") for number in range(3)] == [True] * 3
    assert (paths.logs / f"{file.name}.1").read_text("utf-8") == "kemarin"
    shutil.rmtree(paths.home)
