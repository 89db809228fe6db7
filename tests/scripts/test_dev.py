"""The command itself, as a person starts it."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from scripts.devtools import checks, commands, environment, system
from scripts.devtools.console import Failed
from scripts.devtools.project import REQUIREMENTS, ROOT

DEV = ROOT / "scripts" / "dev.py"


def dev(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(DEV), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)


def test_help_names_every_command() -> None:
    said = dev("--help").stdout
    for name in ("run", "test", "bench", "soak", "contact-sheet", "translate", "lock"):
        assert name in said


def test_an_unknown_command_is_a_sentence() -> None:
    answer = dev("fly")
    assert answer.returncode == 2
    assert "invalid choice" in answer.stderr
    assert "Traceback" not in answer.stderr


def test_an_environment_that_fits_costs_little(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    stamp = tmp_path / "installed.json"
    monkeypatch.setattr(environment, "STAMP", stamp)
    digest = environment._digest("app")
    stamp.write_text(
        f'{{"place": "{environment._place()}", "app": "{digest}"}}'.replace("\\", "\\\\"), encoding="utf-8"
    )
    started = time.thread_time()
    environment.ensure("app")
    assert time.thread_time() - started < 0.3


def test_a_moved_environment_is_not_trusted(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    stamp = tmp_path / "installed.json"
    stamp.write_text('{"place": "elsewhere", "app": "x"}', encoding="utf-8")
    monkeypatch.setattr(environment, "STAMP", stamp)
    assert environment._read_stamp() == {}


def test_on_windows_the_environment_is_tied_to_its_python(tmp_path: Path) -> None:
    """Its own ``python.exe`` is no link: when the Python that it starts is gone, it says nothing useful."""
    configuration = tmp_path / "pyvenv.cfg"
    assert environment._base_of(configuration) == Path("python.exe")
    configuration.write_text("home = C:\\Python 312 \nversion = 3.12.1\n", encoding="utf-8")
    assert environment._base_of(configuration) == Path("C:\\Python 312") / "python.exe"


def test_a_path_too_long_for_windows_is_told_before_the_download() -> None:
    room = environment.LONGEST_ON_WINDOWS - environment.LONGEST_INSIDE - 1
    environment._refuse_long_path("x" * room)
    with pytest.raises(Failed, match="5 characters too long"):
        environment._refuse_long_path("x" * (room + 5))


def test_a_package_that_was_being_unpacked_when_pip_was_killed_is_installed_anew(tmp_path: Path) -> None:
    for name, files in {"whole": ("METADATA", "INSTALLER"), "half": ("METADATA", "RECORD")}.items():
        folder = tmp_path / f"{name}-1.0.dist-info"
        folder.mkdir()
        for file in files:
            (folder / file).write_text("", encoding="utf-8")
    environment._forget_half_installed(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["whole-1.0.dist-info"]


def test_pip_lines_become_progress(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run = environment.PipRun(tmp_path, 3)
    for line in (
        "Collecting qtpy==2.4.3 (from -r requirements/app.txt (line 1))",
        "  Downloading QtPy-2.4.3-py3-none-any.whl (95 kB)",
        "Collecting pyside6-essentials==6.12.0",
        "  Downloading pyside6_essentials-6.12.0-cp310-abi3-manylinux_2_34_x86_64.whl (79.5 MB)",
        "Collecting packaging==26.3",
        "  Using cached packaging-26.3-py3-none-any.whl (66 kB)",
        "Installing collected packages: qtpy, pyside6-essentials, packaging",
    ):
        run._read(line)
    said = capsys.readouterr().out
    assert "Package 1 of 3, 0 MB so far: qtpy==2.4.3" in said
    assert "Unpacking 3 packages" in said
    assert run._total_mb() == pytest.approx(79.595)


def test_missing_packages_without_root_give_the_one_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system, "may_install", lambda: False)
    with pytest.raises(Failed, match=r"sudo apt-get update && sudo apt-get install .* libegl1 libgl1"):
        system.ensure(["libgl1", "libegl1"], "The window")


def test_locks_hold_hashes_and_no_address() -> None:
    locks = sorted(REQUIREMENTS.glob("*.txt"))
    assert [path.stem for path in locks] == ["app", "dev", "goldens", "mastodon-mock", "video"]
    for path in locks:
        text = path.read_text(encoding="utf-8")
        assert "://" not in text
        packages = [block for block in text.split("\n") if "==" in block and not block.startswith(" ")]
        assert packages
        assert all(block.endswith("\\") for block in packages), f"a package of {path.name} has no hash"


def test_the_development_lock_contains_the_applications() -> None:
    def pins(name: str) -> set[str]:
        lines = (REQUIREMENTS / f"{name}.txt").read_text(encoding="utf-8").splitlines()
        return {line.split(" ")[0] for line in lines if "==" in line and line[0].isalpha()}

    assert pins("app") <= pins("dev")


@pytest.mark.parametrize(
    ("asked", "becomes"),
    [
        ([], ["main.py", "demo", "--out"]),
        (["--practice"], ["main.py", "demo", "--out"]),
        (["--version"], ["main.py", "--version"]),
        (["doctor"], ["main.py", "doctor"]),
        (["--data", "x", "sync", "--once"], ["main.py", "--data", "x", "sync", "--once"]),
    ],
)
def test_without_a_display_only_a_window_becomes_the_demo(
    monkeypatch: pytest.MonkeyPatch, asked: list[str], becomes: list[str]
) -> None:
    started: list[list[str]] = []

    def become(arguments: list[str]) -> int:
        started.append(arguments)
        return 0

    monkeypatch.setattr(commands, "_ensure_window_and_keyring", lambda: None)
    monkeypatch.setattr(commands, "_has_display", lambda: False)
    monkeypatch.setattr(commands, "_replace_by", become)
    monkeypatch.setattr(environment, "ensure", lambda _lock: None)
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")  # the demo sets it
    assert commands.run(asked) == 0
    assert [one[: len(becomes)] for one in started] == [becomes]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the processes share the person's session")
def test_every_process_of_the_suite_has_a_keyring_of_its_own() -> None:
    processes, *_ = checks._spread()
    assert processes.startswith("--tx=")
    assert "*popen//python=dbus-run-session -- " in processes
    assert "scripts.devtools.keyring_session" in processes


def test_a_failed_check_is_named_at_once_and_in_the_last_line(capsys: pytest.CaptureFixture[str]) -> None:
    results = [
        checks._timed("ruff check", lambda: ""),
        checks._timed("translations", lambda: "Stale: a_id.ts"),
    ]
    assert "translations     FAILED" in capsys.readouterr().out
    checks._report(results, 12.0)
    assert capsys.readouterr().out.splitlines()[-1] == "FAILED: translations"
