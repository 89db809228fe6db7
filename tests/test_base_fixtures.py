"""The base fixtures notice what they are for: each test of the inner run must fail, for its own reason."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
CARELESS = """
import socket, threading
from PySide6.QtCore import QTimer, qWarning
from PySide6.QtWidgets import QLabel

EVER = threading.Event()
KEPT = []

def test_thread():
    threading.Thread(target=EVER.wait, name="forgotten", daemon=True).start()

def test_window(qapp):
    KEPT.append(QLabel("forgotten"))

def test_timer(qapp):
    timer = QTimer(qapp)
    timer.start(60_000)

def test_warning(qapp):
    qWarning("something is odd")

def test_internet():
    socket.create_connection(("192.0.2.1", 80), timeout=1)

def test_tidy(qtbot):
    label = QLabel("fine")
    qtbot.addWidget(label)
    label.show()
"""


def test_careless_tests_fail(tmp_path: Path) -> None:
    (tmp_path / "test_careless.py").write_text(CARELESS, encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-p", "tests.conftest", "-p", "no:cacheprovider"]
    command += ["-c", str(ROOT / "pyproject.toml"), "--rootdir", str(tmp_path), str(tmp_path)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    for reason in (
        "The test left behind: thread forgotten",
        "The test left behind: window <PySide6.QtWidgets.QLabel",
        "The test left behind: timer of <PySide6.QtWidgets.QApplication",
        "something is odd",
        "A test tried to reach 192.0.2.1",
    ):
        assert reason in done.stdout, done.stdout
    assert "2 failed, 4 passed, 3 errors" in done.stdout
