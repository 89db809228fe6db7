"""Only the sample office draws pictures when it is opened: no other start loads the studio."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = """
import sys
from pathlib import Path
import main
from storage.paths import WorkspacePaths
backend = main.open_backend(WorkspacePaths(Path(sys.argv[1])))
backend.close()
print([name for name in sys.modules if name.startswith("gui.studio.")])
"""


def test_an_office_opens_without_the_studio(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(tmp_path / "workspace")],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.stdout.strip(), done.returncode) == ("[]", 0), done.stderr
